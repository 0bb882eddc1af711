"""Errors of components that were text: line and column of the definition, also within other components."""

import pytest

from canonabi.binary.decode import decode
from canonabi.text import parse_component, place_in_component
from canonabi.validation.validate import validate
from engine.errors import Invalid, Malformed

MODULE = '(core module $m (func (export "f"))) (core instance $i (instantiate $m))'


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("(component\n  (type u8)\n  (type (list 7)))", (3, 3)),
        ("(type u8)\n(type (list 7))", (2, 1)),
        ("(component\n  (component $c\n    (type (list 7))))", (3, 5)),
        ('(component\n  (component\n (component) (component (type u8)\n  (import "a b" (func)))))', (4, 3)),
        (
            '(component\n  (import "i" (instance $i (export "f" (func))))\n  (export "g" (func $i "g")))',
            (3, 3),
        ),
        ('(component\n  (func (export "a b") (canon lift (core func 0))))', (2, 3)),
        (f'(component {MODULE}\n  (func (export "a b") (canon lift (core func $i "f"))))', (2, 9)),
        ("(component\n  (core module\n    (func)\n    (func i32.const 1\n      i32.add drop)))", (5, 7)),
        ('(component\n  (@custom "x" "y")\n  (type u8) (type (list 7)))', (3, 13)),
    ],
)
def test_places(text, place):
    with pytest.raises(Invalid) as caught:
        validate(decode(parse_component(text)))
    line, column, shown = place_in_component(text, caught.value.offset)
    assert (line, column) == place
    assert shown == text.split("\n")[line - 1]


def test_places_of_malformed_bytes_are_those_of_their_component():
    text = '(component\n  (component\n    (core module binary "\\00asm\\01\\00\\00\\00\\0f")))'
    with pytest.raises(Malformed) as caught:
        decode(parse_component(text))
    assert place_in_component(text, caught.value.offset)[:2] == (3, 25)


def test_what_is_written_is_the_same():
    text = f'(component {MODULE} (component (type $t u8) (export "t" (type $t))))'
    binary = parse_component(text)
    assert place_in_component(text, len(binary) - 1) is not None
    assert parse_component(text) == binary
