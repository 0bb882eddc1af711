"""A reactor driven by its exports: QuickJS evaluates examples/guests/words.js, here and on wasmtime.

The guest is used as an application would: its malloc makes room for the arguments, `qjs_init_argv`
evaluates the script, `qjs_destroy` ends it. The oracle is the Python package wasmtime, as no command
line can write into a reactor's memory; without it the recorded output judges alone.
"""

from __future__ import annotations

import importlib.util
import struct
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).resolve().parents[2] / "examples" / "guests" / "words.js"
PRINTED = (
    '[["the",3],["fox",2]]\n'
    "w 1267650600228229401496703205376 5\n"
    "5133\n"
    "true cannot read property 'missing' of undefined\n"
)

Write = Callable[[int, bytes], None]


def check_reactor(wasm: Path) -> list[str]:
    """Run the script on this engine and, if it is installed, on wasmtime; return what is wrong."""
    answers = {"this engine": _ours(wasm)}
    if importlib.util.find_spec("wasmtime") is not None:
        answers["wasmtime"] = _theirs(wasm)
    expected = (0, PRINTED)
    return [f"{engine} answers {answer!r}" for engine, answer in answers.items() if answer != expected]


def _drive(exports: Callable[[str], Callable[..., Any]], write: Write) -> int:
    """Hand over the arguments, evaluate, end; return what the evaluation answered."""

    def place(data: bytes) -> int:
        ptr: int = exports("malloc")(len(data))
        write(ptr, data)
        return ptr

    arguments = [place(text + b"\0") for text in (b"qjs", b"-e", SCRIPT.read_bytes())]
    argv = place(struct.pack("<4I", *arguments, 0))
    status: int = exports("qjs_init_argv")(len(arguments), argv)
    exports("qjs_destroy")()
    return status


def _ours(wasm: Path) -> tuple[int, str]:
    from io import BytesIO

    import wasi

    stdout = BytesIO()
    with wasi.load(wasm, grants=wasi.Grants(stdout=stdout)) as guest:
        status = _drive(guest.__getitem__, guest["memory"].write)
    return status, stdout.getvalue().decode()


def _theirs(wasm: Path) -> tuple[int, str]:
    import wasmtime

    engine = wasmtime.Engine()
    store = wasmtime.Store(engine)
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    with tempfile.NamedTemporaryFile() as stdout:
        config = wasmtime.WasiConfig()
        config.stdout_file = stdout.name
        store.set_wasi(config)
        instance = linker.instantiate(store, wasmtime.Module.from_file(engine, str(wasm)))
        exports = instance.exports(store)
        exports["_initialize"](store)
        memory = exports["memory"]
        status = _drive(
            lambda name: lambda *args: exports[name](store, *args),
            lambda ptr, data: memory.write(store, data, ptr),
        )
        return status, Path(stdout.name).read_text()
