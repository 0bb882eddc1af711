"""engine.Module: a decoded and validated module."""

cimport cython
from cpython.buffer cimport PyBUF_SIMPLE, PyBuffer_Release, PyObject_GetBuffer
from libc.stdint cimport uint8_t, uint32_t
from libc.string cimport memcmp

from engine.binary.codeindex cimport free_code, new_code
from engine.binary.decode cimport decode, find_section, free_module
from engine.binary.loading cimport EXTERN_BYTES, Loading, loading_of
from engine.binary.modulec cimport (
    EXTERN_FUNC, EXTERN_GLOBAL, EXTERN_MEMORY, EXTERN_TABLE, EXTERN_TAG, SECTION_CUSTOM, SECTION_EXPORT,
    SECTION_IMPORT, SECTION_START, MemoryTypeC, Span, TableTypeC)
from engine.binary.reader cimport (
    READ_OK, Reader, read_byte, read_bytes, read_name, read_s33, read_u32, read_u64, reader_of)
from engine.types.typegroups cimport HeldTypes
from engine.types.valtypes cimport DefType, functype_of, valtype_text
from engine.validation.modules cimport check_bodies, validate_module

from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.sources import Source
from engine.types.externtypes import Export, GlobalType, Import, MemoryType, TableType, TagType

cdef extern from "Python.h":
    void PyObject_GC_UnTrack(object)
    void PyObject_GC_Track(object)

cdef object DEFAULT_FEATURES = Features()

cdef enum:
    FEW = 32                    # exports that are looked up without an index

cdef enum NameSubsection:       # of the name section (spec, appendix "Custom Sections")
    NAME_MODULE = 0
    NAME_FUNCS = 1
    NAME_LOCALS = 2


