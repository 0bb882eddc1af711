"""The handle table of a component instance (CanonicalABI.md, Table State): indices of entries of any kind.

Index 0 is never used; a freed index is the next one that is given out. An `Entry*` holds until the
next table_add(), as the table grows by moving.
"""

from libc.stdint cimport int64_t, uint8_t, uint32_t

cdef enum EntryKind:
    ENTRY_FREE
    ENTRY_RESOURCE              # object: canonabi.state.handles.Resource
    ENTRY_WAITABLE              # object: a subtask, or an end of a stream or future
    ENTRY_WAITABLE_SET
    ENTRY_ERROR_CONTEXT
    ENTRY_THREAD                # in tables of their own: a thread

cdef enum:
    MAX_ENTRIES = (1 << 28) - 1

cdef struct Entry:
    uint8_t kind                # EntryKind
    uint8_t own                 # of a resource: owned, not borrowed
    uint32_t num_lends          # of a resource: calls that it is lent to
    void* object                # owned; what it is depends on the kind
    int64_t rep                 # of a resource: its representation (state/handles.pxd); free: the next one
    void* borrows               # of a borrow: the Borrows* that counts it, whose owner the entry holds

cdef struct Table:
    Entry* entries              # [0] is reserved
    uint32_t length             # entries in use or used before, the reserved one too; 0: nothing yet
    uint32_t capacity
    uint32_t free               # head of the free list; 0: empty
    uint32_t used               # entries that are not free
    uint32_t limit              # most entries at a time

cdef uint32_t table_add(Table* table) except 0          # a new entry, zeroed: the caller fills it
cdef Entry* table_find(const Table* table, uint32_t index) noexcept nogil      # NULL: there is none
cdef void table_remove(Table* table, uint32_t index) noexcept nogil            # what it holds is the caller's
cdef object unknown_index(uint32_t index)               # the Trap for an index that is not in the table
