"""Validation of expressions by the algorithm of the specification's appendix ("Validation Algorithm").

Everything here is `noexcept nogil` and holds no Python object: several threads validate the bodies
of one module. A rule that is broken becomes a Fault; the loop stops at the first. Reads are bounded
by the end of the module; a body that does not end where its size says is malformed.

Whatever the bytes, a slice ends soon: at `pause`, or when much has been compared. All that must be
known to go on is in the Validator.

Fixed stack types come from the instruction table; an instruction with `*` there has a rule below.
"""

from libc.stdint cimport UINT32_MAX, int64_t, uint8_t, uint32_t, uint64_t
from libc.stdlib cimport free
from libc.string cimport memcpy, memset

from engine.binary._instructions cimport *
from engine.binary.faults cimport (
    FAULT_ARITY, FAULT_CONSTANT, FAULT_ELEM, FAULT_GLOBAL, FAULT_IMMUTABLE, FAULT_LOCAL, FAULT_LOCALS,
    FAULT_NONE, FAULT_SIZE, FAULT_TYPE, FAULT_TYPE_SELECT, FAULT_UNDECLARED, FAULT_UNINITIALIZED,
    set_fault)
from engine.binary.instructions cimport (
    SHAPE_PLAIN, SHAPE_TYPED, SHAPE_UNKNOWN, InstructionC, instruction_table, read_opcode)
from engine.binary.modulec cimport ModuleC, Span, TableTypeC
from engine.binary.reader cimport READ_OK, read_u32, reader_of
from engine.binary.typereader cimport read_heap_type, read_val_type
from engine.features cimport FEATURE_EXTENDED_CONST
from engine.types.valtypes cimport (
    HEAP_CONCRETE, HEAP_EXN, VT_BOT, VT_I32, VT_I64, VT_NULLABLE, DefType, ValType, is_defaultable,
    is_ref, ref_type, valtype_matches)
from engine.validation.control cimport (
    block, br_on_non_null, br_on_null, branch, branch_if, branch_table, call_indirect, call_ref, catch,
    clauses, delegate, else_, end, invoke, rethrow, return_, targets, throw, try_table)
from engine.validation.labels cimport open_label, set_unreachable
from engine.validation.operands cimport pop, pop_any, pop_ref, push
from engine.validation.state cimport (
    LABEL_FUNC, MAX_LOCALS, WORK_PER_BYTE, Label, LocalGroup, Validator, enlarge, fail, func_at, is_set,
    local_type, memory_address, read_memory_index, table_address, table_at)
from engine.validation.typed cimport typed


cdef void init_validator(Validator* v, const ModuleC* m) noexcept nogil:
    memset(v, 0, sizeof(Validator))
    v.m = m
    v.table = instruction_table()
    v.scope.types = m.types
    v.scope.n = v.scope.limit = m.n_types
    v.scope.features = m.features


cdef void free_validator(Validator* v) noexcept nogil:
    free(v.operands)
    free(v.runs)
    free(v.labels)
    free(v.locals)
    free(v.groups)
    free(v.set_in)
    free(v.set_locals)


# Parametric, variable and table instructions (3.4.1, 3.4.8, 3.4.9)

cdef void select(Validator* v) noexcept nogil:
    cdef ValType first, second
    pop(v, VT_I32)              # the condition
    first = pop_any(v)
    second = pop_any(v)
    if is_ref(first) or is_ref(second):
        fail(v, FAULT_TYPE_SELECT, 0, 0)
    # Untyped select works on numbers only, so there is no subtyping: both are the same, or unknown.
    if first != second and first != VT_BOT and second != VT_BOT:
        fail(v, FAULT_TYPE, first, second)
    push(v, second if first == VT_BOT else first)


cdef void select_typed(Validator* v) noexcept nogil:
    cdef ValType type
    if read_u32(&v.r) != 1:     # a vector of types, of which only one is allowed so far
        fail(v, FAULT_ARITY, 0, 0)
        return
    type = read_val_type(&v.r, &v.scope, &v.fault)
    pop(v, VT_I32)
    pop(v, type)
    pop(v, type)
    push(v, type)


cdef ValType far_local(Validator* v, uint32_t index) noexcept nogil:
    """The type of a local that is not near; a fault if there is none."""
    if index >= v.n_locals:
        fail(v, FAULT_LOCAL, index, 0)
        return VT_BOT
    return local_type(v, index)


