"""Threads, and what they wait for (CanonicalABI.md, Threads)."""

from libc.stdint cimport uint32_t, uint64_t

from canonabi.concurrency.task cimport Task
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.queue cimport Link, Queue
from engine.run.stack cimport Stack

cdef enum ThreadState:
    THREAD_SUSPENDED            # until somebody resumes it; a new one is
    THREAD_WAITING              # until its wait is ready
    THREAD_RUNNING              # or it has resumed one that does, and goes on when that blocks
    THREAD_OVER

cdef enum Stage:                # what the driver does next with a thread that runs
    RUN_STACK
    AFTER_RESUME                # it was blocked, and has been resumed
    AFTER_CONTROL               # what it had resumed has blocked or ended: control is back

cdef class Wait:
    """What a thread is in the middle of when its stack is stopped; stateless: the thread has the state.

    One object for each kind, so waiting makes none.
    """

    # Of a thread that is WAITING: whether it may go on. Asked again each time that it is chosen.
    cdef bint ready(self, Thread thread) noexcept
    cdef void put_back(self, Thread thread) noexcept        # it was woken and is not ready: wait on
    # The thread goes on. Each returns the thread to run next, which may be the same one: its stack then has
    # what it is to find; None: it has blocked again or is over.
    cdef Thread resumed(self, Thread thread)
    cdef Thread control(self, Thread thread)
    cdef str described(self, Thread thread)                 # for messages: "waits for ..."

cdef class Thread:
    """A thread of a task: a stack, and what it waits for while that is stopped."""

    cdef Stack stack                # None while nothing is on it: at the gate, between calls of a callback
    cdef Task task                  # None: realloc, which runs in an instance without a task of its own
    cdef ComponentInstance instance
    cdef uint64_t[2] storage        # context.get, context.set
    cdef uint32_t index             # in instance.threads; 0: not there
    cdef ThreadState state
    cdef Stage stage
    cdef bint cancellable           # it blocks so that a request to cancel its task may resume it
    cdef bint counted               # for Limits.tasks: it waits, or has waited
    cdef bint cancelled             # that is why it was resumed
    cdef Wait wait
    cdef object on                  # what it waits for, or is busy with: a Waitable, WaitableSet, Task
    cdef Thread resumer             # who goes on when this one blocks or ends; None: whoever drives
    cdef Thread next                # to run when its stack has stopped, as a built-in says
    cdef Thread sibling             # the next one of the same task
    cdef Link link                  # in the queue in which it waits, or of those that are ready

cdef Thread new_thread(Task task, ComponentInstance instance)
cdef void recycle_thread(Thread thread, Py_ssize_t references) noexcept     # over, and held by no more
cdef int register_thread(Thread thread) except -1           # in its task, and in its instance when it blocks
cdef int enlist(Thread thread) except -1                    # in its instance
cdef Thread thread_at(ComponentInstance instance, uint32_t index)           # Trap
cdef int unregister_thread(Thread thread) except -1     # Trap: the last one, and its task is not resolved

# A thread that runs blocks: it is put into `queue`, if there is one, and goes on with wait.resumed().
cdef void block(
    Thread thread, ThreadState state, Wait wait, object on, Queue* queue, bint cancellable) noexcept
cdef void begin_to_wait(Thread thread) noexcept         # of one that is blocked already
cdef void resume(Thread thread, Thread resumer, bint cancelled) noexcept   # one that is blocked; runs nothing
cdef int restart(Thread thread) except -1       # its stack goes on after the built-in that stopped it
