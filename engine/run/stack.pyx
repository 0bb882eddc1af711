"""The driver: runs a stack until it returns, needs the host or fails.

Ops leave with a code. Most codes are mended here and the run goes on: a slice of fuel is used up
(look at signals and deadlines, then refill), a frame does not fit (translate the callee, or grow the
stack by moving it), an op needs the driver (growing, bulk operations in chunks, throwing).

Fuel is given out in quanta. The first one keeps the GIL, so that short calls do not pay for releasing it;
after it the GIL is released, and quanta are renewed without it until a slice of a few milliseconds is over:
then signals, deadlines and other threads get their turn. After a host call the GIL is kept for a quantum
again. A quantum is short whatever a unit of fuel pays for (engine/translate/state.pxd), and shorter where it
was not. All this depends on time; what quanta add up to does not: fuel is exact.

A stack belongs to its store while in use: the collector reads its slots as possible references.
"""

cimport cython
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_INCREF
from libc.stdint cimport int64_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, realloc
from libc.string cimport memset

from engine.binary.codeindex cimport stub_entry
from engine.clock cimport now
from engine.code._opcodes cimport OP_HALT, OP_PROBE
from engine.code.bulk cimport switch_instance, zero_slots
from engine.code.context cimport Ctx, OpFn
from engine.code.objects cimport ExnInst, FuncInst, MemoryC, ModuleCode, StoreC, TagC
from engine.code.ops_switch cimport run_switch
from engine.code.ops_tail cimport tail_ops
from engine.code.words cimport (
    LEAVE_FRAME, LEAVE_FUEL, LEAVE_HOST_CALL, LEAVE_RETURNED, LEAVE_SLOW, LEAVE_TRAP, TRAP_MEMORY,
    TRAP_UNINITIALIZED_ELEMENT, Header, Ins, Val)
from engine.module.module cimport Module
from engine.run.backtrace cimport add_frames, fail_closed, frames_of, trap_message, with_refusals
from engine.run.running cimport begin_running, end_running, fuel_at_hand, newest_place, pay
from engine.run.slow cimport execute, touches_closed
from engine.store.store cimport Store, new_exn, register_context, safepoint, unregister_context
from engine.store.totals cimport charge_code, make_room, total_with
from engine.translate.state cimport TRANSLATE_FRAME, TRANSLATE_OK
from engine.translate.translate cimport translate

from engine.errors import Exhaustion, Interrupted, MemoryLimit, OutOfFuel, Timeout, Trap

cdef extern from "Python.h":
    """
    static int we_raised(void) { return -1; }   /* for what C has raised already */
    """
    int check_signals "PyErr_CheckSignals"() noexcept       # without `except`: try would cost every host call
    int we_raised() except -1

cdef enum:
    QUANTUM = 8192              # fuel: about 20 µs of guest code
    SMALLEST_QUANTUM = 64
    HOST_CALL_SHARE = 64        # by which a host call shortens the quantum, as it takes time without fuel
    FIRST_SLOTS = 480           # with the C struct and the allocator's header below 4 KiB
    KEPT_SLOTS = 4096           # a larger stack is not kept in the pool
    KEPT_STACKS = 64

cdef double SLICE = 0.002       # seconds without the GIL, unless one quantum takes longer
cdef double SLOW_QUANTUM = 0.001    # a quantum that takes longer makes the next ones shorter

cdef Ins[1] HALT                # what the outermost frame returns to
HALT[0].op = OP_HALT
HALT[0].fn = <void*>tail_ops()[OP_HALT]

cdef (PyObject*)[KEPT_STACKS] pool        # of Stack, owned
cdef int pooled = 0


cdef bint is_halt(const Ins* back) noexcept nogil:
    return back == HALT


cdef uint64_t n_words_of(const Ins* entry) noexcept nogil:
    return (<const Header*>(entry - 2)).n_words


