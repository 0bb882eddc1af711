"""What Limits.memory bounds: a total of the store, of all that its guests can make it grow by.

These are linear memories; tables, 8 bytes an element; references, a cell each; exceptions, a cell and
their values; instances; and the translated code that they have called. The first FREE_BYTES of what
is no linear memory are free, so that a limit may be as large as the memory of a module is.
"""

from libc.stdint cimport uint64_t

from engine.code.objects cimport CELL_SIZE, InstanceC, MemoryC, Refusal, StoreC, TableC
from engine.store.store cimport Store

cdef enum:
    FREE_BYTES = 1 << 20

cdef inline uint64_t small_total(const StoreC* store) noexcept nogil:
    """Bytes of all that is counted, but for linear memories."""
    return store.table_bytes + store.exceptions + store.code + store.structs + store.cells.live * CELL_SIZE


cdef inline uint64_t total_with(const StoreC* store, uint64_t memory, uint64_t small) noexcept nogil:
    """What is to be compared with the limit when so many bytes more are added."""
    small += small_total(store)
    return store.memory + memory + (small - FREE_BYTES if small > FREE_BYTES else 0)


cdef inline bint is_over(const StoreC* store) noexcept nogil:
    return total_with(store, 0, 0) > store.memory_limit


# Before so many bytes are added, of linear memory and of all else: MemoryLimit if the total would be above
# the limit, also after a collection. `what` is to be added, for the message. These are safepoints: any code
# may run, which may merge the store; ask for its root(), and for what is reached through tables, again.
cdef int make_room(Store store, uint64_t memory, uint64_t small, str what) except -1
cdef Refusal memory_room(MemoryC* memory, uint64_t delta) noexcept      # whether it may grow by so many pages
cdef Refusal table_room(TableC* table, uint64_t delta) noexcept         # or elements

# When `owner` first calls a function whose code its store does not count yet: `bytes` more are counted until
# the store has no instance of the module any more. The owner is not freed meanwhile. A safepoint as above.
cdef int charge_code(InstanceC* owner, uint64_t bytes) except -1

cdef str counted(uint64_t n, str unit)                  # "1 page", "2 pages": for messages
cdef uint64_t most_memory(const StoreC* store) noexcept nogil           # bytes of one memory
cdef object memory_limit(Store store, str what)         # the MemoryLimit to raise
cdef bint is_worth(const StoreC* store) noexcept nogil  # a collection now: its work is paid for