@cython.final
@cython.no_gc_clear             # a finalizer may use it when Python's collector has cleared the rest
cdef class Module:
    """A WebAssembly module: immutable, shareable by threads, picklable, hashed by identity.

    `source` is the binary as any bytes-like object, or text: a str, or bytes that begin like text,
    with "(" or ";" after white space. It is decoded and validated here; bytes are kept, not copied.
    `name` takes precedence over the name in the module. In `limits`, `seconds` bounds the time of
    loading, and `memory` plus 8 MiB the size of the decoded form; a `Loading` is the enclosing load.

    Raises Malformed if the source is not a module, Invalid if it breaks a rule of validation,
    TypeError for other sources, Timeout and MemoryLimit.
    """

    def __cinit__(self, source, *, features=None, str name=None, limits=None):
        cdef Loading loading = loading_of(limits)
        PyObject_GC_UnTrack(self)       # nobody may find what is half made
        self.features = Features.checked(features, DEFAULT_FEATURES)
        self._given_name = name
        given = Source(source)
        text = given.text
        self._data = given.data if text is None else _translated(text, self.features, loading)
        # Held as long as the module: c.start and all spans point into it.
        PyObject_GetBuffer(self._data, &self._buffer, PyBUF_SIMPLE)
        self.c.start = <const uint8_t*>self._buffer.buf
        self.c.size = self._buffer.len
        self.c.features = self.features.bits()
        self._types = HeldTypes()
        try:
            self._read(loading)
        except (Malformed, Invalid) as error:
            if text is not None:
                _locate(error, text, self.features, loading)
            raise
        if not new_code(&self.c):
            raise MemoryError
        PyObject_GC_Track(self)

    cdef int _read(self, Loading loading) except -1:
        """Decode and validate."""
        try:
            invalid = decode(&self.c, self._types, loading)
            if invalid is not None:
                raise invalid
            validate_module(&self.c, self, loading)
        except (Malformed, Invalid):
            check_bodies(&self.c, loading)  # one that cannot be read comes before what the validator finds
            raise
        return 0

    def __dealloc__(self):
        free_code(&self.c)
        free_module(&self.c)
        PyBuffer_Release(&self._buffer)

    def __reduce__(self):
        return _unpickle, (bytes(self), self.features, self._given_name)

    def __bytes__(self):
        return self._data if type(self._data) is bytes else bytes(self._data)

    def __repr__(self):
        name = self.name
        return f"<engine.Module {name!r}>" if name is not None else f"<engine.Module of {self.c.size} bytes>"

    # Imports and exports

    @property
    def imports(self):
        """The imports in order, as a tuple of `Import`."""
        return self.listed_imports(Loading())

    def listed_imports(self, Loading loading not None):
        """Return `imports`; creating them is part of a load."""
        cdef list listed
        if self._imports is None:
            listed = []
            for module, name, kind, index in _ImportEntries(self):
                loading.count(1)
                loading.use(EXTERN_BYTES)
                listed.append(Import(module, name, self.extern_type(kind, index)))
            self._imports = tuple(listed)
        return self._imports

    @property
    def exports(self):
        """The exports in order, as a tuple of `Export`."""
        if self._exports is None:
            self._exports = tuple(
                [Export(name, self.extern_type(kind, index)) for name, kind, index in self.export_entries()])
        return self._exports

    @property
    def memories(self):
        """The types of all memories, imported ones first, as a tuple."""
        return tuple([self.extern_type(EXTERN_MEMORY, i) for i in range(self.c.n_memories)])

    @property
    def tables(self):
        """The types of all tables, imported ones first, as a tuple."""
        return tuple([self.extern_type(EXTERN_TABLE, i) for i in range(self.c.n_tables)])

    cdef list export_entries(self):
        cdef Span section = find_section(&self.c, SECTION_EXPORT)
        cdef Reader r = reader_of(section.start, section.end)
        cdef Loading loading = Loading()
        cdef list entries = []
        cdef uint32_t n = read_u32(&r)
        while n:
            n -= 1
            loading.count(1)
            name = _read_str(&r)
            kind = read_byte(&r)
            entries.append((name, kind, read_u32(&r)))
        return entries

    cdef dict export_index(self):
        cdef Span section = find_section(&self.c, SECTION_EXPORT)
        cdef Reader r = reader_of(section.start, section.end)
        cdef uint32_t n = read_u32(&r)
        cdef Loading loading
        cdef dict index
        if self._export_index is None:
            index = {}
            loading = Loading()
            while n:
                n -= 1
                name = _read_str(&r)
                kind = read_byte(&r)
                index[name] = kind, read_u32(&r)
                loading.count(1)
            self._export_index = index
        return self._export_index

    cdef tuple find_export(self, object name):
        """(kind, index), or None. There may be a million: who wants few does not wait for an index."""
        if self._export_index is None and self._n_sought < FEW and type(name) is str:
            self._n_sought += 1
            return self._seek_export(name.encode("utf-8", "surrogatepass"))
        return self.export_index().get(name)

    cdef tuple _seek_export(self, bytes name):
        cdef Span section = find_section(&self.c, SECTION_EXPORT)
        cdef Reader r = reader_of(section.start, section.end)
        cdef const uint8_t* found
        cdef const uint8_t* wanted = name
        cdef uint32_t n = read_u32(&r)
        cdef uint32_t length, kind, index
        while n:
            n -= 1
            length = read_name(&r, &found)
            kind = read_byte(&r)
            index = read_u32(&r)
            if length == len(name) and memcmp(found, wanted, length) == 0:
                return kind, index
        return None

    def export(self, name):
        """Return the Export of this name; None if there is none."""
        cdef tuple entry = self.find_export(name)
        return None if entry is None else Export(name, self.extern_type(entry[0], entry[1]))

    cdef object extern_type(self, int kind, uint32_t index):
        cdef MemoryTypeC* memory
        cdef TableTypeC* table
        if kind == EXTERN_FUNC:
            return self.functype(self.c.funcs[index])
        if kind == EXTERN_TABLE:
            table = &self.c.tables[index]
            return TableType(valtype_text(table.element), table.minimum,
                             table.maximum if table.has_maximum else None, "i64" if table.is64 else "i32")
        if kind == EXTERN_MEMORY:
            memory = &self.c.memories[index]
            return MemoryType(memory.minimum, memory.maximum if memory.has_maximum else None,
                              "i64" if memory.is64 else "i32", bool(memory.shared), 1 << memory.page_log2)
        if kind == EXTERN_GLOBAL:
            return GlobalType(valtype_text(self.c.globals[index].type), bool(self.c.globals[index].mutable))
        return TagType(self.functype(self.c.tags[index]).params)

    cdef object functype(self, DefType* type):
        """The FuncType of a function type, one for all that have it: it may have a thousand parameters."""
        if self._functypes is None:
            self._functypes = {}
        if type.id not in self._functypes:
            self._functypes[type.id] = functype_of(type)
        return self._functypes[type.id]

    # Features and sections

    def features_needed(self):
        """The smallest `Features` under which the binary is valid, among those given to this module.

        Takes about as long as validation.
        """
        from engine.module.needs import features_needed     # not needed to start
        bits = features_needed(self)
        return Features(**{name: bool(bits >> i & 1) for i, name in enumerate(Features.__slots__)})

    @property
    def sections(self):
        """All sections in order, as a tuple of `engine.binary.sections.Section`."""
        from engine.binary.sections import SECTION_NAMES, Section
        cdef Reader r = reader_of(self.c.start + 8, self.c.start + self.c.size)
        cdef Reader contents
        cdef list sections = []
        cdef uint8_t id
        cdef uint32_t size
        while r.p < r.end:
            id = read_byte(&r)
            size = read_u32(&r)
            contents = reader_of(r.p, r.p + size)
            name = _read_str(&contents) if id == SECTION_CUSTOM else SECTION_NAMES[id]
            count = None if id in (SECTION_CUSTOM, SECTION_START) else read_u32(&contents)
            sections.append(Section(id, name, r.p - self.c.start, size, count))
            r.p += size
        return tuple(sections)

    @property
    def custom_sections(self):
        """Names and contents of all custom sections, in order, as a list of (str, bytes)."""
        cdef Reader r = reader_of(self.c.start + 8, self.c.start + self.c.size)
        cdef Reader section
        cdef list sections = []
        cdef uint8_t id
        cdef uint32_t size
        while r.p < r.end:
            id = read_byte(&r)
            size = read_u32(&r)
            section = reader_of(r.p, r.p + size)
            r.p += size
            if id == SECTION_CUSTOM:
                name = _read_str(&section)
                sections.append((name, <bytes>section.p[:section.end - section.p]))
        return sections

    @property
    def name(self):
        """The name given to the constructor, otherwise that of the name section, otherwise None."""
        cdef Span span
        cdef Reader r
        if self._given_name is not None:
            return self._given_name
        span = self.name_subsection(NAME_MODULE)
        r = reader_of(span.start, span.end)
        name = _read_str(&r)
        return name if r.error == READ_OK else None

    def func_name(self, index):
        """The name of the function at an index of the function index space, None if it has none."""
        cdef Span span
        cdef Reader r
        if self._func_names is None:
            span = self.name_subsection(NAME_FUNCS)
            r = reader_of(span.start, span.end)
            self._func_names = _read_name_map(&r)
        return self._func_names.get(index)

    cdef object shown_name(self, uint32_t func_index):
        """For messages: the function's name, else the first under which it is exported, else None."""
        name = self.func_name(func_index)
        if name is None:
            if self._exported_as is None:
                self._exported_as = {index: export for export, kind, index in reversed(self.export_entries())
                                     if kind == EXTERN_FUNC}
            return self._exported_as.get(func_index)
        return name

    def local_name(self, func_index, index):
        """The name of a function's local (parameters first), None if it has none."""
        return self.local_names(func_index).get(index)

    cdef dict local_names(self, uint32_t func_index):
        """The names of a function's locals, by index."""
        cdef Span span = self.name_subsection(NAME_LOCALS)
        cdef Reader r = reader_of(span.start, span.end)
        cdef uint32_t n = read_u32(&r)
        cdef uint32_t found
        while n and r.error == READ_OK:
            n -= 1
            found = read_u32(&r)
            names = _read_name_map(&r)
            if found == func_index:
                return names
        return {}

    cdef Span name_subsection(self, uint8_t id):
        """Contents of a subsection of the first name section; empty if there is none or it is broken."""
        cdef Span span
        cdef Reader r
        cdef uint8_t found
        cdef uint32_t size
        span = self.name_section()
        r = reader_of(span.start, span.end)
        while r.p < r.end:
            found = read_byte(&r)
            size = read_u32(&r)
            span.start = read_bytes(&r, size)
            span.end = r.p
            if found == id and r.error == READ_OK:
                return span
        span.start = span.end = NULL
        return span

    cdef Span name_section(self):
        cdef Reader r = reader_of(self.c.start + 8, self.c.start + self.c.size)
        cdef Reader section
        cdef Span span
        cdef const uint8_t* name
        cdef uint8_t id
        cdef uint32_t size
        while r.p < r.end:
            id = read_byte(&r)
            size = read_u32(&r)
            section = reader_of(r.p, r.p + size)
            r.p += size
            if id == SECTION_CUSTOM:
                size = read_name(&section, &name)
                if name[:size] == b"name":
                    span.start = section.p
                    span.end = section.end
                    return span
        span.start = span.end = NULL
        return span


