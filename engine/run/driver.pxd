"""The upper half of the driver: runs a stack, and serves its host calls."""

from engine.run.stack cimport Stack

# 0: to the end; 1: suspended, by stack.host; 2: preempted, as only a stack with `preempt_at` is.
cdef int run(Stack stack, bint may_suspend) except -1
