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
from libc.string cimport memset

from engine.binary.codeindex cimport close_code, use_code
from engine.binary.loading cimport Loading, loading_of
from engine.binary.modulec cimport EXTERN_FUNC, EXTERN_GLOBAL, EXTERN_MEMORY, EXTERN_TABLE, ModuleC
from engine.code.objects cimport (
    CELL_SIZE, FUNC_WASM, DataInst, ElemInst, FuncInst, GlobalC, InstanceC, MemoryC, StoreC, TableC, TagC)
from engine.code.words cimport Val
from engine.cstack cimport check_c_stack
from engine.externs.func cimport wrap_func
from engine.externs.global_ cimport new_global, wrap_global
from engine.externs.memory cimport new_memory, wrap_memory
from engine.externs.table cimport new_table, wrap_table
from engine.externs.tag cimport new_tag, wrap_tag
from engine.module.module cimport Module
from engine.run.constexpr cimport evaluate
from engine.run.exports cimport Exports
from engine.run.imports cimport link_imports, linked_bytes, resolve_imports, store_for
from engine.run.running cimport begin_loading, call_for, end_loading, interrupt, refuel, time_left
from engine.run.segments cimport fill_table, run_segments
from engine.run.stack cimport tail_calls_hold
from engine.store.collector cimport collect
from engine.store.merging cimport merge_stores
from engine.store.releasing cimport close_memory
from engine.store.store cimport PyTypeObject, Store, func_inst, is_due, orphan, traverseproc, visitproc
from engine.store.totals cimport make_room
from engine.types.valtypes cimport VT_NULLABLE, is_ref

from engine.errors import InstanceLimit, closed
from engine.wording import quoted

# the forms of the interpreter that work in this build, the default first: without optimisation a compiler
# makes calls of tail calls, and the C stack would grow with every op
FORMS = ("tail", "switch") if tail_calls_hold() else ("switch",)
FORMS_SWITCH = FORMS[0] == "switch"
cdef enum:
    BLOCK_BYTES = 16            # of the allocator, around each of its blocks
    MAPPING_BYTES = 1024        # of the process and the system, for each memory
    MAPPING_ITEMS = 16          # what making one takes, in items of others
UNLINKED = object()      # asks the constructor for an instance that is filled in later


# Allocation

cdef uint64_t _size(const ModuleC* m) noexcept:
    """Bytes of the struct with its arrays, but for the functions."""
    cdef uint64_t pointers = <uint64_t>max(m.n_memories, <uint32_t>1) + m.n_tables + m.n_globals + m.n_tags
    return (sizeof(InstanceC) + sizeof(void*) * pointers
            + sizeof(ElemInst) * <uint64_t>m.n_elems + sizeof(DataInst) * <uint64_t>m.n_data)


cdef uint64_t _bytes(const ModuleC* m) noexcept:
    """What an instance takes in its store, with what it defines, but for pages and elements."""
    cdef uint64_t defined = (m.n_globals - m.n_global_imports) * <uint64_t>(sizeof(GlobalC) + BLOCK_BYTES)
    defined += (m.n_tags - m.n_tag_imports) * <uint64_t>(sizeof(TagC) + BLOCK_BYTES)
    defined += (m.n_tables - m.n_table_imports) * <uint64_t>(sizeof(TableC) + 2 * BLOCK_BYTES)
    defined += (m.n_memories - m.n_memory_imports) * <uint64_t>(sizeof(MemoryC) + MAPPING_BYTES)
    return _size(m) + sizeof(FuncInst*) * <uint64_t>m.n_funcs + defined


cdef InstanceC* _new_instance(Store store, Module module, uint64_t bytes) except NULL:
    """An instance with room for all that the module names, all of it still empty, linked into the store."""
    cdef ModuleC* m = &module.c
    cdef InstanceC* c = <InstanceC*>calloc(1, _size(m))
    if c == NULL:
        raise MemoryError
    c.funcs = <FuncInst**>calloc(max(m.n_funcs, <uint32_t>1), sizeof(FuncInst*))
    if c.funcs == NULL:
        free(c)
        raise MemoryError
    _lay_out(c, m)
    if not use_code(&store.c, c):
        free(c.funcs)
        free(c)
        raise MemoryError
    c.module_object = <void*>module
    Py_INCREF(module)
    c.bytes = bytes
    c.store = &store.c          # which owns it from here on
    store.c.structs += c.bytes
    c.next = store.c.instances
    store.c.instances = c
    store.c.n_instances += 1
    return c


