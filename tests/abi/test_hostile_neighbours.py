"""Two instances of which one holds resources of the other, and a host between them."""

import gc
import random
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

import engine
from canonabi.binary.decode import decode
from canonabi.calls.functions import HostFunc
from canonabi.errors import ResourceError
from canonabi.instance.instantiation import instantiate
from canonabi.state.handles import Handle
from canonabi.text.component import parse_component
from canonabi.validation.validate import validate
from engine import HandleLimit, Limits, Trap

MAKER = """(component
  (core module $main
    (global $count (mut i32) (i32.const 0))
    (func (export "dtor") (param i32) (global.set $count (i32.add (global.get $count) (i32.const 1))))
    (func (export "count") (result i32) (global.get $count))
    (func (export "same") (param i32) (result i32)
      (if (i32.eq (local.get 0) (i32.const 666)) (then (unreachable))) (local.get 0)))
  (core instance $m (instantiate $main))
  (type $R (resource (rep i32) (dtor (core func $m "dtor"))))
  (export $R-out "r" (type $R))
  (core func $new (canon resource.new $R))
  (func (export "make") (param "n" u32) (result (own $R-out)) (canon lift (core func $new)))
  (func (export "use") (param "x" (borrow $R-out)) (result u32) (canon lift (core func $m "same")))
  (func (export "count") (result u32) (canon lift (core func $m "count"))))"""
USER = """(component
  (import "maker" (instance $c
    (export "r" (type $R (sub resource)))
    (export "make" (func (param "n" u32) (result (own $R))))
    (export "use" (func (param "x" (borrow $R)) (result u32)))))
  (alias export $c "r" (type $R))
  (import "see" (func $see (param "x" (borrow $R)) (result u32)))
  (core module $main
    (func (export "two") (param i32 i32))
    (func (export "same") (param i32) (result i32) (local.get 0)))
  (core instance $m (instantiate $main))
  (core func $make (canon lower (func $c "make")))
  (core func $use (canon lower (func $c "use")))
  (core func $see (canon lower (func $see)))
  (core func $drop (canon resource.drop $R))
  (func (export "make") (param "n" u32) (result u32) (canon lift (core func $make)))
  (func (export "use") (param "i" u32) (result u32) (canon lift (core func $use)))
  (func (export "see") (param "i" u32) (result u32) (canon lift (core func $see)))
  (func (export "drop") (param "i" u32) (canon lift (core func $drop)))
  (func (export "two") (param "x" (borrow $R)) (param "y" (borrow $R)) (canon lift (core func $m "two")))
  (func (export "keep") (param "x" (own $R)) (result u32) (canon lift (core func $m "same")))
  (func (export "give") (param "i" u32) (result (own $R)) (canon lift (core func $m "same"))))"""
PROGRAMS = [validate(decode(parse_component(text))) for text in (MAKER, USER)]
SEE = dict(PROGRAMS[1].type.imports)["see"].type


def pair(see=lambda handle: 0, **options):
    maker = instantiate(PROGRAMS[0], {})
    imports = {"maker": maker.exports, "see": HostFunc(see, SEE, "see")}
    return maker, instantiate(PROGRAMS[1], imports, **options)


def test_resources_as_they_should_be():
    maker, user = pair(lambda handle: maker.exports["use"](handle) + 1)
    index = user.exports["make"](7)
    assert user.exports["use"](index) == 7
    assert user.exports["see"](index) == 8
    handle = user.exports["give"](index)
    assert maker.exports["use"](handle) == 7
    user.exports["drop"](user.exports["keep"](handle))
    assert maker.exports["count"]() == 1


def test_a_borrow_that_the_host_keeps():
    kept = []
    maker, user = pair(lambda handle: kept.append(handle) or maker.exports["use"](handle))
    assert user.exports["see"](user.exports["make"](7)) == 7
    with pytest.raises(ResourceError, match="over"):
        maker.exports["use"](kept[0])
    with pytest.raises(ResourceError, match="borrowed"):
        user.exports["keep"](kept[0])
    kept[0].drop()
    assert maker.exports["count"]() == 0


@pytest.mark.parametrize("name", ["keep"])
def test_a_borrow_that_the_host_gives_away(name):
    def see(handle):
        with pytest.raises(ResourceError, match="borrowed"):
            other.exports[name](handle)
        return 1

    maker, user = pair(see)
    other = instantiate(PROGRAMS[1], {"maker": maker.exports, "see": HostFunc(see, SEE, "see")})
    assert user.exports["see"](user.exports["make"](7)) == 1


def test_a_borrow_that_the_host_drops():
    maker, user = pair(lambda handle: handle.drop() or 1)
    index = user.exports["make"](7)
    assert user.exports["see"](index) == 1
    assert user.exports["use"](index) == 7
    assert maker.exports["count"]() == 0


