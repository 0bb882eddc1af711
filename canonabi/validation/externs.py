"""Imports and exports of components and of types that have them."""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.types.externs import NO_USES, ComponentType, Entity, InstanceType, ModuleType, Named
from canonabi.types.valtypes import FuncType, ResourceType, ValType
from canonabi.validation import work
from canonabi.validation.freeing import free_resources
from canonabi.validation.program import Bind
from canonabi.validation.scope import COMPONENT, INSTANCE_TYPE, Scope
from canonabi.validation.substitution import Substitution
from canonabi.validation.subtyping import own_name
from engine.errors import Invalid

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from canonabi.types.externs import Path, StaticType
    from canonabi.validation.exposing import ExternSet

NO_VALUES = "component model values and start functions are not supported: cm-values is for decoding only"
_KINDS = {
    "func": (FuncType, "a function type"),
    "instance": (InstanceType, "an instance type"),
    "component": (ComponentType, "a component type"),
}


def extern_type(scope: Scope, t: c.ExternType, name: str) -> Entity:
    """Return what the type of an import or export says; instance types still with their variables."""
    if t.sort == "value":
        raise Invalid(NO_VALUES)
    if t.sort == "type":
        if t.index is None:
            resource = scope.new_resource(name)
            return Entity("type", resource, frozenset([Named(resource)]))
        return renamed(scope.entity("type", t.index))
    assert t.index is not None
    if t.sort == "core module":
        found = scope.core_type(t.index)
        if not isinstance(found, Entity):
            raise Invalid(f"core type index {t.index} is not a module type")
        return found
    entity = scope.entity("type", t.index)
    kind, words = _KINDS[t.sort]
    if not isinstance(entity.type, kind):
        raise Invalid(f"type index {t.index} is not {words}")
    return Entity(t.sort, entity.type, entity.uses)


# Named objects are compared by identity: the same record under a second name is another Named.
def renamed(entity: Entity) -> Entity:
    """Return a type as it is where it gets a name: what only names make visible is another one then."""
    own = own_name(entity)
    if own is None:
        return entity
    return Entity("type", entity.type, frozenset([Named(own.type, own.uses)]))


# imports


def declare_import(scope: Scope, declaration: c.Import) -> tuple[Entity, tuple[Bind, ...]]:
    """Read an import; return what it stands for and which slots it fills."""
    name = declaration.name.name
    entity = extern_type(scope, declaration.type, name)
    resources: list[tuple[ResourceType, Path]] = []
    # `(sub resource)`: a new, abstract type. With an index, `(eq i)`, it is another name of one that exists.
    if isinstance(entity.type, ResourceType) and declaration.type.index is None:
        resources = [(entity.type, ())]
    elif entity.sort == "instance":
        entity, resources = _fresh(scope, entity)
    for resource, path in resources:
        scope.imports.resources[resource] = (name, *path)
    _expose(scope, scope.imports, declaration.name, entity)
    return entity, binds(resources)


def _fresh(scope: Scope, entity: Entity) -> tuple[Entity, list[tuple[ResourceType, Path]]]:
    """Return an instance whose type has resource types of this scope in the place of variables."""
    t = entity.type
    assert isinstance(t, InstanceType)
    if not t.resources:
        return entity, []
    # The instance that comes in has some resource types: which ones is not known, so they are new here.
    resources, paths = scope.freshen(t.resources)
    exports = Substitution(scope.shared.work, resources).entities(t.exports)
    return Entity("instance", InstanceType(exports, (), t.size, t.depth), NO_USES), paths


def binds(resources: Iterable[tuple[ResourceType, Path]]) -> tuple[Bind, ...]:
    """Return the slots that are filled by what comes with something."""
    return tuple([Bind(path, resource.slot) for resource, path in resources])


def _expose(scope: Scope, side: ExternSet, name: c.ExternName, entity: Entity) -> None:
    """Add something to the imports or exports, and to the index space of its sort."""
    # Before it is added: an instance's functions may refer to a resource type that is in the same instance.
    side.label(name.name, entity)
    if not _register(scope, side, entity, (name.name,)):
        word = "module" if entity.sort == "core module" else entity.sort
        raise Invalid(f"{word} not valid to be used as {side.what}")
    side.add(name, entity, scope.shared.features)
    size, depth = _measure(entity.type)
    side.size += size
    side.depth = max(side.depth, depth)
    scope.add(entity.sort, entity)


def _measure(t: StaticType) -> tuple[int, int]:
    if isinstance(t, InstanceType | ComponentType):
        return t.size, t.depth
    if isinstance(t, ModuleType):
        return 1 + len(t.imports) + len(t.exports), 0
    return 1 if isinstance(t, ResourceType) else t.size, 0


