"""Core WebAssembly: from text or bytes to a Module, to an Instance, to calls."""

try:
    from engine.call import Call
    from engine.calling import calling_instance, is_ready, wake_by
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
        Timeout,
        Trap,
        UncaughtException,
        Unlinkable,
        WasmError,
    )
    from engine.externtypes import (
        Export,
        ExternType,
        FuncType,
        GlobalType,
        Import,
        MemoryType,
        TableType,
        TagType,
    )
    from engine.features import Features, Limits
    from engine.func import Func
    from engine.global_ import Global
    from engine.hostcall import SUSPEND
    from engine.instance import FORMS, Instance
    from engine.memory import Memory
    from engine.module import Module
    from engine.table import Table
    from engine.tag import Tag
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
    "Timeout",
    "Trap",
    "UncaughtException",
    "Unlinkable",
    "WasmError",
    "calling_instance",
    "is_ready",
    "wake_by",
]
