"""The binary format into a ModuleC (core spec, chapter 5), sections in their order.

Everything but function bodies is read here; bodies are only found, the validator walks them.
Reads are bounded by the end of the bytes, not of the section: what runs over its section is a
"section size mismatch". No array is made for more elements than bytes are left.
A malformed module raises Malformed at once. What is invalid only, such as an unknown type index,
is remembered, since a later Malformed takes precedence, and handed to the caller in the end.
"""

from libc.stdint cimport UINT64_MAX, int64_t, uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, realloc
from libc.string cimport memcmp, memset

from engine.binary.faults cimport (
    FAULT_FUNC_TYPE, FAULT_NONE, Fault, raise_fault, set_fault)
from engine.binary.instructions cimport Skipping, skip_expr
from engine.binary.loading cimport EXTERN_BYTES, LOOK_BYTES, LOOK_ITEMS, Loading
from engine.binary.modulec cimport (
    EXTERN_FUNC, EXTERN_GLOBAL, EXTERN_MEMORY, EXTERN_TABLE, EXTERN_TAG, N_SECTIONS, SECTION_CODE,
    SECTION_CUSTOM, SECTION_DATA, SECTION_DATA_COUNT, SECTION_ELEM, SECTION_EXPORT, SECTION_FUNC,
    SECTION_GLOBAL, SECTION_IMPORT, SECTION_MEMORY, SECTION_START, SECTION_TABLE, SECTION_TAG, SECTION_TYPE,
    SEGMENT_ACTIVE, SEGMENT_DECLARATIVE, SEGMENT_PASSIVE, DataSegment, ElemSegment, GlobalTypeC, MemoryTypeC,
    ModuleC, Span, TableTypeC)
from engine.binary.reader cimport (
    READ_OK, Reader, read_byte, read_bytes, read_length, read_name, read_u32, read_u64, reader_of)
from engine.binary.typereader cimport TypeScope, read_ref_type, read_val_type
from engine.features cimport (
    FEATURE_BULK_MEMORY, FEATURE_CUSTOM_PAGE_SIZES, FEATURE_EXCEPTIONS, FEATURE_FUNCTION_REFERENCES,
    FEATURE_LEGACY_EXCEPTIONS, FEATURE_MEMORY64, FEATURE_RECURSIVE_TYPES, FEATURE_REFERENCE_TYPES,
    FEATURE_THREADS)
from engine.types.typegroups cimport GROUP_FINAL, REC_SUPER, HeldTypes
from engine.types.valtypes cimport (
    COMP_ARRAY, COMP_FUNC, COMP_STRUCT, HEAP_FUNC, VT_I8, VT_I16, DefType, ValType, ref_type)

from engine.errors import Invalid, Malformed

cdef enum:
    MAX_ITEMS = 1_000_000       # types, functions, globals, tags, exports: as other engines
    MAX_SEGMENTS = 100_000
    MAX_PARAMS = 1000           # also results
    MAX_FIELDS = 10_000
    MAX_TABLES = 100            # with those imported; ops have indices of 16 bits
    MAX_MEMORIES = 100
    TYPE_BYTES = 128            # that a type takes, about, with its places in tables, without what is in it
    GROUP_BYTES = 64            # that a group of types takes besides, about

# The place of each section id in the order (5.5.2).
# Ids were given as sections were added to the format, so their order is not that of the ids: tags stand
# before globals, the data count before code. Custom sections (0) may stand anywhere.
cdef uint8_t* ORDER = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 11, 6]


cdef object decode(ModuleC* m, HeldTypes types, Loading loading):
    """Fill `m`, whose `start`, `size` and `features` are set and whose other fields are zero.

    The types of the type section are appended to `types`, which are none. Raises Malformed, Timeout and
    MemoryLimit; returns an Invalid that is to be raised once nothing malformed can turn up, or None.
    """
    decoder = Decoder()
    decoder.m = m
    decoder.loading = loading
    decoder.held = types
    decoder.module()
    return decoder.invalid


cdef void free_module(ModuleC* m) noexcept:
    """Free the arrays of a module, also of one that was decoded half-way."""
    cdef uint32_t i
    for i in range(m.n_elems):
        free(m.elems[i].func_indices)
        free(m.elems[i].exprs)
    for array in (<size_t>m.types_at, <size_t>m.funcs, <size_t>m.func_type_indices,
                  <size_t>m.bodies, <size_t>m.tables, <size_t>m.memories, <size_t>m.globals, <size_t>m.tags,
                  <size_t>m.elems, <size_t>m.data, <size_t>m.declared, <size_t>m.code):
        free(<void*><size_t>array)
    memset(m, 0, sizeof(ModuleC))


