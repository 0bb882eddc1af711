# Generated from engine/opcodes.py by ci/generate/ops.py; do not edit.
"""The same ops as one switch: portable fallback and differential twin."""

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from engine.code._opcodes cimport *
from engine.code.bulk cimport *
from engine.code.words cimport *
from engine.code.context cimport *
from engine.code.numeric cimport *
from engine.code.objects cimport *
from engine.types.valtypes cimport DefType, deftype_matches


cdef int run_switch(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0) noexcept nogil:
    cdef uint64_t ea
    cdef uint64_t index
    cdef int code
    cdef ModuleCode* entry
    cdef Val* new
    cdef Header* head
    cdef FuncInst* func
    cdef TableC* table
    cdef MemoryC* memory
    cdef Ins* back
    cdef int op
    while True:
        op = pc.op
        if op == OP_UNREACHABLE:
            return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNREACHABLE)
        elif op == OP_COPY:
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_COPY_PAIR:
            fp[pc.a].u64 = fp[pc.b].u64
            fp[pc.a + 1].u64 = fp[pc.c].u64
            pc = pc + 1
            continue
        elif op == OP_COPY_TWO:
            fp[pc.a].u64 = fp[pc.b].u64
            fp[pc.c].u64 = fp[(<uint64_t*>(pc + 1))[0]].u64
            pc = pc + 2
            continue
        elif op == OP_MOVE:
            move_slots(fp + pc.a, fp + pc.b, pc.c)
            pc = pc + 1
            continue
        elif op == OP_CONST32:
            fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            continue
        elif op == OP_CONST32_S:
            fp[pc.a].i64 = <int32_t>(<uint32_t*>&pc.b)[0]
            pc = pc + 1
            continue
        elif op == OP_CONST64:
            fp[pc.a].u64 = (<uint64_t*>(pc + 1))[0]
            pc = pc + 2
            continue
        elif op == OP_SELECT:
            r0 = fp[pc.b].u64 if fp[(<uint64_t*>(pc + 1))[0]].u32 else fp[pc.c].u64
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_SELECT_A:
            r0 = fp[pc.b].u64 if <uint32_t>r0 else fp[pc.c].u64
            fp[pc.a].u64 = r0
            pc = pc + 1
            continue
        elif op == OP_SELECT_RX:
            r0 = fp[pc.b].u64 if fp[pc.c].u32 else (<uint64_t*>(pc + 1))[0]
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_SELECT_XR:
            r0 = (<uint64_t*>(pc + 1))[0] if fp[pc.c].u32 else fp[pc.b].u64
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_SELECT_XX:
            r0 = (<uint64_t*>(pc + 1))[0] if fp[pc.c].u32 else (<uint64_t*>(pc + 1))[1]
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_SELECT_A_RX:
            r0 = fp[pc.b].u64 if <uint32_t>r0 else (<uint64_t*>(pc + 1))[0]
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_SELECT_A_XR:
            r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else fp[pc.b].u64
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_SELECT_A_XX:
            r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else (<uint64_t*>(pc + 1))[1]
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_GLOBAL_GET:
            r0 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
            fp[pc.a].u64 = r0
            pc = pc + 1
            continue
        elif op == OP_GLOBAL_SET:
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_GLOBAL_SET_A:
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
            pc = pc + 1
            continue
        elif op == OP_HALT:
            return leave(pc, fp, ctx, LEAVE_RETURNED)
        elif op == OP_PROBE:
            fp[pc.a].ptr = __builtin_frame_address(0)
            pc = pc + 1
            continue
        elif op == OP_FUEL:
            ctx.fuel = ctx.fuel - (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_BR:
            pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
            continue
        elif op == OP_BR_BK:
            pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
            ctx.fuel = ctx.fuel - 1
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_BR_IF:
            if fp[pc.a].u32:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_IF_BK:
            if fp[pc.a].u32:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS:
            if not fp[pc.a].u32:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS_BK:
            if not fp[pc.a].u32:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_IF_A:
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_IF_A_BK:
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS_A:
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS_A_BK:
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_ON_NULL:
            if fp[pc.a].u64 == 0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_ON_NULL_BK:
            if fp[pc.a].u64 == 0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_ON_NON_NULL:
            if fp[pc.a].u64 != 0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_ON_NON_NULL_BK:
            if fp[pc.a].u64 != 0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_TABLE:
            index = fp[pc.a].u32
            if index > (<uint32_t*>&pc.b)[0]:
                index = (<uint32_t*>&pc.b)[0]
            pc = pc + (<int32_t*>(pc + 1))[index]
            ctx.fuel = ctx.fuel - 1
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_REF_AS_NON_NULL:
            if fp[pc.a].ptr == NULL:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_NULL_REFERENCE)
            pc = pc + 1
            continue
        elif op == OP_CALL:
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
            continue
        elif op == OP_CALL_IMPORT:
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
            continue
        elif op == OP_CALL_INDIRECT:
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
            continue
        elif op == OP_CALL_REF:
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
            continue
        elif op == OP_RETURN_CALL:
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
            continue
        elif op == OP_RETURN_CALL_IMPORT:
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
                continue
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
            continue
        elif op == OP_RETURN_CALL_INDIRECT:
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
                continue
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
            continue
        elif op == OP_RETURN_CALL_REF:
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
                continue
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
            continue
        elif op == OP_RESYNC:
            switch_instance(ctx, <InstanceC*>fp[pc.a].ptr)
            if ctx.instance.closed:
                return leave(pc, fp, ctx, LEAVE_SLOW)
            mem = ctx.instance.memories[0].base
            msz = ctx.instance.memories[0].size
            pc = pc + 1
            continue
        elif op == OP_RET:
            back = <Ins*>fp[pc.b].ptr
            fp = fp - fp[pc.b + 1].u64
            pc = back
            continue
        elif op == OP_RET1:
            fp[0].u64 = fp[pc.a].u64
            back = <Ins*>fp[pc.b].ptr
            fp = fp - fp[pc.b + 1].u64
            pc = back
            continue
        elif op == OP_EA:
            memory = ctx.instance.memories[(<uint64_t*>(pc + 1))[1]]
            ea = (fp[pc.b].u64 if memory.is64 else fp[pc.b].u32) + (<uint64_t*>(pc + 1))[0]
            if ea < (<uint64_t*>(pc + 1))[0] or ea + pc.a < ea or ea + pc.a > memory.size:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>(memory.base + ea)
            pc = pc + 2
            continue
        elif op == OP_MEMORY_SIZE:
            fp[pc.a].u64 = ctx.instance.memories[pc.b].pages
            pc = pc + 1
            continue
        elif op == OP_TABLE_SIZE:
            fp[pc.a].u64 = ctx.tables[pc.b].size
            pc = pc + 1
            continue
        elif op == OP_TABLE_GET:
            code = table_get(fp + pc.a, ctx.tables[pc.c], fp + pc.b)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_TABLE_SET:
            code = table_set(ctx.tables[pc.c], fp + pc.a, fp + pc.b)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_ADD128:
            i64_add128(fp + pc.a, fp + pc.b)
            pc = pc + 1
            continue
        elif op == OP_I64_SUB128:
            i64_sub128(fp + pc.a, fp + pc.b)
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_WIDE_S:
            i64_mul_wide_s(fp + pc.a, fp + pc.b)
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_WIDE_U:
            i64_mul_wide_u(fp + pc.a, fp + pc.b)
            pc = pc + 1
            continue
        elif op == OP_MEMORY_FILL:
            if memory_fill_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = memory_fill(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_MEMORY_COPY:
            if memory_copy_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = memory_copy(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_MEMORY_INIT:
            if memory_init_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = memory_init(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_TABLE_FILL:
            if table_fill_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = table_fill(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_TABLE_COPY:
            if table_copy_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = table_copy(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_TABLE_INIT:
            if table_init_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = table_init(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_DATA_DROP:
            ctx.instance.data[(<uint32_t*>&pc.b)[0]].n = 0
            pc = pc + 1
            continue
        elif op == OP_ELEM_DROP:
            ctx.instance.elems[(<uint32_t*>&pc.b)[0]].n = 0
            pc = pc + 1
            continue
        elif op == OP_REF_FUNC:
            if ctx.funcs[(<uint32_t*>&pc.b)[0]] == NULL:
                return leave(pc, fp, ctx, LEAVE_SLOW)
            fp[pc.a].ptr = ctx.funcs[(<uint32_t*>&pc.b)[0]]
            pc = pc + 1
            continue
        elif op == OP_MEMORY_GROW:
            return leave(pc, fp, ctx, LEAVE_SLOW)
        elif op == OP_TABLE_GROW:
            return leave(pc, fp, ctx, LEAVE_SLOW)
        elif op == OP_THROW:
            return leave(pc, fp, ctx, LEAVE_SLOW)
        elif op == OP_THROW_REF:
            return leave(pc, fp, ctx, LEAVE_SLOW)
        elif op == OP_I32_ADD_RR:
            r0 = <uint32_t>(fp[pc.b].u32 + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_AR:
            r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_AI:
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RX:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_SUB_RR:
            r0 = <uint32_t>(fp[pc.b].u32 - fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SUB_AR:
            r0 = <uint32_t>((<uint32_t>r0) - fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SUB_RA:
            r0 = <uint32_t>(fp[pc.b].u32 - (<uint32_t>r0))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SUB_IR:
            r0 = <uint32_t>((<uint32_t><int64_t><int16_t>pc.b) - fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_MUL_RR:
            r0 = <uint32_t>(fp[pc.b].u32 * fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_MUL_AR:
            r0 = <uint32_t>((<uint32_t>r0) * fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_MUL_RI:
            r0 = <uint32_t>(fp[pc.b].u32 * (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_MUL_AI:
            r0 = <uint32_t>((<uint32_t>r0) * (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_MUL_RX:
            r0 = <uint32_t>(fp[pc.b].u32 * (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_AND_RR:
            r0 = <uint32_t>(fp[pc.b].u32 & fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_AND_AR:
            r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_AND_RI:
            r0 = <uint32_t>(fp[pc.b].u32 & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_AND_AI:
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_AND_RX:
            r0 = <uint32_t>(fp[pc.b].u32 & (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_OR_RR:
            r0 = <uint32_t>(fp[pc.b].u32 | fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_OR_AR:
            r0 = <uint32_t>((<uint32_t>r0) | fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_OR_RI:
            r0 = <uint32_t>(fp[pc.b].u32 | (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_OR_AI:
            r0 = <uint32_t>((<uint32_t>r0) | (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_OR_RX:
            r0 = <uint32_t>(fp[pc.b].u32 | (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_XOR_RR:
            r0 = <uint32_t>(fp[pc.b].u32 ^ fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_XOR_AR:
            r0 = <uint32_t>((<uint32_t>r0) ^ fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_XOR_RI:
            r0 = <uint32_t>(fp[pc.b].u32 ^ (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_XOR_AI:
            r0 = <uint32_t>((<uint32_t>r0) ^ (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_XOR_RX:
            r0 = <uint32_t>(fp[pc.b].u32 ^ (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_SHL_RR:
            r0 = <uint32_t>(fp[pc.b].u32 << (fp[pc.c].u32 & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_AR:
            r0 = <uint32_t>((<uint32_t>r0) << (fp[pc.c].u32 & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_RA:
            r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t>r0) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_RI:
            r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_AI:
            r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_IR:
            r0 = <uint32_t>((<uint32_t><int64_t><int16_t>pc.b) << (fp[pc.c].u32 & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_S_RR:
            r0 = <uint32_t>(fp[pc.b].i32 >> (fp[pc.c].u32 & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_S_AR:
            r0 = <uint32_t>((<int32_t>r0) >> (fp[pc.c].u32 & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_S_RA:
            r0 = <uint32_t>(fp[pc.b].i32 >> ((<uint32_t>r0) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_S_RI:
            r0 = <uint32_t>(fp[pc.b].i32 >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_S_AI:
            r0 = <uint32_t>((<int32_t>r0) >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_U_RR:
            r0 = <uint32_t>(fp[pc.b].u32 >> (fp[pc.c].u32 & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_U_AR:
            r0 = <uint32_t>((<uint32_t>r0) >> (fp[pc.c].u32 & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_U_RA:
            r0 = <uint32_t>(fp[pc.b].u32 >> ((<uint32_t>r0) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_U_RI:
            r0 = <uint32_t>(fp[pc.b].u32 >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_U_AI:
            r0 = <uint32_t>((<uint32_t>r0) >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTL_RR:
            r0 = <uint32_t>(rotl32(fp[pc.b].u32, fp[pc.c].u32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTL_AR:
            r0 = <uint32_t>(rotl32((<uint32_t>r0), fp[pc.c].u32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTL_RA:
            r0 = <uint32_t>(rotl32(fp[pc.b].u32, (<uint32_t>r0)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTL_RI:
            r0 = <uint32_t>(rotl32(fp[pc.b].u32, (<uint32_t><int64_t><int16_t>pc.c)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTL_AI:
            r0 = <uint32_t>(rotl32((<uint32_t>r0), (<uint32_t><int64_t><int16_t>pc.c)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTR_RR:
            r0 = <uint32_t>(rotl32(fp[pc.b].u32, 0 - fp[pc.c].u32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTR_AR:
            r0 = <uint32_t>(rotl32((<uint32_t>r0), 0 - fp[pc.c].u32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTR_RA:
            r0 = <uint32_t>(rotl32(fp[pc.b].u32, 0 - (<uint32_t>r0)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTR_RI:
            r0 = <uint32_t>(rotl32(fp[pc.b].u32, 0 - (<uint32_t><int64_t><int16_t>pc.c)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ROTR_AI:
            r0 = <uint32_t>(rotl32((<uint32_t>r0), 0 - (<uint32_t><int64_t><int16_t>pc.c)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ADD_RR:
            r0 = <uint64_t>(fp[pc.b].u64 + fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ADD_AR:
            r0 = <uint64_t>((<uint64_t>r0) + fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ADD_RI:
            r0 = <uint64_t>(fp[pc.b].u64 + (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ADD_AI:
            r0 = <uint64_t>((<uint64_t>r0) + (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ADD_RX:
            r0 = <uint64_t>(fp[pc.b].u64 + (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_SUB_RR:
            r0 = <uint64_t>(fp[pc.b].u64 - fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SUB_AR:
            r0 = <uint64_t>((<uint64_t>r0) - fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SUB_RA:
            r0 = <uint64_t>(fp[pc.b].u64 - (<uint64_t>r0))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SUB_IR:
            r0 = <uint64_t>((<uint64_t><int64_t><int16_t>pc.b) - fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_RR:
            r0 = <uint64_t>(fp[pc.b].u64 * fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_AR:
            r0 = <uint64_t>((<uint64_t>r0) * fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_RI:
            r0 = <uint64_t>(fp[pc.b].u64 * (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_AI:
            r0 = <uint64_t>((<uint64_t>r0) * (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_RX:
            r0 = <uint64_t>(fp[pc.b].u64 * (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_AND_RR:
            r0 = <uint64_t>(fp[pc.b].u64 & fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_AND_AR:
            r0 = <uint64_t>((<uint64_t>r0) & fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_AND_RI:
            r0 = <uint64_t>(fp[pc.b].u64 & (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_AND_AI:
            r0 = <uint64_t>((<uint64_t>r0) & (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_AND_RX:
            r0 = <uint64_t>(fp[pc.b].u64 & (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_OR_RR:
            r0 = <uint64_t>(fp[pc.b].u64 | fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_OR_AR:
            r0 = <uint64_t>((<uint64_t>r0) | fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_OR_RI:
            r0 = <uint64_t>(fp[pc.b].u64 | (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_OR_AI:
            r0 = <uint64_t>((<uint64_t>r0) | (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_OR_RX:
            r0 = <uint64_t>(fp[pc.b].u64 | (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_XOR_RR:
            r0 = <uint64_t>(fp[pc.b].u64 ^ fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_XOR_AR:
            r0 = <uint64_t>((<uint64_t>r0) ^ fp[pc.c].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_XOR_RI:
            r0 = <uint64_t>(fp[pc.b].u64 ^ (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_XOR_AI:
            r0 = <uint64_t>((<uint64_t>r0) ^ (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_XOR_RX:
            r0 = <uint64_t>(fp[pc.b].u64 ^ (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_SHL_RR:
            r0 = <uint64_t>(fp[pc.b].u64 << (fp[pc.c].u64 & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHL_AR:
            r0 = <uint64_t>((<uint64_t>r0) << (fp[pc.c].u64 & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHL_RA:
            r0 = <uint64_t>(fp[pc.b].u64 << ((<uint64_t>r0) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHL_RI:
            r0 = <uint64_t>(fp[pc.b].u64 << ((<uint64_t><int64_t><int16_t>pc.c) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHL_AI:
            r0 = <uint64_t>((<uint64_t>r0) << ((<uint64_t><int64_t><int16_t>pc.c) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHL_IR:
            r0 = <uint64_t>((<uint64_t><int64_t><int16_t>pc.b) << (fp[pc.c].u64 & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_S_RR:
            r0 = <uint64_t>(fp[pc.b].i64 >> (fp[pc.c].u64 & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_S_AR:
            r0 = <uint64_t>((<int64_t>r0) >> (fp[pc.c].u64 & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_S_RA:
            r0 = <uint64_t>(fp[pc.b].i64 >> ((<uint64_t>r0) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_S_RI:
            r0 = <uint64_t>(fp[pc.b].i64 >> ((<uint64_t><int64_t><int16_t>pc.c) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_S_AI:
            r0 = <uint64_t>((<int64_t>r0) >> ((<uint64_t><int64_t><int16_t>pc.c) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_U_RR:
            r0 = <uint64_t>(fp[pc.b].u64 >> (fp[pc.c].u64 & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_U_AR:
            r0 = <uint64_t>((<uint64_t>r0) >> (fp[pc.c].u64 & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_U_RA:
            r0 = <uint64_t>(fp[pc.b].u64 >> ((<uint64_t>r0) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_U_RI:
            r0 = <uint64_t>(fp[pc.b].u64 >> ((<uint64_t><int64_t><int16_t>pc.c) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_U_AI:
            r0 = <uint64_t>((<uint64_t>r0) >> ((<uint64_t><int64_t><int16_t>pc.c) & 63))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTL_RR:
            r0 = <uint64_t>(rotl64(fp[pc.b].u64, fp[pc.c].u64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTL_AR:
            r0 = <uint64_t>(rotl64((<uint64_t>r0), fp[pc.c].u64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTL_RA:
            r0 = <uint64_t>(rotl64(fp[pc.b].u64, (<uint64_t>r0)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTL_RI:
            r0 = <uint64_t>(rotl64(fp[pc.b].u64, (<uint64_t><int64_t><int16_t>pc.c)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTL_AI:
            r0 = <uint64_t>(rotl64((<uint64_t>r0), (<uint64_t><int64_t><int16_t>pc.c)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTR_RR:
            r0 = <uint64_t>(rotl64(fp[pc.b].u64, 0 - fp[pc.c].u64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTR_AR:
            r0 = <uint64_t>(rotl64((<uint64_t>r0), 0 - fp[pc.c].u64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTR_RA:
            r0 = <uint64_t>(rotl64(fp[pc.b].u64, 0 - (<uint64_t>r0)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTR_RI:
            r0 = <uint64_t>(rotl64(fp[pc.b].u64, 0 - (<uint64_t><int64_t><int16_t>pc.c)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_ROTR_AI:
            r0 = <uint64_t>(rotl64((<uint64_t>r0), 0 - (<uint64_t><int64_t><int16_t>pc.c)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_ADD_RR:
            g0 = fp[pc.b].f32 + fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_ADD_AR:
            g0 = g0 + fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_ADD_RA:
            g0 = fp[pc.b].f32 + g0
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_ADD_RX:
            g0 = fp[pc.b].f32 + (<float*>(pc + 1))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_SUB_RR:
            g0 = fp[pc.b].f32 - fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_SUB_AR:
            g0 = g0 - fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_SUB_RA:
            g0 = fp[pc.b].f32 - g0
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_SUB_RX:
            g0 = fp[pc.b].f32 - (<float*>(pc + 1))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_MUL_RR:
            g0 = fp[pc.b].f32 * fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MUL_AR:
            g0 = g0 * fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MUL_RA:
            g0 = fp[pc.b].f32 * g0
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MUL_RX:
            g0 = fp[pc.b].f32 * (<float*>(pc + 1))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_DIV_RR:
            g0 = fp[pc.b].f32 / fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_DIV_AR:
            g0 = g0 / fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_DIV_RA:
            g0 = fp[pc.b].f32 / g0
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_DIV_RX:
            g0 = fp[pc.b].f32 / (<float*>(pc + 1))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_MIN_RR:
            g0 = f32_min(fp[pc.b].f32, fp[pc.c].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MIN_AR:
            g0 = f32_min(g0, fp[pc.c].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MIN_RA:
            g0 = f32_min(fp[pc.b].f32, g0)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MIN_RX:
            g0 = f32_min(fp[pc.b].f32, (<float*>(pc + 1))[0])
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_MAX_RR:
            g0 = f32_max(fp[pc.b].f32, fp[pc.c].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MAX_AR:
            g0 = f32_max(g0, fp[pc.c].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MAX_RA:
            g0 = f32_max(fp[pc.b].f32, g0)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_MAX_RX:
            g0 = f32_max(fp[pc.b].f32, (<float*>(pc + 1))[0])
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_COPYSIGN_RR:
            r0 = <uint32_t>(copysign32(fp[pc.b].u32, fp[pc.c].u32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_F64_ADD_RR:
            f0 = fp[pc.b].f64 + fp[pc.c].f64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_ADD_AR:
            f0 = f0 + fp[pc.c].f64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_ADD_RA:
            f0 = fp[pc.b].f64 + f0
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_ADD_RX:
            f0 = fp[pc.b].f64 + (<double*>(pc + 1))[0]
            fp[pc.a].f64 = f0
            pc = pc + 2
            continue
        elif op == OP_F64_SUB_RR:
            f0 = fp[pc.b].f64 - fp[pc.c].f64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_SUB_AR:
            f0 = f0 - fp[pc.c].f64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_SUB_RA:
            f0 = fp[pc.b].f64 - f0
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_SUB_RX:
            f0 = fp[pc.b].f64 - (<double*>(pc + 1))[0]
            fp[pc.a].f64 = f0
            pc = pc + 2
            continue
        elif op == OP_F64_MUL_RR:
            f0 = fp[pc.b].f64 * fp[pc.c].f64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MUL_AR:
            f0 = f0 * fp[pc.c].f64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MUL_RA:
            f0 = fp[pc.b].f64 * f0
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MUL_RX:
            f0 = fp[pc.b].f64 * (<double*>(pc + 1))[0]
            fp[pc.a].f64 = f0
            pc = pc + 2
            continue
        elif op == OP_F64_DIV_RR:
            f0 = fp[pc.b].f64 / fp[pc.c].f64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_DIV_AR:
            f0 = f0 / fp[pc.c].f64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_DIV_RA:
            f0 = fp[pc.b].f64 / f0
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_DIV_RX:
            f0 = fp[pc.b].f64 / (<double*>(pc + 1))[0]
            fp[pc.a].f64 = f0
            pc = pc + 2
            continue
        elif op == OP_F64_MIN_RR:
            f0 = f64_min(fp[pc.b].f64, fp[pc.c].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MIN_AR:
            f0 = f64_min(f0, fp[pc.c].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MIN_RA:
            f0 = f64_min(fp[pc.b].f64, f0)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MIN_RX:
            f0 = f64_min(fp[pc.b].f64, (<double*>(pc + 1))[0])
            fp[pc.a].f64 = f0
            pc = pc + 2
            continue
        elif op == OP_F64_MAX_RR:
            f0 = f64_max(fp[pc.b].f64, fp[pc.c].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MAX_AR:
            f0 = f64_max(f0, fp[pc.c].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MAX_RA:
            f0 = f64_max(fp[pc.b].f64, f0)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_MAX_RX:
            f0 = f64_max(fp[pc.b].f64, (<double*>(pc + 1))[0])
            fp[pc.a].f64 = f0
            pc = pc + 2
            continue
        elif op == OP_F64_COPYSIGN_RR:
            r0 = <uint64_t>(copysign64(fp[pc.b].u64, fp[pc.c].u64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_EQ_RR:
            r0 = <uint32_t>(fp[pc.b].u32 == fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_EQ_RR:
            if fp[pc.a].u32 == fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_EQ_RR_BK:
            if fp[pc.a].u32 == fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_EQ_RI:
            r0 = <uint32_t>(fp[pc.b].u32 == (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_EQ_RI:
            if fp[pc.a].u32 == (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_EQ_RI_BK:
            if fp[pc.a].u32 == (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_EQ_AR:
            r0 = <uint32_t>((<uint32_t>r0) == fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_EQ_AR:
            if (<uint32_t>r0) == fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_EQ_AR_BK:
            if (<uint32_t>r0) == fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_EQ_AI:
            r0 = <uint32_t>((<uint32_t>r0) == (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_EQ_AI:
            if (<uint32_t>r0) == (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_EQ_AI_BK:
            if (<uint32_t>r0) == (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_EQ_RX:
            r0 = <uint32_t>(fp[pc.b].u32 == (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_NE_RR:
            r0 = <uint32_t>(fp[pc.b].u32 != fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_RR:
            if fp[pc.a].u32 != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_RR_BK:
            if fp[pc.a].u32 != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_NE_RI:
            r0 = <uint32_t>(fp[pc.b].u32 != (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_RI:
            if fp[pc.a].u32 != (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_RI_BK:
            if fp[pc.a].u32 != (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_NE_AR:
            r0 = <uint32_t>((<uint32_t>r0) != fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_AR:
            if (<uint32_t>r0) != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_AR_BK:
            if (<uint32_t>r0) != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_NE_AI:
            r0 = <uint32_t>((<uint32_t>r0) != (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_AI:
            if (<uint32_t>r0) != (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_AI_BK:
            if (<uint32_t>r0) != (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_NE_RX:
            r0 = <uint32_t>(fp[pc.b].u32 != (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_LT_S_RR:
            r0 = <uint32_t>(fp[pc.b].i32 < fp[pc.c].i32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_S_RR:
            if fp[pc.a].i32 < fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_S_RR_BK:
            if fp[pc.a].i32 < fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LT_S_RI:
            r0 = <uint32_t>(fp[pc.b].i32 < (<int32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_S_RI:
            if fp[pc.a].i32 < (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_S_RI_BK:
            if fp[pc.a].i32 < (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LT_S_AR:
            r0 = <uint32_t>((<int32_t>r0) < fp[pc.c].i32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_S_AR:
            if (<int32_t>r0) < fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_S_AR_BK:
            if (<int32_t>r0) < fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LT_S_AI:
            r0 = <uint32_t>((<int32_t>r0) < (<int32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_S_AI:
            if (<int32_t>r0) < (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_S_AI_BK:
            if (<int32_t>r0) < (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LT_S_RX:
            r0 = <uint32_t>(fp[pc.b].i32 < (<int32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_LT_U_RR:
            r0 = <uint32_t>(fp[pc.b].u32 < fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_U_RR:
            if fp[pc.a].u32 < fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_U_RR_BK:
            if fp[pc.a].u32 < fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LT_U_RI:
            r0 = <uint32_t>(fp[pc.b].u32 < (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_U_RI:
            if fp[pc.a].u32 < (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_U_RI_BK:
            if fp[pc.a].u32 < (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LT_U_AR:
            r0 = <uint32_t>((<uint32_t>r0) < fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_U_AR:
            if (<uint32_t>r0) < fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_U_AR_BK:
            if (<uint32_t>r0) < fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LT_U_AI:
            r0 = <uint32_t>((<uint32_t>r0) < (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_U_AI:
            if (<uint32_t>r0) < (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LT_U_AI_BK:
            if (<uint32_t>r0) < (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LT_U_RX:
            r0 = <uint32_t>(fp[pc.b].u32 < (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_GT_S_RR:
            r0 = <uint32_t>(fp[pc.b].i32 > fp[pc.c].i32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_S_RR:
            if fp[pc.a].i32 > fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_S_RR_BK:
            if fp[pc.a].i32 > fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GT_S_RI:
            r0 = <uint32_t>(fp[pc.b].i32 > (<int32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_S_RI:
            if fp[pc.a].i32 > (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_S_RI_BK:
            if fp[pc.a].i32 > (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GT_S_AR:
            r0 = <uint32_t>((<int32_t>r0) > fp[pc.c].i32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_S_AR:
            if (<int32_t>r0) > fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_S_AR_BK:
            if (<int32_t>r0) > fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GT_S_AI:
            r0 = <uint32_t>((<int32_t>r0) > (<int32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_S_AI:
            if (<int32_t>r0) > (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_S_AI_BK:
            if (<int32_t>r0) > (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GT_S_RX:
            r0 = <uint32_t>(fp[pc.b].i32 > (<int32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_GT_U_RR:
            r0 = <uint32_t>(fp[pc.b].u32 > fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_U_RR:
            if fp[pc.a].u32 > fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_U_RR_BK:
            if fp[pc.a].u32 > fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GT_U_RI:
            r0 = <uint32_t>(fp[pc.b].u32 > (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_U_RI:
            if fp[pc.a].u32 > (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_U_RI_BK:
            if fp[pc.a].u32 > (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GT_U_AR:
            r0 = <uint32_t>((<uint32_t>r0) > fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_U_AR:
            if (<uint32_t>r0) > fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_U_AR_BK:
            if (<uint32_t>r0) > fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GT_U_AI:
            r0 = <uint32_t>((<uint32_t>r0) > (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_U_AI:
            if (<uint32_t>r0) > (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GT_U_AI_BK:
            if (<uint32_t>r0) > (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GT_U_RX:
            r0 = <uint32_t>(fp[pc.b].u32 > (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_LE_S_RR:
            r0 = <uint32_t>(fp[pc.b].i32 <= fp[pc.c].i32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_S_RR:
            if fp[pc.a].i32 <= fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_S_RR_BK:
            if fp[pc.a].i32 <= fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LE_S_RI:
            r0 = <uint32_t>(fp[pc.b].i32 <= (<int32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_S_RI:
            if fp[pc.a].i32 <= (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_S_RI_BK:
            if fp[pc.a].i32 <= (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LE_S_AR:
            r0 = <uint32_t>((<int32_t>r0) <= fp[pc.c].i32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_S_AR:
            if (<int32_t>r0) <= fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_S_AR_BK:
            if (<int32_t>r0) <= fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LE_S_AI:
            r0 = <uint32_t>((<int32_t>r0) <= (<int32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_S_AI:
            if (<int32_t>r0) <= (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_S_AI_BK:
            if (<int32_t>r0) <= (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LE_S_RX:
            r0 = <uint32_t>(fp[pc.b].i32 <= (<int32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_LE_U_RR:
            r0 = <uint32_t>(fp[pc.b].u32 <= fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_U_RR:
            if fp[pc.a].u32 <= fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_U_RR_BK:
            if fp[pc.a].u32 <= fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LE_U_RI:
            r0 = <uint32_t>(fp[pc.b].u32 <= (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_U_RI:
            if fp[pc.a].u32 <= (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_U_RI_BK:
            if fp[pc.a].u32 <= (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LE_U_AR:
            r0 = <uint32_t>((<uint32_t>r0) <= fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_U_AR:
            if (<uint32_t>r0) <= fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_U_AR_BK:
            if (<uint32_t>r0) <= fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LE_U_AI:
            r0 = <uint32_t>((<uint32_t>r0) <= (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_U_AI:
            if (<uint32_t>r0) <= (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_LE_U_AI_BK:
            if (<uint32_t>r0) <= (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_LE_U_RX:
            r0 = <uint32_t>(fp[pc.b].u32 <= (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_GE_S_RR:
            r0 = <uint32_t>(fp[pc.b].i32 >= fp[pc.c].i32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_S_RR:
            if fp[pc.a].i32 >= fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_S_RR_BK:
            if fp[pc.a].i32 >= fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GE_S_RI:
            r0 = <uint32_t>(fp[pc.b].i32 >= (<int32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_S_RI:
            if fp[pc.a].i32 >= (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_S_RI_BK:
            if fp[pc.a].i32 >= (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GE_S_AR:
            r0 = <uint32_t>((<int32_t>r0) >= fp[pc.c].i32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_S_AR:
            if (<int32_t>r0) >= fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_S_AR_BK:
            if (<int32_t>r0) >= fp[pc.b].i32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GE_S_AI:
            r0 = <uint32_t>((<int32_t>r0) >= (<int32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_S_AI:
            if (<int32_t>r0) >= (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_S_AI_BK:
            if (<int32_t>r0) >= (<int32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GE_S_RX:
            r0 = <uint32_t>(fp[pc.b].i32 >= (<int32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_GE_U_RR:
            r0 = <uint32_t>(fp[pc.b].u32 >= fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_U_RR:
            if fp[pc.a].u32 >= fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_U_RR_BK:
            if fp[pc.a].u32 >= fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GE_U_RI:
            r0 = <uint32_t>(fp[pc.b].u32 >= (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_U_RI:
            if fp[pc.a].u32 >= (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_U_RI_BK:
            if fp[pc.a].u32 >= (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GE_U_AR:
            r0 = <uint32_t>((<uint32_t>r0) >= fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_U_AR:
            if (<uint32_t>r0) >= fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_U_AR_BK:
            if (<uint32_t>r0) >= fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GE_U_AI:
            r0 = <uint32_t>((<uint32_t>r0) >= (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_U_AI:
            if (<uint32_t>r0) >= (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I32_GE_U_AI_BK:
            if (<uint32_t>r0) >= (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_GE_U_RX:
            r0 = <uint32_t>(fp[pc.b].u32 >= (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_EQ_RR:
            r0 = <uint32_t>(fp[pc.b].u64 == fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_EQ_RR:
            if fp[pc.a].u64 == fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_EQ_RR_BK:
            if fp[pc.a].u64 == fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_EQ_RI:
            r0 = <uint32_t>(fp[pc.b].u64 == (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_EQ_RI:
            if fp[pc.a].u64 == (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_EQ_RI_BK:
            if fp[pc.a].u64 == (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_EQ_AR:
            r0 = <uint32_t>((<uint64_t>r0) == fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_EQ_AR:
            if (<uint64_t>r0) == fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_EQ_AR_BK:
            if (<uint64_t>r0) == fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_EQ_AI:
            r0 = <uint32_t>((<uint64_t>r0) == (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_EQ_AI:
            if (<uint64_t>r0) == (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_EQ_AI_BK:
            if (<uint64_t>r0) == (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_EQ_RX:
            r0 = <uint32_t>(fp[pc.b].u64 == (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_NE_RR:
            r0 = <uint32_t>(fp[pc.b].u64 != fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_NE_RR:
            if fp[pc.a].u64 != fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_NE_RR_BK:
            if fp[pc.a].u64 != fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_NE_RI:
            r0 = <uint32_t>(fp[pc.b].u64 != (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_NE_RI:
            if fp[pc.a].u64 != (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_NE_RI_BK:
            if fp[pc.a].u64 != (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_NE_AR:
            r0 = <uint32_t>((<uint64_t>r0) != fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_NE_AR:
            if (<uint64_t>r0) != fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_NE_AR_BK:
            if (<uint64_t>r0) != fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_NE_AI:
            r0 = <uint32_t>((<uint64_t>r0) != (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_NE_AI:
            if (<uint64_t>r0) != (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_NE_AI_BK:
            if (<uint64_t>r0) != (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_NE_RX:
            r0 = <uint32_t>(fp[pc.b].u64 != (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LT_S_RR:
            r0 = <uint32_t>(fp[pc.b].i64 < fp[pc.c].i64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_S_RR:
            if fp[pc.a].i64 < fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_S_RR_BK:
            if fp[pc.a].i64 < fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LT_S_RI:
            r0 = <uint32_t>(fp[pc.b].i64 < (<int64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_S_RI:
            if fp[pc.a].i64 < (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_S_RI_BK:
            if fp[pc.a].i64 < (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LT_S_AR:
            r0 = <uint32_t>((<int64_t>r0) < fp[pc.c].i64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_S_AR:
            if (<int64_t>r0) < fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_S_AR_BK:
            if (<int64_t>r0) < fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LT_S_AI:
            r0 = <uint32_t>((<int64_t>r0) < (<int64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_S_AI:
            if (<int64_t>r0) < (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_S_AI_BK:
            if (<int64_t>r0) < (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LT_S_RX:
            r0 = <uint32_t>(fp[pc.b].i64 < (<int64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LT_U_RR:
            r0 = <uint32_t>(fp[pc.b].u64 < fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_U_RR:
            if fp[pc.a].u64 < fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_U_RR_BK:
            if fp[pc.a].u64 < fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LT_U_RI:
            r0 = <uint32_t>(fp[pc.b].u64 < (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_U_RI:
            if fp[pc.a].u64 < (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_U_RI_BK:
            if fp[pc.a].u64 < (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LT_U_AR:
            r0 = <uint32_t>((<uint64_t>r0) < fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_U_AR:
            if (<uint64_t>r0) < fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_U_AR_BK:
            if (<uint64_t>r0) < fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LT_U_AI:
            r0 = <uint32_t>((<uint64_t>r0) < (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_U_AI:
            if (<uint64_t>r0) < (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LT_U_AI_BK:
            if (<uint64_t>r0) < (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LT_U_RX:
            r0 = <uint32_t>(fp[pc.b].u64 < (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_GT_S_RR:
            r0 = <uint32_t>(fp[pc.b].i64 > fp[pc.c].i64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_S_RR:
            if fp[pc.a].i64 > fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_S_RR_BK:
            if fp[pc.a].i64 > fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GT_S_RI:
            r0 = <uint32_t>(fp[pc.b].i64 > (<int64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_S_RI:
            if fp[pc.a].i64 > (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_S_RI_BK:
            if fp[pc.a].i64 > (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GT_S_AR:
            r0 = <uint32_t>((<int64_t>r0) > fp[pc.c].i64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_S_AR:
            if (<int64_t>r0) > fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_S_AR_BK:
            if (<int64_t>r0) > fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GT_S_AI:
            r0 = <uint32_t>((<int64_t>r0) > (<int64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_S_AI:
            if (<int64_t>r0) > (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_S_AI_BK:
            if (<int64_t>r0) > (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GT_S_RX:
            r0 = <uint32_t>(fp[pc.b].i64 > (<int64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_GT_U_RR:
            r0 = <uint32_t>(fp[pc.b].u64 > fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_U_RR:
            if fp[pc.a].u64 > fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_U_RR_BK:
            if fp[pc.a].u64 > fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GT_U_RI:
            r0 = <uint32_t>(fp[pc.b].u64 > (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_U_RI:
            if fp[pc.a].u64 > (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_U_RI_BK:
            if fp[pc.a].u64 > (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GT_U_AR:
            r0 = <uint32_t>((<uint64_t>r0) > fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_U_AR:
            if (<uint64_t>r0) > fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_U_AR_BK:
            if (<uint64_t>r0) > fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GT_U_AI:
            r0 = <uint32_t>((<uint64_t>r0) > (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_U_AI:
            if (<uint64_t>r0) > (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GT_U_AI_BK:
            if (<uint64_t>r0) > (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GT_U_RX:
            r0 = <uint32_t>(fp[pc.b].u64 > (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LE_S_RR:
            r0 = <uint32_t>(fp[pc.b].i64 <= fp[pc.c].i64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_S_RR:
            if fp[pc.a].i64 <= fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_S_RR_BK:
            if fp[pc.a].i64 <= fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LE_S_RI:
            r0 = <uint32_t>(fp[pc.b].i64 <= (<int64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_S_RI:
            if fp[pc.a].i64 <= (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_S_RI_BK:
            if fp[pc.a].i64 <= (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LE_S_AR:
            r0 = <uint32_t>((<int64_t>r0) <= fp[pc.c].i64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_S_AR:
            if (<int64_t>r0) <= fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_S_AR_BK:
            if (<int64_t>r0) <= fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LE_S_AI:
            r0 = <uint32_t>((<int64_t>r0) <= (<int64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_S_AI:
            if (<int64_t>r0) <= (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_S_AI_BK:
            if (<int64_t>r0) <= (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LE_S_RX:
            r0 = <uint32_t>(fp[pc.b].i64 <= (<int64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LE_U_RR:
            r0 = <uint32_t>(fp[pc.b].u64 <= fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_U_RR:
            if fp[pc.a].u64 <= fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_U_RR_BK:
            if fp[pc.a].u64 <= fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LE_U_RI:
            r0 = <uint32_t>(fp[pc.b].u64 <= (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_U_RI:
            if fp[pc.a].u64 <= (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_U_RI_BK:
            if fp[pc.a].u64 <= (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LE_U_AR:
            r0 = <uint32_t>((<uint64_t>r0) <= fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_U_AR:
            if (<uint64_t>r0) <= fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_U_AR_BK:
            if (<uint64_t>r0) <= fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LE_U_AI:
            r0 = <uint32_t>((<uint64_t>r0) <= (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_U_AI:
            if (<uint64_t>r0) <= (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_LE_U_AI_BK:
            if (<uint64_t>r0) <= (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_LE_U_RX:
            r0 = <uint32_t>(fp[pc.b].u64 <= (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_GE_S_RR:
            r0 = <uint32_t>(fp[pc.b].i64 >= fp[pc.c].i64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_S_RR:
            if fp[pc.a].i64 >= fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_S_RR_BK:
            if fp[pc.a].i64 >= fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GE_S_RI:
            r0 = <uint32_t>(fp[pc.b].i64 >= (<int64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_S_RI:
            if fp[pc.a].i64 >= (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_S_RI_BK:
            if fp[pc.a].i64 >= (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GE_S_AR:
            r0 = <uint32_t>((<int64_t>r0) >= fp[pc.c].i64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_S_AR:
            if (<int64_t>r0) >= fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_S_AR_BK:
            if (<int64_t>r0) >= fp[pc.b].i64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GE_S_AI:
            r0 = <uint32_t>((<int64_t>r0) >= (<int64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_S_AI:
            if (<int64_t>r0) >= (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_S_AI_BK:
            if (<int64_t>r0) >= (<int64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GE_S_RX:
            r0 = <uint32_t>(fp[pc.b].i64 >= (<int64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_GE_U_RR:
            r0 = <uint32_t>(fp[pc.b].u64 >= fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_U_RR:
            if fp[pc.a].u64 >= fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_U_RR_BK:
            if fp[pc.a].u64 >= fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GE_U_RI:
            r0 = <uint32_t>(fp[pc.b].u64 >= (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_U_RI:
            if fp[pc.a].u64 >= (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_U_RI_BK:
            if fp[pc.a].u64 >= (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GE_U_AR:
            r0 = <uint32_t>((<uint64_t>r0) >= fp[pc.c].u64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_U_AR:
            if (<uint64_t>r0) >= fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_U_AR_BK:
            if (<uint64_t>r0) >= fp[pc.b].u64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GE_U_AI:
            r0 = <uint32_t>((<uint64_t>r0) >= (<uint64_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_U_AI:
            if (<uint64_t>r0) >= (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_I64_GE_U_AI_BK:
            if (<uint64_t>r0) >= (<uint64_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I64_GE_U_RX:
            r0 = <uint32_t>(fp[pc.b].u64 >= (<uint64_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F32_EQ_RR:
            r0 = <uint32_t>(fp[pc.b].f32 == fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_EQ_RR:
            if fp[pc.a].f32 == fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_EQ_RR_BK:
            if fp[pc.a].f32 == fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_EQ_AR:
            r0 = <uint32_t>(g0 == fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_EQ_AR:
            if g0 == fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_EQ_AR_BK:
            if g0 == fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_EQ_RX:
            r0 = <uint32_t>(fp[pc.b].f32 == (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F32_NE_RR:
            r0 = <uint32_t>(fp[pc.b].f32 != fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_NE_RR:
            if fp[pc.a].f32 != fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_NE_RR_BK:
            if fp[pc.a].f32 != fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_NE_AR:
            r0 = <uint32_t>(g0 != fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_NE_AR:
            if g0 != fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_NE_AR_BK:
            if g0 != fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_NE_RX:
            r0 = <uint32_t>(fp[pc.b].f32 != (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F32_LT_RR:
            r0 = <uint32_t>(fp[pc.b].f32 < fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LT_RR:
            if fp[pc.a].f32 < fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LT_RR_BK:
            if fp[pc.a].f32 < fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LT_NOT_RR:
            if not (fp[pc.a].f32 < fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LT_NOT_RR_BK:
            if not (fp[pc.a].f32 < fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_LT_AR:
            r0 = <uint32_t>(g0 < fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LT_AR:
            if g0 < fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LT_AR_BK:
            if g0 < fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LT_NOT_AR:
            if not (g0 < fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LT_NOT_AR_BK:
            if not (g0 < fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_LT_RX:
            r0 = <uint32_t>(fp[pc.b].f32 < (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F32_GT_RR:
            r0 = <uint32_t>(fp[pc.b].f32 > fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GT_RR:
            if fp[pc.a].f32 > fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GT_RR_BK:
            if fp[pc.a].f32 > fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GT_NOT_RR:
            if not (fp[pc.a].f32 > fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GT_NOT_RR_BK:
            if not (fp[pc.a].f32 > fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_GT_AR:
            r0 = <uint32_t>(g0 > fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GT_AR:
            if g0 > fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GT_AR_BK:
            if g0 > fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GT_NOT_AR:
            if not (g0 > fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GT_NOT_AR_BK:
            if not (g0 > fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_GT_RX:
            r0 = <uint32_t>(fp[pc.b].f32 > (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F32_LE_RR:
            r0 = <uint32_t>(fp[pc.b].f32 <= fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LE_RR:
            if fp[pc.a].f32 <= fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LE_RR_BK:
            if fp[pc.a].f32 <= fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LE_NOT_RR:
            if not (fp[pc.a].f32 <= fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LE_NOT_RR_BK:
            if not (fp[pc.a].f32 <= fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_LE_AR:
            r0 = <uint32_t>(g0 <= fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LE_AR:
            if g0 <= fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LE_AR_BK:
            if g0 <= fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LE_NOT_AR:
            if not (g0 <= fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_LE_NOT_AR_BK:
            if not (g0 <= fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_LE_RX:
            r0 = <uint32_t>(fp[pc.b].f32 <= (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F32_GE_RR:
            r0 = <uint32_t>(fp[pc.b].f32 >= fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GE_RR:
            if fp[pc.a].f32 >= fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GE_RR_BK:
            if fp[pc.a].f32 >= fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GE_NOT_RR:
            if not (fp[pc.a].f32 >= fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GE_NOT_RR_BK:
            if not (fp[pc.a].f32 >= fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_GE_AR:
            r0 = <uint32_t>(g0 >= fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GE_AR:
            if g0 >= fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GE_AR_BK:
            if g0 >= fp[pc.b].f32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GE_NOT_AR:
            if not (g0 >= fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F32_GE_NOT_AR_BK:
            if not (g0 >= fp[pc.b].f32):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_GE_RX:
            r0 = <uint32_t>(fp[pc.b].f32 >= (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F64_EQ_RR:
            r0 = <uint32_t>(fp[pc.b].f64 == fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_EQ_RR:
            if fp[pc.a].f64 == fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_EQ_RR_BK:
            if fp[pc.a].f64 == fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_EQ_AR:
            r0 = <uint32_t>(f0 == fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_EQ_AR:
            if f0 == fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_EQ_AR_BK:
            if f0 == fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_EQ_RX:
            r0 = <uint32_t>(fp[pc.b].f64 == (<double*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F64_NE_RR:
            r0 = <uint32_t>(fp[pc.b].f64 != fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_NE_RR:
            if fp[pc.a].f64 != fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_NE_RR_BK:
            if fp[pc.a].f64 != fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_NE_AR:
            r0 = <uint32_t>(f0 != fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_NE_AR:
            if f0 != fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_NE_AR_BK:
            if f0 != fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_NE_RX:
            r0 = <uint32_t>(fp[pc.b].f64 != (<double*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F64_LT_RR:
            r0 = <uint32_t>(fp[pc.b].f64 < fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LT_RR:
            if fp[pc.a].f64 < fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LT_RR_BK:
            if fp[pc.a].f64 < fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LT_NOT_RR:
            if not (fp[pc.a].f64 < fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LT_NOT_RR_BK:
            if not (fp[pc.a].f64 < fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_LT_AR:
            r0 = <uint32_t>(f0 < fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LT_AR:
            if f0 < fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LT_AR_BK:
            if f0 < fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LT_NOT_AR:
            if not (f0 < fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LT_NOT_AR_BK:
            if not (f0 < fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_LT_RX:
            r0 = <uint32_t>(fp[pc.b].f64 < (<double*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F64_GT_RR:
            r0 = <uint32_t>(fp[pc.b].f64 > fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GT_RR:
            if fp[pc.a].f64 > fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GT_RR_BK:
            if fp[pc.a].f64 > fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GT_NOT_RR:
            if not (fp[pc.a].f64 > fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GT_NOT_RR_BK:
            if not (fp[pc.a].f64 > fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_GT_AR:
            r0 = <uint32_t>(f0 > fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GT_AR:
            if f0 > fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GT_AR_BK:
            if f0 > fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GT_NOT_AR:
            if not (f0 > fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GT_NOT_AR_BK:
            if not (f0 > fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_GT_RX:
            r0 = <uint32_t>(fp[pc.b].f64 > (<double*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F64_LE_RR:
            r0 = <uint32_t>(fp[pc.b].f64 <= fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LE_RR:
            if fp[pc.a].f64 <= fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LE_RR_BK:
            if fp[pc.a].f64 <= fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LE_NOT_RR:
            if not (fp[pc.a].f64 <= fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LE_NOT_RR_BK:
            if not (fp[pc.a].f64 <= fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_LE_AR:
            r0 = <uint32_t>(f0 <= fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LE_AR:
            if f0 <= fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LE_AR_BK:
            if f0 <= fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LE_NOT_AR:
            if not (f0 <= fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_LE_NOT_AR_BK:
            if not (f0 <= fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_LE_RX:
            r0 = <uint32_t>(fp[pc.b].f64 <= (<double*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_F64_GE_RR:
            r0 = <uint32_t>(fp[pc.b].f64 >= fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GE_RR:
            if fp[pc.a].f64 >= fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GE_RR_BK:
            if fp[pc.a].f64 >= fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GE_NOT_RR:
            if not (fp[pc.a].f64 >= fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GE_NOT_RR_BK:
            if not (fp[pc.a].f64 >= fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_GE_AR:
            r0 = <uint32_t>(f0 >= fp[pc.c].f64)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GE_AR:
            if f0 >= fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GE_AR_BK:
            if f0 >= fp[pc.b].f64:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GE_NOT_AR:
            if not (f0 >= fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_BR_F64_GE_NOT_AR_BK:
            if not (f0 >= fp[pc.b].f64):
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_F64_GE_RX:
            r0 = <uint32_t>(fp[pc.b].f64 >= (<double*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_DIV_S_RR:
            code = i32_div_s(fp + pc.a, fp[pc.b].i32, fp[pc.c].i32)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_DIV_S_RI:
            code = i32_div_s(fp + pc.a, fp[pc.b].i32, (<int32_t><int64_t><int16_t>pc.c))
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_DIV_U_RR:
            code = i32_div_u(fp + pc.a, fp[pc.b].u32, fp[pc.c].u32)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_DIV_U_RI:
            code = i32_div_u(fp + pc.a, fp[pc.b].u32, (<uint32_t><int64_t><int16_t>pc.c))
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_REM_S_RR:
            code = i32_rem_s(fp + pc.a, fp[pc.b].i32, fp[pc.c].i32)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_REM_S_RI:
            code = i32_rem_s(fp + pc.a, fp[pc.b].i32, (<int32_t><int64_t><int16_t>pc.c))
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_REM_U_RR:
            code = i32_rem_u(fp + pc.a, fp[pc.b].u32, fp[pc.c].u32)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_REM_U_RI:
            code = i32_rem_u(fp + pc.a, fp[pc.b].u32, (<uint32_t><int64_t><int16_t>pc.c))
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_DIV_S_RR:
            code = i64_div_s(fp + pc.a, fp[pc.b].i64, fp[pc.c].i64)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_DIV_S_RI:
            code = i64_div_s(fp + pc.a, fp[pc.b].i64, (<int64_t><int64_t><int16_t>pc.c))
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_DIV_U_RR:
            code = i64_div_u(fp + pc.a, fp[pc.b].u64, fp[pc.c].u64)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_DIV_U_RI:
            code = i64_div_u(fp + pc.a, fp[pc.b].u64, (<uint64_t><int64_t><int16_t>pc.c))
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_REM_S_RR:
            code = i64_rem_s(fp + pc.a, fp[pc.b].i64, fp[pc.c].i64)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_REM_S_RI:
            code = i64_rem_s(fp + pc.a, fp[pc.b].i64, (<int64_t><int64_t><int16_t>pc.c))
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_REM_U_RR:
            code = i64_rem_u(fp + pc.a, fp[pc.b].u64, fp[pc.c].u64)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_REM_U_RI:
            code = i64_rem_u(fp + pc.a, fp[pc.b].u64, (<uint64_t><int64_t><int16_t>pc.c))
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_EQZ:
            r0 = <uint32_t>(fp[pc.b].u32 == 0)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_EQZ_A:
            r0 = <uint32_t>((<uint32_t>r0) == 0)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EQZ:
            r0 = <uint32_t>(fp[pc.b].u64 == 0)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EQZ_A:
            r0 = <uint32_t>((<uint64_t>r0) == 0)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_CLZ:
            r0 = <uint32_t>(clz32(fp[pc.b].u32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_CLZ_A:
            r0 = <uint32_t>(clz32((<uint32_t>r0)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_CTZ:
            r0 = <uint32_t>(ctz32(fp[pc.b].u32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_CTZ_A:
            r0 = <uint32_t>(ctz32((<uint32_t>r0)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_POPCNT:
            r0 = <uint32_t>(popcnt32(fp[pc.b].u32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_POPCNT_A:
            r0 = <uint32_t>(popcnt32((<uint32_t>r0)))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_CLZ:
            r0 = <uint64_t>(clz64(fp[pc.b].u64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_CLZ_A:
            r0 = <uint64_t>(clz64((<uint64_t>r0)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_CTZ:
            r0 = <uint64_t>(ctz64(fp[pc.b].u64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_CTZ_A:
            r0 = <uint64_t>(ctz64((<uint64_t>r0)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_POPCNT:
            r0 = <uint64_t>(popcnt64(fp[pc.b].u64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_POPCNT_A:
            r0 = <uint64_t>(popcnt64((<uint64_t>r0)))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_ABS:
            r0 = <uint32_t>(fp[pc.b].u32 & <uint32_t>0x7FFFFFFF)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_ABS_A:
            r0 = <uint32_t>((<uint32_t>r0) & <uint32_t>0x7FFFFFFF)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_NEG:
            r0 = <uint32_t>(fp[pc.b].u32 ^ <uint32_t>0x80000000ULL)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_NEG_A:
            r0 = <uint32_t>((<uint32_t>r0) ^ <uint32_t>0x80000000ULL)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_CEIL:
            g0 = f32_ceil(fp[pc.b].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_FLOOR:
            g0 = f32_floor(fp[pc.b].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_TRUNC:
            g0 = f32_trunc(fp[pc.b].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_NEAREST:
            g0 = f32_nearest(fp[pc.b].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_SQRT:
            g0 = sqrtf(fp[pc.b].f32)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F64_ABS:
            r0 = <uint64_t>(fp[pc.b].u64 & <uint64_t>0x7FFFFFFFFFFFFFFFULL)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_F64_ABS_A:
            r0 = <uint64_t>((<uint64_t>r0) & <uint64_t>0x7FFFFFFFFFFFFFFFULL)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_F64_NEG:
            r0 = <uint64_t>(fp[pc.b].u64 ^ <uint64_t>0x8000000000000000ULL)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_F64_NEG_A:
            r0 = <uint64_t>((<uint64_t>r0) ^ <uint64_t>0x8000000000000000ULL)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_F64_CEIL:
            f0 = f64_ceil(fp[pc.b].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_FLOOR:
            f0 = f64_floor(fp[pc.b].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_TRUNC:
            f0 = f64_trunc(fp[pc.b].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_NEAREST:
            f0 = f64_nearest(fp[pc.b].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_SQRT:
            f0 = sqrt(fp[pc.b].f64)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_I32_WRAP_I64:
            r0 = <uint32_t>(fp[pc.b].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_WRAP_I64_A:
            r0 = <uint32_t>((<uint32_t>r0))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND_I32_S:
            r0 = <uint64_t>(fp[pc.b].i32)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND_I32_S_A:
            r0 = <uint64_t>((<int32_t>r0))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND_I32_U:
            r0 = <uint64_t>(fp[pc.b].u32)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND_I32_U_A:
            r0 = <uint64_t>((<uint32_t>r0))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I32_S:
            g0 = <float>fp[pc.b].i32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I32_S_A:
            g0 = <float>(<int32_t>r0)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I32_U:
            g0 = <float>fp[pc.b].u32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I32_U_A:
            g0 = <float>(<uint32_t>r0)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I64_S:
            g0 = <float>fp[pc.b].i64
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I64_S_A:
            g0 = <float>(<int64_t>r0)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I64_U:
            g0 = <float>fp[pc.b].u64
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I64_U_A:
            g0 = <float>(<uint64_t>r0)
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_DEMOTE_F64:
            g0 = <float>fp[pc.b].f64
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I32_S:
            f0 = <double>fp[pc.b].i32
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I32_S_A:
            f0 = <double>(<int32_t>r0)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I32_U:
            f0 = <double>fp[pc.b].u32
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I32_U_A:
            f0 = <double>(<uint32_t>r0)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I64_S:
            f0 = <double>fp[pc.b].i64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I64_S_A:
            f0 = <double>(<int64_t>r0)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I64_U:
            f0 = <double>fp[pc.b].u64
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I64_U_A:
            f0 = <double>(<uint64_t>r0)
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_PROMOTE_F32:
            f0 = <double>fp[pc.b].f32
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_I32_EXTEND8_S:
            r0 = <uint32_t>(<int8_t>fp[pc.b].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_EXTEND8_S_A:
            r0 = <uint32_t>(<int8_t>(<uint32_t>r0))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_EXTEND16_S:
            r0 = <uint32_t>(<int16_t>fp[pc.b].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_EXTEND16_S_A:
            r0 = <uint32_t>(<int16_t>(<uint32_t>r0))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND8_S:
            r0 = <uint64_t>(<int8_t>fp[pc.b].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND8_S_A:
            r0 = <uint64_t>(<int8_t>(<uint64_t>r0))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND16_S:
            r0 = <uint64_t>(<int16_t>fp[pc.b].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND16_S_A:
            r0 = <uint64_t>(<int16_t>(<uint64_t>r0))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND32_S:
            r0 = <uint64_t>(<int32_t>fp[pc.b].u64)
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND32_S_A:
            r0 = <uint64_t>(<int32_t>(<uint64_t>r0))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_REF_IS_NULL:
            r0 = <uint32_t>(fp[pc.b].u64 == 0)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_REF_IS_NULL_A:
            r0 = <uint32_t>((<uint64_t>r0) == 0)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_F32_S:
            code = i32_trunc_f32_s(fp + pc.a, fp[pc.b].f32)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_F32_U:
            code = i32_trunc_f32_u(fp + pc.a, fp[pc.b].f32)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_F64_S:
            code = i32_trunc_f64_s(fp + pc.a, fp[pc.b].f64)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_F64_U:
            code = i32_trunc_f64_u(fp + pc.a, fp[pc.b].f64)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_F32_S:
            code = i64_trunc_f32_s(fp + pc.a, fp[pc.b].f32)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_F32_U:
            code = i64_trunc_f32_u(fp + pc.a, fp[pc.b].f32)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_F64_S:
            code = i64_trunc_f64_s(fp + pc.a, fp[pc.b].f64)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_F64_U:
            code = i64_trunc_f64_u(fp + pc.a, fp[pc.b].f64)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_SAT_F32_S:
            r0 = <uint32_t>(i32_trunc_sat_f32_s(fp[pc.b].f32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_SAT_F32_U:
            r0 = <uint32_t>(i32_trunc_sat_f32_u(fp[pc.b].f32))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_SAT_F64_S:
            r0 = <uint32_t>(i32_trunc_sat_f64_s(fp[pc.b].f64))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_SAT_F64_U:
            r0 = <uint32_t>(i32_trunc_sat_f64_u(fp[pc.b].f64))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_SAT_F32_S:
            r0 = <uint64_t>(i64_trunc_sat_f32_s(fp[pc.b].f32))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_SAT_F32_U:
            r0 = <uint64_t>(i64_trunc_sat_f32_u(fp[pc.b].f32))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_SAT_F64_S:
            r0 = <uint64_t>(i64_trunc_sat_f64_s(fp[pc.b].f64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_SAT_F64_U:
            r0 = <uint64_t>(i64_trunc_sat_f64_u(fp[pc.b].f64))
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_LOAD8_U_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U_AT:
            r0 = <uint64_t>((<uint8_t*>r0)[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_LOAD16_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD16_U_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_LOAD16_U_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD16_U_AT:
            r0 = <uint64_t>((<uint16_t*>r0)[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD16_U_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD16_U_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_LOAD32_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_LOAD32_U_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_AT:
            r0 = <uint64_t>((<uint32_t*>r0)[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_F32_LOAD:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            g0 = (<float*>(mem + ea))[0]
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_LOAD_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            g0 = (<float*>(mem + ea))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_LOAD_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            g0 = (<float*>(mem + ea))[0]
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_LOAD_AT:
            g0 = (<float*>r0)[0]
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_LOAD_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            g0 = (<float*>(mem + ea))[0]
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_LOAD_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            g0 = (<float*>(mem + ea))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_LOAD64:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD64_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_LOAD64_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD64_AT:
            r0 = <uint64_t>((<uint64_t*>r0)[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD64_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD64_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint64_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_F64_LOAD:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            f0 = (<double*>(mem + ea))[0]
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_LOAD_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            f0 = (<double*>(mem + ea))[0]
            fp[pc.a].f64 = f0
            pc = pc + 2
            continue
        elif op == OP_F64_LOAD_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            f0 = (<double*>(mem + ea))[0]
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_LOAD_AT:
            f0 = (<double*>r0)[0]
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_LOAD_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            f0 = (<double*>(mem + ea))[0]
            fp[pc.a].f64 = f0
            pc = pc + 1
            continue
        elif op == OP_F64_LOAD_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            f0 = (<double*>(mem + ea))[0]
            fp[pc.a].f64 = f0
            pc = pc + 2
            continue
        elif op == OP_I32_LOAD8_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD8_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_LOAD8_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD8_S_AT:
            r0 = <uint32_t>((<int8_t*>r0)[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD8_S_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD8_S_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_LOAD16_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD16_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_LOAD16_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD16_S_AT:
            r0 = <uint32_t>((<int16_t*>r0)[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD16_S_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD16_S_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint32_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD8_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD8_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD8_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD8_S_AT:
            r0 = <uint64_t>((<int8_t*>r0)[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD8_S_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD8_S_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD16_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD16_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD16_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD16_S_AT:
            r0 = <uint64_t>((<int16_t*>r0)[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD16_S_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD16_S_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int16_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD32_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD32_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD32_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD32_S_AT:
            r0 = <uint64_t>((<int32_t*>r0)[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD32_S_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD32_S_AX:
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<int32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_STORE8:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint8_t*>(mem + ea))[0] = <uint8_t>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_STORE8_X:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint8_t*>(mem + ea))[0] = <uint8_t>fp[pc.b].u64
            pc = pc + 2
            continue
        elif op == OP_STORE8_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint8_t*>(mem + ea))[0] = <uint8_t>fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_STORE8_AT:
            (<uint8_t*>r0)[0] = <uint8_t>fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_STORE8_A:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint8_t*>(mem + ea))[0] = <uint8_t>r0
            pc = pc + 1
            continue
        elif op == OP_STORE8_AX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint8_t*>(mem + ea))[0] = <uint8_t>r0
            pc = pc + 2
            continue
        elif op == OP_STORE8_I:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint8_t*>(mem + ea))[0] = <uint8_t><int64_t><int16_t>pc.b
            pc = pc + 1
            continue
        elif op == OP_STORE8_IX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint8_t*>(mem + ea))[0] = <uint8_t><int64_t><int16_t>pc.b
            pc = pc + 2
            continue
        elif op == OP_STORE16:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint16_t*>(mem + ea))[0] = <uint16_t>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_STORE16_X:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint16_t*>(mem + ea))[0] = <uint16_t>fp[pc.b].u64
            pc = pc + 2
            continue
        elif op == OP_STORE16_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint16_t*>(mem + ea))[0] = <uint16_t>fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_STORE16_AT:
            (<uint16_t*>r0)[0] = <uint16_t>fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_STORE16_A:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint16_t*>(mem + ea))[0] = <uint16_t>r0
            pc = pc + 1
            continue
        elif op == OP_STORE16_AX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint16_t*>(mem + ea))[0] = <uint16_t>r0
            pc = pc + 2
            continue
        elif op == OP_STORE16_I:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint16_t*>(mem + ea))[0] = <uint16_t><int64_t><int16_t>pc.b
            pc = pc + 1
            continue
        elif op == OP_STORE16_IX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint16_t*>(mem + ea))[0] = <uint16_t><int64_t><int16_t>pc.b
            pc = pc + 2
            continue
        elif op == OP_STORE32:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_STORE32_X:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
            pc = pc + 2
            continue
        elif op == OP_STORE32_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_STORE32_AT:
            (<uint32_t*>r0)[0] = <uint32_t>fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_STORE32_A:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_STORE32_AX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
            pc = pc + 2
            continue
        elif op == OP_STORE32_I:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t><int64_t><int16_t>pc.b
            pc = pc + 1
            continue
        elif op == OP_STORE32_IX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t><int64_t><int16_t>pc.b
            pc = pc + 2
            continue
        elif op == OP_STORE64:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint64_t*>(mem + ea))[0] = <uint64_t>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_STORE64_X:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint64_t*>(mem + ea))[0] = <uint64_t>fp[pc.b].u64
            pc = pc + 2
            continue
        elif op == OP_STORE64_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint64_t*>(mem + ea))[0] = <uint64_t>fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_STORE64_AT:
            (<uint64_t*>r0)[0] = <uint64_t>fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_STORE64_A:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint64_t*>(mem + ea))[0] = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_STORE64_AX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint64_t*>(mem + ea))[0] = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_STORE64_I:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint64_t*>(mem + ea))[0] = <uint64_t><int64_t><int16_t>pc.b
            pc = pc + 1
            continue
        elif op == OP_STORE64_IX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint64_t*>(mem + ea))[0] = <uint64_t><int64_t><int16_t>pc.b
            pc = pc + 2
            continue
        elif op == OP_F32_STORE_A:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<float*>(mem + ea))[0] = g0
            pc = pc + 1
            continue
        elif op == OP_F32_STORE_AX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<float*>(mem + ea))[0] = g0
            pc = pc + 2
            continue
        elif op == OP_F64_STORE_A:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<double*>(mem + ea))[0] = f0
            pc = pc + 1
            continue
        elif op == OP_F64_STORE_AX:
            ea = fp[pc.a].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<double*>(mem + ea))[0] = f0
            pc = pc + 2
            continue
        elif op == OP_BR_I32_NE_AR__I32_ADD_RI:
            if (<uint32_t>r0) != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_I32_NE_AR__I32_ADD_RI__I32_ADD_RI:
            if (<uint32_t>r0) != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_IF__LOAD32_U:
            if fp[pc.a].u32:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_IF_A__I32_ADD_RI:
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_IF_A__I32_ADD_RI__I32_ADD_RI:
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_IF_A__LOAD32_U:
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS__LOAD32_U:
            if not fp[pc.a].u32:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS_A__CONST32:
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS_A__I32_ADD_RI:
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS_A__LOAD32_U:
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_BR_UNLESS_A__LOAD32_U__LOAD32_U:
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
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
            continue
        elif op == OP_CONST32__BR_TABLE:
            fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            index = fp[pc.a].u32
            if index > (<uint32_t*>&pc.b)[0]:
                index = (<uint32_t*>&pc.b)[0]
            pc = pc + (<int32_t*>(pc + 1))[index]
            ctx.fuel = ctx.fuel - 1
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_CONST32__CALL:
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
            continue
        elif op == OP_CONST32__CONST32:
            fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            continue
        elif op == OP_CONST32__COPY:
            fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_CONST32__LOAD32_U:
            fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_COPY__BR:
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
            continue
        elif op == OP_COPY__BR_IF:
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            if fp[pc.a].u32:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_COPY__CALL:
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
            continue
        elif op == OP_COPY__CONST32:
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            fp[pc.a].u64 = (<uint32_t*>&pc.b)[0]
            pc = pc + 1
            continue
        elif op == OP_COPY__I32_ADD_RI:
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_COPY__LOAD32_U:
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_COPY__LOAD8_U:
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_COPY_PAIR__CALL:
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
            continue
        elif op == OP_COPY_TWO__LOAD32_U:
            fp[pc.a].u64 = fp[pc.b].u64
            fp[pc.c].u64 = fp[(<uint64_t*>(pc + 1))[0]].u64
            pc = pc + 2
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_ADD_RA__F32_STORE_A:
            g0 = fp[pc.b].f32 + g0
            fp[pc.a].f32 = g0
            pc = pc + 1
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<float*>(mem + ea))[0] = g0
            pc = pc + 1
            continue
        elif op == OP_F32_ADD_RX__F32_ADD_RX:
            g0 = fp[pc.b].f32 + (<float*>(pc + 1))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            g0 = fp[pc.b].f32 + (<float*>(pc + 1))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_GE_RX__I32_AND_AR:
            r0 = <uint32_t>(fp[pc.b].f32 >= (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_GT_RX__SELECT_A_XR:
            r0 = <uint32_t>(fp[pc.b].f32 > (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else fp[pc.b].u64
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_F32_LOAD__F32_LOAD:
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
            continue
        elif op == OP_F32_LOAD__F32_LOAD__F32_LOAD:
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
            continue
        elif op == OP_F32_LT_RX__BR_UNLESS_A:
            r0 = <uint32_t>(fp[pc.b].f32 < (<float*>(pc + 1))[0])
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_F32_MAX_RX__F32_MIN_RX:
            g0 = f32_max(fp[pc.b].f32, (<float*>(pc + 1))[0])
            fp[pc.a].f32 = g0
            pc = pc + 2
            g0 = f32_min(fp[pc.b].f32, (<float*>(pc + 1))[0])
            fp[pc.a].f32 = g0
            pc = pc + 2
            continue
        elif op == OP_F32_MUL_RX__F32_STORE_A:
            g0 = fp[pc.b].f32 * (<float*>(pc + 1))[0]
            fp[pc.a].f32 = g0
            pc = pc + 2
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<float*>(mem + ea))[0] = g0
            pc = pc + 1
            continue
        elif op == OP_F32_NE_RR__SELECT_A_XR:
            r0 = <uint32_t>(fp[pc.b].f32 != fp[pc.c].f32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else fp[pc.b].u64
            fp[pc.a].u64 = r0
            pc = pc + 2
            continue
        elif op == OP_F32_STORE_A__F32_MUL_RR:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<float*>(mem + ea))[0] = g0
            pc = pc + 1
            g0 = fp[pc.b].f32 * fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_F32_STORE_A__I32_ADD_RI:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<float*>(mem + ea))[0] = g0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_F32_SUB_AR__F32_ADD_AR:
            g0 = g0 - fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            g0 = g0 + fp[pc.c].f32
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_GLOBAL_GET__I32_ADD_AI:
            r0 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
            fp[pc.a].u64 = r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_GLOBAL_GET__I32_ADD_AI__GLOBAL_SET_A:
            r0 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
            fp[pc.a].u64 = r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
            pc = pc + 1
            continue
        elif op == OP_GLOBAL_GET__I32_ADD_AI__GLOBAL_SET_A__LOAD32_U_ABS:
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
            continue
        elif op == OP_GLOBAL_GET__I32_ADD_AI__STORE32:
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
            continue
        elif op == OP_GLOBAL_SET_A__RET:
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
            pc = pc + 1
            back = <Ins*>fp[pc.b].ptr
            fp = fp - fp[pc.b + 1].u64
            pc = back
            continue
        elif op == OP_GLOBAL_SET_A__RET1:
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
            pc = pc + 1
            fp[0].u64 = fp[pc.a].u64
            back = <Ins*>fp[pc.b].ptr
            fp = fp - fp[pc.b + 1].u64
            pc = back
            continue
        elif op == OP_I32_ADD_AI__BR_TABLE:
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
            continue
        elif op == OP_I32_ADD_AI__LOAD32_U:
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_AI__LOAD32_U_A:
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_AI__STORE32_A:
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_AI__STORE32_A__LOAD32_U:
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
            continue
        elif op == OP_I32_ADD_AR__I32_ADD_AI:
            r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_AR__LOAD32_U_A:
            r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_AR__LOAD32_U_A__LOAD32_U:
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
            continue
        elif op == OP_I32_ADD_AR__LOAD8_U_A:
            r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_AR__STORE32_A:
            r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__BR:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
            continue
        elif op == OP_I32_ADD_RI__BR_BK:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
            ctx.fuel = ctx.fuel - 1
            if ctx.fuel < 0:
                return leave(pc, fp, ctx, LEAVE_FUEL)
            continue
        elif op == OP_I32_ADD_RI__BR_I32_NE_AR_BK:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            if (<uint32_t>r0) != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__BR_IF_A_BK:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__BR_IF_BK:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            if fp[pc.a].u32:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                ctx.fuel = ctx.fuel - 1
                if ctx.fuel < 0:
                    return leave(pc, fp, ctx, LEAVE_FUEL)
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__COPY:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__COPY__CALL:
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
            continue
        elif op == OP_I32_ADD_RI__F32_LOAD_A:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            g0 = (<float*>(mem + ea))[0]
            fp[pc.a].f32 = g0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__GLOBAL_SET_A:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__GLOBAL_SET_A__RET:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
            pc = pc + 1
            back = <Ins*>fp[pc.b].ptr
            fp = fp - fp[pc.b + 1].u64
            pc = back
            continue
        elif op == OP_I32_ADD_RI__GLOBAL_SET_A__RET1:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = r0
            pc = pc + 1
            fp[0].u64 = fp[pc.a].u64
            back = <Ins*>fp[pc.b].ptr
            fp = fp - fp[pc.b + 1].u64
            pc = back
            continue
        elif op == OP_I32_ADD_RI__I32_ADD_RI:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__I32_ADD_RI__BR_I32_NE_AR_BK:
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
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__I32_ADD_RI__BR_IF_A_BK:
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
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__I32_ADD_RI__COPY:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__I32_ADD_RI__I32_ADD_RI:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__I32_AND_AI:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__LOAD32_U:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__LOAD32_U_A:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__LOAD8_U:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__LOAD8_U__I32_ADD_RI:
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
            continue
        elif op == OP_I32_ADD_RI__LOAD8_U_A:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI__STORE32_A:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RR__LOAD32_U_A:
            r0 = <uint32_t>(fp[pc.b].u32 + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RR__LOAD8_U_A:
            r0 = <uint32_t>(fp[pc.b].u32 + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RX__LOAD32_U_A:
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t>(<uint64_t*>(pc + 1))[0]))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 2
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_AND_AI__BR_IF_A:
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_AND_AI__BR_UNLESS_A:
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_AND_AR__BR_UNLESS_A:
            r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_AND_AR__I32_OR_AR:
            r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) | fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_AND_AR__I32_XOR_AR:
            r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) ^ fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_AND_RI__BR_IF_A:
            r0 = <uint32_t>(fp[pc.b].u32 & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_AI__I32_ADD_AR:
            r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_AI__I32_ADD_AR__LOAD32_U_A:
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
            continue
        elif op == OP_I32_SHL_RI__I32_ADD_AR:
            r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_RI__I32_ADD_AR__LOAD32_U_A:
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
            continue
        elif op == OP_I32_SHL_RI__LOAD32_U_AX:
            r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            ea = <uint32_t>r0 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 2
            continue
        elif op == OP_I32_SHR_U_AI__I32_AND_AI:
            r0 = <uint32_t>((<uint32_t>r0) >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_U_RI__I32_AND_AI:
            r0 = <uint32_t>(fp[pc.b].u32 >> ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_I32_XOR_AR__I32_AND_AI:
            r0 = <uint32_t>((<uint32_t>r0) ^ fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__BR_I32_EQ_AR:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if (<uint32_t>r0) == fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__BR_I32_EQ_AR__LOAD32_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if (<uint32_t>r0) == fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__BR_I32_NE_AR:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if (<uint32_t>r0) != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__BR_IF_A:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__BR_IF_A__LOAD32_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__BR_IF_A_BK:
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
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__BR_UNLESS_A:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__BR_UNLESS_A__LOAD32_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__CALL:
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
            continue
        elif op == OP_LOAD32_U__COPY:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__I32_ADD_AI:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__I32_ADD_AI__STORE32_A:
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
            continue
        elif op == OP_LOAD32_U__I32_ADD_AR:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) + fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__I32_ADD_AR__LOAD8_U_A:
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
            continue
        elif op == OP_LOAD32_U__I32_ADD_RI:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__I32_ADD_RI__GLOBAL_SET_A:
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
            continue
        elif op == OP_LOAD32_U__I32_AND_AI:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__I32_SHL_AI:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__I32_SHL_AI__I32_ADD_AR:
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
            continue
        elif op == OP_LOAD32_U__I32_SHL_RI:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__I32_SHL_RI__I32_ADD_AR:
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
            continue
        elif op == OP_LOAD32_U__I32_SHL_RI__I32_ADD_AR__LOAD32_U_A:
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
            continue
        elif op == OP_LOAD32_U__I32_SUB_RA:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 - (<uint32_t>r0))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__LOAD32_U:
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
            continue
        elif op == OP_LOAD32_U__LOAD32_U__BR_I32_EQ_AR:
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
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U__LOAD32_U__I32_ADD_AR:
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
            continue
        elif op == OP_LOAD32_U__LOAD32_U__I32_SHL_AI:
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
            continue
        elif op == OP_LOAD32_U__LOAD32_U__I32_SUB_RA:
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
            continue
        elif op == OP_LOAD32_U__LOAD32_U__LOAD32_U:
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
            continue
        elif op == OP_LOAD32_U__LOAD32_U_A:
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
            continue
        elif op == OP_LOAD32_U__LOAD8_U_A:
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
            continue
        elif op == OP_LOAD32_U__RET1:
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
            continue
        elif op == OP_LOAD32_U__STORE32:
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
            continue
        elif op == OP_LOAD32_U__STORE32_A:
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
            continue
        elif op == OP_LOAD32_U__STORE32_A__LOAD32_U:
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
            continue
        elif op == OP_LOAD32_U_A__BR_UNLESS_A:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_A__I32_ADD_AI:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_A__I32_ADD_AI__STORE32_A:
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
            continue
        elif op == OP_LOAD32_U_A__I32_AND_AI:
            ea = <uint32_t>r0 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint32_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_A__LOAD32_U:
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
            continue
        elif op == OP_LOAD32_U_A__LOAD32_U_A:
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
            continue
        elif op == OP_LOAD32_U_A__STORE32_A:
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
            continue
        elif op == OP_LOAD32_U_A__STORE32_A__LOAD32_U:
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
            continue
        elif op == OP_LOAD64__STORE64_A:
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
            continue
        elif op == OP_LOAD64__STORE64_A__I32_ADD_RI:
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
            continue
        elif op == OP_LOAD8_U__BR_I32_EQ_AI:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if (<uint32_t>r0) == (<uint32_t><int64_t><int16_t>pc.b):
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U__BR_I32_NE_AR:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if (<uint32_t>r0) != fp[pc.b].u32:
                pc = pc + <int16_t>pc.c
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U__BR_UNLESS_A:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            if not <uint32_t>r0:
                pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U__I32_ADD_RI:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U__I32_ADD_RI__BR_IF_BK:
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
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U__I32_AND_AI:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            r0 = <uint64_t>((<uint8_t*>(mem + ea))[0])
            fp[pc.a].u64 = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) & (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U__I32_AND_AI__BR_IF_A:
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
                continue
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U__LOAD8_U:
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
            continue
        elif op == OP_LOAD8_U__STORE8_A:
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
            continue
        elif op == OP_SELECT_A__STORE32_A:
            r0 = fp[pc.b].u64 if <uint32_t>r0 else fp[pc.c].u64
            fp[pc.a].u64 = r0
            pc = pc + 1
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_SELECT_A_XX__I32_AND_AR:
            r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else (<uint64_t*>(pc + 1))[1]
            fp[pc.a].u64 = r0
            pc = pc + 2
            r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_SELECT_A_XX__I32_AND_AR__I32_XOR_AR:
            r0 = (<uint64_t*>(pc + 1))[0] if <uint32_t>r0 else (<uint64_t*>(pc + 1))[1]
            fp[pc.a].u64 = r0
            pc = pc + 2
            r0 = <uint32_t>((<uint32_t>r0) & fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>((<uint32_t>r0) ^ fp[pc.c].u32)
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_STORE32__I32_ADD_RI:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>fp[pc.b].u64
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_STORE32__LOAD32_U:
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
            continue
        elif op == OP_STORE32__LOAD32_U__LOAD32_U:
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
            continue
        elif op == OP_STORE32__STORE32:
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
            continue
        elif op == OP_STORE32__STORE32__LOAD32_U_A:
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
            continue
        elif op == OP_STORE32__STORE32__STORE32:
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
            continue
        elif op == OP_STORE32_A__BR:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
            pc = pc + 1
            pc = pc + <int32_t>(<uint32_t*>&pc.b)[0]
            continue
        elif op == OP_STORE32_A__I32_ADD_RI:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint32_t*>(mem + ea))[0] = <uint32_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_STORE32_A__I32_ADD_RI__I32_ADD_RI:
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
            continue
        elif op == OP_STORE32_A__LOAD32_U:
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
            continue
        elif op == OP_STORE32_A__LOAD32_U__LOAD32_U:
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
            continue
        elif op == OP_STORE32_A__LOAD32_U__LOAD32_U_A:
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
            continue
        elif op == OP_STORE64_A__I32_ADD_RI:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint64_t*>(mem + ea))[0] = <uint64_t>r0
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        elif op == OP_STORE8__I32_ADD_RI:
            ea = fp[pc.a].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            (<uint8_t*>(mem + ea))[0] = <uint8_t>fp[pc.b].u64
            pc = pc + 1
            r0 = <uint32_t>(fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c))
            fp[pc.a].u32 = <uint32_t>r0
            pc = pc + 1
            continue
        else:
            return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNREACHABLE)
