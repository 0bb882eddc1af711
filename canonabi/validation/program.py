"""Programs: the static type of a valid component, and the steps that instantiate it, in order.

Validation (`validate.py`) makes a `Program` of each component, once; instantiation executes its steps,
as often as wanted. Definitions that only describe (types, aliases of types) leave no step: types are
resolved here already, and what differs from instance to instance, which resource a type stands for, is
a slot in the instance's vector of resources: `ResourceType.slot`. A step that makes or takes something
with resource types tells by `binds` which slots it fills.

Index spaces are those of the binary, sort by sort ("func", "component", "instance", "core func",
"core table", "core memory", "core global", "core tag", "core module", "core instance"); there is none
of types. Each step but `DefineResource` appends one item to the space of its sort: imports, exports
and aliases too, but for those of types, which append nothing. So indices in steps are the component's.
"""

from __future__ import annotations

from canonabi.binary.component import Node

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeAlias

    from canonabi.binary import component as c
    from canonabi.types.externs import ComponentType, InstanceType, Path, StaticType
    from canonabi.types.valtypes import FuncType, ResourceType, ValType
    from engine.features import Features
    from engine.module.module import Module
    from engine.types.externtypes import FuncType as CoreFuncType


class Bind(Node):
    """A slot to fill with a resource type that comes with something.

    `path` names the exports to go through from there; () is the thing itself, then of sort "type".
    """

    __slots__ = ()
    path: Path
    slot: int


class Item(Node):
    """Something with a name: an argument of an instantiation, or an export of an inline instance.

    - `sort`, `index`: where it is. Of sort "type" there is no index space: there `type` is what counts.
    - `type`: its static type; of a resource type the ResourceType whose slot has it, of another type
      this type itself.
    """

    __slots__ = ()
    name: str
    sort: str
    index: int
    type: StaticType


class CoreModule(Node):
    """A core module, compiled; `bytes(module)` is its binary."""

    __slots__ = ()
    module: Module


# Steps say nothing of types where validation has compared them: what runs them only follows indices.
class CoreInstantiate(Node):
    """Instantiate a core module; `args` are names of modules with indices of core instances.

    All that the module imports is there and matches, as far as types tell.
    """

    __slots__ = ()
    module: int
    args: tuple[tuple[str, int], ...]


class CoreInlineExports(Node):
    """Make a core instance: names with a core sort ("core func", ...) and an index each."""

    __slots__ = ()
    exports: tuple[tuple[str, str, int], ...]


class Component(Node):
    """A nested component; it may alias what its outer instance has when this step is executed."""

    __slots__ = ()
    program: Program


class Instantiate(Node):
    """Instantiate a component.

    - `args`: all that were given, in order; some may be for no import.
    - `type`: of the instance that comes out. `binds`: its resource types, by paths into it.
    """

    __slots__ = ()
    component: int
    args: tuple[Item, ...]
    type: InstanceType
    binds: tuple[Bind, ...]


class InlineExports(Node):
    """Make an instance of what is there."""

    __slots__ = ()
    exports: tuple[Item, ...]


class AliasExport(Node):
    """Take an export of an instance. Of types there is no such step: their slots are filled already."""

    __slots__ = ()
    sort: str
    instance: int
    name: str


class AliasCoreExport(Node):
    """Take an export of a core instance; `sort` is "core func" and so on."""

    __slots__ = ()
    sort: str
    instance: int
    name: str


# Outer types are no step, since a type has its meaning in the program that mentions it.
class AliasOuter(Node):
    """Take a "core module" or "component" of the instance `count` components further out; 0 is this one."""

    __slots__ = ()
    sort: str
    count: int
    index: int


# The only definition of a type that is a step: each instance makes a resource type of its own.
class DefineResource(Node):
    """Make a resource type, and put it into its slot: `type.slot`.

    `type.rep` is the core type of representations, "i32" or "i64"; `dtor` a core func index or None.
    """

    __slots__ = ()
    type: ResourceType
    dtor: int | None


