"""Validation: what is invalid, with the suite's messages; what only some features allow."""

import pytest

from engine import Features, Invalid, Malformed, Module
from engine.text import parse_module

ALL = Features.parse("all")


def outcome(text: str, features: Features = ALL) -> str:
    """Return "ok", or the message of the Invalid; the text is encoded with everything on."""
    try:
        Module(parse_module(text, ALL), features=features)
    except (Invalid, Malformed) as error:
        return error.message
    return "ok"


FUNCTIONS = [
    ("(func (result i32))", "type mismatch: instruction requires [i32] but stack has []"),
    ("(func (result i32) (i64.const 1))", "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("(func (i32.const 1))", "type mismatch: block requires [] but stack has [i32]"),
    ("(func (drop))", "type mismatch: instruction requires a value but stack has []"),
    ("(func (param funcref) (select (local.get 0) (local.get 0) (i32.const 0)) (drop))",
     "type mismatch: select of references needs a type: select (result t)"),
    ("(func (i32.const 0) (if (result i32) (then (i32.const 1))) (drop))",
     "type mismatch: if without else must give as many values as it takes"),
    ("(func (result i32) (block (br_table 0 1 (i32.const 0) (i32.const 0))) (i32.const 1))",
     "type mismatch: targets of br_table take different numbers of values"),
    ("(func $f) (func (result i32) (return_call $f))",
     "type mismatch: tail call gives 0 results, its function 1"),
    ("(tag (param i32)) (func (block (result i64 i64) (try_table (catch 0 0)) (unreachable)) (unreachable))",
     "type mismatch: label takes 2 values, catch clause gives 1"),
    ("(func (param funcref) (block (br_on_non_null 0 (local.get 0))))",
     "type mismatch: label of br_on_non_null must take a reference"),
    ("(func (i32.eqz (f32.const 0)) (drop))",
     "type mismatch: instruction requires [i32] but stack has [f32]"),
    ("(func (local.get 0) (drop))", "unknown local 0"),
    ("(func (global.get 0) (drop))", "unknown global 0"),
    ("(global i32 (i32.const 0)) (func (global.set 0 (i32.const 1)))", "immutable global 0"),
    ("(func (call 7))", "unknown function 7"),
    ("(func (br 1))", "unknown label 1"),
    ("(func (throw 3))", "unknown tag 3"),
    ("(func (i32.load (i32.const 0)) (drop))", "unknown memory 0"),
    ("(func (table.size 0) (drop))", "unknown table 0"),
    ("(func (data.drop 2))", "unknown data segment 2"),
    ("(data) (func (data.drop 2))", "unknown data segment 2"),
    ("(func (elem.drop 2))", "unknown elem segment 2"),
    ("(memory 1) (func (i32.load align=8 (i32.const 0)) (drop))",
     "alignment must not be larger than natural"),
    ("(memory 1) (func (i32.load offset=0x100000000 (i32.const 0)) (drop))", "offset out of range"),
    ("(memory i64 1) (func (i32.load offset=0x100000000 (i64.const 0)) (drop))", "ok"),
    ("(memory i64 1) (func (i32.load (i32.const 0)) (drop))", "type mismatch"),
    ("(func (select (result i32 i32) (i32.const 0)))", "invalid result arity"),
    ("(func (param externref) (select (local.get 0) (local.get 0) (i32.const 0)) (drop))", "type mismatch"),
    ("(func (local (ref func)) (local.get 0) (drop))", "uninitialized local 0"),
    ("(func (param (ref func)) (local (ref func)) (local.set 1 (local.get 0)) (local.get 1) (drop))", "ok"),
    ("(func (param (ref func)) (local (ref func)) (block (local.set 1 (local.get 0))) (local.get 1) (drop))",
     "uninitialized local 1"),
    ("(func (param (ref func)) (local (ref func)) (local.set 1 (local.get 0)) (block (local.get 1) (drop)))",
     "ok"),
    ("(func $f (ref.func $f) (drop))", "undeclared function reference 0"),
    ("(func $f (export \"\") (ref.func $f) (drop))", "ok"),
    ("(func $f (ref.func $f) (drop)) (elem declare func $f)", "ok"),
    ("(func $f (ref.func $f) (drop)) (global funcref (ref.func $f))", "ok"),
    ("(func (param i32) (if (result i32) (local.get 0) (then (i32.const 1))) (drop))", "type mismatch"),
    ("(func (br_table 0 1 (i32.const 0)))", "unknown label 1"),
    ("(func (block (result i32) (br_table 0 1 (i32.const 0) (i32.const 0))) (drop))", "type mismatch"),
    ("(func (unreachable) (i32.add) (drop))", "ok"),
    ("(func (unreachable) (i64.const 1) (i32.add) (drop))", "type mismatch"),
    ("(func (unreachable) (select) (drop))", "ok"),
    ("(func (unreachable) (ref.as_non_null) (ref.is_null) (drop))", "ok"),
    ("(func (unreachable) (br_on_non_null 0))", "type mismatch"),
    ("(func $f (result i32) (i32.const 1)) (func (return_call $f))", "type mismatch"),
    ("(table 1 externref) (func (call_indirect (i32.const 0)))", "type mismatch"),
    ("(type $t (func)) (func (param funcref) (call_ref $t (local.get 0)))", "type mismatch"),
    ("(type $t (func)) (func (param (ref null $t)) (call_ref $t (local.get 0)))", "ok"),
    ("(memory $a 1) (memory $b i64 1) (func (memory.copy $a $b (i32.const 0) (i64.const 0) (i32.const 0)))",
     "ok"),
    ("(memory $a 1) (memory $b i64 1) (func (memory.copy $a $b (i32.const 0) (i64.const 0) (i64.const 0)))",
     "type mismatch"),
    ("(table $a 1 funcref) (table $b 1 externref) (func (table.copy $a $b (unreachable)))",
     "type mismatch"),
    ("(table 1 externref) (elem $e func) (func (table.init $e (i32.const 0) (i32.const 0) (i32.const 0)))",
     "type mismatch"),
    ("(tag $t (param i32)) (func (block (result i64) (try_table (catch $t 0)) (i64.const 0)) (drop))",
     "type mismatch"),
    ("(tag $t) (func (block (result exnref) (try_table (catch_ref $t 0)) (unreachable)) (drop))", "ok"),
    ("(func (try (do) (catch_all (rethrow 0))))", "ok"),
    ("(func (try (do (rethrow 0)) (catch_all)))", "invalid rethrow label 0"),
    ("(func (try (do) (delegate 0)))", "ok"),
    ("(func (try (do) (delegate 1)))", "unknown label 1"),
]  # fmt: skip

MODULES = [
    ("(func (type 3))", "unknown type 3"),
    ("(memory 65537)", "memory size must be at most 65536 pages (4GiB)"),
    ("(memory 2 1)", "size minimum must not be greater than maximum"),
    ("(memory i64 0x1000000000001)", "memory size must be at most 281474976710656 pages"),
    ("(memory 0x100000000 (pagesize 1))", "memory size must be at most 4294967295 pages"),
    ("(memory 1 (pagesize 2))", "invalid custom page size"),
    ("(table 2 1 funcref)", "size minimum must not be greater than maximum"),
    ("(table 0x100000000 funcref)", "table size must be at most"),
    ("(table 1 (ref func))", "type mismatch"),
    ("(table 1 funcref (ref.null extern))", "type mismatch"),
    ("(global i32 (i64.const 0))", "type mismatch"),
    ("(global i32 (nop) (i32.const 0))", "constant expression required"),
    ("(global i32 (i32.clz (i32.const 0)))", "constant expression required"),
    ("(global i32 (i32.mul (i32.const 2) (i32.const 3)))", "ok"),
    ("(global i32 (global.get 0))", "unknown global 0"),
    ("(global (mut i32) (i32.const 0)) (global i32 (global.get 0))", "constant expression required"),
    ("(global i32 (i32.const 0)) (global i32 (global.get 0))", "ok"),
    ("(func) (export \"a\" (func 0)) (export \"a\" (func 0))", "duplicate export name"),
    ("(export \"a\" (func 0))", "unknown function 0"),
    ("(export \"a\" (memory 0))", "unknown memory 0"),
    ("(func (param i32)) (start 0)", "start function"),
    ("(start 1)", "unknown function 1"),
    ("(elem (i32.const 0) func)", "unknown table 0"),
    ("(table 1 funcref) (elem (i32.const 0) func 3)", "unknown function 3"),
    ("(table 1 funcref) (elem (i64.const 0) func)", "type mismatch"),
    ("(table 1 externref) (elem (i32.const 0) func)", "type mismatch"),
    ("(data (i32.const 0) \"\")", "unknown memory 0"),
    ("(memory 1) (data (global.get 0))", "unknown global 0"),
    ("(tag (result i32))", "non-empty tag result type"),
    ("(type $f (func)) (type (sub $f (func)))", "sub type 1"),
    ("(type $f (sub (func))) (type (sub $f (func)))", "ok"),
    ("(type $f (sub (func))) (type (sub $f (func (param i32))))", "sub type 1"),
    ("(type $f (sub (func (param (ref func))))) (type (sub $f (func (param funcref))))", "ok"),
    ("(type $f (sub (func (param funcref)))) (type (sub $f (func (param (ref func)))))", "sub type 1"),
    ("(type $s (sub (struct (field i32)))) (type (sub $s (struct (field i32 i64))))", "ok"),
    ("(type $s (sub (struct (field i32 i64)))) (type (sub $s (struct (field i32))))", "sub type 1"),
    ("(type $s (sub (struct (field i8)))) (type (sub $s (struct (field i16))))", "sub type 1"),
    ("(type $s (sub (struct (field funcref)))) (type (sub $s (struct (field (ref func)))))", "ok"),
    ("(type $s (sub (struct (field (mut funcref))))) (type (sub $s (struct (field (mut (ref func))))))",
     "sub type 1"),
    ("(type $a (sub (array i8))) (type (sub $a (array i8)))", "ok"),
    ("(type $a (sub (array i8))) (type (sub $a (array (mut i8))))", "sub type 1"),
    ("(type $a (sub (array i8))) (type (sub $a (struct (field i8))))", "sub type 1"),
    ("(type $s (struct)) (func (type $s))", "unknown type 0"),
    ("(type $s (struct)) (func (param (ref $s)) (result (ref struct)) (local.get 0))", "ok"),
    ("(type $s (struct)) (func (param (ref $s)) (result (ref array)) (local.get 0))", "type mismatch"),
    ("(type $s (array i8)) (func (param (ref $s)) (result anyref) (local.get 0))", "ok"),
    ("(type $s (array i8)) (func (param (ref none)) (result (ref $s)) (local.get 0))", "ok"),
    ("(type $s (array i8)) (func (param (ref $s)) (result funcref) (local.get 0))", "type mismatch"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), FUNCTIONS + MODULES)
def test_message(text, message):
    assert outcome(f"(module {text})").startswith(message)


@pytest.mark.parametrize(
    ("feature", "text", "message"),
    [
        ("sign_extension", "(func (i32.extend8_s (i32.const 0)) (drop))",
         "illegal opcode c0: i32.extend8_s needs"),
        ("saturating_conversions", "(func (i32.trunc_sat_f32_s (f32.const 0)) (drop))",
         "illegal opcode fc 00"),
        ("multi_value", "(func (result i32 i32) (i32.const 0) (i32.const 0))", "invalid result arity"),
        ("multi_value", "(type $t (func (param i32))) (func (i32.const 0) (block (type $t) (drop)))",
         "malformed block type: a type index needs the feature multi-value"),
        ("bulk_memory", "(memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))",
         "illegal opcode"),
        ("bulk_memory", "(memory 1) (data \"\")", "malformed data segment kind"),
        ("reference_types", "(table 1 externref)", "malformed reference type"),
        ("reference_types", "(table 1 funcref) (table 1 funcref)", "multiple tables"),
        ("reference_types", "(func (param funcref))", "malformed value type"),
        ("reference_types", "(func (ref.null func) (drop))", "illegal opcode d0"),
        ("function_references", "(func (param (ref func)))", "malformed reference type"),
        ("function_references", "(func (param funcref) (ref.as_non_null (local.get 0)) (drop))",
         "illegal opcode d4"),
        ("recursive_types", "(rec (type (func)) (type (func)))", "malformed definition type"),
        ("recursive_types", "(type (sub (func)))", "malformed definition type"),
        ("recursive_types", "(global i32 (i32.const 0)) (global i32 (global.get 0))", "unknown global 0"),
        ("recursive_types",
         "(memory 1) (global i32 (i32.const 0)) (data (global.get 0) \"\")", "unknown global 0"),
        ("extended_const", "(global i32 (i32.add (i32.const 0) (i32.const 0)))",
         "constant expression required"),
        ("tail_call", "(func (return_call 0))", "illegal opcode 12: return_call needs the feature tail-call"),
        ("exceptions", "(func (unreachable) (throw_ref))", "illegal opcode 0a"),
        ("legacy_exceptions", "(func (try (do)))", "illegal opcode 06"),
        ("multi_memory", "(memory 1) (memory 1)", "multiple memories"),
        ("memory64", "(memory i64 1)", "malformed limits flags: 64-bit addresses need the feature memory64"),
        ("memory64", "(table i64 1 funcref)",
         "malformed limits flags: 64-bit addresses need the feature memory64"),
        ("mutable_globals", "(global (import \"\" \"\") (mut i32))", "mutable globals cannot be imported"),
        ("mutable_globals", "(global (export \"\") (mut i32) (i32.const 0))",
         "mutable globals cannot be exported"),
        ("wide_arithmetic", "(func (i64.mul_wide_u (i64.const 0) (i64.const 0)) (drop) (drop))",
         "illegal opcode fc 16"),
        ("threads", '(import "a" "b" (memory 1 2 shared))',
         "malformed limits flags: shared memories need the feature threads"),
        ("custom_page_sizes", "(memory 1 (pagesize 1))",
         "malformed limits flags: a page size needs the feature custom-page-sizes"),
    ],
)  # fmt: skip
def test_feature(feature, text, message):
    """What needs a feature is accepted with all, and refused with all but that one."""
    assert outcome(f"(module {text})") == "ok"
    refused = outcome(f"(module {text})", ALL.replace(**{feature: False}))
    assert refused != "ok"
    assert refused.startswith(message)


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ("-exceptions", "ok"),
        ("-legacy-exceptions", "ok"),
        ("-exceptions,-legacy-exceptions", "malformed section id: section 13 needs the feature exceptions"),
    ],
)
def test_throw_belongs_to_both_proposals(features, expected):
    assert outcome("(module (tag) (func (throw 0)))", Features.parse(features)) == expected


