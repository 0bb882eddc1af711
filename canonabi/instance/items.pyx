"""Components as items: a nested one remembers what it may alias of those around it."""

cimport cython


@cython.final
@cython.no_gc_clear
cdef class Environment:
    pass


@cython.final
@cython.no_gc_clear
cdef class Component:

    def __repr__(self):
        return f"<canonabi component {self.program!r}>"


cdef Component new_component(object program, Environment outer):
    cdef Component self = Component.__new__(Component)
    self.program = program
    self.outer = outer
    return self
