"""`make pythons`: build the project and run its tests with each Python at hand, and write docs/pythons.md.

    python ci/pythons.py                        Debian's /usr/bin/python3, and a 3.11, 3.12 and 3.13 each
    python ci/pythons.py python3.13 /opt/python these; the rows of others stay as they are
    python ci/pythons.py --list                 say which there are, run nothing
    python ci/pythons.py --tests tests/abi ...  only these tests, nothing is written; `.ci/run` does it

PYTHONS="python3.12 python3.13" is another way to name them. Interpreters are looked for on PATH, and where
pyenv keeps those that it does not put there; one that does not start, such as the shim of a version that is
not active, is none. Each gets a copy of the tree in build/pythons/NAME, with an environment of its own.
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "pythons"
DOCUMENT = ROOT / "docs" / "pythons.md"
SYSTEM = "/usr/bin/python3"  # what a distribution ships, and README tells people to install
VERSIONS = ("3.11", "3.12", "3.13")
DESCRIBE = (
    "import os, sys; print(sys.version.split()[0]); print(os.path.realpath(sys.executable)); "
    "print(sys.implementation.name)"
)
MADE = (
    "*.so",
    "*.egg-info",
    "__pycache__",
    ".git",
    ".venv",
    ".cache",
    "build",
    "dist",
    ".*_cache",
    ".hypothesis",
)
COUNT = re.compile(r"(\d+) (passed|failed|skipped|errors?)\b")
IGNORED = re.compile(r"^make.*\(ignored\)$", re.MULTILINE)
PROBLEM = re.compile(r"^(?:FAILED|ERROR) .*", re.MULTILINE)
INTRODUCTION = """# Pythons

Written by `make pythons`; do not edit. The whole test suite, in a separate copy of the tree and
environment for each interpreter, on {system}. Skipped tests need tools or official suites that were not
provided.
"""


class Interpreter(NamedTuple):
    """A Python that starts: how it was asked for, what to run, and its version."""

    name: str
    path: str
    version: str

    @property
    def shown(self) -> str:
        """What it is called in the document: places of one machine say nothing there, but the system's."""
        return self.name if self.name == SYSTEM else Path(self.name).name

    @property
    def folder(self) -> str:
        """The name of its folder below build/pythons."""
        return re.sub(r"[^\w.]+", "-", self.name.strip("/"))

    @property
    def log(self) -> Path:
        """Where all that building and testing print goes."""
        return WORK / f"{self.folder}.log"


class Result(NamedTuple):
    """What came of an interpreter: counts of tests by outcome, and the lines that name what failed."""

    interpreter: Interpreter
    counts: dict[str, int]
    problems: list[str]
    seconds: float

    @property
    def passed(self) -> bool:
        """Whether tests ran and none failed."""
        return not self.problems and self.counts.get("passed", 0) > 0


def started(name: str, command: str) -> Interpreter | None:
    """Return the interpreter that a command starts, None if it does not start or is no CPython."""
    try:
        done = subprocess.run(
            [command, "-c", DESCRIBE], capture_output=True, text=True, timeout=60, check=False
        )
    except OSError:
        return None
    lines = done.stdout.splitlines()
    if done.returncode or len(lines) != 3 or lines[2] != "cpython":
        return None
    return Interpreter(name, lines[1], lines[0])


def candidates(name: str) -> Iterator[str]:
    """Yield the files that may be an interpreter: the path itself, those on PATH, those of pyenv."""
    if "/" in name:
        yield name
        return
    for folder in os.get_exec_path():
        path = Path(folder, name)
        if os.access(path, os.X_OK):
            yield str(path)
    for version in sorted(_pyenv().glob(f"versions/*/bin/{name}"), key=_numbers, reverse=True):
        yield str(version)


def _pyenv() -> Path:
    """Return the folder in which pyenv keeps its versions; one that does not exist if there is no pyenv."""
    root = os.environ.get("PYENV_ROOT")
    if not root and (pyenv := shutil.which("pyenv")):
        root = subprocess.run([pyenv, "root"], capture_output=True, text=True, check=False).stdout.strip()
    return Path(root or Path.home() / ".pyenv")


def _numbers(path: Path) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", path.parts[-3])]


def find(name: str, taken: Iterable[Interpreter] = ()) -> Interpreter | None:
    """Return the first interpreter of this name that starts and is not one of those taken already."""
    known = {interpreter.path for interpreter in taken}
    for candidate in candidates(name):
        found = started(name, candidate)
        if found is not None and found.path not in known:
            return found
    return None


def wanted(names: Sequence[str]) -> tuple[list[Interpreter], list[str]]:
    """Return the interpreters to run, and the names for which there is none."""
    found: list[Interpreter] = []
    absent = []
    for name in names or [SYSTEM, *(f"python{version}" for version in VERSIONS)]:
        interpreter = find(name, found)
        if interpreter is not None:
            found.append(interpreter)
        elif not any(name.endswith(f"python{'.'.join(i.version.split('.')[:2])}") for i in found):
            absent.append(name)
    return found, absent


