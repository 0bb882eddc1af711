"""Validation of expressions by the algorithm of the specification's appendix ("Validation Algorithm").

Everything here is `noexcept nogil` and holds no Python object: several threads validate the bodies
of one module. A rule that is broken becomes a Fault; the loop stops at the first. Reads are bounded
by the end of the module; a body that does not end where its size says is malformed.

Fixed stack types come from the instruction table; an instruction with `*` there has a rule below.
"""

from libc.stdint cimport UINT32_MAX, uint8_t, uint32_t, uint64_t
from libc.stdlib cimport free
from libc.string cimport memset

from engine.faults cimport (
    FAULT_ARITY, FAULT_CONSTANT, FAULT_ELEM, FAULT_GLOBAL, FAULT_IMMUTABLE, FAULT_LOCAL, FAULT_LOCALS,
    FAULT_NONE, FAULT_SIZE, FAULT_TYPE, FAULT_TYPE_SELECT, FAULT_UNDECLARED, FAULT_UNINITIALIZED,
    set_fault,
)
from engine.features cimport FEATURE_EXTENDED_CONST
from engine.instructions cimport (
    PREFIX_FC, SHAPE_PLAIN, SHAPE_TYPED, SHAPE_UNKNOWN, InstructionC, instruction_table, read_opcode,
)
from engine.module cimport ModuleC, Span, TableTypeC
from engine.reader cimport READ_OK, read_u32, reader_of
from engine.typereader cimport read_heap_type, read_val_type
from engine.validate_control cimport (
    block, br_on_non_null, br_on_null, branch, branch_if, branch_table, call_indirect, call_ref, catch,
    delegate, else_, end, invoke, rethrow, return_, throw, try_table,
)
from engine.validation cimport (
    LABEL_FUNC, MAX_LOCALS, OP_BLOCK, OP_CATCH, OP_CATCH_ALL, OP_ELSE, OP_IF, OP_LOOP, OP_TRY,
    OP_TRY_TABLE, Label, Validator, enlarge, fail, func_at, memory_address, open_label, pop, pop_any,
    pop_ref, push, read_memory_index, set_unreachable, table_address, table_at, typed,
)
from engine.valtypes cimport (
    HEAP_CONCRETE, HEAP_EXN, VT_BOT, VT_I32, VT_I64, VT_NULLABLE, DefType, ValType, is_defaultable,
    is_ref, ref_type, valtype_matches,
)


cdef void init_validator(Validator* v, const ModuleC* m) noexcept nogil:
    memset(v, 0, sizeof(Validator))
    v.m = m
    v.table = instruction_table()
    v.scope.types = m.types
    v.scope.n = v.scope.limit = m.n_types
    v.scope.features = m.features


cdef void free_validator(Validator* v) noexcept nogil:
    free(v.operands)
    free(v.labels)
    free(v.locals)
    free(v.is_set)
    free(v.set_locals)


# Parametric, variable and table instructions (3.4.1, 3.4.8, 3.4.9)

cdef void select(Validator* v) noexcept nogil:
    cdef ValType first, second
    pop(v, VT_I32)
    first = pop_any(v)
    second = pop_any(v)
    if is_ref(first) or is_ref(second):
        fail(v, FAULT_TYPE_SELECT, 0, 0)
    if first != second and first != VT_BOT and second != VT_BOT:
        fail(v, FAULT_TYPE, first, second)
    push(v, second if first == VT_BOT else first)


cdef void select_typed(Validator* v) noexcept nogil:
    cdef ValType type
    if read_u32(&v.r) != 1:
        fail(v, FAULT_ARITY, 0, 0)
        return
    type = read_val_type(&v.r, &v.scope, &v.fault)
    pop(v, VT_I32)
    pop(v, type)
    pop(v, type)
    push(v, type)


cdef void local_get(Validator* v) noexcept nogil:
    cdef uint32_t index = read_u32(&v.r)
    if index >= v.n_locals:
        fail(v, FAULT_LOCAL, index, 0)
        return
    if v.tracks_set and not v.is_set[index]:
        fail(v, FAULT_UNINITIALIZED, index, 0)
    push(v, v.locals[index])


