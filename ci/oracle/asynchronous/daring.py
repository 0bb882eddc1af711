"""What guests try whether it may be done or not: above all with what is in a state that seldom comes up."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from ci.oracle.asynchronous.conversation import NUMBERS
from ci.oracle.asynchronous.prudence import Activation, handles, others, state_name
from ci.oracle.asynchronous.states import Situation, Word, returns_of, state
from ci.oracle.asynchronous.table import pooled

# what takes a handle, or a thread, by the name of its class in definitions.py: beginnings of operations
TAKERS = {
    "ReadableStreamEnd": ("stream.read", "stream.cancel-read", "stream.drop-readable", "waitable.join"),
    "WritableStreamEnd": ("stream.write", "stream.cancel-write", "stream.drop-writable", "waitable.join"),
    "ReadableFutureEnd": ("future.read", "future.cancel-read", "future.drop-readable", "waitable.join"),
    "WritableFutureEnd": ("future.write", "future.cancel-write", "future.drop-writable", "waitable.join"),
    "Subtask": ("subtask.", "waitable.join"),
    "WaitableSet": ("waitable-set.wait", "waitable-set.poll", "waitable-set.drop"),
    "ResourceHandle": (
        "resource.drop",
        "resource.rep",
        "call c-lend",
        "call c-own",
        "call b-lend",
        "call b-own",
    ),
    "ErrorContext": ("error-context.drop", "error-context.debug"),
    "Thread": ("thread.resume", "thread.suspend-then", "thread.yield-then"),
}
THREAD = (("thread.resume-later", "suspended"), ("thread.new-indirect", "function"))
POINTERS = (0, 8, 64, 128, 1, 2, 2047)
SMALL = (0, 1, 2, 3, 4, 5, 6, 2047)


def anything(rng: random.Random, act: Activation) -> Word:
    """Return any operation, with operands that are likely to be wrong."""
    rare = ("end", "trap")
    op = rng.choice([name for name in NUMBERS[act.node] if name not in rare or rng.random() < 0.05])
    return Word(op, rng.choice((0, 1, 2, 3, 4, 5, 99)), rng.choice(SMALL), rng.choice(SMALL))


def dare(rng: random.Random, now: Situation, act: Activation) -> Word:
    """Return an operation on something that is there."""
    if rng.random() < 0.05:
        return _about_task(rng, now)
    there = [(i, e) for i, e in handles(now, object) if e is not None]
    rare = [(i, e) for i, e in there if is_rare(now, e)]
    kinds = {type(e).__name__: i for i, e in rare or there if rng.random() < 0.7}
    if not rare or not kinds:
        array = now.thread.task.inst.threads.array
        kinds["Thread"] = rng.choice([i for i, t in enumerate(array) if t is not None])
    name, index = rng.choice(list(kinds.items()))
    word = rng.choice([n for n in NUMBERS[act.node] if n.startswith(TAKERS[name])])
    if name.endswith("End") and word != "waitable.join" and rng.random() < 0.85:
        word = " ".join([word.split()[0], state_name(now.handle(index)), *word.split()[2:]])
        if word not in NUMBERS[act.node]:
            return Word("hash")
    if rng.random() < 0.08:
        index = rng.choice((*(i for i, _ in there), 99))
    sets = [0, 2047, *(i for i, _ in handles(now, now.d.WaitableSet))]
    b = rng.choice(sets) if word == "waitable.join" else rng.choice(POINTERS)
    return Word(word, index, b, rng.choice((0, 0, 1, 2, 4, 30, 2047)))


def aimed(rng: random.Random, now: Situation, act: Activation, op: str, wanted: str) -> Word | None:
    """Return a word that does an operation in a state, if something is in that state."""
    names = [name for name in NUMBERS[act.node] if op in (pooled(name), name) or name.startswith(f"{op}-")]
    there = [0, 99, 2047, *(i for i, e in handles(now, object) if e is not None)]
    if op.startswith("thread."):
        there = [0, 99, *range(1, len(now.thread.task.inst.threads.array)), 3, 4]
    seconds = [0, 1, 8, 64, 2047]
    if op == "waitable.join":
        seconds = [0, 2047, *there]
    if op == "end":
        there = [0, 1, 3, *(2 | i << 4 for i in there)]
    found = [
        word
        for name in rng.sample(names, min(len(names), 4))
        for a in there
        for b in rng.sample(seconds, min(len(seconds), 4))
        for c in (0, 2)
        if state(now, word := Word(name, a, b, c)) == wanted
    ]
    return rng.choice(found) if found else None


def prepared(rng: random.Random, now: Situation, act: Activation, op: str, wanted: str) -> Word | None:
    """Return a word that may lead to a state in which an operation is to be done."""
    for step in _preparations(op, wanted):
        if step[0] == "thread.yield" and not others(now):
            continue
        word = aimed(rng, now, act, *step) if rng.random() < 0.7 else None
        if word is not None:
            return word
    return None


def _preparations(op: str, wanted: str) -> Iterator[tuple[str, str]]:
    """Yield operations, or beginnings of their names, with states: first what comes last."""
    if wanted == "waited for":
        yield from _waited_for(op)
    if op.split()[0].endswith((".read", ".write")) and "peer" in wanted:
        yield from _meeting(op, wanted)
    if op.startswith("waitable-set.wait") and wanted == "empty":
        yield "waitable.join", "streamend with event to a set"
        yield "waitable.join", "futureend with event to a set"
        yield "stream.write async", "peer waits, same instance"
        yield "stream.read async", "peer idle"
        yield from THREAD
    if "subtask" in wanted or wanted.endswith("event"):
        if "subtask to" not in wanted and "event to" not in wanted:
            yield "waitable.join", "subtask to a set"
        yield "thread.yield", "any"
        yield "call ac async", "free"
        yield "call as async", "free"
    if "cancel" in wanted or op.endswith("cancellable"):
        yield "subtask.cancel async", "started"
        yield "call ac async", "free"
        yield "call af async", "free"
    if wanted == "resolved":
        yield from _resolved(op)
    if wanted == "lent until told":
        yield "thread.yield", "any"
    if "borrow" in wanted or "lent" in wanted:
        for func in ("b-lend-ac", "b-lend-af", "c-lend-ac", "c-lend-af"):
            yield f"call {func} async", "free"
        yield "call c-take-own-s", "free"
    if op.startswith("thread.") and wanted in ("ready", "waiting", "suspended"):
        yield from THREAD


def _waited_for(op: str) -> Iterator[tuple[str, str]]:
    """Somebody waits synchronously, and another thread of the same instance goes on."""
    kind, _, what = op.split()[0].partition(".")
    wait = {"waitable-set": "waitable-set.wait", "waitable": "stream.read"}
    waits = wait.get(kind, f"{kind}.{what.removeprefix('cancel-')}")
    yield waits, "empty" if kind in wait else "peer idle"
    yield "stream.read", "peer idle"
    yield from THREAD


def _meeting(op: str, wanted: str) -> Iterator[tuple[str, str]]:
    """The other end does something first; what waits synchronously is to go on."""
    kind, _, what = op.split()[0].partition(".")
    other = "write" if what == "read" else "read"
    if not op.endswith("async"):
        yield f"{kind}.{other} async", "peer waits, same instance"
    if wanted.endswith("has waited"):
        yield f"{kind}.{what} async", "peer waits, same instance"
    yield f"{kind}.{other} async", "zero length, peer idle" if "for 0" in wanted else "peer idle"
    yield f"{kind}.new", "any"


def _resolved(op: str) -> Iterator[tuple[str, str]]:
    """A function that returns what the operation returns is called, and returns."""
    yield op, "started"
    given = op.split()[-1]
    yield {"stream": "stream.new", "future": "future.new", "own": "resource.new"}.get(given, "hash"), "any"
    yield f"call c-take{'' if given == 'stream' else f'-{given}'}", "free"


def is_rare(now: Situation, e: Any) -> bool:
    """Return whether something is in a state that seldom comes up."""
    d = now.d
    if isinstance(e, d.Waitable) and e.has_sync_waiter:
        return True
    if isinstance(e, d.CopyEnd):
        pending = e.shared.pending_buffer
        return bool(e.state.name == "DONE" or (pending is not None and pending.length == 0))
    if isinstance(e, d.Subtask):
        return bool(e.cancellation_requested or e.resolve_delivered())
    if isinstance(e, d.ResourceHandle):
        return bool(e.num_lends or not e.own)
    return bool(isinstance(e, d.WaitableSet) and e.num_waiting)


def _about_task(rng: random.Random, now: Situation) -> Word:
    task = now.thread.task
    if not task.opts.async_ or rng.random() < 0.3:
        return Word("task.cancel")
    return Word(f"task.return {returns_of(task)}", rng.choice((0, 1, 2, 3)))