def test_a_trap_of_the_neighbour_poisons_both():
    maker, user = pair()
    index = user.exports["make"](666)
    with pytest.raises(Trap, match="unreachable"):
        user.exports["use"](index)
    assert maker.poisoned
    assert user.poisoned
    for instance, name in ((maker, "count"), (user, "make")):
        with pytest.raises(engine.WasmError):
            instance.exports[name](*([] if name == "count" else [1]))


@pytest.mark.parametrize("name", ["use", "make"])
def test_nothing_runs_in_a_neighbour_that_is_closed(name):
    maker, user = pair()
    index = user.exports["make"](7)
    maker.close()
    with pytest.raises(engine.WasmError, match="^the instance is closed"):
        user.exports[name](index)
    user.close()


@pytest.mark.parametrize("name, result", [("drop", type(None)), ("see", int), ("give", Handle)])
def test_handles_of_a_neighbour_that_is_closed_go_on(name, result):
    maker, user = pair()
    index = user.exports["make"](7)
    maker.close()
    assert isinstance(user.exports[name](index), result)
    user.close()


def test_the_host_closes_the_neighbour():
    def see(handle):
        maker.close()
        with pytest.raises(engine.WasmError, match="^the instance is closed$"):
            maker.exports["use"](handle)
        return 5

    maker, user = pair(see)
    index = user.exports["make"](7)
    assert user.exports["see"](index) == 5
    assert user.exports["drop"](index) is None
    user.close()


def test_the_host_closes_its_caller():
    def see(handle):
        user.close()
        return maker.exports["use"](handle)

    maker, user = pair(see)
    index = user.exports["make"](7)
    with pytest.raises(engine.WasmError, match="^the instance is closed\n"):
        user.exports["see"](index)
    with pytest.raises(engine.WasmError, match="^the instance is closed$"):
        user.exports["drop"](index)
    maker.close()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_they_go_in_any_order(order):
    both = list(pair())
    references = [weakref.ref(instance) for instance in both]
    index = both[1].exports["make"](7)
    assert index == 1
    handle = both[1].exports["give"](index)
    for which in order:
        both[which] = None
        gc.collect()
    del handle
    gc.collect()
    assert [reference() for reference in references] == [None, None]


def test_the_table_of_one_that_goes_is_given_back():
    maker, user = pair()
    for n in range(5):
        user.exports["make"](n)
    user.close()
    del user
    gc.collect()
    kept = maker.exports["make"](1)
    assert maker.exports["count"]() in (0, 5)  # a destructor may run when its holder ends; never twice
    assert maker.exports["use"](kept) == 1


def test_a_foreign_type_is_no_import():
    """The user's function is of one maker's type; the other's handles are others."""
    maker, user = pair()
    other = instantiate(PROGRAMS[0], {})
    with pytest.raises(TypeError):
        user.exports["keep"](other.exports["make"](1))
    assert maker.exports["count"]() == 0


def test_a_borrow_of_a_call_that_was_not_made():
    """Its index cannot be used later, when the destructor has run."""
    maker, user = pair(limits=Limits(handles=2))
    first, second = maker.exports["make"](7), maker.exports["make"](8)
    assert user.exports["make"](9) == 1
    with pytest.raises(HandleLimit):
        user.exports["two"](first, second)
    first.drop()
    assert maker.exports["count"]() == 1
    assert user.exports["make"](10) == 2  # the index that the borrow had
    user.exports["drop"](2)
    with pytest.raises(Trap, match="unknown handle index 2"):
        user.exports["use"](2)


def test_dropping_when_the_neighbour_is_closed_runs_nothing():
    maker, user = pair()
    index = user.exports["make"](666)
    count = maker.exports["count"]
    maker.close()
    user.exports["drop"](index)
    with pytest.raises(Trap, match="unknown handle index 1"):
        user.exports["drop"](index)
    with pytest.raises(engine.WasmError, match="closed"):
        count()


def test_four_threads_make_lend_give_and_drop():
    """What each thread makes is destroyed once, by whichever thread."""
    maker, user = pair(lambda handle: maker.exports["use"](handle))

    def run(seed):
        draw, held = random.Random(seed), []
        for n in range(1000, 1300):
            held.append(maker.exports["make"](n))
            match draw.randrange(4):
                case 0:
                    held.pop(draw.randrange(len(held))).drop()
                case 1:
                    held.pop(draw.randrange(len(held)))  # lost
                case 2:
                    user.exports["drop"](user.exports["keep"](held.pop()))
                case _:
                    index = user.exports["keep"](held.pop())
                    assert user.exports["see"](index) == n
                    held.append(user.exports["give"](index))
            if n % 100 == 0:
                gc.collect()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(run, range(4)))
    gc.collect()
    assert maker.exports["count"]() == 1200
