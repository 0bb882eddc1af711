"""Data images: what a module's data segments make of its memories, written once for all further instances.

The bytes go into a memory file (memfd), which is sealed then. An instance maps it copy-on-write
over its new memory, in place of copying segments: pages that it only reads are shared by all
instances, and a page costs memory of its own when it is written to.

Images hold the first segments of a module, as far as offsets depend on nothing and the segments
fit into memories that the module itself defines. None of those can trap, so that no guest can tell
when each was written; the others are copied, in order (spec 4.7.4).

The second instance makes them: a program that runs once pays nothing. With very much data the first one
does, since writing the file takes no longer then than touching so many pages of a new memory. Where the
system gives no file, all segments are copied. The file stays open as long as the Module lives; mapped
pages do not need it.
"""

cimport cython
from libc.stdint cimport UINT64_MAX, int64_t, uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free
from posix.resource cimport RLIMIT_FSIZE, RLIMIT_NOFILE, getrlimit, rlimit
from posix.stat cimport fstat, struct_stat
from posix.unistd cimport close

from engine.binary.modulec cimport SEGMENT_ACTIVE, DataSegment, ModuleC
from engine.code.objects cimport InstanceC
from engine.code.words cimport Val
from engine.module.module cimport Module
from engine.run.constexpr cimport literal
from engine.store.mapping cimport (
    FILE_LOST, FILE_MAPPED, OS_PAGE, MapFile, Mapping, map_file)
from engine.store.releasing cimport close_memory

import os

cdef extern from "sys/uio.h" nogil:
    struct iovec:
        void* iov_base
        size_t iov_len
    ssize_t pwritev(int fd, const iovec* parts, int n, int64_t offset)

cdef enum:
    LEAST = 1 << 16             # bytes of data that are worth a file; copying fewer takes 20 µs
    AT_ONCE = 4 << 20           # bytes of data for which the first instance makes the file
    SHARE_OF_FILES = 8          # of the files that the process may open, one in so many may be ours
    MOST_PARTS = 512            # of one write; the system takes 1024
    MOST_ZEROS = 4096           # that are written, not skipped, so that neighbours stay together

cdef uint64_t n_open = 0        # files of live images
cdef uint8_t[MOST_ZEROS] ZEROS


cdef DataImages map_images(InstanceC* c, Module module):
    """Map a module's images into the new memories of an instance, which nothing has written to yet.

    None when there are none: the first time (AT_ONCE), for little data, or where the system gives no file.
    Raises MemoryError if a memory was lost on the way; it is closed then.
    """
    cdef DataImages images
    cdef uint32_t i
    cdef MapFile outcome
    if not _is_large(&module.c):
        return None
    if not module._instantiated and _size(&module.c) < AT_ONCE:
        module._instantiated = True
        return None
    images = _images_of(module)
    if images is None or images.fd < 0:
        return None
    for i in range(images.n_memories):
        if images.extents[i].start == images.extents[i].end:
            continue
        outcome = map_file(<Mapping*>c.memories[i].mapping, images.fd, <int64_t>images.extents[i].offset,
                           images.extents[i].start, images.extents[i].end - images.extents[i].start)
        # The old pages are gone and the new ones did not come: nothing may touch this mapping any more.
        if outcome == FILE_LOST:
            close_memory(c.memories[i])
            raise MemoryError("no address space for the data of a memory")
        # The memories before it have their images; copying their segments over them changes nothing.
        if outcome != FILE_MAPPED:
            return None
    return images


cdef bint _is_large(const ModuleC* m) noexcept nogil:
    return m.n_data > 0 and m.n_memories > m.n_memory_imports and _size(m) >= LEAST


cdef inline uint64_t _size(const ModuleC* m) noexcept nogil:
    """Bytes of a module's data segments, about; there is one at least."""
    return <uint64_t>(m.data[m.n_data - 1].init.end - m.data[0].init.start)


cdef DataImages _images_of(Module module):
    """The images of a module, made if need be; None if that cannot be now."""
    cdef DataImages images = <DataImages>module._images
    if images is not None and (images.fd < 0 or images.is_open()):
        return images
    if not _may_open():
        return None
    images = DataImages()
    images.measure(&module.c)
    try:
        images.write(&module.c)     # other threads may run meanwhile, and make images too: the last ones stay
    # No memfd, or no space. images.fd stays -1, which also says not to try again.
    except (OSError, ImportError, AttributeError):
        images.n_segments = 0
    module._images = images
    return images


cdef bint _may_open() noexcept:
    cdef rlimit limit
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 and n_open < limit.rlim_cur // SHARE_OF_FILES


