"""Validation of expressions: function bodies and constant expressions."""

from libc.stdint cimport uint32_t

from engine.module cimport ModuleC, Span
from engine.validation cimport Validator
from engine.valtypes cimport ValType

cdef void init_validator(Validator* v, const ModuleC* m) noexcept nogil
cdef void free_validator(Validator* v) noexcept nogil
cdef void validate_body(Validator* v, uint32_t code_index) noexcept nogil
cdef void validate_constant(Validator* v, Span expr, ValType type, uint32_t n_globals) noexcept nogil
