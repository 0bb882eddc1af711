"""`.wast` scripts: text → commands, which wasi.wast runs and judges.

Grammar: the specification's interpreter/README.md, "Scripts".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from engine.features import Features
from engine.text.commands import (
    Action,
    AssertException,
    AssertExhaustion,
    AssertInvalid,
    AssertInvalidCustom,
    AssertMalformed,
    AssertMalformedCustom,
    AssertReturn,
    AssertSuspension,
    AssertTrap,
    AssertUnlinkable,
    Command,
    Const,
    DefineModule,
    Either,
    Get,
    Input,
    Invoke,
    ModuleDefinition,
    ModuleInstance,
    ModuleSource,
    NanPattern,
    Output,
    Perform,
    RefNull,
    RefValue,
    Register,
    Script,
    Thread,
    Unread,
    V128Const,
    Value,
    Wait,
)
from engine.text.lexer import tokenize
from engine.text.literals import NumberError, floating, integer
from engine.text.tokens import ERROR, Tokens
from engine.text.typedefs import is_index, number
from engine.types.typecodes import HEAPTYPES

_NESTING = 100  # of either and thread: the only forms that recurse

_ON_MODULE: dict[str, Callable[[int, ModuleSource, str], Command]] = {
    "assert_malformed": AssertMalformed,
    "assert_malformed_custom": AssertMalformedCustom,
    "assert_invalid": AssertInvalid,
    "assert_invalid_custom": AssertInvalidCustom,
    "assert_unlinkable": AssertUnlinkable,
}
_COMMANDS = frozenset(
    (
        *("module", "component", "register", "invoke", "get", "assert_return", "assert_trap"),
        *("assert_exhaustion", "assert_exception", "assert_suspension", *_ON_MODULE),
        *("thread", "wait", "script", "input", "output"),
    )
)
_LANES = {"i8x16": (8, 16), "i16x8": (16, 8), "i32x4": (32, 4), "i64x2": (64, 2)}
_FLOAT_LANES = {"f32x4": (32, 4), "f64x2": (64, 2)}
_NAN_KINDS: dict[str, Literal["canonical", "arithmetic"]] = {
    "nan:canonical": "canonical",
    "nan:arithmetic": "arithmetic",
}
_REFERENCES = frozenset(("extern", "host", "func", "exn", "any", "eq", "i31", "struct", "array"))


def parse_script(
    source: str | bytes | bytearray | memoryview, features: Features | None = None
) -> list[Command]:
    """Read a script; a source that starts with no command is the text of one module.

    Raises Malformed for what is wrong with the script itself. Modules in it are not read:
    `ModuleSource.encode` does that.
    """
    annotations = features.annotations if features is not None else True
    tokens = tokenize(source, annotations=annotations)
    return _Script(tokens).read()


class _Script:
    """Reads the commands of one source."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.texts = tokens.texts

    def read(self) -> list[Command]:
        texts = self.texts
        # Behind the last token stand three empty ones.
        end = len(texts) - 3
        if end and not (texts[0] == "(" and texts[1] in _COMMANDS):
            module = ModuleSource(self.tokens.line(0), "module", "text", None, b"", self.tokens, (0, end), 0)
            return [DefineModule(module.line, module)]
        return self.commands(0, "", 0)

    def commands(self, i: int, until: str, depth: int) -> list[Command]:
        found: list[Command] = []
        while self.texts[i] != until:
            self.tokens.expect(i, "(")
            found.append(self.command(i, depth))
            i = self.tokens.closing[i] + 1
        return found

    def command(self, i: int, depth: int) -> Command:
        """Read the command that opens at token i."""
        tokens, texts = self.tokens, self.texts
        keyword, line = texts[i + 1], tokens.line(i + 1)
        self.check_closed(i)
        command: Command
        if keyword == "assert_return":
            action, after = self.action(i + 2)
            results, after = self.values(after, pattern=True)
            command = AssertReturn(line, action, results)
        elif keyword in ("invoke", "get"):
            performed, after = self.action(i)
            command, after = Perform(line, performed), after - 1
        elif keyword in ("module", "component"):
            return self.module_command(i)
        elif keyword in _ON_MODULE:
            module = self.module(i + 2)
            after = tokens.closing[i + 2] + 1
            command, after = _ON_MODULE[keyword](line, module, self.string(after)), after + 1
        elif keyword == "assert_trap":
            if texts[i + 2] == "(" and texts[i + 3] in ("module", "component"):
                target: Action | ModuleSource = self.module(i + 2)
                after = tokens.closing[i + 2] + 1
            else:
                target, after = self.action(i + 2)
            command, after = AssertTrap(line, target, self.string(after)), after + 1
        elif keyword in ("assert_exhaustion", "assert_suspension"):
            action, after = self.action(i + 2)
            cls = AssertExhaustion if keyword == "assert_exhaustion" else AssertSuspension
            command, after = cls(line, action, self.string(after)), after + 1
        elif keyword == "assert_exception":
            action, after = self.action(i + 2)
            command = AssertException(line, action)
        elif keyword == "register":
            module_id, after = self.id(i + 3)
            command = Register(line, self.string(i + 2), module_id)
        else:
            command, after = self.rare(i, depth)
        tokens.expect(after, ")")
        return command

    def check_closed(self, i: int) -> None:
        """Report what a command lacks at its end, or the broken token that hides it."""
        texts, end = self.texts, self.tokens.closing[i]
        if texts[end] != ")":
            broken = next((at for at in range(i, end) if texts[at][:1] == ERROR), None)
            raise self.tokens.error(end if broken is None else broken)

    def rare(self, i: int, depth: int) -> tuple[Command, int]:
        """Read a command that the suites hardly use."""
        tokens, texts = self.tokens, self.texts
        keyword, line, end = texts[i + 1], tokens.line(i + 1), tokens.closing[i]
        if depth >= _NESTING:
            raise tokens.error(i, "nesting too deep")
        id_, after = self.id(i + 2)
        if keyword == "thread":
            shared: list[str] = []
            while texts[after] == "(" and texts[after + 1] == "shared":
                tokens.expect(tokens.expect(after + 2, "("), "module")
                shared.append(texts[after + 4])
                after = tokens.expect(tokens.expect(after + 5, ")"), ")")
            return Thread(line, id_, tuple(shared), tuple(self.commands(after, ")", depth + 1))), end
        if keyword == "wait" and id_ is not None:
            return Wait(line, id_), after
        if keyword == "script":
            return Script(line, id_, tuple(self.commands(after, ")", depth + 1))), end
        if keyword == "input":
            return Input(line, id_, self.string(after)), after + 1
        if keyword == "output":
            if texts[after] == ")":
                return Output(line, id_, None), after
            return Output(line, id_, self.string(after)), after + 1
        raise tokens.error(i + 1)

    def id(self, i: int) -> tuple[str | None, int]:
        text = self.texts[i]
        return (text, i + 1) if text[:1] == "$" else (None, i)

    def string(self, i: int) -> str:
        return self.tokens.name(i).decode()

    # modules

    def module_command(self, i: int) -> Command:
        tokens, texts = self.tokens, self.texts
        line = tokens.line(i + 1)
        if texts[i + 2] == "instance":
            instance, after = self.id(i + 3)
            definition, after = self.id(after)
            tokens.expect(after, ")")
            keyword: Literal["module", "component"] = "module" if texts[i + 1] == "module" else "component"
            return ModuleInstance(line, keyword, instance, definition)
        if texts[i + 2] == "definition":
            return ModuleDefinition(line, self.module(i, 1))
        return DefineModule(line, self.module(i))

    def module(self, i: int, skip: int = 0) -> ModuleSource:
        """Take in the module that opens at token i; `skip` words stand between keyword and identifier."""
        tokens, texts = self.tokens, self.texts
        tokens.expect(i, "(")
        keyword: Literal["module", "component"] = "module" if texts[i + 1] == "module" else "component"
        tokens.expect(i + 1, keyword)
        first, end = i + 2 + skip, tokens.closing[i]
        tokens.expect(end, ")")
        id_, after = self.id(first)
        form: Literal["text", "binary", "quote"] = "text"
        data = b""
        if texts[after] in ("binary", "quote"):
            form = "binary" if texts[after] == "binary" else "quote"
            data = b"".join(tokens.string(at) for at in range(after + 1, end))
        return ModuleSource(tokens.line(i + 1), keyword, form, id_, data, tokens, (first, end), i)

    # actions and values

    def action(self, i: int) -> tuple[Action, int]:
        """Read `(invoke ...)` or `(get ...)`; return what comes after it."""
        tokens, texts = self.tokens, self.texts
        tokens.expect(i, "(")
        keyword, line = texts[i + 1], tokens.line(i + 1)
        if keyword not in ("invoke", "get"):
            raise tokens.error(i + 1)
        module, i = self.id(i + 2)
        name = self.string(i)
        action: Action
        if keyword == "invoke":
            arguments, i = self.values(i + 1, pattern=False)
            action = Invoke(line, module, name, arguments)
        else:
            action, i = Get(line, module, name), i + 1
        return action, tokens.expect(i, ")")

    def values(self, i: int, *, pattern: bool, depth: int = 0) -> tuple[tuple[Value, ...], int]:
        """Read constants, or with `pattern` result patterns, up to a `)`."""
        found: list[Value] = []
        while self.texts[i] == "(":
            value, i = self.value(i, pattern, depth)
            found.append(value)
        return tuple(found), i

    def value(self, i: int, pattern: bool, depth: int) -> tuple[Value, int]:
        tokens, texts = self.tokens, self.texts
        keyword = texts[i + 1]
        value: Value
        if keyword in ("i32.const", "i64.const"):
            value, i = Const(keyword[:3], self.number(integer, i + 2, int(keyword[1:3]))), i + 3
        elif keyword in ("f32.const", "f64.const"):
            value = self.float_lane(i + 2, int(keyword[1:3]), pattern)
            i += 3
        elif keyword == "v128.const":
            value, i = self.v128(i + 2, pattern)
        elif keyword == "ref.null":
            value, i = self.ref_null(i + 2)
        elif keyword[:4] == "ref." and keyword[4:] in _REFERENCES:
            value, i = self.reference(keyword[4:], i + 2)
        elif keyword == "either" and pattern:
            if depth >= _NESTING:
                raise tokens.error(i, "nesting too deep")
            patterns, i = self.values(i + 2, pattern=True, depth=depth + 1)
            value = Either(patterns)
        # A value of a later proposal: kept as text, so that the rest of the script can be run.
        elif "a" <= keyword[:1] <= "z":
            start, end = tokens.starts[i], tokens.closing[i]
            value, i = Unread(keyword, tokens.source[start : tokens.starts[end] + 1]), end
        else:
            raise tokens.error(i + 1)
        return value, tokens.expect(i, ")")

    def number(self, read: Callable[[str, int], int], i: int, bits: int) -> int:
        try:
            return read(self.texts[i], bits)
        except NumberError as error:
            raise self.tokens.error(i, str(error) or None) from None

    def float_lane(self, i: int, bits: int, pattern: bool) -> Const | NanPattern:
        text = self.texts[i]
        if pattern and text in _NAN_KINDS:
            return NanPattern(f"f{bits}", _NAN_KINDS[text])
        return Const(f"f{bits}", self.number(floating, i, bits))

    def v128(self, i: int, pattern: bool) -> tuple[V128Const, int]:
        shape = self.texts[i]
        lanes: list[int | NanPattern] = []
        if shape in _LANES:
            bits, count = _LANES[shape]
            lanes += [self.number(integer, at, bits) for at in range(i + 1, i + 1 + count)]
        elif shape in _FLOAT_LANES:
            bits, count = _FLOAT_LANES[shape]
            for at in range(i + 1, i + 1 + count):
                lane = self.float_lane(at, bits, pattern)
                lanes.append(lane.bits if isinstance(lane, Const) else lane)
        else:
            raise self.tokens.error(i)
        return V128Const(shape, tuple(lanes)), i + 1 + count

    def ref_null(self, i: int) -> tuple[RefNull, int]:
        text = self.texts[i]
        if text == ")":
            return RefNull(None), i
        if text not in HEAPTYPES and not is_index(text):
            raise self.tokens.error(i)
        return RefNull(text), i + 1

    def reference(self, kind: str, i: int) -> tuple[RefValue, int]:
        text = self.texts[i]
        if text[:1] == "$" and kind == "func":
            return RefValue(kind, text), i + 1
        if text[:1].isdigit():
            return RefValue(kind, number(self.tokens, i)), i + 1
        return RefValue(kind), i
