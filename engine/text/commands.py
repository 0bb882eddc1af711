"""The parts of a `.wast` script: commands, actions, modules, constants and result patterns.

Modules inside a script stay where they are in the source and are translated on demand, so a
syntax error in one does not hide the rest. Constants and patterns of other languages
than core (component values) are kept as source text in `Unread`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from engine.features import Features
from engine.text.module import encode_module, parse_module
from engine.text.places import Places, token_at
from engine.text.tokens import Tokens

# constants and result patterns


@dataclass(frozen=True, slots=True)
class Const:
    """`(t.const n)`: a number type and its bits, as an unsigned integer."""

    type: str  # i32, i64, f32, f64
    bits: int


@dataclass(frozen=True, slots=True)
class NanPattern:
    """`(t.const nan:canonical)` or `nan:arithmetic`: any NaN of that kind."""

    type: str  # f32, f64
    kind: Literal["canonical", "arithmetic"]


@dataclass(frozen=True, slots=True)
class V128Const:
    """`(v128.const shape lane*)`: lanes as unsigned bits or, in results, NaN patterns."""

    shape: str  # i8x16 … f64x2
    lanes: tuple[int | NanPattern, ...]


@dataclass(frozen=True, slots=True)
class RefNull:
    """`(ref.null ht)`: the null reference, of the heap type if one is given."""

    heaptype: str | None


@dataclass(frozen=True, slots=True)
class RefValue:
    """A reference that is not null: `(ref.extern 1)`, `(ref.func)`, `(ref.i31)`…

    `kind` is the word after `ref.`; `value` the number of an extern or host reference, or the
    index or identifier of a function, if given.
    """

    kind: str  # extern, host, func, exn, any, eq, i31, struct, array
    value: int | str | None = None


@dataclass(frozen=True, slots=True)
class Either:
    """`(either p*)`: any of the patterns."""

    patterns: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A constant of another language, such as `(str.const "x")`: its keyword and its source."""

    keyword: str
    text: str


Value = Const | NanPattern | V128Const | RefNull | RefValue | Either | Unread

# modules and actions


@dataclass(frozen=True, slots=True)
class ModuleSource:
    """A module or component in a script: the place of its text, or its bytes."""

    line: int
    keyword: Literal["module", "component"]
    form: Literal["text", "binary", "quote"]
    id: str | None  # with its $
    data: bytes  # of a binary or a quoted text; empty otherwise
    tokens: Tokens = field(repr=False, compare=False)
    span: tuple[int, int] = field(repr=False)  # tokens: first field, closing parenthesis
    opening: int = field(repr=False)  # token of its opening parenthesis

    @property
    def text(self) -> str:
        """The source from `(module` to `)`, or of what it quotes."""
        if self.form == "quote":
            return self.data.decode()
        return self.tokens.source[self.tokens.starts[self.opening] : self.tokens.starts[self.span[1]] + 1]

    def encode(self, features: Features | None = None) -> bytes:
        """Return the binary of a module. Raises Malformed for what is wrong with the text.

        The text of a component is not core's: who reads it takes `tokens` and `span`, or `data`.
        """
        if self.keyword == "component":
            raise self.tokens.malformed(self.tokens.starts[self.opening], "a component, not a module")
        if self.form == "binary":
            return self.data
        if self.form == "quote":
            return parse_module(self.data, features)
        return encode_module(self.tokens, *self.span, features)

    def place(self, offset: int, features: Features | None = None) -> tuple[int, int, str] | None:
        """Return line, column and text of the line from which the byte at an offset of the binary comes.

        None where that is not in the script as it stands: in bytes, in quoted text; or not in a module.
        """
        if self.form != "text" or self.keyword == "component":
            return None
        places: Places = []
        encode_module(self.tokens, *self.span, features, places)
        token = token_at(places, offset)
        return None if token is None else self.tokens.excerpt(self.tokens.starts[token])


