"""Waitable and WaitableSet: events, who waits for them, and their places in the handle table."""

cimport cython
from cpython.ref cimport Py_DECREF, Py_INCREF
from libc.stdint cimport uint32_t

from canonabi.concurrency.scheduler cimport wake, wake_all
from canonabi.concurrency.thread cimport THREAD_WAITING
from canonabi.state.queue cimport disband, put_last, take_out
from canonabi.state.table cimport ENTRY_WAITABLE, ENTRY_WAITABLE_SET, Entry, table_add, table_remove

from engine.errors import Trap


@cython.no_gc_clear             # it may be asked for while a cycle is taken apart
cdef class Waitable:

    def __cinit__(self):
        self.link.object = <void*>self

    def __dealloc__(self):
        take_out(&self.link)

    cdef int deliver(self, Event* event) except -1:
        raise NotImplementedError

    cdef int get_pending_event(self, Event* event) except -1:
        self.has_pending_event = False
        take_out(&self.link)
        return self.deliver(event)

    cdef void set_pending_event(self) noexcept:
        self.has_pending_event = True
        if self.sync_waiter is not None:
            if self.sync_waiter.state == THREAD_WAITING:    # or it is still at the cancelling of a subtask
                wake(self.sync_waiter)
        elif self.wset is not None:
            self._show()

    cdef void _show(self) noexcept:
        if self.link.queue == NULL:
            put_last(&self.wset.pending, &self.link)
        # All of them, though one gets the event: which one is a choice, and that is made when it runs.
        wake_all(&self.wset.waiters)

    cdef void join(self, WaitableSet wset) noexcept:
        if self.wset is not None:
            self.wset.n_elems -= 1
            take_out(&self.link)
        self.wset = wset
        if wset is not None:
            wset.n_elems += 1
            if self.has_pending_event:
                self._show()


@cython.final
@cython.no_gc_clear
cdef class WaitableSet:

    def __dealloc__(self):
        disband(&self.pending)
        disband(&self.waiters)


cdef int take_event(WaitableSet wset, Event* event) except -1:
    return (<Waitable>wset.pending.first.object).get_pending_event(event)


# In the handle table

cdef uint32_t add_entry(ComponentInstance instance, EntryKind kind, object item) except 0:
    """A new entry of a handle table, which holds the object."""
    cdef uint32_t index = table_add(&instance.handles)
    instance.handles.entries[index].kind = kind
    instance.handles.entries[index].object = <void*>item
    Py_INCREF(item)
    return index


cdef uint32_t add_waitable(ComponentInstance instance, Waitable waitable) except 0:
    waitable.index = add_entry(instance, ENTRY_WAITABLE, waitable)
    return waitable.index


cdef int remove_waitable(ComponentInstance instance, Waitable waitable) except -1:
    waitable.join(None)
    table_remove(&instance.handles, waitable.index)
    waitable.index = 0
    Py_DECREF(waitable)         # of the table
    return 0


cdef Waitable waitable_at(ComponentInstance instance, uint32_t index):
    cdef Entry* entry = instance.entry(index)
    if entry.kind != ENTRY_WAITABLE:
        raise Trap(f"handle index {index} is not a waitable")
    return <Waitable>entry.object


cdef WaitableSet waitable_set_at(ComponentInstance instance, uint32_t index):
    cdef Entry* entry = instance.entry(index)
    if entry.kind != ENTRY_WAITABLE_SET:
        raise Trap(f"handle index {index} is not a waitable set")
    return <WaitableSet>entry.object
