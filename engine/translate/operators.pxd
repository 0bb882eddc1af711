"""Locals, operators on numbers, select: which form of an op takes the operands from where they are."""

from libc.stdint cimport INT16_MAX, INT16_MIN, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from engine.binary._instructions cimport *
from engine.code._opcodes cimport *
from engine.translate.operands cimport (
    arguments, canonical, holds, in_r0, local_slot, materialise, pop, push_const, push_local, push_slot,
    push_slots, put, retarget, slot_of)
from engine.translate.state cimport *


# Nothing is emitted: whoever consumes the operand reads the local itself.
cdef inline void local_get(T* t, uint32_t x) noexcept nogil:
    push_local(t, local_slot(t, x))


cdef inline void preserve(T* t, uint32_t slot) noexcept nogil:
    """A local is about to be written: copy what still reads it."""
    cdef uint32_t i = 0
    while i < t.n_pending:
        if t.entries[t.pending[i]].slot == slot:
            # takes the entry out of the list, so the next one is at i
            materialise(t, t.pending[i])
        else:
            i += 1


cdef inline void local_set(T* t, uint32_t x, bint tee) noexcept nogil:
    cdef uint32_t slot = local_slot(t, x)
    cdef Entry e = pop(t)
    cdef uint32_t height = t.height
    if t.n_pending:
        preserve(t, slot)
    # For local.tee: the value is in the local only, so the operand becomes a read of it.
    if e.kind == ENTRY_SLOT and retarget(t, height, slot):
        e.kind = ENTRY_LOCAL
        e.slot = slot
    else:
        put(t, &e, height, slot)
        t.last = -1             # the word wrote the local: not to be given another destination
    if not tee:
        return
    if e.kind == ENTRY_LOCAL:
        push_local(t, e.slot)
    elif e.kind == ENTRY_CONST:
        push_const(t, e.value)
    else:
        push_slot(t)


cdef inline int64_t signed_const(uint16_t instruction, uint64_t value) noexcept nogil:
    return <int32_t>value if WE_OPERANDS[instruction] == OPERANDS_I32 else <int64_t>value


cdef inline void binary(T* t, uint16_t instruction) noexcept nogil:
    cdef Entry y = pop(t)
    cdef Entry x = pop(t)
    cdef Entry swap
    cdef uint32_t hx = t.height
    cdef uint32_t hy = t.height + 1
    cdef uint32_t b, c
    cdef int64_t value
    # Constants go to the right, where most ops have a form for them; `1 < x` becomes `x > 1`.
    if x.kind == ENTRY_CONST and y.kind != ENTRY_CONST and WE_SWAPPED[instruction]:
        swap = x
        x = y
        y = swap
        hx += 1
        hy -= 1
        instruction = WE_SWAPPED[instruction]
    if y.kind == ENTRY_CONST and with_immediate(t, instruction, &x, hx, y.value):
        return
    if x.kind == ENTRY_CONST and WE_IR[instruction]:
        value = signed_const(instruction, x.value)
        if INT16_MIN <= value <= INT16_MAX:
            c = slot_of(t, &y, hy)
            put_binary(t, WE_IR[instruction], <uint16_t>value, c)
            return
    # In order of cost: one operand in a register saves a load from the frame. A comparison is noted in the
    # form that it finally has, so that a branch can be fused with it.
    b = slot_of(t, &x, hx)
    c = slot_of(t, &y, hy)
    if WE_AR[instruction] and in_accumulator(t, instruction, &x, hx):
        put_binary(t, WE_AR[instruction], 0, c)
        finish_binary(t, instruction, FORM_AR)
    elif WE_RA[instruction] and in_accumulator(t, instruction, &y, hy):
        put_binary(t, WE_RA[instruction], b, 0)
    elif WE_AR[WE_SWAPPED[instruction]] and in_accumulator(t, instruction, &y, hy):
        instruction = WE_SWAPPED[instruction]
        put_binary(t, WE_AR[instruction], 0, b)
        finish_binary(t, instruction, FORM_AR)
    else:
        put_binary(t, WE_RR[instruction], b, c)
        finish_binary(t, instruction, FORM_RR)


cdef inline bint in_accumulator(T* t, uint16_t instruction, Entry* e, uint32_t height) noexcept nogil:
    """Whether an operand is in the accumulator that the operator reads."""
    if WE_OPERANDS[instruction] == OPERANDS_F64:
        return holds(t, t.facc, e, height)
    if WE_OPERANDS[instruction] == OPERANDS_F32:
        return holds(t, t.gacc, e, height)
    return in_r0(t, e, height)


cdef inline uint32_t put_binary(T* t, uint16_t op, uint32_t b, uint32_t c) noexcept nogil:
    """Emit an op whose result is the new topmost operand; its word."""
    cdef uint32_t at
    # If this turns out to be a comparison that a branch replaces, its word is taken back and with it what
    # it did to the accumulator.
    t.compare_acc = t.acc
    at = emit(t, op, canonical(t, t.height), b, c)
    push_slot(t)
    wrote_top(t, at)
    return at


