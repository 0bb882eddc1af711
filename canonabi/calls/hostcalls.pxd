"""Calls of Python functions by components, and answers that come later."""

from canonabi.calls.functions cimport HostFunc
from canonabi.concurrency.canons cimport Lowering
from canonabi.concurrency.thread cimport Thread

# As Builtin.call: 0, and the result is there; 1: the thread waits for it.
cdef int call_host(Lowering lowered, HostFunc host, Thread thread) except -1
cdef int cancel_host(object pending) except -1          # its caller asks a Pending to stop
