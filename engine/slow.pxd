"""Ops that the driver executes."""

from engine.stack cimport Stack

cdef int execute(Stack s) except -1     # the op at pc; 1: it threw an exception that nobody here catches
