"""Thread: blocking and going on, the threads of a task and of an instance."""

cimport cython
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_INCREF
from libc.stdint cimport uint32_t, uint64_t

from canonabi.concurrency.task cimport TASK_RESOLVED
from canonabi.state.queue cimport put_in_order, take_out
from canonabi.state.table cimport ENTRY_THREAD, Entry, table_add, table_find, table_remove
from engine.store.cells cimport cells_are_eager
from engine.store.store cimport PyTypeObject

cdef extern from "Python.h":
    Py_ssize_t Py_REFCNT(PyObject* object) noexcept

from engine.errors import Trap


cdef class Wait:

    cdef bint ready(self, Thread thread) noexcept:
        return True

    cdef void put_back(self, Thread thread) noexcept:
        pass

    cdef Thread resumed(self, Thread thread):
        raise NotImplementedError

    cdef Thread control(self, Thread thread):
        raise NotImplementedError

    cdef str described(self, Thread thread):
        return "waits"


@cython.final
@cython.no_gc_clear             # cleared below, so that whoever still finds one finds it over
cdef class Thread:

    def __cinit__(self):
        self.link.object = <void*>self

    def __dealloc__(self):
        take_out(&self.link)
        if self.stack is not None:
            self.stack.end()


cdef int _clear(PyObject* self) noexcept:
    """Python's collector breaks cycles here: the thread does not run any more."""
    cdef Thread thread = <Thread>self
    cdef Stack stack = thread.stack
    take_out(&thread.link)
    thread.state = THREAD_OVER
    # It refers to its thread, and clears nothing: a thread that nobody knows any more would hold itself.
    thread.stack = None
    if stack is not None:
        stack.end()
    thread.on = thread.sibling = thread.resumer = thread.next = None
    return 0


(<PyTypeObject*>Thread).tp_clear = _clear


# A pool: most calls are over at once, and making objects would be a good part of what they take.

cdef enum:
    KEPT = 64

cdef (PyObject*)[KEPT] pool         # of Thread, owned
cdef int pooled = 0
cdef int kept = 0 if cells_are_eager() else KEPT     # eager: freed at once, for AddressSanitizer to see


cdef Thread new_thread(Task task, ComponentInstance instance):
    global pooled
    cdef Thread thread
    if pooled:
        pooled -= 1
        thread = <Thread>pool[pooled]
        Py_DECREF(thread)
        thread.state = THREAD_SUSPENDED
        thread.cancellable = thread.cancelled = False
    else:
        thread = Thread.__new__(Thread)
    thread.task = task
    thread.instance = instance
    return thread


cdef void recycle_thread(Thread thread, Py_ssize_t references) noexcept:
    global pooled
    if Py_REFCNT(<PyObject*>thread) > references or pooled == kept or thread.stack is not None:
        return
    thread.task = None
    thread.instance = None
    thread.wait = None
    thread.on = None
    thread.storage[0] = thread.storage[1] = 0
    Py_INCREF(thread)           # of the pool
    pool[pooled] = <PyObject*>thread
    pooled += 1


# Table of threads
#
# Indices are given out as those of handles are, in a table of their own (ComponentInstance.threads), which
# holds the threads.

cdef int register_thread(Thread thread) except -1:
    thread.sibling = thread.task.first_thread
    thread.task.first_thread = thread
    # Most threads never block, and few guests can ask for indices: then nobody looks for one in the table.
    if thread.instance.shows_threads:
        enlist(thread)
    return 0


cdef int enlist(Thread thread) except -1:
    cdef ComponentInstance instance = thread.instance
    cdef uint32_t index = table_add(&instance.threads)
    instance.threads.entries[index].kind = ENTRY_THREAD
    instance.threads.entries[index].object = <void*>thread
    Py_INCREF(thread)
    thread.index = index
    return 0


cdef Thread thread_at(ComponentInstance instance, uint32_t index):
    cdef Entry* entry = table_find(&instance.threads, index)
    if entry == NULL:
        raise Trap(f"unknown thread index {index}")
    return <Thread>entry.object


cdef int unregister_thread(Thread thread) except -1:
    cdef Task task = thread.task
    cdef Thread at = task.first_thread
    cdef Entry* entry
    thread.state = THREAD_OVER
    if at is thread:
        task.first_thread = thread.sibling
    else:
        # Not there if the task has failed meanwhile, by another thread of its instance.
        while at is not None and at.sibling is not thread:
            at = at.sibling
        if at is not None:
            at.sibling = thread.sibling
    thread.sibling = None
    if task.implicit_thread is thread:
        task.implicit_thread = None
    if thread.index:
        entry = table_find(&thread.instance.threads, thread.index)
        if entry != NULL and entry.object == <void*>thread:     # not if the instance was closed meanwhile
            table_remove(&thread.instance.threads, thread.index)
            Py_DECREF(thread)
        thread.index = 0
    if task.first_thread is None and task.state != TASK_RESOLVED:
        raise Trap("async-lifted export failed to produce a result")
    return 0


# Blocking

cdef uint64_t n_waits = 0       # that have begun in this process: who has waited longer has a lower number


cdef void block(
    Thread thread, ThreadState state, Wait wait, object on, Queue* queue, bint cancellable,
) noexcept:
    thread.state = state
    thread.wait = wait
    thread.on = on
    thread.cancellable = cancellable
    if state == THREAD_WAITING:
        begin_to_wait(thread)
    if queue != NULL:
        put_in_order(queue, &thread.link)


cdef void begin_to_wait(Thread thread) noexcept:
    global n_waits
    n_waits += 1
    thread.state = THREAD_WAITING
    thread.link.order = n_waits


cdef void resume(Thread thread, Thread resumer, bint cancelled) noexcept:
    take_out(&thread.link)
    thread.state = THREAD_RUNNING
    # A new thread has nothing that it waited for: its stack stands at the beginning of its function.
    thread.stage = RUN_STACK if thread.wait is None else AFTER_RESUME
    thread.cancelled = cancelled
    thread.cancellable = False
    thread.resumer = resumer


cdef int restart(Thread thread) except -1:
    thread.stage = RUN_STACK
    thread.on = None
    thread.stack.start()
    thread.stack.host = None
    thread.stack.leave_host(True)   # signals, deadlines, a collection that is due
    return 0
