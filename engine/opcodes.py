"""THE table: WebAssembly instructions first, the interpreter's own ops below.

One row per instruction: decoder, validator, text tools, tracer and tests derive from it.
`immediates` lists the kinds of immediate in binary order; `type` is the stack type, with
`addr` for the address type of the memory or table that is named, and `*` where the
instruction is polymorphic (the validator has a rule of its own); `feature` is the
`Features` bit that must be on. Source: core specification 3.0, appendix "Index of
Instructions"; proposals legacy exceptions and wide arithmetic.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Instruction(NamedTuple):
    """A WebAssembly instruction."""

    code: int  # opcode; prefixed instructions are 0xPP0000 | sub-opcode
    name: str  # keyword of the text format
    immediates: str  # kinds of immediate, in binary order
    type: str  # stack type; "*" when polymorphic
    feature: str = ""  # of Features, any of several; "" for the first version of the language
    rule: str = ""  # what the engine calls it, where the keyword is that of another instruction too

    @property
    def symbol(self) -> str:
        """Its name in the compiled engine, such as I_LOCAL_GET."""
        return f"I_{self.rule or self.name}".upper().replace(".", "_")

    @property
    def natural(self) -> int:
        """The natural alignment of a memory access, as a power of two: its size, which the name tells."""
        bits = _ACCESS.search(self.name) or _VALUE.match(self.name)
        return (int(bits[1]) // 8).bit_length() - 1 if bits else 0


# How many bits an access has in memory, if fewer than its value, and how many that has
_ACCESS = re.compile(r"\.(?:atomic\.)?(?:load|store|rmw)(\d+)")
_VALUE = re.compile(r"[ifv](\d+)\.")


INSTRUCTIONS: tuple[Instruction, ...] = tuple(
    Instruction(*row)
    for row in (
        # control
        (0x00, "unreachable", "", "*"),
        (0x01, "nop", "", "->"),
        (0x02, "block", "blocktype", "*"),
        (0x03, "loop", "blocktype", "*"),
        (0x04, "if", "blocktype", "*"),
        (0x05, "else", "", "*"),
        (0x06, "try", "blocktype", "*", "legacy_exceptions"),
        (0x07, "catch", "tag", "*", "legacy_exceptions"),
        (0x08, "throw", "tag", "*", "exceptions legacy_exceptions"),
        (0x09, "rethrow", "label", "*", "legacy_exceptions"),
        (0x0A, "throw_ref", "", "*", "exceptions"),
        (0x0B, "end", "", "*"),
        (0x0C, "br", "label", "*"),
        (0x0D, "br_if", "label", "*"),
        (0x0E, "br_table", "labels label", "*"),
        (0x0F, "return", "", "*"),
        (0x10, "call", "func", "*"),
        (0x11, "call_indirect", "type table", "*"),
        (0x12, "return_call", "func", "*", "tail_call"),
        (0x13, "return_call_indirect", "type table", "*", "tail_call"),
        (0x14, "call_ref", "type", "*", "function_references"),
        (0x15, "return_call_ref", "type", "*", "tail_call"),
        (0x18, "delegate", "label", "*", "legacy_exceptions"),
        (0x19, "catch_all", "", "*", "legacy_exceptions"),
        (0x1F, "try_table", "blocktype catches", "*", "exceptions"),
        # parametric
        (0x1A, "drop", "", "*"),
        (0x1B, "select", "", "*"),
        (0x1C, "select", "valtypes", "*", "reference_types", "select_t"),
        # variables and tables
        (0x20, "local.get", "local", "*"),
        (0x21, "local.set", "local", "*"),
        (0x22, "local.tee", "local", "*"),
        (0x23, "global.get", "global", "*"),
        (0x24, "global.set", "global", "*"),
        (0x25, "table.get", "table", "*", "reference_types"),
        (0x26, "table.set", "table", "*", "reference_types"),
        # memory
        (0x28, "i32.load", "memarg", "addr -> i32"),
        (0x29, "i64.load", "memarg", "addr -> i64"),
        (0x2A, "f32.load", "memarg", "addr -> f32"),
        (0x2B, "f64.load", "memarg", "addr -> f64"),
        (0x2C, "i32.load8_s", "memarg", "addr -> i32"),
        (0x2D, "i32.load8_u", "memarg", "addr -> i32"),
        (0x2E, "i32.load16_s", "memarg", "addr -> i32"),
        (0x2F, "i32.load16_u", "memarg", "addr -> i32"),
        (0x30, "i64.load8_s", "memarg", "addr -> i64"),
        (0x31, "i64.load8_u", "memarg", "addr -> i64"),
        (0x32, "i64.load16_s", "memarg", "addr -> i64"),
        (0x33, "i64.load16_u", "memarg", "addr -> i64"),
        (0x34, "i64.load32_s", "memarg", "addr -> i64"),
        (0x35, "i64.load32_u", "memarg", "addr -> i64"),
        (0x36, "i32.store", "memarg", "addr i32 ->"),
        (0x37, "i64.store", "memarg", "addr i64 ->"),
        (0x38, "f32.store", "memarg", "addr f32 ->"),
        (0x39, "f64.store", "memarg", "addr f64 ->"),
        (0x3A, "i32.store8", "memarg", "addr i32 ->"),
        (0x3B, "i32.store16", "memarg", "addr i32 ->"),
        (0x3C, "i64.store8", "memarg", "addr i64 ->"),
        (0x3D, "i64.store16", "memarg", "addr i64 ->"),
        (0x3E, "i64.store32", "memarg", "addr i64 ->"),
        (0x3F, "memory.size", "memory", "-> addr"),
        (0x40, "memory.grow", "memory", "addr -> addr"),
        # constants
        (0x41, "i32.const", "i32", "-> i32"),
        (0x42, "i64.const", "i64", "-> i64"),
        (0x43, "f32.const", "f32", "-> f32"),
        (0x44, "f64.const", "f64", "-> f64"),
        # comparisons
        (0x45, "i32.eqz", "", "i32 -> i32"),
        (0x46, "i32.eq", "", "i32 i32 -> i32"),
        (0x47, "i32.ne", "", "i32 i32 -> i32"),
        (0x48, "i32.lt_s", "", "i32 i32 -> i32"),
        (0x49, "i32.lt_u", "", "i32 i32 -> i32"),
        (0x4A, "i32.gt_s", "", "i32 i32 -> i32"),
        (0x4B, "i32.gt_u", "", "i32 i32 -> i32"),
        (0x4C, "i32.le_s", "", "i32 i32 -> i32"),
        (0x4D, "i32.le_u", "", "i32 i32 -> i32"),
        (0x4E, "i32.ge_s", "", "i32 i32 -> i32"),
        (0x4F, "i32.ge_u", "", "i32 i32 -> i32"),
        (0x50, "i64.eqz", "", "i64 -> i32"),
        (0x51, "i64.eq", "", "i64 i64 -> i32"),
        (0x52, "i64.ne", "", "i64 i64 -> i32"),
        (0x53, "i64.lt_s", "", "i64 i64 -> i32"),
        (0x54, "i64.lt_u", "", "i64 i64 -> i32"),
        (0x55, "i64.gt_s", "", "i64 i64 -> i32"),
        (0x56, "i64.gt_u", "", "i64 i64 -> i32"),
        (0x57, "i64.le_s", "", "i64 i64 -> i32"),
        (0x58, "i64.le_u", "", "i64 i64 -> i32"),
        (0x59, "i64.ge_s", "", "i64 i64 -> i32"),
        (0x5A, "i64.ge_u", "", "i64 i64 -> i32"),
        (0x5B, "f32.eq", "", "f32 f32 -> i32"),
        (0x5C, "f32.ne", "", "f32 f32 -> i32"),
        (0x5D, "f32.lt", "", "f32 f32 -> i32"),
        (0x5E, "f32.gt", "", "f32 f32 -> i32"),
        (0x5F, "f32.le", "", "f32 f32 -> i32"),
        (0x60, "f32.ge", "", "f32 f32 -> i32"),
        (0x61, "f64.eq", "", "f64 f64 -> i32"),
        (0x62, "f64.ne", "", "f64 f64 -> i32"),
        (0x63, "f64.lt", "", "f64 f64 -> i32"),
        (0x64, "f64.gt", "", "f64 f64 -> i32"),
        (0x65, "f64.le", "", "f64 f64 -> i32"),
        (0x66, "f64.ge", "", "f64 f64 -> i32"),
        # integers
        (0x67, "i32.clz", "", "i32 -> i32"),
        (0x68, "i32.ctz", "", "i32 -> i32"),
        (0x69, "i32.popcnt", "", "i32 -> i32"),
        (0x6A, "i32.add", "", "i32 i32 -> i32"),
        (0x6B, "i32.sub", "", "i32 i32 -> i32"),
        (0x6C, "i32.mul", "", "i32 i32 -> i32"),
        (0x6D, "i32.div_s", "", "i32 i32 -> i32"),
        (0x6E, "i32.div_u", "", "i32 i32 -> i32"),
        (0x6F, "i32.rem_s", "", "i32 i32 -> i32"),
        (0x70, "i32.rem_u", "", "i32 i32 -> i32"),
        (0x71, "i32.and", "", "i32 i32 -> i32"),
        (0x72, "i32.or", "", "i32 i32 -> i32"),
        (0x73, "i32.xor", "", "i32 i32 -> i32"),
        (0x74, "i32.shl", "", "i32 i32 -> i32"),
        (0x75, "i32.shr_s", "", "i32 i32 -> i32"),
        (0x76, "i32.shr_u", "", "i32 i32 -> i32"),
        (0x77, "i32.rotl", "", "i32 i32 -> i32"),
        (0x78, "i32.rotr", "", "i32 i32 -> i32"),
        (0x79, "i64.clz", "", "i64 -> i64"),
        (0x7A, "i64.ctz", "", "i64 -> i64"),
        (0x7B, "i64.popcnt", "", "i64 -> i64"),
        (0x7C, "i64.add", "", "i64 i64 -> i64"),
        (0x7D, "i64.sub", "", "i64 i64 -> i64"),
        (0x7E, "i64.mul", "", "i64 i64 -> i64"),
        (0x7F, "i64.div_s", "", "i64 i64 -> i64"),
        (0x80, "i64.div_u", "", "i64 i64 -> i64"),
        (0x81, "i64.rem_s", "", "i64 i64 -> i64"),
        (0x82, "i64.rem_u", "", "i64 i64 -> i64"),
        (0x83, "i64.and", "", "i64 i64 -> i64"),
        (0x84, "i64.or", "", "i64 i64 -> i64"),
        (0x85, "i64.xor", "", "i64 i64 -> i64"),
        (0x86, "i64.shl", "", "i64 i64 -> i64"),
        (0x87, "i64.shr_s", "", "i64 i64 -> i64"),
        (0x88, "i64.shr_u", "", "i64 i64 -> i64"),
        (0x89, "i64.rotl", "", "i64 i64 -> i64"),
        (0x8A, "i64.rotr", "", "i64 i64 -> i64"),
        # floats
        (0x8B, "f32.abs", "", "f32 -> f32"),
        (0x8C, "f32.neg", "", "f32 -> f32"),
        (0x8D, "f32.ceil", "", "f32 -> f32"),
        (0x8E, "f32.floor", "", "f32 -> f32"),
        (0x8F, "f32.trunc", "", "f32 -> f32"),
        (0x90, "f32.nearest", "", "f32 -> f32"),
        (0x91, "f32.sqrt", "", "f32 -> f32"),
        (0x92, "f32.add", "", "f32 f32 -> f32"),
        (0x93, "f32.sub", "", "f32 f32 -> f32"),
        (0x94, "f32.mul", "", "f32 f32 -> f32"),
        (0x95, "f32.div", "", "f32 f32 -> f32"),
        (0x96, "f32.min", "", "f32 f32 -> f32"),
        (0x97, "f32.max", "", "f32 f32 -> f32"),
        (0x98, "f32.copysign", "", "f32 f32 -> f32"),
        (0x99, "f64.abs", "", "f64 -> f64"),
        (0x9A, "f64.neg", "", "f64 -> f64"),
        (0x9B, "f64.ceil", "", "f64 -> f64"),
        (0x9C, "f64.floor", "", "f64 -> f64"),
        (0x9D, "f64.trunc", "", "f64 -> f64"),
        (0x9E, "f64.nearest", "", "f64 -> f64"),
        (0x9F, "f64.sqrt", "", "f64 -> f64"),
        (0xA0, "f64.add", "", "f64 f64 -> f64"),
        (0xA1, "f64.sub", "", "f64 f64 -> f64"),
        (0xA2, "f64.mul", "", "f64 f64 -> f64"),
        (0xA3, "f64.div", "", "f64 f64 -> f64"),
        (0xA4, "f64.min", "", "f64 f64 -> f64"),
        (0xA5, "f64.max", "", "f64 f64 -> f64"),
        (0xA6, "f64.copysign", "", "f64 f64 -> f64"),
        # conversions
        (0xA7, "i32.wrap_i64", "", "i64 -> i32"),
        (0xA8, "i32.trunc_f32_s", "", "f32 -> i32"),
        (0xA9, "i32.trunc_f32_u", "", "f32 -> i32"),
        (0xAA, "i32.trunc_f64_s", "", "f64 -> i32"),
        (0xAB, "i32.trunc_f64_u", "", "f64 -> i32"),
        (0xAC, "i64.extend_i32_s", "", "i32 -> i64"),
        (0xAD, "i64.extend_i32_u", "", "i32 -> i64"),
        (0xAE, "i64.trunc_f32_s", "", "f32 -> i64"),
        (0xAF, "i64.trunc_f32_u", "", "f32 -> i64"),
        (0xB0, "i64.trunc_f64_s", "", "f64 -> i64"),
        (0xB1, "i64.trunc_f64_u", "", "f64 -> i64"),
        (0xB2, "f32.convert_i32_s", "", "i32 -> f32"),
        (0xB3, "f32.convert_i32_u", "", "i32 -> f32"),
        (0xB4, "f32.convert_i64_s", "", "i64 -> f32"),
        (0xB5, "f32.convert_i64_u", "", "i64 -> f32"),
        (0xB6, "f32.demote_f64", "", "f64 -> f32"),
        (0xB7, "f64.convert_i32_s", "", "i32 -> f64"),
        (0xB8, "f64.convert_i32_u", "", "i32 -> f64"),
        (0xB9, "f64.convert_i64_s", "", "i64 -> f64"),
        (0xBA, "f64.convert_i64_u", "", "i64 -> f64"),
        (0xBB, "f64.promote_f32", "", "f32 -> f64"),
        (0xBC, "i32.reinterpret_f32", "", "f32 -> i32"),
        (0xBD, "i64.reinterpret_f64", "", "f64 -> i64"),
        (0xBE, "f32.reinterpret_i32", "", "i32 -> f32"),
        (0xBF, "f64.reinterpret_i64", "", "i64 -> f64"),
        (0xC0, "i32.extend8_s", "", "i32 -> i32", "sign_extension"),
        (0xC1, "i32.extend16_s", "", "i32 -> i32", "sign_extension"),
        (0xC2, "i64.extend8_s", "", "i64 -> i64", "sign_extension"),
        (0xC3, "i64.extend16_s", "", "i64 -> i64", "sign_extension"),
        (0xC4, "i64.extend32_s", "", "i64 -> i64", "sign_extension"),
        # references
        (0xD0, "ref.null", "heaptype", "*", "reference_types"),
        (0xD1, "ref.is_null", "", "*", "reference_types"),
        (0xD2, "ref.func", "func", "*", "reference_types"),
        (0xD4, "ref.as_non_null", "", "*", "function_references"),
        (0xD5, "br_on_null", "label", "*", "function_references"),
        (0xD6, "br_on_non_null", "label", "*", "function_references"),
        # saturating conversions
        (0xFC0000, "i32.trunc_sat_f32_s", "", "f32 -> i32", "saturating_conversions"),
        (0xFC0001, "i32.trunc_sat_f32_u", "", "f32 -> i32", "saturating_conversions"),
        (0xFC0002, "i32.trunc_sat_f64_s", "", "f64 -> i32", "saturating_conversions"),
        (0xFC0003, "i32.trunc_sat_f64_u", "", "f64 -> i32", "saturating_conversions"),
        (0xFC0004, "i64.trunc_sat_f32_s", "", "f32 -> i64", "saturating_conversions"),
        (0xFC0005, "i64.trunc_sat_f32_u", "", "f32 -> i64", "saturating_conversions"),
        (0xFC0006, "i64.trunc_sat_f64_s", "", "f64 -> i64", "saturating_conversions"),
        (0xFC0007, "i64.trunc_sat_f64_u", "", "f64 -> i64", "saturating_conversions"),
        # bulk memory and tables
        (0xFC0008, "memory.init", "data memory", "addr i32 i32 ->", "bulk_memory"),
        (0xFC0009, "data.drop", "data", "->", "bulk_memory"),
        (0xFC000A, "memory.copy", "memory memory", "*", "bulk_memory"),
        (0xFC000B, "memory.fill", "memory", "addr i32 addr ->", "bulk_memory"),
        (0xFC000C, "table.init", "elem table", "addr i32 i32 ->", "bulk_memory"),
        (0xFC000D, "elem.drop", "elem", "->", "bulk_memory"),
        (0xFC000E, "table.copy", "table table", "*", "bulk_memory"),
        (0xFC000F, "table.grow", "table", "*", "reference_types"),
        (0xFC0010, "table.size", "table", "-> addr", "reference_types"),
        (0xFC0011, "table.fill", "table", "*", "reference_types"),
        # wide arithmetic
        (0xFC0013, "i64.add128", "", "i64 i64 i64 i64 -> i64 i64", "wide_arithmetic"),
        (0xFC0014, "i64.sub128", "", "i64 i64 i64 i64 -> i64 i64", "wide_arithmetic"),
        (0xFC0015, "i64.mul_wide_s", "", "i64 i64 -> i64 i64", "wide_arithmetic"),
        (0xFC0016, "i64.mul_wide_u", "", "i64 i64 -> i64 i64", "wide_arithmetic"),
    )
)

# Opcodes of one byte that another number follows: garbage collection, what came after the first
# version, vectors, threads. They are known whether or not there are rows with them.
PREFIXES = (0xFB, 0xFC, 0xFD, 0xFE)
# Allowed in constant expressions (3.4.14).
CONSTANT = frozenset(
    "end i32.const i64.const f32.const f64.const ref.null ref.func global.get"
    " i32.add i32.sub i32.mul i64.add i64.sub i64.mul".split()
)


@cache
def prefixed() -> dict[int, range]:
    """Return the numbers of the instructions with a prefix, by prefix: from 256 on, one block each."""
    blocks = {}
    start = 0x100
    for prefix in PREFIXES:
        codes = [row.code & 0xFFFF for row in INSTRUCTIONS if row.code >> 16 == prefix]
        if codes:
            blocks[prefix] = range(start, start + max(codes) + 1)
            start = blocks[prefix].stop
    return blocks


def number(row: Instruction) -> int:
    """Return the number by which the engine's tables are indexed: an opcode of one byte is its own."""
    return prefixed()[row.code >> 16][row.code & 0xFFFF] if row.code > 0xFF else row.code


