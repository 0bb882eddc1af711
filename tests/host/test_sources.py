"""What a source is, told by how it begins; and that everything which is asked for it agrees."""

import os
import pathlib

import pytest

import wasi
from canonabi.opcodes import PREAMBLE
from engine import Module
from engine.sources import (
    BINARY,
    COMPONENT,
    COMPONENT_PREAMBLE,
    MODULE,
    MODULE_PREAMBLE,
    OTHER,
    TEXT,
    Source,
    is_path,
    name_of_path,
)
from engine.text import parse_module
from wasi.embed.compiling import is_component

EMPTY = parse_module("(module)")
KINDS = [
    (MODULE_PREAMBLE, MODULE),
    (COMPONENT_PREAMBLE, COMPONENT),
    (b"\0asm\2\0\0\0", BINARY),
    (b"\0asm", BINARY),
    (b"(module)", TEXT),
    (b" \r\n\t (component)", TEXT),
    (b";; text", TEXT),
    (b"(; block ;)(module)", TEXT),
    (b"\n" * 5000 + b"(module)", TEXT),
    (b"", OTHER),
    (b" ", OTHER),
    (b"\0as", OTHER),
    (b"; an assembler's", OTHER),
    (b"\x7fELF", OTHER),
    (b"package a:b;", OTHER),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
@pytest.mark.parametrize("given", [bytes, bytearray, memoryview])
def test_kinds(data, kind, given):
    source = Source(given(data), "name")
    assert source.kind == kind
    assert source.is_binary == (data[:4] == b"\0asm")
    assert bytes(source) == data
    assert source.name == "name"


def test_a_str_is_text():
    assert Source("package a:b;").kind == TEXT
    assert bytes(Source("é\ud800")) == "é?".encode()


def test_bytes_are_not_copied():
    assert Source(EMPTY).data is EMPTY
    assert Source(memoryview(EMPTY)).data.obj is EMPTY


@pytest.mark.parametrize("given", [None, 1, ["a"], memoryview(bytes(8))[::2]])
def test_no_source(given):
    with pytest.raises(TypeError, match="a module's source is bytes-like or str, not "):
        Source(given)


def test_views_of_numbers_are_their_bytes():
    assert Source(memoryview(bytes(8)).cast("I")).kind == OTHER
    assert Source(memoryview(EMPTY).cast("I")).kind == MODULE


PATHS = [
    ("calc.wasm", True),
    ("", True),
    ("a(b).wat", True),
    (pathlib.Path("(module)"), True),
    ("(module)", False),
    ("  ;; text", False),
    ("a\nb", False),
    (b"calc.wasm", False),
    (None, False),
]


@pytest.mark.parametrize(("given", "is_one"), PATHS)
def test_paths(given, is_one):
    assert is_path(given) == is_one


def test_names():
    names = {"calc.wasm": "calc", "a/b.c.wat": "b.c", "-": None, "": None, ".hidden": ".hidden"}
    assert {path: name_of_path(path) for path in names} == names


@pytest.mark.parametrize("text", ["(component)", " (; module ;)\n(component $c)", "(@a)(component)"])
def test_components_as_text(text):
    assert is_component(Source(text))
    assert is_component(Source(text.encode()))
    assert isinstance(wasi.compile(text), wasi.Component)


@pytest.mark.parametrize("text", [b"(module $component)", b";; component\n(module)", b"(component\xff)"])
def test_no_components_as_text(text):
    assert not is_component(Source(text))


@pytest.mark.parametrize("before", [b"\n" * 64, b" " * 5000, b" " * 63])
def test_text_behind_much_space(before, tmp_path):
    """However it comes, it is the same module."""
    text = before + b"(module)"
    path = tmp_path / "far.wat"
    path.write_bytes(text)
    assert bytes(Module(text)) == bytes(wasi.compile(text)) == bytes(wasi.compile(path)) == EMPTY
    assert bytes(wasi.compile(os.fspath(path))) == EMPTY


def test_one_preamble_of_components():
    assert PREAMBLE is COMPONENT_PREAMBLE
