"""The witness that counts the commands of a script without the project's parser."""

import pytest

from ci.forms import count_commands, forms
from engine.text import parse_script


@pytest.mark.parametrize(
    ("script", "count"),
    [
        ("", 0),
        ("(module)", 1),
        ('(module) (module $a) (register "m" $a)', 3),
        ("(func) (memory 0)", 1),  # a module without the word
        (";; (module)\n(module)", 1),
        ('(; (module) (; (module) ;) " ;)(module)', 1),
        ('(module quote ")(" "\\")" ";;")', 1),
        ('(@a (module)) (module (@b ")") )', 1),
        ('((@a) module) (assert_invalid (module (func (result i32))) "type mismatch")', 2),
        ('(invoke "f") (assert_return (invoke "f" (i32.const 1)) (i32.const 1)) ;; end', 2),
    ],
)
def test_count(script, count):
    assert count_commands(script) == count
    assert len(parse_script(script)) == count or not script


def test_forms_are_the_source():
    assert list(forms("(a (b)) ;; c\n(d)")) == ["(a (b))", "(d)"]
