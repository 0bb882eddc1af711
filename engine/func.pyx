"""engine.Func: calling guests from Python and Python from guests.

One vectorcall entry; numbers are converted here, references by engine.values. A host function
that raises unwinds the guest and its exception comes out unchanged, with a note that names the
wasm frames; an UncaughtException with a tag is thrown into the guest instead.
"""

cimport cython
from cpython.exc cimport PyErr_Occurred
from cpython.float cimport PyFloat_AS_DOUBLE, PyFloat_CheckExact, PyFloat_FromDouble
from cpython.long cimport PyLong_AsLongLong, PyLong_CheckExact, PyLong_FromLong, PyLong_FromLongLong
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF, Py_XDECREF
from cpython.tuple cimport PyTuple_GET_ITEM, PyTuple_New, PyTuple_SET_ITEM
from libc.stdint cimport INT32_MIN, int32_t, int64_t, uint32_t, uint64_t

from engine.code cimport FUNC_HOST, FUNC_WASM, ExnInst, FuncInst, Ins, TagC, Val
from engine.stack cimport HOST_CALL, RETURNED, SUSPENDED, THREW, Outcome, Stack, take_stack
from engine.store cimport Store, live_wrapper, new_exn, pin, unpin
from engine.tag cimport Tag, wrap_tag
from engine.valtypes cimport VT_F32, VT_F64, VT_I32, VT_I64, VT_REF, DefType, TypeGroup, ValType, functype_of, group_of, intern_functype

from engine.errors import CannotSuspend, StackLimit, UncaughtException, WasmError

cdef extern from "Python.h":
    """
    #include <pthread.h>
    #include <stddef.h>
    /* Room that is left on this thread's C stack; PTRDIFF_MAX where it is not known. */
    static __thread char *we_stack_low;
    static ptrdiff_t we_stack_room(void) {
        char here;
        if (we_stack_low == NULL) {
            pthread_attr_t attr; void *low; size_t size;
            we_stack_low = (char *)1;
            if (pthread_getattr_np(pthread_self(), &attr) == 0) {
                if (pthread_attr_getstack(&attr, &low, &size) == 0) we_stack_low = (char *)low;
                pthread_attr_destroy(&attr);
            }
        }
        return we_stack_low == (char *)1 ? PTRDIFF_MAX : &here - we_stack_low;
    }
    static void we_use_vectorcall(PyTypeObject *type, Py_ssize_t offset) {
        type->tp_vectorcall_offset = offset;
        type->tp_call = PyVectorcall_Call;
        type->tp_flags |= Py_TPFLAGS_HAVE_VECTORCALL;
        PyType_Modified(type);
    }
    """
    Py_ssize_t we_stack_room() noexcept nogil
    void we_use_vectorcall(PyTypeObject* type, Py_ssize_t offset) noexcept
    Py_ssize_t PyVectorcall_NARGS(size_t nargsf) noexcept
    PyObject* PyObject_Vectorcall(PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names) noexcept
    PyObject* _PyNumber_Index "PyNumber_Index"(PyObject* o)

cdef enum:
    C_STACK_RESERVE = 192 << 10     # bytes that a nested call must leave
    SMALL_ARGUMENTS = 12

cdef ToVal to_val             # set while modules import each other: no initial value here, which might come later
cdef FromVal from_val


cdef void set_conversions(ToVal to, FromVal source):
    global to_val, from_val
    to_val = to
    from_val = source


class _Suspend:
    """The type of SUSPEND."""

    __slots__ = ()

    def __repr__(self):
        return "engine.SUSPEND"


SUSPEND = _Suspend()


