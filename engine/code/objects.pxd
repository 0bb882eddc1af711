"""The C structs of a store: targets of references, what instances share, instances, the store itself.

C structs whose fields ops read. Python's objects for them (engine.Func, Memory, Table, Global, Tag, Instance)
are wrappers, which come and go: a struct lives as long as its count or the collector says.
"""

from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from engine.code.words cimport Ins, Val
from engine.types.valtypes cimport DefType, ValType

cdef enum RefKind:
    REF_FREE
    REF_FUNC                    # FuncInst
    REF_EXTERN                  # ExternInst
    REF_EXN                     # ExnInst

# First bytes of everything a reference can point to. Cells live in slabs of the store, all of
# CELL_SIZE bytes, never move, and are freed by the collector only (engine/store/collector.pyx).
cdef struct RefCell:
    uint8_t kind                # RefKind
    uint16_t mark               # of the collector: a colour (engine/store/marking.pxd)
    uint32_t pins               # Python wrappers that hold it: roots of the collector

cdef enum:
    CELL_SIZE = 64

cdef enum FuncKind:
    FUNC_WASM                   # a function of an instance
    FUNC_HOST                   # a Python callable

cdef struct FuncInst:
    RefCell cell
    DefType* type
    InstanceC* instance         # FUNC_WASM: the owner; else NULL
    uint32_t func_index         # in the owner's function index space
    uint32_t code_index         # FUNC_WASM: into instance.code
    uint8_t kind                # FuncKind
    void* host                  # FUNC_HOST: engine.Func object, owned
    void* wrapper               # FUNC_WASM: engine.Func (borrowed) while there is one

cdef struct ExternInst:
    RefCell cell
    void* object                # PyObject*, owned

cdef struct ExnInst:
    RefCell cell
    TagC* tag                   # holds a count
    uint32_t n
    Val* values                 # n of them, malloc'd
    void* object                # PyObject* of the UncaughtException that Python threw, owned, or NULL

# What instances share; each is counted and freed when the count is 0.
cdef struct MemoryC:
    uint8_t* base
    uint64_t size               # bytes
    uint64_t pages
    uint64_t max_pages          # declared maximum, or the index type's bound
    uint64_t reserved           # bytes of address space behind base
    uint8_t page_log2
    bint is64
    bint shared
    bint has_maximum
    int64_t count
    void* mapping               # Mapping* (store/mapping.pxd), which Python views hold too; NULL: closed
    bint closed_alone           # not with the instance that defines it, but by Memory.close()
    StoreC* store               # counts its memory
    void* wrapper               # engine.Memory (borrowed) while there is one
    MemoryC* next               # of the store
    MemoryC* prev

cdef struct TableC:
    Val* elems
    uint64_t size
    uint64_t capacity
    uint64_t maximum
    uint64_t limit              # elements, of Limits.table
    uint64_t used               # elements from here on are null: the collector does not look at them
    const void* grower          # whose table.grow wrote behind the last element last: a Ctx, or NULL
    ValType element
    bint is64
    bint has_maximum
    bint closed                 # for Python: so is the instance that defines it
    uint64_t mark               # of the collector
    int64_t count
    StoreC* store
    void* types                 # list that keeps the type alive, owned, or NULL
    void* wrapper               # engine.Table (borrowed) while there is one: a root of the collector
    TableC* next                # of the store
    TableC* prev

cdef struct GlobalC:
    Val value                   # first, so that a GlobalC* is a Val*
    ValType type
    bint mutable
    bint closed                 # for Python: so is the instance that defines it
    uint64_t mark               # of the collector
    int64_t count
    StoreC* store
    void* types                 # list that keeps the type alive, owned, or NULL
    void* wrapper               # engine.Global (borrowed) while there is one: a root of the collector
    GlobalC* next               # of the store: only those that hold a reference
    GlobalC* prev

cdef struct TagC:
    DefType* type
    int64_t count
    void* types                 # list that keeps the type alive, owned
    void* wrapper               # engine.Tag (borrowed) while there is one

cdef struct ElemInst:           # what elem.drop empties
    Val* refs
    uint64_t n

cdef struct DataInst:           # what data.drop empties
    const uint8_t* start
    uint64_t n

cdef struct ModuleCode:         # instance-independent; published by one atomic pointer
    Ins* entry                  # first code word, its Header before it; the stub until translated

cdef struct CodeTable:          # the code of a module as a store has it: what was called there, else the stub
    void* module                # ModuleC*
    StoreC* store
    int64_t count               # of instances that use it
    uint64_t n_bytes            # of the code that was called
    CodeTable* next             # of the store
    CodeTable* prev
    ModuleCode* entries         # by defined-function index, behind this struct

