"""Integer and float semantics that C does not have; each function is one instruction of the specification.

Functions that may trap return a TrapCode and store the result at `to`.
"""

from libc.stdint cimport INT32_MIN, INT64_MIN, int32_t, int64_t, uint32_t, uint64_t

from engine.code.words cimport (
    TRAP_INTEGER_DIVIDE_BY_ZERO, TRAP_INTEGER_OVERFLOW, TRAP_INVALID_CONVERSION, TRAP_NONE, TrapCode, Val)

cdef extern from *:
    """
    /* 128-bit arithmetic: gcc and clang have the type, Cython does not */
    static inline void we_add128(uint64_t *r, const uint64_t *x) {
        unsigned __int128 a = ((unsigned __int128)x[1] << 64) | x[0];
        unsigned __int128 b = ((unsigned __int128)x[3] << 64) | x[2];
        a += b; r[0] = (uint64_t)a; r[1] = (uint64_t)(a >> 64);
    }
    static inline void we_sub128(uint64_t *r, const uint64_t *x) {
        unsigned __int128 a = ((unsigned __int128)x[1] << 64) | x[0];
        unsigned __int128 b = ((unsigned __int128)x[3] << 64) | x[2];
        a -= b; r[0] = (uint64_t)a; r[1] = (uint64_t)(a >> 64);
    }
    static inline void we_mul_wide_s(uint64_t *r, const uint64_t *x) {
        __int128 a = (__int128)(int64_t)x[0] * (int64_t)x[1]; r[0] = (uint64_t)a; r[1] = (uint64_t)(a >> 64);
    }
    static inline void we_mul_wide_u(uint64_t *r, const uint64_t *x) {
        unsigned __int128 a = (unsigned __int128)x[0] * x[1]; r[0] = (uint64_t)a; r[1] = (uint64_t)(a >> 64);
    }
    """
    int __builtin_clz(unsigned int) noexcept nogil
    int __builtin_ctz(unsigned int) noexcept nogil
    int __builtin_popcount(unsigned int) noexcept nogil
    int __builtin_clzll(unsigned long long) noexcept nogil
    int __builtin_ctzll(unsigned long long) noexcept nogil
    int __builtin_popcountll(unsigned long long) noexcept nogil
    float ceilf "__builtin_ceilf"(float) noexcept nogil
    float floorf "__builtin_floorf"(float) noexcept nogil
    float truncf "__builtin_truncf"(float) noexcept nogil
    float rintf "__builtin_rintf"(float) noexcept nogil
    float sqrtf "__builtin_sqrtf"(float) noexcept nogil
    double ceil "__builtin_ceil"(double) noexcept nogil
    double floor "__builtin_floor"(double) noexcept nogil
    double trunc "__builtin_trunc"(double) noexcept nogil
    double rint "__builtin_rint"(double) noexcept nogil
    double sqrt "__builtin_sqrt"(double) noexcept nogil
    void we_add128(uint64_t*, const uint64_t*) noexcept nogil
    void we_sub128(uint64_t*, const uint64_t*) noexcept nogil
    void we_mul_wide_s(uint64_t*, const uint64_t*) noexcept nogil
    void we_mul_wide_u(uint64_t*, const uint64_t*) noexcept nogil


cdef inline uint32_t clz32(uint32_t x) noexcept nogil:
    return 32 if x == 0 else __builtin_clz(x)


cdef inline uint32_t ctz32(uint32_t x) noexcept nogil:
    return 32 if x == 0 else __builtin_ctz(x)


cdef inline uint32_t popcnt32(uint32_t x) noexcept nogil:
    return __builtin_popcount(x)


cdef inline uint64_t clz64(uint64_t x) noexcept nogil:
    return 64 if x == 0 else __builtin_clzll(x)


cdef inline uint64_t ctz64(uint64_t x) noexcept nogil:
    return 64 if x == 0 else __builtin_ctzll(x)


cdef inline uint64_t popcnt64(uint64_t x) noexcept nogil:
    return __builtin_popcountll(x)


cdef inline uint32_t rotl32(uint32_t x, uint32_t n) noexcept nogil:
    return (x << (n & 31)) | (x >> ((0 - n) & 31))


cdef inline uint64_t rotl64(uint64_t x, uint64_t n) noexcept nogil:
    return (x << (n & 63)) | (x >> ((0 - n) & 63))


cdef inline TrapCode i32_div_s(Val* to, int32_t a, int32_t b) noexcept nogil:
    if b == 0:
        return TRAP_INTEGER_DIVIDE_BY_ZERO
    # INT_MIN / -1 is undefined in C, and a trap here; on x86 the division itself would raise a signal.
    if b == -1:
        if a == INT32_MIN:
            return TRAP_INTEGER_OVERFLOW
        to.i32 = -a
        return TRAP_NONE
    to.i32 = a // b
    return TRAP_NONE


