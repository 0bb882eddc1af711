"""ci/pythons.py finds the interpreters that start, and counts what pytest says of them."""

import platform
import sys
from pathlib import Path

import pytest

from ci import pythons
from ci.pythons import Interpreter, Result, counted, document, find, wanted

SHIM = "#!/bin/sh\necho 'pyenv: python9.9: command not found' >&2\nexit 127\n"
OTHER = "#!/bin/sh\necho 9.9.9\necho /opt/other\necho otherpython\n"
REAL = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
VERSION = platform.python_version()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return what makes commands in folders of tmp_path; PATH has the folders `first` and `second`."""
    monkeypatch.setenv("PATH", f"{tmp_path / 'first'}:{tmp_path / 'second'}:/usr/bin:/bin")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))

    def make(name: str, text: str, mode: int = 0o755) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)
        return path

    return make


def test_a_shim_that_does_not_start_is_passed_over(folder):
    folder("first/python9.9", SHIM)
    assert find("python9.9") is None
    folder("second/python9.9", REAL)
    found = find("python9.9")
    assert (found.name, found.version) == ("python9.9", VERSION)
    assert Path(found.path).samefile(sys.executable)


@pytest.mark.parametrize(
    "text, mode",
    [(OTHER, 0o755), ("no program", 0o755), (REAL, 0o644), ("#!/bin/sh\nexit 0\n", 0o755)],
    ids=["of another kind", "no program", "not executable", "says nothing"],
)
def test_what_is_no_interpreter(folder, text, mode):
    folder("first/python9.9", text, mode)
    assert find("python9.9") is None


def test_what_pyenv_keeps_is_found_the_newest_first(folder):
    for version in ("9.9.2", "9.9.10"):
        folder(f"pyenv/versions/{version}/bin/python9.9", OTHER)
    found = [path for path in pythons.candidates("python9.9") if "pyenv" in path]
    assert [Path(path).parts[-3] for path in found] == ["9.9.10", "9.9.2"]


def test_a_path_is_taken_as_it_is(folder):
    assert find(str(folder("elsewhere/mine", REAL))).version == VERSION
    assert find("/no/such/python") is None


def test_no_interpreter_is_taken_twice(folder):
    folder("first/python9.9", REAL)
    found, absent = wanted([sys.executable, "python9.9", "python9.8"])
    assert [interpreter.name for interpreter in found] == [sys.executable]
    assert absent == ["python9.9", "python9.8"]


def test_runs_of_pytest_are_added_up():
    output = (
        "FAILED tests/test_a.py::test_b - assert 1 == 2\n"
        "1 failed, 9484 passed, 76 skipped, 2 errors in 1215.22s (0:20:15)\n"
        "all 3 passed in the morning\n"
        "ERROR tests/test_c.py::test_d\n"
        "10 passed, 2 skipped, 8 deselected in 2.07s\n"
    )
    problems = ["FAILED tests/test_a.py::test_b - assert 1 == 2", "ERROR tests/test_c.py::test_d"]
    assert counted(output) == ({"failed": 3, "passed": 9494, "skipped": 78}, problems)


def test_the_document():
    good = Result(Interpreter("python9.9", "/a", "9.9.1"), {"passed": 9000, "skipped": 1}, [], 90.0)
    bad = Result(Interpreter("/b/python", "/b", "9.8.0"), {"failed": 1}, ["FAILED a"], 6.0)
    text = document([good, bad], ["python9.7"])
    rows = [line.rpartition(" | ")[0] for line in text.splitlines() if line.startswith("| `")]
    assert rows == [
        "| `python` | 9.8.0 | 0 | 1 | 0 | 0.1",
        "| `python9.7` | not found | | | |",
        "| `python9.9` | 9.9.1 | 9,000 | 0 | 1 | 1.5",
    ]
    assert text.endswith("## Failed on 9.8.0\n\n```\nFAILED a\n```\n")
    assert (good.passed, bad.passed) == (True, False)


def test_rows_of_others_stay():
    def rows(version, **others):
        result = Result(Interpreter("python9.9", "/a", version), {"passed": 1}, [], 6.0)
        text = document([result], [], **others)
        return [line.split(" | ")[:2] for line in text.splitlines() if line.startswith("| `")]

    before = "| `python9.8` | 9.8.7 | 1 |\n| `python9.9` | 9.9.0 | 2 |\n"
    assert rows("9.9.1", before=before) == [["| `python9.8`", "9.8.7"], ["| `python9.9`", "9.9.1"]]
    assert rows("9.9.1") == [["| `python9.9`", "9.9.1"]]


def test_names_of_folders_hold_no_path():
    assert Interpreter("/usr/bin/python3.13", "", "").folder == "usr-bin-python3.13"
    assert Interpreter("python3.13", "", "").log.name == "python3.13.log"


@pytest.mark.parametrize(
    "says, problems",
    [
        ("3 passed in 1.00s", []),
        ("3 passed in 1.00s; exit 1", ["`make build .venv/.test PYTHON=/a` failed: 3 passed in 1.00s"]),
        ("make: [Makefile:25: test] Error 3 (ignored)",
         ["`make --ignore-errors test PYTHON=/a` failed: make: [Makefile:25: test] Error 3 (ignored)"] * 2),
        ("FAILED a; echo 'make: [Makefile:25: test] Error 1 (ignored)'", ["FAILED a"] * 2),
    ],
    ids=["all passed", "no build", "a crash", "a failure"],
)  # fmt: skip
def test_what_becomes_of_make(folder, tmp_path, monkeypatch, says, problems):
    """Here it is a script, which is called twice: to build and to test."""
    text, _, more = says.partition("; ")
    folder("first/make", f"#!/bin/sh\necho '{text}'\n{more}\n")
    monkeypatch.setattr(pythons, "WORK", tmp_path)
    monkeypatch.setattr(pythons, "copy_tree", Path.mkdir)
    result = pythons.run(Interpreter("python9.9", "/a", "9.9.1"), [])
    assert result.problems == problems
    assert result.passed == (problems == [])


def test_a_compiler_cache_is_used_where_there_is_one(folder, tmp_path, monkeypatch):
    folder("first/ccache", "#!/bin/sh\n")
    folder("first/make", '#!/bin/sh\necho "$CC $CCACHE_NOHASHDIR"\n')
    monkeypatch.setattr(pythons, "WORK", tmp_path)
    monkeypatch.setattr(pythons, "copy_tree", Path.mkdir)
    interpreter = Interpreter("python9.9", "/a", "9.9.1")
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.delenv("CCACHE_NOHASHDIR", raising=False)
    pythons.run(interpreter, [])
    assert interpreter.log.read_text() == "ccache gcc 1\n" * 2
    (tmp_path / "python9.9").rmdir()
    monkeypatch.setenv("CC", "clang")
    pythons.run(interpreter, [])
    assert interpreter.log.read_text() == "clang \n" * 2
