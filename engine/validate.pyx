"""Validation of expressions by the algorithm of the specification's appendix ("Validation Algorithm").

Everything here is `noexcept nogil` and holds no Python object: several threads validate the bodies
of one module. A rule that is broken becomes a Fault; the loop stops at the first. Reads are bounded
by the end of the module; a body that does not end where its size says is malformed.

Fixed stack types come from the instruction table; an instruction with `*` there has a rule below.
"""

from libc.stdint cimport UINT32_MAX, int64_t, uint8_t, uint32_t, uint64_t
from libc.stdlib cimport free, realloc
from libc.string cimport memset

from engine.faults cimport (
    FAULT_ALIGNMENT, FAULT_ARITY, FAULT_CATCH, FAULT_CONSTANT, FAULT_DATA, FAULT_DATA_COUNT, FAULT_ELEM,
    FAULT_END_OPCODE, FAULT_FUNC, FAULT_FUNC_TYPE, FAULT_GLOBAL, FAULT_HEIGHT, FAULT_IMMUTABLE,
    FAULT_LABEL, FAULT_LOCAL, FAULT_LOCALS, FAULT_MEMOP, FAULT_MEMORY, FAULT_MEMORY_ERROR, FAULT_NESTING,
    FAULT_NONE, FAULT_OFFSET, FAULT_RETHROW, FAULT_SIZE, FAULT_TABLE, FAULT_TAG, FAULT_TYPE,
    FAULT_TYPE_LEFT, FAULT_TYPE_OTHER, FAULT_UNDECLARED, FAULT_UNINITIALIZED, FAULT_ZERO_BYTE, NOTHING,
    set_fault,
)
from engine.features cimport (
    FEATURE_EXTENDED_CONST, FEATURE_MULTI_MEMORY, FEATURE_MULTI_VALUE, FEATURE_REFERENCE_TYPES,
)
from engine.instructions cimport (
    IMM_DATA, IMM_ELEM, IMM_F32, IMM_F64, IMM_I32, IMM_I64, IMM_MEMARG, IMM_MEMORY, IMM_TABLE,
    PREFIX_FC, SHAPE_PLAIN, SHAPE_TYPED, SHAPE_UNKNOWN, VT_ADDRESS, InstructionC, instruction_table,
    read_opcode,
)
from engine.module cimport TableTypeC
from engine.reader cimport (
    READ_OK, read_byte, read_bytes, read_s32, read_s33, read_s64, read_u32, read_u64, reader_of,
)
from engine.typereader cimport read_heap_type, read_val_type
from engine.valtypes cimport (
    COMP_FUNC, HEAP_BOT, HEAP_CONCRETE, HEAP_EXN, HEAP_FUNC, VT_BOT, VT_I32, VT_I64, VT_NULLABLE,
    is_defaultable, is_ref, ref_type, valtype_matches,
)

cdef enum:
    LABEL_FUNC = 0x00           # Label.opcode of a body; otherwise the opcode itself
    OP_BLOCK = 0x02
    OP_LOOP = 0x03
    OP_IF = 0x04
    OP_ELSE = 0x05
    OP_TRY = 0x06
    OP_CATCH = 0x07
    OP_CATCH_ALL = 0x19
    OP_TRY_TABLE = 0x1F
    MAX_LOCALS = 50_000         # as other engines
    MAX_HEIGHT = 1 << 20        # of operands and of labels: what hostile bytes may make us allocate


# Room

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


cdef bint _enlarge(Validator* v, void** array, uint32_t* capacity, uint64_t n, size_t size) noexcept nogil:
    """Make room for n elements; out of memory is a fault."""
    cdef void* larger
    if n <= capacity[0]:
        return True
    n = max(n, min(2 * n + 64, MAX_HEIGHT))
    larger = realloc(array[0], n * size)
    if larger == NULL:
        fail(v, FAULT_MEMORY_ERROR, 0, 0)
        return False
    array[0] = larger
    capacity[0] = <uint32_t>n
    return True


cdef inline void fail(Validator* v, int code, uint64_t a, uint64_t b) noexcept nogil:
    if v.r.error != READ_OK:    # what was read then means nothing
        set_fault(&v.fault, v.r.error, v.r.error_at, 0, 0)
    set_fault(&v.fault, code, v.at, a, b)


