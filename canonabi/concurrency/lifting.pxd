"""`canon lift`: the steps of a task, from its beginning to its end (CanonicalABI.md, canon_lift)."""

from canonabi.concurrency.task cimport Task
from canonabi.concurrency.thread cimport Thread, Wait
from canonabi.copier.plans cimport Plan
from canonabi.copier.walk cimport Place
from canonabi.state.component_instance cimport ComponentInstance
from engine.code.objects cimport FuncInst
from engine.code.words cimport Val

# A new task's implicit thread. True: it may run; False: it waits at the gate of its instance.
cdef bint enter_implicit_thread(Thread thread) except -1
cdef Thread returned(Thread thread)         # its function has returned: the thread to run next, or None

cdef int resolve(Task task, Plan plan, Place* source) except -1     # to whoever called; no plan: no result
cdef int cancel(Task task) except -1                                # resolve without a result
cdef void wake_to_stop(Task task) noexcept          # its callback is told as soon as its instance is free
cdef const Val* caller_args(Task task) noexcept                     # the core arguments of a guest's call

# A thread that begins with a core function, whose arguments go to stack.c.base
cdef int begin(Thread thread, FuncInst* func) except -1
cdef Wait NEW                   # what a thread waits for that has not run yet
