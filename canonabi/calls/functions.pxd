"""Component functions: what an index of the func index space may stand for, and how Python sees it."""

from canonabi.concurrency.canons cimport Function, LiftedFunc
from canonabi.state.owner cimport Owner
from engine.externs.func cimport VectorcallFunc

cdef class HostFunc(Function):
    """A Python function that components may import."""

    cdef readonly object callable
    cdef object error_type              # the Result that the function returns or raises, or None
    cdef object answer(self, object result)                     # as a value of the result type
    cdef object failure(self, object error)                     # the same of a WitError

cdef class ComponentFunc:
    """A function of a component instance that Python may call."""

    cdef VectorcallFunc vectorcall
    cdef LiftedFunc lifted
    cdef Owner owner                    # which is an Instance
    cdef readonly str name
    cdef object __weakref__

cdef object face_of(object item, Owner owner, str name)
