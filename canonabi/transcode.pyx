"""Strings from guest to guest: every pair of encodings, with the reallocs that the specification says.

The source is validated as a whole first, so that what cannot be lifted leaves no trace. Then it is read
again, from the memory as it is: realloc may have moved the one that is written, and where both are one
memory, changed the one that is read. So each loop is bounded by itself on both sides, and a source that
changed is a trap.
Specification: CanonicalABI.md, `store_string_into_range`; one function here for each one there.
"""

from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy, memmove

from canonabi.side cimport LATIN1_UTF16, UTF8, UTF16, allocate, at, reallocate
from canonabi.strings cimport bad_utf8, bad_utf16, put_utf8, put_utf16, string_bytes, utf16_tag

from engine.errors import Trap

cdef enum:
    WRONG = 0xFFFFFFFF          # no code point

cdef enum Simple:               # what a string really is: latin1+utf16 is one of the last two
    SIMPLE_UTF8
    SIMPLE_UTF16
    SIMPLE_LATIN1

cdef struct Source:
    Simple encoding
    uint64_t ptr
    uint64_t units
    uint64_t size               # bytes


cdef int validate(Side source, const Range* range) except -1:
    """Trap unless a string is well-formed."""
    cdef Source text = _simple(source, range)
    return _validate(source, &text)


cdef Source _simple(Side source, const Range* range) noexcept:
    """What a string really is."""
    cdef Source text
    text.ptr = range.ptr
    text.size = string_bytes(source, range)
    if source.encoding == UTF8:
        text.encoding = SIMPLE_UTF8
    elif source.encoding == UTF16 or range.length & utf16_tag(source):
        text.encoding = SIMPLE_UTF16
    else:
        text.encoding = SIMPLE_LATIN1
    text.units = text.size // 2 if text.encoding == SIMPLE_UTF16 else text.size
    return text


cdef int copy_string(Side source, const Range* range, Side to, Range* out) except -1:
    """Copy a string; its place and its length in code units of the other side, tagged, go to `out`."""
    cdef Source text = _simple(source, range)
    _validate(source, &text)
    if to.encoding == UTF8:
        if text.encoding == SIMPLE_UTF8:
            _copy(source, &text, to, 1, out)
        else:
            _to_utf8(source, &text, to, text.units * (3 if text.encoding == SIMPLE_UTF16 else 2), out)
    elif to.encoding == UTF16:
        if text.encoding == SIMPLE_UTF8:
            _utf8_to_utf16(source, &text, to, out)
        elif text.encoding == SIMPLE_UTF16:
            _copy(source, &text, to, 2, out)
        else:
            _latin1_to_utf16(source, &text, to, out)
    elif source.encoding != LATIN1_UTF16:
        _to_latin1_or_utf16(source, &text, to, out)
    elif text.encoding == SIMPLE_LATIN1:
        _copy(source, &text, to, 2, out)
    else:
        _probably_utf16_to_latin1_or_utf16(source, &text, to, out)
    return 0


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


cdef uint32_t next_utf8(const uint8_t** cursor, const uint8_t* end) noexcept nogil:
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


