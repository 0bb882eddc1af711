"""Instructions in text, flat and folded, to code (core 3.0, section 6.5).

One loop over the tokens with a stack of frames of its own, so nesting costs no Python stack.
A frame is what a `)` or an `end` closes. Folded instructions are written when their `)` comes;
type uses that may append a type wait until then too, because implied types are numbered
in the order of the code. Keywords and immediates come from `engine.opcodes.INSTRUCTIONS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, NoReturn

from engine.opcodes import INSTRUCTIONS
from engine.text import encoder
from engine.text.encoder import BYTES, s, u
from engine.text.lexer import Tokens, shorten, unescape
from engine.text.literals import NumberError, floating, integer, unsigned
from engine.text.typedefs import IndexSpace, Types, TypeUse, annotated_name, is_index, number

HINT = "metadata.code.branch_hint"

# kinds of frames; in those up to _LAST_BARE a flat instruction may not stand, in those from _FIRST_ARMS on not
# even every folded one
_FOLDED, _IF_CONDITION, _IF_ARMS, _TRY_ARMS = range(4)
_FIRST_ARMS, _LAST_BARE = _IF_CONDITION, _TRY_ARMS
_ARM, _FOLDED_BLOCK = 4, 5  # closed by ")"
_BLOCK, _IF, _ELSE, _TRY, _CATCH, _CATCH_ALL = range(6, 12)  # closed by "end"
_FIRST_FLAT = _BLOCK

# how far (if ...) and (try ...) have come
_START, _FIRST_DONE, _CATCHING, _COMPLETE, _DELEGATED = range(5)


class Deferred(NamedTuple):
    """Code with a type index that is not known before the code is written."""

    prefix: bytes
    use: TypeUse
    suffix: bytes
    encode: Callable[[int], bytes]


class Frame(NamedTuple):
    """Something open: what kind, what to write when it closes or goes on, and with which hint."""

    kind: int
    code: bytes | Deferred = b""
    hint: bytes | None = None
    label: str | None = None
    label_name: str | None = None
    progress: int = _START


Reader = Callable[[bytes, int], "tuple[bytes | Deferred, int]"]


class Spaces:
    """The index spaces of a module other than types."""

    def __init__(self) -> None:
        self.func = IndexSpace("func", "function")
        self.table = IndexSpace("table")
        self.memory = IndexSpace("memory")
        self.tag = IndexSpace("tag")
        self.global_ = IndexSpace("global")
        self.elem = IndexSpace("elem", "elem segment")
        self.data = IndexSpace("data", "data segment")

    def of(self, kind: str) -> IndexSpace:
        """Return the space of what `(kind ...)` names."""
        space: IndexSpace = getattr(self, "global_" if kind == "global" else kind)
        return space


def _opcode(code: int) -> bytes:
    return BYTES[code >> 16] + u(code & 0xFFFF) if code > 0xFF else BYTES[code]


_OPCODES = {row.name: _opcode(row.code) for row in reversed(INSTRUCTIONS)}  # select: the short form
_STRUCTURE = ("block", "loop", "if", "else", "end", "try", "catch", "catch_all", "delegate", "try_table")
PLAIN = {
    row.name: _opcode(row.code)
    for row in INSTRUCTIONS
    if not row.immediates and row.name not in _STRUCTURE and row.name != "select"
}
_ACCESS = re.compile(r"[if](32|64)\.(?:load|store)(8|16|32)?(?:_[su])?")
_NATURAL = {
    row.name: (int(m[2] or m[1]) // 8).bit_length() - 1
    for row in INSTRUCTIONS
    if row.immediates == "memarg" and (m := _ACCESS.fullmatch(row.name))
}
_SELECT_TYPED = next(_opcode(row.code) for row in INSTRUCTIONS if row.immediates == "valtypes")
_END, _ELSE_CODE = _OPCODES["end"], _OPCODES["else"]
_CATCHES = {"catch": 0, "catch_ref": 1, "catch_all": 2, "catch_all_ref": 3}
# keywords of the grammar that are no instructions: out of place rather than unknown
_OTHER_KEYWORDS = frozenset(
    "module type rec sub final func param result local import export start table memory tag global elem data "
    "declare offset item mut shared pagesize ref null extern exn any eq array struct i31 none noextern nofunc "
    "noexn i32 i64 f32 f64 v128 i8 i16 field then do catch_ref catch_all_ref custom "
    "funcref externref exnref anyref eqref i31ref structref arrayref nullref nullfuncref nullexternref nullexnref "
    "definition instance binary quote end else catch catch_all delegate".split()
)


class Expressions:
    """Reads the instructions of one module; `start` prepares for a function or a constant expression."""

    def __init__(self, tokens: Tokens, types: Types, spaces: Spaces) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.types = types
        self.spaces = spaces
        self.uses_data_count = False
        self.hinted = any(a.name == HINT for found in tokens.annotations.values() for a in found)
        self.readers: dict[str, tuple[bytes, Reader]] = {}
        for row in INSTRUCTIONS:
            if row.name in _NATURAL:
                self.readers[row.name] = _OPCODES[row.name], self.memarg_reader(_NATURAL[row.name])
            elif row.immediates and row.name not in _STRUCTURE:
                reader = getattr(self, "read_" + row.immediates.replace(" ", "_"))
                self.readers[row.name] = _OPCODES[row.name], reader
        self.start({})

    def start(self, locals_: dict[str, int]) -> None:
        """Begin a new body with the given locals."""
        self.out = bytearray()
        self.locals = locals_
        self.frames: list[Frame] = []
        self.labels: list[str | None] = []
        self.depths: dict[str, list[int]] = {}  # where each label stands in `labels`, innermost last
        self.label_count = 0
        self.label_names: list[tuple[int, str]] = []
        self.hints: list[tuple[int, bytes]] = []  # offset in `out`, value

    def read(self, i: int, *, single: bool = False) -> int:
        """Read instructions from token i up to the `)` of what they stand in, and return its index.

        `single`: read one folded instruction and return the index after it.
        """
        texts, out, frames, plain, readers = self.texts, self.out, self.frames, PLAIN, self.readers
        if single and texts[i] != "(":
            self.tokens.fail(i)
        while True:
            text = texts[i]
            if text == "(":
                i = self.folded(i)
                if single and not frames:
                    return i
            elif text == ")":
                if not frames:
                    return i
                i = self.close(i)
                if single and not frames:
                    return i
            elif frames and frames[-1].kind <= _LAST_BARE:
                self.misfit(i)
            elif text in plain:
                out += plain[text]
                i += 1
            elif text in readers:
                opcode, reader = readers[text]
                hint = self.hint_at(i) if self.hinted and text == "br_if" else None
                code, i = reader(opcode, i + 1)
                self.write(code, hint)
            else:
                i = self.structure(i)

    def folded(self, i: int) -> int:
        """Read `(` and what follows it, up to the operands; return the index of what comes next."""
        texts, frames = self.texts, self.frames
        if frames and _FIRST_ARMS <= frames[-1].kind <= _LAST_BARE:
            after = self.arm(i)
            if after is not None:
                return after
        text = texts[i + 1]
        code: bytes | Deferred
        hint = None
        if text in PLAIN:
            code = PLAIN[text]
            i += 2
        elif text in self.readers:
            opcode, reader = self.readers[text]
            if self.hinted and text == "br_if":
                hint = self.hint_at(i + 1)
            code, i = reader(opcode, i + 2)
        else:
            return self.folded_block(i)
        if texts[i] == ")":
            self.write(code, hint)
            return i + 1
        frames.append(Frame(_FOLDED, code, hint))
        return i

    def close(self, i: int) -> int:
        """Deal with a `)`: write what waited for it."""
        frame = self.frames.pop()
        kind = frame.kind
        if kind == _FOLDED:
            self.write(frame.code, frame.hint)
        elif kind == _FOLDED_BLOCK or (kind in (_IF_ARMS, _TRY_ARMS) and frame.progress != _DELEGATED):
            if kind == _TRY_ARMS and frame.progress == _START:
                self.tokens.fail(i)
            self.out += _END
            self.pop_label()
        elif kind == _IF_CONDITION or kind >= _FIRST_FLAT:
            self.tokens.fail(i)
        return i + 1

    def write(self, code: bytes | Deferred, hint: bytes | None = None) -> None:
        """Append code, and note a branch hint for it."""
        if hint is not None:
            self.hints.append((len(self.out), hint))
        if isinstance(code, bytes):
            self.out += code
        else:
            self.out += code.prefix + code.encode(self.types.index_of(code.use)) + code.suffix

    def misfit(self, i: int) -> NoReturn:
        """Raise for a token that is no instruction, or stands where none may."""
        text = self.texts[i]
        known = text in _OPCODES or text in _OTHER_KEYWORDS or not "a" <= text[:1] <= "z"
        self.tokens.fail(i, None if known else f"unknown operator {shorten(text)}")

    # blocks

    def structure(self, i: int) -> int:
        """Read the flat form of a block's beginning, middle or end."""
        text = self.texts[i]
        if text in ("block", "loop", "try", "try_table", "if"):
            hint = self.hint_at(i) if self.hinted and text == "if" else None
            code, label, name, i = self.block_head(i)
            self.write(code, hint)
            self.push_label(label, name)
            self.frames.append(Frame(_IF if text == "if" else _TRY if text == "try" else _BLOCK, label=label))
            return i
        kind = self.frames[-1].kind if self.frames else -1
        if text == "end" and kind >= _FIRST_FLAT:
            self.out += _END
            label = self.frames.pop().label
            self.pop_label()
            return self.same_label(i + 1, label)
        if text == "else" and kind == _IF:
            self.out += _ELSE_CODE
            return self.continue_as(_ELSE, i)
        if text in ("catch", "catch_all") and kind in (_TRY, _CATCH):
            self.out += _OPCODES[text]
            if text == "catch_all":
                return self.continue_as(_CATCH_ALL, i)
            tag, after = self.read_tag(b"", i + 1)
            self.out += tag
            self.frames[-1] = self.frames[-1]._replace(kind=_CATCH)
            return after
        if text == "delegate" and kind == _TRY:
            self.frames.pop()
            return self.delegate(i)
        self.misfit(i)

    def continue_as(self, kind: int, i: int) -> int:
        self.frames[-1] = self.frames[-1]._replace(kind=kind)
        return self.same_label(i + 1, self.frames[-1].label)

    def same_label(self, i: int, label: str | None) -> int:
        """Skip the label that may be repeated after `else` and `end`."""
        if self.texts[i][:1] != "$":
            return i
        if self.texts[i] != label:
            self.tokens.fail(i, "mismatching label")
        return i + 1

    def folded_block(self, i: int) -> int:
        """Read the beginning of `(block`, `(loop`, `(try_table`, `(if` or `(try` at token i."""
        text = self.texts[i + 1]
        if text not in ("block", "loop", "try_table", "if", "try"):
            self.misfit(i + 1)
        hint = self.hint_at(i + 1) if self.hinted and text == "if" else None
        code, label, name, i = self.block_head(i + 1)
        if text == "if":
            self.frames.append(Frame(_IF_CONDITION, code, hint, label, name))
            return i
        self.write(code)
        self.push_label(label, name)
        self.frames.append(Frame(_TRY_ARMS if text == "try" else _FOLDED_BLOCK))
        return i

    def block_head(self, i: int) -> tuple[bytes | Deferred, str | None, str | None, int]:
        """Read keyword, label, block type and catches; return code, label, its name and what comes next."""
        texts = self.texts
        opcode = _OPCODES[texts[i]]
        is_try_table = texts[i] == "try_table"
        i += 1
        label = name = None
        if texts[i][:1] == "$":
            label = texts[i]
            name = label[1:]
            i += 1
        if self.tokens.annotations:
            name = annotated_name(self.tokens, i) or name
        use, i = self.types.typeuse(i, None)
        code: bytes | Deferred
        suffix = b""
        if is_try_table:
            suffix, i = self.catches(i)
        if use.index is None and not use.params and len(use.results) <= 1:
            code = opcode + (use.results[0] if use.results else b"\x40") + suffix
        else:
            code = Deferred(opcode, use, suffix, s)
        return code, label, name, i

    def catches(self, i: int) -> tuple[bytes, int]:
        """Read the catch clauses of a try_table."""
        texts = self.texts
        clauses: list[bytes] = []
        while texts[i] == "(" and texts[i + 1] in _CATCHES:
            kind = _CATCHES[texts[i + 1]]
            clause = BYTES[kind]
            i += 2
            if kind < 2:
                clause += u(self.spaces.tag.index(self.tokens, i))
                i += 1
            clauses.append(clause + u(self.label(i)))
            i = self.tokens.expect(i + 1, ")")
        return encoder.vector(clauses), i

    def arm(self, i: int) -> int | None:
        """Read `(then`, `(else`, `(do`, `(catch`... where such is due; None for an operand of `if`."""
        frame, text = self.frames[-1], self.texts[i + 1]
        after = i + 2
        if frame.kind == _IF_CONDITION:
            if text != "then":
                return None
            self.write(frame.code, frame.hint)
            self.push_label(frame.label, frame.label_name)
            self.frames[-1] = Frame(_IF_ARMS)
        elif frame.kind == _IF_ARMS:
            if text != "else" or frame.progress != _START:
                self.tokens.fail(i + 1)
            self.out += _ELSE_CODE
            self.frames[-1] = Frame(_IF_ARMS, progress=_COMPLETE)
        else:
            after = self.try_arm(i + 1, frame.progress)
            if self.frames[-1].progress == _DELEGATED:
                return after
        self.frames.append(Frame(_ARM))
        return after

    def try_arm(self, i: int, progress: int) -> int:
        text = self.texts[i]
        i += 1
        if text == "do" and progress == _START:
            progress = _FIRST_DONE
        elif text == "catch" and progress in (_FIRST_DONE, _CATCHING):
            code, i = self.read_tag(_OPCODES["catch"], i)
            self.out += code
            progress = _CATCHING
        elif text == "catch_all" and progress in (_FIRST_DONE, _CATCHING):
            self.out += _OPCODES["catch_all"]
            progress = _COMPLETE
        elif text == "delegate" and progress == _FIRST_DONE:
            i = self.tokens.expect(self.delegate(i - 1), ")")
            progress = _DELEGATED
        else:
            self.tokens.fail(i - 1)
        self.frames[-1] = Frame(_TRY_ARMS, progress=progress)
        return i

    def delegate(self, i: int) -> int:
        """Write a `delegate`, whose label counts from outside its `try`."""
        self.pop_label()
        self.out += _OPCODES["delegate"] + u(self.label(i + 1))
        return i + 2

    def push_label(self, label: str | None, name: str | None) -> None:
        if label is not None:
            self.depths.setdefault(label, []).append(len(self.labels))
        if name is not None:
            self.label_names.append((self.label_count, name))
        self.label_count += 1
        self.labels.append(label)

    def pop_label(self) -> None:
        label = self.labels.pop()
        if label is not None:
            self.depths[label].pop()

    def label(self, i: int) -> int:
        text = self.texts[i]
        if text[:1] != "$":
            return number(self.tokens, i)
        where = self.depths.get(text)
        if not where:
            self.tokens.fail(i, f"unknown label {shorten(text)}")
        return len(self.labels) - 1 - where[-1]

    def hint_at(self, i: int) -> bytes | None:
        """Return the value of the branch hint before the instruction at token i, if any."""
        found = [a for a in self.tokens.annotations.get(i, ()) if a.name == HINT]
        if self.texts[i - 1] == "(":
            found += [a for a in self.tokens.annotations.get(i - 1, ()) if a.name == HINT]
        if not found:
            return None
        if len(found) > 1:
            raise self.tokens.malformed(found[1].start, f"@{HINT} annotation: duplicate annotation")
        found[0].used = True
        if len(found[0].texts) != 1 or found[0].texts[0] not in ('"\\00"', '"\\01"'):
            raise self.tokens.malformed(found[0].start, f"@{HINT} annotation: invalid value")
        return unescape(found[0].texts[0])

    # immediates: each reader takes the opcode and the index of the first immediate, and gives code and what follows

    def read_local(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        text = self.texts[i]
        index = self.locals.get(text)
        if index is None:
            if text[:1] == "$":
                self.tokens.fail(i, f"unknown local {shorten(text)}")
            index = number(self.tokens, i)
        return opcode + u(index), i + 1

    def read_label(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.label(i)), i + 1

    def read_labels_label(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        labels = [u(self.label(i))]
        i += 1
        while is_index(self.texts[i]):
            labels.append(u(self.label(i)))
            i += 1
        return opcode + u(len(labels) - 1) + b"".join(labels), i

    def read_func(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.spaces.func.index(self.tokens, i)), i + 1

    def read_global(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.spaces.global_.index(self.tokens, i)), i + 1

    def read_tag(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.spaces.tag.index(self.tokens, i)), i + 1

    def read_type(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.types.space.index(self.tokens, i)), i + 1

    def read_elem(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.spaces.elem.index(self.tokens, i)), i + 1

    def read_data(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        self.uses_data_count = True
        return opcode + u(self.spaces.data.index(self.tokens, i)), i + 1

    def optional(self, space: IndexSpace, i: int) -> tuple[bytes, int]:
        """Read an index that may be left out for 0."""
        if is_index(self.texts[i]):
            return u(space.index(self.tokens, i)), i + 1
        return b"\0", i

    def read_table(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        table, i = self.optional(self.spaces.table, i)
        return opcode + table, i

    def read_memory(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        memory, i = self.optional(self.spaces.memory, i)
        return opcode + memory, i

    def two(self, space: IndexSpace, i: int) -> tuple[bytes, int]:
        """Read two indices of a space that may both be left out for 0."""
        if not is_index(self.texts[i]):
            return b"\0\0", i
        return u(space.index(self.tokens, i)) + u(space.index(self.tokens, i + 1)), i + 2

    def read_table_table(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        tables, i = self.two(self.spaces.table, i)
        return opcode + tables, i

    def read_memory_memory(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        memories, i = self.two(self.spaces.memory, i)
        return opcode + memories, i

    def read_data_memory(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        memory = b"\0"
        if is_index(self.texts[i + 1]):
            memory, i = self.optional(self.spaces.memory, i)
        code, i = self.read_data(opcode, i)
        return code + memory, i

    def read_elem_table(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        table = b"\0"
        if is_index(self.texts[i + 1]):
            table, i = self.optional(self.spaces.table, i)
        code, i = self.read_elem(opcode, i)
        return code + table, i

    def read_type_table(self, opcode: bytes, i: int) -> tuple[Deferred, int]:
        table, i = self.optional(self.spaces.table, i)
        use, i = self.types.typeuse(i, None)
        return Deferred(opcode, use, table, u), i

    def read_valtypes(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        """Read the immediates of `select`, which has another opcode with types than without."""
        texts = self.texts
        if texts[i] != "(" or texts[i + 1] != "result":
            return opcode, i
        types: list[bytes] = []
        while texts[i] == "(" and texts[i + 1] == "result":
            i = self.types.declarations(i + 2, types, None)
        return _SELECT_TYPED + encoder.vector(types), i

    def read_heaptype(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        heaptype, i = self.types.heaptype(i)
        return opcode + heaptype, i

    def read_i32(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + s(self.integer(i, 32)), i + 1

    def read_i64(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + s(self.integer(i, 64)), i + 1

    def integer(self, i: int, bits: int) -> int:
        text = self.texts[i]
        if text.isdigit() and len(text) < 10:
            return int(text)
        try:
            value = integer(text, bits)
        except NumberError as error:
            self.tokens.fail(i, str(error) or None)
        return value - (1 << bits) if value >> (bits - 1) else value

    def read_f32(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + self.floating(i, 32).to_bytes(4, "little"), i + 1

    def read_f64(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + self.floating(i, 64).to_bytes(8, "little"), i + 1

    def floating(self, i: int, bits: int) -> int:
        try:
            return floating(self.texts[i], bits)
        except NumberError as error:
            self.tokens.fail(i, str(error) or None)

    def memarg_reader(self, natural: int) -> Reader:
        """Return the reader for the memarg of an access with the natural alignment 2**natural."""
        usual = BYTES[natural] + b"\0"

        def read(opcode: bytes, i: int) -> tuple[bytes, int]:
            text = self.texts[i]
            if text[:1] in "()ig":  # the common case: neither memory, offset nor alignment
                return opcode + usual, i
            memory = 0
            if is_index(text):
                memory = self.spaces.memory.index(self.tokens, i)
                i += 1
            offset, i = self.field("offset=", 0, i)
            align, i = self.field("align=", 1 << natural, i)
            if align & (align - 1) or not align:
                self.tokens.fail(i - 1, "alignment must be a power of two")
            flags = u(align.bit_length() - 1 | (0x40 if memory else 0))
            return opcode + flags + (u(memory) if memory else b"") + u(offset), i

        return read

    def field(self, key: str, default: int, i: int) -> tuple[int, int]:
        """Read `key` with its number, as in `offset=4`, which may be left out."""
        text = self.texts[i]
        if not text.startswith(key):
            return default, i
        try:
            return unsigned(text[len(key) :], 64), i + 1
        except NumberError as error:
            self.tokens.fail(i, str(error) or f"unknown operator {shorten(text)}")
