"""`canon subtask.cancel` and `subtask.drop` (CanonicalABI.md)."""

cimport cython

from canonabi.builtins.base cimport CanonBuiltin, stopped_in
from canonabi.builtins.waiting cimport answer_or_wait, check_synchronous
from canonabi.calls.hostcalls cimport cancel_host
from canonabi.concurrency.lifting cimport wake_to_stop
from canonabi.concurrency.policy cimport enter, leave, to_cancel
from canonabi.concurrency.subtask cimport Subtask, is_resolved, subtask_at
from canonabi.concurrency.task cimport TASK_CANCEL_DELIVERED, TASK_INITIAL, TASK_PENDING_CANCEL, Task
from canonabi.concurrency.thread cimport Thread, Wait, restart, resume
from canonabi.concurrency.waitable cimport remove_waitable
from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport RULE_CALLBACK_CANCELLATION
from engine.run.stack cimport Stack

from engine.errors import Trap


@cython.final
@cython.no_gc_clear
cdef class SubtaskCancel(CanonBuiltin):
    cdef bint is_async

    cdef int take(self, object step, Plans plans, Side side) except -1:
        self.is_async = step.operands[0]
        return 0

    cdef int run(self, Stack stack) except -1:
        cdef Thread thread = <Thread?>stack.task
        cdef Subtask subtask = subtask_at(self.instance, stack.c.args[0].u32)
        if subtask.resolve_delivered:
            raise Trap("`subtask.cancel` called after the end of the subtask was delivered")
        if subtask.cancellation_requested:
            raise Trap("`subtask.cancel` called more than once for a subtask")
        # Asynchronously it may be in a set, by WASI 0.3.1.
        if not self.is_async or self.instance.rules & RULE_CALLBACK_CANCELLATION:
            check_synchronous(subtask)
        if is_resolved(subtask.state):
            return self.answer(stack, subtask)
        subtask.cancellation_requested = True
        if subtask.pending is not None:
            cancel_host(subtask.pending)
        elif self.request(thread, subtask):
            return 1
        return self.answer(stack, subtask)

    cdef int answer(self, Stack stack, Subtask subtask) except -1:
        return answer_or_wait(stack, subtask, self.is_async, is_resolved(subtask.state))

    cdef bint request(self, Thread thread, Subtask subtask) except -1:
        """Task.request_cancellation of the specification; True: a thread of the task runs next."""
        cdef Task task = subtask.task
        cdef Thread target
        if task is None:            # its instance is poisoned or closed: nobody will ever answer
            return False
        if task.state == TASK_INITIAL:
            task.state = TASK_CANCEL_DELIVERED
            target = <Thread>task.implicit_thread
            resume(target, None, True)
            target.wait.resumed(target)         # at the gate: that is its end, and no guest runs
            return False
        target = to_cancel(task, thread.instance)
        if target is None:
            task.state = TASK_PENDING_CANCEL
            if self.instance.rules & RULE_CALLBACK_CANCELLATION:
                wake_to_stop(task)
            return False
        task.state = TASK_CANCEL_DELIVERED
        enter(task.instance, thread.instance)
        if self.instance.rules & RULE_CALLBACK_CANCELLATION:
            subtask.sync_waiter = thread        # nobody may put it into a set meanwhile
        thread.on = subtask
        thread.wait = CANCELLING
        resume(target, thread, True)
        thread.next = target
        return True


@cython.final
cdef class _Cancelling(Wait):
    """A thread that has resumed one of a task that is to stop."""

    cdef Thread control(self, Thread thread):
        cdef Subtask subtask = <Subtask>thread.on
        cdef SubtaskCancel builtin = <SubtaskCancel?>stopped_in(thread.stack)
        leave(subtask.callee, thread.instance)
        subtask.sync_waiter = None
        if builtin.answer(thread.stack, subtask):
            thread.stack.pause()
            return None
        restart(thread)
        return thread

    cdef str described(self, Thread thread):
        return "cancels a subtask"


cdef Wait CANCELLING = _Cancelling.__new__(_Cancelling)


@cython.final
@cython.no_gc_clear
cdef class SubtaskDrop(CanonBuiltin):

    cdef int run(self, Stack stack) except -1:
        cdef Subtask subtask = subtask_at(self.instance, stack.c.args[0].u32)
        if not subtask.resolve_delivered:
            raise Trap("cannot drop a subtask which has not yet resolved")
        remove_waitable(self.instance, subtask)
        return 0
