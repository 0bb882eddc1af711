"""Address space of linear memories.

A mapping reserves address space and makes its beginning accessible, so that a memory grows
without moving. Reservations beyond what is needed at once count against a budget of the
process; when that is used up, or the system refuses, a mapping is as large as it must be.
A mapping is counted: by its memory, and by the Python views that show it. A memory that has
to move takes its pages along, unless a view shows them: then it copies, and the old mapping
stays until the last view goes. Pages of a file may be mapped over a part of it, copy-on-write.
"""

from libc.stdint cimport int64_t, uint8_t, uint64_t
from libc.stdlib cimport free, malloc
from libc.string cimport memcpy

cdef extern from *:
    """
    #ifndef _GNU_SOURCE
    #define _GNU_SOURCE
    #endif
    #include <sys/mman.h>
    #include <sys/resource.h>
    #include <unistd.h>
    """
    int PROT_NONE, PROT_READ, PROT_WRITE
    int MAP_PRIVATE, MAP_ANONYMOUS, MAP_NORESERVE, MAP_FIXED
    int MREMAP_MAYMOVE, MREMAP_FIXED
    void* MAP_FAILED
    void* mmap(void* address, size_t length, int protection, int flags, int fd, long offset) nogil
    int munmap(void* address, size_t length) nogil
    int mprotect(void* address, size_t length, int protection) nogil
    int MS_ASYNC
    int msync(void* address, size_t length, int flags) nogil
    void* mremap(void* address, size_t old_length, size_t length, int flags, ...) nogil
    ctypedef unsigned long rlim_t
    struct rlimit:
        rlim_t rlim_cur
    int RLIMIT_AS
    rlim_t RLIM_INFINITY
    int getrlimit(int resource, rlimit* limit) nogil
    int64_t __atomic_add_fetch(int64_t* to, int64_t n, int order) nogil
    int __ATOMIC_ACQ_REL

# An address space has 2^47 bytes; a process with many memories must not use up what others need.
cdef int64_t budget = 1 << 40   # bytes of address space that reservations may still take


