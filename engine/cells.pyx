"""Cells: slabs of equal size and alignment, in an array sorted by address.

Conservative marking asks of every word of a stack whether it is the address of a live cell:
the address is rounded down to a slab, which is looked up, and the cell must not be free.
Slabs are used up front to back and touched no earlier, so a store with few references is small.
"""

from libc.stdint cimport uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, realloc
from libc.string cimport memmove, memset

from engine.code cimport CELL_SIZE, REF_EXTERN, REF_FREE, REF_FUNC
from engine.code cimport CellHeap, RefCell

cdef extern from "stdlib.h" nogil:
    int posix_memalign(void** memory, size_t alignment, size_t size)


# Allocation

cdef RefCell* cells_new(CellHeap* heap, uint8_t kind) noexcept nogil:
    """A zeroed cell of a kind, or NULL when memory is used up."""
    cdef RefCell* cell = heap.free
    if cell != NULL:
        heap.free = next_cell(cell)[0]
    else:
        if heap.fresh == heap.fresh_end and not _add_slab(heap):
            return NULL
        cell = <RefCell*>heap.fresh
        heap.fresh += CELL_SIZE
    memset(cell, 0, CELL_SIZE)
    cell.kind = kind
    heap.allocated += 1
    return cell


cdef void cells_free(CellHeap* heap, RefCell* cell) noexcept nogil:
    """Make a cell that owns nothing any more available again."""
    cell.kind = REF_FREE
    cell.mark = 0
    next_cell(cell)[0] = heap.free
    heap.free = cell


cdef bint _add_slab(CellHeap* heap) noexcept nogil:
    cdef void* slab
    if not _make_room(heap, 1):
        return False
    if posix_memalign(&slab, SLAB_SIZE, SLAB_SIZE) != 0:
        return False
    _insert(heap, <char*>slab)
    heap.fresh = <char*>slab
    heap.fresh_end = heap.fresh + SLAB_SIZE
    if heap.threshold == 0:
        heap.threshold = FIRST_THRESHOLD
    return True


cdef bint _make_room(CellHeap* heap, uint32_t more) noexcept nogil:
    cdef uint32_t capacity = heap.capacity
    cdef void* larger
    if heap.n_slabs + more <= capacity:
        return True
    capacity = max(2 * capacity, heap.n_slabs + more)
    larger = realloc(heap.slabs, capacity * sizeof(char*))
    if larger == NULL:
        return False
    heap.slabs = <char**>larger
    heap.capacity = capacity
    return True


cdef void _insert(CellHeap* heap, char* slab) noexcept nogil:
    cdef uint32_t i = _position(heap, slab)
    memmove(heap.slabs + i + 1, heap.slabs + i, (heap.n_slabs - i) * sizeof(char*))
    heap.slabs[i] = slab
    heap.n_slabs += 1


cdef uint32_t _position(const CellHeap* heap, const char* slab) noexcept nogil:
    """Where the slab is in the array, or would be."""
    cdef uint32_t low = 0
    cdef uint32_t high = heap.n_slabs
    cdef uint32_t middle
    while low < high:
        middle = (low + high) >> 1
        if heap.slabs[middle] < slab:
            low = middle + 1
        else:
            high = middle
    return low


# What collector and merging ask

cdef bint cells_contain(const CellHeap* heap, uint64_t word) noexcept nogil:
    """Whether the word is the address of a cell that is in use."""
    cdef char* slab = <char*>(word & ~(<uint64_t>SLAB_SIZE - 1))
    cdef uint32_t i
    if heap.n_slabs == 0 or word % CELL_SIZE:
        return False
    if slab < heap.slabs[0] or slab > heap.slabs[heap.n_slabs - 1]:
        return False
    i = _position(heap, slab)
    if heap.slabs[i] != slab or (word - <uint64_t>slab) // CELL_SIZE >= cells_used(heap, i):
        return False
    return (<RefCell*>word).kind != REF_FREE


