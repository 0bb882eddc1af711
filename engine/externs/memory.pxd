"""Linear memories: the C struct's operations, and engine.Memory."""

from libc.stdint cimport int64_t, uint8_t, uint64_t

from engine.binary.modulec cimport MemoryTypeC
from engine.code.objects cimport MemoryC, StoreC
from engine.store.store cimport Store

# Counted 1. A safepoint. Raises MemoryLimit (engine/store/totals.pxd), MemoryError when there is no room.
cdef MemoryC* new_memory(Store store, const MemoryTypeC* type) except NULL
# Old pages, or -1: then store.refusal says why. For the owner, who keeps the memory: a safepoint.
cdef int64_t memory_grow(MemoryC* memory, uint64_t delta) noexcept
cdef Memory wrap_memory(Store store, MemoryC* memory)           # the same object while there is one
cdef int memory_type(object type, MemoryTypeC* out) except -1   # from an engine.MemoryType


cdef class Memory:
    cdef object __weakref__
    cdef MemoryC* c
    cdef Store store

    cdef int check_open(self) except -1     # WasmError
    # bounds checked; the store must be acquired
    cdef uint8_t* span(self, object ptr, uint64_t length) except? NULL
    cdef int _access(self, object ptr, void* value, size_t n, bint store) except -1
