"""Numbers, strings and identifiers as text: what `literals` and `lexer` read (core 3.0, section 6.3)."""

from __future__ import annotations

import re
import struct
from functools import lru_cache

from engine.text.literals import NumberError, floating

_ID = re.compile(r"[!#$%&'*+\-./0-9:<=>?@A-Z\\^_`a-z|~]+")
_BYTES = [f"\\{n:02x}" if n < 32 or n > 126 else chr(n) for n in range(256)]
_BYTES[ord('"')], _BYTES[ord("\\")] = '\\"', "\\\\"
_byte_text = _BYTES.__getitem__
_TO_ESCAPE = re.compile(r'["\\]|[^ -~]')

_F32 = struct.Struct("<f")
_F64 = struct.Struct("<d")
_F32_DIGITS = range(1, 10)  # nine are enough for every f32


def quote_bytes(data: bytes) -> str:
    """Return bytes as a string token: printable ASCII as it is, all else escaped."""
    return f'"{"".join(map(_byte_text, data))}"'


def quote(text: str) -> str:
    """Return a name as a string token: printable characters as they are, of whatever script."""
    return f'"{_TO_ESCAPE.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if ord(character) < 128:
        return _BYTES[ord(character)]
    return character if character.isprintable() else f"\\u{{{ord(character):x}}}"


def identifier(name: str) -> str:
    """Return `$name`, or `$"name"` where it has characters that need quotes. `name` is not empty."""
    return f"${name}" if _ID.fullmatch(name) else f"${quote(name)}"


@lru_cache(maxsize=10_000)
def f32_text(data: bytes) -> str:
    """Return four bytes as the shortest literal that reads back to the same bits."""
    bits = int.from_bytes(data, "little")
    if bits & 0x7F80_0000 == 0x7F80_0000:
        return _special(bits >> 31, bits & 0x7F_FFFF, 0x40_0000)
    value: float = _F32.unpack(data)[0]
    texts = (repr(float(f"{value:.{digits}g}")) for digits in _F32_DIGITS)
    return next(text for text in texts if _reads_as(text, bits))


def _reads_as(text: str, bits: int) -> bool:
    """Tell whether a literal is this f32; one that was rounded up may be out of range."""
    try:
        return floating(text, 32) == bits
    except NumberError:
        return False


def f64_text(data: bytes) -> str:
    """Return eight bytes as the shortest literal that reads back to the same bits."""
    bits = int.from_bytes(data, "little")
    if bits >> 52 & 0x7FF == 0x7FF:
        return _special(bits >> 63, bits & 0xF_FFFF_FFFF_FFFF, 0x8_0000_0000_0000)
    return repr(_F64.unpack(data)[0])


def _special(sign: int, payload: int, canonical: int) -> str:
    """Return an infinity, or a NaN with its payload."""
    text = "inf" if not payload else "nan" if payload == canonical else f"nan:{payload:#x}"
    return f"-{text}" if sign else text
