"""Strings from guest to guest: every pair of encodings, with the reallocs that the specification says.

The source is validated as a whole first, so that what cannot be lifted leaves no trace. Then it is read
again, from the memory as it is: realloc may have moved the one that is written, and where both are one
memory, changed the one that is read. So each loop is bounded by itself on both sides, and a source that
changed is a trap. Loops go in chunks, with a look around after each, which may move and change as much.
Specification: CanonicalABI.md, `store_string_into_range`; one function here for each one there.
"""

from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memmove

from canonabi.copier.characters cimport (
    SIMPLE_LATIN1, SIMPLE_UTF8, SIMPLE_UTF16, WRONG, Simple, ascii_run, narrow_run, next_code, plane_run,
    put_utf8, put_utf16, short_run)
from canonabi.copier.effort cimport CHUNK, Walk, attend, copy_bytes
from canonabi.copier.side cimport LATIN1_UTF16, UTF8, UTF16, Side, allocate, at, reallocate
from canonabi.copier.strings cimport bad_utf8, bad_utf16, string_bytes, utf16_tag

from engine.errors import Trap


cdef Source simple(Side source, const Range* range) noexcept:
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


cdef int copy_string(Walk* walk, const Range* range, Range* out) except -1:
    """Copy a string; its place and its length in code units of the other side, tagged, go to `out`."""
    cdef Side source = <Side>walk.source
    cdef Side to = <Side>walk.sink
    cdef Source text = simple(source, range)
    validate(walk, &text)
    # The table of `store_string_into_range`: the guest's encoding against what the string really is. Only the
    # pairs whose bytes are equal may be copied as they are; for others the size is not known in advance.
    if to.encoding == UTF8:
        if text.encoding == SIMPLE_UTF8:
            _copy(walk, &text, 1, out)
        else:
            _to_utf8(walk, &text, text.units * (3 if text.encoding == SIMPLE_UTF16 else 2), out)
    elif to.encoding == UTF16:
        if text.encoding == SIMPLE_UTF8:
            _utf8_to_utf16(walk, &text, out)
        elif text.encoding == SIMPLE_UTF16:
            _copy(walk, &text, 2, out)
        else:
            _latin1_to_utf16(walk, &text, out)
    elif source.encoding != LATIN1_UTF16:
        _to_latin1_or_utf16(walk, &text, out)
    elif text.encoding == SIMPLE_LATIN1:
        _copy(walk, &text, 2, out)
    else:
        _probably_utf16_to_latin1_or_utf16(walk, &text, out)
    return 0


cdef object _changed():
    return Trap("a string changed while it was copied")


# Chunks: where one ends, in bytes of the source
#
# Three rules for all loops below. Pointers are asked for again after each look around, as memories move. A
# chunk's end is not a character's: a loop reads on to the end of the character there, up to the end of the
# string. And it writes no byte more than realloc gave, whatever the source says now.

cdef inline uint64_t _next_stop(Walk* walk, const Source* text, uint64_t read) except? 0:
    """Look around before a chunk of the source that begins at byte `read`; where it ends."""
    cdef uint64_t size = min(text.size - read, <uint64_t>CHUNK)
    attend(walk, size)
    return read + size


cdef int validate(Walk* walk, const Source* text) except -1:
    """Trap unless the source is well-formed."""
    cdef Side source = <Side>walk.source
    cdef const uint8_t* start
    cdef const uint8_t* cursor
    cdef uint64_t done = 0
    cdef uint64_t stop
    if text.encoding == SIMPLE_LATIN1:
        return 0
    while done < text.size:
        stop = _next_stop(walk, text, done)
        start = at(source, text.ptr, text.size)
        cursor = start + done
        if not _is_well_formed(text.encoding, &cursor, start + stop, start + text.size):
            if text.encoding == SIMPLE_UTF16:
                raise bad_utf16()
            raise bad_utf8(cursor, text.size - <uint64_t>(cursor - start), <uint64_t>(cursor - start))
        done = <uint64_t>(cursor - start)
    return 0


