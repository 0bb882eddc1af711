"""`--stats`: the counters of a run and the time of its phases, as a table."""

from __future__ import annotations

import sys

from wasi.loading import usage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from wasi.cli.phases import Phases
    from wasi.loading import Instance

_BYTES = ("bytes_copied", "peak_memory")


def show(instance: Instance | None, phases: Phases) -> None:
    """Print to standard error; without an instance there are times alone."""
    rows = []
    if instance is not None:
        for name, value in usage(instance).items():
            rows.append((name.replace("_", " "), f"{value:,}", "bytes" if name in _BYTES else ""))
    for name, seconds in phases.seconds.items():
        rows.append((name, f"{seconds * 1000:,.1f}", "ms"))
    for name, shown, unit in rows:
        print(f"{name:<12} {shown:>16} {unit}".rstrip(), file=sys.stderr)
