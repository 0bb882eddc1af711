"""The Python form of component values, and the classes created for types.

    bool                 bool
    integers             int, in range; bool is not accepted
    f32, f64             float; also int
    char, string         str: one character, any
    list<u8>             bytes; also any buffer of bytes or sequence of ints
    list, map            list, dict; also any sequence or buffer of such numbers, any Mapping;
                         for a map also a list of pairs, in which a key may occur twice
    tuple                tuple
    record               a frozen class with slots; also a Mapping
    variant              a class for each case, under one base that has them as attributes
    enum, flags          enum.Enum, enum.Flag; also a label, a set of labels
    option               None or the value; where that may be None itself, `Some(value)`
    result               `Ok(value)` or `Err(value)`

Handles, streams, futures and error contexts pass unchecked: the owner of their tables checks them.
`class_of` creates the classes, once for a type and name; `convert.convert` checks values by this table.
"""

from __future__ import annotations

import enum
import keyword

from canonabi.types.valtypes import Enum, Flags, Option, Record, ResourceType, ValType, Variant
from engine.wording import miscounted, quoted

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Generic, NoReturn, TypeVar, overload

    V = TypeVar("V", covariant=True)


_MODULE = "wasi"  # which classes name as theirs until a module declares them
ANY_RESOURCE = ResourceType("resource")  # of handles in the types that classes are made for


class _Frozen:
    """Values that never change, in the slots that `__match_args__` names."""

    __slots__: tuple[str, ...] = ()
    __match_args__: tuple[str, ...] = ()

    def _fill(self, values: Iterable[object]) -> None:
        for name, value in zip(self.__match_args__, values, strict=True):
            # `__setattr__` of this class refuses; the copier writes slots directly and comes by neither.
            object.__setattr__(self, name, value)

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__match_args__)

    def _kind(self) -> object:
        return type(self)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__qualname__} is immutable")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__qualname__} is immutable")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Frozen):
            return NotImplemented
        return self._kind() == other._kind() and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((self._kind(), self._values()))

    def __repr__(self) -> str:
        fields = zip(self.__match_args__, self._values(), strict=True)
        return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in fields)})"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self._values()


if TYPE_CHECKING:

    class _Wrapped(_Frozen, Generic[V]):
        value: V

        @overload
        def __init__(self: _Wrapped[None]) -> None: ...
        @overload
        def __init__(self, value: V) -> None: ...
        def __init__(self, value: object = None) -> None: ...

else:
    V = object

    class _Wrapped(_Frozen):
        __slots__ = __match_args__ = ("value",)
        __class_getitem__ = classmethod(type(list[int]))  # for annotations: `Ok[int]`

        def __init__(self, value: object = None) -> None:
            self._fill((value,))

        def __repr__(self) -> str:
            return f"{type(self).__name__}({self.value!r})"


class Some(_Wrapped[V]):
    """An option with a value, where None alone would be ambiguous: nested options."""

    __module__ = "wasi"
    __slots__ = ()


class Ok(_Wrapped[V]):
    """The success case of a result; the value is None if it has no payload."""

    __module__ = "wasi"
    __slots__ = ()


class Err(_Wrapped[V]):
    """The error case of a result; the value is None if it has no payload."""

    __module__ = "wasi"
    __slots__ = ()


class RecordValue(_Frozen):
    """Base of the classes of records: fields by position or name; options may be omitted."""

    __slots__ = ()
    __wit_type__: Record

    def __init__(self, /, *values: object, **named: object) -> None:
        names, fields = self.__match_args__, self.__wit_type__.fields
        if len(values) > len(names):
            raise TypeError(f"{type(self).__qualname__}: {len(values)} values for {len(names)} fields")
        given = dict(zip(names, values, strict=False))
        for name, value in named.items():
            if name in given or name not in names:
                what = "twice" if name in given else f"no field: there are {', '.join(names)}"
                raise TypeError(f"{type(self).__qualname__}: {quoted(name)} is {what}")
            given[name] = value
        for name, (_, part) in zip(names, fields, strict=True):
            # Options may be left out and are None then; everything else must be there.
            if name not in given and not isinstance(part, Option):
                raise TypeError(f"{type(self).__qualname__}: {quoted(name)} is missing")
        self._fill(given.get(name) for name in names)

    # Records are equal by type and values: two components that define the same record have one type, and
    # maybe two classes with names of their own.
    def _kind(self) -> object:
        return self.__wit_type__

    def __reduce__(self) -> tuple[object, ...]:
        return _record, (self.__wit_type__, type(self).__name__, self._values())


def _record(t: Record, name: str, values: tuple[object, ...]) -> object:
    return class_of(t, name)(*values)


class VariantValue(_Frozen):
    """Base of the base class of each variant, whose attributes are the classes of its cases."""

    __slots__ = ()
    __wit_type__: Variant
    __wit_case__: int | None = None  # in the type's cases; None for the base

    def __init__(self, *values: object) -> None:
        if self.__wit_case__ is None:
            raise TypeError(f"{type(self).__qualname__} is a variant: create one of its cases")
        if len(values) != len(self.__match_args__):
            counts = miscounted(len(self.__match_args__), len(values))
            raise TypeError(f"{type(self).__qualname__} {counts}")
        self._fill(values)

    def _kind(self) -> object:
        return self.__wit_type__, self.__wit_case__

    def __repr__(self) -> str:
        return f"{type(self).__qualname__}({', '.join(map(repr, self._values()))})"

    def __reduce__(self) -> tuple[object, ...]:
        name = type(self).__qualname__.partition(".")[0]
        return _case, (self.__wit_type__, name, self.__wit_case__, self._values())


