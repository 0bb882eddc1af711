"""Chooses what guests do next, by the state that `definitions.py` has them in: mostly what does not trap.

A trap ends a script, and so does a deadlock: a script that only tried its luck would end at its first words.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

from ci.oracle.asynchronous import guestops as ops
from ci.oracle.asynchronous.conversation import NUMBERS
from ci.oracle.asynchronous.daring import aimed, anything, dare, is_rare, prepared
from ci.oracle.asynchronous.guests import BAD_THREAD, GOOD_THREAD, NO_THREAD
from ci.oracle.asynchronous.prudence import (
    Activation,
    goes_on,
    handles,
    may_wait,
    others,
    state_name,
    to_pass,
    traps,
)
from ci.oracle.asynchronous.states import Situation, Word, returns_of, state
from ci.oracle.asynchronous.table import pooled

ROLES = (*ops.LIFTS, "callback", "thread", "destructor")
GIVEN = {"take": "stream", "take-future": "future", "take-own": "own"}  # by functions of these signatures
EXIT, YIELD, WAIT = range(3)
WORDS, ACTIVATIONS, EACH = 90, 24, 12  # at most, of a script and of an activation
CARELESS = 0.004  # how often anything at all is done


class Guide:
    """Chooses words of one script."""

    def __init__(
        self,
        rng: random.Random,
        misbehaves: int | str | None = None,
        aim: tuple[str, str] | None = None,
        reckless: bool = False,
    ) -> None:
        self.rng = rng
        self.aim = aim  # an operation, and the state in which to do it
        self.patience = rng.randrange(30)  # words before that
        self.words = WORDS
        self.activations = 0
        self.boldness = 0.15 if reckless else 0.005  # how often something is tried whatever its state
        self.armed: set[Any] = set()  # instances whose realloc does it
        self.misbehaves = misbehaves  # which operation is to be done by a realloc

    def choose(self, now: Situation, act: Activation) -> Word:
        """Return what an activation does next."""
        self.words -= 1
        act.words += 1
        rng = self.rng
        if self.misbehaves is not None and rng.random() < 0.5:
            word = self._misbehave(now, act)
            if word is not None:
                return word
        if self.aim is not None and WORDS - self.words > self.patience and rng.random() < 0.4:
            word = aimed(rng, now, act, *self.aim)
            if word is not None and (not may_wait(word, self.aim[1]) or others(now) or rng.random() < 0.1):
                return word
            word = prepared(rng, now, act, *self.aim)
            if word is not None and (others(now) or not may_wait(word, state(now, word))):
                return word
        if rng.random() < CARELESS:
            return anything(rng, act)
        if self.words < 0 or act.words > EACH or rng.random() < 0.06:
            return next(self._finish(now, act))
        if rng.random() < self.boldness or (rng.random() < 0.03 and self._is_rare(now)):
            return dare(rng, now, act)
        if now.thread.task.state.name == "PENDING_CANCEL" and rng.random() < 0.3:
            return self._notice(now, act)
        for _ in range(12):
            make = rng.choices(_MAKERS, _WEIGHTS)[0]
            word = make(self, now, act)
            if word is not None and word.op in NUMBERS[act.node] and self._wise(now, word):
                return word
        return Word("hash")

    def _wise(self, now: Situation, word: Word) -> bool:
        """Return whether a word is to be said, though it may trap, or wait for what does not come."""
        found, rng = state(now, word), self.rng
        if traps(word, found):
            return rng.random() < 0.02
        if not may_wait(word, found):
            return True
        if now.thread.task.ft.async_:
            return rng.random() < (0.3 if others(now) else 0.02)
        return rng.random() < (0.3 if goes_on(now) else 0.01)

    def _misbehave(self, now: Situation, act: Activation) -> Word | None:
        """Return the next step to a realloc that does it: the message of an error context needs one."""
        contexts = [i for i, _ in handles(now, now.d.ErrorContext)]
        if not contexts:
            return Word("error-context.new", 0, 0, 0)
        if act.thread.task.inst in self.armed:
            return Word("error-context.debug-message", contexts[0], 0)
        numbers = NUMBERS[act.node]
        if isinstance(self.misbehaves, int):
            built = [n for n in numbers.values() if n >= ops.BUILT_INS]
            number = built[self.misbehaves % len(built)]
        else:
            built = [n for name, n in numbers.items() if pooled(name) == self.misbehaves]
            if not built:
                return None
            number = self.rng.choice(built)
        self.armed.add(act.thread.task.inst)
        return Word("misbehave", number << 2 | 3)

    def _is_rare(self, now: Situation) -> bool:
        return any(is_rare(now, e) for _, e in handles(now, object) if e is not None)

    def _notice(self, now: Situation, act: Activation) -> Word:
        """Return what tells the guest that it is to be cancelled."""
        names = [name for name in NUMBERS[act.node] if name.endswith("cancellable") or name == "task.cancel"]
        name = self.rng.choice(names)
        threads = now.thread.task.inst.threads.array
        index = [i for i, _ in handles(now, now.d.WaitableSet)] if "set" in name else range(1, len(threads))
        return Word(name, self.rng.choice(list(index) or [1]), self._pointer(4))

    # how an activation comes to its end

    def _finish(self, now: Situation, act: Activation) -> Iterator[Word]:
        """Yield what is to be done before the end, and the end."""
        rng, task = self.rng, now.thread.task
        for i, h in handles(now, now.d.ResourceHandle):
            if h.borrow_scope is task and rng.random() < 0.9:
                yield Word("resource.drop", i)
        if act.role in ("destructor", "thread"):
            yield Word("end")
        if act.role in ("s", "as"):
            yield from self._value(now, act)
            return
        resolved = task.state.name == "RESOLVED"
        lone = act.role == "af" and len(task.threads) == 1
        is_callback = act.role in ("ac", "callback")
        if is_callback and self.words > 0 and rng.random() < (0.5 if not resolved else 0.3):
            yield from self._go_on(now)
        if not resolved and (is_callback or lone or rng.random() < 0.5) and rng.random() < 0.98:
            yield from self._resolve(now, act)
        yield Word("end", EXIT)

    def _value(self, now: Situation, act: Activation) -> Iterator[Word]:
        """Yield the return value of a synchronous lift, or what makes one."""
        kind = GIVEN.get(act.signature)
        if kind is None:
            yield Word("end", 3072 if act.signature == "six" else self.rng.getrandbits(16))
            return
        found = to_pass(now, kind)
        if found and self.rng.random() < 0.98:
            yield Word("end", self.rng.choice(found))
        yield self._make(act, kind)

    def _make(self, act: Activation, kind: str) -> Word:
        """Return what makes something to give."""
        if kind != "own":
            return Word(f"{kind}.new {'u8' if kind == 'stream' else 'string'}")
        return Word("resource.new" if act.node == "c" else "call c-take-own-s", self.rng.getrandbits(16))

    def _resolve(self, now: Situation, act: Activation) -> Iterator[Word]:
        task = now.thread.task
        if task.state.name == "CANCEL_DELIVERED" and self.rng.random() < 0.7:
            yield Word("task.cancel")
        kind = returns_of(task)
        if kind in GIVEN.values():
            found = to_pass(now, kind)
            yield Word(f"task.return {kind}", self.rng.choice(found)) if found else self._make(act, kind)
        yield Word(f"task.return {kind}", self.rng.getrandbits(16), self.rng.getrandbits(8))

    def _go_on(self, now: Situation) -> Iterator[Word]:
        """Yield a callback code that comes back; one that waits only if there is something to wait for."""
        rng = self.rng
        sets = [
            i
            for i, s in handles(now, now.d.WaitableSet)
            if s.has_pending_event() or (s.elems and others(now))
        ]
        if sets and rng.random() < 0.7:
            yield Word("end", WAIT | rng.choice(sets) << 4)
        if rng.random() < 0.04:
            anywhere = [i for i, e in handles(now, object) if e is not None]
            yield Word("end", rng.choice((3, 15, WAIT, WAIT | 9 << 4, *(WAIT | i << 4 for i in anywhere))))
        yield Word("end", YIELD)

    # words of a kind

    def sets(self, now: Situation, act: Activation) -> Word | None:  # noqa: ARG002
        """Return something about waitable sets."""
        rng, d = self.rng, now.d
        sets = handles(now, d.WaitableSet)
        if not sets or (len(sets) < 3 and rng.random() < 0.1):
            return Word("waitable-set.new")
        i, _ = rng.choice(sets)
        what = rng.random()
        if what < 0.5:
            waitables = [(j, w) for j, w in handles(now, d.Waitable) if not w.has_sync_waiter]
            lonely = [(j, w) for j, w in waitables if w.wset is None]
            if not waitables:
                return None
            subtasks = [(j, w) for j, w in lonely if isinstance(w, d.Subtask)]
            first = subtasks if subtasks and rng.random() < 0.5 else lonely or waitables
            j, w = rng.choice(first) if rng.random() < 0.8 else rng.choice(waitables)
            return Word("waitable.join", j, 0 if rng.random() < (0.6 if w.wset else 0.05) else i)
        word = rng.choice(("", " cancellable"))
        if what < 0.7:
            return Word(f"waitable-set.poll{word}", i, self._pointer(4))
        if what > 0.95:
            return Word("waitable-set.drop", i)
        return Word(f"waitable-set.wait{word}", i, self._pointer(4))

    def ends(self, now: Situation, act: Activation) -> Word | None:  # noqa: ARG002
        """Return something about streams and futures."""
        rng, d = self.rng, now.d
        ends = handles(now, d.CopyEnd)
        if not ends or (len(ends) < 8 and rng.random() < 0.15):
            kind = rng.choice(("stream", "stream", "future"))
            return Word(f"{kind}.new {rng.choice(list(ops.STREAMS if kind == 'stream' else ops.FUTURES))}")
        meeting = [(i, e) for i, e in ends if e.state.name == "IDLE" and e.shared.pending_buffer is not None]
        i, e = rng.choice(meeting if meeting and rng.random() < 0.3 else ends)
        kind = "stream" if isinstance(e, d.ReadableStreamEnd | d.WritableStreamEnd) else "future"
        readable = isinstance(e, d.ReadableStreamEnd | d.ReadableFutureEnd)
        name = state_name(e)
        if e.copying():
            word = rng.choice((" async", " async", ""))
            return Word(f"{kind}.cancel-{'read' if readable else 'write'} {name}{word}", i)
        if e.state.name == "DONE" or rng.random() < 0.12:
            return Word(f"{kind}.drop-{'readable' if readable else 'writable'} {name}", i)
        meets = e.shared.pending_buffer is not None or e.shared.dropped
        is_async = rng.random() < (0.5 if meets else 0.9)
        length = rng.choice((0, 0, 1, 2, 2, 4, 8, 30)) if kind == "stream" else 0
        op = f"{kind}.{'read' if readable else 'write'} {name}{' async' if is_async else ''}"
        return Word(op, i, self._pointer(4), length)

    def calls(self, now: Situation, act: Activation) -> Word | None:
        """Return a call, with something to pass if it takes something."""
        rng = self.rng
        if self.activations > ACTIVATIONS:
            return None
        calls = [name for name in NUMBERS[act.node] if name.startswith("call ")]
        giving = [name for name in calls if name.rpartition("-")[0].endswith(("lend", "own", "give"))]
        op = rng.choice(giving if giving and rng.random() < 0.35 else calls)
        if op.startswith("call up") and rng.random() < 0.7:
            return None
        name = op.split()[1].partition("-")[2].rpartition("-")[0]
        passed = ops.SIGNATURES[name].passed
        if op.startswith("call up") or passed is None:
            return Word(op, rng.getrandbits(16), self._pointer(4), rng.getrandbits(8))
        found = to_pass(now, passed)
        return Word(op, rng.choice(found), self._pointer(4), rng.getrandbits(8)) if found else None

    def subtasks(self, now: Situation, act: Activation) -> Word | None:  # noqa: ARG002
        """Return something about subtasks."""
        found = handles(now, now.d.Subtask)
        if not found:
            return None
        i, subtask = self.rng.choice(found)
        if subtask.resolve_delivered():
            return Word("subtask.drop", i)
        if subtask.cancellation_requested or self.rng.random() < 0.3:
            return None
        return Word(self.rng.choice(("subtask.cancel async", "subtask.cancel")), i)

    def threads(self, now: Situation, act: Activation) -> Word | None:  # noqa: ARG002
        """Return something about threads."""
        rng, inst = self.rng, now.thread.task.inst
        others = [(i, t) for i, t in enumerate(inst.threads.array) if t is not None and t is not now.thread]
        suspended = [i for i, t in others if not t.running() and t.ready_func is None]
        word = rng.choice(("", " cancellable"))
        what = rng.random()
        if suspended and what < 0.6:
            then = rng.choice(
                ("resume-later", "suspend-then-resume", "yield-then-resume", "yield-then-promote")
            )
            return Word(f"thread.{then}{word if 'then' in then else ''}", rng.choice(suspended))
        if what < 0.2:
            return Word(f"thread.yield{word}")
        if what < 0.3:
            return Word("thread.index")
        if what < 0.65 and len(others) < 4:
            index = rng.choice((GOOD_THREAD,) * 9 + (BAD_THREAD, NO_THREAD, 99))
            return Word("thread.new-indirect", index, rng.getrandbits(4))
        if what < 0.9 and others:
            return Word(
                f"thread.{rng.choice(('yield', 'suspend'))}-then-promote{word}", rng.choice(others)[0]
            )
        return Word(f"thread.suspend{word}") if others else None

    def tasks(self, now: Situation, act: Activation) -> Word | None:
        """Return something about the task."""
        rng, task = self.rng, now.thread.task
        what = rng.random()
        if what < 0.25:
            return Word(f"context.{rng.choice(('get', 'set'))} {rng.randrange(2)}", rng.getrandbits(32))
        if what < 0.45:
            return Word("backpressure.dec" if task.inst.backpressure else "backpressure.inc")
        if what < 0.6 and task.opts.async_ and task.state.name != "RESOLVED" and act.role != "destructor":
            return next(self._resolve(now, act))
        if what < 0.62:
            return Word(rng.choice(("task.cancel", *(f"task.return {name}" for name in ops.RETURNS))))
        return None

    def things(self, now: Situation, act: Activation) -> Word | None:
        """Return something about resources and error contexts."""
        rng, d = self.rng, now.d
        what = rng.random()
        resources = [i for i, _ in handles(now, d.ResourceHandle)]
        if what < 0.4 and act.node == "c":
            if not resources or rng.random() < 0.6:
                return Word("resource.new", rng.getrandbits(16))
            return Word("resource.rep", rng.choice(resources))
        if what < 0.6 and resources:
            return Word("resource.drop", rng.choice(resources))
        contexts = [i for i, _ in handles(now, d.ErrorContext)]
        if what < 0.7:
            return Word("error-context.new", 0, self._pointer(1), rng.randrange(8))
        if not contexts or what < 0.85:
            return None
        op = rng.choice(("error-context.drop", "error-context.debug-message"))
        return Word(op, rng.choice(contexts), self._pointer(4))

    def memory(self, now: Situation, act: Activation) -> Word | None:  # noqa: ARG002
        """Return something about the guest's memory, or about what its realloc does wrong."""
        rng = self.rng
        what = rng.random()
        if what < 0.5:
            return Word("fill", rng.getrandbits(8), self._pointer(1), rng.randrange(64))
        if what < 0.7:
            return Word("store", rng.choice((0, 1, 4, rng.getrandbits(10))), self._pointer(4))
        if what < 0.74:
            op = rng.choice([n for n in NUMBERS[act.node].values() if n >= ops.BUILT_INS])
            return Word("misbehave", op << 2 | rng.choice((1, 2, 3)))
        return Word("hash")

    def _pointer(self, alignment: int) -> int:
        """Return an address of a buffer: few, so that what is copied meets."""
        rng = self.rng
        if rng.random() < 0.005:
            return rng.choice((1, 2047))
        return rng.randrange(16) * 64 + rng.randrange(4) * 8 + (rng.randrange(4) if alignment == 1 else 0)


Maker = Callable[[Guide, Situation, Activation], Word | None]
_MAKERS: tuple[Maker, ...] = (
    Guide.sets, Guide.ends, Guide.calls, Guide.subtasks, Guide.threads, Guide.tasks, Guide.things,
    Guide.memory,
)  # fmt: skip
_WEIGHTS = (4, 8, 6, 4, 3, 2, 2, 2)
