"""Cells: what references point to. They lie in slabs, so that any word can be asked whether it is one."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from engine.code.objects cimport (
    CELL_SIZE, FUNC_HOST, REF_EXN, REF_EXTERN, REF_FUNC, CellHeap, ExnInst, ExternInst, FuncInst, RefCell)

# WASI_ENGINE_EAGER=1 in the environment, for tests of what must not be freed too early: collections after
# every few cells, slabs of two cells, and freed cells that hold POISON and, under AddressSanitizer, may not
# be read.
cdef bint cells_are_eager() noexcept nogil

cdef RefCell* cells_new(CellHeap* heap, uint8_t kind) noexcept nogil            # zeroed; NULL: out of memory
cdef void cells_free(CellHeap* heap, RefCell* cell) noexcept nogil              # it owns nothing any more
cdef bint cells_contain(const CellHeap* heap, uint64_t word) noexcept nogil     # is it a live cell?
cdef uint32_t cells_used(const CellHeap* heap, uint32_t slab) noexcept nogil    # those that were ever used
cdef void cells_poison(RefCell* cell) noexcept nogil                            # if eager: one that is free
cdef uint64_t cells_rechain(CellHeap* heap) noexcept nogil      # after a sweep: cells of the slabs left
cdef void cells_set_threshold(CellHeap* heap, uint64_t work) noexcept nogil     # after a collection: its work
cdef bint cells_absorb(CellHeap* heap, CellHeap* other) noexcept nogil          # False: out of memory
cdef void cells_drop(CellHeap* heap) noexcept nogil                             # give all slabs back

# The cell that owns a Python object, so that the same object is the same reference.
cdef RefCell* cells_find(const CellHeap* heap, uint8_t kind, const void* object) noexcept nogil
cdef bint cells_remember(CellHeap* heap, RefCell* cell) noexcept nogil          # False: out of memory


cdef inline RefCell* slab_cell(const CellHeap* heap, uint32_t slab, uint32_t i) noexcept nogil:
    return <RefCell*>(heap.slabs[slab] + i * CELL_SIZE)


cdef inline RefCell** next_cell(RefCell* cell) noexcept nogil:
    """The word by which cells that are not live are chained: their last."""
    return <RefCell**>(<char*>cell + CELL_SIZE) - 1


cdef inline void** buried_object(RefCell* cell) noexcept nogil:
    """Where a cell that is dead, but not yet free, keeps the object that it owned: the word before."""
    return <void**>(<char*>cell + CELL_SIZE) - 2


cdef inline void** owned_object(RefCell* cell) noexcept nogil:
    """Where a cell keeps the Python object that it owns; NULL when its kind owns none."""
    if cell.kind == REF_EXTERN:
        return &(<ExternInst*>cell).object
    if cell.kind == REF_FUNC and (<FuncInst*>cell).kind == FUNC_HOST:
        return &(<FuncInst*>cell).host
    if cell.kind == REF_EXN:
        return &(<ExnInst*>cell).object
    return NULL
