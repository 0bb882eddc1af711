"""The driver: runs a stack until it returns, needs the host, suspends or fails (architecture D1, D5).

Ops leave with a code. Most codes are mended here and the run goes on: a slice of fuel is used up
(look at signals and deadlines, then refill), a frame does not fit (translate the callee, or grow the
stack by moving it), an op needs the driver (growing, bulk operations in chunks, throwing).

The first slice keeps the GIL, so that short calls do not pay for releasing it; later ones release
it and are sized to take a few milliseconds.

A stack belongs to its store while in use: the collector reads its slots as possible references.
"""

from cpython.exc cimport PyErr_CheckSignals
from cpython.object cimport PyObject
from libc.stdint cimport INT64_MAX, UINT64_MAX, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, realloc
from libc.string cimport memmove, memset

from engine._opcodes cimport (
    OP_HALT, OP_MEMORY_COPY, OP_MEMORY_FILL, OP_MEMORY_GROW, OP_PROBE, OP_REF_FUNC, OP_RESYNC, OP_TABLE_GROW, OP_THROW,
    OP_THROW_REF)
from engine.bulk cimport BULK_CHUNK, BULK_FUEL_SHIFT, address, ext_word, outside, switch_instance, zero_slots
from engine.code cimport (
    LEAVE_FRAME, LEAVE_FUEL, LEAVE_HOST_CALL, LEAVE_RETURNED, LEAVE_SLOW, LEAVE_SUSPENDED, LEAVE_TRAP, NO_SLOT,
    NOT_TRANSLATED, TRAP_MEMORY, TRAP_NULL_EXCEPTION, TRAP_UNINITIALIZED_ELEMENT, Clause, Ctx, ExnInst, FuncInst, Handlers, Header, Ins, InstanceC,
    MemoryC, ModuleCode, OpFn, TagC, TrapCode, TryRegion, Val)
from engine.memory cimport memory_grow
from engine.module cimport ModuleC
from engine.ops_switch cimport run_switch
from engine.ops_tail cimport tail_ops
from engine.store cimport Store, func_inst, new_exn, register_context, safepoint, unregister_context
from engine.table cimport table_grow
from engine.translate cimport TRANSLATE_FRAME, TRANSLATE_OK, find_code, stub_entry, translate, wasm_offset

from engine.errors import Exhaustion, Frame, OutOfFuel, Timeout, Trap

cdef extern from "time.h" nogil:
    struct timespec:
        long tv_sec
        long tv_nsec
    int clock_gettime(int clock, timespec* to)
    int CLOCK_MONOTONIC

cdef enum:
    FIRST_SLICE = 8192          # fuel: about 20 µs of guest code
    SECOND_SLICE = 65536
    SMALLEST_SLICE = 64
    FIRST_SLOTS = 480           # with the C struct and the allocator's header below 4 KiB
    KEPT_SLOTS = 4096           # a larger stack is not kept in the pool
    KEPT_STACKS = 64
    BACKTRACE_FRAMES = 100

# as the official suite spells them
cdef tuple MESSAGES = (
    "",
    "unreachable",
    "integer divide by zero",
    "integer overflow",
    "invalid conversion to integer",
    "out of bounds memory access",
    "out of bounds table access",
    "undefined element",
    "uninitialized element",
    "indirect call type mismatch",
    "null reference",
    "null function reference",
    "null exception reference",
    "call stack exhausted",
)

cdef Ins[1] HALT                # what the outermost frame returns to
HALT[0].op = OP_HALT
HALT[0].fn = <void*>tail_ops()[OP_HALT]

cdef list POOL = []


cdef inline double now() noexcept nogil:
    cdef timespec t
    clock_gettime(CLOCK_MONOTONIC, &t)
    return <double>t.tv_sec + <double>t.tv_nsec * 1e-9


cdef inline int enter(Ctx* ctx) noexcept nogil:
    """Run from ctx.pc until an op leaves."""
    cdef MemoryC* memory = ctx.instance.memories[0]
    if ctx.store.use_switch:
        return run_switch(ctx.pc, ctx.fp, memory.base, memory.size, ctx, 0, 0.0, 0.0)
    return (<OpFn>ctx.pc.fn)(ctx.pc, ctx.fp, memory.base, memory.size, ctx, 0, 0.0, 0.0)


