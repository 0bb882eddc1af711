"""engine.Func: functions of guests and of the host.

A function is an object like a memory or a table, and knows no stacks: what runs it is engine/run/call.pyx,
which sets the entries here when it is imported. `import engine` does that.
"""

cimport cython
from cpython.object cimport PyObject, PyTypeObject

from engine.code.objects cimport FUNC_HOST, FuncInst
from engine.module.module cimport Module
from engine.store.store cimport Store, Wrapper, live_wrapper, pin, unpin
from engine.types.typegroups cimport HeldTypes, hold_type
from engine.types.valtypes cimport DefType, functype_of, hold_functype

from engine.externs.constructors import Func as arguments
from engine.externs.constructors import SignatureOf
from engine.types.externtypes import FuncType
from engine.wording import quoted

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
    bint PyCallable_Check(object) noexcept
    object PyObject_Call(object callable, object args, PyObject* names)


cdef object EMPTY = object()        # asks the constructor for an object to be filled in


# Entries: what a call of an engine.Func comes in at

cdef PyObject* no_call(
        PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names) except NULL:
    raise RuntimeError("engine.run.call is not imported")


cdef object no_call_raw(Func func, tuple bits):
    raise RuntimeError("engine.run.call is not imported")


cdef VectorcallFunc entry = <VectorcallFunc>no_call
cdef RawEntry raw_entry = no_call_raw


cdef void set_entries(VectorcallFunc call, RawEntry call_raw) noexcept:
    global entry, raw_entry
    entry = call
    raw_entry = call_raw


@cython.final
@cython.no_gc_clear             # __dealloc__ needs the store
cdef class Func(Wrapper):
    """A function: a guest's, or `Func(callable, FuncType)`, a Python callable with a type.

    Call it with Python values: i32 and i64 accept ints in the signed or unsigned range and are returned
    signed; f32 and f64 accept floats or ints; externref any object; funcref a Func or None.
    It returns None for no result, a value for one, a tuple for several. Raises Trap, Exhaustion,
    UncaughtException, a LimitExceeded, TypeError or OverflowError naming the parameter, or the exception of a
    host function.
    """

    def __cinit__(self, *values, **named):
        self.vectorcall = entry
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
        """Call it: this is for introspection, as calls come in at `vectorcall`."""
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
        """For `inspect.signature`: the guest's parameter names, annotated with value types."""
        from engine.types.introspection import signature

        cdef dict names = {}
        if self.c != NULL and self.c.instance != NULL:
            names = (<Module>self.c.instance.module_object).local_names(self.c.func_index)
        return signature(self.type, names)

    def __repr__(self):
        return f"<wasi.Func {self.name or ''} {self.type}>".replace("  ", " ")

    def call_raw(self, args):
        """Call with bit patterns: ints, f32 in the low 32 bits; NaN payloads are kept. No references."""
        return raw_entry(self, tuple(args))


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
    # Keeps engine.Instance, so that Python's collector sees that the function leads to it.
    if func.instance != NULL and live_wrapper(func.instance.wrapper) != NULL:
        self.owner = <object>func.instance.wrapper
    # The wrapper is a root as long as it lives.
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


cdef str describe(Func func):
    name = func.name
    return "function" if name is None else f"function {quoted(name)}"


# Cython gives no cdef class a vectorcall slot, so the type is changed, once, while nobody else has it.
cdef void use_vectorcall(PyTypeObject* type, Py_ssize_t offset) noexcept:
    cdef dict attributes = we_attributes(type)
    attributes["__signature__"] = SignatureOf(attributes["__signature__"])
    we_use_vectorcall(type, offset)


cdef Func sample = Func.__new__(Func, EMPTY, None)
use_vectorcall(<PyTypeObject*>Func, <char*>&sample.vectorcall - <char*><void*>sample)
