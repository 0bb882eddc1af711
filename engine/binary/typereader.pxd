"""Types as the binary format writes them (core spec, 5.3), read without the GIL."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from engine.binary.faults cimport Fault
from engine.binary.reader cimport Reader
from engine.types.valtypes cimport DefType, ValType

cdef enum:
    ANY_TYPE = 0xFFFFFFFF       # as TypeScope.limit: read only, no index is unknown
    CODE_FUNCREF = 0x70
    CODE_REF = 0x64             # (ref ht)
    CODE_REF_NULL = 0x63        # (ref null ht)
    CODE_EMPTY = 0x40           # a block type: neither parameters nor results

cdef struct TypeScope:          # what a type index may name
    DefType** types             # n types that are known
    uint32_t n
    uint32_t limit              # indices from n up to here are of the group that is being read: REC_HEAP + i
    uint64_t features

cdef inline bint is_type_code(uint8_t byte) noexcept nogil:
    """Whether a byte is the code of a type, a negative number; else it begins an index (5.3.3)."""
    return byte & 0xC0 == 0x40


cdef uint32_t read_heap_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil
cdef ValType read_ref_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil
cdef ValType read_val_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil
cdef bint starts_ref_type(uint32_t byte) noexcept nogil
