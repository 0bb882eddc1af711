"""Write engine/_instructions.pxi from the table engine/opcodes.py; `--check` says if it is stale.

One call a row, so that the compiled engine need not import opcodes.py when it starts. The table
is read by its path, so nothing needs to be built.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

ENGINE = Path(__file__).resolve().parent.parent / "engine"
HEADER = """# Generated from engine/opcodes.py by ci/generate_instructions.py; do not edit.

cdef void fill_table() noexcept:
"""
LETTERS = {"i32": "i", "i64": "l", "f32": "f", "f64": "d", "addr": "a"}
# The stack type of these is fixed, but they have a rule besides.
OWN_RULE = {"table.init"}
# Allowed in constant expressions (spec 3.4.14).
CONSTANT = frozenset(
    "end i32.const i64.const f32.const f64.const ref.null ref.func global.get"
    " i32.add i32.sub i32.mul i64.add i64.sub i64.mul".split()
)


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


def access_log2(row: Any) -> int:
    """Return the logarithm of a memory access's size in bytes, which the instruction's name tells."""
    if row.immediates != "memarg":
        return 0
    prefix, _, rest = row.name.partition(".")
    digits = rest.removeprefix("load").removeprefix("store").partition("_")[0]
    return (int(digits or prefix[1:]) // 8).bit_length() - 1


def line(row: Any) -> str:
    """Return the call that enters a row."""
    place = f"PREFIX_FC + 0x{row.code & 0xFF:02X}" if row.code >> 16 else f"0x{row.code:02X}"
    kinds = [f"IMM_{kind.upper()}" for kind in row.immediates.split()] + ["IMM_NONE", "IMM_NONE"]
    feature = " | ".join(f"FEATURE_{name.upper()}" for name in row.feature.split()) or "0"
    constant = row.name in CONSTANT
    rest = f'{kinds[0]}, {kinds[1]}, b"{stack_type(row)}", {access_log2(row)}, {constant}, {feature}'
    return f"    enter({place}, {rest})  # {row.name}\n"


def main(arguments: list[str]) -> int:
    """Write the file if it is stale, or with --check only say so (exit status 1)."""
    path = ENGINE / "_instructions.pxi"
    text = HEADER + "".join(line(row) for row in load_table().INSTRUCTIONS)
    stale = not path.exists() or path.read_text() != text
    if "--check" in arguments:
        if stale:
            print("stale: _instructions.pxi; run: python ci/generate_instructions.py")
        return 1 if stale else 0
    path.write_text(text)
    print(f"_instructions.pxi: {'written' if stale else 'current'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
