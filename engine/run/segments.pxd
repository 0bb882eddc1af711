"""Element and data segments."""

from engine.binary.loading cimport Loading
from engine.code.objects cimport InstanceC, TableC
from engine.code.words cimport Val
from engine.module.module cimport Module

# Trap: what they wrote so far stays
cdef int run_segments(InstanceC* c, Module module, Loading loading) except -1
cdef int fill_table(TableC* table, Val value, Loading loading) except -1        # all elements
