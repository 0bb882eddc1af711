"""Waiting for one waitable (Waitable.wait_for_pending_event), or answering that it blocks."""

cimport cython

from canonabi.concurrency.subtask cimport Subtask, is_resolved
from canonabi.concurrency.thread cimport THREAD_WAITING, Wait, block, restart
from canonabi.concurrency.waitable cimport Event

from engine.errors import Trap


cdef int check_synchronous(Waitable waitable) except -1:
    if waitable.wset is not None:
        raise Trap("waitable cannot be used synchronously while added to a waitable set")
    return 0


cdef int answer_or_wait(Stack stack, Waitable waitable, bint is_async, bint is_there) except -1:
    cdef Thread thread
    if is_there:
        return _answer(stack, waitable)
    if is_async:
        stack.c.args[0].u64 = BLOCKED
        return 0
    thread = <Thread?>stack.task
    waitable.sync_waiter = thread
    block(thread, THREAD_WAITING, FOR_WAITABLE, waitable, NULL, False)
    return 1


cdef int _answer(Stack stack, Waitable waitable) except -1:
    cdef Event event
    waitable.get_pending_event(&event)
    stack.c.args[0].u64 = event.payload
    return 0


@cython.final
cdef class _ForWaitable(Wait):

    cdef bint ready(self, Thread thread) noexcept:
        cdef Waitable waitable = <Waitable>thread.on
        # Of a call that is to be cancelled only its end is of interest.
        if isinstance(waitable, Subtask):
            return is_resolved((<Subtask>waitable).state)
        return waitable.has_pending_event

    cdef Thread resumed(self, Thread thread):
        cdef Waitable waitable = <Waitable>thread.on
        waitable.sync_waiter = None
        _answer(thread.stack, waitable)
        restart(thread)
        return thread

    cdef str described(self, Thread thread):
        return f"waits for handle {(<Waitable>thread.on).index}"


cdef Wait FOR_WAITABLE = _ForWaitable.__new__(_ForWaitable)
