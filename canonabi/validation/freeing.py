"""Free resource types: those that a type mentions and that are not its own variables."""

from __future__ import annotations

from canonabi.types.base import Type
from canonabi.types.externs import ComponentType, InstanceType
from canonabi.types.valtypes import Borrow, Own, ResourceType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from canonabi.types.externs import Entity
    from canonabi.validation.work import Work


# "Free" as in logic: a resource type occurs free unless an instance or component type around it binds it, as
# an export of its own (a variable). What is free must be defined in the component that uses the type: this is
# how a type that would escape is found (aliases and externs call it).
def free_resources(entities: Iterable[Entity], work: Work) -> set[ResourceType]:
    """Return the resource types that items mention, but for those that their types bind."""
    seen: set[object] = set()
    mentioned: set[ResourceType] = set()
    own: set[ResourceType] = set()  # no type but the one that binds a variable mentions it
    # A list instead of recursion: components can nest types deeper than the stack of Python is.
    left: list[object] = [entity.type for entity in entities]
    while left:
        t = left.pop()
        if t is None or t in seen:
            continue
        seen.add(t)
        work.spend(1)
        if isinstance(t, ResourceType):
            mentioned.add(t)
        elif isinstance(t, Own | Borrow):
            mentioned.add(t.resource)
        elif isinstance(t, Type):
            if t.has_handle:
                left.extend(t.parts())
        elif isinstance(t, InstanceType):
            own.update(variable for variable, _ in t.resources)
            work.spend(len(t.exports))
            left.extend(entity.type for entity in t.exports.values())
        elif isinstance(t, ComponentType):
            own.update(variable for variable, _ in (*t.import_resources, *t.export_resources))
            work.spend(len(t.imports) + len(t.exports))
            left.extend(entity.type for items in (t.imports, t.exports) for entity in items.values())
    return mentioned - own
