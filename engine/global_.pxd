"""Globals: the C struct's operations, and engine.Global."""

from engine.code cimport GlobalC
from engine.store cimport Store
from engine.valtypes cimport ValType

# Counted 1, zero or null; `types` keeps a concrete type alive.
cdef GlobalC* new_global(Store store, ValType type, bint mutable, list types) except NULL
cdef void release_global(GlobalC* variable) noexcept            # count one holder less; needs the GIL
cdef Global wrap_global(Store store, GlobalC* variable)         # the same object while there is one


cdef class Global:
    cdef object __weakref__
    cdef GlobalC* c
    cdef Store store
    cdef int _check_number(self) except -1
