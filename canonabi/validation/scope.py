"""Scopes: the index spaces of a component, component type or instance type during validation.

Every definition adds to them, so what an index means is known when it is read. Items of component sorts
are kept as `Entity`, core items as the types that the engine describes them with.
"""

from __future__ import annotations

from canonabi.types.externs import Entity
from canonabi.types.valtypes import FuncType, ResourceType, ValType
from canonabi.validation.exposing import ExternSet
from canonabi.validation.subtyping import Subtyping
from canonabi.validation.work import RESOURCE, Work
from engine.cstack import check_stack
from engine.errors import Invalid

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from canonabi.binary.coremodules import CoreModules
    from canonabi.types.externs import Path
    from canonabi.validation.coretypes import CoreDefType
    from canonabi.validation.program import Step
    from engine.binary.loading import Loading
    from engine.features import Features
    from engine.types.externtypes import ExternType
    from engine.types.externtypes import FuncType as CoreFuncType

COMPONENT = "component"
COMPONENT_TYPE = "component type"
INSTANCE_TYPE = "instance type"

# what messages say of an index that is too large: what is unknown, whose index is out of bounds
_WORDS = {
    "type": ("type", "type"),
    "func": ("function", "function"),
    "component": ("component", "component"),
    "instance": ("instance", "instance"),
    "core type": ("type", "type"),
    "core func": ("core function", "function"),
    "core table": ("table", "table"),
    "core memory": ("memory", "memory"),
    "core global": ("global", "global"),
    "core tag": ("tag", "tag"),
    "core module": ("module", "module"),
    "core instance": ("core instance", "instance"),
}


class Shared:
    """What all scopes of one validation share."""

    __slots__ = ("features", "loading", "modules", "subtyping", "work")

    def __init__(self, features: Features, loading: Loading | None, modules: CoreModules) -> None:
        self.features = features
        self.loading = loading
        self.modules = modules
        self.work = Work(self.look)
        self.subtyping = Subtyping(self.work, modules)

    def look(self) -> None:
        """Raise Timeout if loading takes too long; called now and then."""
        if self.loading is not None:
            self.loading.look()


class Scope:
    """A component or type that is being read.

    - `imports`, `exports`: names and what they stand for, so far.
    - `defined`: resource types that are made here, each as often as this is instantiated.
    - `slots`: how many resource types an instance has; of a component only, like the next.
    - `steps`, `names`: as a Program has them. `offset`: where the definition is that is read.
    """

    __slots__ = (
        "_spaces",
        "context_type",
        "defined",
        "exports",
        "imports",
        "kind",
        "names",
        "offset",
        "outer",
        "shared",
        "slots",
        "steps",
    )

    def __init__(self, kind: str, shared: Shared, outer: Scope | None) -> None:
        check_stack()
        self.kind = kind
        self.shared = shared
        self.outer = outer
        self.imports = ExternSet("import")
        self.exports = ExternSet("export")
        self.defined: set[ResourceType] = set()
        self.slots = 0
        self.offset = 0
        self.steps: list[Step] = []
        self.names: dict[ValType, str] = {}
        # `context.get` and `context.set` of a component agree in their type; the first one decides.
        self.context_type: str | None = None
        # One list for each index space of Explainer.md, "Index Spaces".
        self._spaces: dict[str, list[Any]] = {sort: [] for sort in _WORDS}

    # index spaces

    def add(self, sort: str, item: object) -> None:
        """Append to the index space of a sort."""
        self._spaces[sort].append(item)

    def count(self, sort: str) -> int:
        """Return how many items of a sort there are."""
        return len(self._spaces[sort])

    def at(self, sort: str, index: int) -> Any:
        """Return what an index stands for. Raises Invalid if it is not defined yet."""
        space = self._spaces[sort]
        if index >= len(space):
            unknown, whose = _WORDS[sort]
            raise Invalid(f"unknown {unknown} {index}: {whose} index out of bounds")
        return space[index]

    def entity(self, sort: str, index: int) -> Entity:
        """Return an item of a component sort, or a core module."""
        found = self.at(sort, index)
        assert isinstance(found, Entity)
        return found

    def core_func(self, index: int) -> CoreFuncType:
        """Return the type of a core function."""
        found: CoreFuncType = self.at("core func", index)
        return found

    def core_instance(self, index: int) -> Mapping[str, ExternType]:
        """Return the exports of a core instance."""
        found: Mapping[str, ExternType] = self.at("core instance", index)
        return found

    def core_type(self, index: int) -> CoreDefType | Entity:
        """Return a core type; that of a core module is an Entity."""
        found: CoreDefType | Entity = self.at("core type", index)
        return found

    def valtype(self, index: int) -> Entity:
        """Return a type that values may have."""
        found = self.entity("type", index)
        if not isinstance(found.type, ValType):
            raise Invalid(f"type index {index} is not a defined type")
        return found

    def functype(self, index: int) -> FuncType:
        """Return the type of component functions at an index."""
        found = self.entity("type", index).type
        if not isinstance(found, FuncType):
            raise Invalid(f"type index {index} is not a function type")
        return found

    def resource(self, index: int) -> Entity:
        """Return a resource type."""
        found = self.entity("type", index)
        if not isinstance(found.type, ResourceType):
            raise Invalid(f"type index {index} is not a resource type")
        return found

    def outwards(self, count: int) -> Scope | None:
        """Return the scope that is `count` further out, None if there is none."""
        scope: Scope | None = self
        while scope is not None and count:
            scope, count = scope.outer, count - 1
        return scope

    # resource types

    def new_resource(self, name: str, rep: str | None = None) -> ResourceType:
        """Make a resource type that belongs to this scope."""
        self.shared.work.spend(RESOURCE)
        # In a type it is a variable. In a component it is something at run time and has a slot: the place in
        # each instance's `resources` where the resource type of that instance is.
        if self.kind != COMPONENT:
            return ResourceType(name)
        self.slots += 1
        return ResourceType(name, self.slots - 1, rep)

    def freshen(
        self, variables: tuple[tuple[ResourceType, Path], ...]
    ) -> tuple[dict[ResourceType, ResourceType], list[tuple[ResourceType, Path]]]:
        """Make resource types to take the place of variables; return which for which, and their paths."""
        # Every instantiation makes the resource types of a component anew ("generative"), so the variables of
        # its type become new types here each time.
        resources = {variable: self.new_resource(variable.name) for variable, _ in variables}
        return resources, [(resources[variable], path) for variable, path in variables]
