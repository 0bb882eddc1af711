"""Validation of control instructions: blocks, branches, calls, exceptions."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t

from engine.binary._instructions cimport I_CATCH, I_CATCH_ALL, I_ELSE, I_IF, I_TRY, I_TRY_TABLE
from engine.binary.faults cimport (
    FAULT_CATCH, FAULT_END_OPCODE, FAULT_NONE, FAULT_RETHROW, FAULT_TYPE, FAULT_TYPE_CAUGHT,
    FAULT_TYPE_IF, FAULT_TYPE_NON_NULL, FAULT_TYPE_TAIL, FAULT_TYPE_TARGETS, FAULT_ZERO_BYTE, NOTHING)
from engine.binary.instructions cimport N_CLAUSE_KINDS, clause_has_ref, clause_has_tag
from engine.binary.modulec cimport TableTypeC
from engine.binary.reader cimport READ_OK, read_byte, read_u32
from engine.features cimport FEATURE_REFERENCE_TYPES
from engine.types.valtypes cimport (
    HEAP_CONCRETE, HEAP_EXN, HEAP_FUNC, VT_I32, VT_NULLABLE, DefType, ValType, ref_type, valtype_matches)
from engine.validation.labels cimport (
    arity, branch_types, close_label, label_at, open_label, read_block_type, results_of, set_unreachable)
from engine.validation.operands cimport (
    check_all, join_top, match_top, pop, pop_all, pop_push_all, pop_ref, push, push_all)
from engine.validation.state cimport (
    Label, Validator, fail, func_type_at, table_address, table_at, tag_at)


# Control instructions (3.4.12)

cdef inline void block(Validator* v, uint16_t instruction) noexcept nogil:
    cdef Label type
    read_block_type(v, &type)
    if v.fault.code:
        return
    # The condition is above the parameters.
    if instruction == I_IF:
        pop(v, VT_I32)
    pop_all(v, type.params, type.n_params)
    open_label(v, instruction, &type)


cdef inline void else_(Validator* v) noexcept nogil:
    cdef Label label
    if v.labels[v.n_labels - 1].opened_by != I_IF:
        fail(v, FAULT_END_OPCODE, 0, 0)
        return
    close_label(v, &label)
    # With the same types: the parameters are there again, whatever the first arm did to them.
    open_label(v, I_ELSE, &label)


cdef inline void end(Validator* v) noexcept nogil:
    cdef Label label
    close_label(v, &label)
    if label.opened_by == I_IF:     # no else: the parameters are the results
        if label.n_params != label.n_results:
            fail(v, FAULT_TYPE_IF, 0, 0)
            return
        # Pushed and popped as if there was an empty else, which has to turn one into the other.
        push_all(v, label.params, label.n_params)
        pop_all(v, results_of(&label), label.n_results)
    # The last `end` belongs to the body, whose results nobody takes.
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
    v.targets_left = <uint64_t>read_u32(&v.r) + 1
    v.target_arity = NOTHING
    # Labels note the last br_table that looked at them, so each is matched once, however often it is named.
    v.br_table += 1
    pop(v, VT_I32)
    targets(v)


cdef inline void targets(Validator* v) noexcept nogil:
    """Read labels of a br_table up to the last or a pause; long tables repeat few."""
    cdef Label* label
    cdef uint32_t count
    cdef bint first
    while v.targets_left and not v.fault.code:
        if v.r.p >= v.pause and v.r.p < v.r.end:
            return
        label = label_at(v, read_u32(&v.r))
        if v.fault.code or v.r.error != READ_OK:
            return
        v.targets_left -= 1
        count = arity(label)
        first = v.target_arity == NOTHING
        if not first and count != v.target_arity:
            fail(v, FAULT_TYPE_TARGETS, 0, 0)
        v.target_arity = count
        if label.matched != v.br_table:
            label.matched = v.br_table
            if first:
                join_top(v, branch_types(label), count)
            # Checked, not popped: every target gets the same operands.
            match_top(v, branch_types(label), count, False)
    if not v.fault.code:
        set_unreachable(v)


cdef inline void return_(Validator* v) noexcept nogil:
    pop_all(v, results_of(&v.labels[0]), v.labels[0].n_results)
    set_unreachable(v)


cdef inline void invoke(Validator* v, DefType* type, bint tail) noexcept nogil:
    """Pop the parameters of a function type and push its results, or return with them."""
    cdef Label* body = &v.labels[0]
    if type == NULL or v.fault.code:
        return
    pop_all(v, type.params, type.n_params)
    if not tail:
        push_all(v, type.results, type.n_results)
        return
    # A tail call returns what its callee returns, so their results must match (spec 3.4.12).
    if type.n_results != body.n_results:
        fail(v, FAULT_TYPE_TAIL, body.n_results, type.n_results)
        return
    if check_all(v, type.results, results_of(body), type.n_results):
        set_unreachable(v)


cdef inline void call_indirect(Validator* v, bint tail) noexcept nogil:
    cdef DefType* type = func_type_at(v, read_u32(&v.r))
    cdef TableTypeC* table
    # Before reference types a reserved zero byte stood here.
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
    read_block_type(v, &v.opening)
    v.targets_left = read_u32(&v.r)
    v.in_clauses = True
    if v.fault.code == FAULT_NONE:
        clauses(v)


# Clauses may be as long as a br_table, so they can be interrupted: `opening` keeps the type of the block,
# which opens only after the last of them.
cdef inline void clauses(Validator* v) noexcept nogil:
    """Read catch clauses up to the last or a pause; after the last the try_table begins."""
    cdef uint8_t kind
    while v.targets_left and v.r.error == READ_OK and not v.fault.code:
        if v.r.p >= v.pause and v.r.p < v.r.end:
            return
        v.targets_left -= 1
        kind = read_byte(&v.r)
        if kind >= N_CLAUSE_KINDS:
            fail(v, FAULT_CATCH, 0, 0)
            return
        _catch_clause(v, tag_at(v, read_u32(&v.r)) if clause_has_tag(kind) else NULL, clause_has_ref(kind))
    v.in_clauses = False
    if v.fault.code:
        return
    pop_all(v, v.opening.params, v.opening.n_params)
    open_label(v, I_TRY_TABLE, &v.opening)


cdef inline void _catch_clause(Validator* v, DefType* tag, bint with_ref) noexcept nogil:
    """The tag's parameters, and the exception if it is wanted, must match the label's types."""
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef const ValType* types = branch_types(label)
    cdef uint32_t n = tag.n_params if tag != NULL else 0
    if v.fault.code:
        return
    if arity(label) != n + with_ref:
        fail(v, FAULT_TYPE_CAUGHT, arity(label), n + with_ref)
        return
    if n:
        check_all(v, tag.params, types, n)
    if with_ref and not valtype_matches(ref_type(HEAP_EXN, False), types[n]):
        fail(v, FAULT_TYPE, types[n], ref_type(HEAP_EXN, False))


cdef inline void catch(Validator* v, uint16_t instruction) noexcept nogil:
    """Legacy: ends the `try` or an earlier `catch` and begins with the tag's parameters."""
    cdef Label label
    cdef DefType* tag = tag_at(v, read_u32(&v.r)) if instruction == I_CATCH else NULL
    cdef uint16_t opened = v.labels[v.n_labels - 1].opened_by
    if opened != I_TRY and opened != I_CATCH:
        fail(v, FAULT_END_OPCODE, 0, 0)
    if v.fault.code:
        return
    close_label(v, &label)
    # The results stay those of the try; the parameters are the payload.
    label.params = tag.params if tag != NULL else NULL
    label.n_params = tag.n_params if tag != NULL else 0
    open_label(v, instruction, &label)


