"""Strings between Python and a guest.

A Python str goes straight from its own buffer to the guest: it is as if it had the guest's encoding
already, so its size is known and one realloc does. A guest's string is decoded once.
Specification: CanonicalABI.md, `load_string`, `store_string_copy`.
"""

from cpython.object cimport PyObject
from libc.stdint cimport UINT64_MAX, uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy

from canonabi.copier.characters cimport (
    SIMPLE_UTF8, SIMPLE_UTF16, WRONG, Simple, is_three, next_code, put_utf8, put_utf16)
from canonabi.copier.effort cimport CHUNK, attend, charge
from canonabi.copier.side cimport LATIN1_UTF16, REALLOC_MAX, UTF8, UTF16, allocate, at, check_range
from canonabi.copier.transcode cimport Source, simple

from engine.errors import Trap

cdef extern from *:
    """
    #if PY_VERSION_HEX < 0x030C0000
    #define we_str_ready(text) PyUnicode_READY(text)
    #else
    #define we_str_ready(text) 0
    #endif
    """
    int we_str_ready(object text) except -1

cdef enum:
    LARGE = 1 << 22             # bytes of a text that is not left to Python's decoders, which take it at once
    LAST_CHARACTER = 0x10FFFF
    LONGEST = 8                 # bytes that tell what is wrong with the first of them

cdef extern from "Python.h":
    int PyUnicode_KIND(PyObject* text) noexcept
    void* PyUnicode_DATA(PyObject* text) noexcept
    Py_ssize_t PyUnicode_GET_LENGTH(PyObject* text) noexcept
    bint PyUnicode_IS_ASCII(PyObject* text) noexcept
    str PyUnicode_New(Py_ssize_t n, uint32_t widest)
    str PyUnicode_DecodeUTF8(const char* start, Py_ssize_t n, const char* errors)
    str PyUnicode_DecodeLatin1(const char* start, Py_ssize_t n, const char* errors)
    str PyUnicode_DecodeUTF16(const char* start, Py_ssize_t n, const char* errors, int* order)

cdef union Text:                # the characters of a str, by the bytes of each
    const uint8_t* one
    const uint16_t* two
    const uint32_t* four

cdef struct Survey:             # of a guest's string
    uint64_t n                  # code points
    uint32_t widest             # all of their bits: as wide as the highest of them


cdef inline Text text_of(str text) noexcept:
    cdef Text data
    data.one = <const uint8_t*>PyUnicode_DATA(<PyObject*>text)
    return data


cdef bint has_surrogates(str text) except -1:
    """Whether a str is no text: no encoding has surrogates."""
    cdef Text data
    cdef Py_ssize_t n, i
    cdef int kind
    cdef uint32_t found = 0
    we_str_ready(text)
    data = text_of(text)
    kind = PyUnicode_KIND(<PyObject*>text)
    n = PyUnicode_GET_LENGTH(<PyObject*>text)
    # Latin-1 has no surrogates, and a str is always stored as narrow as it can be.
    if kind == 2:
        for i in range(n):
            found |= (data.two[i] & 0xF800) == 0xD800
    elif kind == 4:
        for i in range(n):
            found |= data.four[i] >> 11 == 0x1B  # 0xD800 to 0xDFFF
    return found != 0


# Lowering

cdef int lower_string(Walk* walk, str text, Range* out) except -1:
    """Write a str, which has_surrogates() has seen, to memory that realloc gives."""
    cdef Side to = <Side>walk.sink
    cdef uint64_t size
    if to.encoding == UTF8:
        # Counting first costs a pass, but the size is exact: one realloc, and nothing to shrink.
        size = utf8_size(text)
        out.length = size
    # latin1+utf16: Python's own storage says which. A str of kind 1 is Latin-1 as it is.
    elif to.encoding == UTF16 or PyUnicode_KIND(<PyObject*>text) != 1:
        out.length = _utf16_units(text)
        size = out.length * 2
    else:
        size = out.length = <uint64_t>PyUnicode_GET_LENGTH(<PyObject*>text)
    if size > REALLOC_MAX:
        raise OverflowError(f"a string of {size} bytes is too large for a guest")
    out.ptr = allocate(to, None, True, 1 if to.encoding == UTF8 else 2, size)
    if to.encoding == UTF8:
        write_utf8(walk, text, out.ptr, size)
    elif size == out.length * 2:
        _write_utf16(walk, text, out.ptr, size)
    else:
        _write_bytes(walk, text_of(text).one, out.ptr, size)
    if to.encoding == LATIN1_UTF16 and PyUnicode_KIND(<PyObject*>text) != 1:
        out.length |= utf16_tag(to)
    to.memory.store.bytes_copied += size
    return 0


