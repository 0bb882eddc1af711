"""What Python's collector sees of a store in which several instances live.

A store owns the Python objects behind the references of its instances: host functions, externrefs.
Python's collector must see an owner that is reachable exactly as long as they can be. The store
itself is such an owner, and at most times the only one. But an instance whose host function
refers back to it would then live as long as its store, which others may keep for ever.

So for the time of a full collection an owner is found for each object: the instance that reaches
it alone, if there is one. Colours spread (engine/store/marking.pyx) from every instance with a wrapper,
each its own, and SHARED from what else is in use; an object of an instance's colour is shown by
that instance's wrapper, and with it goes as garbage. Whatever else is held of the instance keeps
its wrapper: an `engine.Func`, Table or Global that came from it refers to it.

All that holds as long as nothing runs in the store: who takes it (a finalizer, a callback) ends it,
and Python's collector then finds, as it looks again after finalizers, that the objects are in use.
"""

from cpython.object cimport PyObject
from libc.stdint cimport uint32_t
from libc.stdlib cimport free, malloc

from engine.code.objects cimport (
    FUNC_WASM, REF_FREE, REF_FUNC, CellHeap, FuncInst, GlobalC, InstanceC, RefCell, StoreC, TableC)
from engine.store.cells cimport cells_used, owned_object, slab_cell
from engine.store.collector cimport collect, forget_colours
from engine.store.marking cimport (
    FIRST_OWN, LAST_OWN, SHARED, Marker, begin_marking, colour_of, finish_marking, reach_cell,
    reach_global, reach_instance, reach_stacks, reach_table)
from engine.store.store cimport STORE_OPEN, STORE_SHOWN, Store, Wrapper, all_stores, live_wrapper

import gc
import sys

# from 3.14 on collections are incremental, and only explicit ones are of the oldest generation
cdef int OLDEST = 2 if sys.version_info < (3, 14) else 1


def _around_collection(phase, info):
    """One of gc.callbacks."""
    # Young collections look at few objects, and would make all stores walk their cells each time.
    if info["generation"] >= OLDEST:
        if phase == "start":
            _start()
        else:
            _stop()


cdef int _start() except -1:
    """Collect where there may be garbage, then find owners, in all stores where nothing runs."""
    cdef list stores = []
    cdef PyObject* at = all_stores()
    cdef Store store
    while at != NULL:
        store = <Store>at
        # A list that holds them, since collecting runs finalizers, which may make and free stores.
        if store.forward is None and (_has_garbage(&store.c) or store.c.n_instances > 1):
            stores.append(store)
        at = store.next
    for store in stores:
        # Our own garbage first: cells that nothing reaches still own their objects, and would keep them.
        if _has_garbage(&store.c) and _is_quiet(store):
            store.acquire()
            collect(store)
            store.release()
    for store in stores:
        # A store of one instance is no problem: instance and store become garbage together.
        if store.c.n_instances > 1 and _is_quiet(store):
            _show(store)
    return 0


cdef bint _has_garbage(const StoreC* store) noexcept nogil:
    """Whether a collection may free anything: externrefs are garbage as soon as the guest forgets them."""
    return store.n_orphans > 0 or store.cells.allocated > 0 or store.cells.externs > 0


cdef void _stop() noexcept:
    cdef PyObject* at = all_stores()
    while at != NULL:
        stop_showing(<Store>at)
        at = (<Store>at).next


# While a thread is in the store, what is in use changes all the time: its objects stay the store's.
cdef bint _is_quiet(Store store) noexcept:
    return (store.forward is None and store.state == STORE_OPEN and store.depth == 0
            and not store.collecting and not store.holds)


cdef void _show(Store store) noexcept:
    """Find the owners; from now on they show their objects."""
    cdef Marker marker
    cdef InstanceC* instance = store.c.instances
    cdef uint32_t colour = FIRST_OWN
    # Marks of cells must be free for this, which they are between collections.
    begin_marking(&marker, &store.c)
    _reach_roots(&marker)
    while instance != NULL:
        # Somebody needs it whom Python's collector does not see: what it reaches is nobody's alone.
        if instance.pins:
            reach_instance(&marker, instance, SHARED)
        # A wrapper that is on its way out is no owner any more; neither are those for whom no colour is left.
        elif live_wrapper(instance.wrapper) != NULL and colour <= LAST_OWN:
            reach_instance(&marker, instance, colour)
            colour += 1
        elif instance.wrapper != NULL:
            reach_instance(&marker, instance, SHARED)
        instance = instance.next
    # Without memory everything stays with the store: objects live longer, nothing is freed too early.
    if not finish_marking(&marker) or not _list_objects(&store.c, colour):
        _forget(store)
        return
    store.state = STORE_SHOWN


