"""Components made by other people's toolchains of our own sources, tests/guests: every type, both ways.

The guests are one world in C, with the Canonical ABI by hand, and in Python, by componentize-py. Without
their tools these tests are skipped, unless WASI_ENGINE_COMPONENTS says that they must be there.
"""

import math
import os
import re
from types import SimpleNamespace

import pytest

import wasi
from ci import components

ECHO, FAILING, COUNTERS, STORE, KEEPER = (
    f"tests:guests/{name}@1.0.0" for name in ("echo", "failing", "counters", "store", "keeper")
)
SHAPE = {
    "name": "l-shape",
    "corners": [{"x": 1, "y": -2}, {"x": 2**31 - 1, "y": -(2**31)}],
    "colour": "dark-green",
    "access": {"read", "seek-to"},
    "note": "grün",
    "holes": [[{"x": 0, "y": 0}], [], [{"x": 3, "y": 4}] * 2],
}
# function of `echo`, a value that comes back as it is
PLAIN = [
    ("of-bool", True),
    ("of-bool", False),
    ("of-s8", -128),
    ("of-u8", 255),
    ("of-s16", -(2**15)),
    ("of-u16", 2**16 - 1),
    ("of-s32", -(2**31)),
    ("of-u32", 2**32 - 1),
    ("of-s64", -(2**63)),
    ("of-u64", 2**64 - 1),
    ("of-f32", 1.5),
    ("of-f64", 5e-324),
    ("of-f64", float("-inf")),
    ("of-char", "\U0001f600"),
    ("of-string", ""),
    ("of-string", "plain"),
    ("of-string", "grün 中文 \U0001f600\0"),
    ("of-string", "中" * 100_000),
    ("of-bytes", b""),
    ("of-bytes", bytes(range(256)) * 400),
    ("of-s16s", [-(2**15), 0, 2**15 - 1]),
    ("of-u32s", list(range(0, 2**32, 2**22))),
    ("of-s64s", [-(2**63), 2**63 - 1]),
    ("of-f32s", [1.5, -0.25]),
    ("of-f64s", [1e300, 0.1]),
    ("of-bools", [True, False, True]),
    ("of-strings", ["a", "", "中文", "x" * 1000]),
    ("of-grid", [[1, 2, 3], [], [2**32 - 1]]),
    ("of-option", None),
    ("of-option", 0),
    ("of-nested", None),
    ("of-nested", wasi.Some(None)),
    ("of-nested", wasi.Some("some")),
    ("of-inner", None),
    ("of-inner", wasi.Ok(5)),
    ("of-inner", wasi.Err("because")),
    ("of-tuple", (1, "two", 3.0)),
]
VALUES = [
    ("Nothing", ()),
    ("Number", (-(2**63),)),
    ("Text", ("grün",)),
    ("Bytes", (b"\0\xff",)),
    ("Many", ([0.5, 1e300],)),
    ("At", ({"x": -1, "y": 1},)),
]
MANY = (1, "two", 3, b"four", 5.5, "six", 2**63, "h", None, (-1, -2), "eleven")


class Entry:
    """The host's resource."""

    opened = {}
    dropped = []

    def __init__(self, key):
        self.key, self.value = key, None
        self.opened[key] = self

    def get(self):
        return self.value

    def set(self, value):
        self.value = value

    @classmethod
    def open(cls, key):
        if key not in cls.opened:
            raise wasi.WitError(f"no entry {key!r}")
        return cls(key)

    def drop(self):
        self.dropped.append(self.key)


class Store:
    Entry = Entry

    def merge(self, a, b):
        return Entry(f"{a.key}+{b.key}")


class Failing:
    """What the host says is not what the guests say, so that one knows who answered."""

    @staticmethod
    def divide(a, b):
        if b == 0:
            raise wasi.WitError("the host does not divide by zero")
        return a // b + 1000

    @staticmethod
    def parse(text):
        if text == "points":
            return [{"x": 7, "y": 8}]
        raise wasi.WitError(PARSE_ERRORS[text])


PARSE_ERRORS = {}  # of the host: its text, and the error, whose class is known when a guest is there


def answer(value):
    """Return a result as a function does: the value of Ok, or an exception."""
    if isinstance(value, wasi.Err):
        raise wasi.WitError(value.value)
    return value.value


def echo():
    """Return an object whose functions are those of `echo`."""
    names = re.findall(r"^  (of-[\w-]+):", components.WIT.read_text(), re.M)
    functions = {name.replace("-", "_"): lambda v: v for name in names}
    functions |= {"of_result": answer, "of_nothing": answer}
    functions["of_many"] = lambda a, b, c, d, e, f, g, h, i, j, k: (a, b, c, d, e, f, g, h, i, j, k)
    return SimpleNamespace(**functions)


