"""Where the translated code of a module lies, and which of it a store has called."""

from libc.stdint cimport uint64_t

from engine.binary.modulec cimport ModuleC
from engine.code.objects cimport CodeTable, InstanceC, StoreC
from engine.code.words cimport Header, Ins

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

# Let an instance use its module's code, which its store has not called yet, or has; False: no memory.
cdef bint use_code(StoreC* store, InstanceC* instance) noexcept nogil

# Let every call of an instance's functions come by the driver, which says that it is closed; False: no
# memory, and nothing has changed. What its stacks are in stays where it is.
cdef bint close_code(InstanceC* instance) noexcept nogil

# The instance goes: the bytes of code that its store has no use for any more.
cdef uint64_t release_code(InstanceC* instance) noexcept nogil

# For merging.
cdef void move_code_tables(StoreC* to, StoreC* source) noexcept nogil
