"""Lowered functions: component functions as core functions (`canon lower`)."""

from canonabi.concurrency.canons cimport Function, Lowering
from canonabi.concurrency.task cimport Task
from canonabi.concurrency.thread cimport Thread
from canonabi.copier.plans cimport Signature
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport ComponentInstance

cdef Lowering new_lowered(
    Function callee, ComponentInstance instance, Side side, Signature signature, bint is_async)
# A thread's built-in calls a task: answers as Builtin.call does. No lowering: nothing is passed or returned.
cdef int call_task(Thread thread, Task task, Lowering lowered) except -1
