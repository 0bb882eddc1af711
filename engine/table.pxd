"""Tables: the C struct's operations, and engine.Table."""

from libc.stdint cimport int64_t, uint64_t

from engine.code cimport TableC, Val
from engine.module cimport TableTypeC
from engine.store cimport Store

# Counted 1, all elements null; `types` keeps a concrete element type alive. Raises TableLimit, MemoryError.
cdef TableC* new_table(Store store, const TableTypeC* type, list types, uint64_t limit) except NULL
cdef void release_table(TableC* table) noexcept                 # count one holder less; needs the GIL
cdef int64_t table_grow(TableC* table, uint64_t delta, Val value) noexcept nogil   # old size or -1
cdef Table wrap_table(Store store, TableC* table)               # the same object while there is one


cdef class Table:
    cdef object __weakref__
    cdef TableC* c
    cdef Store store
    cdef int _fill(self, object value) except -1
