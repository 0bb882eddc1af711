"""Binary format: what is malformed, with the suite's messages; integers; hostile counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Features, Invalid, Malformed, Module
from engine.text import parse_module

HEADER = b"\0asm\1\0\0\0"


def leb(value: int, width: int = 1) -> bytes:
    """Encode an integer as unsigned LEB128 in at least `width` bytes."""
    out = bytearray()
    while value >= 0x80 or len(out) + 1 < width:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])


def signed_leb(value: int, width: int = 1) -> bytes:
    """Encode an integer as signed LEB128 in at least `width` bytes."""
    out = bytearray()
    while True:
        byte, value = value & 0x7F, value >> 7
        done = len(out) + 1 >= width and value == (-1 if byte & 0x40 else 0)
        out.append(byte if done else byte | 0x80)
        if done:
            return bytes(out)


def section(number: int, contents: bytes) -> bytes:
    return bytes([number]) + leb(len(contents)) + contents


def outcome(data: bytes, features: Features | None = None) -> str:
    """Return "ok", or the class and message of the error."""
    try:
        Module(data, features=features)
    except (Malformed, Invalid) as error:
        return f"{type(error).__name__}: {error.message}"
    return "ok"


EMPTY_FUNC = section(1, b"\1\x60\0\0") + section(3, b"\1\0")


@pytest.mark.parametrize(
    ("sections", "message"),
    [
        (b"\x0e\0", "malformed section id"),
        (b"\x7f\0", "malformed section id"),
        (b"\1", "unexpected end"),
        (b"\1\4\1\x60\0", "length out of bounds"),
        (section(1, b"\1\x60\0\0\0"), "section size mismatch"),
        (section(1, b"\1\x61\0\0"), "malformed definition type"),
        (section(1, b"\1\xe0\x7f\0\0"), "integer representation too long"),
        (section(1, b"\1\x60\1\x7a\0"), "malformed value type"),
        (section(1, b"\1\x60\1\x7b\0"), "malformed value type: the SIMD proposal is not supported"),
        (section(1, b"\1\x60\1\x64\x60\0"), "malformed heap type"),
        (section(1, b"\0") * 2, "unexpected content after last section"),
        (section(3, b"\0") + section(1, b"\0"), "unexpected content after last section"),
        (section(2, b"\1\0\0\5"), "malformed import kind"),
        (section(2, b"\1\1\xff\0\0\0"), "malformed UTF-8 encoding"),
        (section(2, b"\1\5a\0\0\0"), "length out of bounds"),
        (section(4, b"\1\x7f\0\0"), "malformed reference type"),
        (section(4, b"\1\x40\1\x70\0\0"), "zero byte expected"),
        (section(4, b"\1\x70\x08\0"), "malformed limits flags"),
        (section(5, b"\1\x10\0"), "malformed limits flags"),
        (section(5, b"\1\3\0\1"),
         "malformed limits flags: shared memories need the feature threads"),
        (section(4, b"\1\x70\3\0\1"), "malformed limits flags"),
        (section(6, b"\1\x7f\2\x41\0\x0b"), "malformed mutability"),
        (section(6, b"\1\x7f\0\x41\0"), "unexpected end of section or function"),
        (section(6, b"\1\x7f\0\x05\x0b"), "END opcode expected"),
        (section(7, b"\1\0\5\0"), "malformed export kind"),
        (section(9, b"\1\x08"), "malformed elements segment kind"),
        (section(9, b"\1\1\1\0"), "malformed element kind"),
        (section(11, b"\1\3"), "malformed data segment kind"),
        (section(13, b"\1\1\0"), "malformed tag attribute"),
        (section(12, b"\1"), "data count and data section have inconsistent lengths"),
        (EMPTY_FUNC, "function and code section have inconsistent lengths"),
        (EMPTY_FUNC + section(10, b"\1\3\0\x41\0"), "unexpected end of section or function"),
        (EMPTY_FUNC + section(10, b"\1\3\0\x0b\x0b"), "section size mismatch"),
        (EMPTY_FUNC + section(10, b"\1\3\0\x05\x0b"), "END opcode expected"),
        (EMPTY_FUNC + section(10, b"\1\3\0\xff\x0b"), "illegal opcode ff"),
        (EMPTY_FUNC + section(10, b"\1\3\0\x27\x0b"), "illegal opcode 27"),
        (EMPTY_FUNC + section(10, b"\1\4\0\xfb\0\x0b"),
         "illegal opcode fb 00: the GC proposal is not supported"),
        (EMPTY_FUNC + section(10, b"\1\4\0\xfd\1\x0b"),
         "illegal opcode fd 01: the SIMD proposal is not supported"),
        (EMPTY_FUNC + section(10, b"\1\4\0\xfe\1\x0b"),
         "illegal opcode fe 01: the threads proposal is not supported"),
        (EMPTY_FUNC + section(10, b"\1\4\0\xfc\x12\x0b"), "illegal opcode fc 12"),
        (EMPTY_FUNC + section(10, b"\1\6\1\xd1\x86\3\x7f\x0b"), "too many locals"),
        (EMPTY_FUNC + section(10, b"\1\x0f\2\xff\xff\xff\xff\x0f\x7f\2\x7e\x0b"), "length out of bounds"),
        (EMPTY_FUNC + section(10, b"\1\x0a\2\xff\xff\xff\xff\x0f\x7f\2\x7e\x0b"), "too many locals"),
        (EMPTY_FUNC + section(10, b"\1\5\0\xfc\x09\0\x0b") + section(11, b"\1\1\0"),
         "data count section required"),
    ],
)  # fmt: skip
def test_malformed(sections, message):
    assert outcome(HEADER + sections).startswith(f"Malformed: {message}")


RICH = bytes(
    Module("""(module
  (import "" "g" (global $g i64)) (table 2 funcref) (memory 1)
  (func $f (param i32) (result i32) (local i32 i64)
    (block (loop (br_table 0 1 (local.get 0)))) (i32.load offset=300 (local.get 1)) (call $f))
  (func (drop (i64.const -5)) (drop (f64.const 1)) (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))
  (global i64 (global.get $g)) (elem (i32.const 0) $f $f)
  (data (i32.const 0) "abc") (export "f" (func $f)))""")
)


@pytest.mark.parametrize("byte", [0x00, 0x01, 0x0B, 0x41, 0x80])
def test_nothing_behind_the_source_is_read(byte):
    for end in range(len(RICH)):
        longer = RICH[:end] + bytes([byte]) * 12
        assert outcome(memoryview(longer)[:end]) == outcome(RICH[:end])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "unexpected end"),
        (b"\0asm", "unexpected end"),
        (b"\0as", "unexpected end"),
        (b"asm\0\1\0\0\0", "magic header not detected"),
        (b"\0asm\2\0\0\0", "unknown binary version"),
        (b"\0asm\x0d\0\1\0", "unknown binary version"),
    ],
)
def test_header(data, message):
    assert outcome(data) == f"Malformed: {message}"


@pytest.mark.parametrize(
    ("sections", "offset"),
    [(b"\x0e\0", 8), (section(1, b"\1\x61\0\0"), 11), (section(6, b"\1\x7f\2\x41\0\x0b"), 12)],
)
def test_offset(sections, offset):
    with pytest.raises(Malformed) as caught:
        Module(HEADER + sections)
    assert caught.value.offset == offset


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13])
def test_huge_count_in_a_small_module(number):
    """A vector's length is compared with the bytes that are left before anything is allocated."""
    data = HEADER + section(number, b"\xff\xff\xff\xff\x0f" + bytes(20))
    assert outcome(data).startswith("Malformed: unexpected end")


