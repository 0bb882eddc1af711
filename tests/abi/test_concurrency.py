"""Tasks that wait, beyond the reference tests: who is told what, limits, lifetimes, answers of the host."""

import gc
import weakref

import pytest

from canonabi.binary.decode import decode
from canonabi.calls.functions import HostFunc
from canonabi.calls.hostcalls import Pending
from canonabi.errors import WitError
from canonabi.instance.instantiation import instantiate
from canonabi.text.component import parse_component
from canonabi.types.valtypes import U32, FuncType, Result
from canonabi.validation.validate import validate
from engine import FORMS, Features, Limits, OutOfFuel, TaskLimit, Timeout, Trap, WasmError

FEATURES = Features.parse("all")
ASYNC = FuncType((("x", U32()),), U32(), True)


@pytest.fixture(params=FORMS)
def load(request):
    def make(text, imports=None, **options):
        program = validate(decode(parse_component(text, features=FEATURES), features=FEATURES), FEATURES)
        return instantiate(program, imports, engine=request.param, **options)

    return make


# A guest that calls `f`, which it imports: synchronously, and asynchronously, waiting in its callback
CALLER = """(component
  (import "f" (func $f async (param "x" u32) (result u32)))
  (core module $memory (memory (export "memory") 1))
  (core instance $memory (instantiate $memory))
  (core func $sync (canon lower (func $f)))
  (core func $async (canon lower (func $f) async (memory (core memory $memory "memory"))))
  (core func $return (canon task.return (result u32)))
  (core func $cancelled (canon task.cancel))
  (core func $new (canon waitable-set.new))
  (core func $join (canon waitable.join))
  (core func $drop (canon subtask.drop))
  (core func $cancel (canon subtask.cancel async))
  (core module $m
    (import "" "memory" (memory 1))
    (import "" "sync" (func $sync (param i32) (result i32)))
    (import "" "async" (func $async (param i32 i32) (result i32)))
    (import "" "return" (func $return (param i32)))
    (import "" "cancelled" (func $cancelled))
    (import "" "new" (func $new (result i32)))
    (import "" "join" (func $join (param i32 i32)))
    (import "" "drop" (func $drop (param i32)))
    (import "" "cancel" (func $cancel (param i32) (result i32)))
    (func (export "sync") (param i32) (result i32) (call $sync (local.get 0)))
    (func (export "async") (param i32) (result i32)
      (local $packed i32) (local $set i32)
      (local.set $packed (call $async (local.get 0) (i32.const 8)))
      (if (i32.eq (local.get $packed) (i32.const 2))
        (then (call $return (i32.load (i32.const 8))) (return (i32.const 0))))
      (local.set $set (call $new))
      (call $join (i32.shr_u (local.get $packed) (i32.const 4)) (local.get $set))
      (i32.or (i32.shl (local.get $set) (i32.const 4)) (i32.const 2)))
    (func (export "callback") (param $code i32) (param $index i32) (param $payload i32) (result i32)
      (if (i32.ne (local.get $payload) (i32.const 2)) (then (unreachable)))
      (call $drop (local.get $index))
      (call $return (i32.load (i32.const 8)))
      (i32.const 0))
    (func (export "stop") (param i32) (result i32)
      (call $cancel (i32.shr_u (call $async (local.get 0) (i32.const 8)) (i32.const 4))))
    (func (export "twice") (param i32) (result i32)
      (i32.add (call $sync (local.get 0)) (call $sync (local.get 0)))))
  (core instance $i (instantiate $m (with "" (instance
    (export "memory" (memory $memory "memory"))
    (export "sync" (func $sync)) (export "async" (func $async)) (export "return" (func $return))
    (export "cancelled" (func $cancelled)) (export "new" (func $new)) (export "join" (func $join))
    (export "drop" (func $drop)) (export "cancel" (func $cancel))))))
  (func (export "sync") async (param "x" u32) (result u32) (canon lift (core func $i "sync")))
  (func (export "plain") (param "x" u32) (result u32) (canon lift (core func $i "sync")))
  (func (export "twice") async (param "x" u32) (result u32) (canon lift (core func $i "twice")))
  (func (export "stop") (param "x" u32) (result u32) (canon lift (core func $i "stop")))
  (func (export "async") async (param "x" u32) (result u32)
    (canon lift (core func $i "async") async (callback (core func $i "callback")))))"""


