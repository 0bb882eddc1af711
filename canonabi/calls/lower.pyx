"""`canon lower`: calls of component functions by core code (CanonicalABI.md, canon_lower).

A lifted function of another instance is made the callee of the task that calls, and the driver runs it;
arguments go from guest to guest, no Python object is made. A function of the host is called here.
"""

cimport cython
from libc.string cimport memset

from canonabi.calls.canons cimport Function, LiftedFunc, Lowering
from canonabi.calls.functions cimport HostFunc
from canonabi.calls.task cimport SUBTASK_RETURNED, Task, new_task
from canonabi.copier.copier cimport copy_params, lift_params, lower_result
from canonabi.copier.plans cimport Signature
from canonabi.copier.side cimport Side
from canonabi.copier.walk cimport Place, in_slots
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.handles cimport Scope, end_scope
from canonabi.state.owner cimport Owner
from engine.run.stack cimport Stack

from canonabi.errors import Mismatch, NotYet, OutOfRange, WitError
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
    self.pointer = (1 if self.spilled else signature.n_flat_params) if self.to_memory else 0
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
            return _call_lifted(self, stack)
        _call_host(self, stack)
        if self.is_async:
            stack.c.args[0].u64 = SUBTASK_RETURNED
        return 0


cdef int _call_lifted(Lowered self, Stack stack) except -1:
    """Make the callee's task, and suspend this one until it has returned."""
    cdef LiftedFunc func = <LiftedFunc>self.callee
    cdef Task task
    cdef Place source, sink
    # The tree that defines the callee may have been closed or collected, though a linked function is held.
    if func.instance.owner == NULL or (<Owner>func.instance.owner).is_closed:
        raise closed()
    # Only calls of async functions wait for backpressure; synchronous ones do not ask (Task.enter).
    if func.async_type and func.instance.backpressure:
        raise NotYet(f"{func.name} has to wait, as its instance asks for it: not supported yet")
    task = new_task(func.instance, func, func.callee, <Task?>stack.task, self)
    # Both places have the same scope, that of the callee's task: the caller's handles are lent until that
    # task ends, and the borrow handles made in the callee are counted there.
    source = in_slots(self.side, &task.scope, stack.c.args)
    sink = in_slots(func.side, &task.scope, task.stack.c.base)
    copy_params(self.signature, &source, self.spilled, func.signature, &sink, func.signature.params_spilled)
    return 1


cdef int _call_host(Lowered self, Stack stack) except -1:
    """Call the Python function, with the guest waiting."""
    cdef HostFunc host = <HostFunc>self.callee
    # A call of Python needs no task, so the scope is on the C stack: what is lent is back when it returns.
    cdef Scope lends
    cdef Place source, sink
    memset(&lends, 0, sizeof(Scope))
    stack.c.store.host_calls += 1
    try:
        source = in_slots(self.side, &lends, stack.c.args)
        args = lift_params(self.signature, &source, self.spilled)
        try:
            result = host.answer(host.callable(*args))
        # The way to the `err` case. Only the callable may raise it so.
        except WitError as error:
            result = host.failure(error)
        if self.signature.result is not None:
            # Asked for after the call: the memory may have moved meanwhile.
            sink = self.result_place(stack.c.args)
            lower_result(self.signature, result, &sink)
    except (Mismatch, OutOfRange) as error:
        raise error.within(f"{host.name}: ")
    finally:
        # Also if the call failed; the borrowed Handles that Python still holds are dead from here on.
        end_scope(&lends)
    return 0
