"""The driver of threads: runs them until control comes back (CanonicalABI.md, Thread.resume; Store.tick)."""

from canonabi.concurrency.scheduler cimport Scheduler
from canonabi.concurrency.task cimport Task
from canonabi.concurrency.thread cimport Thread
from canonabi.state.component_instance cimport ComponentInstance

cdef int run_thread(Scheduler scheduler, Thread thread) except -1   # one that was resumed
cdef bint tick(Scheduler scheduler) except -1                       # one that is ready; False: there is none
cdef int run_left_over(Scheduler scheduler) except -1               # those that are ready, a turn each
cdef object blocked(Scheduler scheduler, ComponentInstance instance)    # the Trap of a synchronous call

# A task whose caller is Python. Its instance was entered, and its arguments were checked; then it is
cdef int begin_task(Scheduler scheduler, Task task) except -1       # run until it blocks or is over
cdef int settle_task(Scheduler scheduler, Task task) except -1      # until it is resolved, if synchronous
cdef int finish_task(Scheduler scheduler, Task task) except -1      # until it is resolved; then it is left
