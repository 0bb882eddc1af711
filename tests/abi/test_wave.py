"""WAVE: the text of component values, read by a type and printed."""

import math
import random

import pytest

from canonabi.errors import Mismatch
from canonabi.types.valtypes import (
    F32,
    F64,
    S8,
    S64,
    U8,
    U16,
    U64,
    Bool,
    Char,
    Enum,
    ErrorContext,
    Flags,
    FuncType,
    List,
    Map,
    Option,
    Own,
    Record,
    ResourceType,
    Result,
    Stream,
    String,
    Tuple,
    Variant,
)
from canonabi.values.classes import Err, Ok, Some, class_of
from canonabi.wit.wave import KEYWORDS, parse_call, parse_value
from canonabi.wit.wave_printer import print_value
from engine import Malformed

PERSON = Record([("name", String()), ("home-town", Option(String())), ("age", Option(U8()))])
LOOSE = Record([("a", Option(U8())), ("b", Option(U8()))])
SHAPE = Variant([("nothing", None), ("circle", F64()), ("err", String())])
CODE = Enum(["ok", "not-found", "HTTP-3"])
RIGHTS = Flags(["read", "write", "none"])
NESTED = Option(Option(U8()))
DEEP = Result(Result(U8(), U8()), U8())
Person, Loose, Shape, Code, Rights = (class_of(t) for t in (PERSON, LOOSE, SHAPE, CODE, RIGHTS))

# type, text as it is printed, value
PRINTED = [
    (Bool(), "true", True),
    (Bool(), "false", False),
    (U8(), "255", 255),
    (S8(), "-128", -128),
    (S64(), "-9223372036854775808", -(1 << 63)),
    (U64(), "18446744073709551615", (1 << 64) - 1),
    (F64(), "0", 0.0),
    (F64(), "-0", -0.0),
    (F64(), "1", 1.0),
    (F64(), "-3.25", -3.25),
    (F64(), "0.1", 0.1),
    (F64(), "1e-7", 1e-7),
    (F64(), "1e300", 1e300),
    (F64(), "5e-324", 5e-324),
    (F64(), "1234567890123456", 1234567890123456.0),
    (F64(), "inf", math.inf),
    (F64(), "-inf", -math.inf),
    (F32(), "0.1", 0.10000000149011612),
    (F32(), "3.4028235e38", 3.4028234663852886e38),
    (F32(), "1e-45", 1.401298464324817e-45),
    (F32(), "1.1529215e18", 2.0**60),
    (Char(), "'x'", "x"),
    (Char(), "'☃'", "☃"),
    (Char(), "'\\''", "'"),
    (Char(), "'\"'", '"'),
    (Char(), "'\\u{0}'", "\0"),
    (String(), '""', ""),
    (String(), '"WAVE🌊"', "WAVE🌊"),
    (String(), '"\\\\ \' \\" \\t\\n\\r"', "\\ ' \" \t\n\r"),
    (String(), '"\\u{7f}\\u{200b}"', "\x7f\u200b"),
    (List(U8()), "[]", b""),
    (List(U8()), "[1, 2]", b"\1\2"),
    (List(U16()), "[1, 2]", [1, 2]),
    (List(U8(), 2), "[1, 2]", b"\1\2"),
    (List(List(Char())), "[['a'], []]", [["a"], []]),
    (Tuple([U8(), String()]), '(1, "a")', (1, "a")),
    (PERSON, '{name: "a"}', Person("a")),
    (PERSON, '{name: "a", home-town: some("b"), age: some(3)}', Person("a", "b", 3)),
    (LOOSE, "{:}", Loose()),
    (LOOSE, "{b: some(1)}", Loose(b=1)),
    (SHAPE, "nothing", Shape.Nothing()),
    (SHAPE, "circle(1.5)", Shape.Circle(1.5)),
    (SHAPE, '%err("x")', Shape.Err("x")),
    (CODE, "%ok", Code.OK),
    (CODE, "not-found", Code.NOT_FOUND),
    (CODE, "HTTP-3", Code.HTTP_3),
    (RIGHTS, "{}", Rights(0)),
    (RIGHTS, "{read, none}", Rights.READ | Rights.NONE),
    (Option(U8()), "none", None),
    (Option(U8()), "some(1)", 1),
    (NESTED, "none", None),
    (NESTED, "some(none)", Some(None)),
    (NESTED, "some(some(1))", Some(1)),
    (Result(), "ok", Ok()),
    (Result(), "err", Err()),
    (Result(U8()), "ok(1)", Ok(1)),
    (Result(None, U8()), "err(1)", Err(1)),
    (DEEP, "ok(err(1))", Ok(Err(1))),
    (Map(String(), U8()), '[("a", 1), ("b", 2)]', {"a": 1, "b": 2}),
]


