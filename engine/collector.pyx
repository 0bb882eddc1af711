"""The collector of references: marks from what is certainly in use, then sweeps.

Roots are pinned cells (a Python wrapper holds each), tables and globals with a wrapper,
instances with a wrapper, and the stacks. Stacks are read conservatively: every word that is
the address of a live cell or of an instance counts as a reference, as slots carry no types.
From there on everything is precise: a function reaches its instance, an instance its functions,
tables, globals and element segments, an exception its payload.

Python objects are let go of last, when all is consistent again, because that may run any code,
also code that calls into the store or merges it with another. Cycles through Python objects are
seen by Python's own collector: a store shows it the objects that its cells own (engine/store.pyx).
Cells are made, freed and pinned by holders of the GIL only.
"""

from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_XDECREF
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport free, malloc, realloc

from engine.cells cimport (
    cells_contain, cells_drop, cells_free, cells_rechain, cells_used, next_cell, owned_object, slab_cell)
from engine.code cimport REF_EXN, REF_FREE, REF_FUNC
from engine.code cimport CellHeap, Ctx, ExnInst, FuncInst, GlobalC, InstanceC, RefCell, StoreC, TableC, Val
from engine.global_ cimport release_global
from engine.memory cimport release_memory
from engine.store cimport Store
from engine.table cimport release_table
from engine.tag cimport release_tag
from engine.valtypes cimport is_ref

cdef enum:                      # low bits of an address on the list of what to trace
    A_CELL
    AN_INSTANCE
    TAG_BITS = 7

cdef struct Marker:
    StoreC* store
    uint64_t* pending           # marked, to be traced
    size_t n
    size_t capacity
    bint failed                 # out of memory: nothing may be freed
    InstanceC** instances       # hash table of all, to recognise their addresses on stacks
    uint64_t mask


# Marking

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


cdef inline void _mark_cell(Marker* m, void* reference) noexcept nogil:
    cdef RefCell* cell = <RefCell*>reference
    if cell != NULL and not cell.mark:
        cell.mark = 1
        _push(m, <uint64_t>cell | A_CELL)


cdef inline void _mark_instance(Marker* m, InstanceC* instance) noexcept nogil:
    if instance != NULL and instance.mark != m.store.epoch:
        instance.mark = m.store.epoch
        _push(m, <uint64_t>instance | AN_INSTANCE)


cdef void _mark_values(Marker* m, const Val* values, uint64_t n) noexcept nogil:
    cdef uint64_t i
    for i in range(n):
        _mark_cell(m, values[i].ptr)


cdef void _mark_table(Marker* m, TableC* table) noexcept nogil:
    if table.mark != m.store.epoch:
        table.mark = m.store.epoch
        _mark_values(m, table.elems, table.size)


cdef void _mark_global(Marker* m, GlobalC* variable) noexcept nogil:
    if is_ref(variable.type) and variable.mark != m.store.epoch:
        variable.mark = m.store.epoch
        _mark_cell(m, variable.value.ptr)


cdef void _trace(Marker* m) noexcept nogil:
    """Mark all that is reached from what has been marked so far."""
    cdef uint64_t item
    while m.n and not m.failed:
        m.n -= 1
        item = m.pending[m.n]
        if item & TAG_BITS == AN_INSTANCE:
            _trace_instance(m, <InstanceC*>(item & ~<uint64_t>TAG_BITS))
        else:
            _trace_cell(m, <RefCell*>item)


cdef void _trace_cell(Marker* m, RefCell* cell) noexcept nogil:
    cdef ExnInst* exn
    cdef uint32_t i
    if cell.kind == REF_FUNC:
        _mark_instance(m, (<FuncInst*>cell).instance)
    elif cell.kind == REF_EXN:
        exn = <ExnInst*>cell
        for i in range(exn.n):
            if is_ref(exn.tag.type.params[i]):
                _mark_cell(m, exn.values[i].ptr)


cdef void _trace_instance(Marker* m, InstanceC* instance) noexcept nogil:
    cdef uint32_t i
    for i in range(instance.n_funcs):
        _mark_cell(m, instance.funcs[i])
    for i in range(instance.n_tables):
        if instance.tables[i] != NULL:
            _mark_table(m, instance.tables[i])
    for i in range(instance.n_globals):
        if instance.globals[i] != NULL:
            _mark_global(m, instance.globals[i])
    for i in range(instance.n_elems):
        _mark_values(m, instance.elems[i].refs, instance.elems[i].n)


