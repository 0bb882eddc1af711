"""`wasi wast`: run scripts of the official test suites.

Every command of a script counts as an assertion: a module has to instantiate, an action has to
return. A command passes only when it was executed and its outcome judged; what depends on a
module that failed fails too. Nothing is skipped.
"""

from __future__ import annotations

import argparse
import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from engine.features import Features
from wasi.isolated import Lost, run_isolated
from wasi.wast_report import Progress, Unexpected, failures, print_table, write_json, write_junit
from wasi.wast_runner import Form, Script, ScriptResult, lost, run_script

USAGE = "[OPTION ...] PATH ..."
EXAMPLES = """\
  wasi wast testsuite/
  wasi wast --engine switch --junit report.xml testsuite/ my.wast
"""

# folders of the official suite whose language is not the default one: proposals beyond it, and scripts
# of a proposal that says what the language before core 2.0 refuses
FEATURES_BY_FOLDER = {
    "wide-arithmetic": {"wide_arithmetic": True},
    "custom-page-sizes": {"custom_page_sizes": True},
    "threads": {"reference_types": False, "multi_memory": False, "memory64": False},
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `wasi wast`."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", type=Path, help="a .wast script, or a folder of them"
    )
    parser.add_argument("--engine", choices=("tail", "switch"), help="which form of the interpreter")
    parser.add_argument("--features", metavar="LIST", help="such as wide-arithmetic,-tail-call")
    add_report_arguments(parser)


def add_report_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments about reports and processes."""
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the results as JSON")
    parser.add_argument("--junit", metavar="FILE", type=Path, help="write the results as JUnit's XML")
    parser.add_argument("--jobs", metavar="N", type=int, default=os.cpu_count() or 1, help="scripts at once")
    parser.add_argument("--timeout", metavar="S", type=float, default=120.0, help="seconds for one script")


def run(args: argparse.Namespace) -> int:
    """Run the scripts; 0 if every command passed, 1 if not, 2 if there is nothing to run."""
    try:
        features = Features.parse(args.features) if args.features else Features()
        scripts = find_scripts(args.paths, engine=args.engine, features=features)
    except (OSError, ValueError) as error:
        print(f"wasi wast: {error}", file=sys.stderr)
        return 2
    results = execute(scripts, jobs=args.jobs, seconds=args.timeout)
    return report(args, results, failures(results))


def find_scripts(
    paths: Sequence[Path], *, engine: Form | None, features: Features, root: Path | None = None
) -> list[Script]:
    """Return the scripts at and under the paths, named relative to `root` or to what the paths share.

    A folder of the official suite named like a proposal is run with its language. OSError or
    ValueError if a path does not exist or has no scripts.
    """
    files: set[Path] = set()
    for path in paths:
        found = list(path.rglob("*.wast")) if stat.S_ISDIR(path.stat().st_mode) else [path]
        files.update(file.resolve() for file in found)
        if not found:
            raise ValueError(f"no .wast file under {path}")
    shared = [path if path.is_dir() else path.parent for path in paths]
    base = root or Path(os.path.commonpath([folder.resolve() for folder in shared]))
    return [_script(file, base, engine, features) for file in sorted(files)]


def execute(scripts: Sequence[Script], *, jobs: int, seconds: float) -> list[ScriptResult]:
    """Run the scripts in `jobs` processes, each at most `seconds` long; show progress on a terminal."""
    progress = Progress(len(scripts))
    results: dict[Path, ScriptResult] = {}
    for script, answer in run_isolated(run_script, scripts, jobs=max(1, jobs), seconds=seconds):
        result = lost(script, answer.reason) if isinstance(answer, Lost) else answer
        results[script.file] = result
        progress.step(result)
    progress.end()
    return [results[script.file] for script in scripts]


def report(
    args: argparse.Namespace, results: Sequence[ScriptResult], unexpected: Sequence[Unexpected]
) -> int:
    """Print and write what the arguments ask for; return the exit code."""
    print_table(results, unexpected, sys.stdout)
    if args.json is not None:
        write_json(args.json, results, unexpected)
    if args.junit is not None:
        write_junit(args.junit, results, unexpected)
    return 1 if unexpected else 0


def _script(file: Path, base: Path, engine: Form | None, features: Features) -> Script:
    for folder, changes in FEATURES_BY_FOLDER.items():
        if folder in file.parts:
            features = features.replace(**changes)
    return Script(file.relative_to(base).as_posix(), file, engine, features)
