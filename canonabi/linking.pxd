"""Instantiation of components."""

from canonabi.instance cimport Instance

cdef Instance new_instance(object program, object imports, object limits, object engine, object begin)

cdef Component new_component(object program, Environment outer)

cdef class Environment:
    """What a nested component may alias of those around it, as it was when the nested one was defined."""

    cdef tuple modules
    cdef tuple components
    cdef Environment outer

cdef class Component:
    """A component as an item of an instance: its program, and what is around it."""

    cdef readonly object program
    cdef Environment outer          # None: it needs nothing of that

cdef Instance new_instance(object program, object imports, object limits, object engine, object begin)
cdef Component new_component(object program, Environment outer)
