"""Failures: what a trap or any other exception does to the threads that it passes."""

from canonabi.concurrency.task cimport Task
from canonabi.concurrency.thread cimport Thread
from canonabi.state.component_instance cimport ComponentInstance
from engine.run.stack cimport Stack

# An exception ended a thread, and all those that wait for control from it; it is re-raised by the caller.
cdef int fail(Thread thread, object error) except -1
# One that has lowered arguments and not run: as if it had never been.
cdef int take_back(Thread thread) except -1
cdef int fail_task(Task task, object error) except -1       # of which no thread runs
cdef int fail_instance(ComponentInstance instance, object error) except -1
cdef int drop_all(ComponentInstance instance) except -1     # of an instance that goes: its threads, its ends
cdef str described(object error)                            # what it says, for those who come later
cdef int add_frames_of(Stack stack, object error) except -1     # to an exception that leaves a stack
