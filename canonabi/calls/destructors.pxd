"""Destructors of resources that guests define, called for Python."""

from libc.stdint cimport int64_t

from canonabi.state.handles cimport Resource

# Run a guest's destructor for Python: the store is acquired, and its instance may be entered.
cdef int destroy(Resource resource, int64_t rep) except -1
