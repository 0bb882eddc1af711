"""Cells: what references point to. They lie in slabs, so that any word can be asked whether it is one."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from engine.code cimport CELL_SIZE, FUNC_HOST, REF_EXN, REF_EXTERN, REF_FUNC
from engine.code cimport CellHeap, ExnInst, ExternInst, FuncInst, RefCell

cdef enum:
    SLAB_SIZE = 1 << 14         # bytes, and the alignment of a slab
    SLAB_CELLS = SLAB_SIZE >> 6  # by CELL_SIZE; Cython crashes where users of a header divide in an enum
    FIRST_THRESHOLD = 4096      # cells allocated before the first collection

cdef RefCell* cells_new(CellHeap* heap, uint8_t kind) noexcept nogil            # zeroed; NULL: out of memory
cdef void cells_free(CellHeap* heap, RefCell* cell) noexcept nogil              # it owns nothing any more
cdef bint cells_contain(const CellHeap* heap, uint64_t word) noexcept nogil     # is it a live cell?
cdef uint32_t cells_used(const CellHeap* heap, uint32_t slab) noexcept nogil    # those that were ever used
cdef void cells_rechain(CellHeap* heap) noexcept nogil                          # after a sweep
cdef bint cells_absorb(CellHeap* heap, CellHeap* other) noexcept nogil          # False: out of memory
cdef void cells_drop(CellHeap* heap) noexcept nogil                             # give all slabs back

# The cell that owns a Python object, so that the same object is the same reference.
cdef RefCell* cells_find(const CellHeap* heap, uint8_t kind, const void* object) noexcept nogil
cdef bint cells_remember(CellHeap* heap, RefCell* cell) noexcept nogil          # False: out of memory


cdef inline RefCell* slab_cell(const CellHeap* heap, uint32_t slab, uint32_t i) noexcept nogil:
    return <RefCell*>(heap.slabs[slab] + i * CELL_SIZE)


cdef inline RefCell** next_cell(RefCell* cell) noexcept nogil:
    """The word by which cells that are not live are chained."""
    return <RefCell**>(cell + 1)


cdef inline void** owned_object(RefCell* cell) noexcept nogil:
    """Where a cell keeps the Python object that it owns; NULL when its kind owns none."""
    if cell.kind == REF_EXTERN:
        return &(<ExternInst*>cell).object
    if cell.kind == REF_FUNC and (<FuncInst*>cell).kind == FUNC_HOST:
        return &(<FuncInst*>cell).host
    if cell.kind == REF_EXN:
        return &(<ExnInst*>cell).object
    return NULL
