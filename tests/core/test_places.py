"""Errors of a module given as text say where in the text, though the binary is what is checked."""

import copy
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine import Features, Invalid, Malformed, Module
from engine.text import parse_module
from engine.text.lexer import tokenize
from engine.text.locating import place_in_text
from engine.text.module import encode_module
from engine.text.places import token_at

# § stands before the token that the error must point at
BODIES = [
    ("(func (param i32) (result i32) (§i32.add (local.get 0) (i64.const 2)))", "type mismatch"),
    ("(func (result i32) nop §local.get 0 i32.add)", "unknown local 0"),
    ("(func (param i32) (result i32) local.get 0\n  f32.const 1\n  §i32.add)", "type mismatch"),
    ("(func (result i32) (nop)§)", "type mismatch"),
    ("(func (result i32) (block (result i32) (nop)§))", "type mismatch"),
    ("(func i32.const 0 if (result i32) i32.const 1 else f32.const 1 §i32.add end drop)", "type mismatch"),
    ("(func i32.const 0 if (result i32) i32.const 1 else f32.const 1 §end drop)", "type mismatch"),
    ("(func (drop (if (result i32) (i32.const 0) (then (nop)) (§else (i32.const 1)))))", "type mismatch"),
    ("(func (drop (if (result i32) (i32.const 0) (then (i32.const 1)) (else (nop))§)))", "type mismatch"),
    ("(func (i32.const 0) (§if (param i64) (then (drop))))", "type mismatch"),
    ("(func (§loop (param i64) (drop)))", "type mismatch"),
    ("(func (block (loop §block (param i32) drop end)))", "type mismatch"),
    ("(func (drop (i32.const 1)) (§br_table 0 1 5 (i32.const 0)))", "unknown label 1"),
    ("(func (§try_table (catch 0 0)))", "unknown tag 0"),
    ("(func try nop §catch 3 end)", "unknown tag 3"),
    ("(func (try (do nop) (§catch 3)))", "unknown tag 3"),
    ("(func try §delegate 4)", "unknown label"),
    ("(func (try (do) (§delegate 4)))", "unknown label"),
    ("(func (local $x (ref func)) (drop (§local.get $x)))", "uninitialized local 0"),
    ("(func $a) (func $b nop) (func (§i32.store (i32.const 0) (i32.const 0)))", "unknown memory 0"),
    ("(func (§memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0)))", "unknown memory 0"),
    ("(func (§call_indirect (param i32) (i32.const 0) (i32.const 0)))", "unknown table 0"),
    ("(func (result i32) (call $g (i32.const 0))§) (func $g (type $t)) (type $t (func (param i32)))",
     "type mismatch"),
    ("(func (;a;) (@metadata.code.branch_hint \"\\00\") (§br_if 3 (i32.const 0)))", "unknown label 3"),
    ('(@custom "x" (before code) "abcdef") (func (drop (§i32.eqz)))', "type mismatch"),
]  # fmt: skip
FIELDS = [
    ("(type (func)) §(type (func (param (ref 7))))", "unknown type 7"),
    ("(type $a (sub (func))) (rec (type (func)) §(type (sub $a (func (param i32)))))", "sub type 2 does not"),
    ("(func §(type 9))", "unknown type 9"),
    ("(tag) (tag §(result i32))", "non-empty tag result type"),
    ('(import "" "" (func §(type 3)))', "unknown type 3"),
    ("(memory 1) (memory 1) §(memory 3 2)", "size minimum must not be greater than maximum"),
    ('(import "" "" (memory §65537))', "memory size must be at most 65536 pages (4GiB)"),
    ("(memory 1) §(memory 65537)", "memory size"),
    ("(table 1 funcref) §(table 3 2 funcref)", "size minimum must not be greater than maximum"),
    ("§(table 1 (ref func))", "type mismatch: table 0 of (ref func) has no value"),
    ("(table 1 funcref) (table 1 funcref (i32.const 1)§)", "type mismatch"),
    ("(global i32 (i32.const 0)) (global i32 (i64.const 0)§)", "type mismatch"),
    ("(global i32 (i32.const 0)) (global i32 (i32.add (i32.const 1) (§i32.ctz (i32.const 1))))",
     "constant expression required"),
    ("(global i32 (§global.get 4))", "unknown global 4"),
    ('(export "a" (func §9))', "unknown function 9"),
    ('(func (export "a")) (func §(export "a"))', "duplicate export name 'a'"),
    ("(func) (start §3)", "unknown function 3"),
    ("(func (param i32)) (start §0)", "start function must have no parameters and no results"),
    ("(table 1 funcref) (elem (i32.const 0) func 0 §1 2) (func)", "unknown function 1"),
    ("(elem func 0 0 0 §300) (func)", "unknown function 300"),
    ("(table 1 funcref) (elem (i32.const 0) funcref (ref.null func) (item (i32.const 1)§))", "type mismatch"),
    ("(table 1 funcref) (elem (table 0) (offset (i64.const 0)§) func)", "type mismatch"),
    ("(table $t funcref (elem (ref.null func) (§ref.func 3)))", "unknown function 3"),
    ("(table 1 funcref) §(elem (table 4) (i32.const 0) func)", "unknown table 4"),
    ("(table 1 funcref) §(elem (i32.const 0) externref)", "type mismatch: elements of externref"),
    ('(memory 1) (data (i32.const 0) "a") §(data (memory 2) (i32.const 0) "b")', "unknown memory 2"),
    ('(memory 1) (data (offset (i64.const 0)§) "b")', "type mismatch"),
    ('(memory 1) (data (offset§) "b")', "type mismatch"),
    ('(memory $m (data "b")) (func (param i32 i32) (§local.get 2))', "unknown local 2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), BODIES + FIELDS)
@pytest.mark.parametrize("before", ["", "(module $name\n\t", ";; two lines\n(module\r\n"])
def test_where_it_is_invalid(before, text, message):
    source, _, after = (before + text + (")" if before else "")).partition("§")
    lines = re.split("\r\n|\n", source)
    with pytest.raises(Invalid) as raised:
        Module(source + after, features=Features.parse("all"))
    error = raised.value
    assert error.message.startswith(message)
    assert (error.line, error.column) == (len(lines), len(lines[-1]) + 1)
    _, excerpt, caret = str(error).split("\n")
    whole = re.split("\r\n|\n", source + after)[len(lines) - 1]
    assert excerpt == "  " + whole.replace("\t", " ")
    assert caret == " " * (len(lines[-1]) + 2) + "^"


SWITCHED_OFF = [
    ("-exceptions,-legacy-exceptions", "(func) §(tag)", "malformed section id: section 13 needs"),
    ("-exceptions,-legacy-exceptions", '§(import "" "" (tag))', "malformed import kind"),
    ("-exceptions,-legacy-exceptions", "(func (§throw 0))", "illegal opcode 08: throw needs the feature"),
    ("-bulk-memory", '(data "") (func nop (data.drop §0))', "malformed section id: section 12 needs"),
    ("-sign-extension", "(func (drop (§i32.extend8_s (i32.const 0))))", "illegal opcode c0"),
    (
        "-multi-value",
        "(func (§block (result i32 i32) unreachable))",
        "malformed block type: a type index needs",
    ),
    ("-mutable-globals", '(import "" "" (global §(mut i32)))', "mutable globals cannot be imported"),
    ("-multi-memory", "(memory 1) §(memory 1)", "multiple memories"),
]


@pytest.mark.parametrize(("features", "text", "message"), SWITCHED_OFF)
def test_where_a_feature_is_missing(features, text, message):
    source, _, after = text.partition("§")
    with pytest.raises((Invalid, Malformed)) as raised:
        Module(source + after, features=Features.parse(features))
    assert raised.value.message.startswith(message)
    assert (raised.value.line, raised.value.column) == (1, len(source) + 1)


def test_the_binary_in_a_text_points_at_its_string():
    with pytest.raises(Malformed) as raised:
        Module('(module binary "\\00asm"\n  "\\01\\00\\00\\00" "\\01\\02\\01\\59"\n  "\\00\\00")')
    assert raised.value.message == "malformed definition type"
    assert (raised.value.line, raised.value.column) == (2, 18)


def test_function_offset_and_message_stay():
    text = "(module (func) (func (result i32) (nop)))"
    with pytest.raises(Invalid) as binary:
        Module(parse_module(text))
    with pytest.raises(Invalid) as placed:
        Module(text.encode())
    assert (placed.value.message, placed.value.func_index) == (binary.value.message, 1)
    assert placed.value.offset == binary.value.offset is not None
    assert binary.value.line is binary.value.column is binary.value.excerpt is None
    assert str(binary.value) == f"{binary.value.message} in function 1 (at offset {binary.value.offset:#x})"
    assert str(placed.value).startswith(f"1:40: {placed.value.message} in function 1\n  (module (func)")
    for other in (pickle.loads(pickle.dumps(placed.value)), copy.copy(placed.value)):
        assert str(other) == str(placed.value)
        assert vars(other) == vars(placed.value)


# Every instruction, wherever the text has it

EVERYTHING = """(module $m
  (type $t (func (param i32) (result i32)))
  (import "a" "b" (func $imported (type $t)))
  (memory $memory 1) (data $data "abc") (tag $tag) (table $table 2 funcref)
  (elem (offset (i32.add (i32.const 0) (i32.const 1))) funcref (ref.func $flat) (item ref.null func))
  (global $g i64 (i64.mul (i64.const 3) (i64.const 4)))
  (data (i32.const 9) "x" "y")
  (func $flat (type $t) (local i64 i64 f32)
    block $b (result i32)
      loop $l
        local.get 0
        br_if $b
        (br_if $l (i32.eqz (local.get 0)))
      end
      i32.const 1000000
    end $b
    if (result i32)
      i32.const 1
    else
      i32.const 2 call $imported
    end
    try (param i32) (result i32)
      nop
    catch $tag
      i32.const 3
    catch_all
      i32.const 4
    end
    try $x nop delegate 0
    return)
  (func $folded (export "folded") (param i32) (result i32)
    (memory.init $data (i32.const 1) (i32.const 2) (i32.const 3))
    (block $b (drop (call_indirect $table (type $t) (i32.const 1) (i32.const 2))))
    (if (i32.load8_u offset=7 (local.get 0)) (then (nop) (unreachable)) (else (memory.copy
      (i32.const 1) (i32.const 2) (i32.const 3))))
    (try (do (try (do nop) (delegate 0))) (catch $tag (nop)) (catch_all (nop)))
    (block $h (try_table (catch_all $h) (throw $tag)))
    (drop (select (result i32) (i32.const 1) (i32.const 2) (block (result i32) i32.const 5)))
    (return_call $flat (if (result i32) (i32.const 1) (then (i32.const 2)) (else (i32.const 3))))))"""


def test_every_instruction_has_its_token():
    tokens = tokenize(EVERYTHING)
    places = []
    binary = encode_module(tokens, 2, tokens.closing[0], places=places)
    assert binary == parse_module(EVERYTHING)
    assert [offset for offset, _ in places] == sorted(offset for offset, _ in places)
    listing = subprocess.run(
        [Path(sys.executable).with_name("wasm-tools"), "print", "--print-offsets", "-"],
        input=binary, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    found = re.findall(r"\(;@([0-9a-f]+)\s*;\)\s*([a-z][a-z0-9_.]*)", listing)
    assert len(found) > 60
    for offset, name in found:
        token = token_at(places, int(offset, 16))
        text = tokens.texts[token]
        assert text == name or (name == "end" and text == ")"), (offset, name, token)


def test_before_the_first_field_nothing_is_known():
    assert place_in_text("(module (func))", 3) is None
    assert place_in_text("(module)", 8) is None
