"""The store: a group of linked instances, their references and counters, owned by one thread at a time."""

from cpython.object cimport PyObject
from libc.stdint cimport uint32_t, uint64_t

from engine.code.context cimport Ctx
from engine.code.objects cimport ExnInst, FuncInst, InstanceC, RefCell, StoreC, TagC
from engine.code.words cimport Val
from engine.types.valtypes cimport DefType

cdef extern from "Python.h":    # to show Python's collector more than Cython does
    ctypedef int (*visitproc)(PyObject* object, void* arg) noexcept
    ctypedef int (*traverseproc)(PyObject* self, visitproc visit, void* arg) noexcept
    ctypedef int (*inquiry)(PyObject* self) noexcept
    ctypedef struct PyTypeObject:
        traverseproc tp_traverse
        inquiry tp_clear

cdef enum StoreState:
    STORE_OPEN
    STORE_SHOWN         # to Python's collector by each instance for itself (engine/store/cycles.pyx)
    STORE_DEAD          # cleared by Python's collector
    STORE_FORKED        # owned by a thread that this process, a fork, does not have

cdef class Companion:
    """What goes with a store, of those above the engine: it moves along when stores are merged."""

    cdef void absorb(self, Companion other) noexcept        # which is not used any more; makes no object

# `c` is for the owner, but for what engine/run/running.pyx does from other threads; everything else here may
# be read and changed by any holder of the GIL.
cdef class Store:
    cdef object __weakref__
    cdef StoreC c
    cdef unsigned long owner        # thread ident, valid while depth > 0
    cdef int depth                  # re-entrant calls of the owner
    cdef bint attention             # release() has more to do: waiters, or a collection that is due
    cdef bint collecting
    cdef StoreState state
    cdef int holds                  # no collection while above 0
    cdef uint64_t serial            # the order in which stores are taken
    cdef list waiters               # of Waiter, first come first served
    cdef Companion companion        # None until somebody needs one
    cdef Store forward              # what this one was merged into; None: it is a root
    cdef PyObject* next             # of all stores, borrowed
    cdef PyObject* prev

    cdef int acquire(self) except -1       # wait for the store; re-entrant
    cdef void release(self) noexcept
    cdef Store root(self)                  # the store that counts, after merges
    cdef int _open(self) except -1
    cdef int _wait(self, unsigned long me) except -1
    cdef void _attend(self) noexcept
    cdef void _hand_over(self) noexcept

cdef class Wrapper:
    """Base of what Python holds of a store, and what may keep an instance: functions, tables, globals."""

    cdef Store store
    cdef object owner       # engine.Instance whose it is, kept by it; None: made by Python

# Where the collector may run: whatever is live must be in a context's slots, pinned, or held by a wrapper.
# MemoryLimit if references have used up Limits.memory (engine/store/totals.pxd), and are no garbage.
cdef int safepoint(Store store) except -1
cdef bint is_due(const StoreC* store) noexcept nogil
cdef void hold(Store store, int change) noexcept        # 1: no collection until as many -1

cdef PyObject* all_stores() noexcept                    # the first; the others by `next`

# The wrapper of an instance is gone: what its memories take counts towards the next collection.
cdef void orphan(Store store, InstanceC* instance) noexcept

# References. Each is the same cell for the same function or object, made on demand.
cdef FuncInst* func_inst(InstanceC* instance, uint32_t func_index) except NULL
# Of a host function; owns `func`, an engine.Func, which keeps its type.
cdef FuncInst* new_host_func(Store store, object func, DefType* type) except NULL
cdef RefCell* new_extern(Store store, object obj) except NULL          # owns the object
# A new one each time, of n zeroed values. A safepoint; the caller has something that keeps the tag.
cdef ExnInst* new_exn(Store store, TagC* tag, uint32_t n) except NULL
cdef void register_context(Store store, Ctx* ctx) noexcept
cdef void unregister_context(Store store, Ctx* ctx) noexcept
cdef void link_context(StoreC* store, Ctx* ctx) noexcept nogil          # for merging
cdef void* live_wrapper(void* wrapper) noexcept         # NULL when it is on its way out
cdef void pin(RefCell* cell) noexcept
cdef void unpin(RefCell* cell) noexcept


cdef inline uint64_t cells_of_exn(uint32_t n) noexcept nogil:
    """What an exception of n values counts in CellHeap.allocated."""
    return 1 + (<uint64_t>n >> 3)
