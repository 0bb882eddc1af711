"""Constructors of the classes that Python may call, as functions that return their arguments.

A compiled class calls one when its arguments are unusual, so that wrong arguments are refused in
Python's words and under the class's name.
"""

# named as the classes and their parameters are; without types, as `inspect` shows these signatures
# ruff: noqa: A002, N802
# mypy: disable-error-code="no-untyped-def"

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from inspect import Signature
    from typing import Any


def Func(callable, type):
    """`wasi.Func`."""
    return callable, type


def Memory(type):
    """`wasi.Memory`."""
    return (type,)


def Table(type, init=None):
    """`wasi.Table`."""
    return type, init


def Global(type, value):
    """`wasi.Global`."""
    return type, value


def Tag(type):
    """`wasi.Tag`."""
    return (type,)


class SignatureOf:
    """`__signature__` of functions and of their class: without it `inspect` takes theirs for that of both."""

    def __init__(self, own: Any) -> None:
        self.own = own
        self.__doc__ = own.__doc__

    def __get__(self, function: object, cls: type) -> Signature:
        if function is not None:
            found: Signature = self.own.__get__(function, cls)
            return found
        if cls.__name__ != Func.__name__:  # not called by users
            raise AttributeError("__signature__")
        from inspect import signature

        return signature(Func)

    def __set__(self, function: object, value: object) -> None:
        raise AttributeError("__signature__ cannot be set")
