"""Handle tables: growing, and reuse of indices in the order that the specification demands."""

from libc.stdint cimport uint32_t
from libc.stdlib cimport realloc
from libc.string cimport memset

from engine.errors import HandleLimit, Trap

cdef enum:
    FIRST_CAPACITY = 8


cdef uint32_t table_add(Table* table) except 0:
    """Take the index that was freed last, or the next new one; its entry is free until it is filled."""
    cdef uint32_t index = table.free
    # The specification's own limit is a trap that guests can count on; a lower one is the embedder's.
    if table.used >= table.limit:
        if table.limit >= MAX_ENTRIES:
            raise Trap("resource table has no free keys")
        raise HandleLimit(f"more than {table.limit} handles in one instance")
    if index:
        # Free entries are a list through `rep`, last in, first out: the specification says which index comes
        # next, and guests' tests print them.
        table.free = <uint32_t>table.entries[index].rep
    else:
        if table.length == table.capacity:
            _grow(table)
        index = table.length
        table.length += 1
    # Zeros are ENTRY_FREE: until the caller fills it in, nobody finds a half-made handle.
    memset(table.entries + index, 0, sizeof(Entry))
    table.used += 1
    return index


cdef int _grow(Table* table) except -1:
    cdef uint32_t capacity = table.capacity * 2 if table.capacity else FIRST_CAPACITY
    cdef Entry* entries = <Entry*>realloc(table.entries, capacity * sizeof(Entry))
    if entries == NULL:
        raise MemoryError("no memory for a handle table")
    # Entry 0 is made with the first block and never given out: 0 is no handle.
    if table.length == 0:
        memset(entries, 0, sizeof(Entry))
        table.length = 1
    table.entries = entries
    table.capacity = capacity
    return 0


cdef Entry* table_find(const Table* table, uint32_t index) noexcept nogil:
    if index >= table.length or table.entries[index].kind == ENTRY_FREE:
        return NULL
    return table.entries + index


cdef void table_remove(Table* table, uint32_t index) noexcept nogil:
    memset(table.entries + index, 0, sizeof(Entry))
    table.entries[index].rep = table.free
    table.free = index
    table.used -= 1


cdef object unknown_index(uint32_t index):
    return Trap(f"unknown handle index {index}")
