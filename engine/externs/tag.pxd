"""Exception tags: the C struct's operations, and engine.Tag."""

from engine.code.objects cimport TagC
from engine.types.valtypes cimport DefType

cdef TagC* new_tag(DefType* type, object types) except NULL       # counted 1; `types` keeps the type alive
cdef Tag wrap_tag(TagC* tag)                                    # the same object while there is one


cdef class Tag:
    cdef object __weakref__
    cdef TagC* c
