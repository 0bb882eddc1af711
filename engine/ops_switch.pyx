# Generated from engine/opcodes.py by ci/generate_ops.py; do not edit.
"""The same ops as one switch: portable fallback and differential twin."""

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from engine._opcodes cimport *
from engine.bulk cimport *
from engine.code cimport *
from engine.numeric cimport *
from engine.valtypes cimport DefType, deftype_matches


cdef int run_switch(Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0) noexcept nogil:
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
        if op == OP_COPY:
            fp[pc.a].u64 = fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_COPY_PAIR:
            fp[pc.a].u64 = fp[pc.b].u64
            fp[pc.a + 1].u64 = fp[pc.c].u64
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
            fp[pc.a].u64 = fp[pc.b].u64 if fp[(<uint64_t*>(pc + 1))[0]].u32 else fp[pc.c].u64
            pc = pc + 2
            continue
        elif op == OP_GLOBAL_GET:
            fp[pc.a].u64 = ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64
            pc = pc + 1
            continue
        elif op == OP_GLOBAL_SET:
            ctx.globals[(<uint32_t*>&pc.b)[0]].value.u64 = fp[pc.a].u64
            pc = pc + 1
            continue
        elif op == OP_UNREACHABLE:
            return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNREACHABLE)
        elif op == OP_HALT:
            return leave(pc, fp, ctx, LEAVE_RETURNED)
        elif op == OP_PROBE:
            fp[pc.a].ptr = __builtin_frame_address(0)
            pc = pc + 1
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
                if func.kind == FUNC_BUILTIN:
                    ctx.pc = pc + 1 + 1
                    ctx.fp = fp
                    code = func.builtin(ctx, new, func)
                    pc = pc + 1 + 1
                    mem = ctx.instance.memories[0].base
                    msz = ctx.instance.memories[0].size
                    if code:
                        return leave(pc, fp, ctx, code)
                    continue
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
                if func.kind == FUNC_BUILTIN:
                    ctx.pc = pc + 2 + 1
                    ctx.fp = fp
                    code = func.builtin(ctx, new, func)
                    pc = pc + 2 + 1
                    mem = ctx.instance.memories[0].base
                    msz = ctx.instance.memories[0].size
                    if code:
                        return leave(pc, fp, ctx, code)
                    continue
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
                if func.kind == FUNC_BUILTIN:
                    ctx.pc = pc + 1 + 1
                    ctx.fp = fp
                    code = func.builtin(ctx, new, func)
                    pc = pc + 1 + 1
                    mem = ctx.instance.memories[0].base
                    msz = ctx.instance.memories[0].size
                    if code:
                        return leave(pc, fp, ctx, code)
                    continue
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
                if func.kind == FUNC_BUILTIN:
                    ctx.pc = pc + 2 + 1
                    ctx.fp = fp
                    code = func.builtin(ctx, new, func)
                    pc = pc + 2 + 1
                    mem = ctx.instance.memories[0].base
                    msz = ctx.instance.memories[0].size
                    if code:
                        return leave(pc, fp, ctx, code)
                    continue
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
                if func.kind == FUNC_BUILTIN:
                    ctx.pc = pc + 2 + 1
                    ctx.fp = fp
                    code = func.builtin(ctx, new, func)
                    pc = pc + 2 + 1
                    mem = ctx.instance.memories[0].base
                    msz = ctx.instance.memories[0].size
                    if code:
                        return leave(pc, fp, ctx, code)
                    continue
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
                if func.kind == FUNC_BUILTIN:
                    ctx.pc = pc + 2 + 1
                    ctx.fp = fp
                    code = func.builtin(ctx, new, func)
                    pc = pc + 2 + 1
                    mem = ctx.instance.memories[0].base
                    msz = ctx.instance.memories[0].size
                    if code:
                        return leave(pc, fp, ctx, code)
                    continue
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
            continue
        elif op == OP_MEMORY_COPY:
            if memory_copy_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = memory_copy(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            continue
        elif op == OP_MEMORY_INIT:
            if memory_init_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = memory_init(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            continue
        elif op == OP_TABLE_FILL:
            if table_fill_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = table_fill(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            continue
        elif op == OP_TABLE_COPY:
            if table_copy_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = table_copy(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
            continue
        elif op == OP_TABLE_INIT:
            if table_init_is_large(ctx, pc, fp):
                return leave(pc, fp, ctx, LEAVE_SLOW)
            code = table_init(ctx, pc, fp)
            if code:
                return leave(pc, fp, ctx, LEAVE_TRAP + code)
            pc = pc + 2
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
            fp[pc.a].u32 = fp[pc.b].u32 + fp[pc.c].u32
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RI:
            fp[pc.a].u32 = fp[pc.b].u32 + (<uint32_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I32_ADD_RX:
            fp[pc.a].u32 = fp[pc.b].u32 + (<uint32_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I32_SUB_RR:
            fp[pc.a].u32 = fp[pc.b].u32 - fp[pc.c].u32
            pc = pc + 1
            continue
        elif op == OP_I32_SUB_IR:
            fp[pc.a].u32 = (<uint32_t><int64_t><int16_t>pc.b) - fp[pc.c].u32
            pc = pc + 1
            continue
        elif op == OP_I32_MUL_RR:
            fp[pc.a].u32 = fp[pc.b].u32 * fp[pc.c].u32
            pc = pc + 1
            continue
        elif op == OP_I32_MUL_RI:
            fp[pc.a].u32 = fp[pc.b].u32 * (<uint32_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I32_MUL_RX:
            fp[pc.a].u32 = fp[pc.b].u32 * (<uint32_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I32_AND_RR:
            fp[pc.a].u32 = fp[pc.b].u32 & fp[pc.c].u32
            pc = pc + 1
            continue
        elif op == OP_I32_AND_RI:
            fp[pc.a].u32 = fp[pc.b].u32 & (<uint32_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I32_AND_RX:
            fp[pc.a].u32 = fp[pc.b].u32 & (<uint32_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I32_OR_RR:
            fp[pc.a].u32 = fp[pc.b].u32 | fp[pc.c].u32
            pc = pc + 1
            continue
        elif op == OP_I32_OR_RI:
            fp[pc.a].u32 = fp[pc.b].u32 | (<uint32_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I32_OR_RX:
            fp[pc.a].u32 = fp[pc.b].u32 | (<uint32_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I32_XOR_RR:
            fp[pc.a].u32 = fp[pc.b].u32 ^ fp[pc.c].u32
            pc = pc + 1
            continue
        elif op == OP_I32_XOR_RI:
            fp[pc.a].u32 = fp[pc.b].u32 ^ (<uint32_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I32_XOR_RX:
            fp[pc.a].u32 = fp[pc.b].u32 ^ (<uint32_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I32_SHL_RR:
            fp[pc.a].u32 = fp[pc.b].u32 << (fp[pc.c].u32 & 31)
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_RI:
            fp[pc.a].u32 = fp[pc.b].u32 << ((<uint32_t><int64_t><int16_t>pc.c) & 31)
            pc = pc + 1
            continue
        elif op == OP_I32_SHL_IR:
            fp[pc.a].u32 = (<uint32_t><int64_t><int16_t>pc.b) << (fp[pc.c].u32 & 31)
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_S_RR:
            fp[pc.a].i32 = fp[pc.b].i32 >> (fp[pc.c].u32 & 31)
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_S_RI:
            fp[pc.a].i32 = fp[pc.b].i32 >> ((<uint32_t><int64_t><int16_t>pc.c) & 31)
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_U_RR:
            fp[pc.a].u32 = fp[pc.b].u32 >> (fp[pc.c].u32 & 31)
            pc = pc + 1
            continue
        elif op == OP_I32_SHR_U_RI:
            fp[pc.a].u32 = fp[pc.b].u32 >> ((<uint32_t><int64_t><int16_t>pc.c) & 31)
            pc = pc + 1
            continue
        elif op == OP_I32_ROTL_RR:
            fp[pc.a].u32 = rotl32(fp[pc.b].u32, fp[pc.c].u32)
            pc = pc + 1
            continue
        elif op == OP_I32_ROTL_RI:
            fp[pc.a].u32 = rotl32(fp[pc.b].u32, (<uint32_t><int64_t><int16_t>pc.c))
            pc = pc + 1
            continue
        elif op == OP_I32_ROTR_RR:
            fp[pc.a].u32 = rotl32(fp[pc.b].u32, 0 - fp[pc.c].u32)
            pc = pc + 1
            continue
        elif op == OP_I32_ROTR_RI:
            fp[pc.a].u32 = rotl32(fp[pc.b].u32, 0 - (<uint32_t><int64_t><int16_t>pc.c))
            pc = pc + 1
            continue
        elif op == OP_I64_ADD_RR:
            fp[pc.a].u64 = fp[pc.b].u64 + fp[pc.c].u64
            pc = pc + 1
            continue
        elif op == OP_I64_ADD_RI:
            fp[pc.a].u64 = fp[pc.b].u64 + (<uint64_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I64_ADD_RX:
            fp[pc.a].u64 = fp[pc.b].u64 + (<uint64_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I64_SUB_RR:
            fp[pc.a].u64 = fp[pc.b].u64 - fp[pc.c].u64
            pc = pc + 1
            continue
        elif op == OP_I64_SUB_IR:
            fp[pc.a].u64 = (<uint64_t><int64_t><int16_t>pc.b) - fp[pc.c].u64
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_RR:
            fp[pc.a].u64 = fp[pc.b].u64 * fp[pc.c].u64
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_RI:
            fp[pc.a].u64 = fp[pc.b].u64 * (<uint64_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I64_MUL_RX:
            fp[pc.a].u64 = fp[pc.b].u64 * (<uint64_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I64_AND_RR:
            fp[pc.a].u64 = fp[pc.b].u64 & fp[pc.c].u64
            pc = pc + 1
            continue
        elif op == OP_I64_AND_RI:
            fp[pc.a].u64 = fp[pc.b].u64 & (<uint64_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I64_AND_RX:
            fp[pc.a].u64 = fp[pc.b].u64 & (<uint64_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I64_OR_RR:
            fp[pc.a].u64 = fp[pc.b].u64 | fp[pc.c].u64
            pc = pc + 1
            continue
        elif op == OP_I64_OR_RI:
            fp[pc.a].u64 = fp[pc.b].u64 | (<uint64_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I64_OR_RX:
            fp[pc.a].u64 = fp[pc.b].u64 | (<uint64_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I64_XOR_RR:
            fp[pc.a].u64 = fp[pc.b].u64 ^ fp[pc.c].u64
            pc = pc + 1
            continue
        elif op == OP_I64_XOR_RI:
            fp[pc.a].u64 = fp[pc.b].u64 ^ (<uint64_t><int64_t><int16_t>pc.c)
            pc = pc + 1
            continue
        elif op == OP_I64_XOR_RX:
            fp[pc.a].u64 = fp[pc.b].u64 ^ (<uint64_t>(<uint64_t*>(pc + 1))[0])
            pc = pc + 2
            continue
        elif op == OP_I64_SHL_RR:
            fp[pc.a].u64 = fp[pc.b].u64 << (fp[pc.c].u64 & 63)
            pc = pc + 1
            continue
        elif op == OP_I64_SHL_RI:
            fp[pc.a].u64 = fp[pc.b].u64 << ((<uint64_t><int64_t><int16_t>pc.c) & 63)
            pc = pc + 1
            continue
        elif op == OP_I64_SHL_IR:
            fp[pc.a].u64 = (<uint64_t><int64_t><int16_t>pc.b) << (fp[pc.c].u64 & 63)
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_S_RR:
            fp[pc.a].i64 = fp[pc.b].i64 >> (fp[pc.c].u64 & 63)
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_S_RI:
            fp[pc.a].i64 = fp[pc.b].i64 >> ((<uint64_t><int64_t><int16_t>pc.c) & 63)
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_U_RR:
            fp[pc.a].u64 = fp[pc.b].u64 >> (fp[pc.c].u64 & 63)
            pc = pc + 1
            continue
        elif op == OP_I64_SHR_U_RI:
            fp[pc.a].u64 = fp[pc.b].u64 >> ((<uint64_t><int64_t><int16_t>pc.c) & 63)
            pc = pc + 1
            continue
        elif op == OP_I64_ROTL_RR:
            fp[pc.a].u64 = rotl64(fp[pc.b].u64, fp[pc.c].u64)
            pc = pc + 1
            continue
        elif op == OP_I64_ROTL_RI:
            fp[pc.a].u64 = rotl64(fp[pc.b].u64, (<uint64_t><int64_t><int16_t>pc.c))
            pc = pc + 1
            continue
        elif op == OP_I64_ROTR_RR:
            fp[pc.a].u64 = rotl64(fp[pc.b].u64, 0 - fp[pc.c].u64)
            pc = pc + 1
            continue
        elif op == OP_I64_ROTR_RI:
            fp[pc.a].u64 = rotl64(fp[pc.b].u64, 0 - (<uint64_t><int64_t><int16_t>pc.c))
            pc = pc + 1
            continue
        elif op == OP_F32_ADD_RR:
            fp[pc.a].f32 = fp[pc.b].f32 + fp[pc.c].f32
            pc = pc + 1
            continue
        elif op == OP_F32_SUB_RR:
            fp[pc.a].f32 = fp[pc.b].f32 - fp[pc.c].f32
            pc = pc + 1
            continue
        elif op == OP_F32_MUL_RR:
            fp[pc.a].f32 = fp[pc.b].f32 * fp[pc.c].f32
            pc = pc + 1
            continue
        elif op == OP_F32_DIV_RR:
            fp[pc.a].f32 = fp[pc.b].f32 / fp[pc.c].f32
            pc = pc + 1
            continue
        elif op == OP_F32_MIN_RR:
            fp[pc.a].f32 = f32_min(fp[pc.b].f32, fp[pc.c].f32)
            pc = pc + 1
            continue
        elif op == OP_F32_MAX_RR:
            fp[pc.a].f32 = f32_max(fp[pc.b].f32, fp[pc.c].f32)
            pc = pc + 1
            continue
        elif op == OP_F32_COPYSIGN_RR:
            fp[pc.a].u32 = copysign32(fp[pc.b].u32, fp[pc.c].u32)
            pc = pc + 1
            continue
        elif op == OP_F64_ADD_RR:
            fp[pc.a].f64 = fp[pc.b].f64 + fp[pc.c].f64
            pc = pc + 1
            continue
        elif op == OP_F64_SUB_RR:
            fp[pc.a].f64 = fp[pc.b].f64 - fp[pc.c].f64
            pc = pc + 1
            continue
        elif op == OP_F64_MUL_RR:
            fp[pc.a].f64 = fp[pc.b].f64 * fp[pc.c].f64
            pc = pc + 1
            continue
        elif op == OP_F64_DIV_RR:
            fp[pc.a].f64 = fp[pc.b].f64 / fp[pc.c].f64
            pc = pc + 1
            continue
        elif op == OP_F64_MIN_RR:
            fp[pc.a].f64 = f64_min(fp[pc.b].f64, fp[pc.c].f64)
            pc = pc + 1
            continue
        elif op == OP_F64_MAX_RR:
            fp[pc.a].f64 = f64_max(fp[pc.b].f64, fp[pc.c].f64)
            pc = pc + 1
            continue
        elif op == OP_F64_COPYSIGN_RR:
            fp[pc.a].u64 = copysign64(fp[pc.b].u64, fp[pc.c].u64)
            pc = pc + 1
            continue
        elif op == OP_I32_EQ_RR:
            fp[pc.a].u32 = fp[pc.b].u32 == fp[pc.c].u32
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
            fp[pc.a].u32 = fp[pc.b].u32 == (<uint32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_NE_RR:
            fp[pc.a].u32 = fp[pc.b].u32 != fp[pc.c].u32
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
            fp[pc.a].u32 = fp[pc.b].u32 != (<uint32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_LT_S_RR:
            fp[pc.a].u32 = fp[pc.b].i32 < fp[pc.c].i32
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
            fp[pc.a].u32 = fp[pc.b].i32 < (<int32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_LT_U_RR:
            fp[pc.a].u32 = fp[pc.b].u32 < fp[pc.c].u32
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
            fp[pc.a].u32 = fp[pc.b].u32 < (<uint32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_GT_S_RR:
            fp[pc.a].u32 = fp[pc.b].i32 > fp[pc.c].i32
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
            fp[pc.a].u32 = fp[pc.b].i32 > (<int32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_GT_U_RR:
            fp[pc.a].u32 = fp[pc.b].u32 > fp[pc.c].u32
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
            fp[pc.a].u32 = fp[pc.b].u32 > (<uint32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_LE_S_RR:
            fp[pc.a].u32 = fp[pc.b].i32 <= fp[pc.c].i32
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
            fp[pc.a].u32 = fp[pc.b].i32 <= (<int32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_LE_U_RR:
            fp[pc.a].u32 = fp[pc.b].u32 <= fp[pc.c].u32
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
            fp[pc.a].u32 = fp[pc.b].u32 <= (<uint32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_GE_S_RR:
            fp[pc.a].u32 = fp[pc.b].i32 >= fp[pc.c].i32
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
            fp[pc.a].u32 = fp[pc.b].i32 >= (<int32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I32_GE_U_RR:
            fp[pc.a].u32 = fp[pc.b].u32 >= fp[pc.c].u32
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
            fp[pc.a].u32 = fp[pc.b].u32 >= (<uint32_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_EQ_RR:
            fp[pc.a].u32 = fp[pc.b].u64 == fp[pc.c].u64
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
            fp[pc.a].u32 = fp[pc.b].u64 == (<uint64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_NE_RR:
            fp[pc.a].u32 = fp[pc.b].u64 != fp[pc.c].u64
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
            fp[pc.a].u32 = fp[pc.b].u64 != (<uint64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_LT_S_RR:
            fp[pc.a].u32 = fp[pc.b].i64 < fp[pc.c].i64
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
            fp[pc.a].u32 = fp[pc.b].i64 < (<int64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_LT_U_RR:
            fp[pc.a].u32 = fp[pc.b].u64 < fp[pc.c].u64
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
            fp[pc.a].u32 = fp[pc.b].u64 < (<uint64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_GT_S_RR:
            fp[pc.a].u32 = fp[pc.b].i64 > fp[pc.c].i64
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
            fp[pc.a].u32 = fp[pc.b].i64 > (<int64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_GT_U_RR:
            fp[pc.a].u32 = fp[pc.b].u64 > fp[pc.c].u64
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
            fp[pc.a].u32 = fp[pc.b].u64 > (<uint64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_LE_S_RR:
            fp[pc.a].u32 = fp[pc.b].i64 <= fp[pc.c].i64
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
            fp[pc.a].u32 = fp[pc.b].i64 <= (<int64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_LE_U_RR:
            fp[pc.a].u32 = fp[pc.b].u64 <= fp[pc.c].u64
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
            fp[pc.a].u32 = fp[pc.b].u64 <= (<uint64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_GE_S_RR:
            fp[pc.a].u32 = fp[pc.b].i64 >= fp[pc.c].i64
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
            fp[pc.a].u32 = fp[pc.b].i64 >= (<int64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_I64_GE_U_RR:
            fp[pc.a].u32 = fp[pc.b].u64 >= fp[pc.c].u64
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
            fp[pc.a].u32 = fp[pc.b].u64 >= (<uint64_t><int64_t><int16_t>pc.c)
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
        elif op == OP_F32_EQ_RR:
            fp[pc.a].u32 = fp[pc.b].f32 == fp[pc.c].f32
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
        elif op == OP_F32_NE_RR:
            fp[pc.a].u32 = fp[pc.b].f32 != fp[pc.c].f32
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
        elif op == OP_F32_LT_RR:
            fp[pc.a].u32 = fp[pc.b].f32 < fp[pc.c].f32
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
        elif op == OP_F32_GT_RR:
            fp[pc.a].u32 = fp[pc.b].f32 > fp[pc.c].f32
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
        elif op == OP_F32_LE_RR:
            fp[pc.a].u32 = fp[pc.b].f32 <= fp[pc.c].f32
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
        elif op == OP_F32_GE_RR:
            fp[pc.a].u32 = fp[pc.b].f32 >= fp[pc.c].f32
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
        elif op == OP_F64_EQ_RR:
            fp[pc.a].u32 = fp[pc.b].f64 == fp[pc.c].f64
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
        elif op == OP_F64_NE_RR:
            fp[pc.a].u32 = fp[pc.b].f64 != fp[pc.c].f64
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
        elif op == OP_F64_LT_RR:
            fp[pc.a].u32 = fp[pc.b].f64 < fp[pc.c].f64
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
        elif op == OP_F64_GT_RR:
            fp[pc.a].u32 = fp[pc.b].f64 > fp[pc.c].f64
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
        elif op == OP_F64_LE_RR:
            fp[pc.a].u32 = fp[pc.b].f64 <= fp[pc.c].f64
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
        elif op == OP_F64_GE_RR:
            fp[pc.a].u32 = fp[pc.b].f64 >= fp[pc.c].f64
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
            fp[pc.a].u32 = fp[pc.b].u32 == 0
            pc = pc + 1
            continue
        elif op == OP_I64_EQZ:
            fp[pc.a].u32 = fp[pc.b].u64 == 0
            pc = pc + 1
            continue
        elif op == OP_I32_CLZ:
            fp[pc.a].u32 = clz32(fp[pc.b].u32)
            pc = pc + 1
            continue
        elif op == OP_I32_CTZ:
            fp[pc.a].u32 = ctz32(fp[pc.b].u32)
            pc = pc + 1
            continue
        elif op == OP_I32_POPCNT:
            fp[pc.a].u32 = popcnt32(fp[pc.b].u32)
            pc = pc + 1
            continue
        elif op == OP_I64_CLZ:
            fp[pc.a].u64 = clz64(fp[pc.b].u64)
            pc = pc + 1
            continue
        elif op == OP_I64_CTZ:
            fp[pc.a].u64 = ctz64(fp[pc.b].u64)
            pc = pc + 1
            continue
        elif op == OP_I64_POPCNT:
            fp[pc.a].u64 = popcnt64(fp[pc.b].u64)
            pc = pc + 1
            continue
        elif op == OP_F32_ABS:
            fp[pc.a].u32 = fp[pc.b].u32 & <uint32_t>0x7FFFFFFF
            pc = pc + 1
            continue
        elif op == OP_F32_NEG:
            fp[pc.a].u32 = fp[pc.b].u32 ^ <uint32_t>0x80000000ULL
            pc = pc + 1
            continue
        elif op == OP_F32_CEIL:
            fp[pc.a].f32 = ceilf(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_F32_FLOOR:
            fp[pc.a].f32 = floorf(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_F32_TRUNC:
            fp[pc.a].f32 = truncf(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_F32_NEAREST:
            fp[pc.a].f32 = rintf(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_F32_SQRT:
            fp[pc.a].f32 = sqrtf(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_F64_ABS:
            fp[pc.a].u64 = fp[pc.b].u64 & <uint64_t>0x7FFFFFFFFFFFFFFFULL
            pc = pc + 1
            continue
        elif op == OP_F64_NEG:
            fp[pc.a].u64 = fp[pc.b].u64 ^ <uint64_t>0x8000000000000000ULL
            pc = pc + 1
            continue
        elif op == OP_F64_CEIL:
            fp[pc.a].f64 = ceil(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_F64_FLOOR:
            fp[pc.a].f64 = floor(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_F64_TRUNC:
            fp[pc.a].f64 = trunc(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_F64_NEAREST:
            fp[pc.a].f64 = rint(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_F64_SQRT:
            fp[pc.a].f64 = sqrt(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_I32_WRAP_I64:
            fp[pc.a].u32 = fp[pc.b].u32
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND_I32_S:
            fp[pc.a].i64 = fp[pc.b].i32
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND_I32_U:
            fp[pc.a].u64 = fp[pc.b].u32
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I32_S:
            fp[pc.a].f32 = <float>fp[pc.b].i32
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I32_U:
            fp[pc.a].f32 = <float>fp[pc.b].u32
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I64_S:
            fp[pc.a].f32 = <float>fp[pc.b].i64
            pc = pc + 1
            continue
        elif op == OP_F32_CONVERT_I64_U:
            fp[pc.a].f32 = <float>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_F32_DEMOTE_F64:
            fp[pc.a].f32 = <float>fp[pc.b].f64
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I32_S:
            fp[pc.a].f64 = <double>fp[pc.b].i32
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I32_U:
            fp[pc.a].f64 = <double>fp[pc.b].u32
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I64_S:
            fp[pc.a].f64 = <double>fp[pc.b].i64
            pc = pc + 1
            continue
        elif op == OP_F64_CONVERT_I64_U:
            fp[pc.a].f64 = <double>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_F64_PROMOTE_F32:
            fp[pc.a].f64 = <double>fp[pc.b].f32
            pc = pc + 1
            continue
        elif op == OP_I32_EXTEND8_S:
            fp[pc.a].i32 = <int8_t>fp[pc.b].u32
            pc = pc + 1
            continue
        elif op == OP_I32_EXTEND16_S:
            fp[pc.a].i32 = <int16_t>fp[pc.b].u32
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND8_S:
            fp[pc.a].i64 = <int8_t>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND16_S:
            fp[pc.a].i64 = <int16_t>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_I64_EXTEND32_S:
            fp[pc.a].i64 = <int32_t>fp[pc.b].u64
            pc = pc + 1
            continue
        elif op == OP_REF_IS_NULL:
            fp[pc.a].u32 = fp[pc.b].u64 == 0
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
            fp[pc.a].i32 = i32_trunc_sat_f32_s(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_SAT_F32_U:
            fp[pc.a].u32 = i32_trunc_sat_f32_u(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_SAT_F64_S:
            fp[pc.a].i32 = i32_trunc_sat_f64_s(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_I32_TRUNC_SAT_F64_U:
            fp[pc.a].u32 = i32_trunc_sat_f64_u(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_SAT_F32_S:
            fp[pc.a].i64 = i64_trunc_sat_f32_s(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_SAT_F32_U:
            fp[pc.a].u64 = i64_trunc_sat_f32_u(fp[pc.b].f32)
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_SAT_F64_S:
            fp[pc.a].i64 = i64_trunc_sat_f64_s(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_I64_TRUNC_SAT_F64_U:
            fp[pc.a].u64 = i64_trunc_sat_f64_u(fp[pc.b].f64)
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint8_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint8_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_LOAD8_U_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint8_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD8_U_AT:
            fp[pc.a].u64 = (<uint8_t*>r0)[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD16_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint16_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD16_U_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint16_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_LOAD16_U_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint16_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD16_U_AT:
            fp[pc.a].u64 = (<uint16_t*>r0)[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint32_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint32_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_LOAD32_U_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint32_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD32_U_AT:
            fp[pc.a].u64 = (<uint32_t*>r0)[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD64:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint64_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD64_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint64_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_LOAD64_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 8 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].u64 = (<uint64_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_LOAD64_AT:
            fp[pc.a].u64 = (<uint64_t*>r0)[0]
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD8_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i32 = (<int8_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD8_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i32 = (<int8_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_I32_LOAD8_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i32 = (<int8_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD8_S_AT:
            fp[pc.a].i32 = (<int8_t*>r0)[0]
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD16_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i32 = (<int16_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD16_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i32 = (<int16_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_I32_LOAD16_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i32 = (<int16_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I32_LOAD16_S_AT:
            fp[pc.a].i32 = (<int16_t*>r0)[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD8_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int8_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD8_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int8_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD8_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 1 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int8_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD8_S_AT:
            fp[pc.a].i64 = (<int8_t*>r0)[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD16_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int16_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD16_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int16_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD16_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 2 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int16_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD16_S_AT:
            fp[pc.a].i64 = (<int16_t*>r0)[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD32_S:
            ea = fp[pc.b].u32 + <uint64_t>pc.c
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int32_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD32_S_X:
            ea = fp[pc.b].u32 + (<uint64_t*>(pc + 1))[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int32_t*>(mem + ea))[0]
            pc = pc + 2
            continue
        elif op == OP_I64_LOAD32_S_ABS:
            ea = (<uint32_t*>&pc.b)[0]
            if ea + 4 > msz:
                return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_MEMORY)
            fp[pc.a].i64 = (<int32_t*>(mem + ea))[0]
            pc = pc + 1
            continue
        elif op == OP_I64_LOAD32_S_AT:
            fp[pc.a].i64 = (<int32_t*>r0)[0]
            pc = pc + 1
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
        else:
            return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNREACHABLE)
