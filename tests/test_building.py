"""What setup.py says while it builds, and what it makes, shown on a tree with one small module."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CYTHONIZING = r"wasi-engine: cythonizing 1 module with Cython [\d.abrc]+, \d+ at a time\n"
COMPILING = r"wasi-engine: compiling 1 module with .*, \d+ at a time\nwasi-engine: built in \d+ s\n"

pytestmark = [pytest.mark.source, pytest.mark.slow]


@pytest.fixture
def tree(tmp_path):
    """Return a folder with setup.py and the module engine.tiny."""
    shutil.copy(ROOT / "setup.py", tmp_path)
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").touch()
    (tmp_path / "engine" / "tiny.pyx").write_text("def add(int a, int b):\n    return a + b\n")
    return tmp_path


def build(tree: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-W", "ignore", "setup.py", *arguments, "build_ext", "--inplace"]
    env = {key: value for key, value in os.environ.items() if not key.startswith("WASI_ENGINE_")}
    return subprocess.run(
        command, cwd=tree, env={**env, **environment}, capture_output=True, text=True, check=False
    )


def built(tree: Path) -> bytes:
    (module,) = (tree / "engine").glob("tiny.*.so")
    return module.read_bytes()


def test_a_line_for_each_step_and_none_when_all_is_there(tree):
    first = build(tree, "--quiet")
    assert (first.returncode, first.stderr) == (0, "")
    assert re.fullmatch(CYTHONIZING + COMPILING, first.stdout)
    again = build(tree, "--quiet")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_what_setuptools_says_besides_is_no_line_a_module(tree):
    """As `pip install -v .` shows it."""
    done = build(tree)
    assert re.search(CYTHONIZING + COMPILING, done.stdout)
    assert "gcc -" not in done.stdout
    assert "Cythonizing" not in done.stdout
    assert "building 'engine.tiny'" not in done.stdout


def test_modules_are_stripped_unless_they_are_to_be_debugged(tree):
    """And other flags are a reason to compile again, what was cythonized stays."""
    build(tree, "--quiet")
    assert b".symtab" not in built(tree)
    assert b".debug_info" not in built(tree)
    done = build(tree, "--quiet", WASI_ENGINE_CFLAGS="-g")
    assert re.fullmatch(COMPILING, done.stdout)
    assert b".symtab" in built(tree)
    assert b".debug_info" in built(tree)


def test_a_changed_module_is_named_by_the_number(tree):
    build(tree, "--quiet")
    source = tree / "engine" / "tiny.pyx"
    source.write_text(source.read_text() + "one = 1\n")
    os.utime(source, (2**32, 2**32))  # younger than what was made of it, whatever the clock's grain
    done = build(tree, "--quiet")
    assert re.fullmatch(r"wasi-engine: cythonized 1 module\n" + COMPILING, done.stdout)


def test_what_the_compiler_says_is_shown_whole_if_it_fails(tree):
    done = build(tree, "--quiet", WASI_ENGINE_CFLAGS="-include no-such-header.h")
    assert done.returncode == 1
    assert "no-such-header.h: No such file or directory" in done.stderr
    assert "built in" not in done.stdout


def test_what_the_compiler_warns_of_is_shown(tree):
    done = build(tree, "--quiet", WASI_ENGINE_CFLAGS="-Wunused-macros")
    assert done.returncode == 0
    assert "[-Wunused-macros]" in done.stderr


def test_what_cython_says_is_shown_whole_if_it_fails(tree):
    (tree / "engine" / "tiny.pyx").write_text("cdef int a = no_such_name\n")
    done = build(tree, "--quiet")
    assert done.returncode == 1
    assert "undeclared name not builtin: no_such_name" in done.stderr


def test_the_compiler_is_looked_for_before_anything_is_made(tree):
    done = build(tree, "--quiet", CC="no-such-cc")
    assert done.returncode == 1
    assert done.stderr == "wasi-engine: no C compiler: 'no-such-cc' is not on PATH; Debian: apt install gcc\n"
    assert done.stdout == ""
    assert not (tree / "build").exists()