cdef inline void delegate(Validator* v) noexcept nogil:
    """Legacy: ends the `try`; its label is counted from outside of that."""
    cdef Label label
    cdef uint32_t depth = read_u32(&v.r)
    if v.labels[v.n_labels - 1].opened_by != I_TRY:
        fail(v, FAULT_END_OPCODE, 0, 0)
        return
    close_label(v, &label)
    # Only its existence matters; the try is closed already, so it is not counted.
    label_at(v, depth)
    push_all(v, results_of(&label), label.n_results)


cdef inline void rethrow(Validator* v) noexcept nogil:
    """Legacy: its label must be that of a catch."""
    cdef uint32_t depth = read_u32(&v.r)
    cdef Label* label = label_at(v, depth)
    if label.opened_by != I_CATCH and label.opened_by != I_CATCH_ALL:
        fail(v, FAULT_RETHROW, depth, 0)
    set_unreachable(v)


cdef inline void br_on_null(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef ValType found = pop_ref(v)
    pop_push_all(v, branch_types(label), arity(label))
    # Where it falls through the reference is known not to be null.
    push(v, found & ~<uint32_t>VT_NULLABLE)


cdef inline void br_on_non_null(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef uint32_t n = arity(label)
    if n == 0:
        fail(v, FAULT_TYPE_NON_NULL, 0, 0)
        return
    # Popped again at once: what the label takes last must be matched by the reference without null.
    push(v, pop_ref(v) & ~<uint32_t>VT_NULLABLE)
    pop(v, branch_types(label)[n - 1])
    pop_push_all(v, branch_types(label), n - 1)
