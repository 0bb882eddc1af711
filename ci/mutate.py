"""Small damage to modules and texts, drawn from a random source."""

from __future__ import annotations

import random
import re

_NUMBERS = (0, 1, 2, 0x40, 0x7F, 0x80, 0xFF, 0x0B, 0x05, 0xFC, 0x6F, 0x70, 0x63, 0x64, 0x1F, 0x06)
_LONG_NUMBERS = (
    b"\x80\x80\x80\x80\x00",
    b"\xff\xff\xff\xff\x0f",
    b"\xff\xff\xff\xff\x7f",
    b"\x80\x80\x80\x80\x10",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
)
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|;;[^\n]*|[()]|[^\s()";]+|\s+|.', re.DOTALL)
_WORDS = (
    *(
        "(",
        ")",
        "(;",
        ";)",
        ";;",
        '"',
        '"\\',
        '"\\u{110000}"',
        "(@",
        "(@a)",
        "(@custom",
        "$",
        "$x",
        "\x00",
        "é",
    ),
    *(
        "-1",
        "0",
        "4294967295",
        "4294967296",
        "18446744073709551615",
        "0x",
        "1e999999999",
        "nan:0x1",
        "0x1p-99999",
    ),
    *(
        "i32",
        "i64",
        "f32",
        "funcref",
        "externref",
        "exnref",
        "(ref null 0)",
        "(ref 99)",
        "(type 0)",
        "(param i32)",
    ),
    *(
        "block",
        "loop",
        "if",
        "else",
        "end",
        "then",
        "try_table",
        "try",
        "catch",
        "delegate",
        "br",
        "br_table",
    ),
    *(
        "(result i32)",
        "drop",
        "unreachable",
        "call 0",
        "return_call 0",
        "local.get 0",
        "i32.const",
        "i32.add",
    ),
    *("(module", "(func", "(table", "(memory", "(elem", "(data", "(import", "(export", "(rec", "(start 0)"),
    *("offset=", "align=3", "align=8", "(pagesize 1)", "shared", "mut", "sub", "final", "declare", "quote"),
)


def mutate_bytes(draw: random.Random, seeds: list[bytes]) -> bytes:
    """Return one of the binaries with one to eight changes."""
    data = bytearray(draw.choice(seeds))
    for _ in range(draw.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        at = draw.randrange(8, len(data)) if len(data) > 8 else len(data)
        length = draw.choice((1, 1, 2, 4, 16))
        match draw.randrange(8):
            case 0:
                data[at : at + 1] = draw.randbytes(1)
            case 1:
                data[at : at + 1] = bytes([draw.choice(_NUMBERS)])
            case 2:
                data[at:at] = draw.choice(_LONG_NUMBERS)
            case 3:
                data[at : at + 1] = draw.choice(_LONG_NUMBERS)
            case 4:
                del data[at : at + length]
            case 5:
                data[at:at] = data[at : at + length] * draw.choice((1, 1, 2, 50))
            case 6:
                other = draw.choice(seeds)
                start = draw.randrange(len(other))
                data[at : at + length] = other[start : start + length]
            case _:
                del data[at:]
    return bytes(data)


def mutate_text(draw: random.Random, seeds: list[str]) -> str:
    """Return one of the texts with one to eight changes, most of them of whole tokens."""
    tokens = _TOKEN.findall(draw.choice(seeds))
    for _ in range(draw.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        at = draw.randrange(len(tokens) or 1)
        length = draw.choice((1, 1, 2, 5, 20))
        match draw.randrange(7):
            case 0:
                del tokens[at : at + length]
            case 1:
                tokens[at:at] = tokens[at : at + length] * draw.choice((1, 1, 2, 300))
            case 2:
                tokens[at : at + 1] = [" ", draw.choice(_WORDS), " "]
            case 3:
                tokens[at:at] = [" ", draw.choice(_WORDS), " "]
            case 4:
                other = draw.randrange(len(tokens) or 1)
                tokens[at : at + 1], tokens[other : other + 1] = (
                    tokens[other : other + 1],
                    tokens[at : at + 1],
                )
            case 5:
                found = _TOKEN.findall(draw.choice(seeds))
                start = draw.randrange(len(found) or 1)
                tokens[at : at + length] = found[start : start + length]
            case _:
                text = "".join(tokens)
                spot = draw.randrange(len(text) or 1)
                tokens = _TOKEN.findall(
                    text[:spot] + draw.choice('()"\\;$ \n\0a0~\x7f\u2028') + text[spot + 1 :]
                )
    return "".join(tokens)
