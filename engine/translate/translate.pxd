"""From validated stack code to slot code, one function at a time, at its first call."""

from libc.stdint cimport uint32_t, uint64_t

from engine.binary.modulec cimport ModuleC
from engine.module.module cimport Module

# Called now and then with the bytes of code so far; an exception ends the translation.
ctypedef int (*LookAround)(void* who, uint64_t n_bytes) except -1

# Publishes the code; a TranslateError (engine/translate/state.pxd). The body must be valid: nothing is
# checked again. The code belongs to the module, which frees it when it dies.
cdef int translate(ModuleC* module, uint32_t code_index, LookAround look, void* who) except -1

# By word (counted from the header): the offset of the instruction that made it, from the module's start.
cdef dict wasm_offsets(Module module, uint32_t func_index, list words)
