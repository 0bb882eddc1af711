"""Saying in what two types differ: the first difference, with the way to it.

Types of values and functions match when they are equal, so this is only for messages.
"""

from __future__ import annotations

from canonabi.types.base import Type
from canonabi.types.externs import ComponentType, InstanceType
from canonabi.types.valtypes import (
    Borrow,
    Enum,
    Flags,
    FuncType,
    Future,
    List,
    Map,
    Option,
    Own,
    PrimValType,
    Record,
    ResourceType,
    Result,
    Stream,
    Tuple,
    Variant,
)

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from canonabi.types.valtypes import ValType

SAME_RESOURCE = "resource types are not the same"


def kind_of(t: object) -> str:
    """Return what a type is, of those that a type export may be."""
    if isinstance(t, ResourceType):
        return "resource"
    if isinstance(t, FuncType):
        return "func type"
    if isinstance(t, InstanceType):
        return "instance type"
    return "component type" if isinstance(t, ComponentType) else "defined type"


def difference(given: Type, expected: Type, *, outermost: bool = False) -> str:
    """Say in what a type differs from the one that is expected; they are not the same.

    `outermost`: they are not part of another type; there, a primitive type is called just that.
    """
    # The wording of every branch is that of the official tests, including its irregular grammar.
    if isinstance(given, FuncType) and isinstance(expected, FuncType):
        return _of_functions(given, expected)
    if isinstance(given, PrimValType) and isinstance(expected, PrimValType):
        return f"expected primitive `{expected}` found primitive `{given}`"
    if type(given) is not type(expected) or isinstance(given, PrimValType):
        if isinstance(expected, PrimValType) and outermost:
            return f"expected primitive, found {_word(given)}"
        return f"expected {_word(expected)}, found {_word(given)}"
    if isinstance(given, Own | Borrow):
        names = f"`{given.resource.name}` and `{expected.resource.name}`"  # type: ignore[attr-defined]
        return f"{SAME_RESOURCE}: {names}"
    return _of_parts(given, expected)


def _word(t: Type) -> str:
    if isinstance(t, PrimValType):
        return t.name
    if isinstance(t, List) and t.length is not None:
        return "fixed-length list"
    return type(t).__name__.lower()


def _of_functions(given: FuncType, expected: FuncType) -> str:
    if given.is_async != expected.is_async:
        words = {True: "async", False: "sync"}
        return f"expected {words[expected.is_async]} function, found {words[given.is_async]} function"
    if len(given.params) != len(expected.params):
        return f"expected {len(expected.params)} parameters, found {len(given.params)}"
    for (name, inner), (expected_name, expected_inner) in zip(given.params, expected.params, strict=True):
        if name != expected_name:
            return f"expected parameter named `{expected_name}`, found `{name}`"
        if inner is not expected_inner:
            return f"type mismatch in function parameter `{name}`: {difference(inner, expected_inner)}"
    if expected.result is None:
        return "expected a result, found none"  # the words of other engines, which say it the other way
    if given.result is None:
        return "expected no result, found one"
    return f"type mismatch with result type: {difference(given.result, expected.result)}"


def _of_parts(given: Any, expected: Any) -> str:
    """Say it of two value types of one class that are not primitive."""
    match given:
        case Record():
            return _of_records(given, expected)
        case Variant():
            return _of_variants(given, expected)
        case Tuple():
            return _of_tuples(given, expected)
        case Flags() | Enum():
            return f"mismatch in {_word(given)} elements"
        case Result():
            return _of_results(given, expected)
        case Stream() | Future():
            return _of_optional(_word(given), given.element, expected.element)
        case Map():
            if given.key is not expected.key:
                return f"type mismatch in map key: {difference(given.key, expected.key)}"
            return f"type mismatch in map value: {difference(given.value, expected.value)}"
        case List() if given.length != expected.length:
            return _of_lengths(given.length, expected.length)
        case Option():
            return difference(given.some, expected.some)
    return difference(given.element, expected.element)


def _of_lengths(given: int | None, expected: int | None) -> str:
    if given is None:
        return "expected fixed-length list, found list"
    if expected is None:
        return "expected list, found fixed-length list"
    return f"expected fixed-length {expected}, found size {given}"


def _of_records(given: Record, expected: Record) -> str:
    if len(given.fields) != len(expected.fields):
        return f"expected {len(expected.fields)} fields, found {len(given.fields)}"
    for (name, inner), (expected_name, expected_inner) in zip(given.fields, expected.fields, strict=True):
        if name != expected_name:
            return f"expected field name `{expected_name}`, found `{name}`"
        if inner is not expected_inner:
            return f"type mismatch in record field `{name}`: {difference(inner, expected_inner)}"
    raise AssertionError("the same fields, and not the same record")


def _of_variants(given: Variant, expected: Variant) -> str:
    if len(given.cases) != len(expected.cases):
        return f"expected {len(expected.cases)} cases, found {len(given.cases)}"
    for (name, inner), (expected_name, expected_inner) in zip(given.cases, expected.cases, strict=True):
        if name != expected_name:
            return f"expected case named `{expected_name}`, found `{name}`"
        if inner is expected_inner:
            continue
        if inner is None:
            return f"expected case `{name}` to have a type, found none"
        if expected_inner is None:
            return f"expected case `{name}` to have no type"
        return f"type mismatch in variant case `{name}`: {difference(inner, expected_inner)}"
    raise AssertionError("the same cases, and not the same variant")


def _of_tuples(given: Tuple, expected: Tuple) -> str:
    if len(given.types) != len(expected.types):
        return f"expected {len(expected.types)} types, found {len(given.types)}"
    for i, (inner, expected_inner) in enumerate(zip(given.types, expected.types, strict=True)):
        if inner is not expected_inner:
            return f"type mismatch in tuple field {i}: {difference(inner, expected_inner)}"
    raise AssertionError("the same types, and not the same tuple")


def _of_results(given: Result, expected: Result) -> str:
    if given.ok is not expected.ok:
        return _of_optional("ok", given.ok, expected.ok, " variant")
    return _of_optional("err", given.error, expected.error, " variant")


def _of_optional(word: str, given: ValType | None, expected: ValType | None, suffix: str = "") -> str:
    if given is None:
        return f"expected {word} type, but found none"
    if expected is None:
        return f"expected {word} type to not be present"
    return f"type mismatch in {word}{suffix}: {difference(given, expected)}"
