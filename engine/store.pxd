"""The store: a group of linked instances, their references and counters, owned by one thread at a time."""

from libc.stdint cimport uint32_t, uint64_t

from engine.code cimport Ctx, ExnInst, FuncInst, InstanceC, RefCell, StoreC, TagC, Val
from engine.valtypes cimport ValType

cdef class Store:
    cdef object __weakref__
    cdef StoreC c
    cdef unsigned long owner        # thread ident, valid while depth > 0
    cdef int depth                  # re-entrant calls of the owner
    # further private fields belong to store.pyx

    cdef int acquire(self) except -1       # wait for the store; re-entrant
    cdef void release(self) noexcept

cdef FuncInst* func_inst(InstanceC* instance, uint32_t func_index) except NULL      # the reference cell of a function, made on demand
cdef FuncInst* new_host_func(Store store, object func) except NULL                  # cell of kind FUNC_HOST that owns `func` (an engine.Func)
cdef RefCell* new_extern(Store store, object obj) except NULL                       # externref of any object (same object, same cell: identity is kept)
cdef ExnInst* new_exn(Store store, TagC* tag, uint32_t n) except NULL               # values uninitialised
cdef void register_context(Store store, Ctx* ctx) noexcept
cdef void unregister_context(Store store, Ctx* ctx) noexcept
