"""Number literals against tables and, at random, against Python's own arithmetic."""

import math
import struct
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.literals import NumberError, floating, integer, unsigned


@pytest.mark.parametrize(
    ("text", "bits", "value"),
    [
        ("0", 32, 0),
        ("+1", 32, 1),
        ("-1", 32, 0xFFFF_FFFF),
        ("4_294_967_295", 32, 0xFFFF_FFFF),
        ("-0x8000_0000", 32, 0x8000_0000),
        ("0xFfFf_FFFF_ffff_ffff", 64, 2**64 - 1),
        ("-9223372036854775808", 64, 2**63),
        ("-0", 64, 0),
        ("-128", 8, 128),
        ("0" * 5000 + "7", 32, 7),
        ("4294967296", 32, "constant out of range"),
        ("-2147483649", 32, "constant out of range"),
        ("0x1_0000_0000", 32, "constant out of range"),
        ("9" * 5000, 64, "constant out of range"),
        ("", 32, ""),
        ("1_", 32, ""),
        ("_1", 32, ""),
        ("1__0", 32, ""),
        ("0x", 32, ""),
        ("0x_1", 32, ""),
        ("--1", 32, ""),
        ("1.0", 32, ""),
        ("٣", 32, ""),
    ],
)
def test_integers(text, bits, value):
    assert outcome(integer, text, bits) == value


@pytest.mark.parametrize(
    ("text", "bits", "value"),
    [
        ("7", 32, 7),
        ("0xffff_ffff", 32, 2**32 - 1),
        ("4294967296", 32, "i32 constant out of range"),
        ("0x1_0000_0000_0000_0000", 64, "i64 constant out of range"),
        ("-1", 32, ""),
        ("+1", 32, ""),
    ],
)
def test_unsigned(text, bits, value):
    assert outcome(unsigned, text, bits) == value


@pytest.mark.parametrize(
    ("text", "bits", "value"),
    [
        ("0", 32, 0),
        ("-0", 64, 1 << 63),
        ("1", 32, 0x3F80_0000),
        ("1.", 64, 0x3FF0_0000_0000_0000),
        ("0x1p-149", 32, 1),
        ("0x1p-150", 32, 0),  # a tie with zero: to even
        ("0x1.000000000000000000001p-150", 32, 1),
        ("0x1.000001p0", 32, 0x3F80_0000),  # a tie between neighbours: to even
        ("0x1.000001000000000001p0", 32, 0x3F80_0001),  # would be a tie if rounded to f64 first
        ("0x1.000002fffffffffffp0", 32, 0x3F80_0001),
        ("1.00000017881393432617187499", 32, 0x3F80_0001),
        ("1.000000178813934326171875", 32, 0x3F80_0002),
        ("1.00000017881393432617187501", 32, 0x3F80_0002),
        ("340282356779733661637539395458142568447", 32, 0x7F7F_FFFF),
        ("340282356779733661637539395458142568448", 32, "constant out of range"),
        ("0x1.fffffeffffff8p127", 32, 0x7F7F_FFFF),
        ("0x1.ffffffp127", 32, "constant out of range"),
        ("1e309", 64, "constant out of range"),
        ("0x1p1024", 64, "constant out of range"),
        ("0x1p99999999999999999999", 64, "constant out of range"),
        ("0x0p99999999999999999999", 64, 0),
        ("1e-99999999999999999999", 64, 0),
        ("0x1" + "0" * 5000 + "p-20000", 64, 0x3FF0_0000_0000_0000),
        ("0x1.000001p-" + "0" * 5000 + "1", 32, 0x3F00_0000),
        ("0xA_b.c_Dp+1_0", 64, 0x4105_79A0_0000_0000),
        ("1_0.5_0e-0_1", 64, 0x3FF0_CCCC_CCCC_CCCD),
        ("inf", 32, 0x7F80_0000),
        ("-inf", 64, 0xFFF0 << 48),
        ("nan", 32, 0x7FC0_0000),
        ("-nan", 64, 0xFFF8 << 48),
        ("nan:0x1", 32, 0x7F80_0001),
        ("+nan:0x7f_ffff", 32, 0x7FFF_FFFF),
        ("nan:0x0", 32, "constant out of range"),
        ("nan:0x80_0000", 32, "constant out of range"),
        ("nan:0x10_0000_0000_0000", 64, "constant out of range"),
        ("nan:1", 32, ""),
        ("nan:canonical", 32, ""),
        ("infinity", 64, ""),
        (".5", 64, ""),
        ("1e", 64, ""),
        ("1._5", 64, ""),
        ("0x1p1.5", 64, ""),
        ("0x1p0xA", 64, ""),
        ("1e+-1", 64, ""),
    ],
)
def test_floats(text, bits, value):
    assert outcome(floating, text, bits) == value


@settings(deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_f64_decimal_and_hexadecimal(value):
    bits = int.from_bytes(struct.pack("<d", value), "little")
    assert floating(repr(value), 64) == bits
    assert floating(value.hex(), 64) == bits


@settings(deadline=None)
@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_f32_decimal_and_hexadecimal(value):
    bits = int.from_bytes(struct.pack("<f", value), "little")
    assert floating(repr(value), 32) == bits
    assert floating(value.hex(), 32) == bits


@settings(deadline=None)
@given(st.integers(0, 10**30), st.integers(-80, 20))
def test_f32_decimal_is_rounded_once(digits, exponent):
    exact = Fraction(digits) * Fraction(10) ** exponent
    check_nearest_f32(f"{digits}e{exponent}", exact)


@settings(deadline=None)
@given(st.integers(0, 2**70), st.integers(-230, 60))
def test_f32_hexadecimal_is_rounded_once(mantissa, exponent):
    exact = Fraction(mantissa) * Fraction(2) ** exponent
    check_nearest_f32(f"{mantissa:#x}p{exponent}", exact)


@settings(deadline=None)
@given(st.floats(width=32, min_value=0, max_value=2.0**120), st.sampled_from((-1, 0, 1)))
def test_f32_close_to_ties(value, side):
    """Texts between two neighbours, or 10^-200 to one side: rounding to f64 first would show."""
    after = from_bits(floating(repr(value), 32) + 1)
    exact = (Fraction(value) + Fraction(after)) / 2
    digits = exact.numerator * 10**200 // exact.denominator + side
    check_nearest_f32(f"{digits}e-200", Fraction(digits, 10**200))


@settings(deadline=None)
@given(st.integers(-(2**63), 2**64 - 1))
def test_i64_round_trip(value):
    expected = value % 2**64
    sign = "-" if value < 0 else ""
    for text in (str(value), f"{sign}{abs(value):#x}", f"{value:_}", f"{sign}0x{abs(value):_x}"):
        assert integer(text, 64) == expected


def check_nearest_f32(text, exact):
    bits = outcome(floating, text, 32)
    limit = Fraction(2) ** 128 - Fraction(2) ** 103
    if exact >= limit:
        assert bits == "constant out of range"
        return
    error = abs(Fraction(from_bits(bits)) - exact)
    neighbours = [n for n in (bits - 1, bits + 1) if 0 <= n < 0x7F80_0000]
    for neighbour in neighbours:
        other = abs(Fraction(from_bits(neighbour)) - exact)
        assert error < other or (error == other and bits % 2 == 0)


def from_bits(bits):
    return struct.unpack("<f", bits.to_bytes(4, "little"))[0]


def outcome(function, text, bits):
    try:
        return function(text, bits)
    except NumberError as error:
        return str(error)


def test_the_largest_f32_is_finite():
    assert math.isfinite(from_bits(floating("0x1.fffffep127", 32)))
