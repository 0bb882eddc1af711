"""Component binary → text → binary: texts in the printer's layout come back as they were.

The suite is no part of the project: it is in `../shared/conformance`, or WASI_ENGINE_SUITES says where.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from canonabi.opcodes import PREAMBLE
from canonabi.text import parse_component
from canonabi.text.printer import iter_component, print_component
from ci.forms import forms
from engine.errors import Invalid, Malformed
from engine.features import Features

ROOT = Path(__file__).resolve().parents[2]
SUITE = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance")) / "component-model"
WASM_TOOLS = shutil.which("wasm-tools", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
ALL = Features.parse("all")
_DEFINITION = re.compile(r"^\(\s*component\s+definition\b")

TEXT = """\
(component $whole
  (core module $M (;0;)
    (type (;0;) (func (param i32) (result i32)))
    (memory (;0;) 1)
    (export "mem" (memory 0))
    (export "f" (func $f))
    (func $f (;0;) (type 0) (param i32) (result i32)
      local.get 0
    )
  )
  (core module (;1;))
  (core instance $m (;0;) (instantiate $M))
  (core instance (;1;) (instantiate 1
    (with "a" (instance $m))
  ))
  (core instance (;2;))
  (core type $t (;0;) (func (param i32)))
  (core type (;1;) (sub (func)))
  (core rec
    (type (;2;) (struct (field (ref 3))))
    (type (;3;) (array (mut i8)))
  )
  (core type (;4;)
    (module
      (type (;0;) (func))
      (alias outer 1 0 (type (;1;)))
      (import "a" "b" (func (;0;) (type 0)))
      (import "a" "t" (table (;0;) 1 2 funcref))
      (export "m" (memory i64 1))
      (export "g" (global (mut i32)))
      (export "tag" (tag (type 1)))
    )
  )
  (component $C (;0;)
    (alias outer 1 0 (core type (;0;)))
    (import "x" (func $x (;0;) (type 0)))
  )
  (type (;0;) (func (param "p" u32) (result u32)))
  (type $r (;1;) (resource (rep i32) (dtor (core func 0))))
  (type $rec (;2;) (record (field "a" bool) (field "b" $r)))
  (type (;3;) (variant (case "x" s8) (case "y")))
  (type (;4;) (list u16))
  (type (;5;) (list u8 3))
  (type (;6;) (tuple s16 f32))
  (type (;7;) (flags "f1" "f2"))
  (type (;8;) (enum "e1" "e2"))
  (type (;9;) (option $rec))
  (type (;10;) (result))
  (type (;11;) (result u64 (error string)))
  (type (;12;) (result (error s64)))
  (type (;13;) (own $r))
  (type (;14;) (borrow $r))
  (type (;15;) (stream u8))
  (type (;16;) (future))
  (type (;17;) (map string char))
  (type (;18;) error-context)
  (type (;19;) (func async))
  (type (;20;)
    (instance
      (export "f" (func (;0;) (type 0)))
      (export "r" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
    )
  )
  (type (;21;)
    (component
      (import "t" (type (;0;) (eq 0)))
      (core type (;0;) (func))
    )
  )
  (import "i" (implements "a:b/c") (external-id "e") (instance $i (;0;) (type 20)))
  (import "m" (core module (;2;) (type 4)))
  (alias core export $m "f" (core func (;0;)))
  (alias export $i "f" (func (;0;)))
  (alias outer 0 1 (type (;22;)))
  (instance (;1;) (instantiate $C
    (with "x" (func 0))
  ))
  (instance (;2;)
    (export "y" (func 0))
  )
  (func $lifted (;1;) (type 0) (canon lift (core func 0) string-encoding=utf8 (memory 0) (realloc 0)))
  (core func (;1;) (canon lower (func 0) string-encoding=latin1+utf16 async))
  (core func (;2;) (canon resource.drop $r))
  (core func (;3;) (canon task.return (result u32) (memory 0)))
  (core func (;4;) (canon context.get i32 1))
  (core func (;5;) (canon subtask.cancel async))
  (core func (;6;) (canon stream.read 15 (memory 0)))
  (core func (;7;) (canon future.cancel-write 16 async))
  (core func (;8;) (canon waitable-set.wait (memory 0)))
  (core func (;9;) (canon thread.new-indirect $t (core table 0)))
  (core func (;10;) (canon stream.forward 15))
  (core func (;11;) (canon future.forward 16))
  (export (;2;) "lifted" (func $lifted))
  (export $e (;3;) "again" (external-id "q") (func $lifted) (func (type 0)))
  (@custom "short" "\\00\\ffa")
  (@custom "empty" "")
)
"""


def test_what_is_printed_is_what_was_parsed():
    binary = parse_component(TEXT, ALL)
    assert print_component(binary, features=ALL) == TEXT


def test_in_pieces():
    binary = parse_component(TEXT, ALL)
    assert "".join(iter_component(binary, features=ALL)) == TEXT


def test_without_names():
    binary = parse_component("(component $c (core module $m (func $f)) (type $t u8) (type (list $t)))")
    assert print_component(binary, names=False) == (
        "(component\n  (core module (;0;)\n    (type (;0;) (func))\n    (func (;0;) (type 0))\n  )\n"
        "  (type (;0;) u8)\n  (type (;1;) (list 0))\n)\n"
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("\\99", '(@custom "component-name" "\\99")'),
        ("\\01\\03\\09\\00\\00", '(@custom "component-name" "\\01\\03\\09\\00\\00")'),
        ("\\00\\02\\01a", None),
    ],
)
def test_names_that_cannot_be_read_are_data(content, text):
    binary = parse_component(f'(component (@custom "component-name" "{content}"))')
    assert print_component(binary) == ("(component $a\n)\n" if text is None else f"(component\n  {text}\n)\n")


def test_names_that_are_the_same():
    binary = parse_component('(component (type $a u8) (type $b (@name "a") u8) (type (tuple $a $b)))')
    text = print_component(binary)
    assert '(type $#type1<a> (@name "a") (;1;) u8)' in text
    assert parse_component(text) == binary


def test_long_custom_sections_have_lines():
    binary = parse_component(f'(component (@custom "a" "{"x" * 70}"))')
    assert print_component(binary) == (f'(component\n  (@custom "a"\n    "{"x" * 64}"\n    "{"x" * 6}")\n)\n')


def test_the_empty_one():
    assert print_component(PREAMBLE) == "(component)\n"


def test_malformed():
    with pytest.raises(Malformed, match=r"malformed section id: 13 \(at offset 0x8\)"):
        iter_component(PREAMBLE + b"\x0d\0")


def test_values_have_no_text_yet():
    message = r"a value definition can only be printed once its type is resolved \(at offset 0xb\)"
    with pytest.raises(Invalid, match=message):
        print_component(PREAMBLE + b"\x0c\4\1\x79\1\7", features=ALL)


def test_nested_as_deep_as_can_be():
    text = "(component" * 100 + ")" * 100
    binary = parse_component(text)
    assert parse_component(print_component(binary)) == binary


def parsed(script: str):
    """Yield the binaries of the components that a script has as text, as far as they can be read."""
    for form in forms(script):
        text = _DEFINITION.sub("(component", form)
        if text.startswith("(assert_"):
            text = next((inner for inner in forms(text[text.index(" ") :]) if inner[0] == "("), "")
        if re.match(r"\(component(?!\s+(\$\S+\s+)?(quote|binary|instance)\b)", text):
            try:
                yield parse_component(text, ALL)
            except Malformed:
                continue


def read_by_wasm_tools(text: str) -> bytes:
    assert WASM_TOOLS is not None
    done = subprocess.run([WASM_TOOLS, "parse", "-"], input=text.encode(), capture_output=True, check=True)
    return done.stdout


@pytest.mark.skipif(not SUITE.is_dir(), reason=f"NO SUITE at {SUITE}: set WASI_ENGINE_SUITES")
@pytest.mark.parametrize("folder", ["async", "linking", "resources", "validation", "values"])
def test_components_of_the_suite(folder):
    count = 0
    for path in sorted((SUITE / folder).glob("*.wast")):
        texts = []
        for binary in parsed(path.read_text()):
            text = print_component(binary, features=ALL)
            assert parse_component(text, ALL) == binary
            texts.append(re.sub(r"^\(component \$\S+", "(component", text))
        count += len(texts)
        together = f"(component {''.join(texts)})"  # one process for all of them
        if WASM_TOOLS is not None and "cancellable" not in together:
            assert read_by_wasm_tools(together) == parse_component(together, ALL)
    assert count > 5
