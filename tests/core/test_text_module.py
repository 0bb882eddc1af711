"""Modules: abbreviations against what they stand for, code against bytes, messages with their places."""

import subprocess
import sys
import textwrap

import pytest

from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.text import parse_module

TWO_TYPES = "(type (func)) (type (func (param i32) (result i32)))"
THREE_TYPES = "(type (func (param i32))) (type (func (result i32))) (type (func (result i64)))"
# (abbreviated, spelled out): both must give the same bytes
SAME = [
    ("", "(module)"),
    ("(func)", "(module (type (func)) (func (type 0)))"),
    ('(func (export "a") (export "b"))', '(export "a" (func 0)) (export "b" (func 0)) (func)'),
    (
        '(func (export "e") (import "m" "n") (param i32))',
        '(import "m" "n" (func (param i32))) (export "e" (func 0))',
    ),
    ('(global (import "m" "n") (mut i64))', '(import "m" "n" (global (mut i64)))'),
    ('(table (import "m" "n") i64 1 2 funcref)', '(import "m" "n" (table i64 1 2 funcref))'),
    (
        '(memory (export "m") (import "m" "n") i64 1)',
        '(import "m" "n" (memory i64 1)) (export "m" (memory 0))',
    ),
    ('(tag (import "m" "n") (param f32))', '(import "m" "n" (tag (type 0))) (type (func (param f32)))'),
    ('(memory (data "ab" "c"))', '(memory 1 1) (data (memory 0) (offset i32.const 0) "abc")'),
    ("(memory (data))", '(memory 0 0) (data (i32.const 0) "")'),
    ('(memory i64 (data "x"))', '(memory i64 1 1) (data (i64.const 0) "x")'),
    ('(memory (pagesize 1) (data "xyz"))', '(memory 3 3 (pagesize 1)) (data (i32.const 0) "xyz")'),
    (
        '(memory 1) (memory (data "x"))',
        '(memory 1) (memory 1 1) (data (memory 1) (offset (i32.const 0)) "x")',
    ),
    (
        "(func) (table funcref (elem 0 0))",
        "(func) (table 2 2 funcref) (elem (table 0) (i32.const 0) func 0 0)",
    ),
    (
        "(func) (table i64 funcref (elem (ref.func 0)))",
        "(func) (table i64 1 1 funcref) (elem (table 0) (i64.const 0) funcref (item ref.func 0))",
    ),
    (
        "(func) (table (ref null 0) (elem 0))",
        "(func) (table 1 1 (ref null 0)) (elem (table 0) (i32.const 0) (ref null 0) (ref.func 0))",
    ),
    ("(table 1 funcref) (elem (i32.const 0))", "(table 1 funcref) (elem (offset (i32.const 0)) func)"),
    (  # a number alone, as the first version of the language had it
        "(func) (table 1 funcref) (elem 0 (i32.const 0) 0)",
        "(func) (table 1 funcref) (elem (table 0) (i32.const 0) func 0)",
    ),
    ("(memory 1) (memory 1) (data 1 (i32.const 0))", "(memory 1) (memory 1) (data (memory 1) (i32.const 0))"),
    ("(table 0 (ref null func))", "(table 0 funcref)"),
    ("(type (sub final (func)))", "(type (func))"),
    ("(func (param i32 i64) (local f32 f32))", "(func (param i32) (param i64) (local f32) (local f32))"),
    ("(func (i32.add (i32.const 1) (i32.const 2)) drop)", "(func i32.const 1 i32.const 2 i32.add drop)"),
    ("(func (block (loop (nop)) nop))", "(func block loop nop end nop end)"),
    (
        "(func (if (result i32) (i32.const 1) (then (i32.const 2)) (else (i32.const 3))) drop)",
        "(func i32.const 1 if (result i32) i32.const 2 else i32.const 3 end drop)",
    ),
    ("(func (if (nop) (i32.const 1) (then)))", "(func nop i32.const 1 if end)"),
    (
        "(tag) (func (try (do nop) (catch 0 nop) (catch_all nop)))",
        "(tag) (func try nop catch 0 nop catch_all nop end)",
    ),
    ("(func (try $a (do) (delegate 0)))", "(func try $a delegate 0)"),
    ("(func (try (do)))", "(func try end)"),
    (
        "(func (block (br_table 0 1 2 (i32.const 0))))",
        "(func block i32.const 0 br_table 0 1 2 end)",
    ),
    (
        "(func (call_indirect (param i32) (result i32) (i32.const 1) (i32.const 0)) drop)",
        "(func (type 0) i32.const 1 i32.const 0 call_indirect (type 1) drop) " + TWO_TYPES,
    ),
    # implied types come in the order of the code, so those of operands first
    (
        "(func (param i32) (call_indirect (result i64) (call_indirect (result i32) (local.get 0))) drop)",
        THREE_TYPES + "(func (type 0) local.get 0 call_indirect (type 1) call_indirect (type 2) drop)",
    ),
    (
        "(func (select (result i32) (i32.const 0) (i32.const 1) (i32.const 2)) drop)",
        "(func i32.const 0 i32.const 1 i32.const 2 select (result i32) drop)",
    ),
    ("(memory 1) (func memory.size memory.grow)", "(memory 1) (func memory.size 0 memory.grow 0)"),
    ("(memory 1) (func memory.copy)", "(memory 1) (func memory.copy 0 0)"),
    ('(memory 1) (data "") (func memory.init 0)', '(memory 1) (data "") (func memory.init 0 0)'),
    ("(table 1 funcref) (func table.copy)", "(table 1 funcref) (func table.copy 0 0)"),
    (
        "(table 1 funcref) (elem func) (func table.init 0)",
        "(table 1 funcref) (elem func) (func table.init 0 0)",
    ),
    (
        "(memory 1) (func (i32.load (i32.const 0)) drop)",
        "(memory 1) (func i32.const 0 i32.load 0 align=4 drop)",
    ),
    ("(memory 1) (func i64.load16_u offset=0)", "(memory 1) (func i64.load16_u align=0x2)"),
    ('(module binary "\\00asm" "\\01\\00\\00\\00")', "(module)"),
    ('(module $m binary "\\00asm\\01\\00\\00\\00")', ""),
]


