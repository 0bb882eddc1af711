"""Number literals → machine values, correctly rounded (core 3.0, section 6.3.2).

Integers come back as unsigned bit patterns; floats as their IEEE 754 bits, so that NaN payloads
survive. Every function raises NumberError for text that is not a literal, or is out of range.
"""

from __future__ import annotations

import math
import re
import struct

_INTEGER = re.compile(r"([+-]?)(?:0x([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)|([0-9]+(?:_[0-9]+)*))")
_DEC = r"[0-9]+(?:_[0-9]+)*"
_HEX = r"[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*"
_FLOAT = re.compile(
    rf"([+-]?)(?:(0x{_HEX}(?:\.(?:{_HEX})?)?(?:[pP][+-]?{_DEC})?)"
    rf"|({_DEC}(?:\.(?:{_DEC})?)?(?:[eE][+-]?{_DEC})?)|(inf)|nan(?::0x({_HEX}))?)"
)
_HEX_PARTS = re.compile(r"0x([0-9a-fA-F]+)\.?([0-9a-fA-F]*)(?:[pP]([+-]?\d+))?")
_LONGEST_DECIMAL = 40  # digits; no 128-bit value has more

_F32 = struct.Struct("<f")
_F64 = struct.Struct("<d")
_MANTISSA_BITS = {32: 23, 64: 52}
_INFINITY = {32: 0x7F80_0000, 64: 0x7FF0_0000_0000_0000}


class NumberError(ValueError):
    """The text is not a literal of the wanted type ("" as message), or is out of range."""


def is_number(text: str) -> bool:
    """Tell whether the text is a literal of any number type, whatever its range."""
    return _FLOAT.fullmatch(text) is not None


def unsigned(text: str, bits: int) -> int:
    """Return an index, size or alignment: no sign, less than 2**bits."""
    match = _INTEGER.fullmatch(text)
    if match is None or match[1]:
        raise NumberError
    value = _magnitude(match)
    if value is None or value >> bits:
        raise NumberError(f"i{bits} constant out of range")
    return value


def integer(text: str, bits: int) -> int:
    """Return an i8…i64 constant, signed or unsigned in the text, as an unsigned bit pattern."""
    match = _INTEGER.fullmatch(text)
    if match is None:
        raise NumberError
    value = _magnitude(match)
    if value is None or (value > 1 << (bits - 1) if match[1] == "-" else value >> bits):
        raise NumberError("constant out of range")
    return -value & ((1 << bits) - 1) if match[1] == "-" else value


def _magnitude(match: re.Match[str]) -> int | None:
    if match[2]:
        return int(match[2], 16)
    # int() refuses very long numbers; whatever has so many digits is too large.
    digits = match[3].replace("_", "").lstrip("0") or "0"
    return int(digits) if len(digits) <= _LONGEST_DECIMAL else None


def floating(text: str, bits: int) -> int:
    """Return an f32 or f64 constant as its bits."""
    match = _FLOAT.fullmatch(text)
    if match is None:
        raise NumberError
    sign, hexadecimal, decimal, infinity, payload = match.groups()
    if hexadecimal:
        magnitude = _hexadecimal(hexadecimal.replace("_", ""), bits)
    elif decimal:
        magnitude = _decimal(decimal.replace("_", ""), bits)
    elif infinity:
        magnitude = _INFINITY[bits]
    else:
        magnitude = _nan(payload, bits)
    return magnitude | 1 << (bits - 1) if sign == "-" else magnitude


def _nan(payload: str | None, bits: int) -> int:
    width = _MANTISSA_BITS[bits]
    value = 1 << (width - 1) if payload is None else int(payload.replace("_", ""), 16)
    if not 0 < value < 1 << width:
        raise NumberError("constant out of range")
    return _INFINITY[bits] | value


def _decimal(text: str, bits: int) -> int:
    value = float(text)  # correctly rounded to f64
    if math.isinf(value):
        raise NumberError("constant out of range")
    if bits == 64:
        return _bits64(value)
    # Rounding twice, to f64 and then to f32, is wrong only if the first result lies exactly between two f32:
    # then what the first rounding cut off decides.
    if _is_halfway(value):
        from decimal import Decimal  # rarely needed, and 1 ms to import

        exact = Decimal(text)
        value = _nudge(value, exact > Decimal(value), exact < Decimal(value))
    return _bits32(value)


def _hexadecimal(text: str, bits: int) -> int:
    try:
        value = float.fromhex(text)  # correctly rounded to f64
    except OverflowError:
        raise NumberError("constant out of range") from None
    if bits == 64:
        return _bits64(value)
    if _is_halfway(value):
        whole, fraction, exponent = _HEX_PARTS.fullmatch(text).groups()  # type: ignore[union-attr]
        mantissa, power = int(whole + fraction, 16), _small(exponent) - 4 * len(fraction)
        # Compared as fractions of integers, which are exact.
        numerator, denominator = value.as_integer_ratio()
        left = mantissa * denominator << max(power, 0)
        right = numerator << max(-power, 0)
        value = _nudge(value, left > right, left < right)
    return _bits32(value)


def _is_halfway(value: float) -> bool:
    """Tell whether rounding to f32 is a tie, where the text may lie to either side of `value`."""
    if value < 2.0**-126:
        return value > 0 and math.ldexp(value, 150) % 2 == 1
    return _bits64(value) & 0x1FFF_FFFF == 0x1000_0000


def _small(exponent: str | None) -> int:
    """Return an exponent; int() refuses thousands of digits, even of leading zeros."""
    digits = (exponent or "").lstrip("+-").lstrip("0") or "0"
    return -int(digits) if (exponent or "").startswith("-") else int(digits)


def _nudge(value: float, up: bool, down: bool) -> float:
    return math.nextafter(value, math.inf) if up else math.nextafter(value, 0.0) if down else value


def _bits64(value: float) -> int:
    return int.from_bytes(_F64.pack(value), "little")


def _bits32(value: float) -> int:
    try:
        return int.from_bytes(_F32.pack(value), "little")
    except OverflowError:
        raise NumberError("constant out of range") from None
