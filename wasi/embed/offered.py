"""Objects that Python gives for imports: mappings, objects, modules, classes, and exports of instances.

All are queried in the same way: `find` by the WIT name and by the Python names.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

import engine
from canonabi.state.handles import Resource
from canonabi.validation.program import Program
from canonabi.values.classes import class_name, python_name
from wasi.embed.instance import Exported, engine_object
from wasi.embed.naming import attribute, function_name, matching
from wasi.embed.resources import implements

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

MISSING: Any = object()


class Offered:
    """An object with items by name; `what` is its description in messages."""

    __slots__ = ("given", "what")

    def __init__(self, given: object, what: str) -> None:
        self.given = given
        self.what = what

    def find(self, *names: str) -> Any:
        """Return the item under one of the names, tried in order; MISSING if there is none."""
        for name in names:
            found = self._get(name)
            if found is not MISSING:
                return found
        return MISSING

    def interface(self, name: str) -> tuple[str, Any]:
        """Return the object given for an interface in its version or a compatible one, and its name."""
        # The exact version first, then a compatible one, and only then an attribute of Python's spelling.
        exact = self._get(name)
        if exact is not MISSING:
            return name, exact
        key = matching(name, self.names())
        if key is not None:
            return key, self._get(key)
        short = attribute(name, False) or name
        return short, MISSING if "/" in name else self._get(short)

    def function(self, name: str) -> Any:
        """Return the object given for a function by its WIT name, or by its Python name."""
        parsed = function_name(name)
        return self.find(name, name if parsed.kind else parsed.python_name)

    def resource(self, interface: str, label: str) -> Any:
        """Return the class given for a resource: marked for it, or of its name."""
        if isinstance(self.given, Exported):
            return self._get(label)
        if implements(self.given, interface, label):
            return self.given
        # Marked classes are found under any name; names decide only if none is marked.
        for value in self._values():
            if implements(value, interface, label):
                return value
        names = (label, class_name(label), python_name(label))
        found = [value for value in map(self._get, names) if value is not MISSING]
        classes = (value for value in found if isinstance(value, (type, Resource)))
        # What is no class is given back as well, so that the message can say what was found instead.
        return next(classes, found[0] if found else MISSING)

    def names(self) -> list[str]:
        """Return all names, to find a similar one; for objects without the names that every object has."""
        if isinstance(self.given, Mapping):
            return [name for name in self.given if isinstance(name, str)]
        if isinstance(self.given, Exported):
            return list(self.given)
        return [name for name in dir(self.given) if not name.startswith("__")]

    def _get(self, name: str) -> Any:
        if isinstance(self.given, Mapping):
            return self.given.get(name, MISSING)
        if isinstance(self.given, Exported):
            return engine_object(self.given, name, MISSING)
        # Other names cannot be attributes, but getattr() would run __getattr__ for them.
        if name.isidentifier():
            return getattr(self.given, name, MISSING)
        return MISSING

    def _values(self) -> Iterable[object]:
        if isinstance(self.given, Mapping):
            return self.given.values()
        spaces = (vars(space) for space in (self.given, *_bases(self.given)) if hasattr(space, "__dict__"))
        return (value for space in spaces for value in space.values())


def source_code(value: object, sort: str) -> object:
    """Return the engine's object of a component or core module, compiled or exported; otherwise None."""
    found = getattr(value, "_core", getattr(value, "_program", value))
    if sort == "component":
        return found if isinstance(getattr(found, "program", found), Program) else None
    return found if isinstance(found, engine.Module) else None


def is_source(value: object) -> bool:
    """Return whether this is a component or a module, or a source of one."""
    return isinstance(value, (str, bytes, bytearray, os.PathLike)) or hasattr(type(value), "__wit_source__")


def _bases(given: object) -> tuple[type, ...]:
    return (given if isinstance(given, type) else type(given)).__mro__
