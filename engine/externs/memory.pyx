"""Linear memories.

A memory lives as long as an instance or an `engine.Memory` counts it. Its address stays while it
grows within its reservation (engine/store/mapping.pyx). Python views hold the mapping that they show,
so they never dangle: a view taken before the memory moved, or was closed, shows the old bytes.
Who reads or changes a memory from Python owns its store meanwhile.
"""

cimport cython
from cpython.buffer cimport PyBuffer_FillInfo, PyBuffer_Release
from cpython.bytes cimport PyBytes_FromStringAndSize
from cpython.number cimport PyNumber_Index
from libc.stdint cimport (
    UINT64_MAX, int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t)
from libc.stdlib cimport calloc, free
from libc.string cimport memcpy, memmove

from engine.binary.modulec cimport MemoryTypeC
from engine.code.objects cimport REFUSED_NOT, REFUSED_SYSTEM, MemoryC, Refusal, StoreC
from engine.externs.plainbuffers cimport get_plain_buffer
from engine.externs.values cimport index_of
from engine.externs.views cimport MemoryView
from engine.store.mapping cimport Mapping, map_commit, map_hold, map_move, map_new, map_release
from engine.store.releasing cimport close_memory, release_memory
from engine.store.store cimport Store, live_wrapper
from engine.store.totals cimport counted, make_room, memory_limit, memory_room, most_memory

from engine.errors import Trap, WasmError, closed
from engine.externs.constructors import Memory as arguments
from engine.types.externtypes import MemoryType

cdef enum:
    RESERVATION = 256 << 20     # bytes of address space behind a memory that may grow

cdef object WRAP = object()     # asks a constructor for an empty wrapper
cdef uint8_t EMPTY = 0          # what a view of no bytes points to


# The C struct

cdef MemoryC* new_memory(Store store, const MemoryTypeC* type) except NULL:
    """A zeroed memory of the type's minimum, in a store."""
    cdef MemoryC* memory
    # Compared in pages: in bytes, 2**48 pages would overflow.
    if type.minimum > most_memory(&store.root().c) >> type.page_log2:
        raise memory_limit(store, f"a memory of {counted(type.minimum, 'page')}")
    # A safepoint: the root of the store is asked for again below.
    make_room(store, type.minimum << type.page_log2, 0, f"a memory of {counted(type.minimum, 'page')}")
    memory = <MemoryC*>calloc(1, sizeof(MemoryC))
    if memory == NULL:
        raise MemoryError
    memory.page_log2 = type.page_log2
    memory.is64 = type.is64
    memory.shared = type.shared
    memory.has_maximum = type.has_maximum
    memory.max_pages = type.maximum if type.has_maximum else _most_pages(type)
    memory.count = 1
    memory.store = &store.root().c
    memory.mapping = map_new(type.minimum << type.page_log2, _reservation(memory, 0))
    if memory.mapping == NULL:
        free(memory)
        raise MemoryError(f"no address space for a memory of {counted(type.minimum, 'page')}")
    memory.next = memory.store.memories
    if memory.next != NULL:
        memory.next.prev = memory
    memory.store.memories = memory
    _resize(memory, type.minimum)
    return memory


cdef uint64_t _most_pages(const MemoryTypeC* type) noexcept nogil:
    """What the address type allows, where no maximum is declared (spec 3.2.16)."""
    if type.is64:
        return UINT64_MAX if type.page_log2 == 0 else <uint64_t>1 << (64 - type.page_log2)
    return UINT64_MAX >> 32 if type.page_log2 == 0 else <uint64_t>1 << (32 - type.page_log2)