cdef uint32_t cells_used(const CellHeap* heap, uint32_t slab) noexcept nogil:
    """How many cells of a slab were ever used; those after them are not initialised."""
    if heap.slabs[slab] + SLAB_SIZE == heap.fresh_end:
        return <uint32_t>((heap.fresh - heap.slabs[slab]) // CELL_SIZE)
    return SLAB_CELLS


cdef void cells_rechain(CellHeap* heap) noexcept nogil:
    """Chain all free cells anew, in order of address; free slabs without live cells; set the next threshold.

    Cells whose mark is set but which are free are kept out: their owner is still emptying them.
    """
    cdef uint32_t i, n
    cdef uint32_t kept = 0
    cdef uint64_t live = 0
    cdef bint newest
    heap.free = NULL
    for i in range(heap.n_slabs):
        newest = heap.slabs[i] + SLAB_SIZE == heap.fresh_end
        n = _rechain_slab(heap, i)
        live += n
        if n or newest:
            heap.slabs[kept] = heap.slabs[i]
            kept += 1
        else:
            free(heap.slabs[i])
    heap.n_slabs = kept
    heap.allocated = 0
    heap.threshold = max(live, FIRST_THRESHOLD)
    _refill_known(heap)


cdef uint32_t _rechain_slab(CellHeap* heap, uint32_t slab) noexcept nogil:
    """Chain the free cells of one slab, unless it is empty; its number of cells that are not."""
    cdef uint32_t used = cells_used(heap, slab)
    cdef uint32_t live = 0
    cdef uint32_t i
    cdef RefCell* chain = heap.free
    cdef RefCell* cell
    for i in range(used):
        cell = slab_cell(heap, slab, used - 1 - i)
        if cell.kind != REF_FREE or cell.mark:
            live += 1
            continue
        next_cell(cell)[0] = chain
        chain = cell
    if live or heap.slabs[slab] + SLAB_SIZE == heap.fresh_end:
        heap.free = chain
    return live


cdef bint cells_absorb(CellHeap* heap, CellHeap* other) noexcept nogil:
    """Take over all cells of another heap, which is empty afterwards; False when memory is used up."""
    cdef uint32_t i
    cdef RefCell* cell
    if other.n_slabs == 0:
        return True
    if not _make_room(heap, other.n_slabs) or not _make_known(heap, heap.n_known + other.n_known):
        return False
    while other.fresh < other.fresh_end:        # only the newest slab may have cells that were never used
        cell = <RefCell*>other.fresh
        other.fresh += CELL_SIZE
        cells_free(other, cell)
    for i in range(other.n_slabs):
        _insert(heap, other.slabs[i])
    while other.free != NULL:
        cell = other.free
        other.free = next_cell(cell)[0]
        cells_free(heap, cell)
    heap.allocated += other.allocated
    heap.threshold = max(heap.threshold, other.threshold)
    _refill_known(heap)
    free(other.slabs)
    free(other.known)
    memset(other, 0, sizeof(CellHeap))
    return True


cdef void cells_drop(CellHeap* heap) noexcept nogil:
    """Free all slabs, whatever their cells hold."""
    cdef uint32_t i
    for i in range(heap.n_slabs):
        free(heap.slabs[i])
    free(heap.slabs)
    free(heap.known)
    memset(heap, 0, sizeof(CellHeap))


# Cells by the object that they own

cdef inline uint32_t _hash(uint8_t kind, const void* object) noexcept nogil:
    return <uint32_t>((((<uint64_t>object >> 4) + kind) * <uint64_t>0x9E3779B97F4A7C15ULL) >> 32)


cdef RefCell* cells_find(const CellHeap* heap, uint8_t kind, const void* object) noexcept nogil:
    """The cell of this kind that owns the object, or NULL."""
    cdef uint32_t mask = heap.known_capacity - 1
    cdef uint32_t i = _hash(kind, object) & mask
    cdef RefCell* cell
    if heap.known_capacity == 0:
        return NULL
    while True:
        cell = heap.known[i]
        if cell == NULL or (cell.kind == kind and owned_object(cell)[0] == object):
            return cell
        i = (i + 1) & mask


cdef bint cells_remember(CellHeap* heap, RefCell* cell) noexcept nogil:
    """Enter a cell that owns an object; False when memory is used up."""
    cdef uint32_t capacity = heap.known_capacity
    if not _make_known(heap, heap.n_known + 1):
        return False
    if heap.known_capacity == capacity:         # else it has been entered with the others
        _enter(heap, cell)
    return True


cdef bint _make_known(CellHeap* heap, uint32_t n) noexcept nogil:
    """Let the table have room for n cells, at most half full."""
    cdef uint32_t capacity = max(heap.known_capacity, 16)
    cdef void* table
    while capacity < 2 * n:
        capacity *= 2
    if capacity == heap.known_capacity:
        return True
    table = calloc(capacity, sizeof(RefCell*))
    if table == NULL:
        return False
    free(heap.known)
    heap.known = <RefCell**>table
    heap.known_capacity = capacity
    _refill_known(heap)
    return True


cdef void _refill_known(CellHeap* heap) noexcept nogil:
    """Enter all cells that own an object anew; they are never more than were entered before."""
    cdef uint32_t i, j
    cdef RefCell* cell
    if heap.known_capacity == 0:
        return
    memset(heap.known, 0, heap.known_capacity * sizeof(RefCell*))
    heap.n_known = 0
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            cell = slab_cell(heap, i, j)
            if (cell.kind == REF_EXTERN or cell.kind == REF_FUNC) and _is_owner(cell):
                _enter(heap, cell)


cdef void _enter(CellHeap* heap, RefCell* cell) noexcept nogil:
    cdef uint32_t mask = heap.known_capacity - 1
    cdef uint32_t i = _hash(cell.kind, owned_object(cell)[0]) & mask
    while heap.known[i] != NULL:
        i = (i + 1) & mask
    heap.known[i] = cell
    heap.n_known += 1


cdef bint _is_owner(RefCell* cell) noexcept nogil:
    cdef void** object = owned_object(cell)
    return object != NULL and object[0] != NULL
