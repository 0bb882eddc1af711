"""Tasks and the driver that runs them (CanonicalABI.md, canon_lift; Store.lift for who may enter).

Each call has a stack of its own, and none of C: a built-in that calls another component function makes
a Task, the callee of its own, and suspends its stack; the driver runs the callee and, when it has
returned, puts the result where the caller expects it and goes on with the caller. So the tasks that
wait for each other are a chain, from the one that Python called to the one that runs.

What ends a task otherwise, a trap or any Python exception, ends the whole chain: its instances were
left in the middle of something, and are poisoned.
"""

cimport cython
from libc.stdint cimport int64_t, uint32_t

from canonabi.calls.canons cimport LiftedFunc, Lowering
from canonabi.copier.copier cimport copy_result
from canonabi.copier.side cimport use_call_nested
from canonabi.copier.walk cimport Place, in_slots
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.handles cimport Resource, end_scope, remove_borrows
from engine.code.objects cimport FuncInst
from engine.code.words cimport Val
from engine.cstack cimport check_c_stack
from engine.run.backtrace cimport add_frames
from engine.run.driver cimport run
from engine.run.stack cimport Stack, take_stack
from engine.store.store cimport Store

from canonabi.errors import NotYet
from engine.errors import CannotSuspend, Frame, Interrupted, LimitExceeded, Trap, UncaughtException

cdef tuple WITH_FRAMES = (Trap, Interrupted, LimitExceeded)

cdef enum:
    CALLBACK_EXIT = 0           # what a callback answers, in its low four bits
    CALLBACK_MAX = 2


@cython.final
@cython.freelist(32)
cdef class Task:

    def __cinit__(self):
        self.scope.owner = <void*>self

    def __dealloc__(self):
        end_scope(&self.scope)


# Entering and leaving
#
# The rule behind the three functions below: a call enters its callee and all instances around it that the
# caller is not within. An instance that was entered is shut until the call is over, so no guest is ever
# re-entered while one of its calls is in the middle of something. Siblings may call each other: what is
# around both is not entered. Python is within nothing, so its calls enter the whole way up to the root.

cdef inline bint _is_within(void* ancestor, ComponentInstance instance) noexcept:
    """Whether an instance is another one, or nested in it."""
    cdef void* at = <void*>instance
    while at != NULL:
        if at == ancestor:
            return True
        at = (<ComponentInstance>at).parent
    return False


cdef ComponentInstance _locked(ComponentInstance callee, ComponentInstance caller):
    """The first instance that keeps a call of `callee` out; None: it may enter."""
    cdef void* at = <void*>callee
    while at != NULL and not (caller is not None and _is_within(at, caller)):
        if not (<ComponentInstance>at).may_enter:
            return <ComponentInstance>at
        at = (<ComponentInstance>at).parent
    return None


cdef void _mark(ComponentInstance callee, ComponentInstance caller, bint may_enter, str poison) noexcept:
    """Mark all instances that a call enters: the callee and those around it that the caller is not in."""
    cdef void* at = <void*>callee
    while at != NULL and not (caller is not None and _is_within(at, caller)):
        # Poison is for ever: an instance that has it is not opened again, whoever leaves it.
        (<ComponentInstance>at).may_enter = may_enter and (<ComponentInstance>at).poison is None
        if poison is not None and (<ComponentInstance>at).poison is None:
            (<ComponentInstance>at).poison = poison
        at = (<ComponentInstance>at).parent


cdef bint may_enter(ComponentInstance callee, ComponentInstance caller) noexcept:
    return _locked(callee, caller) is None


cdef int enter(ComponentInstance callee, ComponentInstance caller) except -1:
    cdef ComponentInstance locked = _locked(callee, caller)
    if locked is not None:
        raise Trap("cannot enter component instance" + (
            ": it is already running" if locked.poison is None
            else f": the instance is poisoned since a call ended with: {locked.poison}"))
    _mark(callee, caller, False, None)
    return 0


cdef void leave(ComponentInstance callee, ComponentInstance caller) noexcept:
    _mark(callee, caller, True, None)


# Beginning and end

cdef Task new_task(
    ComponentInstance instance, LiftedFunc func, FuncInst* callee, Task caller, Lowering lowered,
):
    cdef Task task
    enter(instance, None if caller is None else caller.instance)
    task = Task.__new__(Task)
    task.instance = instance
    task.func = func
    task.entered = True
    if caller is not None:
        task.caller = caller
        task.lowered = lowered
        # From here on the callee is part of the chain, so fail() of the chain's first task unwinds it as
        # well: what goes wrong in _begin() needs no handler here.
        caller.callee = task
        _begin(task, callee)
        return task
    try:
        _begin(task, callee)
    # Python's first call is no part of a chain yet, and nothing of the guest has run: as if never called.
    except BaseException:       # re-raised
        drop_task(task)
        raise
    return task