@cython.no_gc_clear             # __dealloc__ needs the store
cdef class Func:
    """A function: of a guest, or `Func(callable, FuncType)`, a Python callable with a type.

    Call it with Python values: i32 and i64 take ints of the signed or unsigned range and come back
    signed; f32 and f64 take floats or ints; externref any object; funcref a Func or None.
    No result gives None, one its value, several a tuple. Raises Trap, Exhaustion, UncaughtException,
    a LimitExceeded, TypeError or OverflowError naming the parameter, or what a host function raised.
    """

    def __cinit__(self, callable=None, type=None):
        self.vectorcall = <VectorcallFunc>call_vector
        if callable is None and type is None:
            return              # wrap_func and host_func fill it in
        if not hasattr(callable, "__call__"):
            raise TypeError(f"a host function must be callable, not {callable!r}")
        self.callable = callable
        self.group = intern_functype(type)
        self.type_c = (<TypeGroup>self.group).types[0]
        self._name = getattr(callable, "__name__", None)

    def __dealloc__(self):
        if self.c != NULL:
            if self.c.wrapper == <void*>self:
                self.c.wrapper = NULL
            unpin(&self.c.cell)

    @property
    def type(self):
        """The FuncType."""
        return functype_of(self.type_c)

    @property
    def name(self):
        """Name of the guest's function (name section), of the callable, or None."""
        if self.c != NULL and self.c.instance != NULL:
            return (<object>self.c.instance.module_object).func_name(self.c.func_index)
        return self._name

    def __repr__(self):
        return f"<engine.Func {self.name or ''} {self.type}>".replace("  ", " ")

    def call_raw(self, args):
        """Call with bit patterns: ints, f32 in the low 32 bits; NaN payloads are kept. References are refused."""
        return call_bits(self, tuple(args))


cdef Func wrap_func(Store store, FuncInst* func):
    cdef Func self
    if func.kind == FUNC_HOST:
        return <Func>func.host
    if live_wrapper(func.wrapper) != NULL:
        return <Func>func.wrapper
    self = Func.__new__(Func)
    if live_wrapper(func.wrapper) != NULL:      # made by code that ran meanwhile
        return <Func>func.wrapper
    self.c = func
    self.store = store
    self.type_c = func.type
    self.group = group_of(func.type)
    if func.instance != NULL and live_wrapper(func.instance.wrapper) != NULL:
        self.owner = <object>func.instance.wrapper
    pin(&func.cell)
    func.wrapper = <void*>self
    return self


cdef Func host_func(object callable, DefType* type, object name):
    cdef Func self = Func.__new__(Func)
    self.callable = callable
    self.type_c = type
    self.group = group_of(type)
    self._name = name
    return self


# --- from Python into the guest ------------------------------------------------------------

cdef PyObject* call_vector(PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names) except NULL:
    cdef Func self = <Func><object>callable
    cdef Py_ssize_t n = PyVectorcall_NARGS(nargsf)
    if names != NULL and len(<tuple>names):
        raise TypeError(f"{describe(self)} takes no keyword arguments")
    if n != self.type_c.n_params:
        raise TypeError(f"{describe(self)} takes {self.type_c.n_params} arguments, {n} given")
    result = call_host_directly(self, args, n) if self.c == NULL else call_guest(self, args, n)
    Py_INCREF(result)
    return <PyObject*>result


cdef object call_guest(Func self, PyObject* const* args, Py_ssize_t n):
    cdef Store store = self.store.root()
    cdef Stack stack
    cdef Py_ssize_t i
    check_callable(self)
    store.acquire()
    stack = take_stack()
    try:
        stack.begin(store, self.c)
        for i in range(n):
            if not number_to_val(self.type_c.params[i], args[i], stack.c.base + i):
                argument(self, store, i, <object>args[i], stack.c.base + i)
        run_to_end(stack, False)
        return results_of(stack, self.type_c)
    finally:
        stack.end()
        store.root().release()


cdef int check_callable(Func self) except -1:
    if self.c.instance != NULL and self.c.instance.closed:
        raise WasmError(f"{describe(self)}: its instance is closed")
    if we_stack_room() < C_STACK_RESERVE:
        raise StackLimit("call stack exhausted: host and guest call each other too deeply")
    return 0


cdef object call_bits(Func self, tuple args):
    cdef Store store
    cdef Stack stack
    cdef uint32_t i
    if self.c == NULL:
        raise TypeError("call_raw: a host function takes Python values")
    if <uint32_t>len(args) != self.type_c.n_params:
        raise TypeError(f"{describe(self)} takes {self.type_c.n_params} arguments, {len(args)} given")
    for i in range(self.type_c.n_params):
        refuse_reference(self.type_c.params[i])
    for i in range(self.type_c.n_results):
        refuse_reference(self.type_c.results[i])
    check_callable(self)
    store = self.store.root()
    store.acquire()
    stack = take_stack()
    try:
        stack.begin(store, self.c)
        for i in range(self.type_c.n_params):
            stack.c.base[i].u64 = args[i] & 0xFFFFFFFFFFFFFFFF
        run_to_end(stack, False)
        return tuple([
            stack.c.base[i].u64 if self.type_c.results[i] in (VT_I64, VT_F64) else stack.c.base[i].u32
            for i in range(self.type_c.n_results)
        ])
    finally:
        stack.end()
        store.root().release()


