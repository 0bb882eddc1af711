"""examples/plugin_host.py survives whatever plugins do, one after the other and all at the same time."""

import importlib.util
import sys
import threading
from pathlib import Path

import pytest

import wasi

PATH = Path(__file__).resolve().parent.parent / "examples" / "plugin_host.py"
spec = importlib.util.spec_from_file_location("plugin_host", PATH)
plugin_host = importlib.util.module_from_spec(spec)
sys.modules["plugin_host"] = plugin_host
spec.loader.exec_module(plugin_host)

LIMITS = plugin_host.LIMITS.replace(fuel=1_000_000, seconds=60, stack="256KiB")


def plugin(body, fields="", imports=""):
    """Return a module whose function `run` has this body."""
    return f'(module {imports} {fields} (func $run (export "run") (param i32) (result i32) {body}))'


def leb(n):
    return bytes([n & 127 | 128]) + leb(n >> 7) if n > 127 else bytes([n])


def section(number, body):
    return bytes([number]) + leb(len(body)) + body


def binary(code, locals_=b"\0", types=b"\1\x60\1\x7f\1\x7f"):
    """Return a module whose function `run`, of the first type, has this code."""
    body = locals_ + code + b"\x0b"
    return (
        b"\0asm\1\0\0\0"
        + section(1, types)
        + section(3, b"\1\0")
        + section(7, b"\1\3run\0\0")
        + section(10, b"\1" + leb(len(body)) + body)
    )


PROGRESS = '(import "host" "progress" (func $progress (param i32)))'
LOG = '(import "host" "log" (func $log (param i32 i32)))'
EXIT = '(import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))'
POLL = '(import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))'
MEMORY = '(memory (export "memory") 1)'
FOREVER = "(loop $forever (br $forever))"
# what grows until it is refused traps then
GROW = """(loop $more (result i32) (if (i32.eq ({grow}) (i32.const -1)) (then unreachable)) (br $more))"""

