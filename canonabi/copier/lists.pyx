"""Lists of numbers, bools and characters, in one loop each; `sequences` has all other lists, and picks this.

Nothing here runs other code while it has addresses. A list is shown to Python's collector, and so to
whoever asks it, when it is full.
"""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize
from cpython.list cimport PyList_CheckExact, PyList_GET_SIZE, PyList_New, PyList_SET_ITEM
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_GET_SIZE
from libc.stdint cimport int64_t, uint32_t
from libc.string cimport memcpy, memmove

from canonabi.copier.effort cimport CHUNK, ITEM, ITEMS, attend
from canonabi.copier.numbers cimport (
    CANONICAL_NAN32, CANONICAL_NAN64, float_bits, int_bits, is_character, load_scalar, settle, store_number)
from canonabi.copier.plans cimport K_BOOL, K_F32, K_F64, K_U8, K_U64, LAST_INTEGER
from canonabi.copier.side cimport Side, at
from engine.code.words cimport Val

from engine.errors import Trap

cdef extern from *:
    """
    #if SIZEOF_LONG >= 8        /* twice as quick */
    #define we_int(number) PyLong_FromLong(number)
    #else
    #define we_int(number) PyLong_FromLongLong(number)
    #endif
    """
    object _int "we_int"(int64_t number)

cdef extern from "Python.h":
    object _unsigned "PyLong_FromUnsignedLongLong"(unsigned long long number)
    object _float "PyFloat_FromDouble"(double number)
    object _character "PyUnicode_FromOrdinal"(int code)
    PyObject** PySequence_Fast_ITEMS(PyObject* items) noexcept
    void PyObject_GC_Track(object value) noexcept
    void PyObject_GC_UnTrack(object value) noexcept
    bint PyUnicode_CheckExact(object value) noexcept
    Py_ssize_t PyUnicode_GetLength(object value) except -1
    uint32_t PyUnicode_ReadChar(object value, Py_ssize_t index) except? 0xFFFFFFFF


cdef object scalar_to_python(int kind, uint64_t bits):
    """The Python value of settled bits of a bool, number or character."""
    cdef Val value
    value.u64 = bits
    if kind == K_BOOL:
        return bits != 0
    if kind == K_U64 and value.i64 < 0:
        return _unsigned(bits)
    if kind <= LAST_INTEGER:
        return _int(value.i64)
    if kind == K_F64:
        return _float(value.f64)
    if kind == K_F32:
        return _float(value.f32)
    return _character(<int>bits)


cdef bint scalar_from_python(int kind, object value, uint64_t* bits) except -1:
    """The bits of a bool, number or character; False if the value is none as the copier wants it."""
    cdef Val found
    cdef uint32_t code
    if K_BOOL < kind <= LAST_INTEGER:
        if not int_bits(kind, <PyObject*>value, &found):
            return False
    elif kind <= K_BOOL:
        # The copier takes exact types only; checking has converted everything else before.
        if value is not True and value is not False:
            return False
        found.u64 = value is True
    elif kind <= K_F64:
        if not float_bits(kind, <PyObject*>value, &found):
            return False
    else:
        if not PyUnicode_CheckExact(value) or PyUnicode_GetLength(value) != 1:
            return False
        code = PyUnicode_ReadChar(value, 0)
        found.u64 = code
        if not is_character(code):
            return False
    bits[0] = found.u64
    return True


cdef bint items_to_memory(
        Walk* walk, const Node* element, object items, Py_ssize_t n, uint64_t ptr) except -1:
    """Write the elements of a list or tuple one behind the other."""
    cdef uint64_t size = element.size
    cdef Py_ssize_t done = 0
    cdef Py_ssize_t count
    while done < n:
        count = min(n - done, <Py_ssize_t>ITEMS)
        attend(walk, <uint64_t>count * max(size, <uint64_t>ITEM))
        # attend() may run signal handlers and other threads, and a list is anybody's.
        if n != (PyList_GET_SIZE(items) if PyList_CheckExact(items) else PyTuple_GET_SIZE(items)):
            return False
        if not _write_items(element, PySequence_Fast_ITEMS(<PyObject*>items) + done, count,
                            at(<Side>walk.sink, ptr + <uint64_t>done * size, <uint64_t>count * size)):
            return False
        done += count
    return True


cdef bint _write_items(const Node* element, PyObject** item, Py_ssize_t n, uint8_t* to) except -1:
    cdef int kind = element.kind
    cdef uint32_t size = element.size
    cdef uint64_t bits
    cdef Val value
    cdef Py_ssize_t i
    if K_BOOL < kind <= LAST_INTEGER:
        for i in range(n):
            if not int_bits(kind, item[i], &value):
                return False
            store_number(to + i * size, value.u64, size)
        return True
    for i in range(n):
        if not scalar_from_python(kind, <object>item[i], &bits):
            return False
        store_number(to + i * size, bits, size)
    return True


