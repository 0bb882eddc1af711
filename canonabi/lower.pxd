"""Lowered functions: component functions as core functions (`canon lower`)."""

from libc.stdint cimport uint32_t, uint64_t

from canonabi.component_instance cimport ComponentInstance
from canonabi.functions cimport Function
from canonabi.plans cimport Signature
from canonabi.side cimport Side
from engine.code cimport Val
from engine.func cimport Builtin

cdef class Lowered(Builtin):
    cdef Function callee
    cdef ComponentInstance instance     # whose code calls
    cdef Side side
    cdef Signature signature
    cdef bint is_async
    cdef bint spilled                   # parameters are in memory
    cdef bint to_memory                 # the result goes to memory
    cdef uint32_t pointer               # argument that says where

    cdef uint64_t result_pointer(self, const Val* args) noexcept

cdef Lowered new_lowered(
    Function callee, ComponentInstance instance, Side side, Signature signature, bint is_async)
