"""`wasi inspect` of modules that need proposals which are missing here: what is around their code."""

import json

import pytest

from ci.fuzz.bomb_shapes import functype, module
from engine.text import encoder as e
from engine.text.encoder import custom_section, sized, vector

V128, ANYREF = b"\x7b", b"\x6e"
V128_CONST = b"\xfd\x0c" + bytes(16)
SIMD = module({
    e.TYPE: [functype([V128], [V128, b"\x7f"]), functype()],
    e.IMPORT: [sized(b"env") + sized(b"f") + b"\0\0"],
    e.FUNC: [b"\x01"],
    e.MEMORY: [b"\x03\x01\x02"],
    e.GLOBAL: [V128 + b"\0" + V128_CONST + b"\x0b", b"\x7f\x01\x41\xe4\0\x0b"],
    e.EXPORT: [sized(b"g") + b"\x03\0", sized(b"n") + b"\x03\x01", sized(b"_start") + b"\0\x01",
               sized(b"f") + b"\0\0"],
    e.CODE: [sized(b"\0" + V128_CONST + b"\x1a\x0b")],
}) + custom_section(b"target_features", vector([
    b"+" + sized(b"simd128"), b"+" + sized(b"relaxed-simd"), b"-" + sized(b"atomics"),
]))  # fmt: skip
GC = module({
    e.TYPE: [b"\x5f\x01\x7f\x01", functype([b"\x63\0", ANYREF], [b"\x64\0"])],
    e.FUNC: [b"\x01"],
    e.TABLE: [b"\x40\0\x63\0\0\x01\xfb\x01\0\x0b"],
    e.GLOBAL: [b"\x64\0\0\xfb\x01\0\x0b", b"\x64\x6c\0\x41\0\xfb\x1c\x0b"],
    e.EXPORT: [sized(b"make") + b"\0\0", sized(b"t") + b"\x01\0", sized(b"i") + b"\x03\x01"],
    e.CODE: [sized(b"\0\xfb\x01\0\x0b")],
})  # fmt: skip
TEXTS = {
    "simd": (SIMD, """\
standard input: a command of 171 bytes
functions: 1 defined, 1 imported
code:      23 bytes
data:      0 bytes in 0 segments
memories:  (memory 1 2 shared)
missing:   SIMD, relaxed SIMD; this engine cannot run it: \
malformed value type: the SIMD proposal is not supported (at offset 0xd)
imports:
  "env" "f" (func (param v128) (result v128 i32))
exports:
  g: (global v128)
  n: (global (mut i32))
  _start() -> None
  f(v128) -> (v128, i32)
sections:                    offset         size    count
"""),
    "gc": (GC, """\
standard input: a library of 85 bytes
functions: 1 defined, 0 imported
code:      7 bytes
data:      0 bytes in 0 segments
tables:    (table 1 (ref null 0))
missing:   GC; this engine cannot run it: \
illegal opcode fb 01: the GC proposal is not supported (at offset 0x24)
exports:
  make((ref null 0), anyref) -> (ref 0)
  t: (table 1 (ref null 0))
  i: (global (ref i31))
sections:                    offset         size    count
"""),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_missing_and_what_is_there(inspect, name):
    source, expected = TEXTS[name]
    status, out, err = inspect(source)
    assert (status, err) == (0, "")
    assert out.startswith(expected)
    assert out.count("\n") == expected.count("\n") + source_sections(source)


def source_sections(source):
    return 8 if source is SIMD else 6


def test_as_json(inspect):
    facts = json.loads(inspect(SIMD, "--json")[1])
    assert facts["missing"] == ["SIMD", "relaxed SIMD"]
    assert facts["features"] is None
    assert facts["refused"] == "malformed value type: the SIMD proposal is not supported (at offset 0xd)"
    assert facts["imports"] == [
        {"module": "env", "name": "f", "type": "(func (param v128) (result v128 i32))"}
    ]
    assert [section["name"] for section in facts["sections"]][-1] == "target_features"


@pytest.mark.parametrize("cut", range(15, len(SIMD), 7))
def test_what_is_cut_off_is_refused(inspect, cut):
    """But where a section ends, a module may end."""
    sections = json.loads(inspect(SIMD, "--json")[1])["sections"]
    ends = [section["offset"] + section["size"] for section in sections]
    status, _, err = inspect(SIMD[:cut])
    assert (status, err == "") == ((0, True) if cut in ends else (1, False))


def test_other_faults_are_refused(inspect):
    """What is missing is one thing, what is wrong another."""
    source = module({e.TYPE: [functype()], e.FUNC: [b"\0"], e.CODE: [sized(b"\0\x05\x0b")]})
    status, out, err = inspect(source)
    assert (status, out) == (1, "")
    assert err == "wasi: standard input: END opcode expected (at offset 0x17)\n"