# Operands

cdef inline void push(Validator* v, ValType type) noexcept nogil:
    if v.n_operands == v.operand_capacity:
        if v.n_operands >= MAX_HEIGHT:
            fail(v, FAULT_HEIGHT, MAX_HEIGHT, 0)
            return
        if not _enlarge(v, <void**>&v.operands, &v.operand_capacity, v.n_operands + 1, sizeof(ValType)):
            return
    v.operands[v.n_operands] = type
    v.n_operands += 1


cdef ValType pop_any(Validator* v) noexcept nogil:
    """Pop a value of whatever type; VT_BOT where the code is unreachable."""
    if v.n_operands > v.floor:
        v.n_operands -= 1
        return v.operands[v.n_operands]
    if not v.unreachable:
        fail(v, FAULT_TYPE_OTHER, 0, 0)
    return VT_BOT


cdef void _pop_other(Validator* v, ValType expected) noexcept nogil:
    cdef ValType found
    if v.n_operands == v.floor:
        if not v.unreachable:
            fail(v, FAULT_TYPE, expected, NOTHING)
        return
    v.n_operands -= 1
    found = v.operands[v.n_operands]
    if not valtype_matches(found, expected):
        fail(v, FAULT_TYPE, expected, found)


cdef inline void pop(Validator* v, ValType expected) noexcept nogil:
    """Pop a value that must match."""
    if v.n_operands > v.floor and v.operands[v.n_operands - 1] == expected:
        v.n_operands -= 1
    else:
        _pop_other(v, expected)


cdef ValType pop_ref(Validator* v) noexcept nogil:
    """Pop a reference of whatever type."""
    cdef ValType found = pop_any(v)
    if found == VT_BOT:
        return ref_type(HEAP_BOT, False)
    if not is_ref(found):
        fail(v, FAULT_TYPE, NOTHING, found)
    return found


cdef void push_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    cdef uint32_t i
    for i in range(n):
        push(v, types[i])


cdef void pop_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    while n and not v.fault.code:
        n -= 1
        pop(v, types[n])


cdef void pop_push_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    """What a branch that may fall through does to the operands."""
    pop_all(v, types, n)
    push_all(v, types, n)


# Labels

cdef void open_label(Validator* v, uint8_t opcode, const Label* type) noexcept nogil:
    cdef Label* label
    if v.n_labels >= MAX_HEIGHT:
        fail(v, FAULT_NESTING, MAX_HEIGHT, 0)
        return
    if not _enlarge(v, <void**>&v.labels, &v.label_capacity, <uint64_t>v.n_labels + 1, sizeof(Label)):
        return
    label = &v.labels[v.n_labels]
    label[0] = type[0]
    label.opcode = opcode
    label.unreachable = False
    label.height = v.n_operands
    label.n_set = v.n_set
    v.n_labels += 1
    v.floor = label.height
    v.unreachable = False
    push_all(v, label.params, label.n_params)


cdef inline const ValType* results_of(const Label* label) noexcept nogil:
    return label.results if label.results != NULL else &label.result


cdef void close_label(Validator* v, Label* closed) noexcept nogil:
    """Pop the innermost label, which must have left exactly its results."""
    cdef Label* label = &v.labels[v.n_labels - 1]
    pop_all(v, results_of(label), label.n_results)
    if v.n_operands != label.height and not v.fault.code:
        fail(v, FAULT_TYPE_LEFT, v.n_operands - label.height, v.operands[v.n_operands - 1])
    closed[0] = label[0]
    while v.n_set > label.n_set:
        v.n_set -= 1
        v.is_set[v.set_locals[v.n_set]] = False
    v.n_labels -= 1
    if v.n_labels:
        v.floor = v.labels[v.n_labels - 1].height
        v.unreachable = v.labels[v.n_labels - 1].unreachable


cdef inline void set_unreachable(Validator* v) noexcept nogil:
    v.n_operands = v.floor
    v.unreachable = True
    v.labels[v.n_labels - 1].unreachable = True


