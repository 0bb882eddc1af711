"""Component values of scripts: arguments of calls, and comparison of results with expected values.

A value is written like `(record.const (field "n" u32.const 1))`: nested values may omit their
parentheses. The type determines the allowed forms; values are those of
`canonabi.values.classes`, except that a map is a list of its pairs, since a script may repeat a key.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from typing import Any

from canonabi.copier.convert import convert
from canonabi.types.valtypes import (
    F32,
    F64,
    U8,
    Bool,
    Char,
    Enum,
    Flags,
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
)
from canonabi.values.classes import Err, Ok, Some, class_of
from canonabi.wit.wave_printer import print_value
from engine.text import Const, Either, NanPattern, Unread, Value
from engine.text.lexer import tokenize
from engine.text.literals import NumberError, floating, integer
from engine.text.tokens import Tokens
from engine.wording import quoted
from wasi.wast.values import CannotMake, WrongResult, from_bits, spell

_NAN = float("nan")  # the canonical one: what lifting makes of every NaN


def to_component(value: Value, t: ValType) -> Any:
    """Return a constant as a value of a type. Raises CannotMake, Malformed, or the errors of `convert`."""
    match value:
        case Const("f32" | "f64" as name, bits) if str(t) == name:
            return from_bits(bits, name)
        case NanPattern(name, _) if str(t) == name:
            return _NAN
        case Unread(_, text):
            # The script's parser leaves component values unread, as only the type tells what is allowed.
            tokens = tokenize(text)
            made, after = _ConstantParser(tokens).value(0, t)
            tokens.expect(after, "")
            return made
    raise CannotMake(f"{_written(value)} is not a value of type {t}")


def check_result(t: ValType | None, result: object, expected: tuple[Value, ...]) -> None:
    """Compare the result of a function, which has one if `t` is not None, with patterns."""
    count = 0 if t is None else 1
    if len(expected) != count:
        raise WrongResult(f"{count} results, expected {len(expected)}")
    if t is not None and not _matches(t, result, expected[0]):
        raise WrongResult(f"{print_value(result, t)}, expected {_written(expected[0])}")


def _written(value: Value) -> str:
    match value:
        case Unread(_, text):
            return " ".join(text.split())
        case Either(patterns):
            return f"(either {' '.join(map(_written, patterns))})"
    return spell(value)


def _matches(t: ValType, result: object, pattern: Value) -> bool:
    if isinstance(pattern, Either):
        return any(_matches(t, result, each) for each in pattern.patterns)
    # Both by `convert`, so that what may be written in several ways is one.
    return bool(_plain(t, convert(t, result)) == _plain(t, to_component(pattern, t)))


def _plain(t: ValType, value: Any) -> object:
    """Return a value in a form that compares like scripts do: floats by their bits."""
    match t:
        case F32() | F64():
            # As 0.0 equals -0.0, and a NaN nothing, floats are compared by their bytes.
            return struct.pack("<d", value)
        case List(element):
            return [_plain(element, each) for each in value]
        case Map(_, part):
            return [(key, _plain(part, each)) for key, each in dict(value).items()]
        case Tuple(types):
            return [_plain(part, each) for part, each in zip(types, value, strict=True)]
        case Record(fields):
            return [_plain(part, each) for (_, part), each in zip(fields, value._values(), strict=True)]
        case Variant(cases):
            label, payload = cases[value.__wit_case__]
            return label, None if payload is None else _plain(payload, value.value)
        case Option(some):
            return (
                None if value is None else [_plain(some, value.value if isinstance(value, Some) else value)]
            )
        case Result(ok, error):
            payload = ok if isinstance(value, Ok) else error
            return type(value), None if payload is None else _plain(payload, value.value)
    return value


class _ConstantParser:
    """Reads constants by their type; every method takes the first token and returns the next one."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.texts = tokens.texts

    def value(self, i: int, t: ValType) -> tuple[Any, int]:
        """Read a value, with its parentheses or without."""
        if self.texts[i] != "(":
            return self.bare(i, t)
        value, i = self.bare(i + 1, t)
        return value, self.tokens.expect(i, ")")

    def bare(self, i: int, t: ValType) -> tuple[Any, int]:
        keyword = self.texts[i]
        prefix, _, suffix = keyword.partition(".")
        if isinstance(t, Integer | F32 | F64) and prefix == str(t) and suffix == "const":
            return self.number(i + 1, t), i + 2
        kind, read = _FORMS.get(keyword, (None, None))
        if kind is None or read is None or not isinstance(t, kind):
            if "a" <= keyword[:1] <= "z":
                raise CannotMake(f"{keyword} is not a value of type {t}")
            raise self.tokens.error(i)
        return read(self, i + 1, t)

    def values(self, i: int, types: Iterable[ValType]) -> tuple[list[Any], int]:
        """Read values up to a closing parenthesis; there must be one for each type."""
        found: list[Any] = []
        for t in types:
            if self.texts[i] == ")":
                break
            value, i = self.value(i, t)
            found.append(value)
        return found, i

    def name(self, i: int) -> tuple[str, int]:
        return self.tokens.name(i).decode(), i + 1

    def names(self, i: int) -> tuple[list[str], int]:
        found: list[str] = []
        while self.texts[i][:1] == '"':
            name, i = self.name(i)
            found.append(name)
        return found, i

    # the forms

    def number(self, i: int, t: Integer | F32 | F64) -> int | float:
        text = self.texts[i]
        try:
            if isinstance(t, Integer):
                value = integer(text, t.bits)
                # `integer` gives the bits; a sign in the text says how they are meant.
                value -= (1 << t.bits) if text[0] == "-" and value else 0
                return int(convert(t, value))
            return _NAN if "nan" in text else from_bits(floating(text, int(t.name[1:])), t.name)
        except NumberError as error:
            raise self.tokens.error(i, str(error) or None) from None

    def truth(self, i: int, _: Bool) -> tuple[bool, int]:
        if self.texts[i] not in ("true", "false"):
            raise self.tokens.error(i)
        return self.texts[i] == "true", i + 1

    def string(self, i: int, t: ValType) -> tuple[str, int]:
        text, i = self.name(i)
        return convert(t, text), i

    def sequence(self, i: int, t: List | Map) -> tuple[Any, int]:
        found: list[Any] = []
        element = t.element if isinstance(t, List) else Tuple((t.key, t.value))
        while self.texts[i] == "(":
            value, i = self.value(i, element)
            found.append(value)
        return bytes(found) if isinstance(element, U8) else found, i

    def elements(self, i: int, t: Tuple) -> tuple[tuple[Any, ...], int]:
        found, i = self.values(i, t.types)
        if len(found) != len(t.types):
            raise CannotMake(f"{t} has {len(t.types)} elements, not {len(found)}")
        return tuple(found), i

    def record(self, i: int, t: Record) -> tuple[Any, int]:
        found: list[Any] = []
        for label, part in t.fields:
            i = self.tokens.expect(self.tokens.expect(i, "("), "field")
            name, i = self.name(i)
            # In the order of the type: scripts always write all fields.
            if name != label:
                raise CannotMake(f"field {quoted(name)} where {t} has {quoted(label)}")
            value, i = self.value(i, part)
            found.append(value)
            i = self.tokens.expect(i, ")")
        return class_of(t)(*found), i

    def variant(self, i: int, t: Variant) -> tuple[Any, int]:
        name, i = self.name(i)
        labels = [label for label, _ in t.cases]
        if name not in labels:
            raise CannotMake(f"{t} has no case {quoted(name)}")
        index = labels.index(name)
        payload, i = self.payload(i, t.cases[index][1])
        return class_of(t).__wit_cases__[index](*payload), i

    def payload(self, i: int, t: ValType | None) -> tuple[tuple[Any, ...], int]:
        if t is None:
            return (), i
        value, i = self.value(i, t)
        return (value,), i

    def enum(self, i: int, t: Enum) -> tuple[Any, int]:
        name, i = self.name(i)
        return convert(t, name), i

    def flags(self, i: int, t: Flags) -> tuple[Any, int]:
        names, i = self.names(i)
        return convert(t, frozenset(names)), i

    def none(self, i: int, _: Option) -> tuple[None, int]:
        return None, i

    def some(self, i: int, t: Option) -> tuple[Any, int]:
        value, i = self.value(i, t.some)
        return Some(value) if isinstance(t.some, Option) else value, i

    def ok(self, i: int, t: Result) -> tuple[Ok[Any], int]:
        payload, i = self.payload(i, t.ok)
        return Ok(*payload), i

    def err(self, i: int, t: Result) -> tuple[Err[Any], int]:
        payload, i = self.payload(i, t.error)
        return Err(*payload), i


_FORMS: dict[str, tuple[Any, Callable[[_ConstantParser, int, Any], tuple[Any, int]]]] = {
    "bool.const": (Bool, _ConstantParser.truth), "char.const": (Char, _ConstantParser.string),
    "str.const": (String, _ConstantParser.string), "list.const": (List | Map, _ConstantParser.sequence),
    "tuple.const": (Tuple, _ConstantParser.elements), "record.const": (Record, _ConstantParser.record),
    "variant.const": (Variant, _ConstantParser.variant), "enum.const": (Enum, _ConstantParser.enum),
    "flags.const": (Flags, _ConstantParser.flags), "option.none": (Option, _ConstantParser.none),
    "option.some": (Option, _ConstantParser.some), "result.ok": (Result, _ConstantParser.ok),
    "result.err": (Result, _ConstantParser.err),
}  # fmt: skip
