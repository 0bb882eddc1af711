"""Tail calls hold in this build; where a compiler made calls of them, the switch runs everything.

A build without optimisation is such a build: a copy of the tree, in which only the ops are compiled again.
"""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import engine

ROOT = Path(__file__).resolve().parent.parent
REFUSED = (
    'engine="tail" does not work in this build: its compiler turned tail calls into calls; '
    'pass engine="switch" or nothing, or build with -O2 and without a sanitizer'
)
COUNTDOWN = """
(module (func (export "f") (param i32) (result i32)
  (loop $l (local.set 0 (i32.sub (local.get 0) (i32.const 1))) (br_if $l (local.get 0)))
  (i32.const 7)))
"""
SCRIPT = f'{COUNTDOWN} (assert_return (invoke "f" (i32.const 1000)) (i32.const 7))'


def test_tail_calls_hold():
    """Not so where the compiler's flags forbid it: a sanitizer, coverage, -O0."""
    assert engine.FORMS == ("tail", "switch")


def test_the_default_is_the_first_form():
    module = engine.Module(COUNTDOWN)
    assert engine.Instance(module).engine == engine.FORMS[0]
    assert [engine.Instance(module, engine=form).engine for form in engine.FORMS] == [*engine.FORMS]


def copy_tree(to: Path) -> None:
    """Copy what is built, with the times and flags, so that only what is missing is built again: the ops."""
    built = [
        path.relative_to(ROOT) for path in ROOT.glob("build/lib.*")
    ]  # what setuptools compares with sources
    for folder in ("engine", "canonabi", "wasi", "build/cython", *built):
        shutil.copytree(
            ROOT / folder, to / folder, ignore=shutil.ignore_patterns("ops_tail.*.so", "__pycache__")
        )
    names = ["setup.py", "pyproject.toml", "README.md", "LICENSE"]
    for name in [*names, *(path.relative_to(ROOT) for path in ROOT.glob("build/temp.*/flags"))]:
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, to / name)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Return what runs Python with a build whose ops were compiled with -O0."""
    tree = tmp_path_factory.mktemp("unoptimised")
    copy_tree(tree)
    # not by WASI_ENGINE_CFLAGS: other flags are a reason to compile everything again
    compiler = tree / "cc"
    compiler.write_text(
        f'#!/bin/sh\nexec {os.environ.get("CC") or sysconfig.get_config_var("CC")} "$@" -O0\n'
    )
    compiler.chmod(0o755)
    env = {**os.environ, "PYTHONPATH": str(tree), "CC": str(compiler)}

    def start(*arguments, code=0):
        command = [sys.executable, *map(str, arguments)]
        done = subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
        return done

    start("setup.py", "--quiet", "build_ext", "--inplace")
    assert list(tree.glob("engine/code/ops_tail.*.so"))
    start("-c", f"import engine; assert engine.__file__.startswith({str(tree)!r})")
    return start


@pytest.mark.slow
@pytest.mark.source
def test_without_tail_calls_the_switch_is_the_default(run):
    program = f"""
import engine
module = engine.Module({COUNTDOWN!r})
for form in (None, "switch"):
    instance = engine.Instance(module, engine=form)
    print(engine.FORMS, instance.engine, instance["f"](10_000_000))
try:
    engine.Instance(module, engine="tail")
except ValueError as refused:
    print(refused)
"""
    ran = "('switch',) switch 7"
    assert run("-c", program).stdout.splitlines() == [ran, ran, REFUSED]


@pytest.mark.slow
@pytest.mark.source
def test_without_tail_calls_scripts_run_on_the_switch(run, tmp_path):
    (tmp_path / "a.wast").write_text(SCRIPT)
    report = tmp_path / "report.json"
    for chosen in ([], ["--engine", "switch"]):
        run("-m", "wasi", "wast", tmp_path, "--json", report, *chosen)
        assert [file["engine"] for file in json.loads(report.read_text())["files"]] == ["switch"]
    assert run("-m", "wasi", "wast", tmp_path, "--engine", "tail", code=2).stderr == f"wasi wast: {REFUSED}\n"


@pytest.mark.slow
@pytest.mark.source
def test_without_tail_calls_programs_run_on_the_switch(run, tmp_path):
    (tmp_path / "a.wat").write_text(COUNTDOWN)
    for chosen in ([], ["--engine", "switch"]):
        assert run("-m", "wasi", "run", *chosen, "--invoke", "f", tmp_path / "a.wat", "9").stdout == "7\n"
    refused = run("-m", "wasi", "run", "--engine", "tail", tmp_path / "a.wat", code=2).stderr
    reason = "tail does not work in this build: its compiler turned tail calls into calls"
    assert refused.splitlines()[0] == f"wasi run: argument --engine: {reason}"
