"""Waiting for one waitable: the synchronous forms of built-ins."""

from canonabi.concurrency.thread cimport Thread
from canonabi.concurrency.waitable cimport Waitable
from engine.run.stack cimport Stack

cdef enum:
    BLOCKED = 0xFFFFFFFF

cdef int check_synchronous(Waitable waitable) except -1     # Trap: it is in a waitable set
# What a built-in answers: the payload of the event, or BLOCKED; or it waits (1, as of Builtin.call).
cdef int answer_or_wait(Stack stack, Waitable waitable, bint is_async, bint is_there) except -1
