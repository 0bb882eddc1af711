"""What guests try whether it may be done or not: above all with what is in a state that seldom comes up."""

from __future__ import annotations

import random
from typing import Any

from ci.oracle.asynchronous.conversation import NUMBERS
from ci.oracle.asynchronous.prudence import Activation, handles, state_name
from ci.oracle.asynchronous.states import Situation, Word, returns_of

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
