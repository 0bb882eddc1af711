"""WIT types and the classes of their values, used by modules written by `wasi bindgen`.

A decorator takes the type of a class and returns the class that values of the type have, with the
docstring of the decorated class, which is only a declaration for readers and type checkers.

    @types.record(types.Record([("x", types.U32())]), "Point")
    class Point(types.RecordValue):
        x: int
"""

from __future__ import annotations

from typing import Protocol, TypeVar, dataclass_transform

from canonabi.types.valtypes import (
    F32,
    F64,
    S8,
    S16,
    S32,
    S64,
    U8,
    U16,
    U32,
    U64,
    Bool,
    Borrow,
    Char,
    Enum,
    ErrorContext,
    Flags,
    FuncType,
    Future,
    List,
    Map,
    Option,
    Own,
    Record,
    ResourceType,
    Result,
    Stream,
    String,
    Tuple,
    ValType,
    Variant,
)
from canonabi.values.classes import (
    ANY_RESOURCE,
    EnumValue,
    FlagsValue,
    RecordValue,
    VariantValue,
    declare,
    document,
)

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

__all__ = [
    "ANY_RESOURCE", "F32", "F64", "S8", "S16", "S32", "S64", "U8", "U16", "U32", "U64", "Bool", "Borrow",
    "Char", "Enum", "EnumValue", "ErrorContext", "Flags", "FlagsValue", "FuncType", "Future", "Handle",
    "List", "Map", "Option", "Own", "Record", "RecordValue", "ResourceType", "Result", "Stream", "String",
    "Tuple", "ValType", "Variant", "VariantValue", "case", "enum", "flags", "record", "variant",
]  # fmt: skip

T = TypeVar("T")


class Handle(Protocol):
    """A guest's resource: `drop()` and the end of a `with` block release it."""

    @property
    def owned(self) -> bool:
        """Whether it is owned, not lent."""
        ...

    def drop(self) -> None:
        """Release it: using it again is an error."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


@dataclass_transform(frozen_default=True)
def record(t: Record, *names: str) -> Callable[[type[T]], type[T]]:
    """Declare the class of a record, with its Python names."""
    return lambda declared: declare(t, names, declared)


def variant(t: Variant, *names: str) -> Callable[[type[T]], type[T]]:
    """Declare the base class of a variant; `case` declares the classes of its cases."""
    return lambda declared: declare(t, names, declared)


@dataclass_transform(frozen_default=True)
def case(label: str) -> Callable[[type[T]], type[T]]:
    """Declare the class of a case of the variant that is its base class."""

    def found(declared: type[T]) -> type[T]:
        # The base is the real class already, as its own decorator has run.
        base: type[VariantValue] = declared.__mro__[1]
        index = [name for name, _ in base.__wit_type__.cases].index(label)
        made: type[T] = base.__wit_cases__[index]  # type: ignore[attr-defined]
        document(made, declared)
        return made

    return found


def enum(t: Enum, *names: str) -> Callable[[type[T]], type[T]]:
    """Declare the class of an enum."""
    return lambda declared: declare(t, names, declared)


def flags(t: Flags, *names: str) -> Callable[[type[T]], type[T]]:
    """Declare the class of flags."""
    return lambda declared: declare(t, names, declared)