cdef void local_get(Validator* v) noexcept nogil:
    cdef uint32_t index = read_u32(&v.r)
    cdef ValType type = v.locals[index] if index < v.n_near else far_local(v, index)
    if v.tracks_set and not v.fault.code and not is_set(v, index, type):    # a non-nullable reference
        fail(v, FAULT_UNINITIALIZED, index, 0)
    push(v, type)


cdef void local_set(Validator* v, bint tee) noexcept nogil:
    cdef uint32_t index = read_u32(&v.r)
    cdef ValType type = v.locals[index] if index < v.n_near else far_local(v, index)
    pop(v, type)
    if tee:
        push(v, type)
    if v.tracks_set and not v.fault.code and not is_set(v, index, type):
        v.set_in[index] = v.body    # until the block ends (close_label)
        v.set_locals[v.n_set] = index
        v.n_set += 1


cdef void global_get(Validator* v) noexcept nogil:
    cdef uint32_t index = read_u32(&v.r)
    if index >= v.n_globals:
        fail(v, FAULT_GLOBAL, index, 0)
        return
    if v.constant and v.m.globals[index].mutable:   # its value may change before the expression is evaluated
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


cdef void table_access(Validator* v, uint32_t instruction) noexcept nogil:
    """table.get, table.set, table.grow and table.fill."""
    cdef TableTypeC* table = table_at(v, read_u32(&v.r))
    cdef ValType address = table_address(table)
    if table == NULL:
        return
    if instruction == I_TABLE_GET:
        pop(v, address)
        push(v, table.element)
    elif instruction == I_TABLE_SET:
        pop(v, table.element)
        pop(v, address)
    elif instruction == I_TABLE_GROW:
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
    # Outside of bodies naming a function declares it: bodies may then take its reference (`refs` in the
    # specification).
    if v.constant:
        v.m.declared[index >> 3] |= 1 << (index & 7)
    elif not v.m.declared[index >> 3] >> (index & 7) & 1:
        fail(v, FAULT_UNDECLARED, index, 0)
    push(v, ref_type(HEAP_CONCRETE + type.id, False))


cdef void ref_as_non_null(Validator* v) noexcept nogil:
    push(v, pop_ref(v) & ~<uint32_t>VT_NULLABLE)


# The loop

# Roughly in order of frequency: a chain of comparisons, for instructions that are read once.
cdef void own_rule(Validator* v, uint32_t instruction) noexcept nogil:
    """An instruction that the table marks as polymorphic."""
    if instruction == I_LOCAL_GET:
        local_get(v)
    elif instruction == I_LOCAL_SET:
        local_set(v, False)
    elif instruction == I_LOCAL_TEE:
        local_set(v, True)
    elif instruction == I_GLOBAL_GET:
        global_get(v)
    elif instruction == I_GLOBAL_SET:
        global_set(v)
    elif instruction == I_CALL:
        invoke(v, func_at(v, read_u32(&v.r)), False)
    elif instruction == I_END:
        end(v)
    elif instruction == I_BR_IF:
        branch_if(v)
    elif instruction == I_BR:
        branch(v)
    elif instruction in (I_BLOCK, I_LOOP, I_IF, I_TRY):
        block(v, instruction)
    elif instruction == I_ELSE:
        else_(v)
    elif instruction == I_BR_TABLE:
        branch_table(v)
    elif instruction == I_RETURN:
        return_(v)
    elif instruction == I_CALL_INDIRECT:
        call_indirect(v, False)
    elif instruction == I_DROP:
        pop_any(v)
    elif instruction == I_SELECT:
        select(v)
    elif instruction == I_SELECT_T:
        select_typed(v)
    elif instruction == I_UNREACHABLE:
        set_unreachable(v)
    elif instruction == I_RETURN_CALL:
        invoke(v, func_at(v, read_u32(&v.r)), True)
    elif instruction == I_RETURN_CALL_INDIRECT:
        call_indirect(v, True)
    elif instruction == I_CALL_REF:
        call_ref(v, False)
    elif instruction == I_RETURN_CALL_REF:
        call_ref(v, True)
    elif instruction in (I_TABLE_GET, I_TABLE_SET, I_TABLE_GROW, I_TABLE_FILL):
        table_access(v, instruction)
    elif instruction == I_MEMORY_COPY:
        memory_copy(v)
    elif instruction == I_TABLE_INIT:
        table_init(v)
    elif instruction == I_TABLE_COPY:
        table_copy(v)
    else:
        rare_rule(v, instruction)


