"""Python objects as values of the guest, and back.

Integers are accepted in the signed and the unsigned range and come out signed; True is 1, as host
functions return comparisons, but no float. Nothing is wrapped around or rounded silently, except f64 to f32.
References: any object is an externref, and comes out as the same object; a `Func` is a funcref
if its type matches; None is null wherever the type allows it.
"""

cimport cython
from cpython.float cimport PyFloat_AS_DOUBLE, PyFloat_AsDouble, PyFloat_CheckExact
from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_AsUnsignedLongLong, PyLong_Check
from cpython.number cimport PyIndex_Check
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF
from libc.stdint cimport int64_t, uint32_t

from engine.code.objects cimport FUNC_HOST, REF_EXTERN, REF_FUNC, ExnInst, ExternInst, FuncInst, RefCell
from engine.code.words cimport Val
from engine.externs.func cimport Func, describe, wrap_func
from engine.externs.numbers cimport new_number
from engine.store.merging cimport merge_stores
from engine.store.store cimport Store, hold, new_extern, new_host_func, pin, unpin
from engine.types.valtypes cimport (
    HEAP_CONCRETE, HEAP_EXN, HEAP_EXTERN,
    VT_F32, VT_F64, VT_I32, VT_I64, VT_NULLABLE, VT_REF, ValType, heap_matches, heap_of, valtype_text)

import operator

from engine.wording import cut

cdef enum:
    MOST_SHOWN = 80             # characters of a value in a message

cdef object WRAP = object()     # lets ExnRef be made


cdef int to_val(Store store, ValType type, object value, Val* out) except -1:
    """Convert a Python object to a value of a type; the caller owns the store.

    Raises TypeError for an object of the wrong kind, OverflowError for a number out of range.
    """
    cdef ValType kind = type & 0xFF
    if kind == VT_I32 or kind == VT_I64:
        return _to_integer(store, type, value, out)
    if kind == VT_F64:
        out.f64 = _to_float(store, type, value)
        return 0
    if kind == VT_F32:
        out.u64 = 0
        out.f32 = <float>_to_float(store, type, value)
        return 0
    if kind == VT_REF:
        return _to_ref(store, type, value, out)
    raise TypeError(f"values of type {valtype_text(type)} cannot be passed")


cdef int _to_integer(Store store, ValType type, object value, Val* out) except -1:
    cdef int overflow = 0
    cdef long long number
    if not PyLong_Check(value):
        value = _index(store, type, value)
    number = PyLong_AsLongLongAndOverflow(value, &overflow)
    if overflow:
        # Beyond int64_t: between 2**63 and 2**64 it is an unsigned i64.
        if overflow < 0 or type == VT_I32 or value.bit_length() > 64:
            raise _out_of_range(type, value)
        out.u64 = PyLong_AsUnsignedLongLong(value)
        return 0
    if type == VT_I32:
        if number < -(<int64_t>1 << 31) or number >= <int64_t>1 << 32:
            raise _out_of_range(type, value)
        out.u64 = <uint32_t>number
    else:
        out.i64 = number
    return 0


cdef object _index(Store store, ValType type, object value):
    """The integer that an object like numpy.int32 is. This may run any code: references so far must stay."""
    if not PyIndex_Check(value):
        raise _unexpected(type, value)
    # No collection meanwhile: what was converted before may be in C variables only.
    hold(store, 1)
    try:
        return operator.index(value)
    finally:
        hold(store, -1)


cdef double _to_float(Store store, ValType type, object value) except? -1.0:
    if PyFloat_CheckExact(value):
        return PyFloat_AS_DOUBLE(value)
    if value is True or value is False or not (PyIndex_Check(value) or hasattr(value, "__float__")):
        raise _unexpected(type, value)
    hold(store, 1)     # as above
    try:
        return PyFloat_AsDouble(value)
    finally:
        hold(store, -1)


cdef int _to_ref(Store store, ValType type, object value, Val* out) except -1:
    cdef uint32_t heap = heap_of(type)
    if value is None:
        if not type & VT_NULLABLE:
            raise _unexpected(type, value)
        out.u64 = 0
    elif heap == HEAP_EXTERN:
        out.ptr = new_extern(store, value)
    elif isinstance(value, Func) and heap_matches(HEAP_CONCRETE + (<Func>value).type_c.id, heap):
        out.ptr = _func_cell(store, value)
    elif heap == HEAP_EXN and isinstance(value, ExnRef):
        # A reference must be in the store of whoever holds it.
        merge_stores(store, (<ExnRef>value).store)
        out.ptr = (<ExnRef>value).c
    else:
        raise _unexpected(type, value)
    return 0


