"""Value types as one word, defined types with ids that are canonical in the process, and matching."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t

# Low byte: the binary format's own code for a number type, VT_REF for every reference.
# References: bit 8 nullable, bits 9.. the heap type: an abstract one, or HEAP_CONCRETE + id.
ctypedef uint32_t ValType

cdef enum:
    VT_BOT = 0x00       # the bottom type of unreachable code
    VT_REF = 0x01
    VT_I16 = 0x77       # packed: in fields only
    VT_I8 = 0x78
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

cdef enum:
    MAX_TYPES = 1 << 22     # live ids in the process
    REC_HEAP = HEAP_CONCRETE + MAX_TYPES        # REC_HEAP + i: only in keys of groups (typegroups.pxd)

cdef enum CompKind:
    COMP_FUNC
    COMP_STRUCT         # defined and compared; instructions on them are foreseen
    COMP_ARRAY

cdef struct FieldType:
    ValType type
    bint mutable

cdef struct DefType:
    uint32_t id         # canonical in the process: equal types have equal ids (and are the same struct)
    uint8_t kind        # CompKind
    bint final
    uint32_t depth      # how many supertypes it has
    DefType* super      # declared supertype or NULL
    DefType* jump       # one further up, so that any is found in few steps; of the topmost: itself
    uint32_t n_params
    uint32_t n_results
    ValType* params
    ValType* results
    uint32_t linkage    # slot of a frame where its linkage stands: max(n_params, n_results), in slots
    uint32_t n_fields   # of a struct; 1 for an array
    FieldType* fields

cdef bint deftype_matches(DefType* sub, DefType* super) noexcept nogil    # along declared supertypes
cdef bint heap_matches(uint32_t sub, uint32_t super) noexcept nogil       # heap types as coded above
cdef bint valtype_matches(ValType sub, ValType super) noexcept nogil

cdef object hold_functype(object functype)          # HeldTypes of an engine.FuncType: final, no supertype
cdef object functype_of(DefType* type)              # an engine.FuncType
cdef str valtype_text(ValType type)
cdef ValType valtype_of_text(object text, list held) except 0     # what must live is appended to groups


cdef inline bint is_ref(ValType type) noexcept nogil:
    return (type & 0xFF) == VT_REF


cdef inline uint32_t heap_of(ValType type) noexcept nogil:
    return type >> VT_HEAP_SHIFT


cdef inline ValType ref_type(uint32_t heap, bint nullable) noexcept nogil:
    return VT_REF | (VT_NULLABLE if nullable else 0) | (heap << VT_HEAP_SHIFT)


cdef inline bint is_defaultable(ValType type) noexcept nogil:
    return not is_ref(type) or (type & VT_NULLABLE) != 0
