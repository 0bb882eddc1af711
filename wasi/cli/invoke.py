"""`--invoke`: parses parameters by the types of the function; prints one result per line.

Numbers are written as in the text format: 10, -0x1f, 1_000, 1.5, 0x1.8p3, inf, nan:0x1.
"""

from __future__ import annotations

import struct

from engine.text.literals import NumberError, floating, integer
from engine.types.externtypes import FuncType
from engine.wording import miscounted, nearest, quoted
from wasi.cli.parsing import UsageError
from wasi.embed.words import signature

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from wasi.embed.module import Module

_FORMATS = {"i32": ("<I", "<i"), "i64": ("<Q", "<q"), "f32": ("<I", "<f"), "f64": ("<Q", "<d")}


def parse_parameters(module: Module, name: str, words: Sequence[str]) -> tuple[FuncType, list[object]]:
    """Return the type of the exported function and its parameters; raises UsageError."""
    exports = module.exports.values()
    functions = {item.name: item.type for item in exports if isinstance(item.type, FuncType)}
    if name not in functions:
        listed = "".join(f"\n  {signature(item.name, item.type)}" for item in exports)
        hint = nearest(name, functions)
        raise UsageError(f"no exported function {quoted(name)}{hint}; exports:{listed or ' none'}")
    type_ = functions[name]
    shown = signature(name, type_)
    if len(words) != len(type_.params):
        raise UsageError(f"{shown} {miscounted(len(type_.params), len(words))}")
    given = enumerate(zip(words, type_.params, strict=True), 1)
    return type_, [_parse(word, kind, f"parameter {i} of {shown}") for i, (word, kind) in given]


def show_results(type_: FuncType, results: object) -> None:
    """Print results, one per line."""
    values = results if len(type_.results) > 1 else (results,)
    assert isinstance(values, tuple)
    for kind, value in zip(type_.results, values, strict=bool(type_.results)):
        print(_spelled(kind, value))


def _parse(word: str, kind: str, where: str) -> object:
    if kind not in _FORMATS:
        # References can only be made by a program; null is the one that can be written.
        if word != "null" or (kind.startswith("(ref ") and not kind.startswith("(ref null ")):
            but = "" if word == "null" else ", except null"
            raise UsageError(f"{where}: a command line cannot pass values of type {kind}{but}")
        return None
    bits, number = _FORMATS[kind]
    try:
        value = (integer if kind[0] == "i" else floating)(word, int(kind[1:]))
    except NumberError as error:
        why = f": {error}" if str(error) else ""
        raise UsageError(f"{where}: {quoted(word)} is not a valid {kind}{why}") from None
    # The parser of the text format gives bits; functions take signed integers and floats.
    return struct.unpack(number, struct.pack(bits, value))[0]


def _spelled(kind: str, value: object) -> str:
    """Format like wasmtime: floats in full, with as many digits as needed to be unique."""
    if isinstance(value, float):
        return _float(value, kind)
    if kind in _FORMATS:
        return str(value)
    return f"<null {kind}>" if value is None else f"<{kind}>"


def _float(value: float, kind: str) -> str:
    if value != value:
        return "NaN"
    shortest = repr(value)
    if kind == "f32":
        # repr() is the shortest for 64 bits; an f32 needs at most nine digits.
        shown = (f"{value:.{digits}g}" for digits in range(1, 10))
        shortest = next((text for text in shown if _as_f32(float(text)) == value), shortest)
    # wasmtime prints no exponents, and scripts compare the output.
    if "e" in shortest:
        from decimal import Decimal

        shortest = f"{Decimal(shortest):f}"
    return shortest.removesuffix(".0")


def _as_f32(value: float) -> float:
    try:
        return float(struct.unpack("<f", struct.pack("<f", value))[0])
    except OverflowError:
        return float("inf")
