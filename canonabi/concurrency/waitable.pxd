"""Waitables and waitable sets (CanonicalABI.md, Waitable State)."""

from libc.stdint cimport uint32_t

from canonabi.concurrency.thread cimport Thread, Wait
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.queue cimport Link, Queue
from canonabi.state.table cimport EntryKind

cdef enum EventCode:            # WIT has these numbers
    EVENT_NONE
    EVENT_SUBTASK
    EVENT_STREAM_READ
    EVENT_STREAM_WRITE
    EVENT_FUTURE_READ
    EVENT_FUTURE_WRITE
    EVENT_TASK_CANCELLED

cdef struct Event:
    uint32_t code               # EventCode
    uint32_t index
    uint32_t payload

cdef class Waitable:
    """Something in a handle table that has events: a subtask, or an end of a stream or future."""

    cdef bint has_pending_event
    cdef uint32_t index             # in the table of the instance whose it is; 0: in none
    cdef WaitableSet wset           # that it is in, or None
    cdef Thread sync_waiter         # a thread that waits for this alone, or None
    cdef Link link                  # in wset.pending

    # The event is computed when it is delivered: what has happened until then is in it.
    cdef int get_pending_event(self, Event* event) except -1
    cdef int deliver(self, Event* event) except -1          # the part that is particular to each kind
    cdef void set_pending_event(self) noexcept
    cdef void _show(self) noexcept
    cdef void join(self, WaitableSet wset) noexcept         # None: leave the one it is in

cdef class WaitableSet:
    """Waitables of which a thread waits for the first that has an event."""

    cdef Queue pending              # waitables with events, in their order
    cdef Queue waiters              # threads
    cdef uint32_t n_elems
    cdef uint32_t num_waiting       # threads that wait, or were woken and have not run yet

cdef Waitable waitable_at(ComponentInstance instance, uint32_t index)           # Trap
cdef WaitableSet waitable_set_at(ComponentInstance instance, uint32_t index)    # Trap
cdef uint32_t add_entry(ComponentInstance instance, EntryKind kind, object item) except 0
cdef uint32_t add_waitable(ComponentInstance instance, Waitable waitable) except 0
cdef int remove_waitable(ComponentInstance instance, Waitable waitable) except -1   # and from its set

# The event of a set that has one
cdef int take_event(WaitableSet wset, Event* event) except -1
