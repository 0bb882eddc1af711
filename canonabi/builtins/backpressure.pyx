"""`canon backpressure.inc` and `backpressure.dec` (CanonicalABI.md)."""

cimport cython
from libc.stdint cimport UINT16_MAX

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.concurrency.scheduler cimport open_gate
from engine.run.stack cimport Stack

from engine.errors import Trap


# canon backpressure.inc and backpressure.dec: a counter of the instance. While it is not zero, calls of
# functions with an async type wait at the gate (Task.enter_implicit_thread).
@cython.final
@cython.no_gc_clear
cdef class BackpressureInc(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        if self.instance.backpressure == UINT16_MAX:
            raise Trap("backpressure counter overflow")
        self.instance.backpressure += 1
        return 0


@cython.final
@cython.no_gc_clear
cdef class BackpressureDec(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        if self.instance.backpressure == 0:
            raise Trap("backpressure counter underflow")
        self.instance.backpressure -= 1
        open_gate(self.instance)
        return 0