def caller(load, answer, **options):
    return load(CALLER, {"f": HostFunc(answer, ASYNC, "f")}, **options)


# Functions of the host: they answer now, later, or never


@pytest.mark.parametrize("export", ["sync", "async", "plain"])
def test_the_host_answers_now(load, export):
    assert caller(load, lambda x: x + 1).exports[export](41) == 42


class Later:
    """Answers of the host that come when the next call, or the test, asks for them."""

    def __init__(self, **options):
        self.waiting = []
        self.options = options

    def __call__(self, x):
        self.waiting.append(Pending(**self.options))
        return self.waiting[-1]


@pytest.mark.parametrize(
    "export, waits",
    [
        ("sync", "sync waits for f of the host"),
        ("async", "async waits for an event of a waitable set"),
    ],
)
def test_the_host_never_answers(load, export, waits):
    instance = caller(load, Later())
    with pytest.raises(Trap) as caught:
        instance.exports[export](1)
    assert caught.value.message == (f"deadlock detected: event loop cannot make further progress: {waits}")
    assert instance.poisoned.startswith("deadlock detected")


def test_a_synchronous_function_cannot_wait_for_the_host(load):
    instance = caller(load, Later())
    with pytest.raises(Trap, match="^cannot block a synchronous task before returning"):
        instance.exports["plain"](1)


# Two guests: the second call of `answer`, by the other one, resolves what the first one waits for
RESOLVED = """(component
  (import "f" (func $f async (param "x" u32) (result u32)))
  (import "now" (func $now))
  (component $caller {caller})
  (component $resolver
    (import "now" (func $now))
    (core func $now (canon lower (func $now)))
    (core func $return (canon task.return))
    (core module $m
      (import "" "now" (func $now)) (import "" "return" (func $return))
      (func (export "run") (result i32) (i32.const 1))
      (func (export "callback") (param i32 i32 i32) (result i32) (call $now) (call $return) (i32.const 0)))
    (core instance $i (instantiate $m (with "" (instance
      (export "now" (func $now)) (export "return" (func $return))))))
    (func (export "run") async (canon lift (core func $i "run") async (callback (core func $i "callback")))))
  (component $both
    (import "a" (func $a async (param "x" u32) (result u32)))
    (import "b" (func $b async))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (core func $a (canon lower (func $a)))
    (core func $b (canon lower (func $b) async (memory (core memory $memory "memory"))))
    (core module $m
      (import "" "a" (func $a (param i32) (result i32))) (import "" "b" (func $b (result i32)))
      (func (export "run") (param i32) (result i32) (drop (call $b)) (call $a (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "a" (func $a)) (export "b" (func $b))))))
    (func (export "run") async (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $c (instantiate $caller (with "f" (func $f))))
  (instance $r (instantiate $resolver (with "now" (func $now))))
  (instance $s (instantiate $both (with "a" (func $c "sync")) (with "b" (func $r "run"))))
  (instance $t (instantiate $both (with "a" (func $c "async")) (with "b" (func $r "run"))))
  (export "sync" (func $s "run"))
  (export "async" (func $t "run")))""".replace(
    "{caller}", CALLER.removeprefix("(component").removesuffix(")")
)


def resolving(load, act):
    """Return an instance of which one guest waits for the host, and another one has it act meanwhile."""
    later = Later()
    imports = {
        "f": HostFunc(later, ASYNC, "f"),
        "now": HostFunc(lambda: act(later.waiting.pop()), FuncType((), None), "now"),
    }
    return load(RESOLVED, imports)


