# Generated from engine/opcodes.py by ci/generate/ops.py; do not edit.
"""Each op as a function that ends by calling the next one: an indirect jump."""

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from engine.code._opcodes cimport *
from engine.code.bulk cimport *
from engine.code.words cimport *
from engine.code.context cimport *
from engine.code.numeric cimport *
from engine.code.objects cimport *
from engine.types.valtypes cimport DefType, deftype_matches


cdef int op_unreachable(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNREACHABLE)


cdef int op_copy(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy_pair(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = fp[pc.b].u64
    fp[pc.a + 1].u64 = fp[pc.c].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy_two(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = fp[pc.b].u64
    fp[pc.c].u64 = fp[(<uint64_t*>(pc + 1))[0]].u64
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_move(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    move_slots(fp + pc.a, fp + pc.b, pc.c)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_const32(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_const32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].i64 = <int32_t>(<uint32_t*>&pc.b)[0]
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_const64(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = (<uint64_t*>(pc + 1))[0]
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = fp[pc.b].u64 if fp[(<uint64_t*>(pc + 1))[0]].u32 else fp[pc.c].u64
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = fp[pc.b].u64 if <uint32_t>r0 else fp[pc.c].u64
    fp[pc.a].u64 = r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = fp[pc.b].u64 if fp[pc.c].u32 else (<uint64_t*>(pc + 1))[0]
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_xr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = (<uint64_t*>(pc + 1))[0] if fp[pc.c].u32 else fp[pc.b].u64
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_xx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = (<uint64_t*>(pc + 1))[0] if fp[pc.c].u32 else (<uint64_t*>(pc + 1))[1]
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_a_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = fp[pc.b].u64 if <uint32_t>r0 else (<uint64_t*>(pc + 1))[0]
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_a_xr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else fp[pc.b].u64
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_a_xx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else (<uint64_t*>(pc + 1))[1]
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_get(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
    fp[pc.a].u64 = r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_set(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_set_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_halt(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    return leave(pc, fp, ctx, LEAVE_RETURNED)


cdef int op_probe(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].ptr = __builtin_frame_address(0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_fuel(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    ctx.fuel = ctx.fuel - (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_if(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_if_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_if_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_if_a_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless_a_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_on_null(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 == 0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_on_null_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 == 0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_on_non_null(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 != 0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_on_non_null_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 != 0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_table(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t index
    index = fp[pc.a].u32
    if index > (<uint32_t*>&pc.b)[0]:
        index = (<uint32_t*>&pc.b)[0]
    pc = pc + (<int32_t*>(pc + 1))[index]
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_ref_as_non_null(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].ptr == NULL:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_NULL_REFERENCE)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_call(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))
    new = fp + pc.b
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = ctx.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage].ptr = pc + 1
    new[head.linkage + 1].u64 = pc.b
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_call_import(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    cdef FuncInst* func
    func = ctx.funcs[pc.a + (<uint32_t>pc.c << 16)]
    new = fp + pc.b
    if func.kind != FUNC_WASM:
        pc = pc + 1 + 1
        ctx.callee = func
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_HOST_CALL)
    entry = func.instance.code + func.code_index
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = func.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage + 1].u64 = pc.b
    if func.instance == ctx.instance:
        new[head.linkage].ptr = pc + 1 + 1
    else:
        new[head.linkage].ptr = pc + 1
        fp[(pc + 1).a].ptr = ctx.instance
        switch_instance(ctx, func.instance)
        mem = ctx.instance.memories[0].base
        msz = ctx.instance.memories[0].size
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_call_indirect(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t index
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    cdef FuncInst* func
    cdef TableC* table
    table = ctx.tables[pc.c]
    index = fp[pc.a].u64 if table.is64 else fp[pc.a].u32
    if index >= table.size:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNDEFINED_ELEMENT)
    func = <FuncInst*>table.elems[index].ptr
    if func == NULL:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNINITIALIZED_ELEMENT)
    if func.type != <DefType*>(<uint64_t*>(pc + 1))[0] and not deftype_matches(func.type, <DefType*>(<uint64_t*>(pc + 1))[0]):
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_INDIRECT_TYPE)
    new = fp + pc.b
    if func.kind != FUNC_WASM:
        pc = pc + 2 + 1
        ctx.callee = func
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_HOST_CALL)
    entry = func.instance.code + func.code_index
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = func.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage + 1].u64 = pc.b
    if func.instance == ctx.instance:
        new[head.linkage].ptr = pc + 2 + 1
    else:
        new[head.linkage].ptr = pc + 2
        fp[(pc + 2).a].ptr = ctx.instance
        switch_instance(ctx, func.instance)
        mem = ctx.instance.memories[0].base
        msz = ctx.instance.memories[0].size
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_call_ref(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    cdef FuncInst* func
    func = <FuncInst*>fp[pc.a].ptr
    if func == NULL:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_NULL_FUNCTION)
    new = fp + pc.b
    if func.kind != FUNC_WASM:
        pc = pc + 1 + 1
        ctx.callee = func
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_HOST_CALL)
    entry = func.instance.code + func.code_index
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = func.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage + 1].u64 = pc.b
    if func.instance == ctx.instance:
        new[head.linkage].ptr = pc + 1 + 1
    else:
        new[head.linkage].ptr = pc + 1
        fp[(pc + 1).a].ptr = ctx.instance
        switch_instance(ctx, func.instance)
        mem = ctx.instance.memories[0].base
        msz = ctx.instance.memories[0].size
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_return_call(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))
    new = fp
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = ctx.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    move_linkage(fp, (<uint32_t*>(pc + 1))[0], head.linkage, fp + pc.b, (<uint32_t*>(pc + 1))[1])
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_return_call_import(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    cdef FuncInst* func
    func = ctx.funcs[pc.a + (<uint32_t>pc.c << 16)]
    if func.kind == FUNC_WASM and (
        func.instance == ctx.instance or (<Ins*>fp[(<uint32_t*>(pc + 1))[0]].ptr).op == OP_RESYNC
    ):
        entry = func.instance.code + func.code_index
        new = fp
        head = <Header*>(entry.entry - 2)
        if new + head.n_slots > ctx.limit:
            ctx.entry = entry
            ctx.owner = func.instance
            ctx.args = new
            return leave(pc, fp, ctx, LEAVE_FRAME)
        move_linkage(fp, (<uint32_t*>(pc + 1))[0], head.linkage, fp + pc.b, (<uint32_t*>(pc + 1))[1])
        if func.instance != ctx.instance:
            switch_instance(ctx, func.instance)
            mem = ctx.instance.memories[0].base
            msz = ctx.instance.memories[0].size
        pc = entry.entry
        zero_slots(fp + head.zero_from, head.zero_count)
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    new = fp + pc.b
    if func.kind != FUNC_WASM:
        pc = pc + 2 + 1
        ctx.callee = func
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_HOST_CALL)
    entry = func.instance.code + func.code_index
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = func.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage + 1].u64 = pc.b
    if func.instance == ctx.instance:
        new[head.linkage].ptr = pc + 2 + 1
    else:
        new[head.linkage].ptr = pc + 2
        fp[(pc + 2).a].ptr = ctx.instance
        switch_instance(ctx, func.instance)
        mem = ctx.instance.memories[0].base
        msz = ctx.instance.memories[0].size
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_return_call_indirect(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t index
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    cdef FuncInst* func
    cdef TableC* table
    table = ctx.tables[pc.c]
    index = fp[pc.a].u64 if table.is64 else fp[pc.a].u32
    if index >= table.size:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNDEFINED_ELEMENT)
    func = <FuncInst*>table.elems[index].ptr
    if func == NULL:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNINITIALIZED_ELEMENT)
    if func.type != <DefType*>(<uint64_t*>(pc + 1))[1] and not deftype_matches(func.type, <DefType*>(<uint64_t*>(pc + 1))[1]):
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_INDIRECT_TYPE)
    if func.kind == FUNC_WASM and (
        func.instance == ctx.instance or (<Ins*>fp[(<uint32_t*>(pc + 1))[0]].ptr).op == OP_RESYNC
    ):
        entry = func.instance.code + func.code_index
        new = fp
        head = <Header*>(entry.entry - 2)
        if new + head.n_slots > ctx.limit:
            ctx.entry = entry
            ctx.owner = func.instance
            ctx.args = new
            return leave(pc, fp, ctx, LEAVE_FRAME)
        move_linkage(fp, (<uint32_t*>(pc + 1))[0], head.linkage, fp + pc.b, (<uint32_t*>(pc + 1))[1])
        if func.instance != ctx.instance:
            switch_instance(ctx, func.instance)
            mem = ctx.instance.memories[0].base
            msz = ctx.instance.memories[0].size
        pc = entry.entry
        zero_slots(fp + head.zero_from, head.zero_count)
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    new = fp + pc.b
    if func.kind != FUNC_WASM:
        pc = pc + 2 + 1
        ctx.callee = func
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_HOST_CALL)
    entry = func.instance.code + func.code_index
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = func.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage + 1].u64 = pc.b
    if func.instance == ctx.instance:
        new[head.linkage].ptr = pc + 2 + 1
    else:
        new[head.linkage].ptr = pc + 2
        fp[(pc + 2).a].ptr = ctx.instance
        switch_instance(ctx, func.instance)
        mem = ctx.instance.memories[0].base
        msz = ctx.instance.memories[0].size
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_return_call_ref(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    cdef FuncInst* func
    func = <FuncInst*>fp[pc.a].ptr
    if func == NULL:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_NULL_FUNCTION)
    if func.kind == FUNC_WASM and (
        func.instance == ctx.instance or (<Ins*>fp[(<uint32_t*>(pc + 1))[0]].ptr).op == OP_RESYNC
    ):
        entry = func.instance.code + func.code_index
        new = fp
        head = <Header*>(entry.entry - 2)
        if new + head.n_slots > ctx.limit:
            ctx.entry = entry
            ctx.owner = func.instance
            ctx.args = new
            return leave(pc, fp, ctx, LEAVE_FRAME)
        move_linkage(fp, (<uint32_t*>(pc + 1))[0], head.linkage, fp + pc.b, (<uint32_t*>(pc + 1))[1])
        if func.instance != ctx.instance:
            switch_instance(ctx, func.instance)
            mem = ctx.instance.memories[0].base
            msz = ctx.instance.memories[0].size
        pc = entry.entry
        zero_slots(fp + head.zero_from, head.zero_count)
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    new = fp + pc.b
    if func.kind != FUNC_WASM:
        pc = pc + 2 + 1
        ctx.callee = func
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_HOST_CALL)
    entry = func.instance.code + func.code_index
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = func.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage + 1].u64 = pc.b
    if func.instance == ctx.instance:
        new[head.linkage].ptr = pc + 2 + 1
    else:
        new[head.linkage].ptr = pc + 2
        fp[(pc + 2).a].ptr = ctx.instance
        switch_instance(ctx, func.instance)
        mem = ctx.instance.memories[0].base
        msz = ctx.instance.memories[0].size
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_resync(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    switch_instance(ctx, <InstanceC*>fp[pc.a].ptr)
    if ctx.instance.closed:
        return leave(pc, fp, ctx, LEAVE_SLOW)
    mem = ctx.instance.memories[0].base
    msz = ctx.instance.memories[0].size
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_ret(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef Ins* back
    back = <Ins*>fp[pc.b].ptr
    fp = fp - fp[pc.b + 1].u64
    pc = back
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_ret1(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef Ins* back
    fp[0].u64 = fp[pc.a].u64
    back = <Ins*>fp[pc.b].ptr
    fp = fp - fp[pc.b + 1].u64
    pc = back
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_ea(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    cdef MemoryC* memory
    memory = ctx.instance.memories[(<uint64_t*>(pc + 1))[1]]
    ea = (fp[pc.b].u64 if memory.is64 else fp[pc.b].u32) + (<uint64_t*>(pc + 1))[0]
    if ea < (<uint64_t*>(pc + 1))[0] or ea + pc.a < ea or ea + pc.a > memory.size:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>(memory.base + ea)
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_memory_size(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = ctx.instance.memories[pc.b].pages
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_table_size(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = ctx.tables[pc.b].size
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_table_get(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = table_get(fp + pc.a, ctx.tables[pc.c], fp + pc.b)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_table_set(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = table_set(ctx.tables[pc.c], fp + pc.a, fp + pc.b)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_add128(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    i64_add128(fp + pc.a, fp + pc.b)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_sub128(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    i64_sub128(fp + pc.a, fp + pc.b)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_mul_wide_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    i64_mul_wide_s(fp + pc.a, fp + pc.b)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_mul_wide_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    i64_mul_wide_u(fp + pc.a, fp + pc.b)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_memory_fill(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    if memory_fill_is_large(ctx, pc, fp):
        return leave(pc, fp, ctx, LEAVE_SLOW)
    code = memory_fill(ctx, pc, fp)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 2
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_memory_copy(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    if memory_copy_is_large(ctx, pc, fp):
        return leave(pc, fp, ctx, LEAVE_SLOW)
    code = memory_copy(ctx, pc, fp)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 2
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_memory_init(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    if memory_init_is_large(ctx, pc, fp):
        return leave(pc, fp, ctx, LEAVE_SLOW)
    code = memory_init(ctx, pc, fp)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 2
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_table_fill(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    if table_fill_is_large(ctx, pc, fp):
        return leave(pc, fp, ctx, LEAVE_SLOW)
    code = table_fill(ctx, pc, fp)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 2
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_table_copy(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    if table_copy_is_large(ctx, pc, fp):
        return leave(pc, fp, ctx, LEAVE_SLOW)
    code = table_copy(ctx, pc, fp)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 2
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_table_init(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    if table_init_is_large(ctx, pc, fp):
        return leave(pc, fp, ctx, LEAVE_SLOW)
    code = table_init(ctx, pc, fp)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 2
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_data_drop(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    ctx.instance.data[(<uint32_t*>&pc.b)[0]].n = 0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_elem_drop(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    ctx.instance.elems[(<uint32_t*>&pc.b)[0]].n = 0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_ref_func(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if ctx.funcs[(<uint32_t*>&pc.b)[0]] == NULL:
        return leave(pc, fp, ctx, LEAVE_SLOW)
    fp[pc.a].ptr = ctx.funcs[(<uint32_t*>&pc.b)[0]]
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_memory_grow(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    return leave(pc, fp, ctx, LEAVE_SLOW)


cdef int op_table_grow(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    return leave(pc, fp, ctx, LEAVE_SLOW)


cdef int op_throw(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    return leave(pc, fp, ctx, LEAVE_SLOW)


cdef int op_throw_ref(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    return leave(pc, fp, ctx, LEAVE_SLOW)


cdef int op_i32_add_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_sub_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 - fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_sub_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) - fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_sub_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 - (<uint32_t>r0))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_sub_ir(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t><int64_t><int16_t>pc.b) - fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_mul_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 * fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_mul_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) * fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_mul_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 * (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_mul_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) * (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_mul_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 * (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 & fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 & (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_or_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 | fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_or_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) | fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_or_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 | (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_or_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) | (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_or_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 | (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_xor_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 ^ fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_xor_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) ^ fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_xor_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 ^ (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_xor_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) ^ (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_xor_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 ^ (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 << (fp[pc.c].u32 & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) << (fp[pc.c].u32 & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t>r0) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ir(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t><int64_t><int16_t>pc.b) << (fp[pc.c].u32 & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 >> (fp[pc.c].u32 & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) >> (fp[pc.c].u32 & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_s_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 >> ((<uint32_t>r0) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 >> (fp[pc.c].u32 & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) >> (fp[pc.c].u32 & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_u_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 >> ((<uint32_t>r0) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotl_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32(fp[pc.b].u32, fp[pc.c].u32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotl_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32((<uint32_t>r0), fp[pc.c].u32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotl_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32(fp[pc.b].u32, (<uint32_t>r0)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotl_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32(fp[pc.b].u32, (<uint32_t><int64_t><int16_t>pc.c)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotl_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32((<uint32_t>r0), (<uint32_t><int64_t><int16_t>pc.c)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotr_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32(fp[pc.b].u32, 0 - fp[pc.c].u32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotr_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32((<uint32_t>r0), 0 - fp[pc.c].u32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotr_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32(fp[pc.b].u32, 0 - (<uint32_t>r0)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotr_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32(fp[pc.b].u32, 0 - (<uint32_t><int64_t><int16_t>pc.c)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rotr_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(rotl32((<uint32_t>r0), 0 - (<uint32_t><int64_t><int16_t>pc.c)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_add_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 + fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_add_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) + fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 + (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_add_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) + (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_add_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 + (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_sub_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 - fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_sub_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) - fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_sub_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 - (<uint64_t>r0))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_sub_ir(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t><int64_t><int16_t>pc.b) - fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_mul_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 * fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_mul_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) * fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_mul_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 * (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_mul_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) * (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_mul_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 * (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_and_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 & fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_and_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) & fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_and_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 & (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_and_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) & (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_and_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 & (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_or_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 | fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_or_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) | fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_or_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 | (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_or_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) | (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_or_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 | (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_xor_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 ^ fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_xor_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) ^ fp[pc.c].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_xor_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 ^ (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_xor_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) ^ (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_xor_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 ^ (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shl_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 << (fp[pc.c].u64 & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shl_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) << (fp[pc.c].u64 & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shl_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 << ((<uint64_t>r0) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shl_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 << ((<uint64_t><int64_t><int16_t>pc.c) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shl_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) << ((<uint64_t><int64_t><int16_t>pc.c) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shl_ir(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t><int64_t><int16_t>pc.b) << (fp[pc.c].u64 & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].i64 >> (fp[pc.c].u64 & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<int64_t>r0) >> (fp[pc.c].u64 & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_s_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].i64 >> ((<uint64_t>r0) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].i64 >> ((<uint64_t><int64_t><int16_t>pc.c) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<int64_t>r0) >> ((<uint64_t><int64_t><int16_t>pc.c) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 >> (fp[pc.c].u64 & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) >> (fp[pc.c].u64 & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_u_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 >> ((<uint64_t>r0) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 >> ((<uint64_t><int64_t><int16_t>pc.c) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_shr_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) >> ((<uint64_t><int64_t><int16_t>pc.c) & 63))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotl_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64(fp[pc.b].u64, fp[pc.c].u64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotl_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64((<uint64_t>r0), fp[pc.c].u64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotl_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64(fp[pc.b].u64, (<uint64_t>r0)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotl_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64(fp[pc.b].u64, (<uint64_t><int64_t><int16_t>pc.c)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotl_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64((<uint64_t>r0), (<uint64_t><int64_t><int16_t>pc.c)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotr_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64(fp[pc.b].u64, 0 - fp[pc.c].u64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotr_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64((<uint64_t>r0), 0 - fp[pc.c].u64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotr_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64(fp[pc.b].u64, 0 - (<uint64_t>r0)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotr_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64(fp[pc.b].u64, 0 - (<uint64_t><int64_t><int16_t>pc.c)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rotr_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(rotl64((<uint64_t>r0), 0 - (<uint64_t><int64_t><int16_t>pc.c)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_add_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 + fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_add_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = g0 + fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_add_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 + g0
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_add_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 + (<float*>(pc + 1))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_sub_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 - fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_sub_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = g0 - fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_sub_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 - g0
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_sub_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 - (<float*>(pc + 1))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_mul_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 * fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_mul_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = g0 * fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_mul_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 * g0
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_mul_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 * (<float*>(pc + 1))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_div_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 / fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_div_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = g0 / fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_div_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 / g0
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_div_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 / (<float*>(pc + 1))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_min_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_min(fp[pc.b].f32, fp[pc.c].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_min_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_min(g0, fp[pc.c].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_min_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_min(fp[pc.b].f32, g0)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_min_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_min(fp[pc.b].f32, (<float*>(pc + 1))[0])
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_max_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_max(fp[pc.b].f32, fp[pc.c].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_max_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_max(g0, fp[pc.c].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_max_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_max(fp[pc.b].f32, g0)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_max_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_max(fp[pc.b].f32, (<float*>(pc + 1))[0])
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_copysign_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(copysign32(fp[pc.b].u32, fp[pc.c].u32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_add_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 + fp[pc.c].f64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_add_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f0 + fp[pc.c].f64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_add_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 + f0
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_add_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 + (<double*>(pc + 1))[0]
    fp[pc.a].f64 = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_sub_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 - fp[pc.c].f64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_sub_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f0 - fp[pc.c].f64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_sub_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 - f0
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_sub_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 - (<double*>(pc + 1))[0]
    fp[pc.a].f64 = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_mul_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 * fp[pc.c].f64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_mul_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f0 * fp[pc.c].f64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_mul_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 * f0
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_mul_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 * (<double*>(pc + 1))[0]
    fp[pc.a].f64 = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_div_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 / fp[pc.c].f64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_div_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f0 / fp[pc.c].f64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_div_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 / f0
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_div_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = fp[pc.b].f64 / (<double*>(pc + 1))[0]
    fp[pc.a].f64 = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_min_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_min(fp[pc.b].f64, fp[pc.c].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_min_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_min(f0, fp[pc.c].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_min_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_min(fp[pc.b].f64, f0)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_min_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_min(fp[pc.b].f64, (<double*>(pc + 1))[0])
    fp[pc.a].f64 = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_max_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_max(fp[pc.b].f64, fp[pc.c].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_max_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_max(f0, fp[pc.c].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_max_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_max(fp[pc.b].f64, f0)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_max_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_max(fp[pc.b].f64, (<double*>(pc + 1))[0])
    fp[pc.a].f64 = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_copysign_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(copysign64(fp[pc.b].u64, fp[pc.c].u64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_eq_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 == fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_eq_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 == fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_eq_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 == fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_eq_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 == (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_eq_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 == (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_eq_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 == (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) == fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) == fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_eq_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) == fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_eq_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) == (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_eq_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) == (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_eq_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) == (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_eq_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 == (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ne_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 != fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ne_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 != (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 != (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 != (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) != fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ne_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) != (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) != (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) != (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ne_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 != (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 < fp[pc.c].i32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 < fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_s_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 < fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 < (<int32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 < (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_s_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 < (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) < fp[pc.c].i32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) < fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_s_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) < fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) < (<int32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) < (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_s_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) < (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_s_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 < (<int32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 < fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 < fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_u_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 < fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 < (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 < (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_u_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 < (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) < fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) < fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_u_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) < fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) < (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) < (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_lt_u_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) < (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_lt_u_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 < (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 > fp[pc.c].i32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 > fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_s_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 > fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 > (<int32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 > (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_s_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 > (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) > fp[pc.c].i32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) > fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_s_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) > fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) > (<int32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) > (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_s_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) > (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_s_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 > (<int32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 > fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 > fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_u_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 > fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 > (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 > (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_u_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 > (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) > fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) > fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_u_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) > fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) > (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) > (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_gt_u_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) > (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_gt_u_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 > (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 <= fp[pc.c].i32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 <= fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_s_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 <= fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 <= (<int32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 <= (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_s_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 <= (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) <= fp[pc.c].i32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) <= fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_s_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) <= fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) <= (<int32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) <= (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_s_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) <= (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_s_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 <= (<int32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 <= fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 <= fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_u_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 <= fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 <= (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 <= (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_u_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 <= (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) <= fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) <= fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_u_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) <= fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) <= (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) <= (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_le_u_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) <= (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_le_u_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 <= (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 >= fp[pc.c].i32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 >= fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_s_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 >= fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 >= (<int32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 >= (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_s_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i32 >= (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) >= fp[pc.c].i32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) >= fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_s_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) >= fp[pc.b].i32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int32_t>r0) >= (<int32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) >= (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_s_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int32_t>r0) >= (<int32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_s_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i32 >= (<int32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 >= fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 >= fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_u_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 >= fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 >= (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 >= (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_u_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u32 >= (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) >= fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) >= fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_u_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) >= fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) >= (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) >= (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ge_u_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint32_t>r0) >= (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ge_u_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 >= (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_eq_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 == fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_eq_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 == fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_eq_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 == fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_eq_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 == (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_eq_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 == (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_eq_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 == (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) == fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) == fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_eq_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) == fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_eq_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) == (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_eq_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) == (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_eq_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) == (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_eq_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 == (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ne_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 != fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ne_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 != fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ne_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 != fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ne_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 != (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ne_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 != (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ne_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 != (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) != fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) != fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ne_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) != fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ne_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) != (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ne_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) != (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ne_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) != (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ne_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 != (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 < fp[pc.c].i64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 < fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_s_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 < fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 < (<int64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 < (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_s_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 < (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int64_t>r0) < fp[pc.c].i64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) < fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_s_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) < fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int64_t>r0) < (<int64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) < (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_s_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) < (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_s_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 < (<int64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 < fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 < fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_u_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 < fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 < (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 < (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_u_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 < (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) < fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) < fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_u_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) < fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) < (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) < (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_lt_u_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) < (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_lt_u_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 < (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 > fp[pc.c].i64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 > fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_s_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 > fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 > (<int64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 > (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_s_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 > (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int64_t>r0) > fp[pc.c].i64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) > fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_s_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) > fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int64_t>r0) > (<int64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) > (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_s_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) > (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_s_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 > (<int64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 > fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 > fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_u_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 > fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 > (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 > (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_u_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 > (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) > fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) > fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_u_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) > fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) > (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) > (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_gt_u_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) > (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_gt_u_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 > (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 <= fp[pc.c].i64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 <= fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_s_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 <= fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 <= (<int64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 <= (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_s_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 <= (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int64_t>r0) <= fp[pc.c].i64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) <= fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_s_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) <= fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int64_t>r0) <= (<int64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) <= (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_s_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) <= (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_s_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 <= (<int64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 <= fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 <= fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_u_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 <= fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 <= (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 <= (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_u_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 <= (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) <= fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) <= fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_u_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) <= fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) <= (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) <= (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_le_u_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) <= (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_le_u_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 <= (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 >= fp[pc.c].i64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 >= fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_s_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 >= fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 >= (<int64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 >= (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_s_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].i64 >= (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int64_t>r0) >= fp[pc.c].i64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_s_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) >= fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_s_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) >= fp[pc.b].i64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int64_t>r0) >= (<int64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_s_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) >= (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_s_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<int64_t>r0) >= (<int64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_s_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].i64 >= (<int64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 >= fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 >= fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_u_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 >= fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 >= (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 >= (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_u_ri_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].u64 >= (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) >= fp[pc.c].u64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_u_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) >= fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_u_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) >= fp[pc.b].u64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) >= (<uint64_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_u_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) >= (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i64_ge_u_ai_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if (<uint64_t>r0) >= (<uint64_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ge_u_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 >= (<uint64_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_eq_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 == fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_eq_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 == fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_eq_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 == fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(g0 == fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 == fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_eq_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 == fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_eq_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 == (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ne_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 != fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ne_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 != fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ne_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 != fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(g0 != fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 != fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ne_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 != fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ne_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 != (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_lt_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 < fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_lt_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 < fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_lt_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 < fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_lt_not_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f32 < fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_lt_not_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f32 < fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_lt_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(g0 < fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_lt_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 < fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_lt_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 < fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_lt_not_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (g0 < fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_lt_not_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (g0 < fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_lt_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 < (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_gt_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 > fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_gt_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 > fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_gt_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 > fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_gt_not_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f32 > fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_gt_not_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f32 > fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_gt_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(g0 > fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_gt_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 > fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_gt_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 > fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_gt_not_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (g0 > fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_gt_not_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (g0 > fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_gt_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 > (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_le_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 <= fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_le_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 <= fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_le_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 <= fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_le_not_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f32 <= fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_le_not_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f32 <= fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_le_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(g0 <= fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_le_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 <= fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_le_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 <= fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_le_not_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (g0 <= fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_le_not_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (g0 <= fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_le_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 <= (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ge_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 >= fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ge_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 >= fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ge_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f32 >= fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ge_not_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f32 >= fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ge_not_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f32 >= fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ge_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(g0 >= fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ge_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 >= fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ge_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if g0 >= fp[pc.b].f32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ge_not_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (g0 >= fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f32_ge_not_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (g0 >= fp[pc.b].f32):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ge_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 >= (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_eq_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 == fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_eq_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 == fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_eq_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 == fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(f0 == fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 == fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_eq_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 == fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_eq_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 == (<double*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_ne_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 != fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ne_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 != fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ne_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 != fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(f0 != fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 != fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ne_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 != fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_ne_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 != (<double*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_lt_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 < fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_lt_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 < fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_lt_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 < fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_lt_not_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f64 < fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_lt_not_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f64 < fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_lt_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(f0 < fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_lt_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 < fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_lt_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 < fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_lt_not_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (f0 < fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_lt_not_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (f0 < fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_lt_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 < (<double*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_gt_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 > fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_gt_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 > fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_gt_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 > fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_gt_not_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f64 > fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_gt_not_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f64 > fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_gt_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(f0 > fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_gt_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 > fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_gt_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 > fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_gt_not_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (f0 > fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_gt_not_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (f0 > fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_gt_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 > (<double*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_le_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 <= fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_le_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 <= fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_le_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 <= fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_le_not_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f64 <= fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_le_not_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f64 <= fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_le_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(f0 <= fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_le_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 <= fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_le_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 <= fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_le_not_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (f0 <= fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_le_not_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (f0 <= fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_le_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 <= (<double*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_ge_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 >= fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ge_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 >= fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ge_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if fp[pc.a].f64 >= fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ge_not_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f64 >= fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ge_not_rr_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (fp[pc.a].f64 >= fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_ge_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(f0 >= fp[pc.c].f64)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ge_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 >= fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ge_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if f0 >= fp[pc.b].f64:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ge_not_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (f0 >= fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_f64_ge_not_ar_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not (f0 >= fp[pc.b].f64):
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_ge_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f64 >= (<double*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_div_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_div_s(fp + pc.a, fp[pc.b].i32, fp[pc.c].i32)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_div_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_div_s(fp + pc.a, fp[pc.b].i32, (<int32_t><int64_t><int16_t>pc.c))
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_div_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_div_u(fp + pc.a, fp[pc.b].u32, fp[pc.c].u32)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_div_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_div_u(fp + pc.a, fp[pc.b].u32, (<uint32_t><int64_t><int16_t>pc.c))
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rem_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_rem_s(fp + pc.a, fp[pc.b].i32, fp[pc.c].i32)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rem_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_rem_s(fp + pc.a, fp[pc.b].i32, (<int32_t><int64_t><int16_t>pc.c))
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rem_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_rem_u(fp + pc.a, fp[pc.b].u32, fp[pc.c].u32)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_rem_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_rem_u(fp + pc.a, fp[pc.b].u32, (<uint32_t><int64_t><int16_t>pc.c))
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_div_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_div_s(fp + pc.a, fp[pc.b].i64, fp[pc.c].i64)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_div_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_div_s(fp + pc.a, fp[pc.b].i64, (<int64_t><int64_t><int16_t>pc.c))
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_div_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_div_u(fp + pc.a, fp[pc.b].u64, fp[pc.c].u64)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_div_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_div_u(fp + pc.a, fp[pc.b].u64, (<uint64_t><int64_t><int16_t>pc.c))
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rem_s_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_rem_s(fp + pc.a, fp[pc.b].i64, fp[pc.c].i64)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rem_s_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_rem_s(fp + pc.a, fp[pc.b].i64, (<int64_t><int64_t><int16_t>pc.c))
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rem_u_rr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_rem_u(fp + pc.a, fp[pc.b].u64, fp[pc.c].u64)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_rem_u_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_rem_u(fp + pc.a, fp[pc.b].u64, (<uint64_t><int64_t><int16_t>pc.c))
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_eqz(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 == 0)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_eqz_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) == 0)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_eqz(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 == 0)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_eqz_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) == 0)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_clz(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(clz32(fp[pc.b].u32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_clz_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(clz32((<uint32_t>r0)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ctz(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(ctz32(fp[pc.b].u32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_ctz_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(ctz32((<uint32_t>r0)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_popcnt(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(popcnt32(fp[pc.b].u32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_popcnt_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(popcnt32((<uint32_t>r0)))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_clz(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(clz64(fp[pc.b].u64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_clz_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(clz64((<uint64_t>r0)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ctz(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(ctz64(fp[pc.b].u64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_ctz_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(ctz64((<uint64_t>r0)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_popcnt(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(popcnt64(fp[pc.b].u64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_popcnt_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(popcnt64((<uint64_t>r0)))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 & <uint32_t>0x7FFFFFFF)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_abs_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) & <uint32_t>0x7FFFFFFF)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_neg(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 ^ <uint32_t>0x80000000ULL)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_neg_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) ^ <uint32_t>0x80000000ULL)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ceil(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_ceil(fp[pc.b].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_floor(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_floor(fp[pc.b].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_trunc(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_trunc(fp[pc.b].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_nearest(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_nearest(fp[pc.b].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_sqrt(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = sqrtf(fp[pc.b].f32)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 & <uint64_t>0x7FFFFFFFFFFFFFFFULL)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_abs_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) & <uint64_t>0x7FFFFFFFFFFFFFFFULL)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_neg(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u64 ^ <uint64_t>0x8000000000000000ULL)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_neg_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t>r0) ^ <uint64_t>0x8000000000000000ULL)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_ceil(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_ceil(fp[pc.b].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_floor(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_floor(fp[pc.b].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_trunc(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_trunc(fp[pc.b].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_nearest(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = f64_nearest(fp[pc.b].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_sqrt(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = sqrt(fp[pc.b].f64)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_wrap_i64(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_wrap_i64_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend_i32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].i32)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend_i32_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<int32_t>r0))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend_i32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(fp[pc.b].u32)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend_i32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint32_t>r0))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_convert_i32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>fp[pc.b].i32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_convert_i32_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>(<int32_t>r0)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_convert_i32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>fp[pc.b].u32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_convert_i32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>(<uint32_t>r0)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_convert_i64_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>fp[pc.b].i64
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_convert_i64_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>(<int64_t>r0)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_convert_i64_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>fp[pc.b].u64
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_convert_i64_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>(<uint64_t>r0)
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_demote_f64(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = <float>fp[pc.b].f64
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_convert_i32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>fp[pc.b].i32
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_convert_i32_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>(<int32_t>r0)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_convert_i32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>fp[pc.b].u32
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_convert_i32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>(<uint32_t>r0)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_convert_i64_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>fp[pc.b].i64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_convert_i64_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>(<int64_t>r0)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_convert_i64_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>fp[pc.b].u64
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_convert_i64_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>(<uint64_t>r0)
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_promote_f32(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = <double>fp[pc.b].f32
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_extend8_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(<int8_t>fp[pc.b].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_extend8_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(<int8_t>(<uint32_t>r0))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_extend16_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(<int16_t>fp[pc.b].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_extend16_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(<int16_t>(<uint32_t>r0))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend8_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(<int8_t>fp[pc.b].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend8_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(<int8_t>(<uint64_t>r0))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend16_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(<int16_t>fp[pc.b].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend16_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(<int16_t>(<uint64_t>r0))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(<int32_t>fp[pc.b].u64)
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_extend32_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(<int32_t>(<uint64_t>r0))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_ref_is_null(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u64 == 0)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_ref_is_null_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint64_t>r0) == 0)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_trunc_f32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_trunc_f32_s(fp + pc.a, fp[pc.b].f32)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_trunc_f32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_trunc_f32_u(fp + pc.a, fp[pc.b].f32)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_trunc_f64_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_trunc_f64_s(fp + pc.a, fp[pc.b].f64)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_trunc_f64_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i32_trunc_f64_u(fp + pc.a, fp[pc.b].f64)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_trunc_f32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_trunc_f32_s(fp + pc.a, fp[pc.b].f32)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_trunc_f32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_trunc_f32_u(fp + pc.a, fp[pc.b].f32)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_trunc_f64_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_trunc_f64_s(fp + pc.a, fp[pc.b].f64)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_trunc_f64_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef int code
    code = i64_trunc_f64_u(fp + pc.a, fp[pc.b].f64)
    if code:
        return leave(pc, fp, ctx, LEAVE_TRAP + code)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_trunc_sat_f32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(i32_trunc_sat_f32_s(fp[pc.b].f32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_trunc_sat_f32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(i32_trunc_sat_f32_u(fp[pc.b].f32))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_trunc_sat_f64_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(i32_trunc_sat_f64_s(fp[pc.b].f64))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_trunc_sat_f64_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(i32_trunc_sat_f64_u(fp[pc.b].f64))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_trunc_sat_f32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(i64_trunc_sat_f32_s(fp[pc.b].f32))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_trunc_sat_f32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(i64_trunc_sat_f32_u(fp[pc.b].f32))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_trunc_sat_f64_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(i64_trunc_sat_f64_s(fp[pc.b].f64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_trunc_sat_f64_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>(i64_trunc_sat_f64_u(fp[pc.b].f64))
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint8_t*>r0)[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load16_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load16_u_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load16_u_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load16_u_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint16_t*>r0)[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load16_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load16_u_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint32_t*>r0)[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_load(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_load_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_load_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_load_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = (<float*>r0)[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_load_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_load_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load64(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load64_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load64_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load64_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<uint64_t*>r0)[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load64_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load64_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_load(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    f0 = (<double*>(mem + ea))[0]
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_load_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    f0 = (<double*>(mem + ea))[0]
    fp[pc.a].f64 = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_load_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    f0 = (<double*>(mem + ea))[0]
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_load_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    f0 = (<double*>r0)[0]
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_load_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    f0 = (<double*>(mem + ea))[0]
    fp[pc.a].f64 = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_load_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    f0 = (<double*>(mem + ea))[0]
    fp[pc.a].f64 = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load8_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load8_s_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load8_s_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load8_s_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int8_t*>r0)[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load8_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load8_s_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load16_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load16_s_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load16_s_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load16_s_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<int16_t*>r0)[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load16_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_load16_s_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load8_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load8_s_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load8_s_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load8_s_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<int8_t*>r0)[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load8_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load8_s_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load16_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load16_s_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load16_s_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load16_s_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<int16_t*>r0)[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load16_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load16_s_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load32_s(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load32_s_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load32_s_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load32_s_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint64_t>((<int32_t*>r0)[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load32_s_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i64_load32_s_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t>fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t>fp[pc.b].u64
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t>fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    (<uint8_t*>r0)[0] = <uint8_t>fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8_i(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t><int64_t><int16_t>pc.b
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8_ix(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t><int64_t><int16_t>pc.b
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store16(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint16_t*>(mem + ea))[0] = <uint16_t>fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store16_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint16_t*>(mem + ea))[0] = <uint16_t>fp[pc.b].u64
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store16_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint16_t*>(mem + ea))[0] = <uint16_t>fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store16_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    (<uint16_t*>r0)[0] = <uint16_t>fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store16_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint16_t*>(mem + ea))[0] = <uint16_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store16_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint16_t*>(mem + ea))[0] = <uint16_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store16_i(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint16_t*>(mem + ea))[0] = <uint16_t><int64_t><int16_t>pc.b
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store16_ix(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 2 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint16_t*>(mem + ea))[0] = <uint16_t><int64_t><int16_t>pc.b
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    (<uint32_t*>r0)[0] = <uint32_t>fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_i(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t><int64_t><int16_t>pc.b
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_ix(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t><int64_t><int16_t>pc.b
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t>fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64_x(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t>fp[pc.b].u64
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64_abs(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t>fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64_at(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    (<uint64_t*>r0)[0] = <uint64_t>fp[pc.a].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64_i(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t><int64_t><int16_t>pc.b
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64_ix(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t><int64_t><int16_t>pc.b
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_store_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<float*>(mem + ea))[0] = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_store_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<float*>(mem + ea))[0] = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_store_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<double*>(mem + ea))[0] = f0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f64_store_ax(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<double*>(mem + ea))[0] = f0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_ar__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    if (<uint32_t>r0) != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_i32_ne_ar__i32_add_ri__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    if (<uint32_t>r0) != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_if__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    if fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_if_a__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_if_a__i32_add_ri__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_if_a__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    if not fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless_a__const32(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless_a__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless_a__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_br_unless_a__load32_u__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_const32__br_table(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t index
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    index = fp[pc.a].u32
    if index > (<uint32_t*>&pc.b)[0]:
        index = (<uint32_t*>&pc.b)[0]
    pc = pc + (<int32_t*>(pc + 1))[index]
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_const32__call(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))
    new = fp + pc.b
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = ctx.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage].ptr = pc + 1
    new[head.linkage + 1].u64 = pc.b
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_const32__const32(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_const32__copy(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_const32__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy__br(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy__br_if(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    if fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy__call(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))
    new = fp + pc.b
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = ctx.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage].ptr = pc + 1
    new[head.linkage + 1].u64 = pc.b
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy__const32(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy__load8_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy_pair__call(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    fp[pc.a].u64 = fp[pc.b].u64
    fp[pc.a + 1].u64 = fp[pc.c].u64
    pc = pc + 1
    entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))
    new = fp + pc.b
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = ctx.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage].ptr = pc + 1
    new[head.linkage + 1].u64 = pc.b
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_copy_two__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    fp[pc.a].u64 = fp[pc.b].u64
    fp[pc.c].u64 = fp[(<uint64_t*>(pc + 1))[0]].u64
    pc = pc + 2
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_add_ra__f32_store_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    g0 = fp[pc.b].f32 + g0
    fp[pc.a].f32 = g0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<float*>(mem + ea))[0] = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_add_rx__f32_add_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = fp[pc.b].f32 + (<float*>(pc + 1))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    g0 = fp[pc.b].f32 + (<float*>(pc + 1))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ge_rx__i32_and_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 >= (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_gt_rx__select_a_xr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 > (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else fp[pc.b].u64
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_load__f32_load(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_load__f32_load__f32_load(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_lt_rx__br_unless_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 < (<float*>(pc + 1))[0])
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_max_rx__f32_min_rx(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = f32_max(fp[pc.b].f32, (<float*>(pc + 1))[0])
    fp[pc.a].f32 = g0
    pc = pc + 2
    g0 = f32_min(fp[pc.b].f32, (<float*>(pc + 1))[0])
    fp[pc.a].f32 = g0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_mul_rx__f32_store_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    g0 = fp[pc.b].f32 * (<float*>(pc + 1))[0]
    fp[pc.a].f32 = g0
    pc = pc + 2
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<float*>(mem + ea))[0] = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_ne_rr__select_a_xr(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].f32 != fp[pc.c].f32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else fp[pc.b].u64
    fp[pc.a].u64 = r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_store_a__f32_mul_rr(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<float*>(mem + ea))[0] = g0
    pc = pc + 1
    g0 = fp[pc.b].f32 * fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_store_a__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<float*>(mem + ea))[0] = g0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_f32_sub_ar__f32_add_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    g0 = g0 - fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    g0 = g0 + fp[pc.c].f32
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_get__i32_add_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
    fp[pc.a].u64 = r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_get__i32_add_ai__global_set_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
    fp[pc.a].u64 = r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_get__i32_add_ai__global_set_a__load32_u_abs(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    r0 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
    fp[pc.a].u64 = r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    ea = (<uint32_t*>&pc.b)[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_get__i32_add_ai__store32(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    r0 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
    fp[pc.a].u64 = r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_set_a__ret(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef Ins* back
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    back = <Ins*>fp[pc.b].ptr
    fp = fp - fp[pc.b + 1].u64
    pc = back
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_global_set_a__ret1(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef Ins* back
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    fp[0].u64 = fp[pc.a].u64
    back = <Ins*>fp[pc.b].ptr
    fp = fp - fp[pc.b + 1].u64
    pc = back
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ai__br_table(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t index
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    index = fp[pc.a].u32
    if index > (<uint32_t*>&pc.b)[0]:
        index = (<uint32_t*>&pc.b)[0]
    pc = pc + (<int32_t*>(pc + 1))[index]
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ai__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ai__load32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ai__store32_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ai__store32_a__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ar__i32_add_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ar__load32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ar__load32_u_a__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ar__load8_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ar__store32_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__br(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__br_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__br_i32_ne_ar_bk(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if (<uint32_t>r0) != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__br_if_a_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__br_if_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__copy(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__copy__call(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))
    new = fp + pc.b
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = ctx.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage].ptr = pc + 1
    new[head.linkage + 1].u64 = pc.b
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__f32_load_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    g0 = (<float*>(mem + ea))[0]
    fp[pc.a].f32 = g0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__global_set_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__global_set_a__ret(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef Ins* back
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    back = <Ins*>fp[pc.b].ptr
    fp = fp - fp[pc.b + 1].u64
    pc = back
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__global_set_a__ret1(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef Ins* back
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    fp[0].u64 = fp[pc.a].u64
    back = <Ins*>fp[pc.b].ptr
    fp = fp - fp[pc.b + 1].u64
    pc = back
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__i32_add_ri__br_i32_ne_ar_bk(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if (<uint32_t>r0) != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__i32_add_ri__br_if_a_bk(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__i32_add_ri__copy(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__i32_add_ri__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__i32_and_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__load32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__load8_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__load8_u__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__load8_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_ri__store32_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_rr__load32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_rr__load8_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_add_rx__load32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t>(<uint64_t*>(pc + 1))[0]))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 2
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ai__br_if_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ai__br_unless_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ar__br_unless_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ar__i32_or_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) | fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ar__i32_xor_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) ^ fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_and_ri__br_if_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ai__i32_add_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ai__i32_add_ar__load32_u_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ri__i32_add_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ri__i32_add_ar__load32_u_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shl_ri__load32_u_ax(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 2
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_u_ai__i32_and_ai(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_shr_u_ri__i32_and_ai(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = <uint32_t>(fp[pc.b].u32 >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_i32_xor_ar__i32_and_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    r0 = <uint32_t>((<uint32_t>r0) ^ fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__br_i32_eq_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if (<uint32_t>r0) == fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__br_i32_eq_ar__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if (<uint32_t>r0) == fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__br_i32_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if (<uint32_t>r0) != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__br_if_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__br_if_a__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__br_if_a_bk(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__br_unless_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__br_unless_a__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__call(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))
    new = fp + pc.b
    head = <Header*>(entry.entry - 2)
    if new + head.n_slots > ctx.limit:
        ctx.entry = entry
        ctx.owner = ctx.instance
        ctx.args = new
        return leave(pc, fp, ctx, LEAVE_FRAME)
    new[head.linkage].ptr = pc + 1
    new[head.linkage + 1].u64 = pc.b
    fp = new
    pc = entry.entry
    zero_slots(fp + head.zero_from, head.zero_count)
    ctx.fuel = ctx.fuel - 1
    if ctx.fuel < 0:
        return leave(pc, fp, ctx, LEAVE_FUEL)
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__copy(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    fp[pc.a].u64 = fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_add_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_add_ai__store32_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_add_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_add_ar__load8_u_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_add_ri__global_set_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_and_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_shl_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_shl_ai__i32_add_ar(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_shl_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_shl_ri__i32_add_ar(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_shl_ri__i32_add_ar__load32_u_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__i32_sub_ra(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 - (<uint32_t>r0))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__load32_u__br_i32_eq_ar(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if (<uint32_t>r0) == fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__load32_u__i32_add_ar(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__load32_u__i32_shl_ai(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__load32_u__i32_sub_ra(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 - (<uint32_t>r0))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__load32_u__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__load32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__load8_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__ret1(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    cdef Ins* back
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    fp[0].u64 = fp[pc.a].u64
    back = <Ins*>fp[pc.b].ptr
    fp = fp - fp[pc.b + 1].u64
    pc = back
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__store32(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__store32_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u__store32_a__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a__br_unless_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a__i32_add_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a__i32_add_ai__store32_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a__i32_and_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a__load32_u_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a__store32_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load32_u_a__store32_a__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load64__store64_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load64__store64_a__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__br_i32_eq_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if (<uint32_t>r0) == (<uint32_t><int64_t><int16_t>pc.b):
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__br_i32_ne_ar(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if (<uint32_t>r0) != fp[pc.b].u32:
        pc = pc + <int16_t>pc.c
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__br_unless_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    if not <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__i32_add_ri__br_if_bk(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if fp[pc.a].u32:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        ctx.fuel = ctx.fuel - 1
        if ctx.fuel < 0:
            return leave(pc, fp, ctx, LEAVE_FUEL)
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__i32_and_ai(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__i32_and_ai__br_if_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    if <uint32_t>r0:
        pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
        return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__load8_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_load8_u__store8_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_a__store32_a(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    r0 = fp[pc.b].u64 if <uint32_t>r0 else fp[pc.c].u64
    fp[pc.a].u64 = r0
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_a_xx__i32_and_ar(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else (<uint64_t*>(pc + 1))[1]
    fp[pc.a].u64 = r0
    pc = pc + 2
    r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_select_a_xx__i32_and_ar__i32_xor_ar(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else (<uint64_t*>(pc + 1))[1]
    fp[pc.a].u64 = r0
    pc = pc + 2
    r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>((<uint32_t>r0) ^ fp[pc.c].u32)
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32__load32_u__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32__store32(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32__store32__load32_u_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32__store32__store32(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_a__br(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_a__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_a__i32_add_ri__i32_add_ri(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_a__load32_u(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_a__load32_u__load32_u(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store32_a__load32_u__load32_u_a(
    Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0
) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
    pc = pc + 1
    ea = fp[pc.b].u32 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    ea = <uint32_t>r0 + <uint64_t>pc.c
    if ea + 4 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
    fp[pc.a].u64 = <uint64_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store64_a__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 8 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint64_t*>(mem + ea))[0] = <uint64_t>r0
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef int op_store8__i32_add_ri(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    ea = fp[pc.a].u32 + <uint64_t>pc.c
    if ea + 1 > msz:
        return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
    (<uint8_t*>(mem + ea))[0] = <uint8_t>fp[pc.b].u64
    pc = pc + 1
    r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
    fp[pc.a].u32 = <uint32_t>r0
    pc = pc + 1
    return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)


cdef OpFn[N_OPS] TABLE
TABLE[OP_UNREACHABLE] = op_unreachable
TABLE[OP_COPY] = op_copy
TABLE[OP_COPY_PAIR] = op_copy_pair
TABLE[OP_COPY_TWO] = op_copy_two
TABLE[OP_MOVE] = op_move
TABLE[OP_CONST32] = op_const32
TABLE[OP_CONST32_S] = op_const32_s
TABLE[OP_CONST64] = op_const64
TABLE[OP_SELECT] = op_select
TABLE[OP_SELECT_A] = op_select_a
TABLE[OP_SELECT_RX] = op_select_rx
TABLE[OP_SELECT_XR] = op_select_xr
TABLE[OP_SELECT_XX] = op_select_xx
TABLE[OP_SELECT_A_RX] = op_select_a_rx
TABLE[OP_SELECT_A_XR] = op_select_a_xr
TABLE[OP_SELECT_A_XX] = op_select_a_xx
TABLE[OP_GLOBAL_GET] = op_global_get
TABLE[OP_GLOBAL_SET] = op_global_set
TABLE[OP_GLOBAL_SET_A] = op_global_set_a
TABLE[OP_HALT] = op_halt
TABLE[OP_PROBE] = op_probe
TABLE[OP_FUEL] = op_fuel
TABLE[OP_BR] = op_br
TABLE[OP_BR_BK] = op_br_bk
TABLE[OP_BR_IF] = op_br_if
TABLE[OP_BR_IF_BK] = op_br_if_bk
TABLE[OP_BR_UNLESS] = op_br_unless
TABLE[OP_BR_UNLESS_BK] = op_br_unless_bk
TABLE[OP_BR_IF_A] = op_br_if_a
TABLE[OP_BR_IF_A_BK] = op_br_if_a_bk
TABLE[OP_BR_UNLESS_A] = op_br_unless_a
TABLE[OP_BR_UNLESS_A_BK] = op_br_unless_a_bk
TABLE[OP_BR_ON_NULL] = op_br_on_null
TABLE[OP_BR_ON_NULL_BK] = op_br_on_null_bk
TABLE[OP_BR_ON_NON_NULL] = op_br_on_non_null
TABLE[OP_BR_ON_NON_NULL_BK] = op_br_on_non_null_bk
TABLE[OP_BR_TABLE] = op_br_table
TABLE[OP_REF_AS_NON_NULL] = op_ref_as_non_null
TABLE[OP_CALL] = op_call
TABLE[OP_CALL_IMPORT] = op_call_import
TABLE[OP_CALL_INDIRECT] = op_call_indirect
TABLE[OP_CALL_REF] = op_call_ref
TABLE[OP_RETURN_CALL] = op_return_call
TABLE[OP_RETURN_CALL_IMPORT] = op_return_call_import
TABLE[OP_RETURN_CALL_INDIRECT] = op_return_call_indirect
TABLE[OP_RETURN_CALL_REF] = op_return_call_ref
TABLE[OP_RESYNC] = op_resync
TABLE[OP_RET] = op_ret
TABLE[OP_RET1] = op_ret1
TABLE[OP_EA] = op_ea
TABLE[OP_MEMORY_SIZE] = op_memory_size
TABLE[OP_TABLE_SIZE] = op_table_size
TABLE[OP_TABLE_GET] = op_table_get
TABLE[OP_TABLE_SET] = op_table_set
TABLE[OP_I64_ADD128] = op_i64_add128
TABLE[OP_I64_SUB128] = op_i64_sub128
TABLE[OP_I64_MUL_WIDE_S] = op_i64_mul_wide_s
TABLE[OP_I64_MUL_WIDE_U] = op_i64_mul_wide_u
TABLE[OP_MEMORY_FILL] = op_memory_fill
TABLE[OP_MEMORY_COPY] = op_memory_copy
TABLE[OP_MEMORY_INIT] = op_memory_init
TABLE[OP_TABLE_FILL] = op_table_fill
TABLE[OP_TABLE_COPY] = op_table_copy
TABLE[OP_TABLE_INIT] = op_table_init
TABLE[OP_DATA_DROP] = op_data_drop
TABLE[OP_ELEM_DROP] = op_elem_drop
TABLE[OP_REF_FUNC] = op_ref_func
TABLE[OP_MEMORY_GROW] = op_memory_grow
TABLE[OP_TABLE_GROW] = op_table_grow
TABLE[OP_THROW] = op_throw
TABLE[OP_THROW_REF] = op_throw_ref
TABLE[OP_I32_ADD_RR] = op_i32_add_rr
TABLE[OP_I32_ADD_AR] = op_i32_add_ar
TABLE[OP_I32_ADD_RI] = op_i32_add_ri
TABLE[OP_I32_ADD_AI] = op_i32_add_ai
TABLE[OP_I32_ADD_RX] = op_i32_add_rx
TABLE[OP_I32_SUB_RR] = op_i32_sub_rr
TABLE[OP_I32_SUB_AR] = op_i32_sub_ar
TABLE[OP_I32_SUB_RA] = op_i32_sub_ra
TABLE[OP_I32_SUB_IR] = op_i32_sub_ir
TABLE[OP_I32_MUL_RR] = op_i32_mul_rr
TABLE[OP_I32_MUL_AR] = op_i32_mul_ar
TABLE[OP_I32_MUL_RI] = op_i32_mul_ri
TABLE[OP_I32_MUL_AI] = op_i32_mul_ai
TABLE[OP_I32_MUL_RX] = op_i32_mul_rx
TABLE[OP_I32_AND_RR] = op_i32_and_rr
TABLE[OP_I32_AND_AR] = op_i32_and_ar
TABLE[OP_I32_AND_RI] = op_i32_and_ri
TABLE[OP_I32_AND_AI] = op_i32_and_ai
TABLE[OP_I32_AND_RX] = op_i32_and_rx
TABLE[OP_I32_OR_RR] = op_i32_or_rr
TABLE[OP_I32_OR_AR] = op_i32_or_ar
TABLE[OP_I32_OR_RI] = op_i32_or_ri
TABLE[OP_I32_OR_AI] = op_i32_or_ai
TABLE[OP_I32_OR_RX] = op_i32_or_rx
TABLE[OP_I32_XOR_RR] = op_i32_xor_rr
TABLE[OP_I32_XOR_AR] = op_i32_xor_ar
TABLE[OP_I32_XOR_RI] = op_i32_xor_ri
TABLE[OP_I32_XOR_AI] = op_i32_xor_ai
TABLE[OP_I32_XOR_RX] = op_i32_xor_rx
TABLE[OP_I32_SHL_RR] = op_i32_shl_rr
TABLE[OP_I32_SHL_AR] = op_i32_shl_ar
TABLE[OP_I32_SHL_RA] = op_i32_shl_ra
TABLE[OP_I32_SHL_RI] = op_i32_shl_ri
TABLE[OP_I32_SHL_AI] = op_i32_shl_ai
TABLE[OP_I32_SHL_IR] = op_i32_shl_ir
TABLE[OP_I32_SHR_S_RR] = op_i32_shr_s_rr
TABLE[OP_I32_SHR_S_AR] = op_i32_shr_s_ar
TABLE[OP_I32_SHR_S_RA] = op_i32_shr_s_ra
TABLE[OP_I32_SHR_S_RI] = op_i32_shr_s_ri
TABLE[OP_I32_SHR_S_AI] = op_i32_shr_s_ai
TABLE[OP_I32_SHR_U_RR] = op_i32_shr_u_rr
TABLE[OP_I32_SHR_U_AR] = op_i32_shr_u_ar
TABLE[OP_I32_SHR_U_RA] = op_i32_shr_u_ra
TABLE[OP_I32_SHR_U_RI] = op_i32_shr_u_ri
TABLE[OP_I32_SHR_U_AI] = op_i32_shr_u_ai
TABLE[OP_I32_ROTL_RR] = op_i32_rotl_rr
TABLE[OP_I32_ROTL_AR] = op_i32_rotl_ar
TABLE[OP_I32_ROTL_RA] = op_i32_rotl_ra
TABLE[OP_I32_ROTL_RI] = op_i32_rotl_ri
TABLE[OP_I32_ROTL_AI] = op_i32_rotl_ai
TABLE[OP_I32_ROTR_RR] = op_i32_rotr_rr
TABLE[OP_I32_ROTR_AR] = op_i32_rotr_ar
TABLE[OP_I32_ROTR_RA] = op_i32_rotr_ra
TABLE[OP_I32_ROTR_RI] = op_i32_rotr_ri
TABLE[OP_I32_ROTR_AI] = op_i32_rotr_ai
TABLE[OP_I64_ADD_RR] = op_i64_add_rr
TABLE[OP_I64_ADD_AR] = op_i64_add_ar
TABLE[OP_I64_ADD_RI] = op_i64_add_ri
TABLE[OP_I64_ADD_AI] = op_i64_add_ai
TABLE[OP_I64_ADD_RX] = op_i64_add_rx
TABLE[OP_I64_SUB_RR] = op_i64_sub_rr
TABLE[OP_I64_SUB_AR] = op_i64_sub_ar
TABLE[OP_I64_SUB_RA] = op_i64_sub_ra
TABLE[OP_I64_SUB_IR] = op_i64_sub_ir
TABLE[OP_I64_MUL_RR] = op_i64_mul_rr
TABLE[OP_I64_MUL_AR] = op_i64_mul_ar
TABLE[OP_I64_MUL_RI] = op_i64_mul_ri
TABLE[OP_I64_MUL_AI] = op_i64_mul_ai
TABLE[OP_I64_MUL_RX] = op_i64_mul_rx
TABLE[OP_I64_AND_RR] = op_i64_and_rr
TABLE[OP_I64_AND_AR] = op_i64_and_ar
TABLE[OP_I64_AND_RI] = op_i64_and_ri
TABLE[OP_I64_AND_AI] = op_i64_and_ai
TABLE[OP_I64_AND_RX] = op_i64_and_rx
TABLE[OP_I64_OR_RR] = op_i64_or_rr
TABLE[OP_I64_OR_AR] = op_i64_or_ar
TABLE[OP_I64_OR_RI] = op_i64_or_ri
TABLE[OP_I64_OR_AI] = op_i64_or_ai
TABLE[OP_I64_OR_RX] = op_i64_or_rx
TABLE[OP_I64_XOR_RR] = op_i64_xor_rr
TABLE[OP_I64_XOR_AR] = op_i64_xor_ar
TABLE[OP_I64_XOR_RI] = op_i64_xor_ri
TABLE[OP_I64_XOR_AI] = op_i64_xor_ai
TABLE[OP_I64_XOR_RX] = op_i64_xor_rx
TABLE[OP_I64_SHL_RR] = op_i64_shl_rr
TABLE[OP_I64_SHL_AR] = op_i64_shl_ar
TABLE[OP_I64_SHL_RA] = op_i64_shl_ra
TABLE[OP_I64_SHL_RI] = op_i64_shl_ri
TABLE[OP_I64_SHL_AI] = op_i64_shl_ai
TABLE[OP_I64_SHL_IR] = op_i64_shl_ir
TABLE[OP_I64_SHR_S_RR] = op_i64_shr_s_rr
TABLE[OP_I64_SHR_S_AR] = op_i64_shr_s_ar
TABLE[OP_I64_SHR_S_RA] = op_i64_shr_s_ra
TABLE[OP_I64_SHR_S_RI] = op_i64_shr_s_ri
TABLE[OP_I64_SHR_S_AI] = op_i64_shr_s_ai
TABLE[OP_I64_SHR_U_RR] = op_i64_shr_u_rr
TABLE[OP_I64_SHR_U_AR] = op_i64_shr_u_ar
TABLE[OP_I64_SHR_U_RA] = op_i64_shr_u_ra
TABLE[OP_I64_SHR_U_RI] = op_i64_shr_u_ri
TABLE[OP_I64_SHR_U_AI] = op_i64_shr_u_ai
TABLE[OP_I64_ROTL_RR] = op_i64_rotl_rr
TABLE[OP_I64_ROTL_AR] = op_i64_rotl_ar
TABLE[OP_I64_ROTL_RA] = op_i64_rotl_ra
TABLE[OP_I64_ROTL_RI] = op_i64_rotl_ri
TABLE[OP_I64_ROTL_AI] = op_i64_rotl_ai
TABLE[OP_I64_ROTR_RR] = op_i64_rotr_rr
TABLE[OP_I64_ROTR_AR] = op_i64_rotr_ar
TABLE[OP_I64_ROTR_RA] = op_i64_rotr_ra
TABLE[OP_I64_ROTR_RI] = op_i64_rotr_ri
TABLE[OP_I64_ROTR_AI] = op_i64_rotr_ai
TABLE[OP_F32_ADD_RR] = op_f32_add_rr
TABLE[OP_F32_ADD_AR] = op_f32_add_ar
TABLE[OP_F32_ADD_RA] = op_f32_add_ra
TABLE[OP_F32_ADD_RX] = op_f32_add_rx
TABLE[OP_F32_SUB_RR] = op_f32_sub_rr
TABLE[OP_F32_SUB_AR] = op_f32_sub_ar
TABLE[OP_F32_SUB_RA] = op_f32_sub_ra
TABLE[OP_F32_SUB_RX] = op_f32_sub_rx
TABLE[OP_F32_MUL_RR] = op_f32_mul_rr
TABLE[OP_F32_MUL_AR] = op_f32_mul_ar
TABLE[OP_F32_MUL_RA] = op_f32_mul_ra
TABLE[OP_F32_MUL_RX] = op_f32_mul_rx
TABLE[OP_F32_DIV_RR] = op_f32_div_rr
TABLE[OP_F32_DIV_AR] = op_f32_div_ar
TABLE[OP_F32_DIV_RA] = op_f32_div_ra
TABLE[OP_F32_DIV_RX] = op_f32_div_rx
TABLE[OP_F32_MIN_RR] = op_f32_min_rr
TABLE[OP_F32_MIN_AR] = op_f32_min_ar
TABLE[OP_F32_MIN_RA] = op_f32_min_ra
TABLE[OP_F32_MIN_RX] = op_f32_min_rx
TABLE[OP_F32_MAX_RR] = op_f32_max_rr
TABLE[OP_F32_MAX_AR] = op_f32_max_ar
TABLE[OP_F32_MAX_RA] = op_f32_max_ra
TABLE[OP_F32_MAX_RX] = op_f32_max_rx
TABLE[OP_F32_COPYSIGN_RR] = op_f32_copysign_rr
TABLE[OP_F64_ADD_RR] = op_f64_add_rr
TABLE[OP_F64_ADD_AR] = op_f64_add_ar
TABLE[OP_F64_ADD_RA] = op_f64_add_ra
TABLE[OP_F64_ADD_RX] = op_f64_add_rx
TABLE[OP_F64_SUB_RR] = op_f64_sub_rr
TABLE[OP_F64_SUB_AR] = op_f64_sub_ar
TABLE[OP_F64_SUB_RA] = op_f64_sub_ra
TABLE[OP_F64_SUB_RX] = op_f64_sub_rx
TABLE[OP_F64_MUL_RR] = op_f64_mul_rr
TABLE[OP_F64_MUL_AR] = op_f64_mul_ar
TABLE[OP_F64_MUL_RA] = op_f64_mul_ra
TABLE[OP_F64_MUL_RX] = op_f64_mul_rx
TABLE[OP_F64_DIV_RR] = op_f64_div_rr
TABLE[OP_F64_DIV_AR] = op_f64_div_ar
TABLE[OP_F64_DIV_RA] = op_f64_div_ra
TABLE[OP_F64_DIV_RX] = op_f64_div_rx
TABLE[OP_F64_MIN_RR] = op_f64_min_rr
TABLE[OP_F64_MIN_AR] = op_f64_min_ar
TABLE[OP_F64_MIN_RA] = op_f64_min_ra
TABLE[OP_F64_MIN_RX] = op_f64_min_rx
TABLE[OP_F64_MAX_RR] = op_f64_max_rr
TABLE[OP_F64_MAX_AR] = op_f64_max_ar
TABLE[OP_F64_MAX_RA] = op_f64_max_ra
TABLE[OP_F64_MAX_RX] = op_f64_max_rx
TABLE[OP_F64_COPYSIGN_RR] = op_f64_copysign_rr
TABLE[OP_I32_EQ_RR] = op_i32_eq_rr
TABLE[OP_BR_I32_EQ_RR] = op_br_i32_eq_rr
TABLE[OP_BR_I32_EQ_RR_BK] = op_br_i32_eq_rr_bk
TABLE[OP_I32_EQ_RI] = op_i32_eq_ri
TABLE[OP_BR_I32_EQ_RI] = op_br_i32_eq_ri
TABLE[OP_BR_I32_EQ_RI_BK] = op_br_i32_eq_ri_bk
TABLE[OP_I32_EQ_AR] = op_i32_eq_ar
TABLE[OP_BR_I32_EQ_AR] = op_br_i32_eq_ar
TABLE[OP_BR_I32_EQ_AR_BK] = op_br_i32_eq_ar_bk
TABLE[OP_I32_EQ_AI] = op_i32_eq_ai
TABLE[OP_BR_I32_EQ_AI] = op_br_i32_eq_ai
TABLE[OP_BR_I32_EQ_AI_BK] = op_br_i32_eq_ai_bk
TABLE[OP_I32_EQ_RX] = op_i32_eq_rx
TABLE[OP_I32_NE_RR] = op_i32_ne_rr
TABLE[OP_BR_I32_NE_RR] = op_br_i32_ne_rr
TABLE[OP_BR_I32_NE_RR_BK] = op_br_i32_ne_rr_bk
TABLE[OP_I32_NE_RI] = op_i32_ne_ri
TABLE[OP_BR_I32_NE_RI] = op_br_i32_ne_ri
TABLE[OP_BR_I32_NE_RI_BK] = op_br_i32_ne_ri_bk
TABLE[OP_I32_NE_AR] = op_i32_ne_ar
TABLE[OP_BR_I32_NE_AR] = op_br_i32_ne_ar
TABLE[OP_BR_I32_NE_AR_BK] = op_br_i32_ne_ar_bk
TABLE[OP_I32_NE_AI] = op_i32_ne_ai
TABLE[OP_BR_I32_NE_AI] = op_br_i32_ne_ai
TABLE[OP_BR_I32_NE_AI_BK] = op_br_i32_ne_ai_bk
TABLE[OP_I32_NE_RX] = op_i32_ne_rx
TABLE[OP_I32_LT_S_RR] = op_i32_lt_s_rr
TABLE[OP_BR_I32_LT_S_RR] = op_br_i32_lt_s_rr
TABLE[OP_BR_I32_LT_S_RR_BK] = op_br_i32_lt_s_rr_bk
TABLE[OP_I32_LT_S_RI] = op_i32_lt_s_ri
TABLE[OP_BR_I32_LT_S_RI] = op_br_i32_lt_s_ri
TABLE[OP_BR_I32_LT_S_RI_BK] = op_br_i32_lt_s_ri_bk
TABLE[OP_I32_LT_S_AR] = op_i32_lt_s_ar
TABLE[OP_BR_I32_LT_S_AR] = op_br_i32_lt_s_ar
TABLE[OP_BR_I32_LT_S_AR_BK] = op_br_i32_lt_s_ar_bk
TABLE[OP_I32_LT_S_AI] = op_i32_lt_s_ai
TABLE[OP_BR_I32_LT_S_AI] = op_br_i32_lt_s_ai
TABLE[OP_BR_I32_LT_S_AI_BK] = op_br_i32_lt_s_ai_bk
TABLE[OP_I32_LT_S_RX] = op_i32_lt_s_rx
TABLE[OP_I32_LT_U_RR] = op_i32_lt_u_rr
TABLE[OP_BR_I32_LT_U_RR] = op_br_i32_lt_u_rr
TABLE[OP_BR_I32_LT_U_RR_BK] = op_br_i32_lt_u_rr_bk
TABLE[OP_I32_LT_U_RI] = op_i32_lt_u_ri
TABLE[OP_BR_I32_LT_U_RI] = op_br_i32_lt_u_ri
TABLE[OP_BR_I32_LT_U_RI_BK] = op_br_i32_lt_u_ri_bk
TABLE[OP_I32_LT_U_AR] = op_i32_lt_u_ar
TABLE[OP_BR_I32_LT_U_AR] = op_br_i32_lt_u_ar
TABLE[OP_BR_I32_LT_U_AR_BK] = op_br_i32_lt_u_ar_bk
TABLE[OP_I32_LT_U_AI] = op_i32_lt_u_ai
TABLE[OP_BR_I32_LT_U_AI] = op_br_i32_lt_u_ai
TABLE[OP_BR_I32_LT_U_AI_BK] = op_br_i32_lt_u_ai_bk
TABLE[OP_I32_LT_U_RX] = op_i32_lt_u_rx
TABLE[OP_I32_GT_S_RR] = op_i32_gt_s_rr
TABLE[OP_BR_I32_GT_S_RR] = op_br_i32_gt_s_rr
TABLE[OP_BR_I32_GT_S_RR_BK] = op_br_i32_gt_s_rr_bk
TABLE[OP_I32_GT_S_RI] = op_i32_gt_s_ri
TABLE[OP_BR_I32_GT_S_RI] = op_br_i32_gt_s_ri
TABLE[OP_BR_I32_GT_S_RI_BK] = op_br_i32_gt_s_ri_bk
TABLE[OP_I32_GT_S_AR] = op_i32_gt_s_ar
TABLE[OP_BR_I32_GT_S_AR] = op_br_i32_gt_s_ar
TABLE[OP_BR_I32_GT_S_AR_BK] = op_br_i32_gt_s_ar_bk
TABLE[OP_I32_GT_S_AI] = op_i32_gt_s_ai
TABLE[OP_BR_I32_GT_S_AI] = op_br_i32_gt_s_ai
TABLE[OP_BR_I32_GT_S_AI_BK] = op_br_i32_gt_s_ai_bk
TABLE[OP_I32_GT_S_RX] = op_i32_gt_s_rx
TABLE[OP_I32_GT_U_RR] = op_i32_gt_u_rr
TABLE[OP_BR_I32_GT_U_RR] = op_br_i32_gt_u_rr
TABLE[OP_BR_I32_GT_U_RR_BK] = op_br_i32_gt_u_rr_bk
TABLE[OP_I32_GT_U_RI] = op_i32_gt_u_ri
TABLE[OP_BR_I32_GT_U_RI] = op_br_i32_gt_u_ri
TABLE[OP_BR_I32_GT_U_RI_BK] = op_br_i32_gt_u_ri_bk
TABLE[OP_I32_GT_U_AR] = op_i32_gt_u_ar
TABLE[OP_BR_I32_GT_U_AR] = op_br_i32_gt_u_ar
TABLE[OP_BR_I32_GT_U_AR_BK] = op_br_i32_gt_u_ar_bk
TABLE[OP_I32_GT_U_AI] = op_i32_gt_u_ai
TABLE[OP_BR_I32_GT_U_AI] = op_br_i32_gt_u_ai
TABLE[OP_BR_I32_GT_U_AI_BK] = op_br_i32_gt_u_ai_bk
TABLE[OP_I32_GT_U_RX] = op_i32_gt_u_rx
TABLE[OP_I32_LE_S_RR] = op_i32_le_s_rr
TABLE[OP_BR_I32_LE_S_RR] = op_br_i32_le_s_rr
TABLE[OP_BR_I32_LE_S_RR_BK] = op_br_i32_le_s_rr_bk
TABLE[OP_I32_LE_S_RI] = op_i32_le_s_ri
TABLE[OP_BR_I32_LE_S_RI] = op_br_i32_le_s_ri
TABLE[OP_BR_I32_LE_S_RI_BK] = op_br_i32_le_s_ri_bk
TABLE[OP_I32_LE_S_AR] = op_i32_le_s_ar
TABLE[OP_BR_I32_LE_S_AR] = op_br_i32_le_s_ar
TABLE[OP_BR_I32_LE_S_AR_BK] = op_br_i32_le_s_ar_bk
TABLE[OP_I32_LE_S_AI] = op_i32_le_s_ai
TABLE[OP_BR_I32_LE_S_AI] = op_br_i32_le_s_ai
TABLE[OP_BR_I32_LE_S_AI_BK] = op_br_i32_le_s_ai_bk
TABLE[OP_I32_LE_S_RX] = op_i32_le_s_rx
TABLE[OP_I32_LE_U_RR] = op_i32_le_u_rr
TABLE[OP_BR_I32_LE_U_RR] = op_br_i32_le_u_rr
TABLE[OP_BR_I32_LE_U_RR_BK] = op_br_i32_le_u_rr_bk
TABLE[OP_I32_LE_U_RI] = op_i32_le_u_ri
TABLE[OP_BR_I32_LE_U_RI] = op_br_i32_le_u_ri
TABLE[OP_BR_I32_LE_U_RI_BK] = op_br_i32_le_u_ri_bk
TABLE[OP_I32_LE_U_AR] = op_i32_le_u_ar
TABLE[OP_BR_I32_LE_U_AR] = op_br_i32_le_u_ar
TABLE[OP_BR_I32_LE_U_AR_BK] = op_br_i32_le_u_ar_bk
TABLE[OP_I32_LE_U_AI] = op_i32_le_u_ai
TABLE[OP_BR_I32_LE_U_AI] = op_br_i32_le_u_ai
TABLE[OP_BR_I32_LE_U_AI_BK] = op_br_i32_le_u_ai_bk
TABLE[OP_I32_LE_U_RX] = op_i32_le_u_rx
TABLE[OP_I32_GE_S_RR] = op_i32_ge_s_rr
TABLE[OP_BR_I32_GE_S_RR] = op_br_i32_ge_s_rr
TABLE[OP_BR_I32_GE_S_RR_BK] = op_br_i32_ge_s_rr_bk
TABLE[OP_I32_GE_S_RI] = op_i32_ge_s_ri
TABLE[OP_BR_I32_GE_S_RI] = op_br_i32_ge_s_ri
TABLE[OP_BR_I32_GE_S_RI_BK] = op_br_i32_ge_s_ri_bk
TABLE[OP_I32_GE_S_AR] = op_i32_ge_s_ar
TABLE[OP_BR_I32_GE_S_AR] = op_br_i32_ge_s_ar
TABLE[OP_BR_I32_GE_S_AR_BK] = op_br_i32_ge_s_ar_bk
TABLE[OP_I32_GE_S_AI] = op_i32_ge_s_ai
TABLE[OP_BR_I32_GE_S_AI] = op_br_i32_ge_s_ai
TABLE[OP_BR_I32_GE_S_AI_BK] = op_br_i32_ge_s_ai_bk
TABLE[OP_I32_GE_S_RX] = op_i32_ge_s_rx
TABLE[OP_I32_GE_U_RR] = op_i32_ge_u_rr
TABLE[OP_BR_I32_GE_U_RR] = op_br_i32_ge_u_rr
TABLE[OP_BR_I32_GE_U_RR_BK] = op_br_i32_ge_u_rr_bk
TABLE[OP_I32_GE_U_RI] = op_i32_ge_u_ri
TABLE[OP_BR_I32_GE_U_RI] = op_br_i32_ge_u_ri
TABLE[OP_BR_I32_GE_U_RI_BK] = op_br_i32_ge_u_ri_bk
TABLE[OP_I32_GE_U_AR] = op_i32_ge_u_ar
TABLE[OP_BR_I32_GE_U_AR] = op_br_i32_ge_u_ar
TABLE[OP_BR_I32_GE_U_AR_BK] = op_br_i32_ge_u_ar_bk
TABLE[OP_I32_GE_U_AI] = op_i32_ge_u_ai
TABLE[OP_BR_I32_GE_U_AI] = op_br_i32_ge_u_ai
TABLE[OP_BR_I32_GE_U_AI_BK] = op_br_i32_ge_u_ai_bk
TABLE[OP_I32_GE_U_RX] = op_i32_ge_u_rx
TABLE[OP_I64_EQ_RR] = op_i64_eq_rr
TABLE[OP_BR_I64_EQ_RR] = op_br_i64_eq_rr
TABLE[OP_BR_I64_EQ_RR_BK] = op_br_i64_eq_rr_bk
TABLE[OP_I64_EQ_RI] = op_i64_eq_ri
TABLE[OP_BR_I64_EQ_RI] = op_br_i64_eq_ri
TABLE[OP_BR_I64_EQ_RI_BK] = op_br_i64_eq_ri_bk
TABLE[OP_I64_EQ_AR] = op_i64_eq_ar
TABLE[OP_BR_I64_EQ_AR] = op_br_i64_eq_ar
TABLE[OP_BR_I64_EQ_AR_BK] = op_br_i64_eq_ar_bk
TABLE[OP_I64_EQ_AI] = op_i64_eq_ai
TABLE[OP_BR_I64_EQ_AI] = op_br_i64_eq_ai
TABLE[OP_BR_I64_EQ_AI_BK] = op_br_i64_eq_ai_bk
TABLE[OP_I64_EQ_RX] = op_i64_eq_rx
TABLE[OP_I64_NE_RR] = op_i64_ne_rr
TABLE[OP_BR_I64_NE_RR] = op_br_i64_ne_rr
TABLE[OP_BR_I64_NE_RR_BK] = op_br_i64_ne_rr_bk
TABLE[OP_I64_NE_RI] = op_i64_ne_ri
TABLE[OP_BR_I64_NE_RI] = op_br_i64_ne_ri
TABLE[OP_BR_I64_NE_RI_BK] = op_br_i64_ne_ri_bk
TABLE[OP_I64_NE_AR] = op_i64_ne_ar
TABLE[OP_BR_I64_NE_AR] = op_br_i64_ne_ar
TABLE[OP_BR_I64_NE_AR_BK] = op_br_i64_ne_ar_bk
TABLE[OP_I64_NE_AI] = op_i64_ne_ai
TABLE[OP_BR_I64_NE_AI] = op_br_i64_ne_ai
TABLE[OP_BR_I64_NE_AI_BK] = op_br_i64_ne_ai_bk
TABLE[OP_I64_NE_RX] = op_i64_ne_rx
TABLE[OP_I64_LT_S_RR] = op_i64_lt_s_rr
TABLE[OP_BR_I64_LT_S_RR] = op_br_i64_lt_s_rr
TABLE[OP_BR_I64_LT_S_RR_BK] = op_br_i64_lt_s_rr_bk
TABLE[OP_I64_LT_S_RI] = op_i64_lt_s_ri
TABLE[OP_BR_I64_LT_S_RI] = op_br_i64_lt_s_ri
TABLE[OP_BR_I64_LT_S_RI_BK] = op_br_i64_lt_s_ri_bk
TABLE[OP_I64_LT_S_AR] = op_i64_lt_s_ar
TABLE[OP_BR_I64_LT_S_AR] = op_br_i64_lt_s_ar
TABLE[OP_BR_I64_LT_S_AR_BK] = op_br_i64_lt_s_ar_bk
TABLE[OP_I64_LT_S_AI] = op_i64_lt_s_ai
TABLE[OP_BR_I64_LT_S_AI] = op_br_i64_lt_s_ai
TABLE[OP_BR_I64_LT_S_AI_BK] = op_br_i64_lt_s_ai_bk
TABLE[OP_I64_LT_S_RX] = op_i64_lt_s_rx
TABLE[OP_I64_LT_U_RR] = op_i64_lt_u_rr
TABLE[OP_BR_I64_LT_U_RR] = op_br_i64_lt_u_rr
TABLE[OP_BR_I64_LT_U_RR_BK] = op_br_i64_lt_u_rr_bk
TABLE[OP_I64_LT_U_RI] = op_i64_lt_u_ri
TABLE[OP_BR_I64_LT_U_RI] = op_br_i64_lt_u_ri
TABLE[OP_BR_I64_LT_U_RI_BK] = op_br_i64_lt_u_ri_bk
TABLE[OP_I64_LT_U_AR] = op_i64_lt_u_ar
TABLE[OP_BR_I64_LT_U_AR] = op_br_i64_lt_u_ar
TABLE[OP_BR_I64_LT_U_AR_BK] = op_br_i64_lt_u_ar_bk
TABLE[OP_I64_LT_U_AI] = op_i64_lt_u_ai
TABLE[OP_BR_I64_LT_U_AI] = op_br_i64_lt_u_ai
TABLE[OP_BR_I64_LT_U_AI_BK] = op_br_i64_lt_u_ai_bk
TABLE[OP_I64_LT_U_RX] = op_i64_lt_u_rx
TABLE[OP_I64_GT_S_RR] = op_i64_gt_s_rr
TABLE[OP_BR_I64_GT_S_RR] = op_br_i64_gt_s_rr
TABLE[OP_BR_I64_GT_S_RR_BK] = op_br_i64_gt_s_rr_bk
TABLE[OP_I64_GT_S_RI] = op_i64_gt_s_ri
TABLE[OP_BR_I64_GT_S_RI] = op_br_i64_gt_s_ri
TABLE[OP_BR_I64_GT_S_RI_BK] = op_br_i64_gt_s_ri_bk
TABLE[OP_I64_GT_S_AR] = op_i64_gt_s_ar
TABLE[OP_BR_I64_GT_S_AR] = op_br_i64_gt_s_ar
TABLE[OP_BR_I64_GT_S_AR_BK] = op_br_i64_gt_s_ar_bk
TABLE[OP_I64_GT_S_AI] = op_i64_gt_s_ai
TABLE[OP_BR_I64_GT_S_AI] = op_br_i64_gt_s_ai
TABLE[OP_BR_I64_GT_S_AI_BK] = op_br_i64_gt_s_ai_bk
TABLE[OP_I64_GT_S_RX] = op_i64_gt_s_rx
TABLE[OP_I64_GT_U_RR] = op_i64_gt_u_rr
TABLE[OP_BR_I64_GT_U_RR] = op_br_i64_gt_u_rr
TABLE[OP_BR_I64_GT_U_RR_BK] = op_br_i64_gt_u_rr_bk
TABLE[OP_I64_GT_U_RI] = op_i64_gt_u_ri
TABLE[OP_BR_I64_GT_U_RI] = op_br_i64_gt_u_ri
TABLE[OP_BR_I64_GT_U_RI_BK] = op_br_i64_gt_u_ri_bk
TABLE[OP_I64_GT_U_AR] = op_i64_gt_u_ar
TABLE[OP_BR_I64_GT_U_AR] = op_br_i64_gt_u_ar
TABLE[OP_BR_I64_GT_U_AR_BK] = op_br_i64_gt_u_ar_bk
TABLE[OP_I64_GT_U_AI] = op_i64_gt_u_ai
TABLE[OP_BR_I64_GT_U_AI] = op_br_i64_gt_u_ai
TABLE[OP_BR_I64_GT_U_AI_BK] = op_br_i64_gt_u_ai_bk
TABLE[OP_I64_GT_U_RX] = op_i64_gt_u_rx
TABLE[OP_I64_LE_S_RR] = op_i64_le_s_rr
TABLE[OP_BR_I64_LE_S_RR] = op_br_i64_le_s_rr
TABLE[OP_BR_I64_LE_S_RR_BK] = op_br_i64_le_s_rr_bk
TABLE[OP_I64_LE_S_RI] = op_i64_le_s_ri
TABLE[OP_BR_I64_LE_S_RI] = op_br_i64_le_s_ri
TABLE[OP_BR_I64_LE_S_RI_BK] = op_br_i64_le_s_ri_bk
TABLE[OP_I64_LE_S_AR] = op_i64_le_s_ar
TABLE[OP_BR_I64_LE_S_AR] = op_br_i64_le_s_ar
TABLE[OP_BR_I64_LE_S_AR_BK] = op_br_i64_le_s_ar_bk
TABLE[OP_I64_LE_S_AI] = op_i64_le_s_ai
TABLE[OP_BR_I64_LE_S_AI] = op_br_i64_le_s_ai
TABLE[OP_BR_I64_LE_S_AI_BK] = op_br_i64_le_s_ai_bk
TABLE[OP_I64_LE_S_RX] = op_i64_le_s_rx
TABLE[OP_I64_LE_U_RR] = op_i64_le_u_rr
TABLE[OP_BR_I64_LE_U_RR] = op_br_i64_le_u_rr
TABLE[OP_BR_I64_LE_U_RR_BK] = op_br_i64_le_u_rr_bk
TABLE[OP_I64_LE_U_RI] = op_i64_le_u_ri
TABLE[OP_BR_I64_LE_U_RI] = op_br_i64_le_u_ri
TABLE[OP_BR_I64_LE_U_RI_BK] = op_br_i64_le_u_ri_bk
TABLE[OP_I64_LE_U_AR] = op_i64_le_u_ar
TABLE[OP_BR_I64_LE_U_AR] = op_br_i64_le_u_ar
TABLE[OP_BR_I64_LE_U_AR_BK] = op_br_i64_le_u_ar_bk
TABLE[OP_I64_LE_U_AI] = op_i64_le_u_ai
TABLE[OP_BR_I64_LE_U_AI] = op_br_i64_le_u_ai
TABLE[OP_BR_I64_LE_U_AI_BK] = op_br_i64_le_u_ai_bk
TABLE[OP_I64_LE_U_RX] = op_i64_le_u_rx
TABLE[OP_I64_GE_S_RR] = op_i64_ge_s_rr
TABLE[OP_BR_I64_GE_S_RR] = op_br_i64_ge_s_rr
TABLE[OP_BR_I64_GE_S_RR_BK] = op_br_i64_ge_s_rr_bk
TABLE[OP_I64_GE_S_RI] = op_i64_ge_s_ri
TABLE[OP_BR_I64_GE_S_RI] = op_br_i64_ge_s_ri
TABLE[OP_BR_I64_GE_S_RI_BK] = op_br_i64_ge_s_ri_bk
TABLE[OP_I64_GE_S_AR] = op_i64_ge_s_ar
TABLE[OP_BR_I64_GE_S_AR] = op_br_i64_ge_s_ar
TABLE[OP_BR_I64_GE_S_AR_BK] = op_br_i64_ge_s_ar_bk
TABLE[OP_I64_GE_S_AI] = op_i64_ge_s_ai
TABLE[OP_BR_I64_GE_S_AI] = op_br_i64_ge_s_ai
TABLE[OP_BR_I64_GE_S_AI_BK] = op_br_i64_ge_s_ai_bk
TABLE[OP_I64_GE_S_RX] = op_i64_ge_s_rx
TABLE[OP_I64_GE_U_RR] = op_i64_ge_u_rr
TABLE[OP_BR_I64_GE_U_RR] = op_br_i64_ge_u_rr
TABLE[OP_BR_I64_GE_U_RR_BK] = op_br_i64_ge_u_rr_bk
TABLE[OP_I64_GE_U_RI] = op_i64_ge_u_ri
TABLE[OP_BR_I64_GE_U_RI] = op_br_i64_ge_u_ri
TABLE[OP_BR_I64_GE_U_RI_BK] = op_br_i64_ge_u_ri_bk
TABLE[OP_I64_GE_U_AR] = op_i64_ge_u_ar
TABLE[OP_BR_I64_GE_U_AR] = op_br_i64_ge_u_ar
TABLE[OP_BR_I64_GE_U_AR_BK] = op_br_i64_ge_u_ar_bk
TABLE[OP_I64_GE_U_AI] = op_i64_ge_u_ai
TABLE[OP_BR_I64_GE_U_AI] = op_br_i64_ge_u_ai
TABLE[OP_BR_I64_GE_U_AI_BK] = op_br_i64_ge_u_ai_bk
TABLE[OP_I64_GE_U_RX] = op_i64_ge_u_rx
TABLE[OP_F32_EQ_RR] = op_f32_eq_rr
TABLE[OP_BR_F32_EQ_RR] = op_br_f32_eq_rr
TABLE[OP_BR_F32_EQ_RR_BK] = op_br_f32_eq_rr_bk
TABLE[OP_F32_EQ_AR] = op_f32_eq_ar
TABLE[OP_BR_F32_EQ_AR] = op_br_f32_eq_ar
TABLE[OP_BR_F32_EQ_AR_BK] = op_br_f32_eq_ar_bk
TABLE[OP_F32_EQ_RX] = op_f32_eq_rx
TABLE[OP_F32_NE_RR] = op_f32_ne_rr
TABLE[OP_BR_F32_NE_RR] = op_br_f32_ne_rr
TABLE[OP_BR_F32_NE_RR_BK] = op_br_f32_ne_rr_bk
TABLE[OP_F32_NE_AR] = op_f32_ne_ar
TABLE[OP_BR_F32_NE_AR] = op_br_f32_ne_ar
TABLE[OP_BR_F32_NE_AR_BK] = op_br_f32_ne_ar_bk
TABLE[OP_F32_NE_RX] = op_f32_ne_rx
TABLE[OP_F32_LT_RR] = op_f32_lt_rr
TABLE[OP_BR_F32_LT_RR] = op_br_f32_lt_rr
TABLE[OP_BR_F32_LT_RR_BK] = op_br_f32_lt_rr_bk
TABLE[OP_BR_F32_LT_NOT_RR] = op_br_f32_lt_not_rr
TABLE[OP_BR_F32_LT_NOT_RR_BK] = op_br_f32_lt_not_rr_bk
TABLE[OP_F32_LT_AR] = op_f32_lt_ar
TABLE[OP_BR_F32_LT_AR] = op_br_f32_lt_ar
TABLE[OP_BR_F32_LT_AR_BK] = op_br_f32_lt_ar_bk
TABLE[OP_BR_F32_LT_NOT_AR] = op_br_f32_lt_not_ar
TABLE[OP_BR_F32_LT_NOT_AR_BK] = op_br_f32_lt_not_ar_bk
TABLE[OP_F32_LT_RX] = op_f32_lt_rx
TABLE[OP_F32_GT_RR] = op_f32_gt_rr
TABLE[OP_BR_F32_GT_RR] = op_br_f32_gt_rr
TABLE[OP_BR_F32_GT_RR_BK] = op_br_f32_gt_rr_bk
TABLE[OP_BR_F32_GT_NOT_RR] = op_br_f32_gt_not_rr
TABLE[OP_BR_F32_GT_NOT_RR_BK] = op_br_f32_gt_not_rr_bk
TABLE[OP_F32_GT_AR] = op_f32_gt_ar
TABLE[OP_BR_F32_GT_AR] = op_br_f32_gt_ar
TABLE[OP_BR_F32_GT_AR_BK] = op_br_f32_gt_ar_bk
TABLE[OP_BR_F32_GT_NOT_AR] = op_br_f32_gt_not_ar
TABLE[OP_BR_F32_GT_NOT_AR_BK] = op_br_f32_gt_not_ar_bk
TABLE[OP_F32_GT_RX] = op_f32_gt_rx
TABLE[OP_F32_LE_RR] = op_f32_le_rr
TABLE[OP_BR_F32_LE_RR] = op_br_f32_le_rr
TABLE[OP_BR_F32_LE_RR_BK] = op_br_f32_le_rr_bk
TABLE[OP_BR_F32_LE_NOT_RR] = op_br_f32_le_not_rr
TABLE[OP_BR_F32_LE_NOT_RR_BK] = op_br_f32_le_not_rr_bk
TABLE[OP_F32_LE_AR] = op_f32_le_ar
TABLE[OP_BR_F32_LE_AR] = op_br_f32_le_ar
TABLE[OP_BR_F32_LE_AR_BK] = op_br_f32_le_ar_bk
TABLE[OP_BR_F32_LE_NOT_AR] = op_br_f32_le_not_ar
TABLE[OP_BR_F32_LE_NOT_AR_BK] = op_br_f32_le_not_ar_bk
TABLE[OP_F32_LE_RX] = op_f32_le_rx
TABLE[OP_F32_GE_RR] = op_f32_ge_rr
TABLE[OP_BR_F32_GE_RR] = op_br_f32_ge_rr
TABLE[OP_BR_F32_GE_RR_BK] = op_br_f32_ge_rr_bk
TABLE[OP_BR_F32_GE_NOT_RR] = op_br_f32_ge_not_rr
TABLE[OP_BR_F32_GE_NOT_RR_BK] = op_br_f32_ge_not_rr_bk
TABLE[OP_F32_GE_AR] = op_f32_ge_ar
TABLE[OP_BR_F32_GE_AR] = op_br_f32_ge_ar
TABLE[OP_BR_F32_GE_AR_BK] = op_br_f32_ge_ar_bk
TABLE[OP_BR_F32_GE_NOT_AR] = op_br_f32_ge_not_ar
TABLE[OP_BR_F32_GE_NOT_AR_BK] = op_br_f32_ge_not_ar_bk
TABLE[OP_F32_GE_RX] = op_f32_ge_rx
TABLE[OP_F64_EQ_RR] = op_f64_eq_rr
TABLE[OP_BR_F64_EQ_RR] = op_br_f64_eq_rr
TABLE[OP_BR_F64_EQ_RR_BK] = op_br_f64_eq_rr_bk
TABLE[OP_F64_EQ_AR] = op_f64_eq_ar
TABLE[OP_BR_F64_EQ_AR] = op_br_f64_eq_ar
TABLE[OP_BR_F64_EQ_AR_BK] = op_br_f64_eq_ar_bk
TABLE[OP_F64_EQ_RX] = op_f64_eq_rx
TABLE[OP_F64_NE_RR] = op_f64_ne_rr
TABLE[OP_BR_F64_NE_RR] = op_br_f64_ne_rr
TABLE[OP_BR_F64_NE_RR_BK] = op_br_f64_ne_rr_bk
TABLE[OP_F64_NE_AR] = op_f64_ne_ar
TABLE[OP_BR_F64_NE_AR] = op_br_f64_ne_ar
TABLE[OP_BR_F64_NE_AR_BK] = op_br_f64_ne_ar_bk
TABLE[OP_F64_NE_RX] = op_f64_ne_rx
TABLE[OP_F64_LT_RR] = op_f64_lt_rr
TABLE[OP_BR_F64_LT_RR] = op_br_f64_lt_rr
TABLE[OP_BR_F64_LT_RR_BK] = op_br_f64_lt_rr_bk
TABLE[OP_BR_F64_LT_NOT_RR] = op_br_f64_lt_not_rr
TABLE[OP_BR_F64_LT_NOT_RR_BK] = op_br_f64_lt_not_rr_bk
TABLE[OP_F64_LT_AR] = op_f64_lt_ar
TABLE[OP_BR_F64_LT_AR] = op_br_f64_lt_ar
TABLE[OP_BR_F64_LT_AR_BK] = op_br_f64_lt_ar_bk
TABLE[OP_BR_F64_LT_NOT_AR] = op_br_f64_lt_not_ar
TABLE[OP_BR_F64_LT_NOT_AR_BK] = op_br_f64_lt_not_ar_bk
TABLE[OP_F64_LT_RX] = op_f64_lt_rx
TABLE[OP_F64_GT_RR] = op_f64_gt_rr
TABLE[OP_BR_F64_GT_RR] = op_br_f64_gt_rr
TABLE[OP_BR_F64_GT_RR_BK] = op_br_f64_gt_rr_bk
TABLE[OP_BR_F64_GT_NOT_RR] = op_br_f64_gt_not_rr
TABLE[OP_BR_F64_GT_NOT_RR_BK] = op_br_f64_gt_not_rr_bk
TABLE[OP_F64_GT_AR] = op_f64_gt_ar
TABLE[OP_BR_F64_GT_AR] = op_br_f64_gt_ar
TABLE[OP_BR_F64_GT_AR_BK] = op_br_f64_gt_ar_bk
TABLE[OP_BR_F64_GT_NOT_AR] = op_br_f64_gt_not_ar
TABLE[OP_BR_F64_GT_NOT_AR_BK] = op_br_f64_gt_not_ar_bk
TABLE[OP_F64_GT_RX] = op_f64_gt_rx
TABLE[OP_F64_LE_RR] = op_f64_le_rr
TABLE[OP_BR_F64_LE_RR] = op_br_f64_le_rr
TABLE[OP_BR_F64_LE_RR_BK] = op_br_f64_le_rr_bk
TABLE[OP_BR_F64_LE_NOT_RR] = op_br_f64_le_not_rr
TABLE[OP_BR_F64_LE_NOT_RR_BK] = op_br_f64_le_not_rr_bk
TABLE[OP_F64_LE_AR] = op_f64_le_ar
TABLE[OP_BR_F64_LE_AR] = op_br_f64_le_ar
TABLE[OP_BR_F64_LE_AR_BK] = op_br_f64_le_ar_bk
TABLE[OP_BR_F64_LE_NOT_AR] = op_br_f64_le_not_ar
TABLE[OP_BR_F64_LE_NOT_AR_BK] = op_br_f64_le_not_ar_bk
TABLE[OP_F64_LE_RX] = op_f64_le_rx
TABLE[OP_F64_GE_RR] = op_f64_ge_rr
TABLE[OP_BR_F64_GE_RR] = op_br_f64_ge_rr
TABLE[OP_BR_F64_GE_RR_BK] = op_br_f64_ge_rr_bk
TABLE[OP_BR_F64_GE_NOT_RR] = op_br_f64_ge_not_rr
TABLE[OP_BR_F64_GE_NOT_RR_BK] = op_br_f64_ge_not_rr_bk
TABLE[OP_F64_GE_AR] = op_f64_ge_ar
TABLE[OP_BR_F64_GE_AR] = op_br_f64_ge_ar
TABLE[OP_BR_F64_GE_AR_BK] = op_br_f64_ge_ar_bk
TABLE[OP_BR_F64_GE_NOT_AR] = op_br_f64_ge_not_ar
TABLE[OP_BR_F64_GE_NOT_AR_BK] = op_br_f64_ge_not_ar_bk
TABLE[OP_F64_GE_RX] = op_f64_ge_rx
TABLE[OP_I32_DIV_S_RR] = op_i32_div_s_rr
TABLE[OP_I32_DIV_S_RI] = op_i32_div_s_ri
TABLE[OP_I32_DIV_U_RR] = op_i32_div_u_rr
TABLE[OP_I32_DIV_U_RI] = op_i32_div_u_ri
TABLE[OP_I32_REM_S_RR] = op_i32_rem_s_rr
TABLE[OP_I32_REM_S_RI] = op_i32_rem_s_ri
TABLE[OP_I32_REM_U_RR] = op_i32_rem_u_rr
TABLE[OP_I32_REM_U_RI] = op_i32_rem_u_ri
TABLE[OP_I64_DIV_S_RR] = op_i64_div_s_rr
TABLE[OP_I64_DIV_S_RI] = op_i64_div_s_ri
TABLE[OP_I64_DIV_U_RR] = op_i64_div_u_rr
TABLE[OP_I64_DIV_U_RI] = op_i64_div_u_ri
TABLE[OP_I64_REM_S_RR] = op_i64_rem_s_rr
TABLE[OP_I64_REM_S_RI] = op_i64_rem_s_ri
TABLE[OP_I64_REM_U_RR] = op_i64_rem_u_rr
TABLE[OP_I64_REM_U_RI] = op_i64_rem_u_ri
TABLE[OP_I32_EQZ] = op_i32_eqz
TABLE[OP_I32_EQZ_A] = op_i32_eqz_a
TABLE[OP_I64_EQZ] = op_i64_eqz
TABLE[OP_I64_EQZ_A] = op_i64_eqz_a
TABLE[OP_I32_CLZ] = op_i32_clz
TABLE[OP_I32_CLZ_A] = op_i32_clz_a
TABLE[OP_I32_CTZ] = op_i32_ctz
TABLE[OP_I32_CTZ_A] = op_i32_ctz_a
TABLE[OP_I32_POPCNT] = op_i32_popcnt
TABLE[OP_I32_POPCNT_A] = op_i32_popcnt_a
TABLE[OP_I64_CLZ] = op_i64_clz
TABLE[OP_I64_CLZ_A] = op_i64_clz_a
TABLE[OP_I64_CTZ] = op_i64_ctz
TABLE[OP_I64_CTZ_A] = op_i64_ctz_a
TABLE[OP_I64_POPCNT] = op_i64_popcnt
TABLE[OP_I64_POPCNT_A] = op_i64_popcnt_a
TABLE[OP_F32_ABS] = op_f32_abs
TABLE[OP_F32_ABS_A] = op_f32_abs_a
TABLE[OP_F32_NEG] = op_f32_neg
TABLE[OP_F32_NEG_A] = op_f32_neg_a
TABLE[OP_F32_CEIL] = op_f32_ceil
TABLE[OP_F32_FLOOR] = op_f32_floor
TABLE[OP_F32_TRUNC] = op_f32_trunc
TABLE[OP_F32_NEAREST] = op_f32_nearest
TABLE[OP_F32_SQRT] = op_f32_sqrt
TABLE[OP_F64_ABS] = op_f64_abs
TABLE[OP_F64_ABS_A] = op_f64_abs_a
TABLE[OP_F64_NEG] = op_f64_neg
TABLE[OP_F64_NEG_A] = op_f64_neg_a
TABLE[OP_F64_CEIL] = op_f64_ceil
TABLE[OP_F64_FLOOR] = op_f64_floor
TABLE[OP_F64_TRUNC] = op_f64_trunc
TABLE[OP_F64_NEAREST] = op_f64_nearest
TABLE[OP_F64_SQRT] = op_f64_sqrt
TABLE[OP_I32_WRAP_I64] = op_i32_wrap_i64
TABLE[OP_I32_WRAP_I64_A] = op_i32_wrap_i64_a
TABLE[OP_I64_EXTEND_I32_S] = op_i64_extend_i32_s
TABLE[OP_I64_EXTEND_I32_S_A] = op_i64_extend_i32_s_a
TABLE[OP_I64_EXTEND_I32_U] = op_i64_extend_i32_u
TABLE[OP_I64_EXTEND_I32_U_A] = op_i64_extend_i32_u_a
TABLE[OP_F32_CONVERT_I32_S] = op_f32_convert_i32_s
TABLE[OP_F32_CONVERT_I32_S_A] = op_f32_convert_i32_s_a
TABLE[OP_F32_CONVERT_I32_U] = op_f32_convert_i32_u
TABLE[OP_F32_CONVERT_I32_U_A] = op_f32_convert_i32_u_a
TABLE[OP_F32_CONVERT_I64_S] = op_f32_convert_i64_s
TABLE[OP_F32_CONVERT_I64_S_A] = op_f32_convert_i64_s_a
TABLE[OP_F32_CONVERT_I64_U] = op_f32_convert_i64_u
TABLE[OP_F32_CONVERT_I64_U_A] = op_f32_convert_i64_u_a
TABLE[OP_F32_DEMOTE_F64] = op_f32_demote_f64
TABLE[OP_F64_CONVERT_I32_S] = op_f64_convert_i32_s
TABLE[OP_F64_CONVERT_I32_S_A] = op_f64_convert_i32_s_a
TABLE[OP_F64_CONVERT_I32_U] = op_f64_convert_i32_u
TABLE[OP_F64_CONVERT_I32_U_A] = op_f64_convert_i32_u_a
TABLE[OP_F64_CONVERT_I64_S] = op_f64_convert_i64_s
TABLE[OP_F64_CONVERT_I64_S_A] = op_f64_convert_i64_s_a
TABLE[OP_F64_CONVERT_I64_U] = op_f64_convert_i64_u
TABLE[OP_F64_CONVERT_I64_U_A] = op_f64_convert_i64_u_a
TABLE[OP_F64_PROMOTE_F32] = op_f64_promote_f32
TABLE[OP_I32_EXTEND8_S] = op_i32_extend8_s
TABLE[OP_I32_EXTEND8_S_A] = op_i32_extend8_s_a
TABLE[OP_I32_EXTEND16_S] = op_i32_extend16_s
TABLE[OP_I32_EXTEND16_S_A] = op_i32_extend16_s_a
TABLE[OP_I64_EXTEND8_S] = op_i64_extend8_s
TABLE[OP_I64_EXTEND8_S_A] = op_i64_extend8_s_a
TABLE[OP_I64_EXTEND16_S] = op_i64_extend16_s
TABLE[OP_I64_EXTEND16_S_A] = op_i64_extend16_s_a
TABLE[OP_I64_EXTEND32_S] = op_i64_extend32_s
TABLE[OP_I64_EXTEND32_S_A] = op_i64_extend32_s_a
TABLE[OP_REF_IS_NULL] = op_ref_is_null
TABLE[OP_REF_IS_NULL_A] = op_ref_is_null_a
TABLE[OP_I32_TRUNC_F32_S] = op_i32_trunc_f32_s
TABLE[OP_I32_TRUNC_F32_U] = op_i32_trunc_f32_u
TABLE[OP_I32_TRUNC_F64_S] = op_i32_trunc_f64_s
TABLE[OP_I32_TRUNC_F64_U] = op_i32_trunc_f64_u
TABLE[OP_I64_TRUNC_F32_S] = op_i64_trunc_f32_s
TABLE[OP_I64_TRUNC_F32_U] = op_i64_trunc_f32_u
TABLE[OP_I64_TRUNC_F64_S] = op_i64_trunc_f64_s
TABLE[OP_I64_TRUNC_F64_U] = op_i64_trunc_f64_u
TABLE[OP_I32_TRUNC_SAT_F32_S] = op_i32_trunc_sat_f32_s
TABLE[OP_I32_TRUNC_SAT_F32_U] = op_i32_trunc_sat_f32_u
TABLE[OP_I32_TRUNC_SAT_F64_S] = op_i32_trunc_sat_f64_s
TABLE[OP_I32_TRUNC_SAT_F64_U] = op_i32_trunc_sat_f64_u
TABLE[OP_I64_TRUNC_SAT_F32_S] = op_i64_trunc_sat_f32_s
TABLE[OP_I64_TRUNC_SAT_F32_U] = op_i64_trunc_sat_f32_u
TABLE[OP_I64_TRUNC_SAT_F64_S] = op_i64_trunc_sat_f64_s
TABLE[OP_I64_TRUNC_SAT_F64_U] = op_i64_trunc_sat_f64_u
TABLE[OP_LOAD8_U] = op_load8_u
TABLE[OP_LOAD8_U_X] = op_load8_u_x
TABLE[OP_LOAD8_U_ABS] = op_load8_u_abs
TABLE[OP_LOAD8_U_AT] = op_load8_u_at
TABLE[OP_LOAD8_U_A] = op_load8_u_a
TABLE[OP_LOAD8_U_AX] = op_load8_u_ax
TABLE[OP_LOAD16_U] = op_load16_u
TABLE[OP_LOAD16_U_X] = op_load16_u_x
TABLE[OP_LOAD16_U_ABS] = op_load16_u_abs
TABLE[OP_LOAD16_U_AT] = op_load16_u_at
TABLE[OP_LOAD16_U_A] = op_load16_u_a
TABLE[OP_LOAD16_U_AX] = op_load16_u_ax
TABLE[OP_LOAD32_U] = op_load32_u
TABLE[OP_LOAD32_U_X] = op_load32_u_x
TABLE[OP_LOAD32_U_ABS] = op_load32_u_abs
TABLE[OP_LOAD32_U_AT] = op_load32_u_at
TABLE[OP_LOAD32_U_A] = op_load32_u_a
TABLE[OP_LOAD32_U_AX] = op_load32_u_ax
TABLE[OP_F32_LOAD] = op_f32_load
TABLE[OP_F32_LOAD_X] = op_f32_load_x
TABLE[OP_F32_LOAD_ABS] = op_f32_load_abs
TABLE[OP_F32_LOAD_AT] = op_f32_load_at
TABLE[OP_F32_LOAD_A] = op_f32_load_a
TABLE[OP_F32_LOAD_AX] = op_f32_load_ax
TABLE[OP_LOAD64] = op_load64
TABLE[OP_LOAD64_X] = op_load64_x
TABLE[OP_LOAD64_ABS] = op_load64_abs
TABLE[OP_LOAD64_AT] = op_load64_at
TABLE[OP_LOAD64_A] = op_load64_a
TABLE[OP_LOAD64_AX] = op_load64_ax
TABLE[OP_F64_LOAD] = op_f64_load
TABLE[OP_F64_LOAD_X] = op_f64_load_x
TABLE[OP_F64_LOAD_ABS] = op_f64_load_abs
TABLE[OP_F64_LOAD_AT] = op_f64_load_at
TABLE[OP_F64_LOAD_A] = op_f64_load_a
TABLE[OP_F64_LOAD_AX] = op_f64_load_ax
TABLE[OP_I32_LOAD8_S] = op_i32_load8_s
TABLE[OP_I32_LOAD8_S_X] = op_i32_load8_s_x
TABLE[OP_I32_LOAD8_S_ABS] = op_i32_load8_s_abs
TABLE[OP_I32_LOAD8_S_AT] = op_i32_load8_s_at
TABLE[OP_I32_LOAD8_S_A] = op_i32_load8_s_a
TABLE[OP_I32_LOAD8_S_AX] = op_i32_load8_s_ax
TABLE[OP_I32_LOAD16_S] = op_i32_load16_s
TABLE[OP_I32_LOAD16_S_X] = op_i32_load16_s_x
TABLE[OP_I32_LOAD16_S_ABS] = op_i32_load16_s_abs
TABLE[OP_I32_LOAD16_S_AT] = op_i32_load16_s_at
TABLE[OP_I32_LOAD16_S_A] = op_i32_load16_s_a
TABLE[OP_I32_LOAD16_S_AX] = op_i32_load16_s_ax
TABLE[OP_I64_LOAD8_S] = op_i64_load8_s
TABLE[OP_I64_LOAD8_S_X] = op_i64_load8_s_x
TABLE[OP_I64_LOAD8_S_ABS] = op_i64_load8_s_abs
TABLE[OP_I64_LOAD8_S_AT] = op_i64_load8_s_at
TABLE[OP_I64_LOAD8_S_A] = op_i64_load8_s_a
TABLE[OP_I64_LOAD8_S_AX] = op_i64_load8_s_ax
TABLE[OP_I64_LOAD16_S] = op_i64_load16_s
TABLE[OP_I64_LOAD16_S_X] = op_i64_load16_s_x
TABLE[OP_I64_LOAD16_S_ABS] = op_i64_load16_s_abs
TABLE[OP_I64_LOAD16_S_AT] = op_i64_load16_s_at
TABLE[OP_I64_LOAD16_S_A] = op_i64_load16_s_a
TABLE[OP_I64_LOAD16_S_AX] = op_i64_load16_s_ax
TABLE[OP_I64_LOAD32_S] = op_i64_load32_s
TABLE[OP_I64_LOAD32_S_X] = op_i64_load32_s_x
TABLE[OP_I64_LOAD32_S_ABS] = op_i64_load32_s_abs
TABLE[OP_I64_LOAD32_S_AT] = op_i64_load32_s_at
TABLE[OP_I64_LOAD32_S_A] = op_i64_load32_s_a
TABLE[OP_I64_LOAD32_S_AX] = op_i64_load32_s_ax
TABLE[OP_STORE8] = op_store8
TABLE[OP_STORE8_X] = op_store8_x
TABLE[OP_STORE8_ABS] = op_store8_abs
TABLE[OP_STORE8_AT] = op_store8_at
TABLE[OP_STORE8_A] = op_store8_a
TABLE[OP_STORE8_AX] = op_store8_ax
TABLE[OP_STORE8_I] = op_store8_i
TABLE[OP_STORE8_IX] = op_store8_ix
TABLE[OP_STORE16] = op_store16
TABLE[OP_STORE16_X] = op_store16_x
TABLE[OP_STORE16_ABS] = op_store16_abs
TABLE[OP_STORE16_AT] = op_store16_at
TABLE[OP_STORE16_A] = op_store16_a
TABLE[OP_STORE16_AX] = op_store16_ax
TABLE[OP_STORE16_I] = op_store16_i
TABLE[OP_STORE16_IX] = op_store16_ix
TABLE[OP_STORE32] = op_store32
TABLE[OP_STORE32_X] = op_store32_x
TABLE[OP_STORE32_ABS] = op_store32_abs
TABLE[OP_STORE32_AT] = op_store32_at
TABLE[OP_STORE32_A] = op_store32_a
TABLE[OP_STORE32_AX] = op_store32_ax
TABLE[OP_STORE32_I] = op_store32_i
TABLE[OP_STORE32_IX] = op_store32_ix
TABLE[OP_STORE64] = op_store64
TABLE[OP_STORE64_X] = op_store64_x
TABLE[OP_STORE64_ABS] = op_store64_abs
TABLE[OP_STORE64_AT] = op_store64_at
TABLE[OP_STORE64_A] = op_store64_a
TABLE[OP_STORE64_AX] = op_store64_ax
TABLE[OP_STORE64_I] = op_store64_i
TABLE[OP_STORE64_IX] = op_store64_ix
TABLE[OP_F32_STORE_A] = op_f32_store_a
TABLE[OP_F32_STORE_AX] = op_f32_store_ax
TABLE[OP_F64_STORE_A] = op_f64_store_a
TABLE[OP_F64_STORE_AX] = op_f64_store_ax
TABLE[OP_BR_I32_NE_AR__I32_ADD_RI] = op_br_i32_ne_ar__i32_add_ri
TABLE[OP_BR_I32_NE_AR__I32_ADD_RI__I32_ADD_RI] = op_br_i32_ne_ar__i32_add_ri__i32_add_ri
TABLE[OP_BR_IF__LOAD32_U] = op_br_if__load32_u
TABLE[OP_BR_IF_A__I32_ADD_RI] = op_br_if_a__i32_add_ri
TABLE[OP_BR_IF_A__I32_ADD_RI__I32_ADD_RI] = op_br_if_a__i32_add_ri__i32_add_ri
TABLE[OP_BR_IF_A__LOAD32_U] = op_br_if_a__load32_u
TABLE[OP_BR_UNLESS__LOAD32_U] = op_br_unless__load32_u
TABLE[OP_BR_UNLESS_A__CONST32] = op_br_unless_a__const32
TABLE[OP_BR_UNLESS_A__I32_ADD_RI] = op_br_unless_a__i32_add_ri
TABLE[OP_BR_UNLESS_A__LOAD32_U] = op_br_unless_a__load32_u
TABLE[OP_BR_UNLESS_A__LOAD32_U__LOAD32_U] = op_br_unless_a__load32_u__load32_u
TABLE[OP_CONST32__BR_TABLE] = op_const32__br_table
TABLE[OP_CONST32__CALL] = op_const32__call
TABLE[OP_CONST32__CONST32] = op_const32__const32
TABLE[OP_CONST32__COPY] = op_const32__copy
TABLE[OP_CONST32__LOAD32_U] = op_const32__load32_u
TABLE[OP_COPY__BR] = op_copy__br
TABLE[OP_COPY__BR_IF] = op_copy__br_if
TABLE[OP_COPY__CALL] = op_copy__call
TABLE[OP_COPY__CONST32] = op_copy__const32
TABLE[OP_COPY__I32_ADD_RI] = op_copy__i32_add_ri
TABLE[OP_COPY__LOAD32_U] = op_copy__load32_u
TABLE[OP_COPY__LOAD8_U] = op_copy__load8_u
TABLE[OP_COPY_PAIR__CALL] = op_copy_pair__call
TABLE[OP_COPY_TWO__LOAD32_U] = op_copy_two__load32_u
TABLE[OP_F32_ADD_RA__F32_STORE_A] = op_f32_add_ra__f32_store_a
TABLE[OP_F32_ADD_RX__F32_ADD_RX] = op_f32_add_rx__f32_add_rx
TABLE[OP_F32_GE_RX__I32_AND_AR] = op_f32_ge_rx__i32_and_ar
TABLE[OP_F32_GT_RX__SELECT_A_XR] = op_f32_gt_rx__select_a_xr
TABLE[OP_F32_LOAD__F32_LOAD] = op_f32_load__f32_load
TABLE[OP_F32_LOAD__F32_LOAD__F32_LOAD] = op_f32_load__f32_load__f32_load
TABLE[OP_F32_LT_RX__BR_UNLESS_A] = op_f32_lt_rx__br_unless_a
TABLE[OP_F32_MAX_RX__F32_MIN_RX] = op_f32_max_rx__f32_min_rx
TABLE[OP_F32_MUL_RX__F32_STORE_A] = op_f32_mul_rx__f32_store_a
TABLE[OP_F32_NE_RR__SELECT_A_XR] = op_f32_ne_rr__select_a_xr
TABLE[OP_F32_STORE_A__F32_MUL_RR] = op_f32_store_a__f32_mul_rr
TABLE[OP_F32_STORE_A__I32_ADD_RI] = op_f32_store_a__i32_add_ri
TABLE[OP_F32_SUB_AR__F32_ADD_AR] = op_f32_sub_ar__f32_add_ar
TABLE[OP_GLOBAL_GET__I32_ADD_AI] = op_global_get__i32_add_ai
TABLE[OP_GLOBAL_GET__I32_ADD_AI__GLOBAL_SET_A] = op_global_get__i32_add_ai__global_set_a
TABLE[OP_GLOBAL_GET__I32_ADD_AI__GLOBAL_SET_A__LOAD32_U_ABS] = op_global_get__i32_add_ai__global_set_a__load32_u_abs
TABLE[OP_GLOBAL_GET__I32_ADD_AI__STORE32] = op_global_get__i32_add_ai__store32
TABLE[OP_GLOBAL_SET_A__RET] = op_global_set_a__ret
TABLE[OP_GLOBAL_SET_A__RET1] = op_global_set_a__ret1
TABLE[OP_I32_ADD_AI__BR_TABLE] = op_i32_add_ai__br_table
TABLE[OP_I32_ADD_AI__LOAD32_U] = op_i32_add_ai__load32_u
TABLE[OP_I32_ADD_AI__LOAD32_U_A] = op_i32_add_ai__load32_u_a
TABLE[OP_I32_ADD_AI__STORE32_A] = op_i32_add_ai__store32_a
TABLE[OP_I32_ADD_AI__STORE32_A__LOAD32_U] = op_i32_add_ai__store32_a__load32_u
TABLE[OP_I32_ADD_AR__I32_ADD_AI] = op_i32_add_ar__i32_add_ai
TABLE[OP_I32_ADD_AR__LOAD32_U_A] = op_i32_add_ar__load32_u_a
TABLE[OP_I32_ADD_AR__LOAD32_U_A__LOAD32_U] = op_i32_add_ar__load32_u_a__load32_u
TABLE[OP_I32_ADD_AR__LOAD8_U_A] = op_i32_add_ar__load8_u_a
TABLE[OP_I32_ADD_AR__STORE32_A] = op_i32_add_ar__store32_a
TABLE[OP_I32_ADD_RI__BR] = op_i32_add_ri__br
TABLE[OP_I32_ADD_RI__BR_BK] = op_i32_add_ri__br_bk
TABLE[OP_I32_ADD_RI__BR_I32_NE_AR_BK] = op_i32_add_ri__br_i32_ne_ar_bk
TABLE[OP_I32_ADD_RI__BR_IF_A_BK] = op_i32_add_ri__br_if_a_bk
TABLE[OP_I32_ADD_RI__BR_IF_BK] = op_i32_add_ri__br_if_bk
TABLE[OP_I32_ADD_RI__COPY] = op_i32_add_ri__copy
TABLE[OP_I32_ADD_RI__COPY__CALL] = op_i32_add_ri__copy__call
TABLE[OP_I32_ADD_RI__F32_LOAD_A] = op_i32_add_ri__f32_load_a
TABLE[OP_I32_ADD_RI__GLOBAL_SET_A] = op_i32_add_ri__global_set_a
TABLE[OP_I32_ADD_RI__GLOBAL_SET_A__RET] = op_i32_add_ri__global_set_a__ret
TABLE[OP_I32_ADD_RI__GLOBAL_SET_A__RET1] = op_i32_add_ri__global_set_a__ret1
TABLE[OP_I32_ADD_RI__I32_ADD_RI] = op_i32_add_ri__i32_add_ri
TABLE[OP_I32_ADD_RI__I32_ADD_RI__BR_I32_NE_AR_BK] = op_i32_add_ri__i32_add_ri__br_i32_ne_ar_bk
TABLE[OP_I32_ADD_RI__I32_ADD_RI__BR_IF_A_BK] = op_i32_add_ri__i32_add_ri__br_if_a_bk
TABLE[OP_I32_ADD_RI__I32_ADD_RI__COPY] = op_i32_add_ri__i32_add_ri__copy
TABLE[OP_I32_ADD_RI__I32_ADD_RI__I32_ADD_RI] = op_i32_add_ri__i32_add_ri__i32_add_ri
TABLE[OP_I32_ADD_RI__I32_AND_AI] = op_i32_add_ri__i32_and_ai
TABLE[OP_I32_ADD_RI__LOAD32_U] = op_i32_add_ri__load32_u
TABLE[OP_I32_ADD_RI__LOAD32_U_A] = op_i32_add_ri__load32_u_a
TABLE[OP_I32_ADD_RI__LOAD8_U] = op_i32_add_ri__load8_u
TABLE[OP_I32_ADD_RI__LOAD8_U__I32_ADD_RI] = op_i32_add_ri__load8_u__i32_add_ri
TABLE[OP_I32_ADD_RI__LOAD8_U_A] = op_i32_add_ri__load8_u_a
TABLE[OP_I32_ADD_RI__STORE32_A] = op_i32_add_ri__store32_a
TABLE[OP_I32_ADD_RR__LOAD32_U_A] = op_i32_add_rr__load32_u_a
TABLE[OP_I32_ADD_RR__LOAD8_U_A] = op_i32_add_rr__load8_u_a
TABLE[OP_I32_ADD_RX__LOAD32_U_A] = op_i32_add_rx__load32_u_a
TABLE[OP_I32_AND_AI__BR_IF_A] = op_i32_and_ai__br_if_a
TABLE[OP_I32_AND_AI__BR_UNLESS_A] = op_i32_and_ai__br_unless_a
TABLE[OP_I32_AND_AR__BR_UNLESS_A] = op_i32_and_ar__br_unless_a
TABLE[OP_I32_AND_AR__I32_OR_AR] = op_i32_and_ar__i32_or_ar
TABLE[OP_I32_AND_AR__I32_XOR_AR] = op_i32_and_ar__i32_xor_ar
TABLE[OP_I32_AND_RI__BR_IF_A] = op_i32_and_ri__br_if_a
TABLE[OP_I32_SHL_AI__I32_ADD_AR] = op_i32_shl_ai__i32_add_ar
TABLE[OP_I32_SHL_AI__I32_ADD_AR__LOAD32_U_A] = op_i32_shl_ai__i32_add_ar__load32_u_a
TABLE[OP_I32_SHL_RI__I32_ADD_AR] = op_i32_shl_ri__i32_add_ar
TABLE[OP_I32_SHL_RI__I32_ADD_AR__LOAD32_U_A] = op_i32_shl_ri__i32_add_ar__load32_u_a
TABLE[OP_I32_SHL_RI__LOAD32_U_AX] = op_i32_shl_ri__load32_u_ax
TABLE[OP_I32_SHR_U_AI__I32_AND_AI] = op_i32_shr_u_ai__i32_and_ai
TABLE[OP_I32_SHR_U_RI__I32_AND_AI] = op_i32_shr_u_ri__i32_and_ai
TABLE[OP_I32_XOR_AR__I32_AND_AI] = op_i32_xor_ar__i32_and_ai
TABLE[OP_LOAD32_U__BR_I32_EQ_AR] = op_load32_u__br_i32_eq_ar
TABLE[OP_LOAD32_U__BR_I32_EQ_AR__LOAD32_U] = op_load32_u__br_i32_eq_ar__load32_u
TABLE[OP_LOAD32_U__BR_I32_NE_AR] = op_load32_u__br_i32_ne_ar
TABLE[OP_LOAD32_U__BR_IF_A] = op_load32_u__br_if_a
TABLE[OP_LOAD32_U__BR_IF_A__LOAD32_U] = op_load32_u__br_if_a__load32_u
TABLE[OP_LOAD32_U__BR_IF_A_BK] = op_load32_u__br_if_a_bk
TABLE[OP_LOAD32_U__BR_UNLESS_A] = op_load32_u__br_unless_a
TABLE[OP_LOAD32_U__BR_UNLESS_A__LOAD32_U] = op_load32_u__br_unless_a__load32_u
TABLE[OP_LOAD32_U__CALL] = op_load32_u__call
TABLE[OP_LOAD32_U__COPY] = op_load32_u__copy
TABLE[OP_LOAD32_U__I32_ADD_AI] = op_load32_u__i32_add_ai
TABLE[OP_LOAD32_U__I32_ADD_AI__STORE32_A] = op_load32_u__i32_add_ai__store32_a
TABLE[OP_LOAD32_U__I32_ADD_AR] = op_load32_u__i32_add_ar
TABLE[OP_LOAD32_U__I32_ADD_AR__LOAD8_U_A] = op_load32_u__i32_add_ar__load8_u_a
TABLE[OP_LOAD32_U__I32_ADD_RI] = op_load32_u__i32_add_ri
TABLE[OP_LOAD32_U__I32_ADD_RI__GLOBAL_SET_A] = op_load32_u__i32_add_ri__global_set_a
TABLE[OP_LOAD32_U__I32_AND_AI] = op_load32_u__i32_and_ai
TABLE[OP_LOAD32_U__I32_SHL_AI] = op_load32_u__i32_shl_ai
TABLE[OP_LOAD32_U__I32_SHL_AI__I32_ADD_AR] = op_load32_u__i32_shl_ai__i32_add_ar
TABLE[OP_LOAD32_U__I32_SHL_RI] = op_load32_u__i32_shl_ri
TABLE[OP_LOAD32_U__I32_SHL_RI__I32_ADD_AR] = op_load32_u__i32_shl_ri__i32_add_ar
TABLE[OP_LOAD32_U__I32_SHL_RI__I32_ADD_AR__LOAD32_U_A] = op_load32_u__i32_shl_ri__i32_add_ar__load32_u_a
TABLE[OP_LOAD32_U__I32_SUB_RA] = op_load32_u__i32_sub_ra
TABLE[OP_LOAD32_U__LOAD32_U] = op_load32_u__load32_u
TABLE[OP_LOAD32_U__LOAD32_U__BR_I32_EQ_AR] = op_load32_u__load32_u__br_i32_eq_ar
TABLE[OP_LOAD32_U__LOAD32_U__I32_ADD_AR] = op_load32_u__load32_u__i32_add_ar
TABLE[OP_LOAD32_U__LOAD32_U__I32_SHL_AI] = op_load32_u__load32_u__i32_shl_ai
TABLE[OP_LOAD32_U__LOAD32_U__I32_SUB_RA] = op_load32_u__load32_u__i32_sub_ra
TABLE[OP_LOAD32_U__LOAD32_U__LOAD32_U] = op_load32_u__load32_u__load32_u
TABLE[OP_LOAD32_U__LOAD32_U_A] = op_load32_u__load32_u_a
TABLE[OP_LOAD32_U__LOAD8_U_A] = op_load32_u__load8_u_a
TABLE[OP_LOAD32_U__RET1] = op_load32_u__ret1
TABLE[OP_LOAD32_U__STORE32] = op_load32_u__store32
TABLE[OP_LOAD32_U__STORE32_A] = op_load32_u__store32_a
TABLE[OP_LOAD32_U__STORE32_A__LOAD32_U] = op_load32_u__store32_a__load32_u
TABLE[OP_LOAD32_U_A__BR_UNLESS_A] = op_load32_u_a__br_unless_a
TABLE[OP_LOAD32_U_A__I32_ADD_AI] = op_load32_u_a__i32_add_ai
TABLE[OP_LOAD32_U_A__I32_ADD_AI__STORE32_A] = op_load32_u_a__i32_add_ai__store32_a
TABLE[OP_LOAD32_U_A__I32_AND_AI] = op_load32_u_a__i32_and_ai
TABLE[OP_LOAD32_U_A__LOAD32_U] = op_load32_u_a__load32_u
TABLE[OP_LOAD32_U_A__LOAD32_U_A] = op_load32_u_a__load32_u_a
TABLE[OP_LOAD32_U_A__STORE32_A] = op_load32_u_a__store32_a
TABLE[OP_LOAD32_U_A__STORE32_A__LOAD32_U] = op_load32_u_a__store32_a__load32_u
TABLE[OP_LOAD64__STORE64_A] = op_load64__store64_a
TABLE[OP_LOAD64__STORE64_A__I32_ADD_RI] = op_load64__store64_a__i32_add_ri
TABLE[OP_LOAD8_U__BR_I32_EQ_AI] = op_load8_u__br_i32_eq_ai
TABLE[OP_LOAD8_U__BR_I32_NE_AR] = op_load8_u__br_i32_ne_ar
TABLE[OP_LOAD8_U__BR_UNLESS_A] = op_load8_u__br_unless_a
TABLE[OP_LOAD8_U__I32_ADD_RI] = op_load8_u__i32_add_ri
TABLE[OP_LOAD8_U__I32_ADD_RI__BR_IF_BK] = op_load8_u__i32_add_ri__br_if_bk
TABLE[OP_LOAD8_U__I32_AND_AI] = op_load8_u__i32_and_ai
TABLE[OP_LOAD8_U__I32_AND_AI__BR_IF_A] = op_load8_u__i32_and_ai__br_if_a
TABLE[OP_LOAD8_U__LOAD8_U] = op_load8_u__load8_u
TABLE[OP_LOAD8_U__STORE8_A] = op_load8_u__store8_a
TABLE[OP_SELECT_A__STORE32_A] = op_select_a__store32_a
TABLE[OP_SELECT_A_XX__I32_AND_AR] = op_select_a_xx__i32_and_ar
TABLE[OP_SELECT_A_XX__I32_AND_AR__I32_XOR_AR] = op_select_a_xx__i32_and_ar__i32_xor_ar
TABLE[OP_STORE32__I32_ADD_RI] = op_store32__i32_add_ri
TABLE[OP_STORE32__LOAD32_U] = op_store32__load32_u
TABLE[OP_STORE32__LOAD32_U__LOAD32_U] = op_store32__load32_u__load32_u
TABLE[OP_STORE32__STORE32] = op_store32__store32
TABLE[OP_STORE32__STORE32__LOAD32_U_A] = op_store32__store32__load32_u_a
TABLE[OP_STORE32__STORE32__STORE32] = op_store32__store32__store32
TABLE[OP_STORE32_A__BR] = op_store32_a__br
TABLE[OP_STORE32_A__I32_ADD_RI] = op_store32_a__i32_add_ri
TABLE[OP_STORE32_A__I32_ADD_RI__I32_ADD_RI] = op_store32_a__i32_add_ri__i32_add_ri
TABLE[OP_STORE32_A__LOAD32_U] = op_store32_a__load32_u
TABLE[OP_STORE32_A__LOAD32_U__LOAD32_U] = op_store32_a__load32_u__load32_u
TABLE[OP_STORE32_A__LOAD32_U__LOAD32_U_A] = op_store32_a__load32_u__load32_u_a
TABLE[OP_STORE64_A__I32_ADD_RI] = op_store64_a__i32_add_ri
TABLE[OP_STORE8__I32_ADD_RI] = op_store8__i32_add_ri


cdef OpFn* tail_ops() noexcept nogil:
    return TABLE
