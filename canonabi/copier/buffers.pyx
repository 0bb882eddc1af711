"""Python's buffers as lists.

A buffer whose items have the layout that elements have in a guest's memory is such a memory: the copier
goes from one to the other as it goes from guest to guest. What the items are is read from the buffer's
format (the `struct` module's, PEP 3118 for records); it must say the same types at the same offsets.
"""

cimport cython
from cpython.buffer cimport (
    PyBUF_FORMAT, PyBUF_ND, PyBUF_SIMPLE, PyBUF_WRITABLE, PyBuffer_Release, PyObject_CheckBuffer,
    PyObject_GetBuffer)
from cpython.bytes cimport PyBytes_FromStringAndSize
from libc.stdint cimport uint8_t, uint32_t
from libc.string cimport memset

from canonabi.copier.numbers cimport load_scalar, settle
from canonabi.copier.plans cimport (
    K_BOOL, K_CHAR, K_ENUM, K_F32, K_F64, K_FIXED, K_FLAGS, K_RECORD, K_S8, K_S16, K_S32, K_S64, K_TUPLE,
    K_U8, K_U16, K_U32, LAST_SCALAR, Plan, Plans, prepare)
from engine.code.words cimport Val

cdef extern from *:
    """
    static int we_get_buffer(PyObject* object, Py_buffer* view, int flags) {
        if (PyObject_GetBuffer(object, view, flags) == 0)
            return 1;
        if (!PyErr_ExceptionMatches(PyExc_Exception))
            return -1;
        PyErr_Clear();          /* not contiguous, or of no shape: no buffer as we want it */
        return 0;
    }
    """
    bint we_get_buffer(object value, Py_buffer* view, int flags) except -1

cdef enum:
    ZERO = 48                   # the digit

cdef struct Format:
    const char* next            # to read
    char order                  # how the next items are laid out: @ = < >
    uint32_t offset             # where they are


@cython.final
@cython.no_gc_clear
cdef class Held(Side):

    def __init__(self):
        raise TypeError("buffers are held by the copier only")

    def __dealloc__(self):
        self.release()

    cdef void release(self) noexcept:
        if self.memory != NULL:
            self.memory = NULL
            PyBuffer_Release(&self.view)


cdef Held hold(const Node* element, object value, bint writable):
    """Hold a buffer of elements of a type, one behind the other; None if the object has none."""
    cdef Held held
    # Types with strings, lists or handles in them have pointers or indices, which no buffer of Python's has.
    if not PyObject_CheckBuffer(value) or not element.fixed:
        return None
    held = Held.__new__(Held)
    if not we_get_buffer(value, &held.view, PyBUF_FORMAT | PyBUF_ND | (PyBUF_WRITABLE if writable else 0)):
        return None
    _show(held)
    held.pointer_size = element.pointer_size
    held.n = held.bytes.size // element.size
    if held.view.ndim != 1 or held.view.itemsize != element.size or not _is_format(element, held.view.format):
        held.release()
        return None
    if <size_t>held.view.buf & (element.alignment - 1):
        # The copier reads through typed pointers. A copy can be read instead, but not be written to.
        return None if writable else _aligned(held)
    return held


cdef Held _aligned(Held held):
    """Hold a copy of a buffer whose items lie where the machine does not want them."""
    cdef bytes data = PyBytes_FromStringAndSize(<const char*>held.view.buf, held.view.len)
    held.release()
    PyObject_GetBuffer(data, &held.view, PyBUF_SIMPLE)
    _show(held)
    return held


cdef Held hold_bytes(object value):
    """Hold the bytes of an object, whatever its format, to write to."""
    cdef Held held = Held.__new__(Held)
    PyObject_GetBuffer(value, &held.view, PyBUF_WRITABLE)
    _show(held)
    held.n = held.bytes.size
    return held


cdef void _show(Held held) noexcept:
    """Make a buffer that was got the memory of a side."""
    # A MemoryC of no store: at() finds base and size there, as it does of a guest's memory.
    memset(&held.bytes, 0, sizeof(MemoryC))
    held.bytes.base = <uint8_t*>held.view.buf
    held.bytes.size = held.view.len
    held.memory = &held.bytes


cdef bint buffer_fits(const Node* node, object value) except -1:
    """Whether an object is a buffer that will do as a list, and what is in it are values."""
    cdef Held held = hold(node.parts[0], value, False)
    cdef uint64_t i
    cdef bint fits = True
    if held is None:
        return False
    if node.kind == K_FIXED and held.n != node.n:
        fits = False
    # For other types any bytes are values, so the contents need not be looked at.
    elif node.parts[0].strict:
        for i in range(held.n):
            if not _are_value(node.parts[0], held.bytes.base + i * node.parts[0].size):
                fits = False
                break
    held.release()
    return fits


def is_buffer_of(type, value):
    """Whether an object is a buffer that the copier accepts as a value of a list type."""
    return buffer_fits(Plans().plan_of(type, 4).root, value)


