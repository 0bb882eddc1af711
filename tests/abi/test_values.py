"""Component values in Python: the classes of types, and what converts to them or is refused by its path."""

import array
import copy
import enum
import gc
import math
import pickle
import weakref

import pytest

from canonabi.copier.convert import convert
from canonabi.errors import Mismatch, OutOfRange
from canonabi.types.valtypes import (
    F32,
    F64,
    S8,
    S64,
    U8,
    U16,
    U32,
    U64,
    Bool,
    Char,
    Enum,
    Flags,
    List,
    Map,
    Option,
    Own,
    Record,
    ResourceType,
    Result,
    String,
    Tuple,
    Variant,
)
from canonabi.values.classes import (
    Err,
    Ok,
    Some,
    class_name,
    class_of,
    constant_name,
    declare,
    distinct,
    python_name,
)

POINT = Record([("x", S64()), ("y-axis", Option(S64()))])
SHAPE = Variant([("none", None), ("circle", F64()), ("named-box", Record([("name", String())]))])
COLOUR = Enum(["red", "dark-blue", "none"])
RIGHTS = Flags(["read", "write", "not-now"])
PERSON = Record([("name", String()), ("age", U8())])
Point, Shape, Colour, Rights = (
    class_of(t, name)
    for t, name in ((POINT, "Point"), (SHAPE, "Shape"), (COLOUR, "Colour"), (RIGHTS, "Rights"))
)


def test_records():
    point = Point(1, y_axis=2)
    assert (point.x, point.y_axis) == (1, 2)
    assert repr(point) == "Point(x=1, y_axis=2)"
    assert point == Point(x=1, y_axis=2) != Point(1)
    assert {point: 1}[Point(1, 2)] == 1
    assert Point(1).y_axis is None
    match point:
        case Point(x, y_axis=y):
            assert (x, y) == (1, 2)
    with pytest.raises(AttributeError, match="^Point is immutable$"):
        point.x = 3
    with pytest.raises(AttributeError):
        object.__getattribute__(point, "__dict__")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (Point, "Point: `x` is missing"),
        (lambda: Point(1, 2, 3), "Point: 3 values for 2 fields"),
        (lambda: Point(1, x=2), "Point: `x` is twice"),
        (lambda: Point(1, z=2), "Point: `z` is no field: there are x, y_axis"),
        (lambda: Shape(), "Shape is a variant: create one of its cases"),
        (lambda: Shape.Circle(), "Shape.Circle takes 1 argument but 0 were given"),
        (lambda: Shape.None_(1), "Shape.None_ takes 0 arguments but 1 was given"),
    ],
)
def test_wrong_arguments(make, message):
    with pytest.raises(TypeError) as caught:
        make()
    assert str(caught.value) == message


def test_variants():
    circle = Shape.Circle(1.5)
    assert isinstance(circle, Shape)
    assert repr(circle) == "Shape.Circle(1.5)"
    assert repr(Shape.None_()) == "Shape.None_()"
    assert circle == Shape.Circle(1.5) != Shape.Circle(2.5)
    assert Shape.None_() == Shape.None_() != circle
    match circle:
        case Shape.None_():
            raise AssertionError
        case Shape.Circle(radius):
            assert radius == 1.5


def test_enums_and_flags():
    assert issubclass(Colour, enum.Enum)
    assert [c.name for c in Colour] == ["RED", "DARK_BLUE", "NONE"]
    assert Colour("dark-blue") is Colour.DARK_BLUE
    assert issubclass(Rights, enum.Flag)
    assert (Rights.READ | Rights.NOT_NOW).value == 5


def test_enums_and_flags_of_classes_that_differ_in_name_only_are_equal():
    other, others = class_of(COLOUR, "Other"), class_of(RIGHTS, "Others")
    assert other.RED == Colour.RED != other.NONE
    assert hash(other.RED) == hash(Colour.RED)
    assert others.READ | others.WRITE == Rights.READ | Rights.WRITE != Rights.READ
    assert hash(others.READ | others.WRITE) == hash(Rights.READ | Rights.WRITE)
    assert class_of(Enum(["red"]), "Other").RED != other.RED
    assert class_of(Flags(["read"]), "Others").READ != others.READ


