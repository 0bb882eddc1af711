"""Globals: the C struct's operations, and engine.Global."""

from engine.code.objects cimport GlobalC
from engine.store.store cimport Store, Wrapper
from engine.types.valtypes cimport ValType

# Counted 1, zero or null; `types` keeps a concrete type alive.
cdef GlobalC* new_global(Store store, ValType type, bint mutable, object types) except NULL
# The same object while there is one; `owner` is the engine.Instance that names it, and is kept by it.
cdef Global wrap_global(Store store, GlobalC* variable, object owner)


cdef class Global(Wrapper):
    cdef object __weakref__
    cdef GlobalC* c
    cdef int _check_open(self) except -1    # WasmError
    cdef int _check_number(self) except -1
