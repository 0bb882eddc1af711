"""Canonical definitions of a Program as calls of `definitions.py`: a row for each built-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from canonabi.types import valtypes as vt
from canonabi.validation import program as steps
from ci.oracle.asynchronous.cores import Core, Values, core_type

if TYPE_CHECKING:
    from ci.oracle.asynchronous.linking import Linker

Make = Callable[["Linker", steps.Canon], Core]


def _plain(linker: Linker, step: steps.Canon, *before: Any) -> Core:
    """Return the built-in with what is fixed before its core arguments."""
    function = getattr(linker.d, "canon_" + step.name.replace(".", "_").replace("-", "_"))
    return lambda args: function(*before, *args)


def _with_resource(linker: Linker, step: steps.Canon) -> Core:
    return _plain(linker, step, linker.resources[step.operands[0].slot])


def _with_operands(linker: Linker, step: steps.Canon) -> Core:
    return _plain(linker, step, *step.operands)


def _with_type(linker: Linker, step: steps.Canon) -> Core:
    """Of a stream or future; a cancellation also has whether it is asynchronous."""
    return _plain(linker, step, linker.type(step.operands[0]), *step.operands[1:])


def _copy(linker: Linker, step: steps.Canon) -> Core:
    return _plain(linker, step, linker.type(step.operands[0]), linker.options(step.options))


def _with_memory(linker: Linker, step: steps.Canon) -> Core:
    return _plain(linker, step, *step.operands, linker.options(step.options).memory)


def _with_options(linker: Linker, step: steps.Canon) -> Core:
    return _plain(linker, step, linker.options(step.options))


def _task_return(linker: Linker, step: steps.Canon) -> Core:
    result = step.operands[0]
    opts = linker.options(step.options)
    lift = linker.d.LiftOptions(opts.string_encoding, opts.memory)
    types = [] if result is None else [linker.type(result)]
    return lambda args: linker.d.canon_task_return(types, lift, args)


def _new_indirect(linker: Linker, step: steps.Canon) -> Core:
    type_, index = step.operands
    table = linker.code.table(linker.spaces["core table"][index])
    return _plain(linker, step, core_type(linker.d, type_), table)


MAKE: dict[str, Make] = {
    **dict.fromkeys(("resource.new", "resource.drop", "resource.rep"), _with_resource),
    **dict.fromkeys(
        ("task.cancel", "subtask.drop", "waitable-set.new", "waitable-set.drop", "waitable.join",
         "backpressure.inc", "backpressure.dec", "thread.index", "thread.resume-later", "error-context.drop"),
        _plain,
    ),
    **dict.fromkeys(
        ("subtask.cancel", "context.get", "context.set", "thread.suspend", "thread.yield",
         "thread.suspend-then-resume", "thread.yield-then-resume", "thread.suspend-then-promote",
         "thread.yield-then-promote"),
        _with_operands,
    ),
    **dict.fromkeys(("waitable-set.wait", "waitable-set.poll"), _with_memory),
    **dict.fromkeys(("error-context.new", "error-context.debug-message"), _with_options),
    **dict.fromkeys(("stream.read", "stream.write", "future.read", "future.write"), _copy),
    **{
        f"{kind}.{what}": _with_type
        for kind in ("stream", "future")
        for what in ("new", "cancel-read", "cancel-write", "drop-readable", "drop-writable")
    },
    "task.return": _task_return,
    "thread.new-indirect": _new_indirect,
}  # fmt: skip


def builtin(linker: Linker, step: steps.Canon) -> Core:
    """Return what runs a canonical definition other than a lift: core values in and out."""
    made: list[tuple[str, Core]] = []

    def run(args: Values) -> Values:
        if not made:  # only now: of many built-ins few are called
            made.append(
                _lowered(linker, step) if step.name == "lower" else (step.name, MAKE[step.name](linker, step))
            )
        return linker.trace.call(*made[0], args, as_numbers)

    return run


def _made(linker: Linker, step: steps.Canon) -> tuple[str, Core]:
    return step.name, MAKE[step.name](linker, step)


def _lowered(linker: Linker, step: steps.Canon) -> tuple[str, Core]:
    func, type_ = linker.spaces["func"][step.operands[0]], step.type
    assert type_ is not None
    opts = linker.options(step.options)
    return f"lower {func.name}", linker.store.lower(func.run, linker.func_type(type_), opts, linker.instance)


def as_numbers(results: Values) -> Values:
    """Return core values as plain numbers: the specification also has enumerations and bools."""
    return [v if isinstance(v, float) else int(v) for v in results]


def theirs(d: Any, t: vt.ValType, resource: Callable[[vt.ResourceType], Any]) -> Any:
    """Return a type as `definitions.py` has it, with resource types as `resource` has them."""

    def part(each: vt.ValType | None) -> Any:
        return None if each is None else theirs(d, each, resource)

    match t:
        case vt.ErrorContext():  # no dataclass there: compared by identity
            if not hasattr(d, "the_error_context"):
                d.the_error_context = d.ErrorContextType()
            return d.the_error_context
        case vt.List(element, length):
            return d.ListType(part(element), length)
        case vt.Record(fields):
            return d.RecordType([d.FieldType(label, part(each)) for label, each in fields])
        case vt.Tuple(types):
            return d.TupleType([part(each) for each in types])
        case vt.Variant(cases):
            return d.VariantType([d.CaseType(label, part(each)) for label, each in cases])
        case vt.Enum(labels):
            return d.EnumType(list(labels))
        case vt.Flags(labels):
            return d.FlagsType(list(labels))
        case vt.Own() | vt.Borrow():
            return getattr(d, f"{type(t).__name__}Type")(resource(t.resource))
    return getattr(d, f"{type(t).__name__}Type")(*map(part, t.parts()))
