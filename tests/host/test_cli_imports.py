"""What `wasi run` of a core module imports: start-up is a headline, so every module is listed here."""

import subprocess
import sys
from pathlib import Path

import pytest

import engine
from engine.text import parse_module

ROOT = Path(engine.__file__).resolve().parents[1]  # the tree, or where a wheel was installed
HELLO = """(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\\08\\00\\00\\00\\06\\00\\00\\00hello\\n")
  (func (export "_start") (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))"""
NOTHING = '(module (func (export "_start")))'

COMMAND = {
    "wasi", "wasi.cli", "wasi.cli.failing", "wasi.cli.files", "wasi.cli.parsing", "wasi.cli.phases",
    "wasi.cli.run", "wasi.cli.settings", "wasi.cli.statuses", "wasi.embed",
    "wasi.embed.compiling", "wasi.embed.module", "wasi.embed.providers",
    "wasi.exiting", "wasi.grants", "wasi.embed.hidden", "wasi.embed.module_instance",
    "wasi.embed.module_linking", "wasi.embed.loading",
    "wasi.embed.running",
    "wasi.host", "wasi.host.clocks",
    "wasi.host.files", "wasi.host.files.filesystem", "wasi.host.files.hostfs",
    "wasi.host.random", "wasi.host.files.sandbox", "wasi.host.stdio",
}  # fmt: skip
PREVIEW1 = {
    "wasi.host.sockets", "wasi.host.waiting",
    "wasi.p1", "wasi.p1.args", "wasi.p1.buffers", "wasi.p1.clock", "wasi.p1.definitions",
    "wasi.p1.environ", "wasi.p1.errno", "wasi.p1.fd", "wasi.p1.listing", "wasi.p1.path", "wasi.p1.poll",
    "wasi.p1.proc", "wasi.p1.process", "wasi.p1.random", "wasi.p1.registry", "wasi.p1.sock",
}  # fmt: skip
# the standard library: argparse needs re and gettext, those the rest
STANDARD = {
    "__future__", "_collections", "_functools", "_locale", "_operator", "_sre", "_stat", "_struct",
    "_thread", "argparse", "collections", "collections.abc", "copyreg", "enum", "errno",
    "functools", "gc", "gettext", "itertools", "keyword", "locale", "operator", "re", "re._casefix",
    "re._compiler", "re._constants", "re._parser", "reprlib", "stat", "struct", "time", "types",
    "warnings",
}  # fmt: skip


def imported(tmp_path, text):
    """Return the modules that a run adds to a bare Python, without `site`."""
    (tmp_path / "guest.wasm").write_bytes(parse_module(text))
    code = (
        "import sys, os; sys.path.insert(0, sys.argv.pop(1)); before = set(sys.modules);"
        "from wasi.cli import main; status = main();"
        "print(*sorted(set(sys.modules) - before), file=sys.stderr); sys.exit(status)"
    )
    command = [sys.executable, "-I", "-S", "-c", code, ROOT, "run", tmp_path / "guest.wasm"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return set(done.stderr.decode().split())


@pytest.mark.parametrize(("text", "ours"), [(HELLO, COMMAND | PREVIEW1), (NOTHING, COMMAND)])
def test_run_imports_what_is_listed(tmp_path, text, ours):
    names = imported(tmp_path, text)
    assert {name for name in names if name.partition(".")[0] in ("wasi", "canonabi")} == ours
    assert {name for name in names if name.startswith("engine.text")} == set()
    others = {name for name in names if name.partition(".")[0] not in ("wasi", "engine")}
    assert {name for name in others if "cython" not in name} - STANDARD == set()  # Cython has modules in C
