"""Random scripts: guests that do what `definitions.py` allows, and what it does not, on both sides.

    python -m ci.oracle.asynchronous.randomly [--definitions DIR] [--count N] [--seed S] [--script NAME]
        [--trace] [--ours]

Scripts are recorded on `definitions.py`, and some replayed there, which must give the same; with `--ours` all
are replayed on the project's run time. The table at the end has, for each operation, in which states
it found what it works on, and how it ended (`table.py` says what must be there).

Ends with status 1 if anything differs, with 3 if a cell of the table is empty.
"""

from __future__ import annotations

import argparse
import gc
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
EVERY = 8  # scripts: of so many one is of each special kind
MORE = 150  # scripts at most for a cell that is empty
AGAIN = 20  # scripts, of which one is replayed on definitions.py
VAIN = "waits in vain"
CALLS = 5  # of the host, in a script


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
            self.misbehaves[act.thread.task.inst] = names[(word.a >> 2 & 0x3FF) % len(names)]
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
        self.cells[table.pooled(act.word.op), act.state, "event" if waited else how] += 1
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
            self.cells[table.pooled(self.misbehaves[thread.task.inst]), "may not leave", "traps"] += 1
        elif value.endswith("canon_lift: not candidates"):
            for act in pending:
                if not act.thread.running() and not act.thread.task.ft.async_:
                    self._count(act, VAIN)
        else:
            guilty = self.current.get(thread)
            if guilty is None and thread.task.implicit_thread in (thread, None):
                guilty = self.last  # it has yet to begin: who calls did something wrong
            if guilty is not None and guilty.word is not None:
                self._count(guilty, "traps")


class Comparison:
    """Scripts of one seed, by name: a number, or an aim with a number behind it."""

    def __init__(self, machine: Machine, seed: int, sides: dict[str, Callable[[Host], Guests]]) -> None:
        self.machine = machine
        self.seed = seed
        self.sides = sides
        self.aims = table.aims()
        self.cells: Counter[table.Cell] = Counter()
        self.outcomes: Counter[str] = Counter()
        self.scripts = self.differences = 0

    def run(self, name: str, told: Callable[[str], None] | None = None) -> None:
        """Record a script, and replay it; say what differs."""
        self.scripts += 1
        if self.scripts % 100 == 0:
            gc.collect()
        self.machine.trace.write = told
        recorder = Recorder(self.machine, self._guide(name), self.cells)
        kind, value = recorder.run()
        self.machine.trace.write = None
        self.outcomes[kind if kind == "returns" else f"{kind} {value}"] += 1
        sides = dict(self.sides)
        if self.scripts % AGAIN == 1:
            sides["theirs"] = partial(TheirGuests, self.machine)
        for side, make in sides.items():
            found = Replay(recorder.entries, told if side == "ours" else None).run(make)
            if found or kind == "fault":
                self.differences += 1
                print(f"script {name} of seed {self.seed}, {side}: {found or value}", flush=True)

    def _guide(self, name: str) -> Guide:
        rng = random.Random(f"{self.seed}:{name}")
        op, _, rest = name.partition("|")
        if rest:
            wanted = rest.rpartition("|")[0]
            return Guide(rng, op if wanted == "may not leave" else None, (op, wanted))
        # Of every few scripts one does an operation where its instance may not be left, others dare more.
        number = int(name)
        where = None if number % EVERY else number // EVERY
        return Guide(rng, where, self.aims[number % len(self.aims)], reckless=number % EVERY in (1, 2))

    def seek(self) -> None:
        """Run more scripts for the cells that are empty, some for each."""
        for cell in table.missing(self.cells):
            for number in range(MORE):
                if cell not in self.cells:
                    self.run(f"{cell[0]}|{cell[1]}|{number}")

    def report(self, complete: bool) -> int:
        """Print the table and all counts; return the status."""
        for what, count in self.outcomes.most_common():
            print(count, what)
        for line in table.lines(self.cells):
            print(line)
        missing = table.missing(self.cells) if complete else []
        unknown = table.unknown(self.cells)
        for word, found in (("EMPTY", missing), ("NOT IN THE TABLE", unknown)):
            for cell in found:
                print(f"{word}: {cell}")
        words = sum(self.cells.values())
        print(
            f"{self.scripts} scripts of seed {self.seed}, {words} operations, {self.differences} differences"
        )
        print(f"{len(self.cells)} cells, {len(missing)} empty")
        return DIFFERS if self.differences else EMPTY if missing else 0


def main() -> int:
    """Record and replay scripts; print what differs, and the table."""
    chosen = _arguments()
    gc.disable()  # it would take half of the time: instances are many objects, and live for one script
    sides: dict[str, Callable[[Host], Guests]] = {"ours": OurGuests} if chosen.ours else {}
    comparison = Comparison(Machine(chosen.definitions), chosen.seed, sides)
    if chosen.script is not None:
        comparison.run(chosen.script, print if chosen.trace else None)
        return comparison.report(False)
    for number in range(chosen.count):
        comparison.run(str(number))
    complete = chosen.count >= ENOUGH
    if complete:
        comparison.seek()
    return comparison.report(complete)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--definitions", metavar="DIR", type=Path, help="where definitions.py is",
        default=os.environ.get("WASI_ENGINE_DEFINITIONS"),
    )  # fmt: skip
    parser.add_argument("--count", type=int, default=1000, help="how many scripts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--script", metavar="NAME", help="only this script, as differences name it")
    parser.add_argument("--trace", action="store_true", help="print what happens in it")
    parser.add_argument("--ours", action="store_true", help="replay on the project's own run time as well")
    chosen = parser.parse_args()
    if chosen.definitions is None:
        parser.error("no definitions.py: --definitions, or WASI_ENGINE_DEFINITIONS")
    return chosen


if __name__ == "__main__":
    sys.exit(main())