cdef Label* label_at(Validator* v, uint32_t depth) noexcept nogil:
    if depth >= v.n_labels:
        fail(v, FAULT_LABEL, depth, 0)
        return &v.labels[0]
    return &v.labels[v.n_labels - 1 - depth]


cdef inline uint32_t arity(const Label* label) noexcept nogil:
    return label.n_params if label.opcode == OP_LOOP else label.n_results


cdef inline const ValType* branch_types(const Label* label) noexcept nogil:
    """What a branch to the label takes along."""
    return label.params if label.opcode == OP_LOOP else results_of(label)


cdef void read_block_type(Validator* v, Label* type) noexcept nogil:
    cdef int64_t index
    memset(type, 0, sizeof(Label))
    if v.r.p < v.r.end and v.r.p[0] & 0xC0 == 0x40:
        if v.r.p[0] == 0x40:
            v.r.p += 1
            return
        type.result = read_val_type(&v.r, &v.scope, &v.fault)
        type.n_results = 1
        return
    index = read_s33(&v.r)
    if index < 0 or index >= v.m.n_types or v.m.types[index].kind != COMP_FUNC:
        fail(v, FAULT_FUNC_TYPE, index, 0)
        return
    type.params = v.m.types[index].params
    type.n_params = v.m.types[index].n_params
    type.results = v.m.types[index].results
    type.n_results = v.m.types[index].n_results
    if not v.m.features & FEATURE_MULTI_VALUE and (type.n_params or type.n_results > 1):
        fail(v, FAULT_ARITY, 0, 0)


# Indices

cdef DefType* func_at(Validator* v, uint32_t index) noexcept nogil:
    if index >= v.m.n_funcs:
        fail(v, FAULT_FUNC, index, 0)
        return NULL
    return v.m.funcs[index]


cdef DefType* func_type_at(Validator* v, uint32_t index) noexcept nogil:
    if index >= v.m.n_types or v.m.types[index].kind != COMP_FUNC:
        fail(v, FAULT_FUNC_TYPE, index, 0)
        return NULL
    return v.m.types[index]


cdef TableTypeC* table_at(Validator* v, uint32_t index) noexcept nogil:
    if index >= v.m.n_tables:
        fail(v, FAULT_TABLE, index, 0)
        return NULL
    return &v.m.tables[index]


cdef DefType* tag_at(Validator* v, uint32_t index) noexcept nogil:
    if index >= v.m.n_tags:
        fail(v, FAULT_TAG, index, 0)
        return NULL
    return v.m.tags[index]


cdef uint32_t read_memory_index(Validator* v) noexcept nogil:
    """The index of a memory, a zero byte without multi-memory."""
    cdef uint32_t index
    if v.m.features & FEATURE_MULTI_MEMORY:
        index = read_u32(&v.r)
    else:
        index = read_byte(&v.r)
        if index:
            fail(v, FAULT_ZERO_BYTE, 0, 0)
    if index >= v.m.n_memories:
        fail(v, FAULT_MEMORY, index, 0)
        return 0
    return index


cdef inline ValType memory_address(Validator* v, uint32_t index) noexcept nogil:
    return VT_I64 if index < v.m.n_memories and v.m.memories[index].is64 else VT_I32


cdef inline ValType table_address(TableTypeC* table) noexcept nogil:
    return VT_I64 if table != NULL and table.is64 else VT_I32


# Instructions with a fixed stack type

cdef ValType read_memarg(Validator* v, uint32_t natural) noexcept nogil:
    """Read alignment, memory and offset; the memory's address type."""
    cdef uint32_t flags = read_u32(&v.r)
    cdef uint32_t index = 0
    cdef uint64_t offset
    if flags >= 0x80 or (flags & 0x40 and not v.m.features & FEATURE_MULTI_MEMORY):
        fail(v, FAULT_MEMOP, 0, 0)
    if flags & 0x40:
        index = read_u32(&v.r)
        flags -= 0x40
    if index >= v.m.n_memories:
        fail(v, FAULT_MEMORY, index, 0)
        return VT_I32
    offset = read_u64(&v.r)
    if flags > natural:
        fail(v, FAULT_ALIGNMENT, 0, 0)
    if offset > UINT32_MAX and not v.m.memories[index].is64:
        fail(v, FAULT_OFFSET, 0, 0)
    return VT_I64 if v.m.memories[index].is64 else VT_I32