def test_malformed_precedes_invalid():
    """What a later byte makes malformed is not reported as invalid."""
    unknown_type = section(3, b"\1\7")
    assert outcome(HEADER + unknown_type + section(10, b"\1\2\0\x0b")) == "Invalid: unknown type 7"
    assert outcome(HEADER + unknown_type + section(10, b"\1\3\0\xff\x0b")) == "Malformed: illegal opcode ff"
    assert (
        outcome(HEADER + unknown_type + section(10, b"\1\2\0\x0b") + b"\x0e\0")
        == "Malformed: malformed section id"
    )


# Integers


@given(st.integers(0, 2**16), st.integers(1, 12))
def test_unsigned_width(value, width):
    """A size is an unsigned integer of 64 bits: at most ten bytes, zeros allowed."""
    encoded = leb(value, width)
    data = HEADER + section(5, b"\1\0" + encoded)
    assert outcome(data) == ("ok" if len(encoded) <= 10 else "Malformed: integer representation too long")
    if len(encoded) <= 10:
        export = section(7, b"\1\0\2\0")
        assert Module(data + export).exports[0].type.minimum == value


@given(st.integers(0, 2**34))
def test_unsigned_range(value):
    """An index is an unsigned integer of 32 bits."""
    expected = "Invalid: unknown function" if value < 2**32 else "Malformed: integer"
    assert outcome(HEADER + section(8, leb(value))).startswith(expected)


