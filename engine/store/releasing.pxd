"""Letting go of memories, tables, globals and tags."""

from engine.code.objects cimport GlobalC, MemoryC, TableC, TagC

# Count one holder less; the last one frees it. All need the GIL. Types are let go of last, as that may run
# any code.
cdef void release_memory(MemoryC* memory) noexcept
cdef void release_table(TableC* table) noexcept
cdef void release_global(GlobalC* variable) noexcept
cdef void release_tag(TagC* tag) noexcept

cdef void close_memory(MemoryC* memory) noexcept        # size 0 from now on; Python views stay mapped
