"""Bounds-checked bytes of the binary format: LEB128 integers and UTF-8 names (core spec, 5.2).

A `Reader` keeps its first error: later reads answer 0 and change nothing, so a caller may read
a few fields and look at `error` once. Nothing here raises or allocates; `decode.pyx` turns the
code into `Malformed`. The `_fast` variants check nothing and are for validated bodies only.
"""

from libc.stdint cimport int8_t, int32_t, int64_t, uint8_t, uint32_t, uint64_t
from libc.string cimport memcpy

cdef enum ReadError:
    READ_OK
    READ_END                    # "unexpected end"
    READ_TOO_LONG               # "integer representation too long"
    READ_TOO_LARGE              # "integer too large"
    READ_LENGTH                 # "length out of bounds"
    READ_UTF8                   # "malformed UTF-8 encoding"
    READ_NAME                   # longer than MAX_NAME

cdef enum:
    MAX_NAME = 100_000          # bytes, as other engines

cdef struct Reader:
    const uint8_t* p            # next byte
    const uint8_t* end          # one past the last byte that may be read
    int error                   # ReadError, the first one met
    const uint8_t* error_at


cdef inline Reader reader_of(const uint8_t* start, const uint8_t* end) noexcept nogil:
    """A reader of the bytes [start, end)."""
    cdef Reader r
    r.p = start
    r.end = end
    r.error = READ_OK
    r.error_at = NULL
    return r


cdef inline void read_fail(Reader* r, int error, const uint8_t* at) noexcept nogil:
    if r.error == READ_OK:
        r.error = error
        r.error_at = at
    r.p = r.end                 # whatever is read next meets the end, which no longer counts


cdef inline uint8_t read_byte(Reader* r) noexcept nogil:
    cdef uint8_t byte
    if r.p >= r.end:
        read_fail(r, READ_END, r.end)
        return 0
    byte = r.p[0]
    r.p += 1
    return byte


cdef inline uint64_t read_unsigned(Reader* r, int bits) noexcept nogil:
    """Read an unsigned LEB128 of at most `bits` bits (5.2.2)."""
    cdef uint64_t value = 0
    cdef int shift = 0
    cdef uint8_t byte
    while True:
        # ceil(bits / 7) bytes at most: padding with 0x80 is allowed up to there (5.2.2).
        if shift >= bits:
            read_fail(r, READ_TOO_LONG, r.p)
            return 0
        if r.p >= r.end:
            read_fail(r, READ_END, r.end)
            return 0
        byte = r.p[0]
        # In the last byte that is allowed only some bits are left: of u32 four.
        if bits - shift < 7 and ((byte & 0x7F) >> (bits - shift)) != 0:
            read_fail(r, READ_TOO_LARGE, r.p)
            return 0
        r.p += 1
        value |= <uint64_t>(byte & 0x7F) << shift
        if byte < 0x80:
            return value
        shift += 7


