"""Types as the binary format writes them (core spec, 5.3), read without the GIL."""

from libc.stdint cimport uint32_t, uint64_t

from engine.faults cimport Fault
from engine.reader cimport Reader
from engine.valtypes cimport DefType, ValType

cdef enum:
    ANY_TYPE = 0xFFFFFFFF       # as TypeScope.limit: read only, no index is unknown

cdef struct TypeScope:          # what a type index may name
    DefType** types             # n types that are known
    uint32_t n
    uint32_t limit              # indices from n up to here are of the group that is being read: REC_HEAP + i
    uint64_t features

cdef uint32_t read_heap_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil
cdef ValType read_ref_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil
cdef ValType read_val_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil
cdef bint starts_ref_type(uint32_t byte) noexcept nogil