cdef bint tail_calls_hold() noexcept:
    """Run two probe ops: equal frame addresses mean that ops jump instead of calling (interpreter.md)."""
    cdef Ins[3] words
    cdef Val[2] frames
    cdef Ctx ctx
    cdef Ins* volatile_pc = words
    cdef uint32_t i
    for i in range(3):
        words[i].op = OP_PROBE if i < 2 else OP_HALT
        words[i].fn = <void*>tail_ops()[words[i].op]
        words[i].a = i
    (<OpFn>volatile_pc.fn)(words, frames, NULL, 0, &ctx, 0, 0.0, 0.0)
    return frames[0].ptr == frames[1].ptr


cdef Stack take_stack():
    if POOL:
        return POOL.pop()
    return Stack.__new__(Stack)


cdef class Stack:

    def __cinit__(self):
        self.idle = True

    def __dealloc__(self):
        if not self.idle and self.store is not None:
            unregister_context(self.store, &self.c)
        free(self.c.base)

    cdef int begin(self, Store store, FuncInst* func) except -1:
        """Prepare a call of a wasm function: its frame is the first, its arguments go to c.base."""
        cdef Ctx* ctx = &self.c
        cdef ModuleCode* entry = func.instance.code + func.code_index
        cdef Header* head
        if ctx.base == NULL:
            self._grow(FIRST_SLOTS)
        switch_instance(ctx, func.instance)
        ctx.store = &store.c
        ctx.exn = NULL
        ctx.pc = NULL           # nothing to trace back yet
        self.store = store
        head = <Header*>(entry.entry - 2)
        ctx.args = ctx.base
        ctx.fp = ctx.base
        ctx.entry = entry
        ctx.owner = func.instance
        if head.n_slots > <uint64_t>(ctx.limit - ctx.base):
            self._mend_frame()
            head = <Header*>(entry.entry - 2)
        ctx.pc = entry.entry
        ctx.base[head.linkage].ptr = HALT
        ctx.base[head.linkage + 1].u64 = 0
        zero_slots(ctx.base + head.zero_from, head.zero_count)
        self.long_run = False
        self.slice = FIRST_SLICE
        self._grant()
        self.deadline = now() + store.c.seconds if store.c.seconds > 0 else 0
        store.c.guest_calls += 1
        self.idle = False
        register_context(store, ctx)
        return 0

    cdef void end(self) noexcept:
        """Give the stack back, whatever state it is in."""
        if self.idle:
            return
        self.idle = True
        self._settle()
        unregister_context(self.store, &self.c)
        self.store = None
        self.c.exn = NULL
        if self.c.limit - self.c.base <= KEPT_SLOTS and len(POOL) < KEPT_STACKS:
            POOL.append(self)

    cdef Outcome resume(self) except FAILED:
        """Run until the stack returns, needs the host, is suspended, or throws; other ends are exceptions."""
        cdef Ctx* ctx = &self.c
        cdef int code
        while True:
            if self.long_run:
                with nogil:
                    code = enter(ctx)
            else:
                code = enter(ctx)
            if code == LEAVE_RETURNED:
                return RETURNED
            if code == LEAVE_HOST_CALL:
                return HOST_CALL
            if code == LEAVE_FRAME:
                self._mend_frame()
            elif code == LEAVE_FUEL:
                self._next_slice()
            elif code == LEAVE_SLOW:
                if self._slow():
                    return THREW
            elif code == LEAVE_SUSPENDED:
                return SUSPENDED
            else:
                self._trap(code - LEAVE_TRAP)

    # --- fuel ------------------------------------------------------------------------------

    cdef void _grant(self) noexcept:
        cdef int64_t left = self.c.store.fuel_left
        self.granted = self.slice if self.slice < left else left
        self.c.fuel = self.granted

    cdef void _settle(self) noexcept:
        """Account for the fuel of the current slice."""
        cdef int64_t used = self.granted - self.c.fuel
        cdef int64_t left = self.c.store.fuel_left
        self.c.store.fuel_used += used
        if left != INT64_MAX:
            self.c.store.fuel_left = left - used if used < left else 0
        self.granted = self.c.fuel

    cdef int _next_slice(self) except -1:
        """Between slices: limits, signals, the collector; then more fuel."""
        cdef double time = now()
        self._settle()
        if self.c.store.fuel_left <= 0:
            raise OutOfFuel("out of fuel")
        if self.deadline and time > self.deadline:
            raise Timeout("time limit exceeded")
        PyErr_CheckSignals()
        safepoint(self.store)
        if not self.long_run:
            self.long_run = True
            self.slice = SECOND_SLICE
        elif time - self.started < 0.001 and self.slice < (1 << 40):
            self.slice *= 2
        elif time - self.started > 0.004 and self.slice > SMALLEST_SLICE:
            self.slice //= 2
        self.started = time
        self._grant()
        return 0

    # --- frames ----------------------------------------------------------------------------

    cdef int _mend_frame(self) except -1:
        """Make what was to be entered enterable: translated, and with room for its frame."""
        cdef Ctx* ctx = &self.c
        cdef Header* head
        cdef int error
        if ctx.entry.entry == stub_entry():
            error = translate(<ModuleC*>ctx.owner.module, <uint32_t>(ctx.entry - ctx.owner.code))
            if error == TRANSLATE_FRAME:
                raise Exhaustion("call stack exhausted: a frame of more than 65,535 slots", self.backtrace(False))
            if error != TRANSLATE_OK:
                raise MemoryError("no memory to translate a function")
        head = <Header*>(ctx.entry.entry - 2)
        if ctx.args + head.n_slots > ctx.limit:
            self._grow(<uint64_t>(ctx.args - ctx.base) + head.n_slots)
        return 0

    cdef int _grow(self, uint64_t needed) except -1:
        """Move the stack to where it has room for `needed` slots."""
        cdef Ctx* ctx = &self.c
        cdef uint64_t old = ctx.limit - ctx.base
        cdef uint64_t n = 2 * old if 2 * old > needed else needed
        cdef uint64_t most = UINT64_MAX if ctx.store == NULL else ctx.store.stack_limit // sizeof(Val)
        cdef int64_t fp = ctx.fp - ctx.base
        cdef int64_t args = ctx.args - ctx.base
        cdef Val* base
        if needed > most:
            raise Exhaustion("call stack exhausted", self.backtrace(False))
        n = min(n, most)
        base = <Val*>realloc(ctx.base, n * sizeof(Val))
        if base == NULL:
            raise MemoryError("no memory for a larger stack")
        memset(base + old, 0, (n - old) * sizeof(Val))
        ctx.base = base
        ctx.limit = ctx.top = base + n
        ctx.fp = base + fp
        ctx.args = base + args
        return 0

    # --- failures --------------------------------------------------------------------------

    cdef int _trap(self, int code) except -1:
        """Turn a TrapCode into Trap."""
        cdef object message = MESSAGES[code]
        if code == TRAP_UNINITIALIZED_ELEMENT:
            message = f"{message} {self.c.fp[self.c.pc.a].u32}"     # the index that was called
        raise Trap(message, self.backtrace(False))

    cdef list backtrace(self, bint called):
        """The wasm frames, innermost first; `called`: c.pc is a return address (in a host call)."""
        cdef Ctx* ctx = &self.c
        cdef InstanceC* instance = ctx.instance
        cdef Val* fp = ctx.fp
        cdef Ins* pc = ctx.pc - called
        cdef Ins* back
        cdef Header* head
        cdef list frames = []
        if fp == NULL or pc == NULL:
            return frames
        while len(frames) < BACKTRACE_FRAMES:
            head = find_code(<ModuleC*>instance.module, pc)
            if head == NULL:
                break
            module = <object>instance.module_object
            frames.append(Frame(head.func_index, module.func_name(head.func_index), module.name,
                                wasm_offset(<ModuleC*>instance.module, head, pc)))
            back = <Ins*>fp[head.linkage].ptr
            if back == HALT:
                break
            fp -= fp[head.linkage + 1].u64
            if back.op == OP_RESYNC:
                instance = <InstanceC*>fp[back.a].ptr
            pc = back - 1
        return frames

    # --- ops that the driver executes ------------------------------------------------------

    cdef int _slow(self) except -1:
        """Execute the op at pc; 1 if it threw an exception that nobody here catches."""
        cdef Ctx* ctx = &self.c
        cdef Ins* pc = ctx.pc
        cdef Val* fp = ctx.fp
        cdef Val result
        cdef MemoryC* memory
        cdef uint16_t op = pc.op
        if op == OP_REF_FUNC:
            func_inst(ctx.instance, (<uint32_t*>&pc.b)[0])  # and the op is executed again
        elif op == OP_MEMORY_GROW:
            memory = ctx.instance.memories[pc.c]
            result.i64 = memory_grow(memory, address(fp + pc.b, memory.is64))
            fp[pc.a].u64 = result.u64 if memory.is64 else result.u32
            ctx.pc = pc + 1
        elif op == OP_TABLE_GROW:
            table = ctx.instance.tables[ext_word(pc, 0)]
            result.i64 = table_grow(table, address(fp + pc.c, table.is64), fp[pc.b])
            fp[pc.a].u64 = result.u64 if table.is64 else result.u32
            ctx.pc = pc + 2
        elif op == OP_MEMORY_FILL:
            fill_in_chunks(self)
        elif op == OP_MEMORY_COPY:
            copy_in_chunks(self)
        else:
            return self._throw(pc)
        return 0

    cdef int _throw(self, Ins* pc) except -1:
        """throw and throw_ref: 1 if nobody here catches."""
        cdef Ctx* ctx = &self.c
        cdef ExnInst* exn
        cdef TagC* tag
        cdef uint32_t i
        if pc.op == OP_THROW_REF:
            exn = <ExnInst*>ctx.fp[pc.a].ptr
            if exn == NULL:
                self._trap(TRAP_NULL_EXCEPTION)
        else:
            tag = ctx.instance.tags[(<uint32_t*>&pc.b)[0]]
            safepoint(self.store)
            exn = new_exn(self.store, tag, tag.type.n_params)
            for i in range(tag.type.n_params):
                exn.values[i] = ctx.fp[pc.a + i]
        ctx.exn = exn
        ctx.fuel -= 1           # so that a loop of throwing and catching ends
        if ctx.fuel < 0:
            self._next_slice()
        return 0 if self.unwind(False) else 1

    cdef bint unwind(self, bint called) noexcept:
        """Go to the innermost handler of c.exn; False, and nothing changed, if there is none."""
        cdef Ctx* ctx = &self.c
        cdef InstanceC* instance = ctx.instance
        cdef Val* fp = ctx.fp
        cdef Ins* pc = ctx.pc - called
        cdef Ins* back
        cdef Header* head
        cdef Clause* clause
        while True:
            head = find_code(<ModuleC*>instance.module, pc)
            if head == NULL:
                return False
            clause = find_clause(head, pc, instance, ctx.exn.tag)
            if clause != NULL:
                break
            back = <Ins*>fp[head.linkage].ptr
            if back == HALT:
                return False
            fp -= fp[head.linkage + 1].u64
            if back.op == OP_RESYNC:
                instance = <InstanceC*>fp[back.a].ptr
            pc = back - 1
        memmove(fp + clause.slot, ctx.exn.values, ctx.exn.n * sizeof(Val) if clause.tag_index >= 0 else 0)
        if clause.ref_slot != NO_SLOT:
            fp[clause.ref_slot].ptr = ctx.exn
        ctx.pc = (<Ins*>head) + 2 + clause.target
        ctx.fp = fp
        ctx.exn = NULL
        switch_instance(ctx, instance)
        return True


