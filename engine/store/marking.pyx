"""Marking: colours spread from what is in use to all that it reaches.

A function reaches its instance; an instance its functions, tables, globals and element segments;
an exception its payload. Stacks are read conservatively: every word that is the address of a live
cell or of an instance counts as a reference, as slots carry no types.

What is reached by things of two colours becomes SHARED, and all that it reaches: so a thing
changes its colour twice at most, and in the end has a colour of its own only if one instance
reaches it alone. The order in which things are reached makes no difference.

The work is counted: collections are so rare that what they look at is proportional to what is allocated.
"""

from libc.stdint cimport uint16_t, uint32_t, uint64_t
from libc.stdlib cimport free, malloc, realloc

from engine.binary.codeindex cimport find_code
from engine.binary.modulec cimport ModuleC
from engine.code.context cimport Ctx
from engine.code.objects cimport (
    REF_EXN, REF_FREE, REF_FUNC, ExnInst, FuncInst, GlobalC, InstanceC, RefCell, StoreC, TableC)
from engine.code.words cimport Header, Val
from engine.store.cells cimport cells_are_eager, cells_contain
from engine.types.valtypes cimport is_ref

cdef extern from "Python.h":
    void fatal "Py_FatalError"(const char* message) noexcept nogil

cdef enum:                      # low bits of an address on the list of what to trace
    A_CELL
    AN_INSTANCE
    TAG_BITS = 7


cdef void begin_marking(Marker* m, StoreC* store) noexcept nogil:
    """Begin a round. Cells must be without colour; all else loses what it has."""
    m.store = store
    m.pending = NULL
    m.instances = NULL
    m.n = m.capacity = 0
    m.work = 0
    m.failed = False
    # Marks of instances, tables and globals are epoch + colour, so a new epoch, larger than any colour,
    # clears them all at once. Cells have 16 bits only, and are cleared one by one as they are swept.
    store.epoch += 1 << 16


# A list instead of recursion: guests decide how long chains of references are.
cdef bint finish_marking(Marker* m) noexcept nogil:
    """Spread the colours of what has been reached; False when memory ran out."""
    cdef uint64_t item
    while m.n and not m.failed:
        m.n -= 1
        item = m.pending[m.n]
        if item & TAG_BITS == AN_INSTANCE:
            _trace_instance(m, <InstanceC*>(item & ~<uint64_t>TAG_BITS))
        else:
            _trace_cell(m, <RefCell*>item)
    free(m.pending)
    free(m.instances)
    return not m.failed


# UNREACHED → a colour → SHARED: only upwards, so marking ends.
cdef inline uint32_t _mix(uint32_t old, uint32_t colour) noexcept nogil:
    return colour if old == UNREACHED or old == colour else SHARED


cdef void _push(Marker* m, uint64_t item) noexcept nogil:
    cdef void* larger
    if m.n == m.capacity:
        larger = realloc(m.pending, (2 * m.capacity + 64) * sizeof(uint64_t))
        if larger == NULL:
            m.failed = True
            return
        m.pending = <uint64_t*>larger
        m.capacity = 2 * m.capacity + 64
    m.pending[m.n] = item
    m.n += 1


cdef void reach_cell(Marker* m, void* reference, uint32_t colour) noexcept nogil:
    cdef RefCell* cell = <RefCell*>reference
    if cell == NULL:
        return
    colour = _mix(cell.mark, colour)
    if cell.mark != colour:
        # Some root was overlooked. In eager mode (tests) this is a crash here, not memory corruption later.
        if cells_are_eager() and cell.kind == REF_FREE:
            fatal("wasi-engine: a reference to a cell that was freed")
        # Put on the list again when its colour changes: what it reaches has to change, too.
        cell.mark = <uint16_t>colour
        _push(m, <uint64_t>cell | A_CELL)


cdef void reach_instance(Marker* m, InstanceC* instance, uint32_t colour) noexcept nogil:
    cdef uint32_t old
    if instance == NULL:
        return
    old = colour_of(instance.mark, m.store)
    colour = _mix(old, colour)
    if old != colour:
        instance.mark = m.store.epoch + colour
        _push(m, <uint64_t>instance | AN_INSTANCE)


cdef void reach_table(Marker* m, TableC* table, uint32_t colour) noexcept nogil:
    cdef uint32_t old = colour_of(table.mark, m.store)
    colour = _mix(old, colour)
    if old != colour:
        table.mark = m.store.epoch + colour
        # At once, not by the list: a table holds cells only, so this goes no deeper. `used` bounds the work
        # for large tables that are nearly empty.
        _reach_values(m, table.elems, min(table.used, table.size), colour)


cdef void reach_global(Marker* m, GlobalC* variable, uint32_t colour) noexcept nogil:
    cdef uint32_t old = colour_of(variable.mark, m.store)
    # Globals of numbers are not on the store's list and may belong to no store.
    if not is_ref(variable.type):
        return
    colour = _mix(old, colour)
    if old != colour:
        variable.mark = m.store.epoch + colour
        reach_cell(m, variable.value.ptr, colour)


