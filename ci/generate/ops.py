"""Write the interpreter's files from the table engine/opcodes.py; `--check` says if they are stale.

Three files: engine/code/_opcodes.pxd (numbers, and for the translator the ops of each instruction),
engine/code/ops_tail.pyx (one tail-call function per op), engine/code/ops_switch.pyx (the same as one switch).
The table is read by its path, so nothing needs to be built.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

ENGINE = Path(__file__).resolve().parents[2] / "engine"
CODE = ENGINE / "code"
BANNER = "# Generated from engine/opcodes.py by ci/generate/ops.py; do not edit.\n"
ARGUMENTS = "Ins* pc, Val* fp, uint8_t* mem, uint64_t msz, Ctx* ctx, uint64_t r0, double f0, float g0"
LINE = 140  # characters, the most in a generated file
LOCALS = {
    "ea": "uint64_t",
    "index": "uint64_t",
    "code": "int",
    "entry": "ModuleCode*",
    "new": "Val*",
    "head": "Header*",
    "func": "FuncInst*",
    "table": "TableC*",
    "memory": "MemoryC*",
    "back": "Ins*",
}
IMPORTS = """
from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from engine.code._opcodes cimport *
from engine.code.bulk cimport *
from engine.code.words cimport *
from engine.code.context cimport *
from engine.code.numeric cimport *
from engine.code.objects cimport *
from engine.types.valtypes cimport DefType, deftype_matches
"""
COLUMNS = """RR AR RA RI AI RX IR UNARY UNARY_A BR_RR BR_RI BR_AR BR_AI NOT_RR NOT_RI NOT_AR NOT_AI
    LOAD LOAD_X LOAD_ABS LOAD_AT LOAD_A LOAD_AX
    STORE STORE_X STORE_ABS STORE_AT STORE_A STORE_AX STORE_I STORE_IX SWAPPED OPERANDS SIZE"""
OPERANDS = ("other", "i32", "i64", "f32", "f64")
# letters of Op.effect: writes slot a, leaves it in the accumulators r0, f0, g0; anything
EFFECTS = {"a": "EFFECT_A", "r": "EFFECT_R0", "f": "EFFECT_F0", "g": "EFFECT_G0", "!": "EFFECT_ANY"}
SLOT = re.compile(r"(?<![\w.])([abc])\.(i32|u32|i64|u64|f32|f64|ptr)\b")
OPERAND = re.compile(r"\bextf32\b|\bextf64\b|\bb32\b|\bext32b\b|\bext32\b|\bext2\b|\bext\b")
RAW = {
    "b32": "(<uint32_t*>&pc.b)[0]",
    "ext": "(<uint64_t*>(pc + 1))[0]",
    "ext2": "(<uint64_t*>(pc + 1))[1]",
    "extf32": "(<float*>(pc + 1))[0]",
    "extf64": "(<double*>(pc + 1))[0]",
    "ext32": "(<uint32_t*>(pc + 1))[0]",
    "ext32b": "(<uint32_t*>(pc + 1))[1]",
}


def load_table() -> Any:
    """Import engine/opcodes.py without its package."""
    spec = importlib.util.spec_from_file_location("opcodes", ENGINE / "opcodes.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["opcodes"] = module
    spec.loader.exec_module(module)
    return module


def expand(line: str) -> str:
    """Spell out slots and immediates of a body's line."""
    return OPERAND.sub(lambda m: RAW[m[0]], SLOT.sub(r"fp[pc.\1].\2", line))


def statements(op: Any, jump: str, by_name: dict[str, Any]) -> list[str]:
    """Turn an op, or those that it fuses, into Cython, with `jump` as the dispatch."""
    parts = [by_name[name] for name in op.parts] or [op]
    lines: list[str] = []
    for i, part in enumerate(parts):
        lines += body(part, jump)
        if not re.match(r"(jump|leave|trap)\b", part.body.splitlines()[-1]):
            lines.append(f"pc = pc + {part.words}")
            lines += [jump] if i == len(parts) - 1 else []
        elif i < len(parts) - 1:
            raise ValueError(f"{op.name}: {part.name} never goes on behind itself")
    return lines


def body(op: Any, jump: str) -> list[str]:
    """Turn the body of one op into Cython."""
    lines: list[str] = []
    source = op.body.splitlines()
    for line in source:
        text = line.strip()
        indent = line[: len(line) - len(line.lstrip())]
        word, _, rest = text.partition(" ")
        if word == "leave":
            lines.append(f"{indent}return leave(pc, fp, ctx, {rest})")
        elif word == "trap":
            lines.append(f"{indent}return leave(pc, fp, ctx, LEAVE_TRAP + {rest})")
        elif word == "check":
            lines += [f"{indent}code = {expand(rest)}", f"{indent}if code:"]
            lines.append(f"{indent}    return leave(pc, fp, ctx, LEAVE_TRAP + code)")
        elif text == "jump":
            lines.append(f"{indent}{jump}")
        else:
            lines.append(expand(line))
    return lines


