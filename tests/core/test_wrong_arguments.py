"""What is no argument at all is refused in words, and nothing is guessed: a float is no address."""

import pytest

from engine import (
    Features,
    Frame,
    Func,
    FuncType,
    Global,
    GlobalType,
    Instance,
    Malformed,
    Memory,
    MemoryType,
    Module,
    Table,
    TableType,
    TagType,
    Trap,
)
from engine.text import parse_module, parse_script

FLOAT = "'float' object cannot be interpreted as an integer"
EMPTY = Module("")


def memory():
    return Memory(MemoryType(1))


def table():
    return Table(TableType("externref", 4))


@pytest.mark.parametrize(
    "use",
    [
        lambda: memory().load_u8(1.0),
        lambda: memory().load_f64(1.0),
        lambda: memory().store_u8(1.0, 1),
        *[
            lambda kind=kind: getattr(memory(), f"store_{kind}")(0, 1.0)
            for kind in ("u8", "i8", "u16", "i16", "u32", "i32", "u64", "i64")
        ],
        lambda: memory().read(0.0, 1),
        lambda: memory().read(0, 1.0),
        lambda: memory().write(0.0, b"x"),
        lambda: memory().grow(1.0),
        lambda: table().get(1.0),
        lambda: table()[1.0],
        lambda: table().set(1.0, None),
        lambda: table().grow(1.0),
        lambda: Global(GlobalType("i64", True), 0).set_raw(1.0),
        lambda: Memory(MemoryType(1.0)),
        lambda: Memory(MemoryType(1, 2.0)),
        lambda: Table(TableType("funcref", 1.0)),
        lambda: Table(TableType("funcref", 1, 2.0)),
    ],
)
def test_a_float_is_no_integer(use):
    with pytest.raises(TypeError) as caught:
        use()
    assert str(caught.value) == FLOAT


@pytest.mark.parametrize(
    ("use", "error", "message"),
    [
        (
            lambda: Module("", features={"memory64": True}),
            TypeError,
            "features must be a Features(...) object, not dict: {'memory64': True}",
        ),
        (lambda: Module("", name=5), TypeError, "Argument 'name' has incorrect type (expected str, got int)"),
        (
            lambda: Instance(EMPTY, limits={"fuel": 1}),
            TypeError,
            "limits must be a Limits(...) object, not dict: {'fuel': 1}",
        ),
        (
            lambda: Features.parse(5),
            TypeError,
            'features must be a string such as "wide-arithmetic,-tail-call", not 5',
        ),
        (
            lambda: FuncType("i32"),
            TypeError,
            "params must be several types, such as [\"i32\"], not a str: 'i32'",
        ),
        (
            lambda: FuncType([], "i32"),
            TypeError,
            "results must be several types, such as [\"i32\"], not a str: 'i32'",
        ),
        (
            lambda: TagType("i32"),
            TypeError,
            "params must be several types, such as [\"i32\"], not a str: 'i32'",
        ),
        (lambda: Func(print, FuncType(["zz"])), ValueError, "unknown value type `zz`"),
        (
            lambda: Memory(MemoryType(-1)),
            ValueError,
            f"no such memory type: {MemoryType(-1)!r}",
        ),
        (
            lambda: Table(TableType("funcref", 0, 1 << 64)),
            ValueError,
            f"no such table type: {TableType('funcref', 0, 1 << 64)!r}",
        ),
        (lambda: parse_module(5), TypeError, "text must be str or bytes-like, not int: 5"),
        (lambda: parse_module(["("]), TypeError, "text must be str or bytes-like, not list: ['(']"),
        (lambda: parse_script(10**30), TypeError, f"text must be str or bytes-like, not int: {10**30}"),
    ],
)
def test_the_message_says_what_it_must_be(use, error, message):
    with pytest.raises(error) as caught:
        use()
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("source", "excerpt"),
    [
        ("(func \ud800)", "(func �)"),  # could not even be printed
        ('(func (;\x1b[2J;) "\x1b]0;title\x07" oops)', '(func (;�[2J;) "�]0;title�" oops)'),
        ("\x9b31m oops\r\n", "�31m oops"),
    ],
)
def test_a_line_of_a_text_does_nothing_to_a_terminal(source, excerpt):
    with pytest.raises(Malformed) as caught:
        parse_module(source)
    assert caught.value.excerpt == excerpt
    assert str(caught.value).encode().decode().replace("\n", "").isprintable()


def test_nor_does_a_name():
    with pytest.raises(Malformed) as refused:
        parse_module('(func (local.get $"a\\1b[2J"))')
    assert refused.value.message == r"unknown local $a\x1b[2J"
    instance = Instance(Module('(func $"a\\1b[2J" (export "f") unreachable)', name="m\x9b"))
    with pytest.raises(Trap) as caught:
        instance["f"]()
    assert caught.value.frames == (Frame(0, "a\x1b[2J", "m\x9b", caught.value.frames[0].offset),)
    assert str(caught.value).split("\n")[1].startswith(r"  0: m\x9b!a\x1b[2J (at offset ")
