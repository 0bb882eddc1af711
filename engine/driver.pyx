"""The upper half of the driver: runs a stack to the end of its call, and serves its host calls.

The lower half (engine/stack.pyx) mends what it can and resumes by itself; it comes back here when the call
is over, and when the stack needs Python. One call of a Python function is engine/hostcall.pyx, which has
to know stacks; stacks know nothing of it.
"""

from libc.stdint cimport uint32_t

from engine.backtrace cimport with_refusals
from engine.code cimport ExnInst, TagC
from engine.func cimport describe
from engine.hostcall cimport call_host, raise_in_guest
from engine.stack cimport HOST_CALL, RETURNED, Outcome, Stack
from engine.tag cimport wrap_tag
from engine.values cimport value_of, wrap_exn

from engine.errors import CannotSuspend, UncaughtException


cdef int run(Stack stack, bint may_suspend) except -1:
    """Run to the end, serving host calls; 1 if the host suspends the stack, which waits for its answer."""
    cdef Outcome outcome = stack.resume()
    if outcome == RETURNED:
        return 0
    while True:
        try:
            return _serve(stack, outcome, may_suspend)
        except BaseException as error:
            if not stack.in_host:
                raise               # the guest's own failure, which came by the driver
            raise_in_guest(stack, error)
        outcome = stack.resume()


cdef int _serve(Stack stack, Outcome outcome, bint may_suspend) except -1:
    """Serve what the stack needs after it left with this outcome, and after that."""
    while outcome == HOST_CALL:
        if call_host(stack):
            if may_suspend:
                return 1
            stack.in_host = False
            raise CannotSuspend(
                f"host {describe(stack.host)} suspended, but Python waits for the guest: use engine.Call")
        outcome = stack.resume()
    if outcome == RETURNED:
        return 0
    raise _uncaught(stack)      # THREW


cdef object _uncaught(Stack stack):
    """The exception for c.exn: the one that Python threw, or one with its tag and values."""
    cdef ExnInst* exn = stack.c.exn
    cdef TagC* tag = exn.tag
    cdef uint32_t i
    if exn.object != NULL:
        return <object>exn.object
    values = tuple([value_of(stack.store, tag.type.params[i], exn.values + i) for i in range(exn.n)])
    return with_refusals(UncaughtException(frames=stack.backtrace(False), tag=wrap_tag(tag), values=values,
                                           reference=wrap_exn(stack.store, exn)), stack)
