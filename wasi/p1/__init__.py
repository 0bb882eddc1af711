"""WASI 0.1 (wasi_snapshot_preview1): a thin face over `wasi.host`.

Each function reads its parameters, calls the host, writes its results into the guest's memory
with a bounds check, and returns an errno. They are registered in one table (`registry`) by the
modules named like the groups of the specification.
"""

from __future__ import annotations

from wasi.p1 import args, clock, environ, fd, path, poll, proc, random, sock
from wasi.p1.process import Process
from wasi.p1.registry import FUNCTIONS, HostFunction, host_function

MODULE = "wasi_snapshot_preview1"

__all__ = ["FUNCTIONS", "MODULE", "HostFunction", "Process", "host_function"]

assert all((args, clock, environ, fd, path, poll, proc, random, sock)), "imported for their functions"