@dataclass(frozen=True, slots=True)
class Invoke:
    """`(invoke $module? "name" argument*)`."""

    line: int
    module: str | None
    name: str
    arguments: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Get:
    """`(get $module? "name")`: the value of an exported global."""

    line: int
    module: str | None
    name: str


Action = Invoke | Get

# commands


@dataclass(frozen=True, slots=True)
class DefineModule:
    """`(module ...)`: translate and instantiate; it becomes the current instance."""

    line: int
    module: ModuleSource


@dataclass(frozen=True, slots=True)
class ModuleDefinition:
    """`(module definition ...)`: translate, do not instantiate."""

    line: int
    module: ModuleSource


@dataclass(frozen=True, slots=True)
class ModuleInstance:
    """`(module instance $id? $definition?)`: instantiate the definition named, or the last one."""

    line: int
    keyword: Literal["module", "component"]
    id: str | None
    definition: str | None


@dataclass(frozen=True, slots=True)
class Register:
    """`(register "name" $module?)`: make the exports of an instance available to imports."""

    line: int
    name: str
    module: str | None


@dataclass(frozen=True, slots=True)
class Perform:
    """An action as a command: it must not fail; its results do not matter."""

    line: int
    action: Action


@dataclass(frozen=True, slots=True)
class AssertReturn:
    """`(assert_return action pattern*)`."""

    line: int
    action: Action
    results: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class AssertTrap:
    """`(assert_trap action "message")`, or with a module whose instantiation traps."""

    line: int
    target: Action | ModuleSource
    message: str


@dataclass(frozen=True, slots=True)
class AssertExhaustion:
    """`(assert_exhaustion action "message")`."""

    line: int
    action: Action
    message: str


@dataclass(frozen=True, slots=True)
class AssertException:
    """`(assert_exception action)`."""

    line: int
    action: Action


@dataclass(frozen=True, slots=True)
class AssertSuspension:
    """`(assert_suspension action "message")`: read, and reserved for stack switching."""

    line: int
    action: Action
    message: str


@dataclass(frozen=True, slots=True)
class AssertMalformed:
    """`(assert_malformed module "message")`."""

    line: int
    module: ModuleSource
    message: str


@dataclass(frozen=True, slots=True)
class AssertMalformedCustom:
    """`(assert_malformed_custom module "message")`: an annotation or custom section is malformed."""

    line: int
    module: ModuleSource
    message: str


@dataclass(frozen=True, slots=True)
class AssertInvalid:
    """`(assert_invalid module "message")`."""

    line: int
    module: ModuleSource
    message: str


@dataclass(frozen=True, slots=True)
class AssertInvalidCustom:
    """`(assert_invalid_custom module "message")`."""

    line: int
    module: ModuleSource
    message: str


@dataclass(frozen=True, slots=True)
class AssertUnlinkable:
    """`(assert_unlinkable module "message")`."""

    line: int
    module: ModuleSource
    message: str


@dataclass(frozen=True, slots=True)
class Thread:
    """`(thread $id (shared (module $m))* command*)`."""

    line: int
    id: str | None
    shared: tuple[str, ...]  # instances that it sees
    commands: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Wait:
    """`(wait $thread)`."""

    line: int
    thread: str


@dataclass(frozen=True, slots=True)
class Script:
    """`(script $id? command*)`: a script within the script."""

    line: int
    id: str | None
    commands: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Input:
    """`(input $id? "file")`."""

    line: int
    id: str | None
    file: str


@dataclass(frozen=True, slots=True)
class Output:
    """`(output $id? "file"?)`."""

    line: int
    id: str | None
    file: str | None


Command = (
    DefineModule
    | ModuleDefinition
    | ModuleInstance
    | Register
    | Perform
    | AssertReturn
    | AssertTrap
    | AssertExhaustion
    | AssertException
    | AssertSuspension
    | AssertMalformed
    | AssertMalformedCustom
    | AssertInvalid
    | AssertInvalidCustom
    | AssertUnlinkable
    | Thread
    | Wait
    | Script
    | Input
    | Output
)
