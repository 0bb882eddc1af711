"""Globals: one value each; those that hold a reference are marked by the collector.

A global lives as long as an instance or an `engine.Global` counts it. Who reads or changes one
from Python owns its store meanwhile.
"""

cimport cython
from cpython.number cimport PyNumber_Index
from cpython.ref cimport Py_INCREF
from libc.stdint cimport uint64_t
from libc.stdlib cimport calloc

from engine.code.objects cimport CELL_SIZE, GlobalC
from engine.code.words cimport Val
from engine.externs.values cimport from_val, to_val
from engine.store.releasing cimport release_global
from engine.store.store cimport Store, Wrapper, live_wrapper
from engine.store.totals cimport make_room
from engine.types.valtypes cimport (
    HEAP_CONCRETE, VT_F32, VT_I32, ValType, heap_of, is_ref, valtype_of_text, valtype_text)

from engine.errors import closed
from engine.externs.constructors import Global as arguments
from engine.types.externtypes import GlobalType

cdef object WRAP = object()     # asks the constructor for an empty wrapper


# The C struct

cdef GlobalC* new_global(Store store, ValType type, bint mutable, object types) except NULL:
    """A global that is zero or null; `types` keeps a concrete type alive."""
    cdef GlobalC* variable = <GlobalC*>calloc(1, sizeof(GlobalC))
    if variable == NULL:
        raise MemoryError
    variable.type = type
    variable.mutable = mutable
    variable.count = 1
    # Numbers need no collector, hence neither a store nor its list.
    if is_ref(type):
        if heap_of(type) >= HEAP_CONCRETE:
            variable.types = <void*>types
            Py_INCREF(types)
        _link(store.root(), variable)
    return variable


cdef void _link(Store store, GlobalC* variable) noexcept:
    variable.store = &store.c
    variable.next = store.c.globals
    if variable.next != NULL:
        variable.next.prev = variable
    store.c.globals = variable


# The Python face

cdef Global wrap_global(Store store, GlobalC* variable, object owner):
    """The `engine.Global` of a global: the same object as long as there is one."""
    cdef Global wrapper
    if live_wrapper(variable.wrapper) != NULL:
        return <Global>variable.wrapper
    wrapper = Global.__new__(Global, WRAP, None)
    if live_wrapper(variable.wrapper) != NULL:    # made by code that ran meanwhile
        return <Global>variable.wrapper
    _attach(wrapper, store, variable)
    wrapper.owner = owner
    variable.count += 1
    return wrapper


cdef void _attach(Global wrapper, Store store, GlobalC* variable) noexcept:
    wrapper.store = store
    wrapper.c = variable
    variable.wrapper = <void*>wrapper


@cython.final
@cython.no_gc_clear
cdef class Global(Wrapper):
    """A global (spec 4.2.9): `Global(GlobalType("i32", mutable=True), 7)` or an export of an instance."""

    def __cinit__(self, *values, **named):
        cdef Store store
        cdef ValType content
        cdef list types = []
        if named or len(values) != 2:
            values = arguments(*values, **named)
        type, value = values
        self.c = NULL
        if type is WRAP:
            return
        if not isinstance(type, GlobalType):
            raise TypeError(f"expected a GlobalType, got {type!r}")
        content = valtype_of_text(type.content, types)
        store = Store()
        _attach(self, store, new_global(store, content, type.mutable, types))
        store.acquire()
        try:
            to_val(store, content, value, &self.c.value)
        finally:
            store.release()

    def __dealloc__(self):
        if self.c != NULL:
            if self.c.wrapper == <void*>self:
                self.c.wrapper = NULL
            release_global(self.c)

    @property
    def type(self):
        """GlobalType: value type and mutability."""
        return GlobalType(valtype_text(self.c.type), bool(self.c.mutable))

    @property
    def value(self):
        """The value: int (signed), float, or the object of the reference."""
        self._check_open()
        self.store.acquire()
        try:
            return from_val(self.store, self.c.type, self.c.value)
        finally:
            self.store.release()

    @value.setter
    def value(self, value):
        cdef Val val
        self._check_open()
        if not self.c.mutable:
            raise TypeError("the global is immutable")
        self.store.acquire()
        try:
            if is_ref(self.c.type) and value is not None:
                # A safepoint: once converted, the reference would be in `val` only, which no collector sees.
                make_room(self.store, 0, CELL_SIZE, "a reference")
            to_val(self.store, self.c.type, value, &val)
            self.c.value = val
        finally:
            self.store.release()

    def get_raw(self):
        """Return the bit pattern of a number, as an unsigned int."""
        cdef uint64_t bits
        self._check_number()
        self.store.acquire()
        bits = self.c.value.u64
        self.store.release()
        return bits & 0xFFFFFFFF if self.c.type in (VT_I32, VT_F32) else bits

    def set_raw(self, bits):
        """Set a number by its bit pattern; OverflowError if it has too many bits."""
        cdef uint64_t pattern = PyNumber_Index(bits)
        self._check_number()
        if not self.c.mutable:
            raise TypeError("the global is immutable")
        if self.c.type in (VT_I32, VT_F32) and pattern >> 32:
            raise OverflowError(f"expected 32 bits, got {pattern:#x}")
        self.store.acquire()
        self.c.value.u64 = pattern
        self.store.release()

    cdef int _check_open(self) except -1:
        if self.c.closed:
            raise closed()
        return 0

    cdef int _check_number(self) except -1:
        self._check_open()
        if is_ref(self.c.type):
            raise TypeError(f"a {valtype_text(self.c.type)} has no bit pattern")
        return 0

    def __repr__(self):
        shown = "of a closed instance" if self.c.closed else repr(self.value)
        return f"<wasi.Global {shown}: {valtype_text(self.c.type)}>"
