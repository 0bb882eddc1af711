"""Component functions, and calls of them by Python (CanonicalABI.md, canon_lift; Store.invoke).

Calling one checks all arguments, enters the instance, lowers them, runs the core function by the
driver, lifts the result, calls post-return and leaves. If Python is to blame, nothing has happened
before the core function ran, but memory of the guest may have been allocated; later failures poison.
"""

cimport cython
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF
from cpython.sequence cimport PySequence_Fast_ITEMS
from libc.stdint cimport INT64_MAX

from canonabi.concurrency.driver cimport begin_task, finish_task, run_left_over
from canonabi.concurrency.policy cimport enter
from canonabi.concurrency.scheduler cimport scheduler_in
from canonabi.concurrency.task cimport Task, new_task, recycle_task
from canonabi.copier.copier cimport check_params, lower_numbers
from canonabi.copier.filling cimport check_out
from canonabi.copier.plans cimport K_RESULT, MAX_FLAT, Signature
from canonabi.state.handles cimport end_lends
from canonabi.state.owner cimport Owner
from engine.code.objects cimport StoreC
from engine.code.words cimport Val
from engine.cstack cimport check_c_stack
from engine.externs.func cimport VectorcallFunc, use_vectorcall
from engine.run.allowance cimport new_allowance
from engine.store.store cimport Store

from types import MethodType

from canonabi.copier.convert import convert
from canonabi.errors import Mismatch, OutOfRange, WitError
from canonabi.types.valtypes import FuncType, List, Result, String
from canonabi.values.classes import Err, Ok, distinct, python_name
from engine.errors import closed
from engine.wording import miscounted, nearest, quoted

cdef extern from "Python.h":
    Py_ssize_t PyVectorcall_NARGS(size_t nargsf) noexcept
    object PyObject_Call(object callable, object args, PyObject* names)

cdef object OK = Ok


@cython.final
cdef class HostFunc(Function):
    """A Python function for components to import: `HostFunc(callable, FuncType, name)`.

    It receives Python values as positional arguments and returns one. If the type's result is a
    `result<T, E>`, it returns the T, or raises WitError with the E; it may also return Ok or Err, unless T is
    itself a result. With `as_result=False` it must. `name` is for messages.
    """

    def __init__(self, callable, type, name, *, as_result=True):
        if not isinstance(type, FuncType):
            raise TypeError(f"HostFunc {quoted(name)}: expected a FuncType, not {type!r}")
        self.callable = callable
        self.type = type
        self.name = name
        self.error_type = type.result if as_result and isinstance(type.result, Result) else None

    def __call__(self, *args, **named):
        """Call the Python function as a component would: by its type, like an export."""
        return _call_host(self, _bind(self.name, [name for name, _ in self.type.params], list(args), named))

    cdef object answer(self, object result):
        if self.type.result is None:
            if result is not None:
                raise TypeError(f"{self.name} has no result but returned {result!r}")
            return None
        if self.error_type is None:
            return result
        if isinstance(result, (Ok, Err)) and not isinstance(self.error_type.ok, Result):
            return result
        return Ok(result)

    cdef object failure(self, object error):
        """The result for a WitError; one that cannot be a result goes on."""
        if self.error_type is None:
            raise error
        return Err(error.value)


cdef object _call_host(HostFunc self, tuple args):
    """Python calls Python, with what a component between them would check."""
    check_c_stack()
    # Both ways by `convert`, so that a function behaves the same with a component between and without.
    args = tuple([convert(part, value, name) for (name, part), value in zip(self.type.params, args)])
    try:
        result = self.answer(self.callable(*args))
    except WitError as error:
        result = self.failure(error)
    if self.type.result is None:
        return None
    try:
        result = convert(self.type.result, result, "result")
    except (Mismatch, OutOfRange) as error:
        raise error.within(f"{self.name}: ")
    return _unwrap(result) if isinstance(self.type.result, Result) else result


# Functions as Python sees them

