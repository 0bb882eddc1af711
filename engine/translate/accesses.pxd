"""Loads and stores, tables, bulk operations."""

from libc.stdint cimport (
    INT16_MAX, INT16_MIN, UINT16_MAX, UINT32_MAX, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t)

from engine.binary._instructions cimport *
from engine.binary.instructions cimport MEMARG_INDEXED
from engine.binary.reader cimport read_u32_fast, read_u64_fast
from engine.code._opcodes cimport *
from engine.translate.operands cimport (
    canonical, holds, in_r0, pop, push_result, push_slot, slot_of)
from engine.translate.state cimport *


# Alignment is a hint that is ignored: every access may be unaligned.
cdef struct MemArg:
    uint32_t memory
    uint64_t offset


cdef inline MemArg read_memarg(T* t) noexcept nogil:
    cdef MemArg m
    cdef uint32_t flags = read_u32_fast(&t.p)
    m.memory = read_u32_fast(&t.p) if flags & MEMARG_INDEXED else 0
    m.offset = read_u64_fast(&t.p)
    return m


# Ops get base and size of memory 0 as arguments. Any other memory, or a 64-bit address, takes two words:
# OP_EA checks the bounds and computes the address, a second op accesses it.
cdef inline bint is_plain(T* t, MemArg* m) noexcept nogil:
    """Whether the memory is the one that ops have at hand: 0, with 32-bit addresses."""
    return m.memory == 0 and not t.module.memories[0].is64


cdef inline uint32_t emit_at_offset(
    T* t, int op, int op_x, uint32_t a, uint32_t b, uint64_t offset
) noexcept nogil:
    """Emit the form of an access that has room for the offset."""
    if offset <= UINT16_MAX:
        return emit(t, op, a, b, <uint32_t>offset)
    return emit_ext(t, op_x, a, b, 0, offset, 0)


cdef inline void load(T* t, uint16_t instruction) noexcept nogil:
    cdef MemArg m = read_memarg(t)
    cdef Entry address = pop(t)
    cdef uint32_t to = canonical(t, t.height)
    cdef uint32_t at, b
    cdef bint from_r0 = in_r0(t, &address, t.height)
    if not is_plain(t, &m):
        b = slot_of(t, &address, t.height)
        emit_ext(t, OP_EA, WE_SIZE[instruction], b, 0, m.offset, m.memory)
        at = emit(t, WE_LOAD_AT[instruction], to, 0, 0)
    # A constant address needs no slot; the op still compares it with the size, which changes.
    elif address.kind == ENTRY_CONST and address.value + m.offset <= UINT32_MAX:
        at = emit_b32(t, WE_LOAD_ABS[instruction], to, <uint32_t>(address.value + m.offset))
    else:
        b = slot_of(t, &address, t.height)
        if from_r0:
            at = emit_at_offset(t, WE_LOAD_A[instruction], WE_LOAD_AX[instruction], to, b, m.offset)
        else:
            at = emit_at_offset(t, WE_LOAD[instruction], WE_LOAD_X[instruction], to, b, m.offset)
    push_slot(t)
    wrote_top(t, at)


cdef inline void store(T* t, uint16_t instruction) noexcept nogil:
    cdef MemArg m = read_memarg(t)
    cdef Entry value = pop(t)
    cdef uint32_t h = t.height
    cdef Entry address = pop(t)
    cdef bint is_plain_slot = is_plain(t, &m) and address.kind != ENTRY_CONST
    cdef uint32_t a, source
    # Storing small constants is frequent (zeros, flags): the value goes into the word.
    if is_plain_slot and value.kind == ENTRY_CONST:
        if store_const(t, instruction, &address, &m, value.value):
            return
    source = slot_of(t, &value, h)
    if not is_plain(t, &m):
        # Accumulators are asked last: slot_of() may emit a word that changes them.
        a = slot_of(t, &address, t.height)
        emit_ext(t, OP_EA, WE_SIZE[instruction], a, 0, m.offset, m.memory)
        emit(t, WE_STORE_AT[instruction], source, 0, 0)
    elif address.kind == ENTRY_CONST and address.value + m.offset <= UINT32_MAX:
        emit_b32(t, WE_STORE_ABS[instruction], source, <uint32_t>(address.value + m.offset))
    else:
        a = slot_of(t, &address, t.height)
        if instruction == I_F32_STORE and holds(t, t.gacc, &value, h):
            emit_at_offset(t, OP_F32_STORE_A, OP_F32_STORE_AX, a, source, m.offset)
        elif instruction == I_F64_STORE and holds(t, t.facc, &value, h):
            emit_at_offset(t, OP_F64_STORE_A, OP_F64_STORE_AX, a, source, m.offset)
        elif in_r0(t, &value, h):
            emit_at_offset(t, WE_STORE_A[instruction], WE_STORE_AX[instruction], a, source, m.offset)
        else:
            emit_at_offset(t, WE_STORE[instruction], WE_STORE_X[instruction], a, source, m.offset)


