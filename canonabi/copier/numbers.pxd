"""Scalars: between bytes of memory, slots and Python objects, as 64 bits in between.

Signed integers are extended by their sign, everything else by zeros; NaNs are the canonical ones.
"""

from cpython.exc cimport PyErr_Clear, PyErr_Occurred
from cpython.float cimport PyFloat_AS_DOUBLE, PyFloat_CheckExact
from cpython.long cimport PyLong_CheckExact
from cpython.object cimport PyObject
from libc.stdint cimport (
    INT8_MAX, INT8_MIN, INT16_MAX, INT16_MIN, INT32_MAX, INT32_MIN, UINT8_MAX, UINT16_MAX, UINT32_MAX, int8_t,
    int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t)

from canonabi.copier.plans cimport (
    K_BOOL, K_CHAR, K_ENUM, K_F32, K_F64, K_FLAGS, K_S8, K_S16, K_S32, K_S64, K_U8, K_U16, K_U32, K_U64,
    LAST_INTEGER, Node)
from engine.code.words cimport Val

cdef extern from "Python.h":
    long long _as_long_long "PyLong_AsLongLongAndOverflow"(PyObject* object, int* overflow) noexcept
    unsigned long long _as_unsigned "PyLong_AsUnsignedLongLong"(PyObject* object) noexcept
    double _as_double "PyLong_AsDouble"(PyObject* object) noexcept

cdef enum:
    CANONICAL_NAN32 = 0x7FC00000
    FIRST_SURROGATE = 0xD800
    LAST_SURROGATE = 0xDFFF
    LAST_CHARACTER = 0x10FFFF

cdef extern from *:
    """
    #define CANONICAL_NAN64 0x7ff8000000000000ULL
    """
    const uint64_t CANONICAL_NAN64


cdef inline bint is_character(uint32_t code) noexcept nogil:
    """Whether a number is a Unicode scalar value."""
    return code < FIRST_SURROGATE or LAST_SURROGATE < code <= LAST_CHARACTER


# Memory

cdef inline void load_scalar(const Node* node, const uint8_t* at, Val* out) noexcept nogil:
    """Read the bits of a scalar; what they are is not checked."""
    cdef int kind = node.kind
    if kind == K_U8 or kind == K_BOOL:
        out.u64 = at[0]
    elif kind == K_U32 or kind == K_CHAR:
        out.u64 = (<const uint32_t*>at)[0]
    elif kind == K_S32:
        out.i64 = (<const int32_t*>at)[0]
    elif kind == K_S64 or kind == K_U64 or kind == K_F64:
        out.u64 = (<const uint64_t*>at)[0]
    elif kind == K_F32:
        out.u64 = (<const uint32_t*>at)[0]
    elif kind == K_S8:
        out.i64 = (<const int8_t*>at)[0]
    elif kind == K_S16:
        out.i64 = (<const int16_t*>at)[0]
    elif kind == K_U16:
        out.u64 = (<const uint16_t*>at)[0]
    else:
        out.u64 = load_number(at, node.width)


cdef inline uint32_t load_number(const uint8_t* at, int width) noexcept nogil:
    """An unsigned number of 1, 2 or 4 bytes."""
    if width == 1:
        return at[0]
    return (<const uint16_t*>at)[0] if width == 2 else (<const uint32_t*>at)[0]


cdef inline void store_number(uint8_t* to, uint64_t value, uint32_t width) noexcept nogil:
    """The low bytes of a number: 1, 2, 4 or 8."""
    if width == 4:
        (<uint32_t*>to)[0] = <uint32_t>value
    elif width == 8:
        (<uint64_t*>to)[0] = value
    elif width == 1:
        to[0] = <uint8_t>value
    else:
        (<uint16_t*>to)[0] = <uint16_t>value


# Slots

cdef inline void extend(const Node* node, Val slot, Val* out) noexcept nogil:
    """Take the bits of a scalar out of a slot, whose other bits may be anything."""
    cdef int kind = node.kind
    if kind == K_S64 or kind == K_U64 or kind == K_F64:
        out.u64 = slot.u64
    elif kind == K_S32:
        out.i64 = slot.i32
    elif kind == K_U8:
        out.u64 = <uint8_t>slot.u32
    elif kind == K_S8:
        out.i64 = <int8_t>slot.i32
    elif kind == K_U16:
        out.u64 = <uint16_t>slot.u32
    elif kind == K_S16:
        out.i64 = <int16_t>slot.i32
    else:
        out.u64 = slot.u32


cdef inline uint64_t slot_bits(const Node* node, uint64_t bits) noexcept nogil:
    """The bits of a slot: what has 32 of them is extended by zeros, whatever the slot's type joins."""
    return bits if node.size == 8 else <uint32_t>bits


# What a guest gives is made a value

cdef inline bint settle(const Node* node, Val* value) noexcept nogil:
    """Make bits the bits of a value: NaNs, bools, flags. False: they are none (char, enum)."""
    cdef int kind = node.kind
    if kind <= LAST_INTEGER:
        if kind == K_BOOL:
            value.u64 = value.u64 != 0
    elif kind == K_F64:
        if value.f64 != value.f64:
            value.u64 = CANONICAL_NAN64
    elif kind == K_F32:
        if value.f32 != value.f32:
            value.u64 = CANONICAL_NAN32
    elif kind == K_CHAR:
        return is_character(value.u32)
    elif kind == K_ENUM:
        return value.u32 < node.n
    elif kind == K_FLAGS:
        value.u64 &= node.mask
    return True


# Python

cdef inline bint in_range(int kind, int64_t number) noexcept nogil:
    """Whether a number fits into an integer type of less than 64 bits, or s64."""
    if kind == K_U32:
        return 0 <= number <= <int64_t>UINT32_MAX
    if kind == K_S32:
        return INT32_MIN <= number <= INT32_MAX
    if kind == K_U8:
        return 0 <= number <= UINT8_MAX
    if kind == K_S8:
        return INT8_MIN <= number <= INT8_MAX
    if kind == K_U16:
        return 0 <= number <= UINT16_MAX
    if kind == K_S16:
        return INT16_MIN <= number <= INT16_MAX
    return True


cdef inline bint int_bits(int kind, PyObject* value, Val* out) noexcept:
    """Take an exact int that fits. Runs no other code."""
    cdef int overflow = 0
    if not PyLong_CheckExact(<object>value):
        return False
    out.i64 = _as_long_long(value, &overflow)
    if kind != K_U64:
        return overflow == 0 and in_range(kind, out.i64)
    if overflow == 0:
        return out.i64 >= 0
    out.u64 = _as_unsigned(value)
    if PyErr_Occurred():
        PyErr_Clear()
        return False
    return True


cdef inline bint float_bits(int kind, PyObject* value, Val* out) noexcept:
    """Take an exact float, or an exact int that a float can be. Runs no other code."""
    if PyFloat_CheckExact(<object>value):
        out.f64 = PyFloat_AS_DOUBLE(<object>value)
    elif PyLong_CheckExact(<object>value):
        out.f64 = _as_double(value)
        if out.f64 == -1.0 and PyErr_Occurred():
            PyErr_Clear()
            return False
    else:
        return False
    if out.f64 != out.f64:
        out.u64 = CANONICAL_NAN32 if kind == K_F32 else CANONICAL_NAN64
    elif kind == K_F32:
        narrow(out)
    return True


cdef inline void narrow(Val* value) noexcept nogil:
    """Make an f64 the nearest f32."""
    cdef float number = <float>value.f64
    value.u64 = 0
    value.f32 = number
