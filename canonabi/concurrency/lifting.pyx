"""The steps of a task: gate, arguments, core function, result, and the loop of a callback.

Each is taken when the one before is over, and none runs a guest but for realloc and post-return: what is to
run next is the answer, and the driver runs it.
"""

cimport cython
from cpython.sequence cimport PySequence_Fast_ITEMS
from libc.stdint cimport uint32_t
from libc.string cimport memcpy

from canonabi.concurrency.canons cimport LiftedFunc
from canonabi.concurrency.nested cimport run_nested
from canonabi.concurrency.scheduler cimport count, lock, open_gate, uncount, unlock, wake
from canonabi.concurrency.subtask cimport (
    SUBTASK_CANCELLED_BEFORE_RETURNED, SUBTASK_CANCELLED_BEFORE_STARTED, SUBTASK_RETURNED, SUBTASK_STARTED,
    SUBTASK_STARTING, Subtask, SubtaskState)
from canonabi.concurrency.task cimport (
    TASK_PENDING_CANCEL, TASK_RESOLVED, TASK_STARTED, check_borrows, deliver_pending_cancel, has_backpressure)
from canonabi.concurrency.thread cimport (
    RUN_STACK, THREAD_OVER, THREAD_RUNNING, THREAD_WAITING, block, register_thread, unregister_thread)
from canonabi.concurrency.waitable cimport (
    EVENT_NONE, EVENT_TASK_CANCELLED, Event, WaitableSet, take_event, waitable_set_at)
from canonabi.copier.copier cimport (
    check_place, copy, copy_params, follow, lift, lift_into, lift_number, lower_params)
from canonabi.copier.plans cimport Signature
from canonabi.copier.walk cimport in_slots
from canonabi.state.component_instance cimport RULE_CALLBACK_CANCELLATION
from canonabi.state.queue cimport Queue, put_in_order
from engine.run.stack cimport Stack, take_stack
from engine.store.store cimport Store

from engine.errors import Trap

cdef enum:
    CALLBACK_EXIT = 0           # what a callback answers, in its low four bits
    CALLBACK_YIELD = 1
    CALLBACK_WAIT = 2


# Beginning

@cython.final
cdef class _New(Wait):
    """A thread whose stack has not begun to run."""

    cdef Thread resumed(self, Thread thread):
        thread.stage = RUN_STACK
        thread.stack.start()
        return thread

    cdef str described(self, Thread thread):
        return "has not been resumed"


@cython.final
cdef class _Gate(Wait):
    """A task that may not enter its instance: Task.enter_implicit_thread of the specification."""

    cdef bint ready(self, Thread thread) noexcept:
        return not has_backpressure(thread.task)

    cdef void put_back(self, Thread thread) noexcept:
        put_in_order(_gate(thread), &thread.link)

    cdef Thread resumed(self, Thread thread):
        thread.instance.num_waiting_to_enter -= 1
        if thread.cancelled:
            thread.state = THREAD_OVER
            thread.task.implicit_thread = None
            uncount(thread)
            cancel(thread.task)
            open_gate(thread.instance)
            return None
        _begin_task(thread)
        open_gate(thread.instance)
        return thread

    cdef str described(self, Thread thread):
        return "waits to enter its instance"


NEW = _New.__new__(_New)
cdef Wait GATE = _Gate.__new__(_Gate)


cdef Queue* _gate(Thread thread) noexcept:
    return &thread.instance.exclusive_gate if thread.task.needs_exclusive else &thread.instance.gate


cdef bint enter_implicit_thread(Thread thread) except -1:
    cdef Task task = thread.task
    task.implicit_thread = thread
    if task.async_type and (has_backpressure(task) or thread.instance.num_waiting_to_enter > 0):
        count(thread)
        thread.instance.num_waiting_to_enter += 1
        block(thread, THREAD_WAITING, GATE, None, _gate(thread), True)
        open_gate(thread.instance)      # others may wait, and backpressure be over
        return False
    thread.state = THREAD_RUNNING
    _begin_task(thread)
    return True


cdef int _begin_task(Thread thread) except -1:
    """Take the lock, and lower the arguments."""
    cdef Task task = thread.task
    if task.needs_exclusive:
        lock(thread)
    register_thread(thread)
    task.state = TASK_STARTED
    begin(thread, task.callee)
    thread.stack.start()        # what lowering runs is of this call: limits, interrupts
    if task.func is None:
        if task.callee.type.n_params:               # a destructor; a start function has none
            thread.stack.c.base[0].i64 = task.rep
    elif task.lowered is None:
        _lower_args(task, thread.stack)
    else:
        _copy_args(task, thread.stack)
    return 0


