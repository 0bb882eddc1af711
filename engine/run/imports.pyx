"""Linking (spec 4.7.3): imports are looked up by two names, matched by type, and put into an instance.

An import may be an engine object, any callable for a function, and an int or float for an
immutable global. Messages are those of the official suite, with the names and types behind them.
"""

from cpython.object cimport PyTypeObject
from libc.stdint cimport uint32_t, uint64_t

from engine.binary.loading cimport Loading
from engine.binary.modulec cimport (
    EXTERN_FUNC, EXTERN_GLOBAL, EXTERN_MEMORY, EXTERN_TABLE, GlobalTypeC, MemoryTypeC, ModuleC, TableTypeC)
from engine.code.objects cimport GlobalC, InstanceC, MemoryC, TableC
from engine.externs.func cimport Func, host_func
from engine.externs.global_ cimport Global, new_global
from engine.externs.memory cimport Memory
from engine.externs.table cimport Table
from engine.externs.tag cimport Tag
from engine.externs.values cimport to_val
from engine.module.module cimport Module, _ImportEntries
from engine.store.merging cimport merge_stores
from engine.store.store cimport Store, new_host_func
from engine.types.valtypes cimport VT_F32, VT_F64, VT_I32, VT_I64, deftype_matches, is_ref, valtype_matches

from types import CodeType

from engine.errors import Unlinkable, closed
from engine.wording import quoted

cdef enum:
    CO_COROUTINE = 0x80         # as in Python's inspect, which is slow to import
    HOST_FUNC_BYTES = 256       # of an engine.Func with its name; its cell is counted apart

NOT_FUNCTIONS = Memory, Table, Global, Tag, Module      # should one of them ever be callable


# Looking up and matching

# Before anything is made: looking up may run any code, and must not find an instance that is half linked.
cdef list resolve_imports(Module module, object imports, Loading loading):
    """The imported values in order.

    Raises Unlinkable for one that is missing or of another type, WasmError for one of a closed instance.
    """
    cdef list values = []
    for module_name, name, kind, index in _ImportEntries(module):
        loading.count(1)
        try:
            value = imports[module_name][name]
        except KeyError:
            raise Unlinkable("unknown import", quoted(module_name, name)) from None
        except TypeError as error:
            raise TypeError(f"imports[{module_name!r}][{name!r}]: imports map names of modules to mappings of"
                            " names to values, or to instances") from error
        if _is_closed(value):
            error = closed()
            error.add_note(f"it is given as import {quoted(module_name, name)}")
            raise error
        if kind == EXTERN_FUNC and _is_coroutine(value):
            raise Unlinkable("incompatible import type", f"{quoted(module_name, name)} is an async"
                             " function, which a core module cannot wait for: pass a plain one")
        if not _matches(&module.c, kind, index, value):
            raise Unlinkable("incompatible import type", f"{quoted(module_name, name)} must be"
                             f" {module.extern_type(kind, index)}, not {_described(value)}")
        values.append(value)
    return values


cdef bint _is_closed(object value) noexcept:
    """Whether it is of an instance that was closed. Tags are of none."""
    if isinstance(value, Func):
        return (<Func>value).c != NULL and (<Func>value).c.instance.closed
    if isinstance(value, Memory):
        return (<Memory>value).c.mapping == NULL and not (<Memory>value).c.closed_alone
    if isinstance(value, Table):
        return (<Table>value).c.closed
    return isinstance(value, Global) and (<Global>value).c.closed


# Refused at once: it would be called, return a coroutine, and fail far away as a result of the wrong type.
cdef bint _is_coroutine(object value) except -1:
    """Whether it is an `async def`, or a method that is one: its result would be a coroutine."""
    code = getattr(value, "__code__", None)
    return isinstance(code, CodeType) and code.co_flags & CO_COROUTINE


cdef object _described(object value):
    kinds = Func, Memory, Table, Global, Tag
    return value.type if isinstance(value, kinds) else repr(value)


cdef bint _matches(ModuleC* m, int kind, uint32_t index, object value) except -1:
    """Whether a value may be imported as extern `index` of a kind (spec 3.5.9)."""
    # A plain callable gets the type of the import, so it always matches.
    if kind == EXTERN_FUNC:
        if isinstance(value, Func):
            return deftype_matches((<Func>value).type_c, m.funcs[index])
        return callable(value) and not isinstance(value, NOT_FUNCTIONS)
    if kind == EXTERN_MEMORY:
        return isinstance(value, Memory) and _memory_matches((<Memory>value).c, &m.memories[index])
    if kind == EXTERN_TABLE:
        return isinstance(value, Table) and _table_matches((<Table>value).c, &m.tables[index])
    if kind == EXTERN_GLOBAL:
        if isinstance(value, Global):
            return _global_matches((<Global>value).c, &m.globals[index])
        return _is_constant(&m.globals[index], value)
    return isinstance(value, Tag) and (<Tag>value).c.type == m.tags[index]


# What counts are the sizes now, not those declared: memories and tables grow (spec 3.5.9 and 4.7.3).
cdef bint _memory_matches(const MemoryC* memory, const MemoryTypeC* type) noexcept:
    return (memory.is64 == type.is64 and memory.shared == type.shared and memory.page_log2 == type.page_log2
            and _limits_match(memory.pages, memory.has_maximum, memory.max_pages,
                              type.minimum, type.has_maximum, type.maximum))