# Called by vectorcall (call_vector below): no tuple of arguments is made on the way.
@cython.final
@cython.no_gc_clear
cdef class ComponentFunc:
    """A function that a component exports. Call it with Python values, positional or keyword.

    Parameters have the component's names with `_` for `-`. `out=` is a writable buffer for a result that
    is a string (as UTF-8) or a list of numbers or of records of numbers: the function then returns the
    number of bytes or elements. With `out=memoryview` it returns a new one. A `result<T, E>` is returned
    as the T, or raised as WitError with the E. Raises TypeError or ValueError that name the argument, Trap,
    a LimitExceeded, or the exception of a host function.
    """

    def __cinit__(self, LiftedFunc lifted not None, Owner owner not None, str name):
        # A LiftedFunc that no instance has made, by __new__.
        if lifted.signature is None:
            raise TypeError("this function belongs to no instance: only those of an instance can be called")
        self.vectorcall = <VectorcallFunc>call_vector
        self.lifted = lifted
        self.owner = owner
        self.name = name

    def __call__(self, *args, **kwargs):
        """Call it: this is for introspection, as calls come in at call_vector."""
        return PyObject_Call(self, args, <PyObject*>kwargs)

    def __get__(self, obj, cls):
        return self if obj is None else MethodType(self, obj)

    @property
    def type(self):
        """The FuncType."""
        return self.lifted.type

    @property
    def instance(self):
        """The Instance that it belongs to."""
        return self.owner

    @property
    def __signature__(self):
        """The parameters by their Python names, annotated in WIT, for `inspect.signature`."""
        import inspect

        t = self.lifted.type
        names = distinct([python_name(name) for name, _ in t.params])
        found = [inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=str(part))
                 for name, (_, part) in zip(names, t.params)]
        if isinstance(t.result, (List, String)) and "out" not in names:
            found.append(inspect.Parameter("out", inspect.Parameter.KEYWORD_ONLY, default=None))
        return inspect.Signature(found, return_annotation=None if t.result is None else str(t.result))

    def resource(self, resource_type):
        """Return the Resource for a `valtypes.ResourceType` in the function's type."""
        return self.lifted.instance.resources[resource_type.slot]

    def __repr__(self):
        return f"<canonabi.ComponentFunc {self.name}: {self.lifted.type}>"


cdef object face_of(object item, Owner owner, str name):
    """What Python sees of something that an instance exports."""
    return ComponentFunc(item, owner, name) if type(item) is LiftedFunc else item


# The fast way: all arguments positional and of the right number. Everything else is bound first.
cdef PyObject* call_vector(
        PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* names) except NULL:
    cdef ComponentFunc self = <ComponentFunc><object>callable
    cdef Py_ssize_t n = PyVectorcall_NARGS(nargsf)
    cdef tuple bound
    cdef object out = None
    if names == NULL and n == self.lifted.signature.n_params:
        result = _call(self, args, None)
    else:
        named = {} if names == NULL else {
            name: <object>args[n + i] for i, name in enumerate(<tuple>names)}
        # A parameter that the component itself calls `out` has precedence: then there is no out= of ours.
        if "out" in named and "out" not in self.lifted.signature.names:
            out = named.pop("out")
        bound = _bind(self.name, self.lifted.signature.names, [<object>args[i] for i in range(n)], named)
        result = _call(self, PySequence_Fast_ITEMS(bound), out)
    Py_INCREF(result)
    return <PyObject*>result


cdef tuple _bind(str called, object labels, list values, dict named):
    """The arguments in the order of the parameters. Raises TypeError as Python's own functions do."""
    # Two labels may become one Python name: `distinct` tells them apart.
    cdef tuple names = distinct([python_name(label) for label in labels])
    if len(values) > len(names):
        raise TypeError(f"{called}() {miscounted(len(names), len(values))}")
    for name in named:
        if name not in names:

            takes = f"; it takes {', '.join(map(repr, names[:20])) or 'no arguments'}"
            raise TypeError(f"{called}() got an unexpected keyword argument {name!r}"
                            f"{nearest(name, names) or takes}")
    for name in names[:len(values)]:
        if name in named:
            raise TypeError(f"{called}() got multiple values for argument {name!r}")
    missing = [name for name in names[len(values):] if name not in named]
    if missing:
        what = "required argument" if len(missing) == 1 else f"{len(missing)} required arguments"
        raise TypeError(f"{called}() missing {what}: {', '.join(map(repr, missing[:20]))}")
    values.extend([named.pop(name) for name in names[len(values):]])
    return tuple(values)