GUESTS = {  # name: (source, what becomes of it, in detail)
    "an endless loop": (plugin(f"{FOREVER} unreachable"), "took too many steps", "out of fuel"),
    "an endless loop of calls": (
        plugin(f"(loop $l (call $progress (i32.const 1)) (br $l)) {FOREVER} unreachable", imports=PROGRESS),
        "took too many steps",
        "out of fuel",
    ),
    "an endless start function": (
        plugin("local.get 0", f"(func $s {FOREVER}) (start $s)"),
        "took too many steps",
        "out of fuel",
    ),
    "an endless _start": (
        plugin("local.get 0", f'(func (export "_start") {FOREVER})'),
        "done",
        "",
    ),
    "more memory and more": (
        plugin(GROW.format(grow="memory.grow (i32.const 16)"), MEMORY),
        "trapped",
        "unreachable",
    ),
    "a table and more of it": (
        plugin(GROW.format(grow="table.grow (ref.null func) (i32.const 1000)"), "(table 1 funcref)"),
        "trapped",
        "unreachable",
    ),
    "a large memory": (
        plugin("local.get 0", "(memory 65536)"),
        "needs too much memory",
        f"a memory of 65536 pages exceeds the limit of {16 << 20} bytes",
    ),
    "a large table": (
        plugin("local.get 0", "(table 10001 funcref)"),
        "needs too much memory",
        "a table of 10001 elements exceeds the limit of 10000",
    ),
    "endless recursion": (plugin("(call $run (local.get 0))"), "recursed too deeply", "call stack exhausted"),
    "endless tail calls": (
        plugin("(return_call $run (local.get 0))"),
        "took too many steps",
        "out of fuel",
    ),
    "a huge frame": (
        binary(b"\x20\0", b"\1" + leb(49_999) + b"\x7f"),
        "recursed too deeply",
        "call stack exhausted",
    ),
    "throwing and catching": (
        plugin(
            "(loop $more (block $caught (try_table (catch_all $caught) (throw $t))) (br $more)) unreachable",
            "(tag $t)",
        ),
        "took too many steps",
        "out of fuel",
    ),
    "an exception": (plugin("(throw $t)", "(tag $t)"), "threw", "uncaught exception"),
    "a trap": (plugin("(i32.div_s (local.get 0) (i32.const 0))"), "trapped", "integer divide by zero"),
    "an address far away": (
        plugin("(i32.load (i32.const -4))", MEMORY),
        "trapped",
        "out of bounds memory access",
    ),
    "an exit": (
        plugin("(call $exit (i32.const 3)) unreachable", MEMORY, EXIT),
        "exited",
        "the guest exited with status 3",
    ),
    "a log of what it has not": (
        plugin("(call $log (i32.const -1) (i32.const -1)) local.get 0", MEMORY, LOG),
        "trapped",
        "out of bounds memory access",
    ),
    "a log without a memory": (
        plugin("(call $log (i32.const 0) (i32.const 1)) local.get 0", "", LOG),
        "caused an error in the host",
        "the module has no export `memory`",
    ),
    "nonsense for the host": (
        plugin("(call $progress (i32.const 1000)) local.get 0", "", PROGRESS),
        "caused an error in the host",
        "1000 percent",
    ),
    "imports that nobody has": (
        plugin("local.get 0", imports='(import "env" "system" (func (param i32)))'),
        "has unknown imports",
        "unknown import",
    ),
    "an import of another type": (
        plugin("local.get 0", imports='(import "host" "log" (global i32))'),
        "has unknown imports",
        "incompatible import type",
    ),
    "no bytes": (b"", "is not a module", "unexpected end"),
    "half a module": (binary(b"\x20\0")[:-4], "is not a module", "length out of bounds"),
    "bytes of something else": (b"\x7fELF" + bytes(100), "is not a module", "magic header not detected"),
    "a text that breaks off": ("(module (func", "is not a module", "unexpected"),
    "a wrong type": (plugin("f32.const 0"), "is not a module", "type mismatch"),
    "a component": ("(component)", "is not a plugin", "a component"),
    "no function": (
        '(module (memory (export "run") 1))',
        "is not a plugin",
        "a plugin exports run: (i32) -> i32",
    ),
    "a function of another type": (
        '(module (func (export "run")))',
        "is not a plugin",
        "a plugin exports run",
    ),
}

CHAIN = plugin(
    f"""(local $last exnref)
    (loop $more
      (block $caught (result exnref {"i64 " * 998} exnref)
        (try_table (catch_ref $t $caught) (throw $t (local.get $last) {"(i64.const 0)" * 998}))
        (unreachable))
      (local.set $last) {"drop " * 999} (br $more))
    (unreachable)""",
    f"(tag $t (param exnref {'i64 ' * 998}))",
)

# What the engine has to hold against, whatever its host does
GUESTS |= {
    "a chain of exceptions": (  # each has 8 KB and the one before
        CHAIN,
        "needs too much memory",
        "an exception of 999 values exceeds the limit of 16777216 bytes",
    ),
    "many memories": (  # 640 MiB in all
        plugin("local.get 0", "(memory 256)" * 40),
        "needs too much memory",
        "a memory of 256 pages exceeds the limit of 16777216 bytes",
    ),
    "straight code": (  # a loop of 100,000 square roots, with one branch
        binary(b"\x03\x40" + b"\x20\1\x9f\x21\1" * 100_000 + b"\x0c\0\x0b\0", b"\1\1\x7c"),
        "took too many steps",
        "out of fuel",
    ),
    "br_if with many results": (  # if each moved them, 16 KB of code for 4 bytes
        binary(
            b"\x41\0\x02\1\x41\0"
            + b"\x41\0" * 1000
            + b"\x20\0\x0d\0" * 150_000
            + b"\x0c\0\x0b"
            + b"\x1a" * 1000,
            types=b"\2\x60\1\x7f\1\x7f\x60\0" + leb(1000) + b"\x7f" * 1000,
        ),
        "done",
        "",
    ),
    "many bodies of many locals": (  # 50,000 locals in 8 bytes
        b"\0asm\1\0\0\0"
        + section(1, b"\1\x60\1\x7f\1\x7f")
        + section(3, leb(10_000) + b"\0" * 10_000)
        + section(7, b"\1\3run\0\0")
        + section(10, leb(10_000) + (b"\x08\1" + leb(49_000) + b"\x7f\x20\0\x0b") * 10_000),
        "recursed too deeply",
        "call stack exhausted",
    ),
}


