"""Canonical definitions: what they may say, and the core function that each takes or makes.

The rows of `opcodes.CANONS` say which rule is whose, and the core type of what is made.

Specification: CanonicalABI.md, "Canonical Definitions"; Explainer.md, "Canonical Built-ins".
"""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.opcodes import BY_OPTION, CANON_BY_NAME, LIFT
from canonabi.types import valtypes as v
from canonabi.validation import coretypes
from canonabi.validation import program as p
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
from engine.types.externtypes import FuncType, TableType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from canonabi.binary.component import CanonOption
    from canonabi.opcodes import Canon
    from canonabi.validation.scope import Scope

    Given = tuple[CanonOption, ...]
    Answer = tuple[p.Options, tuple[object, ...], v.FuncType | None, FuncType]

_NUMBERS = {b"\x7f": "i32", b"\x7e": "i64"}


def define(scope: Scope, definition: c.Canon) -> None:
    """Add the function that a canonical definition makes, and the step that makes it."""
    canon = CANON_BY_NAME[definition.name]
    # The only canonical definition that makes a component function; all others make core functions.
    if canon is LIFT:
        options, operands, type_, core_type = lift(scope, *definition.operands)  # type: ignore[arg-type]
        assert isinstance(type_.type, v.FuncType)
        scope.add("func", type_)
        scope.steps.append(p.Canon("lift", options, operands, type_.type, core_type))
    else:
        options, others, functype, core_type = _RULES[canon.rule](scope, canon, *definition.operands)
        scope.add("core func", core_type)
        scope.steps.append(p.Canon(canon.name, options, others, functype, core_type))


def _core_type(canon: Canon, **words: str) -> FuncType:
    """Return the core type that a row says, with what the rule found for its words."""
    # A row says "i32 address -> i32", for example; `address` is i64 where the memory is of 64 bits.
    assert canon.core_type is not None
    params, results = (
        [words.get(word, word) for word in part.split()] for part in canon.core_type.split("->")
    )
    return FuncType(params, results)


def _any(_: Scope, canon: Canon, *operands: object) -> Answer:
    return NO_OPTIONS, operands, None, _core_type(canon)


def _lower(scope: Scope, _: Canon, index: int, given: Given) -> Answer:
    return lower_function(scope, index, given)


# resources


def _resource(scope: Scope, canon: Canon, index: int) -> Answer:
    resource = scope.resource(index).type
    assert isinstance(resource, v.ResourceType)
    return NO_OPTIONS, (resource,), None, _core_type(canon)


def _own_resource(scope: Scope, canon: Canon, index: int) -> Answer:
    resource = scope.resource(index).type
    assert isinstance(resource, v.ResourceType)
    # resource.new and resource.rep are for the component that defines the type: an imported one has no `rep`.
    if resource.rep is None:
        raise Invalid(f"type {index} is not a local resource")
    return NO_OPTIONS, (resource,), None, _core_type(canon, rep=resource.rep)


# tasks


def _return(scope: Scope, canon: Canon, result: v.ValType | None, given: Given) -> Answer:
    type_ = None if result is None else value_type(scope, result)[0]  # type: ignore[arg-type]
    options = read_options(scope, given)
    for word, value in (("realloc", options.realloc), ("post-return", options.post_return)):
        if value is not None:
            raise Invalid(f"cannot specify `{word}` option on `{canon.name}`")
    _check_options(options, canon)
    # The result of the task is the parameter of task.return, so its core type is that of a lowered function.
    functype = v.FuncType([] if type_ is None else [("result", type_)])
    return options, (type_,), functype, lower(functype, options)


def _check_options(options: p.Options, canon: Canon) -> None:
    check_lower(options)
    if options.is_async and canon.async_form != BY_OPTION:
        raise Invalid(f"cannot specify `async` option on `{canon.name}`")


