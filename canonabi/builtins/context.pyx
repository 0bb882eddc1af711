"""`canon context.get` and `context.set` (CanonicalABI.md)."""

cimport cython
from libc.stdint cimport uint32_t

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.concurrency.thread cimport Thread
from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from engine.run.stack cimport Stack


# canon context.get and context.set: storage of the thread that runs; its post-return sees the same.
@cython.no_gc_clear
cdef class ContextSlot(CanonBuiltin):
    cdef uint32_t slot
    cdef bint is64

    cdef int take(self, object step, Plans plans, Side side) except -1:
        type, self.slot = step.operands
        self.is64 = type == "i64"
        return 0


@cython.final
@cython.no_gc_clear
cdef class ContextGet(ContextSlot):

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].u64 = (<Thread?>stack.task).storage[self.slot]
        return 0


@cython.final
@cython.no_gc_clear
cdef class ContextSet(ContextSlot):

    cdef int run(self, Stack stack) except -1:
        (<Thread?>stack.task).storage[self.slot] = stack.c.args[0].u64 if self.is64 else stack.c.args[0].u32
        return 0
