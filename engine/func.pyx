"""engine.Func: functions of guests and of the host, and calls of guests by Python.

One vectorcall entry. A call owns the store while it runs, and uses a stack of the pool.
"""

cimport cython
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF
from libc.stdint cimport uint32_t

from engine.code cimport FUNC_HOST, FuncInst, Val
from engine.cstack cimport check_c_stack
from engine.driver cimport run
from engine.module cimport Module
from engine.numbers cimport number_to_val
from engine.stack cimport Stack, take_stack
from engine.store cimport Store, Wrapper, live_wrapper, pin, unpin
from engine.typegroups cimport HeldTypes, hold_type
from engine.values cimport located, results_in, to_val, value_of
from engine.valtypes cimport (
    VT_F64, VT_I64, DefType, ValType, functype_of, hold_functype, is_ref)

from engine.constructors import Func as arguments
from engine.constructors import SignatureOf
from engine.errors import CannotSuspend, closed
from engine.externtypes import FuncType
from engine.hostcall import SUSPEND

cdef extern from "Python.h":
    """
    static void we_use_vectorcall(PyTypeObject *type, Py_ssize_t offset) {
        type->tp_vectorcall_offset = offset;
        type->tp_call = PyVectorcall_Call;
        type->tp_flags |= Py_TPFLAGS_HAVE_VECTORCALL;
        PyType_Modified(type);
    }
    static PyObject *we_attributes(PyTypeObject *type) { return Py_NewRef(type->tp_dict); }
    """
    dict we_attributes(PyTypeObject* type)
    void we_use_vectorcall(PyTypeObject* type, Py_ssize_t offset) noexcept
    Py_ssize_t PyVectorcall_NARGS(size_t nargsf) noexcept
    bint PyCallable_Check(object) noexcept
    object PyObject_Call(object callable, object args, PyObject* names)


cdef object EMPTY = object()        # asks the constructor for an object to be filled in


@cython.final
@cython.no_gc_clear             # __dealloc__ needs the store
cdef class Func(Wrapper):
    """A function: of a guest, or `Func(callable, FuncType)`, a Python callable with a type.

    Call it with Python values: i32 and i64 take ints of the signed or unsigned range and come back
    signed; f32 and f64 take floats or ints; externref any object; funcref a Func or None.
    No result gives None, one its value, several a tuple. Raises Trap, Exhaustion, UncaughtException,
    a LimitExceeded, TypeError or OverflowError naming the parameter, or what a host function raised.
    """

    def __cinit__(self, *values, **named):
        self.vectorcall = <VectorcallFunc>call_vector
        if named or len(values) != 2:
            values = arguments(*values, **named)
        callable, type = values
        if callable is EMPTY:
            return
        if not PyCallable_Check(callable):
            raise TypeError(f"a host function must be callable, not {callable!r}")
        if not isinstance(type, FuncType):
            raise TypeError(f"expected a FuncType, got {type!r}")
        self.callable = callable
        self.held = hold_functype(type)
        self.type_c = (<HeldTypes>self.held).types[0]
        self._name = getattr(callable, "__name__", None)

    def __dealloc__(self):
        if self.c != NULL:
            if self.c.wrapper == <void*>self:
                self.c.wrapper = NULL
            unpin(&self.c.cell)

    def __call__(self, *args):
        """Call it: this is for introspection, as calls come in at call_vector."""
        return PyObject_Call(self, args, NULL)

    @property
    def type(self):
        """The FuncType."""
        return functype_of(self.type_c)

    @property
    def name(self):
        """Name of the guest's function (name section, else an export), of the callable, or None."""
        if self.c != NULL and self.c.instance != NULL:
            return (<Module>self.c.instance.module_object).shown_name(self.c.func_index)
        return self._name

    @property
    def __signature__(self):
        """For `inspect.signature`: the guest's names of the parameters, annotated with value types."""
        from engine.introspection import signature

        cdef dict names = {}
        if self.c != NULL and self.c.instance != NULL:
            names = (<Module>self.c.instance.module_object).local_names(self.c.func_index)
        return signature(self.type, names)

    def __repr__(self):
        return f"<wasi.Func {self.name or ''} {self.type}>".replace("  ", " ")

    def call_raw(self, args):
        """Call with bit patterns: ints, f32 in the low 32 bits; NaN payloads are kept. No references."""
        cdef tuple bits = tuple(args)
        check_raw(self, bits)
        return call_bits(self, bits)


