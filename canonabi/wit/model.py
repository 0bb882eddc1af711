"""Resolved WIT: packages of interfaces and worlds, where every name is the definition it stands for.

Specification: WIT.md. Types of values are texts for the primitive ones (`"u32"`), the classes
below for those that have parts, and the `TypeDef` itself where a type is named; the name of
a resource stands for a handle that owns it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

PRIMITIVES = frozenset("bool s8 u8 s16 u16 s32 u32 s64 u64 f32 f64 char string error-context".split())
KEYS = PRIMITIVES - {"f32", "f64", "error-context"}  # of a map

Kind: TypeAlias = Literal["freestanding", "method", "static", "constructor"]
Accessor: TypeAlias = Literal["get", "set"]


@dataclass(frozen=True, slots=True)
class PackageName:
    """`namespace:name@version`; with nested names `namespace` has all but the last, joined by `:`."""

    namespace: str
    name: str
    version: str | None = None

    def __str__(self) -> str:
        return self.spell("")

    def spell(self, item: str) -> str:
        """Return the name, or that of an interface or a world in the package."""
        path = f"{self.namespace}:{self.name}" + (f"/{item}" if item else "")
        return path if self.version is None else f"{path}@{self.version}"


@dataclass(frozen=True, slots=True)
class Gate:
    """`@since(version = )`, `@unstable(feature = )` and `@deprecated(version = )`."""

    since: str | None = None
    unstable: str | None = None
    deprecated: str | None = None


NO_GATE = Gate()


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name of a type that is not looked up yet, at an offset of its file; nothing resolved has any."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class List:
    """`list<element>`, with a length that never changes if `length` says so."""

    element: Type
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """`option<element>`."""

    element: Type


@dataclass(frozen=True, slots=True)
class Result:
    """`result<ok, error>`; None is no value."""

    ok: Type | None
    error: Type | None


@dataclass(frozen=True, slots=True)
class Tuple:
    """`tuple<...>`."""

    elements: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """`map<key, value>`."""

    key: Type
    value: Type


@dataclass(frozen=True, slots=True)
class Stream:
    """`stream<element>`, or `stream` of no values."""

    element: Type | None


@dataclass(frozen=True, slots=True)
class Future:
    """`future<element>`, or `future` of no value."""

    element: Type | None


@dataclass(frozen=True, slots=True)
class Own:
    """`own<resource>`, spelled out."""

    resource: Type


@dataclass(frozen=True, slots=True)
class Borrow:
    """`borrow<resource>`."""

    resource: Type


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record, a case of a variant (with a type or none), an enum or flags."""

    name: str
    type: Type | None
    docs: str | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """What a record, variant, enum or flags is made of; `kind` is that word."""

    kind: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Function:
    """A function; a method's `parameters` are without `self`. `accessor` is of a getter or setter."""

    name: str
    parameters: tuple[tuple[str, Type], ...]
    result: Type | None
    is_async: bool = False
    kind: Kind = "freestanding"
    docs: str | None = None
    gate: Gate = NO_GATE
    external_id: str | None = None
    accessor: Accessor | None = None

    @property
    def key(self) -> str:
        """Its name in an interface or a world, where a getter and its setter are two: `[get]x`, `[set]x`."""
        return self.annotated(self.name)

    @property
    def label(self) -> str:
        """What Python's name of it is made of: `get-x` of the getter `x`."""
        return self.name if self.accessor is None else f"{self.accessor}-{self.name}"

    def annotated(self, name: str) -> str:
        """Return a name, or that of a resource and a name of its own, with `[get]` or `[set]` before it."""
        return name if self.accessor is None else f"[{self.accessor}]{name}"


