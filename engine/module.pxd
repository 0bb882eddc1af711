"""The decoded module: C arrays that validator, translator and instances read without the GIL."""

from libc.stdint cimport int64_t, uint8_t, uint32_t, uint64_t

from engine.code cimport Ins, ModuleCode
from engine.valtypes cimport DefType, ValType

cdef enum SegmentMode:
    SEGMENT_ACTIVE
    SEGMENT_PASSIVE
    SEGMENT_DECLARATIVE

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

cdef struct TableTypeC:
    ValType element
    uint64_t minimum
    uint64_t maximum
    bint has_maximum
    bint is64
    Span init                   # constant expression, with its `end`; none: null

cdef struct GlobalTypeC:
    ValType type
    bint mutable
    Span init                   # none for imports

cdef struct DataSegment:
    uint8_t mode
    uint32_t memory_index
    Span offset                 # constant expression, with its `end`
    Span init                   # the bytes

cdef struct ElemSegment:
    uint8_t mode
    uint32_t table_index
    Span offset
    ValType type
    uint32_t n
    uint32_t* func_indices      # n of them, or NULL: then exprs
    Span* exprs                 # n constant expressions

cdef struct ModuleC:
    const uint8_t* start        # the binary; offsets in errors and backtraces count from here
    uint64_t size
    uint32_t n_types
    DefType** types
    uint32_t n_funcs            # imports first, as in every index space below
    uint32_t n_func_imports
    DefType** funcs             # type of each function
    uint32_t* func_type_indices
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
    ModuleCode* code            # translated code, one entry a defined function (engine/code.pxd)
    void* code_index            # of the translator: where each function's code lies

cdef class Module:
    cdef object __weakref__
    cdef ModuleC c
    cdef object _data           # the bytes object (or buffer) that c.start points into; keeps it alive
    cdef readonly object features
    cdef list _type_groups      # keeps canonical types alive
    # decoded names for the Python face
    cdef object _imports
    cdef object _exports
    cdef object _names          # name section, read on demand
    cdef object _given_name
