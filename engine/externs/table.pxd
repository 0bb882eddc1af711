"""Tables: the C struct's operations, and engine.Table."""

from libc.stdint cimport int64_t, uint64_t

from engine.binary.modulec cimport TableTypeC
from engine.code.objects cimport TableC
from engine.code.words cimport Val
from engine.store.store cimport Store, Wrapper

# Counted 1, all elements null; `types` keeps a concrete element type alive. A safepoint. Raises TableLimit,
# MemoryLimit, MemoryError.
cdef TableC* new_table(Store store, const TableTypeC* type, object types, uint64_t limit) except NULL
# Old size, or -1: then store.refusal says why. For the owner, who keeps table and value: a safepoint.
cdef int64_t table_grow(TableC* table, uint64_t delta, const Val* value) noexcept
# Its two halves, between which the caller sets the elements behind the last one.
cdef bint table_may_grow(TableC* table, uint64_t delta) noexcept        # False: store.refusal says why
cdef void table_enlarge(TableC* table, uint64_t delta, bint used) noexcept nogil   # `used`: they are not null
# The same object while there is one; `owner` is the engine.Instance that names it, and is kept by it.
cdef Table wrap_table(Store store, TableC* table, object owner)


cdef class Table(Wrapper):
    cdef object __weakref__
    cdef TableC* c
    cdef int _check_open(self) except -1    # WasmError
    cdef int _fill(self, object value) except -1
    cdef int64_t _grow(self, uint64_t delta, object value) except? -1
