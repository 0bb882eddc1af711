"""Types of component values: immutable, and one object for each type.

Making a type that exists already gives the same object, so equality is identity, hashing costs
nothing, and a type that shares its parts a thousandfold is as quick as any other. Subtyping of
value types is equality. A type that breaks a rule cannot be made: `Invalid` says which. What a
rule needs to know of the parts (`depth`, `has_borrow`, `has_async`) is noted when a type is made,
so nothing here walks a type. The limit on `elem_size` is `layout.check_size`'s.
Specification: Explainer.md (type definitions), Binary.md (their validation), CanonicalABI.md (names).
"""

from __future__ import annotations

from canonabi.types.base import Type
from canonabi.types.labels import check_labels
from canonabi.types.spelling import PLAIN, TypeSpeller, braced, generic, label, listed, signature
from engine.errors import Invalid
from engine.wording import cut

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Self

MAX_FLAGS = 32


class ValType(Type):
    """Base of the types of values."""

    __slots__ = ()
    _is_value = True

    def parts(self) -> Iterable[ValType | None]:
        return ()


# One object for each, made at the first use: so `is` compares them, as all types.
class PrimValType(ValType):
    """Base of the types without parts; `Bool()` is always the same object."""

    __slots__ = ()
    name = ""  # in WIT

    def __new__(cls) -> Self:
        return cls._made()

    def _spell(self, speller: TypeSpeller) -> str:
        return self.name


class Integer(PrimValType):
    """Base of the integer types."""

    __slots__ = ()
    bits = 0
    signed = False


class Bool(PrimValType):
    __slots__ = ()
    name = "bool"


class S8(Integer):
    __slots__ = ()
    name, bits, signed = "s8", 8, True


class U8(Integer):
    __slots__ = ()
    name, bits = "u8", 8


class S16(Integer):
    __slots__ = ()
    name, bits, signed = "s16", 16, True


class U16(Integer):
    __slots__ = ()
    name, bits = "u16", 16


class S32(Integer):
    __slots__ = ()
    name, bits, signed = "s32", 32, True


class U32(Integer):
    __slots__ = ()
    name, bits = "u32", 32


class S64(Integer):
    __slots__ = ()
    name, bits, signed = "s64", 64, True


class U64(Integer):
    __slots__ = ()
    name, bits = "u64", 64


class F32(PrimValType):
    __slots__ = ()
    name = "f32"


class F64(PrimValType):
    __slots__ = ()
    name = "f64"


class Char(PrimValType):
    """A Unicode scalar value."""

    __slots__ = ()
    name = "char"


class String(PrimValType):
    __slots__ = ()
    name = "string"


class ErrorContext(PrimValType):
    __slots__ = ()
    name = "error-context"


class List(ValType):
    """`list<element>`, or with a fixed length `list<element, length>`."""

    __slots__ = __match_args__ = ("element", "length")
    element: ValType
    length: int | None

    def __new__(cls, element: ValType, length: int | None = None) -> Self:
        # _made() looks for the same class with the same parts, and makes a type only if there is none.
        return cls._made(element, length)

    def parts(self) -> Iterable[ValType]:
        return (self.element,)

    def _check(self) -> None:
        # Also called by programs of Python, who may give anything.
        if self.length is not None and not (type(self.length) is int and 0 < self.length < 1 << 32):
            raise Invalid(f"a fixed-length list must have from 1 to 2**32 - 1 elements, not {self.length}")

    def _spell(self, speller: TypeSpeller) -> str:
        return generic("list", speller.value(self.element), self.length)


class Record(ValType):
    """`record { label: type, ... }`; fields are pairs of label and type."""

    __slots__ = __match_args__ = ("fields",)
    fields: tuple[tuple[str, ValType], ...]

    def __new__(cls, fields: Iterable[tuple[str, ValType]]) -> Self:
        return cls._made(tuple((label, part) for label, part in fields))

    def parts(self) -> Iterable[ValType]:
        return (part for _, part in self.fields)

    def labelling(self) -> tuple[Sequence[str], str, str]:
        return [label for label, _ in self.fields], "record field", "field"

    def _check(self) -> None:
        if not self.fields:
            raise Invalid("record type must have at least one field")
        # Kebab case, and unique without case: the rules of names in Explainer.md.
        check_labels(*self.labelling())

    def _spell(self, speller: TypeSpeller) -> str:
        return braced("record", self.fields, speller.field)


