"""The store: what linked instances share, and who may touch it.

A store is owned by one OS thread at a time, which may take it again while it has it. Other
threads wait without the GIL, first come first served, and can be interrupted by signals. A
thread that would wait for ever, because the owner waits for it, gets a RuntimeError.

Users never see stores. Every instance and every stand-alone object begins with one of its own;
linking merges them: the instances, cells and counters move to one of the two, and the other
forwards to it. So a `Store` that is kept anywhere is asked for its `root()` before its C part is used.

The store owns everything of its instances; whatever users hold (Instance, Func, Memory, ...)
holds the store. Python's collector sees through it: the store shows the objects that its
cells own, so a host function that refers to its own instance is collected with it.
"""

cimport cython
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from libc.stdint cimport INT64_MAX, UINT32_MAX, UINT64_MAX, uint32_t, uint64_t
from libc.stdlib cimport calloc, free

from engine.binary.modulec cimport ModuleC
from engine.code.context cimport Ctx
from engine.code.objects cimport (
    CELL_SIZE, FUNC_HOST, FUNC_WASM, REF_EXN, REF_EXTERN, REF_FUNC, CellHeap, ExnInst, ExternInst, FuncInst,
    InstanceC, RefCell, StoreC, TagC)
from engine.code.words cimport Val
from engine.store.cells cimport (
    cells_are_eager, cells_find, cells_free, cells_new, cells_remember, cells_used, owned_object, slab_cell)
from engine.store.collector cimport collect, drop_objects, free_all
from engine.store.cycles cimport stop_showing
from engine.store.marking cimport FIRST_OWN
from engine.store.totals cimport counted, is_over, is_worth, make_room, memory_limit, total_with
from engine.types.valtypes cimport DefType

from _thread import allocate_lock
from os import register_at_fork

cdef extern from "Python.h":
    Py_ssize_t Py_REFCNT(PyObject* object)

cdef extern from "pythread.h":
    unsigned long PyThread_get_thread_ident() nogil

cdef enum:
    FEW_ORPHANS = 8             # instances that may lose their wrapper without causing a collection,
    FEW_BYTES = 64 << 20        # unless their memories are larger than this

cdef uint64_t next_serial = 0
cdef PyObject* first_store = NULL
cdef dict waiting = {}          # thread ident → the store that it waits for


@cython.final
cdef class Waiter:
    """A thread that waits for a store."""

    cdef unsigned long thread
    cdef object lock            # held; released to wake the thread
    cdef bint insists           # was woken once and found the store taken again: wants it handed over
    cdef bint granted           # owns the store


cdef class Companion:

    cdef void absorb(self, Companion other) noexcept:
        pass