# Indices are resolved when the step is executed: each instance has a memory and a realloc of its own.
class Options(Node):
    """The options of a canonical definition.

    - `encoding`: "utf8", "utf16" or "latin1+utf16".
    - `memory`: a core memory index or None; `pointer_size`: the bytes of its addresses, 4 or 8 (4 without).
    - `realloc`, `post_return`, `callback`: core func indices or None.
    """

    __slots__ = ()
    encoding: str
    memory: int | None
    pointer_size: int
    realloc: int | None
    post_return: int | None
    callback: int | None
    is_async: bool


class Canon(Node):
    """A canonical definition: "lift" appends a func, all others a core func.

    - `options`: those given, else the defaults; waitable-set.wait and .poll have their memory here too.
    - `type`: the component FuncType of lift and lower, the one that results flatten to for
      "task.return" (its params are the results, named "result"), otherwise None.
    - `core_type`: the FuncType of the core function that is taken (lift) or made.
    - `operands`, by name:

      - lift: core func index. lower: func index.
      - resource.new, .drop, .rep: ResourceType.
      - task.return: the ValType of the result, or None.
      - context.get, .set: core type ("i32", "i64"), slot.
      - stream.*, future.*: the valtypes.Stream or Future; the two .cancel-* then is_async.
      - subtask.cancel: is_async.
      - thread.yield, .suspend, .*-then-resume, .*-then-promote, waitable-set.wait, .poll: cancellable.
      - thread.new-indirect: core FuncType, core table index.
      - thread.spawn-ref: shared, core FuncType; .spawn-indirect: shared, core FuncType, core table
        index; .available-parallelism: shared.
      - others: none.
    """

    __slots__ = ()
    name: str
    options: Options
    operands: tuple[Any, ...]
    type: FuncType | None
    core_type: CoreFuncType


class Import(Node):
    """Take an import; one of sort "type" appends nothing.

    - `type`: what it has to match: its mentions of resource types are slots of this instance, and
      `binds` fills those that come with the import itself, before it is matched.
    """

    __slots__ = ()
    name: str
    sort: str
    type: StaticType
    binds: tuple[Bind, ...]


class Export(Node):
    """Export something under a name, and append it to the space of its sort once more.

    - `sort`, `index`, `type`: what is exported, as in `Item`: of sort "type" the type itself counts, a
      ResourceType by its slot.
    - `exposed`: the type that the export has: `type` unless the export says another one.
    - `binds`: slots of resource types that only `exposed` has, with paths into what is exported.
    """

    __slots__ = ()
    name: str
    sort: str
    index: int
    type: StaticType
    exposed: StaticType
    binds: tuple[Bind, ...]


class Program:
    """A valid component. Immutable, shareable by threads, picklable, compared by identity.

    - `type`: its imports and exports; resource types there are those with slots of this program.
    - `steps`: in order. `n_slots`: how many resource types an instance has.
    - `names`: what value types are called where they are imported or exported first.
    - `component`, `features`: what it was made of. Programs of nested components are in the steps.
    """

    __slots__ = ("__weakref__", "component", "features", "n_slots", "names", "steps", "type")

    def __init__(
        self,
        type_: ComponentType,
        steps: tuple[Step, ...],
        n_slots: int,
        names: Mapping[ValType, str],
        component: c.Component,
        features: Features,
    ) -> None:
        self.type = type_
        self.steps = steps
        self.n_slots = n_slots
        self.names = names
        # For pickling, printing and inspecting: the binary itself is not kept, and not needed to instantiate.
        self.component = component
        self.features = features

    def __repr__(self) -> str:
        return f"<Program: {len(self.type.imports)} imports, {len(self.type.exports)} exports>"


if TYPE_CHECKING:
    Step: TypeAlias = (
        CoreModule
        | CoreInstantiate
        | CoreInlineExports
        | Component
        | Instantiate
        | InlineExports
        | AliasExport
        | AliasCoreExport
        | AliasOuter
        | DefineResource
        | Canon
        | Import
        | Export
    )
