"""Numbers between Python objects and slots, the fast way; engine/externs/values.pyx does the rest."""

from cpython.exc cimport PyErr_Clear, PyErr_Occurred
from cpython.float cimport PyFloat_AS_DOUBLE, PyFloat_CheckExact
from cpython.long cimport PyLong_CheckExact
from cpython.object cimport PyObject
from libc.stdint cimport INT32_MIN, UINT32_MAX, int64_t

from engine.code.words cimport Val
from engine.types.valtypes cimport VT_F32, VT_F64, VT_I32, VT_I64, ValType

cdef extern from "Python.h":
    long long _as_long_long "PyLong_AsLongLong"(PyObject* object) noexcept
    PyObject* _long "PyLong_FromLong"(long number) except NULL
    PyObject* _long_long "PyLong_FromLongLong"(long long number) except NULL
    PyObject* _float "PyFloat_FromDouble"(double number) except NULL


cdef inline bint number_to_val(ValType type, PyObject* value, Val* out) noexcept:
    """Convert an exact int or float; False: not done, the slow way says why or how."""
    cdef int64_t number
    if type == VT_I32 or type == VT_I64:
        if not PyLong_CheckExact(<object>value):
            return False
        number = _as_long_long(value)
        # Larger than int64_t; it may still be an unsigned i64.
        if number == -1 and PyErr_Occurred():
            PyErr_Clear()
            return False
        if type == VT_I32 and not (INT32_MIN <= number <= <int64_t>UINT32_MAX):
            return False
        # The upper half of an i32's slot means nothing: ops read 32 bits.
        out.i64 = number
        return True
    if not PyFloat_CheckExact(<object>value):
        return False
    if type == VT_F64:
        out.f64 = PyFloat_AS_DOUBLE(<object>value)
        return True
    if type == VT_F32:
        # The upper half of the slot gets defined bits, too.
        out.u64 = 0
        out.f32 = <float>PyFloat_AS_DOUBLE(<object>value)
        return True
    return False


cdef inline PyObject* new_number(ValType type, const Val* value) except? NULL:
    """A new reference to the Python number; NULL without exception: it is none, but a reference."""
    if type == VT_I32:
        return _long(value.i32)
    if type == VT_I64:
        return _long_long(value.i64)
    if type == VT_F64:
        return _float(value.f64)
    if type == VT_F32:
        return _float(value.f32)
    return NULL