cdef int begin(Thread thread, FuncInst* func) except -1:
    thread.stack = take_stack()
    thread.stack.begin(<Store>func.instance.store.wrapper, func)
    thread.stack.task = thread
    thread.stack.allowance = thread.task.allowance
    thread.stage = RUN_STACK
    return 0


cdef int _lower_args(Task task, Stack stack) except -1:
    """Python's arguments, which were checked."""
    cdef LiftedFunc func = task.func
    cdef tuple args = task.args
    cdef Place sink
    if task.numbers != NULL:
        memcpy(stack.c.base, task.numbers, func.signature.n_params * sizeof(Val))
        return 0
    sink = in_slots(func.side, stack.c.base)
    sink.borrows = &task.borrows
    task.args = None
    return lower_params(
        func.signature, task.given if args is None else PySequence_Fast_ITEMS(args), &task.lends, &sink,
        func.signature.params_spilled)


cdef int _copy_args(Task task, Stack stack) except -1:
    """A guest's arguments, which are read now: it may have had to wait."""
    cdef LiftedFunc func = task.func
    cdef Signature signature = task.lowered.signature
    cdef Subtask subtask = <Subtask>task.subtask
    cdef Place source = in_slots(task.lowered.side, caller_args(task))
    cdef Place sink = in_slots(func.side, stack.c.base)
    sink.borrows = &task.borrows
    source.lends = &task.lends
    if task.subtask is not None:
        source.lends = &subtask.lends
        subtask.progress(SUBTASK_STARTED)
    return copy_params(
        signature, &source, task.lowered.spilled, func.signature, &sink, func.signature.params_spilled)


cdef const Val* caller_args(Task task) noexcept:
    # A caller that is in the call has them on its stack, which is stopped; one that has gone on has not.
    if task.subtask is not None:
        return (<Subtask>task.subtask).args
    return (<Thread>task.caller).stack.c.args


# The end of a function

cdef Thread returned(Thread thread):
    cdef Task task = thread.task
    cdef LiftedFunc func = task.func
    if task.implicit_thread is not thread:
        return _exit(thread)
    if func is None:
        resolve(task, None, NULL)
        return _exit(thread)
    if not func.is_async:
        _return_result(thread)
        return _exit(thread)
    if func.callback == NULL:
        return _exit(thread)
    return _called_back(thread, thread.stack.c.base[0].u32)


cdef int _return_result(Thread thread) except -1:
    """What a function that was lifted synchronously has returned; then post-return."""
    cdef Task task = thread.task
    cdef LiftedFunc func = task.func
    cdef Val[1] results
    cdef Place source = in_slots(func.side, thread.stack.c.base)
    # post-return gets what the core function returned; which is at most one slot.
    results[0] = thread.stack.c.base[0]
    if func.signature.result is not None and func.signature.result_spilled:
        follow(func.signature.result.root, &source)
    resolve(task, func.signature.result, &source)
    if func.post_return != NULL:
        run_nested(thread, func.post_return, results)
    return 0


cdef Thread _exit(Thread thread):
    """A thread is over."""
    cdef Stack stack = thread.stack
    cdef bint implicit = thread.task.implicit_thread is thread
    thread.stack = None
    stack.end()
    unregister_thread(thread)
    if implicit and thread.task.needs_exclusive:
        unlock(thread)
    return None


# Resolving

cdef int resolve(Task task, Plan plan, Place* source) except -1:
    """Take the result of a task to its caller, at once: no lifted value has to be kept anywhere."""
    cdef Plan to
    cdef Place sink
    if plan is not None and task.lowered is None:
        _result_to_python(task, plan, source)
    elif plan is not None and (task.caller is not None or task.subtask is not None):
        to = task.lowered.signature.result
        sink = task.lowered.result_place(caller_args(task))
        check_place(to.root, &sink)
        copy(plan, source, to, &sink)
    # After lifting, as in the specification: a wrong result traps first.
    check_borrows(task)
    task.state = TASK_RESOLVED
    _tell(task, SUBTASK_RETURNED)
    return 0


cdef int _result_to_python(Task task, Plan plan, Place* source) except -1:
    if task.out is None:
        task.result = lift_number(plan.root, source.flat) if task.numbers != NULL else lift(plan, source)
        return 0
    try:
        task.result = lift_into(plan, source, task.out)
    except (BufferError, TypeError, ValueError) as error:
        # Python's buffer does not fit. The guest has done its part, so its call ends as it should; then it is
        # raised.
        task.unfit = error
    return 0


cdef int cancel(Task task) except -1:
    check_borrows(task)
    task.state = TASK_RESOLVED
    _tell(task, SUBTASK_CANCELLED_BEFORE_RETURNED)
    return 0


