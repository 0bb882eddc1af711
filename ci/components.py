"""Components of our own, made by the toolchains of others: the guests of tests/guests, in Python and in C.

Those of tests/guests/concurrent are asynchronous, and in C in each form that canon.h describes.

    python ci/components.py          build all, and print where they lie
    python ci/components.py c        build one

They lie in .cache/components, named by a hash of their sources and of how they are made, so that each is
built once. componentize-py puts CPython into its component, 18 MB, and traps for what CPython wants of WASI;
zig compiles C, wasm-tools makes a component of the result.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "guests"
CACHE = ROOT / ".cache" / "components"
WIT = FOLDER / "guest.wit"
CONCURRENT = FOLDER / "concurrent"
ZIG = (
    *("-m", "ziglang", "cc", "--target=wasm32-freestanding", "-mcpu=generic+bulk_memory", "-O2", "-s"),
    *("-nostdlib", "-Wl,--no-entry", "-Wl,--export-table", "-Wall", "-Wextra", "-Werror"),
)


class ToolMissing(Exception):
    """A tool is not there; the message says which, and where it comes from."""

    def __init__(self, what: str) -> None:
        super().__init__(f"NO {what}: `make components` installs it")


class Guest(NamedTuple):
    """A guest: its sources, what its name in the cache depends on besides, and what builds it."""

    sources: tuple[Path, ...]
    options: tuple[str, ...]
    build: Callable[[Path], None]


def component(name: str) -> Path:
    """Return the path of a component, built now if it is not in .cache/components.

    Raises ToolMissing without the tools that it takes, and subprocess.CalledProcessError if one fails.
    """
    guest = GUESTS[name]
    digest = hashlib.sha256(repr(guest.options).encode())
    for source in guest.sources:
        digest.update(source.read_bytes())
    target = CACHE / f"{name}-{digest.hexdigest()[:16]}.wasm"
    if not target.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_suffix(f".{os.getpid()}")
        guest.build(unfinished)
        unfinished.rename(target)  # several processes may build the same
    return target


def _python(wit: Path, world: str, folder: Path, module: str) -> Guest:
    options = ("--quiet", "--wit-path", str(wit), "--world", world, "componentize", "--stub-wasi", module)

    def build(target: Path) -> None:
        command = [script("componentize-py"), *options, "--output", str(target)]
        subprocess.run(command, cwd=folder, check=True)

    return Guest((wit, *sorted(folder.glob("*.py"))), options, build)


def _c(wit: Path, world: str, folder: Path, *options: str) -> Guest:
    """Return the guest of the source that is named as the world."""
    compiler = (*ZIG, *options)

    def build(target: Path) -> None:
        if importlib.util.find_spec("ziglang") is None:
            raise ToolMissing("ziglang, a C compiler")
        wasm_tools = script("wasm-tools")
        core, embedded = target.with_suffix(".core"), target.with_suffix(".embedded")
        subprocess.run([sys.executable, *compiler, "-o", str(core), str(folder / f"{world}.c")], check=True)
        embed = [wasm_tools, "component", "embed", str(wit), "--world", world, str(core)]
        subprocess.run([*embed, "--output", str(embedded)], check=True)
        subprocess.run([wasm_tools, "component", "new", str(embedded), "--output", str(target)], check=True)
        core.unlink()
        embedded.unlink()

    return Guest((wit, *sorted(folder.glob("*.[ch]"))), compiler, build)


def script(name: str) -> str:
    """Return the path of a console script: that beside this interpreter or on PATH. Raises ToolMissing."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        raise ToolMissing(name)
    return found


def _concurrent() -> dict[str, Guest]:
    wit = CONCURRENT / "concurrent.wit"
    forms = {
        "parts": ("callback", "stackful", "sync", "threads"),
        "driver": ("callback", "stackful", "sync"),
        "canceller": ("callback", "stackful"),
        "crowd": ("callback", "stackful", "threads"),
    }
    guests = {
        f"{world}-{form}": _c(wit, world, CONCURRENT, f"-DFORM={form.upper()}")
        for world in forms
        for form in forms[world]
    }
    return guests | {
        f"{world}-python": _python(wit, world, CONCURRENT, world) for world in ("parts", "driver")
    }


GUESTS = {
    "python": _python(WIT, "guest", FOLDER / "python", "app"),
    "greeter": _python(WIT, "greeter", FOLDER / "python", "greeter"),
    "c": _c(WIT, "guest", FOLDER / "c"),
    **_concurrent(),
}


if __name__ == "__main__":
    for chosen in sys.argv[1:] or GUESTS:
        print(component(chosen))
