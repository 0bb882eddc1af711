"""Data images: copies-on-write of what a module's data segments make of its memories."""

from libc.stdint cimport uint32_t, uint64_t

from engine.binary.modulec cimport DataSegment, ModuleC
from engine.code.objects cimport InstanceC
from engine.module.module cimport Module

# The images that are in the instance's memories now; None: every segment is to be copied.
cdef DataImages map_images(InstanceC* c, Module module)

cdef struct Extent:             # of a memory, and where it lies in the file; whole OS pages
    uint64_t start
    uint64_t end                # start == end: no image
    uint64_t offset
    uint64_t n                  # bytes of segments


cdef class DataImages:
    cdef int fd                 # the sealed file; -1: no images
    cdef uint64_t device        # which file that is
    cdef uint64_t inode
    cdef uint32_t n_segments    # the first ones of the module, none of which can trap
    cdef uint32_t n_memories
    cdef Extent* extents        # of each memory of the module

    cdef bint is_open(self) noexcept
    cdef bint holds(self, const DataSegment* segment, uint32_t index) noexcept nogil
    cdef int measure(self, const ModuleC* m) except -1
    cdef bint cover(self, const ModuleC* m, const DataSegment* segment) except -1
    cdef void choose(self) noexcept
    cdef int write(self, const ModuleC* m) except -1
    cdef int fill(self, const ModuleC* m, int fd) except -1
