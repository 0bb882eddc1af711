"""Subtasks: asynchronous calls, as their callers see them (CanonicalABI.md, Subtask State)."""

from libc.stdint cimport uint32_t

from canonabi.concurrency.canons cimport Lowering
from canonabi.concurrency.task cimport Task
from canonabi.concurrency.waitable cimport Event, Waitable
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.handles cimport Lends
from engine.code.words cimport Val

cdef enum SubtaskState:
    SUBTASK_STARTING
    SUBTASK_STARTED
    SUBTASK_RETURNED
    SUBTASK_CANCELLED_BEFORE_STARTED
    SUBTASK_CANCELLED_BEFORE_RETURNED

cdef enum:
    MAX_ASYNC_ARGS = 5              # MAX_FLAT_ASYNC_PARAMS, and where the result goes

cdef class Subtask(Waitable):
    """A call whose caller has gone on before it was over."""

    cdef SubtaskState state
    cdef ComponentInstance instance     # of the caller
    cdef ComponentInstance callee       # None: the host
    cdef Task task                      # of a guest's function, until it is resolved
    cdef object pending                 # of a function of the host, the Pending: likewise
    cdef Lowering lowered
    cdef Val[MAX_ASYNC_ARGS] args       # the caller's: its stack is used for other things meanwhile
    cdef Lends lends                    # what was lent for the call, until the caller is told that it is over
    cdef bint resolve_delivered
    cdef bint cancellation_requested

    cdef void progress(self, SubtaskState state) noexcept

cdef bint is_resolved(SubtaskState state) noexcept
cdef Subtask new_subtask(ComponentInstance instance, Lowering lowered, const Val* args)
# Put into the table: the state, and the index above it, as an asynchronous call answers
cdef uint32_t shown_state(Subtask subtask) except 0
cdef Subtask subtask_at(ComponentInstance instance, uint32_t index)         # Trap
