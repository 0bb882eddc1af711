"""WASI 0.1 (wasi_snapshot_preview1, wasi_unstable): a thin face over `wasi.host`.

Each function reads its parameters, calls the host, writes its results into the guest's memory
with a bounds check, and returns an errno. The functions are registered in one table (`registry`) by
modules named after the groups of the specification. `unstable` has the older version's differences.
"""

from __future__ import annotations

from wasi.p1 import args, clock, environ, fd, path, poll, proc, random, sock
from wasi.p1.process import Process
from wasi.p1.registry import FUNCTIONS, HostFunction, host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

MODULE = "wasi_snapshot_preview1"
UNSTABLE_MODULE = "wasi_unstable"

__all__ = [
    "FUNCTIONS", "MODULE", "UNSTABLE_MODULE",
    "HostFunction", "Process", "functions", "host_function",
]  # fmt: skip

assert all((args, clock, environ, fd, path, poll, proc, random, sock)), "imported for their functions"


def functions(module: str) -> Mapping[str, HostFunction]:
    """Return the functions that a guest may import from MODULE or UNSTABLE_MODULE."""
    if module == MODULE:
        return FUNCTIONS
    from wasi.p1 import unstable

    return unstable.FUNCTIONS
