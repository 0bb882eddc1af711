"""Validation of control instructions: blocks, branches, calls, exceptions."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from engine.faults cimport (
    FAULT_CATCH, FAULT_END_OPCODE, FAULT_RETHROW, FAULT_TYPE, FAULT_TYPE_CAUGHT, FAULT_TYPE_IF,
    FAULT_TYPE_NON_NULL, FAULT_TYPE_TAIL, FAULT_TYPE_TARGETS, FAULT_ZERO_BYTE, NOTHING,
)
from engine.features cimport FEATURE_REFERENCE_TYPES
from engine.module cimport TableTypeC
from engine.reader cimport READ_OK, read_byte, read_u32
from engine.validation cimport (
    OP_CATCH, OP_CATCH_ALL, OP_ELSE, OP_IF, OP_TRY, OP_TRY_TABLE, Label, Validator, arity, branch_types,
    close_label, fail, func_type_at, label_at, open_label, pop, pop_all, pop_push_all, pop_ref, push,
    push_all, read_block_type, results_of, set_unreachable, table_address, table_at, tag_at,
)
from engine.valtypes cimport (
    HEAP_CONCRETE, HEAP_EXN, HEAP_FUNC, VT_I32, VT_NULLABLE, DefType, ValType, ref_type, valtype_matches,
)


# Control instructions (3.4.12)

cdef inline void block(Validator* v, uint8_t opcode) noexcept nogil:
    cdef Label type
    read_block_type(v, &type)
    if v.fault.code:
        return
    if opcode == OP_IF:
        pop(v, VT_I32)
    pop_all(v, type.params, type.n_params)
    open_label(v, opcode, &type)


cdef inline void else_(Validator* v) noexcept nogil:
    cdef Label label
    if v.labels[v.n_labels - 1].opcode != OP_IF:
        fail(v, FAULT_END_OPCODE, 0, 0)
        return
    close_label(v, &label)
    open_label(v, OP_ELSE, &label)


cdef inline void end(Validator* v) noexcept nogil:
    cdef Label label
    close_label(v, &label)
    if label.opcode == OP_IF:       # no else: the parameters are the results
        if label.n_params != label.n_results:
            fail(v, FAULT_TYPE_IF, 0, 0)
            return
        push_all(v, label.params, label.n_params)
        pop_all(v, results_of(&label), label.n_results)
    if v.n_labels:
        push_all(v, results_of(&label), label.n_results)


cdef inline void branch(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    pop_all(v, branch_types(label), arity(label))
    set_unreachable(v)


cdef inline void branch_if(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    pop(v, VT_I32)
    pop_push_all(v, branch_types(label), arity(label))


cdef inline void branch_table(Validator* v) noexcept nogil:
    """Every target takes as many operands as the default, which comes last, and of types that fit."""
    cdef uint64_t n = read_u32(&v.r)
    cdef const ValType* checked = NULL
    cdef Label* label
    cdef uint32_t n_operands, count
    pop(v, VT_I32)
    n_operands = NOTHING
    while True:
        label = label_at(v, read_u32(&v.r))
        if v.fault.code or v.r.error != READ_OK:
            return
        count = arity(label)
        if n_operands != NOTHING and count != n_operands:
            fail(v, FAULT_TYPE_TARGETS, 0, 0)
        n_operands = count
        if branch_types(label) != checked:      # long tables repeat few targets
            checked = branch_types(label)
            _match_top(v, checked, count)
        if n == 0 or v.fault.code:
            break
        n -= 1
    set_unreachable(v)


cdef inline void _match_top(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    """Whether the topmost operands match, which stay as they are."""
    cdef uint32_t i
    cdef uint32_t n_there = v.n_operands - v.floor
    for i in range(n):
        if i >= n_there:
            if not v.unreachable:
                fail(v, FAULT_TYPE, types[n - 1 - i], NOTHING)
            return
        if not valtype_matches(v.operands[v.n_operands - 1 - i], types[n - 1 - i]):
            fail(v, FAULT_TYPE, types[n - 1 - i], v.operands[v.n_operands - 1 - i])
            return


cdef inline void return_(Validator* v) noexcept nogil:
    pop_all(v, results_of(&v.labels[0]), v.labels[0].n_results)
    set_unreachable(v)


cdef inline void invoke(Validator* v, DefType* type, bint tail) noexcept nogil:
    """Pop the parameters of a function type and push its results, or return with them."""
    cdef Label* body = &v.labels[0]
    cdef uint32_t i
    if type == NULL or v.fault.code:
        return
    pop_all(v, type.params, type.n_params)
    if not tail:
        push_all(v, type.results, type.n_results)
        return
    if type.n_results != body.n_results:
        fail(v, FAULT_TYPE_TAIL, body.n_results, type.n_results)
        return
    for i in range(type.n_results):
        if not valtype_matches(type.results[i], results_of(body)[i]):
            fail(v, FAULT_TYPE, results_of(body)[i], type.results[i])
    set_unreachable(v)


cdef inline void call_indirect(Validator* v, bint tail) noexcept nogil:
    cdef DefType* type = func_type_at(v, read_u32(&v.r))
    cdef TableTypeC* table
    if not v.m.features & FEATURE_REFERENCE_TYPES and v.r.p < v.r.end and v.r.p[0]:
        fail(v, FAULT_ZERO_BYTE, 0, 0)
    table = table_at(v, read_u32(&v.r))
    if table == NULL:
        return
    if not valtype_matches(table.element, ref_type(HEAP_FUNC, True)):
        fail(v, FAULT_TYPE, ref_type(HEAP_FUNC, True), table.element)
    pop(v, table_address(table))
    invoke(v, type, tail)


cdef inline void call_ref(Validator* v, bint tail) noexcept nogil:
    cdef DefType* type = func_type_at(v, read_u32(&v.r))
    if type != NULL:
        pop(v, ref_type(HEAP_CONCRETE + type.id, True))
    invoke(v, type, tail)


# Exceptions, also the legacy ones

cdef inline void throw(Validator* v) noexcept nogil:
    cdef DefType* type = tag_at(v, read_u32(&v.r))
    if type != NULL:
        pop_all(v, type.params, type.n_params)
    set_unreachable(v)


cdef inline void try_table(Validator* v) noexcept nogil:
    """The catch clauses branch to labels around the try_table (3.4.12)."""
    cdef Label type
    cdef uint32_t n, kind
    read_block_type(v, &type)
    n = read_u32(&v.r)
    while n and v.r.error == READ_OK and not v.fault.code:
        n -= 1
        kind = read_byte(&v.r)
        if kind > 3:
            fail(v, FAULT_CATCH, 0, 0)
            return
        _catch_clause(v, tag_at(v, read_u32(&v.r)) if kind < 2 else NULL, (kind & 1) != 0)
    if v.fault.code:
        return
    pop_all(v, type.params, type.n_params)
    open_label(v, OP_TRY_TABLE, &type)


cdef inline void _catch_clause(Validator* v, DefType* tag, bint with_ref) noexcept nogil:
    """The tag's parameters, and the exception if it is wanted, must match the label's types."""
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef const ValType* types = branch_types(label)
    cdef uint32_t n = tag.n_params if tag != NULL else 0
    cdef uint32_t i
    if v.fault.code:
        return
    if arity(label) != n + with_ref:
        fail(v, FAULT_TYPE_CAUGHT, arity(label), n + with_ref)
        return
    for i in range(n):
        if not valtype_matches(tag.params[i], types[i]):
            fail(v, FAULT_TYPE, types[i], tag.params[i])
    if with_ref and not valtype_matches(ref_type(HEAP_EXN, False), types[n]):
        fail(v, FAULT_TYPE, types[n], ref_type(HEAP_EXN, False))


cdef inline void catch(Validator* v, uint8_t opcode) noexcept nogil:
    """Legacy: ends the `try` or an earlier `catch` and begins with the tag's parameters."""
    cdef Label label
    cdef DefType* tag = tag_at(v, read_u32(&v.r)) if opcode == OP_CATCH else NULL
    cdef uint8_t opened = v.labels[v.n_labels - 1].opcode
    if opened != OP_TRY and opened != OP_CATCH:
        fail(v, FAULT_END_OPCODE, 0, 0)
    if v.fault.code:
        return
    close_label(v, &label)
    label.params = tag.params if tag != NULL else NULL
    label.n_params = tag.n_params if tag != NULL else 0
    open_label(v, opcode, &label)


