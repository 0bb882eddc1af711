"""Instances: a ComponentInstance is what the specification calls so; an Instance is what Python holds.

An `Instance` owns a tree: the ComponentInstances of a component and of all nested ones, their core
instances, and what was imported. Nothing below it refers back to what it owns with a count, so
without cycles of the user's own it goes, with all its memories, when the last reference goes.
"""

from libc.stdint cimport int64_t, uint32_t

from canonabi.table cimport Entry, Table
from engine.store cimport Store

cdef class ComponentInstance:
    cdef object __weakref__
    cdef Table handles
    cdef list resources             # canonabi.handles.Resource by slot; None until bound
    cdef void* parent               # ComponentInstance that contains it (borrowed), or NULL
    cdef void* owner                # Instance (borrowed); NULL when that is gone
    cdef ComponentInstance next     # of the owner's
    cdef bint may_enter
    cdef bint may_leave
    cdef uint32_t backpressure
    cdef readonly str poison        # what trapped in it, or None

    cdef Entry* entry(self, uint32_t index) except NULL
    cdef int give_back(self) except -1                      # what its handles hold

cdef class Instance:
    cdef object __weakref__
    cdef Store store
    cdef ComponentInstance root
    cdef ComponentInstance first    # all in the tree, by `next`: Python's collector would empty a list
    cdef uint32_t n_instances
    cdef list keep                  # what must live: core instances, their parts
    cdef list others                # so must the Instances that it imports from, and those that these do
    cdef dict items               # exports by name: Function, dict, Resource or other type, Module, Component
    cdef list dropped               # (Resource, rep) that Python gave up, destroyed when nothing runs
    cdef object host                # of all core instances in it
    cdef bint is_closed

    cdef int check_open(self) except -1
    cdef int drop_resource(self, object resource, int64_t rep) except -1
    cdef int drop_waiting(self) except -1       # also those of the others, which calls may come to
    cdef int _drop_own(self) except -1

cdef class Exports:
    cdef Instance owner
    cdef dict items_