cdef struct InstanceC:
    StoreC* store
    void* module                # ModuleC*
    CodeTable* code_table
    ModuleCode* code            # its entries
    FuncInst** funcs            # index space; imports filled, the others NULL until a reference is made
    uint32_t n_funcs
    uint32_t n_func_imports
    MemoryC** memories
    uint32_t n_memories
    TableC** tables
    uint32_t n_tables
    GlobalC** globals
    uint32_t n_globals
    TagC** tags
    uint32_t n_tags
    ElemInst* elems
    uint32_t n_elems
    DataInst* data
    uint32_t n_data
    MemoryC no_memory           # stands in for memory 0 of a module without one (size 0)
    uint64_t mark               # of the collector
    uint64_t bytes              # of itself, its arrays and its passive element segments
    void*** shown               # objects that only this instance reaches, for Python's collector
    uint32_t n_shown
    void* wrapper               # engine.Instance (borrowed), a root of the collector; NULL when that is gone
    void* module_object         # engine.Module, owned
    int64_t pins                # whoever else needs it: roots of the collector
    bint closed
    InstanceC* next             # of the store

cdef struct CellHeap:           # the cells of a store (engine/store/cells.pyx)
    char** slabs                # sorted by address
    uint32_t n_slabs
    uint32_t capacity           # of slabs
    char* fresh                 # [fresh, fresh_end): cells of the newest slab that were never used
    char* fresh_end
    RefCell* free               # cells to use again, chained by their last words
    uint64_t live               # cells that are not free
    uint64_t externs            # externref cells among them, garbage included
    uint64_t allocated          # since the last collection, in cells: values of exceptions count, too
    uint64_t threshold          # of allocated, from which on a collection is due
    RefCell** known             # hash table: cells by the Python object that they own
    uint32_t known_capacity     # a power of 2, or 0
    uint32_t n_known

cdef enum Refusal:              # why a memory or a table did not grow
    REFUSED_NOT
    REFUSED_MAXIMUM             # its own maximum, or that of its type
    REFUSED_MEMORY              # Limits.memory
    REFUSED_TABLE               # Limits.table
    REFUSED_SYSTEM              # the operating system

cdef struct Refused:            # what a store was refused, and no trap has named yet
    uint64_t n                  # times, since something of the kind grew
    Refusal why                 # the last time
    uint64_t bound              # pages or elements, of REFUSED_MAXIMUM and REFUSED_TABLE

cdef struct StoreC:             # a group of linked instances, owned by one thread at a time
    uint64_t host_calls         # counters, which Instance.usage explains: plain increments
    uint64_t guest_calls
    uint64_t bytes_copied
    uint64_t fuel_used
    uint64_t peak_memory        # bytes of linear memory, the most so far
    uint64_t memory             # bytes of linear memory now; with the next four what Limits.memory bounds
    uint64_t table_bytes        # of tables
    uint64_t exceptions         # bytes of the values of exceptions
    uint64_t code               # bytes of translated code: the sum of what its instances count
    uint64_t structs            # bytes of its instances, memories excepted
    uint64_t memory_limit       # Limits.memory, which engine/store/totals.pxd compares; UINT64_MAX without
    uint64_t refused            # memory.grow and table.grow that answered -1
    Refusal refusal             # why the last one did
    Refused memories_refused
    Refused tables_refused
    int64_t fuel_left           # of Limits.fuel, of the outermost call that runs
    int64_t call_fuel           # Limits.fuel; like total_left INT64_MAX without, which nobody uses up
    int64_t total_left          # of Limits.total_fuel
    int64_t given               # to be added to both, atomically: by refuel()
    double seconds              # Limits.seconds; 0 without
    double deadline             # of the outermost call that runs (CLOCK_MONOTONIC); 0: none
    int n_running               # stacks that run or wait for what they called, and loads (run/running.pyx)
    bint interrupted            # these are to end
    uint64_t stack_limit        # bytes of one stack, Limits.stack
    uint64_t lift_limit         # bytes of Python objects for the guest's values of a call, Limits.lifted
    bint use_switch             # run the switch twin
    void* contexts              # Ctx* (engine/code/context.pxd), live stacks: conservative roots
    InstanceC* instances
    MemoryC* memories
    TableC* tables
    GlobalC* globals
    CodeTable* code_tables
    uint32_t n_instances
    uint32_t max_instances      # Limits.instances
    uint32_t n_orphans          # instances that lost their wrapper since the last collection
    uint64_t orphaned           # and the bytes of their memories
    uint64_t epoch              # of the collector: marks above it are of its last round
    uint64_t work               # of its last round, in cells looked at
    bint due                    # it has to run at the next safepoint
    CellHeap cells
    void* wrapper               # engine.store.store.Store (borrowed)
