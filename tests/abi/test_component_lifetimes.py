"""What components hold and let go of: cycles through Python, handles, many calls, threads."""

import gc
import threading
import tracemalloc
import weakref

import pytest

from canonabi.state.handles import Handle
from engine import Trap, WasmError

# `call` calls the import; `echo` goes through memory; r is a resource that `make` makes
GUEST = """(component
  (import "f" (func $f (param "x" u32) (result u32)))
  (core func $f (canon lower (func $f)))
  (core module $d (func (export "dtor") (param i32)))
  (core instance $d (instantiate $d))
  (type $r' (resource (rep i32) (dtor (core func $d "dtor"))))
  (export $r "r" (type $r'))
  (canon resource.new $r' (core func $new))
  (core module $m
    (import "" "f" (func $f (param i32) (result i32)))
    (import "" "new" (func $new (param i32) (result i32)))
    (memory (export "memory") 4)
    (global $count (mut i32) (i32.const 0))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
    (func (export "call") (param i32) (result i32) (call $f (local.get 0)))
    (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
    (func (export "use") (param i32))
    (func (export "count") (param i32) (result i32) (local $seen i32)
      (local.set $seen (global.get $count))
      (loop $again
        (local.set 0 (i32.sub (local.get 0) (i32.const 1)))
        (br_if $again (local.get 0)))
      (global.set $count (i32.add (local.get $seen) (i32.const 1)))
      (global.get $count))
    (func (export "echo") (param i32 i32) (result i32)
      (i32.store (i32.const 64) (local.get 0))
      (i32.store (i32.const 68) (local.get 1))
      (i32.const 64)))
  (core instance $i (instantiate $m (with "" (instance (export "f" (func $f)) (export "new" (func $new))))))
  (func (export "call") (param "x" u32) (result u32) (canon lift (core func $i "call")))
  (func (export "count") (param "turns" u32) (result u32) (canon lift (core func $i "count")))
  (func (export "echo") (param "x" string) (result string) (canon lift (core func $i "echo")
    (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
  (func (export "make") (param "rep" u32) (result (own $r)) (canon lift (core func $i "make")))
  (func (export "use") (param "x" (borrow $r)) (canon lift (core func $i "use"))))"""


class Thing:
    """Something that can be referred to weakly."""


@pytest.fixture
def collected():
    """Make a function's garbage and return whether all that it names is gone, by counts alone or not."""

    def check(make, by_counts):
        gc.collect()
        gc.disable()
        try:
            refs = [weakref.ref(thing) for thing in make()]
            alive = [ref() is not None for ref in refs]
        finally:
            gc.enable()
        if by_counts:
            return not any(alive)
        gc.collect()
        return any(alive) and all(ref() is None for ref in refs)

    return check


def test_without_cycles_counts_are_enough(load, collected):
    def make():
        thing = Thing()
        instance = load(GUEST, {"f": lambda x: x + (thing is None)})
        handle = instance.exports["make"](7)
        instance.exports["use"](handle)
        handle.drop()
        return instance, thing, handle, instance.exports["call"], instance.exports["r"]

    assert collected(make, True)


def test_a_failed_call_leaves_no_cycle(load, collected):
    def make():
        thing = Thing()
        instance = load(GUEST, {"f": lambda _: thing.missing})
        try:
            instance.exports["call"](1)
        except AttributeError:
            pass
        return instance, thing

    assert collected(make, True)


def test_an_import_that_refers_to_its_instance(load, collected):
    def make():
        thing = Thing()
        instance = load(GUEST, {"f": lambda x: thing.instance.exports["nothing"]})
        thing.instance = instance
        return instance, thing

    assert collected(make, False)


def test_instances_that_refer_to_each_other(load, collected):
    def make():
        thing = Thing()
        first = load(GUEST, {"f": lambda x: thing.second.exports["call"](x)})
        thing.second = second = load(GUEST, {"f": first.exports["call"]})
        return first, second, thing

    assert collected(make, False)


