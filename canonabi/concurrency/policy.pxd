"""Policy: every choice that the specification leaves open, or that its versions make differently."""

from libc.stdint cimport uint32_t

from canonabi.concurrency.task cimport Task
from canonabi.concurrency.thread cimport Thread
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.queue cimport Link, Queue

cdef uint32_t rules_of(object features) except? 0xFFFFFFFF         # an engine.features.Features

# Who may enter which instance. `caller` is None for Python.
cdef bint may_enter(ComponentInstance callee, ComponentInstance caller) noexcept
cdef int enter(ComponentInstance callee, ComponentInstance caller) except -1        # Trap
cdef void leave(ComponentInstance callee, ComponentInstance caller) noexcept
cdef void poison(ComponentInstance callee, ComponentInstance caller, str why) noexcept      # for ever

# Which of the threads in a queue is next: `only` says of which instance, for a synchronous call in it.
cdef Thread chosen(Queue* ready, ComponentInstance only, uint32_t pick)
cdef Thread to_cancel(Task task, ComponentInstance caller)  # whom a request to cancel resumes; None: nobody
