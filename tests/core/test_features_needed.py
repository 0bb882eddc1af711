"""Module.features_needed and Module.sections."""

import os
from pathlib import Path

import pytest

from engine import Features, Invalid, Malformed, Module
from engine.binary.sections import Section
from engine.errors import WasmError
from engine.text import ModuleSource, parse_module, parse_script

ALL = Features.parse("all")
ROOT = Path(__file__).resolve().parents[2]
SUITES = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance"))
CORE = SUITES / "core"


def on(features):
    """Return the names of the features that are on."""
    return " ".join(name for name in features.__slots__ if getattr(features, name))


# a module, and what it needs
NEEDS = [
    ("", ""),
    ("(func (result i32) i32.const 1) (memory 1) (table 1 funcref) (global i32 i32.const 1)", ""),
    ("(func (drop (i32.extend8_s (i32.const 1))))", "sign_extension"),
    ("(func (drop (i32.trunc_sat_f32_s (f32.const 1))))", "saturating_conversions"),
    ("(func (result i32 i32) i32.const 1 i32.const 1)", "multi_value"),
    ("(type (func (param i32))) (func i32.const 1 block (type 0) drop end)", "multi_value"),
    ('(memory 1) (data "")', "bulk_memory"),
    ('(memory 1) (data "") (func data.drop 0)', "bulk_memory"),
    ("(func) (elem func 0)", "bulk_memory"),
    ("(table 1 externref)", "reference_types"),
    ("(table 1 funcref) (table 1 funcref)", "reference_types"),
    ("(func (param funcref))", "reference_types"),
    ("(type $t (func)) (func (param (ref null $t)))", "function_references"),
    ("(table 1 funcref (ref.null func))", "reference_types function_references"),
    ("(rec (type (func)))", "recursive_types"),
    ("(type (sub (func)))", "recursive_types"),
    ("(global i32 i32.const 1 i32.const 1 i32.add)", "extended_const"),
    ("(func return_call 0)", "tail_call"),
    ("(tag)", "exceptions"),
    ("(tag) (func throw 0)", "exceptions"),
    ("(func try end)", "legacy_exceptions"),
    ("(tag) (func try catch 0 end)", "legacy_exceptions"),
    ("(tag) (func try catch 0 end throw 0)", "legacy_exceptions"),
    ("(tag) (func try catch 0 end unreachable throw_ref)", "exceptions legacy_exceptions"),
    ("(memory 1) (memory 1)", "multi_memory"),
    ("(memory i64 1)", "memory64"),
    ("(table i64 1 funcref)", "memory64"),
    ('(import "a" "b" (global (mut i32)))', "mutable_globals"),
    ('(global (export "a") (mut i32) i32.const 1)', "mutable_globals"),
    ("(func (result i64 i64) unreachable i64.mul_wide_s)", "multi_value wide_arithmetic"),
    ("(memory 1 (pagesize 1))", "custom_page_sizes"),
    ('(import "a" "b" (memory 1 2 shared))', "threads"),
    (
        "(func return_call 0) (func (drop (i32.extend8_s (i32.const 1)))) (func return_call 0)",
        "sign_extension tail_call",
    ),
    ('(func (@name "x"))', ""),
]


@pytest.mark.parametrize(("text", "needed"), NEEDS)
def test_features_needed(text, needed):
    binary = parse_module(text)
    features = Module(binary, features=ALL).features_needed()
    assert on(features) == needed
    assert on(Module(binary, features=features).features_needed()) == needed


def test_only_of_those_given():
    binary = parse_module("(tag)")
    module = Module(binary, features=Features.parse("mvp,legacy-exceptions"))
    assert on(module.features_needed()) == "legacy_exceptions"


def test_many_bodies():
    binary = parse_module("(func) " * 2500 + "(func return_call 0)" + "(func) " * 2500)
    assert on(Module(binary).features_needed()) == "tail_call"


@pytest.mark.skipif(not CORE.is_dir(), reason=f"NO SUITE at {CORE}: set WASI_ENGINE_SUITES")
def test_each_is_needed_by_the_suite():
    """Every feature found is missed when it alone is off, and all together are enough."""
    count = 0
    for path in sorted(CORE.glob("*.wast")):
        for binary in modules_of(path):
            features = Module(binary, features=ALL).features_needed()
            Module(binary, features=features)
            for name in on(features).split():
                with pytest.raises((Malformed, Invalid)):
                    Module(binary, features=features.replace(**{name: False}))
            count += 1
    assert count > 500


def modules_of(path):
    """Yield the valid binaries of a script, of those that are not tested for being refused."""
    for command in parse_script(path.read_bytes()):
        module = getattr(command, "module", None)
        if isinstance(module, ModuleSource) and not type(command).__name__.startswith("Assert"):
            try:
                binary = module.encode()
                Module(binary, features=ALL)
            except WasmError:
                continue
            yield binary


def test_sections():
    binary = parse_module(
        '(@custom "a" (before first) "bc") (func $f) (memory 1) (data "x") (start 0) (@custom "a" "")'
    )
    sections = Module(binary).sections
    assert sections == (
        Section(0, "a", 10, 4, None),
        Section(1, "type", 16, 4, 1),
        Section(3, "func", 22, 2, 1),
        Section(5, "memory", 26, 3, 1),
        Section(8, "start", 31, 1, None),
        Section(10, "code", 34, 4, 1),
        Section(11, "data", 40, 4, 1),
        Section(0, "a", 46, 2, None),
        Section(0, "name", 50, len(binary) - 50, None),
    )
    assert binary[sections[0].offset :][: sections[0].size] == b"\x01abc"


def test_sections_of_an_empty_module():
    assert Module(b"\0asm\1\0\0\0").sections == ()


def test_count_of_a_data_count_section():
    sections = Module(parse_module('(func data.drop 1) (data "") (data "")')).sections
    assert [(section.name, section.count) for section in sections if section.id in (11, 12)] == [
        ("datacount", 2),
        ("data", 2),
    ]
