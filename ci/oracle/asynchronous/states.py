"""In which state an operation finds what it works on, and how it ends: the rows of the table of coverage."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ci.oracle.asynchronous import guestops as ops

INVALID, NOWHERE, TOO_LONG = 0x1000_0000, 65534, 0x1000_0000  # what operand 2047 stands for
_NODES = {"c": "0.0", "b": "0.1", "a": "0.2"}
_SIZES = {"u8": 1, "bool": 1, "u32": 4, "string": 8, "unit": 0}


class Word(NamedTuple):
    """An operation with its operands."""

    op: str
    a: int = 0
    b: int = 0
    c: int = 0


class Situation(NamedTuple):
    """Who is about to do something: the specification's thread, what it runs, and the instances by label."""

    d: Any
    thread: Any
    role: str
    instances: dict[str, Any]

    def handle(self, index: int) -> Any:
        """Return what is at an index of the table of handles, or None."""
        array = self.thread.task.inst.handles.array
        return array[index] if index < len(array) else None


def operand(value: int, special: int) -> int:
    """Return what the guest makes of an operand of 11 bits."""
    return special if value == 2047 else value


def state(now: Situation, word: Word) -> str:
    """Return the state of what a word works on."""
    if not now.thread.task.inst.may_leave:
        return "may not leave"
    kind = word.op.split()[0]
    family = kind.partition(".")[0]
    if family == "call":
        return _callee(now, word)
    rule = _RULES.get(kind)
    if rule is not None:
        return rule(now, word)
    if family in ("stream", "future"):
        return _end(now, word)
    return "any"


def _ending(now: Situation, word: Word) -> str:
    """Return with what an activation ends: a callback with a code that says how it goes on."""
    resolved = "resolved" if now.thread.task.state.name == "RESOLVED" else "unresolved"
    if now.role not in ("ac", "callback"):
        return f"{now.role}, {resolved}" if now.role == "af" else now.role
    code = word.a & 15
    if code > 2:
        return "bad code"
    what = ("exit", "yield", "wait")[code]
    return f"{what}, {_wait(now, Word('', word.a >> 4)) if code == 2 else resolved}"


def _wrong(now: Situation, index: int, *classes: Any) -> str:
    found = now.handle(index)
    return "" if isinstance(found, classes) else "no handle" if found is None else "other handle"


# streams and futures


def _end(now: Situation, word: Word) -> str:
    d = now.d
    kind, _, what = word.op.split()[0].partition(".")
    if what == "new":
        return "any"
    side = "Readable" if what in ("read", "cancel-read", "drop-readable") else "Writable"
    cls = getattr(d, f"{side}{kind.capitalize()}End")
    wrong = _wrong(now, word.a, cls)
    if wrong:
        return wrong
    e = now.handle(word.a)
    if _name(e.shared.t) != word.op.split()[1]:
        return "other type"
    is_async = word.op.endswith(" async")
    if what in ("read", "write"):
        return _copy(now, word, e, is_async)
    if what.startswith("cancel"):
        return _cancel(e, is_async)
    waits = e.state.name == "IDLE" and e.shared.pending_buffer is not None
    return f"{e.state.name.lower()}{', peer waits' if waits else ''}"


def _name(t: Any) -> str:
    if t is None:
        return "unit"
    return str(type(t).__name__.removesuffix("Type").lower())


def _copy(now: Situation, word: Word, e: Any, is_async: bool) -> str:
    if e.state.name != "IDLE":
        return e.state.name.lower()  # type: ignore[no-any-return]
    if e.in_waitable_set() and not is_async:
        return "in a set"
    size = _SIZES[word.op.split()[1]]
    ptr = operand(word.b, NOWHERE)
    length = operand(word.c, TOO_LONG) if word.op.startswith("stream") else 1
    if length >= 1 << 28 or (size and length and (ptr % min(size, 4) or ptr + length * size > 1 << 16)):
        return "bad buffer"
    shared = e.shared
    if shared.dropped:
        return "peer dropped"
    zero = "zero length, " if length == 0 else ""
    pending = shared.pending_buffer
    if pending is None:
        return f"{zero}peer idle"
    same = shared.pending_inst is now.thread.task.inst
    if same and not now.d.none_or_number_type(shared.t):
        return "same instance, no number"
    waits = "waits" if pending.remain() else "has waited" if pending.length else "waits for 0"
    return f"{zero}peer {waits}{', same instance' if same and waits == 'waits' else ''}"


