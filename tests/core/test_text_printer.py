"""Binary to text: layout, names, literals, segments, custom sections; the text reads back to the bytes."""

from pathlib import Path

import pytest

import engine
from engine.features import Features
from engine.text import encoder, iter_text, parse_module, print_module
from engine.text.encoder import custom_section, name_map, section, sized, u, vector

ROOT = Path(__file__).resolve().parents[2]
TEXTS = sorted([*ROOT.glob("examples/**/*.wat"), *ROOT.glob("bench/programs/*.wat")])
PROGRAMS = [path for path in TEXTS if b"(component" not in path.read_bytes()]
ALL = Features(wide_arithmetic=True, custom_page_sizes=True, threads=True)


def lines(text):
    """Return the lines of a printed module without the parentheses around its fields."""
    whole = text.splitlines()
    assert (whole[0], whole[-1]) == ("(module", ")")
    return [line[2:] for line in whole[1:-1]]


def printed(source, **options):
    """Print the binary of a text, which must read back to the same bytes."""
    binary = parse_module(source)
    text = print_module(binary, features=ALL, **options)
    if options.get("names", True):
        assert parse_module(text) == binary
    return lines(text)


# one field as written and as printed, behind the fields that it needs
FIELDS = [
    ("(type (func))", "(type (;0;) (func))"),
    (
        "(type $t (func (param i32 i64) (result f32 f64)))",
        "(type $t (;0;) (func (param i32 i64) (result f32 f64)))",
    ),
    ("(type (func (param $x i32) (param i64 i64)))", "(type (;0;) (func (param $x i32) (param i64 i64)))"),
    (
        "(type (struct (field $a (mut i8)) (field i16 (ref null 0))))",
        "(type (;0;) (struct (field $a (mut i8)) (field i16) (field (ref null 0))))",
    ),
    ("(type (array (mut anyref)))", "(type (;0;) (array (mut anyref)))"),
    ("(type (sub (func)))", "(type (;0;) (sub (func)))"),
    ('(import "a" "b" (global (mut i32)))', '(import "a" "b" (global (;0;) (mut i32)))'),
    ('(import "a" "b" (memory i64 1 2))', '(import "a" "b" (memory (;0;) i64 1 2))'),
    ('(import "a" "b" (table 1 externref))', '(import "a" "b" (table (;0;) 1 externref))'),
    ('(import "é\\t" "\\u{202e}" (memory 0))', '(import "é\\09" "\\u{202e}" (memory (;0;) 0))'),
    ('(import "\\"\\\\" "" (memory 0))', '(import "\\"\\\\" "" (memory (;0;) 0))'),
    ("(memory 1 2 (pagesize 1))", "(memory (;0;) 1 2 (pagesize 1))"),
    (
        '(import "a" "b" (memory 1 2 shared (pagesize 1)))',
        '(import "a" "b" (memory (;0;) 1 2 shared (pagesize 1)))',
    ),
    ("(memory $m i64 1)", "(memory $m (;0;) i64 1)"),
    ("(table $t i64 1 2 funcref)", "(table $t (;0;) i64 1 2 funcref)"),
    ("(table 1 funcref (ref.null func))", "(table (;0;) 1 funcref (ref.null func))"),
    ("(table 1 (ref null func))", "(table (;0;) 1 funcref)"),
    ("(table 1 (ref null nofunc))", "(table (;0;) 1 nullfuncref)"),
    ("(global i32 i32.const -1)", "(global (;0;) i32 (i32.const -1))"),
    (
        "(global $g (mut i64) i64.const 1 i64.const 2 i64.add)",
        "(global $g (;0;) (mut i64) i64.const 1 i64.const 2 i64.add)",
    ),
    ('(data "a\\00\\ff\\"\\\\~")', '(data (;0;) "a\\00\\ff\\"\\\\~")'),
    ('(data $d "")', '(data $d (;0;) "")'),
    ("(elem func)", "(elem (;0;) func)"),
    ("(elem declare func)", "(elem (;0;) declare func)"),
    ("(elem funcref)", "(elem (;0;) funcref)"),
    ("(elem externref (ref.null extern))", "(elem (;0;) externref (ref.null extern))"),
    ("(elem declare funcref)", "(elem (;0;) declare funcref)"),
    (
        "(elem funcref (item (ref.null func) (drop) (ref.null func)))",
        "(elem (;0;) funcref (item ref.null func drop ref.null func))",
    ),
    ('(@custom "x" "abc")', '(@custom "x" (before first) "abc")'),
    ('(@custom "x")', '(@custom "x" (before first))'),
]


@pytest.mark.parametrize(("source", "text"), FIELDS)
def test_field(source, text):
    binary = parse_module(source)
    (line,) = lines(print_module(binary, features=ALL))
    assert line == text
    assert parse_module(line) == binary


