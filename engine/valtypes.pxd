"""Value types as one word, defined types with process-wide canonical ids, and matching."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t

# Low byte: the binary format's own code for a number type, VT_REF for every reference.
# References: bit 8 nullable, bits 9.. the heap type: an abstract one, or HEAP_CONCRETE + id.
ctypedef uint32_t ValType

cdef enum:
    VT_BOT = 0x00       # the bottom type of unreachable code
    VT_REF = 0x01
    VT_V128 = 0x7B      # foreseen: two slots
    VT_F64 = 0x7C
    VT_F32 = 0x7D
    VT_I64 = 0x7E
    VT_I32 = 0x7F
    VT_NULLABLE = 0x100
    VT_HEAP_SHIFT = 9

cdef enum Heap:
    HEAP_FUNC
    HEAP_NOFUNC
    HEAP_EXTERN
    HEAP_NOEXTERN
    HEAP_EXN
    HEAP_NOEXN
    HEAP_ANY            # any and below: foreseen for GC
    HEAP_EQ
    HEAP_I31
    HEAP_STRUCT
    HEAP_ARRAY
    HEAP_NONE
    HEAP_BOT            # below every heap type; only in unreachable code
    HEAP_CONCRETE = 16  # HEAP_CONCRETE + id of a DefType

cdef enum CompKind:
    COMP_FUNC
    COMP_STRUCT         # foreseen
    COMP_ARRAY

cdef struct DefType:
    uint32_t id         # canonical in the process: equal types have equal ids (and are the same struct)
    uint8_t kind        # CompKind
    bint final
    DefType* super      # declared supertype or NULL
    uint32_t n_params
    uint32_t n_results
    ValType* params
    ValType* results
    uint32_t linkage    # slot of a frame where its linkage stands: max(n_params, n_results), in slots

cdef DefType* deftype(uint32_t id) noexcept nogil                        # by canonical id; never moves
cdef bint deftype_matches(DefType* sub, DefType* super) noexcept nogil    # along declared supertypes
cdef bint heap_matches(uint32_t sub, uint32_t super) noexcept nogil       # heap types as coded above
cdef bint valtype_matches(ValType sub, ValType super) noexcept nogil
