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
    """Return one of the binaries with a few changes.

    Half of the time lengths stay as they are, so that damage reaches beyond the section headers.
    """
    data = bytearray(draw.choice(seeds))
    kinds = draw.choice((3, 8))
    for _ in range(draw.choice((1, 1, 1, 1, 1, 2, 3, 8))):
        at = draw.randrange(8, len(data)) if len(data) > 8 else len(data)
        length = draw.choice((1, 1, 2, 4, 16))
        other = draw.choice(seeds)
        start = draw.randrange(len(other))
        match draw.randrange(kinds):
            case 0:
                data[at : at + 1] = draw.randbytes(1)
            case 1:
                data[at : at + 1] = bytes([draw.choice(_NUMBERS)])
            case 2:
                found = other[start : start + length]
                data[at : at + len(found)] = found
            case 3:
                data[at:at] = draw.choice(_LONG_NUMBERS)
            case 4:
                data[at : at + 1] = draw.choice(_LONG_NUMBERS)
            case 5:
                del data[at : at + length]
            case 6:
                data[at:at] = data[at : at + length] * draw.choice((1, 1, 2, 50))
            case _:
                del data[at:]
    return bytes(data)


def nudge_bytes(draw: random.Random, seeds: list[bytes]) -> bytes:
    """Return one of the binaries with up to three small numbers changed: most are indices or opcodes.

    Lengths stay as they are, so more than with `mutate_bytes` is well-formed and wrong further in.
    """
    data = bytearray(draw.choice(seeds))
    places = [at for at in range(8, len(data)) if data[at] < 0x80]
    for at in draw.sample(places, min(len(places), draw.choice((1, 1, 2, 3)))):
        near = (data[at] + draw.choice((-2, -1, 1, 2))) & 0x7F
        data[at] = near if data[at] >= 0x10 else draw.choice((near, draw.randrange(0x10)))
    return bytes(data)


def mutate_text(draw: random.Random, seeds: list[str]) -> str:
    """Return one of the texts with a few changes, most of them of whole tokens.

    Half of the time a token only gives way to another of its kind, so that much stays well-formed.
    """
    tokens = _TOKEN.findall(draw.choice(seeds))
    kinds = draw.choice((1, 8))
    for _ in range(draw.choice((1, 1, 1, 1, 1, 2, 3, 8))):
        at = draw.randrange(len(tokens) or 1)
        length = draw.choice((1, 1, 2, 5, 20))
        found = _TOKEN.findall(draw.choice(seeds))
        start = draw.randrange(len(found) or 1)
        match draw.randrange(kinds):
            case 0:
                _replace_by_kin(draw, tokens, found)
            case 1:
                del tokens[at : at + length]
            case 2:
                tokens[at:at] = tokens[at : at + length] * draw.choice((1, 1, 2, 300))
            case 3:
                tokens[at : at + 1] = [" ", draw.choice(_WORDS), " "]
            case 4:
                tokens[at:at] = [" ", draw.choice(_WORDS), " "]
            case 5:
                tokens[at : at + 1], tokens[start : start + 1] = (
                    tokens[start : start + 1],
                    tokens[at : at + 1],
                )
            case 6:
                tokens[at : at + length] = found[start : start + length]
            case _:
                text = "".join(tokens)
                spot = draw.randrange(len(text) or 1)
                tokens = _TOKEN.findall(
                    text[:spot] + draw.choice('()"\\;$ \n\0a0~\x7f\u2028') + text[spot + 1 :]
                )
    return "".join(tokens)


def _replace_by_kin(draw: random.Random, tokens: list[str], found: list[str]) -> None:
    """Replace a token by one of the same kind: a number, a name, a word."""
    places = [i for i, token in enumerate(tokens) if _kind(token)]
    if places:
        at = draw.choice(places)
        kin = [token for token in (*tokens, *found) if _kind(token) == _kind(tokens[at])]
        tokens[at] = draw.choice(kin)


def _kind(token: str) -> str:
    first = token[0]
    if first in '"$':
        return first
    if first.isdigit() or first in "+-":
        return "number"
    return "dotted" if "." in token else "word" if first.isalpha() else ""
