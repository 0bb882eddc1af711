"""The walk over a plan, from a place to another."""

from cpython.object cimport PyObject
from libc.stdint cimport int64_t, uint32_t, uint64_t

from canonabi.handles cimport Scope
from canonabi.plans cimport Node
from canonabi.side cimport Side
from canonabi.strings cimport Range
from engine.code cimport Val

cdef enum PlaceKind:
    PLACE_PYTHON
    PLACE_MEMORY
    PLACE_FLAT

cdef struct Place:              # where a value is, or is to go
    PlaceKind kind
    uint64_t ptr                # in memory
    Val* flat                   # the next slot: moves on
    PyObject* value             # Python's, borrowed: whoever goes through a value holds its parts

cdef struct Walk:               # one copy: what all its steps share
    PyObject* source            # Side, borrowed; NULL: Python
    PyObject* sink
    Scope* lends                # where the borrows that are lifted count as lent
    Scope* borrows              # and those that are lowered as borrowed
    uint64_t room               # bytes of Python objects that may still be made
    int64_t patience            # bytes to copy until signals and the deadline are looked at

cdef enum:
    PATIENCE = 1 << 24          # bytes: some milliseconds

# Copies a value; returns it if it goes to Python, else None.
cdef object transfer(Walk* walk, const Node* a, const Node* b, Place* source, Place* sink)
# The same of a record or tuple; `given`: the fields in Python, instead of an object that has them.
cdef object transfer_fields(
    Walk* walk, const Node* a, const Node* b, Place* source, Place* sink, PyObject* const* given)

cdef object changed(const Node* node)               # the error for what check() saw as something else
cdef int take_range(Side side, Place* source, Range* range) except -1
cdef int put_range(Side side, Place* sink, const Range* range) except -1
cdef int no_room(Walk* walk) except -1
cdef int look_around(Walk* walk) except -1


cdef inline Side side_of(PyObject* side):
    return None if side == NULL else <Side>side


cdef inline int charge(Walk* walk, uint64_t n, uint64_t size) except -1:
    """Count n Python objects of `size` bytes that are about to be made: n and size are below 2**32."""
    if n * size > walk.room:
        no_room(walk)
    walk.room -= n * size
    return 0


cdef inline int attend(Walk* walk, uint64_t size) except -1:
    """Before bytes are copied: look around if it has been many."""
    walk.patience -= <int64_t>size + 8
    if walk.patience < 0:
        look_around(walk)
    return 0
