"""Static types of what components import, export and are made of.

Types of values and functions are those of `valtypes`; here are the types of instances, components and
core modules, and `Entity`, what a name of an import or export stands for. They are made by validation
(`validate.py`), are immutable and are compared by identity: matching is `validation/subtyping.py`'s.

A resource type that a type declares (an export `(type (sub resource))`, at any depth) is a variable of
it: a `ValType` names one `valtypes.ResourceType`, and wherever the type is used, another one is put in
its place (`validation/substitution.py`). So of all resource types that the types of a component's own items
mention, each belongs to this component: it has a slot there.
Specification: Explainer.md, "Type Definitions", "Type Checking".
"""

from __future__ import annotations

from engine.fieldtuple import FieldTuple

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from canonabi.types.valtypes import FuncType, ResourceType, ValType
    from engine.module.module import Module
    from engine.types.externtypes import ExternType

    Path: TypeAlias = tuple[str, ...]
    """Names of exports to go through, from the outermost; () is the thing itself."""

NO_USES: frozenset[Named] = frozenset()


class Named:
    """A type that only a name makes visible: a record, variant, enum, flags or resource type.

    Each definition, import and export of one makes another, even where the types are equal: what is
    visible in imports and exports is told by these (Explainer.md, "External Visibility of Types").
    `uses` are those that the type itself mentions.
    """

    __slots__ = ("type", "uses")

    def __init__(self, type_: ValType | ResourceType, uses: frozenset[Named] = NO_USES) -> None:
        self.type = type_
        self.uses = uses

    def __repr__(self) -> str:
        return f"<Named: {self.type!r}>"


class Entity(FieldTuple):
    """What an import, an export or an index stands for.

    - `sort`: "func", "instance", "component", "core module" or "type".
    - `type`: FuncType, InstanceType, ComponentType or ModuleType; of a type this type itself, which
      may also be a ValType or ResourceType.
    - `uses`: the types that have to be visible where this is mentioned.
    """

    __slots__ = ()
    sort: str
    type: StaticType
    uses: frozenset[Named]


# Types compare by identity, also these: equality of instance and component types is never asked, only
# matching (validation.subtyping), which is not symmetric.
class ModuleType:
    """The type of a core module: imports by module and name, exports by name, types as the engine has them.

    `owner` keeps the core types alive that are spelled `$id` there.
    """

    __slots__ = ("exports", "imports", "owner")

    def __init__(
        self,
        imports: Mapping[tuple[str, str], ExternType],
        exports: Mapping[str, ExternType],
        owner: Module,
    ) -> None:
        self.imports = imports
        self.exports = exports
        self.owner = owner

    def __repr__(self) -> str:
        return f"<ModuleType: {len(self.imports)} imports, {len(self.exports)} exports>"


# `resources` are bound as by a quantifier, "for some r": who gets such an instance knows only that r exists.
class InstanceType:
    """The type of an instance: its exports by name, in their order.

    - `resources`: its variables, each with the path to the first export that is this type.
    - `size`: how many types it is made of, those within others counted again each time.
    - `depth`: how many instance types and component types are in each other.
    """

    __slots__ = ("depth", "exports", "resources", "size")

    def __init__(
        self,
        exports: Mapping[str, Entity],
        resources: tuple[tuple[ResourceType, Path], ...] = (),
        size: int = 1,
        depth: int = 1,
    ) -> None:
        self.exports = exports
        self.resources = resources
        self.size = size
        self.depth = depth

    def __repr__(self) -> str:
        return f"<InstanceType: {', '.join(self.exports)}>"


class ComponentType:
    """The type of a component: its imports and exports by name, in their order.

    - `import_resources`: resource types that come with imports, each with the path to the import, or
      export within an import, that is this type first. What it is instantiated with takes their place.
    - `export_resources`: resource types that each instance has anew, with paths into the exports.
    - `size`, `depth`: as of an InstanceType.

    Both may mention resource types of the component itself (with slots there) or variables of the
    type definition (without); nothing outside mentions either.
    """

    __slots__ = ("depth", "export_resources", "exports", "import_resources", "imports", "size")

    def __init__(
        self,
        imports: Mapping[str, Entity],
        exports: Mapping[str, Entity],
        import_resources: tuple[tuple[ResourceType, Path], ...] = (),
        export_resources: tuple[tuple[ResourceType, Path], ...] = (),
        size: int = 1,
        depth: int = 1,
    ) -> None:
        self.imports = imports
        self.exports = exports
        self.import_resources = import_resources
        self.export_resources = export_resources
        self.size = size
        self.depth = depth

    def __repr__(self) -> str:
        return f"<ComponentType: {len(self.imports)} imports, {len(self.exports)} exports>"


if TYPE_CHECKING:
    StaticType: TypeAlias = ValType | FuncType | ResourceType | InstanceType | ComponentType | ModuleType
