"""Annotations that are custom sections of tools, `@producers` and `@dylink.0`: the bytes of wasm-tools."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from canonabi.text import parse_component
from engine.errors import Malformed
from engine.text import parse_module
from engine.text.custom import unknown_annotations

WASM_TOOLS = shutil.which("wasm-tools", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
DYLINK = [
    ("", ""),
    ("(mem-info (memory 4096 4) (table 2 0))", "01 05 80 20 04 02 00"),
    ("(mem-info (table 2 0))", "01 04 00 00 02 00"),
    ("(mem-info)", "01 04 00 00 00 00"),
    ('(needed "a" "b") (needed)', "02 05 02 01 61 01 62 02 01 00"),
    ('(export-info "f" binding-weak 256)', "03 05 01 01 66 81 02"),
    ('(export-info "f" binding-local visibility-hidden undefined)', "03 04 01 01 66 16"),
    ('(export-info "f" exported explicit-name no-strip)', "03 05 01 01 66 e0 01"),
    ('(export-info "f" tls absolute 0x1)', "03 05 01 01 66 81 06"),
    ('(export-info "f") (export-info "g")', "03 07 02 01 66 00 01 67 00"),
    ('(export-info "f") (needed) (export-info "g")', "03 04 01 01 66 00 02 01 00 03 04 01 01 67 00"),
    ('(export-info "f") (import-info "e" "g" tls)', "03 04 01 01 66 00 04 07 01 01 65 01 67 80 02"),
    ('(runtime-path "/x")', "05 04 01 02 2f 78"),
    ('(target-arch "x")', "06 02 01 78"),
]  # fmt: skip
WHOLE = [
    *(f"(module (@dylink.0 {text}) (func))" for text, _ in DYLINK),
    '(module (@producers (processed-by "hand" "1") (language "C" "11") (sdk "x" "y") (language "D" "")))',
    "(module (@producers))",
    (
        '(module (@producers (sdk "a" "b")) (@producers (language "c" "d")) (@custom "z" "")'
        ' (@custom "y" (after func)) (@custom "w" (before first)) (@dylink.0) (func $x))'
    ),
    '(component (@producers (language "a" "b")) (@custom "z" "z") (component) (@producers))',
    '(component (core module (@dylink.0 (needed "x")) (@producers (sdk "a" "b"))))',
    '(module (@unknown (x "y")) (func (@other) nop))',
]


@pytest.mark.parametrize("text, code", DYLINK)
def test_dylink(text, code):
    content = b"\x08dylink.0" + bytes.fromhex(code)
    assert parse_module(f"(module (@dylink.0 {text}))")[8:] == b"\0" + bytes([len(content)]) + content


def test_producers_stand_last_and_in_the_order_of_the_fields():
    text = '(module (@producers (processed-by "p" "1") (sdk "s" "")) (func))'
    section = b"\x09producers\2\3sdk\1\1s\0\x0cprocessed-by\1\1p\x011"
    assert parse_module(text).endswith(b"\0" + bytes([len(section)]) + section)


@pytest.mark.skipif(WASM_TOOLS is None, reason="no wasm-tools (extra `test`)")
@pytest.mark.parametrize("text", WHOLE)
def test_wasm_tools_writes_the_same(text):
    theirs = subprocess.run([WASM_TOOLS, "parse", "-"], input=text.encode(), capture_output=True, check=True)
    assert (parse_component if text.startswith("(component") else parse_module)(text) == theirs.stdout


@pytest.mark.parametrize(
    "text, message",
    [
        ("(@dylink.0 foo)", "1:12: @dylink.0 annotation: unexpected token"),
        ("(@dylink.0 (needed a))", "1:20: @dylink.0 annotation: expected a string"),
        ('(@dylink.0 (needed "\\ff"))', "1:20: malformed UTF-8 encoding"),
        ("(@dylink.0 (mem-info (memory 1)))", "1:31: @dylink.0 annotation: expected a number"),
        ("(@dylink.0 (mem-info (table 1 0) (memory 1 0)))", "1:34: @dylink.0 annotation: unexpected token"),
        ('(@dylink.0 (export-info "f" hidden))', "1:29: @dylink.0 annotation: expected a number"),
        ('(@dylink.0 (export-info "f" 4294967296))', "1:29: i32 constant out of range"),
        ('(@dylink.0 (target-arch "x" "y"))', "1:29: @dylink.0 annotation: unexpected token"),
        ("(@producers (tool))", "1:14: @producers annotation: expected one of language, sdk, processed-by"),
        ('(@producers (sdk "a"))', "1:21: @producers annotation: expected a string"),
        ('(@producers (sdk "a" "b"', "1:1: unclosed annotation"),
        ("(func (@producers))", "1:7: misplaced @producers annotation"),
        ("(func (@dylink.0) nop)", "1:7: misplaced @dylink.0 annotation"),
    ],
)
def test_malformed(text, message):
    with pytest.raises(Malformed) as caught:
        parse_module(text)
    assert str(caught.value).split("\n")[0] == message


@pytest.mark.parametrize(
    "text, message",
    [
        ("(component (@dylink.0))", "1:12: @dylink.0 annotation: not in a core module"),
        ("(component (core func (@producers) (canon task.cancel)))", "1:23: misplaced @producers annotation"),
        ('(component (type (@custom "x" "") u8))', "1:18: misplaced @custom annotation"),
    ],
)
def test_malformed_in_components(text, message):
    with pytest.raises(Malformed) as caught:
        parse_component(text)
    assert str(caught.value).split("\n")[0] == message


def test_unknown_annotations_are_found():
    text = b"(module (@a (@b))\n (@custom) (@name) (func (@b) (@a) (@metadata.code.branch_hint)))"
    assert unknown_annotations(text) == [("a", 1, 9), ("b", 2, 26)]
    assert unknown_annotations(b"(module)") == []
