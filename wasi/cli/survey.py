"""Describes a module that needs unsupported proposals, such as SIMD and GC.

Its types, imports, exports and sections are read, leniently and in Python; of bodies only their
size. Nothing is validated, and nothing can be run.
"""

from __future__ import annotations

from engine.binary.sections import SECTION_NAMES, Section
from engine.text.cursor import Cursor, read_s
from engine.text.printer_names import Names
from engine.text.printer_types import TypePrinter
from engine.types.externtypes import Export, FuncType, GlobalType, Import, MemoryType, TableType, TagType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from engine.types.externtypes import ExternType

_READ = {  # sections that are read
    1: "types", 2: "imports", 3: "functions", 4: "tables", 5: "memories", 6: "globals", 7: "exports",
    13: "tags",
}  # fmt: skip
_TABLE_WITH_VALUE = 0x40
_TARGET_FEATURES = {  # of the tool conventions, as far as no version of this engine has them
    "simd128": "SIMD",
    "relaxed-simd": "relaxed SIMD",
    "gc": "GC",
    "atomics": "threads",
    "shared-mem": "threads",
    "stack-switching": "stack switching",
}
_GC_WORDS = ("(struct", "(array", "anyref", "eqref", "i31", "structref", "arrayref", "nullref", "null none")
# operands of instructions in constant expressions: how many integers, by opcode; else none
_INTEGERS = {0x23: 1, 0x41: 1, 0x42: 1, 0xD0: 1, 0xD2: 1}
_GC_INTEGERS = {0: 1, 1: 1, 6: 1, 7: 1, 8: 2, 9: 2, 10: 2}  # behind 0xFB: struct.new … array.new_elem
_BYTES = {0x43: 4, 0x44: 8}
_END, _GC, _SIMD, _V128_CONST = 0x0B, 0xFB, 0xFD, 16


