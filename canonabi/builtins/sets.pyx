"""`canon waitable-set.new`, `.wait`, `.poll`, `.drop` and `waitable.join` (CanonicalABI.md)."""

cimport cython
from cpython.ref cimport Py_DECREF
from libc.stdint cimport uint32_t, uint64_t

from canonabi.builtins.base cimport CanonBuiltin, stopped_in
from canonabi.concurrency.task cimport deliver_pending_cancel
from canonabi.concurrency.thread cimport THREAD_WAITING, Thread, Wait, block, restart
from canonabi.concurrency.waitable cimport (
    EVENT_NONE, EVENT_TASK_CANCELLED, Event, Waitable, WaitableSet, add_entry, take_event, waitable_at,
    waitable_set_at)
from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side, at, check_pointer
from canonabi.state.queue cimport put_in_order
from canonabi.state.table cimport ENTRY_WAITABLE_SET, table_remove
from engine.run.stack cimport Stack

from engine.errors import Trap


@cython.final
@cython.no_gc_clear
cdef class WaitableSetNew(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        stack.c.args[0].u64 = add_entry(
            self.instance, ENTRY_WAITABLE_SET, WaitableSet.__new__(WaitableSet))
        return 0


@cython.no_gc_clear
cdef class EventBuiltin(CanonBuiltin):
    """Answers with an event: its code, and two numbers in memory."""

    cdef Side side
    cdef bint cancellable

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.side = side
        self.cancellable = step.operands[0]
        return 0

    cdef int answer(self, Stack stack, const Event* event) except -1:
        cdef uint64_t ptr = stack.c.args[1].u64 if self.side.pointer_size == 8 else stack.c.args[1].u32
        cdef uint32_t* numbers
        # The address is looked at when there is something to say: unpack_event of the specification.
        check_pointer(self.side, ptr, 4, 8)
        numbers = <uint32_t*>at(self.side, ptr, 8)
        numbers[0] = event.index
        numbers[1] = event.payload
        stack.c.args[0].u64 = event.code
        return 0

    cdef bint answer_now(self, Stack stack, WaitableSet wset) except -1:
        """Answer if there is something to say: a request to cancel, or an event."""
        cdef Event event
        if deliver_pending_cancel((<Thread?>stack.task).task, self.cancellable):
            self.answer_code(stack, EVENT_TASK_CANCELLED)
            return True
        if wset.pending.first == NULL:
            return False
        take_event(wset, &event)
        self.answer(stack, &event)
        return True

    cdef int answer_code(self, Stack stack, uint32_t code) except -1:
        """An event that is only a code."""
        cdef Event event
        event.code = code
        event.index = event.payload = 0
        return self.answer(stack, &event)


@cython.final
@cython.no_gc_clear
cdef class WaitableSetWait(EventBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef Thread thread = <Thread?>stack.task
        cdef WaitableSet wset = waitable_set_at(self.instance, stack.c.args[0].u32)
        # What is there is taken at once.
        if self.answer_now(stack, wset):
            return 0
        wset.num_waiting += 1
        block(thread, THREAD_WAITING, AWAIT, wset, &wset.waiters, self.cancellable)
        return 1


@cython.final
cdef class _Await(Wait):

    cdef bint ready(self, Thread thread) noexcept:
        return (<WaitableSet>thread.on).pending.first != NULL

    cdef void put_back(self, Thread thread) noexcept:
        put_in_order(&(<WaitableSet>thread.on).waiters, &thread.link)

    cdef Thread resumed(self, Thread thread):
        cdef WaitableSet wset = <WaitableSet>thread.on
        cdef EventBuiltin builtin = <EventBuiltin?>stopped_in(thread.stack)
        cdef Event event
        wset.num_waiting -= 1
        if thread.cancelled:
            builtin.answer_code(thread.stack, EVENT_TASK_CANCELLED)
        else:
            take_event(wset, &event)
            builtin.answer(thread.stack, &event)
        restart(thread)
        return thread

    cdef str described(self, Thread thread):
        return "waits for an event of a waitable set"


cdef Wait AWAIT = _Await.__new__(_Await)


@cython.final
@cython.no_gc_clear
cdef class WaitableSetPoll(EventBuiltin):

    cdef int run(self, Stack stack) except -1:
        if self.answer_now(stack, waitable_set_at(self.instance, stack.c.args[0].u32)):
            return 0
        return self.answer_code(stack, EVENT_NONE)


@cython.final
@cython.no_gc_clear
cdef class WaitableSetDrop(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef uint32_t index = stack.c.args[0].u32
        cdef WaitableSet wset = waitable_set_at(self.instance, index)
        if wset.n_elems:
            raise Trap("cannot drop waitable set with waitables in it")
        if wset.num_waiting:
            raise Trap("cannot drop waitable set with waiters")
        table_remove(&self.instance.handles, index)
        Py_DECREF(wset)             # of the table
        return 0


@cython.final
@cython.no_gc_clear
cdef class WaitableJoin(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef Waitable waitable = waitable_at(self.instance, stack.c.args[0].u32)
        cdef uint32_t index = stack.c.args[1].u32
        if waitable.sync_waiter is not None:
            raise Trap("waitable cannot be used synchronously while added to a waitable set")
        waitable.join(waitable_set_at(self.instance, index) if index else None)
        return 0
