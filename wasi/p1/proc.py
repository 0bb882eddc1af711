"""The program itself: proc_exit, proc_raise, sched_yield."""

from __future__ import annotations

import time

from wasi.exiting import Exit
from wasi.p1.errno import Errno
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from wasi.p1.process import Process

_LAST_SIGNAL = 30  # sys
_IGNORED = {0, 13, 16, 17, 22, 27}  # none, pipe, chld, cont, urg, winch: nothing happens by default
_STOPPING = {18, 19, 20, 21}  # stop, tstp, ttin, ttou
_ENDED_BY_SIGNAL = 128


@host_function("proc_exit", "i32 ->")
def proc_exit(process: Process, code: int) -> Errno:
    """End the program with an exit status; does not return."""
    # Through the guest's frames to whoever called: no code of the guest runs any more.
    raise Exit(code)


@host_function("proc_raise", "i32 -> i32")
def proc_raise(process: Process, signal: int) -> Errno:
    """Perform the signal's default action: nothing, or end with status 128 + signal, as shells report it."""
    if signal > _LAST_SIGNAL:
        return Errno.INVAL
    # There is nobody who could continue the guest.
    if signal in _STOPPING:
        return Errno.NOTSUP
    if signal in _IGNORED:
        return Errno.SUCCESS
    raise Exit(_ENDED_BY_SIGNAL + signal)


@host_function("sched_yield", "-> i32")
def sched_yield(process: Process) -> Errno:
    """Let other threads of the host run."""
    time.sleep(0)
    return Errno.SUCCESS
