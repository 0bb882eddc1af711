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
    if table.used >= table.limit:
        if table.limit >= MAX_ENTRIES:
            raise Trap("resource table has no free keys")
        raise HandleLimit(f"more than {table.limit} handles in one instance")
    if index:
        table.free = <uint32_t>table.entries[index].rep
    else:
        if table.length == table.capacity:
            _grow(table)
        index = table.length
        table.length += 1
    memset(table.entries + index, 0, sizeof(Entry))
    table.used += 1
    return index


cdef int _grow(Table* table) except -1:
    cdef uint32_t capacity = table.capacity * 2 if table.capacity else FIRST_CAPACITY
    cdef Entry* entries = <Entry*>realloc(table.entries, capacity * sizeof(Entry))
    if entries == NULL:
        raise MemoryError("no memory for a handle table")
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