def n_numbers() -> int:
    """Return how many numbers there are, including the last one, which stands for unknown instructions."""
    return max((block.stop for block in prefixed().values()), default=0x100) + 1


# --- The interpreter's own ops -------------------------------------------------------------
#
# An op is one code word (two where a body reads `ext`) and one small function. Bodies are
# Cython over `pc`, `fp`, `mem`, `msz`, `ctx`, `r0`, `f0`; `a.u32` is the slot that operand a
# names. `ci/generate/ops.py` turns each body into a tail-call function and into a branch of
# the switch twin, and knows these statements besides Cython's:
#     leave CODE      back to the driver, which finds pc and fp in ctx
#     trap CODE       leave with a trap
#     check f(...)    leave with a trap if f returns one
#     jump            go on at pc
#     next            go on behind this op; also at the end of every body
# Naming: _rr both operands in slots, _ri the second a 16-bit immediate in c, _rx the second a
# 64-bit immediate in the extension word, _ir the first an immediate; _bk backward branch,
# which pays fuel; _x offset in the extension word; _abs constant address; _at address in r0.
# Accumulators: ops on integers leave their result in r0 too, those on f64 in f0, on f32 in g0, so
# that the next op need not wait for the slot: an `a` in the form (_ar _ra _ai) takes that operand from there.
# Fused ops do what two or three words one after the other say, with one dispatch. Only the first of the
# words has another op: the others stay as they are, so that branches, traps, fuel and resumption find each
# instruction at its own word. Hence any op may be fused if it goes on behind itself, and any may be the last.