cdef void _reach_values(Marker* m, const Val* values, uint64_t n, uint32_t colour) noexcept nogil:
    cdef uint64_t i
    m.work += n
    for i in range(n):
        reach_cell(m, values[i].ptr, colour)


cdef void _trace_cell(Marker* m, RefCell* cell) noexcept nogil:
    cdef ExnInst* exn
    cdef uint32_t i
    # NULL for a host function, which keeps no instance. An externref reaches nothing here: what its Python
    # object refers to is seen by Python's collector.
    if cell.kind == REF_FUNC:
        reach_instance(m, (<FuncInst*>cell).instance, cell.mark)
    elif cell.kind == REF_EXN:
        exn = <ExnInst*>cell
        m.work += exn.n
        for i in range(exn.n):
            # Payloads have types, unlike stacks: a number that looks like an address keeps nothing alive.
            if is_ref(exn.tag.type.params[i]):
                reach_cell(m, exn.values[i].ptr, cell.mark)


cdef void _trace_instance(Marker* m, InstanceC* instance) noexcept nogil:
    cdef uint32_t colour = colour_of(instance.mark, m.store)
    cdef uint32_t i
    m.work += instance.n_funcs + instance.n_tables + instance.n_globals
    # References to functions that were made so far; those of imports belong to other instances.
    for i in range(instance.n_funcs):
        reach_cell(m, instance.funcs[i], colour)
    for i in range(instance.n_tables):
        # NULL while the instance is being made
        if instance.tables[i] != NULL:
            reach_table(m, instance.tables[i], colour)
    for i in range(instance.n_globals):
        if instance.globals[i] != NULL:
            reach_global(m, instance.globals[i], colour)
    for i in range(instance.n_elems):
        _reach_values(m, instance.elems[i].refs, instance.elems[i].n, colour)


# Stacks

cdef void reach_stacks(Marker* m) noexcept nogil:
    """Reach whatever the stacks of a store may refer to."""
    cdef Ctx* ctx = <Ctx*>m.store.contexts
    if ctx != NULL:
        _list_instances(m)
    while ctx != NULL and not m.failed:
        _reach_stack(m, ctx)
        ctx = ctx.next


cdef void _reach_stack(Marker* m, Ctx* ctx) noexcept nogil:
    """Its instances, its exception, the host function that it calls, and all words that may be references."""
    cdef Val* slot = ctx.base
    cdef Val* end = _live_end(ctx)
    reach_instance(m, ctx.instance, SHARED)
    reach_instance(m, ctx.owner, SHARED)
    # An exception in flight is in no slot.
    reach_cell(m, ctx.exn, SHARED)
    _reach_word(m, <uint64_t>ctx.callee)        # perhaps of a call that is over: then it may be anything
    if slot == NULL:
        return
    m.work += end - slot
    while slot < end:
        _reach_word(m, slot.u64)
        slot += 1


cdef Val* _live_end(const Ctx* ctx) noexcept nogil:
    """The end of its innermost frame, in which arguments and results of a host call lie, too."""
    cdef Header* head
    # No frame, or none yet, says how many slots are in use: all of them count.
    if ctx.pc == NULL or ctx.instance == NULL:
        return ctx.top
    head = find_code(<ModuleC*>ctx.instance.module, ctx.pc)
    if head == NULL:            # it has returned: its results are wherever they may be
        return ctx.top
    return min(ctx.fp + head.n_slots, ctx.top)


# A number that happens to be the address of a live cell keeps this cell until the slot is overwritten;
# nothing is moved or written because of it, so a wrong guess costs memory and no more.
cdef inline void _reach_word(Marker* m, uint64_t word) noexcept nogil:
    # most numbers are out already
    if word == 0 or word % 8:
        return
    if cells_contain(&m.store.cells, word):
        reach_cell(m, <void*>word, SHARED)
    elif _is_instance(m, word):
        reach_instance(m, <InstanceC*>word, SHARED)


cdef inline uint64_t _hash(uint64_t address) noexcept nogil:
    return (address >> 4) * <uint64_t>0x9E3779B97F4A7C15ULL >> 32


cdef void _list_instances(Marker* m) noexcept nogil:
    """Enter all instances into the hash table, so that slots that hold one are recognised."""
    cdef InstanceC* instance = m.store.instances
    cdef uint64_t capacity = 16
    cdef uint64_t i
    # At most half full, so that probing ends soon and always at an empty place.
    while capacity < 2 * <uint64_t>m.store.n_instances + 2:
        capacity *= 2
    m.instances = <InstanceC**>malloc(capacity * sizeof(InstanceC*))
    if m.instances == NULL:
        m.failed = True
        return
    m.mask = capacity - 1
    m.work += capacity + m.store.n_instances
    for i in range(capacity):
        m.instances[i] = NULL
    while instance != NULL:
        i = _hash(<uint64_t>instance) & m.mask
        while m.instances[i] != NULL:
            i = (i + 1) & m.mask
        m.instances[i] = instance
        instance = instance.next


cdef bint _is_instance(const Marker* m, uint64_t word) noexcept nogil:
    cdef uint64_t i = _hash(word) & m.mask
    while m.instances[i] != NULL:
        if <uint64_t>m.instances[i] == word:
            return True
        i = (i + 1) & m.mask
    return False
