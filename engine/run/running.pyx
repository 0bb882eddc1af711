"""What runs at this moment, in all threads: stacks from start() to pause(), the newest first.

The first stack of a store to run is its outermost call, and `Limits.fuel` and `seconds` count for it
with all that runs in the store until it ends; a call that is suspended keeps what it has left. The
list tells which guest a host function was called by, and what an interrupt is to end.

The list is changed with Python's lock held, so other threads may interrupt and refuel without owning
the store; fuel that they give waits in `given`. They are heard when the slice ends.
"""

from libc.stdint cimport INT64_MAX, int64_t

from engine.binary.loading cimport Loading
from engine.clock cimport now
from engine.code.bulk cimport switch_instance
from engine.code.context cimport Ctx
from engine.code.objects cimport InstanceC, StoreC
from engine.run.stack cimport Stack, take_stack
from engine.store.store cimport Store, register_context

cdef extern from "pythread.h":
    unsigned long PyThread_get_thread_ident() nogil

cdef Ctx* newest = NULL         # the others by `older`; whoever runs a stack holds it


cdef Ctx** newest_place() noexcept:
    return &newest


cdef void go_on_counting(Stack stack) noexcept:
    """The outermost stack has run before, or serves a root call for which others have."""
    cdef StoreC* store = stack.c.store
    if stack.allowance is not None:
        stack.spent = stack.allowance.spent
        store.deadline = stack.allowance.deadline
    store.fuel_left = max(<int64_t>0, fuel_sum(store.call_fuel, -stack.spent))


# Loads

cdef double begin_loading(Store store, Loading loading) noexcept:
    cdef StoreC* c = &store.root().c
    cdef double before = c.deadline
    if c.n_running == 0:
        c.fuel_left = c.call_fuel
        before = 0
        c.deadline = now() + c.seconds if c.seconds else 0
    # Within a call the limit of the load holds as well as the limit of the call: whichever is earlier.
    if loading.deadline and (c.deadline == 0 or loading.deadline < c.deadline):
        c.deadline = loading.deadline
    # as if a stack ran: host functions of start functions do not begin an outermost call
    c.n_running += 1
    return before


cdef void end_loading(Store store, double deadline) noexcept:
    cdef StoreC* c = &store.root().c
    c.n_running -= 1
    c.deadline = deadline
    if c.n_running == 0:
        c.deadline = 0
        c.interrupted = False


# Who calls

# A stack belongs to the thread that owns its store now: a suspended call may be resumed by another.
cdef unsigned long _thread(const Ctx* ctx) noexcept:
    return (<Stack>ctx.stack).store.root().owner


cdef Stack calling_stack():
    cdef unsigned long me = PyThread_get_thread_ident()
    cdef Ctx* ctx = newest
    while ctx != NULL:
        # The newest of this thread: others on the list may belong to other threads, or have called it.
        if (<Stack>ctx.stack).in_host and _thread(ctx) == me:
            return <Stack>ctx.stack
        ctx = ctx.older
    return None


# A start function or an export that is an imported host function has no guest code around it, but asks for
# its caller, its limits and counters all the same.
cdef int call_for(Store store, InstanceC* caller, object host) except -1:
    """Call a host function for an instance that imports it, on a stack without frames."""
    cdef Stack stack = take_stack()
    store.acquire()
    try:
        _begin_host(stack, store.root(), caller)
        stack.start()
        stack.enter_host()
        stack.c.store.host_calls += 1
        host()
        stack.leave_host(False)
    finally:
        stack.end()
        store.release()
    return 0


cdef void _begin_host(Stack stack, Store store, InstanceC* caller) noexcept:
    """Instead of Stack.begin(), which makes a frame."""
    cdef Ctx* ctx = &stack.c
    switch_instance(ctx, caller)
    ctx.limit = ctx.top = ctx.fp = ctx.args = ctx.base
    ctx.pc = NULL
    ctx.callee = NULL
    ctx.owner = NULL
    stack.store = store
    stack.running = stack.idle = stack.in_builtin = False
    stack.spent = 0
    stack.translating = 0
    register_context(store, ctx)


cdef object time_left(Store store):
    cdef StoreC* c = &store.root().c
    return None if c.deadline == 0 else max(0.0, c.deadline - now())


# From other threads

cdef int refuel(Store store, object amount) except -1:
    """Let the call that runs use so much more, and all calls together."""
    cdef StoreC* c = &store.root().c
    cdef int64_t more
    if not isinstance(amount, int) or isinstance(amount, bool):
        raise TypeError(f"fuel must be an int, not {type(amount).__name__}: {amount!r}")
    if not 0 <= amount <= INT64_MAX:
        raise ValueError(f"fuel must be from 0 to 2**63 - 1, not {amount}")
    more = amount
    # Atomically: the thread that runs the guest has no GIL perhaps, and takes it at its next quantum.
    we_give(&c.given, min(more, INT64_MAX - we_given(&c.given)))
    if c.n_running == 0:
        fuel_at_hand(c)             # takes it
    return 0


cdef int interrupt(Store store) except -1:
    """Tell the calls that run in a store to end, and those that their host functions have made elsewhere."""
    cdef Store root = store.root()
    cdef Ctx* ctx = newest
    cdef int left = root.c.n_running
    cdef Stack stack
    cdef list waiting = []
    if left:
        root.c.interrupted = True
    while left and ctx != NULL:
        stack = <Stack>ctx.stack
        # Calls in other stores, too, if the same thread makes them: the guest called the host, and this
        # another guest, for which it waits.
        if _thread(ctx) == root.owner:
            stack.interrupted = True
            if stack.wake is not None:
                waiting.append(stack.wake)
        # The list is sorted by time: when all stacks of the store were met, the rest called them.
        if ctx.store == &root.c:
            left -= 1
        ctx = ctx.older
    for wake in waiting:            # only now: it may run anything
        wake()
    return 0
