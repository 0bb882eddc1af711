"""The owner of component instances: their store, what must live, and what waits for its destructor."""

cimport cython
from libc.stdint cimport int64_t

from engine.store.store cimport Store

from engine.errors import closed


@cython.no_gc_clear             # a finalizer may still drop a handle while a cycle is taken apart
cdef class Owner:
    """Base of `canonabi.instance.instance.Instance`."""

    def __cinit__(self):
        # An owner keeps alive whom it imports from. Functions of these are called by plain pointers, so that
        # is not a matter of convenience: a freed instance would be called.
        self.others = []
        self.dropped = []
        self.store = Store()

    def __init__(self):
        raise TypeError("use instantiate()")

    cdef int check_open(self) except -1:
        if self.is_closed:
            raise closed()
        return 0

    cdef int drop_resource(self, object resource, int64_t rep) except -1:
        raise NotImplementedError

    cdef int drop_waiting(self) except -1:
        raise NotImplementedError
