"""Run the tests of WebAssembly/wasi-testsuite for WASI 0.1 (wasm32-wasip1).

    python ci/testsuite.py [DIR] [--engine tail|switch|both] [--only TEXT] [--jobs N] [--write]

DIR is a checkout of its branch prod/testsuite-base, which has the compiled tests; the environment
variable WASI_TESTSUITE names it, too. Each test is a `.wasm` with a `.json` beside it that may have
`args`, `env`, `root` (a directory, the guest's `/`), `exit_code` (0), `stdout` and `stderr`. It runs
as a user would run it, by the command `wasi run`, on a copy of its directory. `--write` puts the
table of results into docs/conformance.md. Exit status: 1 if a test fails, 2 if there are none.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from engine import FORMS

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "conformance.md"
BEGIN, END = "<!-- written by make testsuite -->\n", "<!-- end -->"
PATTERN = "tests/*/testsuite/wasm32-wasip1/*.wasm"
SECONDS = 60  # of one test
_KEYS = {"args", "env", "root", "exit_code", "stdout", "stderr"}


@dataclass(frozen=True, slots=True)
class Case:
    """One test, as its .json describes it."""

    group: str  # the language that it was written in
    file: Path
    args: tuple[str, ...]
    env: tuple[tuple[str, str], ...]
    root: Path | None
    exit_code: int
    stdout: str | None  # None: anything
    stderr: str | None

    @classmethod
    def read(cls, file: Path) -> Case:
        """Read the .json beside a .wasm, if there is one; ValueError names what we do not know."""
        path = file.with_suffix(".json")
        told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        if unknown := sorted(set(told) - _KEYS):
            raise ValueError(f"{path}: unknown keys: {', '.join(unknown)}")
        return cls(
            group=file.parents[2].name,
            file=file,
            args=tuple(told.get("args", ())),
            env=tuple(told.get("env", {}).items()),
            root=file.parent / told["root"] if "root" in told else None,
            exit_code=told.get("exit_code", 0),
            stdout=told.get("stdout"),
            stderr=told.get("stderr"),
        )

    def run(self, engine: str) -> Result:
        """Run it in a process of its own, on a fresh copy of its directory."""
        with tempfile.TemporaryDirectory() as scratch:
            command = [sys.executable, "-m", "wasi", "run", "--engine", engine]
            if self.root is not None:
                shutil.copytree(self.root, Path(scratch, "root"), symlinks=True)
                command += ["--dir", f"{scratch}/root::/"]
            for name, value in self.env:
                command += ["--env", f"{name}={value}"]
            # nothing of this environment may reach the guest
            environment = {**os.environ, "PYTHONPATH": str(ROOT)}
            try:
                done = subprocess.run(
                    [*command, str(self.file), *self.args],
                    stdin=subprocess.DEVNULL, capture_output=True, cwd=scratch, env=environment,
                    timeout=SECONDS, check=False,
                )  # fmt: skip
            except subprocess.TimeoutExpired:
                return Result(self, engine, f"not at its end after {SECONDS} s")
        return Result(self, engine, self._difference(done))

    def _difference(self, done: subprocess.CompletedProcess[bytes]) -> str | None:
        """Say what is not as it should be."""
        errors = done.stderr.decode(errors="replace")
        if done.returncode != self.exit_code:
            last = errors.strip().splitlines()[-1:] or [""]
            return f"exit status {done.returncode}, not {self.exit_code} {last[0]}".rstrip()
        if self.stdout is not None and (out := done.stdout.decode(errors="replace")) != self.stdout:
            return f"stdout is {out!r}, not {self.stdout!r}"
        if self.stderr is not None and errors != self.stderr:
            return f"stderr is {errors!r}, not {self.stderr!r}"
        return None


@dataclass(frozen=True, slots=True)
class Result:
    """How a test ended; `failure` is None when it passed."""

    test: Case
    engine: str
    failure: str | None


def find(folder: Path, only: str = "") -> list[Case]:
    """Return the tests of a checkout whose name has `only` in it."""
    return [Case.read(file) for file in sorted(folder.resolve().glob(PATTERN)) if only in file.stem]


def table(results: Sequence[Result]) -> str:
    """Return a Markdown table: tests passed by language and engine, and then the failures."""
    engines = list(dict.fromkeys(result.engine for result in results))
    groups = [*sorted({result.test.group for result in results}), "all"]
    count: Counter[tuple[str, str, bool]] = Counter()
    for result in results:
        for group in (result.test.group, "all"):
            count[group, result.engine, result.failure is None] += 1
    lines = [f"| written in | {' | '.join(engines)} |", f"| --- |{' ---: |' * len(engines)}"]
    for group in groups:
        cells = [
            f"{count[group, e, True]} of {count[group, e, True] + count[group, e, False]}" for e in engines
        ]
        lines.append(f"| {group} | {' | '.join(cells)} |")
    failed = [
        f"- {result.test.group}/{result.test.file.stem}, {result.engine}: {result.failure}"
        for result in results
        if result.failure is not None
    ]
    return "\n".join([*lines, *([""] if failed else []), *failed]) + "\n"


def commit_of(folder: Path) -> str:
    """Return the commit of a checkout and its date, or say that it is none."""
    command = ["git", "-C", str(folder), "log", "-1", "--format=%h of %cs"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else "an unknown commit"


def write(results: Sequence[Result], folder: Path, page: Path = PAGE) -> None:
    """Put the table into the page, between its two marks."""
    before, mark, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (mark and end):
        raise ValueError(f"{page}: the marks {BEGIN.strip()!r} and {END!r} are missing")
    date = datetime.now(UTC).date().isoformat()
    said = f"Run on {date} with {commit_of(folder)} (branch prod/testsuite-base).\n\n"
    page.write_text(before + mark + said + table(results) + end + after, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tests and print the table; 0 if all pass, 1 if not, 2 if there is nothing to run."""
    parser = argparse.ArgumentParser(description="Run wasi-testsuite for WASI 0.1.")
    given = os.environ.get("WASI_TESTSUITE")
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=given and Path(given))
    parser.add_argument("--engine", choices=("tail", "switch", "both"), default="both")
    parser.add_argument("--only", metavar="TEXT", default="", help="tests with this in their name")
    parser.add_argument("--jobs", metavar="N", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", action="store_true", help="put the table into docs/conformance.md")
    args = parser.parse_args(arguments)
    if args.folder is None:
        parser.error("no DIR given: a checkout of WebAssembly/wasi-testsuite, or WASI_TESTSUITE=DIR")
    try:
        tests = find(args.folder, args.only)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    if not tests:
        parser.error(f"no tests {PATTERN} in {args.folder}: is it the branch prod/testsuite-base?")
    engines = FORMS if args.engine == "both" else (args.engine,)
    started = time.monotonic()
    with ThreadPoolExecutor(args.jobs) as pool:
        results = list(pool.map(lambda pair: pair[1].run(pair[0]), [(e, t) for e in engines for t in tests]))
    passed = sum(result.failure is None for result in results)
    print(table(results), end="")
    print(f"passed {passed} of {len(results)} runs in {time.monotonic() - started:.0f} s")
    if args.write:
        write(results, args.folder)
    return 0 if passed == len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
