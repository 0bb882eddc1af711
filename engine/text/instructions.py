"""Instructions in text, flat and folded, to code (core 3.0, section 6.5).

One loop over the tokens with a stack of frames of its own, so nesting costs no Python stack.
A frame is what a `)` or an `end` closes. Folded instructions are written when their `)` comes;
type uses that may append a type wait until then too, because implied types are numbered
in the order of the code. Keywords and immediates come from `engine.opcodes.INSTRUCTIONS`.
"""

from __future__ import annotations

from typing import NamedTuple

from engine.text import encoder
from engine.text.encoder import BYTES, s, u
from engine.text.immediates import OPCODES, PLAIN, Deferred, Immediates, Spaces
from engine.text.lexer import HINT
from engine.text.places import Places
from engine.text.tokens import LOOK, LOOK_ITEMS, Tokens, unescape
from engine.text.typedefs import Types, annotated_name

# kinds of frames; in those up to _LAST_BARE a flat instruction may not stand,
# and in those from _FIRST_ARMS on not even every folded one
_FOLDED, _IF_CONDITION, _IF_ARMS, _TRY_ARMS = range(4)
_FIRST_ARMS, _LAST_BARE = _IF_CONDITION, _TRY_ARMS
_ARM, _FOLDED_BLOCK = 4, 5  # closed by ")"
_BLOCK, _IF, _ELSE, _TRY, _CATCH, _CATCH_ALL = range(6, 12)  # closed by "end"
_FIRST_FLAT = _BLOCK

_END, _ELSE_CODE = OPCODES["end"], OPCODES["else"]
_CATCHES = {"catch": 0, "catch_ref": 1, "catch_all": 2, "catch_all_ref": 3}

# how far (if ...) and (try ...) have come
_START, _FIRST_DONE, _CATCHING, _COMPLETE, _DELEGATED = range(5)


class Frame(NamedTuple):
    """Something open: what kind, what to write when it closes or goes on, and with which hint."""

    kind: int
    code: bytes | Deferred = b""
    hint: bytes | None = None
    label: str | None = None
    label_name: str | None = None
    progress: int = _START
    at: int = 0  # token of the instruction


