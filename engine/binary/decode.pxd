"""The binary format into a ModuleC."""

from libc.stdint cimport uint8_t, uint32_t

from engine.binary.loading cimport Loading
from engine.binary.modulec cimport ModuleC, Span
from engine.types.typegroups cimport HeldTypes

cdef object decode(ModuleC* m, HeldTypes types, Loading loading)
cdef void free_module(ModuleC* m) noexcept
cdef Span find_section(const ModuleC* m, uint8_t id) noexcept nogil
