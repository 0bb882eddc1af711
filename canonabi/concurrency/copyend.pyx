"""CopyEnd: reading and writing are one thing, seen from its two ends.

A copy that finds the other end in a copy of its own goes from buffer to buffer at once; otherwise its buffer
waits for the other end (`exposed`). A buffer of a stream that was filled or emptied in part stays exposed
until its owner is told, so that more can follow.
"""

cimport cython
from libc.stdint cimport uint32_t

from canonabi.concurrency.waitable cimport (
    EVENT_FUTURE_READ, EVENT_FUTURE_WRITE, EVENT_STREAM_READ, EVENT_STREAM_WRITE, waitable_at)
from canonabi.copier.copier cimport copy_elements
from canonabi.copier.plans cimport K_BOOL, LAST_NUMBER
from canonabi.state.component_instance cimport RULE_LINKED_ENDS, RULE_NOTIFIED_DROPS

from canonabi.types.valtypes import Future
from engine.errors import Trap

cdef object FUTURE = Future


@cython.final
@cython.no_gc_clear
cdef class CopyEnd(Waitable):

    def __dealloc__(self):
        self.part()

    cdef str kind(self):
        return "future" if self.is_future else "stream"

    cdef int copy(self) except -1:
        cdef CopyEnd other
        self.state = COPY_COPYING
        if self.peer == NULL:
            self.over(COPY_DROPPED)
            return 0
        other = <CopyEnd>self.peer
        if not other.exposed:
            self.exposed = True
            return 0
        # A temporary rule of the specification: lowering such values might call the allocator of both ends.
        if self.instance is other.instance and not _is_number(self.plan):
            raise Trap(f"cannot read from and write to intra-component {self.kind()}")
        return self._meet(other)

    cdef int _meet(self, CopyEnd other) except -1:
        """Both ends have a buffer."""
        cdef uint32_t n = min(self.length - self.progress, other.length - other.progress)
        if self.is_future:
            _move(self, other, 1)
            other.over(COPY_COMPLETED)
            self.over(COPY_COMPLETED)
        elif other.progress < other.length:
            if n:
                _move(self, other, n)
                other.result = COPY_COMPLETED
                other.set_pending_event()       # and its buffer stays, as more may come
            self.over(COPY_COMPLETED)
        # Nothing is left of the other's buffer. If two of no length meet, the writer is told, and the reader
        # waits on: so the writer knows that somebody wants to read.
        elif not self.readable and self.length == 0 and other.length == 0:
            self.over(COPY_COMPLETED)
        else:
            other.over(COPY_COMPLETED)
            self.exposed = True
        return 0

    cdef void over(self, CopyResult result) noexcept:
        self.exposed = False
        self.result = result
        self.set_pending_event()

    cdef void cancel(self) noexcept:
        self.state = COPY_CANCELLING
        if self.exposed:
            self.over(COPY_CANCELLED)

    cdef void part(self) noexcept:
        cdef CopyEnd other
        if self.peer == NULL:
            return
        other = <CopyEnd>self.peer
        self.peer = other.peer = NULL
        if other.exposed:
            other.over(COPY_DROPPED)
        else:
            other.notify()

    cdef void notify(self) noexcept:
        """Tell an idle end that the other one was dropped, which makes it done."""
        # The reader of a future is told of a value only: its writer cannot go without giving one.
        if (self.rules & RULE_NOTIFIED_DROPS and self.state == COPY_IDLE and not self.has_pending_event
                and not (self.is_future and self.readable)):
            self.result = COPY_DROPPED
            self.progress = 0
            self.set_pending_event()

    cdef int deliver(self, Event* event) except -1:
        self.exposed = False
        # Who cancels a copy of a stream is told so, however far it was: nothing more will come. A future's
        # value, once it is there, is all that there is.
        if self.state == COPY_CANCELLING and self.result == COPY_COMPLETED and not self.is_future:
            self.result = COPY_CANCELLED
        if self.rules & RULE_LINKED_ENDS and self.peer == NULL and not self.is_future:
            self.result = COPY_DROPPED
        if self.result == COPY_DROPPED or (self.is_future and self.result == COPY_COMPLETED):
            self.state = COPY_DONE
        else:
            self.state = COPY_IDLE
        if self.is_future:
            event.code = EVENT_FUTURE_READ if self.readable else EVENT_FUTURE_WRITE
            event.payload = self.result
        else:
            event.code = EVENT_STREAM_READ if self.readable else EVENT_STREAM_WRITE
            event.payload = self.result | self.progress << 4
        event.index = self.index
        self.instance = None
        self.side = None
        self.plan = None
        if self.peer == NULL:
            self.notify()
        return 0


cdef bint _is_number(Plan element) noexcept:
    """none_or_number_type of the specification."""
    return element is None or K_BOOL < element.root.kind <= LAST_NUMBER


cdef int _move(CopyEnd one, CopyEnd other, uint32_t n) except -1:
    """Copy n elements from the writer's buffer to the reader's."""
    cdef CopyEnd source = other if one.readable else one
    cdef CopyEnd sink = one if one.readable else other
    if (source.plan is None) != (sink.plan is None):
        raise RuntimeError("the ends of a stream have elements of different types")
    if source.plan is not None:
        copy_elements(source.plan, source.side, source.ptr, sink.plan, sink.side, sink.ptr, n)
        source.ptr += <uint64_t>n * source.plan.root.size
        sink.ptr += <uint64_t>n * sink.plan.root.size
    source.progress += n
    sink.progress += n
    return 0


cdef CopyEnd new_end(object type, bint readable, bint is_future, uint32_t rules):
    cdef CopyEnd end = CopyEnd.__new__(CopyEnd)
    end.rules = rules
    end.type = type
    end.readable = readable
    end.is_future = is_future
    return end


cdef CopyEnd copy_end_at(ComponentInstance instance, uint32_t index, object type, bint readable):
    cdef Waitable found = waitable_at(instance, index)
    cdef CopyEnd end
    kind = "future" if isinstance(type, FUTURE) else "stream"
    if isinstance(found, CopyEnd):
        end = <CopyEnd>found
        if end.readable == readable and end.kind() == kind:
            # Equal types of one component are one object.
            if end.type is not type:
                raise Trap(f"handle is a {kind} of a different type")
            return end
    raise Trap(f"handle index {index} is not a {'readable' if readable else 'writable'} end of a {kind}")


# Forwarding
#
# No element is touched: the writer of one stream and the reader of the other become its two ends.

cdef int forward(CopyEnd readable, CopyEnd writable) except -1:
    cdef CopyEnd writer, reader
    if readable.peer == NULL or writable.peer == NULL:
        # Whoever is left finds the other end dropped, at once if it waits.
        readable.part()
        writable.part()
        return 0
    writer = <CopyEnd>readable.peer
    reader = <CopyEnd>writable.peer
    readable.peer = writable.peer = NULL
    join_ends(writer, reader)
    if writer.exposed and reader.exposed:
        reader.exposed = False
        reader._meet(writer)
    return 0


cdef void join_ends(CopyEnd a, CopyEnd b) noexcept:
    a.peer = <void*>b
    b.peer = <void*>a
