"""The collector of references: frees cells and instances that nothing reaches any more.

Roots are pinned cells (a Python wrapper holds each), tables and globals with a wrapper,
instances with a wrapper, and the stacks; engine/store/marking.pyx does the rest.

Python objects are let go of last, when all is consistent again, because that may run any code,
also code that calls into the store or merges it with another. Cycles through Python objects are
seen by Python's own collector: a store shows it the objects that its cells own (engine/store/store.pyx).
Cells are made, freed and pinned by holders of the GIL only.
"""

from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_XDECREF
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport free

from engine.binary.codeindex cimport release_code
from engine.code.objects cimport (
    REF_EXN, REF_FREE, CellHeap, ExnInst, GlobalC, InstanceC, RefCell, StoreC, TableC)
from engine.code.words cimport Val
from engine.store.cells cimport (
    buried_object, cells_are_eager, cells_drop, cells_free, cells_poison, cells_rechain, cells_set_threshold,
    cells_used, next_cell, owned_object, slab_cell)
from engine.store.cycles cimport stop_showing
from engine.store.marking cimport (
    SHARED, UNREACHED, Marker, begin_marking, colour_of, finish_marking, reach_cell, reach_global,
    reach_instance, reach_stacks, reach_table)
from engine.store.releasing cimport release_global, release_memory, release_table, release_tag
from engine.store.store cimport STORE_DEAD, Store, cells_of_exn


cdef enum:
    WORDS = 8                   # looked at in the time in which a cell is marked, swept and chained


cdef void _reach_roots(Marker* m) noexcept nogil:
    cdef StoreC* store = m.store
    cdef TableC* table = store.tables
    cdef GlobalC* variable = store.globals
    cdef InstanceC* instance = store.instances
    while table != NULL:
        # Python may still look at it. Without a wrapper it lives only as long as some instance reaches it.
        if table.wrapper != NULL:
            reach_table(m, table, SHARED)
        table = table.next
    while variable != NULL:
        if variable.wrapper != NULL:
            reach_global(m, variable, SHARED)
        variable = variable.next
    while instance != NULL:
        # The others stay only if a function of theirs is reachable, from a table of another instance perhaps.
        if instance.wrapper != NULL or instance.pins:
            reach_instance(m, instance, SHARED)
        m.work += WORDS
        instance = instance.next
    _reach_pinned(m)
    reach_stacks(m)


cdef void _reach_pinned(Marker* m) noexcept nogil:
    cdef CellHeap* heap = &m.store.cells
    cdef RefCell* cell
    cdef uint32_t i, j
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            cell = slab_cell(heap, i, j)
            if cell.kind != REF_FREE and cell.pins:
                reach_cell(m, cell, SHARED)


# Mark, take out what is dead, put everything in order; only then let go of objects and instances, because
# that runs arbitrary code, which must find a store in which all is consistent.
cdef void collect(Store store) noexcept:
    """Free cells and instances that nothing reaches. The store is a root that no other thread owns."""
    cdef Marker marker
    cdef RefCell* dead
    cdef InstanceC* instances
    # Re-entered from a finalizer, or a reference is in a C variable where marking cannot see it.
    if store.collecting or store.holds:
        return
    # It uses the marks of cells.
    stop_showing(store)
    store.collecting = True
    begin_marking(&marker, &store.c)
    _reach_roots(&marker)
    # What is not marked may be reachable all the same: free nothing, and try again at the next occasion.
    if not finish_marking(&marker):
        forget_colours(&store.c.cells)
        store.c.due = False
        store.collecting = False
        return
    instances = _take_instances(&store.c)
    dead = _sweep(&store.c)
    store.c.work = cells_rechain(&store.c.cells) + marker.work // WORDS     # what died has been paid for
    # The next collection comes after as much has been allocated as this one had to look at, so all
    # collections together cost a constant factor of what was allocated.
    cells_set_threshold(&store.c.cells, store.c.work)
    store.c.due = cells_are_eager()
    store.c.n_orphans = 0
    store.c.orphaned = 0
    store.collecting = False
    # From here on the store may be merged or collected again at any time.
    _free_cells(store, dead)
    _free_instances(instances)


cdef void forget_colours(CellHeap* heap) noexcept nogil:
    """Take the colours of all live cells away; dead ones keep the mark of their emptying."""
    cdef uint32_t i, j
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            if slab_cell(heap, i, j).kind != REF_FREE:
                slab_cell(heap, i, j).mark = UNREACHED


