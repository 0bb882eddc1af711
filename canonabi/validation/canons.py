"""Canonical definitions: what they may say, and the core function that each takes or makes.

Specification: CanonicalABI.md, "Canonical Definitions"; Explainer.md, "Canonical Built-ins".
"""

from __future__ import annotations

from canonabi import component as c
from canonabi import program as p
from canonabi import valtypes as v
from canonabi.validation import coretypes
from canonabi.validation.canonopts import (
    NO_OPTIONS,
    check_lower,
    contains_pointer,
    memory_option,
    pointer,
    read_options,
    require,
)
from canonabi.validation.deftypes import value_type
from canonabi.validation.lifting import lift, lower, lower_function
from engine.errors import Invalid
from engine.externtypes import FuncType, TableType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from canonabi.validation.scope import Scope

    Answer = tuple[p.Options, tuple[object, ...], v.FuncType | None, FuncType]

# core types of built-ins whose type is always the same
_PLAIN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "task.cancel": ((), ()),
    "subtask.drop": (("i32",), ()),
    "error-context.drop": (("i32",), ()),
    "waitable-set.new": ((), ("i32",)),
    "waitable-set.drop": (("i32",), ()),
    "waitable.join": (("i32", "i32"), ()),
    "backpressure.inc": ((), ()),
    "backpressure.dec": ((), ()),
    "thread.index": ((), ("i32",)),
    "thread.resume-later": (("i32",), ()),
    # with a word that is an operand: async, cancellable or shared
    "subtask.cancel": (("i32",), ("i32",)),
    "thread.yield": ((), ("i32",)),
    "thread.suspend": ((), ("i32",)),
    "thread.suspend-then-resume": (("i32",), ("i32",)),
    "thread.yield-then-resume": (("i32",), ("i32",)),
    "thread.suspend-then-promote": (("i32",), ("i32",)),
    "thread.yield-then-promote": (("i32",), ("i32",)),
    "thread.available-parallelism": ((), ("i32",)),
}
_ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {  # of streams and futures alike
    "new": ((), ("i64",)),
    "cancel-read": (("i32",), ("i32",)),
    "cancel-write": (("i32",), ("i32",)),
    "drop-readable": (("i32",), ()),
    "drop-writable": (("i32",), ()),
}
_NUMBERS = {b"\x7f": "i32", b"\x7e": "i64"}


def define(scope: Scope, canon: c.Canon) -> None:
    """Add the function that a canonical definition makes, and the step that makes it."""
    if canon.name == "lift":
        options, operands, type_, core_type = lift(scope, *canon.operands)  # type: ignore[arg-type]
        scope.add("func", type_)
        scope.steps.append(p.Canon("lift", options, operands, type_.type, core_type))
    else:
        options, others, functype, core_type = _core_func(scope, canon)
        scope.add("core func", core_type)
        scope.steps.append(p.Canon(canon.name, options, others, functype, core_type))


def _core_func(scope: Scope, canon: c.Canon) -> Answer:
    name = canon.name
    plain = _PLAIN.get(name)
    if plain is not None:
        return NO_OPTIONS, canon.operands, None, FuncType(*plain)
    if name.startswith(("stream.", "future.")):
        return _end(scope, canon)
    return _MAKERS[name](scope, canon)


def _resource(scope: Scope, canon: c.Canon) -> Answer:
    (index,) = canon.operands
    assert isinstance(index, int)
    resource = scope.resource(index).type
    assert isinstance(resource, v.ResourceType)
    if canon.name == "resource.drop":
        return NO_OPTIONS, (resource,), None, FuncType(["i32"])
    if resource.rep is None:
        raise Invalid(f"type {index} is not a local resource")
    if canon.name == "resource.new":
        return NO_OPTIONS, (resource,), None, FuncType([resource.rep], ["i32"])
    return NO_OPTIONS, (resource,), None, FuncType(["i32"], [resource.rep])


def _task_return(scope: Scope, canon: c.Canon) -> Answer:
    result, given = canon.operands
    type_ = None if result is None else value_type(scope, result)[0]  # type: ignore[arg-type]
    options = read_options(scope, given)
    for word, value in (("realloc", options.realloc), ("post-return", options.post_return)):
        if value is not None:
            raise Invalid(f"cannot specify `{word}` option on `task.return`")
    _check_sync(options, canon.name)
    functype = v.FuncType([] if type_ is None else [("result", type_)])
    return options, (type_,), functype, lower(functype, options)


def _check_sync(options: p.Options, name: str) -> None:
    check_lower(options)
    if options.is_async:
        raise Invalid(f"cannot specify `async` option on `{name}`")


