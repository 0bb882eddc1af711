"""Functions as Python sees them, and calls in both directions."""

from cpython.object cimport PyObject

from engine.code cimport FuncInst, Val
from engine.stack cimport Stack
from engine.store cimport Store
from engine.valtypes cimport DefType, ValType

ctypedef PyObject* (*VectorcallFunc)(PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names)

# engine.values gives these two, which it could not do if this module imported it
ctypedef int (*ToVal)(Store store, ValType type, object value, Val* out) except -1
ctypedef object (*FromVal)(Store store, ValType type, Val value)
cdef void set_conversions(ToVal to_val, FromVal from_val)

cdef class Func:
    cdef VectorcallFunc vectorcall
    cdef FuncInst* c            # a wasm function; NULL for a host function
    cdef Store store            # NULL for a host function: it belongs to no store
    cdef DefType* type_c
    cdef object group           # keeps the type
    cdef object callable        # host function
    cdef object owner           # engine.Instance that must live, or None
    cdef object _name
    cdef object __weakref__

cdef Func wrap_func(Store store, FuncInst* func)            # the same object while there is one
cdef Func host_func(object callable, DefType* type, object name)    # of an import's type

cdef int run_to_end(Stack stack, bint may_suspend) except -1        # 0: returned; 1: suspended by the host
cdef object results_of(Stack stack, DefType* type)