@pytest.mark.parametrize("export", ["sync", "async"])
def test_the_host_answers_later(load, export):
    assert resolving(load, lambda pending: pending.resolve(42)).exports[export](1) == 42


@pytest.mark.parametrize("export", ["sync", "async"])
def test_what_the_host_fails_with_later_comes_out_of_the_call(load, export):
    error = KeyError("lost")
    instance = resolving(load, lambda pending: pending.fail(error))
    with pytest.raises(KeyError) as caught:
        instance.exports[export](1)
    assert caught.value is error


def test_an_answer_of_a_wrong_type_is_refused_and_another_one_taken(load):
    def act(pending):
        with pytest.raises(TypeError, match="^f: result: expected int, got str"):
            pending.resolve("x")
        pending.resolve(7)
        with pytest.raises(RuntimeError, match="^this call is over$"):
            pending.resolve(8)
        assert pending.done

    assert resolving(load, act).exports["sync"](1) == 7


def test_a_pending_is_for_one_call(load):
    pending = Pending()
    with pytest.raises(RuntimeError, match="^no guest waits for this$"):
        pending.resolve(1)
    stop = caller(load, lambda x: pending).exports["stop"]
    assert stop(1) == 4
    with pytest.raises(RuntimeError, match="^f: returned a Pending that belongs to another call"):
        stop(1)


def test_a_pending_is_for_functions_of_an_async_type(load):
    text = """(component (import "f" (func $f)) (core func $f (canon lower (func $f)))
        (core module $m (import "" "f" (func $f)) (func (export "f") (call $f)))
        (core instance $i (instantiate $m (with "" (instance (export "f" (func $f))))))
        (func (export "f") (canon lift (core func $i "f"))))"""
    instance = load(text, {"f": HostFunc(lambda: Pending(), FuncType((), None), "f")})
    with pytest.raises(
        TypeError, match="^f: returned a Pending, but its type is not that of an async function"
    ):
        instance.exports["f"]()


def test_a_guest_stops_a_call_of_the_host(load):
    asked = []
    later = Later(on_cancel=lambda: asked.append(later.waiting[-1].cancel()))
    assert caller(load, later).exports["stop"](1) == 4  # CANCELLED_BEFORE_RETURNED
    assert asked == [None]
    assert later.waiting[-1].done


def test_a_call_of_the_host_that_need_not_be_asked_is_cancelled_at_once(load):
    assert caller(load, Later()).exports["stop"](1) == 4


def test_a_call_of_the_host_that_takes_its_time_to_stop(load):
    later = Later(on_cancel=lambda: None)
    instance = caller(load, later)
    assert instance.exports["stop"](1) == 0xFFFF_FFFF  # BLOCKED
    later.waiting[-1].cancel()
    assert later.waiting[-1].done


def test_nobody_may_cancel_what_the_guest_has_not_asked_to_stop(load):
    def act(pending):
        with pytest.raises(RuntimeError, match="^the guest has not asked this call to stop$"):
            pending.cancel()
        pending.resolve(3)

    assert resolving(load, act).exports["async"](1) == 3


def test_an_error_of_wit_is_an_answer(load):
    text = """(component (import "f" (func $f async (param "x" u32) (result (result u32 (error u32)))))
      (core module $memory (memory (export "memory") 1))
      (core instance $memory (instantiate $memory))
      (core func $f (canon lower (func $f) (memory (core memory $memory "memory"))))
      (core module $m (import "" "memory" (memory 1)) (import "" "f" (func $f (param i32 i32)))
        (func (export "f") (param i32) (result i32)
          (call $f (local.get 0) (i32.const 8)) (i32.load (i32.const 12))))
      (core instance $i (instantiate $m (with "" (instance
        (export "memory" (memory $memory "memory")) (export "f" (func $f))))))
      (func (export "f") async (param "x" u32) (result u32) (canon lift (core func $i "f"))))"""

    def fail(x):
        raise WitError(x + 1)

    instance = load(text, {"f": HostFunc(fail, FuncType((("x", U32()),), Result(U32(), U32()), True), "f")})
    assert instance.exports["f"](41) == 42


