"""Python's buffers as lists: numbers, and records laid out as a guest has them."""

from libc.stdint cimport uint64_t

from canonabi.copier.plans cimport Node
from canonabi.copier.side cimport Side
from engine.code.objects cimport MemoryC

cdef class Held(Side):
    """A buffer that is held, as if it were the memory of a guest. Always release() it."""

    cdef Py_buffer view
    cdef MemoryC bytes          # the memory: base and size are the buffer's
    cdef uint64_t n             # elements

    cdef void release(self) noexcept

cdef bint buffer_fits(const Node* node, object value) except -1     # for a list type; False: no such buffer
cdef Held hold_bytes(object value)                                  # of a new bytearray, for any elements
cdef Held hold(const Node* element, object value, bint writable)    # None: no such buffer