@cython.final
cdef class DataImages:
    """The images of one module; immutable once written."""

    def __cinit__(self):
        self.fd = -1

    def __dealloc__(self):
        global n_open
        if self.fd >= 0:
            n_open -= 1
            if self.is_open():
                close(self.fd)
        free(self.extents)

    cdef bint is_open(self) noexcept:
        """Whether the descriptor is still ours: a program that becomes a daemon closes all it has."""
        cdef struct_stat status
        return (fstat(self.fd, &status) == 0 and <uint64_t>status.st_dev == self.device
                and <uint64_t>status.st_ino == self.inode)

    cdef bint holds(self, const DataSegment* segment, uint32_t index) noexcept nogil:
        """Whether the bytes of a segment are in an image."""
        cdef Extent* extent
        if index >= self.n_segments or segment.mode != SEGMENT_ACTIVE:
            return False
        extent = &self.extents[segment.memory_index]
        return extent.start != extent.end

    # What goes in

    cdef int measure(self, const ModuleC* m) except -1:
        """Find the segments that cannot trap, and the extent that they cover of each memory."""
        cdef uint32_t i
        self.extents = <Extent*>calloc(m.n_memories, sizeof(Extent))
        if self.extents == NULL:
            raise MemoryError
        self.n_memories = m.n_memories
        for i in range(m.n_memories):
            self.extents[i].start = UINT64_MAX
        # A prefix only: behind a segment that may trap none may have been written.
        while self.n_segments < m.n_data and self.cover(m, &m.data[self.n_segments]):
            self.n_segments += 1
        self.choose()
        return 0

    cdef bint cover(self, const ModuleC* m, const DataSegment* segment) except -1:
        """Extend an extent over a segment; False if its place is not known or out of bounds."""
        cdef uint64_t n = segment.init.end - segment.init.start
        cdef uint64_t size
        cdef uint64_t at = 0
        cdef Extent* extent
        if segment.mode != SEGMENT_ACTIVE:
            return True
        if segment.memory_index < m.n_memory_imports or not _place(m, segment, &at):
            return False
        size = m.memories[segment.memory_index].minimum << m.memories[segment.memory_index].page_log2
        if at > size or n > size - at:
            return False
        if n:
            extent = &self.extents[segment.memory_index]
            extent.start = min(extent.start, at)
            extent.end = max(extent.end, at + n)
            extent.n += n
        return True

    cdef void choose(self) noexcept:
        """Keep the extents that are large, and mostly data; they lie in the file one after the other."""
        cdef uint64_t offset = 0
        cdef uint32_t i
        cdef Extent* extent
        for i in range(self.n_memories):
            extent = &self.extents[i]
            if extent.n < LEAST or extent.end - extent.start > 2 * extent.n:
                extent.start = extent.end = 0
            # Files are mapped by whole pages. What is around the data in them is zero, as a new memory is.
            extent.start &= ~(<uint64_t>OS_PAGE - 1)
            extent.end = (extent.end + OS_PAGE - 1) & ~(<uint64_t>OS_PAGE - 1)
            extent.offset = offset
            offset += extent.end - extent.start

    # The file

    cdef int write(self, const ModuleC* m) except -1:
        """Make the file and seal it. Raises OSError and others when the system cannot; then there is none."""
        global n_open
        cdef struct_stat status
        cdef rlimit limit
        cdef Extent* last = &self.extents[self.n_memories - 1]
        cdef uint64_t size = last.offset + last.end - last.start
        if size == 0 or getrlimit(RLIMIT_FSIZE, &limit) != 0 or limit.rlim_cur < size:
            return 0
        import fcntl
        fd = os.memfd_create("wasm-data", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        try:
            os.ftruncate(fd, size)
            self.fill(m, fd)
            # From now on nobody can change what all instances map.
            fcntl.fcntl(fd, fcntl.F_ADD_SEALS,
                        fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE)
            if fstat(fd, &status) != 0:
                raise OSError("fstat")
        except BaseException:
            os.close(fd)
            raise
        self.device = <uint64_t>status.st_dev
        self.inode = <uint64_t>status.st_ino
        self.fd = fd
        n_open += 1
        return 0

    cdef int fill(self, const ModuleC* m, int fd) except -1:
        """Write the segments in order, neighbours together."""
        cdef Run run
        cdef const DataSegment* segment
        cdef Extent* extent
        cdef uint64_t at = 0
        cdef uint32_t i
        run.fd = fd
        run.n = 0
        run.start = run.end = run.beyond = 0
        for i in range(self.n_segments):
            segment = &m.data[i]
            if segment.init.start == segment.init.end or not self.holds(segment, i):
                continue
            extent = &self.extents[segment.memory_index]
            _place(m, segment, &at)
            _add(&run, extent.offset + at - extent.start,
                 segment.init.start, segment.init.end - segment.init.start)
        return _flush(&run)


cdef bint _place(const ModuleC* m, const DataSegment* segment, uint64_t* at) except -1:
    """Find the address of an active segment; False if it depends on the instance."""
    cdef Val offset
    if not literal(segment.offset, &offset):
        return False
    at[0] = offset.u64 if m.memories[segment.memory_index].is64 else offset.u32
    return True


# Gathered writing

cdef struct Run:                # bytes [start, end) of the file, to be written by one call
    int fd
    int n                       # of parts
    uint64_t start
    uint64_t end
    uint64_t beyond             # nothing was written from here on
    iovec[MOST_PARTS] parts


cdef int _add(Run* run, uint64_t at, const uint8_t* data, uint64_t n) except -1:
    """Append bytes, after zeros for a gap; what does not come next begins a new run."""
    if run.n > MOST_PARTS - 2 or at < run.end or (
            at > run.end and (at - run.end > MOST_ZEROS or run.end < run.beyond)):
        _flush(run)
    if run.n == 0:
        run.start = run.end = at
    if at > run.end:
        _append(run, ZEROS, at - run.end)
    _append(run, data, n)
    return 0


cdef void _append(Run* run, const uint8_t* data, uint64_t n) noexcept nogil:
    run.parts[run.n].iov_base = <void*>data
    run.parts[run.n].iov_len = n
    run.n += 1
    run.end += n


cdef int _flush(Run* run) except -1:
    """Write what was gathered; raise OSError unless all of it could be written."""
    cdef ssize_t written = 0
    if run.n:
        with nogil:
            written = pwritev(run.fd, run.parts, run.n, <int64_t>run.start)
        if written < 0 or <uint64_t>written != run.end - run.start:
            raise OSError("write error")
        run.beyond = max(run.beyond, run.end)
    run.n = 0
    return 0