cdef inline bint store_const(
    T* t, uint16_t instruction, Entry* address, MemArg* m, uint64_t constant
) noexcept nogil:
    """A store of a small constant; False if the constant needs a slot."""
    cdef int64_t value = <int64_t>constant if WE_SIZE[instruction] == 8 else <int32_t>constant
    if not INT16_MIN <= value <= INT16_MAX:
        return False
    emit_at_offset(
        t, WE_STORE_I[instruction], WE_STORE_IX[instruction], slot_of(t, address, t.height), <uint16_t>value,
        m.offset)
    return True


cdef inline void three_operands(T* t, int op, uint64_t ext, uint64_t ext2) noexcept nogil:
    """Bulk operations: three slots, indices in the extension word."""
    cdef Entry n = pop(t)
    cdef uint32_t c = slot_of(t, &n, t.height)
    cdef Entry y = pop(t)
    cdef uint32_t b = slot_of(t, &y, t.height)
    cdef Entry x = pop(t)
    cdef uint32_t a = slot_of(t, &x, t.height)
    emit_ext(t, op, a, b, c, ext, ext2)


cdef inline void table_grow(T* t, uint32_t table) noexcept nogil:
    cdef Entry delta = pop(t)
    cdef uint32_t c = slot_of(t, &delta, t.height)
    cdef Entry value = pop(t)
    cdef uint32_t b = slot_of(t, &value, t.height)
    emit_ext(t, OP_TABLE_GROW, push_result(t), b, c, table, 0)
    t.extra += DRIVER_WORDS


cdef inline void one_to_one(T* t, int op, uint32_t c) noexcept nogil:
    """An op that takes one operand and gives one: memory.grow, table.get."""
    cdef Entry x = pop(t)
    cdef uint32_t b = slot_of(t, &x, t.height)
    cdef uint32_t at = emit(t, op, canonical(t, t.height), b, c)
    push_slot(t)
    wrote_top(t, at)


cdef inline void table_set(T* t, uint32_t table) noexcept nogil:
    cdef Entry value = pop(t)
    cdef uint32_t b = slot_of(t, &value, t.height)
    cdef Entry index = pop(t)
    cdef uint32_t a = slot_of(t, &index, t.height)
    emit(t, OP_TABLE_SET, a, b, table)


cdef inline bint on_memory(T* t, uint16_t instruction) noexcept nogil:
    """Instructions on memories other than loads and stores; False if it is another kind."""
    cdef uint32_t x, y
    if instruction == I_MEMORY_SIZE:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit(t, OP_MEMORY_SIZE, push_result(t), x, 0))
    elif instruction == I_MEMORY_GROW:
        one_to_one(t, OP_MEMORY_GROW, read_u32_fast(&t.p))
        t.extra += DRIVER_WORDS
    elif instruction == I_MEMORY_FILL:
        x = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_FILL, x, 0)
    elif instruction == I_MEMORY_COPY:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_COPY, x, y)
    elif instruction == I_MEMORY_INIT:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_INIT, y, x)
    elif instruction == I_DATA_DROP:
        emit_b32(t, OP_DATA_DROP, 0, read_u32_fast(&t.p))
    else:
        return False
    return True


cdef inline bint on_table(T* t, uint16_t instruction) noexcept nogil:
    """Instructions on tables; False if it is another kind."""
    cdef uint32_t x, y
    if instruction == I_TABLE_GET:
        one_to_one(t, OP_TABLE_GET, read_u32_fast(&t.p))
    elif instruction == I_TABLE_SET:
        table_set(t, read_u32_fast(&t.p))
    elif instruction == I_TABLE_SIZE:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit(t, OP_TABLE_SIZE, push_result(t), x, 0))
    elif instruction == I_TABLE_GROW:
        table_grow(t, read_u32_fast(&t.p))
    elif instruction == I_TABLE_FILL:
        x = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_FILL, x, 0)
    elif instruction == I_TABLE_COPY:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_COPY, x, y)
    elif instruction == I_TABLE_INIT:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_INIT, y, x)
    elif instruction == I_ELEM_DROP:
        emit_b32(t, OP_ELEM_DROP, 0, read_u32_fast(&t.p))
    else:
        return False
    return True