def test_throw_says_which_features_it_needs():
    off = Features.parse("-exceptions,-legacy-exceptions")
    needs = "throw needs the feature exceptions or legacy-exceptions"
    assert outcome("(module (func (throw 0)))", off) == f"illegal opcode 08: {needs}"


def test_the_first_version_of_the_language_has_tables_of_functions():
    text = """(module (type $t (func (result i32))) (table (export "t") 1 2 funcref) (memory (export "m") 1)
      (elem (i32.const 0) $f) (func $f (type $t) (i32.load (i32.const 0)))
      (func (result i32) (call_indirect (type $t) (i32.const 0))))"""
    assert outcome(text, Features.parse("mvp")) == "ok"


def test_every_feature_of_the_binary_format_is_tested():
    tested = {mark.args[1][i][0] for mark in test_feature.pytestmark for i in range(len(mark.args[1]))}
    core = {name for name in Features.__slots__ if not name.startswith("cm")}
    assert tested == core - {"annotations"}


def test_error_names_function_and_offset():
    with pytest.raises(Invalid) as caught:
        Module('(module (import "" "" (func)) (func) (func (i32.const 1) (drop) (drop)))')
    assert caught.value.func_index == 2
    data = parse_module('(module (import "" "" (func)) (func) (func (i32.const 1) (drop) (drop)))')
    assert data[caught.value.offset] == 0x1A
    assert "in function 2" in str(caught.value)