@pytest.mark.parametrize(("short", "long"), SAME)
def test_abbreviations(short, long):
    assert parse_module(short) == parse_module(long)


@pytest.mark.parametrize(
    ("instructions", "code"),
    [
        ("unreachable nop return", "00 01 0f"),
        ("i32.const -1 i32.const 0xffffffff i32.const 64", "41 7f 41 7f 41 c0 00"),
        ("i64.const -0x8000_0000_0000_0000", "42 80 80 80 80 80 80 80 80 80 7f"),
        ("f32.const 1 f64.const -nan:0x4", "43 00 00 80 3f 44 04 00 00 00 00 00 f0 ff"),
        ("i32.trunc_sat_f64_u i64.mul_wide_u", "fc 03 fc 16"),
        ("i32.store8 $m offset=0x80 align=1", "3a 40 01 80 01"),
        ("i64.load offset=0xffff_ffff_ffff_ffff", "29 03 ff ff ff ff ff ff ff ff ff 01"),
        ("memory.init $m $d memory.copy $m 0", "fc 08 01 01 fc 0a 01 00"),
        ("data.drop $d elem.drop $e", "fc 09 01 fc 0d 00"),
        ("table.init $t $e table.copy 0 $t table.get $t", "fc 0c 00 01 fc 0e 00 01 25 01"),
        ("table.grow table.size 1 table.fill $t", "fc 0f 00 fc 10 01 fc 11 01"),
        ("local.get $a local.set 1 local.tee $b", "20 00 21 01 22 01"),
        ("global.get $g global.set 0", "23 00 24 00"),
        ("call $f return_call 0 ref.func $f", "10 00 12 00 d2 00"),
        ("call_indirect $t (type $s) return_call_indirect (type 0)", "11 01 01 13 00 00"),
        ("call_ref $s return_call_ref 0", "14 01 15 00"),
        ("ref.null extern ref.null $s ref.is_null ref.as_non_null", "d0 6f d0 01 d1 d4"),
        ("select select (result i32) select (result i32 i64)", "1b 1c 01 7f 1c 02 7f 7e"),
        ("block $l (result (ref null $s)) br $l end $l", "02 63 01 0c 00 0b"),
        ("block (type $s) end", "02 01 0b"),
        ("block (param i32) br_on_null 0 br_on_non_null 0 end", "02 02 d5 00 d6 00 0b"),
        (
            "block $a try_table (catch $x $a) (catch_ref 0 1) (catch_all 0) (catch_all_ref 0) end end",
            "02 40 1f 40 04 00 00 00 01 00 01 02 00 03 00 0b 0b",
        ),
        ("throw $x", "08 00"),
        ("block $a try $b rethrow $b delegate $a end", "02 40 06 40 09 00 18 00 0b"),
        ("block $a block $a br $a end br $a end", "02 40 02 40 0c 00 0b 0c 00 0b"),
        (
            "block $a loop $b if $c br_table $a $b $c 3 end end end",
            "02 40 03 40 04 40 0e 03 02 01 00 03 0b 0b 0b",
        ),
        # the condition stands outside the if: its label does not count there
        ("(block $a (if $b (i32.const 0) (then (br $a))))", "02 40 41 00 04 40 0c 01 0b 0b"),
        ("(block $a (if $a (br $a) (then (br $a))))", "02 40 0c 00 04 40 0c 00 0b 0b"),
        ("if $a else $a end $a", "04 40 05 0b"),
    ],
)
def test_code(instructions, code):
    prelude = (
        "(type (func)) (type $s (func (param i32 i64))) (type (func (param i32))) (memory 1) (memory $m 1) "
        "(table 1 funcref) (table $t 1 funcref) (global $g i32 (i32.const 0)) (tag $x) "
        '(elem $e func) (data "") (data $d "") '
    )
    binary = parse_module(f"{prelude} (func $f (type $s) (param $a i32) (param $b i64) {instructions})")
    assert bytes.fromhex("00" + code + "0b") in binary


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("(type (sub (func)))", "01 50 00 60 00 00"),
        ("(type $a (sub (func))) (type (sub final $a (func)))", "02 50 00 60 00 00 4f 01 00 60 00 00"),
        ("(rec (type $a (func (param (ref $b)))) (type $b (func)))", "01 4e 02 60 01 64 01 00 60 00 00"),
        ("(rec)", "01 4e 00"),
        ("(func) (rec (type (func)))", "01 4e 01 60 00 00"),  # the implied type is a group of one, as here
        ("(func) (rec (type (func)) (type (func)))", "02 4e 02 60 00 00 60 00 00 60 00 00"),
        ("(func) (type (sub (func)))", "02 50 00 60 00 00 60 00 00"),  # not final: another type
        (
            "(type (func (param anyref eqref i31ref structref arrayref nullref nullfuncref nullexternref)))",
            "01 60 08 6e 6d 6c 6b 6a 71 73 72 00",
        ),
        (
            "(type (func (param exnref nullexnref (ref any) (ref null noexn))))",
            "01 60 04 69 74 64 6e 74 00",
        ),
        ("(type (struct))", "01 5f 00"),
        ("(type (struct (field) (field i8) (field (mut i16) v128)))", "01 5f 03 78 00 77 01 7b 00"),
        ("(type (struct (field $x i64) (field $y (mut f32))))", "01 5f 02 7e 00 7d 01"),
        ("(type (array i8)) (type (array (mut (ref null 0))))", "02 5e 78 00 5e 63 00 01"),
        (
            "(type $a (sub (array (ref i31)))) (type (sub final $a (array (ref none))))",
            "02 50 00 5e 64 6c 00 4f 01 00 5e 64 71 00",
        ),
        (
            "(rec (type $a (sub (struct (field (ref $b))))) (type $b (array (mut (ref null struct)))))",
            "01 4e 02 50 00 5f 01 64 01 00 5e 6b 01",
        ),
        (
            "(type $a (sub (struct))) (type (sub $a (struct (field eqref))))",
            "02 50 00 5f 00 50 01 00 5f 01 6d 00",
        ),
        ("(type (struct)) (func)", "02 5f 00 60 00 00"),
    ],
)
def test_types(text, types):
    section = bytes.fromhex(types)
    assert parse_module(text)[8:].startswith(b"\1" + bytes((len(section),)) + section)