cdef int _validate(Side source, const Source* text) except -1:
    """Trap unless the source is well-formed."""
    cdef const uint8_t* start = at(source, text.ptr, text.size)
    cdef const uint8_t* cursor = start
    cdef const uint8_t* end = start + text.size
    cdef int _
    if text.encoding == SIMPLE_LATIN1:
        return 0
    while cursor < end:
        if text.encoding == SIMPLE_UTF8:
            cursor += ascii_run(cursor, <uint64_t>(end - cursor))
            cursor += short_run(cursor, <uint64_t>(end - cursor))
        else:
            cursor += plane_run(<const uint16_t*>cursor, <uint64_t>(end - cursor) // 2) * 2
        for _ in range(1 if text.encoding == SIMPLE_UTF8 else 16):      # and then try again
            if cursor < end and next_code(text.encoding, &cursor, end) == WRONG:
                raise bad_utf8(start, text.size) if text.encoding == SIMPLE_UTF8 else bad_utf16()
    return 0


cdef object _changed():
    return Trap("a string changed while it was copied")


# Copying what stays as it is

cdef int _copy(Side source, const Source* text, Side to, uint64_t alignment, Range* out) except -1:
    """store_string_copy: the same bytes."""
    out.ptr = allocate(to, source, True, alignment, text.size)
    out.length = text.units
    memmove(at(to, out.ptr, text.size), at(source, text.ptr, text.size), text.size)
    to.memory.store.bytes_copied += text.size
    return 0


cdef int _latin1_to_utf16(Side source, const Source* text, Side to, Range* out) except -1:
    """store_string_copy, with a zero behind each byte."""
    out.ptr = allocate(to, source, True, 2, text.size * 2)
    out.length = text.units
    _inflate(at(source, text.ptr, text.size), <uint16_t*>at(to, out.ptr, text.size * 2), text.size)
    to.memory.store.bytes_copied += text.size * 2
    return 0


cdef void _inflate(const uint8_t* start, uint16_t* to, uint64_t n) noexcept nogil:
    cdef uint64_t i
    for i in range(n):
        to[i] = start[i]


# Transcoding

cdef int _to_utf8(Side source, const Source* text, Side to, uint64_t worst, Range* out) except -1:
    """store_string_to_utf8: as if all was ASCII, and if not, with room for the worst."""
    cdef uint64_t units = text.units
    cdef const uint8_t* start
    cdef const uint8_t* cursor
    cdef uint8_t* place
    cdef uint64_t done = 0
    out.ptr = allocate(to, source, True, 1, units)
    out.length = units
    start = cursor = at(source, text.ptr, text.size)
    place = at(to, out.ptr, units)
    if text.encoding == SIMPLE_UTF16:
        done = narrow_run(<const uint16_t*>start, place, units, 0x80)
        while done < units and (<const uint16_t*>start)[done] < 0x80:
            place[done] = start[done * 2]
            done += 1
    else:
        done = ascii_run(start, units)
        memmove(place, start, done)
        while done < units and start[done] < 0x80:
            place[done] = start[done]
            done += 1
    if done < units:
        out.ptr = reallocate(to, source, True, out.ptr, units, 1, worst)
        start = at(source, text.ptr, text.size)
        cursor = start + done * (2 if text.encoding == SIMPLE_UTF16 else 1)
        place = at(to, out.ptr, worst)
        out.length = done + _rest_to_utf8(
            text.encoding, cursor, start + text.size, place + done, place + worst)
        if worst > out.length:
            out.ptr = reallocate(to, source, True, out.ptr, worst, 1, out.length)
    to.memory.store.bytes_copied += out.length
    return 0


cdef uint64_t _rest_to_utf8(
        Simple encoding, const uint8_t* cursor, const uint8_t* end, uint8_t* to, uint8_t* limit) except? 1:
    cdef uint8_t* start = to
    cdef uint32_t code
    while cursor < end:
        code = next_code(encoding, &cursor, end)
        if code == WRONG or limit - to < 1 + (code >= 0x80) + (code >= 0x800) + (code >= 0x10000):
            raise _changed()
        to = put_utf8(to, code)
    return <uint64_t>(to - start)


cdef int _utf8_to_utf16(Side source, const Source* text, Side to, Range* out) except -1:
    """store_utf8_to_utf16: a unit for each byte, less in the end."""
    cdef uint64_t worst = text.size * 2
    cdef const uint8_t* start
    cdef uint16_t* place
    out.ptr = allocate(to, source, True, 2, worst)
    start = at(source, text.ptr, text.size)
    place = <uint16_t*>at(to, out.ptr, worst)
    out.length = _rest_to_utf16(SIMPLE_UTF8, start, start + text.size, place, place + text.size)
    if out.length * 2 < worst:
        out.ptr = reallocate(to, source, True, out.ptr, worst, 2, out.length * 2)
    to.memory.store.bytes_copied += out.length * 2
    return 0


cdef uint64_t _rest_to_utf16(
        Simple encoding, const uint8_t* cursor, const uint8_t* end, uint16_t* to, uint16_t* limit) except? 1:
    cdef uint16_t* start = to
    cdef uint32_t code
    cdef uint64_t run
    while cursor < end:
        if encoding == SIMPLE_UTF8:
            run = ascii_run(cursor, <uint64_t>min(end - cursor, limit - to))
            _inflate(cursor, to, run)
            cursor += run
            to += run
            if cursor == end:
                break
        code = next_code(encoding, &cursor, end)
        if code == WRONG or limit - to < 1 + (code >= 0x10000):
            raise _changed()
        to = put_utf16(to, code)
    return <uint64_t>(to - start)


cdef int _to_latin1_or_utf16(Side source, const Source* text, Side to, Range* out) except -1:
    """store_string_to_latin1_or_utf16: as if all was Latin-1, and if not, with room for the worst."""
    cdef uint64_t units = text.units
    cdef uint64_t worst = units * 2
    cdef const uint8_t* start
    cdef const uint8_t* cursor
    cdef uint64_t read, done
    out.ptr = allocate(to, source, True, 2, units)
    start = cursor = at(source, text.ptr, text.size)
    done = _latin1_run(text.encoding, &cursor, start + text.size, at(to, out.ptr, units), units)
    read = <uint64_t>(cursor - start)
    out.length = done
    if read < text.size:
        out.ptr = reallocate(to, source, True, out.ptr, units, 2, worst)
        start = at(source, text.ptr, text.size)
        out.length = _inflate_and_go_on(
            text.encoding, start + read, start + text.size, at(to, out.ptr, worst), done, units)
        if worst > out.length * 2:
            out.ptr = reallocate(to, source, True, out.ptr, worst, 2, out.length * 2)
        to.memory.store.bytes_copied += out.length * 2
        out.length |= utf16_tag(to)
        return 0
    if done < units:
        out.ptr = reallocate(to, source, True, out.ptr, units, 2, done)
    to.memory.store.bytes_copied += done
    return 0


cdef uint64_t _latin1_run(
        Simple encoding, const uint8_t** cursor, const uint8_t* end, uint8_t* to, uint64_t room) except? 1:
    """Write Latin-1 up to the first character that is none; how many."""
    cdef const uint8_t* before
    cdef uint32_t code
    cdef uint64_t done = 0
    cdef uint64_t run
    while cursor[0] < end:
        if encoding == SIMPLE_UTF8:
            run = ascii_run(cursor[0], <uint64_t>min(end - cursor[0], <int64_t>(room - done)))
            memmove(to + done, cursor[0], run)
            cursor[0] += run
            done += run
        elif encoding == SIMPLE_UTF16 and done == 0:
            run = min(<uint64_t>(end - cursor[0]) // 2, room)
            done = narrow_run(<const uint16_t*>cursor[0], to, run, 0x100)
            cursor[0] += done * 2
        if cursor[0] == end:
            break
        before = cursor[0]
        code = next_code(encoding, cursor, end)
        if code == WRONG or done == room:
            raise _changed()
        if code >= 0x100:
            cursor[0] = before
            break
        to[done] = <uint8_t>code
        done += 1
    return done


cdef uint64_t _inflate_and_go_on(
        Simple encoding, const uint8_t* cursor, const uint8_t* end, uint8_t* place, uint64_t done,
        uint64_t units) except? 1:
    """Make UTF-16 of the Latin-1 that is there already, from its end, and write the rest behind it."""
    cdef uint16_t* wide = <uint16_t*>place
    cdef uint64_t i
    for i in range(done, 0, -1):
        wide[i - 1] = place[i - 1]
    return done + _rest_to_utf16(encoding, cursor, end, wide + done, wide + units)


cdef int _probably_utf16_to_latin1_or_utf16(Side source, const Source* text, Side to, Range* out) except -1:
    """store_probably_utf16_to_latin1_or_utf16: the same bytes, and if all is Latin-1, every second one."""
    cdef uint64_t i
    cdef uint16_t every = 0
    cdef uint16_t* wide
    cdef uint8_t* narrow
    _copy(source, text, to, 2, out)
    wide = <uint16_t*>at(to, out.ptr, text.size)
    for i in range(text.units):
        every |= wide[i]
    if every >= 0x100:
        out.length |= utf16_tag(to)
        return 0
    narrow = <uint8_t*>wide
    for i in range(text.units):
        narrow[i] = <uint8_t>wide[i]
    out.ptr = reallocate(to, source, True, out.ptr, text.size, 1, text.units)
    return 0