class Op(NamedTuple):
    """An op of the interpreter."""

    name: str
    words: int  # code words it takes
    body: str
    effect: str = (
        "!"  # letters: a writes slot a, r leaves it in r0 too, f in f0, g in g0; ! anything may have changed
    )
    parts: tuple[str, ...] = ()  # of a fused op: the ops that it executes; words is that of the first


class Binary(NamedTuple):
    """A binary operator on integers or floats: `result` is a field of Val, the expression is over x and y."""

    instruction: str
    result: str
    expression: str
    forms: str  # of rr ri rx ir; "commutes" lets the translator swap operands


class Compare(NamedTuple):
    """A comparison, also fused with branches; `swapped`: with operands exchanged, `negated`: its opposite."""

    instruction: str
    expression: str
    swapped: str
    negated: str  # "" for float orderings, whose opposite is an op of its own (_not)


def _integer_binaries(t: str, width: int) -> list[Binary]:
    u, i, mask = f"u{width}", f"i{width}", width - 1
    return [
        Binary(f"{t}.add", u, f"x.{u} + y.{u}", "rr ar ri ai rx commutes"),
        Binary(f"{t}.sub", u, f"x.{u} - y.{u}", "rr ar ra ir"),
        Binary(f"{t}.mul", u, f"x.{u} * y.{u}", "rr ar ri ai rx commutes"),
        Binary(f"{t}.and", u, f"x.{u} & y.{u}", "rr ar ri ai rx commutes"),
        Binary(f"{t}.or", u, f"x.{u} | y.{u}", "rr ar ri ai rx commutes"),
        Binary(f"{t}.xor", u, f"x.{u} ^ y.{u}", "rr ar ri ai rx commutes"),
        Binary(f"{t}.shl", u, f"x.{u} << (y.{u} & {mask})", "rr ar ra ri ai ir"),
        Binary(f"{t}.shr_s", i, f"x.{i} >> (y.{u} & {mask})", "rr ar ra ri ai"),
        Binary(f"{t}.shr_u", u, f"x.{u} >> (y.{u} & {mask})", "rr ar ra ri ai"),
        Binary(f"{t}.rotl", u, f"rotl{width}(x.{u}, y.{u})", "rr ar ra ri ai"),
        Binary(f"{t}.rotr", u, f"rotl{width}(x.{u}, 0 - y.{u})", "rr ar ra ri ai"),
    ]


