"""What is prudent for guests to do: which operations will trap, and which wait for somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ci.oracle.asynchronous.states import Situation, Word, may_pass

# states in which operations trap, as a rule
TRAPPING = {
    "no handle", "other handle", "other type", "bad buffer", "no thread", "itself", "running", "waiting",
    "may not enter", "copying", "done", "idle", "in a set", "waited for", "lent",
    "lent until told", "not to be passed", "null",
    "out of bounds", "delivered", "requested before", "may not leave",
}  # fmt: skip


@dataclass
class Activation:
    """One activation of core code, with what it was told last."""

    number: int
    node: str
    role: str
    signature: str
    thread: Any
    words: int = 0
    word: Word | None = None
    state: str = ""


def traps(word: Word, found: str) -> bool:
    """Return whether a word will trap, as far as the state of what it works on tells."""
    if found == "same instance, no number":
        return True
    if word.op.startswith("future.drop-writable"):
        return found != "done"
    if word.op.startswith("waitable-set"):
        return found in ("no handle", "other handle", "bad buffer", "has members", "waited for")
    if word.op.startswith(("stream.drop", "future.drop")):
        return found.startswith(("no ", "other", "copying"))
    if word.op == "subtask.drop":
        return found != "delivered"
    if word.op.startswith("task."):
        return (
            found in ("not async", "other type", "other options") or "borrows" in found or "end to" in found
        )
    return found in TRAPPING or found.startswith("to ")


def may_wait(word: Word, found: str) -> bool:
    """Return whether a word waits for somebody else to do something."""
    kind, _, rest = word.op.partition(" ")
    what = kind.partition(".")[2]
    if rest.endswith("async"):
        return False
    if what in ("read", "write"):
        return found.endswith(("idle", "has waited", "waits for 0")) or found.startswith("zero")
    if kind == "waitable-set.wait":
        return found in ("empty", "no event")
    if kind == "subtask.cancel":
        return found in ("starting", "started")
    if kind.startswith("thread.suspend"):
        return "pending" not in found
    return kind == "call" and found in ("backpressure", "lock held", "others wait")


def state_name(e: Any) -> str:
    """Return the name of the type of an end's elements."""
    return "unit" if e.shared.t is None else type(e.shared.t).__name__.removesuffix("Type").lower()


def handles(now: Situation, kind: Any) -> list[tuple[int, Any]]:
    """Return the handles of a class, with their indices."""
    array = now.thread.task.inst.handles.array
    return [(i, e) for i, e in enumerate(array) if isinstance(e, kind)]


def others(now: Situation) -> bool:
    """Return whether somebody else may go on, so that what is waited for may come."""
    return any(t.ready() for t in now.thread.task.inst.store.waiting)


def to_pass(now: Situation, kind: str) -> list[int]:
    """Return the handles that may be given away or lent."""
    return [i for i, _ in handles(now, now.d.Waitable | now.d.ResourceHandle) if may_pass(now, kind, i)]


def goes_on(now: Situation) -> bool:
    """Return whether a thread of the same instance may go on while a synchronous task waits."""
    return any(
        t.ready() and not (t.task.ft.async_ and t.task.needs_exclusive() and t is t.task.implicit_thread)
        for t in now.thread.task.inst.threads
    )
