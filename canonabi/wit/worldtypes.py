"""Worlds as types: which one is meant, and what it imports and exports in the types of `valtypes`.

Definitions of WIT become types of values, which are the same where their structure is; resources become
a `ResourceType` each, the same for all uses of one definition.
"""

from __future__ import annotations

from canonabi.types import valtypes as v
from canonabi.versions import split_version
from canonabi.wit import model as m
from canonabi.wit.bodies import definitions_in
from canonabi.wit.graph import order
from engine.cstack import check_stack
from engine.errors import Invalid
from engine.wording import nearest

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    from canonabi.wit.lexer import WitText

    ExternType: TypeAlias = v.FuncType | dict[str, v.FuncType]
    """The type of a function, or those of the functions of an interface by name."""

_PRIMITIVES: Mapping[str, v.ValType] = {
    t.name: t
    for t in (
        v.Bool(), v.S8(), v.U8(), v.S16(), v.U16(), v.S32(), v.U32(), v.S64(), v.U64(), v.F32(), v.F64(),
        v.Char(), v.String(), v.ErrorContext(),
    )
}  # fmt: skip


def choose_world(resolved: m.Resolved, name: str | None = None) -> m.World:
    """Return a world by its name, or by its whole name with or without version; None is the only one.

    Names without a package are of the main one. Raises Invalid that says which worlds there are.
    """
    every = [world for package in resolved.packages.values() for world in package.worlds.values()]
    own = list(resolved.main.worlds.values()) if resolved.main is not None else []
    if name is None:
        found = own or every
        if len(found) == 1:
            return found[0]
        raise Invalid(f"no world{_in(resolved)}" if not found else f"which world? {_listed(found)}")
    if "/" in name:
        found = [world for world in every if name in (world.path, split_version(world.path)[0])]
    else:
        found = [world for world in own or every if world.name == name]
    if len(found) == 1:
        return found[0]
    names = [world.path for world in every]
    if found:
        raise Invalid(f"world `{name}` exists in more than one package: {_listed(found)}")
    near = nearest(name, [*names, *(world.name for world in every)])
    raise Invalid(f"no world `{name}`{near or f'; worlds: {_listed(every)}'}")


def _in(resolved: m.Resolved) -> str:
    return f" in package `{resolved.main.name}`" if resolved.main is not None else ""


def _listed(worlds: list[m.World]) -> str:
    return ", ".join(f"`{world.path}`" for world in worlds) or "none"


def check_setters(setters: Iterable[tuple[WitText, int, m.Function, m.Function]]) -> None:
    """Raise Invalid unless setters take what their getters, which may fail besides, return."""
    # A world of nothing: definitions of all worlds and interfaces, each once.
    types = WorldTypes(m.World("", m.Package(m.PackageName("", ""))))
    for source, at, setter, getter in setters:
        try:
            value = types.function(getter).result
            if isinstance(value, v.Result):
                value = value.ok
            same = types.value(setter.parameters[0][1]) is value
        except Invalid as error:
            raise source.invalid(at, error.message) from None
        if not same:
            raise source.invalid(at, f"setter `{setter.name}` does not take what its getter returns")