def _float_binaries(t: str) -> list[Binary]:
    return [
        *(
            Binary(f"{t}.{name}", t, f"x.{t} {sign} y.{t}", "rr ar ra rx" + more)
            for name, sign, more in (
                ("add", "+", " commutes"),
                ("sub", "-", ""),
                ("mul", "*", " commutes"),
                ("div", "/", ""),
            )
        ),
        *(Binary(f"{t}.{name}", t, f"{t}_{name}(x.{t}, y.{t})", "rr ar ra rx") for name in ("min", "max")),
        Binary(f"{t}.copysign", f"u{t[1:]}", f"copysign{t[1:]}(x.u{t[1:]}, y.u{t[1:]})", "rr"),
    ]


BINARIES: tuple[Binary, ...] = (
    *_integer_binaries("i32", 32),
    *_integer_binaries("i64", 64),
    *_float_binaries("f32"),
    *_float_binaries("f64"),
)


def _integer_compares(t: str, width: int) -> list[Compare]:
    u, i = f"u{width}", f"i{width}"
    rows = [
        ("eq", u, "==", "eq", "ne"),
        ("ne", u, "!=", "ne", "eq"),
        ("lt_s", i, "<", "gt_s", "ge_s"),
        ("lt_u", u, "<", "gt_u", "ge_u"),
        ("gt_s", i, ">", "lt_s", "le_s"),
        ("gt_u", u, ">", "lt_u", "le_u"),
        ("le_s", i, "<=", "ge_s", "gt_s"),
        ("le_u", u, "<=", "ge_u", "gt_u"),
        ("ge_s", i, ">=", "le_s", "lt_s"),
        ("ge_u", u, ">=", "le_u", "lt_u"),
    ]
    return [Compare(f"{t}.{n}", f"x.{k} {op} y.{k}", f"{t}.{s}", f"{t}.{neg}") for n, k, op, s, neg in rows]


def _float_compares(t: str) -> list[Compare]:
    rows = [
        ("eq", "==", "eq", f"{t}.ne"),
        ("ne", "!=", "ne", f"{t}.eq"),
        ("lt", "<", "gt", ""),
        ("gt", ">", "lt", ""),
        ("le", "<=", "ge", ""),
        ("ge", ">=", "le", ""),
    ]
    return [Compare(f"{t}.{n}", f"x.{t} {op} y.{t}", f"{t}.{s}", neg) for n, op, s, neg in rows]


COMPARES: tuple[Compare, ...] = (
    *_integer_compares("i32", 32),
    *_integer_compares("i64", 64),
    *_float_compares("f32"),
    *_float_compares("f64"),
)

# instruction, body over a (result) and b (operand)
UNARIES: tuple[tuple[str, str], ...] = (
    ("i32.eqz", "a.u32 = b.u32 == 0"),
    ("i64.eqz", "a.u32 = b.u64 == 0"),
    ("i32.clz", "a.u32 = clz32(b.u32)"),
    ("i32.ctz", "a.u32 = ctz32(b.u32)"),
    ("i32.popcnt", "a.u32 = popcnt32(b.u32)"),
    ("i64.clz", "a.u64 = clz64(b.u64)"),
    ("i64.ctz", "a.u64 = ctz64(b.u64)"),
    ("i64.popcnt", "a.u64 = popcnt64(b.u64)"),
    ("f32.abs", "a.u32 = b.u32 & <uint32_t>0x7FFFFFFF"),
    ("f32.neg", "a.u32 = b.u32 ^ <uint32_t>0x80000000ULL"),
    ("f32.ceil", "a.f32 = f32_ceil(b.f32)"),
    ("f32.floor", "a.f32 = f32_floor(b.f32)"),
    ("f32.trunc", "a.f32 = f32_trunc(b.f32)"),
    ("f32.nearest", "a.f32 = f32_nearest(b.f32)"),
    ("f32.sqrt", "a.f32 = sqrtf(b.f32)"),
    ("f64.abs", "a.u64 = b.u64 & <uint64_t>0x7FFFFFFFFFFFFFFFULL"),
    ("f64.neg", "a.u64 = b.u64 ^ <uint64_t>0x8000000000000000ULL"),
    ("f64.ceil", "a.f64 = f64_ceil(b.f64)"),
    ("f64.floor", "a.f64 = f64_floor(b.f64)"),
    ("f64.trunc", "a.f64 = f64_trunc(b.f64)"),
    ("f64.nearest", "a.f64 = f64_nearest(b.f64)"),
    ("f64.sqrt", "a.f64 = sqrt(b.f64)"),
    ("i32.wrap_i64", "a.u32 = b.u32"),
    ("i64.extend_i32_s", "a.i64 = b.i32"),
    ("i64.extend_i32_u", "a.u64 = b.u32"),
    ("f32.convert_i32_s", "a.f32 = <float>b.i32"),
    ("f32.convert_i32_u", "a.f32 = <float>b.u32"),
    ("f32.convert_i64_s", "a.f32 = <float>b.i64"),
    ("f32.convert_i64_u", "a.f32 = <float>b.u64"),
    ("f32.demote_f64", "a.f32 = <float>b.f64"),
    ("f64.convert_i32_s", "a.f64 = <double>b.i32"),
    ("f64.convert_i32_u", "a.f64 = <double>b.u32"),
    ("f64.convert_i64_s", "a.f64 = <double>b.i64"),
    ("f64.convert_i64_u", "a.f64 = <double>b.u64"),
    ("f64.promote_f32", "a.f64 = <double>b.f32"),
    ("i32.extend8_s", "a.i32 = <int8_t>b.u32"),
    ("i32.extend16_s", "a.i32 = <int16_t>b.u32"),
    ("i64.extend8_s", "a.i64 = <int8_t>b.u64"),
    ("i64.extend16_s", "a.i64 = <int16_t>b.u64"),
    ("i64.extend32_s", "a.i64 = <int32_t>b.u64"),
    ("ref.is_null", "a.u32 = b.u64 == 0"),
    *(
        (f"{i}.trunc_{f}_{s}", f"check {i}_trunc_{f}_{s}(fp + pc.a, b.{f})")
        for i in ("i32", "i64")
        for f in ("f32", "f64")
        for s in ("s", "u")
    ),
    *(
        (f"{i}.trunc_sat_{f}_{s}", f"a.{'i' if s == 's' else 'u'}{i[1:]} = {i}_trunc_sat_{f}_{s}(b.{f})")
        for i in ("i32", "i64")
        for f in ("f32", "f64")
        for s in ("s", "u")
    ),
)

