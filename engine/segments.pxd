"""Element and data segments."""

from engine.code cimport Val
from engine.loading cimport Loading
from engine.module cimport Module
from engine.objects cimport InstanceC, TableC

# Trap: what they wrote so far stays
cdef int run_segments(InstanceC* c, Module module, Loading loading) except -1
cdef int fill_table(TableC* table, Val value, Loading loading) except -1        # all elements
