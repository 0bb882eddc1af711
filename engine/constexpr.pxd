"""Constant expressions: initial values of globals and tables, offsets and elements of segments."""

from libc.stdint cimport uint32_t

from engine.code cimport InstanceC, Val
from engine.module cimport ElemSegment, Span

cdef bint is_literal(Span expr) noexcept nogil      # no globals, no references: no instance is needed
cdef int evaluate(InstanceC* instance, Span expr, Val* out) except -1
cdef int evaluate_element(InstanceC* instance, const ElemSegment* segment, uint32_t i, Val* out) except -1
