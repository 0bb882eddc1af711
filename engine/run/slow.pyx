"""Ops that the driver executes: those that may fail, allocate, throw, or take long.

Long ones go in chunks, with a look at signals and the deadline after each; the world may then be
another one, so bounds are checked again. After a chunk the stack may be preempted, too: pc stays at the
op, whose operands are in slots, and Stack.done says how far it is. So when the stack runs again, the op
does, and comes here for the rest.
"""

from libc.stdint cimport int64_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy, memmove, memset

from engine.code._opcodes cimport (
    OP_EA, OP_MEMORY_COPY, OP_MEMORY_FILL, OP_MEMORY_GROW, OP_MEMORY_INIT, OP_REF_FUNC, OP_RESYNC,
    OP_TABLE_COPY, OP_TABLE_FILL, OP_TABLE_GROW, OP_THROW, OP_THROW_REF)
from engine.code.bulk cimport (
    BULK_CHUNK, BULK_FUEL_SHIFT, TABLE_CHUNK, TABLE_FUEL_SHIFT, address, ext_word, outside)
from engine.code.context cimport Ctx
from engine.code.objects cimport REFUSED_TABLE, DataInst, ElemInst, ExnInst, MemoryC, Refused, TableC, TagC
from engine.code.words cimport TRAP_MEMORY, TRAP_NULL_EXCEPTION, TRAP_TABLE, Ins, Val
from engine.externs.memory cimport memory_grow
from engine.externs.table cimport table_enlarge, table_may_grow
from engine.run.backtrace cimport fail_closed
from engine.run.stack cimport PREEMPTED, THREW, Stack
from engine.run.unwinding cimport unwind
from engine.store.store cimport func_inst

cdef enum:
    FEW_ELEMENTS = 4096         # that take less than a look around


# An op is executed in one of two ways: completely, and pc is behind it when this returns; or only what it
# lacks is provided (ref.func), and the op runs again.
cdef int execute(Stack s) except -1:
    """Execute the op at pc; the Outcome if the stack stops: THREW, if nobody here catches, or PREEMPTED."""
    cdef uint16_t op = s.c.pc.op
    if op == OP_REF_FUNC:
        func_inst(s.c.instance, (<uint32_t*>&s.c.pc.b)[0])      # and the op is executed again
    elif op == OP_MEMORY_GROW:
        grow_memory(s)
    elif op == OP_TABLE_GROW:
        return grow_table(s)
    # it came back to a closed instance
    elif op == OP_RESYNC:
        fail_closed(s, False)
    elif op == OP_THROW or op == OP_THROW_REF:
        return throw(s)
    else:
        return in_chunks(s, op)
    return 0


cdef int in_chunks(Stack s, uint16_t op) except -1:
    """A bulk operation that is large."""
    if op == OP_MEMORY_FILL:
        return fill_in_chunks(s)
    if op == OP_MEMORY_COPY:
        return copy_in_chunks(s)
    if op == OP_MEMORY_INIT:
        return init_in_chunks(s)
    if op == OP_TABLE_FILL:
        return fill_table_in_chunks(s)
    if op == OP_TABLE_COPY:
        return copy_table_in_chunks(s)
    return init_table_in_chunks(s)


cdef bint touches_closed(const Ctx* ctx) noexcept:
    cdef const Ins* pc = ctx.pc
    cdef MemoryC** memories = ctx.instance.memories
    cdef const uint64_t* ext = <const uint64_t*>(pc + 1)
    if pc.op == OP_EA:
        return is_closed(memories[ext[1]])
    if pc.op == OP_MEMORY_COPY:
        return is_closed(memories[ext[0]]) or is_closed(memories[ext[1]])
    return is_closed(memories[ext[0] if pc.op == OP_MEMORY_FILL or pc.op == OP_MEMORY_INIT else 0])


cdef inline bint is_closed(const MemoryC* memory) noexcept:
    """Not by Memory.close(): with the instance that defines it."""
    return memory.mapping == NULL and memory.store != NULL and not memory.closed_alone


cdef int grow_memory(Stack s) except -1:
    cdef Ctx* ctx = &s.c
    cdef Ins* pc = ctx.pc
    cdef MemoryC* memory = ctx.instance.memories[pc.c]
    cdef Val result
    if is_closed(memory):
        fail_closed(s, False)
    result.i64 = memory_grow(memory, address(ctx.fp + pc.b, memory.is64))
    if result.i64 < 0:
        refused(ctx, &ctx.store.memories_refused, memory.max_pages)
    ctx.fp[pc.a].u64 = result.u64 if memory.is64 else result.u32
    ctx.pc = pc + 1
    return 0


