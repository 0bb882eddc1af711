"""Calls of Python functions by components: arguments are lifted, the result is lowered, now or later."""

cimport cython
from libc.string cimport memset

from canonabi.concurrency.scheduler cimport Scheduler, count_call, scheduler_in, scheduler_of, wake
from canonabi.concurrency.subtask cimport (
    SUBTASK_CANCELLED_BEFORE_RETURNED, SUBTASK_RETURNED, SUBTASK_STARTED, Subtask, new_subtask,
    shown_state)
from canonabi.concurrency.thread cimport THREAD_WAITING, Wait, block, restart
from canonabi.copier.copier cimport lift_params, lower_result
from canonabi.copier.walk cimport Place, in_slots
from canonabi.state.handles cimport Lends, end_lends
from canonabi.state.owner cimport Owner
from engine.code.words cimport Val
from engine.store.store cimport Store

from canonabi.errors import Mismatch, OutOfRange, WitError
from engine.errors import closed


cdef int call_host(Lowering lowered, HostFunc host, Thread thread) except -1:
    cdef Lends lends
    cdef bint waits = False
    memset(&lends, 0, sizeof(Lends))
    thread.stack.c.store.host_calls += 1
    try:
        result = _call(lowered, host, thread.stack.c.args, &lends)
        if type(result) is Pending:
            waits = _wait_for(<Pending>result, lowered, host, thread, &lends)
        else:
            _put_result(lowered, host, thread.stack.c.args, result)
            if lowered.is_async:
                thread.stack.c.args[0].u64 = SUBTASK_RETURNED
    finally:
        # Also if the call failed; the borrowed Handles that Python still holds are dead from here on.
        end_lends(&lends)
    return waits


cdef object _call(Lowering lowered, HostFunc host, const Val* args, Lends* lends):
    """Call the Python function, with the guest waiting."""
    cdef Place source = in_slots(lowered.side, args)
    source.lends = lends
    try:
        given = lift_params(lowered.signature, &source, lowered.spilled)
        result = host.callable(*given)
        return result if type(result) is Pending else host.answer(result)
    # The way to the `err` case. Only the callable may raise it so.
    except WitError as error:
        return host.failure(error)
    except (Mismatch, OutOfRange) as error:
        raise error.within(f"{host.name}: ")


cdef int _put_result(Lowering lowered, HostFunc host, const Val* args, object result) except -1:
    cdef Place sink
    if lowered.signature.result is None:
        return 0
    # Asked for after the call: the memory may have moved meanwhile.
    sink = lowered.result_place(args)
    try:
        return lower_result(lowered.signature, result, &sink)
    except (Mismatch, OutOfRange) as error:
        raise error.within(f"{host.name}: ")


# Answers that come later

