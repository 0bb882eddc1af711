"""Types as the binary format writes them (core spec, 5.3).

A type index that is out of range is a fault too (FAULT_FUNC_TYPE, which is Invalid, not Malformed);
the bytes have been read then and the result is usable as a placeholder.
"""

from libc.stdint cimport int64_t, uint8_t, uint32_t, uint64_t

from engine.binary.faults cimport (
    FAULT_FUNC_TYPE, FAULT_HEAP_TYPE, FAULT_REFERENCE_TYPE, FAULT_V128, FAULT_VALUE_TYPE, Fault, set_fault)
from engine.binary.reader cimport READ_OK, Reader, read_byte, read_s33
from engine.features cimport FEATURE_EXCEPTIONS, FEATURE_FUNCTION_REFERENCES, FEATURE_REFERENCE_TYPES
from engine.types.valtypes cimport (
    HEAP_ANY, HEAP_ARRAY, HEAP_BOT, HEAP_CONCRETE, HEAP_EQ, HEAP_EXN, HEAP_EXTERN, HEAP_FUNC, HEAP_I31,
    HEAP_NOEXN, HEAP_NOEXTERN, HEAP_NOFUNC, HEAP_NONE, HEAP_STRUCT, REC_HEAP, VT_BOT, VT_F64, VT_I32,
    VT_V128, ValType, ref_type)


cdef uint32_t _abstract(uint32_t byte, uint64_t features) noexcept nogil:
    """The abstract heap type that a byte codes, HEAP_BOT if none that is switched on."""
    if byte == CODE_FUNCREF:
        return HEAP_FUNC            # what tables held from the first version on
    if byte == 0x6F and features & FEATURE_REFERENCE_TYPES:
        return HEAP_EXTERN
    if byte == 0x69 and features & FEATURE_EXCEPTIONS:
        return HEAP_EXN
    if byte == 0x74 and features & FEATURE_EXCEPTIONS:
        return HEAP_NOEXN
    # The other abstract heap types came with typed references and the GC proposal.
    if not features & FEATURE_FUNCTION_REFERENCES:
        return HEAP_BOT
    if byte == 0x73:
        return HEAP_NOFUNC
    if byte == 0x72:
        return HEAP_NOEXTERN
    if byte == 0x71:
        return HEAP_NONE
    if byte == 0x6E:
        return HEAP_ANY
    if byte == 0x6D:
        return HEAP_EQ
    if byte == 0x6C:
        return HEAP_I31
    if byte == 0x6B:
        return HEAP_STRUCT
    if byte == 0x6A:
        return HEAP_ARRAY
    return HEAP_BOT


cdef uint32_t read_heap_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil:
    """Read a heap type (5.3.3): an abstract one, or HEAP_CONCRETE or REC_HEAP and more."""
    cdef const uint8_t* at = r.p
    cdef int64_t code
    cdef uint32_t heap
    # An abstract type is one byte; as a signed LEB128 number it is negative, so it is no index.
    if r.p < r.end and is_type_code(r.p[0]):
        heap = _abstract(read_byte(r), scope.features)
        if heap == HEAP_BOT:
            set_fault(fault, FAULT_HEAP_TYPE, at, 0, 0)
        return heap
    code = read_s33(r)
    if r.error != READ_OK:
        set_fault(fault, r.error, r.error_at, 0, 0)
        return HEAP_FUNC
    if code < 0 or not scope.features & FEATURE_FUNCTION_REFERENCES:
        set_fault(fault, FAULT_HEAP_TYPE, at, 0, 0)
        return HEAP_FUNC
    # Outside of its own group a type is named by its canonical id from here on, never by its index.
    if code < scope.n:
        return HEAP_CONCRETE + scope.types[code].id
    if scope.limit == ANY_TYPE:
        return HEAP_FUNC
    # Of the group that is being read: it has no id yet.
    if code < scope.limit:
        return REC_HEAP + <uint32_t>(code - scope.n)
    set_fault(fault, FAULT_FUNC_TYPE, at, code, 0)
    return HEAP_FUNC


cdef bint starts_ref_type(uint32_t byte) noexcept nogil:
    """Whether a reference type may begin with this byte."""
    return byte == CODE_REF or byte == CODE_REF_NULL or _abstract(byte, <uint64_t>0 - 1) != HEAP_BOT


cdef ValType read_ref_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil:
    """Read a reference type (5.3.4)."""
    cdef const uint8_t* at = r.p
    cdef uint32_t byte = read_byte(r)
    cdef uint32_t heap
    if r.error != READ_OK:
        set_fault(fault, r.error, r.error_at, 0, 0)
        return VT_BOT
    if (byte == CODE_REF or byte == CODE_REF_NULL) and scope.features & FEATURE_FUNCTION_REFERENCES:
        return ref_type(read_heap_type(r, scope, fault), byte == CODE_REF_NULL)
    heap = _abstract(byte, scope.features)
    if heap == HEAP_BOT:
        set_fault(fault, FAULT_REFERENCE_TYPE, at, byte, 0)
    return ref_type(heap, True)


cdef ValType read_val_type(Reader* r, const TypeScope* scope, Fault* fault) noexcept nogil:
    """Read a value type (5.3.5)."""
    cdef const uint8_t* at = r.p
    cdef uint32_t byte
    if at < r.end:
        byte = at[0]
        # Number types are their own codes.
        if VT_F64 <= byte <= VT_I32:
            r.p += 1
            return byte
        # v128 is refused by name, as people will ask for it.
        if not starts_ref_type(byte) or (
                byte == CODE_FUNCREF and not scope.features & FEATURE_REFERENCE_TYPES):
            set_fault(fault, FAULT_V128 if byte == VT_V128 else FAULT_VALUE_TYPE, at, byte, 0)
            return VT_BOT
    return read_ref_type(r, scope, fault)
