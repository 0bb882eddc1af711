"""Validation of expressions: function bodies and constant expressions."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from engine.faults cimport Fault
from engine.instructions cimport InstructionC
from engine.module cimport ModuleC, Span
from engine.reader cimport Reader
from engine.typereader cimport TypeScope
from engine.valtypes cimport DefType, ValType

cdef struct Label:              # a control frame of the algorithm
    uint8_t opcode              # of the instruction that opened it; LABEL_FUNC for the body
    bint unreachable
    uint32_t height             # operands below it
    uint32_t n_set              # locals set below it
    uint32_t n_params
    uint32_t n_results
    const ValType* params
    const ValType* results      # NULL: `result` is the only one
    ValType result

cdef struct Validator:          # one a thread; its arrays are reused from body to body
    const ModuleC* m
    InstructionC* table
    TypeScope scope
    Reader r
    Fault fault
    const uint8_t* at           # of the current instruction
    ValType* operands
    uint32_t n_operands
    uint32_t operand_capacity
    uint32_t floor              # height of the innermost label
    bint unreachable            # of the innermost label
    Label* labels
    uint32_t n_labels
    uint32_t label_capacity
    ValType* locals
    uint32_t n_locals
    uint32_t local_capacity
    bint tracks_set             # some local has no default value
    uint8_t* is_set             # by local
    uint32_t* set_locals        # locals set so far, in order
    uint32_t n_set
    bint constant               # a constant expression
    uint32_t n_globals          # globals that a constant expression may see

cdef void init_validator(Validator* v, const ModuleC* m) noexcept nogil
cdef void free_validator(Validator* v) noexcept nogil
cdef void validate_body(Validator* v, uint32_t code_index) noexcept nogil
cdef void validate_constant(Validator* v, Span expr, ValType type, uint32_t n_globals) noexcept nogil
