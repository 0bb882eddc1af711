"""Bulk operations on memories and tables, and other op bodies that are longer than a line.

Each checks bounds first, as the specification demands, charges fuel by size, and does the
whole operation; the driver runs those that `_is_large` names in chunks (engine/run/slow.pyx).
Operands are in the slots a, b, c of the word; indices in its extension word.
"""

from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcpy, memmove, memset

from engine.code.context cimport Ctx
from engine.code.objects cimport DataInst, ElemInst, InstanceC, MemoryC, TableC
from engine.code.words cimport TRAP_MEMORY, TRAP_NONE, TRAP_TABLE, Ins, TrapCode, Val

cdef extern from *:
    void* __builtin_frame_address(unsigned int) noexcept nogil

cdef enum:
    BULK_CHUNK = 1 << 20        # bytes between two looks at signals and deadlines
    BULK_FUEL_SHIFT = 6         # a unit of fuel pays for 64 bytes
    TABLE_CHUNK = 1 << 17       # elements between two looks: as many bytes
    TABLE_FUEL_SHIFT = 3        # and for 8 elements


cdef inline uint64_t ext_word(Ins* pc, int i) noexcept nogil:
    return (<uint64_t*>(pc + 1))[i]


cdef inline uint64_t address(Val* slot, bint is64) noexcept nogil:
    return slot.u64 if is64 else slot.u32


# Without overflow: start + n may exceed 64 bits, size - start cannot go below zero.
cdef inline bint outside(uint64_t start, uint64_t n, uint64_t size) noexcept nogil:
    return start > size or n > size - start