def test_combinations_of_flags_are_not_kept():
    many = class_of(Flags(f"f{i}" for i in range(32)), "Many")
    before = len(many._value2member_map_)
    assert sum(many(i * 2654435761 % (1 << 32)).value & 1 for i in range(2000)) == 1000
    assert len(many._value2member_map_) == before
    assert many(0) == many(0)
    assert not many(0)
    assert many.F1 in many(6)
    assert list(many(6)) == [many.F1, many.F2]
    assert many(6) & ~many.F1 == many.F2
    assert (many.F0 | many.F31).value == 0x8000_0001
    with pytest.raises(ValueError, match="invalid"):
        many(1 << 32)


def test_wrappers():
    assert Ok(1) == Ok(1) != Err(1)
    assert repr(Some(None)) == "Some(None)"
    assert Ok().value is None
    match Err("x"):
        case Err(why):
            assert why == "x"


def test_a_class_is_made_once_for_a_type_and_name():
    assert class_of(POINT, "Point") is Point
    assert class_of(POINT, "Other") is not Point
    assert class_of(POINT, "Other")(1) == Point(1)
    assert hash(class_of(POINT, "Other")(1)) == hash(Point(1))
    assert class_of(POINT).__name__ == "Record"


@pytest.mark.parametrize(
    "value",
    [
        Point(1),
        Shape.Circle(1.5),
        Shape.None_(),
        Colour.RED,
        Rights.READ | Rights.WRITE,
        Some(1),
        Ok(),
        Err("x"),
    ],
    ids=repr,
)
def test_values_are_pickled_and_copied(value):
    back = pickle.loads(pickle.dumps(value))
    assert back == value
    assert type(back) is type(value)
    assert copy.deepcopy(value) == value


def test_classes_go_with_their_types():
    t = Record([("only-here-in-this-test", Variant([("a-case-of-it", Enum(["an-enum-of-it"]))]))])
    class_of(t), class_of(t.fields[0][1]), class_of(t.fields[0][1].cases[0][1])
    gone = [weakref.ref(t), weakref.ref(t.fields[0][1].cases[0][1])]
    del t
    for _ in range(3):  # once for each level: the table of types lets go of the parts when the whole is gone
        gc.collect()
    assert [ref() for ref in gone] == [None, None]


@pytest.mark.parametrize(
    ("label", "python", "cls", "constant"),
    [
        ("a", "a", "A", "A"),
        ("not-found", "not_found", "NotFound", "NOT_FOUND"),
        ("class", "class_", "Class", "CLASS"),
        ("none", "none", "None_", "NONE"),
        ("HTTP-get2", "http_get2", "HttpGet2", "HTTP_GET2"),
    ],
)
def test_names(label, python, cls, constant):
    assert (python_name(label), class_name(label), constant_name(label)) == (python, cls, constant)


def test_names_that_collide_stay_apart():
    assert distinct(["A1", "B", "A1", "A1_"]) == ("A1", "B", "A1_", "A1__")
    t = Variant([("a1", None), ("a-1", None)])
    assert class_of(t).A1_().__wit_case__ == 1


INNER = Option(Option(U8()))
CONVERTED = [
    (Bool(), True, True),
    (U8(), 255, 255),
    (S8(), -128, -128),
    (U64(), (1 << 64) - 1, (1 << 64) - 1),
    (F64(), 1, 1.0),
    (F32(), 0.1, 0.10000000149011612),
    (F32(), 1e39, math.inf),
    (F32(), -1e39, -math.inf),
    (Char(), "🌊", "🌊"),
    (String(), "a\0é", "a\0é"),
    (List(U8()), b"ab", b"ab"),
    (List(U8()), bytearray(b"ab"), b"ab"),
    (List(U8()), memoryview(b"abcd")[::2], b"ac"),
    (List(U8()), [1, 2], b"\1\2"),
    (List(U8()), range(3), b"\0\1\2"),
    (List(U8(), 2), b"ab", b"ab"),
    (List(U16()), array.array("H", [1, 65535]), [1, 65535]),
    (List(S64()), array.array("q", [-1]), [-1]),
    (List(F32()), array.array("f", [0.5]), [0.5]),
    (List(String()), ("a", "b"), ["a", "b"]),
    (List(Bool()), [], []),
    (Tuple([U8(), String()]), [1, "a"], (1, "a")),
    (POINT, Point(1, 2), Point(1, 2)),
    (POINT, {"x": 1}, Point(1)),
    (POINT, {"x": 1, "y-axis": 2}, Point(1, 2)),
    (POINT, {"x": 1, "y_axis": 2}, Point(1, 2)),
    (SHAPE, Shape.Circle(1), Shape.Circle(1.0)),
    (SHAPE, Shape.None_(), Shape.None_()),
    (COLOUR, Colour.RED, Colour.RED),
    (RIGHTS, Rights.READ, Rights.READ),
    (Option(U8()), None, None),
    (Option(U8()), 1, 1),
    (Option(U8()), Some(1), 1),
    (INNER, None, None),
    (INNER, Some(None), Some(None)),
    (INNER, Some(1), Some(1)),
    (Result(U8()), Ok(1), Ok(1)),
    (Result(U8()), Err(), Err()),
    (Map(String(), U8()), {"a": 1}, {"a": 1}),
    (Map(String(), U8()), [("a", 1), ["a", 2]], [("a", 1), ("a", 2)]),
    (Map(String(), U8()), (), []),
    (Own(ResourceType()), test_names, test_names),
]


