"""Instances as Python holds them.

An `Instance` owns a tree: the ComponentInstances of a component and of all nested ones, their core
instances, and what was imported. Nothing below it refers back to what it owns with a count, so
without cycles of the user's own it goes, with all its memories, when the last reference goes.
"""

from libc.stdint cimport uint32_t

from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.owner cimport Owner

cdef class Instance(Owner):
    cdef object __weakref__         # here, so that it is dead before __dealloc__ runs anything
    cdef ComponentInstance root
    cdef ComponentInstance first    # all in the tree, by `next`: Python's collector would empty a list
    cdef uint32_t n_instances
    cdef list keep                  # what must live: core instances, their parts
    cdef dict items               # exports by name: Function, dict, Resource or other type, Module, Component
    cdef object host                # of all core instances in it

    cdef int _drop_own(self) except -1

cdef class Exports:
    cdef Instance owner
    cdef dict items_
