"""The instruction table of opcodes.py as a C array, and what needs no more than that."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

from engine.binary.faults cimport (
    FAULT_BLOCK_TYPE, FAULT_CATCH, FAULT_END_OPCODE, FAULT_FEATURE, FAULT_MEMOP, FAULT_OPCODE, Fault,
    set_fault)
from engine.binary.reader cimport (
    READ_OK, Reader, read_byte, read_bytes, read_s32, read_s33, read_s64, read_u32, read_u64)
from engine.binary.typereader cimport (
    ANY_TYPE, CODE_EMPTY, TypeScope, is_type_code, read_heap_type, read_val_type)
from engine.features cimport *
from engine.types.valtypes cimport VT_F32, VT_F64, VT_I32, VT_I64

cdef InstructionC TABLE[N_INSTRUCTIONS]


cdef void enter(
    uint32_t instruction, uint8_t first, uint8_t second, const char* type, uint8_t access_log2, bint constant,
    uint64_t features,
) noexcept:
    """Enter a row; `type` is the stack type in letters, such as "ai>", or "*" for a rule of its own."""
    cdef InstructionC* row = &TABLE[instruction]
    row.immediates[0] = first
    row.immediates[1] = second
    row.access_log2 = access_log2
    row.constant = constant
    row.features = features
    if type[0] == c"*":
        row.shape = SHAPE_OWN_RULE
        return
    while type[0] != c">":
        row.params[row.n_params] = _letter(type[0])
        row.n_params += 1
        type += 1
    type += 1
    while type[0]:
        row.results[row.n_results] = _letter(type[0])
        row.n_results += 1
        type += 1
    row.shape = SHAPE_TYPED
    # The validator has a short way for what takes numbers of one type and gives one.
    if first == IMM_NONE and row.n_results == 1 and row.n_params in (1, 2):
        if row.n_params == 1 or row.params[0] == row.params[1]:
            row.shape = SHAPE_PLAIN


cdef ValType _letter(char letter) noexcept:
    if letter == c"i":
        return VT_I32
    if letter == c"l":
        return VT_I64
    if letter == c"f":
        return VT_F32
    return VT_F64 if letter == c"d" else VT_ADDRESS


include "_instructions.pxi"


cdef InstructionC* instruction_table() noexcept nogil:
    return TABLE


cdef uint32_t read_opcode(Reader* r, uint64_t features, Fault* fault) noexcept nogil:
    cdef const uint8_t* at = r.p
    cdef uint8_t byte = read_byte(r)
    cdef uint32_t instruction = byte
    cdef uint32_t code = byte           # for messages
    cdef uint32_t sub
    # The opcode behind a prefix is a LEB128 number, so it may be written with more bytes than it needs.
    if is_prefix(byte):
        sub = read_u32(r)
        code = (<uint32_t>byte << 16) | min(sub, <uint32_t>0xFFFF)
        instruction = prefixed(byte, sub)
    if r.error != READ_OK:
        set_fault(fault, r.error, r.error_at, 0, 0)
    elif TABLE[instruction].shape == SHAPE_UNKNOWN:
        set_fault(fault, FAULT_OPCODE, at, code, 0)
    # Any one of them is enough: throw belongs to both exception proposals, for instance.
    elif TABLE[instruction].features and not TABLE[instruction].features & features:
        set_fault(fault, FAULT_FEATURE, at, code, 0)
    return instruction


# For what is not executed: bodies of modules that are refused, expressions that are read later. That the
# bytes are instructions is all that is checked; types are the validator's.
cdef void skip_expr(Reader* r, Skipping* s, uint64_t features, Fault* fault) noexcept nogil:
    """`s.depth` is 1 at first, 0 when all is read; if it is not, and there is no fault, this is a pause."""
    cdef const uint8_t* at
    cdef uint32_t instruction
    if s.left:
        _skip_list(r, s, features, fault)
    while s.depth and not s.left and not fault.code and (r.p < s.pause or r.p >= r.end):
        at = r.p
        instruction = read_opcode(r, features, fault)
        if fault.code:
            return
        if s.depth == 1 and ends_arm(instruction):
            set_fault(fault, FAULT_END_OPCODE, at, 0, 0)
            return
        skip_immediates(r, s, instruction, features, fault)


cdef void skip_immediates(
    Reader* r, Skipping* s, uint32_t instruction, uint64_t features, Fault* fault
) noexcept nogil:
    cdef InstructionC* row = &TABLE[instruction]
    if row.immediates[0] == IMM_BLOCKTYPE:
        s.depth += 1
    # delegate ends the try it belongs to, without an `end`.
    elif instruction == I_END or instruction == I_DELEGATE:
        s.depth -= 1
    _skip_immediate(r, s, row.immediates[0], features, fault)
    if row.immediates[0] != IMM_LABELS:     # whose list has the default, too
        _skip_immediate(r, s, row.immediates[1], features, fault)
    if r.error != READ_OK:
        set_fault(fault, r.error, r.error_at, 0, 0)


cdef inline TypeScope _any_types(uint64_t features) noexcept nogil:
    cdef TypeScope scope
    scope.types = NULL
    scope.n = 0
    scope.limit = ANY_TYPE
    scope.features = features
    return scope


cdef void _skip_immediate(
    Reader* r, Skipping* s, uint8_t kind, uint64_t features, Fault* fault
) noexcept nogil:
    cdef TypeScope scope = _any_types(features)
    cdef uint32_t flags
    if kind == IMM_NONE:
        return
    elif kind == IMM_I32:
        read_s32(r)
    elif kind == IMM_I64:
        read_s64(r)
    elif kind == IMM_F32:
        read_bytes(r, 4)
    elif kind == IMM_F64:
        read_bytes(r, 8)
    elif kind == IMM_MEMARG:
        flags = read_u32(r)
        if flags >= MEMARG_LIMIT:
            set_fault(fault, FAULT_MEMOP, r.p, 0, 0)
        if flags & MEMARG_INDEXED:
            read_u32(r)
        read_u64(r)
    elif kind == IMM_BLOCKTYPE:
        if r.p < r.end and r.p[0] == CODE_EMPTY:
            r.p += 1
        elif r.p < r.end and is_type_code(r.p[0]):
            read_val_type(r, &scope, fault)
        elif features & FEATURE_MULTI_VALUE:
            read_s33(r)
        else:
            set_fault(fault, FAULT_BLOCK_TYPE, r.p, 0, 0)
    elif kind == IMM_HEAPTYPE:
        read_heap_type(r, &scope, fault)
    # Lists may be as long as the body: they are read in slices, and `s` keeps how much is left.
    elif kind in (IMM_LABELS, IMM_VALTYPES, IMM_CATCHES):
        s.kind = kind
        s.left = read_u32(r) + <uint64_t>(kind == IMM_LABELS)   # with the default
        _skip_list(r, s, features, fault)
    else:
        read_u32(r)


cdef void _skip_list(Reader* r, Skipping* s, uint64_t features, Fault* fault) noexcept nogil:
    cdef TypeScope scope = _any_types(features)
    cdef uint8_t clause
    while s.left and r.error == READ_OK and not fault.code and (r.p < s.pause or r.p >= r.end):
        s.left -= 1
        if s.kind == IMM_LABELS:
            read_u32(r)
        elif s.kind == IMM_VALTYPES:
            read_val_type(r, &scope, fault)
        else:
            clause = read_byte(r)
            if clause >= N_CLAUSE_KINDS:
                set_fault(fault, FAULT_CATCH, r.p - 1, 0, 0)
            if clause_has_tag(clause):
                read_u32(r)
            read_u32(r)
    if r.error != READ_OK:
        set_fault(fault, r.error, r.error_at, 0, 0)


fill_table()
