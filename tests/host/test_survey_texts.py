"""`wasi inspect` of texts and of components with modules that need proposals which are missing here."""

import json

import pytest

from canonabi.text import parse_component
from tests.host.test_survey import GC, SIMD

SIZES = "sizes:     unknown: this engine cannot translate the code; use wasm-tools parse\n"
LANE = "(i32x4.extract_lane 0 (v128.const i32x4 1 2 3 4))"


def missing(proposals, refused):
    return f"missing:   {proposals}; this engine cannot run it: {refused}\n"


def operator(place, name, proposal):
    return missing(proposal, f"{place}: unknown operator {name}: the {proposal} proposal is not supported")


HEAD = "standard input: a library\nfunctions: {} defined, 0 imported\ndata:      0 segments\n"
NONE, ONE = HEAD.format(0), HEAD.format(1)
MODULES = {
    "folded": (f'(module (func (export "f") (result i32) {LANE}))',
               ONE + operator("1:42", "i32x4.extract_lane", "SIMD") + "exports:\n  f() -> i32\n"),
    "flat": ('(module (func (export "f") (param v128) block local.get 0 (drop) br_if 0 i32x4.splat end))',
             ONE + operator("1:74", "i32x4.splat", "SIMD") + "exports:\n  f(v128) -> None\n"),
    "without (module": (f'(func (export "f") (result i32) {LANE})',
                        ONE + operator("1:34", "i32x4.extract_lane", "SIMD") + "exports:\n  f() -> i32\n"),
    "locals": ('(module (func (export "f") (param i32) (local v128 (ref null any)) ref.i31 drop))',
               ONE + operator("1:68", "ref.i31", "GC") + "exports:\n  f(i32) -> None\n"),
    "global": ('(module (global (export "g") (mut v128) v128.const i32x4 0 0 0 0))',
               NONE + operator("1:41", "v128.const", "SIMD") + "exports:\n  g: (global (mut v128))\n"),
    "table": ('(module (type $s (struct)) (table (export "t") 1 (ref $s) (struct.new $s)))',
              NONE + "tables:    (table 1 (ref 0))\nnames:     0 functions\n"
              + operator("1:60", "struct.new", "GC") + "exports:\n  t: (table 1 (ref 0))\n"),
    "elements": ('(module (table 1 anyref) (elem (i32.const 0) anyref (item ref.null any) (ref.i31 null)))',
                 NONE + "tables:    (table 1 anyref)\n" + operator("1:74", "ref.i31", "GC")),
    "offsets": ('(module (memory 1) (data (offset v128.load) "a") (data "b"))',
                NONE.replace("0 segments", "2 segments") + "memories:  (memory 1)\n"
                + operator("1:34", "v128.load", "SIMD")),
    "an import": ('(module (import "a" "b" (func (param (ref null eq)))) (start 1) (func ref.eq))',
                  "standard input: a library\nfunctions: 1 defined, 1 imported\ndata:      0 segments\n"
                  + operator("1:71", "ref.eq", "GC") + 'imports:\n  "a" "b" (func (param eqref))\n'),
    "several": ('(module (func i32x4.splat array.len i32.atomic.load))',
                ONE + operator("1:15", "i32x4.splat", "SIMD").replace("SIMD;", "GC, SIMD, threads;")),
    "hints": ('(module (func (@metadata.code.branch_hint "\\00") if i8x16.neg end) (func))',
              HEAD.format(2) + operator("1:53", "i8x16.neg", "SIMD")),
    "what comes after": (f'(module (func $f (drop {LANE}) (call $nowhere)))',
                         ONE + "names:     1 functions\n" + operator("1:25", "i32x4.extract_lane", "SIMD")),
}  # fmt: skip
V128 = "malformed value type: the SIMD proposal is not supported"
TYPES_ONLY = '(module (func (export "f") (param v128)))'


@pytest.mark.parametrize("name", MODULES)
def test_texts_of_modules(inspect, name):
    source, expected = MODULES[name]
    assert inspect(source.encode()) == (0, expected + SIZES, "")


def test_a_text_that_can_be_translated_has_sizes(inspect):
    status, out, err = inspect(TYPES_ONLY.encode())
    assert (status, err) == (0, "")
    assert out.startswith("standard input: a library of 41 bytes\n")
    assert missing("SIMD", f"1:28: {V128}") in out
    assert SIZES not in out


def test_a_text_as_json(inspect):
    facts = json.loads(inspect(MODULES["offsets"][0].encode(), "--json")[1])
    assert facts["missing"] == ["SIMD"]
    assert facts["refused"] == "1:34: unknown operator v128.load: the SIMD proposal is not supported"
    assert [facts[key] for key in ("bytes", "code_bytes", "sections", "features")] == [None] * 4
    assert facts["data"] == {"segments": 2, "bytes": None}


SPLAT = "1:15: unknown operator i32x4.splat: the SIMD proposal is not supported"
REFUSED = {
    "(module (func i32.fly) (func i32x4.splat))": "1:15: unknown operator i32.fly",
    "(module (func i32x4.splat) (fun))": SPLAT,
    '(module (func i32x4.splat "\\q"))': SPLAT,
    '(module (func i32x4.splat) (export "f" (func 7)))': SPLAT,
    '(module (func i32x4.splat) (export "f" (func $f)))': SPLAT,
    "(module (func (param i33) i32x4.splat))": "1:22: unknown operator i33",
    "(module (func i32x4.splat)": SPLAT,
}


