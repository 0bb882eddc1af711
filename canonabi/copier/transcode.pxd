"""Strings from guest to guest."""

from libc.stdint cimport uint64_t

from canonabi.copier.characters cimport Simple
from canonabi.copier.effort cimport Walk
from canonabi.copier.side cimport Side
from canonabi.copier.strings cimport Range

cdef struct Source:             # a string that was found readable by check_string()
    Simple encoding
    uint64_t ptr
    uint64_t units
    uint64_t size               # bytes

cdef Source simple(Side source, const Range* range) noexcept
cdef int validate(Walk* walk, const Source* text) except -1             # traps unless it is well-formed
cdef int copy_string(Walk* walk, const Range* range, Range* out) except -1      # from source to sink
