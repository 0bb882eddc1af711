"""Loading is interruptible and limited: what decodes, validates, reads text or instantiates looks here.

A look lets signal handlers run, gives other threads their turn, and compares the clock with
`Limits.seconds`, which count for each load as they do for each outermost call. Looks are so near to
each other that none of them is 50 ms late, whatever the bytes are. What a module is decoded to is
counted; `Limits.memory` and ALLOWANCE bound it.
"""

cimport cython
from cpython.exc cimport PyErr_CheckSignals
from libc.stdint cimport UINT64_MAX

from engine.clock cimport now

from engine.errors import MemoryLimit, Timeout
from engine.features import Limits

cdef enum:
    ALLOWANCE = 8 << 20         # bytes that a decoded module may take whatever the limit is

cdef object NO_LIMITS = Limits()


@cython.final
cdef class Loading:
    """One load, from its beginning; `limits` bound it, None if nothing does."""

    def __cinit__(self, limits=None):
        limits = self.limits = Limits.checked(limits, NO_LIMITS)
        self.memory = UINT64_MAX if limits.memory is None else <uint64_t>limits.memory + ALLOWANCE
        if limits.seconds is not None:
            self.seconds = limits.seconds
            self.deadline = now() + self.seconds

    cpdef int look(self) except -1:
        """Let signal handlers and other threads run; raise Timeout if the time is over."""
        # Handlers run in the main thread only; in others this does nothing.
        PyErr_CheckSignals()
        # Letting go of the GIL for a moment gives other threads their turn.
        with nogil:
            pass
        if self.deadline and now() > self.deadline:
            raise Timeout(f"time limit exceeded: loading takes more than {self.seconds:g} s")
        return 0

    cpdef int count(self, uint64_t n) except -1:
        """Report that many items as done; check time and signals now and then."""
        self.items += n
        # Looking at the clock for each item would take longer than many items.
        if self.items >= LOOK_ITEMS:
            self.items = 0
            self.look()
        return 0

    cpdef int use(self, uint64_t n) except -1:
        """Count bytes of the decoded form. Raises MemoryLimit if there are too many."""
        self.used += n
        if self.used > self.memory:
            raise MemoryLimit(
                f"memory limit exceeded: the decoded module takes more than {self.memory} bytes")
        return 0

    def give_back(self, uint64_t n):
        """Subtract bytes counted for something that was released, such as the tokens of a text."""
        self.used -= min(n, self.used)


# A load within a load (a component and its modules) gets the outer Loading: limits hold for all.
cdef Loading loading_of(object limits):
    return limits if type(limits) is Loading else Loading(limits)