cdef int look_from_translation(void* stack, uint64_t n_bytes) except -1:
    """A LookAround: translating takes time, and no fuel, as another store may have had it done before."""
    cdef StoreC* store = (<Stack>stack).c.store
    if total_with(store, 0, n_bytes) > store.memory_limit:
        make_room(<Store>store.wrapper, 0, n_bytes, "translated code")
    return (<Stack>stack).look_around(False)


cdef inline int enter(Ctx* ctx) noexcept nogil:
    """Run from ctx.pc until an op leaves."""
    cdef MemoryC* memory = ctx.instance.memories[0]     # a stand-in of size 0 if it has none
    if ctx.store.use_switch:
        return run_switch(ctx.pc, ctx.fp, memory.base, memory.size, ctx, 0, 0.0, 0.0)
    return (<OpFn>ctx.pc.fn)(ctx.pc, ctx.fp, memory.base, memory.size, ctx, 0, 0.0, 0.0)


cdef bint tail_calls_hold() noexcept:
    """Run two probe ops: equal frame addresses mean that ops jump instead of calling."""
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


cdef Ctx** newest = newest_place()


cdef Stack take_stack():
    global pooled
    cdef Stack stack
    if pooled == 0:
        return Stack.__new__(Stack)
    pooled -= 1
    stack = <Stack>pool[pooled]
    Py_DECREF(stack)
    return stack