# instruction, function of numeric.pxd over (result, x, y) that may trap, field of the operands
TRAPPING_BINARIES: tuple[tuple[str, str], ...] = tuple(
    (f"i{width}.{name}", f"{'i' if name.endswith('s') else 'u'}{width}")
    for width in (32, 64)
    for name in ("div_s", "div_u", "rem_s", "rem_u")
)

# op, instructions that it serves, C type in memory, result (a slot is written whole, so that
# i32 and i64 forms that zero-extend are one op)
LOADS: tuple[tuple[str, str, str, str], ...] = (
    ("load8_u", "i32.load8_u i64.load8_u", "uint8_t", "u64"),
    ("load16_u", "i32.load16_u i64.load16_u", "uint16_t", "u64"),
    ("load32_u", "i32.load i64.load32_u", "uint32_t", "u64"),
    ("f32_load", "f32.load", "float", "f32"),
    ("load64", "i64.load", "uint64_t", "u64"),
    ("f64_load", "f64.load", "double", "f64"),
    ("i32_load8_s", "i32.load8_s", "int8_t", "i32"),
    ("i32_load16_s", "i32.load16_s", "int16_t", "i32"),
    ("i64_load8_s", "i64.load8_s", "int8_t", "i64"),
    ("i64_load16_s", "i64.load16_s", "int16_t", "i64"),
    ("i64_load32_s", "i64.load32_s", "int32_t", "i64"),
)
STORES: tuple[tuple[str, str, str], ...] = (
    ("store8", "i32.store8 i64.store8", "uint8_t"),
    ("store16", "i32.store16 i64.store16", "uint16_t"),
    ("store32", "i32.store f32.store i64.store32", "uint32_t"),
    ("store64", "i64.store f64.store", "uint64_t"),
)
SIZE_OF = {
    "uint8_t": 1,
    "int8_t": 1,
    "uint16_t": 2,
    "int16_t": 2,
    "uint32_t": 4,
    "int32_t": 4,
    "uint64_t": 8,
    "double": 8,
    "float": 4,
}

_OUT_OF_FUEL = """if ctx.fuel < 0:
    leave LEAVE_FUEL
"""
_FUEL = f"ctx.fuel = ctx.fuel - 1\n{_OUT_OF_FUEL}"
# 32-bit addresses and offsets, added in 64 bits: no sum overflows
_EA = """ea = {address}
if ea + {size} > msz:
    trap TRAP_MEMORY
"""
# Enter translated code: `entry`, its `owner`, the frame `new` and the return address `back` are set.
# One comparison finds all that hinders: the header of a function that is not translated (the stub) asks for
# more slots than any stack has. The driver mends what is missing and has the word executed again.
_ENTER = """head = <Header*>(entry.entry - 2)
if new + head.n_slots > ctx.limit:
    ctx.entry = entry
    ctx.owner = {owner}
    ctx.args = new
    leave LEAVE_FRAME
"""
# Locals are zero before fuel is looked at, so that the frame is complete if the driver comes in between.
_BEGIN = """pc = entry.entry
zero_slots(fp + head.zero_from, head.zero_count)
ctx.fuel = ctx.fuel - 1
if ctx.fuel < 0:
    leave LEAVE_FUEL
jump"""
# Call func: behind the call ({words} words) stands a resync word, which a callee in another
# instance returns to; its operand a is the slot for the own instance.
_CALL_FUNC = (
    """new = fp + pc.b
if func.kind != FUNC_WASM:
    pc = pc + {words} + 1
    ctx.callee = func
    ctx.args = new
    leave LEAVE_HOST_CALL
entry = func.instance.code + func.code_index
"""
    + _ENTER.format(owner="func.instance")
    + """new[head.linkage + 1].u64 = pc.b
if func.instance == ctx.instance:
    new[head.linkage].ptr = pc + {words} + 1
else:
    new[head.linkage].ptr = pc + {words}
    fp[(pc + {words}).a].ptr = ctx.instance
    switch_instance(ctx, func.instance)
    mem = ctx.instance.memories[0].base
    msz = ctx.instance.memories[0].size
fp = new
"""
    + _BEGIN
)
# Tail call of func, whose arguments lie at slot b. Where the frame cannot be replaced (a host
# function, or another instance while our caller would not restore its own) it is a call, and
# the return that the translator put behind it follows. Extension word: own linkage, arguments.
_TAIL_CALL_FUNC = (
    """if func.kind == FUNC_WASM and (
    func.instance == ctx.instance or (<Ins*>fp[ext32].ptr).op == OP_RESYNC
):
    entry = func.instance.code + func.code_index
    new = fp
"""
    + "".join(f"    {line}\n" for line in _ENTER.format(owner="func.instance").splitlines())
    + """    move_linkage(fp, ext32, head.linkage, fp + pc.b, ext32b)
    if func.instance != ctx.instance:
        switch_instance(ctx, func.instance)
        mem = ctx.instance.memories[0].base
        msz = ctx.instance.memories[0].size
"""
    + "".join(f"    {line}\n" for line in _BEGIN.splitlines())
    + _CALL_FUNC
)
_FUNC_OF_TABLE = """table = ctx.tables[pc.c]
index = b_index
if index >= table.size:
    trap TRAP_UNDEFINED_ELEMENT
func = <FuncInst*>table.elems[index].ptr
if func == NULL:
    trap TRAP_UNINITIALIZED_ELEMENT
if func.type != <DefType*>{type} and not deftype_matches(func.type, <DefType*>{type}):
    trap TRAP_INDIRECT_TYPE
""".replace("b_index", "a.u64 if table.is64 else a.u32")
_FUNC_OF_REF = """func = <FuncInst*>a.ptr
if func == NULL:
    trap TRAP_NULL_FUNCTION
"""
_FUNC_OF_IMPORT = "func = ctx.funcs[pc.a + (<uint32_t>pc.c << 16)]\n"


# Results are in the first slots of the frame, where the caller has its operands: nothing is copied back.
_RETURN = "back = <Ins*>b.ptr\nfp = fp - fp[pc.b + 1].u64\npc = back\njump"
# 64-bit addresses: both sums may overflow, and then are less than what was added
_EA_ANY = """memory = ctx.instance.memories[ext2]
ea = (b.u64 if memory.is64 else b.u32) + ext
if ea < ext or ea + pc.a < ea or ea + pc.a > memory.size:
    trap TRAP_MEMORY
r0 = <uint64_t>(memory.base + ea)"""
# the fuel that they cost is noticed here, as what follows may be the end of the call
_BULK = """if {name}_is_large(ctx, pc, fp):
    leave LEAVE_SLOW
check {name}(ctx, pc, fp)
pc = pc + 2
if ctx.fuel < 0:
    leave LEAVE_FUEL
jump"""
_DRIVER_OPS = (("memory_grow", 1), ("table_grow", 2), ("throw", 1), ("throw_ref", 1))


