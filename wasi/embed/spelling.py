"""Types of imports and exports in WIT, for `repr`, docstrings and messages.

Imported and exported types are written by name, others in full.
"""

from __future__ import annotations

from canonabi.types import valtypes as v
from canonabi.types.externs import InstanceType
from canonabi.types.spelling import TypeSpeller, braced, label, listed, signature
from wasi.embed.naming import function_name

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from canonabi.types.externs import Entity

_NAMED = (v.Record, v.Variant, v.Enum, v.Flags, v.ResourceType)  # types that are made by naming them


class Speller(TypeSpeller):
    """Spells the imports and exports of one component.

    `names` are the names of its value types. `spaces` are its imports and its exports: a type that
    several interfaces share is defined in the first of them, and used in the others.
    """

    __slots__ = ("_homes",)

    def __init__(self, names: Mapping[v.ValType, str], *spaces: Mapping[str, Entity]) -> None:
        super().__init__(names)
        # As in WIT: a type is defined where it comes first, and the other interfaces `use` it.
        self._homes: dict[object, str] = {}  # type → interface
        for space in spaces:
            for path, entity in space.items():
                if isinstance(entity.type, InstanceType):
                    for inner in entity.type.exports.values():
                        if isinstance(inner.type, _NAMED):
                            self._homes.setdefault(inner.type, path)

    def func(self, t: v.FuncType, name: str = "") -> str:
        """Return a function type, `func(a: u32) -> string`; with its name, as in an interface."""
        kind, _, own, accessor = function_name(name)
        # WIT does not spell `self`, nor the resource that a constructor returns.
        params = t.params[1:] if kind == "method" else t.params
        given = listed(params, self.field)
        if kind == "constructor":
            result = None if isinstance(t.result, v.Own) else t.result
            return signature(given, self.part(result), word="constructor")
        words = signature(given, self.part(t.result), is_async=t.is_async, word=accessor or "func")
        if kind == "static":
            words = f"static {words}"
        return f"{label(own)}: {words}" if name else words

    def own(self, resource: str) -> str:
        """Return the usual notation of an owned handle: the resource alone."""
        return resource

    def entity(self, name: str, entity: Entity) -> Iterator[str]:
        """Yield the lines that declare a name, without `import` or `export`."""
        t = entity.type
        if isinstance(t, v.FuncType):
            yield f"{self.func(t, name)};"
        elif isinstance(t, InstanceType):
            yield f"{name if '/' in name else f'{label(name)}: interface'} {{"
            for line in self.interface(t.exports, name):
                yield f"  {line}"
            yield "}"
        elif isinstance(t, v.ResourceType):
            yield f"resource {label(name)};"
        elif isinstance(t, v.ValType):
            yield from self._type(name, t)
        else:
            yield f"{name}: {entity.sort};"

    def interface(self, exports: Mapping[str, Entity], path: str) -> Iterator[str]:
        """Yield the lines of an interface: items in order, functions of a resource inside it."""
        uses: dict[str, dict[str, str]] = {}  # by interface: label and what it is there
        for name, entity in exports.items():
            home = self._homes.get(entity.type, path)
            if home != path:
                uses.setdefault(home, {})[name] = self._used(name, entity.type)
        yield from (f"use {home}.{{{', '.join(used.values())}}};" for home, used in uses.items())
        used = {name for names in uses.values() for name in names}
        yield from self._items({name: entity for name, entity in exports.items() if name not in used})

    def _items(self, exports: Mapping[str, Entity]) -> Iterator[str]:
        resources: dict[str, list[str]] = {}
        for name, entity in exports.items():
            resource = function_name(name).resource
            if resource and isinstance(entity.type, v.FuncType):
                resources.setdefault(resource, []).append(f"  {self.func(entity.type, name)};")
        for name, entity in exports.items():
            if name in resources and isinstance(entity.type, v.ResourceType):
                yield from (f"resource {label(name)} {{", *resources[name], "}")
            # Functions of resources were collected above, and stand within their resource.
            elif not function_name(name).kind:
                yield from self.entity(name, entity)

    def _used(self, name: str, t: object) -> str:
        """Return a `use` of another interface's type."""
        # Under its first name, which is the one it is defined by.
        there = t.name if isinstance(t, v.ResourceType) else self._names.get(t, name)
        return label(name) if there == name else f"{label(there)} as {label(name)}"

    def _type(self, name: str, t: v.ValType) -> list[str]:
        """Return the lines that define a type."""
        # One type with two names: the second is an alias of the first.
        other = self._names.get(t, name)
        if other != name:
            return [f"type {label(name)} = {label(other)};"]
        if isinstance(t, v.Record):
            return [f"record {label(name)} {{", *(f"  {self.field(field)}," for field in t.fields), "}"]
        if isinstance(t, v.Variant):
            return [f"variant {label(name)} {{", *(f"  {self.case(case)}," for case in t.cases), "}"]
        if isinstance(t, (v.Enum, v.Flags)):
            return [braced(f"{type(t).__name__.lower()} {label(name)}", t.labels, label)]
        return [f"type {label(name)} = {self.shape(t)};"]
