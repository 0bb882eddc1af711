"""Core functions that are none of a guest's, as functions that a stack can begin with."""

from engine.externs.func cimport Func
from engine.store.store cimport Store

cdef Func wasm_func(Store store, Func func)         # which calls this one, and keeps it
