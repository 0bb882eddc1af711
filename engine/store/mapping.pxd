"""Address space of linear memories: the only place that asks the operating system for it."""

from libc.stdint cimport int64_t, uint8_t, uint64_t

cdef struct Mapping:
    uint8_t* base
    uint64_t reserved           # bytes of address space
    uint64_t committed          # bytes from base that may be read and written, whole OS pages
    uint64_t imaged             # bytes from base with all pages that a file was mapped to
    uint64_t budgeted           # bytes that count against the budget of this process
    int64_t count               # the memory, and the Python views that show it

cdef enum:
    OS_PAGE = 1 << 16           # a multiple of every page size in use

cdef enum MapFile:
    FILE_MAPPED
    FILE_REFUSED                # nothing happened
    FILE_LOST                   # the mapping must not be used any more, only released

cdef Mapping* map_new(uint64_t size, uint64_t reserve) noexcept nogil           # NULL: not to be had
cdef bint map_commit(Mapping* mapping, uint64_t size) noexcept nogil            # in place; size <= reserved
cdef Mapping* map_move(Mapping* mapping, uint64_t used, uint64_t size, uint64_t reserve) noexcept nogil
cdef MapFile map_file(Mapping* mapping, int fd, int64_t offset, uint64_t at, uint64_t size) noexcept nogil
cdef Mapping* map_hold(Mapping* mapping) noexcept nogil
cdef void map_release(Mapping* mapping) noexcept nogil                          # unmaps with the last holder