cdef inline void delegate(Validator* v) noexcept nogil:
    """Legacy: ends the `try`; its label is counted from outside of that."""
    cdef Label label
    cdef uint32_t depth = read_u32(&v.r)
    if v.labels[v.n_labels - 1].opcode != OP_TRY:
        fail(v, FAULT_END_OPCODE, 0, 0)
        return
    close_label(v, &label)
    label_at(v, depth)
    push_all(v, results_of(&label), label.n_results)


cdef inline void rethrow(Validator* v) noexcept nogil:
    """Legacy: its label must be that of a catch."""
    cdef uint32_t depth = read_u32(&v.r)
    cdef Label* label = label_at(v, depth)
    if label.opcode != OP_CATCH and label.opcode != OP_CATCH_ALL:
        fail(v, FAULT_RETHROW, depth, 0)
    set_unreachable(v)


cdef inline void br_on_null(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef ValType found = pop_ref(v)
    pop_push_all(v, branch_types(label), arity(label))
    push(v, found & ~<uint32_t>VT_NULLABLE)


cdef inline void br_on_non_null(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef uint32_t n = arity(label)
    if n == 0:
        fail(v, FAULT_TYPE_NON_NULL, 0, 0)
        return
    push(v, pop_ref(v) & ~<uint32_t>VT_NULLABLE)
    pop(v, branch_types(label)[n - 1])
    pop_push_all(v, branch_types(label), n - 1)
