"""engine.Call: a call of a guest that may be suspended.

    READY or SUSPENDED ── resume() ──> RUNNING ──┬── the host answers SUSPEND ──> SUSPENDED
                                                 ├── results ──> RETURNED
    any but RUNNING ── close() ──> CLOSED        └── an exception ──> FAILED

The call owns the store while it runs only; suspended, it is a stack on the heap, whose references
the collector sees, and any thread may resume it.
"""

cimport cython
from cpython.sequence cimport PySequence_Fast_ITEMS
from libc.stdint cimport uint32_t

from engine.driver cimport run
from engine.func cimport Func, check_callable, describe, pass_arguments, results_of, wrong_number
from engine.hostcall cimport answer, raise_in_guest
from engine.stack cimport Stack, take_stack

cdef enum State:
    READY
    SUSPENDED
    RUNNING
    RETURNED
    FAILED
    CLOSED

cdef tuple WHY_NOT = (
    "", "", "the call is running", "the call has returned", "the call has failed", "the call is closed")


@cython.final
@cython.no_gc_clear
cdef class Call:
    """A call that may be suspended: `Call(func, *args)` of a guest's function; resume() runs it.

    A host function that returns `engine.SUSPEND` suspends it; the next `resume(value)` gives the
    results of that host function, as it would have returned them. `Limits.seconds` counts anew
    with each resume(). A context manager that closes the call. Raises TypeError and
    OverflowError for the arguments, as calling `func` does.
    """

    cdef Func func
    cdef Stack stack            # None when it is over
    cdef State state
    cdef object _results

    def __cinit__(self, Func func not None, *args):
        cdef Stack stack
        if func.c == NULL:
            raise TypeError(f"{describe(func)} is a host function: call it")
        if <uint32_t>len(args) != func.type_c.n_params:
            raise wrong_number(func, len(args))
        self.func = func
        self.state = CLOSED
        stack = take_stack()
        func.store.acquire()
        try:
            check_callable(func)
            stack.begin(func.store.root(), func.c)
            pass_arguments(func, stack, PySequence_Fast_ITEMS(args))
            self.stack = stack
            self.state = READY
        finally:
            if self.stack is None:
                stack.end()
            func.store.release()

    @property
    def done(self):
        """Whether it is over: it returned, failed, or was closed."""
        return self.state > RUNNING

    @property
    def results(self):
        """What the function returned: None, a value, or a tuple. Raises RuntimeError if it did not return."""
        if self.state == RETURNED:
            return self._results
        raise RuntimeError(WHY_NOT[<int>self.state] or "the call has not returned yet")

    def resume(self, value=None):
        """Run until the end or the next suspension; return `done`.

        `value` is the result of the host function that suspended the call: TypeError or
        OverflowError if it does not fit, and the call stays suspended. Otherwise raises what
        calling the function raises, and RuntimeError if the call is running or over.
        """
        if self.state == READY and value is not None:
            raise TypeError("the call has not begun: nothing waits for a value")
        return self._run(value, None)

    def throw(self, error):
        """Like resume(), but the host function that suspended the call raises `error`; return `done`.

        What the guest does not catch, which is all but an UncaughtException with a tag, comes out.
        """
        if not isinstance(error, BaseException):
            raise TypeError(f"expected an exception, got {error!r}")
        return self._run(None, error)

    cdef bint _run(self, object value, object error) except -1:
        cdef State before = self.state
        if before >= RUNNING:
            raise RuntimeError(WHY_NOT[<int>before])
        self.state = RUNNING        # already now, as other threads run while this one waits for the store
        try:
            self.func.store.acquire()
        except BaseException:
            self.state = before
            raise
        try:
            self._prepare(before, value, error)
            self._go_on(before, error)
        finally:
            self.func.store.release()
        return self.state > RUNNING

    cdef int _prepare(self, State before, object value, object error) except -1:
        """What may be refused, so that the call stays as it was."""
        cdef Stack stack = self.stack
        try:
            check_callable(self.func)
            if stack.host is not None and error is None:
                answer(stack, stack.host, value)
        except BaseException:
            self.state = before
            raise
        stack.host = None
        return 0

    cdef int _go_on(self, State before, object error) except -1:
        cdef Stack stack = self.stack
        stack.start()
        try:
            if before == READY and error is not None:
                raise error
            if error is not None:
                raise_in_guest(stack, error)
            elif before == SUSPENDED:
                stack.leave_host(True)
            if run(stack, True):
                stack.pause()
                self.state = SUSPENDED
                return 0
            self._results = results_of(self.func, stack)
        except BaseException:
            self._over(FAILED)
            raise
        self._over(RETURNED)
        return 0

    def close(self):
        """Drop the stack, without unwinding: nothing of the guest runs. RuntimeError if it is running."""
        if self.state == RUNNING:
            raise RuntimeError(WHY_NOT[<int>self.state])
        if self.stack is not None:
            self._over(CLOSED)

    cdef void _over(self, State state) noexcept:
        cdef Stack stack = self.stack
        self.state = state
        self.stack = None
        stack.end()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def __repr__(self):
        states = "not begun", "suspended", "running", "returned", "failed", "closed"
        return f"<engine.Call of {self.func!r}: {states[<int>self.state]}>"
