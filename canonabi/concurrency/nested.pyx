"""Runs what can neither leave its instance nor wait, to its end, on a stack of its own."""

from libc.stdint cimport uint32_t

from canonabi.concurrency.failing cimport add_frames_of, described
from canonabi.concurrency.policy cimport poison
from canonabi.concurrency.thread cimport Thread, new_thread, recycle_thread
from canonabi.copier.side cimport use_call_nested
from canonabi.state.component_instance cimport ComponentInstance
from engine.run.driver cimport run
from engine.run.stack cimport Stack, take_stack
from engine.store.store cimport Store

from engine.errors import Trap, UncaughtException


cdef int run_nested(Thread thread, FuncInst* func, Val* args) except -1:
    cdef ComponentInstance instance = thread.instance
    cdef Stack stack = take_stack()
    cdef bint may_leave = True
    cdef uint32_t i
    if instance is not None:
        may_leave = instance.may_leave
        instance.may_leave = False
    try:
        stack.begin(<Store>func.instance.store.wrapper, func)
        stack.task = thread
        for i in range(func.type.n_params):
            stack.c.base[i] = args[i]
        stack.start()
        _run(stack)
        for i in range(func.type.n_results):
            args[i] = stack.c.base[i]
    except BaseException as error:      # re-raised, with the guest's frames
        if instance is not None:
            poison(instance, None, described(error))
        add_frames_of(stack, error)
        raise
    finally:
        if instance is not None:
            instance.may_leave = may_leave
        stack.end()
    return 0


cdef int _run(Stack stack) except -1:
    try:
        run(stack, False)
    except UncaughtException as thrown:
        if stack.in_host:
            raise
        raise Trap("a wasm exception left the component", thrown.frames) from thrown
    return 0


cdef int call_nested(ComponentInstance instance, FuncInst* func, Val* args) except -1:
    """What copies call: see canonabi.copier.side. It has storage of its own, as in the specification."""
    cdef Thread thread = new_thread(None, instance)
    run_nested(thread, func, args)
    recycle_thread(thread, 1)
    return 0


use_call_nested(call_nested)
