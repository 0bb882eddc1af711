"""Element and data segments."""

from engine.code cimport InstanceC, TableC, Val
from engine.module cimport Module

cdef int run_segments(InstanceC* c, Module module) except -1        # Trap: what they wrote so far stays
cdef void fill_table(TableC* table, Val value) noexcept nogil       # all elements