@pytest.mark.parametrize(("t", "text", "value"), PRINTED, ids=lambda x: str(x)[:30])
def test_values_are_printed_and_read(t, text, value):
    assert print_value(value, t) == text
    found = parse_value(text, t)
    assert found == value
    assert type(found) is type(value)
    assert not isinstance(value, float) or math.copysign(1, found) == math.copysign(1, value)


# type, another text, value
READ = [
    (U8(), " 1 // one\n", 1),
    (U8(), "// one\r\n1", 1),
    (F64(), "1e3", 1000.0),
    (F64(), "1E+3", 1000.0),
    (F64(), "0.5e-1", 0.05),
    (F64(), "1e999", math.inf),
    (F64(), "-1e999", -math.inf),
    (F64(), "1e-999", 0.0),
    (F32(), "3.4028234664e39", math.inf),
    (F32(), "1.4012984643e-46", 0.0),
    (F32(), "1.00000005960464477540", 1.0000001192092896),  # just more than half way
    (Char(), "'\\u{000078}'", "x"),
    (String(), '"\'\\u{27}\\""', "''\""),
    (List(U8()), "[ 1 , 2 , ]", b"\1\2"),
    (Tuple([U8(), U8()]), "(1,2,)", (1, 2)),
    (PERSON, '{age: 3, %name: "a", home-town: none,}', Person("a", None, 3)),
    (LOOSE, "{ : }", Loose()),
    (LOOSE, "{b: 1}", Loose(b=1)),
    (SHAPE, "%nothing", Shape.Nothing()),
    (SHAPE, "circle ( 1 )", Shape.Circle(1.0)),
    (RIGHTS, "{none, %read,}", Rights.READ | Rights.NONE),
    (Option(U8()), "1", 1),
    (Option(SHAPE), "nothing", Shape.Nothing()),
    (Option(Enum(["none"])), "%none", class_of(Enum(["none"])).NONE),
    (Result(U8()), "1", Ok(1)),
    (Map(U8(), U8()), "[(1, 2), (1, 3)]", {1: 3}),
    (Map(U8(), U8()), "[]", {}),
    (String(), '"""\n"""', ""),
    (String(), '"""\nA single line\n"""', "A single line"),
    (String(), '"""\r\na\r\nb\r\n"""', "a\nb"),
    (String(), '"""\n    Indent\n  by the end\n  """', "  Indent\nby the end"),
    (String(), '"""\n\na\n\n"""', "\na\n"),
    (String(), '"""\n""\\"" \\u{2603} \\r\n"""', '"""" ☃ \r'),
]


@pytest.mark.parametrize(("t", "text", "value"), READ, ids=lambda x: str(x)[:30])
def test_other_texts(t, text, value):
    assert parse_value(text, t) == value


def test_nan():
    assert print_value(math.nan, F32()) == "nan"
    assert math.isnan(parse_value("nan", F64()))


@pytest.mark.parametrize("keyword", sorted(KEYWORDS))
def test_keywords_are_labels_of_fields_and_flags_as_they_are(keyword):
    assert parse_value(f"{{{keyword}: 1}}", Record([(keyword, U8())]))._values() == (1,)
    assert parse_value(f"{{{keyword}}}", Flags([keyword])).value == 1