@pytest.mark.parametrize("source", REFUSED)
def test_texts_that_are_wrong_elsewhere_are_refused(inspect, source):
    """Around the code everything is read, so what is wrong there does not pass; the first error is shown."""
    status, out, err = inspect(source.encode())
    assert (status, out) == (1, "")
    assert err.startswith(f"wasi: standard input: {REFUSED[source]}\n")


# components


def quoted(binary):
    digits = "".join(rf"\{byte:02x}" for byte in binary)
    return f'binary "{digits}"'


LIFTED = (
    '(core instance $i (instantiate $m)) (func (export "f") (result u32) (canon lift (core func $i "f")))'
)
TYPED = '(type (func)) (type $s (struct)) (func (export "f") (param (ref null $s)))'
SHAPED = '(type $s (struct)) (import "a" "f" (func (param (ref null $s)))) (func struct.new 0 drop)'
LINKED = '(core instance $i (instantiate $a)) (core instance (instantiate $b (with "a" (instance $i))))'
EXPORTS = 'exports:\n  "f" func() -> u32\n'
COMPONENTS = {
    "SIMD": (f'(core module $m (func (export "f") (result i32) {LANE})) {LIFTED}',
             "modules:   1\n" + operator("1:61", "i32x4.extract_lane", "SIMD") + EXPORTS),
    "the second": (f'(core module) (core module $m (func (export "f") (result i32) {LANE})) {LIFTED}',
                   "modules:   2\n" + operator("1:75", "i32x4.extract_lane", "SIMD") + EXPORTS),
    "nested": ('(component (core module (func ref.eq))) (import "g" (func))',
               "modules:   1\n" + operator("1:42", "ref.eq", "GC") + 'imports:\n  "g" func()\n'),
    "linked": (f'(core module $a {TYPED}) (core module $b {SHAPED}) {LINKED}',
               "modules:   2\n" + operator("1:191", "struct.new", "GC")),
}  # fmt: skip


@pytest.mark.parametrize("name", COMPONENTS)
def test_texts_of_components(inspect, name):
    source, expected = COMPONENTS[name]
    assert inspect(f"(component {source})".encode()) == (
        0, f"standard input: a component\n{expected}{SIZES}", ""
    )  # fmt: skip


def opcode(index):
    refused = "illegal opcode fb 01: the GC proposal is not supported (at offset 0x24)"
    return missing("GC", f"core module {index}: {refused}")


BINARIES = {
    "SIMD": (f'(core module {quoted(SIMD)}) (import "g" (func))',
             "modules:   1 of 171 bytes\n"
             + missing("SIMD, relaxed SIMD", f"core module 0: {V128} (at offset 0xd)")
             + 'imports:\n  "g" func()\n'),
    "GC, the second": (f"(core module) (core module {quoted(GC)})", "modules:   2 of 93 bytes\n" + opcode(1)),
    "a nested one": (f"(component (component (core module {quoted(GC)})))",
                     "modules:   1 of 85 bytes\n" + opcode(0)),
    "an export": (f'(core module $m {quoted(GC)}) (export "m" (core module $m))',
                  "modules:   1 of 85 bytes\n" + opcode(0) + 'exports:\n  "m" core module\n'),
    "core types": ('(core type (func (param v128))) (import "m" (core module (export "f" (global v128))))',
                   "modules:   0 of 0 bytes\n" + missing("SIMD", V128) + 'imports:\n  "m" core module\n'),
}  # fmt: skip


@pytest.mark.parametrize("name", BINARIES)
def test_binaries_of_components(inspect, name):
    source, expected = BINARIES[name]
    binary = parse_component(f"(component {source})")
    status, out, err = inspect(binary)
    assert (status, err) == (0, "")
    assert out.startswith(f"standard input: a component of {len(binary)} bytes\n{expected}sections: ")


def test_components_as_json(inspect):
    binary = parse_component(f"(component (core module {quoted(GC)}) (core module))")
    facts = json.loads(inspect(binary, "--json")[1])
    assert facts["modules"] == [85, 8]
    assert facts["missing"] == ["GC"]
    facts = json.loads(inspect(f"(component (core module) {COMPONENTS['SIMD'][0]})".encode(), "--json")[1])
    assert facts["modules"] == [8, None]
    assert [facts[key] for key in ("bytes", "sections", "missing")] == [None, None, ["SIMD"]]
    assert "missing" not in json.loads(inspect(b"(component (core module))", "--json")[1])


BROKEN = f'(core module $m (func (export "f") (param i32) (result i32) {LANE})) {LIFTED}'


def test_components_are_validated_all_the_same(inspect):
    """What is missing is one thing, what is wrong another."""
    status, out, err = inspect(f"(component {BROKEN})".encode())
    assert (status, out) == (1, "")
    message = "lowered parameter types `[]` do not match parameter types `[I32]` of core function 0"
    assert err.startswith(f"wasi: standard input: 1:160: {message}\n")
    cut = parse_component(f"(component (core module {quoted(GC[:-3])}))")
    status, out, err = inspect(cut)
    assert (status, out) == (1, "")
    assert "core module: " in err


@pytest.mark.parametrize(
    "source", ["(module (memory 1 1 shared))", "(component (core module (memory 1 1 shared)))"]
)
def test_shared_memories_that_are_defined(inspect, source):
    status, output, errors = inspect(source.encode())
    assert (status, errors) == (0, "")
    assert "\nmissing:   threads; this engine cannot run it: " in output
    assert "the threads proposal is not supported, and shared memories can only be imported" in output
