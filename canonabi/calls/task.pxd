"""Tasks: calls of component functions that run or wait, each on a stack of its own."""

from libc.stdint cimport int64_t, uint64_t

from canonabi.calls.canons cimport LiftedFunc, Lowering
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.handles cimport Resource, Scope
from engine.code.objects cimport FuncInst
from engine.code.words cimport Val
from engine.run.stack cimport Stack

cdef enum:
    SUBTASK_RETURNED = 2        # what an asynchronous call answers that is over already

cdef class Task:
    cdef Stack stack                    # stack.task is this task while it lasts
    cdef ComponentInstance instance     # which it runs in
    cdef LiftedFunc func                # what was called; None: a destructor, or a core function alone
    cdef Task caller                    # who waits for it; None: Python
    cdef Task callee                    # whom it waits for, or None
    cdef Lowering lowered                # how the caller calls it; None: Python, or there is no result
    cdef Scope scope                    # what was lent for the call, and the borrows it still has
    cdef uint64_t[2] context            # context.get, context.set
    cdef bint entered                   # its instance is left at the end
    cdef bint resolved                  # it called task.return

# Who may enter which instance: the only place that knows. `caller` is None for Python.
cdef bint may_enter(ComponentInstance callee, ComponentInstance caller) noexcept
cdef int enter(ComponentInstance callee, ComponentInstance caller) except -1        # Trap
cdef void leave(ComponentInstance callee, ComponentInstance caller) noexcept

# A task at the beginning of a core function, whose arguments go to task.stack.c.base, in an instance that
# it enters. It is the callee of its caller from then on.
cdef Task new_task(
    ComponentInstance instance, LiftedFunc func, FuncInst* callee, Task caller, Lowering lowered)
cdef Task inner_task(ComponentInstance instance, FuncInst* callee)      # in one that was entered before

cdef int drive(Task task) except -1                 # run it and all whom it calls, until its function returns
cdef int end_task(Task task) except -1             # after that: post-return, leaving; its stack is given back
cdef int fail(Task task, object error) except -1    # an exception ended it and all whom it waits for
cdef int drop_task(Task task) except -1             # it has not run: leave as if it had never been
cdef int check_borrows(Task task) except -1         # Trap if it still has some
cdef int destroy(Resource resource, int64_t rep) except -1      # run a guest's destructor for Python