cdef void _lay_out(InstanceC* c, ModuleC* m) noexcept:
    """The arrays lie behind the struct."""
    c.module = m
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
        c.memories[0] = &c.no_memory    # ops look at memory 0 without asking whether it is there


cdef int _allocate(InstanceC* c, Store store, Module module, Loading loading) except -1:
    """Make what the module defines: memories, tags, globals, tables, in this order."""
    cdef ModuleC* m = &module.c
    cdef uint64_t most_elements = _limit(loading.limits.table)
    cdef uint32_t i
    cdef Val init
    for i in range(m.n_memory_imports, m.n_memories):
        c.memories[i] = new_memory(store, &m.memories[i])
        loading.count(MAPPING_ITEMS)
    for i in range(m.n_tag_imports, m.n_tags):
        c.tags[i] = new_tag(m.tags[i], module._types)
        loading.count(1)
    for i in range(m.n_global_imports, m.n_globals):
        c.globals[i] = new_global(store, m.globals[i].type, m.globals[i].mutable, module._types)
        evaluate(c, m.globals[i].init, &c.globals[i].value)     # in order: it may read those before it
        loading.count(1)
    for i in range(m.n_table_imports, m.n_tables):
        c.tables[i] = new_table(store, &m.tables[i], module._types, most_elements)
        if m.tables[i].init.start != m.tables[i].init.end:
            evaluate(c, m.tables[i].init, &init)
            fill_table(c.tables[i], init, loading)
        loading.count(1)
    return 0


# Limits

cdef uint64_t _limit(object value) except? 0:
    return UINT64_MAX if value is None else value


cdef int _apply_limits(StoreC* store, object limits) except -1:
    """Of the limits of a store's instances the strictest holds."""
    cdef uint64_t stack = _limit(limits.stack)
    store.max_instances = <uint32_t>min(_limit(limits.instances), <uint64_t>store.max_instances)
    cdef uint64_t lifted = _limit(limits.lifted)
    store.memory_limit = min(store.memory_limit, _limit(limits.memory))
    store.stack_limit = min(store.stack_limit, stack) if store.n_instances else stack
    store.lift_limit = min(store.lift_limit, lifted) if store.n_instances else lifted
    if limits.fuel is not None:
        store.call_fuel = min(store.call_fuel, limits.fuel)
        store.fuel_left = min(store.fuel_left, store.call_fuel)
    if limits.total_fuel is not None:
        store.total_left = min(store.total_left, limits.total_fuel)
    if limits.seconds is not None:
        store.seconds = min(store.seconds, limits.seconds) if store.seconds else limits.seconds
    return 0


cdef int _admit(Store store, object limits) except -1:
    """Raise InstanceLimit if the store may not have one more instance, also after collecting."""
    cdef uint64_t most = min(_limit(limits.instances), <uint64_t>store.c.max_instances)
    if store.c.n_instances >= most and store.c.n_orphans:
        collect(store)
        store = store.root()
    if store.c.n_instances >= most:
        raise InstanceLimit(f"more than {most} instances")
    return 0


# Closing

cdef void _empty(InstanceC* c) noexcept:
    """Close what the module defines; make null what its tables and globals hold, if nobody shares them."""
    cdef ModuleC* m = <ModuleC*>c.module
    cdef uint32_t i
    for i in range(m.n_memory_imports, c.n_memories):
        close_memory(c.memories[i])
    for i in range(m.n_table_imports, c.n_tables):
        c.tables[i].closed = True
        if c.tables[i].count == 1 and c.tables[i].element & VT_NULLABLE:
            memset(c.tables[i].elems, 0, c.tables[i].used * sizeof(Val))
            c.tables[i].used = 0
    for i in range(m.n_global_imports, c.n_globals):
        c.globals[i].closed = True
        if c.globals[i].count == 1 and is_ref(c.globals[i].type) and c.globals[i].type & VT_NULLABLE:
            c.globals[i].value.ptr = NULL
    for i in range(c.n_elems):
        c.elems[i].n = 0        # as elem.drop does


