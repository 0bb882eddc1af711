"""The queue of threads that may go on, and who puts them there.

A thread that waits is in the queue of what it waits for; whatever makes it ready moves it to the scheduler's,
where those that have waited longest are first.
What it waited for may be gone before its turn comes: so it is asked again (`Wait.ready`), and may go back.
"""

cimport cython
from libc.stdint cimport UINT32_MAX

from canonabi.concurrency.policy cimport chosen
from canonabi.state.owner cimport Owner
from canonabi.state.queue cimport Link, disband, put_in_order, take_out

from engine.errors import TaskLimit


@cython.final
cdef class Scheduler(Companion):

    def __cinit__(self):
        self.failures = []
        self.limit = UINT32_MAX

    def __dealloc__(self):
        disband(&self.ready)

    cdef void absorb(self, Companion other) noexcept:
        cdef Link* link
        while (<Scheduler>other).ready.first != NULL:
            link = (<Scheduler>other).ready.first
            take_out(link)
            put_in_order(&self.ready, link)
        self.depth += (<Scheduler>other).depth
        self.n_waiting += (<Scheduler>other).n_waiting
        self.limit = min(self.limit, (<Scheduler>other).limit)
        self.failures.extend((<Scheduler>other).failures)

    cdef Thread choose(self, ComponentInstance only):
        if self.seed:
            self.seed = self.seed * 1664525 + 1013904223 or 1
        return chosen(&self.ready, only, self.seed)

    cdef bint is_any_ready(self) noexcept:
        cdef Link* link = self.ready.first
        while link != NULL:
            if (<Thread>link.object).wait.ready(<Thread>link.object):
                return True
            link = link.next
        return False


cdef Scheduler new_scheduler(Store store):
    store = store.root()
    if store.companion is None:
        store.companion = Scheduler.__new__(Scheduler)
    return <Scheduler>store.companion


cdef Scheduler scheduler_of(ComponentInstance instance):
    if instance.owner == NULL:
        return None
    return scheduler_in((<Owner>instance.owner).store)


cdef void wake(Thread thread) noexcept:
    cdef Scheduler scheduler = scheduler_of(thread.instance)
    take_out(&thread.link)
    if scheduler is not None:
        put_in_order(&scheduler.ready, &thread.link)


cdef void wake_all(Queue* queue) noexcept:
    while queue.first != NULL:
        wake(<Thread>queue.first.object)


# How many wait

cdef int count(Thread thread) except -1:
    cdef Scheduler self = scheduler_of(thread.instance)
    if self is not None and not thread.counted:
        count_call(self)
        thread.counted = True
    return 0


cdef int count_call(Scheduler self) except -1:
    if self.n_waiting >= self.limit:
        raise TaskLimit(f"more than {self.limit} tasks and threads wait")
    self.n_waiting += 1
    return 0


cdef void uncount(Thread thread) noexcept:
    cdef Scheduler self
    if thread.counted:
        thread.counted = False
        self = scheduler_of(thread.instance)
        if self is not None:
            self.n_waiting -= 1


# The lock of an instance
#
# Implicit threads of functions that were lifted synchronously or with a callback run alone in their instance:
# guests made for one stack have data for one. A callback's thread gives the lock back while it waits.

cdef void lock(Thread thread) noexcept:
    thread.instance.exclusive_thread = <void*>thread


cdef void unlock(Thread thread) noexcept:
    thread.instance.exclusive_thread = NULL
    wake_all(&thread.instance.parked)
    open_gate(thread.instance)


cdef void open_gate(ComponentInstance instance) noexcept:
    if instance.backpressure:
        return
    wake_all(&instance.gate)
    # Of those that will have the lock one at a time: who goes through has it.
    if instance.exclusive_thread == NULL and instance.exclusive_gate.first != NULL:
        wake(<Thread>instance.exclusive_gate.first.object)
