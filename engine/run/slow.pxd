"""Ops that the driver executes."""

from engine.code.context cimport Ctx
from engine.run.stack cimport Stack

cdef bint touches_closed(const Ctx* ctx) noexcept   # the memory of the op at pc is a closed instance's
cdef int execute(Stack s) except -1     # the op at pc; 1: it threw an exception that nobody here catches
