"""Component instances, as the specification has them: what the copier, tasks and built-ins know of one.

The tree that a component and all nested ones make is owned by what Python holds (canonabi.instance.instance).
Nothing here refers back to it with a count.
"""

from libc.stdint cimport uint32_t

from canonabi.state.queue cimport Queue
from canonabi.state.table cimport Entry, Table

cdef enum Rules:                # of versions after WASI 0.3.1, one bit each; 0: as that has them
    RULE_REENTRANCE = 1                 # instances may be entered again
    RULE_CALLBACK_CANCELLATION = 2      # only a callback's loop is told to stop
    RULE_LINKED_ENDS = 4                # a copy that is over says if the other end was dropped meanwhile
    RULE_NOTIFIED_DROPS = 8             # that an end was dropped is an event for an idle one

cdef class ComponentInstance:
    cdef object __weakref__
    cdef Table handles
    cdef list resources             # canonabi.state.handles.Resource by slot; None until bound
    cdef void* parent               # ComponentInstance that contains it (borrowed), or NULL
    cdef void* owner                # canonabi.state.owner.Owner (borrowed); NULL when that is gone
    cdef ComponentInstance next     # of the owner's
    cdef Table threads              # canonabi.concurrency.thread.Thread by index: apart from the handles
    cdef uint32_t rules             # Rules
    cdef bint shows_threads         # its code can ask for indices of threads
    cdef bint may_enter
    cdef bint may_leave
    cdef uint32_t backpressure
    cdef uint32_t num_waiting_to_enter
    cdef Queue gate                 # threads that wait to enter it
    cdef Queue exclusive_gate       # and those that need its lock for that
    cdef void* exclusive_thread     # the Thread that runs here alone (borrowed), or NULL
    cdef Queue parked               # threads that could go on, were it not for that one
    cdef readonly str poison        # what trapped in it, or None

    cdef Entry* entry(self, uint32_t index) except NULL
    cdef int give_back(self) except -1                      # what its handles hold