_KINDS = {"u32": "uint32_t", "i32": "int32_t", "u64": "uint64_t", "i64": "int64_t"}


def _result(field: str, expression: str) -> tuple[str, str]:
    """A body that stores the result in slot a and, where there is one, in the accumulator; its effect."""
    if field == "f64":
        return f"f0 = {expression}\na.f64 = f0", "af"
    if field == "f32":
        return f"g0 = {expression}\na.f32 = g0", "ag"
    unsigned = "u" + field[1:]
    return f"r0 = <{_KINDS[unsigned]}>({expression})\na.{unsigned} = <{_KINDS[unsigned]}>r0", "ar"


def _operand_ops() -> list[Op]:
    ops = []
    for row in BINARIES:
        base = row.instruction.replace(".", "_")
        for form in ("rr", "ar", "ra", "ri", "ai", "rx", "ir"):
            if form in row.forms.split():
                words = 2 if form == "rx" else 1
                ops.append(Op(f"{base}_{form}", words, *_result(row.result, _over(row.expression, form))))
    for compare in COMPARES:
        base = compare.instruction.replace(".", "_")
        for form in ("rr", "ri", "ar", "ai", "rx") if base.startswith("i") else ("rr", "ar", "rx"):
            words = 2 if form == "rx" else 1
            ops.append(Op(f"{base}_{form}", words, *_result("u32", _over(compare.expression, form))))
            if form == "rx":
                continue
            fused = _over(compare.expression, form, branch=True)
            ops += _branch_ops(f"br_{base}_{form}", fused, "<int16_t>pc.c")
            if not compare.negated:
                ops += _branch_ops(f"br_{base}_not_{form}", f"not ({fused})", "<int16_t>pc.c")
    for instruction, field in TRAPPING_BINARIES:
        base = instruction.replace(".", "_")
        for form in ("rr", "ri"):
            operands = _over(f"x.{field}, y.{field}", form)
            ops.append(Op(f"{base}_{form}", 1, f"check {base}(fp + pc.a, {operands})", "a"))
    for instruction, body in UNARIES:
        base = instruction.replace(".", "_")
        assigned = _ASSIGNED.fullmatch(body)
        if assigned is None:
            ops.append(Op(base, 1, body, "a"))
            continue
        ops.append(Op(base, 1, *_result(assigned[1], assigned[2])))
        if "b.f" not in body:
            ops.append(Op(f"{base}_a", 1, *_result(assigned[1], _from_r0(assigned[2], "b"))))
    return ops


_ASSIGNED = re.compile(r"a\.(\w+) = (.*)")


def _from_r0(expression: str, operand: str) -> str:
    """Take an integer operand from the accumulator."""
    for field, kind in _KINDS.items():
        expression = expression.replace(f"{operand}.{field}", f"(<{kind}>r0)")
    return expression


def _over(expression: str, form: str, *, branch: bool = False) -> str:
    """Put operands of the given form for x and y: slots b and c, or a and b where c is a branch distance."""
    x, y = ("a", "b") if branch else ("b", "c")
    for field, kind in _KINDS.items():
        immediate = f"(<{kind}><int64_t><int16_t>pc.{{}})"
        if form == "ir":
            expression = expression.replace(f"x.{field}", immediate.format(x))
        if form in ("ri", "ai"):
            expression = expression.replace(f"y.{field}", immediate.format(y))
        if form == "rx":
            expression = expression.replace(f"y.{field}", f"(<{kind}>ext)")
    if form == "rx":
        expression = expression.replace("y.f32", "extf32").replace("y.f64", "extf64")
    for operand, letter in (("x", form[0]), ("y", form[1])):
        if letter == "a":
            expression = (
                _from_r0(expression, operand).replace(f"{operand}.f64", "f0").replace(f"{operand}.f32", "g0")
            )
    return expression.replace("x.", f"{x}.").replace("y.", f"{y}.")


def _branch_ops(name: str, condition: str, distance: str) -> list[Op]:
    taken = f"if {condition}:\n    pc = pc + {distance}\n"
    back = "".join(f"    {line}\n" for line in _FUEL.splitlines())
    return [Op(name, 1, f"{taken}    jump", ""), Op(f"{name}_bk", 1, f"{taken}{back}    jump", "")]


def _memory_ops() -> list[Op]:
    ops = []
    for name, _, kind, field in LOADS:
        size = SIZE_OF[kind]
        take, effect = _result(field, f"(<{kind}*>(mem + ea))[0]")
        at, _ = _result(field, f"(<{kind}*>r0)[0]")
        ops.append(Op(name, 1, _EA.format(address="b.u32 + <uint64_t>pc.c", size=size) + take, effect))
        ops.append(Op(f"{name}_x", 2, _EA.format(address="b.u32 + ext", size=size) + take, effect))
        ops.append(Op(f"{name}_abs", 1, _EA.format(address="b32", size=size) + take, effect))
        ops.append(Op(f"{name}_at", 1, at, effect))
        ops.append(
            Op(f"{name}_a", 1, _EA.format(address="<uint32_t>r0 + <uint64_t>pc.c", size=size) + take, effect)
        )
        ops.append(Op(f"{name}_ax", 2, _EA.format(address="<uint32_t>r0 + ext", size=size) + take, effect))
    for name, _, kind in STORES:
        size = SIZE_OF[kind]
        put = f"(<{kind}*>(mem + ea))[0] = <{kind}>{{}}"
        slots = _EA.format(address="a.u32 + <uint64_t>pc.c", size=size)
        extended = _EA.format(address="a.u32 + ext", size=size)
        ops.append(Op(name, 1, slots + put.format("b.u64"), ""))
        ops.append(Op(f"{name}_x", 2, extended + put.format("b.u64"), ""))
        ops.append(Op(f"{name}_abs", 1, _EA.format(address="b32", size=size) + put.format("a.u64"), ""))
        ops.append(Op(f"{name}_at", 1, f"(<{kind}*>r0)[0] = <{kind}>a.u64", ""))
        ops.append(Op(f"{name}_a", 1, slots + put.format("r0"), ""))
        ops.append(Op(f"{name}_ax", 2, extended + put.format("r0"), ""))
        ops.append(Op(f"{name}_i", 1, slots + put.format("<int64_t><int16_t>pc.b"), ""))
        ops.append(Op(f"{name}_ix", 2, extended + put.format("<int64_t><int16_t>pc.b"), ""))
    for name, kind, accumulator in (("f32_store", "float", "g0"), ("f64_store", "double", "f0")):
        put = f"(<{kind}*>(mem + ea))[0] = {accumulator}"
        size = SIZE_OF[kind]
        ops.append(Op(f"{name}_a", 1, _EA.format(address="a.u32 + <uint64_t>pc.c", size=size) + put, ""))
        ops.append(Op(f"{name}_ax", 2, _EA.format(address="a.u32 + ext", size=size) + put, ""))
    return ops


