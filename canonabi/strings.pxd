"""Strings between Python and a guest."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t

from canonabi.side cimport Side

# A string or list as a guest has it: a pointer and a length, in code units or elements. The length of
# a string in latin1+utf16 has its highest bit set if it is in UTF-16.
cdef struct Range:
    uint64_t ptr
    uint64_t length

cdef bint has_surrogates(str text) except -1
cdef uint64_t utf8_size(str text) noexcept
cdef void write_utf8(str text, uint8_t* to) noexcept            # as many bytes
cdef int lower_string(Side to, str text, Range* out) except -1
cdef str lift_string(Side source, const Range* range)
cdef uint64_t string_bytes(Side source, const Range* range) noexcept    # in memory; saturates
cdef int check_string(Side source, Side to, const Range* range) except -1
cdef object bad_utf8(const uint8_t* start, uint64_t n)                  # the Trap
cdef object bad_utf16()


cdef inline uint64_t utf16_tag(Side side) noexcept:
    return <uint64_t>1 << (side.pointer_size * 8 - 1)


# Writing a code point; what comes behind it

cdef inline uint8_t* put_utf8(uint8_t* to, uint32_t code) noexcept nogil:
    if code < 0x80:
        to[0] = <uint8_t>code
        return to + 1
    if code < 0x800:
        to[0] = <uint8_t>(0xC0 | code >> 6)
        to[1] = <uint8_t>(0x80 | code & 0x3F)
        return to + 2
    if code < 0x10000:
        to[0] = <uint8_t>(0xE0 | code >> 12)
        to[1] = <uint8_t>(0x80 | code >> 6 & 0x3F)
        to[2] = <uint8_t>(0x80 | code & 0x3F)
        return to + 3
    to[0] = <uint8_t>(0xF0 | code >> 18)
    to[1] = <uint8_t>(0x80 | code >> 12 & 0x3F)
    to[2] = <uint8_t>(0x80 | code >> 6 & 0x3F)
    to[3] = <uint8_t>(0x80 | code & 0x3F)
    return to + 4


cdef inline uint16_t* put_utf16(uint16_t* to, uint32_t code) noexcept nogil:
    if code < 0x10000:
        to[0] = <uint16_t>code
        return to + 1
    to[0] = <uint16_t>(0xD800 + (code - 0x10000 >> 10))
    to[1] = <uint16_t>(0xDC00 + (code - 0x10000 & 0x3FF))
    return to + 2