cdef inline bint memory_fill_is_large(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    return address(fp + pc.c, ctx.instance.memories[ext_word(pc, 0)].is64) > BULK_CHUNK


cdef inline TrapCode memory_fill(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    cdef MemoryC* memory = ctx.instance.memories[ext_word(pc, 0)]
    cdef uint64_t to = address(fp + pc.a, memory.is64)
    cdef uint64_t n = address(fp + pc.c, memory.is64)
    if outside(to, n, memory.size):
        return TRAP_MEMORY
    # May go below zero; the op looks at it afterwards, when the operation is complete.
    ctx.fuel -= n >> BULK_FUEL_SHIFT
    memset(memory.base + to, fp[pc.b].u32 & 0xFF, n)
    return TRAP_NONE


cdef inline bint memory_copy_is_large(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    cdef MemoryC** memories = ctx.instance.memories
    cdef bint is64 = memories[ext_word(pc, 0)].is64 and memories[ext_word(pc, 1)].is64
    return address(fp + pc.c, is64) > BULK_CHUNK


cdef inline TrapCode memory_copy(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    cdef MemoryC* to = ctx.instance.memories[ext_word(pc, 0)]
    cdef MemoryC* source = ctx.instance.memories[ext_word(pc, 1)]
    cdef uint64_t at = address(fp + pc.a, to.is64)
    cdef uint64_t start = address(fp + pc.b, source.is64)
    # The length is as wide as the narrower of the two addresses (memory64).
    cdef uint64_t n = address(fp + pc.c, to.is64 and source.is64)
    if outside(at, n, to.size) or outside(start, n, source.size):
        return TRAP_MEMORY
    ctx.fuel -= n >> BULK_FUEL_SHIFT
    # The ranges may overlap: the specification wants what a copy by way of a buffer would give.
    memmove(to.base + at, source.base + start, n)
    return TRAP_NONE


cdef inline bint memory_init_is_large(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    return fp[pc.c].u32 > BULK_CHUNK


cdef inline TrapCode memory_init(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    cdef MemoryC* memory = ctx.instance.memories[ext_word(pc, 0)]
    cdef DataInst* data = ctx.instance.data + ext_word(pc, 1)
    cdef uint64_t at = address(fp + pc.a, memory.is64)
    if outside(at, fp[pc.c].u32, memory.size) or outside(fp[pc.b].u32, fp[pc.c].u32, data.n):
        return TRAP_MEMORY
    ctx.fuel -= fp[pc.c].u32 >> BULK_FUEL_SHIFT
    memcpy(memory.base + at, data.start + fp[pc.b].u32, fp[pc.c].u32)
    return TRAP_NONE


cdef inline bint table_fill_is_large(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    return address(fp + pc.c, ctx.instance.tables[ext_word(pc, 0)].is64) > TABLE_CHUNK


cdef inline TrapCode table_fill(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    cdef TableC* table = ctx.instance.tables[ext_word(pc, 0)]
    cdef uint64_t at = address(fp + pc.a, table.is64)
    cdef uint64_t n = address(fp + pc.c, table.is64)
    cdef uint64_t i
    if outside(at, n, table.size):
        return TRAP_TABLE
    ctx.fuel -= n >> TABLE_FUEL_SHIFT
    for i in range(n):
        table.elems[at + i] = fp[pc.b]
    # `used` may be too high, never too low: marking looks no further.
    if at + n > table.used and fp[pc.b].ptr != NULL:
        table.used = at + n
    return TRAP_NONE


cdef inline bint table_copy_is_large(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    cdef TableC** tables = ctx.instance.tables
    cdef bint is64 = tables[ext_word(pc, 0)].is64 and tables[ext_word(pc, 1)].is64
    return address(fp + pc.c, is64) > TABLE_CHUNK


cdef inline TrapCode table_copy(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    cdef TableC* to = ctx.instance.tables[ext_word(pc, 0)]
    cdef TableC* source = ctx.instance.tables[ext_word(pc, 1)]
    cdef uint64_t at = address(fp + pc.a, to.is64)
    cdef uint64_t start = address(fp + pc.b, source.is64)
    cdef uint64_t n = address(fp + pc.c, to.is64 and source.is64)
    if outside(at, n, to.size) or outside(start, n, source.size):
        return TRAP_TABLE
    ctx.fuel -= n >> TABLE_FUEL_SHIFT
    memmove(to.elems + at, source.elems + start, n * sizeof(Val))
    if start < source.used:
        to.used = max(to.used, at + min(n, source.used - start))
    return TRAP_NONE


cdef inline bint table_init_is_large(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    return fp[pc.c].u32 > TABLE_CHUNK


cdef inline TrapCode table_init(Ctx* ctx, Ins* pc, Val* fp) noexcept nogil:
    cdef TableC* table = ctx.instance.tables[ext_word(pc, 0)]
    cdef ElemInst* elem = ctx.instance.elems + ext_word(pc, 1)
    cdef uint64_t at = address(fp + pc.a, table.is64)
    if outside(at, fp[pc.c].u32, table.size) or outside(fp[pc.b].u32, fp[pc.c].u32, elem.n):
        return TRAP_TABLE
    ctx.fuel -= fp[pc.c].u32 >> TABLE_FUEL_SHIFT
    memcpy(table.elems + at, elem.refs + fp[pc.b].u32, fp[pc.c].u32 * sizeof(Val))
    table.used = max(table.used, at + fp[pc.c].u32)
    return TRAP_NONE


cdef inline TrapCode table_get(Val* to, TableC* table, Val* index) noexcept nogil:
    cdef uint64_t i = address(index, table.is64)
    if i >= table.size:
        return TRAP_TABLE
    to[0] = table.elems[i]
    return TRAP_NONE


cdef inline TrapCode table_set(TableC* table, Val* index, Val* value) noexcept nogil:
    cdef uint64_t i = address(index, table.is64)
    if i >= table.size:
        return TRAP_TABLE
    table.elems[i] = value[0]
    if i >= table.used and value.ptr != NULL:
        table.used = i + 1
    return TRAP_NONE


cdef inline void zero_slots(Val* p, uint32_t n) noexcept nogil:
    while n:
        p.u64 = 0
        p += 1
        n -= 1


cdef inline void move_slots(Val* to, const Val* source, uint64_t n) noexcept nogil:
    memmove(to, source, n * sizeof(Val))


# Copies of the fields that ops need most, so that they are one load away from ctx.
cdef inline void switch_instance(Ctx* ctx, InstanceC* instance) noexcept nogil:
    ctx.instance = instance
    ctx.code = instance.code
    ctx.globals = instance.globals
    ctx.funcs = instance.funcs
    ctx.tables = instance.tables


# Read before it is overwritten: arguments may lie where the linkage does.
cdef inline void move_linkage(Val* fp, uint32_t old, uint32_t new, Val* args, uint32_t n) noexcept nogil:
    """A tail call: the callee takes our frame, so its arguments and our return address move there."""
    cdef Val back = fp[old]
    cdef Val distance = fp[old + 1]
    cdef uint32_t i
    for i in range(n):
        fp[i] = args[i]
    fp[new] = back
    fp[new + 1] = distance


cdef inline int leave(Ins* pc, Val* fp, Ctx* ctx, int code) noexcept nogil:
    """Back to the driver, which finds where we were in ctx."""
    ctx.pc = pc
    ctx.fp = fp
    return code
