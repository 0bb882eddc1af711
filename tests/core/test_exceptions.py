"""Wasm exceptions and Python: thrown, caught, passed on in both directions, seen by nobody else."""

import gc
import weakref

import pytest

import engine
from engine import Instance, Module, Tag, TagType, Trap, UncaughtException

# f is what the host does; each export says what it caught: 100 + payload by tag, -1 by catch_all
GUEST = """(module $guest
  (import "host" "tag" (tag $tag (param i32)))
  (import "host" "f" (func $f (param i32) (result i32)))
  (tag $own (export "own") (param i32 externref))
  (tag $empty (export "empty"))
  (func (export "plain") (param i32) (result i32) (call $f (local.get 0)))
  (func (export "try_table") (param i32) (result i32)
    (block $caught (result i32)
      (return (try_table (result i32) (catch $tag $caught) (call $f (local.get 0)))))
    (i32.add (i32.const 100)))
  (func (export "legacy") (param i32) (result i32)
    (try (result i32)
      (do (call $f (local.get 0)))
      (catch $tag (i32.add (i32.const 100)))))
  (func (export "catch_all") (param i32) (result i32)
    (block $caught
      (return (try_table (result i32) (catch_all $caught) (call $f (local.get 0)))))
    (i32.const -1))
  (func (export "legacy_all") (param i32) (result i32)
    (try (result i32) (do (call $f (local.get 0))) (catch_all (i32.const -1))))
  (func (export "through") (param i32) (result i32)
    (call $middle (local.get 0)))
  (func $middle (param i32) (result i32)
    (block $other (result i32 externref)
      (return (try_table (result i32) (catch $own $other) (call $f (local.get 0)))))
    drop drop (i32.const -2))
  (func $deep (export "deep") (param i32) (result i32)
    (block $caught (result i32)
      (return (try_table (result i32) (catch $tag $caught) (call $through (local.get 0)))))
    (i32.add (i32.const 200)))
  (func $through (param i32) (result i32) (call $middle (local.get 0)))
  (func (export "throw") (param i32) (throw $tag (local.get 0)))
  (func (export "throw_own") (param i32 externref) (throw $own (local.get 0) (local.get 1)))
  (func (export "throw_empty") (throw $empty))
  (func (export "rethrow") (param i32) (result i32)
    (block $caught (result i32 exnref)
      (return (try_table (result i32) (catch_ref $tag $caught) (call $f (local.get 0)))))
    throw_ref)
  (func (export "legacy_rethrow") (param i32) (result i32)
    (try $t (result i32) (do (call $f (local.get 0))) (catch_all (rethrow $t))))
  (func (export "delegated") (param i32) (result i32)
    (try $outer (result i32)
      (do (try (result i32) (do (call $f (local.get 0))) (delegate $outer)))
      (catch $tag (i32.add (i32.const 300)))))
  (func (export "reference") (param i32) (result exnref)
    (block $caught (result exnref)
      (try_table (catch_all_ref $caught) (drop (call $f (local.get 0))))
      (return (ref.null exn))))
  (func (export "throw_ref") (param exnref) (throw_ref (local.get 0)))
  (func (export "catch_ref") (param exnref) (result i32)
    (block $caught (result i32)
      (try_table (catch $tag $caught) (throw_ref (local.get 0)))
      unreachable))
  (func (export "trap") (result i32)
    (block $caught (try_table (catch_all $caught) unreachable))
    (i32.const -1))
  (func (export "throwing") (param $n i32) (result i32) (local $sum i32)
    (loop $again
      (local.set $sum (i32.add (local.get $sum)
        (block $caught (result i32) (try_table (catch $tag $caught) (throw $tag (local.get $n)))
          unreachable)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum)))"""

TAG = Tag(TagType(["i32"]))
OTHER = Tag(TagType(["i32"]))


def guest(f, form=None):
    return Instance(Module(GUEST), {"host": {"tag": TAG, "f": f}}, engine=form)


def raises(error):
    def f(x):
        raise error

    return f


