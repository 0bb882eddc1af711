"""Host and guest that call each other for ever: a clean error, never a crash, on any stack."""

import resource
import subprocess
import sys

import pytest

PROGRAM = """
import faulthandler, resource, sys, threading
import engine
faulthandler.enable()
SHAPE, DEPTH, STACK, LIMIT = {shape!r}, {depth}, {stack}, {limit}
sys.setrecursionlimit(LIMIT)
module = engine.Module('''(module
  (import "m" "h" (func $h (param i32) (result i32)))
  (tag $t)
  (func $f (export "f") (param i32) (result i32) (call $h (local.get 0)))
  (func (export "caught") (param i32) (result i32)
    (block $b (return (try_table (result i32) (catch_all $b) (call $h (local.get 0)))))
    (i32.const -1))
  (func (export "leaf") (param i32) (result i32) (local.get 0)))''')
deepest = 0

def host(n):
    global deepest
    deepest = max(deepest, n)
    return go_on(n + 1) if n < DEPTH else n

def link(f, count=1):
    return [engine.Instance(module, {{"m": {{"h": f}}}}) for _ in range(count)]

class Callable:
    def __call__(self, n):
        return host(n)

if SHAPE == "one instance":
    (instance,) = link(host)
    go_on = instance["f"]
elif SHAPE == "many instances":
    instances = link(host, 17)
    instance = instances[0]
    go_on = lambda n: instances[n % 17]["f"](n)
elif SHAPE == "callable object":
    (instance,) = link(Callable())
    go_on = instance["caught"]
elif SHAPE == "conversion":             # an argument's __index__ calls the guest
    (instance,) = link(host)
    class Deeper:
        def __init__(self, n):
            self.n = n
        def __index__(self):
            global deepest
            deepest = self.n
            return instance["leaf"](Deeper(self.n + 1)) if self.n < DEPTH else self.n
    go_on = lambda n: instance["leaf"](Deeper(n))
elif SHAPE == "calls":                  # engine.Call all the way
    (instance,) = link(host)
    def go_on(n):
        with engine.Call(instance["f"], n) as call:
            call.resume()
            return call.results

def run():
    for _ in range(2):
        try:
            print("returned", go_on(0))
        except (RecursionError, engine.StackLimit, engine.Exhaustion) as error:
            print(type(error).__name__)
        print("leaf", instance["leaf"](5))

if STACK:
    threading.stack_size(STACK)
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
else:
    run()
print("deepest", deepest)
"""

COUNTS_C_CALLS = sys.version_info >= (3, 12)  # CPython itself bounds nested C calls; see docs/interpreter.md
SHAPES = ["one instance", "many instances", "callable object", "conversion", "calls"]


def outcome(shape, depth, stack=0, limit=10**9):
    program = PROGRAM.format(shape=shape, depth=depth, stack=stack, limit=limit)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stderr == ""
    *lines, deepest = done.stdout.splitlines()
    assert lines[1] == lines[3] == "leaf 5"
    assert lines[0] == lines[2]
    return lines[0], int(deepest.split()[1])


@pytest.mark.parametrize("shape", SHAPES)
def test_a_hundred_deep_is_fine(shape):
    assert outcome(shape, 100) == ("returned 100", 100)


@pytest.mark.parametrize("shape", SHAPES)
def test_ten_thousand_deep_returns_where_the_stack_is_large(shape):
    """About 1 KiB of C stack a level: a thread with 64 MiB has room for it."""
    ended, deepest = outcome(shape, 10_000, 64 << 20)
    if COUNTS_C_CALLS and ended == "RecursionError":
        assert 400 <= deepest < 10_000
    else:
        assert (ended, deepest) == ("returned 10000", 10_000)


@pytest.mark.skipif(
    not 0 < resource.getrlimit(resource.RLIMIT_STACK)[0] <= 64 << 20,
    reason="a stack that is larger than usual",
)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_default_stack_ends_it_cleanly(shape):
    ended, deepest = outcome(shape, 100_000)
    assert ended == "StackLimit" or (COUNTS_C_CALLS and ended == "RecursionError")
    assert (400 if COUNTS_C_CALLS else 1000) <= deepest < 100_000


@pytest.mark.slow
@pytest.mark.parametrize("stack", [0, 256 << 10, 1 << 20, 16 << 20], ids=lambda n: f"{n >> 10}KiB")
@pytest.mark.parametrize("shape", SHAPES)
def test_nesting_ends_cleanly(shape, stack):
    """A stack of C bounds the depth where sys.setrecursionlimit does not."""
    ended, deepest = outcome(shape, 100_000, stack)
    assert ended in ("RecursionError", "StackLimit")
    least = {0: 1000, 256 << 10: 50, 1 << 20: 200, 16 << 20: 4000}[stack]
    assert deepest >= (min(400, least) if COUNTS_C_CALLS else least)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_recursion_limit_of_python_is_heeded(shape):
    ended, deepest = outcome(shape, 10_000, limit=1000)
    assert ended == "RecursionError"
    assert 250 < deepest <= 1000
