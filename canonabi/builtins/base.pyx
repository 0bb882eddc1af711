"""What canonical built-ins other than lift and lower have in common."""

cimport cython

from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from engine.externs.func cimport Func
from engine.run.hostcall cimport Builtin
from engine.run.stack cimport Stack

from engine.errors import Trap


@cython.no_gc_clear
cdef class CanonBuiltin(Builtin):

    # 0: it is done, and the stack goes on; 1: the stack stops, as its thread waits or another one runs.
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


cdef CanonBuiltin stopped_in(Stack stack):
    return <CanonBuiltin?>(<Func?>stack.host).builtin
