"""The scheduler: the threads of a store that may go on (CanonicalABI.md, Embedding: Store.waiting)."""

from libc.stdint cimport uint32_t, uint64_t

from canonabi.concurrency.thread cimport Thread
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.queue cimport Queue
from engine.store.store cimport Companion, Store

cdef class Scheduler(Companion):
    """The threads of one store that were woken."""

    cdef Queue ready
    cdef uint32_t depth             # runs of threads under way: host functions may call guests again
    cdef uint32_t n_waiting         # threads that wait, or have waited and are not over; calls of the host
    cdef uint32_t limit             # Limits.tasks
    cdef list failures              # (ComponentInstance, exception) of the host, which nobody has seen
    cdef uint32_t seed              # for choices; 0: first come, first served

    # None: there is none. `only`: for a synchronous call in an instance.
    cdef Thread choose(self, ComponentInstance only)
    cdef bint is_any_ready(self) noexcept

cdef Scheduler new_scheduler(Store store)           # of a store that has none
cdef void wake(Thread thread) noexcept              # it may be ready: it is asked in its turn
cdef void wake_all(Queue* queue) noexcept           # all threads that wait there

# For Limits.tasks
cdef int count(Thread thread) except -1             # it waits from now on; TaskLimit
cdef void uncount(Thread thread) noexcept           # it is over
cdef int count_call(Scheduler self) except -1       # of the host, which waits for its answer
cdef Scheduler scheduler_of(ComponentInstance instance)     # None: the instance is gone, with its threads

# The lock of an instance (exclusive_thread), and its gate
cdef void lock(Thread thread) noexcept
cdef void unlock(Thread thread) noexcept
cdef void open_gate(ComponentInstance instance) noexcept        # for those that may enter


cdef inline Scheduler scheduler_in(Store store):
    """The scheduler of a store, made when it is first asked for."""
    if store.forward is None and store.companion is not None:
        return <Scheduler>store.companion
    return new_scheduler(store)