def _cancel(e: Any, is_async: bool) -> str:
    if not e.copying():
        return e.state.name.lower()  # type: ignore[no-any-return]
    if e.has_sync_waiter:
        return "waited for"
    if e.in_waitable_set() and not is_async:
        return "in a set"
    return "copying, event" if e.has_pending_event() else "copying"


# waitables


def _wait(now: Situation, word: Word) -> str:
    wrong = _wrong(now, word.a, now.d.WaitableSet)
    if wrong:
        return wrong
    if word.op.endswith("cancellable") and now.thread.task.state.name == "PENDING_CANCEL":
        return "cancellation pending"
    if _unwritable(word.b):
        return "bad buffer"
    wset = now.handle(word.a)
    return "event" if wset.has_pending_event() else "no event" if wset.elems else "empty"


def _unwritable(pointer: int) -> bool:
    return pointer % 4 != 0 or operand(pointer, NOWHERE) == NOWHERE


def _drop_set(now: Situation, word: Word) -> str:
    wrong = _wrong(now, word.a, now.d.WaitableSet)
    if wrong:
        return wrong
    wset = now.handle(word.a)
    return "has members" if wset.elems else "waited for" if wset.num_waiting else "empty"


def _join(now: Situation, word: Word) -> str:
    wrong = _wrong(now, word.a, now.d.Waitable)
    if wrong:
        return wrong
    waitable, index = now.handle(word.a), operand(word.b, INVALID)
    if waitable.has_sync_waiter:
        return "waited for"
    if index and _wrong(now, index, now.d.WaitableSet):
        return f"to {_wrong(now, index, now.d.WaitableSet)}"
    kind = type(waitable).__name__.removeprefix("Readable").removeprefix("Writable").lower()
    event = " with event" if waitable.has_pending_event() else ""
    return f"{kind}{event}{' in a set' if waitable.wset else ''} to {'a set' if index else 'none'}"


def _subtask(now: Situation, word: Word) -> str:
    wrong = _wrong(now, word.a, now.d.Subtask)
    if wrong:
        return wrong
    subtask = now.handle(word.a)
    if subtask.resolve_delivered():
        return "delivered"
    if word.op.startswith("subtask.cancel"):
        if subtask.cancellation_requested:
            return "requested before"
        if subtask.in_waitable_set() and not word.op.endswith(" async"):
            return "in a set"
    return str(subtask.state.name.lower().replace("_", " "))


# tasks and threads


def _return(now: Situation, word: Word) -> str:
    task = now.thread.task
    if not task.opts.async_:
        return "not async"
    if word.op != "task.cancel":
        wanted = word.op.removeprefix("task.return ")
        if returns_of(task) != wanted:
            return "other options" if wanted.startswith("other") else "other type"
        if wanted in ("stream", "future", "own") and not may_pass(now, wanted, word.a):
            return "not to be given"
    borrows = ", borrows" if task.num_borrows else ""
    return f"{task.state.name.lower().replace('_', ' ')}{borrows}"


def returns_of(task: Any) -> str:
    """Return which task.return is the one of a task."""
    (result,) = task.ft.result
    names = {"U32Type": "u32", "TupleType": "pair", "StreamType": "stream", "FutureType": "future",
             "OwnType": "own"}  # fmt: skip
    return names[type(result).__name__]


def _thread(now: Situation, word: Word) -> str:
    array = now.thread.task.inst.threads.array
    other = array[word.a] if word.a < len(array) else None
    if other is None:
        found = "no thread"
    elif other is now.thread:
        found = "itself"
    elif other.running():
        found = "running"
    else:
        found = "suspended" if other.ready_func is None else "ready" if other.ready_func() else "waiting"
    return found + _pending(now, word)


def _pending(now: Situation, word: Word) -> str:
    is_pending = word.op.endswith("cancellable") and now.thread.task.state.name == "PENDING_CANCEL"
    return ", cancellation pending" if is_pending else ""


def _new_thread(_: Situation, word: Word) -> str:
    kinds = {0: "null", 4: "other type"}
    return kinds.get(word.a, "function" if word.a < 4 else "null" if word.a < 8 else "out of bounds")


def _blocks(now: Situation, word: Word) -> str:
    return f"any{_pending(now, word)}"


def _backpressure(now: Situation, _: Word) -> str:
    return "on" if now.thread.task.inst.backpressure else "off"