@dataclass(slots=True, eq=False, repr=False)
class TypeDef:
    """A named type of an interface or a world; each is a type of its own.

    `shape` is a `Shape`, another type if this is an alias, or None for a resource. `used` is the
    definition that a `use` brought here. `exported` is one that a component exports by itself, in no
    interface: WIT can only say that it is imported.
    """

    name: str
    owner: Interface | World
    shape: Shape | Type | None = None
    used: TypeDef | None = None
    functions: list[Function] = field(default_factory=list)
    docs: str | None = None
    gate: Gate = NO_GATE
    external_id: str | None = None
    exported: bool = False
    _origin: TypeDef | None = field(default=None, init=False)

    def __repr__(self) -> str:
        return f"<TypeDef {self.name} of {self.owner.name}>"

    @property
    def origin(self) -> TypeDef:
        """The definition behind aliases and uses, as far as they only rename; those behind are resolved."""
        if self._origin is not None:
            return self._origin
        passed, here = [], self
        while isinstance(behind := here._origin or here.used or here.shape, TypeDef):
            passed.append(here)
            here = behind
        for each in passed:  # so that chains are gone along once
            each._origin = here
        return here

    @property
    def is_resource(self) -> bool:
        """Whether it is a resource, or another name of one."""
        return self.origin.shape is None

    def named_functions(self) -> list[tuple[str, Function]]:
        """Return the functions of a resource with the names that they have in a component."""
        found = []
        for function in self.functions:
            kind = f"[{function.kind}]"
            if function.kind == "constructor":
                found.append((kind + self.name, function))
            else:
                found.append((kind + function.annotated(f"{self.name}.{function.name}"), function))
        return found


@dataclass(slots=True, eq=False, repr=False)
class Interface:
    """An interface; `name` is None within a world."""

    name: str | None
    package: Package
    types: dict[str, TypeDef] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    docs: str | None = None
    gate: Gate = NO_GATE

    def __repr__(self) -> str:
        return f"<Interface {self.path}>"

    @property
    def path(self) -> str:
        """The whole name, such as `wasi:io/poll@0.2.0`."""
        return self.package.name.spell(self.name or "")

    def depends(self) -> dict[Interface, None]:
        """Return the interfaces that it uses types of, in order."""
        return {
            t.used.owner: None for t in self.types.values() if t.used and isinstance(t.used.owner, Interface)
        }


@dataclass(frozen=True, slots=True)
class Extern:
    """What a world imports or exports under one name: a function or an interface.

    `plain` is false for an interface under its own name.
    """

    item: Interface | Function
    plain: bool
    docs: str | None = None
    gate: Gate = NO_GATE
    external_id: str | None = None

    @property
    def accessor(self) -> Accessor | None:
        """Of a getter or setter."""
        return self.item.accessor if isinstance(self.item, Function) else None

    def plain_name(self, key: str) -> str:
        """Return the name under a key, which has more to it if this is a getter or setter."""
        return self.item.name if isinstance(self.item, Function) else key


@dataclass(slots=True, eq=False, repr=False)
class World:
    """A world; keys are plain names, `Function.key`, and whole names (`wasi:io/poll@0.2.0`) of interfaces.

    `imports` has what is only needed by others, too; includes are carried out. `besides` is what a
    component imports or exports that WIT has no word for: direction, name and sort.
    """

    name: str
    package: Package
    imports: dict[str, Extern] = field(default_factory=dict)
    exports: dict[str, Extern] = field(default_factory=dict)
    types: dict[str, TypeDef] = field(default_factory=dict)
    besides: list[tuple[str, str, str]] = field(default_factory=list)
    docs: str | None = None
    gate: Gate = NO_GATE

    def __repr__(self) -> str:
        return f"<World {self.path}>"

    @property
    def path(self) -> str:
        """The whole name."""
        return self.package.name.spell(self.name)


@dataclass(slots=True, eq=False, repr=False)
class Package:
    """A package."""

    name: PackageName
    interfaces: dict[str, Interface] = field(default_factory=dict)
    worlds: dict[str, World] = field(default_factory=dict)
    docs: str | None = None

    def __repr__(self) -> str:
        return f"<Package {self.name}>"


@dataclass(slots=True, eq=False, repr=False)
class Resolved:
    """All packages that were read, by name; those that depend on others after these. `main` was asked for."""

    packages: dict[str, Package]
    main: Package | None

    def __repr__(self) -> str:
        return f"<Resolved: {', '.join(self.packages)}>"


Type: TypeAlias = (
    str | List | Option | Result | Tuple | Map | Stream | Future | Own | Borrow | TypeDef | NameUse
)