cdef ValType read_immediate(Validator* v, uint8_t kind, uint32_t natural) noexcept nogil:
    """Read and check an immediate; the address type that it stands for, if any."""
    cdef uint32_t index
    if kind == IMM_MEMARG:
        return read_memarg(v, natural)
    elif kind == IMM_I32:
        read_s32(&v.r)
    elif kind == IMM_I64:
        read_s64(&v.r)
    elif kind == IMM_F32:
        read_bytes(&v.r, 4)
    elif kind == IMM_F64:
        read_bytes(&v.r, 8)
    elif kind == IMM_MEMORY:
        return memory_address(v, read_memory_index(v))
    elif kind == IMM_TABLE:
        return table_address(table_at(v, read_u32(&v.r)))
    elif kind == IMM_ELEM:
        index = read_u32(&v.r)
        if index >= v.m.n_elems:
            fail(v, FAULT_ELEM, index, 0)
    return VT_BOT


cdef ValType read_data_index(Validator* v, InstructionC* row) noexcept nogil:
    """Read the data index of data.drop or memory.init, and the latter's memory, which is checked first."""
    cdef uint32_t index = read_u32(&v.r)
    cdef ValType address = read_immediate(v, row.immediates[1], 0)
    if not v.m.has_data_count:
        fail(v, FAULT_DATA_COUNT, 0, 0)
    if index >= v.m.n_data:
        fail(v, FAULT_DATA, index, 0)
    return address


cdef void typed(Validator* v, InstructionC* row) noexcept nogil:
    """An instruction whose stack type is in the table."""
    cdef ValType address
    cdef uint32_t i = row.n_params
    if row.immediates[0] == IMM_DATA:
        address = read_data_index(v, row)
    else:
        address = read_immediate(v, row.immediates[0], row.access_log2)
    while i:
        i -= 1
        pop(v, address if row.params[i] == VT_ADDRESS else row.params[i])
    for i in range(row.n_results):
        push(v, address if row.results[i] == VT_ADDRESS else row.results[i])


# Control instructions (3.4.12)

cdef void block(Validator* v, uint8_t opcode) noexcept nogil:
    cdef Label type
    read_block_type(v, &type)
    if v.fault.code:
        return
    if opcode == OP_IF:
        pop(v, VT_I32)
    pop_all(v, type.params, type.n_params)
    open_label(v, opcode, &type)


cdef void else_(Validator* v) noexcept nogil:
    cdef Label label
    if v.labels[v.n_labels - 1].opcode != OP_IF:
        fail(v, FAULT_END_OPCODE, 0, 0)
        return
    close_label(v, &label)
    open_label(v, OP_ELSE, &label)


cdef void end(Validator* v) noexcept nogil:
    cdef Label label
    close_label(v, &label)
    if label.opcode == OP_IF:       # no else: the parameters are the results
        if label.n_params != label.n_results:
            fail(v, FAULT_TYPE_OTHER, 0, 0)
            return
        push_all(v, label.params, label.n_params)
        pop_all(v, results_of(&label), label.n_results)
    if v.n_labels:
        push_all(v, results_of(&label), label.n_results)