# The Python face

@cython.final
@cython.no_gc_clear
cdef class Instance:
    """An instance of a module: `Instance(module, {"env": {"f": print, "memory": memory}})`.

    `imports[module name][name]` may be an engine object (also of another instance), any callable
    for a function, an int or float for an immutable global; instead of an inner mapping, an
    Instance provides its exports. `limits` are the guest's resource limits; `engine` ("tail" or
    "switch", if FORMS has it) selects the interpreter of this instance and everything linked
    with it; with `start=False` the start function is not called.

    `Limits.seconds` bounds its creation, including the start function; `limits` may be the enclosing
    `Loading`.

    Exports are items: `instance["f"]`, or `instance.exports`. Raises Unlinkable, Trap and the errors of
    the start function, and a LimitExceeded if it is too large from the start.
    """

    def __cinit__(
        self, Module module not None, object imports=None, *, limits=None, engine=None, start=True,
    ):
        cdef list values
        cdef Loading loading
        cdef double deadline
        self.c = NULL
        self.module = module
        if imports is UNLINKED:
            return
        check_c_stack()         # finding imports and the start function may run anything, also this
        check_form(engine)
        loading = loading_of(limits)
        values = resolve_imports(module, {} if imports is None else imports, loading)
        self.store = store_for(values)  # of what is imported, merged
        self.store.acquire()
        try:
            deadline = begin_loading(self.store, loading)
            try:
                self._instantiate(values, loading)
                if FORMS_SWITCH or engine is not None:
                    self.store.root().c.use_switch = FORMS_SWITCH or engine == "switch"
                if start:
                    self.start()
            finally:
                end_loading(self.store, deadline)
        finally:
            self.store.release()

    cdef int _instantiate(self, list values, Loading loading) except -1:
        cdef uint64_t bytes = _bytes(&self.module.c) + linked_bytes(values)
        cdef Store store
        _admit(self.store.root(), loading.limits)
        _apply_limits(&self.store.root().c, loading.limits)     # root() again: collecting may have merged it
        make_room(self.store.root(), 0, bytes, f"an instance of {bytes} bytes")
        store = self.store.root()   # again: make_room() is a safepoint
        self.c = _new_instance(store, self.module, bytes)
        self.c.wrapper = <void*>self
        if values:
            link_imports(self.c, self.module, values, loading)
        _allocate(self.c, store, self.module, loading)
        run_segments(self.c, self.module, loading)  # may trap: what is written stays (4.7.3)
        self.made = True
        if is_due(self.c.store):        # the segments may have made references to all functions
            collect(self.store.root())
        return 0

    cdef int check_made(self) except -1:
        """Whoever finds it, by gc.get_objects() perhaps, has to wait until it is complete."""
        if not self.made:
            raise RuntimeError("the instance is still being created, or its creation failed")
        return 0

    def __dealloc__(self):
        if self.c != NULL:
            self.c.wrapper = NULL
            orphan(self.store, self.c)

    @property
    def engine(self):
        """The form of the interpreter that runs it and everything linked with it: "tail" or "switch"."""
        self.check_made()
        return "switch" if self.store.root().c.use_switch else "tail"

    @property
    def exports(self):
        """The exports as a mapping of names to Func, Memory, Table, Global and Tag."""
        return Exports(self)

    def __getitem__(self, name):
        cdef tuple entry = self.module.find_export(name)
        if entry is None:
            raise KeyError(name)
        check_open(self.c)
        return self.export(entry[0], entry[1])

    cdef object export(self, int kind, uint32_t index):
        self.check_made()
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
        """Call the start function of an instance created with `start=False`; a second call does nothing."""
        cdef int64_t index = self.module.c.start_func
        cdef FuncInst* func
        self.check_made()
        if index < 0 or self.started:
            return
        check_open(self.c)
        self.started = True     # also if it fails: it is not tried again
        func = func_inst(self.c, <uint32_t>index)
        if func.kind == FUNC_WASM:
            wrap_func(self.store.root(), func)()
        else:
            call_for(self.store, self.c, wrap_func(self.store.root(), func))

    def within(self, Loading loading not None, call):
        """Return `call()`, with everything the guest does there counted as part of a load."""
        cdef double deadline
        self.check_made()
        self.store.acquire()
        try:
            deadline = begin_loading(self.store, loading)
            try:
                return call()
            finally:
                end_loading(self.store, deadline)
        finally:
            self.store.release()

    def time_left(self):
        """Return the seconds left of `Limits.seconds` for the running call; None without that limit.

        For host functions that wait, because their time counts as well. 0.0 means that it is over, and
        that the call ends with Timeout as soon as the host function returns.
        """
        self.check_made()
        return time_left(self.store)

    def usage(self):
        """Return the counters of all linked instances together, by name.

        - `guest_calls`: calls of guest functions by Python, including start functions.
        - `host_calls`: calls of host functions by the guest.
        - `bytes_copied`: by the methods of Memory and from data segments, not through buffers.
        - `fuel`: used so far; Limits says what costs fuel.
        - `peak_memory`: the maximum size of all linear memories together.
        - `memory`, `tables`, `references`, `exceptions`, `code`: bytes of each; `Limits.memory` bounds them.
        - `refused`: how often `memory.grow` or `table.grow` of a guest returned -1.
        """
        self.check_made()
        check_open(self.c)
        return usage_of(self.store)

    def refuel(self, amount):
        """Give the running outermost call `amount` more fuel: see wasi.refuel."""
        self.check_made()
        check_open(self.c)
        refuel(self.store, amount)

    def interrupt(self):
        """End the running calls with Interrupted, from any thread: see wasi.interrupt."""
        self.check_made()
        check_open(self.c)
        interrupt(self.store)

    def close(self, then=None):
        """Release what only it uses: its own memories, and the objects behind its references.

        From now on its functions raise when called, including by guests; a running call ends as soon as it
        returns to one of them. `then` is called afterwards, while no other thread is in the instance or
        in one linked with it: to close resources of host functions. Raises MemoryError if memory is
        exhausted, and closes nothing then.
        """
        cdef Store store
        self.check_made()
        self.store.acquire()
        if not self.c.closed and not close_code(self.c):    # first what may fail
            self.store.release()
            raise MemoryError("no memory to close an instance")
        self.c.closed = True
        _empty(self.c)
        store = self.store.root()
        if store.c.cells.externs or store.c.exceptions:
            collect(store)
        try:
            if then is not None:
                then()
        finally:
            self.store.release()

    def __repr__(self):
        return f"<engine.Instance of {self.module!r}>"


cdef int check_open(const InstanceC* instance) except -1:
    if instance.closed:
        raise closed()
    return 0


cdef Instance new_instance_in(Store store, Module module, object imports, Loading loading):
    cdef Instance self = Instance.__new__(Instance, module, UNLINKED)
    cdef list values = resolve_imports(module, imports, loading)
    self.store = merge_stores(store, store_for(values))
    self.store.acquire()
    try:
        self._instantiate(values, loading)
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
        "memory": c.memory,
        "tables": c.table_bytes,
        "references": c.cells.live * CELL_SIZE,
        "exceptions": c.exceptions,
        "code": c.code,
        "refused": c.refused,
    }


cdef int check_form(object form) except -1:
    if form is None or form in FORMS:
        return 0
    if form != "tail":
        raise ValueError(f'engine must be `tail` or `switch`, not {quoted(form)}')
    raise ValueError('engine="tail" does not work in this build: its compiler turned tail calls into calls; '
                     'pass engine="switch" or nothing, or build with -O2 and without a sanitizer')


cdef int _traverse(PyObject* self, visitproc visit, void* arg) noexcept:
    """Show Python's collector what only this instance reaches, while it looks (engine/store/cycles.pyx)."""
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