def _context(scope: Scope, canon: Canon, binary: bytes, slot: int) -> Answer:
    type_ = _NUMBERS.get(binary)
    if type_ is None:
        raise Invalid(f"`{canon.name}` only supports `i32` or `i64`")
    if type_ == "i64" and not scope.shared.features.cm64:
        raise Invalid(f"64-bit `{canon.name}` requires the component model 64-bit feature")
    if scope.context_type not in (None, type_):
        raise Invalid(f"`{canon.name}` type must match previous context type")
    scope.context_type = type_
    # CanonicalABI.md, Thread.CONTEXT_LENGTH: two slots.
    if slot > 1:
        raise Invalid(f"`{canon.name}` immediate must be zero or one: {slot}")
    return NO_OPTIONS, (type_, slot), None, _core_type(canon, value=type_)


# streams and futures


def _stream(scope: Scope, canon: Canon, index: int, *others: object) -> Answer:
    type_ = scope.valtype(index).type
    if not isinstance(type_, v.Stream):
        raise Invalid(f"`{canon.name}` requires a stream type")
    return NO_OPTIONS, (type_, *others), None, _core_type(canon)


def _future(scope: Scope, canon: Canon, index: int, *others: object) -> Answer:
    type_ = scope.valtype(index).type
    if not isinstance(type_, v.Future):
        raise Invalid(f"`{canon.name}` requires a future type")
    return NO_OPTIONS, (type_, *others), None, _core_type(canon)


def _copy(of: Callable[..., Answer]) -> Callable[..., Answer]:
    """Return the rule for reading and writing what has the rule `of`."""

    def rule(scope: Scope, canon: Canon, index: int, given: Given) -> Answer:
        (type_,) = of(scope, canon, index)[1]
        options = read_options(scope, given)
        if not options.is_async and not scope.shared.features.cm_more_async_builtins:
            raise Invalid(
                f"synchronous `{canon.name}` requires the component model more async builtins feature"
            )
        element = type_.element  # type: ignore[attr-defined]
        if element is not None:
            # Elements without pointers need the memory, but never a realloc.
            words = canon.needs if contains_pointer(element) else canon.needs[:1]
            require(options, *words)
        _check_options(options, canon)
        return options, (type_,), None, _core_type(canon, address=pointer(options))

    return rule


# error contexts, waitable sets, threads


def _options(scope: Scope, canon: Canon, given: Given) -> Answer:
    options = read_options(scope, given)
    require(options, *canon.needs)
    _check_options(options, canon)
    return options, (), None, _core_type(canon, address=pointer(options))


def _event(scope: Scope, canon: Canon, cancellable: bool, index: int) -> Answer:
    options = memory_option(scope, index)
    return options, (cancellable,), None, _core_type(canon, address=pointer(options))


def _start(scope: Scope, canon: Canon, index: int, table: int) -> Answer:
    start = _start_type(scope, index)
    type_: TableType = scope.at("core table", table)
    if type_.element != "funcref" or type_.address != "i32":
        raise Invalid("table is not a 32-bit table of (ref null (func))")
    (context,) = start.params
    return NO_OPTIONS, (start, table), None, _core_type(canon, context=context)


def _start_type(scope: Scope, index: int) -> FuncType:
    """Return the type of the function that a thread starts with."""
    found = coretypes.functype(scope, index)
    allowed = (("i32",), ("i64",)) if scope.shared.features.cm64 else (("i32",),)
    if found.params not in allowed:
        raise Invalid("start function must take a single `i32` argument (currently)")
    if found.results:
        raise Invalid("start function must not return any values")
    return found


def _spawn(scope: Scope, _: Canon, *operands: int) -> Answer:
    coretypes.functype(scope, operands[1])
    raise Invalid("spawn type must be shared: shared function types are not supported")


_RULES: dict[str | None, Callable[..., Answer]] = {
    None: _any,
    "lower": _lower,
    "resource": _resource,
    "own resource": _own_resource,
    "return": _return,
    "context": _context,
    "stream": _stream,
    "stream copy": _copy(_stream),
    "future": _future,
    "future copy": _copy(_future),
    "options": _options,
    "event": _event,
    "start": _start,
    "spawn": _spawn,
}
