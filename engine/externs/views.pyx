"""Views of linear memories that know when they are stale."""

cimport cython
from cpython.buffer cimport PyObject_GetBuffer

from engine.externs.memory cimport Memory


@cython.final
@cython.no_gc_clear
cdef class MemoryView:
    """The bytes of a memory at one time: a writable buffer, `len()`, items and slices.

    It keeps its pages mapped until `release()`. `stale` says that the memory has moved or was
    closed since, so that what the guest writes is no longer seen.
    """

    def __cinit__(self, Memory memory not None):
        self.memory = memory
        self.bytes = memoryview(memory)
        self.mapping = memory.c.mapping

    @property
    def stale(self):
        """Whether the memory is elsewhere now, or the view was released."""
        return self.bytes is None or self.memory.c.mapping != self.mapping

    @property
    def obj(self):
        """The Memory that it shows."""
        return self.memory

    def release(self):
        """Let the pages go; the view is of no use any more."""
        if self.bytes is not None:
            self.bytes.release()
            self.bytes = None

    def tobytes(self):
        """Return a copy of the bytes."""
        return self._shown().tobytes()

    cdef object _shown(self):
        if self.bytes is None:
            raise ValueError("the view was released")
        return self.bytes

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.release()

    def __len__(self):
        return len(self._shown())

    def __getitem__(self, index):
        return self._shown()[index]

    def __setitem__(self, index, value):
        self._shown()[index] = value

    def __getbuffer__(self, Py_buffer* buffer, int flags):
        PyObject_GetBuffer(self._shown(), buffer, flags)

    def __repr__(self):
        return f"<engine.MemoryView of {len(self.bytes or b'')} bytes{', stale' if self.stale else ''}>"
