"""Streams, futures and error contexts pass from one handle table to another.

Specification: CanonicalABI.md, lift_stream to lower_error_context.
"""

from cpython.ref cimport Py_DECREF, Py_INCREF
from libc.stdint cimport uint32_t

from canonabi.concurrency.copyend cimport COPY_DONE, COPY_IDLE, CopyEnd, copy_end_at
from canonabi.concurrency.errorcontext cimport ErrorContext, error_context_at
from canonabi.concurrency.waitable cimport add_entry, add_waitable, remove_waitable
from canonabi.copier.passing cimport Passing, use_passing
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.table cimport ENTRY_ERROR_CONTEXT

from canonabi.errors import NotYet
from canonabi.types import valtypes as v
from engine.errors import Trap

cdef object ERROR_CONTEXT = v.ErrorContext


cdef int lift(ComponentInstance i, object type, uint32_t index, void** out) except -1:
    cdef CopyEnd end
    cdef ErrorContext context
    if isinstance(type, ERROR_CONTEXT):
        context = error_context_at(i, index)
        Py_INCREF(context)
        out[0] = <void*>context
        return 0
    end = copy_end_at(i, index, type, True)
    if end.state == COPY_DONE:
        raise Trap("cannot lift future after previous read succeeded" if end.is_future
                   else "cannot lift stream after being notified that the writable end dropped")
    if end.state != COPY_IDLE:
        raise Trap(f"cannot remove busy {end.kind()}")
    if end.wset is not None:
        raise Trap(f"cannot lift {end.kind()} while it's in a waitable set")
    Py_INCREF(end)
    remove_waitable(i, end)
    out[0] = <void*>end
    return 0


cdef uint32_t lower(ComponentInstance i, object type, void* value) except 0:
    cdef object passed = <object>value
    Py_DECREF(passed)               # `passed` keeps it to the end of this
    if isinstance(passed, ErrorContext):
        return add_entry(i, ENTRY_ERROR_CONTEXT, passed)
    (<CopyEnd>passed).type = type
    return add_waitable(i, <CopyEnd>passed)


cdef int check(ComponentInstance i, object type, object value) except -1:
    raise NotYet(f"{type}: streams, futures and error contexts cannot be passed by Python yet")


cdef int from_python(ComponentInstance i, object type, object value, void** out) except -1:
    return check(i, type, value)


cdef object to_python(ComponentInstance i, object type, void* value):
    Py_DECREF(<object>value)
    raise NotYet(f"{type}: streams, futures and error contexts cannot be passed to Python yet")


cdef Passing WAYS
WAYS.lift = lift
WAYS.lower = lower
WAYS.check = check
WAYS.from_python = from_python
WAYS.to_python = to_python
use_passing(&WAYS)
