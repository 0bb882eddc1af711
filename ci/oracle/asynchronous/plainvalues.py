"""Python values of components as `definitions.py` has them: the other way is `ci.oracle.values.to_python`."""

from __future__ import annotations

from typing import Any

from canonabi.copier.convert import convert
from canonabi.types import valtypes as vt
from canonabi.values.classes import Ok, Some


def from_python(t: vt.ValType, value: Any) -> Any:
    """Return a Python value of a type. Strings come from a host that has UTF-8."""
    return _theirs(t, convert(t, value))


def _theirs(t: vt.ValType, value: Any) -> Any:
    match t:
        case vt.String():
            return value, "utf8", len(value.encode())
        case vt.List(element, _):
            return [_theirs(element, each) for each in value]
        case vt.Map(key, content):
            pairs = value.items() if isinstance(value, dict) else value
            return [{"0": _theirs(key, k), "1": _theirs(content, v)} for k, v in pairs]
        case vt.Record(fields):
            values = zip(fields, value._values(), strict=True)
            return {label: _theirs(part, each) for (label, part), each in values}
        case vt.Tuple(types):
            return {
                str(i): _theirs(part, each) for i, (part, each) in enumerate(zip(types, value, strict=True))
            }
        case vt.Flags(labels):
            return {label: bool(value.value >> i & 1) for i, label in enumerate(labels)}
        case vt.Enum():
            return {value.value: None}
        case vt.Variant(cases):
            label, part = cases[value.__wit_case__]
            return {label: None if part is None else _theirs(part, value.value)}
        case vt.Option(some):
            inner = value.value if isinstance(value, Some) else value
            return {"none": None} if value is None else {"some": _theirs(some, inner)}
        case vt.Result(ok, error):
            label, part = ("ok", ok) if isinstance(value, Ok) else ("error", error)
            return {label: None if part is None else _theirs(part, value.value)}
    return value
