"""`canon lift` and `canon lower`: the core type of a component function, and the options that it needs."""

from __future__ import annotations

from canonabi.types.externs import Entity
from canonabi.types.layout import MAX_FLAT_ASYNC_PARAMS, flatten_lift, flatten_lower, flatten_types
from canonabi.types.valtypes import FuncType
from canonabi.validation.canonopts import check_lower, of_params, of_result, read_options, require
from canonabi.validation.program import Options
from engine.errors import Invalid
from engine.types.externtypes import FuncType as CoreFuncType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from canonabi.binary.component import CanonOption
    from canonabi.validation.scope import Scope

_CALLBACK = CoreFuncType(["i32"] * 3, ["i32"])


def lift(
    scope: Scope, index: int, given: tuple[CanonOption, ...], type_index: int
) -> tuple[Options, tuple[int], Entity, CoreFuncType]:
    """Check a lift; return its options, operands, the function that it makes and the type it takes."""
    # Both are needed: the type, and as an entity the names that it makes use of.
    entity = scope.entity("type", type_index)
    functype = scope.functype(type_index)
    core_type = scope.core_func(index)
    scope.shared.work.spend(len(functype.params))
    options = read_options(scope, given)
    _check_post_return(scope, options, core_type)
    _check_async(scope, options)
    # A caller must know by the type that a call may block.
    if options.is_async and not functype.is_async:
        raise Invalid("the `async` canonical option requires an async function type")
    _check_lift_needs(functype, options)
    has_callback = options.callback is not None
    flat = flatten_lift(functype, options.pointer_size, is_async=options.is_async, callback=has_callback)
    # Flattening says which core type the guest must have; the module was compiled against the same rule.
    for what, lowered, actual in (
        ("parameter", flat.params, core_type.params),
        ("result", flat.results, core_type.results),
    ):
        if lowered != actual:
            raise Invalid(
                f"lowered {what} types `{_shown(lowered)}` do not match {what} types `{_shown(actual)}`"
                f" of core function {index}"
            )
    return options, (index,), Entity("func", functype, entity.uses), core_type


def _shown(types: Iterable[str]) -> str:
    return f"[{', '.join(t.upper() if len(t) == 3 else t for t in types)}]"


def _check_post_return(scope: Scope, options: Options, core_type: CoreFuncType) -> None:
    if options.post_return is None:
        return
    # post-return takes what the core function returned, and frees what it points to.
    if scope.core_func(options.post_return) != CoreFuncType(core_type.results):
        raise Invalid("canonical option `post-return` uses a core function with an incorrect signature")


def _check_async(scope: Scope, options: Options) -> None:
    if options.callback is not None:
        if scope.core_func(options.callback) != _CALLBACK:
            raise Invalid("canonical option `callback` uses a core function with an incorrect signature")
    elif options.is_async and not scope.shared.features.cm_async_stackful:
        raise Invalid("requires the component model async stackful feature: an async lift without callback")


def _check_lift_needs(t: FuncType, options: Options) -> None:
    """Raise Invalid unless the options are there that lifting such a function needs."""
    # Arguments go into the guest: where they need memory, it has to give it, by realloc.
    if of_params(t) or _flat_params(t, options) is None:
        require(options, "memory", "realloc")
    if t.result is None:
        return
    result = flatten_types([t.result], options.pointer_size)
    # The result comes out: it is read from the memory, and nothing is allocated.
    if result is None or of_result(t.result) or (not options.is_async and len(result) > 1):
        require(options, "memory")


def _flat_params(t: FuncType, options: Options) -> tuple[str, ...] | None:
    return flatten_types((part for _, part in t.params), options.pointer_size)


def lower_function(
    scope: Scope, index: int, given: tuple[CanonOption, ...]
) -> tuple[Options, tuple[int], FuncType, CoreFuncType]:
    """Check a lower; return its options, operands, and the types of the function and what it makes."""
    functype = scope.entity("func", index).type
    assert isinstance(functype, FuncType)
    scope.shared.work.spend(len(functype.params))
    options = read_options(scope, given)
    check_lower(options)
    if options.is_async and not functype.is_async:
        raise Invalid("the `async` canonical option requires an async function type")
    return options, (index,), functype, lower(functype, options)


def lower(t: FuncType, options: Options) -> CoreFuncType:
    """Return the type of the core function that lowering makes. Raises Invalid for want of options."""
    params = _flat_params(t, options)
    spilled = params is None or (options.is_async and len(params) > MAX_FLAT_ASYNC_PARAMS)
    # The other way round for a lowered function: parameters are read from the caller's memory...
    if of_params(t) or spilled:
        require(options, "memory")
    # ... and results are written to it, by its realloc.
    if of_result(t.result):
        require(options, "memory", "realloc")
    if t.result is not None:
        result = flatten_types([t.result], options.pointer_size)
        if options.is_async or result is None or len(result) > 1:
            require(options, "memory")
    return flatten_lower(t, options.pointer_size, is_async=options.is_async)
