"""Whether a Python value is one of a type, before anything is done with it."""

from canonabi.plans cimport Node, Plan
from canonabi.side cimport Side

# The value as the copier takes it: the same object when it is so already. `to` has the handles' types.
cdef object checked(Plan plan, object value, Side to, str path)
cdef bint fits(const Node* node, object value, Side to, const Step* up) except -1

cdef struct Step:               # the way from the outermost value to a part
    const Step* up              # NULL: the outermost value
    const Node* node            # of the whole that the part is in
    Py_ssize_t index            # which part