# Roots

cdef void _mark_roots(Marker* m) noexcept nogil:
    cdef StoreC* store = m.store
    cdef TableC* table = store.tables
    cdef GlobalC* variable = store.globals
    cdef InstanceC* instance = store.instances
    cdef Ctx* ctx = store.contexts
    while table != NULL:
        if table.wrapper != NULL:
            _mark_table(m, table)
        table = table.next
    while variable != NULL:
        if variable.wrapper != NULL:
            _mark_global(m, variable)
        variable = variable.next
    while instance != NULL:
        if instance.wrapper != NULL or instance.pins:
            _mark_instance(m, instance)
        instance = instance.next
    _mark_pinned(m)
    if ctx != NULL:
        _list_instances(m)
    while ctx != NULL and not m.failed:
        _mark_context(m, ctx)
        ctx = ctx.next


cdef void _mark_pinned(Marker* m) noexcept nogil:
    cdef CellHeap* heap = &m.store.cells
    cdef RefCell* cell
    cdef uint32_t i, j
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            cell = slab_cell(heap, i, j)
            if cell.kind != REF_FREE and cell.pins:
                _mark_cell(m, cell)


cdef void _mark_context(Marker* m, Ctx* ctx) noexcept nogil:
    """Mark what a stack may refer to: its instances, its exception, and all words that may be references."""
    cdef Val* slot = ctx.base
    _mark_instance(m, ctx.instance)
    _mark_cell(m, ctx.exn)
    if slot == NULL:
        return
    while slot < ctx.top:
        if slot.u64 % 8 == 0 and slot.u64:
            if cells_contain(&m.store.cells, slot.u64):
                _mark_cell(m, slot.ptr)
            elif _is_instance(m, slot.u64):
                _mark_instance(m, <InstanceC*>slot.ptr)
        slot += 1


cdef inline uint64_t _hash(uint64_t address) noexcept nogil:
    return (address >> 4) * <uint64_t>0x9E3779B97F4A7C15ULL >> 32


cdef void _list_instances(Marker* m) noexcept nogil:
    """Enter all instances into the hash table, so that slots that hold one are recognised."""
    cdef InstanceC* instance = m.store.instances
    cdef uint64_t capacity = 16
    cdef uint64_t i
    while capacity < 2 * <uint64_t>m.store.n_instances + 2:
        capacity *= 2
    m.instances = <InstanceC**>malloc(capacity * sizeof(InstanceC*))
    if m.instances == NULL:
        m.failed = True
        return
    m.mask = capacity - 1
    for i in range(capacity):
        m.instances[i] = NULL
    while instance != NULL:
        i = _hash(<uint64_t>instance) & m.mask
        while m.instances[i] != NULL:
            i = (i + 1) & m.mask
        m.instances[i] = instance
        instance = instance.next


cdef bint _is_instance(Marker* m, uint64_t word) noexcept nogil:
    cdef uint64_t i = _hash(word) & m.mask
    while m.instances[i] != NULL:
        if <uint64_t>m.instances[i] == word:
            return True
        i = (i + 1) & m.mask
    return False


# Collecting

cdef void collect(Store store) noexcept:
    """Free cells and instances that nothing reaches. The store is a root that no other thread owns."""
    cdef Marker marker
    cdef RefCell* dead
    cdef InstanceC* instances
    if store.collecting or store.holds:
        return
    store.collecting = True
    marker.store = &store.c
    marker.pending = NULL
    marker.instances = NULL
    marker.n = marker.capacity = 0
    marker.failed = False
    store.c.epoch += 1
    _mark_roots(&marker)
    _trace(&marker)
    free(marker.pending)
    free(marker.instances)
    if marker.failed:
        _unmark(&store.c.cells)
        store.collecting = False
        return
    instances = _take_instances(&store.c)
    dead = _sweep(&store.c.cells)
    cells_rechain(&store.c.cells)
    store.c.n_orphans = 0
    store.c.orphaned = 0
    store.collecting = False
    _free_cells(store, dead)
    _free_instances(instances)