class WorldTypes:
    """The types of one world. `resources` has what stands for each resource, by its definition."""

    __slots__ = ("_known", "exports", "imports", "resources", "world")

    def __init__(self, world: m.World) -> None:
        self.world = world
        self.resources: dict[m.TypeDef, v.ResourceType] = {}
        self._known: dict[m.TypeDef, v.ValType] = {}
        self.imports = self._externs(world.imports, world.types)
        self.exports = self._externs(world.exports, {})

    def value(self, given: m.Type) -> v.ValType:
        """Return a value type. Raises Invalid if it breaks a rule that WIT does not have."""
        check_stack()
        match given:
            case str():
                return _PRIMITIVES[given]
            case m.TypeDef():
                return v.Own(self.resource(given)) if given.is_resource else self.definition(given)
            case m.List(element, length):
                return v.List(self.value(element), length)
            case m.Option(element):
                return v.Option(self.value(element))
            case m.Result(ok, error):
                return v.Result(self._maybe(ok), self._maybe(error))
            case m.Tuple(elements):
                return v.Tuple(self.value(element) for element in elements)
            case m.Map(key, value):
                return v.Map(self.value(key), self.value(value))
            case m.Stream(element):
                return v.Stream(self._maybe(element))
            case m.Future(element):
                return v.Future(self._maybe(element))
            case m.Own(resource):
                return v.Own(self.resource(resource))
            case m.Borrow(resource):
                return v.Borrow(self.resource(resource))
        raise AssertionError(given)  # names are looked up when WIT is resolved

    def definition(self, made: m.TypeDef) -> v.ValType:
        """Return the value type that a definition other than a resource stands for."""
        if made not in self._known:
            for each in self._unknown(made):  # the first ones need no others: chains may be of any length
                shape = each.used or each.shape
                assert shape is not None
                made_of = self._shape(shape) if isinstance(shape, m.Shape) else self.value(shape)
                self._known[each] = made_of
        return self._known[made]

    def _unknown(self, made: m.TypeDef) -> list[m.TypeDef]:
        """Return a definition and those behind it that are not known yet, those that others need first."""
        edges: dict[m.TypeDef, list[m.TypeDef]] = {}
        waiting = [made]
        while waiting:
            here = waiting.pop()
            if here not in edges:
                needed = definitions_in(here.used or here.shape)
                edges[here] = [e for e in needed if e not in self._known and not e.is_resource]
                waiting += edges[here]
        return order(edges)

    def resource(self, made: m.Type) -> v.ResourceType:
        """Return what stands for a resource, whatever it is called here."""
        assert isinstance(made, m.TypeDef)
        origin = made.origin
        # One for each definition, by whatever name it is reached: that is what makes handles of it equal.
        return self.resources.setdefault(origin, v.ResourceType(origin.name))

    def function(self, function: m.Function, resource: m.TypeDef | None = None) -> v.FuncType:
        """Return the type of a function, with `self` if it is a method."""
        params = [(name, self.value(given)) for name, given in function.parameters]
        if function.kind == "method" and resource is not None:
            params.insert(0, ("self", v.Borrow(self.resource(resource))))
        result = self._maybe(function.result)
        if function.kind == "constructor" and result is None and resource is not None:
            result = v.Own(self.resource(resource))
        return v.FuncType(params, result, function.is_async)

    def _shape(self, shape: m.Shape) -> v.ValType:
        labels = [field.name for field in shape.fields]
        if shape.kind == "enum":
            return v.Enum(labels)
        if shape.kind == "flags":
            return v.Flags(labels)
        if shape.kind == "variant":
            return v.Variant((field.name, self._maybe(field.type)) for field in shape.fields)
        return v.Record((f.name, self.value(f.type)) for f in shape.fields if f.type is not None)

    def _maybe(self, given: m.Type | None) -> v.ValType | None:
        return None if given is None else self.value(given)

    def _externs(
        self, externs: Mapping[str, m.Extern], types: Mapping[str, m.TypeDef]
    ) -> dict[str, ExternType]:
        found: dict[str, ExternType] = {}
        for key, extern in externs.items():
            item = extern.item
            if isinstance(item, m.Function):
                found[key] = self.function(item)
            else:
                found[key] = {**self._methods(item.types)}
                found[key] |= {name: self.function(f) for name, f in item.functions.items()}  # type: ignore[operator]
        return {**found, **self._methods(types)}

    def _methods(self, types: Mapping[str, m.TypeDef]) -> dict[str, v.FuncType]:
        return {
            name: self.function(function, made)
            for made in types.values()
            for name, function in made.named_functions()
        }
