"""Destructors for Python's handles; those that guests cause are calls of theirs (builtins/resources)."""

from libc.stdint cimport int64_t

from canonabi.concurrency.driver cimport begin_task, finish_task
from canonabi.concurrency.policy cimport enter
from canonabi.concurrency.scheduler cimport Scheduler, scheduler_in
from canonabi.concurrency.task cimport Task, new_task
from canonabi.state.owner cimport Owner
from engine.cstack cimport check_c_stack


cdef int destroy(Resource resource, int64_t rep) except -1:
    cdef Task task
    cdef Scheduler scheduler
    if resource.dtor == NULL:
        return 0
    # A destructor may call Python, which may drop the next handle: the recursion is on the C stack here.
    check_c_stack()
    # First the door, then the task: a trap here is the caller's, and there is nothing to take back.
    enter(resource.impl, None)
    task = new_task(resource.impl, None, resource.dtor)
    task.rep = rep
    scheduler = scheduler_in((<Owner>resource.impl.owner).store)
    begin_task(scheduler, task)
    return finish_task(scheduler, task)