def locals_of(lines: list[str]) -> list[str]:
    """Declarations of the locals that the statements use."""
    text = "\n".join(lines)
    return [f"cdef {kind} {name}" for name, kind in LOCALS.items() if re.search(rf"(?<![\w.]){name}\b", text)]


def tail_file(table: Any) -> str:
    """Each op as a function."""
    jump = "return (<OpFn>pc.fn)(pc, fp, mem, msz, ctx, r0, f0, g0)"
    parts = [
        BANNER,
        '"""Each op as a function that ends by calling the next one: an indirect jump."""\n',
        IMPORTS,
    ]
    by_name = {op.name: op for op in table.ops()}
    for op in table.ops():
        lines = statements(op, jump, by_name)
        text = "\n".join(f"    {line}" for line in locals_of(lines) + lines)
        head = f"cdef int op_{op.name}({ARGUMENTS}) noexcept nogil:"
        if len(head) > LINE:
            head = f"cdef int op_{op.name}(\n    {ARGUMENTS}\n) noexcept nogil:"
        parts.append(f"\n\n{head}\n{text}\n")
    parts.append("\n\ncdef OpFn[N_OPS] TABLE\n")
    parts += [f"TABLE[OP_{op.name.upper()}] = op_{op.name}\n" for op in table.ops()]
    parts.append("\n\ncdef OpFn* tail_ops() noexcept nogil:\n    return TABLE\n")
    return "".join(parts)


def switch_file(table: Any) -> str:
    """All ops in one function."""
    parts = [BANNER, '"""The same ops as one switch: portable fallback and differential twin."""\n', IMPORTS]
    by_name = {op.name: op for op in table.ops()}
    every = [statements(op, "continue", by_name) for op in table.ops()]
    declared = locals_of([line for lines in every for line in lines])
    parts.append(f"\n\ncdef int run_switch({ARGUMENTS}) noexcept nogil:\n")
    parts += [f"    {line}\n" for line in declared]
    parts.append("    cdef int op\n    while True:\n        op = pc.op\n")
    for i, (op, lines) in enumerate(zip(table.ops(), every, strict=True)):
        parts.append(f"        {'el' if i else ''}if op == OP_{op.name.upper()}:\n")
        parts += [f"            {line}\n" for line in lines]
    parts.append("        else:\n            return leave(pc, fp, ctx, LEAVE_TRAP + TRAP_UNREACHABLE)\n")
    return "".join(parts)


def numbers_file(table: Any) -> str:
    """The enum of ops, and the translator's columns as C arrays."""
    names = [f"OP_{op.name.upper()}" for op in table.ops()]
    lines = [
        BANNER,
        '"""Numbers of the ops, and the ops of simple instructions as the translator looks them up."""\n',
    ]
    lines.append("\nfrom libc.stdint cimport uint8_t, uint16_t\n\ncdef enum:\n")
    lines += [f"    {name} = {i}\n" for i, name in enumerate(names)]
    lines.append(f"    N_OPS = {len(names)}\n\n")
    lines += ["# types of operands\ncdef enum:\n", *(f"    {operands_of(t)}\n" for t in OPERANDS), "\n"]
    lines += ["# what an op changes\ncdef enum:\n"]
    lines += [f"    {name} = {1 << i}\n" for i, name in enumerate(EFFECTS.values())]
    lines.append("\n")
    lines.append('cdef extern from *:\n    """\n    #include <stdint.h>\n')
    lines.append(
        "    /* by number of the instruction (_instructions.pxd): an op, or 0 where there is none */\n"
    )
    columns = op_columns(table)
    size = table.n_numbers()
    for name, values in columns.items():
        lines += c_array("uint16_t", f"{name}[{size}]", values)
    fusing = fusing_tables(table)
    for kind, name, values in op_attributes(table) + [("uint16_t", *row) for row in fusing.items()]:
        lines += c_array(kind, f"{name}[]", values)
    lines.append('    """\n')
    lines += [f"    const uint16_t {name}[{size}]\n" for name in columns]
    lines.append(
        "    # sums of EFFECT_\n"
        "    const uint8_t WE_EFFECT[N_OPS]\n"
        "    const uint8_t WE_WORDS[N_OPS]\n"
        "    # of a branch the same one backward, which pays fuel; else 0\n"
        "    const uint16_t WE_BACKWARD[N_OPS]\n"
        "    # the row of a first op, the column of the next, 0 for none; row by row the fused op\n"
        "    const uint16_t WE_FUSE_ROW[N_OPS]\n"
        "    const uint16_t WE_FUSE_COLUMN[N_OPS]\n"
        "    const uint16_t* WE_FUSED\n\n"
        f"cdef enum:\n    FUSE_COLUMNS = {max(fusing['WE_FUSE_COLUMN']) + 1}\n"
    )
    return "".join(lines)


def op_attributes(table: Any) -> list[tuple[str, str, list[int]]]:
    """What the translator must know of each op, by number: C type, name, values."""
    letters = {letter: 1 << i for i, letter in enumerate(EFFECTS)}
    numbers = {op.name: i for i, op in enumerate(table.ops())}
    return [
        ("uint8_t", "WE_EFFECT", [sum(letters[x] for x in op.effect) for op in table.ops()]),
        ("uint8_t", "WE_WORDS", [op.words for op in table.ops()]),
        ("uint16_t", "WE_BACKWARD", [numbers.get(f"{op.name}_bk", 0) for op in table.ops()]),
    ]