cdef bint _are_value(const Node* node, const uint8_t* at) noexcept:
    """Whether bytes are a value of a type that a format can say."""
    cdef Val bits
    cdef uint32_t i
    if node.kind <= LAST_SCALAR:
        load_scalar(node, at, &bits)
        return settle(node, &bits)
    for i in range(node.n):
        if node.kind == K_FIXED:
            if not _are_value(node.parts[0], at + i * node.parts[0].size):
                return False
        elif not _are_value(node.parts[i], at + node.offsets[i]):
            return False
    return True


# Formats

cdef bint _is_format(const Node* element, const char* text) except -1:
    """Whether a format says what the layout of a type says; no format means bytes."""
    cdef Format format
    if text == NULL:
        return element.kind == K_U8
    format.next = text
    format.order = b"@"
    format.offset = 0
    return _reads(element, &format) and format.next[0] == 0


cdef bint _reads(const Node* node, Format* format) except -1:
    """Read what must be a value of a type, and leave the offset behind it."""
    _skip_order(format)
    if node.kind == K_RECORD or node.kind == K_TUPLE:
        return _reads_fields(node, format)
    if node.kind == K_FIXED:
        return _reads_repeated(node, format)
    if node.kind > K_FLAGS:
        return False
    if not _is_code(node, format.next[0], format.order):
        return False
    format.next += 1
    format.offset += node.size
    return True


cdef void _skip_order(Format* format) noexcept:
    while format.next[0] in b"@=<>!^":
        format.order = format.next[0]
        format.next += 1


cdef bint _reads_fields(const Node* node, Format* format) except -1:
    """T{...}: fields with their names, and bytes of padding as x.

    Padding at the end of a record in a record is not in its braces, but before what follows: numpy's way.
    """
    cdef uint32_t start = format.offset
    cdef uint32_t i
    if format.next[0] != b"T" or format.next[1] != b"{":
        return False
    format.next += 2
    for i in range(node.n):
        _skip_padding(format)
        if format.offset != start + node.offsets[i] or not _reads(node.parts[i], format):
            return False
        if not _reads_name(node, i, format):
            return False
    _skip_padding(format)
    if format.next[0] != b"}":
        return False
    format.next += 1
    return format.offset <= start + node.size


cdef void _skip_padding(Format* format) noexcept:
    cdef uint32_t count
    cdef const char* digit
    while True:
        _skip_order(format)
        digit = format.next
        count = 0
        while b"0" <= digit[0] <= b"9" and count < 1 << 24:
            count = count * 10 + (digit[0] - ZERO)
            digit += 1
        if digit[0] != b"x":
            return
        format.offset += 1 if digit == format.next else count
        format.next = digit + 1


cdef bint _reads_name(const Node* node, uint32_t i, Format* format) except -1:
    """:name: of a field; fields of a tuple may have any."""
    cdef const char* end = format.next + 1
    cdef str name
    if format.next[0] != b":":
        return node.kind == K_TUPLE
    while end[0] != b":":
        if end[0] == 0:
            return False
        end += 1
    name = format.next[1:end - format.next].decode("utf-8", "replace")
    format.next = end + 1
    if node.kind == K_TUPLE:
        return True
    if not node.ready:
        prepare(node)
    return name == (<Plan>node.plan).fields[i]


cdef bint _reads_repeated(const Node* node, Format* format) except -1:
    """(n)element; several numbers for lists in lists."""
    cdef uint64_t n
    cdef const char* digit = format.next
    cdef uint32_t start = format.offset
    cdef uint64_t count = 1
    if digit[0] != b"(":
        return False
    while node.kind == K_FIXED:
        digit += 1
        n = 0
        while b"0" <= digit[0] <= b"9" and n <= 0xFFFFFFFF:
            n = n * 10 + (digit[0] - ZERO)
            digit += 1
        if n != node.n:
            return False
        count *= n
        node = node.parts[0]
        if digit[0] == b")":
            break
        if digit[0] != b",":
            return False
    format.next = digit + 1
    if digit[0] != b")" or not _reads(node, format):
        return False
    format.offset = start + <uint32_t>((format.offset - start) * count)
    return True


cdef bint _is_code(const Node* node, char code, char order) noexcept:
    """Whether a letter of struct's says a scalar type, in an order of bytes that is ours."""
    cdef int kind = node.kind
    cdef bint native = order == b"@" or order == b"^"
    if (order == b">" or order == b"!") and node.size > 1:
        return False
    if code == b"l" or code == b"L":
        size = sizeof(long) if native else 4
        code = (b"q" if size == 8 else b"i") if code == b"l" else (b"Q" if size == 8 else b"I")
    if kind == K_ENUM or kind == K_FLAGS:
        kind = K_U8 if node.size == 1 else K_U16 if node.size == 2 else K_U32
    if kind == K_CHAR:
        return code == b"I" or code == b"w"
    if kind == K_U8:
        return code == b"B" or code == b"c"
    return code == _letter(kind)


cdef char _letter(int kind) noexcept:
    if kind == K_BOOL:
        return b"?"
    if kind == K_F32:
        return b"f"
    if kind == K_F64:
        return b"d"
    if kind == K_S8:
        return b"b"
    if kind == K_S16:
        return b"h"
    if kind == K_U16:
        return b"H"
    if kind == K_S32:
        return b"i"
    if kind == K_U32:
        return b"I"
    return b"q" if kind == K_S64 else b"Q"
