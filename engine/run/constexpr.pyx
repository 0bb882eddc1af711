"""Constant expressions (spec 3.4.14), validated and with their `end`, evaluated on a small stack.

A reference made here is in a C variable only; nothing here lets the collector run.
"""

from libc.stdint cimport uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free

from engine.binary._instructions cimport *
from engine.binary.modulec cimport ElemSegment, Span
from engine.binary.reader cimport (
    read_f32_bits_fast, read_f64_bits_fast, read_s32_fast, read_s33_fast, read_s64_fast, read_u32_fast)
from engine.code.objects cimport InstanceC
from engine.code.words cimport Val
from engine.store.store cimport func_inst

cdef enum:
    SMALL = 16                  # operands that need no allocation


cdef bint literal(Span expr, Val* out) except -1:
    """The value of an integer expression that needs no instance; False if this one does."""
    cdef const uint8_t* p = expr.start + 1
    if expr.start[0] == I_I32_CONST:       # nearly all are one constant
        out.u64 = <uint32_t>read_s32_fast(&p)
    elif expr.start[0] == I_I64_CONST:
        out.i64 = read_s64_fast(&p)
    if p != expr.start + 1 and p[0] == I_END:
        return True
    if not _is_literal(expr):
        return False
    evaluate(NULL, expr, out)
    return True


cdef inline bint _is_arithmetic(uint8_t opcode) noexcept nogil:
    return opcode in (I_I32_ADD, I_I32_SUB, I_I32_MUL, I_I64_ADD, I_I64_SUB, I_I64_MUL)


cdef bint _is_literal(Span expr) noexcept nogil:
    """Whether an expression consists of integer constants and arithmetic only."""
    cdef const uint8_t* p = expr.start
    while p < expr.end:
        if p[0] == I_I32_CONST or p[0] == I_I64_CONST:
            p += 1
            read_s64_fast(&p)
        elif p[0] == I_END or _is_arithmetic(p[0]):
            p += 1
        else:
            return False
    return True


cdef int evaluate(InstanceC* instance, Span expr, Val* out) except -1:
    """The value of a constant expression."""
    cdef Val[SMALL] small
    cdef Val* stack = small
    cdef uint64_t most = <uint64_t>(expr.end - expr.start) // 2 + 1     # what pushes takes two bytes or more
    small[0].u64 = 0            # for gcc, which cannot see that an expression leaves a value
    if most > SMALL:
        stack = <Val*>calloc(most, sizeof(Val))
        if stack == NULL:
            raise MemoryError
    stack[0].u64 = 0    # compilers do not see that something is pushed
    try:
        _run(instance, expr.start, stack)
        out[0] = stack[0]
    finally:
        if stack != small:
            free(stack)
    return 0


# Validated: there is always a value where one is taken, and exactly one at the end.
cdef int _run(InstanceC* instance, const uint8_t* p, Val* top) except -1:
    """Execute up to the `end`; `top` is the first free operand."""
    cdef uint8_t opcode
    while True:
        opcode = p[0]
        p += 1
        if opcode == I_END:
            return 0
        if _is_arithmetic(opcode):
            top -= 1
            _calculate(opcode, top - 1, top)
        else:
            p = _push(instance, opcode, p, top)
            top += 1


cdef const uint8_t* _push(InstanceC* instance, uint8_t opcode, const uint8_t* p, Val* to) except NULL:
    """Execute an instruction that pushes one operand; where the next one is."""
    to.u64 = 0
    if opcode == I_I32_CONST:
        to.u64 = <uint32_t>read_s32_fast(&p)
    elif opcode == I_I64_CONST:
        to.i64 = read_s64_fast(&p)
    elif opcode == I_F32_CONST:
        to.u64 = read_f32_bits_fast(&p)
    elif opcode == I_F64_CONST:
        to.u64 = read_f64_bits_fast(&p)
    # Globals are filled in order, and validation allows only those before.
    elif opcode == I_GLOBAL_GET:
        to[0] = instance.globals[read_u32_fast(&p)].value
    elif opcode == I_REF_FUNC:
        to.ptr = func_inst(instance, read_u32_fast(&p))
    # null whatever its type
    elif opcode == I_REF_NULL:
        read_s33_fast(&p)
    else:
        raise AssertionError(f"opcode {opcode:#x} in a constant expression")
    return p


cdef void _calculate(uint8_t opcode, Val* a, const Val* b) noexcept nogil:
    if opcode == I_I32_ADD:
        a.u64 = <uint32_t>(a.u32 + b.u32)
    elif opcode == I_I32_SUB:
        a.u64 = <uint32_t>(a.u32 - b.u32)
    elif opcode == I_I32_MUL:
        a.u64 = <uint32_t>(a.u32 * b.u32)
    elif opcode == I_I64_ADD:
        a.u64 += b.u64
    elif opcode == I_I64_SUB:
        a.u64 -= b.u64
    elif opcode == I_I64_MUL:
        a.u64 *= b.u64


cdef int evaluate_element(InstanceC* instance, const ElemSegment* segment, uint32_t i, Val* out) except -1:
    """The value of element i of a segment."""
    if segment.func_indices == NULL:
        return evaluate(instance, segment.exprs[i], out)
    out.ptr = func_inst(instance, segment.func_indices[i])
    return 0