def c_array(kind: str, declarator: str, values: list[int]) -> list[str]:
    """A C array definition, 24 values a line."""
    rows = [
        "        " + "".join(f"{v}, " for v in values[i : i + 24]).rstrip() + "\n"
        for i in range(0, len(values), 24)
    ]
    return [f"    static const {kind} {declarator} = {{\n", *rows, "    };\n"]


def operands_of(kind: str) -> str:
    """Return the name of a type that all operands of an instruction have."""
    return f"OPERANDS_{kind.upper()}"


def fusing_tables(table: Any) -> dict[str, list[int]]:
    """How the translator finds fused ops: WE_FUSED[row of an op, fused or not; column of the next] or 0."""
    numbers = {op.name: i for i, op in enumerate(table.ops())}
    fused = [
        (numbers["__".join(op.parts[:-1])], numbers[op.parts[-1]], numbers[op.name])
        for op in table.ops()
        if op.parts
    ]
    rows = {op: i for i, op in enumerate(dict.fromkeys(first for first, _, _ in fused), 1)}
    columns = {op: i for i, op in enumerate(dict.fromkeys(last for _, last, _ in fused), 1)}
    cells = [0] * ((len(rows) + 1) * (len(columns) + 1))
    for first, last, number in fused:
        cells[rows[first] * (len(columns) + 1) + columns[last]] = number
    return {
        "WE_FUSE_ROW": [rows.get(i, 0) for i in range(len(numbers))],
        "WE_FUSE_COLUMN": [columns.get(i, 0) for i in range(len(numbers))],
        "WE_FUSED": cells,
    }


def op_columns(table: Any) -> dict[str, list[int]]:
    """By number of the instruction: the op of each form; the instruction with operands exchanged; their type;
    how many bytes are loaded or stored."""
    numbers = {op.name: i for i, op in enumerate(table.ops())}
    codes = {row.name: table.number(row) for row in table.INSTRUCTIONS}
    columns = {f"WE_{name}": [0] * table.n_numbers() for name in COLUMNS.split()}

    def put(column: str, instruction: str, op: str) -> None:
        columns[f"WE_{column}"][codes[instruction]] = numbers.get(op, 0)

    for row in (*table.BINARIES, *table.COMPARES, *table.TRAPPING_BINARIES):
        base = row[0].replace(".", "_")
        for form in ("rr", "ar", "ra", "ri", "ai", "rx", "ir"):
            put(form.upper(), row[0], f"{base}_{form}")
    for row in table.BINARIES:
        if "commutes" in row.forms:
            columns["WE_SWAPPED"][codes[row.instruction]] = codes[row.instruction]
    for row in table.COMPARES:
        base = row.instruction.replace(".", "_")
        opposite = row.negated.replace(".", "_") if row.negated else f"{base}_not"
        columns["WE_SWAPPED"][codes[row.instruction]] = codes[row.swapped]
        for form in ("rr", "ri", "ar", "ai"):
            put(f"BR_{form.upper()}", row.instruction, f"br_{base}_{form}")
            put(f"NOT_{form.upper()}", row.instruction, f"br_{opposite}_{form}")
    for instruction, _ in table.UNARIES:
        put("UNARY", instruction, instruction.replace(".", "_"))
        put("UNARY_A", instruction, f"{instruction.replace('.', '_')}_a")
    for column, rows in (("LOAD", table.LOADS), ("STORE", table.STORES)):
        for name, instructions, kind, *_ in rows:
            for instruction in instructions.split():
                put(column, instruction, name)
                for form in ("x", "abs", "at", "a", "ax", *(("i", "ix") if column == "STORE" else ())):
                    put(f"{column}_{form.upper()}", instruction, f"{name}_{form}")
                columns["WE_SIZE"][codes[instruction]] = table.SIZE_OF[kind]
    for row in table.INSTRUCTIONS:
        types = set(row.type.partition("->")[0].split())
        if len(types) == 1 and types <= set(OPERANDS):
            columns["WE_OPERANDS"][table.number(row)] = OPERANDS.index(*types)
    return columns


def main(arguments: list[str]) -> int:
    """Write what is stale, or with --check only say so (exit status 1)."""
    table = load_table()
    files = {
        "_opcodes.pxd": numbers_file(table),
        "ops_tail.pyx": tail_file(table),
        "ops_switch.pyx": switch_file(table),
    }
    stale = [
        name
        for name, text in files.items()
        if not (CODE / name).exists() or (CODE / name).read_text() != text
    ]
    if "--check" in arguments:
        if stale:
            print(f"stale: {', '.join(stale)}; run: python ci/generate/ops.py")
        return 1 if stale else 0
    for name in stale:
        (CODE / name).write_text(files[name])
    print(f"{len(table.ops())} ops; written: {', '.join(stale) or 'nothing, all current'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