@given(
    st.sampled_from([(0x7F, 0x41, 32), (0x7E, 0x42, 64)]), st.integers(-(2**66), 2**66), st.integers(1, 11)
)
def test_signed(kind, value, width):
    """A constant is accepted exactly if it fits its type and has no more bytes than needed for that."""
    valtype, opcode, bits = kind
    encoded = signed_leb(value, width)
    data = HEADER + section(6, bytes([1, valtype, 0, opcode]) + encoded + b"\x0b")
    fits = -(2 ** (bits - 1)) <= value < 2 ** (bits - 1) and len(encoded) <= (bits + 6) // 7
    assert outcome(data) == "ok" if fits else outcome(data).startswith("Malformed: integer ")


@given(st.binary(max_size=8))
def test_names_are_utf8(name):
    """Exactly what Python decodes is a name."""
    data = HEADER + section(2, b"\1" + leb(len(name)) + name + b"\0\3\x7f\0")
    try:
        text = name.decode()
    except UnicodeDecodeError:
        assert outcome(data) == "Malformed: malformed UTF-8 encoding"
    else:
        assert Module(data).imports[0].module == text


# Mutations

SEED = parse_module("""
  (module $seed
    (rec (type $f (sub (func (param i32) (result (ref null $f)))))
         (type $g (sub $f (func (param i32) (result (ref $g))))))
    (import "env" "f" (func $imported (param i64 externref)))
    (import "env" "g" (global $given i32))
    (tag $tag (param i32))
    (memory 1 2) (memory $wide i64 1)
    (table $table 3 funcref) (table 2 (ref null $f))
    (global (mut i64) (i64.add (i64.const 3) (i64.const -4)))
    (elem (i32.const 0) func $imported $main)
    (elem $passive funcref (ref.func $main) (ref.null func))
    (data (i32.const 8) "active") (data $passive "passive")
    (func $main (export "main") (param i32) (result i32) (local i64 f64 (ref $f))
      (block $out (result i32)
        (try_table (result i32) (catch $tag $out)
          (br_table $out 0 (i32.const 1) (local.get 0))))
      (loop (result i32) (br_if 0 (i32.eqz (local.get 0))) (i32.load offset=4 align=2 (local.get 0)))
      (memory.init $passive (i32.const 0) (i32.const 0) (i32.const 3))
      (table.copy $table $table (i32.const 0) (i32.const 1) (i32.const 2))
      (i32.add) (drop) (call_indirect (result i32) (i32.const 2))))
""")  # fmt: skip


@given(st.data())
def test_mutated_modules(data):
    """Changed, cut and spliced bytes give a module, Malformed or Invalid, and nothing else."""
    mutant = bytearray(SEED)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(8, len(mutant) - 1))
        kind = data.draw(st.sampled_from(["set", "cut", "insert", "delete"]))
        if kind == "set":
            mutant[at] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del mutant[max(at, 9) :]
        elif kind == "insert":
            mutant[at:at] = data.draw(st.binary(min_size=1, max_size=6))
        else:
            del mutant[at : at + data.draw(st.integers(1, 6))]
        if len(mutant) < 10:
            break
    try:
        module = Module(bytes(mutant))
    except (Malformed, Invalid):
        return
    assert isinstance(module.imports, tuple)
    assert isinstance(module.exports, tuple)
    assert isinstance(module.custom_sections, list)
    module.func_name(0)
    module.local_name(0, 0)
