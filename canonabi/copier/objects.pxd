"""Compound values as Python objects: their parts, without running code of anybody."""

from cpython.object cimport PyObject
from libc.stdint cimport uint32_t

from canonabi.copier.plans cimport Node

cdef enum:
    NO_CASE = 0xFFFFFFFF

cdef extern from *:
    """
    static PyObject* we_new_object(PyObject* cls) {
        return ((PyTypeObject*)cls)->tp_alloc((PyTypeObject*)cls, 0);
    }
    """
    object new_object "we_new_object"(PyObject* cls)        # no __new__, no __init__: the slots are empty

# What these find to be no value of the type is not one as the copier takes it: canonabi.copier.convert may
# know.
cdef object fields_of(const Node* node, object value)       # a tuple, or the record itself; None: no value
cdef object case_of(const Node* node, object value, uint32_t* index)     # the payload; NO_CASE: no value
cdef uint32_t enum_index(const Node* node, object value) except? NO_CASE
cdef bint flags_bits(const Node* node, object value, uint32_t* bits) except -1      # False: no value

cdef object make_case(const Node* node, uint32_t index, object payload)
cdef object make_enum(const Node* node, uint32_t index)
cdef object make_flags(const Node* node, uint32_t bits)


cdef inline PyObject** slot_of(object value, Py_ssize_t place) noexcept:
    return <PyObject**>(<char*><PyObject*>value + place)


cdef inline object get_slot(object value, Py_ssize_t place):
    """What an object has in a slot; the caller holds it from then on, whoever changes the object."""
    cdef PyObject* found = slot_of(value, place)[0]
    if found == NULL:
        raise AttributeError(f"a {type(value).__name__} was never filled")
    return <object>found
