"""Private state of public objects: slots that no name finds, and constructors that only we call.

A guest may export any name, including `_core`, and each is an attribute of its instance. So the slots for
the state of an instance are removed from its class, and accessed through the functions made here.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn, TypeVar

    Init = TypeVar("Init", bound=Callable[..., None])

_cores: dict[type, Callable[[Any], Any]] = {}  # by class, what gets the engine's object of its instances


def hide(cls: type, slot: str, *, is_core: bool = False) -> tuple[Callable[[Any], Any], Callable[..., None]]:
    """Remove a slot from its class and return the functions that get and set it.

    The getter raises AttributeError for an object that was never initialised. `is_core` makes the slot
    available to `core_of`.
    """
    # A slot's descriptor works without its name: whoever has it can get and set.
    descriptor = vars(cls)[slot]
    # The descriptor still works on the object; only the name is gone, for guests' exports to have.
    delattr(cls, slot)
    if is_core:
        _cores[cls] = descriptor.__get__
    return descriptor.__get__, descriptor.__set__


def core_of(instance: object) -> Any:
    """Return the engine's object of an instance of a module or component; None if it is not an instance."""
    # Not by attribute: an instance may export something of any name.
    for cls in type(instance).__mro__:
        if cls in _cores:
            return _cores[cls](instance)
    return None


class NoAttribute(AttributeError):
    """AttributeError whose text, with the nearest name, is computed on access: `hasattr` does not need it."""

    def __init__(self, name: str, text: Callable[[], str]) -> None:
        super().__init__(name=name)
        self.text = text

    def __str__(self) -> str:
        if not self.args:
            self.args = (self.text(),)
        return str(self.args[0])

    def __repr__(self) -> str:
        return f"AttributeError({str(self)!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return AttributeError, (str(self),)


NoAttribute.__module__ = "builtins"  # what tracebacks and logs say
NoAttribute.__name__ = NoAttribute.__qualname__ = "AttributeError"


def refuse_pickling(instance: object) -> NoReturn:
    """Raise the TypeError for an object that cannot be pickled."""
    raise TypeError(f"cannot pickle wasi.{type(instance).__name__}: pickle the module or component instead")


def made_by(instead: str, *types: type) -> Callable[[Init], Init]:
    """Decorate the `__init__` of a class that users know but do not call, to say what to call instead.

    We call it by position, with arguments of these types; there may be more arguments than types. A call
    with others raises TypeError that says `instead`.
    """

    def decorate(init: Any) -> Any:
        most = init.__code__.co_argcount - 1

        def checked(self: object, *values: object, **named: object) -> None:
            few = len(values) < len(types)
            if named or few or len(values) > most or not all(map(isinstance, values, types)):
                raise TypeError(f"wasi.{type(self).__name__} cannot be called: {instead}")
            init(self, *values)

        # what functools.wraps does, which would cost every start half a millisecond
        for name in ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__"):
            setattr(checked, name, getattr(init, name))
        checked.__dict__["__wrapped__"] = init  # where `inspect.signature` looks
        return checked

    return decorate
