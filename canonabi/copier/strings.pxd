"""Strings between Python and a guest."""

from libc.stdint cimport uint8_t, uint64_t

from canonabi.copier.effort cimport Walk
from canonabi.copier.side cimport Side

# A string or list as a guest has it: a pointer and a length, in code units or elements. The length of
# a string in latin1+utf16 has its highest bit set if it is in UTF-16.
cdef struct Range:
    uint64_t ptr
    uint64_t length

cdef bint has_surrogates(str text) except -1
cdef uint64_t utf8_size(str text) noexcept
cdef int write_utf8(Walk* walk, str text, uint64_t ptr, uint64_t size) except -1    # to the sink
cdef int lower_string(Walk* walk, str text, Range* out) except -1
cdef str lift_string(Walk* walk, const Range* range)
cdef uint64_t string_bytes(Side source, const Range* range) noexcept    # in memory; saturates
cdef int check_string(Side source, Side to, const Range* range) except -1
cdef object bad_utf8(const uint8_t* start, uint64_t n, uint64_t index)  # the Trap; `index` of the start
cdef object bad_utf16()


cdef inline uint64_t utf16_tag(Side side) noexcept:
    return <uint64_t>1 << (side.pointer_size * 8 - 1)