cdef Task inner_task(ComponentInstance instance, FuncInst* callee):
    # Runs inside an instance that was entered already: it neither enters nor leaves.
    cdef Task task = Task.__new__(Task)
    task.instance = instance
    _begin(task, callee)
    return task


cdef int _begin(Task task, FuncInst* callee) except -1:
    task.stack = take_stack()
    task.stack.begin(<Store>callee.instance.store.wrapper, callee)
    task.stack.task = task
    return 0


cdef int check_borrows(Task task) except -1:
    # The specification checks it at `task.return` or when the core function has returned, not at the end of
    # post-return: that cannot drop borrows any more.
    if task.scope.num_borrows:
        raise Trap("borrow handles still remain at the end of the call")
    return 0


cdef int end_task(Task task) except -1:
    """The callee's function has returned, and the result has been taken: post-return, then leave."""
    cdef LiftedFunc func = task.func
    cdef Task nested
    cdef Val[1] results
    if func is not None and func.post_return != NULL:
        # post-return gets what the core function returned; which is at most one slot.
        results[0] = task.stack.c.base[0]
        nested = inner_task(task.instance, func.post_return)
        # It runs as the same task for context.get: it may want to free what the function noted there.
        nested.context = task.context
        _run_nested(nested, func.post_return, results)
    if task.entered:
        leave(task.instance, None if task.caller is None else task.caller.instance)
    _release(task)
    return 0


cdef int drop_task(Task task) except -1:
    # The guest has not run, so it cannot have dropped the borrow handles that lowering its arguments made.
    remove_borrows(task.instance, &task.scope)
    if task.entered:
        leave(task.instance, None if task.caller is None else task.caller.instance)
    _release(task)
    return 0


cdef void _release(Task task) noexcept:
    cdef Stack stack = task.stack
    if task.caller is not None:
        # Cut first: ending the stack may let go of Python objects, whose finalizers may look at the chain.
        task.caller.callee = None
        task.caller = None
    task.stack = None
    if stack is not None:
        stack.end()
    end_scope(&task.scope)


cdef int _run_nested(Task task, FuncInst* func, Val* args) except -1:
    """Run a task to its end, whose function may neither leave its instance nor wait: realloc, post-return.

    Results replace the arguments.
    """
    cdef ComponentInstance instance = task.instance
    cdef Stack stack = task.stack
    cdef uint32_t i
    cdef bint may_leave = True
    if instance is not None:
        may_leave = instance.may_leave
        instance.may_leave = False
    try:
        for i in range(func.type.n_params):
            stack.c.base[i] = args[i]
        stack.start()
        if _resume(task):
            raise CannotSuspend("realloc and post-return cannot wait")
        for i in range(func.type.n_results):
            args[i] = stack.c.base[i]
    except BaseException as error:      # re-raised, with the guest's frames
        if instance is not None:
            _mark(instance, None, False, _described(error))
        _add_frames(error, _frames(task))
        raise
    finally:
        if instance is not None:
            instance.may_leave = may_leave
        _release(task)
    return 0


cdef int call_nested(ComponentInstance instance, FuncInst* func, Val* args) except -1:
    """What copies call: see canonabi.copier.side."""
    return _run_nested(inner_task(instance, func), func, args)


use_call_nested(call_nested)


# The driver
#
# What a stack does next is known by two things: whether it was suspended (it waits for its callee), and if
# not, how its function was lifted. `top` is always the innermost task of the chain; the C stack does not grow
# with the chain, and no generator, greenlet or thread is behind it.

cdef int drive(Task task) except -1:
    """Run a task until its function returns, and all whom it calls until they have returned to it."""
    cdef Task top = task
    top.stack.start()
    while True:
        if _resume(top):
            top = top.callee
            top.stack.start()
        # Lifted with `async`: task.return gave the result; what is returned is a callback's code.
        elif top.func is not None and top.func.is_async:
            _finish_async(top)
            if top is task:
                return 0
            top = _return(top)
        elif top is task:
            return 0
        else:
            _put_result(top)
            top = _return(top)


