"""The collector of references: cells, and instances that nothing reaches any more."""

from engine.code.objects cimport CellHeap, ExnInst, InstanceC
from engine.store.store cimport Store

cdef void collect(Store store) noexcept                 # the store must be a root that no other thread owns
cdef void free_instance(InstanceC* instance) noexcept   # unlinked already; what it counts is released
cdef void discard_exn(Store store, ExnInst* exn) noexcept   # nothing refers to it; may run any code
cdef void drop_objects(Store store) noexcept            # Python's collector clears the store
cdef void free_all(Store store) noexcept                # the store goes away
cdef void forget_colours(CellHeap* heap) noexcept nogil
