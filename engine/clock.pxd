"""The clock of deadlines and slices: CLOCK_MONOTONIC, in seconds."""

from posix.time cimport CLOCK_MONOTONIC, clock_gettime, timespec

cdef inline double now() noexcept nogil:
    cdef timespec t
    clock_gettime(CLOCK_MONOTONIC, &t)
    return <double>t.tv_sec + <double>t.tv_nsec * 1e-9
