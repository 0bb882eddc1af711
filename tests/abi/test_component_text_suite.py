"""Component texts of the official suite and of our own, written beside wasm-tools: the same bytes.

The suite is no part of the project: it is in `../shared/conformance`, or WASI_ENGINE_SUITES says where.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from canonabi.binary.decode import decode
from canonabi.text import parse_component
from ci.forms import forms
from engine.errors import Malformed
from engine.features import Features

ROOT = Path(__file__).resolve().parents[2]
SUITE = Path(os.environ.get("WASI_ENGINE_SUITES", ROOT.parent / "shared" / "conformance")) / "component-model"
WASM_TOOLS = shutil.which("wasm-tools", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
suite = pytest.mark.skipif(not SUITE.is_dir(), reason=f"NO SUITE at {SUITE}: set WASI_ENGINE_SUITES")
witness = pytest.mark.skipif(WASM_TOOLS is None, reason="no wasm-tools (extra `test`)")

_HEAD = re.compile(r"\(\s*(component|assert_\w+)\s*")
_INSTANCE = re.compile(r"\(\s*component\s+instance\b\s*(\$\S+\s*)*\)")
_DEFINITION = re.compile(r"^\(\s*component\s+definition\b")
_OTHER_FORM = re.compile(r"\(\s*component\s+(\$\S+\s+)?(quote|binary)\b")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')

# what the suite writes and wasm-tools has given up, or this engine has not taken up
NOT_READ_THERE = ("`cancellable` option is no longer supported",)
NOT_READ_HERE = "the threads proposal is not supported"

# definitions of a component; a line that is indented goes on with the one before
OWN = """\
(type $o u8) (component (import "f" (func (param "b" $o) (param "a" (list (option $o))))))
(core rec (type $a (struct (field (ref $b)))) (type $b (array i8))) (core type $s (func))
(core type (module (type (sub final (func))) (rec (type (func))) (export "t" (tag (param i32)))))
$C (core type $F (func)) (core type (module (alias outer $C $F (type $f)) (alias outer 1 0 (type))))
(core module $m (export "a") (export "b") (func $f (export "f"))) (core instance (instantiate $m))
(core instance $i) (type (resource (rep i32) (dtor (core func $i "d")))) (canon resource.drop 0
    (core func))
(import "i" (instance $i)) (core func $f (canon lower (func $i "j" "f"))) (export $t "t" (type $i
    "T"))
(component $c) (instance (instantiate $c (with "z" (instance (export "k" (component $c))))))
(type $T (component (type $x u8) (type (instance (alias outer $T $x (type)) (type (list $x))))))
(type (result (list u8) (error (option u8)))) (type (map string (list u8))) (type error-context)
(core instance $i) (canon waitable-set.wait (memory (core memory $i "m")) (core func))
(core instance $i) (core type $f (func)) (canon thread.new-indirect $f (core table $i "t") (core
    func))
(import "x" (implements "a:b/c") (instance $i)) (export $j "z" (external-id "q") (instance $i)
    (instance))
$c (@name "d") (type $t (@name "tt") u8) (component (@name "uu")) (@custom "foo" "bar" "baz") (type
    u8)
(component $c (export "a") (import "b") (export "t" (type (sub resource))))
(type (export "t") (record (field "a" (flags "x")))) (func (export "f") (import "g") async)
(type $f (func)) (core instance $i) (canon lift (core func $i "f") async (callback (core func $i
    "c")) (func (type $f)))
"""


def components(script: str) -> Iterator[tuple[str, str]]:
    """Yield the components in text that a script defines, each with the command that has it."""
    for form in forms(script):
        head = _HEAD.match(form)
        if head is None or _INSTANCE.match(form):
            continue
        found = form if head[1] == "component" else next(forms(form[head.end() :]), "")
        if found.startswith("(component"):
            yield head[1], _DEFINITION.sub("(component", found)


def theirs(text: str) -> bytes | str:
    """Return the binary by wasm-tools, or what it says against the text."""
    assert WASM_TOOLS is not None
    done = subprocess.run([WASM_TOOLS, "parse", "-"], input=text.encode(), capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else done.stderr.decode()


def ours(text: str) -> bytes | str:
    try:
        return parse_component(text)
    except Malformed as error:
        return str(error)


@witness
@pytest.mark.parametrize("definitions", re.split(r"\n(?! )", OWN.strip()))
def test_our_own_are_written_as_wasm_tools_does(definitions):
    text = f"(component {definitions})"
    assert ours(text) == theirs(text)


@suite
@witness
@pytest.mark.parametrize("path", sorted(SUITE.rglob("*.wast")), ids=lambda path: path.stem)
def test_the_suite_is_written_as_wasm_tools_does(path):
    texts = [t for _, t in components(path.read_text()) if not _OTHER_FORM.match(t)]
    with ThreadPoolExecutor(2) as pool:
        expected = list(pool.map(theirs, texts))
    for text, want in zip(texts, expected, strict=True):
        got = ours(text)
        if isinstance(want, str):
            assert any(reason in want for reason in NOT_READ_THERE), want
            assert isinstance(got, bytes)
        elif isinstance(got, str):
            assert NOT_READ_HERE in got, got
        else:
            assert got == want, text


@suite
def test_the_suite_has_what_is_compared():
    found = [pair for path in SUITE.rglob("*.wast") for pair in components(path.read_text())]
    assert len([text for _, text in found if not _OTHER_FORM.match(text)]) > 600


@suite
def test_what_is_written_is_decoded():
    count = 0
    for path in SUITE.rglob("*.wast"):
        for _, text in components(path.read_text()):
            code = b"" if _OTHER_FORM.match(text) else ours(text)
            if isinstance(code, bytes) and code:
                decode(code, features=Features.parse("all"))
                count += 1
    assert count > 600


@suite
def test_quoted_components_that_are_malformed_are_refused():
    refused = 0
    for path in SUITE.rglob("*.wast"):
        for command, text in components(path.read_text()):
            if command == "assert_malformed" and re.match(r"\(component\s+quote\b", text):
                source = "".join(_QUOTED.findall(text)).replace('\\"', '"').replace("\\\\", "\\")
                with pytest.raises(Malformed):
                    parse_component(source)
                refused += 1
    assert refused == 5
