"""Types of imports and exports of modules, as immutable Python values.

Value types are strings spelled as in the text format: "i32", "i64", "f32", "f64", "funcref",
"externref", "exnref", "(ref func)", "(ref null (func (param i32)))"; address types are "i32"
and "i64". Plain classes and FieldTuple, because dataclasses and `typing` would slow down every start.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.fieldtuple import FieldTuple

WASM_PAGE = 65536


class _Type:
    """Equality, hash, repr and pickling by the fields that `__slots__` names."""

    __slots__: tuple[str, ...] = ()

    def _set(self, **fields: object) -> None:
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    def _key(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._key()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self._key()


def _names(field: str, types: Iterable[str]) -> tuple[str, ...]:
    if isinstance(types, str):  # which would be taken apart, letter by letter
        raise TypeError(f'{field} must be several types, such as ["i32"], not a str: {types!r}')
    return tuple(types)


class FuncType(_Type):
    """A function type: value types of `params` and `results` (spec 2.3.8)."""

    __module__ = "wasi"
    __slots__ = __match_args__ = ("params", "results")
    params: tuple[str, ...]
    results: tuple[str, ...]

    def __init__(self, params: Iterable[str] = (), results: Iterable[str] = ()) -> None:
        self._set(params=_names("params", params), results=_names("results", results))

    def __str__(self) -> str:
        params = f" (param {' '.join(self.params)})" if self.params else ""
        results = f" (result {' '.join(self.results)})" if self.results else ""
        return f"(func{params}{results})"


class MemoryType(_Type):
    """A memory type: sizes in pages of `page_size` bytes, 65536 or 1 (spec 2.3.12)."""

    __module__ = "wasi"
    __slots__ = __match_args__ = ("minimum", "maximum", "address", "shared", "page_size")
    minimum: int
    maximum: int | None
    address: str
    shared: bool
    page_size: int

    def __init__(
        self,
        minimum: int,
        maximum: int | None = None,
        address: str = "i32",
        shared: bool = False,
        page_size: int = WASM_PAGE,
    ) -> None:
        self._set(minimum=minimum, maximum=maximum, address=address, shared=shared, page_size=page_size)


class TableType(_Type):
    """A table type: `element` is a reference type, sizes in elements (spec 2.3.13)."""

    __module__ = "wasi"
    __slots__ = __match_args__ = ("element", "minimum", "maximum", "address")
    element: str
    minimum: int
    maximum: int | None
    address: str

    def __init__(self, element: str, minimum: int, maximum: int | None = None, address: str = "i32") -> None:
        self._set(element=element, minimum=minimum, maximum=maximum, address=address)


class GlobalType(_Type):
    """A global type: value type of its content, and whether it is mutable (spec 2.3.11)."""

    __module__ = "wasi"
    __slots__ = __match_args__ = ("content", "mutable")
    content: str
    mutable: bool

    def __init__(self, content: str, mutable: bool = False) -> None:
        self._set(content=content, mutable=mutable)


class TagType(_Type):
    """The type of an exception tag: value types of its payload (spec 2.3.10)."""

    __module__ = "wasi"
    __slots__ = __match_args__ = ("params",)
    params: tuple[str, ...]

    def __init__(self, params: Iterable[str] = ()) -> None:
        self._set(params=_names("params", params))


ExternType = FuncType | MemoryType | TableType | GlobalType | TagType


_KINDS = {FuncType: "func", MemoryType: "memory", TableType: "table", GlobalType: "global", TagType: "tag"}


class Import(FieldTuple):
    """An import: the names to look up, and the type to match."""

    __slots__ = ()
    module: str
    name: str
    type: ExternType

    @property
    def kind(self) -> str:
        """The kind: "func", "memory", "table", "global" or "tag"."""
        return _KINDS[type(self.type)]


class Export(FieldTuple):
    """An export: its name and type."""

    __slots__ = ()
    name: str
    type: ExternType

    @property
    def kind(self) -> str:
        """The kind: "func", "memory", "table", "global" or "tag"."""
        return _KINDS[type(self.type)]