cdef void rare_rule(Validator* v, uint32_t instruction) noexcept nogil:
    cdef uint32_t heap
    if instruction == I_REF_NULL:
        heap = read_heap_type(&v.r, &v.scope, &v.fault)
        push(v, ref_type(heap, True))
    elif instruction == I_REF_IS_NULL:
        pop_ref(v)
        push(v, VT_I32)
    elif instruction == I_REF_FUNC:
        ref_func(v)
    elif instruction == I_REF_AS_NON_NULL:
        ref_as_non_null(v)
    elif instruction == I_BR_ON_NULL:
        br_on_null(v)
    elif instruction == I_BR_ON_NON_NULL:
        br_on_non_null(v)
    elif instruction == I_THROW:
        throw(v)
    elif instruction == I_THROW_REF:
        pop(v, ref_type(HEAP_EXN, True))
        set_unreachable(v)
    elif instruction == I_TRY_TABLE:
        try_table(v)
    elif instruction == I_CATCH or instruction == I_CATCH_ALL:
        catch(v, instruction)
    elif instruction == I_RETHROW:
        rethrow(v)
    elif instruction == I_DELEGATE:
        delegate(v)


cdef void expression(Validator* v) noexcept nogil:
    """Validate instructions until the `end` of the outermost label, or a pause."""
    cdef InstructionC* row
    cdef uint32_t instruction
    cdef uint64_t features = v.m.features
    v.pause = min(v.pause, v.r.end)     # the loop looks at nothing else before it reads
    if v.in_clauses:            # a pause was in the middle of a long immediate
        clauses(v)
    elif v.targets_left:
        targets(v)
    while v.n_labels and not v.fault.code:
        if v.r.p < v.pause:
            instruction = v.r.p[0]
        elif v.r.p < v.r.end:
            return
        else:
            instruction = I_UNKNOWN     # read_opcode() below reports the end
        v.at = v.r.p
        row = &v.table[instruction]
        # One byte, no prefix, switched on: nearly all. Everything else, errors included, goes the slow way.
        if row.shape != SHAPE_UNKNOWN and (not row.features or row.features & features):
            v.r.p += 1
        else:
            instruction = read_opcode(&v.r, features, &v.fault)
            if v.fault.code:
                return
            row = &v.table[instruction]
        if v.constant and not _constant(v, row):
            fail(v, FAULT_CONSTANT, 0, 0)
        elif row.shape == SHAPE_PLAIN:  # numbers in, a number out: no immediates, no rule
            if row.n_params == 2:   # both are of the type params[0]
                pop(v, row.params[1])
            pop(v, row.params[0])
            push(v, row.results[0])
        elif row.shape == SHAPE_TYPED:
            typed(v, row)
        else:
            own_rule(v, instruction)
        if v.r.error != READ_OK:
            set_fault(&v.fault, v.r.error, v.r.error_at, 0, 0)


cdef inline bint _constant(Validator* v, InstructionC* row) noexcept nogil:
    if row.shape == SHAPE_PLAIN and not v.m.features & FEATURE_EXTENDED_CONST:
        return False
    return row.constant


cdef void _begin(Validator* v, const uint8_t* start) noexcept nogil:
    v.r = reader_of(start, v.m.start + v.m.size)    # a body that is too long is found when it ends
    v.at = start
    v.fault.code = FAULT_NONE
    v.n_operands = v.n_runs = v.floor = v.n_labels = v.n_locals = v.n_near = v.n_groups = v.n_set = 0
    v.groups_left = 0
    v.targets_left = 0
    v.in_clauses = v.tracks_set = False


# Bodies (5.5.13, 3.5.3)

cdef void _add_locals(Validator* v, ValType type, uint64_t n) noexcept nogil:
    if v.n_locals + n > MAX_LOCALS:
        fail(v, FAULT_LOCALS, v.n_locals + n, 0)
        return
    if n == 0 or not enlarge(
            v, <void**>&v.groups, &v.group_capacity, v.n_groups + 1, sizeof(LocalGroup)):
        return
    v.n_locals += n
    v.groups[v.n_groups].end = v.n_locals   # parameters are counted, but not in a group
    v.groups[v.n_groups].type = type
    v.n_groups += 1
    if not is_defaultable(type):    # rare: only then is it tracked which are set
        v.tracks_set = True


cdef void _declarations(Validator* v) noexcept nogil:
    """Read the local declarations of a body, up to the last or a pause."""
    cdef uint32_t n
    cdef ValType type
    while v.groups_left and not v.fault.code and (v.r.p < v.pause or v.r.p >= v.r.end):
        v.at = v.r.p
        n = read_u32(&v.r)
        v.n_declared += n
        if v.r.error == READ_OK and v.n_declared > UINT32_MAX:
            fail(v, FAULT_LOCALS, v.n_declared, 0)
        type = read_val_type(&v.r, &v.scope, &v.fault)
        if v.r.error != READ_OK:
            set_fault(&v.fault, v.r.error, v.r.error_at, 0, 0)
        if v.fault.code:
            return
        _add_locals(v, type, n)
        v.groups_left -= 1