def test_recursive_types():
    assert printed(
        "(rec (type $a (sub (func (param (ref $b))))) (type $b (sub final $a (func (param (ref 0))))))"
    ) == [
        "(rec",
        "  (type $a (;0;) (sub (func (param (ref $b)))))",
        "  (type $b (;1;) (sub final $a (func (param (ref $a)))))",
        ")",
    ]


def test_uses_of_what_is_defined():
    source = """
        (import "m" "f" (func $f (param $p i32)))
        (tag $e (param i32))
        (table $t 2 funcref) (table $u 3 funcref) (memory 1) (memory $m 1)
        (export "f" (func $f)) (export "e" (tag $e))
        (start $s)
        (elem (i32.const 0) $f) (elem (table $u) (i32.const 0) func $s 0)
        (elem (table $u) (offset i32.const 1 i32.const 1 i32.add) funcref (ref.func $s))
        (func $s)
        (data (i32.const 0) "a") (data (memory $m) (i32.const 0) "b")"""
    assert printed(source)[2:] == [
        '(import "m" "f" (func $f (;0;) (type 0) (param $p i32)))',
        "(table $t (;0;) 2 funcref)",
        "(table $u (;1;) 3 funcref)",
        "(memory (;0;) 1)",
        "(memory $m (;1;) 1)",
        "(tag $e (;0;) (type 0) (param i32))",
        '(export "f" (func $f))',
        '(export "e" (tag $e))',
        "(start $s)",
        "(elem (;0;) (i32.const 0) func $f)",
        "(elem (;1;) (table $u) (i32.const 0) func $s $f)",
        "(elem (;2;) (table $u) (offset i32.const 1 i32.const 1 i32.add) funcref (ref.func $s))",
        "(func $s (;1;) (type 1))",
        '(data (;0;) (i32.const 0) "a")',
        '(data (;1;) (memory $m) (i32.const 0) "b")',
    ]


# instructions that are printed as they are written, in a module that has what they name
INSTRUCTIONS = [
    "i32.const -2147483648",
    "i32.const 64",
    "i64.const 9223372036854775807",
    "i64.const -64",
    *(
        f"f32.const {text}"
        for text in ("0.0", "-0.0", "1.0", "0.1", "1e-45", "3.4028235e+38", "16777216.0", "inf")
    ),
    *(f"f32.const {text}" for text in ("-inf", "nan", "-nan", "nan:0x1", "-nan:0x7fffff", "1.1754944e-38")),
    *(
        f"f64.const {text}"
        for text in ("0.1", "5e-324", "1.7976931348623157e+308", "-1e+16", "nan", "nan:0x4")
    ),
    "i32.load",
    "i32.load offset=4",
    "i32.load offset=4294967295",
    "i64.load16_u align=1",
    "i32.load8_s align=4",
    "i64.store $m offset=128 align=2",
    "f64.store offset=127",
    "memory.size",
    "memory.grow $m",
    "memory.copy",
    "memory.copy $m 0",
    "memory.fill $m",
    "memory.init $d",
    "memory.init $m $d",
    "data.drop $d",
    "table.get",
    "table.set $u",
    "table.copy",
    "table.copy 0 $u",
    "table.init 0",
    "table.init $u 0",
    "elem.drop 0",
    "table.grow $u",
    "call $f",
    "return_call $f",
    "call_indirect (type $v)",
    "call_indirect $u (type 1) (param i32) (result i64)",
    "return_call_indirect $u (type $v)",
    "call_ref 1",
    "return_call_ref $v",
    "ref.null func",
    "ref.null $v",
    "ref.func $f",
    "ref.is_null",
    "select",
    "select (result i32)",
    "select (result (ref null $v))",
    "select (result)",
    "local.get $x",
    "local.set 1",
    "local.tee 300",
    "global.get $g",
    "throw $e",
    "throw_ref",
    "br 0 (;@0;)",
    "br 1",
    "br_table 0 (;@0;) 7 0 (;@0;)",
    "br_on_null 0 (;@0;)",
    "i32.trunc_sat_f64_u",
    "i64.mul_wide_s",
    "unreachable",
]


@pytest.mark.parametrize("text", INSTRUCTIONS)
def test_instruction(text):
    source = f"""(type $v (func)) (type (func (param i32) (result i64)))
        (table 1 funcref) (table $u 1 funcref)
        (memory 1) (memory $m 1) (tag $e) (global $g i32 (i32.const 0)) (elem func)
        (func $f (param $x i32) (local i32) {text}) (data $d "x")"""
    function = printed(source)[10:-1]
    assert function == ["(func $f (;0;) (type 2) (param $x i32)", "  (local i32)", f"  {text}", ")"]