class Tuple(ValType):
    """`tuple<type, ...>`."""

    __slots__ = __match_args__ = ("types",)
    types: tuple[ValType, ...]

    def __new__(cls, types: Iterable[ValType]) -> Self:
        return cls._made(tuple(types))

    def parts(self) -> Iterable[ValType]:
        return self.types

    def _check(self) -> None:
        if not self.types:
            raise Invalid("tuple type must have at least one type")

    def _spell(self, speller: TypeSpeller) -> str:
        return generic("tuple", listed(self.types, speller.value))


class Variant(ValType):
    """`variant { label, label(type), ... }`; cases are pairs of label and type, or None."""

    __slots__ = __match_args__ = ("cases",)
    cases: tuple[tuple[str, ValType | None], ...]

    def __new__(cls, cases: Iterable[tuple[str, ValType | None]]) -> Self:
        return cls._made(tuple((label, part) for label, part in cases))

    def parts(self) -> Iterable[ValType | None]:
        return (part for _, part in self.cases)

    def labelling(self) -> tuple[Sequence[str], str, str]:
        return [label for label, _ in self.cases], "variant case", "case"

    def _check(self) -> None:
        if not self.cases:
            raise Invalid("variant type must have at least one case")
        check_labels(*self.labelling())

    def _spell(self, speller: TypeSpeller) -> str:
        return braced("variant", self.cases, speller.case)


class Enum(ValType):
    """`enum { label, ... }`."""

    __slots__ = __match_args__ = ("labels",)
    labels: tuple[str, ...]

    def __new__(cls, labels: Iterable[str]) -> Self:
        return cls._made(tuple(labels))

    def labelling(self) -> tuple[Sequence[str], str, str]:
        return self.labels, "enum tag", "tag"

    def _check(self) -> None:
        if not self.labels:
            raise Invalid("enum type must have at least one variant")
        check_labels(*self.labelling())

    def _spell(self, speller: TypeSpeller) -> str:
        return braced("enum", self.labels, label)


class Flags(ValType):
    """`flags { label, ... }`."""

    __slots__ = __match_args__ = ("labels",)
    labels: tuple[str, ...]

    def __new__(cls, labels: Iterable[str]) -> Self:
        return cls._made(tuple(labels))

    def labelling(self) -> tuple[Sequence[str], str, str]:
        return self.labels, "flag", "flag"

    def _check(self) -> None:
        if not self.labels:
            raise Invalid("flags must have at least one entry")
        # CanonicalABI.md has flags in a single i32.
        if len(self.labels) > MAX_FLAGS:
            raise Invalid(f"cannot have more than {MAX_FLAGS} flags")
        check_labels(*self.labelling())

    def _spell(self, speller: TypeSpeller) -> str:
        return braced("flags", self.labels, label)


class Option(ValType):
    """`option<type>`."""

    __slots__ = __match_args__ = ("some",)
    some: ValType

    def __new__(cls, some: ValType) -> Self:
        return cls._made(some)

    def parts(self) -> Iterable[ValType]:
        return (self.some,)

    def _spell(self, speller: TypeSpeller) -> str:
        return generic("option", speller.value(self.some))


class Result(ValType):
    """`result<ok, error>`; either may be None."""

    __slots__ = __match_args__ = ("ok", "error")
    ok: ValType | None
    error: ValType | None

    def __new__(cls, ok: ValType | None = None, error: ValType | None = None) -> Self:
        return cls._made(ok, error)

    def parts(self) -> Iterable[ValType | None]:
        return (self.ok, self.error)

    def _spell(self, speller: TypeSpeller) -> str:
        return generic("result", speller.part(self.ok), speller.part(self.error))


class Map(ValType):
    """`map<key, value>`: passed as a list of pairs; the last pair of a key counts."""

    __slots__ = __match_args__ = ("key", "value")
    key: ValType
    value: ValType

    def __new__(cls, key: ValType, value: ValType) -> Self:
        return cls._made(key, value)

    def parts(self) -> Iterable[ValType]:
        return (self.key, self.value)

    def _check(self) -> None:
        # Keys must compare in every language: floats and compound types do not.
        if not isinstance(self.key, Bool | Integer | Char | String):
            raise Invalid(f"the key of a map is a bool, integer, char or string, not {PLAIN.value(self.key)}")

    def _spell(self, speller: TypeSpeller) -> str:
        return generic("map", speller.value(self.key), speller.value(self.value))


