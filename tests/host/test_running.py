"""wasi.refuel, wasi.interrupt and wasi.usage: functions of instances of modules and of components."""

import threading
from pathlib import Path

import pytest

import wasi
from wasi.embed.hidden import core_of

COMPONENTS = Path(__file__).parent / "components"
MODULE = """(module (import "host" "f" (func $f))
  (func (export "go") (param $n i32) (call $f)
    (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "spin") (call $f) (loop $forever (br $forever))))"""
COMPONENT = """(component (import "f" (func $f))
  (core func $lowered (canon lower (func $f)))
  (core module $m (import "host" "f" (func $f)) (memory (export "memory") 1)
    (func (export "go") (param $n i32) (call $f)
      (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
    (func (export "spin") (call $f) (loop $forever (br $forever)))
    (func (export "take") (param i32 i32) (call $f))
    (func (export "post"))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (local $n i32)
      (local.set $n (i32.const 101))
      (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
      (i32.const 1024)))
  (core instance $i (instantiate $m (with "host" (instance (export "f" (func $lowered))))))
  (func (export "go") (param "n" u32) (canon lift (core func $i "go")))
  (func (export "spin") (canon lift (core func $i "spin")))
  (func (export "take") (param "l" (list string))
    (canon lift (core func $i "take") (memory (core memory $i "memory"))
      (realloc (core func $i "realloc")))))"""


def load(kind, f, **limits):
    limits = wasi.Limits(**limits)
    if kind == "module":
        return wasi.load(MODULE, imports={"host": {"f": f}}, limits=limits)
    return wasi.load(COMPONENT, imports={"f": f}, limits=limits)


@pytest.fixture(params=["module", "component"])
def kind(request):
    return request.param


def test_fuel_of_each_call(kind):
    guest = load(kind, lambda: None, fuel=100, total_fuel=200)
    guest.go(100)
    guest.go(100)
    assert wasi.usage(guest)["fuel"] == 200
    with pytest.raises(wasi.OutOfFuel) as raised:
        guest.go(1)
    assert (raised.value.message, raised.value.limit) == ("out of total fuel", "total_fuel")


def test_refuel_by_the_host_function(kind):
    guest = load(kind, lambda: wasi.refuel(wasi.caller(), 50), fuel=100)
    guest.go(150)
    with pytest.raises(wasi.OutOfFuel, match="^out of fuel"):
        guest.go(151)


def test_refuel_the_total(kind):
    guest = load(kind, lambda: None, total_fuel=100)
    guest.go(100)
    wasi.refuel(guest, 100)
    guest.go(100)
    assert wasi.usage(guest)["fuel"] == 200


def test_reallocations_are_of_the_call():
    """Each string costs 100 in realloc, and so does the list; copying them costs a little more."""
    guest = load("component", lambda: None, fuel=1099)
    guest.take(["x"] * 9)
    guest.take(["x"] * 9)
    with pytest.raises(wasi.OutOfFuel, match="^out of fuel"):
        guest.take(["x"] * 10)


def test_time_of_reallocations_is_of_the_call():
    seen = []

    class Strings(list):
        """Looks at the clock while it is lowered, between the calls of realloc."""

        def __iter__(self):
            for text in super().__iter__():
                seen.append(core_of(guest).time_left())
                yield text

    guest = load("component", lambda: seen.append(core_of(guest).time_left()), seconds=60)
    guest.take(["x"] * 3)
    assert all(0 < left <= 60 for left in seen)
    assert core_of(guest).time_left() is None


def test_interrupt(kind):
    running = threading.Event()
    guest = load(kind, running.set)

    def strike():
        running.wait()
        wasi.interrupt(guest)

    thread = threading.Thread(target=strike)
    thread.start()
    with pytest.raises(wasi.Interrupted) as raised:
        guest.spin()
    thread.join()
    assert raised.value.message == "interrupted"
    assert [frame.func_name for frame in raised.value.frames] == (
        ["spin"] if kind == "module" else ["spin", "spin"]
    )
    if kind == "module":
        guest.go(1)
        return
    with pytest.raises(wasi.Trap) as poisoned:
        guest.go(1)
    assert poisoned.value.message == (
        "cannot enter component instance: the instance is poisoned since a call ended with: interrupted"
    )


def test_interrupting_a_component_that_another_one_calls(kind):
    inner = load("component", lambda: wasi.interrupt(outer))
    if kind == "module":
        outer = load("module", lambda: inner.spin())
    else:
        outer = wasi.load(
            '(component (import "spin" (func $f)) (export "spin" (func $f)))', imports={"spin": inner.spin}
        )
    with pytest.raises(wasi.Interrupted):
        outer.spin()


def test_while_it_is_made():
    """A start function that does not end: the host function that it calls tells others of the instance."""
    told = []

    def f():
        told.append(wasi.caller())
        wasi.interrupt(told[0])

    source = (
        '(module (import "host" "f" (func $f)) (func $s (call $f) (loop $forever (br $forever))) (start $s))'
    )
    with pytest.raises(wasi.Interrupted):
        wasi.load(source, imports={"host": {"f": f}})


@pytest.mark.parametrize("name", ["usage", "refuel", "interrupt"])
@pytest.mark.parametrize(
    "given", [5, None, "guest", wasi, wasi.compile("(module)")], ids=lambda v: type(v).__name__
)
def test_something_else(name, given):
    arguments = (given, 1) if name == "refuel" else (given,)
    with pytest.raises(TypeError) as raised:
        getattr(wasi, name)(*arguments)
    assert str(raised.value) == f"{name}: expected an instance, not {type(given).__name__}"


def test_names_of_instances():
    """Exports have all names but these."""
    ours = ["close", "exports"]
    guests = [wasi.load("(module)"), wasi.load("(component)")]
    guests.append(wasi.compose("(component)", {}).instantiate())
    for guest in guests:
        assert [name for name in dir(guest) if not name.startswith("_")] == ours


def test_exports_take_the_names_of_functions():
    names = (
        "usage",
        "refuel",
        "interrupt",
        "caller",
        "module",
        "start",
        "host",
        "time_left",
        "engine",
        "closed",
    )
    exports = "".join(
        f'(func (export "{name}") (result i32) (i32.const {i}))' for i, name in enumerate(names)
    )
    guest = wasi.load(f"(module {exports})")
    assert [getattr(guest, name)() for name in names] == list(range(len(names)))
    assert wasi.usage(guest)["guest_calls"] == len(names)
