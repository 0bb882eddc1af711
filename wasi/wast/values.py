"""Values of scripts: arguments of calls, and comparison of results with expected values.

Numbers are passed as bits, so that signs of zeros and payloads of NaNs are compared; references as objects.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from engine.text import Const, Either, NanPattern, RefNull, RefValue, Value

WIDTHS = {"i32": 32, "i64": 64, "f32": 32, "f64": 64}
_HEAPTYPE = re.compile(r"(\w+)ref|\(ref (?:null )?\(?(\w+).*")
_QUIET_NAN = {"f32": 0x7FC0_0000, "f64": 0x7FF8_0000_0000_0000}
_SIGN = {"f32": 1 << 31, "f64": 1 << 63}
# A null has no type at run time, so all that can be told is whether it is of the right hierarchy.
_HIERARCHY = {  # tops of the hierarchies; null… as in nullfuncref
    **dict.fromkeys(("func", "nofunc", "nullfunc"), "func"),
    **dict.fromkeys(("extern", "noextern", "nullextern"), "extern"),
    **dict.fromkeys(("exn", "noexn", "nullexn"), "exn"),
    **dict.fromkeys(("any", "eq", "i31", "struct", "array", "none", "null"), "any"),
}


@dataclass(frozen=True, slots=True)
class HostReference:
    """The value of `(ref.extern n)` and `(ref.host n)`: equal if n is."""

    number: int


class CannotMake(Exception):
    """A constant without a value in this engine; the text says why."""


class WrongResult(Exception):
    """A result differs from the expected one; the text says how."""


def to_bits(value: Value, type_: str) -> int:
    """Return the bits of a constant that is passed as a number of `type_`."""
    if not isinstance(value, Const) or value.type != type_:
        raise CannotMake(f"{spell(value)} is not a constant of type {type_}")
    return value.bits


def to_python(value: Value, type_: str) -> object:
    """Return a constant as the Python value that a function with a parameter of `type_` takes."""
    match value:
        case Const() if value.type == type_:
            return from_bits(value.bits, type_)
        case RefNull() if type_ not in WIDTHS:
            return None
        case RefValue("extern" | "host", int() as number) if type_ not in WIDTHS:
            return HostReference(number)
    raise CannotMake(f"{spell(value)} is not a value for {type_}")


def from_bits(bits: int, type_: str) -> int | float:
    """Return the number with these bits: integers are signed."""
    size, integer = ("<I", "<i") if WIDTHS[type_] == 32 else ("<Q", "<q")
    target = integer if type_[0] == "i" else "<f" if type_ == "f32" else "<d"
    number: int | float = struct.unpack(target, struct.pack(size, bits))[0]
    return number


def as_bits(value: object, type_: str) -> int:
    """Return the bits of a number given as a Python value."""
    if type_[0] == "i":
        assert isinstance(value, int)
        return value & ((1 << WIDTHS[type_]) - 1)
    source, target = ("<f", "<I") if type_ == "f32" else ("<d", "<Q")
    bits: int = struct.unpack(target, struct.pack(source, value))[0]
    return bits


def check_results(types: Sequence[str], results: Sequence[object], expected: Sequence[Value]) -> None:
    """Compare results, numbers as bits, with patterns; raises WrongResult."""
    if len(results) != len(expected):
        raise WrongResult(f"{len(results)} results, expected {len(expected)}")
    for i, (type_, result, pattern) in enumerate(zip(types, results, expected, strict=True)):
        if not matches(type_, result, pattern):
            place = f"result {i}: " if len(results) > 1 else ""
            raise WrongResult(f"{place}{_shown(type_, result)}, expected {spell(pattern)}")


def matches(type_: str, result: object, pattern: Value) -> bool:
    """Return whether a result of a type matches the pattern."""
    match pattern:
        case Const():
            return type_ == pattern.type and result == pattern.bits
        case NanPattern():
            return type_ == pattern.type and _is_nan(type_, result, pattern.kind)
        case RefNull():
            return type_ not in WIDTHS and result is None and _may_be(type_, pattern.heaptype)
        case RefValue():
            return type_ not in WIDTHS and result is not None and _is_reference(type_, result, pattern)
        case Either():
            return any(matches(type_, result, one) for one in pattern.patterns)
    return False  # v128, or another language's


def _is_nan(type_: str, result: object, kind: str) -> bool:
    """Canonical: the quiet NaN without payload, of any sign. Arithmetic: any quiet NaN."""
    assert isinstance(result, int)
    quiet = _QUIET_NAN[type_]
    if kind == "canonical":
        return result & ~_SIGN[type_] == quiet
    return result & quiet == quiet


def _may_be(type_: str, heaptype: str | None) -> bool:
    """Return whether a null of a type can be a null of a heap type: both must share a hierarchy."""
    if heaptype is None:
        return True
    spelled = _HEAPTYPE.fullmatch(type_)
    assert spelled is not None
    return _hierarchy(heaptype) == _hierarchy(spelled[1] or spelled[2])


def _hierarchy(heaptype: str) -> str:
    """Return the top of a heap type; types defined by modules are function types, so far."""
    return _HIERARCHY.get(heaptype, "func")


def _is_reference(type_: str, result: object, pattern: RefValue) -> bool:
    if pattern.kind in ("extern", "host"):
        if pattern.value is None:
            return _may_be(type_, "extern")
        return isinstance(result, HostReference) and result.number == pattern.value
    if pattern.kind == "func":  # which one, an index or a name, no runner can tell: it may not be exported
        return _may_be(type_, "func")
    return pattern.kind == "exn" and _may_be(type_, "exn")


def spell(value: Value) -> str:
    """Return a constant or pattern as written in a script."""
    match value:
        case Const(type_, bits):
            number = from_bits(bits, type_)
            return f"({type_}.const {number if type_[0] == 'i' else f'{bits:#x} = {number}'})"
        case NanPattern(type_, kind):
            return f"({type_}.const nan:{kind})"
        case RefNull(heaptype):
            return f"(ref.null {heaptype})" if heaptype else "(ref.null)"
        case RefValue(kind, None):
            return f"(ref.{kind})"
        case RefValue(kind, number):
            return f"(ref.{kind} {number})"
        case Either(patterns):
            return f"(either {' '.join(map(spell, patterns))})"
    return str(value)


def _shown(type_: str, result: object) -> str:
    if type_ in WIDTHS:
        assert isinstance(result, int)
        return spell(Const(type_, result))
    return f"{type_} {result!r}" if result is not None else f"null {type_}"