cdef FuncInst* _func_cell(Store store, Func func) except NULL:
    """The reference to a function: a host function has one in each store, any other is in its own store."""
    if func.c == NULL:
        return new_host_func(store, func, func.type_c)
    merge_stores(store, func.store)
    return func.c


cdef tuple results_in(Func host, object result):
    """Several results, or none, as a tuple."""
    cdef uint32_t n = host.type_c.n_results
    cdef tuple values = ()
    if n == 0:
        if result is not None:
            raise TypeError(f"host {describe(host)} has no results but returned {shown(result)}")
        return values
    try:
        items = iter(result)
    except TypeError:
        pass
    else:
        values = tuple(items)
    if <uint32_t>len(values) != n:
        raise TypeError(f"host {describe(host)} must return {n} values, not {shown(result)}")
    return values


# Messages

cdef object _unexpected(ValType type, object value):
    return TypeError(f"expected {valtype_text(type)}, got {shown(value)} ({value.__class__.__name__})")


cdef object _out_of_range(ValType type, object value):
    return OverflowError(f"expected {valtype_text(type)}, got {shown(value)}, which is out of range")


cdef str shown(object value):
    try:
        text = repr(value)
    except Exception:           # also of a number with too many digits
        return "a value that cannot be shown"
    return cut(text, MOST_SHOWN)


cdef object located(object wrong, str place):
    """An error of a conversion that says where; what a class of the user's raised is left alone."""
    if wrong.__class__ is TypeError or wrong.__class__ is OverflowError:
        return wrong.__class__(f"{place}: {wrong}")
    return wrong


# Back

cdef object value_of(Store store, ValType type, const Val* val):
    """The Python value of a slot."""
    cdef PyObject* number = new_number(type, val)
    if number == NULL:
        return from_val(store, type, val[0])
    result = <object>number
    Py_DECREF(result)
    return result


cdef object from_val(Store store, ValType type, Val value):
    """The Python object that a value of a type stands for; the caller owns the store."""
    cdef ValType kind = type & 0xFF
    if kind == VT_I32:
        return value.i32
    if kind == VT_I64:
        return value.i64
    if kind == VT_F64:
        return value.f64
    if kind == VT_F32:
        return <double>value.f32
    return from_ref(store, value.ptr)


cdef object from_ref(Store store, void* reference):
    """The Python object that a reference stands for."""
    cdef RefCell* cell = <RefCell*>reference
    if cell == NULL:
        return None
    # What went in comes out: the object itself, no wrapper.
    if cell.kind == REF_EXTERN:
        return _object((<ExternInst*>cell).object)
    if cell.kind == REF_FUNC and (<FuncInst*>cell).kind == FUNC_HOST:
        return _object((<FuncInst*>cell).host)
    pin(cell)                   # making the wrapper may run any code
    try:
        if cell.kind == REF_FUNC:
            return wrap_func(store, <FuncInst*>cell)
        return wrap_exn(store, <ExnInst*>cell)
    finally:
        unpin(cell)


# NULL after Python's collector has cleared the store, when a finalizer still looks into it.
cdef object _object(void* object):
    if object == NULL:
        raise RuntimeError("Python's collector took the objects of this store away")
    return <object>object


cdef ExnRef wrap_exn(Store store, ExnInst* exn):
    """An `ExnRef` of an exception, which keeps it."""
    cdef ExnRef wrapper = ExnRef.__new__(ExnRef, WRAP)
    wrapper.store = store
    wrapper.c = exn
    pin(&exn.cell)
    return wrapper


@cython.final
@cython.no_gc_clear
cdef class ExnRef:
    """An exception caught by the guest, as an opaque reference; equal to others of the same exception."""

    def __cinit__(self, key=None):
        self.c = NULL
        if key is not WRAP:
            raise TypeError("an ExnRef comes from the guest only")

    def __dealloc__(self):
        if self.c != NULL:
            unpin(&self.c.cell)

    def __eq__(self, other):
        return isinstance(other, ExnRef) and (<ExnRef>other).c == self.c

    def __hash__(self):
        return hash(<size_t>self.c)
