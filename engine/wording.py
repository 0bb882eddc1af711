"""The wording of messages: names quoted and cut, the nearest name, counts.

What a guest or a command line calls something may be anything, and of any length: it is quoted by
`quoted`. A Python object that does not fit is shown by its `repr`.
"""

from __future__ import annotations

from itertools import islice

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 200  # characters of a name
_COMPARED_LENGTH, _COMPARED = 100, 300  # characters of a name, and names: comparing takes the product


def visible(text: str, *, lines: bool = True) -> str:
    """Return a text with escapes for what a terminal would act on: names in modules may be anything.

    `lines`: whether it may have several, and tabs.
    """
    if text.isprintable():
        return text
    kept = "\n\t" if lines else ""
    return "".join(c if c.isprintable() or c in kept else c.encode("unicode_escape").decode() for c in text)


def cut(text: str, most: int = LONGEST) -> str:
    """Return a text, cut off after `most` characters."""
    return text if len(text) <= most else f"{text[:most]}..."


def cut_off(items: Iterable[str], most: int) -> list[str]:
    """Return items or lines, cut off after the first `most`: a guest says how many there are."""
    found = list(islice(items, most + 1))
    return found if len(found) <= most else [*found[:most], "..."]


def quoted(*names: object) -> str:
    """Return names as messages quote them, in backticks, cut off where they are long."""
    return " ".join(f"`{visible(cut(str(name)), lines=False)}`" for name in names)


def nearest(name: object, names: Iterable[str], *, likeness: float = 0.6) -> str:
    """Return `; did you mean `add`?` if one of the names is close (1: equal), else nothing.

    Long names, and more than there can be to choose from, are not compared: that takes time.
    """
    from difflib import get_close_matches

    if not isinstance(name, str) or len(name) > _COMPARED_LENGTH:
        return ""
    few = list(islice((other for other in names if len(other) <= _COMPARED_LENGTH), _COMPARED + 1))
    found = get_close_matches(name, few, n=1, cutoff=likeness) if len(few) <= _COMPARED else []
    return f"; did you mean {quoted(found[0])}?" if found else ""


def miscounted(taken: int, given: int) -> str:
    """Return how many arguments a call takes and was given: `takes 1 argument but 2 were given`."""
    return f"takes {counted(taken, 'argument')} but {given:,} {'was' if given == 1 else 'were'} given"


def counted(count: int, word: str) -> str:
    """Return a count with its word: `1 import`, `2,000 imports`."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"
