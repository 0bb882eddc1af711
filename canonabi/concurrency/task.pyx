"""Task: its states, and what it is asked for."""

cimport cython
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_INCREF

from canonabi.state.handles cimport end_lends
from engine.store.cells cimport cells_are_eager
from engine.store.store cimport PyTypeObject

cdef extern from "Python.h":
    Py_ssize_t Py_REFCNT(PyObject* object) noexcept

from engine.errors import Trap


@cython.final
@cython.no_gc_clear             # a finalizer may still drop a borrow while a cycle is taken apart
cdef class Task:

    def __cinit__(self):
        self.borrows.owner = <void*>self

    def __dealloc__(self):
        end_lends(&self.lends)


cdef int _clear(PyObject* self) noexcept:
    """Python's collector breaks cycles here; what a borrow that is dropped needs, stays."""
    cdef Task task = <Task>self
    task.implicit_thread = task.first_thread = task.caller = task.subtask = None
    task.args = None
    task.out = task.result = task.unfit = None
    return 0


(<PyTypeObject*>Task).tp_clear = _clear


cdef enum:
    KEPT = 64

cdef (PyObject*)[KEPT] pool         # of Task, owned: see the pool of threads
cdef int pooled = 0
cdef int kept = 0 if cells_are_eager() else KEPT     # eager: freed at once, for AddressSanitizer to see


cdef Task new_task(ComponentInstance instance, LiftedFunc func, FuncInst* callee):
    """A call that waits for nothing yet: its caller is for whoever makes it to say."""
    global pooled
    cdef Task task
    if pooled:
        pooled -= 1
        task = <Task>pool[pooled]
        Py_DECREF(task)
        task.state = TASK_INITIAL
        task.async_type = task.needs_exclusive = False
    else:
        task = Task.__new__(Task)
    task.instance = instance
    task.func = func
    task.callee = callee
    if func is not None and func.async_type:
        task.async_type = True
        # A stackful lift has a stack for each call, so its code is written for others running meanwhile.
        task.needs_exclusive = not func.is_async or func.callback != NULL
    return task


cdef void recycle_task(Task task, Py_ssize_t references) noexcept:
    global pooled
    if (Py_REFCNT(<PyObject*>task) > references or pooled == kept or task.state != TASK_RESOLVED
            or task.first_thread is not None or task.implicit_thread is not None):
        return
    end_lends(&task.lends)
    task.instance = None
    task.func = None
    task.caller = None
    task.lowered = None
    task.subtask = None
    task.allowance = None
    task.failure = task.args = task.out = task.result = task.unfit = None
    task.numbers = NULL
    task.given = NULL
    Py_INCREF(task)             # of the pool
    pool[pooled] = <PyObject*>task
    pooled += 1


cdef bint has_backpressure(Task task) noexcept:
    """Whether an asynchronous function has to wait before it begins."""
    cdef ComponentInstance instance = task.instance
    return instance.backpressure > 0 or (task.needs_exclusive and instance.exclusive_thread != NULL)


cdef bint deliver_pending_cancel(Task task, bint cancellable) noexcept:
    """Whether the task has been asked to stop and is told so now, which happens once."""
    if cancellable and task.state == TASK_PENDING_CANCEL:
        task.state = TASK_CANCEL_DELIVERED
        return True
    return False


cdef int check_borrows(Task task) except -1:
    # The specification checks it where the task returns, not at the end of post-return: that cannot drop
    # borrows any more.
    if task.borrows.n:
        raise Trap("borrow handles still remain at the end of the call")
    return 0
