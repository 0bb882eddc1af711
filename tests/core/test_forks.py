"""Forks while an instance runs: the child has the call, but perhaps not the thread that made it."""

import os
import threading

import pytest

from engine import Instance, Module

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
GUEST = Module("""(module (import "m" "f" (func $f)) (memory (export "memory") 1)
  (func (export "run") (call $f)) (func (export "one") (result i32) (i32.const 1)))""")
WORDS = (
    "RuntimeError: the process was forked while it ran: another thread was in this instance, or in one "
    "that is linked with it, and is not in this process; create a new instance"
)


def in_child(action):
    """What `action` returned or raised in a forked child, as text."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            said = repr(action())
        except BaseException as error:
            said = f"{type(error).__name__}: {error}"
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        said = pipe.read().decode()
    assert os.waitpid(child, 0)[1] == 0
    return said


class Running:
    """A thread that is in a guest as long as the context lasts."""

    def __init__(self):
        self.started, self.ended = threading.Event(), threading.Event()
        self.instance = Instance(GUEST, {"m": {"f": self._wait}})
        self.thread = threading.Thread(target=self.instance["run"])

    def _wait(self):
        self.started.set()
        self.ended.wait()

    def __enter__(self):
        self.thread.start()
        self.started.wait()
        return self.instance

    def __exit__(self, *exc_info):
        self.ended.set()
        self.thread.join()


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
@pytest.mark.parametrize(
    "use",
    [
        lambda instance: instance["one"](),
        lambda instance: instance["memory"].read(0, 1),
        lambda instance: instance["memory"].grow(1),
        lambda instance: instance.close(),
    ],
)
def test_forked_while_another_thread_ran(use):
    with Running() as instance:
        assert in_child(lambda: use(instance)) == WORDS
        fresh = Instance(GUEST, {"m": {"f": print}})
        assert in_child(fresh["one"]) == "1"
    assert instance["one"]() == 1


def test_forked_while_nothing_ran():
    instance = Instance(GUEST, {"m": {"f": print}})
    assert in_child(instance["one"]) == "1"


def test_forked_by_a_host_function():
    """The thread that owns the instance is in the child, too, and goes on in it."""
    said = []
    instance = Instance(GUEST, {"m": {"f": lambda: said.append(in_child(instance["one"]))}})
    instance["run"]()
    assert said == ["1"]
