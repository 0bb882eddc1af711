"""Merging stores."""

from engine.store.store cimport Store

# One store out of two, which the caller may own; the root. Waits for both.
cdef Store merge_stores(Store a, Store b)
