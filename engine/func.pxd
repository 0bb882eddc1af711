"""Functions as Python sees them, and calls of guests by Python."""

from cpython.object cimport PyObject, PyTypeObject

from engine.code cimport FuncInst
from engine.stack cimport Stack
from engine.store cimport Store
from engine.valtypes cimport DefType

ctypedef PyObject* (*VectorcallFunc)(
    PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names)

# Make calls of a type's objects come in at the VectorcallFunc that they have at an offset.
cdef void use_vectorcall(PyTypeObject* type, Py_ssize_t offset) noexcept

cdef class Builtin:
    """A host function in C, which finds its arguments in the guest's slots."""

    cdef int call(self, Stack stack) except -1      # from and to stack.c.args: 0; 1: it is suspended

cdef class Func:
    cdef VectorcallFunc vectorcall
    cdef FuncInst* c            # a wasm function; NULL for a host function
    cdef Store store            # None for a host function: it belongs to no store
    cdef DefType* type_c
    cdef object held            # keeps the type
    cdef object callable        # host function
    cdef Builtin builtin        # a host function in C, or None
    cdef object owner           # engine.Instance that must live, or None
    cdef object _name
    cdef object __weakref__

cdef Func wrap_func(Store store, FuncInst* func)            # the same object while there is one
cdef Func host_func(object callable, DefType* type, object name)    # of an import's type
cdef Func builtin_func(Builtin builtin, object type, object name)    # `type` is an engine.FuncType
cdef str describe(Func func)                                # for messages

# For calls that do not run to their end at once (engine/call.pyx). The store must be acquired.
cdef int check_callable(Func func) except -1
cdef object wrong_number(Func self, Py_ssize_t n)            # a TypeError
cdef int pass_arguments(Func func, Stack stack, PyObject* const* args) except -1
cdef object results_of(Func func, Stack stack)
