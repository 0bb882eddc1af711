"""Instances of components: the state that the specification gives them, and the trees that Python holds."""

cimport cython
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_INCREF, Py_XDECREF
from libc.stdint cimport int64_t, uint32_t
from libc.stdlib cimport free

from canonabi.handles cimport Resource, Scope
from canonabi.table cimport ENTRY_FREE, ENTRY_RESOURCE, MAX_ENTRIES, Entry, table_find, unknown_index
from engine.hostcall cimport run
from engine.stack cimport Stack, take_stack
from engine.store cimport PyTypeObject, Store, traverseproc, visitproc


@cython.final
@cython.no_gc_clear
cdef class ComponentInstance:

    def __cinit__(self):
        self.may_enter = self.may_leave = True
        self.handles.limit = MAX_ENTRIES
        self.resources = []

    def __dealloc__(self):
        self.give_back()
        free(self.handles.entries)

    cdef Entry* entry(self, uint32_t index) except NULL:
        cdef Entry* entry = table_find(&self.handles, index)
        if entry == NULL:
            raise unknown_index(index)
        return entry

    cdef int give_back(self) except -1:
        """Let go of all that the handles hold. Nothing of the guests runs; the table is empty afterwards."""
        cdef Entry* entries = self.handles.entries
        cdef uint32_t length = self.handles.length
        cdef uint32_t i
        cdef Entry* entry
        self.handles.entries = NULL
        self.handles.length = self.handles.capacity = self.handles.free = self.handles.used = 0
        for i in range(1, length):
            entry = entries + i
            if entry.kind == ENTRY_FREE:
                continue
            if entry.kind == ENTRY_RESOURCE and (<Resource>entry.object).impl is None:
                Py_DECREF(<object><void*>entry.rep)
            if entry.scope != NULL and (<Scope*>entry.scope).owner != NULL:
                Py_DECREF(<object>(<Scope*>entry.scope).owner)
            Py_DECREF(<object>entry.object)
        free(entries)
        return 0


cdef int _traverse(PyObject* self, visitproc visit, void* arg) noexcept:
    """Show Python's collector what the handles hold."""
    cdef ComponentInstance i = <ComponentInstance>self
    cdef int result = cython_traverse(self, visit, arg)
    cdef uint32_t n
    cdef Entry* entry
    for n in range(1, i.handles.length):
        entry = i.handles.entries + n
        if not result and entry.kind != ENTRY_FREE:
            result = visit(<PyObject*>entry.object, arg)
            if not result and entry.kind == ENTRY_RESOURCE and (<Resource>entry.object).impl is None:
                result = visit(<PyObject*><void*>entry.rep, arg)
            if not result and entry.scope != NULL and (<Scope*>entry.scope).owner != NULL:
                result = visit(<PyObject*>(<Scope*>entry.scope).owner, arg)
    return result


cdef int _clear(PyObject* self) noexcept:
    """Python's collector breaks cycles here."""
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


@cython.final
cdef class Instance:

    def __cinit__(self):
        self.dropped = []

    cdef int drop_resource(self, object resource, int64_t rep) except -1:
        self.dropped.append((resource, rep))
        return 0


cdef int call_nested(ComponentInstance instance, FuncInst* func, Val* args) except -1:
    """Call a wasm function and let it run to its end; results replace the arguments."""
    cdef Stack stack = take_stack()
    cdef uint32_t i
    cdef bint may_leave = True
    if instance is not None:
        may_leave = instance.may_leave
        instance.may_leave = False
    try:
        stack.begin(<Store>func.instance.store.wrapper, func)
        for i in range(func.type.n_params):
            stack.c.base[i] = args[i]
        stack.start()
        run(stack, False)
        for i in range(func.type.n_results):
            args[i] = stack.c.base[i]
    finally:
        stack.end()
        if instance is not None:
            instance.may_leave = may_leave
    return 0
