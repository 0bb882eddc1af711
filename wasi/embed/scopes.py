"""The Python names of exports: computed once for each component, and for each of its interfaces."""

from __future__ import annotations

from canonabi.types.externs import InstanceType
from canonabi.types.valtypes import Enum, Flags, FuncType, Record, ResourceType, Variant
from wasi.embed.naming import attributes, found_in, function_name

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from canonabi.types.externs import Entity
    from canonabi.types.valtypes import ValType
    from wasi.embed.spelling import Speller

_CLASSES = (Record, Variant, Enum, Flags, ResourceType)


class ExportScope:
    """The exports of a component, of an interface, or of an interface within one.

    - `path`: its name; None for the exports of the component itself.
    - `exports`: their types by name. `labels` are the names of value types in the component.
    - `attributes`: for each attribute the names that it could refer to; those with one name are usable.
    - `with_resources`: names of its resource types, and of interfaces that contain resource types.
    """

    __slots__ = (
        "_nested", "attributes", "exports", "labels", "path", "speller", "with_resources",
    )  # fmt: skip

    def __init__(
        self,
        path: str | None,
        exports: Mapping[str, Entity],
        labels: Mapping[ValType, str],
        speller: Speller,
        reserved: tuple[str, ...] = (),
    ) -> None:
        self.path = path
        self.exports = exports
        self.labels = labels
        self.speller = speller
        # Asked at each look-up of an attribute, so computed once, for all instances of the component.
        self.attributes = attributes(_usable(exports), reserved)
        known: dict[InstanceType, bool] = {}  # types may be shared, so that there are more paths than types
        self.with_resources = tuple(name for name, entity in exports.items() if _has_resources(entity, known))
        self._nested: dict[str, ExportScope] = {}

    def nested(self, name: str) -> ExportScope:
        """Return the scope of an interface that is exported here."""
        found = self._nested.get(name)
        if found is None:
            t = self.exports[name].type
            assert isinstance(t, InstanceType)
            found = self._nested.setdefault(name, ExportScope(name, t.exports, self.labels, self.speller))
        return found

    def named(self, attribute: str) -> str | None:
        """Return the name that an attribute refers to; None if there is none, or more than one."""
        names = self.attributes.get(attribute, ())
        return names[0] if len(names) == 1 else None

    def find(self, name: str) -> str | None:
        """Return the export that a name refers to: its own name, or the interface in another version."""
        return found_in(name, self.exports)

    def methods(self, resource: str) -> dict[str, str]:
        """Return the function for each attribute of a resource's class; "" is the constructor."""
        found = {}
        for name, entity in self.exports.items():
            parsed = function_name(name)
            if parsed.kind and parsed.resource == resource and isinstance(entity.type, FuncType):
                # Two methods may have one Python name: the last one is the attribute, both are items.
                found[parsed.python_name] = name
        return found


def _usable(exports: Mapping[str, Entity]) -> dict[str, bool]:
    """Return the names that can be attributes, and whether each is the name of a class."""
    return {
        name: isinstance(entity.type, _CLASSES)
        for name, entity in exports.items()
        # Types that have no class in Python (`type id = u32`) are nothing that an attribute could be.
        if entity.sort != "type" or isinstance(entity.type, _CLASSES)
    }


def _has_resources(entity: Entity, known: dict[InstanceType, bool]) -> bool:
    """Return whether this is a resource type, or an interface that contains one."""
    t = entity.type
    if not isinstance(t, InstanceType):
        return isinstance(t, ResourceType)
    found = known.get(t)
    if found is None:
        found = known[t] = any(_has_resources(inner, known) for inner in t.exports.values())
    return found
