"""All modules of the official suite, printed: the text reads back to the same module, also for wasm-tools.

The suite is no part of the project: it is in `../shared/conformance`, or WASI_ENGINE_SUITES says where.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine import Features, Malformed, Module
from engine.errors import WasmError
from engine.text import ModuleSource, parse_module, parse_script, print_module

ROOT = Path(__file__).resolve().parents[2]
SUITES = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance"))
CORE = SUITES / "core"
WASM_TOOLS = shutil.which("wasm-tools", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
pytestmark = pytest.mark.skipif(not CORE.is_dir(), reason=f"NO SUITE at {CORE}: set WASI_ENGINE_SUITES")
ALL = Features.parse("all")

FILES = sorted(path.relative_to(CORE).as_posix() for path in CORE.rglob("*.wast")) if CORE.is_dir() else []


def binaries_of(name):
    """Yield the binary of each module of a script that has one, and whether it was text."""
    for command in parse_script((CORE / name).read_bytes()):
        module = getattr(command, "module", None) or getattr(command, "target", None)
        if isinstance(module, ModuleSource):
            try:
                yield module.encode(), module.form != "binary"
            except WasmError:
                continue


@pytest.mark.parametrize("name", FILES)
def test_modules(name, tmp_path):
    texts = []
    for binary, was_text in binaries_of(name):
        text, refusal = printed(binary)
        if text is None:
            assert refusal == verdict(binary)
            continue
        again = parse_module(text)
        if was_text:
            assert again == binary
        assert parse_module(print_module(again, features=ALL)) == again
        assert verdict(again) == verdict(binary)
        texts.append((text, again))
    if texts and WASM_TOOLS is not None:
        compare_with_peer(texts, tmp_path)


def printed(binary):
    """Return the text of a binary, or None and why it is refused."""
    try:
        return print_module(binary, features=ALL), None
    except Malformed as error:
        return None, (Malformed, error.message)


def verdict(binary):
    """Return why a module is invalid, without offset and ids of types, and None if it is valid."""
    try:
        Module(binary, features=ALL)
    except WasmError as error:
        return type(error), re.sub(r"\$\d+", "$", error.message)
    return None


def compare_with_peer(texts, folder):
    """Have wasm-tools read all texts as one script, and compare its binaries with ours."""
    script = folder / "printed.wast"
    script.write_text("".join(text for text, _ in texts))
    command = [WASM_TOOLS, "json-from-wast", script, "--wasm-dir", folder, "-o", folder / "printed.json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    peers = json.loads((folder / "printed.json").read_text())["commands"]
    for (text, binary), peer in zip(texts, peers, strict=True):
        assert (folder / peer["filename"]).read_bytes() == binary, text
