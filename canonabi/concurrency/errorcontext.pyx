"""ErrorContext: that an error has happened. Guests must not depend on more, so there is no more."""

cimport cython
from libc.stdint cimport uint32_t

from canonabi.state.table cimport ENTRY_ERROR_CONTEXT, Entry

from engine.errors import Trap


@cython.final
cdef class ErrorContext:
    pass


cdef ErrorContext error_context_at(ComponentInstance instance, uint32_t index):
    cdef Entry* entry = instance.entry(index)
    if entry.kind != ENTRY_ERROR_CONTEXT:
        raise Trap(f"handle index {index} is not an error context")
    return <ErrorContext>entry.object