# Limits: each root call has its own


def test_fuel_is_one_calls_whichever_stacks_serve_it(load):
    text = """(component
      (core func $yield (canon thread.yield))
      (core module $m (import "" "yield" (func $yield (result i32)))
        (func (export "spin") (loop $again (drop (call $yield)) (br $again))))
      (core instance $i (instantiate $m (with "" (instance (export "yield" (func $yield))))))
      (func (export "spin") async (canon lift (core func $i "spin"))))"""
    instance = load(text, limits=Limits(fuel=10_000))
    with pytest.raises(OutOfFuel, match="^out of fuel"):
        instance.exports["spin"]()
    instance = load(text, limits=Limits(seconds=0.05))
    with pytest.raises(Timeout, match="^time limit exceeded"):
        instance.exports["spin"]()


def test_a_callback_that_yields_for_ever_runs_out_of_fuel(load):
    text = """(component
      (core module $m
        (func (export "f") (result i32) (i32.const 1))
        (func (export "callback") (param i32 i32 i32) (result i32) (i32.const 1)))
      (core instance $i (instantiate $m))
      (func (export "f") async (canon lift (core func $i "f") async (callback (core func $i "callback")))))"""
    with pytest.raises(OutOfFuel, match="^out of fuel"):
        load(text, limits=Limits(fuel=10_000)).exports["f"]()


# Lifetimes: what waits is held by nobody but its instance


def test_an_instance_goes_with_what_waits_in_it(load):
    later = Later()
    instance = caller(load, later)
    reference = weakref.ref(instance)
    assert instance.exports["stop"](1) == 4
    with pytest.raises(Trap, match="^deadlock detected"):
        instance.exports["async"](1)
    del instance
    gc.collect()
    assert reference() is None


def test_a_closed_instance_ends_what_waits_in_it(load):
    later = Later(on_cancel=lambda: None)
    instance = caller(load, later)
    assert instance.exports["stop"](1) == 0xFFFF_FFFF
    instance.close()
    with pytest.raises(WasmError, match="^the instance is closed$"):
        later.waiting[-1].resolve(1)


def test_a_host_function_cannot_wait_for_a_guest_that_runs(load):
    seen = []

    def again(x):
        with pytest.raises(RuntimeError, match="^async is an async function: a host function cannot call it"):
            instance.exports["async"](x)
        seen.append(x)
        return x

    instance = caller(load, again)
    assert instance.exports["sync"](5) == 5
    assert seen == [5]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_seed_chooses_and_results_stay(load, seed):
    later = Later()
    imports = {
        "f": HostFunc(later, ASYNC, "f"),
        "now": HostFunc(lambda: later.waiting.pop().resolve(9), FuncType((), None), "now"),
    }
    assert load(RESOLVED, imports, seed=seed).exports["async"](1) == 9


@pytest.mark.parametrize("export", ["sync", "async"])
def test_an_answer_to_a_guest_that_has_failed_is_refused(load, export):
    later = Later()
    instance = caller(load, later)
    with pytest.raises(Trap, match="^deadlock detected"):
        instance.exports[export](1)
    with pytest.raises(RuntimeError, match="^the guest that waited for this has failed meanwhile$"):
        later.waiting[-1].resolve(1)


