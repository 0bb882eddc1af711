"""Instructions and ops have names: whatever reads or translates code spells no opcode, and counts from none.

Names and numbers are made from the rows of engine/opcodes.py. An opcode in hexadecimal, an op that is another
one and 3, or whatever is between two instructions would be a second table, which a new row makes wrong.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ci.generate import instructions as generate_instructions

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source
KNOWS_NAMES = re.compile(r"^from engine\.[\w.]*\b(?:_instructions|_opcodes) cimport", re.MULTILINE)
SUBJECTS = re.compile(r"validat|translat|\binstructions\.")
# Docstrings, texts, comments and casts say nothing; masks such as 0xFFFF are no opcodes
IRRELEVANT = re.compile(r'"""[\s\S]*?"""|"[^"\n]*"|#[^\n]*|<[\w ]+\**>|\b0x[Ff]+(?:U?LL)?\b')
HEXADECIMAL = re.compile(r"\b0x[0-9A-Fa-f]+")
# What holds a number: names of instructions and ops, variables, elements of the columns that give one
COLUMN = r"WE_(?!SIZE|WORDS|EFFECT|FUSE_|OPERANDS)\w+\[(?:[^\[\]]|\[[^\[\]]*\])*\]"
VARIABLE = r"(?:\b\w+(?:\[[^\[\]]*\])?\.)*\b(?:instruction|opcode|op)\b(?![.\[(])"
NUMBER = rf"(?:\b(?:I|OP)_[A-Z0-9_]+|\b{COLUMN}|{VARIABLE})"
ARITHMETIC = re.compile(rf"{NUMBER}\)?\s*(?:[-+*/%|^]|<<|>>)|(?:[-+*/%|^]|<<|>>)=?\s*\(?{NUMBER}")
ORDER = re.compile(rf"{NUMBER}\)?\s*[<>](?![<>])|[<>]=?\s*\(?{NUMBER}")
LITERAL = re.compile(rf"{NUMBER}\s*(?:==|!=|\bin\b)\s*[\[(]?\d(?!x)")


def spelled(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of what should be a name."""
    code = IRRELEVANT.sub(lambda m: "\n" * m[0].count("\n"), text)
    for number, line in enumerate(code.splitlines(), 1):
        for pattern in (HEXADECIMAL, ARITHMETIC, ORDER, LITERAL):
            yield from ((number, found[0].strip()) for found in pattern.finditer(line))


def sources() -> list[Path]:
    """Return the validator, the translator, the skipper, and all others that know instructions by name."""
    found = []
    for path in sorted((ROOT / "engine").rglob("*.p[yx][xd]")):
        text = path.read_text()
        about = SUBJECTS.search(path.relative_to(ROOT / "engine").as_posix()) or KNOWS_NAMES.search(text)
        if about and not text.startswith("# Generated from "):
            found.append(path)
    return found


SOURCES = sources()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_opcode_and_no_op_is_spelled(path):
    assert list(spelled(path.read_text())) == []


def test_these_are_the_sources_that_read_code():
    functions = ("own_rule(", "clauses(", "_skip_immediate(", "translate_instruction(", "load(", "binary(")
    text = "".join(path.read_text() for path in SOURCES)
    assert [f for f in functions if not re.search(rf"^cdef [\w ]+ {re.escape(f)}", text, re.MULTILINE)] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("if instruction == 0x25:", ["0x25"]),
        ("    OP_BLOCK = 0x02", ["0x02"]),
        ("if instruction == 37:", ["instruction == 3"]),
        ("if opcode in (5, 7):", ["opcode in (5"]),
        ("elif x == -0x1C:", ["0x1C"]),
        ("at = emit(t, op + 3, to, 0, 0)", ["op +"]),
        ("op += 4", ["op +"]),
        ("instruction -= 1", ["instruction -"]),
        ("words[i].op + 1", ["words[i].op +"]),
        ("at = 1 + word.op", ["+ word.op"]),
        ("emit(t, WE_LOAD[instruction] - 1, to)", ["WE_LOAD[instruction] -"]),
        ("emit(t, WE_AR[WE_SWAPPED[instruction]] + back)", ["WE_AR[WE_SWAPPED[instruction]] +"]),
        ("op = (OP_BR_IF_A if a else OP_BR_IF) + back", ["OP_BR_IF) +"]),
        ("OP_SELECT_XX + form", ["OP_SELECT_XX +"]),
        ("number = PREFIX_FC + (I_MEMORY_COPY)", ["+ (I_MEMORY_COPY"]),
        ("if I_I32_EQ <= opcode <= I_I32_GE_U:", ["I_I32_EQ <", "opcode <"]),
        ("if opcode >= I_F64_ADD:", ["opcode >"]),
    ],
)
def test_what_is_spelled_is_found(line, found):
    assert [text for _, text in spelled(line)] == found


@pytest.mark.parametrize(
    "line",
    [
        "if instruction == I_TABLE_GET:  # 0x25",
        'raise AssertionError(f"opcode {opcode:#x} is not below 0x25")',
        "emit_b32(t, op, x & 0xFFFF, frame)",
        "i += WE_WORDS[op]",
        "return WE_FUSED[WE_FUSE_ROW[op] * FUSE_COLUMNS + WE_FUSE_COLUMN[following.op]]",
        "instruction = <uint16_t>op",
        "i += op.words",
        "    return instruction in (I_ELSE, I_CATCH)",
    ],
)
def test_names_are_not_found(line):
    assert list(spelled(line)) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
@pytest.mark.parametrize("planted", ["if code == 0x20:", "op = OP_BR + back"])
def test_it_is_found_in_each_source(path, planted):
    text = path.read_text()
    assert [line for line, _ in spelled(text + planted)] == [text.count("\n") + 1]


# What is made of a row


def test_numbers_and_symbols_are_of_one_instruction():
    table = generate_instructions.load_table()
    rows = table.INSTRUCTIONS
    assert len({table.number(row) for row in rows}) == len({row.symbol for row in rows}) == len(rows)
    assert all(table.number(row) == row.code for row in rows if row.code < 256)
    assert max(table.number(row) for row in rows) < table.n_numbers() - 1


def test_a_row_with_another_prefix_needs_no_more_than_itself():
    table = generate_instructions.load_table()
    before = table.n_numbers()
    atomic = table.Instruction(0xFE0010, "i32.atomic.load", "memarg", "addr -> i32", "threads")
    table.INSTRUCTIONS += (atomic,)
    table.prefixed.cache_clear()
    number = before - 1 + 0x10  # 0xFC's block stays where it is, and this one comes behind it
    numbers, rows = generate_instructions.numbers_file(table), generate_instructions.rows_file(table)
    assert f"    I_I32_ATOMIC_LOAD = {number:#x}\n" in numbers
    assert f"    I_UNKNOWN = {number + 1:#x}\n" in numbers
    assert f"    if prefix == 0xFE and opcode < 0x11:\n        return {before - 1:#x} + opcode\n" in numbers
    assert 'enter(I_I32_ATOMIC_LOAD, IMM_MEMARG, IMM_NONE, b"a>i", 2, False, FEATURE_THREADS)\n' in rows