cdef void local_set(Validator* v, bint tee) noexcept nogil:
    cdef uint32_t index = read_u32(&v.r)
    if index >= v.n_locals:
        fail(v, FAULT_LOCAL, index, 0)
        return
    pop(v, v.locals[index])
    if tee:
        push(v, v.locals[index])
    if v.tracks_set and not v.is_set[index]:
        v.is_set[index] = True
        v.set_locals[v.n_set] = index
        v.n_set += 1


cdef void global_get(Validator* v) noexcept nogil:
    cdef uint32_t index = read_u32(&v.r)
    if index >= v.n_globals:
        fail(v, FAULT_GLOBAL, index, 0)
        return
    if v.constant and v.m.globals[index].mutable:
        fail(v, FAULT_CONSTANT, 0, 0)
    push(v, v.m.globals[index].type)


cdef void global_set(Validator* v) noexcept nogil:
    cdef uint32_t index = read_u32(&v.r)
    if index >= v.n_globals:
        fail(v, FAULT_GLOBAL, index, 0)
        return
    if not v.m.globals[index].mutable:
        fail(v, FAULT_IMMUTABLE, index, 0)
    pop(v, v.m.globals[index].type)


cdef void table_access(Validator* v, uint32_t code) noexcept nogil:
    """table.get, table.set, table.grow and table.fill."""
    cdef TableTypeC* table = table_at(v, read_u32(&v.r))
    cdef ValType address = table_address(table)
    if table == NULL:
        return
    if code == 0x25:
        pop(v, address)
        push(v, table.element)
    elif code == 0x26:
        pop(v, table.element)
        pop(v, address)
    elif code == PREFIX_FC + 0x0F:
        pop(v, address)
        pop(v, table.element)
        push(v, address)
    else:
        pop(v, address)
        pop(v, table.element)
        pop(v, address)


cdef void _copy(Validator* v, ValType to, ValType source) noexcept nogil:
    """The operands of a copy; the length is as wide as the narrower address."""
    pop(v, VT_I64 if to == VT_I64 and source == VT_I64 else VT_I32)
    pop(v, source)
    pop(v, to)


cdef void memory_copy(Validator* v) noexcept nogil:
    cdef uint32_t to = read_memory_index(v)
    cdef uint32_t source = read_memory_index(v)
    _copy(v, memory_address(v, to), memory_address(v, source))


cdef void table_copy(Validator* v) noexcept nogil:
    cdef TableTypeC* to = table_at(v, read_u32(&v.r))
    cdef TableTypeC* source = table_at(v, read_u32(&v.r))
    if to == NULL or source == NULL:
        return
    if not valtype_matches(source.element, to.element):
        fail(v, FAULT_TYPE, to.element, source.element)
    _copy(v, table_address(to), table_address(source))


cdef void table_init(Validator* v) noexcept nogil:
    cdef uint32_t elem = read_u32(&v.r)
    cdef TableTypeC* table = table_at(v, read_u32(&v.r))
    if table == NULL:
        return
    if elem >= v.m.n_elems:
        fail(v, FAULT_ELEM, elem, 0)
        return
    if not valtype_matches(v.m.elems[elem].type, table.element):
        fail(v, FAULT_TYPE, table.element, v.m.elems[elem].type)
    pop(v, VT_I32)
    pop(v, VT_I32)
    pop(v, table_address(table))


# Reference instructions (3.4.7)

cdef void ref_func(Validator* v) noexcept nogil:
    """In a body only functions that occur outside of bodies may be named."""
    cdef uint32_t index = read_u32(&v.r)
    cdef DefType* type = func_at(v, index)
    if type == NULL:
        return
    if v.constant:
        v.m.declared[index >> 3] |= 1 << (index & 7)
    elif not v.m.declared[index >> 3] >> (index & 7) & 1:
        fail(v, FAULT_UNDECLARED, index, 0)
    push(v, ref_type(HEAP_CONCRETE + type.id, False))


