"""The upper half of the driver: runs a stack to the end of its call, and serves its host calls.

The lower half (engine/run/stack.pyx) resumes by itself where it can; it comes back here when the call is
over, and when the stack needs Python. Calls of Python functions are engine/run/hostcall.pyx, which has to
know stacks; stacks know nothing of it. What is raised here is made there: a guest that calls the host that
calls a guest has a frame of run() for each level on the C stack, and it has to be small.
"""

from engine.run.hostcall cimport cannot_suspend, raise_in_guest, serve, uncaught
from engine.run.stack cimport HOST_CALL, PREEMPTED, RETURNED, THREW, Outcome, Stack


cdef int run(Stack stack, bint may_suspend) except -1:
    """Run to the end, serving host calls; 1 if the host suspends the stack, which waits for its answer.

    2 if the stack was preempted: only one that was told so, by `preempt_at`, is.
    """
    # Most calls need nothing else, and come through without entering the `try`, which is not free.
    cdef Outcome outcome = stack.resume()
    if outcome == RETURNED:
        return 0
    while True:
        try:
            return _finish(stack, outcome, may_suspend)
        except BaseException as error:
            if not stack.in_host:
                raise               # the guest's own failure, which came by the driver
            # Returns if a handler of the guest caught it, which runs next.
            raise_in_guest(stack, error)
        outcome = stack.resume()


cdef int _finish(Stack stack, Outcome outcome, bint may_suspend) except -1:
    """Serve what the stack needs after it left with this outcome, and after that."""
    if outcome == HOST_CALL:
        outcome = serve(stack)
    if outcome == RETURNED:
        return 0
    if outcome == THREW:
        raise uncaught(stack)
    if outcome == PREEMPTED:
        return 2
    if may_suspend:
        return 1
    stack.in_host = False
    raise cannot_suspend(stack)
