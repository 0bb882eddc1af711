"""Failures: frames, poison, and threads that will never run again.

A trap is the end of every instance that was in the middle of something: those of the thread that it ended,
of the threads that wait for control from it, and of those that wait for its task to be resolved. All are
poisoned with the first error, and say it to whoever comes later.
"""

from libc.stdint cimport uint32_t

from canonabi.concurrency.policy cimport leave, poison
from canonabi.concurrency.scheduler cimport uncount, unlock
from canonabi.concurrency.subtask cimport Subtask
from canonabi.concurrency.task cimport TASK_RESOLVED
from canonabi.concurrency.thread cimport THREAD_OVER, THREAD_RUNNING, unregister_thread
from canonabi.state.handles cimport end_lends, remove_borrows
from canonabi.state.queue cimport Queue, take_out
from canonabi.state.table cimport ENTRY_FREE
from engine.run.backtrace cimport add_frames

from engine.errors import Frame, Interrupted, LimitExceeded, Trap

cdef str CLOSED = "the instance that it called was closed"
cdef tuple WITH_FRAMES = (Trap, Interrupted, LimitExceeded)


cdef int fail(Thread thread, object error) except -1:
    cdef list frames = []
    cdef Thread at = thread
    cdef Thread resumer
    cdef str why = described(error)
    # A callee that was made and has not run: its instance was entered, and its arguments may be to blame.
    if thread.next is not None and thread.next.resumer is thread:
        at = thread.next
    thread.next = None
    # Innermost first, which is the order of frames in a backtrace.
    while at is not None:
        resumer = at.resumer
        frames.extend(_frames(at))
        poison(at.instance, None if resumer is None else resumer.instance, why)
        at.resumer = None
        _end(at, why)
        at = resumer
    return _add_frames(error, frames)


cdef int fail_instance(ComponentInstance instance, object error) except -1:
    poison(instance, None, described(error))
    return _end_all([instance], described(error))


cdef int fail_task(Task task, object error) except -1:
    cdef list spread = [task.instance]
    poison(task.instance, None, described(error))
    _end_task(task, described(error), spread)
    return _end_all(spread, described(error))


cdef int take_back(Thread thread) except -1:
    cdef Task task = thread.task
    # The guest has not run, so it cannot have dropped the borrow handles that lowering its arguments made.
    remove_borrows(task.instance, &task.borrows)
    task.state = TASK_RESOLVED
    if task.first_thread is thread:
        unregister_thread(thread)
    if thread.instance.exclusive_thread == <void*>thread:
        unlock(thread)
    _let_go(thread)
    end_lends(&task.lends)
    leave(task.instance, None)
    return 0


cdef int _end(Thread thread, str why) except -1:
    """A thread has failed, and with it all others of its instance."""
    cdef list spread = [thread.instance]
    _let_go(thread)
    if thread.task is not None:
        _end_task(thread.task, why, spread)
    return _end_all(spread, why)


cdef int _end_all(list spread, str why) except -1:
    """End what waits in instances, and in those that wait for it; the list grows meanwhile."""
    cdef ComponentInstance instance
    cdef Thread thread
    while spread:
        instance = <ComponentInstance>spread.pop()
        for each in _threads_of(instance):
            thread = <Thread>each
            if thread.state != THREAD_OVER and thread.state != THREAD_RUNNING:
                _let_go(thread)
                _end_task(thread.task, why, spread)
    return 0


cdef list _threads_of(ComponentInstance instance):
    """All threads that there are, and those that wait at the gate."""
    cdef list threads = []
    cdef uint32_t i
    for i in range(1, instance.threads.length):
        if instance.threads.entries[i].kind != ENTRY_FREE:
            threads.append(<object>instance.threads.entries[i].object)
    _take_all(&instance.gate, threads)
    _take_all(&instance.exclusive_gate, threads)
    return threads


cdef int _take_all(Queue* queue, list threads) except -1:
    while queue.first != NULL:
        threads.append(<object>queue.first.object)
        take_out(queue.first)
    return 0


cdef void _let_go(Thread thread) noexcept:
    """A thread will never run again."""
    cdef Stack stack = thread.stack
    take_out(&thread.link)
    uncount(thread)
    thread.state = THREAD_OVER
    thread.stack = None
    thread.on = None
    if stack is not None:
        stack.end()


cdef int _end_task(Task task, str why, list spread) except -1:
    """A task will never be resolved: whoever waits for it fails as well."""
    cdef Subtask subtask = <Subtask>task.subtask
    cdef Thread caller = <Thread>task.caller
    if task.failure is not None:
        return 0
    task.failure = why
    task.implicit_thread = task.first_thread = None
    task.subtask = task.caller = None
    end_lends(&task.lends)
    if subtask is not None:
        subtask.task = None
        end_lends(&subtask.lends)
        _spread(subtask.instance, why, spread)
    elif caller is not None:
        _spread(caller.instance, why, spread)
    return 0


cdef int _spread(ComponentInstance instance, str why, list spread) except -1:
    if instance.poison is None:
        poison(instance, None, why)
        spread.append(instance)
    return 0


cdef int drop_all(ComponentInstance instance) except -1:
    cdef list spread = []
    for thread in _threads_of(instance):
        if (<Thread>thread).state != THREAD_RUNNING:    # a call that closes its own instance ends by itself
            _let_go(<Thread>thread)
            _end_task((<Thread>thread).task, CLOSED, spread)
    return _end_all(spread, CLOSED)


# Frames

cdef list _frames(Thread thread):
    """The frames that an exception passes; its own are there already if the stack itself raised it."""
    cdef list frames = []
    if thread.stack is None or not thread.stack.running:
        return frames
    # A stack that waits inside a host call has not added its frames: the engine does that where it raises.
    if thread.stack.in_host:
        frames = thread.stack.backtrace(True)
    if thread.task is not None and thread.task.func is not None:
        frames.append(Frame(-1, thread.task.func.name, "component", -1))
    return frames


cdef int add_frames_of(Stack stack, object error) except -1:
    return _add_frames(error, stack.backtrace(True) if stack.running and stack.in_host else [])


cdef int _add_frames(object error, list frames) except -1:
    if isinstance(error, WITH_FRAMES):
        error.frames = (*error.frames, *frames)
        return 0
    return add_frames(error, frames)


cdef str described(object error):
    if isinstance(error, WITH_FRAMES):
        return error.message
    try:
        return f"{type(error).__name__}: {error}".removesuffix(": ")[:200]
    except BaseException:           # of a class that has other plans: the error itself goes on, not this one
        return type(error).__name__
