"""Views of linear memories that know when they are stale."""

cimport cython
from cpython.buffer cimport PyObject_GetBuffer

from engine.externs.memory cimport Memory


@cython.final
@cython.no_gc_clear
cdef class MemoryView:
    """The bytes of a memory at one time: a writable buffer, `len()`, items and slices.

    It keeps its pages mapped until `release()`. `stale` says that the memory has since moved or been
    closed, so that the guest's writes are no longer visible.
    """

    def __cinit__(self, Memory memory not None):
        self.memory = memory
        self.bytes = memoryview(memory)
        self.mapping = memory.c.mapping

    @property
    def stale(self):
        """Whether the memory has moved, or the view was released."""
        return self.bytes is None or self.memory.c.mapping != self.mapping

    @property
    def obj(self):
        """The Memory it belongs to."""
        return self.memory

    def release(self):
        """Release the pages; the view cannot be used afterwards."""
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
