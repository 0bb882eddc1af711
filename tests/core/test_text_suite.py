"""The official suite, read beside wasm-tools: the same commands, the same bytes, refusals with its messages.

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

from engine.errors import Invalid, Malformed
from engine.text import (
    AssertInvalidCustom,
    AssertMalformed,
    AssertMalformedCustom,
    ModuleSource,
    parse_script,
)

ROOT = Path(__file__).resolve().parents[2]
SUITES = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance"))
CORE = SUITES / "core"
WASM_TOOLS = shutil.which("wasm-tools", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
pytestmark = [
    pytest.mark.skipif(not CORE.is_dir(), reason=f"NO SUITE at {CORE}: set WASI_ENGINE_SUITES"),
    pytest.mark.skipif(WASM_TOOLS is None, reason="no wasm-tools (extra `test`)"),
]

# words that a module of the suite must hold to be beyond this text format: instructions of SIMD and GC,
# shared memory
BEYOND = frozenset(
    (
        *("v128.", "x16", "x8", "x4", "x2", "struct.", "array.", "i31.", "ref.cast", "ref.test", "ref.eq"),
        *("ref.i31", "br_on_cast", "any.convert_extern", "extern.convert_any", "shared", "atomic"),
    )
)
# wasm-tools takes the first equal type for an implied one even if it is not final, and looks into no `rec`;
# the specification, and the suite by what it asserts, take the first that is final and alone
IMPLIED_OTHERWISE = {
    *(("type-rec.wast", line) for line in (45, 185, 197)),
    ("type-subtyping.wast", 373),
}
# wasm-tools does not read the folded form of the legacy exceptions
BEYOND_WASM_TOOLS = ("legacy",)
# another language than core 3.0: table and memory indices without their keyword, limits of 32 bits
BEYOND_CORE = ("threads",)

FILES = sorted(path.relative_to(CORE).as_posix() for path in CORE.rglob("*.wast")) if CORE.is_dir() else []


def judged(name):
    return not any(part in BEYOND_WASM_TOOLS for part in Path(name).parts)


@pytest.mark.parametrize("name", [name for name in FILES if judged(name)])
def test_script(name, tmp_path):
    commands = parse_script((CORE / name).read_bytes())
    done = subprocess.run(
        [WASM_TOOLS, "json-from-wast", CORE / name, "--wasm-dir", tmp_path, "-o", tmp_path / "x.json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    expected = json.loads((tmp_path / "x.json").read_text())["commands"]
    assert len(commands) == len(expected)
    if any(part in BEYOND_CORE for part in Path(name).parts):
        return
    faults = [
        fault
        for command, peer in zip(commands, expected, strict=True)
        if (fault := compare(name, command, peer, tmp_path))
    ]
    assert faults == []


@pytest.mark.parametrize("name", [name for name in FILES if not judged(name)])
def test_script_without_a_peer(name):
    for command in parse_script((CORE / name).read_bytes()):
        module = module_of(command)
        if module is not None and isinstance(command, AssertMalformed):
            with pytest.raises(Malformed, match=re.escape(command.message)):
                module.encode()
        elif module is not None:
            assert module.encode()


def module_of(command):
    module = getattr(command, "module", None) or getattr(command, "target", None)
    return module if isinstance(module, ModuleSource) and module.form != "binary" else None


def compare(name, command, peer, folder):
    """Return what is wrong with how one command's module was translated, or None."""
    module = module_of(command)
    if module is None:
        return None
    try:
        binary, error = module.encode(), None
    except (Malformed, Invalid) as refusal:
        binary, error = None, refusal
    if error is not None and any(word in source_of(module) for word in BEYOND):
        return None
    if isinstance(command, AssertMalformed | AssertMalformedCustom | AssertInvalidCustom):
        if error is None:
            return f"{name}:{command.line}: not refused, want {command.message!r}"
        if not error.message.startswith(command.message):
            return f"{name}:{command.line}: {error.message!r}, want {command.message!r}"
        return None
    if error is not None:
        return f"{name}:{command.line}: {error}"
    if binary != peer_binary(peer, folder) and (name, command.line) not in IMPLIED_OTHERWISE:
        return f"{name}:{command.line}: other bytes than wasm-tools"
    return None


def source_of(module):
    return module.data.decode("utf-8", "replace") if module.form == "quote" else module.text


def peer_binary(peer, folder):
    path = folder / peer["filename"]
    if path.suffix == ".wat":
        subprocess.run([WASM_TOOLS, "parse", path, "-o", folder / "quoted.wasm"], check=True)
        path = folder / "quoted.wasm"
    return path.read_bytes()