cdef bint _is_well_formed(
        Simple encoding, const uint8_t** from_, const uint8_t* stop, const uint8_t* end) noexcept nogil:
    """Read to `stop`, or to the end of the character there; False: what the cursor is at is none."""
    cdef const uint8_t* cursor = from_[0]
    cdef bint is_one = True
    cdef int _
    while cursor < stop and is_one:
        if encoding == SIMPLE_UTF8:
            cursor += ascii_run(cursor, <uint64_t>(stop - cursor))
            cursor += short_run(cursor, <uint64_t>(stop - cursor))
        else:
            cursor += plane_run(<const uint16_t*>cursor, <uint64_t>(stop - cursor) // 2) * 2
        for _ in range(1 if encoding == SIMPLE_UTF8 else 16):      # and then try again
            if cursor < stop and is_one:
                is_one = next_code(encoding, &cursor, end) != WRONG
    from_[0] = cursor
    return is_one


# Copying what stays as it is

cdef int _copy(Walk* walk, const Source* text, uint64_t alignment, Range* out) except -1:
    """store_string_copy: the same bytes."""
    cdef Side to = <Side>walk.sink
    out.ptr = allocate(to, <Side>walk.source, True, alignment, text.size)
    # Code units, not bytes: what the callee gets as the length of a `string` in its encoding.
    out.length = text.units
    copy_bytes(walk, text.ptr, out.ptr, text.size)
    to.memory.store.bytes_copied += text.size
    return 0


cdef int _latin1_to_utf16(Walk* walk, const Source* text, Range* out) except -1:
    """store_string_copy, with a zero behind each byte."""
    cdef Side source = <Side>walk.source
    cdef Side to = <Side>walk.sink
    cdef const uint8_t* start
    cdef uint16_t* place
    cdef uint64_t done = 0
    cdef uint64_t stop
    out.ptr = allocate(to, source, True, 2, text.size * 2)
    out.length = text.units
    while done < text.size:
        stop = _next_stop(walk, text, done)
        start = at(source, text.ptr, text.size)
        place = <uint16_t*>at(to, out.ptr, text.size * 2)
        _inflate(start + done, place + done, stop - done)
        done = stop
    to.memory.store.bytes_copied += text.size * 2
    return 0


cdef void _inflate(const uint8_t* start, uint16_t* to, uint64_t n) noexcept nogil:
    cdef uint64_t i
    for i in range(n):
        to[i] = start[i]


# To UTF-8

cdef int _to_utf8(Walk* walk, const Source* text, uint64_t worst, Range* out) except -1:
    """store_string_to_utf8: as if all was ASCII, and if not, with room for the worst."""
    cdef Side source = <Side>walk.source
    cdef Side to = <Side>walk.sink
    cdef uint64_t done
    # The specification's guess: one byte for each unit. Guests see the sizes that realloc is called with, so
    # the guess, the worst case and the shrinking at the end are part of the ABI and not ours to better.
    out.ptr = allocate(to, source, True, 1, text.units)
    out.length = text.units
    done = _ascii_part(walk, text, out.ptr)
    # Not all ASCII. What was written so far stays: realloc keeps it, and only the rest is done again.
    if done < text.units:
        out.ptr = reallocate(to, source, True, out.ptr, text.units, 1, worst)
        out.length = done + _rest_to_utf8(
            walk, text, done * (2 if text.encoding == SIMPLE_UTF16 else 1), out.ptr + done, worst - done)
        if worst > out.length:
            out.ptr = reallocate(to, source, True, out.ptr, worst, 1, out.length)
    to.memory.store.bytes_copied += out.length
    return 0


cdef uint64_t _ascii_part(Walk* walk, const Source* text, uint64_t ptr) except? 1:
    """Write what is ASCII from the start; how many."""
    cdef uint64_t width = 2 if text.encoding == SIMPLE_UTF16 else 1
    cdef const uint8_t* start
    cdef uint8_t* place
    cdef uint64_t done = 0
    cdef uint64_t stop, n
    while done < text.units:
        stop = _next_stop(walk, text, done * width) // width
        start = at(<Side>walk.source, text.ptr, text.size)
        place = at(<Side>walk.sink, ptr, text.units)
        n = _ascii_bytes(text.encoding, start + done * width, place + done, stop - done)
        done += n
        if done < stop:
            break
    return done


cdef uint64_t _ascii_bytes(Simple encoding, const uint8_t* start, uint8_t* to, uint64_t n) noexcept nogil:
    """Write up to n units that are ASCII; how many there were."""
    cdef uint64_t done
    if encoding == SIMPLE_UTF16:
        done = narrow_run(<const uint16_t*>start, to, n, 0x80)
        while done < n and (<const uint16_t*>start)[done] < 0x80:
            to[done] = start[done * 2]
            done += 1
        return done
    done = ascii_run(start, n)
    memmove(to, start, done)
    while done < n and start[done] < 0x80:
        to[done] = start[done]
        done += 1
    return done


cdef uint64_t _rest_to_utf8(
        Walk* walk, const Source* text, uint64_t read, uint64_t ptr, uint64_t room) except? 1:
    """Write what there is from byte `read` on; how many bytes."""
    cdef const uint8_t* start
    cdef const uint8_t* cursor
    cdef uint8_t* place
    cdef uint8_t* to
    cdef uint64_t done = 0
    cdef uint64_t stop
    while read < text.size:
        stop = _next_stop(walk, text, read)
        start = at(<Side>walk.source, text.ptr, text.size)
        place = at(<Side>walk.sink, ptr, room)
        cursor = start + read
        to = _write_utf8(text.encoding, &cursor, start + stop, start + text.size, place + done, place + room)
        if to == NULL:
            raise _changed()
        read = <uint64_t>(cursor - start)
        done = <uint64_t>(to - place)
    return done


cdef uint8_t* _write_utf8(
        Simple encoding, const uint8_t** cursor, const uint8_t* stop, const uint8_t* end, uint8_t* to,
        uint8_t* limit) noexcept nogil:
    """Write the characters up to `stop`; what comes behind them, NULL if they are none or do not fit."""
    cdef uint32_t code
    while cursor[0] < stop:
        code = next_code(encoding, cursor, end)
        if code == WRONG or limit - to < 1 + (code >= 0x80) + (code >= 0x800) + (code >= 0x10000):
            return NULL
        to = put_utf8(to, code)
    return to


# To UTF-16

cdef int _utf8_to_utf16(Walk* walk, const Source* text, Range* out) except -1:
    """store_utf8_to_utf16: a unit for each byte, less in the end."""
    cdef Side source = <Side>walk.source
    cdef Side to = <Side>walk.sink
    # UTF-16 has at most one unit for each byte of UTF-8: the longest sequences, four bytes, are two units.
    cdef uint64_t worst = text.size * 2
    out.ptr = allocate(to, source, True, 2, worst)
    out.length = _rest_to_utf16(walk, text, 0, out.ptr, text.size)
    # Equality is the case of pure ASCII: then the specification does not call realloc a second time.
    if out.length * 2 < worst:
        out.ptr = reallocate(to, source, True, out.ptr, worst, 2, out.length * 2)
    to.memory.store.bytes_copied += out.length * 2
    return 0


cdef uint64_t _rest_to_utf16(
        Walk* walk, const Source* text, uint64_t read, uint64_t ptr, uint64_t room) except? 1:
    """Write what there is from byte `read` on, into room for as many units; how many units."""
    cdef const uint8_t* start
    cdef const uint8_t* cursor
    cdef uint16_t* place
    cdef uint16_t* to
    cdef uint64_t done = 0
    cdef uint64_t stop
    while read < text.size:
        stop = _next_stop(walk, text, read)
        start = at(<Side>walk.source, text.ptr, text.size)
        place = <uint16_t*>at(<Side>walk.sink, ptr, room * 2)
        cursor = start + read
        to = _write_utf16(text.encoding, &cursor, start + stop, start + text.size, place + done, place + room)
        if to == NULL:
            raise _changed()
        read = <uint64_t>(cursor - start)
        done = <uint64_t>(to - place)
    return done


cdef uint16_t* _write_utf16(
        Simple encoding, const uint8_t** cursor, const uint8_t* stop, const uint8_t* end, uint16_t* to,
        uint16_t* limit) noexcept nogil:
    """Write the characters up to `stop`; what comes behind them, NULL if they are none or do not fit."""
    cdef uint32_t code
    cdef uint64_t run
    while cursor[0] < stop:
        if encoding == SIMPLE_UTF8:
            run = ascii_run(cursor[0], <uint64_t>min(stop - cursor[0], limit - to))
            _inflate(cursor[0], to, run)
            cursor[0] += run
            to += run
            if cursor[0] == stop:
                break
        code = next_code(encoding, cursor, end)
        if code == WRONG or limit - to < 1 + (code >= 0x10000):
            return NULL
        to = put_utf16(to, code)
    return to


# To either

cdef int _to_latin1_or_utf16(Walk* walk, const Source* text, Range* out) except -1:
    """store_string_to_latin1_or_utf16: as if all was Latin-1, and if not, with room for the worst."""
    cdef Side source = <Side>walk.source
    cdef Side to = <Side>walk.sink
    cdef uint64_t units = text.units
    cdef uint64_t worst = units * 2
    cdef uint64_t read = 0
    cdef uint64_t done
    # Aligned to 2 although Latin-1 has single bytes: it may become UTF-16 in the same place.
    out.ptr = allocate(to, source, True, 2, units)
    done = out.length = _latin1_part(walk, text, out.ptr, &read)
    if read < text.size:
        out.ptr = reallocate(to, source, True, out.ptr, units, 2, worst)
        # realloc has kept the Latin-1 that is there already; it is widened where it is, not decoded again.
        _inflate_in_place(walk, out.ptr, worst, done)
        out.length = done + _rest_to_utf16(walk, text, read, out.ptr + done * 2, units - done)
        if worst > out.length * 2:
            out.ptr = reallocate(to, source, True, out.ptr, worst, 2, out.length * 2)
        to.memory.store.bytes_copied += out.length * 2
        out.length |= utf16_tag(to)
        return 0
    if done < units:
        out.ptr = reallocate(to, source, True, out.ptr, units, 2, done)
    to.memory.store.bytes_copied += done
    return 0


cdef uint64_t _latin1_part(Walk* walk, const Source* text, uint64_t ptr, uint64_t* read) except? 1:
    """Write Latin-1 up to the first character that is none; how many, and the bytes that were read."""
    cdef const uint8_t* start
    cdef const uint8_t* cursor
    cdef uint8_t* place
    cdef uint64_t done = 0
    cdef uint64_t stop
    cdef int64_t n
    while read[0] < text.size:
        stop = _next_stop(walk, text, read[0])
        start = at(<Side>walk.source, text.ptr, text.size)
        place = at(<Side>walk.sink, ptr, text.units)
        cursor = start + read[0]
        n = _latin1_bytes(
            text.encoding, &cursor, start + stop, start + text.size, place + done, text.units - done)
        if n < 0:
            raise _changed()
        done += <uint64_t>n
        read[0] = <uint64_t>(cursor - start)
        if read[0] < stop:
            break
    return done


cdef int64_t _latin1_bytes(
        Simple encoding, const uint8_t** cursor, const uint8_t* stop, const uint8_t* end, uint8_t* to,
        uint64_t room) noexcept nogil:
    """Write Latin-1 up to `stop` or the first character that is none; how many, -1 if one is no character."""
    cdef const uint8_t* before
    cdef uint32_t code
    cdef uint64_t done = 0
    cdef uint64_t run
    while cursor[0] < stop:
        if encoding == SIMPLE_UTF8:
            run = ascii_run(cursor[0], <uint64_t>min(stop - cursor[0], <int64_t>(room - done)))
            memmove(to + done, cursor[0], run)
            cursor[0] += run
            done += run
        elif encoding == SIMPLE_UTF16 and done == 0:
            run = min(<uint64_t>(stop - cursor[0]) // 2, room)
            done = narrow_run(<const uint16_t*>cursor[0], to, run, 0x100)
            cursor[0] += done * 2
        if cursor[0] == stop:
            break
        before = cursor[0]
        code = next_code(encoding, cursor, end)
        if code == WRONG or done == room:
            return -1
        if code >= 0x100:
            cursor[0] = before
            break
        to[done] = <uint8_t>code
        done += 1
    return <int64_t>done


cdef int _inflate_in_place(Walk* walk, uint64_t ptr, uint64_t size, uint64_t n) except -1:
    """Make UTF-16 of Latin-1 that is there already, from its end."""
    cdef uint8_t* place
    cdef uint64_t i, first
    while n:
        first = n - min(n, <uint64_t>CHUNK)
        attend(walk, n - first)
        place = at(<Side>walk.sink, ptr, size)
        # Backwards: unit i takes the bytes 2i and 2i + 1, where characters still are that come later.
        for i in range(n, first, -1):
            (<uint16_t*>place)[i - 1] = place[i - 1]
        n = first
    return 0


cdef int _probably_utf16_to_latin1_or_utf16(Walk* walk, const Source* text, Range* out) except -1:
    """store_probably_utf16_to_latin1_or_utf16: the same bytes, and if all is Latin-1, every second one."""
    cdef Side to = <Side>walk.sink
    # The guest could have used Latin-1 and has not, so UTF-16 is likely needed: here it is the guess.
    _copy(walk, text, 2, out)
    if not _is_latin1(walk, out.ptr, text.units):
        out.length |= utf16_tag(to)
        return 0
    _deflate_in_place(walk, out.ptr, text.units)
    out.ptr = reallocate(to, <Side>walk.source, True, out.ptr, text.size, 1, text.units)
    return 0


cdef bint _is_latin1(Walk* walk, uint64_t ptr, uint64_t n) except -1:
    """Whether no unit of a UTF-16 string that was written has more than eight bits."""
    cdef const uint16_t* wide
    cdef uint16_t every = 0
    cdef uint64_t done = 0
    cdef uint64_t i, stop
    while done < n:
        stop = done + min(n - done, <uint64_t>CHUNK)
        attend(walk, stop - done)
        wide = <const uint16_t*>at(<Side>walk.sink, ptr, n * 2)
        for i in range(done, stop):
            # All bits of the chunk together: the loop has no branch, which compilers make vectors of.
            every |= wide[i]
        if every >= 0x100:
            return False
        done = stop
    return True


cdef int _deflate_in_place(Walk* walk, uint64_t ptr, uint64_t n) except -1:
    """Make Latin-1 of it."""
    cdef uint8_t* place
    cdef uint64_t done = 0
    cdef uint64_t i, stop
    while done < n:
        stop = done + min(n - done, <uint64_t>CHUNK)
        attend(walk, stop - done)
        place = at(<Side>walk.sink, ptr, n * 2)
        for i in range(done, stop):
            place[i] = <uint8_t>(<const uint16_t*>place)[i]
        done = stop
    return 0
