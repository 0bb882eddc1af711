"""Checks the exports of a module against a `typing.Protocol`, for `as_=` of modules.

It compares names, kinds (`wasi.Memory`), the number of parameters, and annotations of parameters
and results that are plain classes. Imported when `as_` is given.
"""

from __future__ import annotations

from types import FunctionType
from typing import get_args, get_origin, get_type_hints

import engine
from engine.wording import nearest
from wasi.embed.protocols import (
    PLAIN,
    annotated,
    function_problems,
    members,
    other_kind,
    protocol_class,
    refuse,
)  # fmt: skip
from wasi.embed.words import describe

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_OURS = frozenset({"exports", "close"})  # that every instance has
_KINDS = {
    engine.FuncType: engine.Func,
    engine.MemoryType: engine.Memory,
    engine.TableType: engine.Table,
    engine.GlobalType: engine.Global,
    engine.TagType: engine.Tag,
}
_TAKEN: dict[str, tuple[type, ...]] = {  # what may be given for a number
    **dict.fromkeys(("i32", "i64"), (int, bool)),
    **dict.fromkeys(("f32", "f64"), (float, int, bool)),
}
_GIVEN: dict[str, tuple[type, ...]] = {  # what a number may be said to be that comes back
    **dict.fromkeys(("i32", "i64"), (int, float, complex)),
    **dict.fromkeys(("f32", "f64"), (float, complex)),
}


def check_module_protocol(protocol: object, module: engine.Module) -> None:
    """Raise LinkError listing all differences from the protocol, TypeError if it is not a protocol."""
    checked = protocol_class(protocol)
    refuse(checked, list(_problems(checked, module)))


def _problems(protocol: type, module: engine.Module) -> Iterator[str]:
    for name, declared in members(protocol).items():
        if name in _OURS:
            continue
        export = module.export(name)
        if export is None:
            yield f"{name} is not exported{nearest(name, [item.name for item in module.exports])}"
            continue
        t = export.type
        if isinstance(declared, (FunctionType, staticmethod, classmethod)):
            yield from _function(name, t, declared)
        else:
            instead = other_kind(annotated(protocol, name, declared), _KINDS[type(t)])
            if instead:
                yield f"{name} is {describe(t)}, not {instead}"


def _function(name: str, t: engine.ExternType, declared: object) -> Iterator[str]:
    if not isinstance(t, engine.FuncType):
        yield f"{name} is {describe(t)}, not a function"
        return
    spelled = describe(t)
    # Annotations are only looked at if the number of parameters is right: otherwise they say nothing.
    problems = list(function_problems(name, spelled, False, len(t.params), declared))
    yield from problems or _annotations(f"{name} is {spelled}", t, declared)


def _annotations(is_: str, t: engine.FuncType, declared: object) -> Iterator[str]:
    """Compare the annotations of a method with as many parameters as the function."""
    function: Any = getattr(declared, "__func__", declared)
    try:
        hints = get_type_hints(function)
    except Exception:  # annotations may be any expression, and may name what is not there
        return
    code = function.__code__
    # From the end: `self` comes first in methods, and not in static ones.
    names = code.co_varnames[: code.co_argcount][-len(t.params) :] if t.params else ()
    for name, value_type in zip(names, t.params, strict=False):
        # Only plain classes can be wrong: a union or a protocol may contain what is right.
        if _differs(hints.get(name), _TAKEN.get(value_type)):
            yield f"{is_}; the protocol's {name} is {hints[name].__name__}, not {value_type}"
    if "return" in hints:
        yield from _result(is_, t.results, hints["return"])


def _result(is_: str, results: tuple[str, ...], returned: Any) -> Iterator[str]:
    """Compare the annotation of the result: None, a number, or a tuple of several."""
    parts = get_args(returned) if get_origin(returned) is tuple else None
    if len(results) == 1:
        wrong = parts is not None or _differs(returned, _GIVEN.get(results[0]))
    elif not results:
        wrong = parts is not None or (_is_plain(returned) and returned is not type(None))
    # Several results come as a tuple; what is neither tuple nor a plain class may stand for one.
    elif parts is None or Ellipsis in parts:
        wrong = _is_plain(returned)
    else:
        pairs = zip(parts, results, strict=False)
        wrong = len(parts) != len(results) or any(_differs(each, _GIVEN.get(t)) for each, t in pairs)
    if wrong:
        shown = str(returned) if parts is not None else returned.__name__
        yield f"{is_}; the protocol's returns {'None' if returned is type(None) else shown}"


def _differs(annotation: object, fitting: tuple[type, ...] | None) -> bool:
    """Return whether an annotation is a plain class that does not match the guest's number type."""
    return fitting is not None and _is_plain(annotation) and annotation not in fitting


def _is_plain(annotation: object) -> bool:
    return isinstance(annotation, type) and annotation in PLAIN