REFUSED = [
    (U8(), "", "1:1: expected a number of type u8, found the end"),
    (U8(), "256", "1:1: 256 is out of range for u8: 0 to 255"),
    (U8(), "-1", "1:1: -1 is out of range for u8: 0 to 255"),
    (U64(), "9" * 5000, "1:1: 999999999999999999999 is out of range for u64: 0 to 18446744073709551615"),
    (U8(), "01", "1:1: expected a number of type u8, found 01"),
    (U8(), "1.0", "1:1: expected a number of type u8, found 1.0"),
    (U8(), "0x1", "1:1: expected a number of type u8, found 0x1"),
    (U8(), "1 2", "1:3: expected the end of the value, found 2"),
    (F64(), "-nan", "1:1: expected a number of type f64, found -nan"),
    (F64(), ".5", "1:1: expected a number of type f64, found .5"),
    (F64(), "%nan", "1:1: expected a number of type f64, found %nan"),
    (Bool(), "%true", "1:1: expected true or false, found %true"),
    (Char(), "''", "1:1: expected one character, found 0"),
    (Char(), "'ab'", "1:1: expected one character, found 2"),
    (Char(), "'\\u{D800}'", "1:2: U+D800 is not a character"),
    (Char(), "'\\u{110000}'", "1:2: U+110000 is not a character"),
    (Char(), "x", "1:1: expected a character between single quotes, found x"),
    (String(), '"a\\z"', "1:3: unknown escape"),
    (String(), '"a\\u{0000000}"', "1:3: unknown escape"),
    (String(), '"a\ud800"', "1:3: a surrogate is not a character"),
    (String(), '"a', "1:1: unterminated string: it must end on its line"),
    (String(), "a", "1:1: expected a string, found a"),
    (String(), '"""a\n"""', '1:1: `"""` must be followed by the end of the line'),
    (String(), '"""\na"""', '2:2: `"""` must be on a line of its own'),
    (String(), '"""\n  a\n b\n  """', '3:1: a line with fewer than the 2 spaces before the closing `"""`'),
    (String(), '"""\n', '1:1: unterminated string: `"""` is missing'),
    (String(), '"""\n  a\\z\n  """', "2:4: unknown escape"),
    (List(U8()), "[1,,]", "1:4: expected a number of type u8, found ,"),
    (List(U8()), "[1 2]", "1:4: expected `,` or `]`, found 2"),
    (List(U8()), "[1", "1:3: expected `,` or `]`, found the end"),
    (List(U8()), "(1)", "1:1: expected `[`, for list<u8>, found ("),
    (List(U8(), 2), "[1]", "1:3: expected 2 elements, found 1"),
    (Tuple([U8(), U8()]), "(1)", "1:3: expected 2 elements, found 1"),
    (Tuple([U8()]), "(1, 2)", "1:5: expected 1 elements, found more"),
    (PERSON, "{age: 1}", "1:8: field `name` is missing"),
    (PERSON, "{age: 1, age: 1}", "1:10: `age` is given twice"),
    (PERSON, "{size: 1}", "1:2: unknown field `size`: the fields are name, home-town, age"),
    (
        PERSON,
        "{homeTown: 1}",
        "1:2: `homeTown` is not a valid label: words of one case, joined by single hyphens",
    ),
    (PERSON, "{name 1}", "1:7: expected `:`, found 1"),
    (LOOSE, "{}", "1:2: a record without fields is `{:}`"),
    (SHAPE, "square", "1:1: unknown case `square`: the cases are nothing, circle, err"),
    (SHAPE, "circle", "1:7: expected `(`, found the end"),
    (SHAPE, "nothing()", "1:8: expected the end of the value, found ("),
    (SHAPE, 'err("x")', "1:1: `err` is a keyword: write `%err` for the case"),
    (SHAPE, "true", "1:1: `true` is a keyword"),
    (SHAPE, "1", "1:1: expected the label of a case, found 1"),
    (RIGHTS, "{read, read}", "1:8: `read` is given twice"),
    (RIGHTS, "{run}", "1:2: unknown flag `run`: the flags are read, write, none"),
    (RIGHTS, "{:}", "1:2: expected the label of a flag, found :"),
    (Option(U8()), "some", "1:5: expected `(`, found the end"),
    (NESTED, "1", "1:1: expected some(...) or none, found 1"),
    (DEEP, "1", "1:1: expected ok or err, found 1"),
    (Result(), "ok()", "1:3: expected the end of the value, found ("),
    (Result(None, U8()), "1", "1:1: expected ok or err, found 1"),
    (Own(ResourceType("file")), "1", "1:1: a value of type own<file> has no text form"),
    (Stream(), "1", "1:1: a value of type stream has no text form"),
]


