"""The owner of component instances, as those know it who are called by them or call them.

Below what Python holds (canonabi.instance.instance), which is an Owner: so that functions, handles and tasks
need not know how an instance is made, and what its destructors run.
"""

from libc.stdint cimport int64_t

from engine.store.store cimport Store

cdef class Owner:
    cdef Store store                # of all core instances in it
    cdef list others                # Owners that must live: those it imports from, and those that these do
    cdef list dropped               # (Resource, rep) that Python gave up, destroyed when nothing runs
    cdef bint is_closed

    cdef int check_open(self) except -1                                     # WasmError
    # Destroy what Python gave up: one resource, now or later, and all that are waiting.
    cdef int drop_resource(self, object resource, int64_t rep) except -1
    cdef int drop_waiting(self) except -1       # also those of the others, which calls may come to
