"""Python's buffers as bytes for guests."""

from cpython.buffer cimport PyBUF_FORMAT, PyBUF_ND, PyBuffer_Release, PyObject_GetBuffer


cdef inline int get_plain_buffer(object data, Py_buffer* buffer) except -1:
    """Get contiguous bytes. TypeError for Python objects, whose bytes are addresses of this process."""
    PyObject_GetBuffer(data, buffer, PyBUF_ND | PyBUF_FORMAT)
    if has_objects(buffer.format):
        PyBuffer_Release(buffer)
        raise TypeError("a buffer of Python objects has no bytes for a guest: its items are addresses")
    return 0


cdef inline bint has_objects(const char* format) noexcept:
    """Whether objects are in a buffer's format: that of Python's `struct`, with PEP 3118's structures."""
    cdef bint in_name = False
    if format == NULL:
        return False
    while format[0]:
        if format[0] == b":":       # around names of fields
            in_name = not in_name
        elif format[0] == b"O" and not in_name:
            return True
        format += 1
    return False
