"""WebAssembly for Python: load a module or component, call it, and grant it access to the host.

    calc = wasi.load("calc.wasm")
    assert calc.add(1, 2) == 3

This is the whole public interface.
"""

try:
    from engine.errors import (
        CannotSuspend,
        Exhaustion,
        Frame,
        HandleLimit,
        InstanceLimit,
        Interrupted,
        Invalid,
        LiftLimit,
        LimitExceeded,
        Malformed,
        MemoryLimit,
        OutOfFuel,
        OutputLimit,
        StackLimit,
        TableLimit,
        TaskLimit,
        Timeout,
        Trap,
        UncaughtException,
        Unlinkable,
        WasmError,
    )
    from engine.externs.func import Func
    from engine.externs.global_ import Global
    from engine.externs.memory import Memory
    from engine.externs.table import Table
    from engine.externs.tag import Tag
    from engine.features import Features, Limits
    from engine.types.externtypes import FuncType, GlobalType, MemoryType, TableType, TagType
    from wasi.embed.loading import CompletedRun, compile, load, run  # noqa: A004
    from wasi.embed.module import Module
    from wasi.embed.module_instance import Instance
    from wasi.embed.running import caller, interrupt, refuel, usage
    from wasi.exiting import Exit
    from wasi.grants import Grants, memfs, ro
    from wasi.host.stdio import inherit
except BaseException as error:  # re-raised, unless another package `engine` raised it, maybe SystemExit
    from wasi.importing import explain

    explain(error)
    raise

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from canonabi.errors import LinkError, NotYet, ResourceError, WitError
    from canonabi.values.classes import Err, Ok, Some
    from wasi.embed.component import Component
    from wasi.embed.composing import Composition, compose
    from wasi.embed.converting import asdict
    from wasi.embed.instance import ComponentInstance, Interface
    from wasi.embed.resources import resource

__version__ = "0.1.0"

_LAZY = {  # what is about components, and imported when it is asked for: name → module
    **dict.fromkeys(("LinkError", "NotYet", "ResourceError", "WitError"), "canonabi.errors"),
    **dict.fromkeys(("Err", "Ok", "Some"), "canonabi.values.classes"),
    "Component": "wasi.embed.component",
    **dict.fromkeys(("Composition", "compose"), "wasi.embed.composing"),
    **dict.fromkeys(("ComponentInstance", "Interface"), "wasi.embed.instance"),
    "asdict": "wasi.embed.converting",
    "resource": "wasi.embed.resources",
}

__all__ = [
    # make and run
    "load", "compile", "run", "Module", "Instance", "CompletedRun",
    # while it runs
    "caller", "interrupt", "refuel", "usage",
    # components
    "Component", "ComponentInstance", "Interface", "compose", "Composition", "resource", "asdict",
    "Ok", "Err", "Some",
    # what a guest may use and reach
    "Features", "Limits", "Grants", "ro", "memfs", "inherit",
    # what a module exports, and what can be made to be imported
    "Func", "Memory", "Table", "Global", "Tag",
    "FuncType", "MemoryType", "TableType", "GlobalType", "TagType",
    # what can go wrong
    "WasmError", "Malformed", "Invalid", "Unlinkable", "Trap", "Exhaustion", "UncaughtException",
    "CannotSuspend", "Interrupted", "LimitExceeded", "OutOfFuel", "Timeout", "MemoryLimit", "TableLimit",
    "InstanceLimit", "HandleLimit", "TaskLimit", "LiftLimit", "OutputLimit", "StackLimit", "Frame", "Exit",
    "WitError", "ResourceError", "LinkError", "NotYet",
]  # fmt: skip


if not TYPE_CHECKING:  # which would take any name for one of ours

    def __getattr__(name: str) -> object:
        if name not in _LAZY:
            from wasi.embed.words import no_name

            raise AttributeError(no_name(name), name=name)
        from importlib import import_module

        try:
            value = getattr(import_module(_LAZY[name]), name)
        except BaseException as error:  # re-raised, unless another package `canonabi` raised it
            from wasi.importing import explain

            explain(error)
            raise
        # The next look-up finds it and does not come here.
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
