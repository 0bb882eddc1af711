"""Ops that the driver executes."""

from engine.code.context cimport Ctx
from engine.run.stack cimport Stack

cdef bint touches_closed(const Ctx* ctx) noexcept   # the memory of the op at pc is a closed instance's
# The op at pc: 0, or the Outcome: THREW, and nobody here catches it; PREEMPTED.
cdef int execute(Stack s) except -1
