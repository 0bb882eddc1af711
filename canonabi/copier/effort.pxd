"""What a copy takes: fuel, time and memory, and what it copies from and to.

Work is counted in bytes that `memory.copy` could have copied meanwhile, and costs as much fuel. Where some
has been done, signals and the deadline are looked at, and other threads may run; so whatever has addresses
asks for them anew after attend().
"""

from cpython.object cimport PyObject
from libc.stdint cimport UINT64_MAX, int64_t, uint64_t

from canonabi.copier.side cimport Side
from canonabi.state.handles cimport Borrows, Lends
from engine.code.bulk cimport BULK_FUEL_SHIFT
from engine.code.objects cimport StoreC
from engine.run.running cimport fuel_at_hand, pay

cdef enum:
    PATIENCE = 1 << 22          # work between two looks: some milliseconds
    FIRST_PATIENCE = 1 << 16    # before the first one
    CHUNK = 1 << 20             # bytes that are copied at once
    STEP = 64                   # work of a value, a handle, an object
    FIELD = 8                   # of a field of a record
    ITEM = 16                   # of an element in a loop of numbers
    ITEMS = 1 << 16             # elements of such a loop at once

cdef struct Walk:               # one copy: what all its steps share
    PyObject* source            # Side, borrowed; NULL: Python
    PyObject* sink
    Lends* lends                # where the borrows that are lifted count as lent
    Borrows* borrows            # and those that are lowered as borrowed
    uint64_t room               # bytes of Python objects that may still be made
    int64_t patience            # work until it is time for a look
    int64_t granted             # what it was after the last one

cdef int account(Walk* walk) except -1          # fuel for the work done since the last look; OutOfFuel
cdef int look_around(Walk* walk) except -1
cdef int no_room(Walk* walk) except -1

# From memory to memory, in chunks; the places may overlap.
cdef int copy_bytes(Walk* walk, uint64_t source_ptr, uint64_t sink_ptr, uint64_t n) except -1


cdef inline void begin(
        Walk* walk, PyObject* source, PyObject* sink, Lends* lends, Borrows* borrows) noexcept:
    walk.source = source
    walk.sink = sink
    walk.lends = lends
    walk.borrows = borrows
    walk.room = UINT64_MAX
    if sink == NULL and (<Side>source).memory != NULL:
        walk.room = (<Side>source).memory.store.lift_limit
    walk.granted = FIRST_PATIENCE
    walk.patience = FIRST_PATIENCE


cdef inline int charge(Walk* walk, uint64_t n, uint64_t size) except -1:
    """Count n Python objects of `size` bytes that are about to be made: n and size are below 2**32."""
    if n * size > walk.room:
        no_room(walk)
    walk.room -= n * size
    return 0


cdef inline int attend(Walk* walk, uint64_t work) except -1:
    """Before work is done, not more than is done at once: look around if it has been much."""
    walk.patience -= <int64_t>work
    if walk.patience < 0:
        look_around(walk)
    return 0


cdef inline StoreC* store_of(const Walk* walk) noexcept:
    """The store whose limits hold, of the source's memory or the sink's; NULL: Python or buffers."""
    cdef StoreC* store = NULL
    if walk.source != NULL and (<Side>walk.source).memory != NULL:
        store = (<Side>walk.source).memory.store
    if store == NULL and walk.sink != NULL and (<Side>walk.sink).memory != NULL:
        store = (<Side>walk.sink).memory.store
    return store


cdef inline int finish(Walk* walk) except -1:
    """The copy is done: what it took is accounted for."""
    cdef int64_t fuel = (walk.granted - walk.patience) >> BULK_FUEL_SHIFT
    cdef StoreC* store
    if fuel == 0:
        return 0
    store = store_of(walk)
    if store == NULL or fuel > fuel_at_hand(store):
        return account(walk)
    pay(store, fuel)
    return 0
