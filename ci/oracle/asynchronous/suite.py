"""The official suite beside the oracle: what is known to differ, and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ci.oracle.asynchronous.scripts import Judged

# Assertions that contradict the text at 6d28164, and that upstream has changed or deleted since: those of
# which the outcome is of another kind. Others differ in the message.
KNOWN: dict[tuple[str, int], str] = {
    ("sync-streams.wast", 208): "a task whose write is done, but has not gone on, still has the lock",
    ("trap-on-reenter.wast", 86): "a parent may call its child",
    ("trap-on-reenter.wast", 110): "a child may call its parent",
}


def reason(path: Path, line: int) -> str:
    """Return why a command is known not to do what its script says; "" if it is not."""
    return KNOWN.get((path.name, line), "")


def tally(judged: Judged, mine: Judged | None) -> Iterable[str]:
    """Yield what a command counts for."""
    yield "commands"
    if judged.executed:
        yield "executed"
        if judged.outcome.kind == judged.expected:
            yield "of the kind expected"
        if not judged.wrong:
            yield "as the script says"
    if mine is not None:
        yield "compared"
        if mine.outcome.kind == "not yet":
            yield "not yet ours"
        elif agree(judged, mine):
            yield "agree"


def agree(judged: Judged, mine: Judged) -> bool:
    """Whether both sides did the same: kind and value; why a trap is one is told in other words."""
    a, b = judged.outcome, mine.outcome
    return a.kind == b.kind and (a.kind != "returns" or a.text == b.text)


def report(name: str, judged: Judged, mine: Judged | None, known: str, verbose: bool) -> Iterator[str]:
    """Yield lines about a command: about one that does as expected only if asked for."""
    place = f"{name}:{judged.line} {judged.command}"
    said = f"{judged.outcome.kind} {judged.outcome.text}".rstrip()
    if judged.wrong:
        yield f"{place}: {judged.wrong}: {said}" + (f" (known: {known})" if known else "")
    elif known:
        yield f"{place}: {said}, but known to differ: {known}"
    elif verbose:
        yield f"{place}: {said}"
    if mine is not None and not agree(judged, mine):
        yield f"{place}: ours {mine.outcome.kind} {mine.outcome.text}; theirs {said}"


def summary(counts: Counter[str]) -> str:
    """Return all counts in a line."""
    return ", ".join(f"{number} {what}" for what, number in counts.items())