cdef inline void refused(Ctx* ctx, Refused* what, uint64_t bound) noexcept:
    """Something did not grow: remember why, for the trap that may follow."""
    ctx.store.refused += 1
    what.n += 1
    what.why = ctx.store.refusal
    what.bound = bound


cdef int grow_table(Stack s) except -1:
    """The new elements are set before the table has them: whatever ends the call, it has not grown."""
    cdef Ctx* ctx = &s.c
    cdef Ins* pc = ctx.pc
    cdef TableC* table = ctx.instance.tables[ext_word(pc, 0)]
    cdef uint64_t n = address(ctx.fp + pc.c, table.is64)
    cdef Val value = ctx.fp[pc.b]
    cdef uint64_t old
    cdef Val result
    result.i64 = -1
    if table_may_grow(table, n):
        old = table.size
        set_again(s, table, old, value)
        while s.done < n:
            if set_elements(s, table, old + s.done, n - s.done, value):
                return PREEMPTED
            if table.size != old or table.grower != ctx:
                return 0        # something else made it grow, or wants to: the op runs again
        table_enlarge(table, n, value.ptr != NULL)
        result.u64 = old
    else:
        refused(ctx, &ctx.store.tables_refused,
                table.limit if ctx.store.refusal == REFUSED_TABLE else table.maximum)
    ctx.fp[pc.a].u64 = result.u64 if table.is64 else result.u32
    return finished(s)


# What is behind the last element belongs to whoever writes there. If another one did meanwhile, a guest while
# this one was preempted, or Python in a signal handler, what is done and paid for has to be done again.
cdef void set_again(Stack s, TableC* table, uint64_t old, Val value) noexcept:
    cdef uint64_t i
    if table.grower != &s.c:
        table.grower = &s.c
        with nogil:
            for i in range(old, old + s.done):
                table.elems[i] = value


cdef int throw(Stack s) except -1:
    """throw and throw_ref: THREW if nobody here catches."""
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
        # Meanwhile, as make_exn() may collect, the values were in slots, where the collector sees them.
        for i in range(tag.type.n_params):
            exn.values[i] = ctx.fp[pc.a + i]
    ctx.exn = exn
    if not unwind(s, False):
        return THREW
    return PREEMPTED if ctx.fuel < 0 and s.refuel() else 0


cdef int chunk_done(Stack s, uint64_t n, uint64_t fuel) except -1:
    """A chunk of n is done: its fuel, signals and deadlines; 1: the stack is preempted."""
    s.done += n
    s.c.fuel -= <int64_t>fuel
    return s.refuel() if s.c.fuel < 0 else s.look_around(False)


cdef int finished(Stack s) noexcept:
    """The op at pc, which has an extension word, is done: go on behind it."""
    s.done = 0
    s.c.pc += 2
    return 0


cdef int set_elements(Stack s, TableC* table, uint64_t at, uint64_t n, Val value) except -1:
    """Set as many elements as make a chunk, up to n, and pay for them; 1: the stack is preempted.

    Few take no look around.
    """
    cdef uint64_t part = min(n, <uint64_t>TABLE_CHUNK)
    cdef Val* elem = table.elems + at
    cdef Val* end = elem + part
    if part < FEW_ELEMENTS:
        while elem < end:
            elem[0] = value
            elem += 1
        s.done += part
        s.c.fuel -= <int64_t>(part >> TABLE_FUEL_SHIFT)
        return s.refuel() if s.c.fuel < 0 else 0
    with nogil:
        while elem < end:
            elem[0] = value
            elem += 1
    return chunk_done(s, part, part >> TABLE_FUEL_SHIFT)


# Unlike the specification's operation, which is atomic for a single thread, this can be seen half done: by
# signal handlers and by other threads' views. A trap, however, comes before anything is written, as bounds
# are checked for all that is left.
cdef int fill_in_chunks(Stack s) except -1:
    cdef Ins* pc = s.c.pc
    cdef Val* fp = s.c.fp
    cdef MemoryC* memory = s.c.instance.memories[ext_word(pc, 0)]
    cdef uint64_t to = address(fp + pc.a, memory.is64)
    cdef uint64_t n = address(fp + pc.c, memory.is64)
    cdef int byte = fp[pc.b].u32 & 0xFF
    cdef uint64_t part
    while s.done < n:
        if outside(to, n, memory.size):     # again each time: a signal handler may have closed the memory
            s.trap(TRAP_MEMORY)
        part = min(n - s.done, <uint64_t>BULK_CHUNK)
        with nogil:
            memset(memory.base + to + s.done, byte, part)
        if chunk_done(s, part, part >> BULK_FUEL_SHIFT):
            return PREEMPTED
    return finished(s)


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
    while s.done < n:
        if outside(to, n, target.size) or outside(start, n, source.size):
            s.trap(TRAP_MEMORY)
        part = min(n - s.done, <uint64_t>BULK_CHUNK)
        at = n - s.done - part if backwards else s.done
        with nogil:
            memmove(target.base + to + at, source.base + start + at, part)
        if chunk_done(s, part, part >> BULK_FUEL_SHIFT):
            return PREEMPTED
    return finished(s)


