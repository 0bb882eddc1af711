"""The exports of an instance."""

from engine.run.instance cimport Instance

cdef class Exports:
    cdef Instance instance
