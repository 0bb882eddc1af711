"""`canon task.return` and `task.cancel` (CanonicalABI.md)."""

cimport cython

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.calls.canons cimport Lowering
from canonabi.calls.task cimport Task, check_borrows
from canonabi.copier.copier cimport check_place, copy, follow
from canonabi.copier.plans cimport MAX_FLAT, Plan, Plans
from canonabi.copier.side cimport Side
from canonabi.copier.walk cimport Place, in_slots
from engine.code.words cimport Val
from engine.run.stack cimport Stack

from engine.errors import Trap


# canon task.return: how a function lifted with `async` gives its result, before its core function returns.
# The result is copied to the caller at once, so that no lifted value has to be kept anywhere.
@cython.final
@cython.no_gc_clear
cdef class TaskReturn(CanonBuiltin):
    cdef object result              # its type, or None
    cdef Side side                  # memory and encoding
    cdef Plan plan                  # of the result; None without

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.result = step.operands[0]
        self.side = side
        if self.result is not None:
            self.plan = plans.plan_of(self.result, side.pointer_size)
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef Task task = <Task?>stack.task
        if task.func is None or not task.func.is_async:
            raise Trap("`task.return` called by a function that was not lifted with `async`")
        # `LiftOptions.equal` of the specification. Types are one object each, so `is` compares them.
        if (self.result is not task.func.type.result or self.side.memory != task.func.side.memory
                or self.side.encoding != task.func.side.encoding):
            raise Trap("invalid `task.return` signature and/or options for current task")
        if task.resolved:
            raise Trap("`task.return` or `task.cancel` called more than once for current task")
        check_borrows(task)
        if self.plan is not None:
            self.put_result(task, stack.c.args)
        task.resolved = True
        return 0

    cdef int put_result(self, Task task, const Val* values) except -1:
        """Copy the result, in slots or at the address in the first, to where the caller wants it."""
        cdef Lowering lowered = task.lowered
        cdef Plan to = lowered.signature.result
        cdef Place source = in_slots(self.side, NULL, values)
        # The caller's stack waits with its arguments in it; where it wants the result is one of them.
        cdef Place sink = lowered.result_place(task.caller.stack.c.args)
        # The values are parameters of task.return, so as many as of any parameters fit into slots: 16, not
        # the one slot that results of functions have.
        if self.plan.root.n_flat > MAX_FLAT:
            follow(self.plan.root, &source)
        check_place(to.root, &sink)
        return copy(self.plan, &source, to, &sink)


# canon task.cancel: only a task that was asked to stop may use it, and nothing can ask for that yet.
@cython.final
@cython.no_gc_clear
cdef class TaskCancel(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef Task task = <Task?>stack.task
        if task.func is None or not task.func.is_async:
            raise Trap("`task.cancel` called by a function that was not lifted with `async`")
        raise Trap("`task.cancel` called by task which has not been cancelled")