# bodies as they are written and as they are printed
BODIES = [
    ("block end", ["block (;@1;)", "end"]),
    ("block br 0 br 1 end", ["block (;@1;)", "  br 0 (;@1;)", "  br 1 (;@0;)", "end"]),
    ("loop $l (result i32) br $l end", ["loop $l (result i32)", "  br $l", "end"]),
    (
        "block $l block $l br $l br 1 end end",
        ["block $l", "  block $l", "    br $l", "    br 1 (;@1;)", "  end", "end"],
    ),
    ("if (param i32) nop else nop end", ["if (;@1;) (type 1) (param i32)", "  nop", "else", "  nop", "end"]),
    (
        "try nop catch 0 rethrow 0 catch_all end",
        ["try (;@1;)", "  nop", "catch 0", "  rethrow 0 (;@1;)", "catch_all", "end"],
    ),
    (
        "block try nop delegate 0 end",
        ["block (;@1;)", "  try (;@2;)", "    nop", "  delegate 0 (;@1;)", "end"],
    ),
    (
        "block $h try_table (catch 0 $h) (catch_ref 0 1) (catch_all $h) (catch_all_ref 1) end end",
        [
            "block $h",
            "  try_table (;@2;) (catch 0 $h) (catch_ref 0 1 (;@0;)) (catch_all $h) (catch_all_ref 1 (;@0;))",
            "  end",
            "end",
        ],
    ),
    ("block (result (ref null 0)) end", ["block (;@1;) (result (ref null 0))", "end"]),
    (
        '(@metadata.code.branch_hint "\\01") if end',
        ['(@metadata.code.branch_hint "\\01")', "if (;@1;)", "end"],
    ),
    (
        '(@metadata.code.branch_hint "\\00") br_if 0',
        ['(@metadata.code.branch_hint "\\00")', "br_if 0 (;@0;)"],
    ),
]


@pytest.mark.parametrize(("source", "body"), BODIES)
def test_body(source, body):
    text = printed(f"(type (func)) (type (func (param i32))) (func (type 0) {source}) (tag (type 0))")
    assert text[4:-1] == [f"  {line}" for line in body]


def test_deep_nesting_is_indented_only_so_far():
    depth = 20_000
    text = print_module(parse_module(f"(func {'block ' * depth}{'end ' * depth})"))
    assert len(text) < 250 * depth
    assert parse_module(text) == parse_module(f"(func {'block ' * depth}{'end ' * depth})")


# names in the name section, and what functions that have them are called in the text
NAMES = [
    (["a", "b"], ["$a", "$b"]),
    (["a b", "é"], ['$"a b"', '$"é"']),
    (['"', "\n"], ['$"\\""', '$"\\0a"']),
    (["a", "a"], ["$a", '$#func1<a> (@name "a")']),
    (["", "a"], ['$#func0<> (@name "")', "$a"]),
    (["a", "a", "#func1<a>"], ["$a", '$#func1<a>\' (@name "a")', "$#func1<a>"]),
    (["x" * 1001], [f'$#func0<{"x" * 60}> (@name "{"x" * 1001}")']),
]


@pytest.mark.parametrize(("names", "identifiers"), NAMES)
def test_names(names, identifiers):
    binary = parse_module("(func) " * len(names))
    binary += custom_section(b"name", b"\x01" + sized(name_map(enumerate(names))))
    text = print_module(binary)
    assert lines(text)[1:] == [f"(func {name} (;{i};) (type 0))" for i, name in enumerate(identifiers)]
    assert parse_module(text) == binary


def test_names_of_everything():
    source = """(module $"the module"
        (type $t (func (param $p i32))) (type $s (struct (field $x i32)))
        (import "m" "n" (func $i (type $t) (param $q i32)))
        (table $tab 1 funcref) (memory $mem 1) (tag $tag) (global $glo i32 i32.const 0) (elem $ele func)
        (func $f (type $t) (param $a i32) (local i32) (local $b i64) block $l end local.get $a local.get $b)
        (data $dat ""))"""
    binary = parse_module(source)
    text = print_module(binary)
    assert parse_module(text) == binary
    assert text.startswith('(module $"the module"\n  (type $t (;0;) (func (param $p i32)))\n')
    assert (
        "    (local i32)\n    (local $b i64)\n    block $l\n    end\n    local.get $a\n    local.get $b\n"
        in text
    )
    assert "$" not in print_module(binary, names=False)
    assert parse_module(print_module(binary, names=False)) == binary[: binary.index(b"name") - 3]


def test_equal_names_of_locals():
    binary = parse_module(
        '(func (param $x i32) (param $y (@name "x") i32) (local $z (@name "x") f32) local.get 2)'
    )
    text = print_module(binary)
    assert lines(text)[1:-1] == [
        '(func (;0;) (type 0) (param $x i32) (param $#local1<x> (@name "x") i32)',
        '  (local $#local2<x> (@name "x") f32)',
        "  local.get $#local2<x>",
    ]
    assert parse_module(text) == binary


