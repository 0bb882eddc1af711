"""Checks whether a Python object can be called as a function that a component imports."""

from __future__ import annotations

from types import ModuleType

from canonabi.calls.functions import ComponentFunc
from canonabi.types.base import Type
from canonabi.types.externs import InstanceType
from canonabi.types.valtypes import Borrow, FuncType, Own, ResourceType
from wasi.embed.arity import arity, is_async
from wasi.embed.instance import Exported, exported_called

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from canonabi.state.handles import Resource


def misfit(value: object, t: FuncType, count: int, resources: Mapping[ResourceType, Resource]) -> str | None:
    """Return why an object cannot be used as a function of this type, or None if it can.

    `count` is the number of arguments it gets, `resources` maps resource types to their implementations,
    as far as they are known. The text continues the name of the function.
    """
    if isinstance(value, ComponentFunc):
        return _other_type(value, t, resources)
    if t.is_async or t.has_async:
        return "cannot be provided by Python: async functions, streams and futures are not supported yet"
    if not callable(value):
        return f"is given {called(value)}, which is not callable"
    if is_async(value):
        return f"is given {called(value)}, which is async: give it a plain function"
    # None: nothing is known of the signature, as of many functions in C. The call will tell.
    taken = arity(value)
    if taken is None or taken.fits(count):
        return None
    instead = "; arguments are positional" if taken.keywords else f", not {count}"
    return f"is given {called(value)}, which {taken}{instead}"


def needs_something(t: InstanceType) -> bool:
    """Return whether an interface has anything except value types, so that it must be given."""
    return any(
        needs_something(entity.type)
        if isinstance(entity.type, InstanceType)
        else entity.sort != "type" or isinstance(entity.type, ResourceType)
        for entity in t.exports.values()
    )


def called(value: object) -> str:
    """Return the name of a given object for messages: a function by its name, an object by its class."""
    if value is None:
        return "None"
    if isinstance(value, Exported):
        return exported_called(value)
    if isinstance(value, ModuleType):
        return f"module {value.__name__}"
    name = getattr(value, "__qualname__", None) or getattr(value, "__name__", None)
    if isinstance(name, str):
        return name.rpartition("<locals>.")[2]
    kind = type(value).__qualname__
    return f"{kind} {value!r}"[:60] if isinstance(value, (int, float, str, bytes)) else kind


def _other_type(given: ComponentFunc, t: FuncType, resources: Mapping[ResourceType, Resource]) -> str | None:
    """Return how the type of another component's function differs; None if it does not."""
    # With a list of pairs and not by recursion: types share parts, so the same pair comes by often.
    left: list[tuple[Type | None, Type | None]] = [(given.type, t)]
    seen = set(left)
    while left:
        has, wants = left.pop()
        if has is wants:  # so without resources, which are each component's own
            continue
        if isinstance(has, (Own, Borrow)) and isinstance(wants, (Own, Borrow)) and type(has) is type(wants):
            # Unknown: the import of that resource is missing itself, which was said there.
            expected = resources.get(wants.resource)
            if expected is None or given.resource(has.resource) is expected:
                continue
            return f"is given a function whose resource {has.resource.name} is not the one given for it"
        if has is None or wants is None or _shape(has) != _shape(wants):
            return f"is given a function of a different type: {given.type}"
        pairs = set(zip(has.parts(), wants.parts(), strict=True)) - seen
        seen |= pairs
        left += pairs
    return None


def _shape(t: Type) -> object:
    """Return a type without its parts, keeping their number, the labels, the lengths and the kind of type."""
    return type(t), _without_types(tuple(getattr(t, name) for name in type(t).__slots__))


def _without_types(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_without_types, value))
    return Type if isinstance(value, Type) else value
