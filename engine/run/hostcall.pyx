"""Calls of host functions, nearly all by guests, and exceptions between host and guest.

A host function gets and returns Python values, which are checked against its type. What it
raises unwinds the guest and comes out of the guest's call unchanged, with a note that names the
wasm frames that it passed. Guests do not see it, not even in `catch_all`, but for one kind:
an UncaughtException with a tag is thrown into the guest as a wasm exception of that tag.

Values are converted with references in the stack's slots only, where the collector sees them.
"""

from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_INCREF
from libc.stdint cimport uint32_t

from engine.code.objects cimport ExnInst, TagC
from engine.code.words cimport Val
from engine.cstack cimport check_c_stack
from engine.externs.func cimport Func, describe, host_func
from engine.externs.numbers cimport new_number, number_to_val
from engine.externs.tag cimport Tag, wrap_tag
from engine.externs.values cimport from_val, located, results_in, shown, to_val, value_of, wrap_exn
from engine.run.backtrace cimport add_frames, with_refusals
from engine.run.stack cimport FAILED, HOST_CALL, Outcome, Stack
from engine.run.unwinding cimport unwind
from engine.store.store cimport Store
from engine.types.typegroups cimport HeldTypes
from engine.types.valtypes cimport HEAP_EXN, DefType, ValType, hold_functype, is_ref, ref_type

from engine.errors import CannotSuspend, UncaughtException

cdef extern from "Python.h":
    object vectorcall "PyObject_Vectorcall"(
        PyObject* callable, PyObject* const* args, size_t n, PyObject* names)
    size_t PY_VECTORCALL_ARGUMENTS_OFFSET

cdef enum:
    FEW = 12                        # arguments that need no memory of the heap


class Suspend:
    """The type of SUSPEND."""

    __slots__ = ()

    def __repr__(self):
        return "engine.SUSPEND"

    def __reduce__(self):
        return "SUSPEND"


SUSPEND = Suspend()
cdef object SUSPENSION = SUSPEND


cdef class Builtin:

    cdef int call(self, Stack stack) except -1:
        raise NotImplementedError


cdef Func builtin_func(Builtin builtin, object type, object name):
    cdef HeldTypes held = hold_functype(type)
    cdef Func self = host_func(None, held.types[0], name)
    self.builtin = builtin
    return self


# The calls

# In one frame of C for all host calls in a row, as long as none raises: driver.run() has the `try` around it.
cdef Outcome serve(Stack stack) except FAILED:
    """Serve host calls, beginning with the one that the stack is at, until it is at something else.

    HOST_CALL if one suspends, and somebody will answer() later.
    """
    cdef Outcome outcome = HOST_CALL
    while outcome == HOST_CALL:
        if _call_host(stack):
            return HOST_CALL
        outcome = stack.resume()
    return outcome


cdef int _call_host(Stack stack) except -1:
    """Call the host function that the stack is at; 1 if it suspends."""
    cdef Func host = <Func>stack.c.callee.host
    cdef object result
    stack.enter_host()
    stack.in_builtin = host.builtin is not None
    if stack.in_builtin:
        return _call_builtin(stack, host)
    stack.c.store.host_calls += 1
    # An array on the C stack and vectorcall: no tuple is made for the arguments.
    if host.type_c.n_params <= FEW:
        result = _call_with_few(stack, host)
    else:
        result = _call_with_many(stack, host)
    # No leave_host(): it is in the host until answer().
    if result is SUSPENSION:
        stack.host = host
        return 1
    answer(stack, host, result)
    stack.leave_host(True)
    return 0


cdef int _call_builtin(Stack stack, Func host) except -1:
    if (<Builtin>host.builtin).call(stack):         # no None, and nothing else: only builtin_func() sets it
        stack.host = host
        return 1
    stack.leave_host(True)
    return 0


cdef object _call_with_few(Stack stack, Func host):
    cdef (PyObject*)[FEW + 1] space       # the first one is for the callee's use
    cdef PyObject** items = space + 1
    cdef DefType* type = host.type_c
    cdef uint32_t i
    cdef uint32_t made = 0
    try:
        while made < type.n_params:
            items[made] = _new_value(stack, type.params[made], stack.c.args + made)
            made += 1
        # The callee may use the place before the first argument (for `self`), as the flag allows it.
        return vectorcall(<PyObject*>host.callable, items, made | PY_VECTORCALL_ARGUMENTS_OFFSET, NULL)
    finally:
        for i in range(made):
            Py_DECREF(<object>items[i])


cdef object _call_with_many(Stack stack, Func host):
    cdef DefType* type = host.type_c
    cdef uint32_t i
    return host.callable(*[
        value_of(stack.store, type.params[i], stack.c.args + i) for i in range(type.n_params)])


cdef inline PyObject* _new_value(Stack stack, ValType type, const Val* val) except NULL:
    cdef PyObject* number = new_number(type, val)
    if number != NULL:
        return number
    reference = from_val(stack.store, type, val[0])
    Py_INCREF(reference)
    return <PyObject*>reference


cdef object cannot_suspend(Stack stack):
    """The exception for a host function that suspends a stack which has to run to its end."""
    return CannotSuspend(
        f"host {describe(stack.host)} suspended, but Python waits for the guest: use engine.Call")


# The answer

