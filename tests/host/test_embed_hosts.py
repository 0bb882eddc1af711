"""What Python implements for components: functions and resources, what they raise, what does not fit."""

import asyncio
import sys
from pathlib import Path

import pytest

import wasi

COMPONENTS = Path(__file__).parent / "components"
API = "acme:host/api@0.1.0"


class Host:
    """Implements acme:host/api, and notes what happens."""

    def __init__(self):
        self.calls = calls = []

        class Conn:
            def __init__(self, n):
                self.n = n
                calls.append(("make", n))

            def read(self, n):
                calls.append(("read", self.n, n))
                return self.n + n

            @classmethod
            def open(cls, n):
                calls.append(("open", n))
                return cls(n)

            def drop(self):
                calls.append(("drop", self.n))

        self.Conn = Conn

    def log(self, message):
        self.calls.append(("log", message))

    def fetch_all(self, n):
        if n > 100:
            raise wasi.WitError(f"{n} is too many")
        return n


@pytest.fixture(scope="module")
def hosting():
    return wasi.compile(COMPONENTS / "hosted.wat")


@pytest.fixture
def host():
    return Host()


@pytest.fixture
def hosted(hosting, host):
    with hosting.instantiate({API: host, "tick": lambda n: n + 1}) as instance:
        yield instance


def test_functions_are_called(hosted, host):
    assert hosted.log("straße") is None
    assert hosted.tick(41) == 42
    assert host.calls == [("log", "straße")]


def test_results_are_returned_or_raised(hosted):
    assert hosted.fetch_all(5) == 5
    with pytest.raises(wasi.WitError) as info:
        hosted.fetch_all(101)
    assert info.value.value == "101 is too many"
    assert hosted.fetch_all(6) == 6


@pytest.mark.parametrize(("given", "returned"), [(wasi.Ok(7), 7), (7, 7)])
def test_a_result_may_be_spelled_out(hosting, given, returned):
    host = Host()
    host.fetch_all = lambda n: given
    assert hosting.instantiate({API: host, "tick": abs}).fetch_all(1) == returned


def test_an_error_may_be_spelled_out(hosting):
    host = Host()
    host.fetch_all = lambda n: wasi.Err("no")
    with pytest.raises(wasi.WitError) as info:
        hosting.instantiate({API: host, "tick": abs}).fetch_all(1)
    assert info.value.value == "no"


def test_resources_are_objects_of_the_class(hosted, host):
    made = hosted.make(3)
    assert type(made) is host.Conn
    assert hosted.read(made, 4) == 7
    opened = hosted.open(5)
    hosted.drop(opened)
    assert host.calls == [("make", 3), ("read", 3, 4), ("open", 5), ("make", 5), ("drop", 5)]


def test_methods_are_those_of_the_object(hosted, host):
    class Doubled(host.Conn):
        def read(self, n):
            return 2 * super().read(n)

    assert hosted.read(Doubled(1), 2) == 6


def test_what_is_no_resource(hosted, host):
    with pytest.raises(TypeError) as info:
        hosted.read(object(), 1)
    assert str(info.value) == "c: expected Conn, got object"


def test_another_version_will_do(hosting, host):
    with hosting.instantiate({"acme:host/api@0.1.7": host, "tick": abs}) as instance:
        instance.log("x")
    assert host.calls == [("log", "x")]


# what goes wrong in Python


class Stop(Exception):
    """What hosts raise here."""


RAISED = [
    KeyboardInterrupt,
    SystemExit,
    MemoryError,
    RecursionError,
    asyncio.CancelledError,
    Stop,
    StopIteration,
]


def failing(host, kind, error):
    """Make one of a host's functions raise."""

    def fails(*_):
        raise error("from the host")

    if kind in ("log", "fetch_all"):
        setattr(host, kind, fails)
    else:
        setattr(host.Conn, kind, staticmethod(fails) if kind == "open" else fails)
    return fails


@pytest.mark.parametrize("error", RAISED)
@pytest.mark.parametrize(
    ("kind", "call"),
    [
        ("tick", lambda guest, conn: guest.tick(1)),
        ("log", lambda guest, conn: guest.log("x")),
        ("fetch_all", lambda guest, conn: guest.fetch_all(1)),
        ("__init__", lambda guest, conn: guest.make(1)),
        ("read", lambda guest, conn: guest.read(conn, 1)),
        ("open", lambda guest, conn: guest.open(1)),
        ("drop", lambda guest, conn: guest.drop(conn)),
    ],
)
def test_what_a_host_raises_comes_out_unchanged(hosting, kind, call, error):
    host = Host()
    conn = host.Conn(0)
    fails = failing(host, kind, error)
    instance = hosting.instantiate({API: host, "tick": fails if kind == "tick" else abs})
    with pytest.raises(error) as info:
        call(instance, conn)
    assert info.value.args == ("from the host",)
    instance.close()


@pytest.mark.parametrize("error", RAISED)
def test_what_a_finaliser_raises_is_no_guest_s_business(hosting, monkeypatch, error):
    """The guest drops the last reference to an object: Python tells, and the guest goes on."""
    said = []
    monkeypatch.setattr(sys, "unraisablehook", lambda fault: said.append(fault.exc_type))
    host = Host()

    def fails(self):
        raise error

    host.Conn.__del__ = fails
    with hosting.instantiate({API: host, "tick": abs}) as instance:
        instance.drop(host.Conn(1))
        assert said == [error]
        assert instance.tick(2) == 2


