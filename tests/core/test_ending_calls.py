"""interrupt(): calls that run end, from any thread, and the instance stays of use."""

import copy
import pickle
import signal
import threading

import pytest

import engine
from engine import SUSPEND, Call, Instance, Interrupted, LimitExceeded, Limits, Module, WasmError

SOURCE = """(module $guest
  (import "host" "f" (func $f))
  (memory 16)
  (func (export "spin") (call $f) (loop $forever (br $forever)))
  (func (export "fill") (call $f)
    (loop $forever (memory.fill (i32.const 0) (i32.const 0) (i32.const 0x100000)) (br $forever)))
  (func (export "host_loop") (loop $forever (call $f) (br $forever)))
  (func (export "catch") (call $f)
    (loop $forever (block $caught (try_table (catch_all $caught) (call $f)) (br $forever)) (br $forever)))
  (func (export "once") (call $f))
  (func (export "answer") (result i32) (i32.const 42))
)"""
MODULE = Module(SOURCE)


def guest(form, f, **limits):
    return Instance(MODULE, {"host": {"f": f}}, limits=Limits(**limits), engine=form)


@pytest.mark.parametrize("name", ["spin", "fill", "host_loop", "catch"])
def test_another_thread_ends_a_call(name, form):
    running = threading.Event()
    instance = guest(form, running.set)

    def interrupt():
        running.wait()
        instance.interrupt()

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(Interrupted) as raised:
        instance[name]()
    thread.join()
    assert raised.value.message == "interrupted"
    assert [frame.module_name for frame in raised.value.frames] == ["guest"]
    assert instance["answer"]() == 42


def test_a_host_function_ends_its_own_call(form):
    reached = []

    def f():
        reached.append(1)
        instance.interrupt()

    instance = guest(form, f)
    for _ in range(3):
        with pytest.raises(Interrupted):
            instance["host_loop"]()
    assert reached == [1, 1, 1]
    assert instance["answer"]() == 42


def test_a_signal_handler_ends_a_call(form):
    def f():
        signal.setitimer(signal.ITIMER_REAL, 0.001)

    instance = guest(form, f)
    before = signal.signal(signal.SIGALRM, lambda *_: instance.interrupt())
    try:
        with pytest.raises(Interrupted):
            instance["spin"]()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_it_is_no_limit():
    assert issubclass(Interrupted, WasmError)
    assert not issubclass(Interrupted, LimitExceeded)
    frames = (engine.Frame(3, "f", "m", 7),)
    error = Interrupted("interrupted", frames)
    for copied in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (type(copied), copied.message, copied.frames) == (Interrupted, "interrupted", frames)


def test_when_nothing_runs_nothing_happens(form):
    instance = guest(form, lambda: None)
    instance.interrupt()
    assert instance["answer"]() == 42
    instance["once"]()


def test_the_next_call_is_not_affected(form):
    """It came too late: the call did no more that is looked at."""
    instance = guest(form, lambda: None)
    late = Instance(MODULE, {"host": {"f": instance.interrupt}}, engine=form)
    late["once"]()
    assert instance["answer"]() == 42


def test_nested_calls_end_with_it(form):
    ends = []

    def f():
        if len(ends) < 2:
            ends.append("in")
            try:
                instance["once"]()
            except Interrupted:
                ends.append("out")
                raise
        else:
            instance.interrupt()

    instance = guest(form, f)
    with pytest.raises(Interrupted):
        instance["once"]()
    assert ends == ["in", "in", "out", "out"]


def test_a_host_function_cannot_hold_it_up(form):
    """It catches what ended a nested call, and calls again: the outer call ends when it returns."""
    caught = []

    def f():
        if caught:
            return
        caught.append(None)
        instance.interrupt()
        for _ in range(3):
            with pytest.raises(Interrupted):
                instance["once"]()

    instance = guest(form, f)
    with pytest.raises(Interrupted):
        instance["host_loop"]()
    assert instance["answer"]() == 42


def test_calls_of_other_instances_end_that_it_has_made(form):
    """The host function of the outer guest calls an inner one of another store, which runs for ever."""
    inner = guest(form, lambda: outer.interrupt())
    outer = guest(form, lambda: inner["spin"]())
    with pytest.raises(Interrupted) as raised:
        outer["once"]()
    assert len(raised.value.frames) == 1
    assert inner["answer"]() == outer["answer"]() == 42


def test_calls_around_it_do_not_end(form):
    ends = []

    def call_inner():
        with pytest.raises(Interrupted):
            inner["spin"]()
        ends.append(outer["answer"]())

    inner = guest(form, lambda: inner.interrupt())
    outer = guest(form, call_inner)
    outer["once"]()
    assert ends == [42]


def test_other_threads_go_on(form):
    """Each runs a guest of its own; one of them is interrupted."""
    meeting = threading.Barrier(3)
    stop = threading.Event()
    results = {}

    def meet():
        meeting.wait()

    def calls(name, instance):
        try:
            instance["spin" if name == "ended" else "host_loop"]()
        except (Interrupted, StopIteration) as error:
            results[name] = type(error)

    def go_on():
        if not meeting_over.is_set():
            meeting.wait()
            meeting_over.set()
        if stop.is_set():
            raise StopIteration

    meeting_over = threading.Event()
    guests = {"ended": guest(form, meet), "goes on": guest(form, go_on)}
    threads = {name: threading.Thread(target=calls, args=(name, g)) for name, g in guests.items()}
    for thread in threads.values():
        thread.start()
    meeting.wait()
    guests["ended"].interrupt()
    threads["ended"].join()
    assert results == {"ended": Interrupted}
    stop.set()
    threads["goes on"].join()
    assert results["goes on"] is StopIteration


def test_linked_instances_are_interrupted_together(form):
    first = guest(form, lambda: second.interrupt())
    second = Instance(
        Module('(module (import "a" "spin" (func $f)) (export "spin" (func $f)))'), {"a": first}, engine=form
    )
    with pytest.raises(Interrupted):
        second["spin"]()


def test_a_suspended_call_does_not_run(form):
    instance = guest(form, lambda: SUSPEND)
    call = Call(instance["once"])
    assert not call.resume()
    instance.interrupt()
    assert call.resume()


def test_a_start_function_ends():
    source = '(module (import "host" "f" (func $f)) (func $s (call $f) (loop $l (br $l))) (start $s))'
    with pytest.raises(Interrupted):
        Instance(Module(source), {"host": {"f": lambda: engine.calling_instance().interrupt()}})


def test_what_waits_is_woken(form):
    woken = []

    def f():
        assert not engine.wake_by(lambda: woken.append(1))
        instance.interrupt()
        assert engine.wake_by(None)
        instance.interrupt()

    instance = guest(form, f)
    with pytest.raises(Interrupted):
        instance["once"]()
    assert woken == [1]
    assert not engine.wake_by(None), "no guest waits"


def test_a_closed_instance_says_so():
    instance = guest(None, lambda: None)
    instance.close()
    with pytest.raises(WasmError, match="^the instance is closed$"):
        instance.interrupt()
