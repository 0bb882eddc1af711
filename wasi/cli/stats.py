"""`--stats`: the counters of a run and the time of its phases, as a table."""

from __future__ import annotations

import sys

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from wasi.cli.phases import Phases

_BYTES = ("bytes_copied", "peak_memory", "memory", "tables", "references", "exceptions", "code")


def show(counters: Mapping[str, int], phases: Phases) -> None:
    """Print to standard error; without an instance, only times."""
    rows = []
    for name, value in counters.items():
        rows.append((name.replace("_", " "), f"{value:,}", "bytes" if name in _BYTES else ""))
    # Also of phases that failed: where the time went is of interest then, too.
    for name, seconds in phases.seconds.items():
        rows.append((name, f"{seconds * 1000:,.1f}", "ms"))
    for name, shown, unit in rows:
        print(f"{name:<12} {shown:>16} {unit}".rstrip(), file=sys.stderr)
