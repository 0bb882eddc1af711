"""Places in a text, for the bytes of its binary.

Offsets and tokens, noted for every field and instruction when `placing` asks for them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from engine.text.encoder import u

Places = list[tuple[int, int]]
"""Offsets in some bytes, ascending, each with the token from which the bytes from there on come."""


def moved(places: Places, by: int) -> Places:
    """Return the places of bytes that stand `by` bytes further on."""
    return [(offset + by, token) for offset, token in places]


def in_vector(items: Iterable[tuple[bytes, Places]]) -> Places:
    """Return the places of a vector of items, each given with its places."""
    items = list(items)
    position = len(u(len(items)))
    found: Places = []
    for code, places in items:
        found += moved(places, position)
        position += len(code)
    return found


def in_section(start: int, content: Sequence[bytes], places: Sequence[Places], *, counted: bool) -> Places:
    """Return the places of a section that starts at `start`; `counted`: its items are a vector."""
    size = sum(map(len, content)) + (len(u(len(content))) if counted else 0)
    # behind the section's id and its size
    begin = start + 1 + len(u(size))
    items = list(zip(content, places, strict=True))
    inner = in_vector(items) if counted else items[0][1]
    return [(start, token_at(inner, inner[0][0]) or 0), *moved(inner, begin)]


def token_at(places: Places, offset: int) -> int | None:
    """Return the token from which the byte at `offset` comes; None if no place is known."""
    i = bisect_right(places, offset, key=lambda place: place[0])
    return places[i - 1][1] if i else None
