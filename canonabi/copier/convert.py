"""Checks that a Python value fits a component type, and names the place if it does not.

`convert` accepts values by the table of `values` and returns them in the canonical form, or raises
`Mismatch` or `OutOfRange`: "people[3].name: expected str, got int". It has no side effects.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from canonabi.errors import Misfit, Mismatch, OutOfRange
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
from canonabi.values.classes import (
    EnumValue,
    Err,
    FlagsValue,
    Ok,
    RecordValue,
    Some,
    VariantValue,
    anonymous,
    class_of,
)
from engine.cstack import check_stack
from engine.wording import quoted

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

# struct's letters of numbers, by which buffers tell what they hold
_LETTERS = {"s8": "b", "u8": "Bc", "s16": "h", "u16": "H", "s32": "il", "u32": "IL", "s64": "ql", "u64": "QL"}
_LETTERS |= {"f32": "f", "f64": "d"}


def convert(t: ValType, value: object, path: str = "") -> Any:
    """Return a Python value in the canonical form of a type; `path` names the value in messages.

    Raises Mismatch (a TypeError) or OutOfRange (a ValueError) with the place and the reason.
    """
    try:
        return _convert(t, value)
    except Misfit as error:
        raise error.within(path)  # noqa: B904 (it is the same error)


def _convert(t: ValType, value: object) -> object:
    check_stack()
    if isinstance(t, Integer):
        return _integer(t, value)
    rule = _RULES.get(type(t))
    return value if rule is None else rule(t, value)


def _wrong(expected: str, value: object) -> Mismatch:
    if isinstance(value, type):
        return Mismatch(f"expected {expected}, got the class {value.__qualname__}, not an object")
    return Mismatch(f"expected {expected}, got {type(value).__name__}")


def _integer(t: Integer, value: object) -> int:
    # True is an int to Python, and hardly ever what was meant where a number is wanted.
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong("int", value)
    low = -(1 << (t.bits - 1)) if t.signed else 0
    high = low + (1 << t.bits) - 1
    if not low <= value <= high:
        shown = value if value.bit_length() < 128 else f"an int of {value.bit_length()} bits"
        raise OutOfRange(f"{shown} is out of range for {t.name}: {low} to {high}")
    # The copier takes exact ints: of a subclass the plain number.
    return int(value)


def _bool(_: ValType, value: object) -> bool:
    if not isinstance(value, bool):
        raise _wrong("bool", value)
    return value


def _float(t: ValType, value: object) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _wrong("float", value)
    try:
        number = float(value)
    except OverflowError:
        raise OutOfRange(f"an int of {value.bit_length()} bits is out of range for {t}") from None  # type: ignore[union-attr]
    return round_to_f32(number) if isinstance(t, F32) else number


def round_to_f32(number: float) -> float:
    """Return the nearest f32; infinity for values that are too large."""
    try:
        return float(struct.unpack("f", struct.pack("f", number))[0])
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")


def _string(t: ValType, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong("str", value)
    if type(value) is not str:
        value = str.__str__(value)  # of a subclass, whatever its own methods say
    if isinstance(t, Char) and len(value) != 1:
        raise OutOfRange(f"expected one character, got {len(value)}")
    try:
        # Looked at here, as lowering must not fail: lone surrogates are in no encoding.
        value.isascii() or value.encode()
    except UnicodeEncodeError as error:
        raise OutOfRange(
            f"U+{ord(value[error.start]):04X} is a surrogate, not a character (at index {error.start})"
        ) from None
    return value


def _list(t: List, value: object) -> object:
    element = t.element
    letters = _LETTERS.get(str(element))
    items = _buffer(value, letters) if letters else None
    if items is None:
        # Numbers become a list or bytes; records stay in their buffer, which the copier reads directly.
        if letters is None and _is_laid_out(t, value):
            return value
        if not isinstance(value, Sequence) or isinstance(value, (str, bytes, bytearray, memoryview)):
            raise _no_list(letters, value)
        items = _each(element, value)
    if t.length is not None and len(items) != t.length:
        raise OutOfRange(f"expected {t.length} elements, got {len(items)}")
    return bytes(items) if letters == "Bc" else items


def _no_list(letters: str | None, value: object) -> Mismatch:
    """Return the error for what is no list; of buffers it says which would do."""
    expected = "bytes" if letters == "Bc" else "list"
    if isinstance(value, (str, bytes, bytearray)):
        return _wrong(expected, value)
    try:
        view = memoryview(value)  # type: ignore[arg-type]
    except TypeError:
        return _wrong(expected, value)
    wanted = f"{expected} or a buffer of format {letters[0]!r}" if letters else expected
    shape = "" if view.ndim == 1 else f" and {view.ndim} dimensions"
    return Mismatch(f"expected {wanted}, got {type(value).__name__} of format {view.format!r}{shape}")


def _is_laid_out(t: List, value: object) -> bool:
    """Whether a value is a buffer of elements, laid out as in a guest's memory: it stays as it is."""
    if isinstance(value, (str, list, tuple)):
        return False
    from canonabi.copier.buffers import is_buffer_of

    return is_buffer_of(t, value)


def _buffer(value: object, letters: str) -> Any:
    """Return the numbers of a buffer of such numbers; None if it is none, or of others."""
    if isinstance(value, (str, list, tuple)):
        return None
    try:
        view = memoryview(value)  # type: ignore[arg-type]
    except TypeError:
        return None
    size = struct.calcsize({"Bc": "B", "il": "=i", "IL": "=I", "ql": "=q", "QL": "=Q"}.get(letters, letters))
    if view.ndim != 1 or view.itemsize != size or view.format.removeprefix("@") not in tuple(letters):
        return None
    return view.tobytes() if letters == "Bc" else view.tolist()


