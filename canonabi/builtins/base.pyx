"""What canonical built-ins other than lift and lower have in common, and those that are yet to come."""

cimport cython

from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from engine.run.hostcall cimport Builtin
from engine.run.stack cimport Stack

from canonabi.errors import NotYet
from engine.errors import Trap


@cython.no_gc_clear
cdef class CanonBuiltin(Builtin):

    # 0: it is done, and the stack goes on; 1: it made a callee, and the stack waits until that has returned.
    # Arguments and results are in the same slots, stack.c.args, as of every host function of the engine.
    cdef int call(self, Stack stack) except -1:
        if self.leaves and not self.instance.may_leave:
            raise Trap("cannot leave component instance")
        return self.run(stack)

    cdef int run(self, Stack stack) except -1:
        """What it does when it may: as `call` of Builtin."""
        raise NotImplementedError

    cdef int take(self, object step, Plans plans, Side side) except -1:
        """Take from its definition what it needs; `step` is a canonabi.validation.program.Canon."""
        return 0


# A component may import built-ins that it never calls, so the error is one of the call, not of the link.
@cython.final
@cython.no_gc_clear
cdef class NotYetBuiltin(CanonBuiltin):
    cdef str name

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.name = step.name
        return 0

    cdef int run(self, Stack stack) except -1:
        raise NotYet(f"{self.name}: not supported yet")