cdef object _call(ComponentFunc self, PyObject* const* args, object out):
    cdef Owner owner = self.owner
    cdef LiftedFunc func = self.lifted
    cdef Store store = owner.store
    cdef Task task
    check_c_stack()
    store.acquire()
    try:
        # What earlier calls left behind: a call that does not wait would not let it go on.
        if func.async_type and not scheduler_in(store).depth:
            run_left_over(scheduler_in(store))
        task = _begin(owner, func, args, out)
        finish_task(scheduler_in(store), task)
        end_lends(&task.lends)
        # Handles that Python dropped while the guest ran; now their instances can be entered.
        if owner.dropped or owner.others:
            owner.drop_waiting()
    finally:
        store.release()
    if task.unfit is not None:
        raise task.unfit
    result = task.result
    recycle_task(task, 1)
    if out is None and func.signature.result is not None and func.signature.result.root.kind == K_RESULT:
        return _unwrap(result)
    return result


cdef inline bint has_limits(Store store) noexcept:
    """Whether a call may use so much and no more, whatever runs in between."""
    cdef StoreC* c = &store.root().c
    return c.seconds != 0 or c.call_fuel != INT64_MAX


cdef int check_alive(LiftedFunc func, Owner owner) except -1:
    """Raise WasmError if an instance is closed, or the function of another one that is gone."""
    if func.instance.owner == NULL:
        raise closed()
    if func.instance.owner != <void*>owner and (<Owner>func.instance.owner).is_closed:
        raise closed()
    return owner.check_open()


cdef Task _begin(Owner owner, LiftedFunc func, PyObject* const* args, object out):
    """Check what Python gives, enter the instance and begin the task."""
    cdef Task task
    cdef tuple taken = None
    cdef Val[MAX_FLAT] slots
    cdef bint are_numbers
    check_alive(func, owner)
    # All arguments, before the instance is entered: if one does not fit, nothing at all has happened.
    are_numbers = (func.signature.numeric and out is None and not func.async_type
                   and lower_numbers(func.signature, args, slots))
    if not are_numbers:
        taken = check_params(func.signature, args, func.side)
    if out is not None:
        if func.signature.result is None:
            raise TypeError(f"out: {func.name}() has no result")
        check_out(func.signature.result, out)
    if owner.dropped or owner.others:
        owner.drop_waiting()
    # Checking runs Python code (properties, __index__, buffers), dropping runs destructors.
    check_alive(func, owner)        # still: arguments and destructors may have closed it
    if func.async_type and scheduler_in(owner.store).depth:
        raise RuntimeError(
            f"{func.name} is an async function: a host function cannot call it and wait for it")
    task = new_task(func.instance, func, func.callee)
    if has_limits(owner.store):
        task.allowance = new_allowance(owner.store)
    task.numbers = slots if are_numbers else NULL
    task.given = args if taken is None else PySequence_Fast_ITEMS(taken)
    task.out = out
    enter(func.instance, None)
    begin_task(scheduler_in(owner.store), task)
    return task


cdef object _unwrap(object result):
    """A result at the top is returned or raised."""
    if type(result) is OK:
        return result.value
    raise WitError(result.value)


# Where in the object the vectorcall pointer is can only be measured on one: CPython wants the offset in the
# type, and Cython has no spelling for that.
cdef LiftedFunc nothing = LiftedFunc.__new__(LiftedFunc)
nothing.signature = Signature.__new__(Signature)
cdef ComponentFunc sample = ComponentFunc.__new__(ComponentFunc, nothing, Owner.__new__(Owner), "")
use_vectorcall(<PyTypeObject*>ComponentFunc, <char*>&sample.vectorcall - <char*><void*>sample)
