from collections.abc import Callable

from engine.run.instance import Instance

def calling_instance() -> Instance:
    """Return the Instance that called the running host function; the innermost if nested.

    Also while the instance is being created, if its start function calls, or is the host function. Raises
    RuntimeError if this thread is not running a host function for a guest.
    """

def wake_by(wake: Callable[[], object] | None) -> bool:
    """For a waiting host function: call `wake()` when its guest is interrupted; None stops that.

    Return whether the guest must already end. `wake` is called from other threads and signal handlers.
    """

def is_ready(fd: int, events: int) -> bool:
    """Whether reading from a descriptor (POLLIN) or writing to it (POLLOUT) would not wait, or fails."""