cdef void _limit_budget() noexcept:
    """A process that may use little address space reserves little of it."""
    cdef rlimit limit
    global budget
    if getrlimit(RLIMIT_AS, &limit) == 0 and limit.rlim_cur != RLIM_INFINITY:
        budget = min(budget, <int64_t>(limit.rlim_cur // 8))


cdef inline uint64_t _whole_pages(uint64_t size) noexcept nogil:
    return (size + OS_PAGE - 1) & ~(<uint64_t>OS_PAGE - 1)


# Taken first and given back if that was too much: two threads never get the same bytes.
cdef bint _take_budget(uint64_t size) noexcept nogil:
    if __atomic_add_fetch(&budget, -<int64_t>size, __ATOMIC_ACQ_REL) >= 0:
        return True
    __atomic_add_fetch(&budget, <int64_t>size, __ATOMIC_ACQ_REL)
    return False


cdef Mapping* map_new(uint64_t size, uint64_t reserve) noexcept nogil:
    """Map `size` zeroed bytes in `reserve` bytes of address space, or in less; NULL when that fails."""
    cdef Mapping* mapping = _reserve(_whole_pages(size), _whole_pages(max(size, reserve)))
    if mapping != NULL and not map_commit(mapping, size):
        map_release(mapping)
        return NULL
    return mapping


cdef Mapping* _reserve(uint64_t least, uint64_t wanted) noexcept nogil:
    """A mapping without accessible bytes, of `wanted` bytes or, failing that, of `least`."""
    cdef Mapping* mapping = <Mapping*>malloc(sizeof(Mapping))
    if mapping == NULL:
        return NULL
    mapping.committed = 0
    mapping.imaged = 0
    mapping.count = 1
    # Only the part that is a convenience is taken from the budget; `least` is needed in any case.
    if wanted > least and _take_budget(wanted - least):
        mapping.budgeted = wanted - least
        if _map(mapping, wanted):
            return mapping
        __atomic_add_fetch(&budget, mapping.budgeted, __ATOMIC_ACQ_REL)
    mapping.budgeted = 0
    if _map(mapping, least):
        return mapping
    free(mapping)
    return NULL


cdef bint _map(Mapping* mapping, uint64_t size) noexcept nogil:
    cdef void* base
    mapping.reserved = size
    mapping.base = NULL
    if size == 0:
        return True
    # PROT_NONE and NORESERVE: address space only. It costs no memory and no swap until map_commit().
    base = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    if base == MAP_FAILED:
        return False
    mapping.base = <uint8_t*>base
    return True


cdef bint map_commit(Mapping* mapping, uint64_t size) noexcept nogil:
    """Make the first `size` bytes accessible, zeroed where they were not; False when that fails."""
    size = _whole_pages(size)
    if size > mapping.committed:
        if mprotect(mapping.base + mapping.committed, size - mapping.committed, PROT_READ | PROT_WRITE) != 0:
            return False
        mapping.committed = size
    return True


cdef Mapping* map_move(Mapping* mapping, uint64_t used, uint64_t size, uint64_t reserve) noexcept nogil:
    """A new mapping of `size` bytes that begins with the `used` bytes of this one, which is released.

    NULL when that fails: then nothing happened.
    """
    cdef Mapping* larger = NULL
    # Nobody else looks at the pages, so they can be moved by changing page tables, without copying.
    if mapping.count == 1 and mapping.committed > mapping.imaged:
        larger = map_new(size, reserve)
        if larger != NULL and not _move_pages(mapping, larger):
            larger = NULL
    if larger == NULL:
        larger = map_new(size, reserve)
        if larger == NULL:
            return NULL
        if used:
            memcpy(larger.base, mapping.base, used)
    map_release(mapping)
    return larger


cdef bint _move_pages(Mapping* source, Mapping* to) noexcept nogil:
    """Move the accessible pages over those of another mapping; if that fails release the other.

    Only pages of one kind move together, so those before the end of the imaged ones are copied.
    Either way a range is gone afterwards that another thread may map at once: it is nobody's any more.
    """
    cdef uint64_t at = source.imaged
    cdef uint64_t size = source.committed - at
    cdef void* base = mremap(source.base + at, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, to.base + at)
    if base == MAP_FAILED:
        _unmap_around(to, at, size)
        map_release(to)
        return False
    memcpy(to.base, source.base, at)
    _unmap_around(source, at, size)
    source.committed = source.imaged = 0
    return True


cdef void _unmap_around(Mapping* mapping, uint64_t at, uint64_t size) noexcept nogil:
    """Unmap all but a range that is gone."""
    if at:
        munmap(mapping.base, at)
    if at + size < mapping.reserved:
        munmap(mapping.base + at + size, mapping.reserved - at - size)
    mapping.reserved = 0


cdef MapFile map_file(Mapping* mapping, int fd, int64_t offset, uint64_t at, uint64_t size) noexcept nogil:
    """Put `size` bytes of a file in place of accessible ones from `at` on, copy-on-write; whole pages."""
    cdef void* base = mmap(mapping.base + at, size, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, fd, offset)
    if base != MAP_FAILED:
        mapping.imaged = max(mapping.imaged, at + size)
        return FILE_MAPPED
    # MAP_FIXED unmaps first. If mmap then fails, the old pages may be gone; msync tells whether they are.
    if msync(mapping.base + at, size, MS_ASYNC) == 0:   # does nothing to private pages; an error is a gap
        return FILE_REFUSED
    mapping.reserved = 0        # the gap may be anybody's by now: nothing of this is unmapped
    return FILE_LOST


cdef Mapping* map_hold(Mapping* mapping) noexcept nogil:
    """Count one more holder."""
    __atomic_add_fetch(&mapping.count, 1, __ATOMIC_ACQ_REL)
    return mapping


cdef void map_release(Mapping* mapping) noexcept nogil:
    """Count one holder less; the last one unmaps."""
    if mapping == NULL or __atomic_add_fetch(&mapping.count, -1, __ATOMIC_ACQ_REL):
        return
    if mapping.reserved:
        munmap(mapping.base, mapping.reserved)
    __atomic_add_fetch(&budget, mapping.budgeted, __ATOMIC_ACQ_REL)
    free(mapping)


_limit_budget()