def throws(x):
    raise UncaughtException(tag=TAG, values=(x,))


# Thrown by Python


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("try_table", 105),
        ("legacy", 105),
        ("catch_all", -1),
        ("legacy_all", -1),
        ("deep", 205),
        ("delegated", 305),
    ],
)
def test_the_guest_catches_what_python_throws(name, result, form):
    instance = guest(throws, form)
    assert instance[name](5) == result
    assert instance[name](5) == result


@pytest.mark.parametrize("name", ["plain", "through", "rethrow", "legacy_rethrow"])
def test_what_the_guest_does_not_catch_comes_out_as_the_same_object(name, form):
    error = UncaughtException(tag=TAG, values=(5,))
    with pytest.raises(UncaughtException) as raised:
        guest(raises(error), form)[name](1)
    assert raised.value is error
    assert (error.tag, error.values) == (TAG, (5,))


@pytest.mark.parametrize("name", ["try_table", "legacy", "deep", "delegated"])
def test_another_tag_of_the_same_type_is_not_caught(name, form):
    error = UncaughtException(tag=OTHER, values=(5,))
    with pytest.raises(UncaughtException) as raised:
        guest(raises(error), form)[name](1)
    assert raised.value is error
    assert guest(raises(error), form)["catch_all"](1) == -1


