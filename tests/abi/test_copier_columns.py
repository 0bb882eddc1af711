"""Lists of records that hold numbers, bools and characters only: they are copied a field at a time."""

import math
import struct

import pytest

from canonabi.types import valtypes as v
from engine import Trap

numpy = pytest.importorskip("numpy")

MIXED = v.Tuple((v.Bool(), v.S8(), v.U16(), v.F32(), v.Char(), v.U64(), v.F64()))
NESTED = v.Record((("id", v.U8()), ("at", v.Tuple((v.S64(), v.S32()))), ("on", v.Bool())))


def row(i):
    return (i % 2 == 0, -i, i, i / 2, chr(65 + i), 2**63 + i, -i / 4)


@pytest.fixture
def guests(make_guest):
    return make_guest(), make_guest()


def through(guests, t, values):
    """Send a list from one guest to the other, and return it from there."""
    source, to = (guest.copier(v.List(t)) for guest in guests)
    return to.lift_flat(source.copy_flat_flat(source.lower_flat(values), to))


@pytest.mark.parametrize("n", [0, 1, 2, 100])
def test_fields_of_each_kind(guests, n):
    values = [row(i) for i in range(min(n, 26))]
    assert through(guests, MIXED, values) == values


def test_records_in_records(guests):
    values = [{"id": i, "at": (-(2**63) + i, -i), "on": i % 3 == 0} for i in range(9)]
    found = through(guests, NESTED, values)
    assert [(r.id, r.at, r.on) for r in found] == [(r["id"], r["at"], r["on"]) for r in values]


def test_padding_is_left_as_it_is(guests):
    """What lies between the fields of one guest is nothing that the other should see."""
    t = v.Tuple((v.U8(), v.U32()))
    source, to = guests
    source.memory.write(0, struct.pack("<BBBBI", 1, 0xAA, 0xBB, 0xCC, 2))
    to.memory.write(1024, b"\xee" * 8)
    ptr, length = source.copier(v.List(t)).copy_flat_flat((0, 1), to.copier(v.List(t)))
    assert length == 1
    assert to.memory.read(ptr, 8) == struct.pack("<BBBBI", 1, 0xEE, 0xEE, 0xEE, 2)


def test_bits_are_made_values(guests):
    """NaNs are the canonical ones, bools are 0 or 1."""
    t = v.Tuple((v.Bool(), v.F32(), v.F64()))
    source, to = guests
    source.memory.write(0, struct.pack("<B3xIQ", 0x80, 0xFFC0_0001, 0x7FF0_0000_0000_0001))
    ptr, _ = source.copier(v.List(t)).copy_flat_flat((0, 1), to.copier(v.List(t)))
    assert to.memory.read(ptr, 1) == b"\1"
    assert to.memory.read(ptr + 4, 12) == struct.pack("<IQ", 0x7FC0_0000, 0x7FF8_0000_0000_0000)


def test_what_is_no_character_traps(guests):
    t = v.Tuple((v.U32(), v.Char()))
    source, to = guests
    source.memory.write(0, struct.pack("<4I", 1, 0x41, 2, 0xD800))
    with pytest.raises(Trap, match="invalid `char` bit pattern"):
        source.copier(v.List(t)).copy_flat_flat((0, 2), to.copier(v.List(t)))


def test_structured_arrays(guest):
    t = v.Tuple((v.U32(), v.F64()))
    kind = numpy.dtype([("f0", "<u4"), ("f1", "<f8")], align=True)
    copier = guest.copier(v.List(t))
    given = numpy.array([(1, 0.5), (2**32 - 1, math.nan)], kind)
    out = numpy.zeros(2, kind)
    assert copier.lift_flat(copier.lower_flat(given), out=out) == 2
    assert out["f0"].tolist() == [1, 2**32 - 1]
    assert out["f1"][0] == 0.5
    assert math.isnan(out["f1"][1])
