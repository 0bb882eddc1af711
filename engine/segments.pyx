"""Element and data segments (spec 4.7.3): active ones are written, passive ones kept until dropped."""

from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport calloc
from libc.string cimport memcpy

from engine.code cimport InstanceC, MemoryC, TableC, Val
from engine.constexpr cimport evaluate, evaluate_element
from engine.image cimport DataImages, map_images
from engine.module cimport (
    SEGMENT_ACTIVE, SEGMENT_DECLARATIVE, SEGMENT_PASSIVE, DataSegment, ElemSegment, Module, ModuleC)

from engine.errors import Trap


cdef int run_segments(InstanceC* c, Module module) except -1:
    """All element segments, then all data segments."""
    cdef uint32_t i
    for i in range(c.n_elems):
        _elem_segment(c, i)
    return _data_segments(c, module)


cdef void fill_table(TableC* table, Val value) noexcept nogil:
    cdef uint64_t i
    for i in range(table.size):
        table.elems[i] = value
    table.used = table.size


cdef int _elem_segment(InstanceC* c, uint32_t index) except -1:
    """Active: into its table. Passive: kept until dropped. Declarative: dropped already."""
    cdef ElemSegment* segment = &(<ModuleC*>c.module).elems[index]
    cdef Val* to
    cdef uint32_t i
    if segment.mode == SEGMENT_DECLARATIVE or (segment.mode == SEGMENT_PASSIVE and segment.n == 0):
        return 0
    if segment.mode == SEGMENT_ACTIVE:
        to = _place(c, segment)
    else:
        to = <Val*>calloc(segment.n, sizeof(Val))
        if to == NULL:
            raise MemoryError
        c.elems[index].refs = to
        c.elems[index].n = segment.n
        c.bytes += segment.n * sizeof(Val)
        c.store.structs += segment.n * sizeof(Val)
    for i in range(segment.n):
        evaluate_element(c, segment, i, to + i)
    return 0


cdef Val* _place(InstanceC* c, const ElemSegment* segment) except? NULL:
    """Where in its table an active segment goes."""
    cdef TableC* table = c.tables[segment.table_index]
    cdef Val offset
    cdef uint64_t at
    evaluate(c, segment.offset, &offset)
    at = offset.u64 if table.is64 else offset.u32
    if at > table.size or segment.n > table.size - at:
        raise Trap("out of bounds table access")
    table.used = max(table.used, at + segment.n)
    return table.elems + at


cdef int _data_segments(InstanceC* c, Module module) except -1:
    """In order, but for those that come with an image of their memory."""
    cdef DataImages images = map_images(c, module)
    cdef uint32_t i
    for i in range(c.n_data):
        if images is None or not images.holds(&module.c.data[i], i):
            _data_segment(c, i)
    return 0


cdef int _data_segment(InstanceC* c, uint32_t index) except -1:
    """Active: into its memory. Passive: kept until dropped."""
    cdef DataSegment* segment = &(<ModuleC*>c.module).data[index]
    cdef uint64_t n = segment.init.end - segment.init.start
    cdef MemoryC* memory
    cdef Val offset
    cdef uint64_t at
    if segment.mode == SEGMENT_PASSIVE:
        c.data[index].start = segment.init.start
        c.data[index].n = n
        return 0
    memory = c.memories[segment.memory_index]
    evaluate(c, segment.offset, &offset)
    at = offset.u64 if memory.is64 else offset.u32
    if at > memory.size or n > memory.size - at:
        raise Trap("out of bounds memory access")
    if n:
        memcpy(memory.base + at, segment.init.start, n)
        c.store.bytes_copied += n
    return 0