@cython.final
@cython.no_gc_clear                 # __dealloc__ needs the store
cdef class Stack:

    def __cinit__(self):
        self.idle = True
        self.c.stack = <void*>self
        self.c.base = <Val*>calloc(FIRST_SLOTS, sizeof(Val))
        if self.c.base == NULL:
            raise MemoryError("no memory for a stack")
        self.capacity = FIRST_SLOTS

    def __dealloc__(self):
        if not self.idle:
            unregister_context(self.store, &self.c)
            if self.counted:
                self._count(0)
        free(self.c.base)

    cdef int begin(self, Store store, FuncInst* func) except -1:
        """Prepare a call of a wasm function: its frame is the first, its arguments go to c.base."""
        cdef Ctx* ctx = &self.c
        cdef ModuleCode* entry = func.instance.code + func.code_index
        cdef Header* head
        switch_instance(ctx, func.instance)
        ctx.store = &store.c
        ctx.limit = ctx.top = ctx.base + min(self.capacity, store.c.stack_limit // sizeof(Val))
        ctx.fp = ctx.args = ctx.base
        ctx.pc = NULL               # no frame yet, for backtraces
        ctx.entry = entry
        ctx.owner = func.instance
        head = <Header*>(entry.entry - 2)
        if head.n_slots > <uint64_t>(ctx.limit - ctx.base):     # always for the stub: not translated
            self._mend_first(store)
            head = <Header*>(entry.entry - 2)
            store = store.root()    # translating may have let the collector run
        ctx.owner = NULL
        ctx.pc = entry.entry
        ctx.base[head.linkage].ptr = HALT   # returning from it leaves with LEAVE_RETURNED
        ctx.base[head.linkage + 1].u64 = 0  # no caller's frame
        zero_slots(ctx.base + head.zero_from, head.zero_count)
        store.c.guest_calls += 1
        self.store = store
        self.in_host = self.running = self.idle = False
        self.entering = True
        self.spent = 0
        register_context(store, ctx)    # from now on the collector reads its slots
        return 0

    cdef int _mend_first(self, Store store) except -1:
        """Before anything runs: translating may take long, and counts for the deadline that start() sets."""
        cdef double began = now()
        self.interrupted = False
        self.deadline = store.c.deadline
        if self.deadline == 0 and self.allowance is not None:
            self.deadline = self.allowance.deadline
        elif self.deadline == 0 and store.c.seconds:
            self.deadline = began + store.c.seconds
        self._mend_frame()
        self.translating = now() - began
        return 0

    cdef void start(self) noexcept:
        """Before it runs: for the first time, after pause(), or after what ran before it on its account."""
        if not self.running:
            self.running = True
            begin_running(self, newest)
        self.long_run = False   # the first quantum keeps the GIL
        self.quantum = QUANTUM
        if self.deadline and not self.outermost and now() > self.deadline:
            self.quantum = 0            # calls within calls may each use little
        self._grant()

    cdef void pause(self) noexcept:
        """It does not run any more, for now or for good."""
        if self.running:
            self.running = False
            self._settle()
            end_running(self, newest)

    cdef void end(self) noexcept:
        """Give the stack back, whatever state it is in."""
        global pooled
        if self.idle:
            return
        self.pause()
        self.idle = True
        self.c.exn = NULL
        unregister_context(self.store, &self.c)
        if self.counted:        # by the store: give that back
            self._count(0)
        self.store = None
        self.host = None
        self.task = None
        self.preempt_at = 0
        self.done = 0
        if self.allowance is not None:
            self.allowance = None
        if self.wake is not None:
            self.wake = None
        if self.capacity <= KEPT_SLOTS and pooled < KEPT_STACKS:
            if self.c.pc != HALT:       # what a failed call kept would look as if the next one used it
                memset(self.c.base, 0, self.capacity * sizeof(Val))
            Py_INCREF(self)     # of the pool
            pool[pooled] = <PyObject*>self
            pooled += 1

    cdef Outcome resume(self) except FAILED:
        """Run until the stack returns, needs the host, or throws; other ends are exceptions."""
        cdef Ctx* ctx = &self.c
        cdef int code
        if self.entering and self._enter():
            return PREEMPTED
        while True:
            if self.long_run:   # more than one quantum
                with nogil:
                    code = self._run_slice()
            else:
                code = enter(ctx)
            if code == LEAVE_RETURNED:
                return RETURNED
            if code == LEAVE_HOST_CALL:
                return HOST_CALL
            if code == LEAVE_FRAME:
                self._mend_frame()  # and execute the same word again
            elif code == LEAVE_FUEL:
                if self.refuel():
                    return PREEMPTED
            elif code == LEAVE_SLOW:
                code = execute(self)
                if code:
                    return <Outcome>code
            else:
                self.trap(code - LEAVE_TRAP)    # raises

    cdef int _enter(self) except -1:
        """Entering a guest costs a unit: whoever calls one that does nothing, for ever, runs out of fuel."""
        self.entering = False
        self.c.fuel -= 1
        return self.refuel() if self.c.fuel < 0 else 0

    # --- fuel ------------------------------------------------------------------------------

    # What is left of the limits is in the store, what was given out of it in `granted`, and c.fuel is what
    # ops count down. Between _grant() and _settle() only c.fuel is up to date: counters and limits are asked
    # after _settle().
    cdef int _run_slice(self) noexcept nogil:
        """Run without the GIL, from quantum to quantum, until time is up or an op needs the driver."""
        cdef double time
        cdef int code
        if self.began == 0:
            self.began = self.last = now()  # the GIL has just been released
        while True:
            code = enter(&self.c)
            if code != LEAVE_FUEL:
                return code
            time = now()
            if time - self.last > SLOW_QUANTUM:
                self.quantum = max(self.quantum >> 2, <int64_t>SMALLEST_QUANTUM)    # slowly used
            elif self.quantum < QUANTUM:
                self.quantum <<= 1  # and back again slowly
            self.last = time
            if time - self.began > SLICE or self._overdrawn():
                return code
            if self.preempt_at and time >= self.preempt_at:
                return code
            self._settle()      # enough is left, as _overdrawn() says
            self._grant()

    cdef void _grant(self) noexcept nogil:
        """A quantum, or what is left. Below zero means that more was used than there was."""
        self.granted = min(self.quantum, fuel_at_hand(self.c.store))
        self.c.fuel = self.granted

    cdef bint _overdrawn(self) noexcept nogil:
        """Whether more fuel was used than there was."""
        return self.granted - self.c.fuel > fuel_at_hand(self.c.store)

    cdef bint _settle(self) noexcept nogil:
        """Account for the fuel used since it was last asked; False: that was more than there was."""
        cdef StoreC* store = self.c.store
        cdef int64_t rest = self.c.fuel
        cdef int64_t used = self.granted - rest
        cdef int64_t left = fuel_at_hand(store)
        self.granted = rest     # what is still in c.fuel
        pay(store, min(used, left))     # never more than there is: counters stay true
        return used <= left

    cdef int enter_host(self) except -1:
        """Before a host call: what it sees of the fuel is true, and it may use some, by calling guests."""
        if not self._settle():
            self._out_of_fuel(True)     # raises
        self.in_host = True
        return 0

    cdef int leave_host(self, bint called) except -1:
        """After a host call that returned or was caught. It may have taken long: signals, the deadline."""
        self.in_host = False
        self.long_run = False
        self.granted = min(self.granted - HOST_CALL_SHARE, fuel_at_hand(self.c.store))
        if self.preempt_at and now() >= self.preempt_at:
            self.granted = min(self.granted, <int64_t>0)    # refuel() is near, which preempts
        self.c.fuel = self.granted
        if self.c.store.due:    # a safepoint: arguments and results are in slots
            self.collect_due(called)
        return self.look_around(called)

    cdef int refuel(self) except -1:
        """The fuel at hand is used up: limits, the collector and what it closed, signals; then more of it.

        1: the stack is preempted, where it can go on later. start() gives it more then.
        """
        if not self._settle():
            self._out_of_fuel(False)
        self.collect_due(False)
        self.look_around(False)
        if self.preempt_at and now() >= self.preempt_at:
            return 1
        self.long_run = True    # from here on without the GIL
        self.began = 0          # a new slice
        self._grant()
        return 0

    cdef int look_around(self, bint called) except -1:
        """Now and then: signals, whether the instance was closed, interrupts, the deadline."""
        if check_signals():     # a handler has raised
            self._signalled(called)
        if self.c.instance.closed:
            fail_closed(self, called)
        if self.interrupted:
            raise Interrupted("interrupted", self.backtrace(called))
        if self.deadline and now() > self.deadline:
            raise Timeout("time limit exceeded", self.backtrace(called))
        return 0

    cdef int _out_of_fuel(self, bint called) except -1:
        if self.c.store.total_left == 0:
            raise OutOfFuel("out of total fuel", self.backtrace(called), limit="total_fuel")
        raise OutOfFuel("out of fuel", self.backtrace(called))

    cdef int _signalled(self, bint called) except -1:
        """A signal handler raised."""
        try:
            we_raised()
        except BaseException as error:
            add_frames(error, self.backtrace(called))
            raise
        return 0

    cdef int collect_due(self, bint called) except -1:
        try:
            return safepoint(self.store)
        except MemoryLimit as error:
            add_frames(error, self.backtrace(called))
            raise

    cdef ExnInst* make_exn(self, TagC* tag, bint called) except NULL:
        try:
            return new_exn(self.store, tag, tag.type.n_params)
        except MemoryLimit as error:
            add_frames(error, self.backtrace(called))
            raise

    # --- frames ----------------------------------------------------------------------------

    cdef int _mend_frame(self) except -1:
        """Make what was to be entered enterable: translated, and with room for its frame."""
        cdef Ctx* ctx = &self.c
        cdef Header* head
        if ctx.entry.entry == stub_entry():     # this store has not called it yet
            self._find_code()
        head = <Header*>(ctx.entry.entry - 2)
        if ctx.args + head.n_slots > ctx.limit:
            self._grow(<uint64_t>(ctx.args - ctx.base) + head.n_slots)
        ctx.owner = NULL            # until now it may have been collected
        return 0

    cdef int _find_code(self) except -1:
        """The store calls a function for the first time: translate it, unless another store had that done."""
        cdef Ctx* ctx = &self.c
        cdef Module module = <Module>ctx.owner.module_object    # signal handlers may let go of the instance
        cdef uint32_t index = <uint32_t>(ctx.entry - ctx.owner.code)
        cdef int code
        if ctx.owner.closed:
            fail_closed(self, False)
        try:
            code = translate(&module.c, index, look_from_translation, <void*>self)
            if code == TRANSLATE_OK and ctx.entry.entry == stub_entry():
                charge_code(ctx.owner, n_words_of(module.c.code[index].entry) * sizeof(Ins))  # a safepoint
        except MemoryLimit as error:
            add_frames(error, self.backtrace(False))
            raise
        if code == TRANSLATE_FRAME:
            raise Exhaustion("call stack exhausted: a frame of more than 65,535 slots", self.backtrace(False))
        if code != TRANSLATE_OK:
            raise MemoryError("no memory to translate a function")
        if ctx.owner.closed:        # by a finalizer
            fail_closed(self, False)
        ctx.entry.entry = module.c.code[index].entry    # later calls of this store enter at once
        return 0

    cdef int _grow(self, uint64_t needed) except -1:
        """Move the stack to where it has room for `needed` slots."""
        cdef Ctx* ctx = &self.c
        cdef uint64_t most = ctx.store.stack_limit // sizeof(Val)
        cdef uint64_t n = min(max(2 * self.capacity, needed), most)
        cdef int64_t fp = ctx.fp - ctx.base     # as a distance: the base moves
        cdef int64_t args = ctx.args - ctx.base
        cdef bint counts = ctx.store.n_running > self.running       # it is within another call
        cdef Val* base
        if needed > most:
            raise Exhaustion("call stack exhausted", self.backtrace(False))
        if n > self.capacity:
            if counts:
                self._make_room(n * sizeof(Val))    # a safepoint, before anything changes
            base = <Val*>realloc(ctx.base, n * sizeof(Val))
            if base == NULL:
                raise MemoryError("no memory for a larger stack")
            memset(base + self.capacity, 0, (n - self.capacity) * sizeof(Val))
            self.capacity = n
            ctx.base = base
            ctx.fp = base + fp
            ctx.args = base + args
            if counts:
                self._count(n * sizeof(Val))
        ctx.limit = ctx.top = ctx.base + n
        return 0

    cdef int _make_room(self, uint64_t bytes) except -1:
        """Before the store counts so many: a safepoint; self.store is not set without a frame."""
        try:
            make_room(<Store>self.c.store.wrapper, 0, bytes - self.counted, f"a stack of {bytes} bytes")
        except MemoryLimit as error:
            add_frames(error, self.backtrace(False))
            raise
        if self.c.owner.closed:     # by a finalizer
            fail_closed(self, False)
        return 0

    cdef void _count(self, uint64_t bytes) noexcept:
        """Have the store count so many bytes for it, until it ends."""
        cdef Store store = (<Store>self.c.store.wrapper).root()
        store.c.structs += bytes - self.counted
        self.counted = bytes

    # --- failures --------------------------------------------------------------------------

    cdef int trap(self, int code) except -1:
        """Turn a TrapCode into Trap, or say that what it touched is closed."""
        cdef str message = trap_message(code)
        if self.c.instance.closed or (code == TRAP_MEMORY and touches_closed(&self.c)):
            fail_closed(self, False)
        if code == TRAP_UNINITIALIZED_ELEMENT:
            message = f"{message} {self.c.fp[self.c.pc.a].u32}"     # the index that was called
        raise with_refusals(Trap(message, self.backtrace(False)), self)

    cdef list backtrace(self, bint called):
        """The wasm frames, innermost first; `called`: c.pc is a return address (in a host call)."""
        return frames_of(self, called)
