"""Ops that the driver executes: those that may fail, allocate, throw, or take long.

Long ones go in chunks, with a look at signals and the deadline after each; the world may then be
another one, so bounds are checked again.
"""

from libc.stdint cimport uint16_t, uint32_t, uint64_t
from libc.string cimport memmove, memset

from engine._opcodes cimport (
    OP_MEMORY_COPY, OP_MEMORY_FILL, OP_MEMORY_GROW, OP_REF_FUNC, OP_TABLE_GROW, OP_THROW_REF)
from engine.bulk cimport BULK_CHUNK, BULK_FUEL_SHIFT, TABLE_FUEL_SHIFT, address, ext_word, outside
from engine.code cimport REFUSED_TABLE, TRAP_MEMORY, TRAP_NULL_EXCEPTION
from engine.code cimport Ctx, ExnInst, Ins, MemoryC, Refused, TableC, TagC, Val
from engine.memory cimport memory_grow
from engine.stack cimport Stack
from engine.store cimport func_inst
from engine.table cimport table_grow
from engine.unwinding cimport unwind


cdef int execute(Stack s) except -1:
    """Execute the op at pc; 1 if it threw an exception that nobody here catches."""
    cdef uint16_t op = s.c.pc.op
    if op == OP_REF_FUNC:
        func_inst(s.c.instance, (<uint32_t*>&s.c.pc.b)[0])      # and the op is executed again
    elif op == OP_MEMORY_GROW:
        grow_memory(s)
    elif op == OP_TABLE_GROW:
        grow_table(s)
    elif op == OP_MEMORY_FILL:
        fill_in_chunks(s)
    elif op == OP_MEMORY_COPY:
        copy_in_chunks(s)
    else:
        return throw(s)
    return 0


cdef void grow_memory(Stack s) noexcept:
    cdef Ctx* ctx = &s.c
    cdef Ins* pc = ctx.pc
    cdef MemoryC* memory = ctx.instance.memories[pc.c]
    cdef Val result
    result.i64 = memory_grow(memory, address(ctx.fp + pc.b, memory.is64))
    if result.i64 < 0:
        refused(ctx, &s.memories, memory.max_pages)
    ctx.fp[pc.a].u64 = result.u64 if memory.is64 else result.u32
    ctx.pc = pc + 1


cdef inline void refused(Ctx* ctx, Refused* what, uint64_t bound) noexcept:
    """Something did not grow: remember why, for the trap that may follow."""
    ctx.store.refused += 1
    what.n += 1
    what.why = ctx.store.refusal
    what.bound = bound


cdef int grow_table(Stack s) except -1:
    cdef Ctx* ctx = &s.c
    cdef Ins* pc = ctx.pc
    cdef TableC* table = ctx.instance.tables[ext_word(pc, 0)]
    cdef uint64_t n = address(ctx.fp + pc.c, table.is64)
    cdef Val result
    result.i64 = table_grow(table, n, ctx.fp + pc.b)
    if result.i64 < 0:
        refused(ctx, &s.tables, table.limit if ctx.store.refusal == REFUSED_TABLE else table.maximum)
    else:
        ctx.fuel -= n >> TABLE_FUEL_SHIFT
    ctx.fp[pc.a].u64 = result.u64 if table.is64 else result.u32
    ctx.pc = pc + 2
    return s.refuel() if ctx.fuel < 0 else 0


cdef int throw(Stack s) except -1:
    """throw and throw_ref: 1 if nobody here catches."""
    cdef Ctx* ctx = &s.c
    cdef Ins* pc = ctx.pc
    cdef ExnInst* exn
    cdef TagC* tag
    cdef uint32_t i
    ctx.fuel -= 1               # so that a loop of throwing and catching ends
    s.exn_is_new = pc.op != OP_THROW_REF
    if pc.op == OP_THROW_REF:
        exn = <ExnInst*>ctx.fp[pc.a].ptr
        if exn == NULL:
            s.trap(TRAP_NULL_EXCEPTION)
    else:
        tag = ctx.instance.tags[(<uint32_t*>&pc.b)[0]]
        exn = s.make_exn(tag, False)
        for i in range(tag.type.n_params):
            exn.values[i] = ctx.fp[pc.a + i]
    ctx.exn = exn
    if not unwind(s, False):
        return 1
    return s.refuel() if ctx.fuel < 0 else 0


cdef int pay_chunk(Stack s, uint64_t n) except -1:
    """A chunk of a bulk operation is done: its fuel, signals and deadlines."""
    s.c.fuel -= n >> BULK_FUEL_SHIFT
    return s.refuel() if s.c.fuel < 0 else s.look_around(False)


cdef int fill_in_chunks(Stack s) except -1:
    cdef Ins* pc = s.c.pc
    cdef Val* fp = s.c.fp
    cdef MemoryC* memory = s.c.instance.memories[ext_word(pc, 0)]
    cdef uint64_t to = address(fp + pc.a, memory.is64)
    cdef uint64_t n = address(fp + pc.c, memory.is64)
    cdef int byte = fp[pc.b].u32 & 0xFF
    cdef uint64_t part
    while n:
        if outside(to, n, memory.size):     # again each time: a signal handler may have closed the memory
            s.trap(TRAP_MEMORY)
        part = min(n, <uint64_t>BULK_CHUNK)
        with nogil:
            memset(memory.base + to, byte, part)
        to += part
        n -= part
        pay_chunk(s, part)
    s.c.pc = pc + 2
    return 0


cdef int copy_in_chunks(Stack s) except -1:
    """memory.copy: in the direction in which no chunk overwrites what is still to be read."""
    cdef Ins* pc = s.c.pc
    cdef Val* fp = s.c.fp
    cdef MemoryC* target = s.c.instance.memories[ext_word(pc, 0)]
    cdef MemoryC* source = s.c.instance.memories[ext_word(pc, 1)]
    cdef uint64_t to = address(fp + pc.a, target.is64)
    cdef uint64_t start = address(fp + pc.b, source.is64)
    cdef uint64_t n = address(fp + pc.c, target.is64 and source.is64)
    cdef bint backwards = target == source and to > start
    cdef uint64_t part, at
    while n:
        if outside(to, n, target.size) or outside(start, n, source.size):
            s.trap(TRAP_MEMORY)
        part = min(n, <uint64_t>BULK_CHUNK)
        at = n - part if backwards else 0
        with nogil:
            memmove(target.base + to + at, source.base + start + at, part)
        if not backwards:
            to += part
            start += part
        n -= part
        pay_chunk(s, part)
    s.c.pc = pc + 2
    return 0
