"""`wasi.asdict`: component values as plain data, such as `json.dumps` accepts."""

from __future__ import annotations

from canonabi.values.classes import EnumValue, Err, FlagsValue, Ok, RecordValue, Some, VariantValue

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, overload

if TYPE_CHECKING:

    @overload
    def asdict(value: RecordValue) -> dict[str, Any]: ...
    @overload
    def asdict(value: object) -> Any: ...


def asdict(value: object) -> Any:
    """Return a record as a dict of its fields, by their Python names, with nested values converted.

    - Lists, tuples and dicts: the same with their items converted.
    - Variants: a dict of the case's label and its payload, `{"circle": 2.0}`; the label alone if the
      case has no payload. Results: `{"ok": value}` or `{"err": value}`; `Some(value)`: `{"some": value}`.
    - Enums: the label. Flags: a list of the labels that are set.
    - Everything else, including numbers, strings, bytes and resources, is returned unchanged.
    """
    # By isinstance in this order: every class of a value is a subclass of one of these, and of one only.
    for kind, rule in _RULES.items():
        if isinstance(value, kind):
            return rule(value)
    return value


def _record(value: RecordValue) -> dict[str, object]:
    return {name: asdict(getattr(value, name)) for name in value.__match_args__}


def _variant(value: Any) -> object:
    if value.__wit_case__ is None:
        return value
    label, payload = value.__wit_type__.cases[value.__wit_case__]
    return label if payload is None else {label: asdict(value.value)}


def _flags(value: Any) -> list[str]:
    return [label for i, label in enumerate(value.__wit_type__.labels) if value.value >> i & 1]


_RULES: dict[type, Callable[[Any], object]] = {
    RecordValue: _record,
    VariantValue: _variant,
    EnumValue: lambda value: value.value,
    FlagsValue: _flags,
    list: lambda value: [asdict(item) for item in value],
    tuple: lambda value: tuple(asdict(item) for item in value),
    dict: lambda value: {asdict(key): asdict(item) for key, item in value.items()},
    Some: lambda value: {"some": asdict(value.value)},
    Ok: lambda value: {"ok": asdict(value.value)},
    Err: lambda value: {"err": asdict(value.value)},
}


asdict.__module__ = "wasi"