# Ops that are fused, chosen by counting what real programs execute (bench/pairs.py, docs/interpreter.md).
# Each but the pairs is one of the others and one op more: the translator goes from one to the next.
FUSED: tuple[str, ...] = (
    "br_i32_ne_ar i32_add_ri",
    "br_i32_ne_ar i32_add_ri i32_add_ri",
    "br_if load32_u",
    "br_if_a i32_add_ri",
    "br_if_a i32_add_ri i32_add_ri",
    "br_if_a load32_u",
    "br_unless load32_u",
    "br_unless_a const32",
    "br_unless_a i32_add_ri",
    "br_unless_a load32_u",
    "br_unless_a load32_u load32_u",
    "const32 br_table",
    "const32 call",
    "const32 const32",
    "const32 copy",
    "const32 load32_u",
    "copy br",
    "copy br_if",
    "copy call",
    "copy const32",
    "copy i32_add_ri",
    "copy load32_u",
    "copy load8_u",
    "copy_pair call",
    "copy_two load32_u",
    "f32_add_ra f32_store_a",
    "f32_add_rx f32_add_rx",
    "f32_ge_rx i32_and_ar",
    "f32_gt_rx select_a_xr",
    "f32_load f32_load",
    "f32_load f32_load f32_load",
    "f32_lt_rx br_unless_a",
    "f32_max_rx f32_min_rx",
    "f32_mul_rx f32_store_a",
    "f32_ne_rr select_a_xr",
    "f32_store_a f32_mul_rr",
    "f32_store_a i32_add_ri",
    "f32_sub_ar f32_add_ar",
    "global_get i32_add_ai",
    "global_get i32_add_ai global_set_a",
    "global_get i32_add_ai global_set_a load32_u_abs",
    "global_get i32_add_ai store32",
    "global_set_a ret",
    "global_set_a ret1",
    "i32_add_ai br_table",
    "i32_add_ai load32_u",
    "i32_add_ai load32_u_a",
    "i32_add_ai store32_a",
    "i32_add_ai store32_a load32_u",
    "i32_add_ar i32_add_ai",
    "i32_add_ar load32_u_a",
    "i32_add_ar load32_u_a load32_u",
    "i32_add_ar load8_u_a",
    "i32_add_ar store32_a",
    "i32_add_ri br",
    "i32_add_ri br_bk",
    "i32_add_ri br_i32_ne_ar_bk",
    "i32_add_ri br_if_a_bk",
    "i32_add_ri br_if_bk",
    "i32_add_ri copy",
    "i32_add_ri copy call",
    "i32_add_ri f32_load_a",
    "i32_add_ri global_set_a",
    "i32_add_ri global_set_a ret",
    "i32_add_ri global_set_a ret1",
    "i32_add_ri i32_add_ri",
    "i32_add_ri i32_add_ri br_i32_ne_ar_bk",
    "i32_add_ri i32_add_ri br_if_a_bk",
    "i32_add_ri i32_add_ri copy",
    "i32_add_ri i32_add_ri i32_add_ri",
    "i32_add_ri i32_and_ai",
    "i32_add_ri load32_u",
    "i32_add_ri load32_u_a",
    "i32_add_ri load8_u",
    "i32_add_ri load8_u i32_add_ri",
    "i32_add_ri load8_u_a",
    "i32_add_ri store32_a",
    "i32_add_rr load32_u_a",
    "i32_add_rr load8_u_a",
    "i32_add_rx load32_u_a",
    "i32_and_ai br_if_a",
    "i32_and_ai br_unless_a",
    "i32_and_ar br_unless_a",
    "i32_and_ar i32_or_ar",
    "i32_and_ar i32_xor_ar",
    "i32_and_ri br_if_a",
    "i32_shl_ai i32_add_ar",
    "i32_shl_ai i32_add_ar load32_u_a",
    "i32_shl_ri i32_add_ar",
    "i32_shl_ri i32_add_ar load32_u_a",
    "i32_shl_ri load32_u_ax",
    "i32_shr_u_ai i32_and_ai",
    "i32_shr_u_ri i32_and_ai",
    "i32_xor_ar i32_and_ai",
    "load32_u br_i32_eq_ar",
    "load32_u br_i32_eq_ar load32_u",
    "load32_u br_i32_ne_ar",
    "load32_u br_if_a",
    "load32_u br_if_a load32_u",
    "load32_u br_if_a_bk",
    "load32_u br_unless_a",
    "load32_u br_unless_a load32_u",
    "load32_u call",
    "load32_u copy",
    "load32_u i32_add_ai",
    "load32_u i32_add_ai store32_a",
    "load32_u i32_add_ar",
    "load32_u i32_add_ar load8_u_a",
    "load32_u i32_add_ri",
    "load32_u i32_add_ri global_set_a",
    "load32_u i32_and_ai",
    "load32_u i32_shl_ai",
    "load32_u i32_shl_ai i32_add_ar",
    "load32_u i32_shl_ri",
    "load32_u i32_shl_ri i32_add_ar",
    "load32_u i32_shl_ri i32_add_ar load32_u_a",
    "load32_u i32_sub_ra",
    "load32_u load32_u",
    "load32_u load32_u br_i32_eq_ar",
    "load32_u load32_u i32_add_ar",
    "load32_u load32_u i32_shl_ai",
    "load32_u load32_u i32_sub_ra",
    "load32_u load32_u load32_u",
    "load32_u load32_u_a",
    "load32_u load8_u_a",
    "load32_u ret1",
    "load32_u store32",
    "load32_u store32_a",
    "load32_u store32_a load32_u",
    "load32_u_a br_unless_a",
    "load32_u_a i32_add_ai",
    "load32_u_a i32_add_ai store32_a",
    "load32_u_a i32_and_ai",
    "load32_u_a load32_u",
    "load32_u_a load32_u_a",
    "load32_u_a store32_a",
    "load32_u_a store32_a load32_u",
    "load64 store64_a",
    "load64 store64_a i32_add_ri",
    "load8_u br_i32_eq_ai",
    "load8_u br_i32_ne_ar",
    "load8_u br_unless_a",
    "load8_u i32_add_ri",
    "load8_u i32_add_ri br_if_bk",
    "load8_u i32_and_ai",
    "load8_u i32_and_ai br_if_a",
    "load8_u load8_u",
    "load8_u store8_a",
    "select_a store32_a",
    "select_a_xx i32_and_ar",
    "select_a_xx i32_and_ar i32_xor_ar",
    "store32 i32_add_ri",
    "store32 load32_u",
    "store32 load32_u load32_u",
    "store32 store32",
    "store32 store32 load32_u_a",
    "store32 store32 store32",
    "store32_a br",
    "store32_a i32_add_ri",
    "store32_a i32_add_ri i32_add_ri",
    "store32_a load32_u",
    "store32_a load32_u load32_u",
    "store32_a load32_u load32_u_a",
    "store64_a i32_add_ri",
    "store8 i32_add_ri",
)


def _fused_ops(plain: tuple[Op, ...]) -> list[Op]:
    words = {op.name: op.words for op in plain}
    return [
        Op("__".join(parts), words[parts[0]], "", parts=parts)
        for parts in (tuple(row.split()) for row in FUSED)
    ]


