"""Validation of a decoded module."""

from engine.module cimport ModuleC

cdef int validate_module(ModuleC* m, object owner) except -1
cdef int validate_rules(ModuleC* m) except -1
cdef int check_bodies(const ModuleC* m) except -1
