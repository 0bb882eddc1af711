"""What Python gives a component to import."""

from canonabi.concurrency.canons cimport Function
from canonabi.instance.instance cimport Instance
from canonabi.state.component_instance cimport ComponentInstance

cdef class Importer:
    cdef Instance owner
    cdef ComponentInstance instance
    cdef object given               # by import name

    cdef object take(self, object step)                 # the item for an Import
    cdef int check(self, object step, object item) except -1            # LinkError unless it has the type
    cdef object item(self, str sort, object type, object value, tuple place)
    cdef Function function(self, object value, tuple place)
    cdef dict exports(self, object type, object value, tuple place)
    cdef int hold(self, ComponentInstance instance) except -1
    cdef int match(self, str sort, object type, object item, tuple place) except -1
    cdef bint same_function(self, Function func, object type) except -1