@cython.final
@cython.no_gc_clear             # it points into the module
cdef class _ImportEntries:
    """The imports of a module in order, as (module name, name, kind, index); read when asked for."""

    def __cinit__(self, Module module not None):
        cdef Span section = find_section(&module.c, SECTION_IMPORT)
        self.module = module
        self.r = reader_of(section.start, section.end)
        self.left = read_u32(&self.r)

    def __iter__(self):
        return self

    def __next__(self):
        cdef uint8_t kind
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        module = _read_str(&self.r)
        name = _read_str(&self.r)
        kind = read_byte(&self.r)
        _skip_import_type(&self.r, kind)
        self.counts[kind] += 1
        return module, name, kind, self.counts[kind] - 1


def _unpickle(data, features, name):
    return Module(data, features=features, name=name)


cdef object _translated(object text, object features, Loading loading):
    from engine.text import parse_module    # most modules are binaries, and a program should start fast
    return parse_module(text, features, loading)


cdef int _locate(object error, object text, object features, Loading loading) except -1:
    """Give an error of the binary the place in the text that it was made from."""
    from engine.text.locating import locate
    locate(error, text, features, loading)
    return 0


cdef str _read_str(Reader* r):
    cdef const uint8_t* start
    cdef uint32_t n = read_name(r, &start)
    return start[:n].decode("utf-8") if n else ""


cdef dict _read_name_map(Reader* r):
    """Read index and name pairs up to the first that is broken."""
    cdef dict names = {}
    cdef uint32_t n = read_u32(r)
    cdef uint32_t index
    while n and r.error == READ_OK:
        n -= 1
        index = read_u32(r)
        name = _read_str(r)
        if r.error == READ_OK:
            names[index] = name
    return names


cdef void _skip_import_type(Reader* r, uint8_t kind):
    """Skip the type of an import that the decoder has read."""
    cdef uint8_t flags
    if kind == EXTERN_FUNC:
        read_u32(r)
    elif kind == EXTERN_GLOBAL:
        _skip_val_type(r)
        read_byte(r)
    elif kind == EXTERN_TAG:
        read_byte(r)
        read_u32(r)
    else:
        if kind == EXTERN_TABLE:
            _skip_val_type(r)
        flags = read_byte(r)
        read_u64(r)
        if flags & 1:
            read_u64(r)
        if flags & 8:
            read_u32(r)


cdef void _skip_val_type(Reader* r):
    if read_byte(r) in (0x63, 0x64):    # (ref null ht), (ref ht)
        read_s33(r)
