"""`make wheels` makes again what is older than what goes into it, and nothing else; nothing is built here."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = """
    engine/a.pyx canonabi/b.py wasi/c.py setup.py pyproject.toml MANIFEST.in README.md LICENSE
    tests/t.py bench/b.py docs/d.md examples/e.py .ci/run Makefile
""".split()
# stands for every program that is called: says what was asked of it, and makes files that are as young as all
TOOL = """#!/bin/sh -e
case "$*" in
*--list*) echo "$0 3.11.7"; exit ;;
"-c "*) echo cp311; exit ;;
"-m build "*) made=dist/wasi_engine-0.1.0.tar.gz what=sdist ;;
"-m venv "*) mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; exit ;;
"-m pip wheel "*) mkdir "$7"; touch "$7/wasi_engine-0.1.0.whl"; echo compiled >>calls; exit ;;
"repair "*) test -f "$5"; made=$4/wasi_engine-0.1.0-cp311-cp311-manylinux_2_17_x86_64.whl what=wheel ;;
*) echo "not expected: $*" >&2; exit 1 ;;
esac
echo made >"$made"
echo "$what" >>calls
"""
SDIST = "sdist   wasi_engine-0.1.0.tar.gz"
WHEEL = "wheel   wasi_engine-0.1.0-cp311-cp311-manylinux_2_17_x86_64.whl"
ALL = ["sdist", "compiled", "wheel"]
OLD, MADE, YOUNG = (
    1_000_000_000,
    1_000_000_100,
    1_000_000_200,
)  # times of sources, of what is made, of a change

pytestmark = pytest.mark.source


@pytest.fixture
def tree(tmp_path):
    """Return a tree with ci/wheels.sh whose every other file stands for one of ours."""
    for name in (*SOURCES, ".venv/bin/python", ".venv/bin/auditwheel"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TOOL)
        path.chmod(0o755)
    (tmp_path / "ci").mkdir()
    shutil.copy(ROOT / "ci" / "wheels.sh", tmp_path / "ci")
    for path in tmp_path.rglob("*"):
        os.utime(path, (OLD, OLD))
    return tmp_path


def wheels(tree: Path) -> tuple[list[str], list[str]]:
    """Run it; return what was made, in this order, and the lines about sdist and wheel."""
    calls = tree / "calls"
    calls.write_text("")
    environment = {"PATH": os.environ["PATH"], "VENV": ".venv"}
    command = ["bash", "ci/wheels.sh"]
    done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stdout.splitlines() if line.startswith(("sdist", "wheel"))]
    made = calls.read_text().split()
    for path in (tree / "dist").iterdir():
        os.utime(path, (MADE, MADE))
    return made, said


def test_what_is_current_is_used_again(tree):
    assert wheels(tree)[0] == ALL
    assert wheels(tree) == ([], [f"{SDIST}: is current", f"{WHEEL}: is current"])


CHANGES = {
    "engine/a.pyx": ALL,
    "canonabi/b.py": ALL,
    "wasi/new.pyi": ALL,
    "setup.py": ALL,
    "pyproject.toml": ALL,
    "README.md": ALL,
    "docs/d.md": ["sdist"],  # which are in the sdist alone
    "tests/t.py": ["sdist"],
    "CHANGELOG.md": ["sdist"],
    "engine/a.cpython-311-x86_64-linux-gnu.so": [],
    "wasi/__pycache__/c.cpython-311.pyc": [],
    "build/cython/engine/a.c": [],
    ".venv/bin/python": [],
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_older_than_its_sources_is_made_again(tree, name):
    wheels(tree)
    changed = tree / name
    changed.parent.mkdir(parents=True, exist_ok=True)
    changed.touch()
    os.utime(changed, (YOUNG, YOUNG))
    assert wheels(tree)[0] == CHANGES[name]
    os.utime(changed, (OLD, OLD))
    assert wheels(tree)[0] == []


def test_what_is_gone_is_made_again(tree):
    wheels(tree)
    (tree / "dist" / WHEEL.split()[1]).unlink()
    assert wheels(tree)[0] == ["compiled", "wheel"]


def test_of_other_versions_nothing_stays(tree):
    """What is older than the sources goes, whatever it is called."""
    wheels(tree)
    old = tree / "dist" / "wasi_engine-0.0.9-cp311-cp311-manylinux_2_17_x86_64.whl"
    old.touch()
    os.utime(old, (OLD - 1, OLD - 1))
    assert wheels(tree)[0] == []
    assert not old.exists()


def test_no_interpreter_is_an_error(tree):
    tool = TOOL.replace('echo "$0 3.11.7"', "echo '!!!!! SKIPPED: python9.9: not found, or does not start'")
    (tree / ".venv/bin/python").write_text(tool)
    command = ["bash", "ci/wheels.sh"]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    message = "no wheel: none of the interpreters is at hand; PYTHONS='python3.12 …' names others"
    assert done.stderr.splitlines()[-1] == message
