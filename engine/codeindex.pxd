"""Where the translated code of a module lies."""

from engine.code cimport Header, Ins
from engine.module cimport ModuleC

# What every entry is before it is translated.
cdef Ins* stub_entry() noexcept nogil

# Entries that are all the stub; False: no memory.
cdef bint new_code(ModuleC* module) noexcept nogil

# Take over the code of a function; False: no memory.
cdef bint index_code(ModuleC* module, Ins* entry) noexcept nogil

# All code of a module that dies.
cdef void free_code(ModuleC* module) noexcept nogil

# Regions and clauses of one function.
cdef void free_handlers(Header* head) noexcept nogil

# The function that holds pc, NULL: none of this module.
cdef Header* find_code(ModuleC* module, Ins* pc) noexcept nogil
