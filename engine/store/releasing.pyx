"""Letting go of memories, tables, globals and tags: each counts its holders, and the last one frees it.

Instances count what they define and import, and the objects of Python (`engine.Memory`, `engine.Table`,
`engine.Global`, `engine.Tag`) what they stand for. All this is of structs only, so that the collector can
free instances without knowing what Python holds.
"""

from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_XDECREF
from libc.stdlib cimport free

from engine.code.objects cimport GlobalC, MemoryC, TableC, TagC
from engine.code.words cimport Val
from engine.store.mapping cimport Mapping, map_release


cdef void release_memory(MemoryC* memory) noexcept:
    """Count one holder less; the last one frees it."""
    memory.count -= 1
    if memory.count:
        return
    close_memory(memory)
    # The list of the store is doubly linked without a head, so the first element is a case of its own.
    if memory.prev != NULL:
        memory.prev.next = memory.next
    else:
        memory.store.memories = memory.next
    if memory.next != NULL:
        memory.next.prev = memory.prev
    free(memory)


cdef void close_memory(MemoryC* memory) noexcept:
    """Give the pages back, as soon as no view shows them; from now on every address is out of bounds."""
    cdef Mapping* mapping = <Mapping*>memory.mapping
    memory.store.memory -= memory.size
    # Ops compare with the size before they add to base: with size 0 none gets beyond that.
    memory.mapping = NULL
    memory.base = NULL
    memory.size = memory.pages = memory.reserved = memory.max_pages = 0
    # Last: it may unmap at once, if no Python view holds it.
    map_release(mapping)


cdef void release_table(TableC* table) noexcept:
    """Count one holder less; the last one frees it."""
    cdef PyObject* types = <PyObject*>table.types
    table.count -= 1
    if table.count:
        return
    table.store.table_bytes -= table.size * sizeof(Val)
    if table.prev != NULL:
        table.prev.next = table.next
    else:
        table.store.tables = table.next
    if table.next != NULL:
        table.next.prev = table.prev
    free(table.elems)
    free(table)
    # only when the table cannot be found any more
    Py_XDECREF(types)


cdef void release_global(GlobalC* variable) noexcept:
    """Count one holder less; the last one frees it."""
    cdef PyObject* types = <PyObject*>variable.types
    variable.count -= 1
    if variable.count:
        return
    if variable.prev != NULL:
        variable.prev.next = variable.next
    # not on any list if it holds a number
    elif variable.store != NULL:
        variable.store.globals = variable.next
    if variable.next != NULL:
        variable.next.prev = variable.prev
    free(variable)
    Py_XDECREF(types)


cdef void release_tag(TagC* tag) noexcept:
    """Count one holder less; the last one frees it."""
    cdef PyObject* types = <PyObject*>tag.types
    tag.count -= 1
    if tag.count == 0:
        free(tag)
        Py_DECREF(<object>types)
