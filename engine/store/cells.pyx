"""Cells: slabs of equal size and alignment, in an array sorted by address.

Conservative marking asks of every word of a stack whether it is the address of a live cell:
the address is rounded down to a slab, which is looked up, and the cell must not be free.
Slabs are used up front to back and touched no earlier, so a store with few references is small.
"""

from libc.stdint cimport uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, getenv, realloc
from libc.string cimport memmove, memset

from engine.code.objects cimport CELL_SIZE, REF_EXTERN, REF_FREE, REF_FUNC, CellHeap, RefCell

cdef extern from "stdlib.h" nogil:
    """
    #if defined(__SANITIZE_ADDRESS__)
    #include <sanitizer/asan_interface.h>
    #else
    #define ASAN_POISON_MEMORY_REGION(start, size) ((void)0)
    #define ASAN_UNPOISON_MEMORY_REGION(start, size) ((void)0)
    #endif
    """
    int posix_memalign(void** memory, size_t alignment, size_t size)
    void forbid "ASAN_POISON_MEMORY_REGION"(void* start, size_t size)
    void allow "ASAN_UNPOISON_MEMORY_REGION"(void* start, size_t size)

cdef enum:
    SLAB_BITS = 14              # the size of a slab, and its alignment
    EAGER_SLAB_BITS = 7
    CELL_BITS = 6               # of CELL_SIZE
    FIRST_THRESHOLD = 4096      # cells allocated before the first collection
    EAGER_THRESHOLD = 2
    HEAD = 8                    # bytes of a RefCell, which a free cell has, too
    POISON = 0xDD

cdef bint eager = getenv("WASI_ENGINE_EAGER") != NULL
cdef uint64_t slab_size = <uint64_t>1 << (EAGER_SLAB_BITS if eager else SLAB_BITS)


cdef bint cells_are_eager() noexcept nogil:
    return eager


# Allocation

cdef RefCell* cells_new(CellHeap* heap, uint8_t kind) noexcept nogil:
    """A zeroed cell of a kind, or NULL when memory is used up."""
    cdef RefCell* cell = heap.free
    # Cells that were used before come first: their memory is there already, and probably in the cache.
    if cell != NULL:
        heap.free = next_cell(cell)[0]
    else:
        if heap.fresh == heap.fresh_end and not _add_slab(heap):
            return NULL
        cell = <RefCell*>heap.fresh
        heap.fresh += CELL_SIZE
    if eager:
        allow(cell, CELL_SIZE)
    memset(cell, 0, CELL_SIZE)
    cell.kind = kind
    heap.allocated += 1
    heap.live += 1
    return cell


cdef void cells_free(CellHeap* heap, RefCell* cell) noexcept nogil:
    """Make a cell that owns nothing any more available again."""
    _chain(heap, cell)
    heap.live -= 1


cdef void _chain(CellHeap* heap, RefCell* cell) noexcept nogil:
    cell.kind = REF_FREE
    cell.mark = 0
    next_cell(cell)[0] = heap.free
    heap.free = cell
    cells_poison(cell)


# The header stays readable, as it tells that a cell is free, and so do the last two words, which chain dead
# cells (next_cell, buried_object).
cdef void cells_poison(RefCell* cell) noexcept nogil:
    """Fill what a free cell does not need, so that whoever still uses the cell is noticed."""
    if eager:
        allow(<char*>cell + HEAD, CELL_SIZE - HEAD - 2 * sizeof(void*))     # dead ones were forbidden before
        memset(<char*>cell + HEAD, POISON, CELL_SIZE - HEAD - 2 * sizeof(void*))
        forbid(<char*>cell + HEAD, CELL_SIZE - HEAD - 2 * sizeof(void*))


cdef void _free_slab(char* slab) noexcept nogil:
    allow(slab, slab_size)
    free(slab)


cdef bint _add_slab(CellHeap* heap) noexcept nogil:
    cdef void* slab
    if not _make_room(heap, 1):
        return False
    # Aligned by its size, so rounding an address down gives the slab.
    if posix_memalign(&slab, slab_size, slab_size) != 0:
        return False
    _insert(heap, <char*>slab)
    heap.fresh = <char*>slab
    heap.fresh_end = heap.fresh + slab_size
    if heap.threshold == 0:
        cells_set_threshold(heap, 0)
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

# For marking, of every word of every stack: the cheapest tests come first, and most words fail them.
cdef bint cells_contain(const CellHeap* heap, uint64_t word) noexcept nogil:
    """Whether the word is the address of a cell that is in use."""
    cdef char* slab = <char*>(word & ~(slab_size - 1))
    cdef uint32_t i
    if heap.n_slabs == 0 or word % CELL_SIZE:
        return False
    if slab < heap.slabs[0] or slab > heap.slabs[heap.n_slabs - 1]:
        return False
    i = _position(heap, slab)
    # Cells that were never used are not initialised, so their kind says nothing.
    if heap.slabs[i] != slab or (word - <uint64_t>slab) >> CELL_BITS >= cells_used(heap, i):
        return False
    return (<RefCell*>word).kind != REF_FREE


