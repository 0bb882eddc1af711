"""Checks the exports of a component against a `typing.Protocol`, for `instantiate(as_=...)`.

It compares names, kinds (a function, an interface, a type), the number of parameters, and whether
functions are async. Attributes annotated with another protocol are interfaces and are checked as well.
Types of values are not compared, because most have several Python types.
"""

from __future__ import annotations

from inspect import get_annotations
from types import FunctionType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from canonabi.calls.functions import ComponentFunc
from canonabi.errors import LinkError
from canonabi.types.externs import InstanceType
from canonabi.types.valtypes import FuncType, ResourceType
from engine.wording import counted, nearest
from wasi.embed.arity import arity, is_async
from wasi.embed.instance import Interface
from wasi.embed.resources import OURS

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wasi.embed.scopes import ExportScope

_OURS = frozenset({"exports", "close"})  # that every instance has
_KINDS = {"instance": "an interface", "type": "a type", "core module": "a core module"}
_FUNCTIONS = (FunctionType, staticmethod, classmethod)
PLAIN = frozenset({int, float, complex, bool, str, bytes, type(None)})  # what no export is


def check_protocol(protocol: object, scope: ExportScope) -> None:
    """Raise LinkError listing all differences from a protocol, TypeError if it is not a protocol."""
    checked = protocol_class(protocol)
    refuse(checked, list(_interface(checked, scope)))


def protocol_class(protocol: object) -> type:
    """Return it as a class; TypeError if it is not a protocol."""
    if not isinstance(protocol, type) or not is_protocol(protocol):
        raise TypeError(f"as_ must be a typing.Protocol class, not {protocol!r}")
    return protocol


def refuse(protocol: type, problems: Sequence[str]) -> None:
    """Raise LinkError listing the differences from a protocol, if there are any."""
    if problems:
        count = len(problems)
        does = "does" if count == 1 else "do"
        message = f"{counted(count, 'export')} {does} not match {protocol.__qualname__}"
        raise LinkError(message, "".join(f"\n  {problem}" for problem in problems), problems=tuple(problems))


def is_protocol(value: object) -> bool:
    """Return whether this is a protocol class, not a class that only implements one."""
    return isinstance(value, type) and getattr(value, "_is_protocol", False) is True


def members(protocol: type) -> dict[str, object]:
    """Return what a protocol and its bases declare: functions and classes themselves, others as None."""
    found: dict[str, object] = {}
    # From the most general to the protocol itself, so that what it redeclares wins.
    for base in reversed(protocol.__mro__):
        if base is protocol or (is_protocol(base) and base.__module__ != "typing"):
            found |= dict.fromkeys(get_annotations(base))
            found |= {name: value for name, value in vars(base).items() if _declares(value)}
    return {name: value for name, value in found.items() if not name.startswith("_")}


def _declares(value: object) -> bool:
    return isinstance(value, (FunctionType, staticmethod, classmethod, property, type))


def _interface(protocol: type, scope: ExportScope) -> Iterator[str]:
    of = "" if scope.path is None else f" of {scope.path}"
    for name, declared in members(protocol).items():
        if scope.path is None and name in _OURS:
            continue
        export = scope.named(name)
        if export is None:
            why = "is ambiguous: it names several exports" if name in scope.attributes else "is not exported"
            yield f"{name}{of} {why}{'' if name in scope.attributes else nearest(name, scope.attributes)}"
            continue
        t = scope.exports[export].type
        called = f"{name}{of}"
        if isinstance(t, FuncType) and isinstance(declared, _FUNCTIONS):
            yield from function_problems(called, scope.speller.func(t), t.is_async, len(t.params), declared)
            continue
        # An attribute: its annotation says what it is to be.
        inner = annotated(protocol, name, declared)
        is_ = (
            scope.speller.func(t)
            if isinstance(t, FuncType)
            else _KINDS.get(scope.exports[export].sort, "code")
        )
        instead = "a function" if isinstance(declared, _FUNCTIONS) else _otherwise(inner, t)
        if instead:
            yield f"{called} is {is_}, not {instead}"
        elif isinstance(t, InstanceType) and is_protocol(inner):
            yield from _interface(inner, scope.nested(export))
        elif isinstance(t, ResourceType):
            # Declared as `type[R]`: the protocol R has the methods.
            yield from _resource(next(iter(get_args(inner)), inner), export, name, of, scope)


