"""Names of a binary module as identifiers of its text (core 3.0, appendix "Name Section")."""

from __future__ import annotations

from collections.abc import Mapping

from engine.text.cursor import Cursor
from engine.text.printer_literals import identifier, quote

_MODULE = 0
_DIRECT = {
    1: "func",
    4: "type",
    5: "table",
    6: "memory",
    7: "global",
    8: "elem",
    9: "data",
    11: "tag",
}
_INDIRECT = {2: "local", 3: "label", 10: "field", 12: "param"}
_LONGEST = 1000  # characters; an identifier may be written once for every few bytes of code

NameMap = dict[int, str]


class Names:
    """What a name section says. Raises IndexError or ValueError if the section is broken."""

    def __init__(self, content: bytes = b"") -> None:
        self.module: str | None = None
        self._direct: dict[str, NameMap] = {}
        self._indirect: dict[str, dict[int, int]] = {}  # kind → outer index → where its map starts
        self._content = content
        cursor = Cursor(content)
        while cursor.p < cursor.end:
            self._subsection(cursor)

    def _subsection(self, outer: Cursor) -> None:
        id_, size = outer.byte(), outer.u()
        start = outer.p
        outer.bytes(size)
        cursor = Cursor(self._content, start, outer.p)
        if id_ == _MODULE:
            self.module = cursor.name()
        elif id_ in _DIRECT:
            self._direct[_DIRECT[id_]] = _name_map(cursor)
        elif id_ in _INDIRECT:
            starts = self._indirect[_INDIRECT[id_]] = {}
            for _ in range(cursor.u()):
                index = cursor.u()
                starts[index] = cursor.p
                _name_map(cursor)

    def of(self, kind: str) -> NameMap:
        """Return the names of an index space."""
        return self._direct.get(kind, {})

    def within(self, kind: str, index: int) -> NameMap:
        """Return the names of the locals, labels, fields or params that belong to an index."""
        start = self._indirect.get(kind, {}).get(index)
        return {} if start is None else _name_map(Cursor(self._content, start))


def _name_map(cursor: Cursor) -> NameMap:
    names: NameMap = {}
    for _ in range(cursor.u()):
        index = cursor.u()
        names[index] = cursor.name()
    return names


class Identifiers(dict[int, str]):
    """How the indices of a space are written: as `$name`, or as the number where there is no name.

    Identifiers must differ, names need not: a name that an identifier cannot spell is put beside one
    that is made up, as `$#func7<name> (@name "name")`.
    """

    def __init__(self, kind: str = "", names: Mapping[int, str] | None = None) -> None:
        super().__init__()
        self._kind = kind
        self._annotated: NameMap = {}
        if names:
            self._fill(names)

    def __missing__(self, index: int) -> str:
        text = self[index] = str(index)
        return text

    def _fill(self, names: Mapping[int, str]) -> None:
        used: set[str] = set()
        for index, name in names.items():
            if name in used or not 0 < len(name) <= _LONGEST:
                self._annotated[index] = name
            else:
                used.add(name)
                self[index] = identifier(name)
        for index, name in self._annotated.items():
            made_up = f"#{self._kind}{index}<{name[:60]}>"
            while made_up in used:
                made_up += "'"
            used.add(made_up)
            self[index] = identifier(made_up)

    def declared(self, index: int) -> str:
        """Return a space and the identifier as its definition has it; "" if there is none."""
        text = self[index]
        if text[0] != "$":
            return ""
        name = self._annotated.get(index)
        return f" {text}" if name is None else f" {text} (@name {quote(name)})"

    def head(self, index: int) -> str:
        """Return a space, the identifier as a definition has it, and the index as a comment."""
        return f"{self.declared(index)} (;{index};)"