cdef void _reach_roots(Marker* m) noexcept:
    """What is in use, but for what Python's collector sees itself: wrappers that refer to an instance."""
    cdef CellHeap* heap = &m.store.cells
    cdef TableC* table = m.store.tables
    cdef GlobalC* variable = m.store.globals
    cdef RefCell* cell
    cdef uint32_t i, j
    while table != NULL:
        # One that came from an instance refers to its wrapper, so Python sees that edge; a table made by
        # Python alone refers to the store, and is a root here.
        if table.wrapper != NULL and (<Wrapper>table.wrapper).owner is None:
            reach_table(m, table, SHARED)
        table = table.next
    while variable != NULL:
        if variable.wrapper != NULL and (<Wrapper>variable.wrapper).owner is None:
            reach_global(m, variable, SHARED)
        variable = variable.next
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            cell = slab_cell(heap, i, j)
            if cell.kind != REF_FREE and cell.pins and not _is_seen(cell):
                reach_cell(m, cell, SHARED)
    # of calls that are suspended
    reach_stacks(m)


# A pin is worth a root unless Python's collector sees the same reference itself.
cdef bint _is_seen(RefCell* cell) noexcept:
    """Whether the cell is pinned by nothing but an `engine.Func` that refers to the instance."""
    cdef FuncInst* func = <FuncInst*>cell
    return (cell.kind == REF_FUNC and cell.pins == 1 and func.kind == FUNC_WASM
            and func.wrapper != NULL and (<Wrapper>func.wrapper).owner is not None)


# The objects of each instance

# Two passes, count and fill, so that each list has exactly the size that it needs.
cdef bint _list_objects(StoreC* store, uint32_t n_colours) noexcept:
    """Let each instance list the places of the objects that have its colour; False when memory runs out."""
    cdef uint32_t* counts = <uint32_t*>malloc(n_colours * sizeof(uint32_t))
    cdef InstanceC** by_colour = <InstanceC**>malloc(n_colours * sizeof(InstanceC*))
    cdef bint done = counts != NULL and by_colour != NULL
    if done:
        _count_objects(&store.cells, counts, n_colours)
        done = _make_lists(store, counts, by_colour, n_colours)
    if done:
        _fill_lists(&store.cells, by_colour)
    free(counts)
    free(by_colour)
    return done


cdef void _count_objects(CellHeap* heap, uint32_t* counts, uint32_t n_colours) noexcept nogil:
    cdef uint32_t i, j
    cdef RefCell* cell
    for i in range(n_colours):
        counts[i] = 0
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            cell = slab_cell(heap, i, j)
            if cell.kind != REF_FREE and cell.mark >= FIRST_OWN and owned_object(cell) != NULL:
                counts[cell.mark] += 1


cdef bint _make_lists(
    StoreC* store, const uint32_t* counts, InstanceC** by_colour, uint32_t n,
) noexcept nogil:
    cdef InstanceC* instance = store.instances
    cdef uint32_t colour
    for colour in range(n):
        by_colour[colour] = NULL
    while instance != NULL:
        colour = colour_of(instance.mark, store)
        # Of the instances of this colour only the one to which it was given has a wrapper.
        if colour >= FIRST_OWN and instance.wrapper != NULL and counts[colour]:
            # of places, not of objects: when Python clears the instance, the cells have to forget them, too
            instance.shown = <void***>malloc(counts[colour] * sizeof(void**))
            if instance.shown == NULL:
                return False
            by_colour[colour] = instance
        instance = instance.next
    return True


cdef void _fill_lists(CellHeap* heap, InstanceC** by_colour) noexcept nogil:
    """Cells whose objects no instance lists are the store's again."""
    cdef uint32_t i, j
    cdef RefCell* cell
    cdef InstanceC* instance
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            cell = slab_cell(heap, i, j)
            if cell.kind == REF_FREE or cell.mark < FIRST_OWN or owned_object(cell) == NULL:
                continue
            instance = by_colour[cell.mark]
            if instance == NULL:
                # so that Store._traverse shows it
                cell.mark = SHARED
            else:
                instance.shown[instance.n_shown] = owned_object(cell)
                instance.n_shown += 1


# The lists are true only until something runs in the store. Whoever takes it comes by here first
# (Store._open), so no list is ever older than the last change.
cdef void stop_showing(Store store) noexcept:
    if store.state == STORE_SHOWN:
        store.state = STORE_OPEN
        _forget(store)


cdef void _forget(Store store) noexcept:
    cdef InstanceC* instance = store.c.instances
    while instance != NULL:
        free(instance.shown)
        instance.shown = NULL
        instance.n_shown = 0
        instance = instance.next
    forget_colours(&store.c.cells)


gc.callbacks.append(_around_collection)
