"""Instantiation: the steps of a Program, one after the other (Explainer.md, Instance Definitions).

A Linker has the index spaces while a component is instantiated; of each item it has what stands for it
at run time: a Function, a dict of exports, a Component, an engine object. All core instances of
a tree share one store. What goes wrong midway leaves nothing that Python could reach.
"""

cimport cython
from libc.stdint cimport UINT32_MAX, uint32_t, uint64_t

from canonabi.builtins.builtins cimport new_builtin
from canonabi.calls.lower cimport new_lowered
from canonabi.concurrency.canons cimport Function, LiftedFunc
from canonabi.concurrency.driver cimport begin_task, settle_task
from canonabi.concurrency.policy cimport rules_of
from canonabi.concurrency.scheduler cimport Scheduler, scheduler_in
from canonabi.concurrency.task cimport Task, new_task
from canonabi.concurrency.trampoline cimport wasm_func
from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport LATIN1_UTF16, UTF8, UTF16, Side
from canonabi.instance.imports cimport Importer
from canonabi.instance.instance cimport Instance
from canonabi.instance.items cimport Component, Environment, new_component
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.handles cimport Resource, guest_resource
from canonabi.state.table cimport MAX_ENTRIES
from engine.binary.loading cimport Loading, loading_of
from engine.code.objects cimport FuncInst, StoreC
from engine.cstack cimport check_c_stack
from engine.externs.func cimport Func, wrap_func
from engine.externs.memory cimport Memory
from engine.module.module cimport Module
from engine.run.hostcall cimport builtin_func
from engine.run.instance cimport FORMS_SWITCH, Instance as CoreInstance, check_form, new_instance_in
from engine.run.running cimport begin_loading, end_loading
from engine.store.store cimport Store, func_inst
from engine.store.totals cimport is_over, make_room

from weakref import WeakKeyDictionary

from canonabi.types.valtypes import ResourceType
from canonabi.validation import program as steps
from canonabi.values.classes import class_name
from engine.errors import InstanceLimit

__all__ = ["instantiate"]

cdef enum:
    STEP_BYTES = 256            # of Python objects that a step makes
    ITEM_BYTES = 128            # and for each item that it gives or exports
# Kept beside programs, which are plain Python and know nothing of plans.
cdef object prepared = WeakKeyDictionary()      # Program → Prepared


@cython.final
@cython.no_gc_clear
cdef class Prepared:
    """What instances of a Program share."""

    cdef Plans plans
    cdef bint aliases               # it, or one nested in it, aliases what is around it


cdef Prepared _prepared(object program):
    cdef Prepared made = prepared.get(program)
    if made is None:
        made = Prepared()
        made.plans = Plans({type: class_name(label) for type, label in program.names.items()})
        # Only if something within aliases what is around it, a nested component remembers its surroundings.
        for step in program.steps:
            if isinstance(step, steps.AliasOuter):
                made.aliases |= step.count > 0
            elif isinstance(step, steps.Component):
                made.aliases |= _prepared(step.program).aliases
        prepared[program] = made
    return made


def instantiate(program, imports=None, *, limits=None, engine=None, begin=None, seed=0):
    """Return a new Instance of a canonabi.validation.program.Program.

    `imports` maps the names of its imports to items: a function is a HostFunc, or a ComponentFunc of
    another instance; an instance a mapping of such items, or the `exports` of an instance; a resource type
    a Resource; a core module an engine.Module; a component a Program. `limits` (engine.Limits) hold
    for each core instance in it; `engine` is the form of the interpreter, "tail" or "switch".
    `begin(instance)` is called before anything runs; what it returns becomes the `host` of all core
    instances, which is how the embedder finds what engine.calling_instance() belongs to. With a `seed` other
    than 0 the threads that may run are chosen by chance, otherwise those that have waited longest.
    Raises LinkError, Trap, what a host function raises that a start function calls, and a
    LimitExceeded for what is too large from the beginning.
    """
    cdef Instance owner = Instance.__new__(Instance)
    cdef Linker linker = Linker()
    cdef Loading loading = loading_of(limits)
    check_form(engine)
    owner.store.c.use_switch = FORMS_SWITCH or engine == "switch"
    if loading.limits.memory is not None:       # there may be much before the first core instance
        owner.store.c.memory_limit = loading.limits.memory
    scheduler_in(owner.store).seed = seed
    if loading.limits.tasks is not None:
        scheduler_in(owner.store).limit = min(<uint64_t>loading.limits.tasks, <uint64_t>UINT32_MAX)
    linker.importer = Importer.__new__(Importer)
    linker.importer.owner = owner
    linker.importer.given = {} if imports is None else imports
    execute(linker, owner, program, loading, begin)
    return owner


