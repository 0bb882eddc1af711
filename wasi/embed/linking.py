"""Resolves a component's imports from the given objects, checked as far as possible before a call.

One `LinkError` lists everything that is missing or does not fit, with its type in WIT and the nearest
given name.
"""

from __future__ import annotations

from collections.abc import Mapping

from canonabi.calls.functions import ComponentFunc, HostFunc
from canonabi.errors import LinkError
from canonabi.state.handles import Resource
from canonabi.types.externs import InstanceType
from canonabi.types.valtypes import FuncType, ResourceType
from canonabi.values.classes import class_name
from canonabi.versions import split_version
from engine.errors import WasmError, closed
from engine.wording import counted, cut_off, nearest, quoted
from wasi.embed.arity import takes_self
from wasi.embed.fitting import called, misfit, needs_something
from wasi.embed.naming import function_name
from wasi.embed.offered import MISSING, Offered, is_source, source_code
from wasi.embed.providers import not_yet
from wasi.embed.resources import ResourceClass, host_resource, stands_for

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from canonabi.types.externs import Entity
    from wasi.embed.spelling import Speller

_VERSIONS = 5  # of an interface that a message lists
_LINES = 40  # of an interface that a message shows
_HINTS = 50  # problems that come with the nearest name


def link(imports: Mapping[str, Entity], offered: object, speller: Speller) -> dict[str, object]:
    """Return the value of each import, as `canonabi.instance.instantiate` takes it.

    `offered` is a mapping, or an instance of a component, which stands for its exports. Raises LinkError
    listing everything that is missing or does not fit.
    """
    linker = _Linker(speller)
    found = linker.items(_Place(imports, Offered(offered, "imports"), ""))
    if linker.problems:
        count = len(linker.problems)
        message = f"{counted(count, 'import')} {'does' if count == 1 else 'do'} not fit"
        detail = "".join(f"\n  {problem}" for problem in linker.problems)
        raise LinkError(message, detail, problems=tuple(linker.problems))
    return found


class _Place:
    """Names that are looked up together: those of an interface, or the imports of a component ("")."""

    __slots__ = ("entities", "interface", "offered")

    def __init__(self, entities: Mapping[str, Entity], offered: Offered, interface: str) -> None:
        self.entities = entities
        self.offered = offered
        self.interface = interface


