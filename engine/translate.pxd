"""From validated stack code to slot code, one function at a time, at its first call."""

from libc.stdint cimport int64_t, uint32_t

from engine.code cimport Header, Ins
from engine.module cimport ModuleC

# Publishes the code; a TranslateError (engine/translation.pxd).
cdef int translate(ModuleC* module, uint32_t code_index) noexcept nogil

# Of the instruction at pc, from the module's start.
cdef int64_t wasm_offset(ModuleC* module, Header* head, Ins* pc) noexcept nogil