LOGGED = []
HOST = {ECHO: echo(), FAILING: Failing, STORE: Store(), "log": LOGGED.append}


def path_of(name):
    try:
        return components.component(name)
    except components.ToolMissing as missing:
        if os.environ.get("WASI_ENGINE_COMPONENTS"):
            raise
        pytest.skip(str(missing))


@pytest.fixture(scope="module", params=["c", "c, switch", "python"])
def guest(request):
    """Return an instance of a guest, which all tests of this file share."""
    name, _, form = request.param.partition(", ")
    with wasi.load(path_of(name), imports=HOST, engine=form or None) as instance:
        yield instance


@pytest.fixture(params=[False, True], ids=["guest", "relayed"])
def relaying(guest, request):
    """Return the guest, which answers itself or asks the host."""
    guest.relay(request.param)
    yield guest
    guest.relay(False)


@pytest.fixture
def keeper(guest):
    Entry.opened.clear()
    Entry.dropped.clear()
    return guest[KEEPER]


def entry(key, value=None):
    made = Entry(key)
    made.value = value
    return made


@pytest.mark.parametrize("name, value", PLAIN)
def test_values_come_back(relaying, name, value):
    answered = relaying[ECHO][name](value)
    assert answered == value
    assert type(answered) is type(value)


@pytest.mark.parametrize("name", ["of-f32", "of-f64"])
def test_nan_comes_back(relaying, name):
    assert math.isnan(relaying[ECHO][name](math.nan))


def test_results_come_back(relaying):
    functions = relaying[ECHO]
    assert functions.of_result(wasi.Ok(3)) == 3
    with pytest.raises(wasi.WitError) as caught:
        functions.of_result(wasi.Err("bad"))
    assert caught.value.value == "bad"
    assert functions.of_nothing(wasi.Ok()) is None
    with pytest.raises(wasi.WitError) as caught:
        functions.of_nothing(wasi.Err())
    assert caught.value.value is None


@pytest.mark.parametrize("labels", [set(), {"a"}, {"b", "last-one"}, set("abcdefghijk")])
def test_flags_come_back(relaying, labels):
    rights = relaying[ECHO].of_rights(labels)
    assert rights == relaying[ECHO].of_rights(rights)
    assert {flag.name for flag in rights} == {label.upper().replace("-", "_") for label in labels}


@pytest.mark.parametrize("label", ["red", "dark-green", "blue"])
def test_enums_come_back(relaying, label):
    assert relaying[ECHO].of_colour(label) is relaying[ECHO].Colour(label)


def test_records_come_back(relaying):
    point = relaying[ECHO].of_point({"x": 1, "y": -2})
    assert point == relaying[ECHO].Point(1, -2)
    assert relaying[ECHO].of_point(point) == point
    items = [relaying[ECHO].Item(i, i / 4) for i in range(100)]
    assert relaying[ECHO].of_items(items) == items


@pytest.mark.parametrize("case, payload", VALUES)
def test_variants_come_back(relaying, case, payload):
    functions = relaying[ECHO]
    if case == "At":
        payload = (functions.Point(**payload[0]),)
    value = getattr(functions.Value, case)(*payload)
    assert functions.of_value(value) == value
    assert functions.of_values([value] * 3) == [value] * 3


def test_nested_records_come_back(relaying):
    functions = relaying[ECHO]
    shape = functions.of_shape(SHAPE | {"fill": functions.Value.Many([1.0, 2.5])})
    assert (shape.name, shape.note) == ("l-shape", "grün")
    assert shape.corners[1] == functions.Point(2**31 - 1, -(2**31))
    assert shape.holes == [[functions.Point(0, 0)], [], [functions.Point(3, 4)] * 2]
    assert shape.colour is functions.Colour.DARK_GREEN
    assert shape.access == functions.Access.READ | functions.Access.SEEK_TO
    assert shape.fill == functions.Value.Many([1.0, 2.5])
    assert functions.of_shape(shape) == shape


def test_more_parameters_than_are_passed_flat(relaying):
    assert relaying[ECHO].of_many(*MANY) == MANY


@pytest.mark.parametrize(
    "name, value, message",
    [
        ("of-u8", 256, "v: 256 is out of range for u8: 0 to 255"),
        ("of-u8", True, "v: expected int, got bool"),
        ("of-s64", 2**63, f"v: {2**63} is out of range for s64: {-(2**63)} to {2**63 - 1}"),
        ("of-strings", ["a", 1], "v[1]: expected str, got int"),
        ("of-grid", [[1], [2, -3]], "v[1][1]: -3 is out of range for u32: 0 to 4294967295"),
        ("of-point", {"x": 1, "z": 2}, "v: field `y` is missing"),
    ],
)
def test_wrong_values_are_refused_by_their_path(guest, name, value, message):
    with pytest.raises((TypeError, ValueError)) as caught:
        guest[ECHO][name](value)
    assert str(caught.value) == message
    assert guest[ECHO].of_u8(1) == 1


