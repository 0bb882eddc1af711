"""Code of a binary module as flat instructions (core 3.0, sections 5.4 and 6.5).

Keywords and immediates come from `engine.opcodes.INSTRUCTIONS`; each combination of immediates has
one method here, as it has in `immediates` for the other direction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from engine.errors import Malformed
from engine.opcodes import INSTRUCTIONS, n_numbers, number, prefixed
from engine.text.cursor import read_s, read_u
from engine.text.immediates import NATURAL, STRUCTURE
from engine.text.printer_literals import f32_text, f64_text, quote_bytes
from engine.text.printer_names import Identifiers, Names
from engine.text.printer_types import TypePrinter

_DEEPEST = 50  # levels of indentation: deep nesting must not make the text grow with its square
_BATCH = 4000  # instructions before text is handed on
_INDENTS = ["\n    " + "  " * min(depth, _DEEPEST) for depth in range(_DEEPEST + 1)]
_ONE_LINE = [" "] * (_DEEPEST + 1)
_SPACES = ("func", "table", "memory", "tag", "global", "elem", "data")
_CATCHES = ("catch", "catch_ref", "catch_all", "catch_all_ref")
_HAS_MEMORY = 0x40
_EMPTY_BLOCK = 0x40

_Reader = Callable[[int, int], tuple[str, int]]  # number of the instruction and offset of the immediates


class CodePrinter:
    """Reads code and returns its text.

    The tables are indexed by the number of the instruction, which an opcode of one byte is.
    """

    def __init__(self, data: bytes, types: TypePrinter, names: Names, has_data_count: bool) -> None:
        self.data = data
        self.types = types
        self.has_data_count = has_data_count
        self.spaces = {kind: Identifiers(kind, names.of(kind)) for kind in _SPACES}
        size = n_numbers()
        self.prefixed = prefixed()
        self.keywords = [""] * size
        self.natural = [0] * size  # alignment of memory accesses, as a power of two
        self.plain: list[str | None] = [None] * size  # text of what has no immediates
        self.indices: list[Identifiers | None] = [None] * size  # of what has one index
        self.readers: list[_Reader] = [self._prefixed] * size  # of everything else
        self.structure = frozenset(self._fill())
        self.data_users = {number(row) for row in INSTRUCTIONS if "data" in row.immediates}
        self.locals_opcodes = [row.code for row in INSTRUCTIONS if row.immediates == "local"]
        self.numbers = Identifiers()
        self._start(_ONE_LINE)

    def _fill(self) -> Iterator[int]:
        """Enter all instructions in the tables; yield the numbers of those that structure code."""
        indexed = {**self.spaces, "type": self.types.ids}
        for row in INSTRUCTIONS:
            place = number(row)
            self.keywords[place] = row.name
            if row.name in STRUCTURE:
                method = row.name if row.name in ("else", "end", "delegate") else "block"
                method = "catch" if row.name.startswith("catch") else method
                self.readers[place] = getattr(self, f"_{method}")
                yield place
            elif not row.immediates:
                self.plain[place] = row.name
            elif row.immediates in indexed and row.immediates not in ("table", "memory"):
                self.indices[place] = indexed[row.immediates]
            elif row.immediates != "local":
                self.readers[place] = getattr(self, "_" + row.immediates.replace(" ", "_"))
                self.natural[place] = NATURAL.get(row.name, 0)

    # runs of instructions

    def function(
        self,
        p: int,
        locals_: Identifiers | None = None,
        label_names: Mapping[int, str] | None = None,
        hints: Mapping[int, int] | None = None,
    ) -> Iterator[str]:
        """Yield the instructions of a function from p on, each in a line of its own.

        `hints` are values of branch hints by offset in the binary; those used are noted in `hinted`.
        """
        self._start(_INDENTS, locals_, label_names, hints)
        while not self.ended:
            lines, p = self._run(p)
            yield "".join(lines)

    def expression(self, p: int) -> tuple[list[str], int]:
        """Return the instructions of a constant expression, a space before each, and what comes next."""
        self._start(_ONE_LINE)
        texts, p = self._run(p)
        while not self.ended:
            more, p = self._run(p)
            texts += more
        return texts, p

    def _start(
        self,
        indents: list[str],
        locals_: Identifiers | None = None,
        label_names: Mapping[int, str] | None = None,
        hints: Mapping[int, int] | None = None,
    ) -> None:
        ids = self.numbers if locals_ is None else locals_
        for opcode in self.locals_opcodes:
            self.indices[opcode] = ids
        self.indents = indents
        self.indent = indents[0]
        self.labels: list[str | None] = []  # identifiers of the open blocks
        self.depths: dict[str, list[int]] = {}  # where each identifier stands in `labels`, innermost last
        self.blocks: list[int] = []  # opcodes of the open blocks
        self.n_blocks = 0
        self.label_names = label_names or {}
        self.hints = hints or {}
        self.hinted: set[int] = set()
        self.ended = False

    def _run(self, p: int) -> tuple[list[str], int]:
        """Read a batch of instructions; `ended` tells whether the last `end` was among them."""
        data, plain, indices, keywords = self.data, self.plain, self.indices, self.keywords
        readers, structure, indent = self.readers, self.structure, self.indent
        lines: list[str] = []
        # Lookups by opcode, not a chain of comparisons: no immediates, one index, a part of a block.
        for _ in range(_BATCH):
            opcode = data[p]
            text = plain[opcode]
            ids = indices[opcode]
            p += 1
            if text is not None:
                lines.append(indent + text)
            elif ids is not None:
                index = data[p]
                p += 1
                # more than one byte: once more from its beginning
                if index > 127:
                    index, p = read_u(data, p - 1)
                lines.append(f"{indent}{keywords[opcode]} {ids[index]}")
            elif opcode in structure:
                text, p = readers[opcode](opcode, p)
                if self.ended:
                    break
                lines.append(text)
                indent = self.indent
            else:
                text, p = readers[opcode](opcode, p)
                lines.append(indent + text)
        return lines, p

    def _prefixed(self, opcode: int, p: int) -> tuple[str, int]:
        """Read an instruction with a prefix. The decoder lets none pass that is not in the table."""
        start = p - 1
        sub, p = read_u(self.data, p)
        place = self.prefixed[opcode][sub]
        # The decoder leaves this to validation, which a module that is printed need not pass.
        if place in self.data_users and not self.has_data_count:
            raise Malformed("data count section required", start)
        text = self.plain[place]
        ids = self.indices[place]
        if text is not None:
            return text, p
        if ids is not None:
            index, p = read_u(self.data, p)
            return f"{self.keywords[place]} {ids[index]}", p
        return self.readers[place](place, p)

    # blocks

    def _block(self, opcode: int, p: int) -> tuple[str, int]:
        """Read the beginning of a block."""
        keyword = self.keywords[opcode]
        hint = self._hint(p - 1) if keyword == "if" else ""
        type_, p = self._blocktype(p)
        if keyword == "try_table":
            clauses, p = self._catches(p)
            type_ += clauses
        depth = len(self.labels)
        name = self.label_names.get(self.n_blocks)
        # The number of the block in its function makes identifiers differ where names do not.
        label = Identifiers("label", {self.n_blocks: name}) if name is not None else None
        head = f" (;@{depth + 1};)" if label is None else label.declared(self.n_blocks)
        text = f"{self.indent}{hint}{keyword}{head}{type_}"
        self._open(opcode, None if label is None else label[self.n_blocks])
        return text, p

    def _open(self, opcode: int, label: str | None) -> None:
        if label is not None:
            self.depths.setdefault(label, []).append(len(self.labels))
        self.labels.append(label)
        self.blocks.append(opcode)
        self.n_blocks += 1
        self.indent = self.indents[min(len(self.labels), _DEEPEST)]

    def _leave(self) -> None:
        """Leave a block."""
        self.blocks.pop()
        label = self.labels.pop()
        if label is not None:
            self.depths[label].pop()
        self.indent = self.indents[min(len(self.labels), _DEEPEST)]

    def _outdented(self) -> str:
        return self.indents[min(len(self.labels) - 1, _DEEPEST)]

    def _end(self, _opcode: int, p: int) -> tuple[str, int]:
        if not self.labels:
            self.ended = True
            return "", p
        self._leave()
        return f"{self.indent}end", p

    def _else(self, opcode: int, p: int) -> tuple[str, int]:
        self._continue(opcode, p, "if")
        return f"{self._outdented()}else", p

    def _catch(self, opcode: int, p: int) -> tuple[str, int]:
        self._continue(opcode, p, "try", "catch")
        text = f"{self._outdented()}{self.keywords[opcode]}"
        if self.keywords[opcode] == "catch_all":
            return text, p
        tag, p = read_u(self.data, p)
        return f"{text} {self.spaces['tag'][tag]}", p

    def _delegate(self, opcode: int, p: int) -> tuple[str, int]:
        """Read a `delegate`, whose label counts from outside its `try`."""
        self._continue(opcode, p, "try")
        self._leave()
        index, p = read_u(self.data, p)
        return f"{self.indent}delegate {self._reference(index)}", p

    def _continue(self, opcode: int, p: int, *allowed: str) -> None:
        """Note that a block goes on with another part, which may follow only certain others."""
        if not self.blocks or self.keywords[self.blocks[-1]] not in allowed:
            raise Malformed("END opcode expected", p - 1)
        self.blocks[-1] = opcode

    def _blocktype(self, p: int) -> tuple[str, int]:
        byte = self.data[p]
        if byte == _EMPTY_BLOCK:
            return "", p + 1
        if byte & 0xC0 == 0x40:
            type_, p = self.types.valtype(self.data, p)
            return f" (result {type_})", p
        index, after = read_s(self.data, p)
        if index < 0:
            raise Malformed("malformed block type", p)
        return self.types.use(index), after

    def _catches(self, p: int) -> tuple[str, int]:
        """Read the clauses of a try_table."""
        count, p = read_u(self.data, p)
        clauses: list[str] = []
        for _ in range(count):
            kind = self.data[p]
            p += 1
            tag = ""
            if kind < 2:
                index, p = read_u(self.data, p)
                tag = f" {self.spaces['tag'][index]}"
            label, p = self._label_text(p)
            clauses.append(f" ({_CATCHES[kind]}{tag} {label})")
        return "".join(clauses), p

    # labels

    def _reference(self, index: int) -> str:
        """Return a label as its identifier, if that means it here, or as number and depth of the block."""
        at = len(self.labels) - 1 - index
        if at < -1:
            return str(index)
        label = self.labels[at] if at >= 0 else None
        if label is not None and self.depths[label][-1] == at:
            return label
        return f"{index} (;@{at + 1};)"

    def _label_text(self, p: int) -> tuple[str, int]:
        index, p = read_u(self.data, p)
        return self._reference(index), p

    def _label(self, place: int, p: int) -> tuple[str, int]:
        label, after = self._label_text(p)
        return f"{self._hint(p - 1)}{self.keywords[place]} {label}", after

    def _labels_label(self, place: int, p: int) -> tuple[str, int]:
        count, p = read_u(self.data, p)
        texts = [self.keywords[place]]
        for _ in range(count + 1):
            label, p = self._label_text(p)
            texts.append(label)
        return " ".join(texts), p

    def _hint(self, p: int) -> str:
        """Return the annotation for the branch at p, with the line break after it."""
        value = self.hints.get(p) if self.hints else None
        if value is None or self.keywords[self.data[p]] not in ("if", "br_if"):
            return ""
        self.hinted.add(p)
        return f"(@metadata.code.branch_hint {quote_bytes(bytes((value,)))}){self.indent}"

    # other immediates

    def _i32(self, place: int, p: int) -> tuple[str, int]:
        byte = self.data[p]
        if byte < 128:
            return f"{self.keywords[place]} {byte if byte < 64 else byte - 128}", p + 1
        value, p = read_s(self.data, p)
        return f"{self.keywords[place]} {value}", p

    _i64 = _i32

    def _f32(self, place: int, p: int) -> tuple[str, int]:
        return f"{self.keywords[place]} {f32_text(self.data[p : p + 4])}", p + 4

    def _f64(self, place: int, p: int) -> tuple[str, int]:
        return f"{self.keywords[place]} {f64_text(self.data[p : p + 8])}", p + 8

    def _memarg(self, place: int, p: int) -> tuple[str, int]:
        data = self.data
        flags, offset = data[p], data[p + 1]
        text = self.keywords[place]
        if flags < _HAS_MEMORY and offset < 128:
            p += 2
        else:
            flags, p = read_u(data, p)
            if flags & _HAS_MEMORY:
                flags -= _HAS_MEMORY
                memory, p = read_u(data, p)
                text += f" {self.spaces['memory'][memory]}" if memory else ""
            offset, p = read_u(data, p)
        if offset:
            text += f" offset={offset}"
        if flags != self.natural[place]:
            text += f" align={1 << flags}"
        return text, p

    def _optional(self, kind: str, p: int) -> tuple[str, int]:
        """Read an index of a table or memory, which is left out of the text if it is 0."""
        index, p = read_u(self.data, p)
        return f" {self.spaces[kind][index]}" if index else "", p

    def _table(self, place: int, p: int) -> tuple[str, int]:
        text, p = self._optional("table", p)
        return self.keywords[place] + text, p

    def _memory(self, place: int, p: int) -> tuple[str, int]:
        text, p = self._optional("memory", p)
        return self.keywords[place] + text, p

    def _two(self, kind: str, place: int, p: int) -> tuple[str, int]:
        """Read two indices, which are left out of the text if both are 0."""
        ids = self.spaces[kind]
        first, p = read_u(self.data, p)
        second, p = read_u(self.data, p)
        return self.keywords[place] + (f" {ids[first]} {ids[second]}" if first or second else ""), p

    def _table_table(self, place: int, p: int) -> tuple[str, int]:
        return self._two("table", place, p)

    def _memory_memory(self, place: int, p: int) -> tuple[str, int]:
        return self._two("memory", place, p)

    def _segment_into(self, segment: str, kind: str, place: int, p: int) -> tuple[str, int]:
        """Read a segment and a table or memory, which stand the other way round in the text."""
        index, p = read_u(self.data, p)
        into, p = self._optional(kind, p)
        return f"{self.keywords[place]}{into} {self.spaces[segment][index]}", p

    def _data_memory(self, place: int, p: int) -> tuple[str, int]:
        return self._segment_into("data", "memory", place, p)

    def _elem_table(self, place: int, p: int) -> tuple[str, int]:
        return self._segment_into("elem", "table", place, p)

    def _type_table(self, place: int, p: int) -> tuple[str, int]:
        index, p = read_u(self.data, p)
        table, p = self._optional("table", p)
        return f"{self.keywords[place]}{table}{self.types.use(index)}", p

    def _valtypes(self, place: int, p: int) -> tuple[str, int]:
        """Read the types of a `select`; none at all are not the same as no list of types."""
        count, p = read_u(self.data, p)
        text = f"{self.keywords[place]} (result"
        for _ in range(count):
            type_, p = self.types.valtype(self.data, p)
            text += f" {type_}"
        return f"{text})", p

    def _heaptype(self, place: int, p: int) -> tuple[str, int]:
        type_, p = self.types.heaptype(self.data, p)
        return f"{self.keywords[place]} {type_}", p
