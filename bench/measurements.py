"""The measurements of `python -m bench`: what it costs to cross the border to a guest.

Each is a function of a module of its own, which gives tables; `make bench` has the same tables in its report.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bench import bench_async, bench_components, bench_copy
from bench.measure import Listing, Table


class Measurement(NamedTuple):
    """A measurement: its name on the command line, what it says, and the tables after some rounds."""

    name: str
    what: str
    tables: Callable[[int], Sequence[Table | Listing]]


MEASUREMENTS = (
    Measurement("calls", "overhead of a call, by its shape", bench_components.tables),
    Measurement("copies", "time of strings and lists by where they are, and bytes copied", bench_copy.tables),
    Measurement("async", "what waiting costs: calls, wake-ups, streams, threads, tasks", bench_async.tables),
)