cdef int refuse_reference(ValType type) except -1:
    if type & 0xFF == VT_REF:
        raise TypeError("call_raw: references have no bit pattern")
    return 0


cdef inline bint number_to_val(ValType type, PyObject* value, Val* out) noexcept:
    """Convert an exact int or float; False: not done, the slow way says why or how."""
    cdef int64_t x
    if type == VT_I32 or type == VT_I64:
        if not PyLong_CheckExact(<object>value):
            return False
        x = fast_long(value)
        if x == -1 and PyErr_Occurred():
            clear_error()
            return False
        if type == VT_I32 and not (INT32_MIN <= x <= <int64_t>0xFFFFFFFFLL):
            return False
        out.i64 = x
        return True
    if not PyFloat_CheckExact(<object>value):
        return False
    if type == VT_F64:
        out.f64 = PyFloat_AS_DOUBLE(<object>value)
        return True
    if type == VT_F32:
        out.u64 = 0
        out.f32 = <float>PyFloat_AS_DOUBLE(<object>value)
        return True
    return False


cdef extern from "Python.h":
    int64_t fast_long "PyLong_AsLongLong"(PyObject* o) noexcept
    void clear_error "PyErr_Clear"() noexcept


cdef int argument(Func self, Store store, Py_ssize_t i, object value, Val* out) except -1:
    """The slow way of an argument: errors name function and parameter."""
    try:
        to_val(store, self.type_c.params[i], value, out)
    except (TypeError, OverflowError) as wrong:
        raise type(wrong)(f"{describe(self)}, argument {i + 1}: {wrong}") from None
    return 0


cdef object describe(Func self):
    return f"function {self.name!r}" if self.name else "function"


cdef inline object val_to_object(Store store, ValType type, Val* v):
    if type == VT_I32:
        return PyLong_FromLong(v.i32)
    if type == VT_I64:
        return PyLong_FromLongLong(v.i64)
    if type == VT_F64:
        return PyFloat_FromDouble(v.f64)
    if type == VT_F32:
        return PyFloat_FromDouble(v.f32)
    return from_val(store, type, v[0])


cdef object results_of(Stack stack, DefType* type):
    """What a finished call returns to Python."""
    cdef uint32_t i
    if type.n_results == 0:
        return None
    if type.n_results == 1:
        return val_to_object(stack.store, type.results[0], stack.c.base)
    return tuple([val_to_object(stack.store, type.results[i], stack.c.base + i) for i in range(type.n_results)])


cdef int run_to_end(Stack stack, bint may_suspend) except -1:
    """Run, serving host calls; 1 if the host suspended the stack, which then waits for its results."""
    cdef Outcome outcome
    while True:
        outcome = stack.resume()
        if outcome == RETURNED:
            return 0
        if outcome == HOST_CALL:
            if call_host(stack):
                if may_suspend:
                    return 1
                raise CannotSuspend("a host function suspended, but the guest was called by Python: use engine.Call")
        elif outcome == THREW:
            raise uncaught(stack)
        else:
            raise CannotSuspend("the guest suspended, but was called by Python: use engine.Call")


cdef object uncaught(Stack stack):
    """The exception for c.exn: the one that Python threw, or one with its tag and values."""
    cdef ExnInst* exn = stack.c.exn
    cdef TagC* tag = exn.tag
    cdef uint32_t i
    cdef Val reference
    if exn.object != NULL:
        return <object>exn.object
    reference.ptr = exn
    values = tuple([val_to_object(stack.store, tag.type.params[i], exn.values + i) for i in range(exn.n)])
    return UncaughtException(frames=stack.backtrace(False), tag=wrap_tag(tag), values=values,
                             reference=from_val(stack.store, EXNREF, reference))


cdef ValType EXNREF = VT_REF | 0x100 | (4 << 9)     # (ref null exn)


# --- from the guest into Python ------------------------------------------------------------

