"""WebAssembly for Python: load a module, call it, grant it what it may reach.

    calc = wasi.load("calc.wasm")
    assert calc.add(1, 2) == 3

This is the whole public face.
"""

from engine.errors import (
    CannotSuspend,
    Exhaustion,
    Frame,
    HandleLimit,
    InstanceLimit,
    Invalid,
    LiftLimit,
    LimitExceeded,
    Malformed,
    MemoryLimit,
    OutOfFuel,
    StackLimit,
    TableLimit,
    Timeout,
    Trap,
    UncaughtException,
    Unlinkable,
    WasmError,
)
from engine.externtypes import FuncType, GlobalType, MemoryType, TableType, TagType
from engine.features import Features, Limits
from engine.func import Func
from engine.global_ import Global
from engine.memory import Memory
from engine.table import Table
from engine.tag import Tag
from wasi.grants import Grants, memfs, ro
from wasi.host.exiting import Exit
from wasi.host.stdio import inherit
from wasi.loading import CompletedRun, Instance, Module, compile, load, run, usage  # noqa: A004

__version__ = "0.1.0"

__all__ = [
    # make and run
    "load", "compile", "run", "usage", "Module", "Instance", "CompletedRun",
    # what a guest may use and reach
    "Features", "Limits", "Grants", "ro", "memfs", "inherit",
    # what a module exports, and what can be made to be imported
    "Func", "Memory", "Table", "Global", "Tag",
    "FuncType", "MemoryType", "TableType", "GlobalType", "TagType",
    # what can go wrong
    "WasmError", "Malformed", "Invalid", "Unlinkable", "Trap", "Exhaustion", "UncaughtException",
    "CannotSuspend", "LimitExceeded", "OutOfFuel", "Timeout", "MemoryLimit", "TableLimit", "InstanceLimit",
    "HandleLimit", "LiftLimit", "StackLimit", "Frame", "Exit",
]  # fmt: skip
