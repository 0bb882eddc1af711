"""What is declared matches what is there, and building says what a machine lacks."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP = {
    *("setup.py", "pyproject.toml", "Makefile", "MANIFEST.in", "LICENSE"),
    *("README.md", "ARCHITECTURE.md", "RATIONALE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"),
    *("engine", "canonabi", "wasi", "tests", "bench", "ci", "docs", "examples"),
}
MADE = {"build", "dist", "wasi_engine.egg-info", "__pycache__"}

pytestmark = pytest.mark.source


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_every_package_is_declared():
    found = {
        init.parent.relative_to(ROOT).as_posix().replace("/", ".")
        for top in ("engine", "canonabi", "wasi")
        for init in (ROOT / top).rglob("__init__.py")
    }
    assert found == set(project()["tool"]["setuptools"]["packages"])


def test_the_top_level_holds_what_was_decided():
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert names - MADE == TOP


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def test_public_modules_have_stubs():
    """A compiled module that Python code imports by name has a stub beside it."""
    compiled = {dotted(path) for path in (ROOT / "engine").rglob("*.pyx")}
    stubs = {dotted(path) for path in (ROOT / "engine").rglob("*.pyi")}
    text = "".join(path.read_text() for top in ("engine", "wasi") for path in (ROOT / top).rglob("*.py"))
    imported = {name for name in compiled if f"from {name} import" in text}
    assert imported <= stubs
    assert stubs <= compiled


def test_no_runtime_dependencies():
    assert "dependencies" not in project()["project"]


def test_every_verb_of_the_makefile_is_explained():
    command = ["make", "--no-print-directory", "help"]  # make may be running this test
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    verbs = {line.split()[1] for line in done.stdout.splitlines()}
    declared = next(
        line for line in (ROOT / "Makefile").read_text().splitlines() if line.startswith(".PHONY: ")
    )
    assert verbs == set(declared.split()[1:])


def build_ext(**environment: str) -> str:
    env = {**os.environ, "WASI_ENGINE_COMPILE": "0", **environment}
    command = [sys.executable, "setup.py", "build_ext"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    return done.stderr


def test_a_missing_compiler_is_named():
    assert "no C compiler: 'no-such-cc' is not on PATH; Debian: apt install gcc" in build_ext(CC="no-such-cc")


def test_missing_headers_are_named(tmp_path):
    """A sitecustomize stands in for a machine without headers."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sysconfig\n"
        "get_path = sysconfig.get_path\n"
        "sysconfig.get_path = lambda name, *rest: '/absent' if name == 'include' else get_path(name, *rest)\n"
    )
    assert "no Python headers: /absent/Python.h; Debian: apt install python3-dev" in build_ext(
        PYTHONPATH=str(tmp_path)
    )