cdef Span find_section(const ModuleC* m, uint8_t id) noexcept nogil:
    """The contents of a section of a decoded module; empty if it has none."""
    cdef Reader r = reader_of(m.start + 8, m.start + m.size)
    cdef Span span
    cdef uint8_t found
    cdef uint32_t size
    while r.p < r.end:
        found = read_byte(&r)
        size = read_u32(&r)
        span.start = read_bytes(&r, size)
        span.end = r.p
        if found == id:
            return span
    span.start = span.end = NULL
    return span


cdef void* larger(void* array, size_t size) except NULL:
    cdef void* moved = realloc(array, size)
    if moved == NULL:
        raise MemoryError
    return moved


# Reader and Fault only note what is wrong, as they are also used without the GIL; check() raises it.
cdef class Decoder:
    """Where decoding stands."""

    cdef ModuleC* m
    cdef Reader r
    cdef Fault fault
    cdef TypeScope scope
    cdef HeldTypes held         # the types so far
    cdef object invalid
    cdef uint32_t* words        # key of the group that is being read
    cdef uint64_t n_words
    cdef uint64_t words_room
    cdef uint32_t data_count
    cdef Loading loading
    cdef uint64_t n_items       # that were read
    cdef const uint8_t* looked_at   # where the reader was at the last look

    def __dealloc__(self):
        free(self.words)

    # Limits

    cdef int next(self) except -1:
        """One more item: now and then time for a look."""
        self.n_items += 1
        if self.n_items & (LOOK_ITEMS - 1) == 0 or self.r.p - self.looked_at > LOOK_BYTES:
            self.looked_at = self.r.p
            self.loading.look()
        return 0

    cdef void* room(self, void* array, uint64_t n, size_t size) except NULL:
        """Room for one more element after `n` in an array that only this grows, at powers of two."""
        # The capacity is not kept: it is 4, or the power of two at or above n.
        if n & (n - 1) and n or 0 < n < 4:
            return array
        self.loading.use(max(n, 4) * size)
        return larger(array, max(2 * n, 4) * size)

    cdef void* array(self, uint64_t n, size_t size) except NULL:
        """An array of zeros."""
        self.loading.use(n * size)
        cdef void* made = calloc(max(n, 1), size)
        if made == NULL:
            raise MemoryError
        return made

    # Failing

    cdef int malformed(self, str text, const uint8_t* at) except -1:
        raise Malformed(text, at - self.m.start)

    # The first one stays, and is not raised yet: a module that is malformed further on is not invalid.
    cdef void defer(self, str text, const uint8_t* at):
        if self.invalid is None:
            self.invalid = Invalid(text, at - self.m.start)

    cdef int check(self) except -1:
        """Raise what reader and fault have noted."""
        if self.r.error != READ_OK:
            set_fault(&self.fault, self.r.error, self.r.error_at, 0, 0)
        if self.fault.code == FAULT_NONE:
            return 0
        # The only fault of a reader that is not malformed: the bytes are right, there is no such type.
        if self.fault.code == FAULT_FUNC_TYPE:
            self.defer(f"unknown type {self.fault.a}", self.fault.at)
            self.fault.code = FAULT_NONE
            return 0
        return raise_fault(&self.fault, self.m.start, None)

    # Pieces

    cdef int64_t u32(self) except -1:
        cdef uint32_t value = read_u32(&self.r)
        if self.r.error != READ_OK:
            self.check()
        return value

    cdef int byte(self) except -1:
        cdef uint8_t value = read_byte(&self.r)
        if self.r.error != READ_OK:
            self.check()
        return value

    cdef int64_t count(self, uint64_t most, str what) except -1:
        """The length of a vector, each element of which takes a byte at least."""
        cdef const uint8_t* at = self.r.p
        cdef uint64_t n = self.u32()
        # Before anything is allocated by it.
        if n > <uint64_t>(self.r.end - self.r.p):
            self.malformed("unexpected end of section or function", self.r.end)
        if n > most:
            self.malformed(f"too many {what}: {n}, at most {most}", at)
        return n

    cdef int name(self) except -1:
        cdef const uint8_t* start
        read_name(&self.r, &start)
        return self.check()

    cdef ValType val_type(self) except 0:
        cdef ValType type = read_val_type(&self.r, &self.scope, &self.fault)
        self.check()
        return type

    cdef ValType reference_type(self) except 0:
        cdef ValType type = read_ref_type(&self.r, &self.scope, &self.fault)
        self.check()
        return type

    cdef Span expr(self) except *:
        cdef Span span
        cdef Skipping s
        span.start = self.r.p
        s.depth = 1
        s.left = 0
        # In slices: a constant expression may be as long as the module.
        while True:
            s.pause = self.r.p + LOOK_BYTES
            skip_expr(&self.r, &s, self.m.features, &self.fault)
            self.check()
            if s.depth == 0:
                break
            self.loading.look()
        span.end = self.r.p
        return span

    # The module

    cdef int module(self) except -1:
        cdef uint32_t last = 0
        cdef uint8_t id
        cdef const uint8_t* at
        self.r = reader_of(self.m.start, self.m.start + self.m.size)
        self.m.start_func = -1
        self.looked_at = self.r.p
        self.header()
        self.scope.features = self.m.features
        while self.r.p < self.r.end:
            self.next()
            at = self.r.p
            id = read_byte(&self.r)
            if id >= N_SECTIONS:
                self.malformed("malformed section id", at)
            if not self.knows(id):
                feature = "exceptions" if id == SECTION_TAG else "bulk-memory"
                self.malformed(f"malformed section id: section {id} needs the feature {feature}", at)
            if id != SECTION_CUSTOM:
                if ORDER[id] <= last:
                    self.malformed("unexpected content after last section", at)
                last = ORDER[id]
            self.section(id)
        # Both sections may be missing; then both are empty.
        if self.m.n_bodies != self.m.n_funcs - self.m.n_func_imports:
            self.malformed("function and code section have inconsistent lengths", self.r.end)
        if self.m.has_data_count and self.data_count != self.m.n_data:
            self.malformed("data count and data section have inconsistent lengths", self.r.end)
        return 0

    cdef int header(self) except -1:
        if self.m.size < 4:
            self.malformed("unexpected end", self.r.end)
        if memcmp(self.r.p, b"\0asm", 4) != 0:
            self.malformed("magic header not detected", self.r.p)
        if self.m.size < 8:
            self.malformed("unexpected end", self.r.end)
        if memcmp(self.r.p + 4, b"\1\0\0\0", 4) != 0:
            self.malformed("unknown binary version", self.r.p + 4)
        self.r.p += 8
        return 0

    cdef bint knows(self, uint8_t id):
        if id == SECTION_TAG:
            return (self.m.features & (FEATURE_EXCEPTIONS | FEATURE_LEGACY_EXCEPTIONS)) != 0
        return id != SECTION_DATA_COUNT or (self.m.features & FEATURE_BULK_MEMORY) != 0

    cdef int section(self, uint8_t id) except -1:
        """One section after its id: size, then contents."""
        cdef uint32_t size = read_length(&self.r)
        cdef const uint8_t* start = self.r.p
        self.check()
        if id == SECTION_CUSTOM:
            self.custom(start + size)
        elif id == SECTION_TYPE:
            self.types()
        elif id == SECTION_IMPORT:
            self.imports()
        elif id == SECTION_FUNC:
            self.funcs()
        elif id == SECTION_TABLE:
            self.tables()
        elif id == SECTION_MEMORY:
            self.memories()
        elif id == SECTION_GLOBAL:
            self.globals()
        elif id == SECTION_EXPORT:
            self.exports()
        elif id == SECTION_START:
            self.m.start_func = self.u32()
        elif id == SECTION_ELEM:
            self.elems()
        elif id == SECTION_CODE:
            self.code()
        elif id == SECTION_DATA:
            self.data()
        elif id == SECTION_DATA_COUNT:
            self.m.has_data_count = True
            self.data_count = self.u32()
        else:
            self.tags()
        # Reads may have gone beyond the section, but never beyond the bytes; only here it is noticed.
        if self.r.p != start + size:
            self.malformed("section size mismatch", start)
        return 0

    cdef int custom(self, const uint8_t* end) except -1:
        cdef Reader r = reader_of(self.r.p, end)
        cdef const uint8_t* start
        read_name(&r, &start)
        if r.error != READ_OK:
            set_fault(&self.fault, r.error, r.error_at, 0, 0)
            self.check()
        self.r.p = end
        return 0

    # Types (5.3, 5.5.4)

    cdef int types(self) except -1:
        cdef uint64_t n = self.count(MAX_ITEMS, "types")
        cdef uint32_t size
        while n:
            n -= 1
            self.next()
            size = 1
            if (self.r.p < self.r.end and self.r.p[0] == 0x4E
                    and self.m.features & FEATURE_RECURSIVE_TYPES):
                self.r.p += 1
                size = self.count(MAX_ITEMS, "types")
            self.group(size)
        self.scope.n = self.scope.limit = self.m.n_types
        return 0

    cdef int group(self, uint32_t size) except -1:
        """One recursive group of `size` definitions; its canonical types are appended to m.types."""
        cdef uint32_t start = self.m.n_types
        cdef uint32_t i
        if start + size > MAX_ITEMS:
            self.malformed(f"too many types: {start + size}, at most {MAX_ITEMS}", self.r.p)
        self.n_words = 0
        self.scope.n = start
        # The definitions may name each other, also those that come later in the group.
        self.scope.limit = start + size
        for i in range(size):
            self.next()
            self.m.types_at = <const uint8_t**>self.room(self.m.types_at, start + i, sizeof(uint8_t*))
            self.m.types_at[start + i] = self.r.p
            self.sub_type(start, i)
        self.loading.use(GROUP_BYTES + size * TYPE_BYTES + self.n_words * sizeof(uint32_t))
        # Equal groups are one in the process; m.types gets the types of the one that is registered.
        self.held.add(self.words, self.n_words, size)
        # again, as the array may have moved
        self.m.types = self.scope.types = self.held.types
        self.m.n_types = self.held.n
        return 0

    cdef int word(self, uint32_t value) except -1:
        if self.n_words == self.words_room:
            self.words_room = max(2 * self.words_room, 64)
            self.words = <uint32_t*>larger(self.words, self.words_room * sizeof(uint32_t))
        self.words[self.n_words] = value
        self.n_words += 1
        return 0

    cdef int sub_type(self, uint32_t start, uint32_t position) except -1:
        """A definition: `sub` with at most one supertype, or a final composite type alone."""
        cdef const uint8_t* at = self.r.p
        cdef uint32_t final = GROUP_FINAL
        cdef uint32_t above = 0
        cdef uint32_t index
        cdef int byte = self.byte()
        if byte in (0x4F, 0x50) and self.m.features & FEATURE_RECURSIVE_TYPES:
            final = GROUP_FINAL if byte == 0x4F else 0
            if self.count(1, "supertypes"):
                at = self.r.p
                index = self.u32()
                if index >= start + position:
                    self.defer(f"unknown type {index}", at)
                elif index >= start:
                    above = REC_SUPER | (index - start)
                else:
                    above = self.m.types[index].id + 1
            at = self.r.p
            byte = self.byte()
        if byte == 0x60:
            return self.func_type(final, above)
        if byte in (0x5E, 0x5F) and self.m.features & FEATURE_RECURSIVE_TYPES:
            return self.field_types(byte, final, above)
        if byte & 0x80:             # the form is a signed number of 7 bits
            self.malformed("integer representation too long", at)
        return self.malformed("malformed definition type", at)

    cdef int func_type(self, uint32_t final, uint32_t above) except -1:
        cdef uint64_t header = self.n_words
        cdef uint32_t i, n
        self.word(COMP_FUNC | final)
        self.word(above)
        # The two numbers are not known yet; they are put here below.
        self.word(0)
        self.word(0)
        for i in range(2):
            n = self.count(MAX_PARAMS, "results" if i else "parameters")
            self.words[header + 2 + i] = n
            while n:
                n -= 1
                self.word(self.val_type())
        return 0

    cdef int field_types(self, int byte, uint32_t final, uint32_t above) except -1:
        cdef uint32_t n = 1 if byte == 0x5E else self.count(MAX_FIELDS, "fields")
        self.word((COMP_ARRAY if byte == 0x5E else COMP_STRUCT) | final)
        self.word(above)
        self.word(2 * n)
        self.word(0)
        while n:
            n -= 1
            self.next()
            if self.r.p < self.r.end and self.r.p[0] in (VT_I8, VT_I16):
                self.word(self.byte())
            else:
                self.word(self.val_type())
            self.word(self.mutability())
        return 0

    cdef int mutability(self) except -1:
        cdef int byte = self.byte()
        if byte > 1:
            self.malformed("malformed mutability", self.r.p - 1)
        return byte

    # Imports and the index spaces

    cdef int imports(self) except -1:
        cdef uint64_t n = self.count(MAX_ITEMS, "imports")
        cdef int kind
        self.loading.use(n * EXTERN_BYTES)
        while n:
            n -= 1
            self.next()
            self.name()
            self.name()
            kind = self.byte()
            if kind == EXTERN_FUNC:
                self.func()
                self.m.n_func_imports += 1
            elif kind == EXTERN_TABLE:
                self.table_type()
                self.m.n_table_imports += 1
            elif kind == EXTERN_MEMORY:
                self.memory(True)
                self.m.n_memory_imports += 1
            elif kind == EXTERN_GLOBAL:
                self.global_type()
                self.m.n_global_imports += 1
            elif kind == EXTERN_TAG and self.knows(SECTION_TAG):
                self.tag()
                self.m.n_tag_imports += 1
            else:
                self.malformed("malformed import kind", self.r.p - 1)
        return 0

    cdef DefType* func_type_at(self, uint32_t index, const uint8_t* at) except? NULL:
        """The function type at an index; NULL, and the module is invalid, if there is none."""
        if index >= self.m.n_types or self.m.types[index].kind != COMP_FUNC:
            self.defer(f"unknown type {index}", at)
            return NULL
        return self.m.types[index]

    cdef int func(self) except -1:
        cdef ModuleC* m = self.m
        cdef const uint8_t* at = self.r.p
        cdef uint32_t index = self.u32()
        m.funcs = <DefType**>self.room(m.funcs, m.n_funcs, sizeof(DefType*))
        m.func_type_indices = <uint32_t*>self.room(m.func_type_indices, m.n_funcs, sizeof(uint32_t))
        # NULL if there is no such type. Then the module is refused in the end, before anybody looks at it.
        m.funcs[m.n_funcs] = self.func_type_at(index, at)
        m.func_type_indices[m.n_funcs] = index
        m.n_funcs += 1
        return 0

    cdef int funcs(self) except -1:
        cdef uint64_t n = self.count(MAX_ITEMS, "functions")
        while n:
            n -= 1
            self.next()
            self.func()
        return 0

    cdef int limits(self, int flags, uint64_t* minimum, uint64_t* maximum) except -1:
        """Limits (5.3.9); flags as in the format: 1 has a maximum, 4 sizes are 64 bits wide."""
        minimum[0] = read_u64(&self.r)
        maximum[0] = read_u64(&self.r) if flags & 1 else UINT64_MAX
        return self.check()

    cdef int limits_flags(self, int allowed, bint paged) except -1:
        cdef const uint8_t* at = self.r.p
        cdef int flags = self.byte()
        if not self.m.features & FEATURE_MEMORY64:
            allowed &= ~4
        # A flag that only lacks a feature is refused with the name of this feature.
        if flags & ~allowed & 2 and paged and flags < 8:
            self.malformed(self.no_shared(), at)
        if flags & ~allowed & 4 and flags < 16:
            self.malformed("malformed limits flags: 64-bit addresses need the feature memory64", at)
        if flags & ~allowed == 8 and paged:
            self.malformed("malformed limits flags: a page size needs the feature custom-page-sizes", at)
        if flags & ~allowed:
            self.malformed("malformed limits flags", at)
        return flags

    cdef str no_shared(self):
        if self.m.features & FEATURE_THREADS:
            return ("malformed limits flags: the threads proposal is not supported, and shared memories"
                    " can only be imported")
        return "malformed limits flags: shared memories need the feature threads"

    cdef TableTypeC* table_type(self) except NULL:
        cdef TableTypeC* table
        cdef int flags
        cdef const uint8_t* at = self.r.p
        cdef ValType element = self.reference_type()
        if self.m.n_tables == MAX_TABLES:
            self.malformed(f"too many tables: at most {MAX_TABLES}", self.r.p)
        self.m.tables = <TableTypeC*>self.room(self.m.tables, self.m.n_tables, sizeof(TableTypeC))
        table = &self.m.tables[self.m.n_tables]
        memset(table, 0, sizeof(TableTypeC))
        table.at = at
        table.element = element
        flags = self.limits_flags(1 | 4, False)
        table.has_maximum = flags & 1
        table.is64 = (flags & 4) != 0
        self.limits(flags, &table.minimum, &table.maximum)
        self.m.n_tables += 1
        return table

    cdef int tables(self) except -1:
        cdef uint64_t n = self.count(MAX_TABLES, "tables")
        cdef TableTypeC* table
        cdef bint has_init
        while n:
            n -= 1
            self.next()
            # 0x40 0x00 before the type: a table with an initial value, from function references on.
            has_init = (self.r.p < self.r.end and self.r.p[0] == 0x40
                        and self.m.features & FEATURE_FUNCTION_REFERENCES)
            if has_init:
                self.r.p += 1
                if self.byte() != 0:
                    self.malformed("zero byte expected", self.r.p - 1)
            table = self.table_type()
            if has_init:
                table.init = self.expr()
        return 0

    cdef int memory(self, bint imported=False) except -1:
        cdef MemoryTypeC* memory
        cdef const uint8_t* start = self.r.p
        cdef int flags = self.limits_flags(
            1 | 4 | (8 if self.m.features & FEATURE_CUSTOM_PAGE_SIZES else 0)
            | (2 if imported and self.m.features & FEATURE_THREADS else 0), True)
        cdef const uint8_t* at
        cdef uint32_t page_log2
        if self.m.n_memories == MAX_MEMORIES:
            self.malformed(f"too many memories: at most {MAX_MEMORIES}", self.r.p)
        self.m.memories = <MemoryTypeC*>self.room(self.m.memories, self.m.n_memories, sizeof(MemoryTypeC))
        memory = &self.m.memories[self.m.n_memories]
        memset(memory, 0, sizeof(MemoryTypeC))
        memory.at = start
        memory.has_maximum = flags & 1
        memory.shared = (flags & 2) != 0
        memory.is64 = (flags & 4) != 0
        memory.page_log2 = 16
        self.limits(flags, &memory.minimum, &memory.maximum)
        if flags & 8:
            at = self.r.p
            page_log2 = self.u32()
            if page_log2 >= 64:
                self.malformed("invalid custom page size", at)
            # Sizes that a later proposal may allow are well formed.
            if page_log2 not in (0, 16):
                self.defer("invalid custom page size", at)
            memory.page_log2 = page_log2
        self.m.n_memories += 1
        return 0

    cdef int memories(self) except -1:
        cdef uint64_t n = self.count(MAX_MEMORIES, "memories")
        while n:
            n -= 1
            self.next()
            self.memory()
        return 0

    cdef GlobalTypeC* global_type(self) except NULL:
        cdef GlobalTypeC* type
        cdef const uint8_t* at = self.r.p
        cdef ValType content = self.val_type()
        self.m.globals = <GlobalTypeC*>self.room(self.m.globals, self.m.n_globals, sizeof(GlobalTypeC))
        type = &self.m.globals[self.m.n_globals]
        memset(type, 0, sizeof(GlobalTypeC))
        type.at = at
        type.type = content
        type.mutable = self.mutability()
        self.m.n_globals += 1
        return type

    cdef int globals(self) except -1:
        cdef uint64_t n = self.count(MAX_ITEMS, "globals")
        cdef GlobalTypeC* type
        while n:
            n -= 1
            self.next()
            type = self.global_type()
            type.init = self.expr()
        return 0

    cdef int tag(self) except -1:
        cdef const uint8_t* at
        cdef uint32_t index
        if self.byte() != 0:
            self.malformed("malformed tag attribute", self.r.p - 1)
        at = self.r.p
        index = self.u32()
        self.m.tags = <DefType**>self.room(self.m.tags, self.m.n_tags, sizeof(DefType*))
        self.m.tags[self.m.n_tags] = self.func_type_at(index, at)
        if self.m.tags[self.m.n_tags] != NULL and self.m.tags[self.m.n_tags].n_results:
            self.defer("non-empty tag result type", at)
        self.m.n_tags += 1
        return 0

    cdef int tags(self) except -1:
        cdef uint64_t n = self.count(MAX_ITEMS, "tags")
        while n:
            n -= 1
            self.next()
            self.tag()
        return 0

    cdef int exports(self) except -1:
        """Exports are only checked here: validation/modules.pyx and module/module.pyx read them again."""
        cdef uint64_t n = self.count(MAX_ITEMS, "exports")
        cdef int kind
        self.loading.use(n * EXTERN_BYTES)
        while n:
            n -= 1
            self.next()
            self.name()
            kind = self.byte()
            if kind > (EXTERN_TAG if self.knows(SECTION_TAG) else EXTERN_GLOBAL):
                self.malformed("malformed export kind", self.r.p - 1)
            self.u32()
        return 0

    # Segments (5.5.12, 5.5.14) and code (5.5.13)

    cdef int elems(self) except -1:
        cdef uint64_t n = self.count(MAX_SEGMENTS, "elem segments")
        cdef ElemSegment* elem
        self.m.elems = <ElemSegment*>self.array(n, sizeof(ElemSegment))
        while n:
            n -= 1
            self.next()
            elem = &self.m.elems[self.m.n_elems]
            self.m.n_elems += 1
            self.elem(elem)
        return 0

    cdef int elem(self, ElemSegment* elem) except -1:
        """Flags: 1 not active, 2 declarative or with a table index, 4 expressions."""
        cdef const uint8_t* at = self.r.p
        cdef uint32_t flags = self.u32()
        if flags > 7 or (flags and not self.m.features & (FEATURE_BULK_MEMORY | FEATURE_REFERENCE_TYPES)):
            self.malformed("malformed elements segment kind", at)
        elem.at = at
        elem.mode = SEGMENT_ACTIVE
        if flags & 1:
            elem.mode = SEGMENT_DECLARATIVE if flags & 2 else SEGMENT_PASSIVE
        else:
            elem.table_index = self.u32() if flags & 2 else 0
            elem.offset = self.expr()
        # Without a type of its own: functions, as indices never null, as expressions perhaps null.
        elem.type = ref_type(HEAP_FUNC, (flags & 4) != 0)
        if flags & 3 and flags & 4:
            elem.type = self.reference_type()
        # The element kind, 0 for functions, is there in all forms but the first.
        elif flags & 3 and self.byte() != 0:
            self.malformed("malformed element kind", self.r.p - 1)
        return self.elem_items(elem, (flags & 4) != 0)

    cdef int elem_items(self, ElemSegment* elem, bint are_exprs) except -1:
        cdef uint64_t n = self.count(UINT64_MAX, "elements")
        cdef uint64_t i
        if are_exprs:
            elem.exprs = <Span*>self.array(n, sizeof(Span))
        else:
            elem.func_indices = <uint32_t*>self.array(n, sizeof(uint32_t))
        elem.n = n
        elem.items = self.r.p
        for i in range(n):
            self.next()
            if are_exprs:
                elem.exprs[i] = self.expr()
            else:
                elem.func_indices[i] = self.u32()
        return 0

    cdef int code(self) except -1:
        cdef uint32_t n = self.count(MAX_ITEMS, "functions")
        cdef uint32_t i, size
        self.m.bodies = <Span*>self.array(n, sizeof(Span))
        for i in range(n):
            self.next()
            size = read_length(&self.r)
            if self.r.error != READ_OK:
                self.check()
            self.m.bodies[i].start = self.r.p
            # Bodies are only found here; they are walked by several threads, or in part, later.
            self.r.p += size
            self.m.bodies[i].end = self.r.p
            self.m.n_bodies += 1
        return 0

    cdef int data(self) except -1:
        cdef uint64_t n = self.count(MAX_SEGMENTS, "data segments")
        self.m.data = <DataSegment*>self.array(n, sizeof(DataSegment))
        while n:
            n -= 1
            self.next()
            self.data_segment(&self.m.data[self.m.n_data])
            self.m.n_data += 1
        return 0

    cdef int data_segment(self, DataSegment* segment) except -1:
        cdef const uint8_t* at = self.r.p
        cdef uint32_t flags = self.u32()
        cdef uint32_t size
        if flags > 2 or (flags and not self.m.features & FEATURE_BULK_MEMORY):
            self.malformed("malformed data segment kind", at)
        segment.at = at
        segment.mode = SEGMENT_PASSIVE if flags & 1 else SEGMENT_ACTIVE
        segment.memory_index = self.u32() if flags & 2 else 0
        if not flags & 1:
            segment.offset = self.expr()
        size = self.u32()
        segment.init.start = read_bytes(&self.r, size)
        segment.init.end = self.r.p
        return self.check()
