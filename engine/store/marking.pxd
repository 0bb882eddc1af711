"""Marking: colours spread from what is in use to all that it reaches."""

from libc.stdint cimport uint32_t, uint64_t

from engine.code.objects cimport GlobalC, InstanceC, StoreC, TableC

cdef enum:
    UNREACHED = 0
    SHARED = 1                  # reached from a root, or from things of different colours
    FIRST_OWN = 2               # colours of instances, when it matters from which one a thing is reached
    LAST_OWN = 0xFFFF

cdef struct Marker:
    StoreC* store
    uint64_t* pending           # coloured, to be traced
    size_t n
    size_t capacity
    uint64_t work               # words looked at
    bint failed                 # out of memory: marks say nothing
    InstanceC** instances       # hash table of all, to recognise their addresses on stacks
    uint64_t mask

cdef void begin_marking(Marker* m, StoreC* store) noexcept nogil        # nothing is reached yet
cdef void reach_cell(Marker* m, void* reference, uint32_t colour) noexcept nogil
cdef void reach_instance(Marker* m, InstanceC* instance, uint32_t colour) noexcept nogil
cdef void reach_table(Marker* m, TableC* table, uint32_t colour) noexcept nogil
cdef void reach_global(Marker* m, GlobalC* variable, uint32_t colour) noexcept nogil
cdef void reach_stacks(Marker* m) noexcept nogil                    # whatever may be in use by them is SHARED
cdef bint finish_marking(Marker* m) noexcept nogil                      # False: failed


cdef inline uint32_t colour_of(uint64_t mark, const StoreC* store) noexcept nogil:
    """The colour of an instance, table or global; marks of former rounds are below the epoch."""
    return <uint32_t>(mark - store.epoch) if mark > store.epoch else UNREACHED