def _otherwise(annotation: Any, t: object) -> str | None:
    """Return the annotation of an attribute if no export of this type can match it; None if one can."""
    if isinstance(t, FuncType):
        return other_kind(annotation, ComponentFunc)
    if isinstance(t, InstanceType):
        return None if is_protocol(annotation) else other_kind(annotation, Interface)
    return shown(annotation) if annotation in PLAIN else None


def other_kind(annotation: Any, actual: type) -> str | None:
    """Return an annotation as text if no instance of `actual` can match it; None if one can.

    Of a protocol, only the names and whether it is callable are checked.
    """
    base = get_origin(annotation) or annotation  # None: nothing is known of it
    if base in (Union, UnionType):
        fits = any(other_kind(each, actual) is None for each in get_args(annotation))
    elif base is Any or not isinstance(base, type):
        fits = True
    elif is_protocol(base):
        is_called = any("__call__" in vars(each) for each in base.__mro__[:-1])
        # `dir()` of a class has everything that its objects have, by whatever base.
        names = [*members(base), *(["__call__"] if is_called else [])]
        fits = all(name in dir(actual) for name in names)
    else:
        fits = issubclass(actual, base)
    return None if fits else shown(annotation)


def shown(annotation: Any) -> str:
    """Return an annotation for messages: `wasi.Memory`, `int`, `tuple[int, int]`."""
    if not isinstance(annotation, type) or get_args(annotation):
        return str(annotation)
    return f"wasi.{annotation.__name__}" if annotation.__module__ == "wasi" else annotation.__qualname__


def _resource(declared: object, label: str, name: str, of: str, scope: ExportScope) -> Iterator[str]:
    """Check the methods of a class within the protocol against those of a resource."""
    if not isinstance(declared, type):
        return
    methods = scope.methods(label)
    for attribute, value in members(declared).items():
        if attribute in OURS or not isinstance(value, (FunctionType, staticmethod, classmethod)):
            continue
        called = f"{name}.{attribute}{of}"
        if attribute not in methods:
            yield f"{called} is not exported{nearest(attribute, methods)}"
            continue
        t = scope.exports[methods[attribute]].type
        assert isinstance(t, FuncType)
        spelled = scope.speller.func(t, methods[attribute])
        # `self` is a parameter of the component's function, but not counted in the protocol's.
        count = len(t.params) - int(methods[attribute].startswith("[method]"))
        yield from function_problems(called, spelled, t.is_async, count, value)


def function_problems(
    called: str, spelled: str, asynchronous: bool, count: int, declared: object
) -> Iterator[str]:
    """Check a function with `count` parameters against a method of a protocol; skip other members."""
    static = isinstance(declared, staticmethod)
    function = getattr(declared, "__func__", declared)
    if not isinstance(function, FunctionType):
        return
    if is_async(function) != asynchronous:
        is_, there = ("async", "not") if asynchronous else ("not async", "is")
        yield f"{called} is {spelled}, which is {is_}; the protocol's {there}"
    taken = arity(function, int(not static))
    # whoever has the protocol may leave out what has a default there
    if taken is not None and not (taken.fits(count) and (taken.least == count or taken.most is None)):
        yield f"{called} is {spelled}; the protocol's {taken}"


def annotated(protocol: type, name: str, declared: object) -> Any:
    """Return the type that a protocol declares for an attribute or property, or the member itself."""
    try:
        if isinstance(declared, property):
            return get_type_hints(declared.fget).get("return")
        return get_type_hints(protocol).get(name, declared)
    except Exception:  # annotations may be any expression, and may name what is not there
        return declared
