"""Handles in wrong hands: dropped twice, guessed, lent and given, kept too long; and destructors."""

import gc
import weakref

import pytest

import engine
from canonabi.binary.decode import decode
from canonabi.calls.functions import HostFunc
from canonabi.errors import ResourceError
from canonabi.instance.instantiation import instantiate
from canonabi.state.handles import Handle, Resource
from canonabi.text.component import parse_component
from canonabi.types.valtypes import FuncType
from canonabi.validation.validate import validate
from engine import Limits, Trap

QUIET, TRAPS, BACK, SPIN = range(4)  # what the destructor does
GUEST = """(component
  (import "back" (func $back))
  (core func $core-back (canon lower (func $back)))
  (core module $dtor
    (import "" "back" (func $back))
    (global $mode (mut i32) (i32.const 0))
    (global $count (mut i32) (i32.const 0))
    (func (export "set-mode") (param i32) (global.set $mode (local.get 0)))
    (func (export "count") (result i32) (global.get $count))
    (func (export "dtor") (param i32)
      (global.set $count (i32.add (global.get $count) (i32.const 1)))
      (if (i32.eq (global.get $mode) (i32.const 1)) (then (unreachable)))
      (if (i32.eq (global.get $mode) (i32.const 2)) (then (call $back)))
      (if (i32.eq (global.get $mode) (i32.const 3)) (then (loop $again (br $again))))))
  (core instance $k (instantiate $dtor (with "" (instance (export "back" (func $core-back))))))
  (type $R (resource (rep i32) (dtor (core func $k "dtor"))))
  (type $S (resource (rep i32)))
  (export $R-out "r" (type $R))
  (export $S-out "s" (type $S))
  (core func $new (canon resource.new $R))
  (core func $new-s (canon resource.new $S))
  (core func $drop (canon resource.drop $R))
  (core func $rep (canon resource.rep $R))
  (core module $main
    (import "" "new" (func $new (param i32) (result i32)))
    (import "" "drop" (func $drop (param i32)))
    (import "" "rep" (func $rep (param i32) (result i32)))
    (import "" "back" (func $back))
    (func (export "fill") (param i32) (result i32)
      (local $last i32)
      (loop $again
        (local.set $last (call $new (local.get 0)))
        (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
      (local.get $last))
    (func (export "take") (param i32) (call $drop (local.get 0)))
    (func (export "same") (param i32) (result i32) (local.get 0))
    (func (export "both") (param i32 i32) (result i32) (call $back) (local.get 0)))
  (core instance $m (instantiate $main (with "" (instance
    (export "new" (func $new)) (export "drop" (func $drop)) (export "rep" (func $rep))
    (export "back" (func $core-back))))))
  (func (export "set-mode") (param "mode" u32) (canon lift (core func $k "set-mode")))
  (func (export "count") (result u32) (canon lift (core func $k "count")))
  (func (export "make") (param "rep" u32) (result (own $R-out)) (canon lift (core func $new)))
  (func (export "make-s") (param "rep" u32) (result (own $S-out)) (canon lift (core func $new-s)))
  (func (export "new") (param "rep" u32) (result u32) (canon lift (core func $new)))
  (func (export "fill") (param "n" u32) (result u32) (canon lift (core func $m "fill")))
  (func (export "take") (param "x" (own $R-out)) (canon lift (core func $m "take")))
  (func (export "keep") (param "x" (own $R-out)) (result u32) (canon lift (core func $m "same")))
  (func (export "give") (param "i" u32) (result (own $R-out)) (canon lift (core func $m "same")))
  (func (export "use") (param "x" (borrow $R-out)) (result u32) (canon lift (core func $m "same")))
  (func (export "both") (param "x" (borrow $R-out)) (param "y" (borrow $R-out)) (result u32)
    (canon lift (core func $m "both")))
  (func (export "two") (param "x" (own $R-out)) (param "y" (own $R-out)) (result u32)
    (canon lift (core func $m "both")))
  (func (export "mixed") (param "x" (borrow $R-out)) (param "y" (own $R-out)) (result u32)
    (canon lift (core func $m "both")))
  (func (export "drop") (param "i" u32) (canon lift (core func $drop)))
  (func (export "rep") (param "i" u32) (result u32) (canon lift (core func $rep))))"""


