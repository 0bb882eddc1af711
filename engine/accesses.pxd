"""Loads and stores, tables, bulk operations."""

from libc.stdint cimport INT16_MAX, INT16_MIN, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from engine._opcodes cimport *
from engine.operands cimport (
    arguments, canonical, holds, in_r0, pop, push_result, push_slot, push_slots, slot_of)
from engine.operators cimport unary
from engine.reader cimport read_u32_fast, read_u64_fast
from engine.translation cimport *


cdef struct MemArg:
    uint32_t memory
    uint64_t offset


cdef inline MemArg read_memarg(T* t) noexcept nogil:
    cdef MemArg m
    cdef uint32_t flags = read_u32_fast(&t.p)
    m.memory = read_u32_fast(&t.p) if flags & 0x40 else 0
    m.offset = read_u64_fast(&t.p)
    return m


cdef inline bint is_plain(T* t, MemArg* m) noexcept nogil:
    """Whether the memory is the one that ops have at hand: 0, with 32-bit addresses."""
    return m.memory == 0 and not t.module.memories[0].is64


cdef inline void load(T* t, uint16_t opcode) noexcept nogil:
    cdef MemArg m = read_memarg(t)
    cdef Entry address = pop(t)
    cdef uint32_t to = canonical(t, t.height)
    cdef int op = WE_LOAD[opcode] - 1   # then its forms _x, _abs, _at, _a, _ax
    cdef uint32_t at, b
    cdef bint from_r0 = in_r0(t, &address, t.height)
    if not is_plain(t, &m):
        b = slot_of(t, &address, t.height)
        emit_ext(t, OP_EA, WE_SIZE[opcode], b, 0, m.offset, m.memory)
        at = emit(t, op + 3, to, 0, 0)
    elif address.kind == ENTRY_CONST and address.value + m.offset <= <uint32_t>0xFFFFFFFFULL:
        at = emit_b32(t, op + 2, to, <uint32_t>(address.value + m.offset))
    else:
        b = slot_of(t, &address, t.height)
        if m.offset <= 0xFFFF:
            at = emit(t, op + 4 if from_r0 else op, to, b, <uint32_t>m.offset)
        else:
            at = emit_ext(t, op + 5 if from_r0 else op + 1, to, b, 0, m.offset, 0)
    push_slot(t)
    wrote_top(t, at)


cdef inline void store(T* t, uint16_t opcode) noexcept nogil:
    cdef MemArg m = read_memarg(t)
    cdef Entry value = pop(t)
    cdef uint32_t h = t.height
    cdef Entry address = pop(t)
    cdef int op = WE_STORE[opcode] - 1  # then its forms _x, _abs, _at, _a, _ax, _i, _ix
    cdef bint is_plain_slot = is_plain(t, &m) and address.kind != ENTRY_CONST
    cdef uint32_t a, source
    if is_plain_slot and value.kind == ENTRY_CONST:
        if store_const(t, op, &address, &m, value.value, WE_SIZE[opcode]):
            return
    source = slot_of(t, &value, h)
    if not is_plain(t, &m):
        a = slot_of(t, &address, t.height)
        emit_ext(t, OP_EA, WE_SIZE[opcode], a, 0, m.offset, m.memory)
        emit(t, op + 3, source, 0, 0)
    elif address.kind == ENTRY_CONST and address.value + m.offset <= <uint32_t>0xFFFFFFFFULL:
        emit_b32(t, op + 2, source, <uint32_t>(address.value + m.offset))
    else:
        a = slot_of(t, &address, t.height)
        if opcode == I_F32_STORE and holds(t, t.gacc, &value, h):
            op = OP_F32_STORE_A
        elif opcode == I_F64_STORE and holds(t, t.facc, &value, h):
            op = OP_F64_STORE_A
        elif in_r0(t, &value, h):
            op += 4
        if m.offset <= 0xFFFF:
            emit(t, op, a, source, <uint32_t>m.offset)
        else:
            emit_ext(t, op + 1, a, source, 0, m.offset, 0)


cdef inline bint store_const(
    T* t, int op, Entry* address, MemArg* m, uint64_t constant, uint16_t size
) noexcept nogil:
    """A store of a small constant; False if the constant needs a slot."""
    cdef int64_t value = <int64_t>constant if size == 8 else <int32_t>constant
    cdef uint32_t a
    if not INT16_MIN <= value <= INT16_MAX:
        return False
    a = slot_of(t, address, t.height)
    if m.offset <= 0xFFFF:
        emit(t, op + 6, a, <uint16_t>value, <uint32_t>m.offset)
    else:
        emit_ext(t, op + 7, a, <uint16_t>value, 0, m.offset, 0)
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


cdef inline void wide(T* t, int op, uint32_t n) noexcept nogil:
    """Wide arithmetic: operands and both results in consecutive slots."""
    cdef uint32_t first = arguments(t, n)
    emit(t, op, first, first, 0)
    push_slots(t, 2)


cdef inline void prefixed(T* t) noexcept nogil:
    cdef uint32_t sub = read_u32_fast(&t.p)
    cdef uint16_t opcode = 0x100 + sub
    cdef uint32_t x, y
    if WE_UNARY[opcode]:
        unary(t, opcode)
    elif opcode == I_MEMORY_INIT:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_INIT, y, x)
    elif opcode == I_DATA_DROP:
        emit_b32(t, OP_DATA_DROP, 0, read_u32_fast(&t.p))
    elif opcode == I_MEMORY_COPY:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_COPY, x, y)
    elif opcode == I_MEMORY_FILL:
        x = read_u32_fast(&t.p)
        three_operands(t, OP_MEMORY_FILL, x, 0)
    elif opcode == I_TABLE_INIT:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_INIT, y, x)
    elif opcode == I_ELEM_DROP:
        emit_b32(t, OP_ELEM_DROP, 0, read_u32_fast(&t.p))
    elif opcode == I_TABLE_COPY:
        x = read_u32_fast(&t.p)
        y = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_COPY, x, y)
    elif opcode == I_TABLE_GROW:
        table_grow(t, read_u32_fast(&t.p))
    elif opcode == I_TABLE_SIZE:
        x = read_u32_fast(&t.p)
        wrote_top(t, emit(t, OP_TABLE_SIZE, push_result(t), x, 0))
    elif opcode == I_TABLE_FILL:
        x = read_u32_fast(&t.p)
        three_operands(t, OP_TABLE_FILL, x, 0)
    elif opcode == I_I64_ADD128 or opcode == I_I64_SUB128:
        wide(t, OP_I64_ADD128 if opcode == I_I64_ADD128 else OP_I64_SUB128, 4)
    else:
        wide(t, OP_I64_MUL_WIDE_S if opcode == I_I64_MUL_WIDE_S else OP_I64_MUL_WIDE_U, 2)