def _case(t: Variant, name: str, index: int, values: tuple[object, ...]) -> object:
    return class_of(t, name).__wit_cases__[index](*values)


def python_name(label: str) -> str:
    """Return a label as a Python name: words with underscores, and one appended to a keyword."""
    name = label.replace("-", "_").lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def class_name(label: str) -> str:
    """Return a label as the name of a class: capitalised words, `None_`, `True_`, `False_`."""
    name = "".join(word.capitalize() for word in label.split("-"))
    return f"{name}_" if keyword.iskeyword(name) else name


def constant_name(label: str) -> str:
    """Return a label as the name of a constant."""
    return label.replace("-", "_").upper()


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names, with underscores appended to repeated ones."""
    found: dict[str, None] = {}
    for name in names:
        while name in found:
            name += "_"
        found[name] = None
    return tuple(found)


def anonymous(t: ValType) -> Any:
    """Return a type without the identity of its resources: types that differ only in that share classes."""
    if not t.has_handle:
        return t
    found = t.kept.get("anonymous")
    if found is None:
        found = t.kept["anonymous"] = type(t)(*[_anonymous(value) for value in t._values()])
    return found


def _anonymous(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_anonymous, value))
    if isinstance(value, ResourceType):
        return ANY_RESOURCE
    return anonymous(value) if isinstance(value, ValType) else value


def class_of(t: ValType, name: str = "") -> Any:
    """Return the class for a record, variant, enum or flags type; `name` is the class's.

    The same class for the same type and name, whatever the resources of its handles; values of classes
    that differ only in name are equal.
    """
    t = anonymous(t)
    name = name or type(t).__name__
    # The type keeps its classes, and they keep the type: both live as long as any value.
    found = t.kept.get(("class", name))
    if found is None:
        made = _CLASSES[type(t)](t, name)
        # Two threads may have made one; setdefault() lets both use the first.
        found = t.kept.setdefault(("class", name), made)
    return found


def declare(t: ValType, names: Iterable[str], declared: type) -> Any:
    """Return the class of a type under any of these names, with the documentation of `declared`.

    It is the existing class of the first name that has one, and becomes the class of all names
    that had none.
    """
    t = anonymous(t)
    names = tuple(names)
    found = next((t.kept[key] for key in (("class", name) for name in names) if key in t.kept), None)
    found = found or class_of(t, names[0])
    for name in names:
        t.kept.setdefault(("class", name), found)
    document(found, declared)
    return found


def document(found: type, declared: type) -> None:
    """Give a class the documentation, module and annotations of another one, unless it already has some."""
    from inspect import get_annotations  # which is slow to import

    # The first module that declares it wins: generated modules of one package may share types.
    if found.__module__ == _MODULE:
        found.__module__ = declared.__module__
        found.__doc__ = declared.__doc__
        found.__annotations__ = get_annotations(declared)


def _record_class(t: Record, name: str) -> type:
    names = distinct(python_name(label) for label, _ in t.fields)
    fields = {"__slots__": names, "__match_args__": names, "__wit_type__": t, "__module__": _MODULE}
    return type(name, (RecordValue,), fields)


def _variant_class(t: Variant, name: str) -> type:
    base = type(name, (VariantValue,), {"__slots__": (), "__wit_type__": t, "__module__": _MODULE})
    cases = []
    names = distinct(class_name(label) for label, _ in t.cases)
    for index, (case, (_, payload)) in enumerate(zip(names, t.cases, strict=True)):
        slots = () if payload is None else ("value",)
        fields = {"__slots__": slots, "__match_args__": slots, "__wit_case__": index, "__module__": _MODULE}
        cases.append(type(case, (base,), fields | {"__qualname__": f"{name}.{case}"}))
        setattr(base, case, cases[-1])
    base.__wit_cases__ = tuple(cases)  # type: ignore[attr-defined]
    return base


class EnumValue(enum.Enum):
    """Base of the classes of enums; the value of a member is its label."""

    __wit_type__: Any = None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, EnumValue):
            return NotImplemented
        return type(self).__wit_type__ is type(other).__wit_type__ and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        return _member, (type(self).__wit_type__, type(self).__name__, self.value)


class FlagsValue(enum.Flag):
    """Base of the classes of flags; the value is the bits.

    Combinations are not cached, while `enum.Flag` keeps every one it has seen: a guest may create 2**32.
    """

    __wit_type__: Any = None

    @classmethod
    def _missing_(cls, value: object) -> Any:
        if isinstance(value, int) and value >> len(cls.__members__) > 0:  # which 3.11.2 takes
            raise ValueError(f"invalid value {value!r}: {cls.__name__} has {len(cls.__members__)} flags")
        found = super()._missing_(value)
        # See the class: enum.Flag has just kept it.
        cls._value2member_map_.pop(value, None)
        return found

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FlagsValue):
            return NotImplemented
        return type(self).__wit_type__ is type(other).__wit_type__ and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        return _member, (type(self).__wit_type__, type(self).__name__, self.value)


def _enum_class(t: Enum | Flags, name: str) -> type:
    names = distinct(constant_name(label) for label in t.labels)
    functional: Any = EnumValue if isinstance(t, Enum) else FlagsValue
    values = t.labels if isinstance(t, Enum) else (1 << i for i in range(len(names)))
    made = functional(name, list(zip(names, values, strict=True)), module=_MODULE)
    made.__wit_type__ = t
    return made  # type: ignore[no-any-return]


def _member(t: Enum | Flags, name: str, value: object) -> object:
    return class_of(t, name)(value)


_CLASSES: dict[type[ValType], Callable[[Any, str], type]] = {
    Record: _record_class, Variant: _variant_class, Enum: _enum_class, Flags: _enum_class,
}  # fmt: skip