cdef void _spread_locals(Validator* v, uint64_t size) noexcept nogil:
    """Put the types of the first locals side by side, no more than the body has bytes."""
    cdef uint32_t n = min(<uint64_t>v.n_locals, size)
    cdef uint32_t i = min(n, v.type.n_params)
    cdef uint32_t group = 0
    if not enlarge(v, <void**>&v.locals, &v.local_capacity, n, sizeof(ValType)):
        return
    if i:
        memcpy(v.locals, v.type.params, i * sizeof(ValType))
    while i < n:
        while i < n and i < v.groups[group].end:
            v.locals[i] = v.groups[group].type
            i += 1
        group += 1
    v.n_near = n


cdef void _track_locals(Validator* v) noexcept nogil:
    """Make room to note which locals are set; what earlier bodies noted there means nothing."""
    cdef uint32_t before = v.tracked_capacity
    cdef uint32_t capacity = before
    if not enlarge(v, <void**>&v.set_locals, &capacity, v.n_locals, sizeof(uint32_t)):
        return
    if enlarge(v, <void**>&v.set_in, &v.tracked_capacity, v.n_locals, sizeof(uint32_t)):
        memset(v.set_in + before, 0, (v.tracked_capacity - before) * sizeof(uint32_t))  # 0: no body


cdef void begin_body(Validator* v, uint32_t code_index) noexcept nogil:
    """Begin with a defined function; `continue_body` does the rest."""
    _begin(v, v.m.bodies[code_index].start)
    v.constant = False
    v.n_globals = v.m.n_globals
    v.type = v.m.funcs[v.m.n_func_imports + code_index]
    v.code_index = code_index
    v.body += 1                 # makes what earlier bodies noted in set_in worthless
    v.work_before = v.work
    v.n_locals = v.type.n_params
    v.n_declared = 0
    v.groups_left = read_u32(&v.r)


cdef bint continue_body(Validator* v) noexcept nogil:
    """Validate up to `v.pause`; whether the body is done, and `v.fault` says what is wrong with it."""
    cdef Span body = v.m.bodies[v.code_index]
    if v.n_labels == 0:
        if v.groups_left:
            _declarations(v)
        if not v.groups_left and not v.fault.code:
            _open_body(v, body.end - body.start)
    if v.n_labels and not v.fault.code:
        expression(v)
    if not v.fault.code and (v.n_labels or v.groups_left):
        return False
    if not v.fault.code and v.r.p != body.end:
        set_fault(&v.fault, FAULT_SIZE, body.start, 0, 0)
    v.work_left_over += work_beyond(v)
    return True


cdef uint64_t work_beyond(const Validator* v) noexcept nogil:
    """How many types were compared in this body beyond what its bytes allow."""
    cdef Span body = v.m.bodies[v.code_index]
    return max(<int64_t>(v.work - v.work_before) - WORK_PER_BYTE * (body.end - body.start), 0)


cdef void _open_body(Validator* v, uint64_t size) noexcept nogil:
    cdef Label body
    if v.r.error != READ_OK:
        set_fault(&v.fault, v.r.error, v.r.error_at, 0, 0)
    if v.tracks_set and not v.fault.code:
        _track_locals(v)
    if not v.fault.code:
        _spread_locals(v, size)
    if v.fault.code:
        return
    memset(&body, 0, sizeof(Label))
    body.results = v.type.results
    body.n_results = v.type.n_results
    open_label(v, LABEL_FUNC, &body)


cdef void begin_constant(Validator* v, Span expr, ValType type, uint32_t n_globals) noexcept nogil:
    """Begin with a constant expression that may see the first `n_globals` globals (3.4.14)."""
    cdef Label body
    _begin(v, expr.start)
    v.constant = True
    v.n_globals = n_globals
    memset(&body, 0, sizeof(Label))
    body.result = type
    body.n_results = 1
    open_label(v, LABEL_FUNC, &body)


cdef bint continue_constant(Validator* v) noexcept nogil:
    """Validate up to `v.pause`; whether the expression is done, and `v.fault` says what is wrong with it."""
    if not v.fault.code:
        expression(v)
    return v.fault.code != FAULT_NONE or v.n_labels == 0
