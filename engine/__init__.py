"""Core WebAssembly: from text or bytes to a Module, to an Instance, to calls."""

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
    from engine.module.module import Module
    from engine.run.call import Call
    from engine.run.calling import calling_instance, is_ready, wake_by
    from engine.run.hostcall import SUSPEND
    from engine.run.instance import FORMS, Instance
    from engine.types.externtypes import (
        Export,
        ExternType,
        FuncType,
        GlobalType,
        Import,
        MemoryType,
        TableType,
        TagType,
    )
except ImportError as error:
    from os.path import abspath, dirname

    from engine.building import explain

    explain(error, dirname(abspath(__file__)))
    raise

__all__ = [
    "FORMS",
    "SUSPEND",
    "Call",
    "CannotSuspend",
    "Exhaustion",
    "Export",
    "ExternType",
    "Features",
    "Frame",
    "Func",
    "FuncType",
    "Global",
    "GlobalType",
    "HandleLimit",
    "Import",
    "Instance",
    "InstanceLimit",
    "Interrupted",
    "Invalid",
    "LiftLimit",
    "LimitExceeded",
    "Limits",
    "Malformed",
    "Memory",
    "MemoryLimit",
    "MemoryType",
    "Module",
    "OutOfFuel",
    "OutputLimit",
    "StackLimit",
    "Table",
    "TableLimit",
    "TableType",
    "Tag",
    "TagType",
    "TaskLimit",
    "Timeout",
    "Trap",
    "UncaughtException",
    "Unlinkable",
    "WasmError",
    "calling_instance",
    "is_ready",
    "wake_by",
]
