"""Tables: growable arrays of references, which the collector marks precisely.

A table lives as long as an instance or an `engine.Table` counts it. Who reads or changes one
from Python owns its store meanwhile.
"""

cimport cython
from cpython.number cimport PyNumber_Index
from cpython.ref cimport Py_INCREF
from libc.stdint cimport UINT32_MAX, UINT64_MAX, int64_t, uint64_t
from libc.stdlib cimport calloc, free, realloc
from libc.string cimport memset

from engine.binary.modulec cimport TableTypeC
from engine.code.objects cimport CELL_SIZE, REFUSED_NOT, REFUSED_SYSTEM, RefCell, Refusal, TableC
from engine.code.words cimport Val
from engine.externs.values cimport from_val, index_of, to_val
from engine.store.releasing cimport release_table
from engine.store.store cimport Store, Wrapper, live_wrapper, pin, unpin
from engine.store.totals cimport counted, make_room, table_room
from engine.types.valtypes cimport HEAP_CONCRETE, VT_NULLABLE, heap_of, is_ref, valtype_of_text, valtype_text

from engine.errors import TableLimit, Trap, closed
from engine.externs.constructors import Table as arguments
from engine.types.externtypes import TableType

cdef enum:
    MOST_ELEMENTS = 0x100_0000_0000    # no table has more

cdef object WRAP = object()     # asks the constructor for an empty wrapper


# The C struct

cdef TableC* new_table(Store store, const TableTypeC* type, object types, uint64_t limit) except NULL:
    """A table of the type's minimum, all null; `limit` in elements bounds its growth."""
    cdef TableC* table
    if type.minimum > min(limit, <uint64_t>MOST_ELEMENTS):
        raise TableLimit(f"a table of {counted(type.minimum, 'element')} exceeds the limit of {limit}")
    make_room(store, 0, type.minimum * sizeof(Val), f"a table of {counted(type.minimum, 'element')}")
    table = <TableC*>calloc(1, sizeof(TableC))
    if table == NULL:
        raise MemoryError
    # Never NULL, so that nobody has to ask; and zero is the null reference.
    table.elems = <Val*>calloc(max(type.minimum, 1), sizeof(Val))
    if table.elems == NULL:
        free(table)
        raise MemoryError(f"no memory for a table of {counted(type.minimum, 'element')}")
    table.size = type.minimum
    table.capacity = max(type.minimum, 1)
    table.element = type.element
    table.is64 = type.is64
    table.has_maximum = type.has_maximum
    table.maximum = type.maximum if type.has_maximum else UINT64_MAX if type.is64 else UINT32_MAX
    table.limit = min(limit, <uint64_t>MOST_ELEMENTS)
    table.count = 1
    if heap_of(type.element) >= HEAP_CONCRETE:
        table.types = <void*>types
        Py_INCREF(types)
    _link(store.root(), table)
    return table


cdef void _link(Store store, TableC* table) noexcept:
    table.store = &store.c
    store.c.table_bytes += table.size * sizeof(Val)
    table.next = store.c.tables
    if table.next != NULL:
        table.next.prev = table
    store.c.tables = table


cdef int64_t table_grow(TableC* table, uint64_t delta, const Val* value) noexcept:
    """Grow by `delta` elements set to `value`; the old size, or -1 (spec 4.6.11)."""
    cdef bint may = table_may_grow(table, delta)
    cdef uint64_t old = table.size      # only now: a collection may have run anything
    cdef uint64_t i
    if not may:
        return -1
    table.grower = NULL         # one that is in the middle of it begins anew
    for i in range(old, old + delta):
        table.elems[i] = value[0]
    table_enlarge(table, delta, value.ptr != NULL)
    return <int64_t>old


cdef bint table_may_grow(TableC* table, uint64_t delta) noexcept:
    cdef Refusal refusal = table_room(table, delta)
    if refusal == REFUSED_NOT and not _reserve(table, table.size + delta):
        refusal = REFUSED_SYSTEM
    if refusal != REFUSED_NOT:
        table.store.refusal = refusal
    return refusal == REFUSED_NOT


cdef void table_enlarge(TableC* table, uint64_t delta, bint used) noexcept nogil:
    if delta == 0:
        return
    table.size += delta
    if used:
        table.used = table.size
    table.store.table_bytes += delta * sizeof(Val)
    table.store.tables_refused.n = 0


cdef bint _reserve(TableC* table, uint64_t size) noexcept nogil:
    cdef uint64_t capacity = table.capacity
    cdef void* larger
    if size <= capacity:
        return True
    # By half, so that growing one by one takes time in proportion to the elements.
    capacity = max(size, min(capacity + (capacity >> 1), min(table.maximum, table.limit)))
    larger = realloc(table.elems, capacity * sizeof(Val))
    if larger == NULL:
        return False
    table.elems = <Val*>larger
    table.capacity = capacity
    return True


# The Python face

cdef Table wrap_table(Store store, TableC* table, object owner):
    """The `engine.Table` of a table: the same object as long as there is one."""
    cdef Table wrapper
    if live_wrapper(table.wrapper) != NULL:
        return <Table>table.wrapper
    wrapper = Table.__new__(Table, WRAP)
    if live_wrapper(table.wrapper) != NULL:   # made by code that ran meanwhile
        return <Table>table.wrapper
    _attach(wrapper, store, table)
    wrapper.owner = owner
    table.count += 1
    return wrapper


