"""Whether a Python value is one of a type, before anything is done with it."""

from cpython.object cimport PyObject

from canonabi.copier.plans cimport Node, Plan
from canonabi.copier.side cimport Side

cdef struct Step:               # the way from the outermost value to a part
    const Step* up              # NULL: the outermost value
    const Node* node            # of the whole that the part is in
    Py_ssize_t index            # which part

cdef struct Looking:            # what is the same for all parts
    PyObject* to                # Side: whose handles fit
    PyObject* handles           # dict: id of a Handle → whether it is given away; NULL: none is

# The value as the copier takes it: the same object when it is so already. `handles` is a dict for all values
# of one call, empty at first, or None if the types have no own handles.
cdef object checked(Plan plan, object value, Side to, str path, dict handles)
cdef bint fits(const Node* node, object value, Looking* looking, const Step* up) except -1