def program(text):
    return validate(decode(parse_component(text)))


PROGRAM = program(GUEST)


def guest(back=lambda: None, **options):
    return instantiate(PROGRAM, {"back": HostFunc(back, FuncType(), "back")}, **options)


def test_handles_as_they_should_be():
    exports = guest().exports
    handle = exports["make"](7)
    assert isinstance(handle, Handle)
    assert exports["use"](handle) == 7
    exports["take"](handle)
    assert exports["count"]() == 1


def test_a_handle_is_dropped_twice():
    exports = guest().exports
    handle = exports["make"](7)
    handle.drop()
    handle.drop()
    assert exports["count"]() == 1
    with handle_refused("was dropped"):
        exports["use"](handle)
    with handle_refused("was dropped"):
        exports["take"](handle)
    with handle_refused("was dropped"), handle:
        pass
    assert exports["use"](exports["make"](8)) == 8


def handle_refused(match):
    return pytest.raises(ResourceError, match=match)


@pytest.mark.parametrize("name", ["use", "take", "keep"])
def test_a_handle_that_was_given_away(name):
    exports = guest().exports
    handle = exports["make"](7)
    exports["take"](handle)
    with handle_refused("was passed"):
        exports[name](handle)
    handle.drop()
    assert exports["count"]() == 1


def test_one_handle_is_given_twice_in_a_call():
    exports = guest().exports
    handle = exports["make"](7)
    with handle_refused("already given away in the same call"):
        exports["two"](handle, handle)
    assert exports["use"](handle) == 7


def test_one_handle_is_lent_and_given_in_a_call():
    exports = guest().exports
    handle = exports["make"](7)
    with pytest.raises((ResourceError, Trap)):
        exports["mixed"](handle, handle)


def test_a_handle_is_dropped_while_it_is_lent():
    tried = []

    def back():
        try:
            handle.drop()
        except ResourceError as error:
            tried.append(str(error))

    exports = guest(back).exports
    handle = exports["make"](7)
    other = exports["make"](8)
    assert exports["both"](handle, other) == 7
    assert len(tried) == 1
    assert "while it is lent" in tried[0]
    assert exports["use"](handle) == 7


@pytest.mark.parametrize("make", ["make-s", "other instance", "number", "none"])
def test_handles_of_something_else(make):
    exports = guest().exports
    value = {
        "make-s": lambda: exports["make-s"](1), "other instance": lambda: guest().exports["make"](1),
        "number": lambda: 1, "none": lambda: None,
    }[make]()  # fmt: skip
    for name in ("use", "take"):
        with pytest.raises(TypeError):
            exports[name](value)
    assert exports["count"]() == 0


@pytest.mark.parametrize("index", [0, 2, 3, 4, 5, 100, 1 << 28, (1 << 28) + 1, 1 << 31, 0xFFFFFFFF])
@pytest.mark.parametrize("name", ["drop", "rep", "give"])
def test_indices_that_a_guest_guesses(name, index):
    instance = guest()
    assert instance.exports["new"](5) == 1
    assert instance.exports["rep"](1) == 5
    with pytest.raises(Trap, match=f"unknown handle index {index}"):
        instance.exports[name](index)
    assert instance.poisoned


@pytest.mark.parametrize("name", ["drop", "rep", "give"])
def test_an_index_of_another_type(name):
    exports = guest().exports
    handle = exports["make-s"](5)
    assert handle
    exports["new"](1)
    with pytest.raises(Trap):
        exports[name](2)


def test_an_index_is_used_again_at_once():
    exports = guest().exports
    assert [exports["new"](n) for n in range(4)] == [1, 2, 3, 4]
    for index in (2, 4, 1):
        exports["drop"](index)
    assert [exports["new"](n) for n in range(4)] == [1, 4, 2, 5]


def test_a_table_that_is_full():
    instance = guest(limits=Limits(handles=1000))
    with pytest.raises(engine.LimitExceeded, match="1000 handles"):
        instance.exports["fill"](2000)
    assert instance.poisoned


