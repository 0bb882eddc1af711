"""What waiting costs: calls between guests that may block, wake-ups, streams, threads, and tasks that wait.

As a table: `make bench` or `python -m bench async`. No other engine for Python has asynchronous components,
so what is beside a row is this engine's own: the same without waiting, or a loop of memory.copy.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path
from timeit import Timer

import wasi
from bench.measure import Listing, Samples, calls
from bench.programs import text
from engine import Features

PIECE = 65536  # bytes of a piece of a stream
TASKS = 10_000
PAGE = os.sysconf("SC_PAGE_SIZE")

NOTE = f"""One action, minimum (median), in ns; each is done hundreds or thousands of times by a loop in the
guest. A wait is a call of a function that yields once, until its caller, which waits for it, has the result.
A piece is {PIECE:,} bytes that one guest writes and another one reads; beside it is `memory.copy`."""
WAITING = f"""Resident memory of {TASKS:,} tasks that wait in one instance, in bytes for each, with the
subtask that its caller has of it; and one collection by Python with all of them there."""
# row: function, how often, beside which other row
ROWS = {
    "synchronous call, guest to guest": ("plain", 3000, None),
    "asynchronous call that returns at once": ("at-once", 3000, "synchronous call, guest to guest"),
    "a wait and its wake-up": ("later", 1000, "asynchronous call that returns at once"),
    "memory.copy of a piece": ("memcpy", 300, None),
    "a piece of a stream, guest to guest": ("pieces", 300, "memory.copy of a piece"),
    "switch of cooperative threads": ("switches", 6000, None),
    "core export, (i32, i32) → i32": ("core", 1, None),
    "component's export, add (u32, u32) → u32": ("component", 1, "core export, (i32, i32) → i32"),
}
ADD = "(param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))"
COMPONENT = f"""(component (core module $m (func (export "add") {ADD})) (core instance $i (instantiate $m))
  (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add"))))"""


def tables(rounds: int) -> list[Listing]:
    """Measure all of it; rounds of several processes for what takes memory."""
    listing = Listing("Waiting", NOTE, ["", "ours", "ratio", "beside"])
    samples = measured(rounds)
    for row, (name, _, beside) in ROWS.items():
        sample = samples[name]
        ratio = "" if beside is None else f"{sample.least / samples[ROWS[beside][0]].least:.2f}"
        times = f"{sample.least * 1e9:.0f} ({sample.median * 1e9:.0f})"
        listing.rows.append([row, times, ratio, beside or ""])
    waiting = Listing(f"{TASKS:,} tasks that wait", WAITING, ["", "bytes each", "collection, ms"])
    for row, name in (("with a callback", "park"), ("stackful", "park-stackful")):
        waiting.rows.append([row, *_in_a_process(name)])
    return [listing, waiting]


def measured(rounds: int) -> Samples:
    """Return the seconds of one action, by the name of its function."""
    guest = wasi.load(text("async"), features=Features.parse("all"))
    core = wasi.load(f'(module (func (export "add") {ADD}))')
    samples: Samples = {}
    for name, count, _ in ROWS.values():
        if name in ("core", "component"):
            function = core["add"] if name == "core" else wasi.load(COMPONENT)["add"]
            timer = Timer("f(1, 2)", globals={"f": function})
        else:
            timer = Timer(f"f({count})", globals={"f": guest[name]})
        samples[name] = calls({name: timer}, rounds, divisor=count)[name]
    return samples


def _in_a_process(name: str) -> list[str]:
    command = [sys.executable, "-c", f"from bench.bench_async import waiting; waiting({name!r})"]
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)
    return done.stdout.split()


def waiting(name: str) -> None:
    """Have tasks wait, and print the bytes of each, and the milliseconds of a collection."""
    guest = wasi.load(
        text("async"), features=Features.parse("all"), limits=wasi.Limits(memory=1 << 30, tasks=None)
    )
    guest[name](10)
    before = _resident()
    guest[name](TASKS)
    taken = _resident() - before
    collection = min(Timer(gc.collect).repeat(5, 1))
    print(round(taken / TASKS), f"{collection * 1e3:.1f}")


def _resident() -> int:
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE
