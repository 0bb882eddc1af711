"""Instantiation (spec 4.7.3), and the exports of an instance.

The C struct belongs to the store, not to the wrapper: functions of an instance may outlive the
wrapper in tables of others, or as `engine.Func`. When the wrapper goes and nothing else of the
store is held, the store goes with all that it has; otherwise the collector decides. That is also
what happens when instantiation fails midway: what the segments wrote so far stays, and works.
"""

cimport cython
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF, Py_XDECREF
from libc.stdint cimport UINT64_MAX, int64_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free
from libc.string cimport memcpy

from engine.code cimport DataInst, ElemInst, FuncInst, GlobalC, InstanceC, MemoryC, StoreC, TableC, TagC, Val
from engine.collector cimport collect
from engine.constexpr cimport evaluate, evaluate_element
from engine.func cimport check_c_stack, wrap_func
from engine.global_ cimport new_global, wrap_global
from engine.image cimport DataImages, map_images
from engine.linking cimport link_imports, resolve_imports, store_for
from engine.memory cimport close_memory, new_memory, wrap_memory
from engine.merging cimport merge_stores
from engine.module cimport (
    EXTERN_FUNC, EXTERN_GLOBAL, EXTERN_MEMORY, EXTERN_TABLE,
    SEGMENT_ACTIVE, SEGMENT_DECLARATIVE, SEGMENT_PASSIVE,
    DataSegment, ElemSegment, Module, ModuleC)
from engine.stack cimport now, tail_calls_hold
from engine.store cimport PyTypeObject, Store, func_inst, orphan, traverseproc, visitproc
from engine.table cimport new_table, wrap_table
from engine.tag cimport new_tag, wrap_tag

from collections.abc import ItemsView, KeysView, Mapping, ValuesView

from engine.errors import InstanceLimit, Trap
from engine.features import Limits

# the forms of the interpreter that work in this build, the default first: without optimisation a compiler
# makes calls of tail calls, and the C stack would grow with every op
FORMS = ("tail", "switch") if tail_calls_hold() else ("switch",)
FORMS_SWITCH = FORMS[0] == "switch"
cdef object DEFAULT_LIMITS = Limits()
cdef object UNLINKED = object()      # asks the constructor for an instance that is filled in later


# Allocation

cdef InstanceC* _new_instance(Store store, Module module) except NULL:
    """An instance with room for all that the module names, all of it still empty, linked into the store."""
    cdef ModuleC* m = &module.c
    cdef uint64_t size = sizeof(InstanceC) + sizeof(void*) * (
        <uint64_t>max(m.n_memories, <uint32_t>1) + m.n_tables + m.n_globals + m.n_tags)
    cdef InstanceC* c = <InstanceC*>calloc(
        1, size + sizeof(ElemInst) * <uint64_t>m.n_elems + sizeof(DataInst) * <uint64_t>m.n_data)
    if c == NULL:
        raise MemoryError
    c.funcs = <FuncInst**>calloc(max(m.n_funcs, <uint32_t>1), sizeof(FuncInst*))
    if c.funcs == NULL:
        free(c)
        raise MemoryError
    _lay_out(c, m)
    c.module_object = <void*>module
    Py_INCREF(module)
    c.store = &store.c
    c.next = store.c.instances
    store.c.instances = c
    store.c.n_instances += 1
    return c


cdef void _lay_out(InstanceC* c, ModuleC* m) noexcept:
    """The arrays lie behind the struct."""
    c.module = m
    c.code = m.code
    c.n_funcs = m.n_funcs
    c.n_func_imports = m.n_func_imports
    c.n_memories = m.n_memories
    c.n_tables = m.n_tables
    c.n_globals = m.n_globals
    c.n_tags = m.n_tags
    c.n_elems = m.n_elems
    c.n_data = m.n_data
    c.elems = <ElemInst*>(c + 1)
    c.data = <DataInst*>(c.elems + m.n_elems)
    c.memories = <MemoryC**>(c.data + m.n_data)
    c.tables = <TableC**>(c.memories + max(m.n_memories, <uint32_t>1))
    c.globals = <GlobalC**>(c.tables + m.n_tables)
    c.tags = <TagC**>(c.globals + m.n_globals)
    if m.n_memories == 0:
        c.memories[0] = &c.no_memory


cdef int _allocate(InstanceC* c, Store store, Module module, object limits) except -1:
    """Make what the module defines: memories, tags, globals, tables, in this order."""
    cdef ModuleC* m = &module.c
    cdef uint64_t most_bytes = _limit(limits.memory)
    cdef uint64_t most_elements = _limit(limits.table)
    cdef uint32_t i
    cdef Val init
    for i in range(m.n_memory_imports, m.n_memories):
        c.memories[i] = new_memory(store, &m.memories[i], most_bytes)
    for i in range(m.n_tag_imports, m.n_tags):
        c.tags[i] = new_tag(m.tags[i], module._type_groups)
    for i in range(m.n_global_imports, m.n_globals):
        c.globals[i] = new_global(store, m.globals[i].type, m.globals[i].mutable, module._type_groups)
        evaluate(c, m.globals[i].init, &c.globals[i].value)
    for i in range(m.n_table_imports, m.n_tables):
        c.tables[i] = new_table(store, &m.tables[i], module._type_groups, most_elements)
        if m.tables[i].init.start != m.tables[i].init.end:
            evaluate(c, m.tables[i].init, &init)
            _fill(c.tables[i], init)
    return 0


cdef void _fill(TableC* table, Val value) noexcept nogil:
    cdef uint64_t i
    for i in range(table.size):
        table.elems[i] = value


# Segments

cdef int _elem_segment(InstanceC* c, uint32_t index) except -1:
    """Active: into its table. Passive: kept until dropped. Declarative: dropped already."""
    cdef ElemSegment* segment = &(<ModuleC*>c.module).elems[index]
    cdef Val* to
    cdef uint32_t i
    if segment.mode == SEGMENT_DECLARATIVE or (segment.mode == SEGMENT_PASSIVE and segment.n == 0):
        return 0
    if segment.mode == SEGMENT_ACTIVE:
        to = _place(c, segment)
    else:
        to = <Val*>calloc(segment.n, sizeof(Val))
        if to == NULL:
            raise MemoryError
        c.elems[index].refs = to
        c.elems[index].n = segment.n
    for i in range(segment.n):
        evaluate_element(c, segment, i, to + i)
    return 0


cdef Val* _place(InstanceC* c, const ElemSegment* segment) except? NULL:
    """Where in its table an active segment goes."""
    cdef TableC* table = c.tables[segment.table_index]
    cdef Val offset
    cdef uint64_t at
    evaluate(c, segment.offset, &offset)
    at = offset.u64 if table.is64 else offset.u32
    if at > table.size or segment.n > table.size - at:
        raise Trap("out of bounds table access")
    return table.elems + at


cdef int _data_segments(InstanceC* c, Module module) except -1:
    """In order, but for those that come with an image of their memory."""
    cdef DataImages images = map_images(c, module)
    cdef uint32_t i
    for i in range(c.n_data):
        if images is None or not images.holds(&module.c.data[i], i):
            _data_segment(c, i)
    return 0


cdef int _data_segment(InstanceC* c, uint32_t index) except -1:
    """Active: into its memory. Passive: kept until dropped."""
    cdef DataSegment* segment = &(<ModuleC*>c.module).data[index]
    cdef uint64_t n = segment.init.end - segment.init.start
    cdef MemoryC* memory
    cdef Val offset
    cdef uint64_t at
    if segment.mode == SEGMENT_PASSIVE:
        c.data[index].start = segment.init.start
        c.data[index].n = n
        return 0
    memory = c.memories[segment.memory_index]
    evaluate(c, segment.offset, &offset)
    at = offset.u64 if memory.is64 else offset.u32
    if at > memory.size or n > memory.size - at:
        raise Trap("out of bounds memory access")
    if n:
        memcpy(memory.base + at, segment.init.start, n)
        c.store.bytes_copied += n
    return 0


# Limits

cdef uint64_t _limit(object value) except? 0:
    return UINT64_MAX if value is None else value


cdef int _apply_limits(StoreC* store, object limits) except -1:
    """Of the limits of a store's instances the strictest holds."""
    cdef uint64_t stack = _limit(limits.stack)
    store.max_instances = <uint32_t>min(_limit(limits.instances), <uint64_t>store.max_instances)
    cdef uint64_t lifted = _limit(limits.lifted)
    store.stack_limit = min(store.stack_limit, stack) if store.n_instances else stack
    store.lift_limit = min(store.lift_limit, lifted) if store.n_instances else lifted
    if limits.fuel is not None:
        store.fuel_left = min(store.fuel_left, limits.fuel)
    if limits.seconds is not None:
        store.seconds = min(store.seconds, limits.seconds) if store.seconds else limits.seconds
    return 0