WAYS = {
    "drop": lambda exports, handle: handle.drop(),
    "take": lambda exports, handle: exports["take"](handle),
    "leave": lambda exports, handle: handle.__exit__(None, None, None),
}


@pytest.mark.parametrize("mode, kind", [(TRAPS, Trap), (SPIN, engine.OutOfFuel)])
@pytest.mark.parametrize("way", WAYS)
def test_a_destructor_that_fails(mode, kind, way):
    instance = guest(limits=Limits(fuel=100_000))
    exports = instance.exports
    handle = exports["make"](7)
    exports["set-mode"](mode)
    with pytest.raises(kind):
        WAYS[way](exports, handle)
    assert instance.poisoned
    handle.drop()


def test_a_destructor_that_comes_back():
    """The host that it calls enters the instance again, which is refused, and that is a trap."""
    instance = guest(lambda: instance.exports["count"]())
    handle = instance.exports["make"](7)
    instance.exports["set-mode"](BACK)
    with pytest.raises(Trap, match="cannot enter component instance"):
        handle.drop()
    assert instance.poisoned


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, MemoryError, RecursionError, ValueError])
def test_a_destructor_whose_host_raises(kind):
    def back():
        raise kind("by the host")

    instance = guest(back)
    handle = instance.exports["make"](7)
    instance.exports["set-mode"](BACK)
    with pytest.raises(kind):
        handle.drop()
    instance.close()


def test_a_destructor_that_drops_another_handle():
    """Of Python: it waits until nothing runs."""
    instance = guest(lambda: other.drop())
    exports = instance.exports
    handle, other = exports["make"](7), exports["make"](8)
    exports["set-mode"](BACK)
    try:
        handle.drop()
        assert exports["count"]() == 2
    except Trap:
        assert instance.poisoned


def test_handles_live_longer_than_their_instance():
    instance = guest()
    exports = instance.exports
    kept = [exports["make"](n) for n in range(3)]
    instance.close()
    kept[0].drop()
    with pytest.raises((engine.WasmError, RuntimeError, ResourceError)), kept[1]:
        exports["use"](kept[1])
    del kept, exports, instance
    gc.collect()


def test_handles_hold_their_instance():
    instance = guest()
    use, handle = instance.exports["use"], instance.exports["make"](7)
    del instance
    gc.collect()
    assert use(handle) == 7


def test_handles_that_are_lost_are_destroyed():
    exports = guest().exports
    for n in range(10):
        exports["make"](n)
    gc.collect()
    assert exports["count"]() == 10


def test_handles_in_cycles_are_destroyed():
    exports = guest().exports

    class Holder:
        pass

    for n in range(10):
        holder = Holder()
        holder.handle, holder.me = exports["make"](n), holder
    del holder
    gc.collect()
    assert exports["count"]() == 10


def collects():
    gc.collect()


def test_handles_in_a_storm_of_collections():
    kept = gc.get_threshold()
    gc.set_threshold(1)
    try:
        exports = guest(collects).exports
        for n in range(30):
            handles = [exports["make"](n) for _ in range(3)]
            assert exports["both"](*handles[:2]) == n
            exports["take"](handles[2])
        del handles
    finally:
        gc.set_threshold(*kept)
    gc.collect()
    assert exports["count"]() == 90


# Resources of the host