@pytest.mark.parametrize(
    ("t", "value", "expected"), CONVERTED, ids=lambda x: str(x).partition(" at 0x")[0][:30]
)
def test_conversion(t, value, expected):
    done = convert(t, value)
    assert done == expected
    assert type(done) is type(expected) or done.__wit_type__ is expected.__wit_type__


@pytest.mark.parametrize("t", [String(), Char()], ids=str)
def test_a_subclass_of_str_is_a_string(make_guest, t):
    class Text(str):
        """Says other things about itself than it is."""

        def __str__(self):
            return "other"

        def isascii(self):
            return True

    assert type(convert(t, Text("é"))) is str
    assert convert(t, Text("é")) == "é"
    copier = make_guest().copier(t)
    assert copier.lift_flat(copier.lower_flat(Text("é"))) == "é"
    with pytest.raises(OutOfRange, match="a surrogate"):
        convert(t, Text("\ud800"))


def test_labels_stand_for_enums_and_flags():
    assert convert(COLOUR, "dark-blue") is class_of(COLOUR).DARK_BLUE
    assert convert(RIGHTS, {"read", "not-now"}).value == 5
    assert convert(RIGHTS, set()).value == 0


def test_nan_stays_one():
    assert math.isnan(convert(F32(), math.nan))


REFUSED = [
    (
        List(PERSON),
        [{"name": "a", "age": 1}] * 3 + [{"name": 5, "age": 1}],
        "[3].name: expected str, got int",
    ),
    (Bool(), 1, "expected bool, got int"),
    (U8(), True, "expected int, got bool"),
    (U8(), 1.0, "expected int, got float"),
    (U8(), 256, "256 is out of range for u8: 0 to 255"),
    (S8(), -129, "-129 is out of range for s8: -128 to 127"),
    (U32(), 1 << 5000, "an int of 5001 bits is out of range for u32: 0 to 4294967295"),
    (F64(), True, "expected float, got bool"),
    (F64(), "1", "expected float, got str"),
    (F64(), 10**400, "an int of 1329 bits is out of range for f64"),
    (Char(), "", "expected one character, got 0"),
    (Char(), "ab", "expected one character, got 2"),
    (Char(), "\ud800", "U+D800 is a surrogate, not a character (at index 0)"),
    (String(), "ab\udfff", "U+DFFF is a surrogate, not a character (at index 2)"),
    (String(), b"a", "expected str, got bytes"),
    (List(U8()), "ab", "expected bytes, got str"),
    (List(U8()), [1, 256], "[1]: 256 is out of range for u8: 0 to 255"),
    (List(U8()), array.array("H", [256]), "[0]: 256 is out of range for u8: 0 to 255"),
    (List(U16()), b"ab", "expected list, got bytes"),
    (List(String()), "ab", "expected list, got str"),
    (List(U8(), 2), b"abc", "expected 2 elements, got 3"),
    (Tuple([U8(), U8()]), (1,), "expected 2 elements, got 1"),
    (Tuple([U8(), U8()]), (1, "a"), "[1]: expected int, got str"),
    (Tuple([U8()]), 1, "expected tuple, got int"),
    (POINT, {}, "field `x` is missing"),
    (POINT, {"x": 1, "z": 2}, "unknown field `z`: the fields are x, y-axis"),
    (POINT, {"x": 1, "y-axis": "a"}, ".y_axis: expected int, got str"),
    (POINT, 1, "expected a record of x, y-axis, got int"),
    (POINT, class_of(PERSON)("a", 1), "expected a record of x, y-axis, got Record"),
    (SHAPE, Shape.Circle("a"), ".circle: expected float, got str"),
    (SHAPE, Shape.NamedBox({"name": 1}), ".named-box.name: expected str, got int"),
    (SHAPE, 1, "expected one of the cases none, circle, named-box, got int"),
    (F64(), float, "expected float, got the class float, not an object"),
    (COLOUR, "blue", "unknown case `blue`: the cases are red, dark-blue, none"),
    (COLOUR, 1, "expected one of red, dark-blue, none, got int"),
    (COLOUR, Rights.READ, "expected one of red, dark-blue, none, got Rights"),
    (RIGHTS, {"run"}, "unknown flag `run`: the flags are read, write, not-now"),
    (RIGHTS, 1, "expected flags of read, write, not-now, got int"),
    (Option(U8()), "a", "expected int, got str"),
    (INNER, 1, "expected None or Some, got int"),
    (Result(U8()), 1, "expected Ok or Err, got int"),
    (Result(U8()), Ok("a"), ".ok: expected int, got str"),
    (Result(U8()), Err(1), ".err: expected None, because there is no payload, got int"),
    (Map(String(), U8()), {"a": "b"}, "['a']: expected int, got str"),
    (Map(String(), U8()), {1: 1}, "[1]: expected str, got int"),
    (Map(String(), U8()), 1, "expected dict, got int"),
    (Map(String(), U8()), "ab", "expected dict, got str"),
    (Map(String(), U8()), [("a", 1), ("b", "c")], "[1][1]: expected int, got str"),
    (Map(String(), U8()), [("a", 1, 2)], "[0]: expected 2 elements, got 3"),
]


