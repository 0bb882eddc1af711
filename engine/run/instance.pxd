"""engine.Instance: a module put to work."""

from libc.stdint cimport uint32_t

from engine.binary.loading cimport Loading
from engine.code.objects cimport InstanceC
from engine.module.module cimport Module
from engine.store.store cimport Store


cdef class Instance:
    cdef object __weakref__
    cdef InstanceC* c           # owned by the store
    cdef Store store
    cdef readonly Module module
    cdef bint started           # the start function was called
    cdef bint made              # all segments are where they belong: until then only its maker may use it
    cdef public object host     # what the embedder keeps with it; None

    cdef int check_made(self) except -1                     # RuntimeError
    cdef int _instantiate(self, list values, Loading loading) except -1
    cdef object export(self, int kind, uint32_t index)      # the same object while there is one


cdef object UNLINKED                        # asks the constructor for an instance that is filled in later
cdef bint FORMS_SWITCH                      # there is no other form in this build
cdef int check_form(object form) except -1  # ValueError for a form that is not in FORMS

cdef int check_open(const InstanceC* instance) except -1     # WasmError if it was closed

cdef dict usage_of(Store store)             # Instance.usage

# An instance that lives in this store from the beginning, its start function not called.
cdef Instance new_instance_in(Store store, Module module, object imports, Loading loading)
