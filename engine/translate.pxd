"""From validated stack code to slot code, one function at a time, at its first call."""

from libc.stdint cimport int64_t, uint32_t

from engine.code cimport Header, Ins, ModuleCode
from engine.module cimport ModuleC

cdef enum TranslateError:
    TRANSLATE_OK
    TRANSLATE_NO_MEMORY
    TRANSLATE_FRAME             # more than 65,535 slots
    TRANSLATE_FAR               # a branch does not reach: translate again without fused branches

# What every entry is before it is translated.
cdef Ins* stub_entry() noexcept nogil

# Publishes the code; a TranslateError.
cdef int translate(ModuleC* module, uint32_t code_index) noexcept nogil

# Entries that are all the stub; False: no memory.
cdef bint new_code(ModuleC* module) noexcept nogil

# All code of a module that dies.
cdef void free_code(ModuleC* module) noexcept nogil

# The function that holds pc, NULL: none of this module.
cdef Header* find_code(ModuleC* module, Ins* pc) noexcept nogil

# Of the instruction at pc, from the module's start.
cdef int64_t wasm_offset(ModuleC* module, Header* head, Ins* pc) noexcept nogil