# Element types must be equal, since tables can be written from both sides: hence both directions.
cdef bint _table_matches(const TableC* table, const TableTypeC* type) noexcept:
    return (table.is64 == type.is64
            and valtype_matches(table.element, type.element) and valtype_matches(type.element, table.element)
            and _limits_match(table.size, table.has_maximum, table.maximum,
                              type.minimum, type.has_maximum, type.maximum))


cdef bint _limits_match(uint64_t size, bint has_maximum, uint64_t maximum,
                        uint64_t least, bint bounded, uint64_t most) noexcept:
    return size >= least and (not bounded or (has_maximum and maximum <= most))


# Immutable ones can only be read, so a subtype will do; mutable ones must be equal.
cdef bint _global_matches(const GlobalC* variable, const GlobalTypeC* type) noexcept:
    return (variable.mutable == type.mutable and valtype_matches(variable.type, type.type)
            and (not type.mutable or valtype_matches(type.type, variable.type)))


cdef bint _is_constant(const GlobalTypeC* type, object value) except -1:
    """Whether a Python number may stand for an immutable global."""
    if type.mutable or is_ref(type.type):
        return False
    if isinstance(value, bool):
        return type.type in (VT_I32, VT_I64)
    return isinstance(value, int) or (type.type in (VT_F32, VT_F64) and isinstance(value, float))


# Stores

# Only what can hold references, or change, ties instances together: tags and constants do not.
cdef Store store_for(list values):
    """Merge the stores of all objects that are shared by being imported; a new store when there are none."""
    cdef Store store = None
    cdef Store other
    for value in values:
        other = _store_of(value)
        if other is not None:
            store = other if store is None else merge_stores(store, other)
    return Store() if store is None else store.root()


cdef Store _store_of(object value):
    if isinstance(value, Func):
        return (<Func>value).store      # None for a host function
    if isinstance(value, Memory):
        return (<Memory>value).store
    if isinstance(value, Table):
        return (<Table>value).store
    # An immutable number is shared by pointer all the same; nobody writes it.
    if isinstance(value, Global) and ((<Global>value).c.mutable or is_ref((<Global>value).c.type)):
        return (<Global>value).store
    return None


# Filling in

cdef uint64_t linked_bytes(list values) noexcept:
    """What of values becomes part of a store: host functions, with all that Python keeps of them."""
    cdef uint64_t n = 0
    for value in values:
        n += not isinstance(value, (Func, Memory, Table, Global, Tag)) or _is_host(value)
    return n * HOST_FUNC_BYTES


cdef bint _is_host(object value) noexcept:
    return isinstance(value, Func) and (<Func>value).c == NULL


# Counts of what is shared are taken here, and given back by free_instance().
cdef int link_imports(InstanceC* instance, Module module, list values, Loading loading) except -1:
    """Put imported values, which were matched, into an instance of the module."""
    cdef Store store = <Store>instance.store.wrapper
    cdef uint32_t index
    cdef int kind
    for (module_name, name, kind, index), value in zip(_ImportEntries(module), values):
        loading.count(1)
        if kind == EXTERN_FUNC:
            _link_func(instance, store, &module.c, index, value, f"{module_name}.{name}")
        elif kind == EXTERN_MEMORY:
            instance.memories[index] = (<Memory>value).c
            (<Memory>value).c.count += 1
        elif kind == EXTERN_TABLE:
            instance.tables[index] = (<Table>value).c
            (<Table>value).c.count += 1
        elif kind == EXTERN_GLOBAL:
            _link_global(instance, store, &module.c, index, value)
        else:
            instance.tags[index] = (<Tag>value).c
            (<Tag>value).c.count += 1
    return 0


cdef int _link_func(
    InstanceC* instance, Store store, ModuleC* m, uint32_t index, object value, str name,
) except -1:
    if not isinstance(value, Func):
        value = host_func(value, m.funcs[index], name)
    # The same cell as in the other instance, so references to it are equal.
    if (<Func>value).c != NULL:
        instance.funcs[index] = (<Func>value).c
    else:
        instance.funcs[index] = new_host_func(store, value, (<Func>value).type_c)
    return 0


cdef int _link_global(
    InstanceC* instance, Store store, ModuleC* m, uint32_t index, object value,
) except -1:
    cdef GlobalTypeC* type = &m.globals[index]
    if isinstance(value, Global):
        instance.globals[index] = (<Global>value).c
        (<Global>value).c.count += 1
        return 0
    instance.globals[index] = new_global(store, type.type, False, None)
    try:
        return to_val(store, type.type, value, &instance.globals[index].value)
    except OverflowError as error:
        raise Unlinkable("incompatible import type", str(error)) from None


# What is imported can be made in Python: where users find the classes, and what messages call them

(<PyTypeObject*>Func).tp_name = b"wasi.Func"
(<PyTypeObject*>Memory).tp_name = b"wasi.Memory"
(<PyTypeObject*>Table).tp_name = b"wasi.Table"
(<PyTypeObject*>Global).tp_name = b"wasi.Global"
(<PyTypeObject*>Tag).tp_name = b"wasi.Tag"
