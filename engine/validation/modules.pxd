"""Validation of a decoded module."""

from engine.binary.loading cimport Loading
from engine.binary.modulec cimport ModuleC

cdef int validate_module(ModuleC* m, object owner, Loading loading) except -1
cdef int validate_rules(ModuleC* m, Loading loading) except -1
cdef int check_bodies(const ModuleC* m, Loading loading) except -1