cdef void _tell(Task task, SubtaskState state) noexcept:
    """Tell the caller that its call is over."""
    cdef Subtask subtask
    if task.subtask is not None:
        subtask = <Subtask>task.subtask
        if state == SUBTASK_CANCELLED_BEFORE_RETURNED and subtask.state == SUBTASK_STARTING:
            state = SUBTASK_CANCELLED_BEFORE_STARTED
        task.subtask = None
        subtask.progress(state)
    elif task.caller is not None and (<Thread>task.caller).state == THREAD_WAITING:
        wake(<Thread>task.caller)


# The loop of a callback
#
# Between two calls of a callback its thread has no stack, and does not run alone: that is what makes
# thousands of them cheap.

@cython.final
cdef class _Yield(Wait):

    cdef bint ready(self, Thread thread) noexcept:
        return thread.instance.exclusive_thread == NULL

    cdef void put_back(self, Thread thread) noexcept:
        put_in_order(&thread.instance.parked, &thread.link)

    cdef Thread resumed(self, Thread thread):
        cdef Event event
        if _stops(thread):
            thread.cancelled = deliver_pending_cancel(thread.task, True)
        event.code = EVENT_TASK_CANCELLED if thread.cancelled else EVENT_NONE
        event.index = event.payload = 0
        return _call_back(thread, &event)

    cdef str described(self, Thread thread):
        return "has yielded"


@cython.final
cdef class _AwaitEvent(Wait):

    cdef bint ready(self, Thread thread) noexcept:
        return _has_event(thread)

    cdef void put_back(self, Thread thread) noexcept:
        cdef WaitableSet wset = <WaitableSet>thread.on
        if wset.pending.first != NULL or _stops(thread):
            put_in_order(&thread.instance.parked, &thread.link)
        else:
            put_in_order(&wset.waiters, &thread.link)

    cdef Thread resumed(self, Thread thread):
        cdef WaitableSet wset = <WaitableSet>thread.on
        cdef Event event
        thread.on = None
        wset.num_waiting -= 1
        if _stops(thread):
            thread.cancelled = deliver_pending_cancel(thread.task, True)
        if thread.cancelled:
            event.code = EVENT_TASK_CANCELLED
            event.index = event.payload = 0
        else:
            take_event(wset, &event)
        return _call_back(thread, &event)

    cdef str described(self, Thread thread):
        return "waits for an event of a waitable set"


cdef bint _stops(Thread thread) noexcept:
    """Whether a request to cancel the task is delivered here, which after WASI 0.3.1 may be late."""
    return thread.task.state == TASK_PENDING_CANCEL and thread.instance.rules & RULE_CALLBACK_CANCELLATION


cdef void wake_to_stop(Task task) noexcept:
    cdef Thread thread = <Thread>task.implicit_thread
    if thread is not None and thread.state == THREAD_WAITING and thread.stack is None:
        wake(thread)


cdef Wait YIELD = _Yield.__new__(_Yield)
cdef Wait AWAIT_EVENT = _AwaitEvent.__new__(_AwaitEvent)


cdef bint _has_event(Thread thread) noexcept:
    return thread.instance.exclusive_thread == NULL and (
        (<WaitableSet>thread.on).pending.first != NULL or _stops(thread))


cdef Thread _called_back(Thread thread, uint32_t packed):
    """What a function with a callback, or the callback, has answered (unpack_callback_result)."""
    cdef uint32_t code = packed & 15
    cdef WaitableSet wset = None
    cdef Stack stack = thread.stack
    if code > CALLBACK_WAIT:
        raise Trap(f"unsupported callback code: {code}")
    if code == CALLBACK_EXIT:
        return _exit(thread)
    thread.stack = None
    stack.end()
    unlock(thread)
    if code == CALLBACK_WAIT:
        wset = waitable_set_at(thread.instance, packed >> 4)
        wset.num_waiting += 1
    thread.on = wset
    thread.wait = YIELD if wset is None else AWAIT_EVENT
    if deliver_pending_cancel(thread.task, True):
        thread.cancelled = True
        return thread.wait.resumed(thread)
    # An event that is there is taken at once; yielding lets others run in any case.
    if wset is not None and _has_event(thread):
        thread.cancelled = False
        return thread.wait.resumed(thread)
    block(thread, THREAD_WAITING, thread.wait, wset, NULL if wset is None else &wset.waiters, True)
    if wset is None:
        wake(thread)
    return None


cdef Thread _call_back(Thread thread, const Event* event):
    lock(thread)
    begin(thread, thread.task.func.callback)
    thread.stack.start()
    thread.stack.c.base[0].u64 = event.code
    thread.stack.c.base[1].u64 = event.index
    thread.stack.c.base[2].u64 = event.payload
    return thread
