"""The queue of threads that may go on, and who puts them there.

A thread that waits is in the queue of what it waits for; whatever makes it ready moves it to the scheduler's,
where those that have waited longest are first.
What it waited for may be gone before its turn comes: so it is asked again (`Wait.ready`), and may go back.
"""

cimport cython

from canonabi.concurrency.policy cimport chosen
from canonabi.state.owner cimport Owner
from canonabi.state.queue cimport Link, disband, put_in_order, take_out


@cython.final
cdef class Scheduler(Companion):

    def __cinit__(self):
        self.failures = []

    def __dealloc__(self):
        disband(&self.ready)

    cdef void absorb(self, Companion other) noexcept:
        cdef Link* link
        while (<Scheduler>other).ready.first != NULL:
            link = (<Scheduler>other).ready.first
            take_out(link)
            put_in_order(&self.ready, link)
        self.depth += (<Scheduler>other).depth
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


cdef Scheduler _scheduler_of(ComponentInstance instance):
    """The scheduler of an instance; None if that is gone, with its threads."""
    if instance.owner == NULL:
        return None
    return scheduler_in((<Owner>instance.owner).store)


cdef void wake(Thread thread) noexcept:
    cdef Scheduler scheduler = _scheduler_of(thread.instance)
    take_out(&thread.link)
    if scheduler is not None:
        put_in_order(&scheduler.ready, &thread.link)


cdef void wake_all(Queue* queue) noexcept:
    while queue.first != NULL:
        wake(<Thread>queue.first.object)


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