class Expressions:
    """Reads the instructions of one module; `start` prepares for a function or a constant expression.

    When it is `placing`, `places` has an offset in `out` and a token for every instruction written.
    """

    def __init__(self, tokens: Tokens, types: Types, spaces: Spaces, *, placing: bool = False) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.types = types
        self.spaces = spaces
        self.placing = placing
        self.hinted = any(a.name == HINT for _, a in tokens.annotations.items())
        self.immediates = Immediates(tokens, types, spaces)
        self.readers = self.immediates.readers()
        self.start({})

    def start(self, locals_: dict[str, int]) -> None:
        """Begin a new body with the given locals."""
        self.out = bytearray()
        self.frames: list[Frame] = []
        self.immediates.start(locals_)
        self.labels = self.immediates.labels
        self.hints: list[tuple[int, bytes]] = []  # offset in `out`, value
        self.places: Places = []

    def constant(self, i: int, *, single: bool = False) -> tuple[bytes, int]:
        """Read a constant expression with its end; `single`: one folded instruction."""
        self.start({})
        i = self.read(i, single=single)
        self.place(i - 1 if single else i)
        return bytes(self.out) + _END, i

    def read(self, i: int, *, single: bool = False) -> int:
        """Read instructions from token i up to the `)` of what they stand in, and return its index.

        `single`: read one folded instruction and return the index after it.
        """
        # Local names, and the two commonest kinds of instruction looked up in dicts: this loop is most of the
        # time that a large text takes.
        texts, out, frames, plain, readers = self.texts, self.out, self.frames, PLAIN, self.readers
        placing, next_look = self.placing, i + LOOK
        if single and texts[i] != "(":
            raise self.tokens.error(i)
        while True:
            text = texts[i]
            if i > next_look:
                self.tokens.look()
                next_look = i + LOOK
            if text == "(":
                i = self._folded(i)
            elif text == ")":
                if not frames:
                    return i
                i = self._close(i)
            # Within (i32.add ...) and before (then ...) only folded instructions may stand.
            elif frames and frames[-1].kind <= _LAST_BARE:
                raise self.tokens.error(i)
            elif text in plain:
                if placing:
                    self.place(i)
                out += plain[text]
                i += 1
            elif text in readers:
                opcode, reader = readers[text]
                hint = self._hint_at(i) if self.hinted and text == "br_if" else None
                at = i
                code, i = reader(opcode, i + 1)
                self._write(code, at, hint)
            else:
                i = self._structure(i)
            if single and not frames:
                return i

    def _folded(self, i: int) -> int:
        """Read `(` and what follows it, up to the operands; return the index of what comes next."""
        texts, frames = self.texts, self.frames
        # (then, (else, (do, (catch are no instructions, but parts of the block whose frame is on top.
        if frames and _FIRST_ARMS <= frames[-1].kind <= _LAST_BARE:
            after = self._arm(i)
            if after is not None:
                return after
        at = i + 1
        text = texts[at]
        code: bytes | Deferred
        hint = None
        if text in PLAIN:
            code = PLAIN[text]
            i += 2
        elif text in self.readers:
            opcode, reader = self.readers[text]
            if self.hinted and text == "br_if":
                hint = self._hint_at(at)
            code, i = reader(opcode, i + 2)
        else:
            return self._folded_block(i)
        # Without operands nothing has to wait: no frame.
        if texts[i] == ")":
            self._write(code, at, hint)
            return i + 1
        frames.append(Frame(_FOLDED, code, hint, at=at))
        return i

    def _close(self, i: int) -> int:
        """Deal with a `)`: write what waited for it."""
        frame = self.frames.pop()
        kind = frame.kind
        if kind == _FOLDED:
            self._write(frame.code, frame.at, frame.hint)
        elif kind == _FOLDED_BLOCK or (kind in (_IF_ARMS, _TRY_ARMS) and frame.progress != _DELEGATED):
            if kind == _TRY_ARMS and frame.progress == _START:
                raise self.tokens.error(i)
            self.place(i)
            self.out += _END
            self.labels.pop()
        # (if without (then, or a flat block without its `end`
        elif kind == _IF_CONDITION or kind >= _FIRST_FLAT:
            raise self.tokens.error(i)
        return i + 1

    def place(self, at: int) -> None:
        """Note that what is written next is due to the token `at`."""
        if self.placing:
            self.places.append((len(self.out), at))

    def _write(self, code: bytes | Deferred, at: int, hint: bytes | None = None) -> None:
        """Append code, and note its place and a branch hint for it."""
        if self.placing:
            self.places.append((len(self.out), at))
        if hint is not None:
            self.hints.append((len(self.out), hint))
        if isinstance(code, bytes):
            self.out += code
        # The type that a type use implies gets its index now, in the order of the code (6.6.3).
        else:
            self.out += code.prefix + code.encode(self.types.index_of(code.use)) + code.suffix

    # blocks

    def _structure(self, i: int) -> int:
        """Read the flat form of a block's beginning, middle or end."""
        text = self.texts[i]
        if text in ("block", "loop", "try", "try_table", "if"):
            hint = self._hint_at(i) if self.hinted and text == "if" else None
            at = i
            code, label, name, i = self._block_head(i)
            self._write(code, at, hint)
            self.labels.push(label, name)
            self.frames.append(Frame(_IF if text == "if" else _TRY if text == "try" else _BLOCK, label=label))
            return i
        kind = self.frames[-1].kind if self.frames else -1
        self.place(i)
        if text == "end" and kind >= _FIRST_FLAT:
            self.out += _END
            label = self.frames.pop().label
            self.labels.pop()
            return self._same_label(i + 1, label)
        if text == "else" and kind == _IF:
            self.out += _ELSE_CODE
            return self._continue_as(_ELSE, i)
        if text in ("catch", "catch_all") and kind in (_TRY, _CATCH):
            self.out += OPCODES[text]
            if text == "catch_all":
                return self._continue_as(_CATCH_ALL, i)
            self.out += u(self.spaces.tag.index(self.tokens, i + 1))
            self.frames[-1] = self.frames[-1]._replace(kind=_CATCH)
            return i + 2
        if text == "delegate" and kind == _TRY:
            self.frames.pop()
            return self._delegate(i)
        raise self.tokens.error(i)

    def _continue_as(self, kind: int, i: int) -> int:
        self.frames[-1] = self.frames[-1]._replace(kind=kind)
        return self._same_label(i + 1, self.frames[-1].label)

    def _same_label(self, i: int, label: str | None) -> int:
        """Skip the label that may be repeated after `else` and `end`."""
        if self.texts[i][:1] != "$":
            return i
        if self.texts[i] != label:
            raise self.tokens.error(i, "mismatching label")
        return i + 1

    def _folded_block(self, i: int) -> int:
        """Read the beginning of `(block`, `(loop`, `(try_table`, `(if` or `(try` at token i."""
        text = self.texts[i + 1]
        if text not in ("block", "loop", "try_table", "if", "try"):
            raise self.tokens.error(i + 1)
        hint = self._hint_at(i + 1) if self.hinted and text == "if" else None
        at = i + 1
        code, label, name, i = self._block_head(at)
        # Its opcode comes behind the condition, which is folded inside and was not read yet.
        if text == "if":
            self.frames.append(Frame(_IF_CONDITION, code, hint, label, name, at=at))
            return i
        self._write(code, at)
        self.labels.push(label, name)
        self.frames.append(Frame(_TRY_ARMS if text == "try" else _FOLDED_BLOCK))
        return i

    def _block_head(self, i: int) -> tuple[bytes | Deferred, str | None, str | None, int]:
        """Read keyword, label, block type and catches; return code, label, its name and what comes next."""
        texts = self.texts
        opcode = OPCODES[texts[i]]
        is_try_table = texts[i] == "try_table"
        i += 1
        label = name = None
        if texts[i][:1] == "$":
            label = texts[i]
            name = label[1:]
            i += 1
        if self.tokens.annotations:
            name = annotated_name(self.tokens, i, name)
        use, i = self.types.typeuse(i, None)
        code: bytes | Deferred
        suffix = b""
        if is_try_table:
            suffix, i = self._catches(i)
        # Block types of at most one result need no index in the type section.
        if use.type_index is None and not use.params and len(use.results) <= 1:
            code = opcode + (use.results[0] if use.results else b"\x40") + suffix
        else:
            code = Deferred(opcode, use, suffix, s)
        return code, label, name, i

    def _catches(self, i: int) -> tuple[bytes, int]:
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
            clauses.append(clause + u(self.labels.index(self.tokens, i)))
            if not len(clauses) & LOOK_ITEMS - 1:
                self.tokens.look()
            i = self.tokens.expect(i + 1, ")")
        return encoder.vector(clauses), i

    def _arm(self, i: int) -> int | None:
        """Read `(then`, `(else`, `(do`, `(catch`... where such is due; None for an operand of `if`."""
        frame, text = self.frames[-1], self.texts[i + 1]
        after = i + 2
        if frame.kind == _IF_CONDITION:
            if text != "then":
                return None
            self._write(frame.code, frame.at, frame.hint)
            self.labels.push(frame.label, frame.label_name)
            self.frames[-1] = Frame(_IF_ARMS)
        elif frame.kind == _IF_ARMS:
            if text != "else" or frame.progress != _START:
                raise self.tokens.error(i + 1)
            self.place(i + 1)
            self.out += _ELSE_CODE
            self.frames[-1] = Frame(_IF_ARMS, progress=_COMPLETE)
        else:
            after = self._try_arm(i + 1, frame.progress)
            if self.frames[-1].progress == _DELEGATED:
                return after
        self.frames.append(Frame(_ARM))
        return after

    def _try_arm(self, i: int, progress: int) -> int:
        text = self.texts[i]
        self.place(i)
        i += 1
        if text == "do" and progress == _START:
            progress = _FIRST_DONE
        elif text == "catch" and progress in (_FIRST_DONE, _CATCHING):
            self.out += OPCODES["catch"] + u(self.spaces.tag.index(self.tokens, i))
            i += 1
            progress = _CATCHING
        elif text == "catch_all" and progress in (_FIRST_DONE, _CATCHING):
            self.out += OPCODES["catch_all"]
            progress = _COMPLETE
        elif text == "delegate" and progress == _FIRST_DONE:
            i = self.tokens.expect(self._delegate(i - 1), ")")
            progress = _DELEGATED
        else:
            raise self.tokens.error(i - 1)
        self.frames[-1] = Frame(_TRY_ARMS, progress=progress)
        return i

    def _delegate(self, i: int) -> int:
        """Write a `delegate`, whose label counts from outside its `try`."""
        self.place(i)
        self.labels.pop()
        self.out += OPCODES["delegate"] + u(self.labels.index(self.tokens, i + 1))
        return i + 2

    def _hint_at(self, i: int) -> bytes | None:
        """Return the value of the branch hint before the instruction at token i, if any."""
        found = [a for a in self.tokens.annotations.get(i) if a.name == HINT]
        # Of a folded instruction the annotation may also stand before the parenthesis.
        if self.texts[i - 1] == "(":
            found += [a for a in self.tokens.annotations.get(i - 1) if a.name == HINT]
        if not found:
            return None
        if len(found) > 1:
            raise self.tokens.malformed(found[1].start, f"@{HINT} annotation: duplicate annotation")
        found[0].used = True
        if len(found[0].texts) != 1 or found[0].texts[0] not in ('"\\00"', '"\\01"'):
            raise self.tokens.malformed(found[0].start, f"@{HINT} annotation: invalid value")
        return unescape(found[0].texts[0])
