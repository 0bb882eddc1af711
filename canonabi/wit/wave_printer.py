"""Component values → WAVE: what `wave` reads.

Specification: README and grammar of wasm-wave, which WIT.md refers to.
"""

from __future__ import annotations

import math

from canonabi.copier.convert import convert, round_to_f32
from canonabi.types.valtypes import (
    F32,
    F64,
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
from canonabi.values.classes import Ok
from canonabi.wit.wave import KEYWORDS
from engine.cstack import check_stack

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any


def print_value(value: object, t: ValType) -> str:
    """Return the text of a value of a type. Raises what `convert` does, ValueError for what has no text."""
    return _text(t, convert(t, value))


def _text(t: ValType, value: Any) -> str:
    check_stack()
    match t:
        case Bool():
            return "true" if value else "false"
        case Integer():
            return str(value)
        case F32() | F64():
            return _number(value, isinstance(t, F32))
        case Char():
            return _quoted(value, "'")
        case String():
            return _quoted(value, '"')
        case List(element):
            return f"[{', '.join(_text(element, each) for each in value)}]"
        case Tuple(types):
            return f"({', '.join(map(_text, types, value))})"
        case Map(key, part):
            pairs = value.items() if isinstance(value, dict) else value
            return f"[{', '.join(f'({_text(key, k)}, {_text(part, v)})' for k, v in pairs)}]"
        case Flags(labels):
            return f"{{{', '.join(label for i, label in enumerate(labels) if value.value >> i & 1)}}}"
        case Record():
            return _record(t, value)
    return _case(t, value)


def _record(t: Record, value: Any) -> str:
    parts = zip(t.fields, value._values(), strict=True)
    shown = [
        f"{label}: {_text(part, each)}"
        for (label, part), each in parts
        # Options that are none may be left out, and read back as none.
        if not (isinstance(part, Option) and each is None)
    ]
    return f"{{{', '.join(shown) or ':'}}}"


def _case(t: ValType, value: Any) -> str:
    match t:
        case Option(part):
            if value is None:
                return "none"
            # Always the long form: what is printed can be read back whatever the payload is.
            return f"some({_text(part, value.value if isinstance(part, Option) else value)})"
        case Result(ok, error):
            label, payload = ("ok", ok) if isinstance(value, Ok) else ("err", error)
            return label if payload is None else f"{label}({_text(payload, value.value)})"
        case Enum():
            return _label(value.value)
        case Variant():
            label, payload = t.cases[value.__wit_case__]
            return _label(label) if payload is None else f"{_label(label)}({_text(payload, value.value)})"
    raise ValueError(f"a value of type {t} has no text form")


def _label(label: str) -> str:
    return f"%{label}" if label in KEYWORDS else label


def _number(value: float, single: bool) -> str:
    """Return the shortest text that is read as the same number."""
    if not math.isfinite(value):
        return str(value)
    if value.is_integer() and abs(value) < 1e16:
        return f"{value:.0f}"
    text = repr(value)
    if single:
        texts = (repr(float(f"{value:.{digits}g}")) for digits in range(1, 10))
        # Nine digits are always enough for an f32, so there is one.
        text = next(each for each in texts if round_to_f32(float(each)) == value)
    mantissa, e, exponent = text.partition("e")
    return f"{mantissa}e{int(exponent)}" if e else text


def _quoted(text: str, quote: str) -> str:
    escaped = "".join("\\" + each if each == quote else _escaped(each) for each in text)
    return f"{quote}{escaped}{quote}"


def _escaped(character: str) -> str:
    simple = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\"}.get(character)
    return simple or (character if character.isprintable() else f"\\u{{{ord(character):x}}}")