cdef int init_in_chunks(Stack s) except -1:
    cdef Ins* pc = s.c.pc
    cdef Val* fp = s.c.fp
    cdef MemoryC* memory = s.c.instance.memories[ext_word(pc, 0)]
    cdef DataInst* data = s.c.instance.data + ext_word(pc, 1)
    cdef uint64_t to = address(fp + pc.a, memory.is64)
    cdef uint64_t start = fp[pc.b].u32
    cdef uint64_t n = fp[pc.c].u32
    cdef uint64_t part
    while s.done < n:
        if outside(to, n, memory.size) or outside(start, n, data.n):
            s.trap(TRAP_MEMORY)
        part = min(n - s.done, <uint64_t>BULK_CHUNK)
        with nogil:
            memcpy(memory.base + to + s.done, data.start + start + s.done, part)
        if chunk_done(s, part, part >> BULK_FUEL_SHIFT):
            return PREEMPTED
    return finished(s)


cdef int fill_table_in_chunks(Stack s) except -1:
    cdef Ins* pc = s.c.pc
    cdef Val* fp = s.c.fp
    cdef TableC* table = s.c.instance.tables[ext_word(pc, 0)]
    cdef uint64_t to = address(fp + pc.a, table.is64)
    cdef uint64_t n = address(fp + pc.c, table.is64)
    cdef uint64_t part
    while s.done < n:
        if outside(to, n, table.size):
            s.trap(TRAP_TABLE)
        part = min(n - s.done, <uint64_t>TABLE_CHUNK)
        if fp[pc.b].ptr != NULL:
            table.used = max(table.used, to + s.done + part)
        if set_elements(s, table, to + s.done, part, fp[pc.b]):
            return PREEMPTED
    return finished(s)


cdef int copy_table_in_chunks(Stack s) except -1:
    """table.copy: in the direction in which no chunk overwrites what is still to be read."""
    cdef Ins* pc = s.c.pc
    cdef Val* fp = s.c.fp
    cdef TableC* target = s.c.instance.tables[ext_word(pc, 0)]
    cdef TableC* source = s.c.instance.tables[ext_word(pc, 1)]
    cdef uint64_t to = address(fp + pc.a, target.is64)
    cdef uint64_t start = address(fp + pc.b, source.is64)
    cdef uint64_t n = address(fp + pc.c, target.is64 and source.is64)
    cdef bint backwards = target == source and to > start
    cdef uint64_t part, at
    while s.done < n:
        if outside(to, n, target.size) or outside(start, n, source.size):
            s.trap(TRAP_TABLE)
        part = min(n - s.done, <uint64_t>TABLE_CHUNK)
        at = n - s.done - part if backwards else s.done
        with nogil:
            memmove(target.elems + to + at, source.elems + start + at, part * sizeof(Val))
        if start + at < source.used:
            target.used = max(target.used, to + at + min(part, source.used - start - at))
        if chunk_done(s, part, part >> TABLE_FUEL_SHIFT):
            return PREEMPTED
    return finished(s)


cdef int init_table_in_chunks(Stack s) except -1:
    cdef Ins* pc = s.c.pc
    cdef Val* fp = s.c.fp
    cdef TableC* table = s.c.instance.tables[ext_word(pc, 0)]
    cdef ElemInst* elem = s.c.instance.elems + ext_word(pc, 1)
    cdef uint64_t to = address(fp + pc.a, table.is64)
    cdef uint64_t start = fp[pc.b].u32
    cdef uint64_t n = fp[pc.c].u32
    cdef uint64_t part
    while s.done < n:
        if outside(to, n, table.size) or outside(start, n, elem.n):
            s.trap(TRAP_TABLE)
        part = min(n - s.done, <uint64_t>TABLE_CHUNK)
        with nogil:
            memcpy(table.elems + to + s.done, elem.refs + start + s.done, part * sizeof(Val))
        table.used = max(table.used, to + s.done + part)
        if chunk_done(s, part, part >> TABLE_FUEL_SHIFT):
            return PREEMPTED
    return finished(s)
