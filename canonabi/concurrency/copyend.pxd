"""Ends of streams and futures (CanonicalABI.md, Stream State, Future State)."""

from libc.stdint cimport uint32_t, uint64_t

from canonabi.concurrency.waitable cimport Event, Waitable
from canonabi.copier.plans cimport Plan
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport ComponentInstance

cdef enum CopyState:
    COPY_IDLE
    COPY_COPYING
    COPY_CANCELLING
    COPY_DONE

cdef enum CopyResult:
    COPY_COMPLETED
    COPY_DROPPED
    COPY_CANCELLED

cdef enum:
    MAX_LENGTH = (1 << 28) - 1      # of a buffer, in elements

cdef class CopyEnd(Waitable):
    """An end of a stream or future. The two ends know each other; there is nothing between them."""

    cdef bint readable
    cdef bint is_future
    cdef uint32_t rules             # of the instance that has made it
    cdef object type                # Stream or Future, as the component has it whose end this is
    cdef void* peer                 # the other end (borrowed); NULL: it was dropped
    cdef CopyState state
    cdef CopyResult result          # of the copy that is over, or partly done: there is an event then
    # The buffer of the copy that goes on
    cdef bint exposed               # the other end may still copy to or from it
    cdef ComponentInstance instance     # whose code began it
    cdef Side side
    cdef Plan plan                  # of an element; None: elements are of no type
    cdef uint64_t ptr               # where the next element is
    cdef uint32_t length
    cdef uint32_t progress

    cdef void over(self, CopyResult result) noexcept            # the copy is
    cdef int copy(self) except -1                               # begin it: the buffer is set
    cdef void cancel(self) noexcept                             # a copy that has been begun
    cdef int _meet(self, CopyEnd other) except -1
    cdef void part(self) noexcept                               # from the other end, which is told
    cdef void notify(self) noexcept                             # that the other end has gone
    cdef str kind(self)                                         # "stream" or "future", for messages

cdef void join_ends(CopyEnd a, CopyEnd b) noexcept
cdef CopyEnd copy_end_at(ComponentInstance instance, uint32_t index, object type, bint readable)     # Trap
cdef CopyEnd new_end(object type, bint readable, bint is_future, uint32_t rules)
cdef int forward(CopyEnd readable, CopyEnd writable) except -1      # of different streams: they are one now
