"""The choices that the specification leaves open, in the place of the module `random` of `definitions.py`.

By default the first of those in order: of threads the one that has waited longest, for a cancellation the
oldest of its task, of waitables the one whose event has been in the set longest. A list of numbers
drives them; a generator of random numbers does as well. What was chosen is kept.
"""

from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

# what asks: the function of definitions.py → what is chosen
KINDS = {
    "tick": "tick",
    "canon_lift": "synchronous call",
    "request_cancellation": "cancellation",
    "get_pending_event": "event",
}


class Choice(NamedTuple):
    """A choice among two or more."""

    kind: str
    among: int
    chosen: int


class Choices:
    """What `definitions.py` calls as `random`."""

    def __init__(self, given: Sequence[int] = (), rng: random.Random | None = None) -> None:
        self.given = list(given)[::-1]
        self.rng = rng
        self.made: list[Choice] = []
        self.told: Callable[[str, list[Any], Any], None] | None = None

    def choice(self, candidates: list[Any]) -> Any:
        """Choose a thread."""
        kind = KINDS[sys._getframe(1).f_code.co_name]
        task = candidates[0].task
        order = task.threads if kind == "cancellation" else task.inst.store.waiting
        candidates = sorted(candidates, key=order.index)
        return candidates[self._pick(kind, candidates)]

    def shuffle(self, elems: list[Any]) -> None:
        """Move the waitable whose event is to be delivered to the front."""
        ready = sorted((w for w in elems if w.has_pending_event()), key=lambda w: w.since)
        chosen = ready[self._pick(KINDS[sys._getframe(1).f_code.co_name], ready)]
        elems.remove(chosen)
        elems.insert(0, chosen)

    def _pick(self, kind: str, candidates: list[Any]) -> int:
        count = len(candidates)
        chosen = 0
        if count > 1:
            if self.given:
                chosen = self.given.pop() % count
            elif self.rng is not None:
                chosen = self.rng.randrange(count)
            self.made.append(Choice(kind, count, chosen))
        if self.told is not None:
            self.told(kind, candidates, candidates[chosen])
        return chosen


def keep_order(d: Any) -> None:
    """Note of each waitable since when it has been in its set with an event: `since`."""
    clock = itertools.count()
    join, set_pending_event = d.Waitable.join, d.Waitable.set_pending_event

    def note_event(self: Any, pending_event: Any) -> None:
        if not self.has_pending_event():
            self.since = next(clock)
        set_pending_event(self, pending_event)

    def note_join(self: Any, wset: Any) -> None:
        join(self, wset)
        self.since = next(clock)

    d.Waitable.set_pending_event, d.Waitable.join = note_event, note_join
