"""Imports: looked up by name, matched by type, put into an instance."""

from engine.code cimport InstanceC
from engine.module cimport Module
from engine.store cimport Store

cdef list resolve_imports(Module module, object imports)        # values in order; raises Unlinkable
cdef Store store_for(list values)                               # of all that is imported; else a new one
cdef int link_imports(InstanceC* instance, Module module, list values) except -1
