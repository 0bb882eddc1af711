"""One load of a module or component, or one instantiation: how long it may take, how much it may make."""

from libc.stdint cimport uint8_t, uint64_t

cdef enum:
    LOOK_BYTES = 1 << 16        # of a source between two looks
    LOOK_ITEMS = 1 << 12        # of anything else
    EXTERN_BYTES = 256          # that an import or export takes when it is listed or looked up, about

# Handed down through everything that loads: whoever loops over what a source may make large looks or counts.
cdef class Loading:
    cdef readonly object limits     # Limits
    cdef double deadline        # CLOCK_MONOTONIC; 0: none
    cdef double seconds         # Limits.seconds
    cdef uint64_t memory        # bytes that what is decoded may take
    cdef uint64_t used          # bytes that it takes
    cdef uint64_t items         # since the last look that count() made
    cpdef int look(self) except -1
    cpdef int use(self, uint64_t n) except -1
    cpdef int count(self, uint64_t n) except -1

cdef Loading loading_of(object limits)      # Limits, None, or the Loading of what this is part of
