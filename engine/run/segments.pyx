"""Element and data segments (spec 4.7.3): active ones are written, passive ones kept until dropped."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc
from libc.string cimport memcpy

from engine.binary.loading cimport LOOK_ITEMS, Loading
from engine.binary.modulec cimport (
    SEGMENT_ACTIVE, SEGMENT_DECLARATIVE, SEGMENT_PASSIVE, DataSegment, ElemSegment, ModuleC)
from engine.code.objects cimport InstanceC, MemoryC, TableC
from engine.code.words cimport Val
from engine.module.module cimport Module
from engine.run.constexpr cimport evaluate, evaluate_element
from engine.run.image cimport DataImages, map_images
from engine.store.store cimport Store
from engine.store.totals cimport make_room

from engine.errors import Trap


cdef enum:
    CHUNK = 1 << 20             # elements or bytes between two looks


# Element segments first, then data, each in order: a trap leaves what was written before it (spec 4.7.3).
cdef int run_segments(InstanceC* c, Module module, Loading loading) except -1:
    """All element segments, then all data segments."""
    cdef uint32_t i
    for i in range(c.n_elems):
        _elem_segment(c, i, loading)
    return _data_segments(c, module, loading)


cdef int fill_table(TableC* table, Val value, Loading loading) except -1:
    cdef uint64_t i, end
    # `used` goes along, so that a collection in between sees what has been set.
    while table.used < table.size:
        end = min(table.size, table.used + CHUNK)
        for i in range(table.used, end):
            table.elems[i] = value
        table.used = end
        loading.look()
    return 0


cdef int _elem_segment(InstanceC* c, uint32_t index, Loading loading) except -1:
    """Active: into its table. Passive: kept until dropped. Declarative: dropped already."""
    cdef ElemSegment* segment = &(<ModuleC*>c.module).elems[index]
    cdef Val** elems = &c.elems[index].refs
    cdef uint64_t at = 0
    cdef uint32_t i
    cdef Val value
    if segment.mode == SEGMENT_DECLARATIVE or (segment.mode == SEGMENT_PASSIVE and segment.n == 0):
        return 0
    # A pointer to the pointer, read for each element: looking around may make the table grow.
    if segment.mode == SEGMENT_ACTIVE:
        at = _place(c, segment)
        elems = &c.tables[segment.table_index].elems
    else:
        elems[0] = <Val*>calloc(segment.n, sizeof(Val))
        if elems[0] == NULL:
            raise MemoryError
        c.elems[index].n = segment.n
        c.bytes += segment.n * sizeof(Val)
        c.store.structs += segment.n * sizeof(Val)
    for i in range(segment.n):
        loading.count(1)            # a signal handler may make the table grow, so that its elements move
        evaluate_element(c, segment, i, &value)
        elems[0][at + i] = value
        if i & (LOOK_ITEMS - 1) == 0:
            make_room(<Store>c.store.wrapper, 0, 0, "what an element segment refers to")
    return 0


cdef uint64_t _place(InstanceC* c, const ElemSegment* segment) except? 0:
    """Where in its table an active segment goes."""
    cdef TableC* table = c.tables[segment.table_index]
    cdef Val offset
    cdef uint64_t at
    evaluate(c, segment.offset, &offset)
    at = offset.u64 if table.is64 else offset.u32
    if at > table.size or segment.n > table.size - at:
        raise Trap("out of bounds table access")
    # before the elements are there: those are still null, or what they were
    table.used = max(table.used, at + segment.n)
    return at


cdef int _data_segments(InstanceC* c, Module module, Loading loading) except -1:
    """In order, but for those that come with an image of their memory."""
    cdef DataImages images = map_images(c, module)
    cdef uint32_t i
    for i in range(c.n_data):
        loading.count(1)
        if images is None or not images.holds(&module.c.data[i], i):
            _data_segment(c, i, loading)
    return 0


cdef int _data_segment(InstanceC* c, uint32_t index, Loading loading) except -1:
    """Active: into its memory. Passive: kept until dropped."""
    cdef DataSegment* segment = &(<ModuleC*>c.module).data[index]
    cdef uint64_t n = segment.init.end - segment.init.start
    cdef MemoryC* memory
    cdef Val offset
    cdef uint64_t at
    # Not copied: the bytes are those of the module, which the instance holds.
    if segment.mode == SEGMENT_PASSIVE:
        c.data[index].start = segment.init.start
        c.data[index].n = n
        return 0
    memory = c.memories[segment.memory_index]
    evaluate(c, segment.offset, &offset)
    at = offset.u64 if memory.is64 else offset.u32
    if at > memory.size or n > memory.size - at:
        raise Trap("out of bounds memory access")
    c.store.bytes_copied += n
    return _copy_data(memory, at, segment.init.start, n, loading)


cdef int _copy_data(
    MemoryC* memory, uint64_t at, const uint8_t* source, uint64_t n, Loading loading,
) except -1:
    """In chunks, with a look after each, where a signal handler may have closed the memory."""
    cdef uint64_t chunk
    while n:
        chunk = min(n, <uint64_t>CHUNK)
        if at > memory.size or chunk > memory.size - at:
            raise Trap("out of bounds memory access")
        memcpy(memory.base + at, source, chunk)
        at += chunk
        source += chunk
        n -= chunk
        if n:
            loading.look()
    return 0
