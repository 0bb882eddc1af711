"""Command lines that run a WASI program: this engine's, and wasmtime's in its several ways."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.programs import CACHE, write_file
from ci.corpus import corpus

CLI = Path(sys.executable).with_name("wasi")  # the console script, as a user starts it


def runners(arguments: Sequence[str]) -> dict[str, list[str]]:
    """Return the command lines that run a program from nothing, by name of the runner.

    `arguments` are options, the file and the program's own arguments.
    """
    installed_script = [str(CLI), "run"] if CLI.exists() else corpus.OURS
    found = {"ours": [*installed_script, *arguments]}
    wasmtime = corpus.wasmtime_cli()
    if wasmtime is not None:
        config = write_file("wasmtime-cache.toml", f'[cache]\ndirectory = "{CACHE / "wasmtime"}"\n'.encode())
        found["wasmtime"] = [str(wasmtime), *corpus.WASMTIME, *arguments]
        found["cached"] = [str(wasmtime), "run", "-C", f"cache-config={config}", *arguments]
    return found


def precompiled(arguments: Sequence[str], wasm: Path) -> dict[str, list[str]]:
    """Return the command line that runs a program on Pulley, compiled for it now if it was not before."""
    wasmtime = corpus.wasmtime_cli()
    if wasmtime is None:
        return {}
    digest = hashlib.sha256(wasm.read_bytes() + wasmtime.read_bytes()).hexdigest()[:16]
    compiled = CACHE / f"{wasm.stem}-{digest}.cwasm"
    if not compiled.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        command = [str(wasmtime), "compile", "--target", "pulley64", "-o", str(compiled), str(wasm)]
        subprocess.run(command, check=True)
    options = ["--allow-precompiled", "--target", "pulley64"]
    given = [str(compiled) if argument == str(wasm) else argument for argument in arguments]
    return {"pulley": [str(wasmtime), *corpus.WASMTIME, *options, *given]}
