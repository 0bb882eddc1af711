"""Putting resource types in the place of others, in types of every kind.

A substitution gives the same object for the same type each time, and gives types that do not mention
what is replaced as they are, so types that share their parts still do afterwards.
"""

from __future__ import annotations

from canonabi.types.base import Type
from canonabi.types.externs import ComponentType, Entity, InstanceType, Named
from canonabi.types.valtypes import (
    Borrow,
    FuncType,
    Future,
    List,
    Map,
    Option,
    Own,
    Record,
    ResourceType,
    Result,
    Stream,
    Tuple,
    Variant,
)

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from canonabi.validation.work import Work


class Substitution:
    """`resources` and `named` are what is replaced, with what takes its place.

    What replaces may be mentioned by the types, too: it is not replaced again.
    """

    __slots__ = ("_made", "_nothing", "_work", "named", "resources")

    def __init__(
        self,
        work: Work,
        resources: Mapping[ResourceType, ResourceType],
        named: Mapping[Named, Named] | None = None,
    ) -> None:
        self.resources = resources
        self.named = named or {}
        self._nothing = not self.resources and not self.named
        self._made: dict[Any, Any] = {}
        self._work = work

    def entities(self, entities: Mapping[str, Entity]) -> Mapping[str, Entity]:
        """Return named items; the mapping itself if nothing changes."""
        if self._nothing:
            return entities
        self._work.spend(len(entities))
        made = {name: self.entity(entity) for name, entity in entities.items()}
        return made if any(made[name] is not entities[name] for name in made) else entities

    def entity(self, entity: Entity) -> Entity:
        """Return what an item stands for afterwards."""
        if self._nothing:
            return entity
        type_ = self.type(entity.type)
        uses = self._uses(entity.uses)
        if type_ is entity.type and uses is entity.uses:
            return entity
        return Entity(entity.sort, type_, uses)

    # Types are shared, so a type may be reached on very many ways: each is replaced once and then looked up.
    # What replaces is never looked into, so a substitution that maps a type to one that mentions it ends.
    def type(self, t: Any) -> Any:
        """Return a type of any kind."""
        # Types without handles mention no resource type: the whole tree below such a type is skipped.
        if isinstance(t, Type):
            return self._of_value(t) if t.has_handle and self.resources else t
        if isinstance(t, ResourceType):
            return self.resources.get(t, t)
        made = self._made.get(t)
        if made is None:
            made = t
            if isinstance(t, InstanceType):
                made = self._instance(t)
            elif isinstance(t, ComponentType):
                made = self._component(t)
            self._made[t] = made
        return made

    def _instance(self, t: InstanceType) -> InstanceType:
        exports = self.entities(t.exports)
        # Variables that a type binds (`t.resources`) are its own: nothing outside mentions them, so they are
        # in no substitution and need no renaming.
        return t if exports is t.exports else InstanceType(exports, t.resources, t.size, t.depth)

    def _component(self, t: ComponentType) -> ComponentType:
        imports, exports = self.entities(t.imports), self.entities(t.exports)
        if imports is t.imports and exports is t.exports:
            return t
        return ComponentType(imports, exports, t.import_resources, t.export_resources, t.size, t.depth)

    def _uses(self, uses: frozenset[Named]) -> frozenset[Named]:
        if not uses:
            return uses
        self._work.spend(len(uses))
        made = frozenset([self._name(named) for named in uses])
        # The old set where both are equal: identity is what tells callers that nothing has changed.
        return uses if made == uses else made

    def _name(self, named: Named) -> Named:
        # A name is replaced by another, or what it names is: then it is a new name, one for all its uses.
        found = self.named.get(named) or self._made.get(named)
        if found is None:
            type_, uses = self.type(named.type), self._uses(named.uses)
            same = type_ is named.type and uses is named.uses
            found = self._made[named] = named if same else Named(type_, uses)
        assert isinstance(found, Named)
        return found

    def _of_value(self, t: Any) -> Any:
        """Return the type of a value or function, made of parts that are replaced."""
        made = self._made.get(t)
        if made is None:
            self._work.spend(1)
            made = self._made[t] = self._rebuilt(t)
        return made

    def _rebuilt(self, t: Any) -> Any:
        part = self._part
        match t:
            case Own() | Borrow():
                return type(t)(self.resources.get(t.resource, t.resource))
            case Record(fields):
                return Record([(label, part(inner)) for label, inner in fields])
            case Variant(cases):
                return Variant([(label, part(inner)) for label, inner in cases])
            case Tuple(types):
                return Tuple([part(inner) for inner in types])
            case List(element, length):
                return List(part(element), length)
            case Option(some):
                return Option(part(some))
            case Result(ok, error):
                return Result(part(ok), part(error))
            case Map(key, value):
                return Map(key, part(value))
            case Stream(element) | Future(element):
                return type(t)(part(element))
            case FuncType(params, result, is_async):
                return FuncType([(label, part(inner)) for label, inner in params], part(result), is_async)
        raise AssertionError(f"no handle can be in {t!r}")

    def _part(self, t: Any) -> Any:
        return self._of_value(t) if t is not None and t.has_handle else t
