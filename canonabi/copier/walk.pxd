"""The walk over a plan, from a place to another."""

from cpython.object cimport PyObject
from libc.stdint cimport uint32_t, uint64_t

from canonabi.copier.effort cimport Walk
from canonabi.copier.plans cimport Node
from canonabi.copier.side cimport Side
from canonabi.copier.strings cimport Range
from canonabi.state.handles cimport Borrows, Lends
from engine.code.words cimport Val

cdef enum PlaceKind:
    PLACE_PYTHON
    PLACE_MEMORY
    PLACE_FLAT

cdef struct Place:              # where a value is, or is to go
    PlaceKind kind
    uint64_t ptr                # in memory
    Val* flat                   # the next slot: moves on
    PyObject* value             # Python's, borrowed: whoever goes through a value holds its parts
    # of a whole copy only, its parts do not say these:
    PyObject* side              # the Side, borrowed; NULL: Python
    Lends* lends                # of a source: where the borrows in it count as lent; NULL: it has none
    Borrows* borrows            # of a sink: where the borrows in it count as had


cdef inline Place place_of(PlaceKind kind, Side side) noexcept:
    cdef Place place
    place.kind = kind
    place.ptr = 0
    place.flat = NULL
    place.value = NULL
    place.side = <PyObject*>side if side is not None else NULL
    place.lends = NULL
    place.borrows = NULL
    return place


cdef inline Place in_memory(Side side, uint64_t ptr) noexcept:
    """A value at an address of a guest's."""
    cdef Place place = place_of(PLACE_MEMORY, side)
    place.ptr = ptr
    return place


cdef inline Place in_slots(Side side, const Val* flat) noexcept:
    """A value in core parameters or results."""
    cdef Place place = place_of(PLACE_FLAT, side)
    place.flat = <Val*>flat
    return place


cdef inline Place of_python(PyObject* value) noexcept:
    """A Python object, borrowed; a sink has none."""
    cdef Place place = place_of(PLACE_PYTHON, None)
    place.value = value
    return place


# Copies a value; returns it if it goes to Python, else None.
cdef object transfer(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink)
# The same of a record or tuple; `given`: the fields in Python, instead of an object that has them.
cdef object transfer_fields(
    Walk* walk, const Node* a, const Node* b, Place* source, Place* sink, PyObject* const* given)

cdef object changed(const Node* node)               # the error for what check() saw as something else
cdef int take_range(Side side, Place* source, Range* range) except -1
cdef int put_range(Side side, Place* sink, const Range* range) except -1


cdef inline Side side_of(PyObject* side):
    return None if side == NULL else <Side>side
