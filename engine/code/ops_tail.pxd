"""The tail-call functions of the ops, by number."""

from engine.code.context cimport OpFn

cdef OpFn* tail_ops() noexcept nogil