def test_errors(guest):
    failing = guest[FAILING]
    assert failing.divide(7, 2) == 3
    with pytest.raises(wasi.WitError) as caught:
        failing.divide(1, 0)
    assert caught.value.value == "division by zero"
    assert failing.parse("xx") == [failing.Point(0, 0), failing.Point(1, -1)]


def parse_error(guest, text):
    with pytest.raises(wasi.WitError) as caught:
        guest[FAILING].parse(text)
    return caught.value.value


def test_errors_that_are_variants(guest):
    kinds = guest[FAILING].ParseError
    assert parse_error(guest, "") == kinds.Empty()
    assert parse_error(guest, "xxy") == kinds.At(2)
    assert parse_error(guest, "x" * 12) == kinds.Because("12 are too many")


def test_errors_of_the_host(guest):
    kinds = guest[FAILING].ParseError
    PARSE_ERRORS.update({"": kinds.Because("host"), "at": kinds.At(7)})
    guest.relay(True)
    try:
        assert guest[FAILING].divide(7, 2) == 1003
        with pytest.raises(wasi.WitError) as caught:
            guest[FAILING].divide(1, 0)
        assert caught.value.value == "the host does not divide by zero"
        assert guest[FAILING].parse("points") == [guest[FAILING].Point(7, 8)]
        assert parse_error(guest, "") == kinds.Because("host")
        assert parse_error(guest, "at") == kinds.At(7)
    finally:
        guest.relay(False)


def test_functions_of_the_world(guest):
    LOGGED.clear()
    assert guest.greet("you") == "Hello, you!"
    assert LOGGED == ["greeting you"]


def test_resources_of_the_guest(guest):
    counters = guest[COUNTERS]
    with counters.Counter(5) as a:
        assert a.increment(2) == 7
        b = counters.Counter(start=1)
        assert counters.total([a, b, a]) == 15
        merged = counters.Counter.merge(counters.Counter(10), b)
        assert merged.increment(by=0) == 11
        with pytest.raises(wasi.ResourceError):
            b.increment(1)
        merged.drop()
    with pytest.raises(wasi.ResourceError):
        a.increment(1)


def test_many_resources_of_the_guest(guest):
    """The C guest has place for 1024: those that nobody holds are given back."""
    counters = guest[COUNTERS]
    for _ in range(20):
        made = counters.make(list(range(100)))
        assert counters.total(made) == sum(range(100))
        for counter in made:
            counter.drop()


def test_resources_of_the_host(keeper):
    assert keeper.write("k", "v") == "v"
    assert Entry.dropped == ["k"]
    assert keeper.look(entry("a", "text")) == "text"
    assert keeper.look(entry("b")) is None
    assert keeper.all([entry("c", "1"), entry("d", "2"), entry("e")]) == ["1", "2", ""]
    assert Entry.dropped == ["k"]


def test_resources_that_the_guest_keeps(keeper):
    kept = entry("kept", "there")
    keeper.keep(kept)
    assert keeper.give_back() is kept
    assert keeper.give_back() is None


def test_resources_that_the_host_makes_or_not(keeper):
    entry("known")
    assert keeper.reopen("known").key == "known"
    with pytest.raises(wasi.WitError) as caught:
        keeper.reopen("unknown")
    assert caught.value.value == "no entry 'unknown'"
    assert keeper.merged(entry("a"), entry("b")).key == "a+b"


def test_a_trap_ends_the_instance():
    """Of another instance: no other test can use it then."""
    instance = wasi.load(path_of("c"), imports=HOST)
    assert instance.greet("you") == "Hello, you!"
    with pytest.raises(wasi.Trap, match="unreachable"):
        instance.crash()
    with pytest.raises(wasi.Trap):
        instance.greet("you")


def test_instances_are_apart():
    component = wasi.compile(path_of("c"))
    one, other = (component.instantiate(HOST) for _ in range(2))
    keepers = one[KEEPER], other[KEEPER]
    keepers[0].keep(entry("one"))
    assert keepers[1].give_back() is None
    assert keepers[0].give_back().key == "one"


def test_what_is_missing_is_listed():
    with pytest.raises(wasi.LinkError) as caught:
        wasi.load(path_of("c"), imports={ECHO: echo(), FAILING: Failing})
    message = str(caught.value)
    assert "2 imports do not fit" in message
    assert "tests:guests/store@1.0.0 is missing" in message
    assert "log" in message