cdef void ref_as_non_null(Validator* v) noexcept nogil:
    push(v, pop_ref(v) & ~<uint32_t>VT_NULLABLE)


# The loop

cdef void own_rule(Validator* v, uint32_t code) noexcept nogil:
    """An instruction that the table marks as polymorphic."""
    if code == 0x20:
        local_get(v)
    elif code == 0x21:
        local_set(v, False)
    elif code == 0x22:
        local_set(v, True)
    elif code == 0x23:
        global_get(v)
    elif code == 0x24:
        global_set(v)
    elif code == 0x10:
        invoke(v, func_at(v, read_u32(&v.r)), False)
    elif code == 0x0B:
        end(v)
    elif code == 0x0D:
        branch_if(v)
    elif code == 0x0C:
        branch(v)
    elif code == OP_BLOCK or code == OP_LOOP or code == OP_IF or code == OP_TRY:
        block(v, code)
    elif code == OP_ELSE:
        else_(v)
    elif code == 0x0E:
        branch_table(v)
    elif code == 0x0F:
        return_(v)
    elif code == 0x11:
        call_indirect(v, False)
    elif code == 0x1A:
        pop_any(v)
    elif code == 0x1B:
        select(v)
    elif code == 0x1C:
        select_typed(v)
    elif code == 0x00:
        set_unreachable(v)
    elif code == 0x12:
        invoke(v, func_at(v, read_u32(&v.r)), True)
    elif code == 0x13:
        call_indirect(v, True)
    elif code == 0x14:
        call_ref(v, False)
    elif code == 0x15:
        call_ref(v, True)
    elif code == 0x25 or code == 0x26 or code == PREFIX_FC + 0x0F or code == PREFIX_FC + 0x11:
        table_access(v, code)
    elif code == PREFIX_FC + 0x0A:
        memory_copy(v)
    elif code == PREFIX_FC + 0x0C:
        table_init(v)
    elif code == PREFIX_FC + 0x0E:
        table_copy(v)
    else:
        rare_rule(v, code)


cdef void rare_rule(Validator* v, uint32_t code) noexcept nogil:
    cdef uint32_t heap
    if code == 0xD0:
        heap = read_heap_type(&v.r, &v.scope, &v.fault)
        push(v, ref_type(heap, True))
    elif code == 0xD1:
        pop_ref(v)
        push(v, VT_I32)
    elif code == 0xD2:
        ref_func(v)
    elif code == 0xD4:
        ref_as_non_null(v)
    elif code == 0xD5:
        br_on_null(v)
    elif code == 0xD6:
        br_on_non_null(v)
    elif code == 0x08:
        throw(v)
    elif code == 0x0A:
        pop(v, ref_type(HEAP_EXN, True))
        set_unreachable(v)
    elif code == OP_TRY_TABLE:
        try_table(v)
    elif code == OP_CATCH or code == OP_CATCH_ALL:
        catch(v, code)
    elif code == 0x09:
        rethrow(v)
    elif code == 0x18:
        delegate(v)


cdef void expression(Validator* v) noexcept nogil:
    """Validate instructions until the `end` of the outermost label."""
    cdef InstructionC* row
    cdef uint32_t code
    cdef uint64_t features = v.m.features
    while v.n_labels:
        v.at = v.r.p
        code = v.r.p[0] if v.r.p < v.r.end else 0xFF
        row = &v.table[code]
        if row.shape != SHAPE_UNKNOWN and (not row.features or row.features & features):
            v.r.p += 1
        else:
            code = read_opcode(&v.r, features, &v.fault)
            if v.fault.code:
                return
            row = &v.table[code]
        if v.constant and not _constant(v, row, code):
            fail(v, FAULT_CONSTANT, 0, 0)
        elif row.shape == SHAPE_PLAIN:
            if row.n_params == 2:
                pop(v, row.params[1])
            pop(v, row.params[0])
            push(v, row.results[0])
        elif row.shape == SHAPE_TYPED:
            typed(v, row)
        else:
            own_rule(v, code)
        if v.r.error != READ_OK:
            set_fault(&v.fault, v.r.error, v.r.error_at, 0, 0)
        if v.fault.code:
            return


