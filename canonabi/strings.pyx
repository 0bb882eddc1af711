"""Strings between Python and a guest.

A Python str goes straight from its own buffer to the guest: it is as if it had the guest's encoding
already, so its size is known and one realloc does. A guest's string is decoded once.
Specification: CanonicalABI.md, `load_string`, `store_string_copy`.
"""

from cpython.object cimport PyObject
from libc.stdint cimport UINT64_MAX, uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy

from canonabi.side cimport LATIN1_UTF16, REALLOC_MAX, UTF8, UTF16, allocate, at, check_range

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

cdef extern from "Python.h":
    int PyUnicode_KIND(PyObject* text) noexcept
    void* PyUnicode_DATA(PyObject* text) noexcept
    Py_ssize_t PyUnicode_GET_LENGTH(PyObject* text) noexcept
    bint PyUnicode_IS_ASCII(PyObject* text) noexcept
    str PyUnicode_DecodeUTF8(const char* start, Py_ssize_t n, const char* errors)
    str PyUnicode_DecodeLatin1(const char* start, Py_ssize_t n, const char* errors)
    str PyUnicode_DecodeUTF16(const char* start, Py_ssize_t n, const char* errors, int* order)

cdef union Text:                # the characters of a str, by the bytes of each
    const uint8_t* one
    const uint16_t* two
    const uint32_t* four


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
    if kind == 2:
        for i in range(n):
            found |= (data.two[i] & 0xF800) == 0xD800
    elif kind == 4:
        for i in range(n):
            found |= data.four[i] >> 11 == 0x1B  # 0xD800 to 0xDFFF
    return found != 0


# Lowering

cdef int lower_string(Side to, str text, Range* out) except -1:
    """Write a str, which has_surrogates() has seen, to memory that realloc gives."""
    cdef uint64_t size
    cdef uint8_t* place
    if to.encoding == UTF8:
        size = utf8_size(text)
        out.length = size
    elif to.encoding == UTF16 or PyUnicode_KIND(<PyObject*>text) != 1:
        out.length = _utf16_units(text)
        size = out.length * 2
    else:
        size = out.length = <uint64_t>PyUnicode_GET_LENGTH(<PyObject*>text)
    if size > REALLOC_MAX:
        raise OverflowError(f"a string of {size} bytes is too large for a guest")
    out.ptr = allocate(to, None, True, 1 if to.encoding == UTF8 else 2, size)
    place = at(to, out.ptr, size)
    if to.encoding == UTF8:
        write_utf8(text, place)
    elif size == out.length * 2:
        _write_utf16(text, <uint16_t*>place)
    else:
        memcpy(place, text_of(text).one, size)
    if to.encoding == LATIN1_UTF16 and PyUnicode_KIND(<PyObject*>text) != 1:
        out.length |= utf16_tag(to)
    to.memory.store.bytes_copied += size
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


cdef void write_utf8(str text, uint8_t* to) noexcept:
    cdef Text data = text_of(text)
    cdef Py_ssize_t n = PyUnicode_GET_LENGTH(<PyObject*>text)
    cdef Py_ssize_t i
    cdef int kind = PyUnicode_KIND(<PyObject*>text)
    if PyUnicode_IS_ASCII(<PyObject*>text):
        memcpy(to, data.one, n)
    elif kind == 1:
        for i in range(n):
            to = put_utf8(to, data.one[i])
    elif kind == 2:
        for i in range(n):
            to = put_utf8(to, data.two[i])
    else:
        for i in range(n):
            to = put_utf8(to, data.four[i])


cdef uint64_t _utf16_units(str text) noexcept:
    cdef Text data = text_of(text)
    cdef uint64_t n = <uint64_t>PyUnicode_GET_LENGTH(<PyObject*>text)
    cdef uint64_t units = n
    cdef uint64_t i
    if PyUnicode_KIND(<PyObject*>text) == 4:
        for i in range(n):
            units += data.four[i] >= 0x10000
    return units


cdef void _write_utf16(str text, uint16_t* to) noexcept:
    cdef Text data = text_of(text)
    cdef Py_ssize_t n = PyUnicode_GET_LENGTH(<PyObject*>text)
    cdef Py_ssize_t i
    cdef int kind = PyUnicode_KIND(<PyObject*>text)
    if kind == 1:
        for i in range(n):
            to[i] = data.one[i]
    elif kind == 2:
        memcpy(to, data.two, n * 2)
    else:
        for i in range(n):
            to = put_utf16(to, data.four[i])


# Lifting

cdef uint64_t string_bytes(Side source, const Range* range) noexcept:
    """Bytes of a string in memory; more than any limit if that does not fit 64 bits."""
    cdef uint64_t units = range.length
    if source.encoding == UTF8:
        return units
    if source.encoding == LATIN1_UTF16:
        if not units & utf16_tag(source):
            return units
        units ^= utf16_tag(source)
    return units * 2 if units < UINT64_MAX // 2 else UINT64_MAX


cdef int check_string(Side source, Side to, const Range* range) except -1:
    """Trap unless the bytes of a string may be read; `to` as of check_range()."""
    return check_range(
        source, to, True, range.ptr, 1 if source.encoding == UTF8 else 2, string_bytes(source, range))


cdef str lift_string(Side source, const Range* range):
    """Make a str of a guest's string, which check_string() has found readable."""
    cdef uint64_t size = string_bytes(source, range)
    cdef const char* start = <const char*>at(source, range.ptr, size)
    cdef int little = -1        # a byte order mark is a character like others
    cdef str text
    try:
        if source.encoding == UTF8:
            text = PyUnicode_DecodeUTF8(start, <Py_ssize_t>size, NULL)
        elif source.encoding == UTF16 or range.length & utf16_tag(source):
            text = PyUnicode_DecodeUTF16(start, <Py_ssize_t>size, NULL, &little)
        else:
            text = PyUnicode_DecodeLatin1(start, <Py_ssize_t>size, NULL)
    except UnicodeDecodeError as wrong:
        raise _no_text(wrong) from None
    source.memory.store.bytes_copied += size
    return text


cdef object _no_text(object wrong):
    """The Trap for bytes that Python cannot decode."""
    if wrong.encoding != "utf-8":
        return bad_utf16()
    if wrong.reason == "unexpected end of data":
        return Trap(f"incomplete utf-8 byte sequence from index {wrong.start}")
    n = wrong.end - wrong.start
    return Trap(f"invalid utf-8 sequence of {n} bytes from index {wrong.start}")


cdef object bad_utf8(const uint8_t* start, uint64_t n):
    """The Trap for bytes that were found not to be UTF-8."""
    try:
        PyUnicode_DecodeUTF8(<const char*>start, <Py_ssize_t>n, NULL)
    except UnicodeDecodeError as wrong:
        return _no_text(wrong)
    return Trap("invalid utf-8: the string changed while it was copied")


cdef object bad_utf16():
    """The Trap for bytes that were found not to be UTF-16."""
    return Trap("invalid utf-16: lone surrogate found")
