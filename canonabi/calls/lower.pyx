"""`canon lower`: calls of component functions by core code (CanonicalABI.md, canon_lower).

A lifted function of another instance gets a task and a thread, which the driver runs while the caller's stack
is stopped; arguments go from guest to guest, no Python object is made. If that thread blocks, an asynchronous
call gets a Subtask and goes on; a synchronous one blocks as well. Functions of the host: `hostcalls`.
"""

cimport cython

from canonabi.calls.functions cimport HostFunc
from canonabi.calls.hostcalls cimport call_host
from canonabi.concurrency.canons cimport Function, LiftedFunc, Lowering
from canonabi.concurrency.driver cimport blocked
from canonabi.concurrency.lifting cimport enter_implicit_thread
from canonabi.concurrency.policy cimport enter, leave
from canonabi.concurrency.scheduler cimport Scheduler, scheduler_in
from canonabi.concurrency.subtask cimport (
    SUBTASK_RETURNED, SUBTASK_STARTED, SUBTASK_STARTING, Subtask, new_subtask, shown_state)
from canonabi.concurrency.task cimport TASK_INITIAL, TASK_RESOLVED, Task, new_task, recycle_task
from canonabi.concurrency.thread cimport (
    THREAD_WAITING, Thread, Wait, block, new_thread, restart, resume)
from canonabi.copier.plans cimport Signature
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.handles cimport end_lends
from canonabi.state.owner cimport Owner
from engine.run.stack cimport Stack

from engine.errors import Trap, closed


cdef Lowering new_lowered(
    Function callee, ComponentInstance instance, Side side, Signature signature, bint is_async,
):
    cdef Lowered self = Lowered.__new__(Lowered)
    self.callee = callee
    self.instance = instance
    self.side = side
    self.signature = signature
    self.is_async = is_async
    # `flatten_functype` of the specification in three flags: an async call has fewer slots for parameters and
    # none for the result, which always goes to memory, as the call may be over before it is there.
    self.spilled = signature.params_spilled_async if is_async else signature.params_spilled
    self.to_memory = signature.result is not None and (is_async or signature.result_spilled)
    # The result's address is the last core parameter: after the parameters, or their address.
    self.pointer = 1 if self.spilled else signature.n_flat_params
    self.n_args = self.pointer + self.to_memory
    return self


@cython.final
@cython.no_gc_clear
cdef class Lowered(Lowering):

    cdef int call(self, Stack stack) except -1:
        # While realloc or post-return of this instance runs it may call nothing outside (canon_lower).
        if not self.instance.may_leave:
            raise Trap("cannot leave component instance")
        # There are two kinds only: a guest's, which the driver runs, and Python's.
        if type(self.callee) is LiftedFunc:
            return _call_lifted(self, <Thread?>stack.task)
        return call_host(self, <HostFunc>self.callee, <Thread?>stack.task)


cdef int _call_lifted(Lowered self, Thread thread) except -1:
    cdef LiftedFunc func = <LiftedFunc>self.callee
    # The tree that defines the callee may have been closed or collected, though a linked function is held.
    if func.instance.owner == NULL or (<Owner>func.instance.owner).is_closed:
        raise closed()
    return call_task(thread, new_task(func.instance, func, func.callee), self)


cdef int call_task(Thread thread, Task task, Lowering lowered) except -1:
    cdef Thread callee
    enter(task.instance, thread.instance)
    task.caller = thread
    task.allowance = thread.task.allowance
    task.lowered = lowered
    callee = new_thread(task, task.instance)
    # Set before anything can go wrong: what does is of a chain that has the callee in it.
    thread.on = task
    thread.wait = IN_CALL
    callee.resumer = thread
    thread.next = callee
    if enter_implicit_thread(callee):
        return 1                    # the driver runs it next
    callee.resumer = thread.next = None
    if task.async_type and lowered.is_async:
        leave(task.instance, thread.instance)
        return _go_on(thread, task)
    # A synchronous call of something that waits at its gate: control comes back at once.
    return _wait_at_gate(thread, task)


cdef int _wait_at_gate(Thread thread, Task task) except -1:
    leave(task.instance, thread.instance)
    block(thread, THREAD_WAITING, IN_CALL, task, NULL, False)
    return 1


cdef int _go_on(Thread thread, Task task) except -1:
    """What an asynchronous call answers: its state, and the index of its Subtask if it is not over."""
    cdef Subtask subtask
    if task.state == TASK_RESOLVED:
        end_lends(&task.lends)
        task.caller = None
        thread.stack.c.args[0].u64 = SUBTASK_RETURNED
        return 0
    subtask = new_subtask(thread.instance, task.lowered, thread.stack.c.args)
    subtask.task = task
    subtask.callee = task.instance
    subtask.lends = task.lends
    task.lends.loans = NULL
    task.lends.n = task.lends.capacity = 0
    subtask.state = SUBTASK_STARTING if task.state == TASK_INITIAL else SUBTASK_STARTED
    task.subtask = subtask
    task.caller = None
    thread.stack.c.args[0].u64 = shown_state(subtask)
    return 0


@cython.final
cdef class _InCall(Wait):
    """A thread that has called another component function, and waits for it to be resolved or to block."""

    cdef bint ready(self, Thread thread) noexcept:
        return (<Task>thread.on).state == TASK_RESOLVED

    cdef Thread control(self, Thread thread):
        cdef Task task = <Task>thread.on
        cdef Thread other
        # Of a synchronous type: the caller cannot go on before it has returned, so threads of its instance
        # may run until it has (canon_lift).
        if task.state != TASK_RESOLVED and not task.async_type:
            other = _scheduler(thread).choose(task.instance)
            if other is None:
                raise blocked(_scheduler(thread), task.instance)
            resume(other, thread, False)
            return other
        leave(task.instance, thread.instance)
        if task.state != TASK_RESOLVED and task.lowered is not None and not task.lowered.is_async:
            thread.stack.pause()
            block(thread, THREAD_WAITING, IN_CALL, task, NULL, False)
            return None
        return self.over(thread, task)

    cdef Thread resumed(self, Thread thread):
        cdef Task task = <Task>thread.on        # held, as the thread lets go of it
        return self.over(thread, task)

    cdef Thread over(self, Thread thread, Task task):
        """The caller goes on."""
        if task.lowered is not None and task.lowered.is_async:
            _go_on(thread, task)
        else:
            end_lends(&task.lends)
            task.caller = None
        restart(thread)
        recycle_task(task, 1)
        return thread

    cdef str described(self, Thread thread):
        cdef Task task = <Task>thread.on
        return f"waits for {task.func.name}" if task.func is not None else "waits for a destructor"


cdef Wait IN_CALL = _InCall.__new__(_InCall)


cdef Scheduler _scheduler(Thread thread):
    return scheduler_in(<object>thread.stack.c.store.wrapper)