def test_failures_spread_to_whoever_waits_however_many(load):
    """A chain of instances, each of which waits for the next: the end of the last one is the end of all."""
    depth = 400
    links = "\n".join(
        f'(instance $i{n} (instantiate $c (with "f" (func $i{n - 1} "sync"))))' for n in range(1, depth)
    )
    text = f"""(component
      (import "f" (func $f async (param "x" u32) (result u32)))
      (component $c {CALLER.removeprefix("(component").removesuffix(")")})
      (instance $i0 (instantiate $c (with "f" (func $f))))
      {links}
      (export "sync" (func $i{depth - 1} "sync")) (export "first" (func $i0 "sync")))"""
    instance = load(text, {"f": HostFunc(Later(), ASYNC, "f")})
    with pytest.raises(Trap, match="^deadlock detected"):
        instance.exports["sync"](1)
    with pytest.raises(Trap, match="^cannot enter component instance: the instance is poisoned since"):
        instance.exports["first"](1)


# Limits.tasks: what waits at one time in a store

PARKED = """(component
  (component $callee
    (core func $new (canon waitable-set.new))
    (core func $inc (canon backpressure.inc))
    (core module $m
      (import "" "new" (func $new (result i32))) (import "" "inc" (func $inc))
      (global $set (mut i32) (i32.const 0))
      (func (export "park") (result i32)
        (if (i32.eqz (global.get $set)) (then (global.set $set (call $new))))
        (i32.or (i32.shl (global.get $set) (i32.const 4)) (i32.const 2)))
      (func (export "callback") (param i32 i32 i32) (result i32) (i32.const 0))
      (func (export "shut") (call $inc)))
    (core instance $i (instantiate $m (with "" (instance
      (export "new" (func $new)) (export "inc" (func $inc))))))
    (func (export "park") async (canon lift (core func $i "park") async (callback (core func $i "callback"))))
    (func (export "shut") (canon lift (core func $i "shut"))))
  (component $caller
    (import "park" (func $park async))
    (import "shut" (func $shut))
    (core func $park (canon lower (func $park) async))
    (core func $shut (canon lower (func $shut)))
    (core module $m
      (import "" "park" (func $park (result i32))) (import "" "shut" (func $shut))
      (func (export "park") (param i32)
        (loop $again (drop (call $park)) (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
      (func (export "gate") (param i32)
        (call $shut)
        (loop $again (drop (call $park)) (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))))
    (core instance $i (instantiate $m (with "" (instance
      (export "park" (func $park)) (export "shut" (func $shut))))))
    (func (export "park") (param "n" u32) (canon lift (core func $i "park")))
    (func (export "gate") (param "n" u32) (canon lift (core func $i "gate"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "park" (func $a "park")) (with "shut" (func $a "shut"))))
  (export "park" (func $b "park"))
  (export "gate" (func $b "gate")))"""


@pytest.mark.parametrize("export", ["park", "gate"])
def test_what_waits_is_limited(load, export):
    load(PARKED, limits=Limits(tasks=20)).exports[export](20)
    with pytest.raises(TaskLimit, match="^more than 20 tasks and threads wait"):
        load(PARKED, limits=Limits(tasks=20)).exports[export](21)
    load(PARKED, limits=Limits(tasks=None)).exports[export](21)


def test_calls_of_the_host_that_wait_are_limited(load):
    later = Later(on_cancel=lambda: None)
    instance = caller(load, later, limits=Limits(tasks=3))
    for _ in range(3):
        instance.exports["stop"](1)
    for pending in later.waiting:
        pending.cancel()
    for _ in range(3):
        instance.exports["stop"](1)
    with pytest.raises(TaskLimit, match="^more than 3 tasks and threads wait"):
        instance.exports["stop"](1)


def test_what_has_waited_is_not_counted_any_more(load):
    later = Later()
    imports = {
        "f": HostFunc(later, ASYNC, "f"),
        "now": HostFunc(lambda: later.waiting.pop().resolve(9), FuncType((), None), "now"),
    }
    instance = load(RESOLVED, imports, limits=Limits(tasks=6))
    for _ in range(50):
        assert instance.exports["sync"](1) == 9
        assert instance.exports["async"](1) == 9