def _each(element: ValType, values: Iterable[object]) -> list[Any]:
    done: list[Any] = []
    try:
        for value in values:
            done.append(_convert(element, value))  # what was done says where it failed
    except Misfit as error:
        raise error.within(f"[{len(done)}]")  # noqa: B904 (it is the same error)
    return done


def _tuple(t: Tuple, value: object) -> object:
    if not isinstance(value, Sequence) or isinstance(value, (str, bytes, bytearray, memoryview)):
        raise _wrong("tuple", value)
    if len(value) != len(t.types):
        raise OutOfRange(f"expected {len(t.types)} elements, got {len(value)}")
    return tuple(_at(f"[{i}]", part, each) for i, (part, each) in enumerate(zip(t.types, value, strict=True)))


def _at(step: str, t: ValType, value: object) -> object:
    try:
        return _convert(t, value)
    except Misfit as error:
        raise error.within(step)  # noqa: B904 (it is the same error)


def _map(t: Map, value: object) -> object:
    if isinstance(value, (list, tuple)):
        return _each(Tuple((t.key, t.value)), value)
    if not isinstance(value, Mapping):
        raise _wrong("dict", value)
    return {_at(f"[{k!r}]", t.key, k): _at(f"[{k!r}]", t.value, v) for k, v in value.items()}


def _fields(t: Record, value: object) -> object:
    cls: Any = type(value)
    if isinstance(value, RecordValue) and value.__wit_type__ is anonymous(t):
        given: Iterator[object] = iter(value._values())
    elif isinstance(value, Mapping):
        cls = class_of(t)
        given = _from_mapping(t, cls.__match_args__, value)
    else:
        raise _wrong(f"a record of {', '.join(label for label, _ in t.fields)}", value)
    parts = zip(cls.__match_args__, t.fields, given, strict=True)
    return cls(*[_at(f".{name}", part, each) for name, (_, part), each in parts])


def _from_mapping(t: Record, names: tuple[str, ...], value: Mapping[object, object]) -> Iterator[object]:
    """Yield the fields of a mapping, whose keys are labels or names of Python."""
    # A copy: the mapping may be an object whose items change, or that counts look-ups.
    left = dict(value)
    found = []
    for name, (label, part) in zip(names, t.fields, strict=True):
        key = label if label in left else name
        if key not in left and not isinstance(part, Option):
            raise Mismatch(f"field {quoted(label)} is missing")
        found.append(left.pop(key, None))
    if left:
        known = ", ".join(label for label, _ in t.fields)
        raise Mismatch(f"unknown field {quoted(next(iter(left)))}: the fields are {known}")
    return iter(found)


def _variant(t: Variant, value: object) -> object:
    case = None
    if isinstance(value, VariantValue) and value.__wit_type__ is anonymous(t):
        case = value.__wit_case__
    if type(case) is not int or not 0 <= case < len(t.cases):  # the base has none; a host's class may lie
        raise _wrong(f"one of the cases {', '.join(label for label, _ in t.cases[:20])}", value)
    label, payload = t.cases[case]
    if payload is None:
        return value
    cls: Any = type(value)
    # Of the value's own class, so that a host's subclass stays what it is.
    return cls(_at(f".{label}", payload, value.value))  # type: ignore[attr-defined]


def _enum(t: Enum, value: object) -> object:
    if isinstance(value, str) and value in t.labels:
        return class_of(t)(value)
    if not isinstance(value, EnumValue) or value.__wit_type__ is not t:
        labels = ", ".join(t.labels[:20])
        if isinstance(value, str):
            raise OutOfRange(f"unknown case {quoted(value)}: the cases are {labels}")
        raise _wrong(f"one of {labels}", value)
    return value


def _flags(t: Flags, value: object) -> object:
    if isinstance(value, AbstractSet):
        unknown = next((label for label in value if label not in t.labels), None)
        if unknown is not None:
            raise OutOfRange(f"unknown flag {quoted(unknown)}: the flags are {', '.join(t.labels)}")
        return class_of(t)(sum(1 << i for i, label in enumerate(t.labels) if label in value))
    if not isinstance(value, FlagsValue) or value.__wit_type__ is not t:
        raise _wrong(f"flags of {', '.join(t.labels)}", value)
    return value


def _option(t: Option, value: object) -> object:
    if value is None:
        return None
    if isinstance(t.some, Option):
        if not isinstance(value, Some):
            raise _wrong("None or Some", value)
        return Some(_convert(t.some, value.value))
    return _convert(t.some, value.value if isinstance(value, Some) else value)


def _result(t: Result, value: object) -> object:
    if not isinstance(value, (Ok, Err)):
        raise _wrong("Ok or Err", value)
    step, payload = (".ok", t.ok) if isinstance(value, Ok) else (".err", t.error)
    if payload is not None:
        return type(value)(_at(step, payload, value.value))
    if value.value is not None:
        raise _wrong("None, because there is no payload", value.value).within(step)
    return value


_RULES: dict[type[ValType], Callable[[Any, object], object]] = {
    Bool: _bool, F32: _float, F64: _float, Char: _string, String: _string, List: _list, Map: _map,
    Record: _fields, Tuple: _tuple, Variant: _variant, Enum: _enum, Flags: _flags, Option: _option,
    Result: _result,
}  # fmt: skip
