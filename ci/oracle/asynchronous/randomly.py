"""Random scripts: guests that do what `definitions.py` allows, and what it does not, on both sides.

    python -m ci.oracle.asynchronous.randomly [--definitions DIR] [--count N] [--seed S] [--script N]
        [--trace] [--ours]

Each script is recorded on `definitions.py` and replayed there, which must give the same; with `--ours` it
is replayed on the project's run time as well. The table at the end has, for each operation, in which states
it found what it works on, and how it ended (`table.py` says what must be there).

Ends with status 1 if anything differs, with 3 if a cell of the table is empty.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from ci.oracle.asynchronous import table
from ci.oracle.asynchronous.conversation import (
    NUMBERS,
    Call,
    Entry,
    Guests,
    Host,
    OurGuests,
    Replay,
    TheirGuests,
    encode,
)
from ci.oracle.asynchronous.guestops import LIFTS, NODES, SIGNATURES
from ci.oracle.asynchronous.guide import ROLES, Guide
from ci.oracle.asynchronous.machine import Machine
from ci.oracle.asynchronous.prudence import Activation
from ci.oracle.asynchronous.states import EVENTS, Situation, outcome, state

DIFFERS, EMPTY = 1, 3  # status
ENOUGH = 5000  # scripts that must have reached everything
EVERY = 8
VAIN = "waits in vain"
CALLS = 5  # of the host, in a script


def pooled(op: str) -> str:
    """Return an operation without the type of its elements, and a call without target and signature."""
    kind, _, rest = op.partition(" ")
    if kind == "call":
        func, _, word = rest.partition(" ")
        up = "up " if func.startswith("up-") else ""
        return f"call {up}{func.rpartition('-')[2]} {word}".rstrip()
    if kind.startswith(("stream.", "future.")):
        return f"{kind} async" if rest.endswith("async") else kind
    return op


class Recorder:
    """A host that chooses what to say, and keeps it."""

    def __init__(self, machine: Machine, guide: Guide, cells: Counter[table.Cell]) -> None:
        self.machine = machine
        self.guide = guide
        self.rng = guide.rng
        self.cells = cells
        self.entries: list[Entry] = []
        self.activations: list[Activation] = []
        self.current: dict[object, Activation] = {}  # of a thread
        self.last: Activation | None = None
        self.misbehaves: dict[Any, str] = {}  # by instance: what its realloc or post-return does

    def begin(self, w: int, x: int, y: int, z: int) -> int:
        """Return the number of a new activation."""
        node = "abc"[w >> 7]
        thread = self.machine.fibers.running()
        role = ROLES[w & 7]
        before = self.current.get(thread)
        if role == "callback" and before is not None:
            self._count(before, EVENTS[x])
        signature = list(SIGNATURES)[w >> 3 & 15] if role in LIFTS else (before.signature if before else "")
        act = Activation(len(self.activations), node, role, signature, thread)
        self.activations.append(act)
        self.current[thread] = act
        self.guide.activations += 1
        self.entries.append(Entry("begin", (w, x, y, z), act.number))
        return act.number

    def next(self, me: int, result: int) -> int:
        """Return what an activation is to do next."""
        act = self.activations[me]
        if act.word is not None:
            self._count(act, outcome(act.word.op, result))
        now = Situation(self.machine.d, act.thread, act.role, self.machine.instances)
        word = self.guide.choose(now, act)
        act.word, act.state = word, state(now, word)
        if word.op == "misbehave":
            names = list(NUMBERS[act.node])
            self.misbehaves[act.thread.task.inst] = names[word.a >> 2 & 0x3FF]
        self.last = act
        code = encode(act.node, word)
        self.entries.append(Entry("next", (me, result), code))
        self.machine.trace.line(f"{act.role} {me}: {' '.join(map(str, word))} [{act.state}]")
        return code

    def _count(self, act: Activation, how: str) -> None:
        assert act.word is not None
        waits = act.word.op == "end" or act.word.op.startswith("waitable-set.wait")
        waited = (
            waits and act.state.endswith(("no event", "empty")) and how not in ("none", "cancelled", VAIN)
        )
        self.cells[pooled(act.word.op), act.state, "event" if waited else how] += 1
        act.word = None

    def run(self) -> tuple[str, object]:
        """Record a script; return the last outcome."""
        side = TheirGuests(self.machine, self)
        kind, value = "returns", None
        for _ in range(self.rng.randint(1, CALLS)):
            call = Call(
                f"{self.rng.choice(list(NODES))}-plain-{self.rng.choice(LIFTS)}", self.rng.getrandbits(16)
            )
            self.entries.append(Entry("call", tuple(call)))
            kind, value = side.call(call)
            self.entries.append(Entry("outcome", (kind, value if kind == "returns" else "")))
            if kind != "returns":
                break
        self._count_last(kind, str(value))
        return kind, value

    def _count_last(self, kind: str, value: str) -> None:
        """Count what did not return: it waits, or trapped."""
        thread = self.machine.fibers.failed
        pending = [act for act in self.activations if act.word is not None]
        if thread is None:
            for act in pending:
                if act.word is not None and act.word.op == "end" and "wait" not in act.state:
                    self._count(act, "done")
                elif kind != "returns":
                    self._count(act, VAIN)
        elif value.endswith(".may_leave"):
            self.cells[pooled(self.misbehaves[thread.task.inst]), "may not leave", "traps"] += 1
        elif value.endswith("canon_lift: not candidates"):
            for act in pending:
                if not act.thread.running() and not act.thread.task.ft.async_:
                    self._count(act, VAIN)
        else:
            guilty = self.current.get(thread) or self.last  # a thread without activations has yet to begin
            if guilty is not None and guilty.word is not None:
                self._count(guilty, "traps")


def main() -> int:
    """Record and replay scripts; print what differs, and the table."""
    chosen = _arguments()
    machine = Machine(chosen.definitions)
    cells: Counter[table.Cell] = Counter()
    outcomes: Counter[str] = Counter()
    differences = 0
    numbers = range(chosen.count) if chosen.script is None else (chosen.script,)
    for number in numbers:
        machine.trace.write = print if chosen.trace else None
        rng = random.Random(f"{chosen.seed}:{number}")
        # Of every few scripts one does an operation where its instance may not be left, another dares more.
        where = None if number % EVERY else number // EVERY
        recorder = Recorder(machine, Guide(rng, where, reckless=number % EVERY in (1, 2)), cells)
        kind, value = recorder.run()
        machine.trace.write = None
        outcomes[kind if kind == "returns" else f"{kind} {value}"] += 1
        sides: dict[str, Callable[[Host], Guests]] = {"theirs": partial(TheirGuests, machine)}
        if chosen.ours:
            sides["ours"] = OurGuests
        for side, make in sides.items():
            found = Replay(recorder.entries).run(make)
            if found or kind == "fault":
                differences += 1
                print(f"script {number} of seed {chosen.seed}, {side}: {found or value}", flush=True)
    for what, count in outcomes.most_common():
        print(count, what)
    for line in table.lines(cells):
        print(line)
    missing = table.missing(cells) if len(numbers) >= ENOUGH else []
    wrong = [f"EMPTY: {cell}" for cell in missing] + [f"NOT IN THE TABLE: {c}" for c in table.unknown(cells)]
    print("\n".join(wrong), end="\n" if wrong else "")
    words = sum(cells.values())
    print(f"{len(numbers)} scripts of seed {chosen.seed}, {words} operations, {differences} differences")
    print(f"{len(cells)} cells, {len(missing)} empty")
    return DIFFERS if differences else EMPTY if wrong else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--definitions", metavar="DIR", type=Path, help="where definitions.py is",
        default=os.environ.get("WASI_ENGINE_DEFINITIONS"),
    )  # fmt: skip
    parser.add_argument("--count", type=int, default=1000, help="how many scripts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--script", type=int, help="only the script of this number")
    parser.add_argument("--trace", action="store_true", help="print what happens")
    parser.add_argument("--ours", action="store_true", help="replay on the project's own run time as well")
    chosen = parser.parse_args()
    if chosen.definitions is None:
        parser.error("no definitions.py: --definitions, or WASI_ENGINE_DEFINITIONS")
    return chosen


if __name__ == "__main__":
    sys.exit(main())
