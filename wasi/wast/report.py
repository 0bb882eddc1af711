"""Output of the conformance runner: progress, a table by folder, JSON and JUnit."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TextIO
from xml.etree import ElementTree

from engine.wording import visible
from wasi.wast.runner import ScriptResult


class Unexpected(NamedTuple):
    """A result that differs from the expected one; every one makes the run fail."""

    path: str
    line: int  # 0: the script as a whole
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}" if self.line else f"{self.path}: {self.reason}"


def failures(results: Sequence[ScriptResult]) -> list[Unexpected]:
    """Return every command that failed: the unexpected results if no failure is known."""
    return [
        Unexpected(result.path, outcome.line, f"{outcome.command}: {outcome.reason}")
        for result in results
        for outcome in result.outcomes
        if not outcome.passed
    ]


Run = tuple[Sequence[ScriptResult], Sequence[Unexpected]]  # of one form of the interpreter


class Progress:
    """A line that is rewritten while scripts run, by default on stderr; silent if that is not a terminal."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        stream = stream or sys.stderr
        self._total = total
        # In a log every step would be a line.
        self._stream = stream if stream.isatty() else None
        self._done = 0

    def step(self, result: ScriptResult) -> None:
        """Show that one more script has finished."""
        self._done += 1
        if self._stream is not None:
            self._stream.write(f"\r\x1b[K[{self._done}/{self._total}] {visible(result.path, lines=False)}")
            self._stream.flush()

    def end(self) -> None:
        """Remove the line."""
        if self._stream is not None:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def print_table(results: Sequence[ScriptResult], unexpected: Sequence[Unexpected], stream: TextIO) -> None:
    """Print unexpected results, a line for each folder, and the sum as the last line."""
    for item in unexpected:
        print(visible(str(item)), file=stream)
    if unexpected:
        print(file=stream)
    folders = sorted({_folder(result.path) for result in results})
    width = max((len(folder) for folder in folders), default=0)
    print(
        f"{'folder':<{width}}  {'files':>5}  {'passed':>7}  {'of':>7}  {'unexpected':>10}  {'s':>7}",
        file=stream,
    )
    for folder in folders:
        inside = [result for result in results if _folder(result.path) == folder]
        # Not the failures: some are known, and only what differs from expectation counts.
        surprises = sum(_folder(item.path) == folder for item in unexpected)
        name = visible(folder, lines=False)
        print(
            f"{name:<{width}}  {len(inside):>5}  {_passed(inside):>7}  {_total(inside):>7}  "
            f"{surprises:>10}  {sum(result.seconds for result in inside):>7.2f}",
            file=stream,
        )
    print(
        f"passed {_passed(results)} of {_total(results)} assertions in {len(results)} files, "
        f"{len(unexpected)} unexpected",
        file=stream,
    )


def write_json(path: Path, runs: Sequence[Run]) -> None:
    """Write everything as one JSON object: sums, files with their failures, unexpected results."""
    results = [result for ran, _ in runs for result in ran]
    report = {
        "passed": _passed(results),
        "assertions": _total(results),
        "files": [
            {
                "path": result.path,
                "engine": result.engine,
                "passed": result.passed,
                "assertions": len(result.outcomes),
                "seconds": round(result.seconds, 6),
                "failures": [
                    {"line": o.line, "command": o.command, "reason": o.reason}
                    for o in result.outcomes
                    if not o.passed
                ],
            }
            for result in results
        ],
        "unexpected": [
            {"engine": ran[0].engine if ran else None, **item._asdict()}
            for ran, unexpected in runs
            for item in unexpected
        ],
    }
    path.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def write_junit(path: Path, runs: Sequence[Run]) -> None:
    """Write JUnit's XML: a suite for each script, a case for each command, a failure where unexpected.

    The form of the interpreter is the suite's `package`.
    """
    tests = sum(_total(results) for results, _ in runs)
    wrong = sum(len(unexpected) for _, unexpected in runs)
    root = ElementTree.Element("testsuites", name="wast", tests=str(tests), failures=str(wrong))
    for results, unexpected in runs:
        _add_suites(root, results, unexpected)
    ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def _add_suites(
    root: ElementTree.Element, results: Sequence[ScriptResult], unexpected: Sequence[Unexpected]
) -> None:
    places: dict[tuple[str, int], str] = {(item.path, item.line): item.reason for item in unexpected}
    for result in results:
        wrong = sum(item.path == result.path for item in unexpected)
        suite = ElementTree.SubElement(
            root,
            "testsuite",
            name=result.path,
            package=result.engine,
            tests=str(len(result.outcomes)),
            failures=str(wrong),
            time=f"{result.seconds:.6f}",
        )
        cases = [(o.line, f"{o.command}:{o.line}" if o.line else o.command) for o in result.outcomes]
        # What is wrong with a script as a whole needs a case of its own to be shown at.
        if (result.path, 0) in places and (0, "script") not in cases:
            cases.insert(0, (0, "script"))
        for line, name in cases:
            case = ElementTree.SubElement(suite, "testcase", classname=result.path, name=name)
            if (result.path, line) in places:
                ElementTree.SubElement(case, "failure", message=_printable(places[result.path, line]))


def _folder(path: str) -> str:
    return PurePosixPath(path).parent.as_posix()


def _passed(results: Sequence[ScriptResult]) -> int:
    return sum(result.passed for result in results)


def _total(results: Sequence[ScriptResult]) -> int:
    return sum(len(result.outcomes) for result in results)


def _printable(text: str) -> str:
    """Escape control characters as in Python, because XML cannot represent them."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
