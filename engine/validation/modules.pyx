"""Validation of a decoded module (core spec, 3.5 and 3.2): everything around and including its bodies."""

from libc.stdint cimport UINT32_MAX, UINT64_MAX, uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc

from engine.binary.decode cimport find_section
from engine.binary.faults cimport (
    FAULT_LOCALS, FAULT_NONE, FAULT_SIZE, FAULT_WORK, Fault, raise_fault, set_fault)
from engine.binary.instructions cimport Skipping, skip_expr
from engine.binary.loading cimport LOOK_ITEMS, Loading
from engine.binary.modulec cimport (
    EXTERN_FUNC, EXTERN_GLOBAL, EXTERN_MEMORY, EXTERN_TABLE, SECTION_EXPORT, SECTION_START, SEGMENT_ACTIVE,
    DataSegment, ElemSegment, MemoryTypeC, ModuleC, Span, TableTypeC)
from engine.binary.reader cimport READ_OK, Reader, read_byte, read_name, read_u32, reader_of
from engine.binary.typereader cimport ANY_TYPE, TypeScope, read_val_type
from engine.features cimport (
    FEATURE_MULTI_MEMORY, FEATURE_MULTI_VALUE, FEATURE_MUTABLE_GLOBALS, FEATURE_RECURSIVE_TYPES,
    FEATURE_REFERENCE_TYPES)
from engine.types.valtypes cimport (
    COMP_ARRAY, COMP_FUNC, VT_I32, VT_I64, VT_I8, VT_I16, DefType, FieldType, ValType,
    is_defaultable, valtype_matches, valtype_text)
from engine.validation.bodies cimport (
    begin_body, begin_constant, continue_body, continue_constant, free_validator, init_validator,
    work_beyond)
from engine.validation.state cimport MAX_WORK, SLICE, WORK_SLICE, Validator

import os

from engine.errors import Invalid

cdef double JOIN = 0.02             # seconds of waiting for a thread without a look

cdef enum:
    MAX_DEPTH = 63                  # of declared supertypes, as other engines
    BYTES_PER_THREAD = 1 << 19      # of code: what makes starting a thread worth it


cdef int validate_module(ModuleC* m, object owner, Loading loading) except -1:
    """Raise Invalid (or, for a body that cannot be read, Malformed) unless the module is valid.

    `owner` is what keeps `m` alive; threads that are left behind by an interrupt hold it.
    """
    validate_rules(m, loading)
    return _validate_bodies(m, owner, loading)