HOST = """(component
  (import "thing" (type $T (sub resource)))
  (import "make" (func $make (param "n" u32) (result (own $T))))
  (import "look" (func $look (param "x" (borrow $T)) (result u32)))
  (import "take" (func $take (param "x" (own $T))))
  (core func $make (canon lower (func $make)))
  (core func $look (canon lower (func $look)))
  (core func $take (canon lower (func $take)))
  (core func $drop (canon resource.drop $T))
  (core module $main
    (import "" "look" (func $look (param i32) (result i32)))
    (import "" "drop" (func $drop (param i32)))
    (func (export "same") (param i32) (result i32) (local.get 0))
    (func (export "kept") (param i32) (result i32) (call $look (local.get 0)))
    (func (export "borrowed") (param i32) (result i32)
      (call $look (local.get 0)) (call $drop (local.get 0))))
  (core instance $m (instantiate $main (with "" (instance
    (export "look" (func $look)) (export "drop" (func $drop))))))
  (func (export "make") (param "n" u32) (result u32) (canon lift (core func $make)))
  (func (export "look") (param "i" u32) (result u32) (canon lift (core func $look)))
  (func (export "take") (param "i" u32) (canon lift (core func $take)))
  (func (export "drop") (param "i" u32) (canon lift (core func $drop)))
  (func (export "keep") (param "x" (own $T)) (result u32) (canon lift (core func $m "same")))
  (func (export "give") (param "i" u32) (result (own $T)) (canon lift (core func $m "same")))
  (func (export "borrowed") (param "x" (borrow $T)) (result u32) (canon lift (core func $m "borrowed")))
  (func (export "kept") (param "x" (borrow $T)) (result u32) (canon lift (core func $m "kept"))))"""
HOST_PROGRAM = program(HOST)


class Thing:
    def __init__(self, n):
        self.n = n


def host(drop=None, make=Thing, look=lambda thing: thing.n, take=lambda thing: None):
    types = dict(HOST_PROGRAM.type.imports)
    functions = {"make": make, "look": look, "take": take}
    imports = {name: HostFunc(f, types[name].type, name) for name, f in functions.items()}
    return instantiate(HOST_PROGRAM, imports | {"thing": Resource.host("thing", Thing, drop)})


def test_objects_of_the_host_come_and_go():
    dropped = []
    exports = host(dropped.append).exports
    index = exports["make"](7)
    assert exports["look"](index) == 7
    exports["drop"](index)
    assert [thing.n for thing in dropped] == [7]
    thing = Thing(8)
    assert exports["borrowed"](thing) == 8
    assert exports["give"](exports["keep"](thing)) is thing
    assert len(dropped) == 1


@pytest.mark.parametrize("name", ["drop", "look", "take", "give"])
@pytest.mark.parametrize("index", [0, 1, 2, 0xFFFFFFFF])
def test_objects_of_the_host_that_a_guest_guesses(name, index):
    instance = host()
    made = instance.exports["make"](7)
    instance.exports["drop"](made)
    with pytest.raises(Trap, match=f"unknown handle index {index}"):
        instance.exports[name](index)


def test_a_borrow_that_is_kept():
    thing = Thing(7)
    instance = host()
    with pytest.raises(Trap, match="borrow handles still remain"):
        instance.exports["kept"](thing)
    assert instance.poisoned
    instance.close()
    reference = weakref.ref(thing)
    del thing, instance
    gc.collect()
    assert reference() is None


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, MemoryError, RecursionError, ValueError])
@pytest.mark.parametrize("step", ["make", "look", "take", "drop"])
def test_a_host_of_resources_that_raises(kind, step):
    def fails(*_):
        raise kind("by the host")

    instance = host(**{step: fails})
    index = 1 if step == "make" else instance.exports["make"](7)
    with pytest.raises(kind):
        instance.exports[step](index)
    instance.close()
    gc.collect()


@pytest.mark.parametrize("result", [None, 7, "thing", Thing, object()])
def test_a_host_that_makes_something_else(result):
    instance = host(make=lambda n: result)
    with pytest.raises(TypeError):
        instance.exports["make"](7)
    instance.close()


def test_objects_go_with_their_instance():
    thing = Thing(7)
    reference = weakref.ref(thing)
    instance = host()
    instance.exports["keep"](thing)
    del thing
    gc.collect()
    assert reference() is not None
    instance.close()
    gc.collect()
    assert reference() is None


def test_a_drop_that_closes_the_instance():
    instance = host(lambda thing: instance.close())
    index = instance.exports["make"](7)
    try:
        instance.exports["drop"](index)
    except (engine.WasmError, RuntimeError):
        pass
    instance.close()


def test_a_drop_that_calls_back():
    instance = host(lambda thing: instance.exports["make"](8))
    index = instance.exports["make"](7)
    with pytest.raises(Trap, match="cannot enter component instance"):
        instance.exports["drop"](index)
