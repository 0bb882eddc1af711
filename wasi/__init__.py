"""WebAssembly for Python: load a module, call it, grant it what it may reach.

    calc = wasi.load("calc.wasm")
    assert calc.add(1, 2) == 3

This is the whole public face; `engine` and `wasi.host` hold the types that it hands out.
"""

from engine.errors import (
    CannotSuspend,
    Exhaustion,
    Frame,
    InstanceLimit,
    Invalid,
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
from engine.features import Features, Limits
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
    # what can go wrong
    "WasmError", "Malformed", "Invalid", "Unlinkable", "Trap", "Exhaustion", "UncaughtException",
    "CannotSuspend", "LimitExceeded", "OutOfFuel", "Timeout", "MemoryLimit", "TableLimit", "InstanceLimit",
    "StackLimit", "Frame", "Exit",
]  # fmt: skip
