"""Merging stores: what linking does to instances of different stores.

All that a store has is moved to the other one, in which every C struct names its store anew. The
empty store forwards. Calls that are under way in either go on: they ask for the root each time.
"""

from libc.stdint cimport INT64_MAX, uint64_t

from engine.binary.codeindex cimport move_code_tables
from engine.code.context cimport Ctx
from engine.code.objects cimport GlobalC, InstanceC, MemoryC, Refused, StoreC, TableC
from engine.store.cells cimport cells_absorb
from engine.store.store cimport Store, link_context


# Both must be owned while they are merged. They are always taken in the order of their serials, so two
# threads that merge the same pair cannot wait for each other.
cdef Store merge_stores(Store a, Store b):
    """Make one store of two, waiting for both; the one that remains."""
    cdef Store first, second
    while True:
        # Again in each round: while this thread waited, another one may have merged either of them.
        first = a.root()
        second = b.root()
        if first is second:
            return first
        if first.serial > second.serial:
            first, second = second, first
        first.acquire()
        try:
            second.acquire()
            try:
                # Otherwise one was merged after root() above, and acquire() has taken another.
                if first.forward is None and second.forward is None:
                    return _merge(first, second)
            finally:
                second.release()
        finally:
            first.release()


cdef Store _merge(Store a, Store b):
    """Both are roots, owned by this thread. The one with more instances remains.

    No Python object is made here: its collector would find the stores half merged, and finalizers, too.
    """
    # So each instance is moved O(log n) times, however many stores are merged one after the other.
    if a.c.n_instances < b.c.n_instances:
        a, b = b, a
    # First what may fail, so that on MemoryError nothing has changed.
    if not cells_absorb(&a.c.cells, &b.c.cells):
        raise MemoryError
    _move_instances(&a.c, &b.c)
    _move_contexts(&a.c, &b.c)
    _move_memories(&a.c, &b.c)
    _move_tables(&a.c, &b.c)
    _move_globals(&a.c, &b.c)
    move_code_tables(&a.c, &b.c)
    _add_counters(&a.c, &b.c)
    # release() of whoever has acquired b goes to a from now on: it asks for the root.
    a.depth += b.depth
    b.depth = 0
    a.holds += b.holds
    b.holds = 0
    # The last release() looks for collections that are due and for waiters.
    a.attention = True
    if a.waiters is None:
        a.waiters = b.waiters
    elif b.waiters is not None:
        a.waiters.extend(b.waiters)
    b.waiters = None
    if a.companion is None:
        a.companion = b.companion
    elif b.companion is not None:
        a.companion.absorb(b.companion)
    b.companion = None
    # b stays alive as long as somebody holds it, empty but for this.
    b.forward = a
    return a


cdef void _move_instances(StoreC* to, StoreC* source) noexcept nogil:
    cdef InstanceC* instance
    while source.instances != NULL:
        instance = source.instances
        source.instances = instance.next
        instance.store = to
        # Marks are relative to the epoch of a store: those of b would be of some other colour in a.
        instance.mark = 0
        instance.next = to.instances
        to.instances = instance


# Stacks in the middle of a call, too: driver and ops reach the store by ctx.store only, and read it again
# after everything that may merge.
cdef void _move_contexts(StoreC* to, StoreC* source) noexcept nogil:
    cdef Ctx* ctx
    while source.contexts != NULL:
        ctx = <Ctx*>source.contexts
        source.contexts = ctx.next
        link_context(to, ctx)


cdef void _move_memories(StoreC* to, StoreC* source) noexcept nogil:
    cdef MemoryC* memory
    while source.memories != NULL:
        memory = source.memories
        source.memories = memory.next
        memory.store = to
        memory.prev = NULL
        memory.next = to.memories
        if memory.next != NULL:
            memory.next.prev = memory
        to.memories = memory


cdef void _move_tables(StoreC* to, StoreC* source) noexcept nogil:
    cdef TableC* table
    while source.tables != NULL:
        table = source.tables
        source.tables = table.next
        table.store = to
        table.mark = 0
        table.prev = NULL
        table.next = to.tables
        if table.next != NULL:
            table.next.prev = table
        to.tables = table


cdef void _move_globals(StoreC* to, StoreC* source) noexcept nogil:
    cdef GlobalC* variable
    while source.globals != NULL:
        variable = source.globals
        source.globals = variable.next
        variable.store = to
        variable.mark = 0
        variable.prev = NULL
        variable.next = to.globals
        if variable.next != NULL:
            variable.next.prev = variable
        to.globals = variable


cdef void _add_refused(Refused* to, const Refused* source) noexcept nogil:
    cdef uint64_t n = to.n + source.n
    if source.n:
        to[0] = source[0]
    to.n = n


# Where there is no limit the largest number stands for it, so that min() finds the stricter one; of seconds
# it is 0. What the merged store keeps in its counters is cleared: nothing may be counted twice.
cdef void _add_counters(StoreC* to, StoreC* source) noexcept nogil:
    """Counters add up; of two limits the stricter one holds; of two forms the switch, which always works."""
    to.host_calls += source.host_calls
    to.guest_calls += source.guest_calls
    to.bytes_copied += source.bytes_copied
    to.fuel_used += source.fuel_used
    to.memory += source.memory
    to.table_bytes += source.table_bytes
    to.exceptions += source.exceptions
    to.code += source.code
    to.structs += source.structs
    to.refused += source.refused
    to.refusal = max(to.refusal, source.refusal)
    _add_refused(&to.memories_refused, &source.memories_refused)
    _add_refused(&to.tables_refused, &source.tables_refused)
    to.work += source.work
    to.due |= source.due
    to.peak_memory = max(max(to.peak_memory, source.peak_memory), to.memory)
    to.use_switch |= source.use_switch
    to.n_instances += source.n_instances
    to.n_orphans += source.n_orphans
    to.orphaned += source.orphaned
    to.max_instances = min(to.max_instances, source.max_instances)
    to.memory_limit = min(to.memory_limit, source.memory_limit)
    to.fuel_left = min(to.fuel_left, source.fuel_left)
    to.call_fuel = min(to.call_fuel, source.call_fuel)
    to.total_left = min(to.total_left, source.total_left)
    to.given = min(to.given, INT64_MAX - source.given) + source.given
    to.n_running += source.n_running
    to.interrupted |= source.interrupted
    to.stack_limit = min(to.stack_limit, source.stack_limit)
    to.lift_limit = min(to.lift_limit, source.lift_limit)
    if source.seconds and (to.seconds == 0 or source.seconds < to.seconds):
        to.seconds = source.seconds
    if source.deadline and (to.deadline == 0 or source.deadline < to.deadline):
        to.deadline = source.deadline
    source.memory = source.table_bytes = source.exceptions = source.code = source.structs = 0
    source.n_instances = source.n_orphans = source.n_running = 0
    source.due = False
