"""ComponentInstance: the state that the specification gives an instance of a component, and its handles."""

cimport cython
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF
from libc.stdint cimport uint32_t
from libc.stdlib cimport free

from canonabi.state.handles cimport Borrows, Resource
from canonabi.state.queue cimport disband
from canonabi.state.table cimport (
    ENTRY_FREE, ENTRY_RESOURCE, MAX_ENTRIES, Entry, Table, table_find, unknown_index)
from engine.store.store cimport PyTypeObject, traverseproc, visitproc


@cython.final
@cython.no_gc_clear
cdef class ComponentInstance:

    def __cinit__(self):
        self.may_enter = self.may_leave = True
        self.handles.limit = self.threads.limit = MAX_ENTRIES
        self.resources = []

    def __dealloc__(self):
        self.give_back()
        disband(&self.gate)
        disband(&self.exclusive_gate)
        disband(&self.parked)

    cdef Entry* entry(self, uint32_t index) except NULL:
        cdef Entry* entry = table_find(&self.handles, index)
        if entry == NULL:
            raise unknown_index(index)
        return entry

    cdef int give_back(self) except -1:
        """Let go of all handles and threads. Nothing of the guests runs; the tables are empty afterwards."""
        _empty(&self.threads)
        _empty(&self.handles)
        return 0


cdef void _empty(Table* table) noexcept:
    cdef Entry* entries = table.entries
    cdef uint32_t length = table.length
    cdef uint32_t i
    cdef Entry* entry
    # Emptied first and let go of afterwards: a __del__ that this runs finds a table without handles.
    table.entries = NULL
    table.length = table.capacity = table.free = table.used = 0
    for i in range(1, length):
        entry = entries + i
        if entry.kind == ENTRY_FREE:
            continue
        if entry.kind == ENTRY_RESOURCE and (<Resource>entry.object).is_host:
            Py_DECREF(<object><void*>entry.rep)
        if entry.borrows != NULL and (<Borrows*>entry.borrows).owner != NULL:
            Py_DECREF(<object>(<Borrows*>entry.borrows).owner)
        Py_DECREF(<object>entry.object)
    free(entries)


# Cython's own traversal knows the attributes, not what is in C structs. Each strong reference in an entry
# must be visited exactly once, or the collector either never frees a cycle or frees what is still in use.
cdef int _traverse(PyObject* self, visitproc visit, void* arg) noexcept:
    """Show Python's collector what the handles and the threads hold."""
    cdef ComponentInstance i = <ComponentInstance>self
    cdef int result = cython_traverse(self, visit, arg)
    if not result:
        result = _visit(&i.threads, visit, arg)
    if not result:
        result = _visit(&i.handles, visit, arg)
    return result


cdef int _visit(const Table* table, visitproc visit, void* arg) noexcept:
    cdef int result = 0
    cdef uint32_t n
    cdef const Entry* entry
    for n in range(1, table.length):
        entry = table.entries + n
        if not result and entry.kind != ENTRY_FREE:
            result = visit(<PyObject*>entry.object, arg)
            if not result and entry.kind == ENTRY_RESOURCE and (<Resource>entry.object).is_host:
                result = visit(<PyObject*><void*>entry.rep, arg)
            if not result and entry.borrows != NULL and (<Borrows*>entry.borrows).owner != NULL:
                result = visit(<PyObject*>(<Borrows*>entry.borrows).owner, arg)
    return result


cdef int _clear(PyObject* self) noexcept:
    """Python's collector breaks cycles here."""
    # Only the handles: `resources` stays, for finalizers in the same cycle that still drop handles.
    (<ComponentInstance>self).give_back()
    return 0


cdef traverseproc cython_traverse


cdef void _see_through() noexcept:
    cdef PyTypeObject* type = <PyTypeObject*>ComponentInstance
    global cython_traverse
    cython_traverse = type.tp_traverse
    type.tp_traverse = _traverse
    type.tp_clear = _clear


_see_through()
