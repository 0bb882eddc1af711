"""The table of component opcodes: one meaning for a byte, the holes stay holes."""

import pytest

from canonabi import opcodes
from canonabi.builtins import builtins
from canonabi.opcodes import ATTRIBUTES, CANON_BY_NAME, CANON_BY_OPCODE, CANON_OPTIONS, CANONS, LIFT
from canonabi.validation import canons

OPERANDS = {
    *("core func", "func", "type", "core type", "core table", "core memory", "options", "result"),
    *("core valtype", "slot", "async", "cancellable", "shared"),
}


@pytest.mark.parametrize("rows", [CANONS, CANON_OPTIONS, ATTRIBUTES], ids=["canons", "options", "attributes"])
def test_each_opcode_and_name_stands_once(rows):
    assert len({row.opcode for row in rows}) == len({row.name for row in rows}) == len(rows)


@pytest.mark.parametrize("hole", [0x07, 0x08, 0x30, 0x3F, 0x43])
def test_holes_between_canons_stay_holes(hole):
    assert hole not in CANON_BY_OPCODE


@pytest.mark.parametrize(
    ("name", "opcode"),
    [
        ("lift", 0),
        ("lower", 1),
        ("task.return", 9),
        ("thread.yield", 0x0C),
        ("waitable.join", 0x23),
        ("stream.forward", 0x2E),
        ("future.forward", 0x2F),
    ],
)
def test_canons_have_the_opcodes_of_the_specification(name, opcode):
    assert CANON_BY_NAME[name].opcode == opcode


def test_operands_are_of_the_kinds_the_table_explains():
    assert {operand for canon in CANONS for operand in canon.operands} == OPERANDS


@pytest.mark.parametrize("canon", CANONS, ids=lambda canon: canon.name)
def test_rows_of_canons_hold_together(canon):
    assert canon.built is None or canon.built in builtins.CLASSES
    assert canon is LIFT or canon.rule in canons._RULES
    assert (canon.async_form == opcodes.BY_OPERAND) == ("async" in canon.operands)
    assert canon.async_form != opcodes.BY_OPTION or "options" in canon.operands
    assert not canon.needs or "options" in canon.operands
    words = set() if canon.core_type is None else set(canon.core_type.replace("->", " ").split())
    assert words <= {"i32", "i64", "address", "rep", "value", "context"}


def test_types_do_not_share_an_opcode():
    names = (
        *("RECORD", "VARIANT", "LIST", "TUPLE", "FLAGS", "ENUM", "OPTION", "RESULT", "OWN", "BORROW"),
        *("FIXED_LENGTH_LIST", "STREAM", "FUTURE", "MAP_TYPE", "RESOURCE", "FUNC", "COMPONENT_TYPE"),
        *("INSTANCE_TYPE", "ASYNC_FUNC"),
    )
    codes = [getattr(opcodes, name) for name in names] + list(opcodes.PRIMITIVES.values())
    assert len(set(codes)) == len(codes)
    assert not {0x6C, 0x62} & set(codes)


@pytest.mark.parametrize("section", range(13))
def test_each_section_has_its_name(section):
    name = opcodes.SECTION_NAMES[section].upper().replace(" ", "_")
    assert getattr(opcodes, name) == section
