"""`canon task.return` and `task.cancel` (CanonicalABI.md)."""

cimport cython

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.concurrency.lifting cimport cancel, resolve
from canonabi.concurrency.task cimport TASK_CANCEL_DELIVERED, TASK_RESOLVED, Task
from canonabi.concurrency.thread cimport Thread
from canonabi.copier.copier cimport follow
from canonabi.copier.plans cimport MAX_FLAT, Plan, Plans
from canonabi.copier.side cimport Side
from canonabi.copier.walk cimport Place, in_slots
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
        cdef Task task = (<Thread?>stack.task).task
        cdef Place source
        if task.func is None or not task.func.is_async:
            raise Trap("`task.return` called by a function that was not lifted with `async`")
        # `LiftOptions.equal` of the specification. Types are one object each, so `is` compares them.
        # A definition without memory needs none: its values are all in slots.
        if (self.result is not task.func.type.result or self.side.encoding != task.func.side.encoding
                or (self.side.memory != NULL and self.side.memory != task.func.side.memory)):
            raise Trap("invalid `task.return` signature and/or options for current task")
        if task.state == TASK_RESOLVED:
            raise Trap("`task.return` or `task.cancel` called more than once for current task")
        source = in_slots(self.side, stack.c.args)
        # The values are parameters of task.return, so as many as of any parameters fit into slots: 16, not
        # the one slot that results of functions have.
        if self.plan is not None and self.plan.root.n_flat > MAX_FLAT:
            follow(self.plan.root, &source)
        return resolve(task, self.plan, &source)


# canon task.cancel: only a task that was asked to stop, and has been told so, may use it.
@cython.final
@cython.no_gc_clear
cdef class TaskCancel(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef Task task = (<Thread?>stack.task).task
        if task.func is None or not task.func.is_async:
            raise Trap("`task.cancel` called by a function that was not lifted with `async`")
        if task.state != TASK_CANCEL_DELIVERED:
            raise Trap("`task.cancel` called by task which has not been cancelled")
        return cancel(task)