cdef void _unmark(CellHeap* heap) noexcept nogil:
    cdef uint32_t i, j
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            if slab_cell(heap, i, j).kind != REF_FREE:
                slab_cell(heap, i, j).mark = 0


cdef InstanceC* _take_instances(StoreC* store) noexcept nogil:
    """Unlink the instances that were not marked; the chain of them."""
    cdef InstanceC** link = &store.instances
    cdef InstanceC* instance
    cdef InstanceC* taken = NULL
    while link[0] != NULL:
        instance = link[0]
        if instance.mark == store.epoch:
            link = &instance.next
            continue
        link[0] = instance.next
        instance.next = taken
        taken = instance
        store.n_instances -= 1
    return taken


cdef RefCell* _sweep(CellHeap* heap) noexcept:
    """Turn cells without mark into free ones; the chain of those that still own something, marked so."""
    cdef RefCell* dead = NULL
    cdef RefCell* cell
    cdef uint32_t i, j
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            cell = slab_cell(heap, i, j)
            if cell.mark or cell.kind == REF_FREE:
                cell.mark = cell.mark and cell.kind == REF_FREE
                continue
            dead = _bury(cell, dead)
    return dead


cdef RefCell* _bury(RefCell* cell, RefCell* dead) noexcept:
    """Make a cell free or, if it owns an object, the first of the dead, which keep theirs elsewhere."""
    cdef void** owned = owned_object(cell)
    cdef void* object = owned[0] if owned != NULL else NULL
    if cell.kind == REF_EXN:
        _let_go(<ExnInst*>cell)
    cell.kind = REF_FREE
    if object == NULL:
        return dead
    cell.mark = 1
    next_cell(cell)[0] = dead
    (<void**>(cell + 1))[1] = object
    return cell


cdef void _let_go(ExnInst* exn) noexcept:
    free(exn.values)
    exn.values = NULL
    exn.n = 0
    if exn.tag != NULL:
        release_tag(exn.tag)
        exn.tag = NULL


cdef void _free_cells(Store store, RefCell* dead) noexcept:
    """Let go of the objects of dead cells, which may run any code, and make the cells available."""
    cdef RefCell* cell
    cdef PyObject* object
    while dead != NULL:
        cell = dead
        dead = next_cell(cell)[0]
        object = <PyObject*>(<void**>(cell + 1))[1]
        cells_free(&store.root().c.cells, cell)
        Py_DECREF(<object>object)


cdef void _free_instances(InstanceC* instance) noexcept:
    cdef InstanceC* next
    while instance != NULL:
        next = instance.next
        free_instance(instance)
        instance = next


cdef void free_instance(InstanceC* instance) noexcept:
    """Free an instance that is unlinked from its store, and release what it counts."""
    cdef uint32_t i
    for i in range(instance.n_memories):
        if instance.memories[i] != NULL:
            release_memory(instance.memories[i])
    for i in range(instance.n_tables):
        if instance.tables[i] != NULL:
            release_table(instance.tables[i])
    for i in range(instance.n_globals):
        if instance.globals[i] != NULL:
            release_global(instance.globals[i])
    for i in range(instance.n_tags):
        if instance.tags[i] != NULL:
            release_tag(instance.tags[i])
    for i in range(instance.n_elems):
        free(instance.elems[i].refs)
    free(instance.funcs)
    Py_XDECREF(<PyObject*>instance.module_object)
    free(instance)              # with the arrays behind it


cdef void drop_objects(Store store) noexcept:
    """Let go of all objects that cells own, for good: nobody can call into the store any more."""
    cdef CellHeap* heap = &store.c.cells
    cdef uint32_t i, j
    cdef void** owned
    cdef PyObject* object
    store.dead = store.collecting = True
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            owned = owned_object(slab_cell(heap, i, j))
            if owned != NULL and owned[0] != NULL:
                object = <PyObject*>owned[0]
                owned[0] = NULL
                Py_DECREF(<object>object)


cdef void free_all(Store store) noexcept:
    """Free what a store that is going away still has."""
    cdef CellHeap* heap = &store.c.cells
    cdef uint32_t i, j
    cdef InstanceC* instances = store.c.instances
    drop_objects(store)
    store.c.instances = NULL
    _free_instances(instances)
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            if slab_cell(heap, i, j).kind == REF_EXN:
                _let_go(<ExnInst*>slab_cell(heap, i, j))
    cells_drop(heap)
