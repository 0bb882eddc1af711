"""Components as items of an instance: what an index of the component index space stands for."""

cdef class Environment:
    """What a nested component may alias of those around it, as it was when the nested one was defined."""

    cdef tuple modules
    cdef tuple components
    cdef Environment outer

cdef class Component:
    """A component as an item of an instance: its program, and what is around it."""

    cdef readonly object program
    cdef Environment outer          # None: it needs nothing of that

cdef Component new_component(object program, Environment outer)