# calls


def _callee(now: Situation, word: Word) -> str:
    """Return whether a call would enter, and whether what it passes may be passed."""
    target, _, rest = word.op.split()[1].partition("-")
    name, _, lift = rest.rpartition("-")
    # A call up goes on to A.
    inst = now.instances[_NODES["a" if target == "up" else target]]
    caller = now.instances["0"] if target == "up" else now.thread.task.inst
    if not inst.may_enter_from(caller):
        return "may not enter"
    passed = ops.SIGNATURES[name].passed
    if passed is not None and not may_pass(now, passed, word.a):
        return "not to be passed"
    if lift == "s":
        return "free"
    if inst.backpressure:
        return "backpressure"
    if lift != "af" and inst.exclusive_thread is not None:
        return "lock held"
    return "others wait" if inst.num_waiting_to_enter else "free"


def may_pass(now: Situation, kind: str, index: int) -> bool:
    """Return whether a handle is what a parameter of this kind takes."""
    found = now.handle(index)
    if kind in ("stream", "future"):
        end = getattr(now.d, f"Readable{kind.capitalize()}End")
        wanted = "u8" if kind == "stream" else "string"
        return (isinstance(found, end) and _name(found.shared.t) == wanted
                and found.state.name == "IDLE" and not found.in_waitable_set())  # fmt: skip
    if not isinstance(found, now.d.ResourceHandle):
        return False
    return kind == "borrow" or (found.own and not found.num_lends)


# resources and error contexts


def _resource(now: Situation, word: Word) -> str:
    wrong = _wrong(now, word.a, now.d.ResourceHandle)
    if wrong:
        return wrong
    found = now.handle(word.a)
    if found.num_lends:
        subtasks = [e for e in now.thread.task.inst.handles if isinstance(e, now.d.Subtask) and e.resolved()]
        told = not any(h is found for e in subtasks for h in e.lenders or ())
        return "lent" if told else "lent until told"
    return "own" if found.own else "borrow"


def _error_context(now: Situation, word: Word) -> str:
    bad = word.op.endswith("message") and _unwritable(word.b)
    return _wrong(now, word.a, now.d.ErrorContext) or ("bad buffer" if bad else "there")


_RULES: dict[str, Callable[[Situation, Word], str]] = {
    "end": _ending,
    **dict.fromkeys(("waitable-set.wait", "waitable-set.poll"), _wait),
    "waitable-set.drop": _drop_set,
    "waitable.join": _join,
    **dict.fromkeys(("subtask.cancel", "subtask.drop"), _subtask),
    **dict.fromkeys(("task.return", "task.cancel"), _return),
    **dict.fromkeys(("thread.suspend", "thread.yield"), _blocks),
    **dict.fromkeys(
        (
            "thread.resume-later",
            *(f"thread.{a}-then-{b}" for a in ("suspend", "yield") for b in ("resume", "promote")),
        ),
        _thread,
    ),
    "thread.new-indirect": _new_thread,
    **dict.fromkeys(("backpressure.inc", "backpressure.dec"), _backpressure),
    **dict.fromkeys(("resource.drop", "resource.rep"), _resource),
    **dict.fromkeys(("error-context.debug-message", "error-context.drop"), _error_context),
}

# outcomes

_COPIES = ("completed", "dropped", "cancelled")
EVENTS = (
    "none", "subtask", "stream read", "stream write", "future read", "future write", "cancelled",
)  # fmt: skip
_SUBTASKS = ("starting", "started", "returned", "cancelled before started", "cancelled before returned")
BLOCKED = 0xFFFF_FFFF


def outcome(op: str, result: int) -> str:
    """Return how an operation ended that returned a result."""
    kind = op.split()[0]
    family, _, what = kind.partition(".")
    if what in ("read", "write", "cancel-read", "cancel-write"):
        if result == BLOCKED:
            return "blocked"
        some = "" if family == "future" or result >> 4 == 0 else " some"
        return _COPIES[result & 15] + some
    if kind in ("waitable-set.wait", "waitable-set.poll"):
        return EVENTS[result]
    if kind == "subtask.cancel":
        return "blocked" if result == BLOCKED else _SUBTASKS[result]
    if kind == "call" and op.endswith(" async"):
        return _SUBTASKS[result & 15]
    if family == "thread" and what not in ("index", "new-indirect", "resume-later"):
        return "cancelled" if result else "resumed"
    return "done"
