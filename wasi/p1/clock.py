"""Clocks: clock_res_get, clock_time_get."""

from __future__ import annotations

from wasi.p1.definitions import ClockId, timestamp
from wasi.p1.errno import Errno
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from wasi.p1.process import Process


@host_function("clock_res_get", "i32 i32 -> i32")
def clock_res_get(process: Process, clock: int, result_ptr: int) -> Errno:
    """Write the clock's resolution in nanoseconds to result_ptr as a u64."""
    match clock:
        case ClockId.REALTIME:
            resolution = process.clock.wall_resolution()
        # The processor time of one guest cannot be told from that of its process.
        case ClockId.MONOTONIC | ClockId.PROCESS_CPUTIME_ID | ClockId.THREAD_CPUTIME_ID:
            resolution = process.clock.monotonic_resolution()
        case _:
            return Errno.INVAL
    process.memory.store_u64(result_ptr, resolution)
    return Errno.SUCCESS


@host_function("clock_time_get", "i32 i64 i32 -> i32")
def clock_time_get(process: Process, clock: int, precision: int, result_ptr: int) -> Errno:
    """Write the clock's time in nanoseconds to result_ptr as a u64; precision is ignored."""
    now = clock_now(process, clock)
    if now is None:
        return Errno.INVAL
    process.memory.store_u64(result_ptr, timestamp(now))
    return Errno.SUCCESS


def clock_now(process: Process, clock: int) -> int | None:
    """Read a clock by its id; None if there is no such clock."""
    match clock:
        case ClockId.REALTIME:
            return process.clock.wall()
        case ClockId.MONOTONIC:
            return process.clock.monotonic()
        case ClockId.PROCESS_CPUTIME_ID | ClockId.THREAD_CPUTIME_ID:
            return process.clock.cpu()
        case _:
            return None