cdef int _admit(Store store, object limits) except -1:
    """Raise InstanceLimit if the store may not have one more instance, also after collecting."""
    cdef uint64_t most = min(_limit(limits.instances), <uint64_t>store.c.max_instances)
    if store.c.n_instances >= most and store.c.n_orphans:
        collect(store)
    if store.c.n_instances >= most:
        raise InstanceLimit(f"more than {most} instances")
    return 0


# The Python face

@cython.final
@cython.no_gc_clear
cdef class Instance:
    """An instance of a module: `Instance(module, {"env": {"f": print, "memory": memory}})`.

    `imports[module name][name]` may be an engine object (of another instance, too), any callable
    for a function, an int or float for an immutable global; instead of an inner mapping an
    Instance gives its exports. `limits` bounds what the guest may use; `engine` ("tail" or
    "switch", where FORMS has it) chooses the interpreter of this instance and all that it is linked
    with; with `start=False` the start function is not called.

    Exports are items: `instance["f"]`, or `instance.exports`. Raises Unlinkable, Trap and what
    the start function raises, and a LimitExceeded for what is too large from the beginning.
    """

    def __cinit__(
        self, Module module not None, object imports=None, *, limits=None, engine=None, start=True,
    ):
        cdef list values
        self.c = NULL
        self.module = module
        if imports is UNLINKED:
            return
        check_c_stack()         # finding imports and the start function may run anything, also this
        check_form(engine)
        limits = Limits.checked(limits, DEFAULT_LIMITS)
        values = resolve_imports(module, {} if imports is None else imports)
        self.store = store_for(values)
        self.store.acquire()
        try:
            self._instantiate(values, limits)
            if FORMS_SWITCH or engine is not None:
                self.store.root().c.use_switch = FORMS_SWITCH or engine == "switch"
            if start:
                self.start()
        finally:
            self.store.release()

    cdef int _instantiate(self, list values, object limits) except -1:
        cdef Store store = self.store.root()
        cdef uint32_t i
        _admit(store, limits)
        _apply_limits(&store.c, limits)
        self.c = _new_instance(store, self.module)
        self.c.wrapper = <void*>self
        if values:
            link_imports(self.c, self.module, values)
        _allocate(self.c, store, self.module, limits)
        for i in range(self.c.n_elems):
            _elem_segment(self.c, i)
        _data_segments(self.c, self.module)
        return 0

    def __dealloc__(self):
        if self.c != NULL:
            self.c.wrapper = NULL
            orphan(self.store, self.c)

    @property
    def engine(self):
        """The form of the interpreter that runs it and all that it is linked with: "tail" or "switch"."""
        return "switch" if self.store.root().c.use_switch else "tail"

    @property
    def exports(self):
        """The exports as a mapping of names to Func, Memory, Table, Global and Tag."""
        return Exports(self)

    def __getitem__(self, name):
        cdef tuple entry = self.module.export_index()[name]
        return self.export(entry[0], entry[1])

    cdef object export(self, int kind, uint32_t index):
        if kind == EXTERN_FUNC:
            return wrap_func(self.store.root(), func_inst(self.c, index))
        if kind == EXTERN_MEMORY:
            return wrap_memory(self.store.root(), self.c.memories[index])
        if kind == EXTERN_TABLE:
            return wrap_table(self.store.root(), self.c.tables[index], self)
        if kind == EXTERN_GLOBAL:
            return wrap_global(self.store.root(), self.c.globals[index], self)
        return wrap_tag(self.c.tags[index])

    def start(self):
        """Call the start function of an instance made with `start=False`; the second time does nothing."""
        cdef int64_t index = self.module.c.start_func
        if index < 0 or self.started:
            return
        self.started = True
        wrap_func(self.store.root(), func_inst(self.c, <uint32_t>index))()

    def time_left(self):
        """Return the seconds until `Limits.seconds` of the call that runs are over; None without that limit.

        For host functions that wait: a guest's time also passes there. 0.0 means that it is over, and
        that the call ends with Timeout as soon as the host function returns.
        """
        return time_left(self.store)

    def usage(self):
        """Return the counters of all instances that are linked together, by name.

        - `guest_calls`: calls of the guest's functions by Python; a start function is one, too.
        - `host_calls`: calls of host functions by the guest.
        - `bytes_copied`: by the methods of Memory and from data segments, not through buffers.
        - `fuel`: used so far; what costs fuel is said at Limits.
        - `peak_memory`: the most bytes that all linear memories had at one time.
        """
        return usage_of(self.store)

    def close(self):
        """Give the memories that the module defines back; from now on its functions raise when called."""
        cdef uint32_t i
        self.store.acquire()
        self.c.closed = True
        for i in range((<ModuleC*>self.c.module).n_memory_imports, self.c.n_memories):
            close_memory(self.c.memories[i])
        self.store.release()

    def __repr__(self):
        return f"<engine.Instance of {self.module!r}>"


