"""Value types as one word, defined types with process-wide canonical ids, and matching."""

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

cdef DefType* deftype(uint32_t id) noexcept nogil                        # by canonical id; never moves
cdef bint deftype_matches(DefType* sub, DefType* super) noexcept nogil    # along declared supertypes
cdef bint heap_matches(uint32_t sub, uint32_t super) noexcept nogil       # heap types as coded above
cdef bint valtype_matches(ValType sub, ValType super) noexcept nogil

# A group's key: its definitions as words, one after the other, each
#     kind | final << 8,  supertype,  n_params,  n_results,  parameters...,  results...
# or, for structs and arrays, twice the number of fields, 0, and for each field its type and whether
# it is mutable. A type of the group itself is named by position: heap type REC_HEAP + i, supertype
# REC_SUPER | i; any other by id: HEAP_CONCRETE + id, and id + 1 as supertype (0: none).
cdef enum:
    MAX_TYPES = 1 << 22         # live ids in the process
    REC_HEAP = HEAP_CONCRETE + MAX_TYPES
    REC_SUPER = 1 << 30
    GROUP_FINAL = 1 << 8
    GROUP_HEADER = 4            # words before the parameters

cdef class TypeGroup:           # a recursive group, one object for equal ones; holding it keeps its types
    cdef uint32_t n
    cdef DefType** types        # n of them
    cdef DefType* _only         # what `types` points at in a group of one
    cdef bytes _key
    cdef object _uses           # groups that this one names: None, one, or a set of them

cdef TypeGroup group_of(DefType* type)
cdef TypeGroup intern_group(const uint32_t* words, size_t n_words, uint32_t n_types)
cdef TypeGroup intern_functype(object functype)     # of an engine.FuncType; final, without supertype
cdef object functype_of(DefType* type)              # an engine.FuncType
cdef str valtype_text(ValType type)
cdef ValType valtype_of_text(object text, list groups) except 0     # what must live is appended to groups


cdef inline bint is_ref(ValType type) noexcept nogil:
    return (type & 0xFF) == VT_REF


cdef inline uint32_t heap_of(ValType type) noexcept nogil:
    return type >> VT_HEAP_SHIFT


cdef inline ValType ref_type(uint32_t heap, bint nullable) noexcept nogil:
    return VT_REF | (VT_NULLABLE if nullable else 0) | (heap << VT_HEAP_SHIFT)


cdef inline bint is_defaultable(ValType type) noexcept nogil:
    return not is_ref(type) or (type & VT_NULLABLE) != 0