# In Python, and lenient: the engine's decoder stops at the first thing that it does not know, which is just
# what such modules have. The section sizes lead past everything that is not read here.
class Survey:
    """The outside of a module; fields are named as those of `engine.Module`.

    Raises ValueError, IndexError or KeyError if the bytes that are read make no sense.
    """

    def __init__(self, source: bytes) -> None:
        self.imports: list[Import] = []
        self.exports: list[Export] = []
        self.sections: list[Section] = []
        self.custom_sections: list[tuple[str, bytes]] = []
        self._types = TypePrinter(Names(b""))
        self._definitions: list[str] = []
        self._spaces: tuple[list[ExternType], ...] = ([], [], [], [], [])  # by kind of extern
        self.imported = 0  # functions
        cursor = Cursor(source, 8)
        while cursor.p < cursor.end:
            self._section(cursor)

    @property
    def memories(self) -> list[ExternType]:
        """The types of all memories."""
        return self._spaces[2]

    @property
    def tables(self) -> list[ExternType]:
        """The types of all tables."""
        return self._spaces[1]

    def missing(self, refusal: str) -> set[str]:
        """Return the missing proposals, as far as the refusal, types and tools tell."""
        # The first missing proposal is in the refusal; of others only the types and the tools' own list tell.
        found = {refusal.partition("the ")[2].partition(" proposal")[0]}
        types = " ".join([*self._definitions, *(repr(item) for space in self._spaces for item in space)])
        if "v128" in types:
            found.add("SIMD")
        if any(word in types for word in _GC_WORDS):
            found.add("GC")
        content = dict(self.custom_sections).get("target_features", b"")
        return found | {_TARGET_FEATURES[name] for name in _targets(content) if name in _TARGET_FEATURES}

    def _section(self, cursor: Cursor) -> None:
        id_ = cursor.byte()
        size = cursor.u()
        start = cursor.p
        contents = Cursor(cursor.bytes(size))
        if id_ == 0:
            name = contents.name()
            self.custom_sections.append((name, contents.data[contents.p :]))
        else:
            name = SECTION_NAMES[id_]
        # Custom sections and the start function have no count in front.
        count = None if id_ in (0, 8) else Cursor(contents.data).u()
        self.sections.append(Section(id_, name, start, size, count))
        if id_ in _READ:
            getattr(self, f"_read_{_READ[id_]}")(contents)

    def _read_types(self, cursor: Cursor) -> None:
        self._definitions += self._types.definitions(cursor)

    def _read_imports(self, cursor: Cursor) -> None:
        for _ in range(cursor.u()):
            module, name = cursor.name(), cursor.name()
            kind = cursor.byte()
            # By the number of the kind, whose order is that of `_spaces`.
            type_ = (self._func, self._table, self._memory, self._global, self._tag)[kind](cursor)
            self._spaces[kind].append(type_)
            self.imports.append(Import(module, name, type_))
        self.imported = len(self._spaces[0])

    def _read_functions(self, cursor: Cursor) -> None:
        self._spaces[0].extend(self._func(cursor) for _ in range(cursor.u()))

    def _read_tables(self, cursor: Cursor) -> None:
        for _ in range(cursor.u()):
            has_value = cursor.data[cursor.p] == _TABLE_WITH_VALUE
            cursor.p += 2 if has_value else 0
            self._spaces[1].append(self._table(cursor))
            if has_value:
                _skip_constant(cursor)

    def _read_memories(self, cursor: Cursor) -> None:
        self._spaces[2].extend(self._memory(cursor) for _ in range(cursor.u()))

    def _read_globals(self, cursor: Cursor) -> None:
        for _ in range(cursor.u()):
            self._spaces[3].append(self._global(cursor))
            _skip_constant(cursor)

    def _read_tags(self, cursor: Cursor) -> None:
        self._spaces[4].extend(self._tag(cursor) for _ in range(cursor.u()))

    def _read_exports(self, cursor: Cursor) -> None:
        for _ in range(cursor.u()):
            name = cursor.name()
            kind = cursor.byte()
            self.exports.append(Export(name, self._spaces[kind][cursor.u()]))

    # types of what is imported and defined

    def _func(self, cursor: Cursor) -> FuncType:
        signature = self._types.signature(cursor.u())
        return FuncType(signature.params, signature.results)

    def _table(self, cursor: Cursor) -> TableType:
        element = self._types.next_valtype(cursor)
        flags = cursor.byte()
        minimum, maximum = cursor.u(), cursor.u() if flags & 1 else None
        return TableType(element, minimum, maximum, "i64" if flags & 4 else "i32")

    def _memory(self, cursor: Cursor) -> MemoryType:
        flags = cursor.byte()
        minimum, maximum = cursor.u(), cursor.u() if flags & 1 else None
        page_size = 1 << min(cursor.u(), 16) if flags & 8 else 65536
        return MemoryType(minimum, maximum, "i64" if flags & 4 else "i32", bool(flags & 2), page_size)

    def _global(self, cursor: Cursor) -> GlobalType:
        return GlobalType(self._types.next_valtype(cursor), bool(cursor.byte()))

    def _tag(self, cursor: Cursor) -> TagType:
        cursor.byte()
        return TagType(self._types.signature(cursor.u()).params)


def _skip_constant(cursor: Cursor) -> None:
    """Skip a constant expression, including every instruction that any version allows in one."""
    while (opcode := cursor.byte()) != _END:
        if opcode == _SIMD:
            if cursor.u() != 12:
                raise ValueError("not constant")
            cursor.bytes(_V128_CONST)
        integers = _GC_INTEGERS.get(cursor.u(), 0) if opcode == _GC else _INTEGERS.get(opcode, 0)
        for _ in range(integers):
            _, cursor.p = read_s(cursor.data, cursor.p)
        cursor.bytes(_BYTES.get(opcode, 0))


def _targets(content: bytes) -> list[str]:
    """Read the section `target_features`: the features used by the tools, as far as it is readable."""
    cursor = Cursor(content)
    names: list[str] = []
    try:
        for _ in range(cursor.u() if content else 0):
            if cursor.byte() == ord("+"):
                names.append(cursor.name())
            else:
                cursor.name()
    except (IndexError, ValueError):
        pass  # nothing depends on it
    return names