cdef inline bint _constant(Validator* v, InstructionC* row, uint32_t code) noexcept nogil:
    if row.shape == SHAPE_PLAIN and not v.m.features & FEATURE_EXTENDED_CONST:
        return False
    return row.constant


cdef void _begin(Validator* v, const uint8_t* start) noexcept nogil:
    v.r = reader_of(start, v.m.start + v.m.size)
    v.at = start
    v.fault.code = FAULT_NONE
    v.n_operands = v.floor = v.n_labels = v.n_locals = v.n_set = 0
    v.tracks_set = False


# Bodies (5.5.13, 3.5.3)

cdef void _add_locals(Validator* v, ValType type, uint64_t n) noexcept nogil:
    if v.n_locals + n > MAX_LOCALS:
        fail(v, FAULT_LOCALS, v.n_locals + n, 0)
        return
    if not enlarge(v, <void**>&v.locals, &v.local_capacity, v.n_locals + n, sizeof(ValType)):
        return
    while n:
        n -= 1
        v.locals[v.n_locals] = type
        v.n_locals += 1


cdef void _declarations(Validator* v) noexcept nogil:
    """Read the local declarations of a body."""
    cdef uint32_t groups = read_u32(&v.r)
    cdef uint64_t total = 0
    cdef uint32_t n
    cdef ValType type
    while groups and not v.fault.code:
        groups -= 1
        v.at = v.r.p
        n = read_u32(&v.r)
        total += n
        if v.r.error == READ_OK and total > UINT32_MAX:
            fail(v, FAULT_LOCALS, total, 0)
        type = read_val_type(&v.r, &v.scope, &v.fault)
        if v.r.error != READ_OK:
            set_fault(&v.fault, v.r.error, v.r.error_at, 0, 0)
        if v.fault.code:
            return
        _add_locals(v, type, n)
        if not is_defaultable(type) and n:
            v.tracks_set = True


cdef void _track_locals(Validator* v, uint32_t n_params) noexcept nogil:
    """Parameters and locals with a default value are set from the start."""
    cdef uint32_t i
    cdef uint32_t capacity = 0
    free(v.is_set)
    free(v.set_locals)
    v.is_set = NULL
    v.set_locals = NULL
    enlarge(v, <void**>&v.is_set, &capacity, v.n_locals, 1)
    capacity = 0
    enlarge(v, <void**>&v.set_locals, &capacity, v.n_locals, sizeof(uint32_t))
    if v.fault.code:
        return
    for i in range(v.n_locals):
        v.is_set[i] = i < n_params or is_defaultable(v.locals[i])


cdef void validate_body(Validator* v, uint32_t code_index) noexcept nogil:
    """Validate one defined function; `v.fault` says what is wrong with it."""
    cdef DefType* type = v.m.funcs[v.m.n_func_imports + code_index]
    cdef Label body
    cdef uint32_t i
    _begin(v, v.m.bodies[code_index].start)
    v.constant = False
    v.n_globals = v.m.n_globals
    for i in range(type.n_params):
        _add_locals(v, type.params[i], 1)
    _declarations(v)
    if v.tracks_set and not v.fault.code:
        _track_locals(v, type.n_params)
    if v.fault.code:
        return
    memset(&body, 0, sizeof(Label))
    body.results = type.results
    body.n_results = type.n_results
    open_label(v, LABEL_FUNC, &body)
    expression(v)
    if not v.fault.code and v.r.p != v.m.bodies[code_index].end:
        set_fault(&v.fault, FAULT_SIZE, v.m.bodies[code_index].start, 0, 0)


cdef void validate_constant(Validator* v, Span expr, ValType type, uint32_t n_globals) noexcept nogil:
    """Validate a constant expression that may see the first `n_globals` globals (3.4.14)."""
    cdef Label body
    _begin(v, expr.start)
    v.constant = True
    v.n_globals = n_globals
    memset(&body, 0, sizeof(Label))
    body.result = type
    body.n_results = 1
    open_label(v, LABEL_FUNC, &body)
    if not v.fault.code:
        expression(v)
