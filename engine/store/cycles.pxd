"""What Python's collector sees of a store in which several instances live."""

from engine.store.store cimport Store

cdef void stop_showing(Store store) noexcept            # the store alone shows its objects again
