"""Runs one command and reports its time, peak memory and exit code: `python -I -S spawner.py COMMAND…`.

A process of its own because Linux counts into the peak of a child what its parent had resident when it
forked, and the benchmark itself is large by then. This one is smaller than everything that is measured with
it.
"""

import os
import sys
import time


def main() -> None:
    """Print seconds, peak bytes and exit code; the command's input is ours, its output /dev/null."""
    null = os.open(os.devnull, os.O_RDWR)
    redirect = [(os.POSIX_SPAWN_DUP2, null, fd) for fd in (1, 2)]
    start = time.perf_counter()
    pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=redirect)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    print(seconds, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status))


main()
