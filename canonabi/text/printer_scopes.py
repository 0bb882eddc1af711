"""Index spaces of a component as the printer counts them, with identifiers from the section of names."""

from __future__ import annotations

from canonabi import opcodes as op
from engine.cstack import check_stack
from engine.text.cursor import Cursor
from engine.text.printer_names import Identifiers, Names
from engine.text.printer_types import TypePrinter

NAME_SECTION = "component-name"
_SORTS = {code: name for name, code in op.SORTS.items()}
_CORE_SORTS = {code: f"core {name}" for name, code in op.CORE_SORTS.items()}
SORTS = (*_SORTS.values(), *_CORE_SORTS.values())


class ComponentNames:
    """What a `component-name` section says. Raises IndexError, KeyError or ValueError if it is broken."""

    def __init__(self, content: bytes = b"") -> None:
        self.component: str | None = None
        self.of: dict[str, dict[int, str]] = {}  # sort → index → name
        outer = Cursor(content)
        while outer.p < outer.end:
            id_ = outer.byte()
            cursor = Cursor(outer.bytes(outer.u()))
            if id_ == op.NAME_COMPONENT:
                self.component = cursor.name()
            elif id_ == op.NAME_SORT:
                self._sort(cursor)

    def _sort(self, cursor: Cursor) -> None:
        byte = cursor.byte()
        sort = _CORE_SORTS[cursor.byte()] if byte == op.CORE_SORT else _SORTS[byte]
        names = self.of.setdefault(sort, {})
        for _ in range(cursor.u()):
            index = cursor.u()
            names[index] = cursor.name()


class IndexNames:
    """A component, a component type or an instance type: what an index of a sort is called there."""

    def __init__(self, names: ComponentNames | None = None) -> None:
        check_stack()
        of = {} if names is None else names.of
        self._ids = {sort: Identifiers(sort.replace(" ", "-"), of.get(sort)) for sort in SORTS}
        self._next = dict.fromkeys(SORTS, 0)
        self.core_types = TypePrinter(Names())
        self.core_types.ids = self._ids["core type"]

    def ref(self, sort: str, index: int) -> str:
        """Return how an index is written."""
        return self._ids[sort][index]

    def call(self, sort: str, index: int, text: str) -> None:
        """Say how an index is to be written."""
        self._ids[sort][index] = text

    def item(self, sort: str, index: int) -> str:
        """Return an index with its sort, in parentheses."""
        return f"({sort} {self._ids[sort][index]})"

    def head(self, sort: str) -> str:
        """Return a space, the identifier of the next definition of a sort, and its index as a comment."""
        index = self._next[sort]
        self._next[sort] = index + 1
        return self._ids[sort].head(index)

    def skip_core_types(self, count: int) -> None:
        """Count core types whose identifiers are written elsewhere."""
        self._next["core type"] += count