def sized(contents: bytes) -> bytes:
    """Put the length before the contents."""
    n, out = len(contents), bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return bytes(out) + bytes([n]) + contents


def module_of(bodies: list[bytes]) -> bytes:
    """Make a module of at most 127 functions without parameters and results."""
    count = bytes([len(bodies)])
    types = b"\1" + sized(b"\1\x60\0\0") + b"\3" + sized(count + bytes(len(bodies)))
    return b"\0asm\1\0\0\0" + types + b"\x0a" + sized(count + b"".join(map(sized, bodies)))


def test_first_body_at_fault_is_reported():
    """Large modules are validated in parts by several threads; the result does not depend on that."""
    good = b"\0" + b"\1" * 100_000 + b"\x0b"
    unmatched_drop, unmatched_add = b"\0\x1a\x0b", b"\0\x6a\x0b"
    with pytest.raises(Invalid) as caught:
        Module(module_of([good] * 20 + [unmatched_drop] + [good] * 20 + [unmatched_add] + [good] * 4))
    assert caught.value.func_index == 20
    Module(module_of([good] * 46))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(func (local {}))".format("i32 " * 50_001), "too many locals"),
        ("(func (local {}))".format("i32 " * 50_000), "ok"),
        ("(type (func (param {})))".format("i32 " * 1001), "too many parameters"),
        ("(type (func (result {})))".format("i32 " * 1001), "too many results"),
        ("(type (func (param {})))".format("i32 " * 1000), "ok"),
        ("(func $f (result {}) (unreachable)) (func {} (return))".format("i32 " * 1000, "(call $f)" * 1050),
         "too many operands"),
    ],
)  # fmt: skip
def test_limits(text, message):
    assert outcome(f"(module {text})").startswith(message)


def test_deep_nesting_needs_no_stack():
    depth = 200_000
    Module(module_of([b"\0" + b"\x02\x40" * depth + b"\x0b" * (depth + 1)]))
