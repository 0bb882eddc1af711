"""The state of a validator: operands, labels and index spaces (engine/validate.pyx).

Inline functions on one `Validator`; with those of engine/validate_control.pxd they become one C unit.
"""

from libc.stdint cimport UINT32_MAX, int64_t, uint8_t, uint32_t, uint64_t
from libc.stdlib cimport realloc
from libc.string cimport memset

from engine.faults cimport (
    FAULT_ALIGNMENT, FAULT_ARITY, FAULT_DATA, FAULT_DATA_COUNT, FAULT_ELEM, FAULT_FUNC, FAULT_FUNC_TYPE,
    FAULT_HEIGHT, FAULT_LABEL, FAULT_MEMOP, FAULT_MEMORY, FAULT_MEMORY_ERROR, FAULT_NESTING, FAULT_OFFSET,
    FAULT_TABLE, FAULT_TAG, FAULT_TYPE, FAULT_TYPE_ANY, FAULT_TYPE_LEFT, FAULT_ZERO_BYTE, NOTHING,
    Fault, set_fault,
)
from engine.features cimport FEATURE_MULTI_MEMORY, FEATURE_MULTI_VALUE
from engine.instructions cimport (
    IMM_DATA, IMM_ELEM, IMM_F32, IMM_F64, IMM_I32, IMM_I64, IMM_MEMARG, IMM_MEMORY, IMM_TABLE, VT_ADDRESS,
    InstructionC,
)
from engine.module cimport ModuleC, TableTypeC
from engine.reader cimport (
    READ_OK, Reader, read_byte, read_bytes, read_s32, read_s33, read_s64, read_u32, read_u64,
)
from engine.typereader cimport TypeScope, read_val_type
from engine.valtypes cimport (
    COMP_FUNC, HEAP_BOT, VT_BOT, VT_I32, VT_I64, DefType, ValType, is_ref, ref_type, valtype_matches,
)

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


cdef inline bint enlarge(
    Validator* v, void** array, uint32_t* capacity, uint64_t n, size_t size
) noexcept nogil:
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
        if not enlarge(v, <void**>&v.operands, &v.operand_capacity, v.n_operands + 1, sizeof(ValType)):
            return
    v.operands[v.n_operands] = type
    v.n_operands += 1


cdef inline ValType pop_any(Validator* v) noexcept nogil:
    """Pop a value of whatever type; VT_BOT where the code is unreachable."""
    if v.n_operands > v.floor:
        v.n_operands -= 1
        return v.operands[v.n_operands]
    if not v.unreachable:
        fail(v, FAULT_TYPE_ANY, 0, 0)
    return VT_BOT


cdef inline void _pop_other(Validator* v, ValType expected) noexcept nogil:
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


cdef inline ValType pop_ref(Validator* v) noexcept nogil:
    """Pop a reference of whatever type."""
    cdef ValType found = pop_any(v)
    if found == VT_BOT:
        return ref_type(HEAP_BOT, False)
    if not is_ref(found):
        fail(v, FAULT_TYPE, NOTHING, found)
    return found


cdef inline void push_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    cdef uint32_t i
    for i in range(n):
        push(v, types[i])


cdef inline void pop_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    while n and not v.fault.code:
        n -= 1
        pop(v, types[n])


cdef inline void pop_push_all(Validator* v, const ValType* types, uint32_t n) noexcept nogil:
    """What a branch that may fall through does to the operands."""
    pop_all(v, types, n)
    push_all(v, types, n)


# Labels

cdef inline void open_label(Validator* v, uint8_t opcode, const Label* type) noexcept nogil:
    cdef Label* label
    if v.n_labels >= MAX_HEIGHT:
        fail(v, FAULT_NESTING, MAX_HEIGHT, 0)
        return
    if not enlarge(v, <void**>&v.labels, &v.label_capacity, <uint64_t>v.n_labels + 1, sizeof(Label)):
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


cdef inline void close_label(Validator* v, Label* closed) noexcept nogil:
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


cdef inline Label* label_at(Validator* v, uint32_t depth) noexcept nogil:
    if depth >= v.n_labels:
        fail(v, FAULT_LABEL, depth, 0)
        return &v.labels[0]
    return &v.labels[v.n_labels - 1 - depth]


cdef inline uint32_t arity(const Label* label) noexcept nogil:
    return label.n_params if label.opcode == OP_LOOP else label.n_results


cdef inline const ValType* branch_types(const Label* label) noexcept nogil:
    """What a branch to the label takes along."""
    return label.params if label.opcode == OP_LOOP else results_of(label)


cdef inline void read_block_type(Validator* v, Label* type) noexcept nogil:
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

cdef inline DefType* func_at(Validator* v, uint32_t index) noexcept nogil:
    if index >= v.m.n_funcs:
        fail(v, FAULT_FUNC, index, 0)
        return NULL
    return v.m.funcs[index]


cdef inline DefType* func_type_at(Validator* v, uint32_t index) noexcept nogil:
    if index >= v.m.n_types or v.m.types[index].kind != COMP_FUNC:
        fail(v, FAULT_FUNC_TYPE, index, 0)
        return NULL
    return v.m.types[index]


cdef inline TableTypeC* table_at(Validator* v, uint32_t index) noexcept nogil:
    if index >= v.m.n_tables:
        fail(v, FAULT_TABLE, index, 0)
        return NULL
    return &v.m.tables[index]


cdef inline DefType* tag_at(Validator* v, uint32_t index) noexcept nogil:
    if index >= v.m.n_tags:
        fail(v, FAULT_TAG, index, 0)
        return NULL
    return v.m.tags[index]


cdef inline uint32_t read_memory_index(Validator* v) noexcept nogil:
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

cdef inline ValType read_memarg(Validator* v, uint32_t natural) noexcept nogil:
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


cdef inline ValType read_immediate(Validator* v, uint8_t kind, uint32_t natural) noexcept nogil:
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


cdef inline ValType read_data_index(Validator* v, InstructionC* row) noexcept nogil:
    """Read the data index of data.drop or memory.init, and the latter's memory, which is checked first."""
    cdef uint32_t index = read_u32(&v.r)
    cdef ValType address = read_immediate(v, row.immediates[1], 0)
    if not v.m.has_data_count:
        fail(v, FAULT_DATA_COUNT, 0, 0)
    if index >= v.m.n_data:
        fail(v, FAULT_DATA, index, 0)
    return address


cdef inline void typed(Validator* v, InstructionC* row) noexcept nogil:
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
