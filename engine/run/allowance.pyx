"""What a root call may use, if many stacks serve it in turn and others run in between.

A stack that has an Allowance (Stack.allowance) and is the outermost one to run takes from it what is left
when it starts, and puts back what it has spent when it pauses. Within another call it counts for that one,
as any stack does. So whoever runs stacks in turn pauses each before one of another root call starts.
"""

cimport cython

from engine.clock cimport now
from engine.store.store cimport Store, Wrapper


@cython.final
cdef class Allowance:
    """Fuel and time of a root call, kept here while none of its stacks runs."""


cdef Allowance new_allowance(Store store):
    cdef Allowance self = Allowance.__new__(Allowance)
    cdef double seconds = store.root().c.seconds
    self.deadline = now() + seconds if seconds else 0
    return self


cdef bint time_is_up(Allowance allowance) noexcept:
    """Whether the deadline has passed: one that waits is looked at by nobody else."""
    return allowance.deadline != 0 and now() > allowance.deadline


def allowance_for(Wrapper thing not None):
    """Return a new Allowance by the limits of the store of a function, memory or the like."""
    return new_allowance(thing.store)


def is_time_up(Allowance allowance not None):
    """Return whether the deadline has passed."""
    return time_is_up(allowance)