cdef void branch(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    pop_all(v, branch_types(label), arity(label))
    set_unreachable(v)


cdef void branch_if(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    pop(v, VT_I32)
    pop_push_all(v, branch_types(label), arity(label))


cdef void branch_table(Validator* v) noexcept nogil:
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
            fail(v, FAULT_TYPE_OTHER, 0, 0)
        n_operands = count
        if branch_types(label) != checked:      # long tables repeat few targets
            checked = branch_types(label)
            _match_top(v, checked, count)
        if n == 0 or v.fault.code:
            break
        n -= 1
    set_unreachable(v)


cdef void _match_top(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
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


cdef void return_(Validator* v) noexcept nogil:
    pop_all(v, results_of(&v.labels[0]), v.labels[0].n_results)
    set_unreachable(v)


cdef void invoke(Validator* v, DefType* type, bint tail) noexcept nogil:
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
        fail(v, FAULT_TYPE_OTHER, 0, 0)
        return
    for i in range(type.n_results):
        if not valtype_matches(type.results[i], results_of(body)[i]):
            fail(v, FAULT_TYPE, results_of(body)[i], type.results[i])
    set_unreachable(v)


cdef void call_indirect(Validator* v, bint tail) noexcept nogil:
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


cdef void call_ref(Validator* v, bint tail) noexcept nogil:
    cdef DefType* type = func_type_at(v, read_u32(&v.r))
    if type != NULL:
        pop(v, ref_type(HEAP_CONCRETE + type.id, True))
    invoke(v, type, tail)


# Exceptions, also the legacy ones

cdef void throw(Validator* v) noexcept nogil:
    cdef DefType* type = tag_at(v, read_u32(&v.r))
    if type != NULL:
        pop_all(v, type.params, type.n_params)
    set_unreachable(v)


cdef void try_table(Validator* v) noexcept nogil:
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


cdef void _catch_clause(Validator* v, DefType* tag, bint with_ref) noexcept nogil:
    """The tag's parameters, and the exception if it is wanted, must match the label's types."""
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef const ValType* types = branch_types(label)
    cdef uint32_t n = tag.n_params if tag != NULL else 0
    cdef uint32_t i
    if v.fault.code:
        return
    if arity(label) != n + with_ref:
        fail(v, FAULT_TYPE_OTHER, 0, 0)
        return
    for i in range(n):
        if not valtype_matches(tag.params[i], types[i]):
            fail(v, FAULT_TYPE, types[i], tag.params[i])
    if with_ref and not valtype_matches(ref_type(HEAP_EXN, False), types[n]):
        fail(v, FAULT_TYPE, types[n], ref_type(HEAP_EXN, False))


cdef void catch(Validator* v, uint8_t opcode) noexcept nogil:
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


cdef void delegate(Validator* v) noexcept nogil:
    """Legacy: ends the `try`; its label is counted from outside of that."""
    cdef Label label
    cdef uint32_t depth = read_u32(&v.r)
    if v.labels[v.n_labels - 1].opcode != OP_TRY:
        fail(v, FAULT_END_OPCODE, 0, 0)
        return
    close_label(v, &label)
    label_at(v, depth)
    push_all(v, results_of(&label), label.n_results)


cdef void rethrow(Validator* v) noexcept nogil:
    """Legacy: its label must be that of a catch."""
    cdef uint32_t depth = read_u32(&v.r)
    cdef Label* label = label_at(v, depth)
    if label.opcode != OP_CATCH and label.opcode != OP_CATCH_ALL:
        fail(v, FAULT_RETHROW, depth, 0)
    set_unreachable(v)


# Parametric, variable and table instructions (3.4.1, 3.4.8, 3.4.9)

cdef void select(Validator* v) noexcept nogil:
    cdef ValType first, second
    pop(v, VT_I32)
    first = pop_any(v)
    second = pop_any(v)
    if is_ref(first) or is_ref(second):
        fail(v, FAULT_TYPE_OTHER, 0, 0)
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


cdef void br_on_null(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef ValType found = pop_ref(v)
    pop_push_all(v, branch_types(label), arity(label))
    push(v, found & ~<uint32_t>VT_NULLABLE)


cdef void br_on_non_null(Validator* v) noexcept nogil:
    cdef Label* label = label_at(v, read_u32(&v.r))
    cdef uint32_t n = arity(label)
    if n == 0:
        fail(v, FAULT_TYPE_OTHER, 0, 0)
        return
    push(v, pop_ref(v) & ~<uint32_t>VT_NULLABLE)
    pop(v, branch_types(label)[n - 1])
    pop_push_all(v, branch_types(label), n - 1)


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
        if row.shape != SHAPE_UNKNOWN and not row.feature & ~features:
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
    if not _enlarge(v, <void**>&v.locals, &v.local_capacity, v.n_locals + n, sizeof(ValType)):
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
    _enlarge(v, <void**>&v.is_set, &capacity, v.n_locals, 1)
    capacity = 0
    _enlarge(v, <void**>&v.set_locals, &capacity, v.n_locals, sizeof(uint32_t))
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