@pytest.mark.parametrize("name", ["try_table", "legacy", "catch_all", "legacy_all", "delegated", "reference"])
@pytest.mark.parametrize(
    "error",
    [
        ValueError("mine"),
        KeyboardInterrupt(),
        Trap("unreachable"),
        engine.Exhaustion("call stack exhausted"),
        UncaughtException("without a tag"),
        engine.OutOfFuel("out of fuel"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_no_other_exception_is_visible_to_guests(name, error, form):
    instance = guest(raises(error), form)
    with pytest.raises(type(error)) as raised:
        instance[name](1)
    assert raised.value is error


def test_traps_are_not_caught(form):
    with pytest.raises(Trap, match="^unreachable"):
        guest(abs, form)["trap"]()


@pytest.mark.parametrize(
    ("tag", "values", "error", "message"),
    [
        (TAG, (), TypeError, "an exception of <wasi.Tag of TagType(params=('i32',))> has 1 values, not 0"),
        (
            TAG,
            (1, 2),
            TypeError,
            "an exception of <wasi.Tag of TagType(params=('i32',))> has 1 values, not 2",
        ),
        (TAG, ("x",), TypeError, "exception value 1: expected i32, got 'x' (str)"),
        (
            TAG,
            (2**32,),
            OverflowError,
            "exception value 1: expected i32, got 4294967296, which is out of range",
        ),
        ("tag", (1,), TypeError, "UncaughtException.tag is 'tag', not an engine.Tag"),
    ],
)
def test_exceptions_that_cannot_be_thrown(tag, values, error, message, form):
    problem = UncaughtException(tag=tag, values=values)
    with pytest.raises(error) as raised:
        guest(raises(problem), form)["catch_all"](1)
    assert str(raised.value) == message
    assert problem in (raised.value.__context__, raised.value.__cause__)


def test_values_may_run_code_while_they_are_thrown(form):
    class Busy:
        def __index__(self):
            gc.collect()
            for _ in range(3000):
                instance["catch_ref"](reference)
            return 4

    instance = guest(
        lambda x: throws(x) if x else raises(UncaughtException(tag=TAG, values=[Busy()]))(x), form
    )
    reference = instance["reference"](3)
    assert instance["try_table"](0) == 104


# Thrown by the guest


def test_an_uncaught_exception_of_the_guest(form):
    instance = guest(abs, form)
    with pytest.raises(UncaughtException) as raised:
        instance["throw"](-7)
    error = raised.value
    assert (error.message, error.tag, error.values) == ("uncaught exception", TAG, (-7,))
    assert [(frame.func_name, frame.module_name) for frame in error.frames] == [("throw", "guest")]
    assert str(error).startswith("uncaught exception\n  0: guest!throw (at offset 0x")


def test_payloads(form):
    instance, thing = guest(abs, form), object()
    with pytest.raises(UncaughtException) as raised:
        instance["throw_own"](5, thing)
    assert raised.value.tag is instance["own"]
    assert raised.value.values == (5, thing)
    with pytest.raises(UncaughtException) as raised:
        instance["throw_empty"]()
    assert (raised.value.tag, raised.value.values) == (instance["empty"], ())


def test_python_catches_what_a_nested_guest_throws(form):
    def f(x):
        try:
            instance["throw"](x)
        except UncaughtException as error:
            return error.values[0] * 2

    instance = guest(f, form)
    assert instance["try_table"](21) == 42


def test_a_nested_exception_goes_through_python_into_the_outer_guest(form):
    instance = guest(lambda x: instance["throw"](x), form)
    assert instance["try_table"](5) == 105
    assert instance["legacy"](5) == 105


def test_exceptions_cross_instances(form):
    thrower = guest(abs, form)
    catcher = guest(thrower["plain"], form)
    assert catcher["try_table"](-5) == 5
    thrower = guest(throws, form)
    catcher = guest(thrower["plain"], form)
    assert [catcher[name](5) for name in ("try_table", "legacy", "deep", "delegated")] == [105, 105, 205, 305]
    assert catcher["try_table"](5) == 105
    with pytest.raises(UncaughtException) as raised:
        catcher["plain"](5)
    assert raised.value.values == (5,)


def test_a_thousand_exceptions(form):
    instance = guest(throws, form)
    assert instance["throwing"](1000) == 500500
    for i in range(1000):
        assert instance["try_table"](i) == 100 + i


# Exception references


def test_an_exnref_comes_out_and_goes_in(form):
    instance = guest(throws, form)
    reference = instance["reference"](9)
    assert type(reference).__name__ == "ExnRef"
    assert instance["catch_ref"](reference) == 9
    with pytest.raises(UncaughtException) as raised:
        instance["throw_ref"](reference)
    assert (raised.value.tag, raised.value.values) == (TAG, (9,))


def test_an_exnref_of_a_guest_exception_is_the_one_that_was_thrown(form):
    instance = guest(lambda x: instance["throw"](x), form)
    reference = instance["reference"](9)
    with pytest.raises(UncaughtException) as raised:
        instance["throw_ref"](reference)
    assert raised.value.reference == reference
    assert hash(raised.value.reference) == hash(reference)
    assert raised.value.reference != instance["reference"](9)


def test_a_null_exception_reference_traps(form):
    with pytest.raises(Trap, match="^null exception reference"):
        guest(abs, form)["throw_ref"](None)


def test_no_exception_gives_a_null_reference(form):
    assert guest(abs, form)["reference"](1) is None


def test_exnrefs_of_another_instance(form):
    reference = guest(throws, form)["reference"](3)
    gc.collect()
    assert guest(abs, form)["catch_ref"](reference) == 3


def test_wasm_exceptions_hold_their_payload_and_no_longer(form):
    class Thing:
        pass

    instance = guest(abs, form)
    thing = Thing()
    gone = weakref.ref(thing)
    with pytest.raises(UncaughtException) as raised:
        instance["throw_own"](1, thing)
    reference = raised.value.reference
    del raised, thing
    gc.collect()
    with pytest.raises(UncaughtException) as raised:
        instance["throw_ref"](reference)
    assert raised.value.values[1] is gone()
    del raised, reference
    for i in range(10_000):
        with pytest.raises(UncaughtException):
            instance["throw_own"](i, None)
    gc.collect()
    assert gone() is None


# engine.Call


def test_an_exception_thrown_into_a_suspended_call(form):
    instance = guest(lambda x: engine.SUSPEND, form)
    call = engine.Call(instance["try_table"], 1)
    assert not call.resume()
    assert call.throw(UncaughtException(tag=TAG, values=(7,)))
    assert call.results == 107