@pytest.mark.parametrize("error", RAISED)
def test_what_drop_raises_when_an_instance_is_closed(hosting, error):
    host = Host()
    failing(host, "drop", error)
    instance = hosting.instantiate({API: host, "tick": abs})
    instance.keep(1)
    instance.keep(2)
    with pytest.raises(error):
        instance.close()
    instance.close()
    with pytest.raises(wasi.WasmError, match="closed"):
        instance.tick(1)


def test_what_a_guest_still_has_is_dropped_when_it_is_closed(hosting, host):
    with hosting.instantiate({API: host, "tick": abs}) as instance:
        instance.keep(1)
        instance.keep(2)
    assert host.calls == [("make", 1), ("make", 2), ("drop", 1), ("drop", 2)]


def test_a_host_may_call_the_guest(hosting):
    """Another function of the same instance cannot be entered while it runs."""
    host = Host()
    host.log = lambda message: instance.tick(1)
    instance = hosting.instantiate({API: host, "tick": abs})
    with pytest.raises(wasi.Trap, match="cannot enter component instance"):
        instance.log("x")


@pytest.mark.parametrize(
    ("returned", "error", "message"),
    [
        (None, TypeError, "tick: result: expected int, got NoneType"),
        ("1", TypeError, "tick: result: expected int, got str"),
        (True, TypeError, "tick: result: expected int, got bool"),
        (1.0, TypeError, "tick: result: expected int, got float"),
        (-1, ValueError, "tick: result: -1 is out of range for u32: 0 to 4294967295"),
        (1 << 32, ValueError, "tick: result: 4294967296 is out of range for u32: 0 to 4294967295"),
    ],
)
def test_wrong_results_of_hosts(hosting, returned, error, message):
    instance = hosting.instantiate({API: Host(), "tick": lambda n: returned})
    with pytest.raises(error) as info:
        instance.tick(1)
    assert str(info.value) == message


def test_wrong_results_lower_nothing(hosting):
    host = Host()
    host.fetch_all = lambda n: wasi.Err(5)
    with hosting.instantiate({API: host, "tick": abs}) as instance, pytest.raises(TypeError):
        instance.fetch_all(1)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda guest: guest.log(5), TypeError, "message: expected str, got int"),
        (lambda guest: guest.log(b"x"), TypeError, "message: expected str, got bytes"),
        (
            lambda guest: guest.log("\ud800"),
            ValueError,
            "message: U+D800 is a surrogate, not a character (at index 0)",
        ),
        (lambda guest: guest.tick(True), TypeError, "n: expected int, got bool"),
        (lambda guest: guest.tick(-1), ValueError, "n: -1 is out of range for u32: 0 to 4294967295"),
        (lambda guest: guest.read(None, "x"), TypeError, "c: expected Conn, got NoneType"),
        (lambda guest: guest.log(), TypeError, "log() missing required argument: 'message'"),
        (lambda guest: guest.log("a", "b"), TypeError, "log() takes 1 argument but 2 were given"),
        (
            lambda guest: guest.log(massage="a"),
            TypeError,
            "log() got an unexpected keyword argument 'massage'; did you mean `message`?",
        ),
        (
            lambda guest: guest.log("a", x="a"),
            TypeError,
            "log() got an unexpected keyword argument 'x'; it takes 'message'",
        ),
        (
            lambda guest: guest.reallocs(x="a"),
            TypeError,
            "reallocs() got an unexpected keyword argument 'x'; it takes no arguments",
        ),
    ],
)
def test_wrong_arguments_lower_nothing(hosted, host, call, error, message):
    with pytest.raises(error) as info:
        call(hosted)
    assert str(info.value) == message
    assert hosted.reallocs() == 0
    assert host.calls == []


def test_functions_of_a_resource_in_a_mapping(hosting):
    """By their whole names they are taken as they are."""

    class Conn: ...

    api = {
        "conn": Conn,
        "log": print,
        "fetch-all": abs,
        "[constructor]conn": lambda n: Conn(),
        "[method]conn.read": lambda self, n: n + 1,
        "[static]conn.open": lambda n: Conn(),
    }
    with hosting.instantiate({API: api, "tick": abs}) as instance:
        assert instance.read(instance.make(1), 4) == 5


# limits, counters, threads


def test_usage_counts(hosted):
    hosted.tick(1)
    before = wasi.usage(hosted)
    hosted.tick(1)
    after = wasi.usage(hosted)
    assert after["host_calls"] - before["host_calls"] == 1
    assert after["guest_calls"] - before["guest_calls"] == 1
    assert after["peak_memory"] == 65536


def test_limits_hold_for_all_within(hosting):
    with pytest.raises(wasi.InstanceLimit):
        hosting.instantiate({API: Host(), "tick": abs}, limits=wasi.Limits(instances=1))
    with pytest.raises(wasi.MemoryLimit):
        hosting.instantiate({API: Host(), "tick": abs}, limits=wasi.Limits(memory=1))
