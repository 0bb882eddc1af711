"""The decoded module: C arrays that validator, translator and instances read without the GIL."""

from libc.stdint cimport int64_t, uint8_t, uint32_t, uint64_t

from engine.code cimport Ins, ModuleCode
from engine.loading cimport Loading
from engine.reader cimport Reader
from engine.typegroups cimport HeldTypes
from engine.valtypes cimport DefType, ValType

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
    ModuleCode* code            # translated code, one entry a defined function (engine/code.pxd)
    void* code_index            # of the translator: where each function's code lies

cdef class Module:
    cdef object __weakref__
    cdef ModuleC c
    cdef object _data           # bytes, or a memoryview of bytes, that c.start points into
    cdef Py_buffer _buffer      # of _data
    cdef readonly object features
    cdef HeldTypes _types       # what c.types points into
    cdef bint _instantiated     # data segments were copied once; the next instance makes images
    cdef object _images         # DataImages (engine/image.pxd), or None
    # read on demand for the Python face
    cdef tuple _imports
    cdef tuple _exports
    cdef dict _functypes        # by canonical id
    cdef dict _export_index
    cdef int _n_sought          # exports, without it
    cdef dict _func_names
    cdef dict _exported_as      # functions by index: the name of the first export
    cdef object _given_name

    cdef int _read(self, Loading loading) except -1      # decode and validate
    cdef list export_entries(self)      # of (name, kind, index), in order
    cdef dict export_index(self)        # name → (kind, index), in order
    cdef tuple find_export(self, object name)   # (kind, index), or None
    cdef tuple _seek_export(self, bytes name)
    # in the name section, else an export's, else None
    cdef object shown_name(self, uint32_t func_index)
    cdef dict local_names(self, uint32_t func_index)
    cdef object extern_type(self, int kind, uint32_t index)     # an engine.externtypes object
    cdef object functype(self, DefType* type)                   # an engine.FuncType
    cdef Span name_subsection(self, uint8_t id)
    cdef Span name_section(self)

cdef class _ImportEntries:        # iterates over (module, name, kind, index in the kind's index space)
    cdef Module module
    cdef Reader r
    cdef uint32_t left
    cdef uint32_t[5] counts     # so far, by kind

cdef enum ExternKind:           # as in the binary format
    EXTERN_FUNC
    EXTERN_TABLE
    EXTERN_MEMORY
    EXTERN_GLOBAL
    EXTERN_TAG