cdef Instance new_instance_in(Store store, Module module, object imports, object limits):
    cdef Instance self = Instance.__new__(Instance, module, UNLINKED)
    cdef list values = resolve_imports(module, imports)
    self.store = merge_stores(store, store_for(values))
    self.store.acquire()
    try:
        self._instantiate(values, limits)
    finally:
        self.store.release()
    return self


cdef dict usage_of(Store store):
    cdef StoreC* c = &store.root().c
    return {
        "host_calls": c.host_calls,
        "guest_calls": c.guest_calls,
        "bytes_copied": c.bytes_copied,
        "fuel": c.fuel_used,
        "peak_memory": c.peak_memory,
    }


cdef object time_left(Store store):
    cdef StoreC* c = &store.root().c
    return None if c.deadline == 0 else max(0.0, c.deadline - now())


cdef int check_form(object form) except -1:
    if form is None or form in FORMS:
        return 0
    if form != "tail":
        raise ValueError(f'engine must be "tail" or "switch", not {form!r}')
    raise ValueError('engine="tail" does not work in this build: its compiler made calls of tail calls; '
                     'give engine="switch" or nothing, or build with -O2 and without a sanitizer')


cdef int _traverse(PyObject* self, visitproc visit, void* arg) noexcept:
    """Show Python's collector what only this instance reaches, while it looks (engine/cycles.pyx)."""
    cdef InstanceC* c = (<Instance>self).c
    cdef uint32_t i
    cdef int result = cython_traverse(self, visit, arg)
    if result or c == NULL:
        return result
    for i in range(c.n_shown):
        if c.shown[i][0] != NULL:
            result = visit(<PyObject*>c.shown[i][0], arg)
            if result:
                return result
    return 0


cdef int _clear(PyObject* self) noexcept:
    """Let go of what was shown; the rest stays, as __dealloc__ and Exports need it."""
    cdef InstanceC* c = (<Instance>self).c
    cdef uint32_t n = c.n_shown if c != NULL else 0
    cdef void*** shown
    cdef void* object
    cdef uint32_t i
    if n == 0:
        return 0
    shown = c.shown
    c.shown = NULL
    c.n_shown = 0
    for i in range(n):          # all of them first: letting go of one may run anything
        object = shown[i][0]
        shown[i][0] = NULL
        shown[i] = <void**>object
    for i in range(n):
        Py_XDECREF(<PyObject*>shown[i])
    free(shown)
    return 0


cdef traverseproc cython_traverse


cdef void _see_through() noexcept:
    cdef PyTypeObject* type = <PyTypeObject*>Instance
    global cython_traverse
    cython_traverse = type.tp_traverse
    type.tp_traverse = _traverse
    type.tp_clear = _clear


_see_through()


@cython.final
@cython.no_gc_clear
cdef class Exports:
    """The exports of an instance, as a mapping in the order of the module; objects made when asked for."""

    def __cinit__(self, Instance instance not None):
        self.instance = instance

    def __getitem__(self, name):
        return self.instance[name]

    def __iter__(self):
        return iter(self.instance.module.export_index())

    def __len__(self):
        return len(self.instance.module.export_index())

    def __contains__(self, name):
        return name in self.instance.module.export_index()

    def get(self, name, default=None, /):
        """Return the export of this name, or `default`."""
        return self.instance[name] if name in self else default

    def keys(self):
        """Return the names."""
        return KeysView(self)

    def values(self):
        """Return the objects."""
        return ValuesView(self)

    def items(self):
        """Return pairs of name and object."""
        return ItemsView(self)

    def __repr__(self):
        return f"<exports {', '.join(self)}>"


Mapping.register(Exports)
