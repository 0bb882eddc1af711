"""The tail-call functions of the ops, by number."""

from engine.code cimport OpFn

cdef OpFn* tail_ops() noexcept nogil
