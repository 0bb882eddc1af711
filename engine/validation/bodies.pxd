"""Validation of expressions: function bodies and constant expressions."""

from libc.stdint cimport uint32_t, uint64_t

from engine.binary.modulec cimport ModuleC, Span
from engine.types.valtypes cimport ValType
from engine.validation.state cimport Validator

# A body: begin_body(), then continue_body() with v.pause set anew each time until it answers True. Likewise
# constant expressions. Then v.fault says what is wrong, if anything, and the Validator takes the next one.
cdef void init_validator(Validator* v, const ModuleC* m) noexcept nogil
cdef void free_validator(Validator* v) noexcept nogil
cdef void begin_body(Validator* v, uint32_t code_index) noexcept nogil
cdef bint continue_body(Validator* v) noexcept nogil
cdef uint64_t work_beyond(const Validator* v) noexcept nogil
cdef void begin_constant(Validator* v, Span expr, ValType type, uint32_t n_globals) noexcept nogil
cdef bint continue_constant(Validator* v) noexcept nogil
