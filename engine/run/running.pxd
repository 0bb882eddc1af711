"""What runs at this moment: which calls, for whom, and what they may still use."""

from libc.stdint cimport INT64_MAX, int64_t

from engine.binary.loading cimport Loading
from engine.clock cimport now
from engine.code.context cimport Ctx
from engine.code.objects cimport InstanceC, StoreC
from engine.run.stack cimport Stack
from engine.store.store cimport Store

cdef Ctx** newest_place() noexcept                  # where the list begins, which stacks put themselves on

cdef extern from *:
    """
    /* Whoever gives fuel has Python's lock, whoever takes it need not. */
    #define we_give(place, fuel) __atomic_fetch_add(place, fuel, __ATOMIC_RELAXED)
    #define we_given(place) __atomic_load_n(place, __ATOMIC_RELAXED)
    #define we_take(place) __atomic_exchange_n(place, 0, __ATOMIC_RELAXED)
    #define rarely(condition) __builtin_expect(condition, 0)
    """
    int64_t we_give(int64_t* place, int64_t fuel) noexcept nogil
    int64_t we_given(const int64_t* place) noexcept nogil
    int64_t we_take(int64_t* place) noexcept nogil
    bint rarely(bint condition) noexcept nogil

cdef inline int64_t fuel_sum(int64_t a, int64_t b) noexcept nogil:
    """At most INT64_MAX."""
    return INT64_MAX if b > 0 and a > INT64_MAX - b else a + b

cdef inline int64_t fuel_at_hand(StoreC* store) noexcept nogil:
    """What the outermost call that runs may still use; for the thread that runs it."""
    cdef int64_t given
    if we_given(&store.given):
        given = we_take(&store.given)
        store.fuel_left = fuel_sum(store.fuel_left, given)
        store.total_left = fuel_sum(store.total_left, given)
    return min(store.fuel_left, store.total_left)

cdef inline void pay(StoreC* store, int64_t fuel) noexcept nogil:
    """Account for fuel, of which there is so much at hand."""
    store.fuel_used += fuel
    store.fuel_left -= fuel
    store.total_left -= fuel

# The list of stacks that run, as inline functions of Stack.start() and pause(): each call has both.

cdef void go_on_counting(Stack stack) noexcept      # it is the outermost one, and not for the first time

cdef inline void begin_running(Stack stack, Ctx** newest) noexcept:
    """Put a stack on the list; the outermost one begins to count."""
    cdef Ctx* ctx = &stack.c
    cdef StoreC* store = ctx.store
    ctx.newer = NULL
    ctx.older = newest[0]
    if newest[0] != NULL:
        newest[0].newer = ctx
    newest[0] = ctx
    stack.interrupted = store.interrupted
    stack.outermost = store.n_running == 0
    store.n_running += 1
    if stack.outermost:
        store.fuel_left = store.call_fuel
        if store.seconds > 0:
            store.deadline = now() + store.seconds - stack.translating
        if rarely(stack.spent != 0 or stack.allowance is not None):
            go_on_counting(stack)
    stack.translating = 0
    stack.deadline = store.deadline

cdef inline void end_running(Stack stack, Ctx** newest) noexcept:
    """Take a stack off the list, wherever it is: greenlets need not end in order."""
    cdef Ctx* ctx = &stack.c
    cdef StoreC* store = ctx.store
    if ctx.newer != NULL:
        ctx.newer.older = ctx.older
    else:
        newest[0] = ctx.older
    if ctx.older != NULL:
        ctx.older.newer = ctx.newer
    ctx.older = ctx.newer = NULL
    store.n_running -= 1
    if stack.outermost:
        stack.spent = store.call_fuel - store.fuel_left
        if rarely(stack.allowance is not None):
            stack.allowance.spent = stack.spent
    if store.n_running == 0:
        store.deadline = 0
        store.interrupted = False

# A load counts as the outermost call: what its start functions do is part of it. The store is acquired.
# Within another call the earlier deadline holds; begin_loading returns that of the call, for end_loading.
cdef double begin_loading(Store store, Loading loading) noexcept
cdef void end_loading(Store store, double deadline) noexcept

cdef Stack calling_stack()                          # whose host function this thread runs, or None
# Call an engine.Func without parameters, which is a host function, as what this instance calls. It is kept.
cdef int call_for(Store store, InstanceC* caller, object host) except -1
cdef object time_left(Store store)                              # Instance.time_left
cdef int refuel(Store store, object amount) except -1           # wasi.refuel
cdef int interrupt(Store store) except -1                       # wasi.interrupt