@cython.final
@cython.no_gc_clear
cdef class Pending:
    """The answer of a host function that comes later: `Pending(on_cancel=None)`.

    A Python function for a function with an `async` type may return one: the guest that called it goes on,
    or waits, until `resolve(value)` or `fail(error)` is called, by anybody, once. If the guest asks the call
    to stop, `on_cancel()` is called, after which `cancel()` may be; without it the call is cancelled at once.
    """

    cdef object on_cancel
    cdef HostFunc host              # None until a guest waits for it, and once it is done
    cdef Lowering lowered
    cdef Thread caller              # of a synchronous call, which waits
    cdef Subtask subtask            # of an asynchronous one
    cdef Lends lends                # of a synchronous one
    cdef object error
    cdef readonly bint done         # whether it was resolved, failed or cancelled

    def __cinit__(self, on_cancel=None):
        self.on_cancel = on_cancel

    def __dealloc__(self):
        end_lends(&self.lends)

    def resolve(self, value=None):
        """Give the result, as the function would have returned it.

        Raises TypeError or ValueError if it does not fit: then nothing has happened. RuntimeError if it is
        done, or no guest waits for it.
        """
        cdef Store store = self._store()
        store.acquire()
        try:
            _put_result(self.lowered, self.host, self._args(), self.host.answer(value))
            self._over(True)
        finally:
            store.release()

    def fail(self, error):
        """Raise an exception from the guest's call, as if the function had raised it. Raises as resolve()."""
        cdef Store store = self._store()
        if not isinstance(error, BaseException):
            raise TypeError(f"expected an exception, got {error!r}")
        store.acquire()
        try:
            if isinstance(error, WitError):
                _put_result(self.lowered, self.host, self._args(), self.host.failure(error))
                self._over(True)
                return
            self.error = error
            if self.subtask is not None:
                scheduler_in(store).failures.append((self.subtask.instance, error))
            self._over(False)
        finally:
            store.release()

    def cancel(self):
        """Tell the guest that the call was cancelled, after it asked for that. Raises as resolve()."""
        cdef Store store = self._store()
        if self.subtask is None or not self.subtask.cancellation_requested:
            raise RuntimeError("the guest has not asked this call to stop")
        store.acquire()
        try:
            self._cancelled()
        finally:
            store.release()

    cdef int _cancelled(self) except -1:
        cdef Subtask subtask = self.subtask
        self._end()
        subtask.progress(SUBTASK_CANCELLED_BEFORE_RETURNED)
        return 0

    cdef Store _store(self):
        if self.done:
            raise RuntimeError("this call is over")
        if self.host is None:
            raise RuntimeError("no guest waits for this")
        # The guest may be gone, or its thread: then the stack with its arguments serves somebody else.
        if self.lowered.instance.poison is not None or (
                self.caller is not None and self.caller.on is not self):
            raise RuntimeError("the guest that waited for this has failed meanwhile")
        if self.lowered.instance.owner == NULL or (<Owner>self.lowered.instance.owner).is_closed:
            raise closed()
        return (<Owner>self.lowered.instance.owner).store

    cdef const Val* _args(self) noexcept:
        return self.caller.stack.c.args if self.subtask is None else self.subtask.args

    cdef int _over(self, bint resolved) except -1:
        cdef Thread caller = self.caller
        cdef Subtask subtask = self.subtask
        self._end()
        if caller is not None:
            wake(caller)
        elif resolved:
            subtask.progress(SUBTASK_RETURNED)
        return 0

    cdef void _end(self) noexcept:
        cdef Scheduler scheduler = scheduler_of(self.lowered.instance)
        if scheduler is not None:
            scheduler.n_waiting -= 1
        self.done = True
        self.host = None
        self.caller = None
        self.subtask = None
        self.on_cancel = None


cdef bint _wait_for(Pending pending, Lowering lowered, HostFunc host, Thread thread, Lends* lends) except -1:
    """Have the guest wait, or go on without the answer."""
    cdef Subtask subtask
    if pending.done or pending.host is not None:
        raise RuntimeError(f"{host.name}: returned a Pending that belongs to another call")
    if not host.type.is_async:
        raise TypeError(f"{host.name}: returned a Pending, but its type is not that of an async function")
    count_call(scheduler_in((<Owner>thread.instance.owner).store))
    pending.lowered = lowered
    if lowered.is_async:
        subtask = new_subtask(thread.instance, lowered, thread.stack.c.args)
        subtask.state = SUBTASK_STARTED
        subtask.pending = pending
        thread.stack.c.args[0].u64 = shown_state(subtask)
        subtask.lends = lends[0]
        pending.subtask = subtask
    else:
        pending.lends = lends[0]
        pending.caller = thread
        block(thread, THREAD_WAITING, FOR_HOST, pending, NULL, False)
    memset(lends, 0, sizeof(Lends))         # they are not over with the call of the Python function
    pending.host = host
    return not lowered.is_async


@cython.final
cdef class _ForHost(Wait):
    """A thread that has called a Python function and waits for its answer."""

    cdef bint ready(self, Thread thread) noexcept:
        return (<Pending>thread.on).done

    cdef Thread resumed(self, Thread thread):
        cdef Pending pending = <Pending>thread.on
        end_lends(&pending.lends)
        if pending.error is not None:
            raise pending.error
        restart(thread)
        return thread

    cdef str described(self, Thread thread):
        host = (<Pending>thread.on).host
        return "waits for the host" if host is None else f"waits for {host.name} of the host"


cdef Wait FOR_HOST = _ForHost.__new__(_ForHost)


cdef int cancel_host(object given) except -1:
    cdef Pending pending = <Pending?>given
    if pending.on_cancel is None:
        pending._cancelled()
    else:
        pending.on_cancel()
    return 0
