"""Lists of numbers, bools and characters: all elements in one loop."""

from libc.stdint cimport uint8_t, uint64_t

from canonabi.copier.effort cimport Walk
from canonabi.copier.plans cimport K_CHAR, Node


cdef inline bint is_simple(const Node* element) noexcept nogil:
    """Whether the functions here are for lists of this."""
    return element.kind <= K_CHAR


# Elements of a list or tuple of n objects to memory; False: one is no value of the type.
cdef bint items_to_memory(
    Walk* walk, const Node* element, object items, Py_ssize_t n, uint64_t ptr) except -1
cdef object memory_to_items(Walk* walk, const Node* element, uint64_t ptr, Py_ssize_t n)     # u8: bytes
# From memory to memory, each element made a value; False: one is none (char).
cdef bint copy_simple(const Node* element, const uint8_t* start, uint8_t* to, uint64_t n) noexcept nogil
# The same of records and tuples (Node.columns), field by field; what is padding stays as it was in `to`.
cdef bint copy_columns(
    const Node* node, const uint8_t* start, uint8_t* to, uint64_t step, uint64_t n) noexcept nogil
cdef object scalar_to_python(int kind, uint64_t bits)
cdef bint scalar_from_python(int kind, object value, uint64_t* bits) except -1   # False: no value of the type