def copy_tree(to: Path) -> None:
    """Copy the tree without what was made; what programs were fetched is shared."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(ROOT, to, ignore=shutil.ignore_patterns(*MADE))
    (ROOT / ".cache").mkdir(exist_ok=True)
    (to / ".cache").symlink_to(ROOT / ".cache")


def counted(output: str) -> tuple[dict[str, int], list[str]]:
    """Return what pytest counted, over all of its runs in an output, and the lines that name what failed."""
    counts: dict[str, int] = {}
    for line in output.splitlines():
        if re.search(r" in [\d.]+s\b", line):
            for number, outcome in COUNT.findall(line):
                key = "failed" if outcome.startswith("error") else outcome
                counts[key] = counts.get(key, 0) + int(number)
    return counts, PROBLEM.findall(output)


def run(interpreter: Interpreter, tests: Sequence[str]) -> Result:
    """Build a copy of the tree with an interpreter and run all tests there, or those that are named."""
    started_at = time.monotonic()
    tree = WORK / interpreter.folder
    copy_tree(tree)
    python = [f"PYTHON={interpreter.path}"]
    targets = [["make", "build", ".venv/.test", *python]]
    if tests:
        targets.append([".venv/bin/python", "-m", "pytest", "-q", "-n", "auto", "--dist", "loadfile", *tests])
    else:
        targets.append(["make", "--ignore-errors", "test", *python])  # its last tests run if the first fail
    environment = {
        name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")
    }
    if "CC" not in environment and shutil.which("ccache"):  # whoever runs this once more compiles nothing
        environment |= {"CC": "ccache gcc", "CCACHE_NOHASHDIR": "1"}
    # where the Makefile looks for them from the tree, which the copy is not beside
    environment.setdefault("WASI_ENGINE_SUITES", str(ROOT.parent / "shared" / "conformance"))
    with interpreter.log.open("w+") as output:
        for command in targets:
            done = subprocess.run(
                command, cwd=tree, env=environment, stdout=output, stderr=output, check=False
            )
            if done.returncode:
                break
        output.seek(0)
        text = output.read()
    counts, problems = counted(text)
    lines = IGNORED.findall(text) or (text.splitlines()[-1:] if done.returncode else [])
    if not problems:  # such as a process of the tests that crashed
        problems = [f"`{' '.join(command)}` failed: {line}" for line in lines]
    return Result(interpreter, counts, problems, time.monotonic() - started_at)


def document(results: Sequence[Result], absent: Sequence[str], before: str = "") -> str:
    """Return docs/pythons.md; the rows of interpreters that were not asked for are those of `before`."""
    lines = [
        INTRODUCTION.format(system=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"),
        "| asked for | version | passed | failed | skipped | minutes, build and tests | date |",
        "| --- | --- | ---: | ---: | ---: | ---: | --- |",
    ]
    rows = {line.split("`")[1]: line for line in before.splitlines() if line.startswith("| `")}
    for result in results:
        interpreter, counts = result.interpreter, result.counts
        numbers = [f"{counts.get(key, 0):,}" for key in ("passed", "failed", "skipped")]
        cells = [f"`{interpreter.shown}`", interpreter.version, *numbers, f"{result.seconds / 60:.1f}"]
        rows[interpreter.shown] = f"| {' | '.join(cells)} | {datetime.date.today()} |"
    rows |= {name: f"| `{name}` | not found | | | | | {datetime.date.today()} |" for name in absent}
    lines += [rows[name] for name in sorted(rows)]
    for result in results:
        if result.problems:
            lines += ["", f"## Failed on {result.interpreter.version}", "", "```", *result.problems, "```"]
    return "\n".join([*lines, ""])


def main() -> int:
    """Read the command line, run, and report; 1 if something failed or no interpreter was found."""
    parser = argparse.ArgumentParser(description="Build and test with each Python that is at hand.")
    parser.add_argument(
        "python", nargs="*", default=os.environ.get("PYTHONS", "").split(), help="names or paths"
    )
    parser.add_argument("--list", action="store_true", help="say which there are, and run nothing")
    parser.add_argument(
        "--tests", nargs="+", default=[], metavar="TEST", help="only these; nothing is written"
    )
    options = parser.parse_args()
    found, absent = wanted(options.python)
    for name in absent:
        print(f"!!!!! SKIPPED: {name}: not found, or does not start", flush=True)
    if options.list:
        print("\n".join(f"{interpreter.path} {interpreter.version}" for interpreter in found))
        return 0 if found else 1
    WORK.mkdir(parents=True, exist_ok=True)
    results = []
    for interpreter in found:
        print(f"{interpreter.name}: CPython {interpreter.version}: building and testing", flush=True)
        result = run(interpreter, options.tests)
        results.append(result)
        counts = ", ".join(f"{number:,} {outcome}" for outcome, number in result.counts.items())
        print(
            "\n".join([*result.problems, f"  {counts or 'nothing ran'} in {result.seconds:.0f} s"]),
            flush=True,
        )
        if not result.passed:
            print(f"  all of it: {interpreter.log.relative_to(ROOT)}", flush=True)
    if not options.tests:
        before = DOCUMENT.read_text() if DOCUMENT.exists() and options.python else ""
        DOCUMENT.write_text(document(results, absent, before))
    return 0 if results and all(result.passed for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
