"""WAVE, the text of component values: `{name: "x", tags: [a, b], size: some(3)}`.

The type determines how a text is read; values are those of `canonabi.values.classes`. A map is written as the
list of pairs that it is passed as. Handles, streams, futures and error contexts have no text.
Numbers outside f32 or f64 are rounded, to infinity if they are too large. Types bound the
depth, so nothing here recurses further than `MAX_DEPTH` of types. `wave_printer` is the reverse.
Specification: README and grammar of wasm-wave, which WIT.md refers to.
"""

from __future__ import annotations

import math
import re
import struct

from canonabi.copier.convert import convert
from canonabi.errors import OutOfRange
from canonabi.types.valtypes import (
    F32,
    F64,
    U8,
    Bool,
    Char,
    Enum,
    Flags,
    FuncType,
    Integer,
    List,
    Map,
    Option,
    Record,
    Result,
    String,
    Tuple,
    ValType,
    Variant,
    cases,
)  # fmt: skip
from canonabi.values.classes import Err, Ok, Some, class_of
from engine.cstack import check_stack
from engine.errors import Malformed
from engine.text.literals import NumberError, floating
from engine.text.tokens import Tokens, shorten

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

KEYWORDS = frozenset("true false inf nan some none ok err".split())

# no possessive or atomic groups, and none that is repeated over a whole text: see engine.text.lexer
_SPACE = re.compile(r"[ \t\n\r]*+")
_COMMENT = re.compile(r"//[^\n]*+")
_WORD = re.compile(r"%?[A-Za-z][A-Za-z0-9-]*+")
_LABEL = re.compile(r"(?:[a-z][a-z0-9]*|[A-Z][A-Z0-9]*)(?:-(?:[a-z0-9]+|[A-Z0-9]+))*")
_NUMBER = re.compile(
    r"-?(?:0|[1-9][0-9]*+)(\.[0-9]++)?([eE][-+]?[0-9]++)?(?![0-9A-Za-z_.])|-inf(?![0-9A-Za-z_-])"
)
_TOKEN = re.compile(r"[0-9A-Za-z_%.+-]++|.", re.DOTALL)  # for messages
_PLAIN = re.compile(r"[^\\]++")
_ESCAPE = re.compile(r"\\(?:([tnr\"'\\])|u\{([0-9a-fA-F]{1,6})\})")
_EDGES = {quote: re.compile(rf"\\[^\n]|[{quote}\n]") for quote in "'\""}
_SURROGATE = re.compile("[\ud800-\udfff]")
_FUNCTION = re.compile(r"[0-9A-Za-z:/.@%_+#\[\]-]++")
_SIMPLE = {"t": "\t", "n": "\n", "r": "\r"}
_LONGEST_INTEGER = 21  # characters of an s64 or u64, and more


def parse_value(source: str, t: ValType) -> Any:
    """Return the value of a type that a text denotes. Raises Malformed with the position."""
    reader = _WaveParser(source)
    value = reader.value(t)
    reader.end()
    return value


def parse_call(source: str, find: Callable[[str], FuncType]) -> tuple[str, list[Any]]:
    """Return name and arguments of a call such as `f(1, "x")`; `find` returns the type for the name.

    The name may be that of an import or export, such as `[static]r.f`, after others separated by `#`.
    Trailing options may be omitted. Raises Malformed with the position, and any error of `find`.
    """
    reader = _WaveParser(source)
    reader.space()
    match = _FUNCTION.match(source, reader.at)
    if match is None:
        raise reader.unexpected("the name of a function")
    reader.at = match.end()
    ft = find(match[0])
    arguments = reader.arguments(ft)
    reader.end()
    return match[0], arguments


