"""Calls of guests by Python: those of an engine.Func, and engine.Call, which may be suspended.

A call owns the store while it runs, and uses a stack of the pool. Calls of an engine.Func come in by
one vectorcall entry, which this module gives to functions (engine/externs/func.pyx), and run to their end at
once. An engine.Call may stop on the way:

    READY, SUSPENDED     ── resume() ──> RUNNING ──┬── the host answers SUSPEND ──> SUSPENDED
    or PREEMPTED                                   ├── the budget is used up ──> PREEMPTED
                                                   ├── results ──> RETURNED
    any but RUNNING ── close() ──> CLOSED          └── an exception ──> FAILED

Suspended or preempted, it does not own the store: it is a stack on the heap, whose references the collector
sees, and any thread may resume it.
"""

cimport cython
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.sequence cimport PySequence_Fast_ITEMS
from libc.stdint cimport uint32_t

from engine.clock cimport now
from engine.code.words cimport Val
from engine.cstack cimport check_c_stack
from engine.externs.func cimport Func, VectorcallFunc, describe, set_entries
from engine.externs.numbers cimport number_to_val
from engine.externs.values cimport located, to_val, value_of
from engine.run.allowance cimport Allowance
from engine.run.driver cimport run
from engine.run.hostcall cimport answer, call_directly, raise_in_guest
from engine.run.stack cimport Stack, take_stack
from engine.store.store cimport Store
from engine.types.valtypes cimport VT_F64, VT_I64, DefType, is_ref

from engine.errors import closed
from engine.wording import miscounted

cdef extern from "Python.h":
    Py_ssize_t PyVectorcall_NARGS(size_t nargsf) noexcept


# From Python into the guest

cdef PyObject* call_vector(
        PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names) except NULL:
    cdef Func self = <Func><object>callable
    cdef Py_ssize_t n = PyVectorcall_NARGS(nargsf)
    if names != NULL and len(<tuple>names):
        raise TypeError(f"{describe(self)} takes no keyword arguments")
    if n != self.type_c.n_params:
        raise wrong_number(self, n)
    # c is NULL: a function of the host
    result = call_directly(self, args) if self.c == NULL else call_guest(self, args)
    Py_INCREF(result)
    return <PyObject*>result


cdef object wrong_number(Func self, Py_ssize_t n):
    return TypeError(f"{describe(self)} {miscounted(self.type_c.n_params, n)}")


# The order matters: own the store, then make the frame, then convert arguments straight into its slots, where
# the collector sees references, and only then run.
cdef object call_guest(Func self, PyObject* const* args):
    cdef Stack stack = take_stack()
    self.store.acquire()
    try:
        # now, as another thread may have closed it while this one waited
        check_callable(self)
        stack.begin(self.store.root(), self.c)
        pass_arguments(self, stack, args)
        stack.start()
        run(stack, False)
        return results_of(self, stack)
    finally:
        # before release(): its context must leave the store while this thread owns it
        stack.end()
        self.store.release()


cdef int check_callable(Func func) except -1:
    if func.c.instance.closed:
        raise closed()
    return check_c_stack()


cdef int pass_arguments(Func func, Stack stack, PyObject* const* args) except -1:
    """Convert as many arguments as the function has."""
    cdef DefType* type = func.type_c
    cdef uint32_t i
    for i in range(type.n_params):
        # Exact ints and floats take the fast way; everything else, errors included, the slow one.
        if not number_to_val(type.params[i], args[i], stack.c.base + i):
            argument(func, stack.store, i, <object>args[i], stack.c.base + i)
    return 0


cdef int argument(Func func, Store store, uint32_t i, object value, Val* out) except -1:
    """The slow way of an argument: errors name function and parameter."""
    try:
        return to_val(store, func.type_c.params[i], value, out)
    except (TypeError, OverflowError) as wrong:
        raise located(wrong, f"{describe(func)}, argument {i + 1}") from None


cdef object results_of(Func func, Stack stack):
    """What a finished call returns to Python."""
    cdef DefType* type = func.type_c
    cdef uint32_t i
    if type.n_results == 1:
        return value_of(stack.store, type.results[0], stack.c.base)
    if type.n_results == 0:
        return None
    return tuple([value_of(stack.store, type.results[i], stack.c.base + i) for i in range(type.n_results)])


cdef object call_raw(Func self, tuple args):
    """Like call_guest, with bit patterns."""
    cdef Stack stack
    cdef DefType* type = self.type_c
    cdef uint32_t i
    check_raw(self, args)
    stack = take_stack()
    self.store.acquire()
    try:
        check_callable(self)
        stack.begin(self.store.root(), self.c)
        for i in range(type.n_params):
            stack.c.base[i].u64 = args[i] & 0xFFFFFFFFFFFFFFFF
        stack.start()
        run(stack, False)
        return tuple([
            stack.c.base[i].u64 if type.results[i] in (VT_I64, VT_F64) else stack.c.base[i].u32
            for i in range(type.n_results)
        ])
    finally:
        stack.end()
        self.store.release()


cdef int check_raw(Func self, tuple args) except -1:
    """Whether call_raw may be used: for a guest's function without references."""
    cdef DefType* type = self.type_c
    cdef uint32_t i
    if self.c == NULL:
        raise TypeError("call_raw: a host function takes Python values")
    if <uint32_t>len(args) != type.n_params:
        raise wrong_number(self, len(args))
    for i in range(type.n_params + type.n_results):
        if is_ref(type.params[i] if i < type.n_params else type.results[i - type.n_params]):
            raise TypeError("call_raw: references have no bit pattern")
    return 0