cdef int execute(Linker linker, Instance owner, object program, Loading loading, object begin) except -1:
    """Run a program to its end, which makes what the owner has."""
    cdef Building building = Building()
    cdef double deadline
    building.loading = loading
    building.store = owner.store
    linker.prepare(owner, program, building, None, None)
    owner.root = linker.instance
    linker.importer.instance = linker.instance
    if begin is not None:
        owner.host = begin(owner)
    # Held over the whole of it: start functions run, and no other thread may enter a half-made instance.
    owner.store.acquire()
    try:
        deadline = begin_loading(owner.store, loading)
        try:
            owner.items.update(linker.run())    # an object that others may have
        finally:
            end_loading(owner.store, deadline)
            # What no core instance bears is not counted any longer: the tree is made, or it is garbage.
            building.end()
    finally:
        owner.store.release()
    return 0


@cython.final
@cython.no_gc_clear
cdef class Building:
    """What is counted while a component with all that is nested in it is instantiated.

    A tree of small components can make any number of items, so they count for `Limits.memory`: as part
    of the core instance that was made last, so that they are counted as long as it lives.
    """

    cdef Loading loading
    cdef Store store
    cdef CoreInstance bearer
    cdef uint64_t unborne           # bytes that no core instance has yet

    cdef int charge(self, uint64_t bytes) except -1:
        """Count so many bytes more, and the time that making them takes."""
        cdef StoreC* store
        self.loading.count(1 + bytes // STEP_BYTES)
        store = &self.store.root().c        # only now: a signal handler may have merged it
        store.structs += bytes
        if self.bearer is None:
            self.unborne += bytes
        else:
            self.bearer.c.bytes += bytes
        return make_room(self.store.root(), 0, 0, "the component with all its parts") if is_over(store) else 0

    cdef void bear(self, CoreInstance made) noexcept:
        self.bearer = made
        made.c.bytes += self.unborne
        self.unborne = 0

    cdef void end(self) noexcept:
        cdef StoreC* store = &self.store.root().c
        store.structs -= self.unborne


@cython.final
cdef class Linker:
    """The instantiation of one component, nested or not."""

    cdef Instance owner
    cdef ComponentInstance instance
    cdef Importer importer          # of what Python gives; None: nested
    cdef dict args                  # what a nested component is given, by name
    cdef Plans plans
    cdef Environment outer
    cdef object program
    cdef Building building
    cdef dict spaces                # sort → list
    cdef dict sides                 # Options → Side
    cdef dict exports

    cdef int prepare(
        self, Instance owner, object program, Building building, Environment outer, ComponentInstance parent,
    ) except -1:
        cdef object limits = building.loading.limits
        check_c_stack()             # components are nested in each other
        if limits.instances is not None and owner.n_instances >= limits.instances:
            raise InstanceLimit(f"more than {limits.instances} instances")
        self.owner = owner
        self.program = program
        self.building = building
        self.outer = outer
        self.plans = _prepared(program).plans
        self.spaces = {sort: [] for sort in SORTS}
        self.sides = {}
        self.exports = {}
        self.instance = ComponentInstance.__new__(ComponentInstance)
        # Borrowed: the owner has its instances in a list from `first` on, and clears this when it goes.
        self.instance.owner = <void*>owner
        self.instance.parent = NULL if parent is None else <void*>parent
        self.instance.resources = [None] * program.n_slots
        self.instance.rules = rules_of(program.features)
        if limits.handles is not None:
            self.instance.handles.limit = min(limits.handles, MAX_ENTRIES)
        self.instance.next = owner.first
        owner.first = self.instance
        owner.n_instances += 1
        return 0

    cdef dict run(self):
        """Execute the steps; the exports by name."""
        self.owner.store.acquire()
        # An instance cannot be entered before it is complete: start functions call out, not in.
        self.instance.may_enter = False
        try:
            for step in self.program.steps:
                self.building.charge(STEP_BYTES)
                STEPS[type(step)](self, step)
            self.owner.check_open()     # what start functions called may have closed it
        finally:
            self.owner.store.release()
        self.instance.may_enter = True
        return self.exports

    cdef int bind(self, tuple binds, object item) except -1:
        """Fill slots with the resource types that come with an item."""
        # The static type says where resource types are in an item; here are those that came with this one.
        for path, slot in binds:
            found = item
            for name in path:
                found = (<dict?>found)[name]
            self.instance.resources[slot] = <Resource?>found
        return 0

    cdef object take(self, str sort, int index, object type):
        """An item. A type has no index space: it is the resource type in its slot, or itself."""
        if sort != "type":
            return self.spaces[sort][index]
        return self.instance.resources[type.slot] if isinstance(type, ResourceType) else type

    # Core

    def core_module(self, step):
        self.spaces["core module"].append(step.module)

    def core_instantiate(self, step):
        cdef list instances = self.spaces["core instance"]
        cdef Module module = self.spaces["core module"][step.module]
        cdef CoreInstance made = new_instance_in(
            # root(): linking may have merged the store into another since the owner was made.
            self.owner.store.root(), module, {name: instances[index] for name, index in step.args},
            self.building.loading)
        self.building.bear(made)
        made.host = self.owner.host
        self.owner.keep.append(made)
        instances.append(made)
        if module.c.start_func >= 0 and not made.started:
            # Run here as a task, not by the engine: start functions may call lowered imports, which need one.
            made.started = True
            self.start(wrap_func(self.owner.store.root(), func_inst(made.c, <uint32_t>module.c.start_func)))

    cdef int start(self, Func func) except -1:
        """Call a start function."""
        cdef Scheduler scheduler = scheduler_in(self.owner.store)
        cdef Task task = new_task(self.instance, None, self.pointer(func))
        begin_task(scheduler, task)
        return settle_task(scheduler, task)

    def core_inline_exports(self, step):
        self.building.charge(ITEM_BYTES * len(step.exports))
        self.spaces["core instance"].append(
            {name: self.spaces[sort][index] for name, sort, index in step.exports})

    def alias_core_export(self, step):
        self.spaces[step.sort].append(self.spaces["core instance"][step.instance][step.name])

    cdef FuncInst* pointer(self, Func func) except NULL:
        """A core function as what a stack can begin with; it lives as long as the owner."""
        if func.c == NULL:
            func = wasm_func(self.owner.store, func)
            (<CoreInstance?>func.owner).host = self.owner.host
            self.owner.keep.append(func.owner)      # which close() closes
        self.owner.keep.append(func)
        return func.c

    # Components

    def component(self, step):
        # What `alias outer` may name is fixed where the component is defined, as in a closure: by value.
        cdef Environment around = None
        if _prepared(step.program).aliases:
            around = Environment()
            around.modules = tuple(self.spaces["core module"])
            around.components = tuple(self.spaces["component"])
            around.outer = self.outer
        self.spaces["component"].append(new_component(step.program, around))

    def instantiate(self, step):
        cdef Component target = self.spaces["component"][step.component]
        cdef Linker linker = Linker()
        self.building.charge(ITEM_BYTES * len(step.args))
        linker.args = {item.name: self.take(item.sort, item.index, item.type) for item in step.args}
        # The surroundings are those of its definition; the parent is whoever instantiates it.
        linker.prepare(self.owner, target.program, self.building, target.outer, self.instance)
        made = linker.run()
        self.bind(step.binds, made)
        self.spaces["instance"].append(made)

    def inline_exports(self, step):
        self.building.charge(ITEM_BYTES * len(step.exports))
        self.spaces["instance"].append(
            {item.name: self.take(item.sort, item.index, item.type) for item in step.exports})

    def alias_export(self, step):
        self.spaces[step.sort].append(self.spaces["instance"][step.instance][step.name])

    def alias_outer(self, step):
        cdef Environment around = self.outer
        cdef int count = step.count
        if count == 0:
            self.spaces[step.sort].append(self.spaces[step.sort][step.index])
            return
        # Level 1 is the component around this one, which is `self.outer` already.
        while count > 1:
            around = around.outer
            count -= 1
        self.spaces[step.sort].append(
            (around.modules if step.sort == "core module" else around.components)[step.index])

    # Canonical definitions

    def define_resource(self, step):
        cdef FuncInst* dtor = NULL
        if step.dtor is not None:
            dtor = self.pointer(self.spaces["core func"][step.dtor])
        self.instance.resources[step.type.slot] = guest_resource(step.type.name, self.instance, dtor)

    def canon(self, step):
        cdef Side side = self.side(step.options)
        if step.name == "lift":
            self.spaces["func"].append(self.lift(step, side))
            return
        if step.name == "lower":
            made = new_lowered(self.spaces["func"][step.operands[0]], self.instance, side,
                               self.plans.signature_of(step.type, side.pointer_size), step.options.is_async)
        else:
            made = new_builtin(self.instance, step, self.plans, side, self.spaces["core table"])
        self.spaces["core func"].append(builtin_func(made, step.core_type, step.name))

    cdef LiftedFunc lift(self, object step, Side side):
        cdef LiftedFunc func = LiftedFunc.__new__(LiftedFunc)
        cdef list core_funcs = self.spaces["core func"]
        func.type = step.type
        func.instance = self.instance
        func.callee = self.pointer(core_funcs[step.operands[0]])
        if step.options.post_return is not None:
            func.post_return = self.pointer(core_funcs[step.options.post_return])
        if step.options.callback is not None:
            func.callback = self.pointer(core_funcs[step.options.callback])
        func.side = side
        func.signature = self.plans.signature_of(step.type, side.pointer_size)
        func.is_async = step.options.is_async
        func.async_type = step.type.is_async
        return func

    cdef Side side(self, object options):
        """The options of a definition, in this instance."""
        # Definitions with the same options share a side, as LiftOptions that are equal in the specification.
        cdef Side side = self.sides.get(options)
        cdef Memory memory
        if side is not None:
            return side
        side = Side.__new__(Side)
        side.instance = self.instance
        side.encoding = ENCODINGS[options.encoding]
        side.pointer_size = options.pointer_size
        if options.memory is not None:
            memory = self.spaces["core memory"][options.memory]
            self.owner.keep.append(memory)
            side.memory = memory.c
        if options.realloc is not None:
            side.realloc = self.pointer(self.spaces["core func"][options.realloc])
        self.sides[options] = side
        return side

    # Imports and exports

    def import_(self, step):
        if self.importer is None:
            # A type that is an alias of a known one need not be given: the static type says it all.
            item = self.args[step.name] if step.name in self.args else None
        else:
            item = self.importer.take(step)
        self.bind(step.binds, item)
        if self.importer is not None:
            self.importer.check(step, item)
        if step.sort != "type":
            self.spaces[step.sort].append(item)

    def export(self, step):
        item = self.take(step.sort, step.index, step.type)
        self.bind(step.binds, item)
        name_functions(item, step.name)
        # Python sees what the type says. Inside the tree validation has done that, and a copy would cost.
        self.exports[step.name] = restricted(item, step.exposed) if self.importer is not None else item
        if step.sort != "type":
            self.spaces[step.sort].append(item)


cdef int name_functions(object item, str name) except -1:
    """Functions are called in messages what they are exported as first."""
    if type(item) is dict:
        for within, part in (<dict>item).items():
            if isinstance(part, Function):
                name_functions(part, f"{name}#{within}")
    elif type(item) is LiftedFunc and (<LiftedFunc>item).name is None:
        (<LiftedFunc>item).name = name
    return 0


cdef object restricted(object item, object type):
    """An instance without what its type does not have."""
    if not isinstance(item, dict):
        return item
    return {name: restricted((<dict>item)[name], entity.type) for name, entity in type.exports.items()}


cdef dict ENCODINGS = {"utf8": UTF8, "utf16": UTF16, "latin1+utf16": LATIN1_UTF16}

cdef tuple SORTS = (
    "func", "component", "instance", "core func", "core table", "core memory", "core global", "core tag",
    "core module", "core instance")

cdef dict STEPS = {
    steps.CoreModule: Linker.core_module,
    steps.CoreInstantiate: Linker.core_instantiate,
    steps.CoreInlineExports: Linker.core_inline_exports,
    steps.Component: Linker.component,
    steps.Instantiate: Linker.instantiate,
    steps.InlineExports: Linker.inline_exports,
    steps.AliasExport: Linker.alias_export,
    steps.AliasCoreExport: Linker.alias_core_export,
    steps.AliasOuter: Linker.alias_outer,
    steps.DefineResource: Linker.define_resource,
    steps.Canon: Linker.canon,
    steps.Import: Linker.import_,
    steps.Export: Linker.export,
}
