"""The driver: what runs next, and next, until control comes back to Python.

Each thread has a stack of its own, and none of C: a built-in that calls another component function, or goes
over to another thread, says so and stops its stack, and the driver runs the other one. When that blocks or
ends, control comes back to whoever resumed it: a thread that is in a call, or the driver's caller. So what
runs is a chain by `Thread.resumer`, and the C stack does not grow with it.

What ends a thread otherwise, a trap or any Python exception, ends the chain (`failing`).
"""

from libc.stdint cimport uint32_t, uint64_t

from canonabi.concurrency.failing cimport fail, fail_instance, fail_task, take_back
from canonabi.concurrency.lifting cimport enter_implicit_thread, returned
from canonabi.concurrency.policy cimport enter, leave
from canonabi.concurrency.scheduler cimport count, uncount
from canonabi.concurrency.task cimport TASK_RESOLVED
from canonabi.concurrency.thread cimport (
    AFTER_CONTROL, AFTER_RESUME, RUN_STACK, THREAD_OVER, THREAD_RUNNING, enlist, new_thread, recycle_thread,
    resume)
from canonabi.state.component_instance cimport RULE_REENTRANCE
from canonabi.state.queue cimport Link
from engine.run.driver cimport run
from engine.run.stack cimport Stack

from engine.errors import CannotSuspend, Trap, UncaughtException


cdef int run_thread(Scheduler scheduler, Thread thread) except -1:
    scheduler.depth += 1
    try:
        while thread is not None:
            thread = _step(thread)
    except BaseException as error:      # re-raised, with the guest's frames; the instances are poisoned
        scheduler.depth -= 1
        fail(thread, error)
        raise
    scheduler.depth -= 1
    return 0


cdef Thread _step(Thread thread):
    """One step of a thread; the one to go on with, or None: control is back."""
    cdef Thread next
    if thread.stage == RUN_STACK:
        next = _run_stack(thread)
    elif thread.stage == AFTER_RESUME:
        next = thread.wait.resumed(thread)
    else:
        next = thread.wait.control(thread)
    if next is not None:
        return next
    if thread.state != THREAD_OVER and not thread.counted:
        count(thread)               # it has blocked
        if thread.index == 0:
            enlist(thread)          # and its instance holds it from now on
    next = thread.resumer
    thread.resumer = None
    if thread.state == THREAD_OVER:
        uncount(thread)
        recycle_thread(thread, 1)       # the driver's reference
    if next is not None:
        next.stage = AFTER_CONTROL
    return next


cdef Thread _run_stack(Thread thread):
    """Run a stack until its function has returned, or a built-in stops it."""
    cdef Stack stack = thread.stack
    cdef Thread next
    cdef int suspended
    try:
        suspended = run(stack, True)
    except UncaughtException as thrown:
        if stack.in_host:
            raise
        # Component functions do not throw (CanonicalABI.md, canon_lift): at the boundary an exception is a
        # trap. But if it comes out of a host function, Python has made it and gets it back as it is.
        raise Trap("a wasm exception left the component", thrown.frames) from thrown
    if not suspended:
        return returned(thread)
    # A host function asked the engine to suspend the stack (engine.Call); that is not for components.
    if not stack.in_builtin:
        raise CannotSuspend("a component cannot be suspended by a host function")
    next = thread.next
    thread.next = None
    if thread.state != THREAD_RUNNING:
        stack.pause()
        if next is not None:            # it goes over to another one, which takes its place
            next.resumer = thread.resumer
            thread.resumer = None
    return next


cdef bint tick(Scheduler scheduler) except -1:
    cdef Thread thread
    if scheduler.failures:
        _raise_first(scheduler.failures)
    thread = scheduler.choose(None)
    if thread is None:
        return False
    enter(thread.instance, None)
    resume(thread, None, False)
    run_thread(scheduler, thread)
    leave(thread.instance, None)
    return True


cdef int run_left_over(Scheduler scheduler) except -1:
    cdef Link* link = scheduler.ready.first
    cdef Thread thread
    cdef uint64_t turns = 0
    while link != NULL:
        thread = <Thread>link.object
        turns += thread.wait.ready(thread)
        link = link.next
    # One turn each, so that one that gives way for ever does not keep the call from beginning.
    while turns and tick(scheduler):
        turns -= 1
    return 0


cdef int _raise_first(list failures) except -1:
    """Raise what a function of the host failed with after its caller had gone on."""
    instance, error = failures.pop(0)
    fail_instance(instance, error)
    raise error


cdef str DEADLOCK = "deadlock detected: event loop cannot make further progress"

cdef enum:
    NAMED = 8                   # threads that a message names


cdef str who_waits(Task task):
    """The threads of a task, and of those that it waits for, with what they wait for."""
    cdef list named = []
    cdef list tasks = [task]
    cdef Thread thread
    while tasks and len(named) < NAMED:
        task = <Task>tasks.pop()
        thread = task.first_thread
        if thread is None:              # it is at the gate
            thread = task.implicit_thread
        while thread is not None and len(named) < NAMED:
            name = "a destructor" if task.func is None else task.func.name
            named.append(f"{name} {thread.wait.described(thread)}")
            if isinstance(thread.on, Task):
                tasks.append(thread.on)
            thread = thread.sibling
    return "; ".join(named)


# Tasks of Python

cdef int begin_task(Scheduler scheduler, Task task) except -1:
    cdef Thread thread = new_thread(task, task.instance)
    cdef uint32_t i
    cdef bint runs
    try:
        runs = enter_implicit_thread(thread)
    # The guest's own code is to blame, and its allocator may be broken: poisoned as by any other trap.
    except Trap as error:
        fail(thread, error)
        raise
    except BaseException:       # whatever it is goes on; the task that did not begin is taken back
        take_back(thread)
        raise
    if runs:
        run_thread(scheduler, thread)
        if thread.state == THREAD_OVER:
            recycle_thread(thread, 1)
    elif task.func is not None:
        task.args = tuple([<object>task.given[i] for i in range(task.func.signature.n_params)])
    return 0


cdef int settle_task(Scheduler scheduler, Task task) except -1:
    cdef Thread thread
    # A function with a synchronous type: threads of its own instance may help it, and no others.
    while task.state != TASK_RESOLVED and not task.async_type:
        thread = scheduler.choose(task.instance)
        if thread is None:
            error = blocked(scheduler, task.instance)
            fail_task(task, error)
            raise error
        resume(thread, None, False)
        run_thread(scheduler, thread)
    return 0


cdef int finish_task(Scheduler scheduler, Task task) except -1:
    settle_task(scheduler, task)
    leave(task.instance, None)
    while task.state != TASK_RESOLVED:
        if not tick(scheduler):
            error = Trap(f"{DEADLOCK}: {who_waits(task)}")
            fail_task(task, error)
            raise error
    return 0


cdef object blocked(Scheduler scheduler, ComponentInstance instance):
    # By WASI 0.3.1's tests it makes a difference whether somebody else could run, who may not do so now.
    if scheduler.is_any_ready() and not instance.rules & RULE_REENTRANCE:
        return Trap(DEADLOCK)
    return Trap("cannot block a synchronous task before returning")
