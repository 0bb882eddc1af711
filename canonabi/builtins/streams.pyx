"""`canon stream.*` and `future.*` (CanonicalABI.md): new, read, write, cancel, drop."""

cimport cython
from libc.stdint cimport uint32_t, uint64_t

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.builtins.waiting cimport answer_or_wait, check_synchronous
from canonabi.concurrency.copyend cimport (
    COPY_CANCELLING, COPY_COMPLETED, COPY_COPYING, COPY_DONE, COPY_IDLE, MAX_LENGTH, CopyEnd, copy_end_at,
    forward, join_ends, new_end)
from canonabi.concurrency.waitable cimport Waitable, add_waitable, remove_waitable, waitable_at
from canonabi.copier.plans cimport Plan, Plans
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport RULE_NOTIFIED_DROPS
from engine.code.words cimport Val
from engine.run.stack cimport Stack

from canonabi.types.valtypes import Future
from engine.errors import Trap


@cython.no_gc_clear
cdef class EndBuiltin(CanonBuiltin):
    """Base of what works on ends of one type."""

    cdef object type                # Stream or Future
    cdef bint is_future

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.type = step.operands[0]
        self.is_future = isinstance(self.type, Future)
        return 0


@cython.final
@cython.no_gc_clear
cdef class NewEnds(EndBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef CopyEnd readable = new_end(self.type, True, self.is_future, self.instance.rules)
        cdef CopyEnd writable = new_end(self.type, False, self.is_future, self.instance.rules)
        cdef uint64_t indices = add_waitable(self.instance, readable)
        indices |= <uint64_t>add_waitable(self.instance, writable) << 32
        join_ends(readable, writable)
        stack.c.args[0].u64 = indices
        return 0


# Copies

@cython.no_gc_clear
cdef class CopyBuiltin(EndBuiltin):
    """stream_copy and future_copy of the specification."""

    cdef Side side
    cdef Plan plan                  # of an element; None: elements are of no type
    cdef bint is_async
    cdef bint readable

    cdef int take(self, object step, Plans plans, Side side) except -1:
        EndBuiltin.take(self, step, plans, side)
        self.side = side
        self.is_async = step.options.is_async
        if self.type.element is not None:
            self.plan = plans.plan_of(self.type.element, side.pointer_size)
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef Val* args = stack.c.args
        cdef CopyEnd end = copy_end_at(self.instance, args[0].u32, self.type, self.readable)
        cdef uint64_t ptr = args[1].u64 if self.side.pointer_size == 8 else args[1].u32
        cdef uint64_t n = 1
        if not self.is_future:
            n = args[2].u64 if self.side.pointer_size == 8 else args[2].u32
        if end.state == COPY_DONE:
            raise Trap(_why_done(end))
        if end.state != COPY_IDLE:
            raise Trap("cannot have concurrent operations active on a future/stream")
        if not self.is_async:
            check_synchronous(end)
        self.check_buffer(end, ptr, n)
        end.instance = self.instance
        end.side = self.side
        end.plan = self.plan
        end.ptr = ptr
        end.length = <uint32_t>n
        end.progress = 0
        end.copy()
        return answer_or_wait(stack, end, self.is_async, end.has_pending_event)

    cdef int check_buffer(self, CopyEnd end, uint64_t ptr, uint64_t n) except -1:
        """Trap unless the buffer is one: once for all copies to or from it, since memories only grow."""
        if n > MAX_LENGTH:
            raise Trap(f"a buffer of {n} elements is too long: the limit is {MAX_LENGTH}")
        if self.plan is None or n == 0:
            return 0
        if ptr & (self.plan.root.alignment - 1):
            raise Trap("unaligned pointer")
        if self.side.memory == NULL or n * self.plan.root.size > self.side.memory.size \
                or ptr > self.side.memory.size - n * self.plan.root.size:
            raise Trap(f"{end.kind()} pointer/length out of bounds of memory")
        return 0


cdef str _why_done(CopyEnd end):
    if not end.is_future:
        return ("cannot read from stream after being notified that the writable end dropped" if end.readable
                else "cannot write to stream after being notified that the readable end dropped")
    return ("cannot read from future after previous read succeeded" if end.readable
            else "cannot write to future after previous write succeeded or readable end dropped")


@cython.final
@cython.no_gc_clear
cdef class ReadEnd(CopyBuiltin):

    def __cinit__(self):
        self.readable = True


@cython.final
@cython.no_gc_clear
cdef class WriteEnd(CopyBuiltin):
    pass


# Cancelling a copy

@cython.no_gc_clear
cdef class CancelCopy(EndBuiltin):
    cdef bint is_async
    cdef bint readable

    cdef int take(self, object step, Plans plans, Side side) except -1:
        EndBuiltin.take(self, step, plans, side)
        self.is_async = step.operands[1]
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef CopyEnd end = copy_end_at(self.instance, stack.c.args[0].u32, self.type, self.readable)
        if end.state != COPY_COPYING or end.sync_waiter is not None:
            copy = "read" if self.readable else "write"
            raise Trap(f"no {copy} of this {end.kind()} is under way that could be cancelled")
        if not self.is_async:
            check_synchronous(end)
        end.cancel()
        return answer_or_wait(stack, end, self.is_async, end.has_pending_event)


@cython.final
@cython.no_gc_clear
cdef class CancelRead(CancelCopy):

    def __cinit__(self):
        self.readable = True


@cython.final
@cython.no_gc_clear
cdef class CancelWrite(CancelCopy):
    pass


# Forwarding

@cython.final
@cython.no_gc_clear
cdef class ForwardEnds(EndBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef CopyEnd readable = _end_to_forward(self, stack.c.args[0].u32, True)
        cdef CopyEnd writable = _end_to_forward(self, stack.c.args[1].u32, False)
        if readable.state == COPY_DONE:
            raise Trap("cannot forward from future after previous read succeeded" if self.is_future
                       else "cannot forward from stream after being notified that the writable end dropped")
        if writable.state == COPY_DONE:
            raise Trap(_why_not_into(writable))
        if readable.state != COPY_IDLE or writable.state != COPY_IDLE:
            raise Trap("cannot have concurrent operations active on a future/stream")
        if readable.wset is not None or writable.wset is not None:
            raise Trap("cannot forward while either end is in a waitable set")
        if readable.peer == <void*>writable:
            raise Trap("cannot forward a stream or future into itself")
        remove_waitable(self.instance, readable)
        remove_waitable(self.instance, writable)
        return forward(readable, writable)


cdef CopyEnd _end_to_forward(ForwardEnds self, uint32_t index, bint readable):
    cdef Waitable found = waitable_at(self.instance, index)
    # The official tests have this message for the end of the other direction.
    if isinstance(found, CopyEnd) and (<CopyEnd>found).readable != readable:
        raise Trap("cannot have concurrent operations active on a future/stream")
    return copy_end_at(self.instance, index, self.type, readable)


cdef str _why_not_into(CopyEnd end):
    if end.is_future and end.result == COPY_COMPLETED:
        return "cannot forward to future after previous write succeeded"
    return f"cannot forward to {end.kind()} after being notified that the readable end dropped"


# Dropping

@cython.no_gc_clear
cdef class DropEnd(EndBuiltin):
    cdef bint readable

    cdef int run(self, Stack stack) except -1:
        cdef CopyEnd end = copy_end_at(self.instance, stack.c.args[0].u32, self.type, self.readable)
        if end.state == COPY_COPYING or end.state == COPY_CANCELLING:
            raise Trap(f"cannot {'remove' if end.readable else 'drop'} busy {end.kind()}")
        # A writer that is told of the drop has nobody left to write to.
        if end.is_future and not end.readable and end.state != COPY_DONE and not (
                end.rules & RULE_NOTIFIED_DROPS and end.peer == NULL):
            raise Trap("cannot drop future write end without first writing a value")
        end.part()
        remove_waitable(self.instance, end)
        return 0


@cython.final
@cython.no_gc_clear
cdef class DropReadable(DropEnd):

    def __cinit__(self):
        self.readable = True


@cython.final
@cython.no_gc_clear
cdef class DropWritable(DropEnd):
    pass