cdef inline TrapCode i32_div_u(Val* to, uint32_t a, uint32_t b) noexcept nogil:
    if b == 0:
        return TRAP_INTEGER_DIVIDE_BY_ZERO
    to.u32 = a // b
    return TRAP_NONE


cdef inline TrapCode i32_rem_s(Val* to, int32_t a, int32_t b) noexcept nogil:
    if b == 0:
        return TRAP_INTEGER_DIVIDE_BY_ZERO
    # INT_MIN % -1 is 0 by the specification and undefined in C.
    to.i32 = 0 if b == -1 else a % b
    return TRAP_NONE


cdef inline TrapCode i32_rem_u(Val* to, uint32_t a, uint32_t b) noexcept nogil:
    if b == 0:
        return TRAP_INTEGER_DIVIDE_BY_ZERO
    to.u32 = a % b
    return TRAP_NONE


cdef inline TrapCode i64_div_s(Val* to, int64_t a, int64_t b) noexcept nogil:
    if b == 0:
        return TRAP_INTEGER_DIVIDE_BY_ZERO
    if b == -1:
        if a == INT64_MIN:
            return TRAP_INTEGER_OVERFLOW
        to.i64 = -a
        return TRAP_NONE
    to.i64 = a // b
    return TRAP_NONE


cdef inline TrapCode i64_div_u(Val* to, uint64_t a, uint64_t b) noexcept nogil:
    if b == 0:
        return TRAP_INTEGER_DIVIDE_BY_ZERO
    to.u64 = a // b
    return TRAP_NONE


cdef inline TrapCode i64_rem_s(Val* to, int64_t a, int64_t b) noexcept nogil:
    if b == 0:
        return TRAP_INTEGER_DIVIDE_BY_ZERO
    to.i64 = 0 if b == -1 else a % b
    return TRAP_NONE


cdef inline TrapCode i64_rem_u(Val* to, uint64_t a, uint64_t b) noexcept nogil:
    if b == 0:
        return TRAP_INTEGER_DIVIDE_BY_ZERO
    to.u64 = a % b
    return TRAP_NONE


cdef inline uint32_t copysign32(uint32_t x, uint32_t y) noexcept nogil:
    return (x & <uint32_t>0x7FFFFFFF) | (y & <uint32_t>0x80000000ULL)


cdef inline uint64_t copysign64(uint64_t x, uint64_t y) noexcept nogil:
    return (x & <uint64_t>0x7FFFFFFFFFFFFFFFULL) | (y & <uint64_t>0x8000000000000000ULL)


cdef inline float f32_min(float x, float y) noexcept nogil:
    cdef Val a, b
    if x != x or y != y:
        return x + y
    if x == y:  # -0 is less than +0
        a.f32 = x
        b.f32 = y
        a.u32 |= b.u32
        return a.f32
    return x if x < y else y


cdef inline float f32_max(float x, float y) noexcept nogil:
    cdef Val a, b
    if x != x or y != y:
        return x + y
    if x == y:
        a.f32 = x
        b.f32 = y
        a.u32 &= b.u32
        return a.f32
    return x if x > y else y


cdef inline double f64_min(double x, double y) noexcept nogil:
    cdef Val a, b
    if x != x or y != y:
        return x + y
    if x == y:
        a.f64 = x
        b.f64 = y
        a.u64 |= b.u64
        return a.f64
    return x if x < y else y


cdef inline double f64_max(double x, double y) noexcept nogil:
    cdef Val a, b
    if x != x or y != y:
        return x + y
    if x == y:
        a.f64 = x
        b.f64 = y
        a.u64 &= b.u64
        return a.f64
    return x if x > y else y


# rounding: a NaN comes out quiet, which the compiler's own expansions do not see to


cdef inline float f32_ceil(float x) noexcept nogil:
    return ceilf(x) if x == x else x + x


cdef inline float f32_floor(float x) noexcept nogil:
    return floorf(x) if x == x else x + x


cdef inline float f32_trunc(float x) noexcept nogil:
    return truncf(x) if x == x else x + x


cdef inline float f32_nearest(float x) noexcept nogil:
    return rintf(x) if x == x else x + x


cdef inline double f64_ceil(double x) noexcept nogil:
    return ceil(x) if x == x else x + x


cdef inline double f64_floor(double x) noexcept nogil:
    return floor(x) if x == x else x + x


cdef inline double f64_trunc(double x) noexcept nogil:
    return trunc(x) if x == x else x + x


cdef inline double f64_nearest(double x) noexcept nogil:
    return rint(x) if x == x else x + x


