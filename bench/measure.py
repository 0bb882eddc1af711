"""Measuring: interleaved rounds, and tables of what came out.

All candidates of a case run in turn, round after round, so that what disturbs the machine for a while
disturbs all of them. The minimum is what the code can do, the median what it did; ratios are of minima.
"""

from __future__ import annotations

import gc
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from timeit import Timer

FLOOR = "python"  # a column that is no peer: what it costs to do nothing
SCALES = {"ns": 1e9, "µs": 1e6, "ms": 1e3, "s": 1.0}
ROUND_SECONDS = 0.02  # a round repeats a short action for at least this long


@dataclass(slots=True)
class Sample:
    """What was measured of one candidate: seconds of one action per round, and peak memory if a process."""

    seconds: list[float] = field(default_factory=list)
    peak_bytes: int | None = None

    @property
    def least(self) -> float:
        return min(self.seconds)

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


Samples = dict[str, Sample]  # by candidate


def calls(candidates: Mapping[str, Timer], rounds: int, divisor: int = 1) -> Samples:
    """Time statements, each repeated within a round; `divisor` is the number of actions in one execution."""
    repeats = {name: _repeats(timer) for name, timer in candidates.items()}
    samples = {name: Sample() for name in candidates}
    for _ in range(rounds):
        for name, timer in candidates.items():
            seconds = timer.timeit(repeats[name]) / repeats[name]
            samples[name].seconds.append(seconds / divisor)
    return samples


def _repeats(timer: Timer) -> int:
    """Return how often a statement must run to fill a round; this also warms it up."""
    timer.timeit(1)
    number = 1
    while (seconds := timer.timeit(number)) < ROUND_SECONDS / 4:
        number *= 4
    return max(1, math.ceil(number * ROUND_SECONDS / seconds))


def actions(candidates: Mapping[str, Callable[[], object]], rounds: int) -> Samples:
    """Time actions that take long enough by themselves, once a round, after one that does not count."""
    samples = {name: Sample() for name in candidates}
    for number in range(rounds + 1):
        for name, action in candidates.items():
            gc.collect()
            start = time.perf_counter()
            action()
            seconds = time.perf_counter() - start
            if number:
                samples[name].seconds.append(seconds)
    return samples


def reported(candidates: Mapping[str, Callable[[], float]], rounds: int) -> Samples:
    """Collect the seconds that actions report of themselves, after one that does not count."""
    samples = {name: Sample() for name in candidates}
    for number in range(rounds + 1):
        for name, action in candidates.items():
            seconds = action()
            if number:
                samples[name].seconds.append(seconds)
    return samples


def processes(
    candidates: Mapping[str, list[str]],
    rounds: int,
    *,
    returncode: int = 0,
    stdin: Path | None = None,
    warm: bool = True,
) -> Samples:
    """Time whole processes, from spawning to their end, and note their peak resident memory.

    They read `stdin`, or nothing; their output goes to /dev/null. The first round does not count if `warm`.
    Raises RuntimeError if one ends with another exit code.
    """
    samples = {name: Sample() for name in candidates}
    for number in range(rounds + warm):
        for name, command in candidates.items():
            seconds, peak = _process(command, returncode, stdin or Path(os.devnull))
            if number or not warm:
                samples[name].seconds.append(seconds)
                samples[name].peak_bytes = max(peak, samples[name].peak_bytes or 0)
    return samples


def _process(command: list[str], returncode: int, stdin: Path) -> tuple[float, int]:
    spawner = [sys.executable, "-I", "-S", str(Path(__file__).with_name("spawner.py")), *command]
    with stdin.open("rb") as read:
        done = subprocess.run(spawner, stdin=read, stdout=subprocess.PIPE, text=True, check=True)
    seconds, peak, ended = done.stdout.split()
    if int(ended) != returncode:
        raise RuntimeError(f"exit code {ended}, not {returncode}: {' '.join(command)}")
    return float(seconds), int(peak)


