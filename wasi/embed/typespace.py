"""The classes of a component's types, even if no instance exports them: `component.types`."""

from __future__ import annotations

from collections.abc import Mapping

from canonabi.types.externs import InstanceType
from canonabi.types.valtypes import Enum, Flags, Record, Variant
from canonabi.values.classes import class_name, class_of
from engine.wording import nearest, quoted
from wasi.embed.naming import found_in

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from canonabi.types.externs import Entity
    from canonabi.types.valtypes import ValType

_CLASSES = (Record, Variant, Enum, Flags)


class Types(Mapping[str, object]):
    """Classes of records, variants, enums and flags, created on first access.

    Items have WIT names: the name of a type returns its class, `types["acme:host/api"]["point"]`; that of an
    interface returns its types. Attributes are classes, `types.Point`, including those of interfaces inside,
    if only one class has that name.
    """

    __slots__ = ("_entities", "_labels", "_names", "_path")

    def __init__(self, entities: Mapping[str, Entity], labels: Mapping[ValType, str], path: str = "") -> None:
        self._entities = {name: entity for name, entity in entities.items() if _has_classes(entity)}
        self._labels = labels
        self._path = path
        # Made at the first attribute: it creates all classes, while an item creates one.
        self._names: dict[str, dict[str, object]] | None = None

    def __getitem__(self, name: str) -> Any:
        found = found_in(name, self._entities)
        if found is None:
            of = self._path or "the component"
            raise KeyError(f"{of} has no types under {quoted(name)}{nearest(name, self._entities)}")
        t = self._entities[found].type
        return Types(t.exports, self._labels, found) if isinstance(t, InstanceType) else self._class(found)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # no label does; ours is missing in a copy that was never initialised
            raise AttributeError(name)
        found = self._named().get(name, {})
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            items = " or ".join(found)
            raise AttributeError(
                f"{quoted(name)} could be any of {len(found)} types: use {items}", name=name, obj=self
            )
        of = self._path or "the component"
        message = f"{of} has no type {quoted(name)}{nearest(name, self._named())}"
        raise AttributeError(message, name=name, obj=self)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entities)

    def __len__(self) -> int:
        return len(self._entities)

    def __dir__(self) -> list[str]:
        unique = (name for name, found in self._named().items() if len(found) == 1)
        return sorted({*object.__dir__(self), *unique})

    def __repr__(self) -> str:
        return f"<types {', '.join(self._named()) or 'none'}>"

    def _class(self, name: str) -> Any:
        t: Any = self._entities[name].type
        return class_of(t, class_name(self._labels.get(t, name)))

    def _named(self) -> dict[str, dict[str, object]]:
        """Return for each class name the items of all classes with that name."""
        if self._names is not None:
            return self._names
        made: dict[str, dict[object, str]] = {}
        for written, name, cls in self._all(""):
            # By class: one that several interfaces use counts once, so its name stays unique.
            made.setdefault(name, {}).setdefault(cls, written)
        self._names = {n: {written: cls for cls, written in found.items()} for n, found in made.items()}
        return self._names

    def _all(self, before: str) -> Iterable[tuple[str, str, object]]:
        """Yield the item, the name and the class of each class."""
        for name, entity in self._entities.items():
            written = f"{before}[{name!r}]"
            if not isinstance(entity.type, InstanceType):
                yield written, class_name(name), self._class(name)
            elif not before:  # interfaces within interfaces may be shared so that there was no end
                yield from self[name]._all(written)


def _has_classes(entity: Entity) -> bool:
    t = entity.type
    if isinstance(t, InstanceType):
        return any(isinstance(inner.type, _CLASSES) for inner in t.exports.values())
    return isinstance(t, _CLASSES)