cdef bint _resume(Task task) except -1:
    """Run the task's stack; True: it waits for a callee, False: its function returned."""
    cdef Stack stack = task.stack
    cdef int suspended
    try:
        suspended = run(stack, True)
    except UncaughtException as thrown:
        if stack.in_host:
            raise
        # Component functions do not throw (CanonicalABI.md, canon_lift): at the boundary an exception is a
        # trap. But if it comes out of a host function, Python has made it and gets it back as it is.
        raise Trap("a wasm exception left the component", thrown.frames) from thrown
    # A host function asked the engine to suspend the stack (engine.Call); that is not for components.
    if suspended and task.callee is None:
        raise CannotSuspend("a component cannot be suspended by a host function")
    return suspended


cdef Task _return(Task task):
    """End a task whose result is where the caller expects it; the caller, ready to go on."""
    cdef Task caller = task.caller
    if task.lowered is not None and task.lowered.is_async:
        # `canon lower async` of a callee that did not block: the state alone, no subtask.
        caller.stack.c.args[0].u64 = SUBTASK_RETURNED
    end_task(task)
    # The caller is inside the host call that made the callee: leave it as if that returned now.
    caller.stack.host = None
    caller.stack.leave_host(True)
    return caller


cdef int _put_result(Task task) except -1:
    """Copy what a function returned to where its caller wants it."""
    cdef LiftedFunc func = task.func
    cdef Place source, sink
    if func is None:
        return 0
    check_borrows(task)
    if func.signature.result is None:
        return 0
    # No scope: results have no borrows, which validation has seen to, so nothing is lent on the way back.
    source = in_slots(func.side, NULL, task.stack.c.base)
    sink = task.lowered.result_place(task.caller.stack.c.args)
    return copy_result(func.signature, &source, task.lowered.signature, &sink)


cdef int _finish_async(Task task) except -1:
    """A function that was lifted with `async` has returned, or its callback is to be called again."""
    cdef LiftedFunc func = task.func
    if func.callback != NULL:
        # CanonicalABI.md, unpack_callback_result: the index of a waitable set is above.
        code = task.stack.c.base[0].u32 & 15
        if code > CALLBACK_MAX:
            raise Trap(f"unsupported callback code: {code}")
        if code != CALLBACK_EXIT:
            raise NotYet("an async function that waits: not supported yet")
    if not task.resolved:
        raise Trap("async-lifted export failed to produce a result")
    return 0


# Failures
#
# A trap is the end of every instance that the chain has entered: each may have been left between two writes
# that belong together. So all are poisoned with the first error, and say it to whoever comes later.

cdef int fail(Task task, object error) except -1:
    """Unwind a chain of tasks that an exception has left; it goes on to whoever called the first one."""
    cdef list chain = []
    cdef list frames = []
    cdef Task at = task
    cdef str described = _described(error)
    while at is not None:
        chain.append(at)
        at = at.callee
    # Innermost first, which is the order of frames in a backtrace.
    for link in reversed(chain):
        at = <Task>link
        frames.extend(_frames(at))
        _mark(at.instance, None if at.caller is None else at.caller.instance, False, described)
        _release(at)
    return _add_frames(error, frames)


cdef list _frames(Task task):
    """The frames that an exception passes; its own are there already if the stack itself raised it."""
    cdef list frames = []
    if task.stack is None or not task.stack.running:
        return frames
    # A stack that waits inside a host call has not added its frames: the engine does that where it raises.
    if task.stack.in_host:
        frames = task.stack.backtrace(True)
    if task.func is not None:
        frames.append(Frame(-1, task.func.name, "component", -1))
    return frames


cdef int _add_frames(object error, list frames) except -1:
    if isinstance(error, WITH_FRAMES):
        error.frames = (*error.frames, *frames)
        return 0
    return add_frames(error, frames)


cdef str _described(object error):
    """What an exception says, for those who come later."""
    if isinstance(error, WITH_FRAMES):
        return error.message
    try:
        return f"{type(error).__name__}: {error}".removesuffix(": ")[:200]
    except BaseException:           # of a class that has other plans: the error itself goes on, not this one
        return type(error).__name__


# Destructors
#
# For Python's handles. Destructors that guests cause are callees in the chain (ResourceDrop in builtins).

cdef int destroy(Resource resource, int64_t rep) except -1:
    """Run the destructor of a guest's resource, whose store is acquired and whose instance may be entered."""
    # First the door, then the task: a trap here is the caller's, and there is nothing to take back.
    cdef Task task
    if resource.dtor == NULL:
        return 0
    # A destructor may call Python, which may drop the next handle: the recursion is on the C stack here.
    check_c_stack()
    task = new_task(resource.impl, None, resource.dtor, None, None)
    task.stack.c.base[0].i64 = rep
    try:
        drive(task)
        end_task(task)
    except BaseException as error:      # re-raised, with the guest's frames
        fail(task, error)
        raise
    return 0