cdef int _write_bytes(Walk* walk, const uint8_t* data, uint64_t ptr, uint64_t size) except -1:
    """Copy bytes of a str to the sink, which has that much room."""
    cdef uint64_t done = 0
    cdef uint64_t n
    while done < size:
        n = min(size - done, <uint64_t>CHUNK)
        attend(walk, n)
        memcpy(at(<Side>walk.sink, ptr + done, n), data + done, n)
        done += n
    return 0


cdef uint64_t utf8_size(str text) noexcept:
    cdef Text data = text_of(text)
    cdef uint64_t n = <uint64_t>PyUnicode_GET_LENGTH(<PyObject*>text)
    cdef uint64_t size = n
    cdef uint64_t i
    cdef int kind = PyUnicode_KIND(<PyObject*>text)
    if PyUnicode_IS_ASCII(<PyObject*>text):
        return n
    if kind == 1:
        for i in range(n):
            size += data.one[i] >> 7
    elif kind == 2:
        for i in range(n):
            size += (data.two[i] >= 0x80) + (data.two[i] >= 0x800)
    else:
        for i in range(n):
            size += (data.four[i] >= 0x80) + (data.four[i] >= 0x800) + (data.four[i] >= 0x10000)
    return size


cdef int write_utf8(Walk* walk, str text, uint64_t ptr, uint64_t size) except -1:
    cdef Text data = text_of(text)
    cdef uint64_t n = <uint64_t>PyUnicode_GET_LENGTH(<PyObject*>text)
    cdef int kind = PyUnicode_KIND(<PyObject*>text)
    cdef uint8_t* place
    cdef uint64_t done = 0
    cdef uint64_t written = 0
    cdef uint64_t i, stop
    if PyUnicode_IS_ASCII(<PyObject*>text):
        return _write_bytes(walk, data.one, ptr, size)
    while done < n:
        stop = done + min(n - done, <uint64_t>CHUNK)
        attend(walk, stop - done)
        # Asked for again after each look around: another thread may have grown the memory.
        place = at(<Side>walk.sink, ptr, size) + written
        if kind == 1:
            for i in range(done, stop):
                place = put_utf8(place, data.one[i])
        elif kind == 2:
            for i in range(done, stop):
                place = put_utf8(place, data.two[i])
        else:
            for i in range(done, stop):
                place = put_utf8(place, data.four[i])
        written = <uint64_t>(place - at(<Side>walk.sink, ptr, size))
        done = stop
    return 0


cdef uint64_t _utf16_units(str text) noexcept:
    cdef Text data = text_of(text)
    cdef uint64_t n = <uint64_t>PyUnicode_GET_LENGTH(<PyObject*>text)
    cdef uint64_t units = n
    cdef uint64_t i
    if PyUnicode_KIND(<PyObject*>text) == 4:
        for i in range(n):
            units += data.four[i] >= 0x10000
    return units


cdef int _write_utf16(Walk* walk, str text, uint64_t ptr, uint64_t size) except -1:
    cdef Text data = text_of(text)
    cdef uint64_t n = <uint64_t>PyUnicode_GET_LENGTH(<PyObject*>text)
    cdef int kind = PyUnicode_KIND(<PyObject*>text)
    cdef uint16_t* place
    cdef uint64_t done = 0
    cdef uint64_t written = 0
    cdef uint64_t i, stop
    if kind == 2:
        return _write_bytes(walk, data.one, ptr, size)
    while done < n:
        stop = done + min(n - done, <uint64_t>CHUNK)
        attend(walk, stop - done)
        place = <uint16_t*>at(<Side>walk.sink, ptr, size) + written
        if kind == 1:
            for i in range(done, stop):
                place[i - done] = data.one[i]
            place += stop - done
        else:
            for i in range(done, stop):
                place = put_utf16(place, data.four[i])
        written = <uint64_t>(place - <uint16_t*>at(<Side>walk.sink, ptr, size))
        done = stop
    return 0


