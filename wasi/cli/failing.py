"""Error messages: what is wrong with which file, and how to fix it."""

from __future__ import annotations

import os
import sys

from engine.errors import (
    Exhaustion,
    InstanceLimit,
    Invalid,
    Malformed,
    MemoryLimit,
    OutOfFuel,
    TableLimit,
    Timeout,
    Unlinkable,
    WasmError,
)
from engine.wording import cut_off, nearest, visible
from wasi.cli.files import input_name
from wasi.cli.statuses import FAILED, TRAPPED

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.errors import Frame

_SUFFIXES = (".wasm", ".wat")
_MOST_NAMES = 5  # of a directory's modules, in a message
_MOST_FRAMES = 20  # of a backtrace
_CUT_OFF = ("unexpected end", "length out of bounds")  # how decoding ends where a file is cut off
_OPTIONS = {
    Timeout: "--timeout TIME",
    MemoryLimit: "--max-memory SIZE",
    TableLimit: "-W max-table-elements=N",
    InstanceLimit: "-W max-instances=N",
    Exhaustion: "--max-stack SIZE",
}


def report(error: Exception, file: str, options: Mapping[str, str] | None = None) -> int:
    """Print an error and return the exit status; re-raises an error that is not the user's.

    `options` maps paths that may fail as well to the options that name them.
    """
    # The reader has gone, as with `| head`: `main` ends quietly.
    if isinstance(error, BrokenPipeError):
        raise error
    if isinstance(error, OSError):
        return fail(_about_path(error, file, options or {}))
    if isinstance(error, MemoryError):
        advice = "limit the guest with --max-memory 1GiB and -W max-table-elements=N"
        return fail(f"{input_name(file)}: out of memory; {advice}", TRAPPED)
    if not isinstance(error, WasmError):
        raise error
    # What is wrong before anything runs, against what a running guest has done.
    status = FAILED if isinstance(error, (Malformed, Invalid, Unlinkable)) else TRAPPED
    frames: Sequence[Frame] = getattr(error, "frames", ())
    # str() of a trap has the backtrace in it, which is shortened below.
    message = getattr(error, "message", str(error)) if frames else str(error)
    return fail(f"{input_name(file)}: {message}{_advice(error)}{_backtrace(frames)}", status)


def fail(message: str, status: int = FAILED) -> int:
    """Print a message and return the status."""
    note(message)
    return status


def note(message: str) -> None:
    """Print a note for the user."""
    print(f"wasi: {visible(message)}", file=sys.stderr)


def _about_path(error: OSError, file: str, options: Mapping[str, str]) -> str:
    path = file if error.filename is None else os.fsdecode(error.filename)
    where = f"{options[path]} {input_name(path)}" if path in options else input_name(path)
    return f"{where}: {error.strerror or error}{_advice_about(error, path, is_module=path == file)}"


def _advice_about(error: OSError, path: str, *, is_module: bool) -> str:
    """Suggest what the user may have meant."""
    if isinstance(error, FileNotFoundError):
        folder, name = os.path.split(path)
        # Stricter than elsewhere: names of files in one folder often look alike.
        return nearest(name, _names(folder), likeness=0.75)
    if isinstance(error, IsADirectoryError) and is_module:
        found = [name for name in sorted(_names(path)) if name.endswith(_SUFFIXES)]
        if not found:
            return "; it has no .wasm or .wat file"
        return f"; name a file in it: {', '.join(cut_off(found, _MOST_NAMES))}"
    if isinstance(error, PermissionError) and is_module:
        return f"; this user cannot read it, see: ls -l {path}"
    return ""


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")
    except OSError:
        return []


def _advice(error: WasmError) -> str:
    if isinstance(error, OutOfFuel):
        return f"; --{error.limit.replace('_', '-')} N sets this limit"
    for kind, option in _OPTIONS.items():
        if isinstance(error, kind):
            return f"; {option} sets this limit"
    # The guest may have failed for want of memory that was refused long before.
    refused = [note for note in getattr(error, "__notes__", ()) if ".grow was refused" in note]
    if refused:
        return "; " + "; ".join(refused)
    # Of binaries only: a download that broke off is the most common way to such an end.
    if isinstance(error, Malformed) and error.line is None and error.message.startswith(_CUT_OFF):
        return "; is the file complete?"
    if isinstance(error, Unlinkable) and error.message == "unknown import":
        return "\ngive them with --preload NAME=FILE, or in Python: wasi.load(file, imports={...})"
    if isinstance(error, Unlinkable) and error.message == "unknown export":
        return "\nto call a function: wasi run --invoke NAME FILE ARG ..."
    return ""


def _backtrace(frames: Sequence[Frame]) -> str:
    lines = (f"{i}: {frame}" for i, frame in enumerate(frames))
    return "".join(f"\n  {line}" for line in cut_off(lines, _MOST_FRAMES))