cdef inline bint with_immediate(
    T* t, uint16_t instruction, Entry* x, uint32_t hx, uint64_t constant
) noexcept nogil:
    """A binary operator whose second operand is a constant, if there is a form for it."""
    cdef int64_t value = signed_const(instruction, constant)    # of a float its bits
    cdef uint32_t b, at
    # x - c is x + (-c) in two's complement; so only addition needs the immediate forms.
    if instruction == I_I32_SUB or instruction == I_I64_SUB:
        instruction = I_I32_ADD if instruction == I_I32_SUB else I_I64_ADD    # of the opposite
        value = signed_const(instruction, 0 - <uint64_t>value)
    if WE_RI[instruction] and INT16_MIN <= value <= INT16_MAX:
        b = slot_of(t, x, hx)
        if WE_AI[instruction] and in_r0(t, x, hx):
            put_binary(t, WE_AI[instruction], 0, <uint16_t>value)
            finish_binary(t, instruction, FORM_AI)
        else:
            put_binary(t, WE_RI[instruction], b, <uint16_t>value)
            finish_binary(t, instruction, FORM_RI)
        return True
    if not WE_RX[instruction]:
        return False
    b = slot_of(t, x, hx)
    at = emit_ext(t, WE_RX[instruction], canonical(t, t.height), b, 0, <uint64_t>value, 0)
    push_slot(t)
    wrote_top(t, at)
    return True


cdef inline void finish_binary(T* t, uint16_t instruction, uint8_t form) noexcept nogil:
    """If the word is a comparison, note that it can be fused with a branch."""
    if WE_BR_RR[instruction]:
        t.last_compare = instruction
        t.last_form = form


cdef inline void unary(T* t, uint16_t instruction) noexcept nogil:
    cdef Entry x = pop(t)
    cdef uint32_t b = slot_of(t, &x, t.height)
    cdef bint from_r0 = WE_UNARY_A[instruction] and in_r0(t, &x, t.height)
    put_binary(t, WE_UNARY_A[instruction] if from_r0 else WE_UNARY[instruction], b, 0)
    if instruction == I_I32_EQZ or instruction == I_I64_EQZ or instruction == I_REF_IS_NULL:
        t.last_compare = instruction
        t.last_form = FORM_UNARY_A if from_r0 else FORM_UNARY


# Constants are in the extension word, so both values of a common `x ? 1 : 0` take no slots.
cdef inline void select(T* t) noexcept nogil:
    cdef Entry condition = pop(t)
    cdef Entry y = pop(t)
    cdef Entry x = pop(t)
    cdef uint32_t h = t.height
    cdef uint32_t test = slot_of(t, &condition, h + 2)
    cdef bint from_r0 = in_r0(t, &condition, h + 2)
    cdef uint32_t to = canonical(t, h)
    cdef uint32_t at
    cdef int op
    if x.kind == ENTRY_CONST and y.kind == ENTRY_CONST:
        at = emit_ext(t, OP_SELECT_A_XX if from_r0 else OP_SELECT_XX, to, 0, test, x.value, y.value)
    elif x.kind == ENTRY_CONST:
        op = OP_SELECT_A_XR if from_r0 else OP_SELECT_XR
        at = emit_ext(t, op, to, slot_of(t, &y, h + 1), test, x.value, 0)
    elif y.kind == ENTRY_CONST:
        op = OP_SELECT_A_RX if from_r0 else OP_SELECT_RX
        at = emit_ext(t, op, to, slot_of(t, &x, h), test, y.value, 0)
    elif from_r0:
        at = emit(t, OP_SELECT_A, to, slot_of(t, &x, h), slot_of(t, &y, h + 1))
    else:
        at = emit_ext(t, OP_SELECT, to, slot_of(t, &x, h), slot_of(t, &y, h + 1), test, 0)
    push_slot(t)
    wrote_top(t, at)


# i64.add128 and its kin (proposal "wide-arithmetic"): two results, hence consecutive slots instead of forms.
cdef inline bint wide(T* t, uint16_t instruction) noexcept nogil:
    """Wide arithmetic: operands and both results in consecutive slots; False if it is another kind."""
    if instruction == I_I64_ADD128:
        emit_wide(t, OP_I64_ADD128, 4)
    elif instruction == I_I64_SUB128:
        emit_wide(t, OP_I64_SUB128, 4)
    elif instruction == I_I64_MUL_WIDE_S:
        emit_wide(t, OP_I64_MUL_WIDE_S, 2)
    elif instruction == I_I64_MUL_WIDE_U:
        emit_wide(t, OP_I64_MUL_WIDE_U, 2)
    else:
        return False
    return True


cdef inline void emit_wide(T* t, int op, uint32_t n) noexcept nogil:
    """An op with n operands and two results, which are where the operands were."""
    cdef uint32_t first = arguments(t, n)
    emit(t, op, first, first, 0)
    push_slots(t, 2)