cdef Clause* find_clause(Header* head, Ins* pc, InstanceC* instance, TagC* tag) noexcept nogil:
    """The clause that catches at pc, looking outwards through the try regions of the function."""
    cdef Handlers* handlers = head.handlers
    cdef uint32_t word = <uint32_t>(pc - (<Ins*>head + 2))
    cdef int64_t i
    cdef int32_t c
    cdef Clause* clause
    if handlers == NULL:
        return NULL
    i = <int64_t>handlers.n_regions - 1
    while i >= 0 and not (handlers.regions[i].start <= word < handlers.regions[i].end):
        i -= 1
    while i >= 0:
        c = handlers.regions[i].clause
        while c >= 0:
            clause = handlers.clauses + c
            if clause.tag_index < 0 or instance.tags[clause.tag_index] == tag:
                return clause
            c = clause.next
        i = handlers.regions[i].parent
    return NULL


cdef int pay_chunk(Stack s) except -1:
    """A chunk of a bulk operation is done: its fuel, and now and then signals and deadlines."""
    s.c.fuel -= BULK_CHUNK >> BULK_FUEL_SHIFT
    if s.c.fuel < 0:
        s._next_slice()
    return 0


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
            s._trap(TRAP_MEMORY)
        part = min(n, <uint64_t>BULK_CHUNK)
        with nogil:
            memset(memory.base + to, byte, part)
        to += part
        n -= part
        pay_chunk(s)
    s.c.pc = pc + 2
    return 0


cdef int copy_in_chunks(Stack s) except -1:
    """memory.copy: in the direction in which chunks that overlap do not overwrite what is still to be read."""
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
            s._trap(TRAP_MEMORY)
        part = min(n, <uint64_t>BULK_CHUNK)
        at = n - part if backwards else 0
        with nogil:
            memmove(target.base + to + at, source.base + start + at, part)
        if not backwards:
            to += part
            start += part
        n -= part
        pay_chunk(s)
    s.c.pc = pc + 2
    return 0
