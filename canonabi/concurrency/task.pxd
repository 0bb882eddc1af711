"""Tasks: calls of component functions that have begun (CanonicalABI.md, Tasks)."""

from cpython.object cimport PyObject
from libc.stdint cimport int64_t

from canonabi.concurrency.canons cimport LiftedFunc, Lowering
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.handles cimport Borrows, Lends
from engine.code.objects cimport FuncInst
from engine.code.words cimport Val
from engine.run.allowance cimport Allowance

cdef enum TaskState:
    TASK_INITIAL                # at the gate
    TASK_STARTED
    TASK_PENDING_CANCEL
    TASK_CANCEL_DELIVERED
    TASK_RESOLVED

cdef class Task:
    """A call of a component function, from its beginning until its last thread has ended."""

    cdef ComponentInstance instance     # in which it runs
    cdef LiftedFunc func                # None: a destructor, or a start function
    cdef FuncInst* callee               # the core function that it begins with
    cdef TaskState state
    cdef Borrows borrows                # handles that it has to drop before it returns
    cdef object implicit_thread         # the Thread that began with it
    cdef object first_thread            # of those that are not over; the others by Thread.sibling
    cdef bint async_type                # of the function: it may block before it returns
    cdef bint needs_exclusive           # its implicit thread runs alone in the instance
    # Who called it: a guest's thread that is in the call (caller), or has gone on (subtask), or Python
    cdef object caller                  # Thread, while it is in the call
    cdef Lowering lowered               # by which a guest calls; None: Python, or a built-in that drops
    cdef object subtask                 # Subtask, once the caller has gone on
    cdef Lends lends                    # what was lent for it, until a Subtask has that, or the call is over
    cdef Allowance allowance            # of the root call that it is part of; None: that has no limits
    cdef object failure                 # what ended it before it was resolved, or None
    # What Python gives and gets
    cdef const Val* numbers             # its arguments in slots, if they are numbers; or
    cdef PyObject* const* given         # its arguments, while they are its caller's; then
    cdef tuple args                     # these, if it waits at the gate
    cdef int64_t rep                    # of a destructor: what it is called with
    cdef object out                     # the buffer for the result, or None
    cdef object result
    cdef object unfit                   # why the result did not fit into `out`

cdef Task new_task(ComponentInstance instance, LiftedFunc func, FuncInst* callee)
cdef void recycle_task(Task task, Py_ssize_t references) noexcept      # if it is over, and no more hold it
cdef bint has_backpressure(Task task) noexcept
cdef bint deliver_pending_cancel(Task task, bint cancellable) noexcept
cdef int check_borrows(Task task) except -1         # Trap if it still has some
