"""The sections of a binary module, as seen from Python (core 3.0, section 5.5)."""

from __future__ import annotations

from engine.fieldtuple import FieldTuple

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


class Section(FieldTuple):
    """A section: its id, its name, and the position of its contents in the binary.

    - `name`: a custom section's (id 0) own, otherwise one of SECTION_NAMES.
    - `offset`, `size`: of the contents, in bytes, without id and size before them.
    - `count`: of entries; None for custom sections and the start section, which are not lists.
    """

    __slots__ = ()
    id: int
    name: str
    offset: int
    size: int
    count: int | None
