"""Exception tags: what tells exceptions apart. Two tags of the same type are different tags."""

cimport cython
from cpython.ref cimport Py_INCREF
from libc.stdint cimport uint32_t
from libc.stdlib cimport calloc

from engine.code.objects cimport TagC
from engine.store.releasing cimport release_tag
from engine.store.store cimport live_wrapper
from engine.types.typegroups cimport HeldTypes
from engine.types.valtypes cimport DefType, hold_functype, valtype_text

from engine.externs.constructors import Tag as arguments
from engine.types.externtypes import FuncType, TagType

cdef object WRAP = object()     # asks the constructor for an empty wrapper


cdef TagC* new_tag(DefType* type, object types) except NULL:
    """A new tag with the parameters of a function type."""
    cdef TagC* tag = <TagC*>calloc(1, sizeof(TagC))
    if tag == NULL:
        raise MemoryError
    tag.type = type
    tag.count = 1
    # Holds the defined type that tag.type points to.
    tag.types = <void*>types
    Py_INCREF(types)
    return tag


cdef Tag wrap_tag(TagC* tag):
    """The `engine.Tag` of a tag: the same object as long as there is one."""
    cdef Tag wrapper
    if live_wrapper(tag.wrapper) != NULL:
        return <Tag>tag.wrapper
    wrapper = Tag.__new__(Tag, WRAP)
    if live_wrapper(tag.wrapper) != NULL:     # made by code that ran meanwhile
        return <Tag>tag.wrapper
    wrapper.c = tag
    tag.wrapper = <void*>wrapper
    tag.count += 1
    return wrapper


@cython.final
cdef class Tag:
    """An exception tag (spec 4.2.10): `Tag(TagType(["i32"]))` or an export of an instance.

    A host function throws a wasm exception with `raise UncaughtException(tag=tag, values=(1,))`.
    """

    def __cinit__(self, *values, **named):
        cdef HeldTypes held
        if named or len(values) != 1:
            values = arguments(*values, **named)
        type, = values
        self.c = NULL
        if type is WRAP:
            return
        if not isinstance(type, TagType):
            raise TypeError(f"expected a TagType, got {type!r}")
        held = hold_functype(FuncType(type.params))
        self.c = new_tag(held.types[0], held)
        self.c.wrapper = <void*>self

    def __dealloc__(self):
        if self.c != NULL:
            if self.c.wrapper == <void*>self:
                self.c.wrapper = NULL
            release_tag(self.c)

    @property
    def type(self):
        """TagType: value types of the payload."""
        cdef uint32_t i
        return TagType([valtype_text(self.c.type.params[i]) for i in range(self.c.type.n_params)])

    def __repr__(self):
        return f"<wasi.Tag of {self.type}>"