def _context(scope: Scope, canon: c.Canon) -> Answer:
    binary, slot = canon.operands
    assert isinstance(binary, bytes)
    assert isinstance(slot, int)
    type_ = _NUMBERS.get(binary)
    if type_ is None:
        raise Invalid(f"`{canon.name}` only supports `i32` or `i64`")
    if type_ == "i64" and not scope.shared.features.cm64:
        raise Invalid(f"64-bit `{canon.name}` requires the component model 64-bit feature")
    if scope.context_type not in (None, type_):
        raise Invalid(f"`{canon.name}` type must match previous context type")
    scope.context_type = type_
    if slot > 1:
        raise Invalid(f"`{canon.name}` immediate must be zero or one: {slot}")
    core_type = FuncType([], [type_]) if canon.name == "context.get" else FuncType([type_])
    return NO_OPTIONS, (type_, slot), None, core_type


# streams and futures


def _end(scope: Scope, canon: c.Canon) -> Answer:
    kind, _, action = canon.name.partition(".")
    index = canon.operands[0]
    assert isinstance(index, int)
    type_ = scope.valtype(index).type
    expected = v.Stream if kind == "stream" else v.Future
    if not isinstance(type_, expected):
        raise Invalid(f"`{canon.name}` requires a {kind} type")
    plain = _ENDS.get(action)
    if plain is not None:
        return NO_OPTIONS, (type_, *canon.operands[1:]), None, FuncType(*plain)
    options = read_options(scope, canon.operands[1])
    if not options.is_async and not scope.shared.features.cm_more_async_builtins:
        raise Invalid(f"synchronous `{canon.name}` requires the component model more async builtins feature")
    element = type_.element
    if element is not None:
        require(options, "memory")
        if action == "read" and contains_pointer(element):
            require(options, "realloc")
    check_lower(options)
    address = pointer(options)
    if kind == "future":
        return options, (type_,), None, FuncType(["i32", address], ["i32"])
    return options, (type_,), None, FuncType(["i32", address, address], [address])


# error contexts, waitable sets, threads


def _error_context(scope: Scope, canon: c.Canon) -> Answer:
    options = read_options(scope, canon.operands[0])
    require(options, "memory")
    if canon.name == "error-context.debug-message":
        require(options, "realloc")
    _check_sync(options, canon.name)
    address = pointer(options)
    if canon.name == "error-context.new":
        return options, (), None, FuncType([address, address], ["i32"])
    return options, (), None, FuncType(["i32", address])


def _wait(scope: Scope, canon: c.Canon) -> Answer:
    cancellable, index = canon.operands
    options = memory_option(scope, index)  # type: ignore[arg-type]
    return options, (cancellable,), None, FuncType(["i32", pointer(options)], ["i32"])


def _new_indirect(scope: Scope, canon: c.Canon) -> Answer:
    index, table = canon.operands
    start = _start_type(scope, index)  # type: ignore[arg-type]
    type_: TableType = scope.at("core table", table)  # type: ignore[arg-type]
    if type_.element != "funcref" or type_.address != "i32":
        raise Invalid("table is not a 32-bit table of (ref null (func))")
    return NO_OPTIONS, (start, table), None, FuncType(["i32", *start.params], ["i32"])


def _start_type(scope: Scope, index: int) -> FuncType:
    """Return the type of the function that a thread starts with."""
    found = coretypes.functype(scope, index)
    allowed = (("i32",), ("i64",)) if scope.shared.features.cm64 else (("i32",),)
    if found.params not in allowed:
        raise Invalid("start function must take a single `i32` argument (currently)")
    if found.results:
        raise Invalid("start function must not return any values")
    return found


def _spawn(scope: Scope, canon: c.Canon) -> Answer:
    index = canon.operands[1]
    coretypes.functype(scope, index)  # type: ignore[arg-type]
    raise Invalid("spawn type must be shared: shared function types are not supported")


_MAKERS: dict[str, Callable[[Scope, c.Canon], Answer]] = {
    "lower": lambda scope, canon: lower_function(scope, *canon.operands),  # type: ignore[arg-type]
    "resource.new": _resource,
    "resource.drop": _resource,
    "resource.rep": _resource,
    "task.return": _task_return,
    "context.get": _context,
    "context.set": _context,
    "error-context.new": _error_context,
    "error-context.debug-message": _error_context,
    "waitable-set.wait": _wait,
    "waitable-set.poll": _wait,
    "thread.new-indirect": _new_indirect,
    "thread.spawn-ref": _spawn,
    "thread.spawn-indirect": _spawn,
}
