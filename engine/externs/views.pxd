"""Views of linear memories."""

from engine.externs.memory cimport Memory

cdef class MemoryView:
    cdef Memory memory
    cdef object bytes           # memoryview; None when released
    cdef void* mapping          # that of the memory when the view was taken; compared only

    cdef object _shown(self)
