"""The labels of a validator: what blocks open, close, and take along (state: engine/validation/state.pxd)."""

from libc.stdint cimport int64_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memset

from engine.binary._instructions cimport I_LOOP
from engine.binary.faults cimport (
    FAULT_BLOCK_TYPE, FAULT_FUNC_TYPE, FAULT_LABEL, FAULT_NESTING, FAULT_TYPE_LEFT, set_fault)
from engine.binary.reader cimport read_s33
from engine.binary.typereader cimport CODE_EMPTY, is_type_code, read_val_type
from engine.features cimport FEATURE_MULTI_VALUE
from engine.types.valtypes cimport COMP_FUNC, ValType
from engine.validation.operands cimport pop_all, push_all, take
from engine.validation.state cimport MAX_HEIGHT, Label, Validator, enlarge, fail


# push_ctrl of the specification's algorithm; `type` brings parameters and results, the rest is set here.
cdef inline void open_label(Validator* v, uint16_t instruction, const Label* type) noexcept nogil:
    cdef Label* label
    if v.n_labels >= MAX_HEIGHT:
        fail(v, FAULT_NESTING, MAX_HEIGHT, 0)
        return
    if not enlarge(v, <void**>&v.labels, &v.label_capacity, <uint64_t>v.n_labels + 1, sizeof(Label)):
        return
    label = &v.labels[v.n_labels]
    label[0] = type[0]
    label.opened_by = instruction
    label.unreachable = False
    label.height = v.n_operands
    label.n_runs = v.n_runs
    label.n_set = v.n_set
    v.n_labels += 1
    # Copies of what the innermost label says: every pop looks at them.
    v.floor = label.height
    v.unreachable = False
    push_all(v, label.params, label.n_params)


# A block with one result has its type in the label itself, since no definition has it. Hence the label must
# not move while the address is used: pushing labels may enlarge their array.
cdef inline const ValType* results_of(const Label* label) noexcept nogil:
    return label.results if label.results != NULL else &label.result


cdef inline void _fail_left(Validator* v, Label* label) noexcept nogil:
    """Operands are left at the end of a block: say how many, and the type of the last."""
    cdef uint64_t n = v.n_operands - label.height
    cdef uint32_t i
    for i in range(label.n_runs, v.n_runs):
        n += v.runs[i].n - 1
    fail(v, FAULT_TYPE_LEFT, n, take(v))


# pop_ctrl of the algorithm.
cdef inline void close_label(Validator* v, Label* closed) noexcept nogil:
    """Pop the innermost label, which must have left exactly its results."""
    cdef Label* label = &v.labels[v.n_labels - 1]
    pop_all(v, results_of(label), label.n_results)
    if v.n_operands != label.height and not v.fault.code:
        _fail_left(v, label)
    # A copy, because its place is free from now on.
    closed[0] = label[0]
    # Locals that were set inside the block count as unset behind it.
    while v.n_set > label.n_set:
        v.n_set -= 1
        v.set_in[v.set_locals[v.n_set]] = 0
    v.n_labels -= 1
    if v.n_labels:
        v.floor = v.labels[v.n_labels - 1].height
        v.unreachable = v.labels[v.n_labels - 1].unreachable


# From here to the end of the block the stack is polymorphic: operands that are missing may be of any type.
cdef inline void set_unreachable(Validator* v) noexcept nogil:
    v.n_operands = v.floor
    v.n_runs = v.labels[v.n_labels - 1].n_runs
    v.unreachable = True
    v.labels[v.n_labels - 1].unreachable = True


cdef inline Label* label_at(Validator* v, uint32_t depth) noexcept nogil:
    if depth >= v.n_labels:
        fail(v, FAULT_LABEL, depth, 0)
        # any label that exists: with a fault set, nothing depends on it
        return &v.labels[0]
    return &v.labels[v.n_labels - 1 - depth]


# A branch to a loop goes to its beginning, so it takes the parameters.
cdef inline uint32_t arity(const Label* label) noexcept nogil:
    return label.n_params if label.opened_by == I_LOOP else label.n_results


cdef inline const ValType* branch_types(const Label* label) noexcept nogil:
    """What a branch to the label takes along."""
    return label.params if label.opened_by == I_LOOP else results_of(label)


cdef inline void read_block_type(Validator* v, Label* type) noexcept nogil:
    cdef int64_t index
    memset(type, 0, sizeof(Label))
    if v.r.p < v.r.end and is_type_code(v.r.p[0]):
        if v.r.p[0] == CODE_EMPTY:
            v.r.p += 1
            return
        type.result = read_val_type(&v.r, &v.scope, &v.fault)
        type.n_results = 1
        return
    if not v.m.features & FEATURE_MULTI_VALUE:
        set_fault(&v.fault, FAULT_BLOCK_TYPE, v.r.p, 0, 0)
        return
    index = read_s33(&v.r)
    if index < 0 or index >= v.m.n_types or v.m.types[index].kind != COMP_FUNC:
        fail(v, FAULT_FUNC_TYPE, index, 0)
        return
    type.params = v.m.types[index].params
    type.n_params = v.m.types[index].n_params
    type.results = v.m.types[index].results
    type.n_results = v.m.types[index].n_results