class _Linker:
    """One pass over the imports of a component."""

    def __init__(self, speller: Speller) -> None:
        self.speller = speller
        self.problems: list[str] = []
        self.resources: dict[ResourceType, Resource] = {}  # also for interfaces that use those of others
        self.classes: dict[ResourceType, Any] = {}  # MISSING where there is none, which was said
        self.named: dict[ResourceType, str] = {}  # what it is called where its class was found

    def items(self, place: _Place) -> dict[str, object]:
        """Look up all items of a place; missing ones are recorded and omitted."""
        # In the component's order: resource types come before the functions that have them.
        found = ((name, self._item(name, entity, place)) for name, entity in place.entities.items())
        return {name: value for name, value in found if value is not MISSING}

    def _item(self, name: str, entity: Entity, place: _Place) -> object:
        """Look up one item. Raises WasmError for an item of a closed instance, with a note that names it."""
        try:
            return self._found(name, entity, place)
        except WasmError as error:
            if not hasattr(error, "__notes__"):  # else the item of an interface has said it
                names = (place.interface, name) if place.interface else (name,)
                error.add_note(f"it is given as import {quoted(*names)}")
            raise

    def _found(self, name: str, entity: Entity, place: _Place) -> object:
        t = entity.type
        if isinstance(t, FuncType):
            return self._func(name, t, place)
        if isinstance(t, ResourceType):
            return self._resource(name, t, place)
        if isinstance(t, InstanceType):
            return self._interface(name, entity, place)
        return MISSING if entity.sort == "type" else self._code(name, entity, place)

    def _near(self, name: str, offered: Offered) -> str:
        """Return a hint, unless there is too much to compare: a guest may import any number of names."""
        if len(self.problems) >= _HINTS:
            return ""
        return nearest(name, offered.names())

    def _instead(self, name: str, offered: Offered) -> str:
        """Describe what is given instead of an interface: other versions, a similar name, nothing."""
        base = split_version(name)[0]
        if len(self.problems) < _HINTS:
            versions = [f"`{other}`" for other in offered.names() if split_version(other)[0] == base]
            if versions:
                none = "which is incompatible" if len(versions) == 1 else "none of which is compatible"
                return f"{offered.what} has {' and '.join(versions[:_VERSIONS])}, {none}"
        hint = self._near(name, offered) or not_yet(name)
        return f"{offered.what} has nothing for it{hint}"

    def _problem(self, what: str, place: _Place, why: str) -> object:
        of = f" of {place.interface}" if place.interface else ""
        self.problems.append(f"{what}{of} {why}")
        return MISSING

    def _interface(self, name: str, entity: Entity, place: _Place) -> object:
        assert isinstance(entity.type, InstanceType)
        key, given = place.offered.interface(name)
        if given is MISSING:
            # Interfaces of types alone need nothing at run time, so they need not be given.
            if not needs_something(entity.type):  # nor does any instance in it
                return self.items(_Place(entity.type.exports, Offered({}, ""), name))
            lines = cut_off(self.speller.entity(name, entity), _LINES)
            why = f"is missing: {self._instead(name, place.offered)}"
            return self._problem(name, place, "\n    ".join((why, *lines)))
        # Anything else may have attributes that are functions; for these it is clear what is wrong.
        if given is None or isinstance(given, (int, float)):
            return self._problem(name, place, f"is given {called(given)}, which has no functions")
        if is_source(given):
            why = f"is given {called(given)}, not an instance: wasi.compose links components"
            return self._problem(name, place, why)
        what = f"imports[{key!r}]" if isinstance(given, Mapping) else called(given)
        return self.items(_Place(entity.type.exports, Offered(given, what), name))

    def _resource(self, name: str, t: ResourceType, place: _Place) -> object:
        # An interface that uses the resource of another has the same type under a name of its own.
        known = self.resources.get(t)
        cls = place.offered.resource(place.interface, name)
        if known is not None:
            return self._same(name, t, cls, place)
        self.named[t] = f"{name} of {place.interface}" if place.interface else name
        if isinstance(cls, Resource):
            self.resources[t] = cls
            return cls
        if not isinstance(cls, type):
            # Said once, here. Methods of that resource are skipped below, or each would be one more problem.
            self.classes[t] = MISSING
            has = (
                "has no class for it" if cls is MISSING else f"has {called(cls)} for it, which is not a class"
            )
            hint = self._near(class_name(name), place.offered) if cls is MISSING else ""
            return self._problem(f"resource {name}", place, f"is missing: {place.offered.what} {has}{hint}")
        self.classes[t] = cls
        made = host_resource(name, cls, has_drop=f"[method]{name}.drop" in place.entities)
        self.resources[t] = made
        return made

    def _same(self, name: str, t: ResourceType, cls: object, place: _Place) -> object:
        """Return the resource type of a second name, for which nothing else may be given."""
        known = self.resources[t]
        first = self.classes.get(t, known)
        if cls is first or not isinstance(cls, (type, Resource)):
            return known
        if isinstance(cls, type) and stands_for(cls) is known:
            return known
        other = f"it is the same type as {self.named[t]}, which is given {called(first)}"
        why = f"is given {called(cls)}, but {other}"
        return self._problem(f"resource {name}", place, why)

    def _func(self, name: str, t: FuncType, place: _Place) -> object:
        parsed = function_name(name)
        kind, own = parsed.kind, parsed.python_name
        value, where, count = place.offered.function(name), place.offered, len(t.params)
        is_member = value is MISSING and kind != ""
        if is_member:
            entity = place.entities[parsed.resource]
            assert isinstance(entity.type, ResourceType)
            cls = self.classes.get(entity.type)
            if cls is MISSING:
                return MISSING
            if cls is not None:  # else the type is another component's, which has no such function
                where = Offered(cls, cls.__qualname__)
                value = _member(cls, own)
                # `self` is a parameter of the type; a function found on the class may have it or not.
                count -= kind == "method" and not takes_self(cls, own)
        if value is MISSING or value is None:
            has = f"has no {quoted(own)}{self._near(own, where)}" if own else "has no constructor"
            return self._problem(self._spelled(name, t), place, f"is missing: {where.what} {has}")
        why = misfit(value, t, count, self.resources)
        if why is not None:
            if isinstance(place.offered.given, type) and not kind:
                why += f"; {place.offered.what} is a class, pass an instance of it"
            return self._problem(self._spelled(name, t), place, why)
        # Another instance's function, which is linked as it is: from guest to guest, without Python between.
        if isinstance(value, ComponentFunc):
            if value.instance.closed:
                raise closed()
            return value
        # A method is looked up at each call, on the object: subclasses of the class may override it.
        return HostFunc(_method(own) if is_member and kind == "method" else value, t, name)

    def _spelled(self, name: str, t: FuncType) -> str:
        resource = function_name(name).resource
        return f"{resource}.{self.speller.func(t, name)}" if resource else self.speller.func(t, name)

    def _code(self, name: str, entity: Entity, place: _Place) -> object:
        """Look up a component or core module."""
        given = place.offered.function(name)
        found = source_code(given, entity.sort)
        if found is None:
            has = "has nothing for it" if given is MISSING else f"has {called(given)}"
            why = f"is missing: {place.offered.what} {has}; wasi.compile creates one"
            return self._problem(f"{entity.sort} {name}", place, why)
        return found


def _member(cls: type, name: str) -> Any:
    """Return a function of a resource's class by name; "" is the constructor."""
    if isinstance(cls, ResourceClass):  # whose other attributes are ours
        found = vars(cls).get(name or "_constructor", MISSING)
        return MISSING if found is None else getattr(found, "__func__", found)
    return getattr(cls, name, MISSING) if name else cls


def _method(name: str) -> Callable[..., object]:
    """Return a function that calls a method of any object, whatever its class."""

    def call(item: object, *values: object) -> object:
        return getattr(item, name)(*values)

    return call
