"""Resources in Python: classes for guest-defined resources, and resource types for Python classes.

The class of a guest's resource belongs to one instance. Calling it calls the constructor; its objects
hold handles (`canonabi.state.handles.Handle`), which `drop()` and `with` release.
"""

from __future__ import annotations

from _thread import allocate_lock

from canonabi.state.handles import Handle, Resource
from canonabi.values.classes import class_name
from canonabi.versions import split_version
from wasi.embed.naming import function_name

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, TypeVar

    from wasi.embed.scopes import ExportScope

    T = TypeVar("T")

OURS = ("drop", "owned", "resource")  # attributes of every handle, which no method can take
_implements = "__wit_implements__"  # of a class of Python: (interface, resource) pairs, by @resource
_stands_for = "__wit_resource__"  # of a class: its Resource
_lock = allocate_lock()


class ResourceClass(type):
    """The metaclass of guest resources: calling a class calls the resource's constructor."""

    _constructor: Callable[..., object] | None

    def __call__(cls, *values: object, **named: object) -> Any:
        """Create a resource: the result of its constructor."""
        if cls._constructor is None:
            why = "has no constructor: the guest's functions return its objects"
            raise TypeError(f"{cls.__qualname__} {why}")
        return cls._constructor(*values, **named)

    def __repr__(cls) -> str:
        return f"<resource {cls.__doc__ or cls.__qualname__}>"


def guest_class(label: str, resource: Resource, scope: ExportScope, exports: Mapping[str, Any]) -> type:
    """Return the class of a resource type that is exported as `label`; the same class for the same type.

    For a host type this is the class that implements it.
    """
    # Made before, by this instance or by one that has the same type: values of one type are of one class.
    if resource.python_class is not None:
        return resource.python_class
    members: dict[str, Any] = {"__slots__": (), "__module__": "wasi", "_constructor": None}
    members["__doc__"] = label if scope.path is None else f"{label} of {scope.path}"
    for attribute, name in scope.methods(label).items():
        func = exports[name]
        if not attribute:
            members["_constructor"] = staticmethod(func)
        # Such a method is still there as an item of its interface, by its WIT name.
        elif attribute not in OURS:
            members[attribute] = staticmethod(func) if function_name(name).kind == "static" else func
    made = ResourceClass(class_name(label), (Handle,), members)
    setattr(made, _stands_for, resource)
    resource.python_class = made
    return made


def resource(interface: str, name: str) -> Callable[[type[T]], type[T]]:
    """Mark a class as the implementation of a resource of an interface that guests import.

        @wasi.resource("acme:host/api", "conn")
        class Connection: ...

    Without the mark the class is found by its name, `conn` or `Conn`, next to the interface's functions. If
    the class has a method `drop()`, it is called when a guest drops a resource that it owned.
    """

    def mark(cls: type[T]) -> type[T]:
        if not isinstance(cls, type):
            raise TypeError(f"wasi.resource must decorate a class, not {type(cls).__name__}: {cls!r}")
        # Of this class alone, as `__dict__` says: a subclass does not implement what its base is marked for.
        setattr(cls, _implements, ((interface, name), *cls.__dict__.get(_implements, ())))
        return cls

    return mark


def implements(cls: object, interface: str, name: str) -> bool:
    """Return whether a class is marked as this resource; an omitted version matches any version."""
    if not isinstance(cls, type):
        return False
    marks: Iterable[tuple[str, str]] = cls.__dict__.get(_implements, ())
    return any(own == name and _same(marked, interface) for marked, own in marks)


def host_resource(name: str, cls: type, *, has_drop: bool = False) -> Resource:
    """Return the resource type that a Python class implements; the same type for the same class.

    `has_drop` tells that `drop` is a method of the resource itself, not a destructor.
    """
    # One type for each class, also when two threads link it first: handles of two types would not mix.
    with _lock:
        found = cls.__dict__.get(_stands_for)
        if isinstance(found, Resource):
            return found
        hook = None if has_drop or not callable(getattr(cls, "drop", None)) else _drop
        made = Resource.host(name, cls, hook)
        try:
            setattr(cls, _stands_for, made)
        except TypeError:  # a built-in class; then each link has a type of its own
            pass
        return made


def stands_for(cls: type) -> object:
    """Return the Resource of a class; None if it has none yet."""
    return cls.__dict__.get(_stands_for)


def _drop(item: Any) -> None:
    item.drop()


def _same(marked: str, interface: str) -> bool:
    return marked == interface or split_version(interface)[0] == marked


resource.__module__ = "wasi"  # where users find it
