"""The state of a validator: operands, labels, locals and index spaces (engine/validation/bodies.pyx).

Inline functions on one `Validator`; with those of the other headers of this folder they become one C unit.

Two bytes may stand for a thousand operands, eight for fifty thousand locals. So many operands that are
pushed together are one entry of the stack, a run, and stay one until they are popped one by one; they are
compared as blocks, once, and comparing types one by one is counted (`work`). Locals are kept as the groups
that declare them.
"""

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport realloc

from engine.binary._instructions cimport I_UNKNOWN
from engine.binary.faults cimport (
    FAULT_FUNC, FAULT_FUNC_TYPE, FAULT_MEMORY, FAULT_MEMORY_ERROR, FAULT_TABLE, FAULT_TAG,
    FAULT_ZERO_BYTE, Fault, set_fault)
from engine.binary.instructions cimport InstructionC
from engine.binary.modulec cimport ModuleC, TableTypeC
from engine.binary.reader cimport READ_OK, Reader, read_byte, read_u32
from engine.binary.typereader cimport TypeScope
from engine.features cimport FEATURE_MULTI_MEMORY
from engine.types.valtypes cimport COMP_FUNC, VT_I32, VT_I64, DefType, ValType, is_defaultable

cdef enum:
    LABEL_FUNC = I_UNKNOWN      # Label.opened_by of a body
    MAX_LOCALS = 50_000         # as other engines
    FEW = 8                     # types that are compared and copied one by one
    CHUNK = 64                  # types that are compared as a block
    KNOWN = 256
    VT_RUN = 3                  # in place of a type
    SLICE = 1 << 18             # bytes of code without a pause
    WORK_SLICE = 1 << 20        # types compared one by one without a pause
    WORK_PER_BYTE = 8           # that is free
    MAX_WORK = 1_000_000        # in one module beyond that
    MAX_HEIGHT = 1 << 20        # of operands and of labels: what hostile bytes may make us allocate

cdef struct Label:              # a control frame of the algorithm
    uint16_t opened_by          # the instruction; LABEL_FUNC for the body
    uint8_t unreachable
    uint32_t height             # entries of the operand stack below it
    uint32_t n_runs             # those of them that are runs
    uint32_t n_set              # locals set below it
    uint32_t n_params
    uint32_t n_results
    const ValType* params
    const ValType* results      # NULL: `result` is the only one
    ValType result
    uint32_t matched            # number of the last br_table whose operands matched it

cdef struct Run:                # operands that were pushed together: an entry VT_RUN of the stack
    const ValType* types        # of a definition
    uint32_t n
    uint32_t below              # operands in runs below it

cdef struct Match:              # n types of definitions that were found to match
    const ValType* found
    const ValType* wanted
    uint32_t n

cdef struct LocalGroup:         # locals of one type that are declared together
    uint32_t end                # index after the last
    ValType type

# Split into slices: a body of some megabytes must not keep signals waiting. So nothing of an instruction that
# may be long is in C variables when a slice ends, but here, where continue_body() finds it again.
cdef struct Validator:          # one a thread; its arrays are reused from body to body
    const ModuleC* m
    InstructionC* table
    TypeScope scope
    Reader r
    Fault fault
    const uint8_t* at           # of the current instruction
    const uint8_t* pause        # where to stop for now, or the end
    uint64_t work               # types compared one by one, so far
    uint64_t work_pause         # how much of it means a pause
    uint64_t work_before        # what it was when the body began
    uint64_t work_left_over     # sum of what bodies took beyond WORK_PER_BYTE
    ValType* operands
    uint32_t n_operands
    uint32_t operand_capacity
    Run* runs                   # those among the operands
    uint32_t n_runs
    uint32_t run_capacity
    uint32_t floor              # height of the innermost label
    bint unreachable            # of the innermost label
    Label* labels
    uint32_t n_labels
    uint32_t label_capacity
    const DefType* type         # of the function
    ValType* locals             # types of the first ones: at most as many as the body has bytes
    uint32_t n_near             # how many
    uint32_t local_capacity
    uint32_t n_locals
    LocalGroup* groups          # of locals, without the parameters
    uint32_t n_groups
    uint32_t group_capacity
    bint tracks_set             # some local has no default value
    uint32_t body               # number of the body, from 1
    uint32_t* set_in            # by local: the body that has set it
    uint32_t* set_locals        # locals set so far, in order
    uint32_t n_set
    uint32_t tracked_capacity   # of both
    # what a pause interrupts
    uint32_t groups_left        # declarations to read
    uint64_t n_declared         # locals declared so far
    uint64_t targets_left       # labels of a br_table to read, or clauses of a try_table
    uint32_t target_arity       # of those before, NOTHING if there are none
    uint32_t br_table           # number of the br_table
    bint in_clauses             # of a try_table, whose type this is:
    Label opening
    Match[KNOWN] known          # by hash, the last one of each; last, so that the others are near
    uint32_t code_index         # of the body that has begun
    bint in_body                # and is not done
    bint constant               # a constant expression
    uint32_t n_globals          # globals that a constant expression may see

cdef inline bint enlarge(
    Validator* v, void** array, uint32_t* capacity, uint64_t n, size_t size
) noexcept nogil:
    """Make room for n elements; out of memory is a fault."""
    cdef void* larger
    if n <= capacity[0]:
        return True
    n = max(n, min(2 * n, MAX_HEIGHT), 64)
    larger = realloc(array[0], n * size)
    if larger == NULL:
        fail(v, FAULT_MEMORY_ERROR, 0, 0)
        return False
    array[0] = larger
    capacity[0] = <uint32_t>n
    return True


# Only the first fault counts. The code goes on after it for a while, so whatever it computes from then on
# must stay within bounds, and no more.
cdef inline void fail(Validator* v, int code, uint64_t a, uint64_t b) noexcept nogil:
    if v.r.error != READ_OK:    # what was read then means nothing
        set_fault(&v.fault, v.r.error, v.r.error_at, 0, 0)
    set_fault(&v.fault, code, v.at, a, b)


# Locals

cdef inline ValType local_type(Validator* v, uint32_t index) noexcept nogil:
    """The type of a local that is there."""
    cdef uint32_t low, high, middle
    if index < v.n_near:
        return v.locals[index]
    # A body may have fewer bytes than its function has parameters.
    if index < v.type.n_params:
        return v.type.params[index]
    low = 0
    high = v.n_groups
    while low < high:
        middle = (low + high) // 2
        if index < v.groups[middle].end:
            high = middle
        else:
            low = middle + 1
    return v.groups[low].type


cdef inline bint is_set(Validator* v, uint32_t index, ValType type) noexcept nogil:
    """Whether a local has a value here: parameters and those with a default value always have."""
    return (not v.tracks_set or v.set_in[index] == v.body or index < v.type.n_params
            or is_defaultable(type))


# Indices

# Each *_at() reports an index out of range itself. Callers test for NULL.
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
        # Before multi-memory the format had a reserved byte here, which is no LEB128: 0x80 0x00 is malformed.
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