class _WaveParser:
    """A place in a text, and a method for what can be there."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.cases: dict[int, dict[str, int]] = {}  # of variants and enums, by identity: indices of labels

    def error(self, message: str, at: int | None = None) -> Malformed:
        return Tokens(self.source).malformed(self.at if at is None else at, message)

    def unexpected(self, expected: str) -> Malformed:
        self.space()
        token = _TOKEN.match(self.source, self.at)
        return self.error(f"expected {expected}, found {shorten(token[0]) if token else 'the end'}")

    def space(self) -> None:
        source, at = self.source, self.at
        while True:
            at = _SPACE.match(source, at).end()  # type: ignore[union-attr]  # it matches nothing, too
            comment = _COMMENT.match(source, at)
            if comment is None:
                break
            at = comment.end()
        self.at = at

    def quoted(self, quote: str) -> str | None:
        """Return what is between quotes in one line, escapes as they are; None if it is not there or open."""
        if not self.source.startswith(quote, self.at):
            return None
        start = self.at + 1
        edge = next((each for each in _EDGES[quote].finditer(self.source, start) if len(each[0]) == 1), None)
        return self.source[start : edge.start()] if edge and edge[0] == quote else None

    def end(self) -> None:
        self.space()
        if self.at < len(self.source):
            raise self.unexpected("the end of the value")

    def next_is(self, text: str) -> bool:
        """Tell whether `text` is next, and step over it if so."""
        self.space()
        found = self.source.startswith(text, self.at)
        self.at += len(text) * found
        return found

    def expect(self, text: str, t: ValType | None = None, *, comma: bool = False) -> None:
        """Step over `text`, which begins a value of type `t`, or may have a comma in its place."""
        if not self.next_is(text):
            kind = "" if t is None else f", for {shorten(str(t))}"  # which may be long
            raise self.unexpected(f"`,` or `{text}`" if comma else f"`{text}`{kind}")

    def word(self) -> str:
        """Return the label or keyword that is next, with its `%`; empty if there is none."""
        self.space()
        match = _WORD.match(self.source, self.at)
        return match[0] if match else ""

    def label(self, expected: str) -> tuple[str, int]:
        """Step over a label, and return it without `%`, and where it was."""
        word = self.word()
        if not word:
            raise self.unexpected(expected)
        label = word.removeprefix("%")
        if not _LABEL.fullmatch(label):
            raise self.error(
                f"`{shorten(label)}` is not a valid label: words of one case, joined by single hyphens"
            )
        at = self.at
        self.at += len(word)
        return label, at

    def keyword(self, *keywords: str) -> str:
        """Step over one of the keywords and return it; empty if none is next."""
        word = self.word()
        if word not in keywords:
            return ""
        self.at += len(word)
        return word

    def items(self, closing: str, read: Callable[[], None]) -> None:
        """Read items with commas between up to the closing bracket; a comma may be the last."""
        while not self.next_is(closing):
            read()
            if not self.next_is(","):
                self.expect(closing, comma=True)
                return

    def arguments(self, ft: FuncType) -> list[Any]:
        self.expect("(")
        found: list[Any] = []

        def read() -> None:
            if len(found) == len(ft.params):
                raise self.error(f"too many arguments: {ft} has {len(ft.params)}")
            found.append(self.value(ft.params[len(found)][1]))

        self.items(")", read)
        for name, part in ft.params[len(found) :]:
            if not isinstance(part, Option):
                raise self.error(f"argument `{name}` is missing: {ft}", self.at - 1)
            found.append(None)
        return found

    def value(self, t: ValType) -> Any:
        check_stack()
        self.space()
        if isinstance(t, Integer):
            return self.integer(t)
        rule = _RULES.get(type(t))
        if rule is None:
            raise self.error(f"a value of type {t} has no text form")
        return rule(self, t)

    def bool(self, _: Bool) -> bool:
        word = self.keyword("true", "false")
        if not word:
            raise self.unexpected("true or false")
        return word == "true"

    def integer(self, t: Integer) -> int:
        match = _NUMBER.match(self.source, self.at)
        if match is None or match[1] or match[2] or match[0] == "-inf":
            raise self.unexpected(f"a number of type {t}")
        try:
            # Cut off, as int() of a million digits takes long: what is left is out of range all the same.
            value: int = convert(t, int(match[0][:_LONGEST_INTEGER]))
        except OutOfRange as error:
            raise self.error(error.message) from None
        self.at = match.end()
        return value

    def float(self, t: F32 | F64) -> float:
        match = _NUMBER.match(self.source, self.at)
        text = match[0] if match else self.keyword("nan", "inf")
        if not text:
            raise self.unexpected(f"a number of type {t}")
        if match:
            self.at = match.end()
        bits = 32 if isinstance(t, F32) else 64
        try:
            raw = floating(text, bits)
        except NumberError:  # too large
            return -math.inf if text[0] == "-" else math.inf
        return float(struct.unpack("<f" if bits == 32 else "<d", raw.to_bytes(bits // 8, "little"))[0])

    def char(self, _: Char) -> str:
        raw = self.quoted("'")
        if raw is None:
            raise self.unexpected("a character between single quotes")
        text = self.unescaped(raw, self.at + 1)
        if len(text) != 1:
            raise self.error(f"expected one character, found {len(text)}")
        self.at += len(raw) + 2
        return text

    def string(self, _: String) -> str:
        if self.source.startswith('"""', self.at):
            return self.multiline()
        raw = self.quoted('"')
        if raw is None:
            if self.source.startswith('"', self.at):
                raise self.error("unterminated string: it must end on its line")
            raise self.unexpected("a string")
        text = self.unescaped(raw, self.at + 1)
        self.at += len(raw) + 2
        return text

    def multiline(self) -> str:
        """Read the lines between two `\"""`, without the indentation of the second."""
        start = self.at + 3
        end = self.source.find('"""', start)
        if end < 0:
            raise self.error('unterminated string: `"""` is missing')
        first, *lines = self.source[start:end].split("\n")
        # WAVE's multi-line strings are Java's: the text begins in the next line, and the closing quotes'
        # indentation is taken off all lines.
        if not lines or first not in ("", "\r"):
            raise self.error('`"""` must be followed by the end of the line')
        indent = lines.pop()
        if indent.strip(" "):
            raise self.error('`"""` must be on a line of its own', end)
        texts = []
        at = start + len(first) + 1
        for line in lines:
            if not line.startswith(indent):
                spaces = f'the {len(indent)} spaces before the closing `"""`'
                raise self.error(f"a line with fewer than {spaces}", at)
            texts.append(self.unescaped(line[len(indent) :].removesuffix("\r"), at + len(indent)))
            at += len(line) + 1
        self.at = end + 3
        return "\n".join(texts)

    def unescaped(self, text: str, start: int) -> str:
        """Return a text that is at `start` of the source with its escapes replaced."""
        surrogate = _SURROGATE.search(text)
        if surrogate:
            raise self.error("a surrogate is not a character", start + surrogate.start())
        parts: list[str] = []
        at = 0
        while at < len(text):
            match = _PLAIN.match(text, at) or _ESCAPE.match(text, at)
            if match is None:
                raise self.error("unknown escape", start + at)
            parts.append(match[0] if match.re is _PLAIN else self.escaped(match, start + at))
            at = match.end()
        return "".join(parts)

    def escaped(self, match: re.Match[str], at: int) -> str:
        if match[1]:
            return _SIMPLE.get(match[1], match[1])
        code = int(match[2], 16)
        if code > 0x10FFFF or 0xD800 <= code < 0xE000:
            raise self.error(f"U+{code:04X} is not a character", at)
        return chr(code)

    def list(self, t: List) -> Any:
        found: list[Any] = []
        self.expect("[", t)
        self.items("]", lambda: found.append(self.value(t.element)))
        if t.length is not None and len(found) != t.length:
            raise self.error(f"expected {t.length} elements, found {len(found)}", self.at - 1)
        return bytes(found) if isinstance(t.element, U8) else found

    def map(self, t: Map) -> dict[Any, Any]:
        pair = Tuple((t.key, t.value))
        found: list[Any] = []
        self.expect("[", t)
        self.items("]", lambda: found.append(self.value(pair)))
        return dict(found)

    def tuple(self, t: Tuple) -> tuple[Any, ...]:
        found: list[Any] = []

        def read() -> None:
            if len(found) == len(t.types):
                raise self.error(f"expected {len(t.types)} elements, found more")
            found.append(self.value(t.types[len(found)]))

        self.expect("(", t)
        self.items(")", read)
        if len(found) != len(t.types):
            raise self.error(f"expected {len(t.types)} elements, found {len(found)}", self.at - 1)
        return tuple(found)

    def record(self, t: Record) -> Any:
        types = dict(t.fields)
        found: dict[str, Any] = {}

        def read() -> None:
            label, at = self.label("the label of a field")
            if label not in types or label in found:
                if label in found:
                    raise self.error(f"`{label}` is given twice", at)
                raise self.error(f"unknown field `{label}`: the fields are {', '.join(types)}", at)
            self.expect(":")
            found[label] = self.value(types[label])

        self.expect("{", t)
        # `{:}` is the empty record, as `{}` is the empty flags.
        if self.next_is(":"):
            self.expect("}")
        else:
            if self.next_is("}"):
                raise self.error("a record without fields is `{:}`", self.at - 1)
            self.items("}", read)
        missing = [label for label, part in t.fields if label not in found and not isinstance(part, Option)]
        if missing:
            raise self.error(f"field `{missing[0]}` is missing", self.at - 1)
        return class_of(t)(*[found.get(label) for label, _ in t.fields])

    def case(self, t: Variant | Enum) -> int:
        """Step over the label of a case, and return the case's index."""
        word = self.word()
        label, at = self.label("the label of a case")
        labels = self.cases.get(id(t))
        if labels is None:
            # By identity, which is safe: the type that is read keeps all types in it alive.
            labels = self.cases[id(t)] = {each: n for n, (each, _) in enumerate(cases(t))}
        # A case called `some` or `true` needs a %, or nobody could tell it from the keyword.
        if word in KEYWORDS:
            hint = f": write `%{word}` for the case" if word in labels else ""
            raise self.error(f"`{word}` is a keyword{hint}", at)
        if label not in labels:
            raise self.error(f"unknown case `{label}`: the cases are {', '.join([*labels][:20])}", at)
        return labels[label]

    def variant(self, t: Variant) -> Any:
        index = self.case(t)
        payload = t.cases[index][1]
        made = class_of(t).__wit_cases__[index]
        return made() if payload is None else made(self.payload(payload))

    def payload(self, t: ValType) -> Any:
        self.expect("(")
        value = self.value(t)
        self.expect(")")
        return value

    def enum(self, t: Enum) -> Any:
        return class_of(t)(t.labels[self.case(t)])

    def flags(self, t: Flags) -> Any:
        found: dict[str, None] = {}

        def read() -> None:
            label, at = self.label("the label of a flag")
            if label not in t.labels or label in found:
                if label in found:
                    raise self.error(f"`{label}` is given twice", at)
                raise self.error(f"unknown flag `{label}`: the flags are {', '.join(t.labels)}", at)
            found[label] = None

        self.expect("{", t)
        self.items("}", read)
        return convert(t, frozenset(found))

    def option(self, t: Option) -> Any:
        word = self.keyword("some", "none")
        if word == "none":
            return None
        # The short form, without `some`, only where the payload cannot be mistaken for an option itself.
        if not word and isinstance(t.some, Option | Result):
            raise self.unexpected("some(...) or none")
        value = self.payload(t.some) if word else self.value(t.some)
        return Some(value) if isinstance(t.some, Option) else value

    def result(self, t: Result) -> Any:
        word = self.keyword("ok", "err")
        if not word and (t.ok is None or isinstance(t.ok, Option | Result)):
            raise self.unexpected("ok or err")
        if not word:
            assert t.ok is not None
            return Ok(self.value(t.ok))
        made, payload = (Ok, t.ok) if word == "ok" else (Err, t.error)
        return made() if payload is None else made(self.payload(payload))


_RULES: dict[type[ValType], Callable[[_WaveParser, Any], Any]] = {
    Bool: _WaveParser.bool, F32: _WaveParser.float, F64: _WaveParser.float, Char: _WaveParser.char,
    String: _WaveParser.string,
    List: _WaveParser.list, Map: _WaveParser.map, Record: _WaveParser.record, Tuple: _WaveParser.tuple,
    Variant: _WaveParser.variant, Enum: _WaveParser.enum, Flags: _WaveParser.flags,
    Option: _WaveParser.option, Result: _WaveParser.result,
}  # fmt: skip