# With room behind it a memory grows in place: views stay valid, and nothing is copied.
cdef uint64_t _reservation(const MemoryC* memory, uint64_t size) noexcept nogil:
    """Address space to ask for: some room beyond `size` bytes, but none that can never be used."""
    cdef uint64_t most = most_memory(memory.store)
    if memory.max_pages <= (most >> memory.page_log2):
        most = memory.max_pages << memory.page_log2
    return min(most, max(<uint64_t>RESERVATION, size + size // 2))


cdef void _resize(MemoryC* memory, uint64_t pages) noexcept nogil:
    """Take over base and size from the mapping, and count the difference."""
    cdef Mapping* mapping = <Mapping*>memory.mapping
    cdef StoreC* store = memory.store
    store.memory -= memory.size
    memory.base = mapping.base
    memory.reserved = mapping.reserved
    memory.pages = pages
    memory.size = pages << memory.page_log2
    store.memory += memory.size
    store.peak_memory = max(store.peak_memory, store.memory)


cdef int64_t memory_grow(MemoryC* memory, uint64_t delta) noexcept:
    """Grow by `delta` pages; the old size in pages, or -1 (spec 4.6.13). The base may move."""
    cdef uint64_t old
    cdef Refusal refusal
    if delta == 0:
        return <int64_t>memory.pages
    refusal = memory_room(memory, delta)
    old = memory.pages          # only now: a collection may have run anything
    if refusal == REFUSED_NOT and not _commit(memory, (old + delta) << memory.page_log2):
        refusal = REFUSED_SYSTEM
    if refusal != REFUSED_NOT:
        memory.store.refusal = refusal
        return -1
    _resize(memory, old + delta)
    memory.store.memories_refused.n = 0
    return <int64_t>old


cdef bint _commit(MemoryC* memory, uint64_t size) noexcept nogil:
    """Get the pages from the operating system."""
    cdef Mapping* moved
    if size <= memory.reserved:
        return map_commit(<Mapping*>memory.mapping, size)
    # The base has moved: ops read it again when they come back from the driver.
    moved = map_move(<Mapping*>memory.mapping, memory.size, size, _reservation(memory, size))
    if moved == NULL:
        return False
    memory.mapping = moved
    return True


cdef int memory_type(object type, MemoryTypeC* out) except -1:
    """Read an `engine.MemoryType`; TypeError and ValueError say what is wrong with it."""
    if not isinstance(type, MemoryType):
        raise TypeError(f"expected a MemoryType, got {type!r}")
    if type.page_size not in (1, 1 << 16) or type.address not in ("i32", "i64"):
        raise ValueError(f"no such memory type: {type!r}")
    out.page_log2 = 0 if type.page_size == 1 else 16
    out.is64 = type.address == "i64"
    out.shared = type.shared
    out.has_maximum = type.maximum is not None
    try:
        out.minimum = PyNumber_Index(type.minimum)
        out.maximum = PyNumber_Index(type.maximum) if out.has_maximum else UINT64_MAX
    except OverflowError:
        raise ValueError(f"no such memory type: {type!r}") from None
    if (out.has_maximum and out.minimum > out.maximum) or max(
            out.minimum, out.maximum if out.has_maximum else 0) > _most_pages(out):
        raise ValueError(f"no such memory type: {type!r}")
    return 0


# The Python face

cdef Memory wrap_memory(Store store, MemoryC* memory):
    """The `engine.Memory` of a memory: the same object as long as there is one."""
    cdef Memory wrapper
    if live_wrapper(memory.wrapper) != NULL:
        return <Memory>memory.wrapper
    wrapper = Memory.__new__(Memory, WRAP)
    if live_wrapper(memory.wrapper) != NULL:  # made by code that ran meanwhile
        return <Memory>memory.wrapper
    _attach(wrapper, store, memory)
    memory.count += 1
    return wrapper


# Borrowed: the struct must not keep its wrapper, which in turn counts the struct.
cdef void _attach(Memory wrapper, Store store, MemoryC* memory) noexcept:
    wrapper.store = store
    wrapper.c = memory
    memory.wrapper = <void*>wrapper


@cython.final
@cython.no_gc_clear
cdef class Memory:
    """A linear memory (spec 4.2.8): `Memory(MemoryType(1, 2))` or an export of an instance.

    `memoryview(memory)`, `numpy.frombuffer(memory, dtype)` and everything else that accepts a
    buffer give writable access to its bytes without copying. Such a view keeps its pages
    mapped; after the memory has moved, which happens when it grows beyond its reservation, the view
    shows the old bytes: create a new one after growing, or use `view()`, which detects it.
    Addresses out of bounds raise Trap("out of bounds memory access").
    """

    def __cinit__(self, *values, **named):
        cdef MemoryTypeC c
        cdef Store store
        if named or len(values) != 1:
            values = arguments(*values, **named)
        type, = values
        self.c = NULL
        if type is not WRAP:
            memory_type(type, &c)
            store = Store()
            _attach(self, store, new_memory(store, &c))

    def __dealloc__(self):
        if self.c != NULL:
            if self.c.wrapper == <void*>self:
                self.c.wrapper = NULL
            release_memory(self.c)

    @property
    def type(self):
        """MemoryType: its minimum is the current size. Like all methods, raises WasmError if it is closed."""
        self.check_open()
        return MemoryType(self.c.pages, self.c.max_pages if self.c.has_maximum else None,
                          "i64" if self.c.is64 else "i32", bool(self.c.shared), 1 << self.c.page_log2)

    @property
    def size(self):
        """Size in bytes."""
        self.check_open()
        return self.c.size

    @property
    def pages(self):
        """Size in pages."""
        self.check_open()
        return self.c.pages

    def grow(self, delta_pages):
        """Grow by `delta_pages`; return the old size in pages, or -1 if it cannot grow.

        Raises ValueError for a negative number.
        """
        cdef int64_t old
        cdef uint64_t delta = index_of(delta_pages)
        if delta_pages < 0:
            raise ValueError("a memory cannot shrink")
        self.check_open()
        self.store.acquire()
        old = memory_grow(self.c, delta)
        self.store.release()
        return old

    def read(self, ptr, length):
        """Return a copy of `length` bytes starting at address `ptr`."""
        cdef uint64_t n = index_of(length)
        cdef bytes copy
        self.store.acquire()
        try:
            copy = PyBytes_FromStringAndSize(<const char*>self.span(ptr, n), <Py_ssize_t>n)
            self.c.store.bytes_copied += n
        finally:
            self.store.release()
        return copy

    def write(self, ptr, data):
        """Copy `data`, any bytes-like object, to address `ptr`; all of it or nothing.

        Raises TypeError for an array of Python objects, whose bytes are addresses of this process.
        """
        cdef Py_buffer buffer
        get_plain_buffer(data, &buffer)
        try:
            self.store.acquire()
            try:
                memmove(self.span(ptr, buffer.len), buffer.buf, buffer.len)
                self.c.store.bytes_copied += buffer.len
            finally:
                self.store.release()
        finally:
            PyBuffer_Release(&buffer)

    def view(self):
        """Return a `MemoryView` of all bytes: a buffer that detects when it is stale."""
        return MemoryView(self)

    def close(self):
        """Release the pages now, or with the last view: every address is out of bounds from now on."""
        self.store.acquire()
        self.c.closed_alone |= self.c.mapping != NULL
        close_memory(self.c)
        self.store.release()

    cdef int check_open(self) except -1:
        if self.c.mapping == NULL:
            raise WasmError("the memory is closed") if self.c.closed_alone else closed()
        return 0

    cdef uint8_t* span(self, object ptr, uint64_t length) except? NULL:
        cdef uint64_t at = index_of(ptr)
        self.check_open()
        if at > self.c.size or length > self.c.size - at:
            raise Trap("out of bounds memory access")
        return self.c.base + at

    # Without try and finally, since this is the fast way; nothing in between can raise.
    cdef int _access(self, object ptr, void* value, size_t n, bint store) except -1:
        cdef uint64_t at = index_of(ptr)
        self.store.acquire()
        if at > self.c.size or n > self.c.size - at:
            self.store.release()
            self.check_open()
            raise Trap("out of bounds memory access")
        if store:
            memcpy(self.c.base + at, value, n)
        else:
            memcpy(value, self.c.base + at, n)
        self.c.store.bytes_copied += n
        self.store.release()
        return 0

    # Typed access, little-endian as the format demands

    def load_u8(self, ptr):
        """Return the unsigned byte at `ptr`."""
        cdef uint8_t value
        self._access(ptr, &value, 1, False)
        return value

    def load_i8(self, ptr):
        """Return the signed byte at `ptr`."""
        cdef int8_t value
        self._access(ptr, &value, 1, False)
        return value

    def load_u16(self, ptr):
        """Return the unsigned 16-bit integer at `ptr`."""
        cdef uint16_t value
        self._access(ptr, &value, 2, False)
        return value

    def load_i16(self, ptr):
        """Return the signed 16-bit integer at `ptr`."""
        cdef int16_t value
        self._access(ptr, &value, 2, False)
        return value

    def load_u32(self, ptr):
        """Return the unsigned 32-bit integer at `ptr`."""
        cdef uint32_t value
        self._access(ptr, &value, 4, False)
        return value

    def load_i32(self, ptr):
        """Return the signed 32-bit integer at `ptr`."""
        cdef int32_t value
        self._access(ptr, &value, 4, False)
        return value

    def load_u64(self, ptr):
        """Return the unsigned 64-bit integer at `ptr`."""
        cdef uint64_t value
        self._access(ptr, &value, 8, False)
        return value

    def load_i64(self, ptr):
        """Return the signed 64-bit integer at `ptr`."""
        cdef int64_t value
        self._access(ptr, &value, 8, False)
        return value

    def load_f32(self, ptr):
        """Return the 32-bit float at `ptr`."""
        cdef float value
        self._access(ptr, &value, 4, False)
        return value

    def load_f64(self, ptr):
        """Return the 64-bit float at `ptr`."""
        cdef double value
        self._access(ptr, &value, 8, False)
        return value

    def store_u8(self, ptr, value):
        """Store an unsigned byte at `ptr`; OverflowError if it does not fit."""
        cdef uint8_t number = PyNumber_Index(value)
        self._access(ptr, &number, 1, True)

    def store_i8(self, ptr, value):
        """Store a signed byte at `ptr`; OverflowError if it does not fit."""
        cdef int8_t number = PyNumber_Index(value)
        self._access(ptr, &number, 1, True)

    def store_u16(self, ptr, value):
        """Store an unsigned 16-bit integer at `ptr`; OverflowError if it does not fit."""
        cdef uint16_t number = PyNumber_Index(value)
        self._access(ptr, &number, 2, True)

    def store_i16(self, ptr, value):
        """Store a signed 16-bit integer at `ptr`; OverflowError if it does not fit."""
        cdef int16_t number = PyNumber_Index(value)
        self._access(ptr, &number, 2, True)

    def store_u32(self, ptr, value):
        """Store an unsigned 32-bit integer at `ptr`; OverflowError if it does not fit."""
        cdef uint32_t number = PyNumber_Index(value)
        self._access(ptr, &number, 4, True)

    def store_i32(self, ptr, value):
        """Store a signed 32-bit integer at `ptr`; OverflowError if it does not fit."""
        cdef int32_t number = PyNumber_Index(value)
        self._access(ptr, &number, 4, True)

    def store_u64(self, ptr, value):
        """Store an unsigned 64-bit integer at `ptr`; OverflowError if it does not fit."""
        cdef uint64_t number = PyNumber_Index(value)
        self._access(ptr, &number, 8, True)

    def store_i64(self, ptr, value):
        """Store a signed 64-bit integer at `ptr`; OverflowError if it does not fit."""
        cdef int64_t number = PyNumber_Index(value)
        self._access(ptr, &number, 8, True)

    def store_f32(self, ptr, float value):
        """Store a 32-bit float at `ptr`, rounded to nearest."""
        self._access(ptr, &value, 4, True)

    def store_f64(self, ptr, double value):
        """Store a 64-bit float at `ptr`."""
        self._access(ptr, &value, 8, True)

    def __getbuffer__(self, Py_buffer* buffer, int flags):
        self.store.acquire()
        try:
            _show(self, self.c, buffer, flags)
        finally:
            self.store.release()

    def __releasebuffer__(self, Py_buffer* buffer):
        map_release(<Mapping*>buffer.internal)

    def __repr__(self):
        if self.c.mapping == NULL:
            return "<wasi.Memory, closed>" if self.c.closed_alone else "<wasi.Memory of a closed instance>"
        return f"<wasi.Memory of {counted(self.c.pages, 'page')}>"


cdef int _show(Memory owner, MemoryC* memory, Py_buffer* buffer, int flags) except -1:
    """Fill in a buffer of all bytes, which holds the mapping until it is released."""
    cdef void* base = memory.base if memory.size else &EMPTY
    owner.check_open()
    PyBuffer_FillInfo(buffer, owner, base, <Py_ssize_t>memory.size, False, flags)
    # The view holds the mapping, so its pages stay even if the memory moves or is closed.
    buffer.internal = map_hold(<Mapping*>memory.mapping)
    return 0
