"""`wasi wast`: run scripts of the official test suites.

Every command of a script counts as an assertion: a module must instantiate, an action must
return. A command passes only if it was executed and its outcome judged; commands that depend on a
failed module fail as well. Nothing is skipped.
"""

from __future__ import annotations

import argparse
import os
import stat
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from engine import Instance, Module
from engine.features import Features
from engine.wording import quoted, visible
from wasi.wast.isolated import Lost, run_isolated
from wasi.wast.report import Progress, Run, failures, print_table, write_json, write_junit
from wasi.wast.runner import Form, ScriptJob, ScriptResult, lost, run_script

USAGE = "[OPTION ...] PATH ..."
EXAMPLES = """\
  wasi wast testsuite/
  wasi wast --engine switch --junit report.xml testsuite/ my.wast
"""

_COMPONENTS = {
    "threads": True,
    "cm_more_async_builtins": True,
    "cm_async_stackful": True,
    "cm_threading": True,
    "cm_fixed_length_lists": True,
    "cm_map": True,
    "cm_implements": True,
}
# folders of the official suite whose language is not the default one: proposals beyond it, and scripts
# of a proposal that says what the language before core 2.0 refuses
FEATURES_BY_FOLDER = {
    "wide-arithmetic": {"wide_arithmetic": True},
    "custom-page-sizes": {"custom_page_sizes": True},
    "component-model": _COMPONENTS,
    # besides the rules of each script, which ci/profiles.py has
    "component-model-next": {**_COMPONENTS, "cm_error_context": True},
    "threads": {"reference_types": False, "multi_memory": False, "memory64": False},
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `wasi wast`."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", type=Path, help="a .wast script, or a folder of them"
    )
    parser.add_argument("--engine", choices=("tail", "switch"), help="form of the interpreter")
    parser.add_argument(
        "--features", metavar="LIST", default="", help="proposals: wide-arithmetic,-tail-call"
    )
    add_report_arguments(parser)


def add_report_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments for reports and processes."""
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the results as JSON")
    parser.add_argument("--junit", metavar="FILE", type=Path, help="write the results as JUnit's XML")
    parser.add_argument(
        "--jobs", metavar="N", type=_above_zero(int), default=os.cpu_count() or 1, help="parallel scripts"
    )
    parser.add_argument(
        "--timeout", metavar="S", type=_above_zero(float), default=120.0, help="seconds per script"
    )


def run(args: argparse.Namespace) -> int:
    """Run the scripts; 0 if every command passed, 1 if not, 2 if nothing could be run or written."""
    try:
        scripts = find_scripts(args.paths, engine=form_that_runs(args.engine), features=args.features)
    except (OSError, ValueError) as error:
        return _fail(error)
    # In processes of their own: a crash of the engine is a result, not the end of the run.
    results = execute(scripts, jobs=args.jobs, seconds=args.timeout)
    unexpected = failures(results)
    print_table(results, unexpected, sys.stdout)
    try:
        write_reports(args, [(results, unexpected)])
    except OSError as error:
        return _fail(error)
    return 1 if unexpected else 0


def form_that_runs(wanted: Form | None) -> Form:
    """Return the form of the interpreter that runs for `engine=wanted`; ValueError if it does not work."""
    return Instance(Module(b"\0asm\1\0\0\0"), engine=wanted).engine


def find_scripts(
    paths: Sequence[Path], *, engine: Form, features: str = "", root: Path | None = None
) -> list[ScriptJob]:
    """Return the scripts at and under the paths, named relative to `root` or to the common folder.

    A folder of the official suite named after a proposal is run with that proposal, unless
    `features` (see `Features.parse`) says otherwise. OSError if a path does not exist or cannot be
    read, ValueError if it has no scripts or for unknown features.
    """
    Features.parse(features)
    files: set[Path] = set()
    for path in paths:
        found = _scripts_under(path) if stat.S_ISDIR(path.stat().st_mode) else [path]
        # A set: a script that two paths lead to runs once.
        files.update(map(_plain, found))
        if not found:
            raise ValueError(f"{path}: no .wast files in this folder")
    shared = [path if path.is_dir() else path.parent for path in paths]
    # Reports name scripts relative to what all paths share, so they are the same on every machine.
    base = root or Path(os.path.commonpath(map(_plain, shared)))
    return [_script(file, base, engine, features) for file in sorted(files)]


def execute(scripts: Sequence[ScriptJob], *, jobs: int, seconds: float) -> list[ScriptResult]:
    """Run the scripts in `jobs` processes, each at most `seconds` long; show progress on a terminal."""
    progress = Progress(len(scripts))
    results: dict[Path, ScriptResult] = {}
    for script, answer in run_isolated(run_script, scripts, jobs=jobs, seconds=seconds):
        result = lost(script, answer.reason) if isinstance(answer, Lost) else answer
        results[script.file] = result
        progress.step(result)
    progress.end()
    # In the order of the scripts, whichever was done first: reports can be compared.
    return [results[script.file] for script in scripts]


def write_reports(args: argparse.Namespace, runs: Sequence[Run]) -> None:
    """Write the files that the arguments request. OSError if one cannot be written."""
    if args.json is not None:
        write_json(args.json, runs)
    if args.junit is not None:
        write_junit(args.junit, runs)


def _scripts_under(folder: Path) -> list[Path]:
    """Return every .wast file of a folder, including unreadable ones: they will fail."""

    def refuse(error: OSError) -> None:
        raise error

    return [
        Path(where, name)
        for where, _, names in os.walk(folder, onerror=refuse)
        for name in names
        if name.endswith(".wast")
    ]


def _plain(path: Path) -> Path:
    """Return a path from the root without `..`; links are kept, because they name the script."""
    return Path(os.path.abspath(path))


def _script(file: Path, base: Path, engine: Form, features: str) -> ScriptJob:
    language = Features()
    for folder, changes in FEATURES_BY_FOLDER.items():
        if folder in file.parts:
            language = language.replace(**changes)
    chosen = Features.parse(features, language)
    return ScriptJob(file.relative_to(base).as_posix(), file, engine, chosen)


def _above_zero(kind: type[int | float]) -> Callable[[str], float]:
    """Return a parser of numbers above 0, for argparse."""

    def read(text: str) -> float:
        try:
            number = kind(text)
        except ValueError:
            number = 0
        if not number > 0:
            raise argparse.ArgumentTypeError(f"{quoted(text)} is not a positive number")
        return number

    return read


def _fail(error: OSError | ValueError) -> int:
    """Print why nothing could be run or written, and return the exit status for it."""
    text = str(error)
    if isinstance(error, OSError) and error.filename is not None:
        text = f"{error.filename}: {error.strerror}"
    print(f"wasi wast: {visible(text)}", file=sys.stderr)
    return 2
