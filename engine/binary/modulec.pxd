"""The decoded module: C arrays that validator, translator and instances read without the GIL.

Structs and enums only: whoever reads them need not know the class around them, engine.Module. The arrays are
freed by engine/binary/decode.pyx; spans point into the binary, types belong to a HeldTypes.
"""

from libc.stdint cimport int64_t, uint8_t, uint32_t, uint64_t

from engine.code.objects cimport ModuleCode
from engine.types.valtypes cimport DefType, ValType

cdef enum SectionId:
    SECTION_CUSTOM
    SECTION_TYPE
    SECTION_IMPORT
    SECTION_FUNC
    SECTION_TABLE
    SECTION_MEMORY
    SECTION_GLOBAL
    SECTION_EXPORT
    SECTION_START
    SECTION_ELEM
    SECTION_CODE
    SECTION_DATA
    SECTION_DATA_COUNT
    SECTION_TAG
    N_SECTIONS

cdef enum ExternKind:           # as in the binary format
    EXTERN_FUNC
    EXTERN_TABLE
    EXTERN_MEMORY
    EXTERN_GLOBAL
    EXTERN_TAG

cdef enum SegmentMode:
    SEGMENT_ACTIVE
    SEGMENT_PASSIVE
    SEGMENT_DECLARATIVE

# Whatever points into the binary does so as long as the engine.Module lives, which keeps the bytes.
cdef struct Span:               # bytes [start, end) of the module; start == end: none
    const uint8_t* start
    const uint8_t* end

cdef struct MemoryTypeC:
    uint64_t minimum            # pages
    uint64_t maximum            # pages; UINT64_MAX when not declared
    bint has_maximum
    bint is64
    bint shared
    uint8_t page_log2           # 16, or 0 with custom page sizes
    const uint8_t* at           # where it stands, for errors

cdef struct TableTypeC:
    ValType element
    uint64_t minimum
    uint64_t maximum
    bint has_maximum
    bint is64
    Span init                   # constant expression, with its `end`; none: null
    const uint8_t* at

cdef struct GlobalTypeC:
    ValType type
    bint mutable
    Span init                   # none for imports
    const uint8_t* at

cdef struct DataSegment:
    uint8_t mode
    uint32_t memory_index
    const uint8_t* at
    Span offset                 # constant expression, with its `end`
    Span init                   # the bytes

cdef struct ElemSegment:
    uint8_t mode
    uint32_t table_index
    const uint8_t* at
    const uint8_t* items        # the first one
    Span offset
    ValType type
    uint32_t n
    uint32_t* func_indices      # n of them, or NULL: then exprs
    Span* exprs                 # n constant expressions

# Written by the decoder, then read only; but for `declared`, which validation fills, and `code`, whose
# entries translation publishes one by one.
cdef struct ModuleC:
    const uint8_t* start        # the binary; offsets in errors and backtraces count from here
    uint64_t size
    uint32_t n_types
    DefType** types             # of a HeldTypes
    const uint8_t** types_at    # where each stands, for errors
    uint32_t n_funcs            # imports first, as in every index space below
    uint32_t n_func_imports
    DefType** funcs             # type of each function
    uint32_t* func_type_indices
    uint32_t n_bodies
    Span* bodies                # of defined functions: local declarations up to and with the last `end`
    uint32_t n_tables
    uint32_t n_table_imports
    TableTypeC* tables
    uint32_t n_memories
    uint32_t n_memory_imports
    MemoryTypeC* memories
    uint32_t n_globals
    uint32_t n_global_imports
    GlobalTypeC* globals
    uint32_t n_tags
    uint32_t n_tag_imports
    DefType** tags
    uint32_t n_elems
    ElemSegment* elems
    uint32_t n_data
    DataSegment* data
    int64_t start_func          # -1: none
    uint64_t features           # Features.bits()
    bint has_data_count
    uint8_t* declared           # bit set of the functions that bodies may take references of
    ModuleCode* code            # translated code, one entry a defined function
    void* code_index            # of the translator: where each function's code lies