@cython.final
cdef class Store:

    def __cinit__(self):
        global next_serial, first_store
        self.c.wrapper = <void*>self
        # Until an instance brings limits there are none: the largest numbers stand for that.
        self.c.max_instances = UINT32_MAX
        self.c.memory_limit = UINT64_MAX
        self.c.fuel_left = self.c.call_fuel = self.c.total_left = INT64_MAX
        self.c.stack_limit = 1 << 20
        self.c.lift_limit = 1 << 30
        self.serial = next_serial
        next_serial += 1
        self.next = first_store
        if first_store != NULL:
            (<Store>first_store).prev = <PyObject*>self
        # Not held: the list is for walking over all stores (Python's collector, fork), not for keeping them.
        first_store = <PyObject*>self

    def __dealloc__(self):
        global first_store
        if self.prev != NULL:
            (<Store>self.prev).next = self.next
        else:
            first_store = self.next
        if self.next != NULL:
            (<Store>self.next).prev = self.prev
        free_all(self)

    # Ownership

    cdef int acquire(self) except -1:
        """Make the calling thread the owner; wait while another one is."""
        cdef Store store = self if self.forward is None else self.root()
        cdef unsigned long me = PyThread_get_thread_ident()
        if store.state != STORE_OPEN:
            store._open()
        # The GIL is the lock of these fields: no atomic operations, as this is part of every call.
        if store.depth == 0:
            store.owner = me
            store.depth = 1
        elif store.owner == me:
            store.depth += 1
        else:
            return store._wait(me)
        return 0

    cdef void release(self) noexcept:
        """Undo one acquire(); the last one lets others have the store."""
        cdef Store store = self if self.forward is None else self.root()
        store.depth -= 1
        if store.depth == 0 and store.attention:
            store._attend()

    cdef Store root(self):
        """The store that this one was merged into, in the end."""
        cdef Store store = self
        while store.forward is not None:
            store = store.forward
        # Path compression: the next one to ask needs one step.
        while self.forward is not None and self.forward is not store:
            self.forward, self = store, self.forward
        return store

    cdef int _open(self) except -1:
        if self.state == STORE_DEAD:
            raise RuntimeError("the store is being collected")
        if self.state == STORE_FORKED:
            raise RuntimeError(
                "the process was forked while it ran: another thread was in this instance, or in one that is "
                "linked with it, and is not in this process; create a new instance")
        stop_showing(self)
        return 0

    cdef int _wait(self, unsigned long me) except -1:
        cdef Store store
        cdef Waiter waiter = Waiter()
        waiter.thread = me
        # Taken already, so that taking it once more sleeps, without the GIL, until somebody releases it.
        waiter.lock = allocate_lock()
        waiter.lock.acquire()
        while True:
            # Each time: the store may be merged while this thread sleeps.
            store = self.root()
            if store.state != STORE_OPEN:
                store._open()
            if store.depth == 0 or store.owner == me:
                store.owner = me
                store.depth += 1
                return 0
            _wait_turn(store, waiter)
            if waiter.granted:
                return 0
            # Another thread was faster between the waking and here. Next time the store is handed over, so
            # nobody starves.
            waiter.insists = True

    cdef void _attend(self) noexcept:
        """The last release, when there is more to do: a collection that is due, and threads that wait."""
        cdef Store store = self
        if is_due(&store.c):
            store.depth = 1
            collect(store)      # may run any code, which may merge the store
            store = self.root()
            store.depth -= 1
            # the collector merged it with a store that is in use
            if store.depth:
                return
        store.attention = False
        store._hand_over()

    cdef void _hand_over(self) noexcept:
        """Wake the thread that waited longest; the store is free."""
        cdef Waiter waiter
        if not self.waiters:
            return
        waiter = self.waiters.pop(0)
        waiting.pop(waiter.thread, None)
        self.attention = len(self.waiters) > 0
        if waiter.insists:
            self.owner = waiter.thread
            self.depth = 1
            waiter.granted = True
        waiter.lock.release()


cdef int _wait_turn(Store store, Waiter waiter) except -1:
    """Sleep until woken; a signal handler's exception leaves the queue."""
    if _waits_for(store, waiter.thread):
        raise RuntimeError("deadlock: two threads wait for each other's instances")
    if store.waiters is None:
        store.waiters = []
    store.waiters.insert(0 if waiter.insists else len(store.waiters), waiter)
    store.attention = True
    waiting[waiter.thread] = store
    try:
        waiter.lock.acquire()
    # From a signal handler, which runs in the main thread. It may be just now that the store was handed over.
    except BaseException:
        _give_up(store.root(), waiter)
        raise
    finally:
        waiting.pop(waiter.thread, None)
    return 0


cdef int _give_up(Store store, Waiter waiter) except -1:
    """Leave the queue, or pass on what the waiter was just given."""
    if waiter in store.waiters:
        store.waiters.remove(waiter)
    elif waiter.granted:
        store.release()
    elif store.depth == 0:
        store._hand_over()
    return 0


# Threads that wait form a graph: thread → store → its owner → … ; a way back to this thread is a deadlock.
cdef bint _waits_for(Store store, unsigned long thread) except -1:
    """Whether the owner of the store waits, directly or not, for a store of this thread."""
    cdef Store next = store
    cdef object wanted
    cdef int steps = 0
    # A thread that waits cannot let go of its stores, so what is found here stays true.
    while steps < 1000:
        wanted = waiting.get(next.owner)
        if wanted is None:
            return False
        next = (<Store>wanted).root()
        if next.depth and next.owner == thread:
            return True
        steps += 1
    return False                # the threads of another circle, who have been told


# Forks

