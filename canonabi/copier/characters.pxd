"""Code points in UTF-8, UTF-16 and Latin-1: reading and writing one, and runs of the simple ones.

Nothing here reads or writes beyond what it is given; what is wrong is answered, not raised.
"""

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy

cdef enum:
    WRONG = 0xFFFFFFFF          # no code point

cdef enum Simple:               # what a string really is: latin1+utf16 is one of the last two
    SIMPLE_UTF8
    SIMPLE_UTF16
    SIMPLE_LATIN1


# Reading: one code point, or WRONG; never beyond the end

cdef inline uint32_t next_code(Simple encoding, const uint8_t** cursor, const uint8_t* end) noexcept nogil:
    """Read a code point of a string that has one more byte at least."""
    cdef const uint8_t* start = cursor[0]
    cdef uint32_t word
    if encoding == SIMPLE_LATIN1 or (encoding == SIMPLE_UTF8 and start[0] < 0x80):
        cursor[0] = start + 1
        return start[0]
    if encoding == SIMPLE_UTF16:
        return next_utf16(cursor, end)
    if end - start >= 4:
        memcpy(&word, start, 4)
        if is_two(word):
            cursor[0] = start + 2
            return (word & 0x1F) << 6 | word >> 8 & 0x3F
        if is_three(word):
            cursor[0] = start + 3
            return (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F
    return next_utf8(cursor, end)


cdef inline bint is_two(uint32_t word) noexcept nogil:
    """Whether four bytes begin with a well-formed sequence of two."""
    return word & 0xC0E0 == 0x80C0 and word & 0x1E != 0


cdef inline bint is_three(uint32_t word) noexcept nogil:
    """The same of three: neither overlong nor a surrogate, which the first two bytes tell."""
    return word & 0xC0C0F0 == 0x8080E0 and word & 0x200F != 0 and word & 0x200F != 0x200D


cdef inline uint32_t next_utf16(const uint8_t** cursor, const uint8_t* end) noexcept nogil:
    cdef const uint16_t* unit = <const uint16_t*>cursor[0]
    if end - cursor[0] < 2:
        return WRONG
    if unit[0] & 0xF800 != 0xD800:
        cursor[0] += 2
        return unit[0]
    if unit[0] >= 0xDC00 or end - cursor[0] < 4 or unit[1] & 0xFC00 != 0xDC00:
        return WRONG
    cursor[0] += 4
    return 0x10000 + ((unit[0] & <uint32_t>0x3FF) << 10 | unit[1] & 0x3FF)


cdef inline uint32_t next_utf8(const uint8_t** cursor, const uint8_t* end) noexcept nogil:
    """A sequence of two to four bytes: the table of well-formed sequences of the Unicode standard."""
    cdef const uint8_t* byte = cursor[0]
    cdef uint8_t low = 0x80
    cdef uint8_t high = 0xBF
    cdef uint32_t code, n, i
    if byte[0] < 0xC2 or byte[0] > 0xF4:
        return WRONG
    if byte[0] < 0xE0:
        n = 1
        code = byte[0] & 0x1F
    elif byte[0] < 0xF0:
        n = 2
        code = byte[0] & 0x0F
        if byte[0] == 0xE0:
            low = 0xA0          # shorter ones have two bytes
        elif byte[0] == 0xED:
            high = 0x9F         # surrogates
    else:
        n = 3
        code = byte[0] & 0x07
        if byte[0] == 0xF0:
            low = 0x90
        elif byte[0] == 0xF4:
            high = 0x8F
    if end - byte <= n or not (low <= byte[1] <= high):
        return WRONG
    code = code << 6 | byte[1] & 0x3F
    for i in range(2, n + 1):
        if byte[i] & 0xC0 != 0x80:
            return WRONG
        code = code << 6 | byte[i] & 0x3F
    cursor[0] = byte + n + 1
    return code


cdef inline uint64_t ascii_run(const uint8_t* start, uint64_t n) noexcept nogil:
    """Bytes from the start that are ASCII for sure, in steps of eight."""
    cdef uint64_t i = 0
    cdef uint64_t word
    while i + 8 <= n:
        memcpy(&word, start + i, 8)
        if word & <uint64_t>0x8080808080808080:
            break
        i += 8
    return i


cdef inline uint64_t short_run(const uint8_t* start, uint64_t n) noexcept nogil:
    """Bytes from the start that are well-formed sequences of up to three, with enough behind each to look."""
    cdef uint64_t i = 0
    cdef uint32_t word
    while i + 4 <= n:
        memcpy(&word, start + i, 4)
        if is_three(word):
            i += 3
        elif is_two(word):
            i += 2
        elif word & 0x80 == 0:
            i += 1
        else:
            break
    return i


cdef inline uint64_t plane_run(const uint16_t* start, uint64_t n) noexcept nogil:
    """Units from the start that are no surrogates for sure, in steps of 32."""
    cdef uint64_t i = 0
    cdef uint64_t j
    cdef uint16_t found
    while i + 32 <= n:
        found = 0
        for j in range(32):
            found |= (start[i + j] & 0xF800) == 0xD800
        if found:
            break
        i += 32
    return i


cdef inline uint64_t narrow_run(
        const uint16_t* start, uint8_t* to, uint64_t n, uint16_t limit) noexcept nogil:
    """Write units from the start that are below a power of two as bytes, in steps of 16; how many."""
    cdef uint64_t i = 0
    cdef uint64_t j
    cdef uint16_t most
    while i + 16 <= n:
        most = 0
        for j in range(16):
            most |= start[i + j]
        if most >= limit:
            break
        for j in range(16):
            to[i + j] = <uint8_t>start[i + j]
        i += 16
    return i


# Writing: what comes behind the code point

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