cdef void _attach(Table wrapper, Store store, TableC* table) noexcept:
    wrapper.store = store
    wrapper.c = table
    table.wrapper = <void*>wrapper


cdef int _table_type(object type, TableTypeC* out, list types) except -1:
    """Read an `engine.TableType`; TypeError and ValueError say what is wrong with it."""
    if not isinstance(type, TableType):
        raise TypeError(f"expected a TableType, got {type!r}")
    memset(out, 0, sizeof(TableTypeC))
    out.element = valtype_of_text(type.element, types)
    out.is64 = type.address == "i64"
    out.has_maximum = type.maximum is not None
    try:
        out.minimum = PyNumber_Index(type.minimum)
        out.maximum = PyNumber_Index(type.maximum) if out.has_maximum else UINT64_MAX
    except OverflowError:
        raise ValueError(f"no such table type: {type!r}") from None
    if not is_ref(out.element) or type.address not in ("i32", "i64") or (
            max(out.minimum, out.maximum if out.has_maximum else 0) > (UINT64_MAX if out.is64 else UINT32_MAX)
            or out.minimum > out.maximum):
        raise ValueError(f"no such table type: {type!r}")
    return 0


@cython.final
@cython.no_gc_clear
cdef class Table(Wrapper):
    """A table of references (spec 4.2.7): `Table(TableType("funcref", 10), init)` or an instance's export.

    Elements are `Func` or None for funcref, any object for externref (None is null). An index out
    of bounds raises Trap("out of bounds table access").
    """

    def __cinit__(self, *values, **named):
        cdef TableTypeC c
        cdef Store store
        cdef list types = []
        if named or len(values) != 2:
            values = arguments(*values, **named)
        type, init = values
        self.c = NULL
        if type is WRAP:
            return
        _table_type(type, &c, types)
        store = Store()
        _attach(self, store, new_table(store, &c, types, UINT64_MAX))
        if init is not None or not c.element & VT_NULLABLE:
            self._fill(init)

    def __dealloc__(self):
        if self.c != NULL:
            if self.c.wrapper == <void*>self:
                self.c.wrapper = NULL
            release_table(self.c)

    cdef int _fill(self, object value) except -1:
        cdef Val val
        cdef uint64_t i
        self.store.acquire()
        try:
            to_val(self.store, self.c.element, value, &val)
            for i in range(self.c.size):
                self.c.elems[i] = val
            self.c.used = self.c.size
        finally:
            self.store.release()
        return 0

    cdef int _check_open(self) except -1:
        if self.c.closed:
            raise closed()
        return 0

    @property
    def type(self):
        """TableType: its minimum is the current size. Like all methods, raises WasmError if it is closed."""
        self._check_open()
        return TableType(valtype_text(self.c.element), self.c.size,
                         self.c.maximum if self.c.has_maximum else None, "i64" if self.c.is64 else "i32")

    @property
    def size(self):
        """Number of elements."""
        self._check_open()
        return self.c.size

    def __len__(self):
        self._check_open()
        return <Py_ssize_t>self.c.size

    def get(self, index):
        """Return element `index`."""
        cdef uint64_t i = index_of(index)
        self.store.acquire()
        try:
            self._check_open()
            if i >= self.c.size:
                raise Trap("out of bounds table access")
            return from_val(self.store, self.c.element, self.c.elems[i])
        finally:
            self.store.release()

    def set(self, index, value):
        """Set element `index`; TypeError if the value is not of the element type."""
        cdef uint64_t i = index_of(index)
        cdef Val val
        self.store.acquire()
        try:
            self._check_open()
            if value is not None:
                make_room(self.store, 0, CELL_SIZE, "a reference")
            to_val(self.store, self.c.element, value, &val)
            if i >= self.c.size:
                raise Trap("out of bounds table access")
            self.c.elems[i] = val
            self.c.used = max(self.c.used, i + 1)
        finally:
            self.store.release()

    def grow(self, n, value=None):
        """Grow by `n` elements set to `value`; return the old size, or -1 if it cannot grow."""
        cdef uint64_t delta = index_of(n)
        if n < 0:
            raise ValueError("a table cannot shrink")
        self.store.acquire()
        try:
            self._check_open()
            return self._grow(delta, value)
        finally:
            self.store.release()

    cdef int64_t _grow(self, uint64_t delta, object value) except? -1:
        cdef RefCell* cell
        cdef Val val
        if value is not None:
            make_room(self.store, 0, CELL_SIZE, "a reference")
        to_val(self.store, self.c.element, value, &val)
        cell = <RefCell*>val.ptr
        # Growing may collect, and the reference is in a C variable only.
        if cell != NULL:
            pin(cell)
        try:
            return table_grow(self.c, delta, &val)
        finally:
            if cell != NULL:
                unpin(cell)

    def __getitem__(self, index):
        return self.get(index)

    def __iter__(self):
        """The elements in order, also those that the table grows by meanwhile."""
        i = 0
        while i < self.size:
            yield self.get(i)
            i += 1

    def __setitem__(self, index, value):
        self.set(index, value)

    def __repr__(self):
        shown = "of a closed instance:" if self.c.closed else f"of {self.c.size}"
        return f"<wasi.Table {shown} {valtype_text(self.c.element)}>"