def test_a_class_of_handles_that_refers_to_functions_of_the_instance(load, collected):
    def make():
        instance = load(GUEST, {"f": abs})

        class R(Handle):
            __slots__ = ()
            use = instance.exports["use"]

        instance.exports["r"].python_class = R
        instance.exports["make"](1).use()
        return instance, R

    assert collected(make, False)


def test_a_handle_in_a_cycle_is_dropped(load):
    instance = load(GUEST, {"f": abs})
    thing = Thing()
    thing.handle = instance.exports["make"](1)
    thing.itself = thing
    ref = weakref.ref(thing)
    del thing
    gc.collect()
    assert ref() is None
    assert instance.exports["call"](1) == 1


def test_a_function_keeps_its_instance(load):
    call = load(GUEST, {"f": lambda x: x + 1}).exports["call"]
    gc.collect()
    assert call(1) == 2


def test_a_poisoned_instance_goes_too(load, collected):
    def make():
        instance = load(GUEST, {"f": lambda _: 1 // 0})
        handle = instance.exports["make"](1)
        with pytest.raises(ZeroDivisionError):
            instance.exports["call"](1)
        return instance, handle

    gc.collect()
    assert collected(make, False) or collected(make, True)


# Many calls


@pytest.mark.parametrize(
    "call",
    [
        lambda e, h: e["call"](1),
        lambda e, h: e["echo"]("some text"),
        lambda e, h: e["make"](3).drop(),
        lambda e, h: e["make"](3),
        lambda e, h: e["use"](h),
        lambda e, h: e.get("call"),
    ],
    ids=["host", "string", "drop", "forget", "borrow", "exports"],
)
def test_many_calls_without_growth(load, call):
    instance = load(GUEST, {"f": lambda x: x})
    exports, handle = instance.exports, instance.exports["make"](1)
    for _ in range(200):
        call(exports, handle)
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(17_000):
            call(exports, handle)
        gc.collect()
        assert tracemalloc.get_traced_memory()[0] - before < 20_000
    finally:
        tracemalloc.stop()


def test_many_instances_without_growth(load, program):
    guest = program(GUEST)
    load(guest, {"f": abs}).exports["call"](1)
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(50):
        load(guest, {"f": abs}).exports["call"](1)
    gc.collect()
    assert len(gc.get_objects()) - before < 50


# Threads


def test_four_threads_on_one_instance_take_turns(load):
    instance = load(GUEST, {"f": lambda x: x})
    count = instance.exports["count"]
    results = []

    def work():
        results.extend([count(20_000) for _ in range(50)])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == list(range(1, 201))


def test_a_thread_waits_while_the_host_answers_another(load):
    inside, go_on = threading.Event(), threading.Event()

    def f(x):
        if x == 1:
            inside.set()
            go_on.wait()
        return x

    instance = load(GUEST, {"f": f})
    results = []
    first = threading.Thread(target=lambda: results.append(instance.exports["call"](1)))
    second = threading.Thread(target=lambda: results.append(instance.exports["call"](2)))
    first.start()
    inside.wait()
    second.start()
    go_on.set()
    first.join()
    second.join()
    assert sorted(results) == [1, 2]


def test_threads_drop_handles(load):
    instance = load(GUEST, {"f": abs})
    handles = [instance.exports["make"](i) for i in range(400)]

    def work(part):
        for handle in part:
            instance.exports["use"](handle)
            handle.drop()

    threads = [threading.Thread(target=work, args=(handles[i::4],)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert instance.poisoned is None


# Closing what others use


def test_calling_a_closed_instance_from_another(load):
    inner = load(GUEST, {"f": abs})
    outer = load(GUEST, {"f": inner.exports["call"]})
    assert outer.exports["call"](5) == 5
    inner.close()
    with pytest.raises(WasmError, match="the instance is closed"):
        outer.exports["call"](5)
    with pytest.raises(Trap, match="poisoned"):
        outer.exports["call"](5)
