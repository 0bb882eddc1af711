"""Functions as Python sees them."""

from cpython.object cimport PyObject, PyTypeObject

from engine.code.objects cimport FuncInst
from engine.store.store cimport Store, Wrapper
from engine.types.valtypes cimport DefType

ctypedef PyObject* (*VectorcallFunc)(
    PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names)

# Make calls of a type's objects come in at the VectorcallFunc that they have at an offset.
cdef void use_vectorcall(PyTypeObject* type, Py_ssize_t offset) noexcept

cdef class Func(Wrapper):       # a host function belongs to no store, and has None there
    cdef VectorcallFunc vectorcall
    cdef FuncInst* c            # a wasm function; NULL for a host function
    cdef DefType* type_c
    cdef object held            # keeps the type
    cdef object callable        # host function
    cdef object builtin         # a host function in C (engine.run.hostcall.Builtin), or None
    cdef object _name
    cdef object __weakref__

ctypedef object (*RawEntry)(Func func, tuple bits)

cdef Func wrap_func(Store store, FuncInst* func)            # the same object while there is one
cdef Func host_func(object callable, DefType* type, object name)    # of an import's type
cdef str describe(Func func)                                # for messages

# How functions are called, for those made from now on. `call_raw` gets bit patterns, and finds out whether
# there are as many as parameters.
cdef void set_entries(VectorcallFunc call, RawEntry call_raw) noexcept
