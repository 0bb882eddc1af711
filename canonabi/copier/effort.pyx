"""What a copy takes: fuel, time and memory (engine.features.Limits)."""

from libc.string cimport memmove

from canonabi.copier.side cimport at
from engine.clock cimport now
from engine.code.bulk cimport BULK_FUEL_SHIFT
from engine.code.objects cimport StoreC
from engine.run.running cimport calling_stack, fuel_at_hand, pay
from engine.run.stack cimport Stack

from engine.errors import Interrupted, LiftLimit, OutOfFuel, Timeout

cdef extern from "Python.h":
    int PyErr_CheckSignals() except -1


# `patience` is the work left until the next look, `granted` what it began with; the difference is work that
# was done and not paid. attend() only decrements it, so the hot loops have one subtraction and one branch.
cdef void _grant(Walk* walk) noexcept:
    """Work until the next look: not more than there is fuel for. What is not paid for yet, stays."""
    cdef StoreC* store = store_of(walk)
    cdef int64_t owed = walk.granted - walk.patience
    walk.granted = PATIENCE
    if store != NULL and fuel_at_hand(store) < PATIENCE >> BULK_FUEL_SHIFT:
        walk.granted = fuel_at_hand(store) << BULK_FUEL_SHIFT
    walk.patience = walk.granted - owed


cdef int account(Walk* walk) except -1:
    cdef StoreC* store = store_of(walk)
    cdef int64_t fuel = (walk.granted - walk.patience) >> BULK_FUEL_SHIFT
    walk.patience += fuel << BULK_FUEL_SHIFT
    if store == NULL:
        return 0
    # Work shares the fuel of the guest's own instructions, at the rate of its bulk instructions.
    if fuel <= fuel_at_hand(store):
        pay(store, fuel)
        return 0
    pay(store, fuel_at_hand(store))
    if store.total_left == 0:
        raise OutOfFuel("out of total fuel", limit="total_fuel")
    raise OutOfFuel("out of fuel")


cdef int look_around(Walk* walk) except -1:
    """Now and then: fuel, signals, interrupts, the deadline of the call; and other threads have a turn."""
    cdef StoreC* store
    cdef Stack caller
    account(walk)
    PyErr_CheckSignals()
    # Lets other threads have the GIL: Ctrl-C reaches the main thread only if it can run.
    with nogil:
        pass
    store = store_of(walk)
    caller = calling_stack()        # of another store, maybe, where the interrupt came to
    if (store != NULL and store.interrupted) or (caller is not None and caller.interrupted):
        raise Interrupted("interrupted")
    if store != NULL and store.deadline and now() > store.deadline:
        raise Timeout("time limit exceeded")
    _grant(walk)
    return 0


cdef int no_room(Walk* walk) except -1:
    raise LiftLimit(
        "the values of one call take too much memory in Python: Limits(lifted=...) sets the limit")


cdef int copy_bytes(Walk* walk, uint64_t source_ptr, uint64_t sink_ptr, uint64_t n) except -1:
    cdef Side source = <Side>walk.source
    cdef Side sink = <Side>walk.sink
    # memmove in chunks: where both overlap the order of chunks matters, as within one memmove.
    cdef bint backwards = source.memory == sink.memory and sink_ptr > source_ptr
    cdef uint64_t left = n
    cdef uint64_t size, skip
    while left:
        size = min(left, <uint64_t>CHUNK)
        attend(walk, size)
        skip = left - size if backwards else n - left
        memmove(at(sink, sink_ptr + skip, size), at(source, source_ptr + skip, size), size)
        left -= size
    return 0