# Calls that may be suspended

cdef enum State:
    READY
    SUSPENDED
    PREEMPTED
    RUNNING
    RETURNED
    FAILED
    CLOSED

cdef tuple WHY_NOT = (
    "", "", "", "the call is running", "the call has returned", "the call has failed", "the call is closed")


cdef double seconds_of(object budget) except -1:
    if not isinstance(budget, (int, float)) or isinstance(budget, bool):
        raise TypeError(f"budget must be a number of seconds, not {type(budget).__name__}: {budget!r}")
    if not budget >= 0:         # also true of nan
        raise ValueError(f"budget must be at least 0, not {budget!r}")
    return budget


@cython.final
@cython.no_gc_clear
cdef class Call:
    """A call that can be suspended: `Call(func, *args)` of a guest's function; resume() runs it.

    A host function that returns `engine.SUSPEND` suspends it; the next `resume(value)` provides the
    result of that host function, as it would have returned it. `Limits.seconds` starts again
    with each resume(). A context manager that closes the call. Raises TypeError and
    OverflowError for the arguments, as calling `func` does.

    With a budget, resume() ends also when that is used up: the call is `preempted`, and the next
    resume() goes on. Until then the guest is in the middle of something, which other calls of it may see.
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
        # Arguments are converted now, so that errors come from here; then the store is let go.
        func.store.acquire()
        try:
            check_callable(func)
            stack.begin(func.store.root(), func.c)
            pass_arguments(func, stack, PySequence_Fast_ITEMS(args))
            self.stack = stack
            self.state = READY
        finally:
            # something raised
            if self.stack is None:
                stack.end()
            func.store.release()

    @property
    def done(self):
        """Whether it has returned, failed, or was closed."""
        return self.state > RUNNING

    @property
    def preempted(self):
        """Whether the budget of the last resume() was used up: nothing waits for a value."""
        return self.state == PREEMPTED

    @property
    def results(self):
        """The function's result: None, a value, or a tuple. Raises RuntimeError if it has not returned."""
        if self.state == RETURNED:
            return self._results
        raise RuntimeError(WHY_NOT[<int>self.state] or "the call has not returned yet")

    def resume(self, value=None, *, budget=None):
        """Run until the end or the next suspension; return `done`.

        `value` is the result of the host function that suspended the call: TypeError or
        OverflowError if it does not fit, and the call stays suspended. With `budget`, seconds that the
        guest may run, return also when these are over: see `preempted`. It is looked at about every 20
        microseconds of guest code, after 1 MiB of a bulk operation, and after host functions. Otherwise
        raises the errors of calling the function, and RuntimeError if the call is running or over.
        """
        if value is not None and (self.state == READY or self.state == PREEMPTED):
            raise TypeError(f"the call {'has not begun' if self.state == READY else 'was preempted'}: "
                            f"nothing waits for a value")
        return self._run(value, None, -1 if budget is None else seconds_of(budget))

    def throw(self, error):
        """Like resume(), but the host function that suspended the call raises `error`; return `done`.

        An error that the guest does not catch propagates: any but an UncaughtException with a tag.
        """
        if not isinstance(error, BaseException):
            raise TypeError(f"expected an exception, got {error!r}")
        if self.state == PREEMPTED:
            raise RuntimeError("the call was preempted: no host function waits that could raise")
        return self._run(None, error, -1)

    def use(self, Allowance allowance):
        """Count what it uses from now on for an Allowance, with other calls; None: for itself."""
        if self.state >= RUNNING:
            raise RuntimeError(WHY_NOT[<int>self.state])
        self.stack.allowance = allowance

    cdef bint _run(self, object value, object error, double budget) except -1:
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
            self.stack.preempt_at = 0 if budget < 0 else now() + budget
            self._go_on(before, error)
        finally:
            self.func.store.release()
        return self.state > RUNNING

    cdef int _prepare(self, State before, object value, object error) except -1:
        """What may be refused, so that the call stays as it was."""
        cdef Stack stack = self.stack
        try:
            check_callable(self.func)
            # A value of the wrong type must not end the call: the caller may try again with another one.
            if stack.host is not None and error is None:
                answer(stack, stack.host, value)
        except BaseException:
            self.state = before
            raise
        stack.host = None
        return 0

    cdef int _go_on(self, State before, object error) except -1:
        cdef Stack stack = self.stack
        cdef int stopped
        stack.start()
        try:
            # No guest code has run that could catch it.
            if before == READY and error is not None:
                raise error
            if error is not None:
                raise_in_guest(stack, error)
            elif before == SUSPENDED:
                stack.leave_host(True)
            # The stack keeps everything; pause() takes it off the list of what runs.
            stopped = run(stack, True)
            if stopped:
                stack.pause()
                self.state = SUSPENDED if stopped == 1 else PREEMPTED
                return 0
            self._results = results_of(self.func, stack)
        except BaseException:
            self._over(FAILED)
            raise
        self._over(RETURNED)
        return 0

    def close(self):
        """Drop the stack without unwinding: no guest code runs. RuntimeError if it is running."""
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
        states = "not begun", "suspended", "preempted", "running", "returned", "failed", "closed"
        return f"<engine.Call of {self.func!r}: {states[<int>self.state]}>"


set_entries(<VectorcallFunc>call_vector, call_raw)