@cache
def ops() -> tuple[Op, ...]:
    """Return the ops, in the order of their numbers; built when first asked for, which no program does."""
    plain = _plain_ops()
    return (*plain, *_fused_ops(plain))


def _plain_ops() -> tuple[Op, ...]:
    return (
        Op("unreachable", 1, "trap TRAP_UNREACHABLE"),  # first, since no fused op has number 0 or begins so
        # moves
        Op("copy", 1, "a.u64 = b.u64", "a"),
        Op("copy_pair", 1, "a.u64 = b.u64\nfp[pc.a + 1].u64 = c.u64"),
        Op("copy_two", 2, "a.u64 = b.u64\nc.u64 = fp[ext].u64"),
        Op("move", 1, "move_slots(fp + pc.a, fp + pc.b, pc.c)"),  # c slots
        Op("const32", 1, "a.u64 = b32", "a"),
        Op("const32_s", 1, "a.i64 = <int32_t>b32", "a"),
        Op("const64", 2, "a.u64 = ext", "a"),
        Op("select", 2, "r0 = b.u64 if fp[ext].u32 else c.u64\na.u64 = r0", "ar"),
        Op("select_a", 1, "r0 = b.u64 if <uint32_t>r0 else c.u64\na.u64 = r0", "ar"),
        # with constants: the second operand, the first, both; the condition in c or r0
        *(
            Op(f"select{a}_{form}", 2, f"r0 = {x} if {test} else {y}\na.u64 = r0", "ar")
            for a, test in (("", "c.u32"), ("_a", "<uint32_t>r0"))
            for form, x, y in (("rx", "b.u64", "ext"), ("xr", "ext", "b.u64"), ("xx", "ext", "ext2"))
        ),
        Op("global_get", 1, "r0 = ctx.globals[b32].value.u64\na.u64 = r0", "ar"),
        Op("global_set", 1, "ctx.globals[b32].value.u64 = a.u64", ""),
        Op("global_set_a", 1, "ctx.globals[b32].value.u64 = r0", ""),
        # control
        Op("halt", 1, "leave LEAVE_RETURNED"),
        Op("probe", 1, "a.ptr = __builtin_frame_address(0)"),  # do tail calls hold? (engine/run/stack.pyx)
        # pays for the words before it (engine/translate/state.pxd)
        Op("fuel", 1, f"ctx.fuel = ctx.fuel - b32\npc = pc + 1\n{_OUT_OF_FUEL}jump"),
        Op("br", 1, "pc = pc + <int32_t>b32\njump"),
        Op("br_bk", 1, f"pc = pc + <int32_t>b32\n{_FUEL}jump"),
        *_branch_ops("br_if", "a.u32", "<int32_t>b32"),
        *_branch_ops("br_unless", "not a.u32", "<int32_t>b32"),
        *_branch_ops("br_if_a", "<uint32_t>r0", "<int32_t>b32"),
        *_branch_ops("br_unless_a", "not <uint32_t>r0", "<int32_t>b32"),
        *_branch_ops("br_on_null", "a.u64 == 0", "<int32_t>b32"),
        *_branch_ops("br_on_non_null", "a.u64 != 0", "<int32_t>b32"),
        # b32 distances and the default's, four a word, from the word behind this one
        Op(
            "br_table",
            1,
            "index = a.u32\nif index > b32:\n    index = b32\npc = pc + (<int32_t*>(pc + 1))[index]\n"
            + _FUEL
            + "jump",
        ),
        Op("ref_as_non_null", 1, "if a.ptr == NULL:\n    trap TRAP_NULL_REFERENCE"),
        # calls
        Op(
            "call",
            1,
            "entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))\nnew = fp + pc.b\n"
            + _ENTER.format(owner="ctx.instance")
            + "new[head.linkage].ptr = pc + 1\nnew[head.linkage + 1].u64 = pc.b\nfp = new\n"
            + _BEGIN,
        ),
        Op("call_import", 1, _FUNC_OF_IMPORT + _CALL_FUNC.format(words=1)),
        Op("call_indirect", 2, _FUNC_OF_TABLE.format(type="ext") + _CALL_FUNC.format(words=2)),
        Op("call_ref", 1, _FUNC_OF_REF + _CALL_FUNC.format(words=1)),
        Op(
            "return_call",
            2,
            "entry = ctx.code + (pc.a + (<uint32_t>pc.c << 16))\nnew = fp\n"
            + _ENTER.format(owner="ctx.instance")
            + "move_linkage(fp, ext32, head.linkage, fp + pc.b, ext32b)\n"
            + _BEGIN,
        ),
        Op("return_call_import", 2, _FUNC_OF_IMPORT + _TAIL_CALL_FUNC.format(words=2)),
        Op("return_call_indirect", 2, _FUNC_OF_TABLE.format(type="ext2") + _TAIL_CALL_FUNC.format(words=2)),
        Op("return_call_ref", 2, _FUNC_OF_REF + _TAIL_CALL_FUNC.format(words=2)),
        Op(
            "resync",
            1,
            "switch_instance(ctx, <InstanceC*>a.ptr)\n"
            "if ctx.instance.closed:\n    leave LEAVE_SLOW\n"
            "mem = ctx.instance.memories[0].base\nmsz = ctx.instance.memories[0].size",
        ),
        Op("ret", 1, _RETURN),
        Op("ret1", 1, "fp[0].u64 = a.u64\n" + _RETURN),
        # memory: _memory_ops; for memories other than 0 and 64-bit ones the checked address first
        Op("ea", 2, _EA_ANY),
        Op("memory_size", 1, "a.u64 = ctx.instance.memories[pc.b].pages"),
        Op("table_size", 1, "a.u64 = ctx.tables[pc.b].size"),
        Op("table_get", 1, "check table_get(fp + pc.a, ctx.tables[pc.c], fp + pc.b)"),
        Op("table_set", 1, "check table_set(ctx.tables[pc.c], fp + pc.a, fp + pc.b)"),
        # wide arithmetic: low and high halves in consecutive slots from a; operands from b
        Op("i64_add128", 1, "i64_add128(fp + pc.a, fp + pc.b)"),
        Op("i64_sub128", 1, "i64_sub128(fp + pc.a, fp + pc.b)"),
        Op("i64_mul_wide_s", 1, "i64_mul_wide_s(fp + pc.a, fp + pc.b)"),
        Op("i64_mul_wide_u", 1, "i64_mul_wide_u(fp + pc.a, fp + pc.b)"),
        # bulk operations: small ones here, large ones in chunks by the driver
        *(
            Op(name, 2, _BULK.format(name=name))
            for name in (
                "memory_fill",
                "memory_copy",
                "memory_init",
                "table_fill",
                "table_copy",
                "table_init",
            )
        ),
        Op("data_drop", 1, "ctx.instance.data[b32].n = 0"),
        Op("elem_drop", 1, "ctx.instance.elems[b32].n = 0"),
        Op("ref_func", 1, "if ctx.funcs[b32] == NULL:\n    leave LEAVE_SLOW\na.ptr = ctx.funcs[b32]"),
        # executed by the driver
        *(Op(name, words, "leave LEAVE_SLOW") for name, words in _DRIVER_OPS),
        *_operand_ops(),
        *_memory_ops(),
    )