cdef int validate_rules(ModuleC* m, Loading loading) except -1:
    """Raise Invalid unless everything but the bodies is valid; note which functions they may refer to."""
    cdef ModuleRules rules = ModuleRules()
    init_validator(&rules.v, m)
    rules.m = m
    rules.loading = loading
    m.declared = <uint8_t*>calloc(m.n_funcs // 8 + 1, 1)
    if m.declared == NULL:
        raise MemoryError
    rules.types()               # in this order: what comes first is reported
    rules.tables()
    rules.memories()
    rules.globals()
    rules.segments()
    rules.start()
    rules.exports()
    return 0


cdef class ModuleRules:
    """The rules, in the order of the sections; they share a validator for constant expressions."""

    cdef ModuleC* m
    cdef Validator v
    cdef Loading loading
    cdef uint32_t n_items           # that were looked at

    def __dealloc__(self):
        free_validator(&self.v)

    cdef int next(self) except -1:
        """One more item of a section: now and then time for a look."""
        self.n_items += 1
        if self.n_items & (LOOK_ITEMS - 1) == 0:
            self.loading.look()
        return 0

    cdef int invalid(self, str text, const uint8_t* at) except -1:
        raise Invalid(text, at - self.m.start)

    cdef int constant(self, Span expr, ValType type, uint32_t n_globals) except -1:
        """A constant expression may see the globals before it; before 3.0, only imported ones."""
        if not self.m.features & FEATURE_RECURSIVE_TYPES:
            n_globals = min(n_globals, self.m.n_global_imports)
        self.next()
        begin_constant(&self.v, expr, type, n_globals)
        self.v.pause = self.v.r.p + SLICE
        while not continue_constant(&self.v):
            self.loading.look()
            self.v.pause = self.v.r.p + SLICE
        if self.v.fault.code != FAULT_NONE:
            raise_fault(&self.v.fault, self.m.start, None)
        return 0

    cdef int types(self) except -1:
        """Declared supertypes (3.2.9); without multi-value one result at most."""
        cdef uint32_t i
        for i in range(self.m.n_types):
            self.next()
            if self.m.types[i].super != NULL:
                self.super_type(i, self.m.types[i])
            if self.m.types[i].n_results > 1 and not self.m.features & FEATURE_MULTI_VALUE:
                self.invalid("invalid result arity", self.m.types_at[i])
        return 0

    cdef int super_type(self, uint32_t index, DefType* type) except -1:
        if type.super.final or not _definition_matches(type, type.super):
            self.invalid(f"sub type {index} does not match its super type", self.m.types_at[index])
        if type.depth > MAX_DEPTH:
            self.invalid(f"sub type {index} is declared too deeply, at most {MAX_DEPTH}",
                         self.m.types_at[index])
        return 0

    cdef int tables(self) except -1:
        cdef uint32_t i
        cdef TableTypeC* table
        if self.m.n_tables > 1 and not self.m.features & FEATURE_REFERENCE_TYPES:
            self.invalid("multiple tables", self.m.tables[1].at)
        for i in range(self.m.n_tables):
            table = &self.m.tables[i]
            if not table.is64 and (
                    table.minimum > UINT32_MAX or table.has_maximum and table.maximum > UINT32_MAX):
                self.invalid(f"table size must be at most {UINT32_MAX}: table {i}", table.at)
            if table.minimum > table.maximum:
                self.invalid(f"size minimum must not be greater than maximum: table {i}", table.at)
            if i < self.m.n_table_imports:
                continue
            if table.init.start != table.init.end:
                self.constant(table.init, table.element, self.m.n_global_imports)
            elif not is_defaultable(table.element):
                self.invalid(
                    f"type mismatch: table {i} of {valtype_text(table.element)} has no value", table.at)
        return 0

    cdef int memories(self) except -1:
        cdef uint32_t i
        cdef MemoryTypeC* memory
        cdef uint64_t most
        if self.m.n_memories > 1 and not self.m.features & FEATURE_MULTI_MEMORY:
            self.invalid("multiple memories", self.m.memories[1].at)
        for i in range(self.m.n_memories):
            memory = &self.m.memories[i]
            if memory.page_log2 == 0:
                most = UINT64_MAX if memory.is64 else UINT32_MAX
            else:
                most = <uint64_t>1 << ((64 if memory.is64 else 32) - memory.page_log2)
            if memory.minimum > most or memory.has_maximum and memory.maximum > most:
                size = " (4GiB)" if memory.page_log2 and not memory.is64 else ""
                self.invalid(f"memory size must be at most {most} pages{size}", memory.at)
            if memory.shared and not memory.has_maximum:
                self.invalid(f"shared memory must have maximum: memory {i}", memory.at)
            if memory.minimum > memory.maximum:
                self.invalid(f"size minimum must not be greater than maximum: memory {i}", memory.at)
        return 0

    cdef int globals(self) except -1:
        """A global's value may use the globals before it."""
        cdef uint32_t i
        for i in range(self.m.n_globals):
            if i >= self.m.n_global_imports:
                self.constant(self.m.globals[i].init, self.m.globals[i].type, i)
            elif self.m.globals[i].mutable and not self.m.features & FEATURE_MUTABLE_GLOBALS:
                self.invalid("mutable globals cannot be imported", self.m.globals[i].at)
        return 0

    cdef int segments(self) except -1:
        cdef uint32_t i
        cdef DataSegment* data
        for i in range(self.m.n_elems):
            self.elem(&self.m.elems[i])
        for i in range(self.m.n_data):
            data = &self.m.data[i]
            self.next()
            if data.mode != SEGMENT_ACTIVE:
                continue
            if data.memory_index >= self.m.n_memories:
                self.invalid(f"unknown memory {data.memory_index}", data.at)
            self.constant(data.offset, VT_I64 if self.m.memories[data.memory_index].is64 else VT_I32,
                          self.m.n_globals)
        return 0

    cdef int elem(self, ElemSegment* elem) except -1:
        cdef TableTypeC* table
        cdef uint32_t i, index
        if elem.mode == SEGMENT_ACTIVE:
            if elem.table_index >= self.m.n_tables:
                self.invalid(f"unknown table {elem.table_index}", elem.at)
            table = &self.m.tables[elem.table_index]
            if not valtype_matches(elem.type, table.element):
                self.invalid(f"type mismatch: elements of {valtype_text(elem.type)} for a table of"
                             f" {valtype_text(table.element)}", elem.at)
            self.constant(elem.offset, VT_I64 if table.is64 else VT_I32, self.m.n_globals)
        for i in range(elem.n):
            if elem.func_indices == NULL:   # expressions
                self.constant(elem.exprs[i], elem.type, self.m.n_globals)
                continue
            self.next()
            index = elem.func_indices[i]
            if index >= self.m.n_funcs:
                self.invalid(f"unknown function {index}", self.item_at(elem, i))
            self.m.declared[index >> 3] |= 1 << (index & 7)     # bodies may take its reference
        return 0

    cdef const uint8_t* item_at(self, ElemSegment* elem, uint32_t i) noexcept:
        """Where a function index of a segment stands."""
        cdef Reader r = reader_of(elem.items, self.m.start + self.m.size)
        while i:
            i -= 1
            read_u32(&r)
        return r.p

    cdef int start(self) except -1:
        cdef DefType* type
        cdef const uint8_t* at
        if self.m.start_func < 0:
            return 0
        at = find_section(self.m, SECTION_START).start
        if self.m.start_func >= self.m.n_funcs:
            self.invalid(f"unknown function {self.m.start_func}", at)
        type = self.m.funcs[self.m.start_func]
        if type.n_params or type.n_results:
            self.invalid("start function must have no parameters and no results", at)
        return 0

    cdef int exports(self) except -1:
        """Names are unique, indices known; exported functions may be referred to in bodies."""
        cdef Span section = find_section(self.m, SECTION_EXPORT)
        cdef Reader r = reader_of(section.start, section.end)
        cdef const uint8_t* name
        cdef uint32_t length
        cdef uint8_t kind
        cdef uint32_t n = read_u32(&r) if section.start != NULL else 0
        cdef set names = set()
        while n:
            n -= 1
            self.next()
            length = read_name(&r, &name)
            text = name[:length]
            if text in names:
                self.invalid(f"duplicate export name {text.decode()!r}", name)
            names.add(text)
            kind = read_byte(&r)
            self.export(kind, read_u32(&r), name)
        return 0

    cdef int export(self, uint8_t kind, uint32_t index, const uint8_t* at) except -1:
        if kind == EXTERN_FUNC:
            if index >= self.m.n_funcs:
                self.invalid(f"unknown function {index}", at)
            self.m.declared[index >> 3] |= 1 << (index & 7)
        elif kind == EXTERN_TABLE:
            if index >= self.m.n_tables:
                self.invalid(f"unknown table {index}", at)
        elif kind == EXTERN_MEMORY:
            if index >= self.m.n_memories:
                self.invalid(f"unknown memory {index}", at)
        elif kind == EXTERN_GLOBAL:
            if index >= self.m.n_globals:
                self.invalid(f"unknown global {index}", at)
            if self.m.globals[index].mutable and not self.m.features & FEATURE_MUTABLE_GLOBALS:
                self.invalid("mutable globals cannot be exported", at)
        elif index >= self.m.n_tags:
            self.invalid(f"unknown tag {index}", at)
        return 0


# Declared subtyping (3.3.6, 3.3.8)

cdef bint _definition_matches(DefType* sub, DefType* super) noexcept:
    """Whether the composite type of `sub` matches that of `super`, which it declares."""
    cdef uint32_t i
    if sub.kind != super.kind:
        return False
    if sub.kind != COMP_FUNC:
        if sub.n_fields < super.n_fields or sub.kind == COMP_ARRAY and sub.n_fields != super.n_fields:
            return False
        for i in range(super.n_fields):
            if not _field_matches(&sub.fields[i], &super.fields[i]):
                return False
        return True
    if sub.n_params != super.n_params or sub.n_results != super.n_results:
        return False
    for i in range(sub.n_params):
        if not valtype_matches(super.params[i], sub.params[i]):
            return False
    for i in range(sub.n_results):
        if not valtype_matches(sub.results[i], super.results[i]):
            return False
    return True


cdef bint _field_matches(const FieldType* sub, const FieldType* super) noexcept:
    if sub.mutable != super.mutable:
        return False
    if sub.mutable or sub.type in (VT_I8, VT_I16) or super.type in (VT_I8, VT_I16):
        return sub.type == super.type
    return valtype_matches(sub.type, super.type)


# Bodies

cdef class Bodies:
    """All bodies of a module while they are validated: what the threads that do it share."""

    cdef object owner               # keeps m alive
    cdef ModuleC* m
    cdef uint64_t work              # beyond what is free (WORK_PER_BYTE), of all bodies so far
    cdef bint stop                  # set by the thread that waits when it is interrupted


cdef class Part:
    """A run of bodies that one thread validates."""

    cdef Bodies all
    cdef Fault fault
    cdef uint32_t begin
    cdef uint32_t end
    cdef uint32_t failed            # the body at fault

    def run(self, Loading loading=None) -> None:
        """Validate up to the first fault, in slices of some milliseconds; `loading` looks after each."""
        cdef Validator v
        cdef uint32_t i = self.begin
        init_validator(&v, self.all.m)
        try:
            while i < self.end and not self.all.stop and self.fault.code == FAULT_NONE:
                with nogil:
                    i = self.slice(&v, i)
                self.all.work += v.work_left_over   # with the GIL: all threads add to it
                v.work_left_over = 0
                if self.all.work + (work_beyond(&v) if v.in_body else 0) > MAX_WORK:
                    set_fault(&self.fault, FAULT_WORK, NULL, 0, 0)
                if loading is not None:     # in the thread that asked, which can be interrupted
                    loading.look()
        finally:
            free_validator(&v)

    cdef uint32_t slice(self, Validator* v, uint32_t i) noexcept nogil:
        """Go on with body i for some milliseconds; the next one to do, or that is not done."""
        cdef ModuleC* m = self.all.m
        cdef const uint8_t* stop = (v.r.p if v.in_body else m.bodies[i].start) + SLICE
        v.work_pause = v.work + WORK_SLICE
        while i < self.end and m.bodies[i].start < stop and v.work <= v.work_pause:
            if not v.in_body:
                begin_body(v, i)
            v.pause = stop
            v.in_body = not continue_body(v)
            if v.in_body:
                break
            if v.fault.code != FAULT_NONE:
                self.fault = v.fault
                self.failed = i
                break
            i += 1
        return i


cdef int _validate_bodies(ModuleC* m, object owner, Loading loading) except -1:
    """Validate all bodies, large modules in several threads; the first one at fault is reported."""
    cdef Bodies bodies = Bodies()
    cdef Part part
    cdef list parts
    bodies.m = m
    bodies.owner = owner
    parts = _parts(bodies)
    _run_all(bodies, parts, loading)
    for part in parts:
        if part.fault.code != FAULT_NONE:
            index = m.n_func_imports + part.failed if part.fault.at != NULL else None
            raise_fault(&part.fault, m.start, index)
    return 0


cdef list _parts(Bodies bodies):
    """All bodies in runs of about equal size, one for each thread that is worth it."""
    cdef ModuleC* m = bodies.m
    cdef uint32_t n = m.n_funcs - m.n_func_imports
    cdef uint32_t i = 0
    cdef uint64_t total = m.bodies[n - 1].end - m.bodies[0].start if n else 0
    cdef uint64_t share = max(total // _n_threads(total // BYTES_PER_THREAD), 1)
    cdef Part part
    cdef list parts = []
    while i < n:
        part = Part()
        part.all = bodies
        part.begin = i
        while i < n and <uint64_t>(m.bodies[i].end - m.bodies[part.begin].start) < share:
            i += 1
        i = min(i + 1, n)
        part.end = i
        parts.append(part)
    return parts


cdef uint64_t _n_threads(uint64_t worth) except 0:
    if worth < 2:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return min(worth, len(os.sched_getaffinity(0)))
    return min(worth, os.cpu_count() or 1)


cdef int _run_all(Bodies bodies, list parts, Loading loading) except -1:
    """Run all parts, all but the first in threads of their own where threads can be had."""
    cdef list threads = []
    cdef Part part
    if len(parts) == 1:
        parts[0].run(loading)
    if len(parts) < 2:
        return 0
    import threading
    try:
        for part in parts[1:]:
            thread = threading.Thread(target=part.run, name="validate")
            try:
                thread.start()
            except RuntimeError:    # no more threads: then here
                part.run(loading)
            else:
                threads.append(thread)
        parts[0].run(loading)
        for thread in threads:
            while thread.is_alive():
                thread.join(JOIN)
                loading.look()
    except BaseException:
        bodies.stop = True      # the threads end by themselves, and hold bodies until then
        raise
    return 0


cdef int check_bodies(const ModuleC* m, Loading loading) except -1:
    """Raise Malformed if some body of a module that is being refused cannot even be read."""
    cdef uint32_t i
    cdef BodySkip skip
    skip.fault.code = FAULT_NONE
    for i in range(m.n_bodies):
        _begin_skip(&skip, m, m.bodies[i])
        while not _skip_body(&skip, m, m.bodies[i]):
            loading.look()
        if skip.fault.code != FAULT_NONE:
            raise_fault(&skip.fault, m.start, None)
        if i & (LOOK_ITEMS - 1) == 0:
            loading.look()
    return 0


cdef struct BodySkip:               # a body that is being skipped
    Reader r
    Fault fault
    uint32_t groups                 # of locals, to read
    uint64_t n_locals
    Skipping code


cdef void _begin_skip(BodySkip* s, const ModuleC* m, Span body) noexcept nogil:
    s.r = reader_of(body.start, m.start + m.size)
    s.groups = read_u32(&s.r)
    s.n_locals = 0
    s.code.depth = 1
    s.code.left = 0


cdef bint _skip_body(BodySkip* s, const ModuleC* m, Span body) noexcept nogil:
    """Go on skipping for a while; whether the body is done or `s.fault` says what is wrong with it."""
    cdef TypeScope scope
    cdef Fault* fault = &s.fault
    scope.types = NULL
    scope.n = 0
    scope.limit = ANY_TYPE
    scope.features = m.features
    s.code.pause = s.r.p + SLICE
    while s.groups and s.r.error == READ_OK and fault.code == FAULT_NONE:
        if s.r.p >= s.code.pause and s.r.p < s.r.end:
            return False
        s.groups -= 1
        s.n_locals += read_u32(&s.r)
        read_val_type(&s.r, &scope, fault)
        if s.n_locals > UINT32_MAX:
            set_fault(fault, FAULT_LOCALS, s.r.p, 0, 0)
    if s.r.error != READ_OK:
        set_fault(fault, s.r.error, s.r.error_at, 0, 0)
    if fault.code == FAULT_NONE:
        skip_expr(&s.r, &s.code, m.features, fault)
    if fault.code == FAULT_NONE and s.code.depth:
        return False
    if fault.code == FAULT_NONE and s.r.p != body.end:
        set_fault(fault, FAULT_SIZE, body.start, 0, 0)
    return True