cdef Func wrap_func(Store store, FuncInst* func):
    cdef Func self
    if func.kind == FUNC_HOST:
        return <Func>func.host
    if live_wrapper(func.wrapper) != NULL:
        return <Func>func.wrapper
    self = Func.__new__(Func, EMPTY, None)
    if live_wrapper(func.wrapper) != NULL:      # made by code that ran meanwhile
        return <Func>func.wrapper
    self.c = func
    self.store = store
    self.type_c = func.type
    self.held = hold_type(func.type)
    if func.instance != NULL and live_wrapper(func.instance.wrapper) != NULL:
        self.owner = <object>func.instance.wrapper
    pin(&func.cell)
    func.wrapper = <void*>self
    return self


cdef Func host_func(object callable, DefType* type, object name):
    cdef Func self = Func.__new__(Func, EMPTY, None)
    self.callable = callable
    self.type_c = type
    self.held = hold_type(type)
    self._name = name
    return self


# From Python into the guest

cdef PyObject* call_vector(
        PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names) except NULL:
    cdef Func self = <Func><object>callable
    cdef Py_ssize_t n = PyVectorcall_NARGS(nargsf)
    if names != NULL and len(<tuple>names):
        raise TypeError(f"{describe(self)} takes no keyword arguments")
    if n != self.type_c.n_params:
        raise wrong_number(self, n)
    result = call_host_directly(self, args) if self.c == NULL else call_guest(self, args)
    Py_INCREF(result)
    return <PyObject*>result


cdef object wrong_number(Func self, Py_ssize_t n):
    cdef uint32_t wanted = self.type_c.n_params
    return TypeError(f"{describe(self)} takes {wanted} argument{'' if wanted == 1 else 's'}, {n} given")


cdef object call_guest(Func self, PyObject* const* args):
    cdef Stack stack = take_stack()
    self.store.acquire()
    try:
        check_callable(self)
        stack.begin(self.store.root(), self.c)
        pass_arguments(self, stack, args)
        stack.start()
        run(stack, False)
        return results_of(self, stack)
    finally:
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
        if not number_to_val(type.params[i], args[i], stack.c.base + i):
            argument(func, stack.store, i, <object>args[i], stack.c.base + i)
    return 0


cdef int argument(Func func, Store store, uint32_t i, object value, Val* out) except -1:
    """The slow way of an argument: errors name function and parameter."""
    try:
        return to_val(store, func.type_c.params[i], value, out)
    except (TypeError, OverflowError) as wrong:
        raise located(wrong, f"{describe(func)}, argument {i + 1}") from None


cdef str describe(Func func):
    name = func.name
    return "function" if name is None else f"function {name!r}"


cdef object results_of(Func func, Stack stack):
    """What a finished call returns to Python."""
    cdef DefType* type = func.type_c
    cdef uint32_t i
    if type.n_results == 1:
        return value_of(stack.store, type.results[0], stack.c.base)
    if type.n_results == 0:
        return None
    return tuple([value_of(stack.store, type.results[i], stack.c.base + i) for i in range(type.n_results)])


cdef tuple call_bits(Func self, tuple args):
    """call_raw: like call_guest."""
    cdef Stack stack = take_stack()
    cdef DefType* type = self.type_c
    cdef uint32_t i
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


# Host functions called by Python

cdef object call_host_directly(Func self, PyObject* const* args):
    """A host function called from Python: as if a guest was between, its type holds in both directions."""
    cdef DefType* type = self.type_c
    cdef uint32_t i
    if self.builtin is not None:
        raise TypeError(f"{describe(self)} can be called by guests only")
    check_c_stack()
    result = self.callable(*[through(self, type.params[i], <object>args[i], f"argument {i + 1}")
                             for i in range(type.n_params)])
    if result is SUSPEND:
        raise CannotSuspend(f"host {describe(self)} suspended, but Python called it and waits")
    if type.n_results == 1:
        return through(self, type.results[0], result, "result 1")
    values = results_in(self, result)
    if type.n_results == 0:
        return None
    return tuple([through(self, type.results[i], values[i], f"result {i + 1}")
                  for i in range(type.n_results)])


cdef object through(Func self, ValType type, object value, str place):
    """A value as it comes out of a slot of this type."""
    cdef Val val
    cdef Store store
    if not number_to_val(type, <PyObject*>value, &val):
        store = Store.__new__(Store)
        try:
            to_val(store, type, value, &val)
        except (TypeError, OverflowError) as wrong:
            raise located(wrong, f"{'host ' if place[0] == 'r' else ''}{describe(self)}, {place}") from None
        if is_ref(type):
            return value
    return value_of(None, type, &val)


cdef void use_vectorcall(PyTypeObject* type, Py_ssize_t offset) noexcept:
    cdef dict attributes = we_attributes(type)
    attributes["__signature__"] = SignatureOf(attributes["__signature__"])
    we_use_vectorcall(type, offset)


cdef Func sample = Func.__new__(Func, EMPTY, None)
use_vectorcall(<PyTypeObject*>Func, <char*>&sample.vectorcall - <char*><void*>sample)