cdef inline int64_t read_signed(Reader* r, int bits) noexcept nogil:
    """Read a signed LEB128 of at most `bits` bits (5.2.2)."""
    cdef uint64_t value = 0
    cdef int shift = 0
    cdef uint8_t byte
    cdef int8_t top
    while True:
        if shift >= bits:
            read_fail(r, READ_TOO_LONG, r.p)
            return 0
        if r.p >= r.end:
            read_fail(r, READ_END, r.end)
            return 0
        byte = r.p[0]
        if bits - shift < 7:    # the unused bits must all equal the sign bit
            top = <int8_t>(<uint8_t>(byte << 1)) >> (bits - shift)
            if top != 0 and top != -1:
                read_fail(r, READ_TOO_LARGE, r.p)
                return 0
        r.p += 1
        value |= <uint64_t>(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            if shift < 64 and byte & 0x40:
                value |= (<uint64_t>0 - 1) << shift
            return <int64_t>value


# Nearly all numbers in binaries are below 128: one byte.
cdef inline uint32_t read_u32(Reader* r) noexcept nogil:
    cdef uint8_t byte
    if r.p < r.end:
        byte = r.p[0]
        if byte < 0x80:
            r.p += 1
            return byte
    return <uint32_t>read_unsigned(r, 32)


cdef inline uint64_t read_u64(Reader* r) noexcept nogil:
    return read_unsigned(r, 64)


cdef inline int32_t read_s32(Reader* r) noexcept nogil:
    return <int32_t>read_signed(r, 32)


cdef inline int64_t read_s33(Reader* r) noexcept nogil:
    """Read a block or heap type: a type index if not negative."""
    return read_signed(r, 33)


cdef inline int64_t read_s64(Reader* r) noexcept nogil:
    return read_signed(r, 64)


cdef inline const uint8_t* read_bytes(Reader* r, uint64_t n) noexcept nogil:
    """Skip `n` bytes and return the first one's address; NULL at the end."""
    cdef const uint8_t* start = r.p
    if n > <uint64_t>(r.end - r.p):
        read_fail(r, READ_END, r.end)
        return NULL
    r.p += n
    return start


# So no count is larger than what is left of the bytes: a few bytes cannot ask for gigabytes.
cdef inline uint32_t read_length(Reader* r) noexcept nogil:
    """Read the length of a vector or of bytes: every element takes a byte at least."""
    cdef const uint8_t* at = r.p
    cdef uint32_t n = read_u32(r)
    if n > <uint64_t>(r.end - r.p):
        read_fail(r, READ_LENGTH, at)
        return 0
    return n


cdef inline const uint8_t* utf8_error(const uint8_t* p, const uint8_t* end) noexcept nogil:
    """The first byte that is not well-formed UTF-8 (Unicode table 3-7), NULL if there is none."""
    cdef uint8_t byte, low, high
    cdef int n
    while p < end:
        byte = p[0]
        if byte < 0x80:
            p += 1
            continue
        low = 0x80
        high = 0xBF
        if 0xC2 <= byte <= 0xDF:
            n = 1
        elif 0xE0 <= byte <= 0xEF:
            n = 2
            low = 0xA0 if byte == 0xE0 else 0x80        # overlong
            high = 0x9F if byte == 0xED else 0xBF       # surrogates
        elif 0xF0 <= byte <= 0xF4:
            n = 3
            low = 0x90 if byte == 0xF0 else 0x80
            high = 0x8F if byte == 0xF4 else 0xBF
        else:
            return p
        if end - p <= n or p[1] < low or p[1] > high:
            return p
        if n > 1 and (p[2] & 0xC0) != 0x80:
            return p
        if n > 2 and (p[3] & 0xC0) != 0x80:
            return p
        p += n + 1
    return NULL


cdef inline uint32_t read_name(Reader* r, const uint8_t** start) noexcept nogil:
    """Read a name: its length is returned, `start` points at its bytes, which are UTF-8."""
    cdef uint32_t n = read_length(r)
    cdef const uint8_t* wrong
    if n > MAX_NAME:
        read_fail(r, READ_NAME, r.p)
    start[0] = read_bytes(r, n)
    if r.error == READ_OK:
        wrong = utf8_error(start[0], start[0] + n)
        if wrong != NULL:
            read_fail(r, READ_UTF8, wrong)
    return n if r.error == READ_OK else 0


# Unchecked: for bodies that the validator has walked.

cdef inline uint64_t read_unsigned_fast(const uint8_t** p) noexcept nogil:
    cdef const uint8_t* q = p[0]
    cdef uint64_t value = q[0]
    cdef int shift = 7
    if value >= 0x80:
        value &= 0x7F
        while True:
            q += 1
            value |= <uint64_t>(q[0] & 0x7F) << shift
            if q[0] < 0x80:
                break
            shift += 7
    p[0] = q + 1
    return value


cdef inline int64_t read_signed_fast(const uint8_t** p) noexcept nogil:
    cdef const uint8_t* q = p[0]
    cdef uint64_t value = q[0] & 0x7F
    cdef int shift = 7
    while q[0] >= 0x80:
        q += 1
        value |= <uint64_t>(q[0] & 0x7F) << shift
        shift += 7
    if shift < 64 and q[0] & 0x40:
        value |= (<uint64_t>0 - 1) << shift
    p[0] = q + 1
    return <int64_t>value


cdef inline uint32_t read_u32_fast(const uint8_t** p) noexcept nogil:
    return <uint32_t>read_unsigned_fast(p)


cdef inline uint64_t read_u64_fast(const uint8_t** p) noexcept nogil:
    return read_unsigned_fast(p)


cdef inline int32_t read_s32_fast(const uint8_t** p) noexcept nogil:
    return <int32_t>read_signed_fast(p)


cdef inline int64_t read_s33_fast(const uint8_t** p) noexcept nogil:
    return read_signed_fast(p)


cdef inline int64_t read_s64_fast(const uint8_t** p) noexcept nogil:
    return read_signed_fast(p)


cdef inline uint32_t read_f32_bits_fast(const uint8_t** p) noexcept nogil:
    cdef uint32_t bits
    memcpy(&bits, p[0], 4)
    p[0] += 4
    return bits


cdef inline uint64_t read_f64_bits_fast(const uint8_t** p) noexcept nogil:
    cdef uint64_t bits
    memcpy(&bits, p[0], 8)
    p[0] += 8
    return bits