def test_a_type_that_is_implied_further_down_may_be_named_by_its_index():
    text = "(func (type 1) (local $x f32) (local.get $x) drop) (func) (func (param i32 i32))"
    assert b"\x20\x02\x1a" in parse_module(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(func", "1:6: unexpected token: end of text"),
        ("(module", "1:8: unexpected token: end of text"),
        ("(module) (module)", "1:10: unexpected token ("),
        ("func", "1:1: unexpected token func"),
        ("(foo)", "1:2: unknown operator foo"),
        ("(local)", "1:2: unexpected token local"),
        ("(func (i32.foo))", "1:8: unknown operator i32.foo"),
        ("(func i32.wrap/i64)", "1:7: unknown operator i32.wrap/i64"),
        (
            "(func (v128.const i32x4 0 0 0 0))",
            "1:8: unknown operator v128.const: the SIMD proposal is not supported",
        ),
        ("(func (struct.new 0))", "1:8: unknown operator struct.new: the GC proposal is not supported"),
        ("(type (struct i32))", "1:15: unexpected token i32"),
        ("(type (struct (field $x i32 i32)))", "1:29: unexpected token i32"),
        ("(type (struct (field $x)))", "1:24: unexpected token )"),
        ("(type (struct (field i32 $x i32)))", "1:26: unexpected token $x"),
        ('(type (struct (field i32 (@name "x") i32)))', "1:26: misplaced @name annotation"),
        ("(func (param $x))", "1:16: unexpected token )"),
        ("(func (local $x))", "1:16: unexpected token )"),
        ("(type (func (param $x)))", "1:22: unexpected token )"),
        ("(tag (param $x))", "1:15: unexpected token )"),
        ('(import "a" "b" (func (param $x)))', "1:32: unexpected token )"),
        ("(type (struct (field $x i32) (field $x i8)))", "1:37: duplicate field identifier $x"),
        ("(type (struct (field (mut i32 i32))))", "1:31: unexpected token i32"),
        ("(type (array))", "1:13: unexpected token )"),
        ("(type (array i8 i8))", "1:17: unexpected token i8"),
        ("(type (array $x i8))", "1:14: unexpected token $x"),
        ("(type (func (param i8)))", "1:20: unexpected token i8"),
        ("(type (struct)) (func (type 0) (param i32))", "1:29: inline function type"),
        ("(table 1 1 shared funcref)", "1:12: unexpected token shared"),
        ("(func (param i33))", "1:14: unknown operator i33"),
        ("(func (param $a i32 i32))", "1:21: unexpected token i32"),
        ("(func (result $a i32))", "1:15: unexpected token $a"),
        ("(func (result i32) (param i32))", "1:21: unexpected token param"),
        ("(func (local i32) (param i32))", "1:20: unexpected token param"),
        ("(func (nop) (local i32))", "1:14: unexpected token local"),
        ("(func (i32.add i32.const 1))", "1:16: unexpected token i32.const"),
        ("(func block)", "1:12: unexpected token )"),
        ("(func (block block))", "1:19: unexpected token )"),
        ("(func end)", "1:7: unexpected token end"),
        ("(func else)", "1:7: unexpected token else"),
        ("(func block else end)", "1:13: unexpected token else"),
        ("(func (block end))", "1:14: unexpected token end"),
        ("(func if else else end)", "1:15: unexpected token else"),
        ("(func (if))", "1:10: unexpected token )"),
        ("(func (if (i32.const 0) nop (then)))", "1:25: unexpected token nop"),
        ("(func (if (then) (then)))", "1:19: unexpected token then"),
        ("(func (if (then) (else) (else)))", "1:26: unexpected token else"),
        ("(func (then))", "1:8: unexpected token then"),
        ("(func (try))", "1:11: unexpected token )"),
        ("(func (try (catch_all)))", "1:13: unexpected token catch_all"),
        ("(func (try (do) (catch_all) (catch_all)))", "1:30: unexpected token catch_all"),
        ("(func (try (do) (delegate 0) (catch_all)))", "1:31: unexpected token catch_all"),
        ("(func try catch_all catch_all end)", "1:21: unexpected token catch_all"),
        ("(func block $a end $b)", "1:20: mismatching label"),
        ("(func block end $b)", "1:17: mismatching label"),
        ("(func if $a else $b end)", "1:18: mismatching label"),
        ("(func (block $a) (br $a))", "1:22: unknown label $a"),
        ("(func call $f)", "1:12: unknown function $f"),
        ("(func global.get $f)", "1:18: unknown global $f"),
        ("(func local.get $f)", "1:17: unknown local $f"),
        ("(func call_indirect $t)", "1:21: unknown table $t"),
        ("(func memory.size $t)", "1:19: unknown memory $t"),
        ("(func throw $t)", "1:13: unknown tag $t"),
        ("(func (type $t))", "1:13: unknown type $t"),
        ("(func elem.drop $t)", "1:17: unknown elem segment $t"),
        ("(func data.drop $t)", "1:17: unknown data segment $t"),
        ("(func (type 7) (param i32))", "1:13: unknown type"),
        ("(type (func)) (func (type 0) (param i32))", "1:27: inline function type"),
        ("(func $a) (func $a)", "1:17: duplicate func identifier $a"),
        ('(import "" "" (func $a)) (func $a)', "1:32: duplicate func identifier $a"),
        ("(table $a 1 funcref) (table $a 1 funcref)", "1:29: duplicate table identifier $a"),
        ("(memory $a 1) (memory $a 1)", "1:23: duplicate memory identifier $a"),
        ("(global $a i32) (global $a i32)", "1:25: duplicate global identifier $a"),
        ("(type $a (func)) (rec (type $a (func)))", "1:29: duplicate type identifier $a"),
        ("(func (param $a i32) (local $a i32))", "1:29: duplicate local $a"),
        ('(func) (import "" "" (func))', "1:8: import after function"),
        ('(table 1 funcref) (func (import "" ""))', "1:19: import after table"),
        ('(memory 1) (import "" "" (tag))', "1:12: import after memory"),
        ("(func) (start 0) (start 0)", "1:19: multiple start sections"),
        ("(func i32.const)", "1:16: unexpected token )"),
        ("(func i32.const 0x100000000)", "1:17: constant out of range"),
        ("(func i64.const 1.5)", "1:17: unexpected token 1.5"),
        ("(func f32.const 1e39)", "1:17: constant out of range"),
        ("(func f32.const nan:1)", "1:17: unknown operator nan:1"),
        ("(func f32.const nan:canonical)", "1:17: unexpected token nan:canonical"),
        ("(func f32.const 0x)", "1:17: unknown operator 0x"),
        ("(func br 4294967296)", "1:10: i32 constant out of range"),
        ("(func br -1)", "1:10: unexpected token -1"),
        ("(memory 0x1_0000_0000_0000_0000)", "1:9: i64 constant out of range"),
        ("(memory 1) (func i32.load align=3)", "1:27: alignment must be a power of two"),
        ("(memory 1) (func i32.load align=0)", "1:27: alignment must be a power of two"),
        ("(memory 1) (func i32.load align=x)", "1:27: unknown operator align=x"),
        ("(memory 1) (func i32.load align=4 offset=1)", "1:35: unexpected token offset=1"),
        ("(memory 1) (func i32.load offset=0x1_0000_0000_0000_0000)", "1:27: i64 constant out of range"),
        ("(memory 1 (pagesize 3))", "1:21: invalid custom page size"),
        ("(memory 1 (pagesize 0))", "1:21: invalid custom page size"),
        ("(global i32 i32.const 0) (export)", "1:33: unexpected token )"),
        ('(export "a" (foo 0))', "1:14: unknown operator foo"),
        ('(func (export "a" "b"))', '1:19: unexpected token "b"'),
        ("(elem funcref 0 (nop) 1)", "1:17: unexpected token ("),
        ("(data 1)", "1:8: unexpected token )"),
        ("(data $d $m (i32.const 0))", "1:10: unexpected token $m"),
        ("(elem 0 func 0)", "1:9: unexpected token func"),
        ("(table 0 funcref) (elem (table 0) (i32.const 0) 0)", "1:49: unexpected token 0"),
        ("(start)", "1:7: unexpected token )"),
        ("(type $t)", "1:9: unexpected token )"),
        ("(func (type 0) $x)", "1:16: unexpected token $x"),
        ('(module quote "(func)")', "1:9: unexpected token quote"),
    ],
)
def test_malformed(text, message):
    with pytest.raises(Malformed) as caught:
        parse_module(text)
    assert str(caught.value).split("\n")[0] == message
    assert caught.value.message == message.split(": ", 1)[1]