# Lifting

cdef uint64_t string_bytes(Side source, const Range* range) noexcept:
    """Bytes of a string in memory; more than any limit if that does not fit 64 bits."""
    cdef uint64_t units = range.length
    if source.encoding == UTF8:
        return units
    if source.encoding == LATIN1_UTF16:
        if not units & utf16_tag(source):
            return units
        # The top bit of the length says that it is UTF-16 (CanonicalABI.md, utf16_tag).
        units ^= utf16_tag(source)
    return units * 2 if units < UINT64_MAX // 2 else UINT64_MAX


cdef int check_string(Side source, Side to, const Range* range) except -1:
    """Trap unless the bytes of a string may be read; `to` as of check_range()."""
    return check_range(
        source, to, True, range.ptr, 1 if source.encoding == UTF8 else 2, string_bytes(source, range))


cdef str lift_string(Walk* walk, const Range* range):
    """Make a str of a guest's string, which check_string() has found readable."""
    cdef Side source = <Side>walk.source
    cdef Source text = simple(source, range)
    cdef str made
    # Python's decoders are faster than ours but hold the GIL to the end, beyond limits and signals.
    if text.size > LARGE:
        made = _lift_large(walk, &text)
    else:
        attend(walk, text.size)
        charge(walk, text.size, 1)
        made = _decoded(source, &text)
        if PyUnicode_KIND(<PyObject*>made) > 1:
            # How wide the str has become is only known now; one byte for each character was charged before.
            charge(walk, <uint64_t>PyUnicode_GET_LENGTH(<PyObject*>made), PyUnicode_KIND(<PyObject*>made) - 1)
    source.memory.store.bytes_copied += text.size
    return made


cdef str _decoded(Side source, const Source* text):
    """By Python's own decoders, which nobody can interrupt."""
    cdef const char* start = <const char*>at(source, text.ptr, text.size)
    cdef int little = -1        # a byte order mark is a character like others
    try:
        if text.encoding == SIMPLE_UTF8:
            return PyUnicode_DecodeUTF8(start, <Py_ssize_t>text.size, NULL)
        if text.encoding == SIMPLE_UTF16:
            return PyUnicode_DecodeUTF16(start, <Py_ssize_t>text.size, NULL, &little)
        return PyUnicode_DecodeLatin1(start, <Py_ssize_t>text.size, NULL)
    except UnicodeDecodeError as wrong:
        raise _no_text(wrong, 0) from None


cdef str _lift_large(Walk* walk, const Source* text):
    """In chunks: first what there is, then the str."""
    cdef Survey survey
    cdef str made
    cdef int width
    _look_over(walk, text, &survey)
    # The bits of all characters or-ed may be above the last one; PyUnicode_New would refuse it.
    survey.widest = min(survey.widest, <uint32_t>LAST_CHARACTER)
    width = 1 if survey.widest < 0x100 else 2 if survey.widest < 0x10000 else 4
    charge(walk, survey.n, <uint64_t>width)
    made = PyUnicode_New(<Py_ssize_t>survey.n, survey.widest)
    _fill(walk, text, made, &survey)
    return made


cdef int _look_over(Walk* walk, const Source* text, Survey* survey) except -1:
    """Find out how many characters there are, and how wide. Trap if they are none."""
    cdef const uint8_t* start
    cdef const uint8_t* cursor
    cdef uint64_t read = 0
    cdef uint64_t size
    survey.n = 0
    survey.widest = 0x7F
    while read < text.size:
        size = min(text.size - read, <uint64_t>CHUNK)
        attend(walk, size)
        start = at(<Side>walk.source, text.ptr, text.size)
        cursor = start + read
        if not _count(text.encoding, &cursor, cursor + size, start + text.size, survey):
            if text.encoding == SIMPLE_UTF16:
                raise bad_utf16()
            raise bad_utf8(cursor, text.size - <uint64_t>(cursor - start), <uint64_t>(cursor - start))
        read = <uint64_t>(cursor - start)
    return 0