cdef InstanceC* _take_instances(StoreC* store) noexcept nogil:
    """Unlink the instances that were not marked; the chain of them."""
    cdef InstanceC** link = &store.instances
    cdef InstanceC* instance
    cdef InstanceC* taken = NULL
    while link[0] != NULL:
        instance = link[0]
        if colour_of(instance.mark, store) != UNREACHED:
            link = &instance.next
            continue
        link[0] = instance.next
        instance.next = taken
        taken = instance
        store.n_instances -= 1
        store.structs -= instance.bytes
        # Here and not when it is freed: by then the store may be another one.
        store.code -= release_code(instance)
    return taken


cdef RefCell* _sweep(StoreC* store) noexcept:
    """Turn cells without mark into free ones; the chain of those that still own something, marked so."""
    cdef CellHeap* heap = &store.cells
    cdef RefCell* dead = NULL
    cdef RefCell* cell
    cdef uint32_t i, j
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            cell = slab_cell(heap, i, j)
            # A free cell with a mark is one that an outer collection is still emptying: leave it alone.
            if cell.mark or cell.kind == REF_FREE:
                cell.mark = cell.mark if cell.kind == REF_FREE else UNREACHED
                continue
            dead = _bury(store, cell, dead)
    return dead


# The object's last reference is dropped later; meanwhile the cell is free for everybody who looks at it but
# is not handed out again, and lists itself and the object in its last two words.
cdef RefCell* _bury(StoreC* store, RefCell* cell, RefCell* dead) noexcept:
    """Make a cell free or, if it owns an object, the first of the dead, which keep theirs elsewhere."""
    cdef void** owned = owned_object(cell)
    cdef void* object = owned[0] if owned != NULL else NULL
    if cell.kind == REF_EXN:
        _let_go(store, <ExnInst*>cell)
    cell.kind = REF_FREE
    cells_poison(cell)
    if object == NULL:
        return dead
    cell.mark = 1
    next_cell(cell)[0] = dead
    buried_object(cell)[0] = object
    return cell


# The exception's own memory; its Python object is not touched, so no code runs.
cdef void _let_go(StoreC* store, ExnInst* exn) noexcept:
    store.exceptions -= exn.n * sizeof(Val)
    free(exn.values)
    exn.values = NULL
    exn.n = 0
    if exn.tag != NULL:
        release_tag(exn.tag)
        exn.tag = NULL


# Most exceptions are caught by a clause without a reference. Then they are dead for certain, and a program
# that throws in a loop needs no collections.
cdef void discard_exn(Store store, ExnInst* exn) noexcept:
    """Free an exception that was caught, and never seen as a reference, without waiting for a collection."""
    cdef PyObject* object = <PyObject*>exn.object
    cdef uint64_t cells = cells_of_exn(exn.n)
    store = store.root()
    exn.object = NULL
    _let_go(&store.c, exn)
    cells_free(&store.c.cells, &exn.cell)
    # As if it had never been allocated. (A collection since then may have set the count to 0.)
    store.c.cells.allocated -= min(cells, store.c.cells.allocated)
    # last, as it may run any code
    Py_XDECREF(object)


cdef void _free_cells(Store store, RefCell* dead) noexcept:
    """Let go of the objects of dead cells, which may run any code, and make the cells available."""
    cdef RefCell* cell
    cdef PyObject* object
    while dead != NULL:
        cell = dead
        dead = next_cell(cell)[0]
        object = <PyObject*>buried_object(cell)[0]
        # First available, then let go: the object's finalizer may need cells.
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
        # Also one that was only half made, so that any of these may be NULL.
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
    release_code(instance)
    free(instance.funcs)
    free(instance.shown)
    # the module, which owns the code, after the last use of it
    Py_XDECREF(<PyObject*>instance.module_object)
    free(instance)              # with the arrays behind it


cdef void drop_objects(Store store) noexcept:
    """Let go of all objects that cells own, for good: nobody can call into the store any more."""
    cdef CellHeap* heap = &store.c.cells
    cdef uint32_t i, j
    cdef void** owned
    cdef PyObject* object
    store.state = STORE_DEAD
    # for good: no collection any more
    store.collecting = True
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            owned = owned_object(slab_cell(heap, i, j))
            if owned != NULL and owned[0] != NULL:
                object = <PyObject*>owned[0]
                # Before letting go, so that whoever comes here again finds nothing to let go of twice.
                owned[0] = NULL
                Py_DECREF(<object>object)


cdef void free_all(Store store) noexcept:
    """Free what a store that is going away still has."""
    cdef CellHeap* heap = &store.c.cells
    cdef uint32_t i, j
    cdef InstanceC* instances = store.c.instances
    drop_objects(store)
    store.c.instances = NULL
    # Nobody holds the store, so no wrapper of its instances, memories or tables is left either.
    _free_instances(instances)
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            if slab_cell(heap, i, j).kind == REF_EXN:
                _let_go(&store.c, <ExnInst*>slab_cell(heap, i, j))
    cells_drop(heap)