@pytest.fixture(scope="module")
def host():
    made = plugin_host.PluginHost(limits=LIMITS)
    yield made
    made.close()


@pytest.mark.parametrize("name", GUESTS)
def test_a_guest(host, name):
    source, kind, detail = GUESTS[name]
    before = threading.active_count()
    outcome = host.run(source, 7)
    assert (outcome.kind, outcome.detail[: len(detail)]) == (kind, detail)
    assert host.run(plugin_host.GOOD, 21).value == 42, "the host is well"
    assert threading.active_count() <= before + 4
    assert not host._jobs


def test_all_at_the_same_time(host):
    jobs = {name: host.submit(source, 7) for name, (source, _, _) in GUESTS.items()}
    good = [host.submit(plugin_host.GOOD, n) for n in range(20)]
    found = {name: job.outcome.result().kind for name, job in jobs.items()}
    assert found == {name: kind for name, (_, kind, _) in GUESTS.items()}
    assert [job.outcome.result().value for job in good] == [2 * n for n in range(20)]
    assert {len(job.log) for job in good} == {1}


def test_instances_are_used_again(host):
    """One that did its work is; one that did not is closed."""
    source = plugin(
        "(local.set 0 (global.get $n)) (global.set $n (i32.const 1)) (local.get 0)",
        "(global $n (mut i32) (i32.const 0))",
    )
    assert [host.run(source).value for _ in range(3)] == [0, 1, 1]
    idle = host._idle[source]
    assert len(idle) == 1
    trap = plugin("unreachable")
    host.run(trap)
    assert trap not in host._idle


@pytest.mark.parametrize(
    "source",
    [
        plugin(f"{FOREVER} unreachable"),
        plugin("(loop $l (call $progress (i32.const 1)) (br $l)) unreachable", "", PROGRESS),
        plugin(
            "(call $poll (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 128))",
            f'{MEMORY} (data (i32.const 8) "\\00") (data (i32.const 16) "\\01")'
            '(data (i32.const 28) "\\00\\00\\00\\10")',
            POLL,
        ),
    ],
    ids=["computes", "calls", "sleeps"],
)
def test_cancelling(source):
    """Nothing but the other thread could end it."""
    host = plugin_host.PluginHost(threads=1, limits=wasi.Limits())
    job = host.submit(source)
    host.cancel(job)
    assert job.outcome.result().kind == "cancelled"
    assert host.run(plugin_host.GOOD, 21).value == 42
    waiting = [host.submit(source), host.submit(plugin_host.GOOD, 4), host.submit(source)]
    host.cancel(waiting[0])
    host.cancel(waiting[2])
    assert [job.outcome.result().kind for job in waiting] == ["cancelled", "done", "cancelled"]
    host.close()


@pytest.mark.parametrize("seconds", [0.05])
def test_time(seconds):
    host = plugin_host.PluginHost(limits=LIMITS.replace(fuel=None, seconds=seconds))
    assert host.run(plugin(f"{FOREVER} unreachable")).kind == "took too long"
    host.close()


def test_what_comes_on_may_go_on():
    """Each step costs half of the fuel that a call has; each report brings a million."""
    step = (
        "(local.set $i (i32.const 500000))"
        "(loop $l (br_if $l (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))"
    )
    source = plugin(
        f"(local $i i32) (local $p i32) (loop $more {step}"
        "(local.set $p (i32.add (local.get $p) (i32.const 1)))"
        "(call $progress (select (local.get $p) (i32.const 1) (local.get 0)))"
        "(br_if $more (i32.lt_s (local.get $p) (i32.const 20)))) (local.get $p)",
        "",
        PROGRESS,
    )
    host = plugin_host.PluginHost(limits=LIMITS)
    assert host.run(source, 1).value == 20
    assert host.run(source, 0).kind == "took too many steps"
    host.close()