# No Type and never shared: two definitions that look alike are two resource types.
class ResourceType:
    """A resource type: each object is a distinct type.

    - `name`: for messages.
    - `slot`: its index in the vector of resource types of an instance of its component; -1 if it
      belongs to none, such as a variable of a type.
    - `rep`: the core type of its representation, "i32" or "i64", if that component defines it; None if
      it comes from elsewhere.
    """

    __slots__ = ("__weakref__", "name", "rep", "slot")

    def __init__(self, name: str = "resource", slot: int = -1, rep: str | None = None) -> None:
        self.name = name
        self.slot = slot
        self.rep = rep

    def __repr__(self) -> str:
        return f"<ResourceType: {self.name}>"


# Handles are what makes types of different components differ: they mention resource types, by identity.
class _Handle(ValType):
    __slots__ = ()
    _is_handle = True
    resource: ResourceType

    def __new__(cls, resource: ResourceType) -> Self:
        if not isinstance(resource, ResourceType):
            raise TypeError(f"{cls.__name__}: expected a ResourceType, not {resource!r}")
        return cls._made(resource)


class Own(_Handle):
    """`own<resource>`."""

    __slots__ = __match_args__ = ("resource",)

    def _spell(self, speller: TypeSpeller) -> str:
        return speller.own(label(cut(self.resource.name)))


class Borrow(_Handle):
    """`borrow<resource>`."""

    _is_borrow = True
    __slots__ = __match_args__ = ("resource",)

    def _spell(self, speller: TypeSpeller) -> str:
        return generic("borrow", label(cut(self.resource.name)))


class _Passed(ValType):
    __slots__ = ()
    _is_async = True
    element: ValType | None

    def __new__(cls, element: ValType | None = None) -> Self:
        return cls._made(element)

    def parts(self) -> Iterable[ValType | None]:
        return (self.element,)

    def _check(self) -> None:
        # A borrow ends with its call; a stream or future may carry it beyond.
        if self.element is not None and self.element.has_borrow:
            raise Invalid(f"a {type(self).__name__.lower()} cannot contain a `borrow` type")

    def _spell(self, speller: TypeSpeller) -> str:
        return generic(type(self).__name__.lower(), speller.part(self.element))


class Stream(_Passed):
    """`stream<element>`, or `stream` of nothing but counts."""

    __slots__ = __match_args__ = ("element",)

    def _check(self) -> None:
        super()._check()
        if isinstance(self.element, Char):
            raise Invalid("`stream<char>` is not valid at this time")


class Future(_Passed):
    """`future<element>`, or `future` of nothing."""

    __slots__ = __match_args__ = ("element",)


class FuncType(Type):
    """`func(name: type, ...) -> result`; params are pairs of name and type, result may be None."""

    __slots__ = __match_args__ = ("params", "result", "is_async")
    params: tuple[tuple[str, ValType], ...]
    result: ValType | None
    is_async: bool

    def __new__(
        cls,
        params: Iterable[tuple[str, ValType]] = (),
        result: ValType | None = None,
        is_async: bool = False,
    ) -> Self:
        return cls._made(tuple((name, part) for name, part in params), result, bool(is_async))

    def parts(self) -> Iterable[ValType | None]:
        return (*(part for _, part in self.params), self.result)

    def labelling(self) -> tuple[Sequence[str], str, str]:
        return [name for name, _ in self.params], "function parameter", "parameter"

    def _check(self) -> None:
        check_labels(*self.labelling())
        # What is borrowed for a call cannot leave it: the lender counts the lends until the call returns.
        if self.result is not None and self.result.has_borrow:
            raise Invalid("function result cannot contain a `borrow` type")

    def _spell(self, speller: TypeSpeller) -> str:
        params = listed(self.params, speller.field)
        return signature(params, speller.part(self.result), is_async=self.is_async)


def cases(t: Variant | Enum | Option | Result) -> tuple[tuple[str, ValType | None], ...]:
    """Return the cases of a variant, or of the variant that an enum, option or result is defined as."""
    match t:
        case Variant():
            return t.cases
        case Enum():
            return tuple((label, None) for label in t.labels)
        case Option():
            return ("none", None), ("some", t.some)
    return ("ok", t.ok), ("error", t.error)
