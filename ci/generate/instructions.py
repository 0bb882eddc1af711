"""Write the vocabulary of instructions from the table engine/opcodes.py; `--check` says if it is stale.

Two files: engine/binary/_instructions.pxd has names and numbers of the instructions, prefixes of opcodes and
kinds of immediate, for the validator, the translator and whatever else reads code: none of them spells an
opcode. engine/binary/_instructions.pxi is one call a row, so that the compiled engine need not import
opcodes.py when it starts. The table is read by its path, so nothing needs to be built.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

ENGINE = Path(__file__).resolve().parents[2] / "engine"
BANNER = "# Generated from engine/opcodes.py by ci/generate/instructions.py; do not edit.\n"
ROWS = """
cdef void fill_table() noexcept:
"""
NUMBERS = """\"\"\"Instructions by name: their numbers, the prefixes of opcodes, and the kinds of immediate.

An opcode of one byte is its instruction's number. Behind them come those with a prefix, prefix by prefix, and
at last I_UNKNOWN, for whatever is no instruction: so tables by number have no holes but those of the opcodes.
\"\"\"

from libc.stdint cimport uint8_t, uint32_t

cdef enum:
"""
LETTERS = {"i32": "i", "i64": "l", "f32": "f", "f64": "d", "addr": "a"}
# The stack type of these is fixed, but they have a rule besides.
OWN_RULE = {"table.init"}


def load_table() -> Any:
    """Import engine/opcodes.py without its package."""
    spec = importlib.util.spec_from_file_location("opcodes", ENGINE / "opcodes.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["opcodes"] = module
    spec.loader.exec_module(module)
    return module


def stack_type(row: Any) -> str:
    """Return the stack type as letters, such as `ai>` for a store; "*" for a rule of its own."""
    if row.type == "*" or row.name in OWN_RULE:
        return "*"
    params, results = ("".join(LETTERS[t] for t in side.split()) for side in row.type.split("->"))
    return f"{params}>{results}"


def line(row: Any, constant: bool) -> str:
    """Return the call that enters a row."""
    kinds = [symbol_of(kind) for kind in row.immediates.split()] + ["IMM_NONE", "IMM_NONE"]
    feature = " | ".join(f"FEATURE_{name.upper()}" for name in row.feature.split()) or "0"
    access = row.natural if kinds[0] == "IMM_MEMARG" else 0
    rest = f'{kinds[0]}, {kinds[1]}, b"{stack_type(row)}", {access}, {constant}, {feature}'
    return f"    enter({row.symbol}, {rest})\n"


def symbol_of(kind: str) -> str:
    """Return the name of a kind of immediate."""
    return f"IMM_{kind.upper()}"


def rows_file(table: Any) -> str:
    """The calls that fill the table."""
    calls = [line(row, row.name in table.CONSTANT) for row in table.INSTRUCTIONS]
    return BANNER + ROWS + "".join(calls)


def numbers_file(table: Any) -> str:
    """Names and numbers, and the inline functions that know prefixes."""
    last = table.n_numbers() - 1
    kinds = dict.fromkeys(kind for row in table.INSTRUCTIONS for kind in row.immediates.split())
    lines = [BANNER, NUMBERS]
    lines += [f"    {row.symbol} = {table.number(row):#04x}\n" for row in table.INSTRUCTIONS]
    lines += [f"    I_UNKNOWN = {last:#04x}\n", f"    N_INSTRUCTIONS = {last + 1:#04x}\n"]
    lines += ["\ncdef enum:\n    IMM_NONE\n", *(f"    {symbol_of(kind)}\n" for kind in kinds)]
    prefixes = ", ".join(f"0x{prefix:02X}" for prefix in table.PREFIXES)
    lines.append(
        "\n\ncdef inline bint is_prefix(uint8_t byte) noexcept nogil:\n"
        f"    return byte in ({prefixes})\n"
        "\n\ncdef inline uint32_t prefixed(uint8_t prefix, uint32_t opcode) noexcept nogil:\n"
        '    """The number of the instruction that is so coded behind a prefix, or I_UNKNOWN."""\n'
    )
    for prefix, block in table.prefixed().items():
        lines.append(
            f"    if prefix == 0x{prefix:02X} and opcode < {len(block):#x}:\n"
            f"        return {block.start:#x} + opcode\n"
        )
    lines.append("    return I_UNKNOWN\n")
    return "".join(lines)


def main(arguments: list[str]) -> int:
    """Write what is stale, or with --check only say so (exit status 1)."""
    table = load_table()
    path = ENGINE / "binary" / "_instructions.pxi"
    files = {path.with_suffix(".pxd"): numbers_file(table), path: rows_file(table)}
    stale = [path for path, text in files.items() if not path.exists() or path.read_text() != text]
    names = ", ".join(path.name for path in stale)
    if "--check" in arguments:
        if stale:
            print(f"stale: {names}; run: python ci/generate/instructions.py")
        return 1 if stale else 0
    for path in stale:
        path.write_text(files[path])
    print(f"{len(table.INSTRUCTIONS)} instructions; written: {names or 'nothing, all current'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