@pytest.mark.parametrize(
    ("t", "format", "shape", "message"),
    [
        (U16(), "B", (32,), "expected list or a buffer of format 'H', got memoryview of format 'B'"),
        (U8(), "d", (4,), "expected bytes or a buffer of format 'B', got memoryview of format 'd'"),
        (POINT, "d", (4,), "expected list, got memoryview of format 'd'"),
        (
            F32(),
            "f",
            (4, 2),
            "expected list or a buffer of format 'f', got memoryview of format 'f' and 2 dimensions",
        ),
    ],
    ids=str,
)
def test_a_buffer_of_something_else(t, format, shape, message):
    with pytest.raises(Mismatch) as caught:
        convert(List(t), memoryview(bytes(32)).cast(format, shape))
    assert str(caught.value) == message


@pytest.mark.parametrize(("t", "value", "message"), REFUSED, ids=lambda x: repr(x)[:30])
def test_refusal(t, value, message):
    with pytest.raises((Mismatch, OutOfRange)) as caught:
        convert(t, value)
    assert str(caught.value) == message.removeprefix(".")
    with pytest.raises((TypeError, ValueError)) as named:
        convert(t, value, "v")
    separator = "" if message.startswith((".", "[")) else ": "
    assert str(named.value) == f"v{separator}{message}"


def test_types_that_differ_in_their_resources_share_a_class():
    one, other = (Record((("c", Own(ResourceType())), ("n", U8()))) for _ in range(2))
    assert one is not other
    cls = class_of(one, "Held")
    assert class_of(other, "Held") is cls
    value = cls("a handle", 1)
    assert convert(one, value) == convert(other, value) == value
    assert convert(other, {"c": "a handle", "n": 1}) == value


def test_a_declaration_documents_the_class_that_there_is():
    t = Record((("declared-field", U8()),))

    class First:
        """The first."""

        declared_field: int

    class Second:
        """The second."""

    found = declare(t, ["First", "Alias"], First)
    assert found is class_of(t, "First") is class_of(t, "Alias")
    assert declare(t, ["Alias", "Second"], Second) is found is class_of(t, "Second")
    assert (found.__doc__, found.__module__, found.__annotations__) == (
        "The first.",
        First.__module__,
        First.__annotations__,
    )


def test_a_field_may_be_called_self():
    assert class_of(Record((("self", U8()),)), "Selfish")(self=1).self == 1
