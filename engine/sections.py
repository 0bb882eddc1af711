"""The sections of a binary module, as Python sees them (core 3.0, section 5.5)."""

from __future__ import annotations

from collections import namedtuple

# by section id, as the text format calls them in placements of custom sections
SECTION_NAMES = (
    "custom",
    "type",
    "import",
    "func",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "elem",
    "code",
    "data",
    "datacount",
    "tag",
)


class Section(namedtuple("Section", ("id", "name", "offset", "size", "count"))):  # noqa: PYI024 (typing is slow)
    """A section: its id, what it is called, and where its contents are in the binary.

    - `name`: of a custom section (id 0) its own, of others one of SECTION_NAMES.
    - `offset`, `size`: of the contents, in bytes, without id and size before them.
    - `count`: of entries; None for custom sections and the start section, which are no lists.
    """

    __slots__ = ()
    id: int
    name: str
    offset: int
    size: int
    count: int | None
