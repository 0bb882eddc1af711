"""The seam: a stack that can stop anywhere, and the driver that runs it."""

from libc.stdint cimport int64_t, uint64_t

from engine.code cimport Ctx, FuncInst, Ins
from engine.store cimport Store

cdef enum Outcome:
    FAILED = -1         # a Python exception is set
    RETURNED            # results are in the first slots of c.base
    HOST_CALL           # c.callee wants c.args taken and results stored there; resume after
    SUSPENDED           # a builtin parked this stack; whoever owns it resumes it
    THREW               # c.exn left the outermost function

cdef class Stack:
    """One line of guest execution. Lives on the heap; suspending costs nothing."""

    cdef Ctx c
    cdef Store store            # set while in use
    cdef int64_t granted        # fuel of this slice
    cdef int64_t slice          # fuel of the next one
    cdef bint long_run          # past the first slice: run without the GIL
    cdef bint idle              # neither running nor suspended
    cdef double started         # time.monotonic() of the slice
    cdef double deadline        # 0: none

    cdef int begin(self, Store store, FuncInst* func) except -1      # make the frame; arguments go to c.base
    cdef Outcome resume(self) except FAILED
    cdef bint unwind(self, bint called) noexcept                     # c.exn to its handler; False: there is none
    cdef list backtrace(self, bint called)                           # of engine.errors.Frame, innermost first
    cdef void end(self) noexcept                                     # give the stack back
    cdef int _next_slice(self) except -1
    cdef void _grant(self) noexcept
    cdef void _settle(self) noexcept
    cdef int _mend_frame(self) except -1
    cdef int _grow(self, uint64_t needed) except -1
    cdef int _trap(self, int code) except -1
    cdef int _slow(self) except -1
    cdef int _throw(self, Ins* pc) except -1

cdef Stack take_stack()                                              # from the pool, or new
cdef bint tail_calls_hold() noexcept                                 # whether the tail-call engine can be used
