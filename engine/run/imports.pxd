"""Imports: looked up by name, matched by type, put into an instance."""

from libc.stdint cimport uint64_t

from engine.binary.loading cimport Loading
from engine.code.objects cimport InstanceC
from engine.module.module cimport Module
from engine.store.store cimport Store

cdef list resolve_imports(Module module, object imports, Loading loading)    # values in order; Unlinkable
cdef Store store_for(list values)                               # of all that is imported; else a new one
cdef uint64_t linked_bytes(list values) noexcept                # that link_imports adds to the store
cdef int link_imports(InstanceC* instance, Module module, list values, Loading loading) except -1