def _register(scope: Scope, side: ExternSet, entity: Entity, path: Path) -> bool:
    """Tell whether all that something mentions is visible; note the types that it makes visible."""
    checked = scope.kind != INSTANCE_TYPE  # which are looked into where they are used
    if entity.sort == "instance":
        assert isinstance(entity.type, InstanceType)
        scope.shared.work.spend(len(entity.type.exports))
        return all(
            _register(scope, side, inner, (*path, name)) for name, inner in entity.type.exports.items()
        )
    if checked and not side.check_visible(entity, scope.shared.work):
        return False
    if entity.sort == "type":
        side.show(entity)
        # What is imported is known to both sides of the boundary, so exports may mention it as well.
        if side is scope.imports:
            scope.exports.show(entity)
        _note_name(scope, side, entity, path)
    return True


def _note_name(scope: Scope, side: ExternSet, entity: Entity, path: Path) -> None:
    """Keep how to find a resource type, and what a type is called."""
    t = entity.type
    if isinstance(t, ResourceType):
        if side is scope.exports:
            # The first path wins: by that one an importer of this component finds the type.
            side.resources.setdefault(t, path)
        if t.rep is not None and t.name == "resource":
            # Only for messages: a definition in a component has no name of its own before it is exported.
            t.name = path[-1]
    elif isinstance(t, ValType) and own_name(entity) is not None:
        scope.names.setdefault(t, path[-1])


# exports


def declare_export(scope: Scope, declaration: c.ExportDecl) -> None:
    """Read an export of a type."""
    entity = extern_type(scope, declaration.type, declaration.name.name)
    if isinstance(entity.type, ResourceType) and declaration.type.index is None:
        scope.defined.add(entity.type)
    elif entity.sort == "instance":
        entity, resources = _fresh(scope, entity)
        scope.defined.update(resource for resource, _ in resources)
    _expose(scope, scope.exports, declaration.name, entity)


def add_export(
    scope: Scope, name: c.ExternName, given: Entity, ascribed: c.ExternType | None
) -> tuple[Entity, tuple[Bind, ...]]:
    """Export something of a component; return what the export has as its type, and slots that it fills."""
    resources: list[tuple[ResourceType, Path]] = []
    entity = renamed(given) if given.sort == "type" else given
    if ascribed is not None:
        # An ascribed type hides: the export has only what the type says, and new resource types.
        entity, resources = _ascribe(scope, given, ascribed, name.name)
        scope.defined.update(resource for resource, _ in resources)
    _expose(scope, scope.exports, name, entity)
    return entity, binds(resources)


def _ascribe(
    scope: Scope, given: Entity, ascribed: c.ExternType, name: str
) -> tuple[Entity, list[tuple[ResourceType, Path]]]:
    """Return something as the type says that an export is ascribed, and resource types it has of its own."""
    entity = extern_type(scope, ascribed, name)
    # Exported as `(sub resource)` a resource type becomes abstract: seen from outside it is another one.
    is_sub = isinstance(entity.type, ResourceType) and ascribed.sort == "type" and ascribed.index is None
    if is_sub and isinstance(given.type, ResourceType) and given.sort == "type":
        assert isinstance(entity.type, ResourceType)
        return entity, [(entity.type, ())]
    reason = scope.shared.subtyping.entity(given, entity)
    if reason is not None:
        raise Invalid(f"ascribed type of export is not compatible with item's type: {reason}")
    return _fresh(scope, entity) if entity.sort == "instance" else (entity, [])


# the types that come of them


def component_type(scope: Scope) -> ComponentType:
    """Return the type of a component, or component type, that has been read to its end."""
    imports, exports = scope.imports, scope.exports
    spent = scope.shared.work
    # Imports come before anything is defined here, so none of them can have a type of ours in it.
    if scope.defined & free_resources(imports.items.values(), spent):
        raise Invalid("local resource type found in imports")
    if scope.kind == COMPONENT:
        used = free_resources(exports.items.values(), spent) & scope.defined
        # A type that leaves with a function must leave itself, or nobody could say what it is.
        if not used <= exports.resources.keys():
            raise Invalid("local resource type found in export but not exported itself")
    size, depth = imports.size + exports.size, 1 + max(imports.depth, exports.depth)
    work.check_size(size, depth)
    # What is defined here and exported: the variables that an instantiation makes new types of.
    made = tuple([(r, path) for r, path in exports.resources.items() if r in scope.defined])
    return ComponentType(imports.items, exports.items, tuple(imports.resources.items()), made, size, depth)