# trunc: the bounds are the nearest floats outside the target's range


cdef inline TrapCode _trunc_failure(double x) noexcept nogil:
    return TRAP_INVALID_CONVERSION if x != x else TRAP_INTEGER_OVERFLOW


cdef inline TrapCode i32_trunc_f32_s(Val* to, float x) noexcept nogil:
    if not (x >= -2147483648.0 and x < 2147483648.0):
        return _trunc_failure(x)
    to.i32 = <int32_t>x
    return TRAP_NONE


cdef inline TrapCode i32_trunc_f32_u(Val* to, float x) noexcept nogil:
    if not (x > -1.0 and x < 4294967296.0):
        return _trunc_failure(x)
    to.u32 = <uint32_t>x
    return TRAP_NONE


cdef inline TrapCode i32_trunc_f64_s(Val* to, double x) noexcept nogil:
    if not (x > -2147483649.0 and x < 2147483648.0):
        return _trunc_failure(x)
    to.i32 = <int32_t>x
    return TRAP_NONE


cdef inline TrapCode i32_trunc_f64_u(Val* to, double x) noexcept nogil:
    if not (x > -1.0 and x < 4294967296.0):
        return _trunc_failure(x)
    to.u32 = <uint32_t>x
    return TRAP_NONE


cdef inline TrapCode i64_trunc_f32_s(Val* to, float x) noexcept nogil:
    if not (x >= -9223372036854775808.0 and x < 9223372036854775808.0):
        return _trunc_failure(x)
    to.i64 = <int64_t>x
    return TRAP_NONE


cdef inline TrapCode i64_trunc_f32_u(Val* to, float x) noexcept nogil:
    if not (x > -1.0 and x < 18446744073709551616.0):
        return _trunc_failure(x)
    to.u64 = <uint64_t>x
    return TRAP_NONE


cdef inline TrapCode i64_trunc_f64_s(Val* to, double x) noexcept nogil:
    if not (x >= -9223372036854775808.0 and x < 9223372036854775808.0):
        return _trunc_failure(x)
    to.i64 = <int64_t>x
    return TRAP_NONE


cdef inline TrapCode i64_trunc_f64_u(Val* to, double x) noexcept nogil:
    if not (x > -1.0 and x < 18446744073709551616.0):
        return _trunc_failure(x)
    to.u64 = <uint64_t>x
    return TRAP_NONE


cdef inline int32_t i32_trunc_sat_f64_s(double x) noexcept nogil:
    if x != x:
        return 0
    if x <= -2147483648.0:
        return INT32_MIN
    return <int32_t>0x7FFFFFFF if x >= 2147483647.0 else <int32_t>x


cdef inline uint32_t i32_trunc_sat_f64_u(double x) noexcept nogil:
    if not x > 0.0:
        return 0
    return <uint32_t>0xFFFFFFFFULL if x >= 4294967295.0 else <uint32_t>x


cdef inline int32_t i32_trunc_sat_f32_s(float x) noexcept nogil:
    return i32_trunc_sat_f64_s(x)


cdef inline uint32_t i32_trunc_sat_f32_u(float x) noexcept nogil:
    return i32_trunc_sat_f64_u(x)


cdef inline int64_t i64_trunc_sat_f64_s(double x) noexcept nogil:
    if x != x:
        return 0
    if x <= -9223372036854775808.0:
        return INT64_MIN
    return <int64_t>0x7FFFFFFFFFFFFFFFLL if x >= 9223372036854775808.0 else <int64_t>x


cdef inline uint64_t i64_trunc_sat_f64_u(double x) noexcept nogil:
    if not x > 0.0:
        return 0
    return <uint64_t>0xFFFFFFFFFFFFFFFFULL if x >= 18446744073709551616.0 else <uint64_t>x


cdef inline int64_t i64_trunc_sat_f32_s(float x) noexcept nogil:
    return i64_trunc_sat_f64_s(x)


cdef inline uint64_t i64_trunc_sat_f32_u(float x) noexcept nogil:
    return i64_trunc_sat_f64_u(x)


cdef inline void i64_add128(Val* to, Val* x) noexcept nogil:
    we_add128(<uint64_t*>to, <const uint64_t*>x)


cdef inline void i64_sub128(Val* to, Val* x) noexcept nogil:
    we_sub128(<uint64_t*>to, <const uint64_t*>x)


cdef inline void i64_mul_wide_s(Val* to, Val* x) noexcept nogil:
    we_mul_wide_s(<uint64_t*>to, <const uint64_t*>x)


cdef inline void i64_mul_wide_u(Val* to, Val* x) noexcept nogil:
    we_mul_wide_u(<uint64_t*>to, <const uint64_t*>x)
