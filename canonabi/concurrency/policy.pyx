"""The choices of the scheduler: who may enter, who is next, who is told to stop."""

from libc.stdint cimport uint32_t

from canonabi.concurrency.thread cimport THREAD_OVER, THREAD_RUNNING
from canonabi.state.component_instance cimport (
    RULE_CALLBACK_CANCELLATION, RULE_LINKED_ENDS, RULE_NOTIFIED_DROPS, RULE_REENTRANCE)
from canonabi.state.queue cimport take_out

from engine.errors import Trap


# Versions
#
# What the specification has changed since WASI 0.3.1 is a bit of an instance, taken from its features.

cdef tuple RULES = (
    ("cm_reentrance", RULE_REENTRANCE),
    ("cm_callback_cancellation", RULE_CALLBACK_CANCELLATION),
    ("cm_linked_ends", RULE_LINKED_ENDS),
    ("cm_notified_drops", RULE_NOTIFIED_DROPS),
)


cdef uint32_t rules_of(object features) except? 0xFFFFFFFF:
    return sum([bit for name, bit in RULES if getattr(features, name)])


# Entering and leaving
#
# The rule behind the functions below: a call enters its callee and all instances around it that the caller is
# not within. An instance that was entered is shut until control comes back to the caller, so no guest is ever
# re-entered while one of its calls is in the middle of something. Siblings may call each other: what is
# around both is not entered. Python is within nothing, so its calls enter the whole way up to the root.

cdef inline bint _is_within(void* ancestor, ComponentInstance instance) noexcept:
    """Whether an instance is another one, or nested in it."""
    cdef void* at = <void*>instance
    while at != NULL:
        if at == ancestor:
            return True
        at = (<ComponentInstance>at).parent
    return False


cdef ComponentInstance _locked(ComponentInstance callee, ComponentInstance caller):
    """The first instance that keeps a call of `callee` out; None: it may enter."""
    cdef void* at = <void*>callee
    cdef bint free = callee.rules & RULE_REENTRANCE
    while at != NULL and not (caller is not None and _is_within(at, caller)):
        if not (<ComponentInstance>at).may_enter and (not free or (<ComponentInstance>at).poison is not None):
            return <ComponentInstance>at
        at = (<ComponentInstance>at).parent
    return None


cdef void _mark(ComponentInstance callee, ComponentInstance caller, bint may_enter, str poison) noexcept:
    """Mark all instances that a call enters: the callee and those around it that the caller is not in."""
    cdef void* at = <void*>callee
    while at != NULL and not (caller is not None and _is_within(at, caller)):
        # Poison is for ever: an instance that has it is not opened again, whoever leaves it.
        (<ComponentInstance>at).may_enter = may_enter and (<ComponentInstance>at).poison is None
        if poison is not None and (<ComponentInstance>at).poison is None:
            (<ComponentInstance>at).poison = poison
        at = (<ComponentInstance>at).parent


cdef bint may_enter(ComponentInstance callee, ComponentInstance caller) noexcept:
    return _locked(callee, caller) is None


cdef int enter(ComponentInstance callee, ComponentInstance caller) except -1:
    cdef ComponentInstance locked = _locked(callee, caller)
    if locked is not None:
        raise Trap("cannot enter component instance" + (
            ": it is already running" if locked.poison is None
            else f": the instance is poisoned since a call ended with: {locked.poison}"))
    if not callee.rules & RULE_REENTRANCE:
        _mark(callee, caller, False, None)
    return 0


cdef void leave(ComponentInstance callee, ComponentInstance caller) noexcept:
    if not callee.rules & RULE_REENTRANCE:
        _mark(callee, caller, True, None)


cdef void poison(ComponentInstance callee, ComponentInstance caller, str why) noexcept:
    _mark(callee, caller, False, why)


# Who is next

cdef bint _may_go_on(Thread thread, ComponentInstance only) noexcept:
    """Whether a thread may be resumed: in the middle of a synchronous call in `only`, if that is not None."""
    cdef void* exclusive
    if only is None:
        return True
    # Registered: a task that waits at the gate of the instance has no thread in it yet.
    if thread.instance is not only or thread.index == 0:
        return False
    if only.rules & RULE_REENTRANCE:
        return True
    # Neither the thread that runs there alone, nor one that would have to.
    exclusive = only.exclusive_thread
    if exclusive == <void*>thread:
        return False
    return not (thread.task.needs_exclusive and thread.task.implicit_thread is thread)


cdef Thread chosen(Queue* ready, ComponentInstance only, uint32_t pick):
    """The thread that runs next: the first that is ready, or the one `pick` says; None: none is."""
    cdef Link* link = ready.first
    cdef Link* next
    cdef Thread thread
    cdef Thread found = None
    cdef uint32_t n = 0
    while link != NULL:
        next = link.next
        thread = <Thread>link.object
        link = next
        if not _may_go_on(thread, only):
            continue
        if not thread.wait.ready(thread):
            take_out(&thread.link)
            thread.wait.put_back(thread)
            continue
        if pick == 0:
            return thread
        # One of n, each as likely: the n-th takes the place of the one before with the chance 1 / n.
        n += 1
        if found is None or pick % n == 0:
            found = thread
        pick = pick * 1664525 + 1013904223
    return found


cdef Thread to_cancel(Task task, ComponentInstance caller):
    cdef Thread thread = task.first_thread
    cdef Thread found = None
    cdef void* exclusive = task.instance.exclusive_thread
    if not may_enter(task.instance, caller):
        return None
    while thread is not None:
        if thread.cancellable and thread.state != THREAD_RUNNING and thread.state != THREAD_OVER:
            if task.instance.rules & RULE_CALLBACK_CANCELLATION and thread.stack is not None:
                thread = thread.sibling         # it is not in the loop of its callback
                continue
            # The implicit thread has to run alone, which another one does at the moment.
            if not (thread is task.implicit_thread and task.needs_exclusive
                    and exclusive != NULL and exclusive != <void*>thread):
                found = thread          # the oldest: they are listed from the newest on
        thread = thread.sibling
    return found
