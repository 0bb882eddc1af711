"""Calls, tail calls, and throw."""

from libc.stdint cimport int32_t, uint32_t, uint64_t, uintptr_t

from engine.binary.reader cimport read_u32_fast
from engine.code._opcodes cimport *
from engine.translate.blocks cimport new_region
from engine.translate.branches cimport emit_return
from engine.translate.operands cimport arguments, pop, push_slots, slot_of
from engine.translate.state cimport *
from engine.types.valtypes cimport DefType


# Results are at the beginning of the callee's frame, which is where our operands of this height belong.
cdef inline void after_call(T* t, DefType* type) noexcept nogil:
    t.last = -1
    push_slots(t, type.n_results)


cdef inline void after_tail_call(T* t, DefType* type, uint32_t start) noexcept nogil:
    """Where the frame cannot be replaced the tail call, at word `start`, is a call, and this follows."""
    cdef int32_t region
    # A callee in another instance returns to RESYNC, which makes ours current again; any other returns to
    # the word behind it. Unwinding and backtraces learn from it, too, that instances change here.
    emit(t, OP_RESYNC, t.linkage + 2, 0, 0)
    if t.labels[t.n_labels - 1].region >= 0:
        region = new_region(t, -1)      # no handler of this frame sees what the callee throws
        if region >= 0:
            t.regions[region].start = start
            t.regions[region].end = t.n
    after_call(t, type)
    emit_return(t)
    t.dead = True


cdef inline void call(T* t, bint tail) noexcept nogil:
    cdef uint32_t x = read_u32_fast(&t.p)
    cdef DefType* type = t.module.funcs[x]
    cdef uint32_t frame = arguments(t, type.n_params)
    cdef bint imported = x < t.module.n_func_imports
    cdef uint64_t ext = t.linkage | <uint64_t>type.n_params << 32
    cdef uint32_t at
    cdef int op
    # Functions of this module are called by their index in its code table, without a FuncInst.
    if not imported:
        x -= t.module.n_func_imports
    if tail:
        op = OP_RETURN_CALL_IMPORT if imported else OP_RETURN_CALL
        at = emit_ext(t, op, x & 0xFFFF, frame, x >> 16, ext, 0)
        if imported:
            # Known only at run time: a host function cannot take over our frame.
            after_tail_call(t, type, at)
        t.dead = True
        return
    # The index has 32 bits, in a and c.
    emit(t, OP_CALL_IMPORT if imported else OP_CALL, x & 0xFFFF, frame, x >> 16)
    if imported:
        emit(t, OP_RESYNC, t.linkage + 2, 0, 0)
    after_call(t, type)


cdef inline void call_reference(T* t, bint indirect, bint tail) noexcept nogil:
    """call_indirect and call_ref, and their tail calls."""
    cdef DefType* type = t.module.types[read_u32_fast(&t.p)]
    cdef uint32_t table = read_u32_fast(&t.p) if indirect else 0
    cdef Entry callee = pop(t)
    cdef uint32_t a, frame, at
    cdef uint64_t ext = t.linkage | <uint64_t>type.n_params << 32
    a = slot_of(t, &callee, t.height)
    frame = arguments(t, type.n_params)
    if tail:
        # The type is in the word as an address: equal types are one struct in the process
        # (engine/types/typegroups.pyx), so the check at run time compares pointers.
        if indirect:
            at = emit_ext(t, OP_RETURN_CALL_INDIRECT, a, frame, table, ext, <uint64_t><uintptr_t>type)
        else:
            at = emit_ext(t, OP_RETURN_CALL_REF, a, frame, 0, ext, 0)
        after_tail_call(t, type, at)
        return
    if indirect:
        emit_ext(t, OP_CALL_INDIRECT, a, frame, table, <uint64_t><uintptr_t>type, 0)
    else:
        emit(t, OP_CALL_REF, a, frame, 0)
    emit(t, OP_RESYNC, t.linkage + 2, 0, 0)
    after_call(t, type)


cdef inline void throw(T* t) noexcept nogil:
    cdef uint32_t x = read_u32_fast(&t.p)
    cdef uint32_t first = arguments(t, t.module.tags[x].n_params)
    emit_b32(t, OP_THROW, first, x)
    t.dead = True