MODULE = parse_module("(func (param i32) local.get 0 if end)")
CODE_SIZE = len(section(encoder.CODE, vector([sized(b"\0\x20\0\x04\x40\x0b\x0b")])))
BEFORE_CODE, CODE = MODULE[:-CODE_SIZE], MODULE[-CODE_SIZE:]


def hints(func, offset, value):
    """Return a section with one branch hint."""
    return custom_section(
        b"metadata.code.branch_hint", vector([u(func) + vector([u(offset) + sized(value)])])
    )


# custom sections that have no form of their own in the text, or are broken: kept as they are
KEPT = [
    custom_section(b"name", b"\x01\x05\x01"),
    custom_section(b"name", b"\x01" + sized(vector([b"\0" + sized(b"\xff")]))),
    hints(0, 4, b"\1"),  # no branch there
    hints(0, 1, b"\1"),  # no branch either
    hints(0, 3, b"\2"),
    hints(0, 3, b"\1\1"),
    hints(7, 3, b"\1"),
    custom_section(b"metadata.code.branch_hint", vector([b"\0\1\3\1\1", b"\0\1\3\1\1"])),  # twice
    custom_section(b"producers", b"\x01\x08language\x01\x01C\x00"),
]


@pytest.mark.parametrize("custom", KEPT)
def test_custom_sections_are_kept(custom):
    binary = BEFORE_CODE + custom + CODE
    text = print_module(binary)
    assert "(@custom" in text
    assert parse_module(text) == binary


def test_a_branch_hint_is_an_annotation():
    binary = BEFORE_CODE + hints(0, 3, b"\1") + CODE
    text = print_module(binary)
    assert "(@custom" not in text
    assert parse_module(text) == binary


def test_a_second_name_section_is_kept():
    names = custom_section(b"name", b"\x01" + sized(name_map([(0, "f")])))
    text = print_module(MODULE + names + names)
    assert "(func $f" in text
    assert '(@custom "name" (after code)' in text


PLACES = [
    (
        '(@custom "a" (before first) "1") (@custom "a" (after func) "2") (@custom "b" (after func) "3")',
        "(func)",
    ),
    ('(@custom "a" (after datacount) "1") (@custom "a" (after code) "2")', '(func data.drop 0) (data "")'),
    ('(@custom "a" (after tag) "1") (@custom "a" (after data) "2")', '(tag) (data "")'),
]


@pytest.mark.parametrize(("customs", "fields"), PLACES)
def test_places_of_custom_sections(customs, fields):
    binary = parse_module(customs + fields)
    assert parse_module(print_module(binary)) == binary
    assert engine.Module(binary).custom_sections == engine.Module(print_module(binary)).custom_sections


def test_long_data_and_elements_take_several_lines():
    source = f'(func) (elem func {"0 " * 21}) (data "{"a" * 64}") (data "{"a" * 65}")'
    assert printed(source)[1:] == [
        "(elem (;0;) func",
        *("  0 0 0 0 0 0 0 0 0 0",) * 2,
        "  0)",
        "(func (;0;) (type 0))",
        f'(data (;0;) "{"a" * 64}")',
        "(data (;1;)",
        f'  "{"a" * 64}"',
        '  "a")',
    ]


def test_empty_module():
    assert print_module(b"\0asm\1\0\0\0") == "(module)\n"


def test_text_is_laid_out_anew():
    assert print_module("(func $f (drop (i32.const 0x10)))").splitlines()[2:-1] == [
        "  (func $f (;0;) (type 0)",
        "    i32.const 16",
        "    drop",
        "  )",
    ]


def test_encodings_that_are_longer_than_they_must_be():
    loose = BEFORE_CODE + section(
        encoder.CODE, vector([sized(b"\0\x20\x80\x00\x04\x40\x0b\x41\xff\x7f\x1a\x0b")])
    )
    assert parse_module(print_module(loose)) == BEFORE_CODE + section(
        encoder.CODE, vector([sized(b"\0\x20\0\x04\x40\x0b\x41\x7f\x1a\x0b")])
    )


def test_names_of_locals_that_there_are_not():
    binary = parse_module("(func (local i32) local.get 2)")
    names = custom_section(b"name", b"\x02" + sized(vector([u(0) + name_map([(0, "a"), (2, "b")])])))
    assert lines(print_module(binary + names))[2:-1] == ["  (local $a i32)", "  local.get 2"]


def test_pieces_are_made_when_asked_for():
    count = 200_000
    pieces = iter_text(parse_module(f"(func {'nop ' * count})"))
    sizes = [len(piece) for piece in pieces]
    assert sum(sizes) > count * 8
    assert max(sizes) < 50_000


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.name)
def test_our_own_programs(path):
    binary = parse_module(path.read_bytes())
    assert parse_module(print_module(binary)) == binary