@pytest.mark.parametrize("text", ["(memory 0x1_0000_0000)", "(table 0 0x1_0000_0000 funcref)"])
def test_limits_are_of_32_bits_without_memory64(text):
    with pytest.raises(Malformed, match="i32 constant out of range"):
        parse_module(text, Features(memory64=False))
    assert parse_module(text)


@pytest.mark.parametrize(
    "opening", ["(func " + "(block ", "(func (drop " + "(i32.eqz ", "(func " + "(if (then "]
)
def test_nesting_costs_no_stack(opening):
    depth = 20_000
    head, _, nested = opening.partition(" ")
    nested = nested.split("(drop ")[-1]
    text = head + " " + nested * depth + ")" * (nested.count("(") * depth + 1)
    assert len(parse_module(text)) > depth


@pytest.mark.parametrize("data", [bytearray(b"(func)"), memoryview(b"(func)"), "(func)"])
def test_sources(data):
    assert parse_module(data) == parse_module(b"(func)")


def test_what_starting_need_not_load():
    """Neither scripts nor exact decimals, and the interpreter's ops are not built."""
    program = """
        import sys
        from engine import opcodes, text
        text.parse_module("(func f32.const 0.1)")
        loaded = {"decimal", "dataclasses", "engine.text.commands", "engine.text.wast"} & sys.modules.keys()
        assert not loaded, loaded
        assert opcodes.ops.cache_info().currsize == 0
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=True)


# annotations and names


def custom_sections(binary):
    """Return (sections before it, name, content) of every custom section; sizes are below 128."""
    found, seen, at = [], [], 8
    while at < len(binary):
        id_, size = binary[at], binary[at + 1]
        assert size < 128
        content = binary[at + 2 : at + 2 + size]
        if id_ == 0:
            found.append((tuple(seen), content[1 : 1 + content[0]], content[1 + content[0] :]))
        else:
            seen.append(id_)
        at += 2 + size
    return found


@pytest.mark.parametrize(
    ("placement", "before"),
    [
        ("", (1, 3, 6, 10)),
        ("(after last)", (1, 3, 6, 10)),
        ("(before first)", ()),
        ("(before type)", ()),
        ("(after type)", (1,)),
        ("(before func)", (1,)),
        ("(after table)", (1, 3)),
        ("(before global)", (1, 3)),
        ("(after start)", (1, 3, 6)),
        ("(before code)", (1, 3, 6)),
        ("(after code)", (1, 3, 6, 10)),
    ],
)
def test_custom_placement(placement, before):
    binary = parse_module(f'(func) (@custom "n" {placement} "a" "\\ff") (global i32 i32.const 0)')
    assert custom_sections(binary) == [(before, b"n", b"a\xff")]


@pytest.mark.parametrize(
    ("text", "subsections"),
    [
        ("(module $m)", "00 02 01 6d"),
        ('(module $x (@name "m"))', "00 02 01 6d"),
        ("(func) (func $f)", "01 04 01 01 01 66"),
        ('(func $x (@name "f"))', "01 04 01 00 01 66"),
        ("(func (param $p i32) (local i32) (local $q i32))", "02 09 01 00 02 00 01 70 02 01 71"),
        ("(func (block) (block $b))", "03 06 01 00 01 01 01 62"),
        ('(func (block (@name "b")))', "03 06 01 00 01 00 01 62"),
        ("(type $t (func (param $p i32)))", "04 04 01 00 01 74 0c 06 01 00 01 00 01 70"),
        ("(table $t 1 funcref)", "05 04 01 00 01 74"),
        ("(memory $m 1)", "06 04 01 00 01 6d"),
        ("(global $g i32 i32.const 0)", "07 04 01 00 01 67"),
        ("(elem $e func)", "08 04 01 00 01 65"),
        ('(data $d "")', "09 04 01 00 01 64"),
        ("(type (func)) (type (struct (field) (field i8 i8) (field $f i32)))", "0a 06 01 01 01 02 01 66"),
        (
            '(type (struct (field (@name "f") i8) (field $x (@name "g") i8)))',
            "0a 09 01 00 02 00 01 66 01 01 67",
        ),
        ("(tag $t)", "0b 04 01 00 01 74"),
        ('(import "" "" (func $f (param $p i32)))', "01 04 01 00 01 66 02 06 01 00 01 00 01 70"),
    ],
)
def test_name_section(text, subsections):
    assert custom_sections(parse_module(text))[-1][1:] == (b"name", bytes.fromhex(subsections))


def test_branch_hints():
    text = """(func (param i32) (local i64)
        (@metadata.code.branch_hint "\\00") (if (local.get 0) (then))
        local.get 0 (@metadata.code.branch_hint "\\01") if end
        block (@metadata.code.branch_hint "\\01") (br_if 0 (local.get 0)) end)"""
    (before, name, content), *_ = custom_sections(parse_module(text))
    assert (before, name) == ((1, 3), b"metadata.code.branch_hint")
    assert content == bytes.fromhex("01 00 03 05 01 00 0a 01 01 11 01 01")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(@custom)", "1:1: @custom annotation: missing section name"),
        ("(@custom 4)", "1:10: @custom annotation: missing section name"),
        ('(@custom "\\df")', "1:10: @custom annotation: malformed UTF-8 encoding"),
        ('(@custom "a" here)', "1:14: @custom annotation: unexpected token"),
        ('(@custom "a" (after))', "1:20: @custom annotation: malformed section kind"),
        ('(@custom "a" (aft type))', "1:15: @custom annotation: malformed placement"),
        ('(@custom "a" (before types))', "1:22: @custom annotation: malformed section kind"),
        ('(@custom "a" (before last))', "1:22: @custom annotation: malformed section kind"),
        ('(func (@custom "a"))', "1:7: misplaced @custom annotation"),
        ('(type (@custom "a") $t (func))', "1:7: misplaced @custom annotation"),
        ('(module (@name "a") (@name "b"))', "1:21: @name annotation: multiple module"),
        ('(module (func) (@name "a"))', "1:16: misplaced @name annotation"),
        ("(module (@name a))", "1:9: @name annotation: unexpected token"),
        (
            '(@metadata.code.branch_hint "\\01") (func)',
            "1:1: @metadata.code.branch_hint annotation: not in a function",
        ),
        (
            '(func (@metadata.code.branch_hint "\\01") (@metadata.code.branch_hint "\\01") if end)',
            "1:42: @metadata.code.branch_hint annotation: duplicate annotation",
        ),
        (
            '(func (@metadata.code.branch_hint "\\02") if end)',
            "1:7: @metadata.code.branch_hint annotation: invalid value",
        ),
    ],
)
def test_annotation_errors(text, message):
    with pytest.raises(Malformed) as caught:
        parse_module(text)
    assert str(caught.value).split("\n")[0] == message


def test_a_hint_on_what_is_no_branch_is_invalid():
    with pytest.raises(Invalid, match=r"@metadata.code.branch_hint annotation: invalid target"):
        parse_module('(func (@metadata.code.branch_hint "\\01") nop)')