cdef object memory_to_items(Walk* walk, const Node* element, uint64_t ptr, Py_ssize_t n):
    """Make a list of elements, which are settled on the way; a Trap if one is no value."""
    cdef uint64_t size = element.size
    cdef list made
    cdef Py_ssize_t done = 0
    cdef Py_ssize_t count
    if element.kind == K_U8:
        return _bytes(walk, ptr, <uint64_t>n)
    made = PyList_New(n)        # may collect garbage, which may run code
    # With NULLs in it nobody may find it: gc.get_objects() would give it to whoever asks.
    PyObject_GC_UnTrack(made)
    while done < n:
        count = min(n - done, <Py_ssize_t>ITEMS)
        attend(walk, <uint64_t>count * max(size, <uint64_t>ITEM))
        _read_items(element, at(<Side>walk.source, ptr + <uint64_t>done * size, <uint64_t>count * size),
                    made, done, count)
        done += count
    PyObject_GC_Track(made)
    return made


cdef int _read_items(
        const Node* element, const uint8_t* start, list made, Py_ssize_t done, Py_ssize_t n) except -1:
    """Fill in n elements of a new list behind `done` others."""
    cdef object item
    cdef int kind = element.kind
    cdef uint32_t size = element.size
    cdef Val value
    cdef Py_ssize_t i
    for i in range(n):
        load_scalar(element, start + i * size, &value)
        # Every bit pattern is an integer, so these skip the check.
        if kind > LAST_INTEGER and not settle(element, &value):
            raise Trap("invalid `char` bit pattern")
        item = scalar_to_python(kind, value.u64)
        Py_INCREF(item)
        PyList_SET_ITEM(made, done + i, item)
    return 0


cdef bytes _bytes(Walk* walk, uint64_t ptr, uint64_t n):
    cdef bytes made
    cdef uint64_t done = 0
    cdef uint64_t size
    if n <= CHUNK:
        attend(walk, n)
        return PyBytes_FromStringAndSize(<const char*>at(<Side>walk.source, ptr, n), <Py_ssize_t>n)
    made = PyBytes_FromStringAndSize(NULL, <Py_ssize_t>n)
    while done < n:
        size = min(n - done, <uint64_t>CHUNK)
        attend(walk, size)
        memcpy(PyBytes_AS_STRING(made) + done, at(<Side>walk.source, ptr + done, size), size)
        done += size
    return made


cdef bint copy_simple(const Node* element, const uint8_t* start, uint8_t* to, uint64_t n) noexcept nogil:
    """Copy elements from memory to memory, which may overlap if the bytes need no change."""
    cdef uint64_t i
    if element.plain:
        memmove(to, start, n * element.size)
    elif element.kind == K_F64:
        for i in range(n):
            # CanonicalABI.md, canonicalize_nan64: which NaN a guest had must not be seen by another.
            (<uint64_t*>to)[i] = CANONICAL_NAN64 if (
                (<const double*>start)[i] != (<const double*>start)[i]) else (<const uint64_t*>start)[i]
    elif element.kind == K_F32:
        for i in range(n):
            (<uint32_t*>to)[i] = CANONICAL_NAN32 if (
                (<const float*>start)[i] != (<const float*>start)[i]) else (<const uint32_t*>start)[i]
    elif element.kind == K_BOOL:
        for i in range(n):
            to[i] = start[i] != 0
    else:
        for i in range(n):
            if not is_character((<const uint32_t*>start)[i]):
                return False
            (<uint32_t*>to)[i] = (<const uint32_t*>start)[i]
    return True


# Records of nothing else
#
# Column by column: each loop is about one type and one offset, which is much faster than a walk of each
# record. It is for small records (MOST_COLUMNS), whose list stays in the cache from column to column.

cdef bint copy_columns(
        const Node* node, const uint8_t* start, uint8_t* to, uint64_t step, uint64_t n) noexcept nogil:
    cdef uint32_t i
    if is_simple(node):
        return _copy_column(node, start, to, step, n)
    for i in range(node.n):
        if not copy_columns(node.parts[i], start + node.offsets[i], to + node.offsets[i], step, n):
            return False
    return True


cdef bint _copy_column(
        const Node* node, const uint8_t* start, uint8_t* to, uint64_t step, uint64_t n) noexcept nogil:
    """Copy one field of n records, which lie `step` bytes apart."""
    cdef uint64_t i
    cdef double number
    cdef Val value
    if node.kind == K_F64:
        for i in range(n):
            number = (<const double*>(start + i * step))[0]
            (<uint64_t*>(to + i * step))[0] = (
                CANONICAL_NAN64 if number != number else (<const uint64_t*>(start + i * step))[0])
    elif node.plain and node.size == 4:
        for i in range(n):
            (<uint32_t*>(to + i * step))[0] = (<const uint32_t*>(start + i * step))[0]
    elif node.plain and node.size == 8:
        for i in range(n):
            (<uint64_t*>(to + i * step))[0] = (<const uint64_t*>(start + i * step))[0]
    else:
        for i in range(n):
            load_scalar(node, start + i * step, &value)
            if not settle(node, &value):
                return False
            store_number(to + i * step, value.u64, node.size)
    return True
