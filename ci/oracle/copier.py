"""Our copier as the other side: runs a case as the runtime does, and says what differs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from canonabi.copier.copier import Copier as Adapter
from canonabi.copier.plans import Plans
from canonabi.copier.side import Side
from canonabi.types.layout import layout
from canonabi.types.valtypes import Tuple
from ci.oracle.cases import Case, Guest, spills
from ci.oracle.guests import EngineGuest
from ci.oracle.specification import Outcome
from ci.oracle.values import other_form, same, to_python
from engine import Trap


class Copier:
    """The copier with guests, which are used again for case after case."""

    def __init__(self) -> None:
        self._guests = {(size, role): EngineGuest(size) for size in (4, 8) for role in ("source", "to")}
        self._plans = Plans()

    def differs(self, case: Case, cx: Any, expected: Outcome, rng: random.Random) -> Iterator[str]:
        """Run a case; yield what is other than definitions.py has it in `cx` and `expected`."""
        source, to = (self._begin(guest, role) for guest, role in ((case.source, "source"), (case.to, "to")))
        try:
            flat, values = self._run(case, source, to, rng)
        except Trap as trap:
            if expected.trap is None:
                yield f"ours traps ({trap}), theirs does not: {_shown(case)}"
            return
        except Exception as error:  # told as a difference
            yield f"ours raises {error!r}: {_shown(case)}"
            return
        if expected.trap is not None:
            yield f"theirs traps ({expected.trap}), ours does not: {_shown(case)}"
            return
        if case.to is None:
            if source.content() != case.source.content:  # type: ignore[union-attr]
                yield f"the memory was changed: {_shown(case)}"
            for t, ours, theirs in zip(case.ts, values, expected.values, strict=True):
                if not same(ours, to_python(t, theirs)):
                    yield f"{t}: ours {ours!r}, theirs {to_python(t, theirs)!r}"
            return
        if flat != expected.flat:
            yield f"core values: ours {flat}, theirs {expected.flat}: {_shown(case)}"
        if to.allocator.calls != cx.allocator.calls:
            yield f"realloc: ours {to.allocator.calls}, theirs {cx.allocator.calls}: {_shown(case)}"
        ours_bytes, theirs_bytes = to.content(), bytes(cx.opts.memory.bytes)
        if ours_bytes != theirs_bytes:
            at = next(i for i, (a, b) in enumerate(zip(ours_bytes, theirs_bytes)) if a != b)  # noqa: B905
            here = slice(at, at + 24)
            yield f"memory at {at}: ours {ours_bytes[here]!r}, theirs {theirs_bytes[here]!r}: {_shown(case)}"

    def _begin(self, guest: Guest | None, role: str) -> Any:
        if guest is None:
            return None
        found = self._guests[guest.pointer_size, role]
        found.begin(guest.script, guest.content)
        return found

    def _run(self, case: Case, source: Any, to: Any, rng: random.Random) -> tuple[list[int], list[Any]]:
        """Return core values, as far as the case has a destination, and values, as far as it has none."""
        t = Tuple(case.ts)
        ptr, put = 0, None
        if case.to is not None:
            put = self._copier(t, case.to, to)
            if spills(case.ts, case.to):
                ptr = _allocate(t, case.to, to) if case.out is None else case.out
        given = [] if case.out is not None else [ptr]
        if case.source is None:
            assert put is not None and case.to is not None
            values = tuple(to_python(part, value) for part, value in zip(case.ts, case.values, strict=True))
            if rng.random() < 0.3:
                values = other_form(rng, t, values)
            if not spills(case.ts, case.to):
                return list(put.lower_flat(values)), []
            put.lower_memory(values, ptr)
            return given, []
        take = self._copier(t, case.source, source)
        spilled = spills(case.ts, case.source)
        if case.to is None:
            return [], list(take.lift_memory(case.flat[0]) if spilled else take.lift_flat(case.flat))
        assert put is not None
        if not spills(case.ts, case.to):
            copy = take.copy_memory_flat if spilled else take.copy_flat_flat
            return list(copy(case.flat[0] if spilled else case.flat, put)), []
        copy = take.copy_memory_memory if spilled else take.copy_flat_memory
        copy(case.flat[0] if spilled else case.flat, put, ptr)
        return given, []

    def _copier(self, t: Tuple, guest: Guest, instance: EngineGuest) -> Any:
        side = Side(instance.memory, instance.realloc, guest.encoding, guest.pointer_size)
        return Adapter(self._plans.plan(t, guest.pointer_size), side)


def _allocate(t: Tuple, guest: Guest, instance: EngineGuest) -> int:
    """Return where spilled parameters are put, which is the runtime's business."""
    shape = layout(t, guest.pointer_size)
    ptr = instance.realloc(0, 0, shape.alignment, shape.size)
    assert isinstance(ptr, int)
    return ptr & ((1 << 8 * guest.pointer_size) - 1)


def _shown(case: Case) -> str:
    guests = [
        f"{guest.pointer_size * 8} bits, {guest.encoding}, {guest.script.faults or 'no faults'}"
        for guest in (case.source, case.to)
        if guest
    ]
    types = ", ".join(map(str, case.ts))
    return f"{case.direction} ({types}) {case.values!r} {case.flat} [{' → '.join(guests)}] {case.out}"
