"""What Limits.memory bounds: counting, and what happens when it is used up.

Garbage counts until it is collected, so a collection comes before a refusal, if it is worth its work:
each cell allocated since the last one, and each refusal, pays for WORTH cells looked at. A guest at
its limit is so no slower than by a factor, whatever it keeps.
"""

from libc.stdint cimport uint64_t

from engine.code.objects cimport (
    REFUSED_MAXIMUM, REFUSED_MEMORY, REFUSED_NOT, REFUSED_SYSTEM, REFUSED_TABLE, InstanceC, MemoryC, Refusal,
    StoreC, TableC)
from engine.code.words cimport Val
from engine.store.collector cimport collect
from engine.store.store cimport Store

from engine.errors import MemoryLimit

cdef enum:
    WORTH = 256
    CHEAP = 1024                # cells looked at, that need not be paid for
    ADDRESS_BITS = 46           # no memory has more bytes than 2 to this


# A collection costs what it looks at (`work`). At a limit a guest would have one for every attempt, so it has
# to be earned: by allocating, by being refused, or by instances that are probably garbage.
cdef bint is_worth(const StoreC* store) noexcept nogil:
    return store.n_orphans > 0 or store.cells.allocated * WORTH + CHEAP >= store.work


cdef bint _try_room(Store store, uint64_t memory, uint64_t small) noexcept:
    """Whether so many bytes more stay within the limit, perhaps after a collection."""
    store = store.root()
    if memory == 0 and small_total(&store.c) + small <= FREE_BYTES:
        return True             # also where linking made the total larger than the stricter limit
    if total_with(&store.c, memory, small) <= store.c.memory_limit:
        return True
    if not is_worth(&store.c):
        # being refused pays as well
        store.c.cells.allocated += 1
        return False
    collect(store)
    # collecting runs finalizers, which may link instances and so merge the store
    store = store.root()
    return total_with(&store.c, memory, small) <= store.c.memory_limit


cdef int make_room(Store store, uint64_t memory, uint64_t small, str what) except -1:
    if not _try_room(store, memory, small):
        raise memory_limit(store, what)
    return 0


cdef object memory_limit(Store store, str what):
    cdef StoreC* c = &store.root().c
    cdef uint64_t used = total_with(c, 0, 0)
    c.work = 0                  # the call ends, so that what it kept is garbage: look again next time
    return MemoryLimit(f"{what} exceeds the limit of {most_memory(c)} bytes"
                       + (f", of which {used} are used" if used else ""))


cdef int charge_code(InstanceC* owner, uint64_t bytes) except -1:
    owner.pins += 1             # a finalizer may make its last user forget it
    try:
        make_room(<Store>owner.store.wrapper, 0, bytes, f"translated code of {bytes} bytes")
    finally:
        owner.pins -= 1
    owner.code_table.n_bytes += bytes
    owner.store.code += bytes
    return 0


cdef uint64_t most_memory(const StoreC* store) noexcept nogil:
    return min(store.memory_limit, <uint64_t>1 << ADDRESS_BITS)


# Growing

# The bounds first, as the specification's own limits are not worth a collection.
cdef Refusal memory_room(MemoryC* memory, uint64_t delta) noexcept:
    cdef Refusal refusal = _memory_bounds(memory, delta)
    if refusal != REFUSED_NOT:
        return refusal
    if not _try_room(<Store>memory.store.wrapper, delta << memory.page_log2, 0):
        return REFUSED_MEMORY
    return _memory_bounds(memory, delta)        # again: a finalizer may have made it grow, or closed it


cdef Refusal _memory_bounds(const MemoryC* memory, uint64_t delta) noexcept nogil:
    if delta > memory.max_pages - memory.pages:
        return REFUSED_MAXIMUM
    if delta > (<uint64_t>1 << ADDRESS_BITS >> memory.page_log2) - memory.pages:
        return REFUSED_SYSTEM
    return REFUSED_NOT


cdef Refusal table_room(TableC* table, uint64_t delta) noexcept:
    cdef Refusal refusal = _table_bounds(table, delta)
    if refusal != REFUSED_NOT:
        return refusal
    if not _try_room(<Store>table.store.wrapper, 0, delta * sizeof(Val)):
        return REFUSED_MEMORY
    return _table_bounds(table, delta)


cdef Refusal _table_bounds(const TableC* table, uint64_t delta) noexcept nogil:
    if delta > table.maximum - min(table.size, table.maximum):
        return REFUSED_MAXIMUM
    if delta > table.limit - min(table.size, table.limit):
        return REFUSED_TABLE
    return REFUSED_NOT


cdef str counted(uint64_t n, str unit):
    return f"{n} {unit}{'' if n == 1 else 's'}"
