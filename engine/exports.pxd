"""The exports of an instance."""

from engine.instance cimport Instance

cdef class Exports:
    cdef Instance instance