cdef bint _count(
        Simple encoding, const uint8_t** from_, const uint8_t* stop, const uint8_t* end,
        Survey* survey) noexcept nogil:
    """Count up to `stop`, or to the end of the character there; False: what the cursor is at is none."""
    cdef const uint8_t* cursor = from_[0]
    cdef uint64_t n = survey.n
    cdef uint32_t widest = survey.widest
    cdef uint32_t code = 0
    cdef uint32_t word
    while cursor < stop and code != WRONG:
        if encoding == SIMPLE_UTF8 and end - cursor >= 4:       # the simple cases by themselves
            memcpy(&word, cursor, 4)
            if word & <uint32_t>0x80808080 == 0 and stop - cursor >= 4:
                cursor += 4
                n += 4
                continue
            if is_three(word):
                cursor += 3
                n += 1
                widest |= 0xFFFF
                continue
        code = next_code(encoding, &cursor, end)
        if code != WRONG:
            n += 1
            widest |= code
    from_[0] = cursor
    survey.n = n
    survey.widest = widest
    return code != WRONG


cdef int _fill(Walk* walk, const Source* text, str made, const Survey* survey) except -1:
    """Write the characters of a new str; a Trap if they are others by now."""
    cdef const uint8_t* start
    cdef const uint8_t* cursor
    cdef uint64_t read = 0
    cdef uint64_t done = 0
    cdef uint64_t size
    while read < text.size:
        size = min(text.size - read, <uint64_t>CHUNK)
        attend(walk, size)
        start = at(<Side>walk.source, text.ptr, text.size)
        cursor = start + read
        done = _decode(text.encoding, &cursor, cursor + size, start + text.size, text_of(made), done, survey)
        if done > survey.n:
            raise Trap("a string changed while it was copied")
        read = <uint64_t>(cursor - start)
    if done < survey.n:
        raise Trap("a string changed while it was copied")
    return 0


cdef uint64_t _decode(
        Simple encoding, const uint8_t** cursor, const uint8_t* stop, const uint8_t* end, Text to,
        uint64_t done, const Survey* survey) noexcept nogil:
    """Write characters behind `done` others; how many there are then, more than there should be if wrong."""
    if survey.widest < 0x100:
        return _decode_as(1, encoding, cursor, stop, end, to, done, survey)
    if survey.widest < 0x10000:
        return _decode_as(2, encoding, cursor, stop, end, to, done, survey)
    return _decode_as(4, encoding, cursor, stop, end, to, done, survey)


cdef inline uint64_t _decode_as(
        int width, Simple encoding, const uint8_t** from_, const uint8_t* stop, const uint8_t* end, Text to,
        uint64_t done, const Survey* survey) noexcept nogil:
    cdef const uint8_t* cursor = from_[0]
    cdef uint64_t n = survey.n
    cdef uint32_t widest = survey.widest
    cdef uint32_t code
    while cursor < stop:
        if encoding != SIMPLE_UTF16 and cursor[0] < 0x80:
            code = cursor[0]
            cursor += 1
        else:
            code = next_code(encoding, &cursor, end)
        if code > widest or done == n:          # also WRONG
            return n + 1
        if width == 1:
            (<uint8_t*>to.one)[done] = <uint8_t>code
        elif width == 2:
            (<uint16_t*>to.two)[done] = <uint16_t>code
        else:
            (<uint32_t*>to.four)[done] = code
        done += 1
    from_[0] = cursor
    return done


cdef object _no_text(object wrong, uint64_t index):
    """The Trap for bytes that Python cannot decode, the first of which is at an index."""
    if wrong.encoding != "utf-8":
        return bad_utf16()
    start = index + <uint64_t>wrong.start
    if wrong.reason == "unexpected end of data":
        return Trap(f"incomplete utf-8 byte sequence from index {start}")
    return Trap(f"invalid utf-8 sequence of {wrong.end - wrong.start} bytes from index {start}")


cdef object bad_utf8(const uint8_t* start, uint64_t n, uint64_t index):
    """The Trap for bytes that were found not to be UTF-8, from the first one on."""
    try:
        PyUnicode_DecodeUTF8(<const char*>start, <Py_ssize_t>min(n, <uint64_t>LONGEST), NULL)
    except UnicodeDecodeError as wrong:
        return _no_text(wrong, index)
    return Trap("invalid utf-8: the string changed while it was copied")


cdef object bad_utf16():
    """The Trap for bytes that were found not to be UTF-16."""
    return Trap("invalid utf-16: lone surrogate found")