cdef int answer(Stack stack, Func host, object result) except -1:
    """Put a host function's result, checked against its type, where the guest expects it."""
    cdef tuple values
    cdef uint32_t i
    # In place of the arguments: results of a call are where its frame begins.
    if host.type_c.n_results == 1:
        return _answer_one(stack, host, 0, result)
    if host.type_c.n_results == 0 and result is None:
        return 0
    values = results_in(host, result)
    for i in range(host.type_c.n_results):
        _answer_one(stack, host, i, values[i])
    return 0


cdef int _answer_one(Stack stack, Func host, uint32_t i, object value) except -1:
    if number_to_val(host.type_c.results[i], <PyObject*>value, stack.c.args + i):
        return 0
    try:
        return to_val(stack.store, host.type_c.results[i], value, stack.c.args + i)
    except (TypeError, OverflowError) as wrong:
        raise located(wrong, f"host {describe(host)}, result {i + 1}") from None


# Calls by Python

# A host function that a module re-exports, called from Python: there is no guest, so no stack and no store.
# Its type is enforced all the same, so that it behaves as it would in a guest.
cdef object call_directly(Func self, PyObject* const* args):
    """A host function called from Python: as if a guest was between, its type holds in both directions."""
    cdef DefType* type = self.type_c
    cdef uint32_t i
    if self.builtin is not None:
        raise TypeError(f"{describe(self)} can be called by guests only")
    check_c_stack()
    result = self.callable(*[_through(self, type.params[i], <object>args[i], f"argument {i + 1}")
                             for i in range(type.n_params)])
    if result is SUSPENSION:
        raise CannotSuspend(f"host {describe(self)} suspended, but Python called it and waits")
    if type.n_results == 1:
        return _through(self, type.results[0], result, "result 1")
    values = results_in(self, result)
    if type.n_results == 0:
        return None
    return tuple([_through(self, type.results[i], values[i], f"result {i + 1}")
                  for i in range(type.n_results)])


cdef object _through(Func self, ValType type, object value, str place):
    """A value as it comes out of a slot of this type."""
    cdef Val val
    cdef Store store
    if not number_to_val(type, <PyObject*>value, &val):
        # Only for its checks: a store of its own, in which the reference is dropped at once.
        store = Store.__new__(Store)
        try:
            to_val(store, type, value, &val)
        except (TypeError, OverflowError) as wrong:
            raise located(wrong, f"{'host ' if place[0] == 'r' else ''}{describe(self)}, {place}") from None
        if is_ref(type):
            return value
    return value_of(None, type, &val)


# Exceptions

cdef ValType EXNREF = ref_type(HEAP_EXN, True)


cdef int raise_in_guest(Stack stack, object error) except -1:
    """The host function raised: 0 if the guest catches that; else it goes on, with the frames in a note."""
    if stack.in_builtin:
        raise error                 # whoever runs stacks with built-ins says what an exception passed
    # The only kind that guests see: a wasm exception on its way through Python, or one made there.
    if isinstance(error, UncaughtException) and error.tag is not None:
        _throw(stack, error)
        if unwind(stack, True):
            return stack.leave_host(False)
        # nobody catches it: the Python exception goes on instead
        stack.c.exn = NULL
    add_frames(error, stack.backtrace(True))
    raise error


cdef int _throw(Stack stack, object error) except -1:
    """Make c.exn of a Python exception: what came from a guest, or a new one with its tag and values."""
    cdef ExnInst* exn
    cdef Tag tag
    cdef uint32_t i
    cdef Val val
    cdef tuple values
    # The same exception again, so that a guest that compares or rethrows exnrefs finds it the same.
    if error.reference is not None:
        to_val(stack.store, EXNREF, error.reference, &val)
        stack.c.exn = <ExnInst*>val.ptr
        stack.exn_is_new = False
        return 0
    if not isinstance(error.tag, Tag):
        raise TypeError(f"UncaughtException.tag is {shown(error.tag)}, not an engine.Tag")
    tag = error.tag
    values = tuple(error.values)
    if <uint32_t>len(values) != tag.c.type.n_params:
        raise TypeError(f"an exception of {tag!r} has {tag.c.type.n_params} values, not {len(values)}")
    exn = stack.make_exn(tag.c, True)
    stack.c.exn = exn               # so that the collector sees it
    stack.exn_is_new = True
    for i in range(exn.n):
        try:
            to_val(stack.store, tag.c.type.params[i], values[i], exn.values + i)
        except (TypeError, OverflowError) as wrong:
            raise located(wrong, f"exception value {i + 1}") from error
    # kept by the exception, and raised again if it leaves the guest (uncaught)
    Py_INCREF(error)
    exn.object = <void*>error
    return 0


cdef object uncaught(Stack stack):
    """The exception for c.exn: the one that Python threw, or one with its tag and values."""
    cdef ExnInst* exn = stack.c.exn
    cdef TagC* tag = exn.tag
    cdef uint32_t i
    if exn.object != NULL:
        return <object>exn.object
    values = tuple([value_of(stack.store, tag.type.params[i], exn.values + i) for i in range(exn.n)])
    return with_refusals(UncaughtException(frames=stack.backtrace(False), tag=wrap_tag(tag), values=values,
                                           reference=wrap_exn(stack.store, exn)), stack)
