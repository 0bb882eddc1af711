"""Binary of a module → its text (core 3.0, chapters 5 and 6): what `module` reads.

The sections come in their order, one field after the other, in pieces as they are read: memory does
not grow with the text. Instructions are flat. Indices without a name stand in comments where they are
defined. Of the name section and the branch hints the text has names and annotations; any other
custom section is an `@custom` annotation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.binary.loading import Loading
from engine.binary.sections import SECTION_NAMES
from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.sources import Source
from engine.text import encoder
from engine.text.cursor import Cursor, read_u
from engine.text.lexer import HINT
from engine.text.locating import locate
from engine.text.module import parse_module
from engine.text.printer_code import CodePrinter
from engine.text.printer_literals import quote, quote_bytes
from engine.text.printer_names import Identifiers, Names
from engine.text.printer_types import TypePrinter, declarations
from engine.text.tokens import Text
from engine.types.typecodes import EXTERN_KINDS
from engine.validation.wellformed import check_well_formed

_KINDS = {code: kind for kind, code in EXTERN_KINDS.items()}
_HEADER_SIZE = 8
_TABLE_HAS_INIT = 0x40
_NOT_ACTIVE, _EXPLICIT, _EXPRESSIONS = 1, 2, 4  # flags of segments
_MAX_LOCALS = 50_000  # the validator's limit; the text has a word for each
_LINE = 64  # bytes of data in a line of text
_ITEMS = 10  # elements in a line of text
_LINES = 1000  # lines in a piece


class _Span(NamedTuple):
    """A section of the binary: where its contents are."""

    id: int
    start: int
    end: int


def print_module(
    source: str | bytes | bytearray | memoryview, *, features: Features | None = None, names: bool = True
) -> str:
    """Return the text of a module; `iter_text` says more."""
    return "".join(iter_text(source, features=features, names=names))


def iter_text(
    source: str | bytes | bytearray | memoryview, *, features: Features | None = None, names: bool = True
) -> Iterator[str]:
    """Return the text of a module, in pieces that are made when they are asked for.

    `source` is as for `engine.Module`; text comes out in the printer's own layout. Without `names`
    there are only indices, and the name section is left out. What is printed has the right form but
    may be invalid; of a valid module the text means the same, and `parse_module` gives the same
    bytes if the source was as it writes them. Raises Malformed as `engine.Module` does, at once but for
    what bodies alone show (a misplaced part of a block, too many locals, no data count), and Invalid for
    a table with an empty expression for its elements, which text cannot say.
    """
    return _ModulePrinter(_well_formed(source, Features.checked(features, Features())), names).pieces()


def _well_formed(source: Text, features: Features) -> bytes:
    """Return the binary of a source, after a look at its form."""
    given = Source(source)
    text = given.text
    loading = Loading()
    data = bytes(given) if text is None else parse_module(text, features, loading)
    try:
        check_well_formed(data, features, loading)
    except Malformed as error:
        if text is not None:
            locate(error, text, features, loading)
        raise
    return data


class _ModulePrinter:
    """One run over a binary that is well-formed."""

    def __init__(self, data: bytes, names: bool) -> None:
        self.data = data
        self.sections = list(_sections(data))
        self.name_section: _Span | None = None
        self.names = self._find_names()
        if not names:
            self.names = Names()
        self.types = TypePrinter(self.names)
        has_data_count = any(section.id == encoder.DATACOUNT for section in self.sections)
        self.code = CodePrinter(data, self.types, self.names, has_data_count)
        self.spaces = self.code.spaces
        self.next = dict.fromkeys((*EXTERN_KINDS, "elem", "data"), 0)  # index of the next definition
        self.func_types: list[int] = []  # of defined functions
        self.hints: dict[int, dict[int, int]] = {}  # function → offset in the binary → value

    def pieces(self) -> Iterator[str]:
        module = Identifiers("module", {} if self.names.module is None else {0: self.names.module})
        yield f"(module{module.declared(0)}"
        last: int | None = None  # the last section that is not custom
        empty = True
        for section in self.sections:
            for piece in self._section(section, last):
                empty = False
                yield piece
            last = section.id or last
        yield ")\n" if empty else "\n)\n"

    def _section(self, section: _Span, last: int | None) -> Iterator[str]:
        if section.id == encoder.CUSTOM:
            return self._custom(section, last)
        cursor = Cursor(self.data, section.start, section.end)
        if section.id == encoder.TYPE:
            return self.types.definitions(cursor)
        reader = _READERS.get(section.id)
        return reader(self, cursor) if reader is not None else iter(())

    def _head(self, kind: str) -> str:
        """Return keyword, identifier and index of the next definition."""
        index = self.next[kind]
        self.next[kind] += 1
        return f"{kind}{self.spaces[kind].head(index)}"

    # custom sections

    def _find_names(self) -> Names:
        """Return the names of the first name section, if it can be read."""
        for section in self.sections:
            if section.id == encoder.CUSTOM:
                cursor = Cursor(self.data, section.start, section.end)
                if cursor.name() == "name":
                    try:
                        names = Names(self.data[cursor.p : section.end])
                    except (IndexError, ValueError):
                        break
                    self.name_section = section
                    return names
        return Names()

    def _custom(self, section: _Span, last: int | None) -> Iterator[str]:
        if section is self.name_section:
            return
        cursor = Cursor(self.data, section.start, section.end)
        name = cursor.name()
        if name == HINT and last != encoder.CODE and not self.hints:
            self.hints = self._branch_hints(self.data[cursor.p : section.end])
            if self.hints:
                return
        place = "before first" if last is None else f"after {SECTION_NAMES[last]}"
        yield f"\n  (@custom {quote(name)} ({place})"
        yield from self._strings(cursor.p, section.end)
        yield ")"

    def _branch_hints(self, content: bytes) -> dict[int, dict[int, int]]:
        """Read the branch hints; nothing if the text has no place for one of them."""
        bodies = self._bodies()
        found: dict[int, dict[int, int]] = {}
        cursor = Cursor(content)
        try:
            for _ in range(cursor.u()):
                func = cursor.u()
                if func in found:
                    return {}
                start = bodies[func]
                found[func] = hints = {}
                for _ in range(cursor.u()):
                    at = start + cursor.u()
                    if cursor.u() != 1:
                        return {}
                    hints[at] = cursor.byte()
                for _ in self.code.function(self._after_locals(start), hints=hints):
                    pass
                if self.code.hinted != hints.keys() or not {0, 1}.issuperset(hints.values()):
                    return {}
        except (IndexError, KeyError):
            return {}
        return found if cursor.p == cursor.end else {}

    def _bodies(self) -> dict[int, int]:
        """Return where the body of each function starts."""
        bodies: dict[int, int] = {}
        for section in self.sections:
            if section.id == encoder.CODE:
                cursor = Cursor(self.data, section.start)
                for index in range(cursor.u()):
                    size = cursor.u()
                    bodies[self.next["func"] + index] = cursor.p
                    cursor.p += size
        return bodies

    def _after_locals(self, p: int) -> int:
        count, p = read_u(self.data, p)
        for _ in range(count):
            _, p = read_u(self.data, p)
            _, p = self.types.valtype(self.data, p)
        return p

    def _strings(self, start: int, end: int) -> Iterator[str]:
        """Return bytes as strings: one in the same line if it is short, else as many lines as it takes."""
        data = self.data
        if end - start <= _LINE:
            if end > start:
                yield f" {quote_bytes(data[start:end])}"
            return
        for piece in range(start, end, _LINE * _LINES):
            stop = min(piece + _LINE * _LINES, end)
            lines = (data[p : min(p + _LINE, end)] for p in range(piece, stop, _LINE))
            yield "".join([f"\n    {quote_bytes(line)}" for line in lines])

    # imports and definitions

    def _imports(self, cursor: Cursor) -> Iterator[str]:
        for _ in range(cursor.u()):
            module, name = quote(cursor.name()), quote(cursor.name())
            kind = _KINDS[cursor.byte()]
            index = self.next[kind]
            head = self._head(kind)
            if kind == "func":
                local_names = self.names.within("local", index)
                ids = Identifiers("local", local_names) if local_names else None
                type_ = self._signature(cursor.u(), ids)
            else:
                type_ = self._type_of(kind, cursor)
            yield f"\n  (import {module} {name} ({head}{type_}))"

    def _type_of(self, kind: str, cursor: Cursor) -> str:
        if kind == "table":
            return self.types.table(cursor)
        if kind == "memory":
            return self.types.memory(cursor)
        if kind == "global":
            return self.types.global_(cursor)
        cursor.p += 1  # the attribute of a tag
        return self.types.use(cursor.u())

    def _signature(self, type_index: int, ids: Identifiers | None) -> str:
        """Return the type use of a function whose parameters may have names."""
        if ids is None:
            return self.types.use(type_index)
        signature = self.types.signature(type_index)
        params = declarations("param", signature.params, ids)
        return f" (type {self.types.ids[type_index]}){params}{declarations('result', signature.results)}"

    def _functions(self, cursor: Cursor) -> Iterator[str]:
        """Read the function section, whose types are written with the bodies."""
        self.func_types = [cursor.u() for _ in range(cursor.u())]
        return iter(())

    def _tables(self, cursor: Cursor) -> Iterator[str]:
        for _ in range(cursor.u()):
            head = self._head("table")
            has_init = cursor.data[cursor.p] == _TABLE_HAS_INIT
            cursor.p += 2 if has_init else 0
            type_ = self.types.table(cursor)
            at = cursor.p
            init = self._constant(cursor) if has_init else ""
            if has_init and not init:
                raise Invalid("type mismatch: an empty expression has no text form", at)
            yield f"\n  ({head}{type_}{init})"

    def _definitions(self, kind: str, cursor: Cursor) -> Iterator[str]:
        """Read definitions that are no more than a type, but for the value of a global."""
        for _ in range(cursor.u()):
            head = self._head(kind)
            type_ = self._type_of(kind, cursor)
            yield f"\n  ({head}{type_}{self._constant(cursor) if kind == 'global' else ''})"

    def _memories(self, cursor: Cursor) -> Iterator[str]:
        return self._definitions("memory", cursor)

    def _globals(self, cursor: Cursor) -> Iterator[str]:
        return self._definitions("global", cursor)

    def _tags(self, cursor: Cursor) -> Iterator[str]:
        return self._definitions("tag", cursor)

    def _exports(self, cursor: Cursor) -> Iterator[str]:
        for _ in range(cursor.u()):
            name = quote(cursor.name())
            kind = _KINDS[cursor.byte()]
            yield f"\n  (export {name} ({kind} {self.spaces[kind][cursor.u()]}))"

    def _start(self, cursor: Cursor) -> Iterator[str]:
        yield f"\n  (start {self.spaces['func'][cursor.u()]})"

    def _constant(self, cursor: Cursor, keyword: str = "") -> str:
        """Read a constant expression: one instruction in parentheses, others behind the keyword."""
        texts, cursor.p = self.code.expression(cursor.p)
        if len(texts) == 1:
            return f" ({texts[0][1:]})"
        return f" ({keyword}{''.join(texts)})" if keyword else "".join(texts)

    # segments

    def _elems(self, cursor: Cursor) -> Iterator[str]:
        for _ in range(cursor.u()):
            flags = cursor.u()
            yield f"\n  ({self._head('elem')}{self._elem_place(cursor, flags)}"
            if flags & (_NOT_ACTIVE | _EXPLICIT) and flags & _EXPRESSIONS:
                yield f" {self.types.next_valtype(cursor)}"
            else:
                yield " funcref" if flags & _EXPRESSIONS else " func"
                cursor.p += 1 if flags & (_NOT_ACTIVE | _EXPLICIT) else 0  # the kind of elements
            yield from self._elem_items(cursor, flags & _EXPRESSIONS != 0)
            yield ")"

    def _elem_place(self, cursor: Cursor, flags: int) -> str:
        if flags & _NOT_ACTIVE:
            return " declare" if flags & _EXPLICIT else ""
        table = f" (table {self.spaces['table'][cursor.u()]})" if flags & _EXPLICIT else ""
        return table + self._constant(cursor, "offset")

    def _elem_items(self, cursor: Cursor, are_expressions: bool) -> Iterator[str]:
        count = cursor.u()
        funcs = self.spaces["func"]
        line: list[str] = []
        for done in range(1, count + 1):
            line.append(self._constant(cursor, "item") if are_expressions else f" {funcs[cursor.u()]}")
            if len(line) == _ITEMS or done == count:
                yield f"{'' if count <= _ITEMS else chr(10) + '   '}{''.join(line)}"
                line = []

    def _data(self, cursor: Cursor) -> Iterator[str]:
        for _ in range(cursor.u()):
            flags = cursor.u()
            yield f"\n  ({self._head('data')}"
            if flags & _EXPLICIT:
                yield f" (memory {self.spaces['memory'][cursor.u()]})"
            if not flags & _NOT_ACTIVE:
                yield self._constant(cursor, "offset")
            size = cursor.u()
            if not size:
                yield ' ""'
            yield from self._strings(cursor.p, cursor.p + size)
            cursor.p += size
            yield ")"

    # functions

    def _code(self, cursor: Cursor) -> Iterator[str]:
        for type_index, _ in zip(self.func_types, range(cursor.u()), strict=True):
            size = cursor.u()
            after = cursor.p + size
            yield from self._function(cursor, type_index)
            cursor.p = after

    def _function(self, cursor: Cursor, type_index: int) -> Iterator[str]:
        index = self.next["func"]
        start = f"\n  ({self._head('func')}"
        types = self._locals(cursor)
        n_params = len(self.types.signature(type_index).params)
        n_locals = n_params + len(types)
        local_names = {i: name for i, name in self.names.within("local", index).items() if i < n_locals}
        ids = Identifiers("local", local_names) if local_names else None
        text = declarations("local", types, ids, n_params, "\n    ")
        yield f"{start}{self._signature(type_index, ids)}"
        yield text
        empty = not text
        labels = self.names.within("label", index)
        for piece in self.code.function(cursor.p, ids, labels, self.hints.get(index)):
            empty = empty and not piece
            yield piece
        yield ")" if empty else "\n  )"

    def _locals(self, cursor: Cursor) -> list[str]:
        """Read the declarations of locals."""
        types: list[str] = []
        for _ in range(cursor.u()):
            at = cursor.p
            count = cursor.u()
            if len(types) + count > _MAX_LOCALS:
                raise Malformed("too many locals", at)
            types += [self.types.next_valtype(cursor)] * count
        return types


def _sections(data: bytes) -> Iterator[_Span]:
    p = _HEADER_SIZE
    while p < len(data):
        size, start = read_u(data, p + 1)
        yield _Span(data[p], start, start + size)
        p = start + size


_READERS = {
    encoder.IMPORT: _ModulePrinter._imports,
    encoder.FUNC: _ModulePrinter._functions,
    encoder.TABLE: _ModulePrinter._tables,
    encoder.MEMORY: _ModulePrinter._memories,
    encoder.TAG: _ModulePrinter._tags,
    encoder.GLOBAL: _ModulePrinter._globals,
    encoder.EXPORT: _ModulePrinter._exports,
    encoder.START: _ModulePrinter._start,
    encoder.ELEM: _ModulePrinter._elems,
    encoder.CODE: _ModulePrinter._code,
    encoder.DATA: _ModulePrinter._data,
}
