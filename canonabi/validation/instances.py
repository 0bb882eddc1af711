"""Instances of core modules and components (Explainer.md, "Instance Definitions")."""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.types.externs import NO_USES, ComponentType, Entity, InstanceType, ModuleType
from canonabi.validation import program as p
from canonabi.validation.exposing import ExternSet
from canonabi.validation.externs import NO_VALUES, binds
from canonabi.validation.scope import Scope
from canonabi.validation.substitution import Substitution
from canonabi.validation.work import check_size
from engine.errors import Invalid

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.types.externtypes import ExternType

_CORE_SORTS = ("core func", "core table", "core memory", "core global", "core tag")


# core instances


def core_instantiate(scope: Scope, definition: c.CoreInstantiate) -> None:
    """Instantiate a core module: for each import there is an export that matches."""
    module = scope.entity("core module", definition.module).type
    assert isinstance(module, ModuleType)
    args: dict[str, Mapping[str, ExternType]] = {}
    for name, index in definition.args:
        instance = scope.core_instance(index)
        if name in args:
            raise Invalid(f"duplicate module instantiation argument named `{name}`")
        args[name] = instance
    # Counted before the loop: one definition of a few bytes may look at all imports of a large module.
    scope.shared.work.spend(len(module.imports))
    for (module_name, name), expected in module.imports.items():
        if module_name not in args:
            raise Invalid(f"missing module instantiation argument named `{module_name}`")
        given = args[module_name].get(name)
        if given is None:
            raise Invalid(
                f"module instantiation argument `{module_name}` does not export an item named `{name}`"
            )
        reason = scope.shared.modules.mismatch(given, expected)
        if reason is not None:
            place = f"export `{name}` of module instantiation argument `{module_name}`"
            raise Invalid(f"type mismatch for {place}: {reason}")
    # The type of a core instance is just its exports; nothing else can be asked of it.
    scope.add("core instance", module.exports)
    scope.steps.append(p.CoreInstantiate(definition.module, definition.args))


def core_inline(scope: Scope, definition: c.CoreInlineExports) -> None:
    """Make a core instance of what is there."""
    exports: dict[str, ExternType] = {}
    items = []
    for name, (sort, index) in definition.exports:
        if sort not in _CORE_SORTS:
            raise Invalid(f"a {sort} cannot be an export of a core instance")
        found = scope.at(sort, index)
        if name in exports:
            raise Invalid(f"duplicate instantiation export name `{name}` already defined")
        exports[name] = found
        items.append((name, sort, index))
    scope.add("core instance", exports)
    scope.steps.append(p.CoreInlineExports(tuple(items)))


# instances of components


def item(scope: Scope, sort: str, index: int) -> Entity:
    """Return what is exported, or given as an argument. Raises Invalid if its sort cannot be."""
    if sort == "value":
        raise Invalid(NO_VALUES)
    if sort.startswith("core ") and sort != "core module":
        raise Invalid(f"a {sort} cannot be imported or exported by a component")
    return scope.entity(sort, index)


def instantiate(scope: Scope, definition: c.Instantiate) -> None:
    """Instantiate a component: arguments take the place of what it imports, types among them."""
    component = scope.entity("component", definition.component).type
    assert isinstance(component, ComponentType)
    args: dict[str, Entity] = {}
    items = []
    for name, (sort, index) in definition.args:
        entity = item(scope, sort, index)
        if name in args:
            raise Invalid(f"instantiation argument `{name}` conflicts with previous argument `{name}`")
        args[name] = entity
        items.append(p.Item(name, sort, index, entity.type))
    # Two kinds of types take the place of others in what the component exports: those of the arguments, for
    # what it imports, and new ones for those that it defines.
    opened = scope.shared.subtyping.open(args, component.imports, component.import_resources, "import")
    if isinstance(opened, str):
        raise Invalid(opened)
    resources, paths = scope.freshen(component.export_resources)
    # Defined here, as to the rules of exports: they are new in this component, too.
    scope.defined.update(resources.values())
    fresh = Substitution(scope.shared.work, {**opened.resources, **resources}, opened.named)
    made = InstanceType(fresh.entities(component.exports), (), component.size, component.depth)
    scope.add("instance", Entity("instance", made, NO_USES))
    scope.steps.append(p.Instantiate(definition.component, tuple(items), made, binds(paths)))


def inline(scope: Scope, definition: c.InlineExports) -> None:
    """Make an instance of what is there."""
    side = ExternSet("export")
    items = []
    size = depth = 1
    for name, (sort, index) in definition.exports:
        entity = item(scope, sort, index)
        side.add(name, entity, scope.shared.features)
        items.append(p.Item(name.name, sort, index, entity.type))
        if isinstance(entity.type, InstanceType | ComponentType):
            size, depth = size + entity.type.size, max(depth, 1 + entity.type.depth)
    check_size(size + len(items), depth)
    scope.add("instance", Entity("instance", InstanceType(side.items, (), size, depth), NO_USES))
    scope.steps.append(p.InlineExports(tuple(items)))
