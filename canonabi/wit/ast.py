"""The syntax tree of one WIT file, before any name is looked up; `at` is an offset in the file.

Types of values are those of the model (`canonabi.wit.model`), with names that are not looked up yet.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from canonabi.wit.lexer import WitText
from canonabi.wit.model import NO_GATE, Accessor, Gate, Kind, NameUse, PackageName, Shape, Type


@dataclass(frozen=True, slots=True)
class Path:
    """`name`, or `package/name`: an interface or a world."""

    name: NameUse
    package: PackageName | None
    at: int


@dataclass(slots=True)
class WitItem:
    """What is common to all that may have doc comments and gates."""

    name: NameUse
    docs: str | None
    gate: Gate = NO_GATE
    external_id: str | None = None


@dataclass(slots=True)
class Parameter:
    """A parameter of a function."""

    name: NameUse
    type: Type


@dataclass(slots=True)
class FuncItem(WitItem):
    """A function; `kind` tells methods, static functions and constructors, `accessor` getters and setters."""

    parameters: list[Parameter] = field(default_factory=list)
    result: Type | None = None
    is_async: bool = False
    kind: Kind = "freestanding"
    result_at: int = 0
    accessor: Accessor | None = None

    @property
    def what(self) -> str:
        """What it is, in words."""
        return f"a {self.accessor}ter" if self.accessor else "a function"


@dataclass(slots=True)
class TypeItem(WitItem):
    """A definition of a type; a resource has `functions`."""

    shape: Shape | Type | None = None  # None: a resource
    functions: list[FuncItem] = field(default_factory=list)


@dataclass(slots=True)
class UseItem:
    """`use path.{name as renamed, ...}`."""

    path: Path
    names: list[tuple[NameUse, NameUse]]  # the name there, and the name here
    gate: Gate


@dataclass(slots=True)
class IncludeItem:
    """`include path with { name as renamed, ... }`."""

    path: Path
    names: list[tuple[NameUse, NameUse]]
    gate: Gate


@dataclass(slots=True)
class InterfaceItem(WitItem):
    """An interface, also one that a world has within it."""

    items: list[UseItem | TypeItem | FuncItem] = field(default_factory=list)


@dataclass(slots=True)
class ExternItem(WitItem):
    """An import or export of a world: a function, an interface within it, or a path.

    `name` is that of the path if it has no other (`plain` is false then).
    """

    direction: str = "import"
    plain: bool = True
    what: FuncItem | InterfaceItem | Path | None = None


@dataclass(slots=True)
class WorldItem(WitItem):
    """A world."""

    items: list[UseItem | TypeItem | IncludeItem | ExternItem] = field(default_factory=list)


@dataclass(slots=True)
class TopUse:
    """`use path as name;` at the top of a file."""

    path: Path
    name: NameUse


@dataclass(slots=True)
class PackageItem:
    """What one file says of one package; `name` is None if it does not say which."""

    source: WitText
    name: PackageName | None
    at: int
    docs: str | None
    uses: list[TopUse] = field(default_factory=list)
    items: list[InterfaceItem | WorldItem] = field(default_factory=list)
    _renamed: dict[str, Path] = field(default_factory=dict, init=False)

    def used(self, path: Path) -> Path:
        """Return what a path without a package stands for by the uses at the top of the file."""
        if len(self._renamed) != len(self.uses):
            for use in reversed(self.uses):  # names are there once, or that is said before
                self._renamed[use.name.text] = use.path
        return self._renamed.get(path.name.text, path)


@dataclass(slots=True)
class WitFile:
    """One file: its own package first, then those nested in it."""

    main: PackageItem
    nested: list[PackageItem] = field(default_factory=list)