@pytest.mark.parametrize(("t", "text", "message"), REFUSED, ids=lambda x: str(x)[:30])
def test_refusals_name_the_place(t, text, message):
    with pytest.raises(Malformed) as caught:
        parse_value(text, t)
    assert str(caught.value).partition("\n")[0] == message


def test_a_refusal_shows_the_line():
    with pytest.raises(Malformed) as caught:
        parse_value('{\n  name: "a",\n  age: x,\n}', PERSON)
    assert str(caught.value) == "3:8: expected a number of type u8, found x\n    age: x,\n         ^"


def test_printing_checks_and_refuses():
    with pytest.raises(Mismatch, match=r"^\[1\]: expected str, got int$"):
        print_value(["a", 1], List(String()))
    with pytest.raises(ValueError, match="^a value of type error-context has no text form$"):
        print_value(None, ErrorContext())


CALLED = FuncType([("a", U8()), ("b", Option(U8())), ("c", Option(String()))])


@pytest.mark.parametrize(
    ("text", "name", "arguments"),
    [
        ("f(1)", "f", [1, None, None]),
        ("f(1, 2)", "f", [1, 2, None]),
        (' f ( 1, none, some("x"), ) // done', "f", [1, None, "x"]),
        ("a:b/c.d@0.1.0(1)", "a:b/c.d@0.1.0", [1, None, None]),
    ],
)
def test_calls(text, name, arguments):
    assert parse_call(text, lambda _: CALLED) == (name, arguments)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: expected the name of a function, found the end"),
        ("(1)", "1:1: expected the name of a function, found ("),
        ("f", "1:2: expected `(`, found the end"),
        ("f()", "1:3: argument `a` is missing: func(a: u8, b: option<u8>, c: option<string>)"),
        (
            'f(1, 2, "x", 4)',
            "1:14: too many arguments: func(a: u8, b: option<u8>, c: option<string>) has 3",
        ),
        ("f(1) 2", "1:6: expected the end of the value, found 2"),
    ],
)
def test_wrong_calls(text, message):
    with pytest.raises(Malformed) as caught:
        parse_call(text, lambda _: CALLED)
    assert str(caught.value).partition("\n")[0] == message


def test_broken_texts_are_malformed_or_values():
    rng = random.Random(5)
    texts = [(t, text) for t, text, _ in PRINTED + READ]
    for _ in range(3000):
        t, text = rng.choice(texts)
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(["", *"(){}[]:,%-+\"'\\ue1a\n é"]) + text[at + rng.randrange(2) :]
        try:
            value = parse_value(text, t)
        except Malformed as error:
            assert error.line is not None  # noqa: PT017
        else:
            again = parse_value(print_value(value, t), t)
            assert again == value or (again != again and value != value)


def test_types_are_named_in_errors_only(monkeypatch):
    """The text of a type may be long: it is made when an error needs it, not at each value."""
    named = []
    monkeypatch.setattr(Tuple, "__str__", lambda t: named.append(t) or "a tuple")
    t = U8()
    for _ in range(50):
        t = Tuple([t])
    assert parse_value("(" * 50 + "1" + ")" * 50, t) is not None
    assert named == []
    with pytest.raises(Malformed, match="expected `\\(`, for a tuple, found 1"):
        parse_value("1", t)
    assert len(named) == 1


def test_labels_are_looked_up():
    """Values of a type with many cases do not go through all of them each time."""
    t = Enum([f"case-{'x' * (n % 7)}{n}" if n % 7 else f"n{n}" for n in range(1000)])
    text = "[" + ", ".join(t.labels) + "]"
    assert parse_value(text, List(t)) == [class_of(t)(label) for label in t.labels]