cdef uint32_t cells_used(const CellHeap* heap, uint32_t slab) noexcept nogil:
    """How many cells of a slab were ever used; those after them are not initialised."""
    if heap.slabs[slab] + slab_size == heap.fresh_end:
        return <uint32_t>((heap.fresh - heap.slabs[slab]) >> CELL_BITS)
    return <uint32_t>(slab_size >> CELL_BITS)


cdef uint64_t cells_rechain(CellHeap* heap) noexcept nogil:
    """Chain all free cells anew, in order of address; free slabs without live cells.

    Cells whose mark is set but which are free are kept out: their owner is still emptying them.
    """
    cdef uint32_t i, n
    cdef uint32_t kept = 0
    cdef uint64_t live = 0
    cdef uint64_t left = 0
    cdef bint newest
    # In order of address: guests that allocate one thing after the other get neighbours.
    heap.free = NULL
    for i in range(heap.n_slabs):
        newest = heap.slabs[i] + slab_size == heap.fresh_end
        n = _rechain_slab(heap, i)
        live += n
        # The newest slab stays though it may be empty, because `fresh` points into it.
        if n or newest:
            left += cells_used(heap, i)
            heap.slabs[kept] = heap.slabs[i]
            kept += 1
        else:
            _free_slab(heap.slabs[i])
    heap.n_slabs = kept
    heap.live = live
    _shrink_known(heap)
    # Open addressing cannot take single entries out, so the table is filled anew once for all that died.
    _refill_known(heap)
    return left


cdef void cells_set_threshold(CellHeap* heap, uint64_t work) noexcept nogil:
    """Let the next collection wait until as much is allocated as the last one had to look at."""
    heap.allocated = 0
    heap.threshold = EAGER_THRESHOLD if eager else max(work, FIRST_THRESHOLD)


cdef uint32_t _rechain_slab(CellHeap* heap, uint32_t slab) noexcept nogil:
    """Chain the free cells of one slab, unless it is empty; its number of cells that are not."""
    cdef uint32_t used = cells_used(heap, slab)
    cdef uint32_t live = 0
    cdef uint32_t i
    cdef RefCell* chain = heap.free
    cdef RefCell* cell
    for i in range(used):
        cell = slab_cell(heap, slab, used - 1 - i)
        # A free cell with a mark is being emptied by a collection that is still letting go of objects.
        if cell.kind != REF_FREE or cell.mark:
            live += 1
            continue
        next_cell(cell)[0] = chain
        chain = cell
    # Otherwise the slab goes, and its cells must not be in the chain.
    if live or heap.slabs[slab] + slab_size == heap.fresh_end:
        heap.free = chain
    return live


cdef bint cells_absorb(CellHeap* heap, CellHeap* other) noexcept nogil:
    """Take over all cells of another heap, which is empty afterwards; False when memory is used up."""
    cdef uint32_t i
    cdef RefCell* cell
    if other.n_slabs == 0:
        return True
    # All that may fail comes first; what follows only moves.
    if not _make_room(heap, other.n_slabs) or not _make_known(heap, heap.n_known + other.n_known):
        return False
    while other.fresh < other.fresh_end:        # only the newest slab may have cells that were never used
        cell = <RefCell*>other.fresh
        other.fresh += CELL_SIZE
        _chain(other, cell)
    for i in range(other.n_slabs):
        _insert(heap, other.slabs[i])
    while other.free != NULL:
        cell = other.free
        other.free = next_cell(cell)[0]
        _chain(heap, cell)
    heap.live += other.live
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
        _free_slab(heap.slabs[i])
    free(heap.slabs)
    free(heap.known)
    memset(heap, 0, sizeof(CellHeap))


# Cells by the object that they own

cdef inline uint32_t _hash(uint8_t kind, const void* object) noexcept nogil:
    return <uint32_t>((((<uint64_t>object >> 4) + kind) * <uint64_t>0x9E3779B97F4A7C15ULL) >> 32)


# An object is the same reference each time, and takes one cell however often it is passed.
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


cdef void _shrink_known(CellHeap* heap) noexcept nogil:
    """Let the table be in proportion to the cells, before it is filled anew: filling costs by its size."""
    cdef uint64_t capacity = heap.known_capacity
    cdef void* table
    while capacity > 16 and capacity > 8 * heap.live:
        capacity //= 2
    if capacity < heap.known_capacity:
        table = calloc(capacity, sizeof(RefCell*))
        if table != NULL:
            free(heap.known)
            heap.known = <RefCell**>table
            heap.known_capacity = <uint32_t>capacity


cdef void _refill_known(CellHeap* heap) noexcept nogil:
    """Enter all cells that own an object anew; they are never more than were entered before."""
    cdef uint32_t i, j
    cdef RefCell* cell
    if heap.known_capacity == 0:
        return
    memset(heap.known, 0, heap.known_capacity * sizeof(RefCell*))
    heap.n_known = heap.externs = 0
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
    heap.externs += cell.kind == REF_EXTERN


cdef bint _is_owner(RefCell* cell) noexcept nogil:
    cdef void** object = owned_object(cell)
    return object != NULL and object[0] != NULL
