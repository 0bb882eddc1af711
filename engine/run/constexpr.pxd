"""Constant expressions: initial values of globals and tables, offsets and elements of segments."""

from libc.stdint cimport uint32_t

from engine.binary.modulec cimport ElemSegment, Span
from engine.code.objects cimport InstanceC
from engine.code.words cimport Val

cdef bint literal(Span expr, Val* out) except -1    # False: it needs an instance, for globals or references
cdef int evaluate(InstanceC* instance, Span expr, Val* out) except -1
cdef int evaluate_element(InstanceC* instance, const ElemSegment* segment, uint32_t i, Val* out) except -1
