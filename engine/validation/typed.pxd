"""Validation of instructions whose stack type is in the table: their immediates, operands and results."""

from libc.stdint cimport UINT32_MAX, uint8_t, uint32_t, uint64_t

from engine.binary._instructions cimport (
    IMM_DATA, IMM_ELEM, IMM_F32, IMM_F64, IMM_I32, IMM_I64, IMM_MEMARG, IMM_MEMORY, IMM_TABLE)
from engine.binary.faults cimport (
    FAULT_ALIGNMENT, FAULT_DATA, FAULT_DATA_COUNT, FAULT_ELEM, FAULT_MEMOP, FAULT_MEMORY, FAULT_OFFSET)
from engine.binary.instructions cimport MEMARG_INDEXED, MEMARG_LIMIT, VT_ADDRESS, InstructionC
from engine.binary.reader cimport read_bytes, read_s32, read_s64, read_u32, read_u64
from engine.features cimport FEATURE_MULTI_MEMORY
from engine.types.valtypes cimport VT_BOT, VT_I32, VT_I64, ValType
from engine.validation.operands cimport pop, push
from engine.validation.state cimport (
    Validator, fail, memory_address, read_memory_index, table_address, table_at)


cdef inline ValType read_memarg(Validator* v, uint32_t natural) noexcept nogil:
    """Read alignment, memory and offset; the memory's address type."""
    cdef uint32_t flags = read_u32(&v.r)
    cdef uint32_t index = 0
    cdef uint64_t offset
    if flags >= MEMARG_LIMIT or (flags & MEMARG_INDEXED and not v.m.features & FEATURE_MULTI_MEMORY):
        fail(v, FAULT_MEMOP, 0, 0)
    if flags & MEMARG_INDEXED:
        index = read_u32(&v.r)
        flags -= MEMARG_INDEXED
    # Here already, since the address type of a memory that does not exist would be a guess.
    if index >= v.m.n_memories:
        fail(v, FAULT_MEMORY, index, 0)
        return VT_I32
    # The format has 64 bits for every offset; more than 32 are invalid, not malformed, for most memories.
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
    # Bodies come before the data section, so the number of segments must have been announced (5.5.15).
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
    # Operands are popped from the last to the first.
    while i:
        i -= 1
        pop(v, address if row.params[i] == VT_ADDRESS else row.params[i])
    for i in range(row.n_results):
        push(v, address if row.results[i] == VT_ADDRESS else row.results[i])
