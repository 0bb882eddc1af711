"""Questions of a host function about the guest that has called it."""

from engine.code.objects cimport InstanceC
from engine.module.module cimport Module
from engine.run.instance cimport UNLINKED, Instance
from engine.run.running cimport calling_stack
from engine.run.stack cimport Stack
from engine.store.store cimport Store, live_wrapper

cdef extern from "poll.h":      # Python's module `select` costs every start 0.2 ms
    struct pollfd:
        int fd
        short events
        short revents
    int poll(pollfd* fds, unsigned long n, int milliseconds)


def calling_instance():
    """Return the Instance that called the running host function; the innermost if nested.

    Also while the instance is being created, if its start function calls, or is the host function. Raises
    RuntimeError if this thread is not running a host function for a guest.
    """
    cdef Stack stack = calling_stack()
    if stack is None:
        raise RuntimeError(
            "no guest is calling: caller() is for host functions that a guest calls, in the thread that runs"
            " them; one that a module exports again is called by Python alone")
    return wrap_instance(stack.store.root(), stack.c.instance)


def wake_by(wake):
    """For a waiting host function: call `wake()` when its guest is interrupted; None stops that.

    Return whether the guest must already end. `wake` is called from other threads and signal handlers.
    """
    cdef Stack stack = calling_stack()
    if stack is None:
        return False
    stack.wake = wake
    return stack.interrupted


def is_ready(int fd, int events):
    """Whether reading from a descriptor (POLLIN) or writing to it (POLLOUT) would not wait, or fails."""
    cdef pollfd asked
    asked.fd = fd
    asked.events = <short>events
    asked.revents = 0
    return poll(&asked, 1, 0) > 0


cdef Instance wrap_instance(Store store, InstanceC* instance):
    """The engine.Instance of an instance: the same object while there is one."""
    cdef Instance self
    if live_wrapper(instance.wrapper) != NULL:
        return <Instance>instance.wrapper
    self = Instance.__new__(Instance, <Module>instance.module_object, UNLINKED)
    if live_wrapper(instance.wrapper) != NULL:      # made by code that ran meanwhile
        return <Instance>instance.wrapper
    self.store = store
    # The instance lives, but lost its wrapper; whoever asks now gets a new one for the same C struct.
    self.made = self.started = True
    self.c = instance
    instance.wrapper = <void*>self
    return self
