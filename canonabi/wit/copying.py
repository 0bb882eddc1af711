"""Copies what `include` brings into a world: its types become types of that world."""

from __future__ import annotations

from dataclasses import replace

from canonabi.wit.model import (
    Borrow,
    Extern,
    Field,
    Function,
    Future,
    Gate,
    List,
    Map,
    Option,
    Own,
    Result,
    Shape,
    Stream,
    Tuple,
    TypeDef,
    World,
)
from engine.cstack import check_stack

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from canonabi.wit.model import Type


class WorldCopier:
    """Copies from one world into another; versions in gates are left out if they are of another package."""

    __slots__ = ("foreign", "made", "world")

    def __init__(self, world: World, other: World) -> None:
        self.world = world
        self.foreign = other.package is not world.package
        self.made: dict[TypeDef, TypeDef] = {}

    def types(self, found: dict[str, TypeDef]) -> None:
        """Copy all types; the keys are their new names."""
        for name, made in found.items():
            copy = replace(made, name=name, owner=self.world, gate=self._gate(made.gate))
            # First all copies, then what is in them, as types mention each other.
            self.made[made] = self.world.types[name] = copy
        for copy in self.made.values():
            copy.shape = self._shape(copy.shape)
            copy.functions = [self.function(function) for function in copy.functions]

    def extern(self, extern: Extern, name: str) -> Extern:
        """Return an import or export as the world has it under a name, which is a function's own."""
        extern = replace(extern, gate=self._gate(extern.gate))
        if isinstance(extern.item, Function):
            return replace(extern, item=replace(self.function(extern.item), name=name))
        return extern

    def function(self, function: Function) -> Function:
        """Return a function over the copied types."""
        parameters = tuple((name, self._type(given)) for name, given in function.parameters)
        result, gate = self._maybe(function.result), self._gate(function.gate)
        return replace(function, parameters=parameters, result=result, gate=gate)

    def _gate(self, gate: Gate) -> Gate:
        return Gate(unstable=gate.unstable) if self.foreign else gate

    def _shape(self, shape: Shape | Type | None) -> Shape | Type | None:
        if isinstance(shape, Shape):
            return Shape(shape.kind, tuple(Field(f.name, self._maybe(f.type), f.docs) for f in shape.fields))
        return self._maybe(shape)

    def _maybe(self, given: Type | None) -> Type | None:
        return None if given is None else self._type(given)

    def _type(self, given: Type) -> Type:
        check_stack()
        match given:
            case TypeDef():
                # Types of interfaces stay what they are: an interface is the same in every world.
                return self.made.get(given, given)
            case List() | Option():
                return replace(given, element=self._type(given.element))
            case Stream() | Future():
                return replace(given, element=self._maybe(given.element))
            case Result():
                return Result(self._maybe(given.ok), self._maybe(given.error))
            case Tuple():
                return Tuple(tuple(self._type(element) for element in given.elements))
            case Map():
                return Map(given.key, self._type(given.value))
            case Own() | Borrow():
                return replace(given, resource=self._type(given.resource))
        return given