cdef int call_host(Stack stack) except -1:
    """Serve a host call; 1 if the callable suspends: results are then stored by whoever resumes."""
    cdef FuncInst* func = stack.c.callee
    cdef Func host = <Func>func.host
    cdef DefType* type = func.type
    cdef PyObject* small[SMALL_ARGUMENTS + 1]
    cdef PyObject** items = small + 1
    cdef PyObject* answer
    cdef uint32_t n = type.n_params
    cdef uint32_t i
    cdef uint32_t done = 0
    cdef object spilled
    stack.store.c.host_calls += 1
    try:
        if n > SMALL_ARGUMENTS:
            spilled = tuple([val_to_object(stack.store, type.params[i], stack.c.args + i) for i in range(n)])
            result = host.callable(*spilled)
        else:
            for i in range(n):
                argument_object = val_to_object(stack.store, type.params[i], stack.c.args + i)
                Py_INCREF(argument_object)
                items[i] = <PyObject*>argument_object
                done = i + 1
            answer = vector_call(host, items, n)
            result = <object>answer
            Py_XDECREF(answer)
        if result is SUSPEND:
            return 1
        store_results(host, stack, type, result)
    except BaseException as error:
        if not thrown_into(stack, error):
            raise
    finally:
        for i in range(done):
            Py_XDECREF(items[i])
    return 0


cdef PyObject* vector_call(Func host, PyObject** items, uint32_t n) except NULL:
    return PyObject_Vectorcall(<PyObject*>host.callable, items, n | (<size_t>1 << (8 * sizeof(size_t) - 1)), NULL)


cdef int store_results(Func host, Stack stack, DefType* type, object result) except -1:
    """Put a host function's result, checked against its type, where the guest expects it."""
    cdef uint32_t i
    if type.n_results == 0:
        if result is not None:
            raise TypeError(f"host {describe(host)} has no results but returned {result!r}")
        return 0
    if type.n_results == 1:
        return store_result(host, stack, type.results[0], 0, result)
    try:
        values = tuple(result)
    except TypeError:
        values = ()
    if <uint32_t>len(values) != type.n_results:
        raise TypeError(f"host {describe(host)} must return {type.n_results} values, not {result!r}")
    for i in range(type.n_results):
        store_result(host, stack, type.results[i], i, values[i])
    return 0


cdef int store_result(Func host, Stack stack, ValType type, uint32_t i, object value) except -1:
    if number_to_val(type, <PyObject*>value, stack.c.args + i):
        return 0
    try:
        to_val(stack.store, type, value, stack.c.args + i)
    except (TypeError, OverflowError) as wrong:
        raise builtins_type(wrong)(f"host {describe(host)}, result {i + 1}: {wrong}") from None
    return 0


cdef object builtins_type(object x):
    return x.__class__


cdef bint thrown_into(Stack stack, object error) except -1:
    """Throw an UncaughtException with a tag into the guest; False: nobody there catches, or it is no such exception.

    What is not caught gets a note with the wasm frames that it passes.
    """
    cdef ExnInst* exn
    cdef Tag tag
    cdef uint32_t i
    cdef Val reference
    if isinstance(error, UncaughtException) and error.tag is not None:
        if error.reference is not None:
            to_val(stack.store, EXNREF, error.reference, &reference)
            exn = <ExnInst*>reference.ptr
        else:
            tag = error.tag
            exn = new_exn(stack.store, tag.c, tag.c.type.n_params)
            if <uint32_t>len(error.values) != exn.n:
                raise TypeError(f"an exception of tag {tag!r} has {exn.n} values, not {len(error.values)}")
            for i in range(exn.n):
                to_val(stack.store, tag.c.type.params[i], error.values[i], exn.values + i)
            Py_INCREF(error)
            exn.object = <void*>error
        stack.c.exn = exn
        if stack.unwind(True):
            return True
        stack.c.exn = NULL
    frames = stack.backtrace(True)
    if frames:
        error.add_note("called from wasm:\n" + "\n".join([f"  {i}: {frame}" for i, frame in enumerate(frames)]))
    return False


cdef object call_host_directly(Func self, PyObject* const* args, Py_ssize_t n):
    """A host function called from Python: it sees what a guest would pass, so its type holds there too."""
    cdef list values = []
    cdef Val val
    cdef Py_ssize_t i
    cdef Store store = Store.__new__(Store)
    for i in range(n):
        if not number_to_val(self.type_c.params[i], args[i], &val):
            argument(self, store, i, <object>args[i], &val)
        if self.type_c.params[i] & 0xFF == VT_REF:
            values.append(<object>args[i])
        else:
            values.append(val_to_object(store, self.type_c.params[i], &val))
    return self.callable(*values)


cdef Func _sample = Func.__new__(Func)
we_use_vectorcall(<PyTypeObject*>Func, <char*>&_sample.vectorcall - <char*><void*>_sample)