@dataclass(slots=True)
class Table:
    """Rows of samples by candidate, with the ratio of ours to each peer."""

    title: str
    note: str
    unit: str  # of time: "ns", "µs", "ms" or "s"
    rows: dict[str, Samples] = field(default_factory=dict)
    mean: bool = False  # whether a last row gives the geometric means of the ratios

    def markdown(self) -> str:
        """Return the table as Markdown, under its title and note."""
        return _markdown(self.title, self.note, self._lines())

    def text(self) -> str:
        """Return the table as plain text, in columns under its title."""
        return _text(self.title, self._lines())

    def as_json(self) -> dict[str, object]:
        """Return the table as what JSON has: `least` and `median` seconds by row and candidate."""
        rows = {
            label: {name: {"least": s.least, "median": s.median} for name, s in row.items()}
            for label, row in self.rows.items()
        }
        return {"title": self.title, "rows": rows}

    def _lines(self) -> list[list[str]]:
        names = list(dict.fromkeys(name for row in self.rows.values() for name in row))
        peers = [name for name in names if name not in ("ours", FLOOR)] if "ours" in names else []
        header = ["", *(f"{name}, {self.unit}" for name in names), *(f"ours / {peer}" for peer in peers)]
        lines = [header]
        for label, row in self.rows.items():
            cells = [self._cell(row.get(name)) for name in names]
            lines.append([label, *cells, *(_ratio_text(ratio(row, peer)) for peer in peers)])
        if self.mean and peers:
            means = [
                _ratio_text(geometric_mean(ratio(row, peer) for row in self.rows.values())) for peer in peers
            ]
            lines.append(["geometric mean", *[""] * len(names), *means])
        return lines

    def _cell(self, sample: Sample | None) -> str:
        if sample is None:
            return ""
        scale = SCALES[self.unit]
        text = f"{_number(sample.least * scale)} ({_number(sample.median * scale)})"
        return text if sample.peak_bytes is None else f"{text}, {sample.peak_bytes / 1e6:.0f} MB"


@dataclass(slots=True)
class Listing:
    """A table of plain texts."""

    title: str
    note: str
    header: list[str]
    rows: list[list[str]] = field(default_factory=list)

    def markdown(self) -> str:
        """Return the table as Markdown, under its title and note."""
        return _markdown(self.title, self.note, [self.header, *self.rows])

    def text(self) -> str:
        """Return the table as plain text, in columns under its title."""
        return _text(self.title, [self.header, *self.rows])

    def as_json(self) -> dict[str, object]:
        """Return the table as what JSON has: the texts of the cells by row and column."""
        rows = {row[0]: dict(zip(self.header[1:], row[1:], strict=True)) for row in self.rows}
        return {"title": self.title, "rows": rows}


def ratio(row: Samples, peer: str) -> float | None:
    """Return our least time in that of a peer, or None where one of the two was not measured."""
    if "ours" not in row or peer not in row:
        return None
    return row["ours"].least / row[peer].least


def geometric_mean(ratios: Iterable[float | None]) -> float | None:
    """Return the geometric mean of the ratios that there are."""
    known = [r for r in ratios if r is not None]
    return statistics.geometric_mean(known) if known else None


def _ratio_text(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.2f}" if value >= 0.1 else f"{value:.2g}"


def _number(value: float) -> str:
    """Three digits, no exponent."""
    digits = max(0, 2 - math.floor(math.log10(value))) if value > 0 else 0
    return f"{value:.{digits}f}"


def _markdown(title: str, note: str, lines: list[list[str]]) -> str:
    header, *rows = lines
    written = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return f"### {title}\n\n{note}\n\n" + "".join(f"| {' | '.join(cells)} |\n" for cells in written)


def _text(title: str, lines: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    aligned = [
        "  ".join([cells[0].ljust(widths[0]), *map(str.rjust, cells[1:], widths[1:])]).rstrip()
        for cells in lines
    ]
    return "\n".join([title, *aligned, ""])