def _after_fork():
    """In a child only the thread that forked goes on: what others owned stays as it was in mid-call."""
    cdef PyObject* at = first_store
    cdef unsigned long me = PyThread_get_thread_ident()
    cdef Store store
    waiting.clear()
    while at != NULL:
        store = <Store>at
        store.waiters = None
        if store.depth and store.owner != me and store.state != STORE_DEAD:
            store.state = STORE_FORKED
        at = store.next


register_at_fork(after_in_child=_after_fork)


# Collection

cdef PyObject* all_stores() noexcept:
    """The newest of all stores of the process; the others by `next`. Borrowed."""
    return first_store


# Four reasons for a collection: one was asked for (`due`), many cells were made since the last one, many
# instances have lost their wrappers, or such instances have large memories.
cdef bint is_due(const StoreC* store) noexcept nogil:
    return (store.due or (store.cells.allocated >= store.cells.threshold and store.cells.allocated > 0)
            or (store.n_orphans > FEW_ORPHANS and store.n_orphans > store.n_instances // 4)
            or (store.orphaned > FEW_BYTES and store.orphaned > store.memory // 4))


cdef void orphan(Store store, InstanceC* instance) noexcept:
    """Count an instance whose wrapper is gone; collect, now or when the store is free, if there are many."""
    cdef uint32_t i
    store = store.root()
    store.c.n_orphans += 1
    for i in range(instance.n_memories):
        if instance.memories[i] != NULL:
            store.c.orphaned += instance.memories[i].size
    if store.c.n_instances == 1 or not is_due(&store.c):
        return                  # alone it goes with the store
    store.attention = True
    if store.depth == 0 and store.state != STORE_DEAD and not store.collecting:
        store.depth = 1
        store.owner = PyThread_get_thread_ident()
        store.release()


cdef int safepoint(Store store) except -1:
    """Collect if that is due: for the owner, when all its references are where the collector sees them."""
    store = store.root()
    if not is_due(&store.c):
        return 0
    if is_worth(&store.c):
        collect(store)
        store = store.root()
    # In eager mode the next safepoint collects again.
    store.c.due = cells_are_eager()
    if is_over(&store.c):
        raise memory_limit(store, "a reference")
    return 0


cdef void hold(Store store, int change) noexcept:
    """Count (1) or no longer count (-1) a reason why nothing may be collected now."""
    store = store.root()
    store.holds += change


cdef int _traverse(PyObject* self, visitproc visit, void* arg) noexcept:
    """Show Python's collector the objects that cells own, but for those that instances show themselves."""
    cdef CellHeap* heap = &(<Store>self).c.cells
    cdef bint shown = (<Store>self).state == STORE_SHOWN
    cdef uint32_t i, j
    cdef void** owned
    cdef int result = cython_traverse(self, visit, arg)
    if result:
        return result
    for i in range(heap.n_slabs):
        for j in range(cells_used(heap, i)):
            owned = owned_object(slab_cell(heap, i, j))
            if owned != NULL and owned[0] != NULL and not (shown and slab_cell(heap, i, j).mark >= FIRST_OWN):
                result = visit(<PyObject*>owned[0], arg)
                if result:
                    return result
    return 0


cdef int _clear(PyObject* self) noexcept:
    """Python's collector breaks cycles here. `forward` stays: what still holds the store asks for it."""
    drop_objects(<Store>self)
    return 0


cdef traverseproc cython_traverse


# Cython makes tp_traverse from the attributes it knows; ours adds what the cells own, which it does not.
cdef void _see_through() noexcept:
    cdef PyTypeObject* type = <PyTypeObject*>Store
    global cython_traverse
    cython_traverse = type.tp_traverse
    type.tp_traverse = _traverse
    type.tp_clear = _clear


_see_through()


# Cells

cdef RefCell* _new_cell(Store store, int kind) except NULL:
    cdef RefCell* cell = cells_new(&store.c.cells, kind)
    if cell == NULL:
        raise MemoryError
    if store.c.cells.allocated >= store.c.cells.threshold or is_over(&store.c):
        # Not now: whoever makes a cell has not put it where the collector sees it. At the next safepoint.
        store.c.due = True
        store.attention = True
    return cell


# An instance has functions, but references to them only when somebody asks (ref.func, table segments,
# exports): most functions never get a cell.
cdef FuncInst* func_inst(InstanceC* instance, uint32_t func_index) except NULL:
    """The reference to a function of an instance: the same one each time."""
    cdef FuncInst* func = instance.funcs[func_index]
    if func == NULL:
        func = <FuncInst*>_new_cell(<Store>instance.store.wrapper, REF_FUNC)
        func.kind = FUNC_WASM
        func.type = (<ModuleC*>instance.module).funcs[func_index]
        func.instance = instance
        func.func_index = func_index
        func.code_index = func_index - instance.n_func_imports
        instance.funcs[func_index] = func
    return func


cdef FuncInst* new_host_func(Store store, object func, DefType* type) except NULL:
    """The reference to a host function (an `engine.Func`) in a store: the same one each time."""
    cdef FuncInst* inst
    store = store.root()
    inst = <FuncInst*>cells_find(&store.c.cells, REF_FUNC, <void*>func)
    if inst == NULL:
        inst = <FuncInst*>_new_cell(store, REF_FUNC)
        inst.kind = FUNC_HOST
        inst.type = type
        _own(store, &inst.cell, &inst.host, func)
    return inst


cdef RefCell* new_extern(Store store, object obj) except NULL:
    """The reference to a Python object in a store: the same one each time."""
    cdef RefCell* cell
    store = store.root()
    cell = cells_find(&store.c.cells, REF_EXTERN, <void*>obj)
    if cell == NULL:
        cell = _new_cell(store, REF_EXTERN)
        _own(store, cell, &(<ExternInst*>cell).object, obj)
    return cell


cdef int _own(Store store, RefCell* cell, void** place, object obj) except -1:
    place[0] = <void*>obj
    if not cells_remember(&store.c.cells, cell):
        place[0] = NULL
        cells_free(&store.c.cells, cell)
        raise MemoryError
    Py_INCREF(obj)
    return 0


cdef ExnInst* new_exn(Store store, TagC* tag, uint32_t n) except NULL:
    """A new exception with n zeroed values."""
    cdef uint64_t bytes = n * sizeof(Val)
    cdef Val* values
    cdef ExnInst* exn
    safepoint(store)
    store = store.root()
    if total_with(&store.c, 0, CELL_SIZE + bytes) > store.c.memory_limit:
        make_room(store, 0, CELL_SIZE + bytes, f"an exception of {counted(n, 'value')}")
        store = store.root()
    values = <Val*>calloc(max(n, <uint32_t>1), sizeof(Val))
    if values == NULL:
        raise MemoryError
    exn = <ExnInst*>cells_new(&store.c.cells, REF_EXN)
    if exn == NULL:
        free(values)
        raise MemoryError
    # Payloads count like cells, so a guest that throws large exceptions is collected in time.
    store.c.cells.allocated += cells_of_exn(n) - 1
    store.c.exceptions += bytes
    exn.tag = tag
    tag.count += 1
    exn.n = n
    exn.values = values
    return exn


@cython.no_gc_clear             # __dealloc__ of those that derive from it needs the store
cdef class Wrapper:
    pass


cdef void* live_wrapper(void* wrapper) noexcept:
    """A C struct's Python wrapper; NULL also while that dies, when callbacks of weak references run."""
    return wrapper if wrapper != NULL and Py_REFCNT(<PyObject*>wrapper) > 0 else NULL


cdef void pin(RefCell* cell) noexcept:
    """Keep a cell until unpin()."""
    cell.pins += 1


cdef void unpin(RefCell* cell) noexcept:
    cell.pins -= 1


# Stacks

cdef void register_context(Store store, Ctx* ctx) noexcept:
    """Let the collector see a stack, whose `base` and `top` say what is in use."""
    link_context(&store.root().c, ctx)


cdef void link_context(StoreC* store, Ctx* ctx) noexcept nogil:
    ctx.store = store
    ctx.prev = NULL
    ctx.next = <Ctx*>store.contexts
    if ctx.next != NULL:
        ctx.next.prev = ctx
    store.contexts = ctx


cdef void unregister_context(Store store, Ctx* ctx) noexcept:
    if ctx.prev != NULL:
        ctx.prev.next = ctx.next
    else:
        ctx.store.contexts = ctx.next
    if ctx.next != NULL:
        ctx.next.prev = ctx.prev
    ctx.next = ctx.prev = NULL
