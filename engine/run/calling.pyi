from collections.abc import Callable

from engine.run.instance import Instance

def calling_instance() -> Instance:
    """Return the Instance whose code has called the host function that runs; of nested ones the innermost.

    Also while the instance is being made, when its start function calls, or is the host function. Raises
    RuntimeError if this thread runs no host function for a guest.
    """

def wake_by(wake: Callable[[], object] | None) -> bool:
    """For a host function that waits: have `wake()` called when its guest is interrupted; None: no more.

    Return whether the guest is to end already. `wake` is called from other threads and signal handlers.
    """

def is_ready(fd: int, events: int) -> bool:
    """Whether reading from a descriptor (POLLIN), or writing to it (POLLOUT), is over at once, or fails."""
