"""Subtask: how far a call is, and what its caller is told of it."""

cimport cython
from libc.stdint cimport uint32_t
from libc.string cimport memcpy

from canonabi.concurrency.waitable cimport EVENT_SUBTASK, add_waitable, waitable_at
from canonabi.state.handles cimport end_lends

from engine.errors import Trap


@cython.final
@cython.no_gc_clear
cdef class Subtask(Waitable):

    def __dealloc__(self):
        end_lends(&self.lends)

    cdef void progress(self, SubtaskState state) noexcept:
        """The call is further than before; events that were not delivered become one."""
        self.state = state
        if is_resolved(state):
            self.task = None
            self.pending = None
        # Before it is in the table nobody can ask for it: its state is what the call answers.
        if self.index:
            self.set_pending_event()

    cdef int deliver(self, Event* event) except -1:
        event.code = EVENT_SUBTASK
        event.index = self.index
        event.payload = self.state
        # What was lent is the caller's again when it is told, not when the callee returned.
        if is_resolved(self.state):
            self.resolve_delivered = True
            end_lends(&self.lends)
        return 0


cdef bint is_resolved(SubtaskState state) noexcept:
    return state >= SUBTASK_RETURNED


cdef Subtask new_subtask(ComponentInstance instance, Lowering lowered, const Val* args):
    cdef Subtask self = Subtask.__new__(Subtask)
    self.instance = instance
    self.lowered = lowered
    memcpy(self.args, args, lowered.n_args * sizeof(Val))
    return self


cdef uint32_t shown_state(Subtask subtask) except 0:
    return subtask.state | add_waitable(subtask.instance, subtask) << 4


cdef Subtask subtask_at(ComponentInstance instance, uint32_t index):
    cdef Waitable found = waitable_at(instance, index)
    if type(found) is not Subtask:
        raise Trap(f"handle index {index} is not a subtask")
    return <Subtask>found
