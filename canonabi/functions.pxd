"""Component functions: what an index of the func index space may stand for, and how Python sees it."""

from canonabi.component_instance cimport ComponentInstance
from canonabi.owner cimport Owner
from canonabi.plans cimport Signature
from canonabi.side cimport Side
from engine.code cimport FuncInst
from engine.func cimport VectorcallFunc

cdef class Function:
    cdef readonly object type           # FuncType, as its definer has it
    cdef readonly str name              # for messages

cdef class LiftedFunc(Function):
    """A core function, lifted (`canon lift`). The pointers hold as long as the owner of `instance` does."""

    cdef ComponentInstance instance
    cdef FuncInst* callee
    cdef FuncInst* post_return          # NULL without
    cdef FuncInst* callback             # NULL without
    cdef Side side
    cdef Signature signature
    cdef bint is_async                  # the option
    cdef bint async_type                # the type

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
