"""Packages below deps/ in WIT's binary form, as such and as component text."""

import pytest

from canonabi.text.printer import print_component
from canonabi.wit.encode import encode
from canonabi.wit.loading import load, parse
from engine.errors import Invalid, Malformed

DEPENDENCIES = [
    ("package c:d@1.0.0; interface e { use x:y/z.{t}; use x:y/p.{q}; record r { a: t, b: q } f: func(); }"
    " package x:y { interface z { type t = u32; g: func(); } interface p { type q = u8; } }"),
    ("package k:l; interface e { use x:y/p.{q}; type w = q; }"
    " package x:y { interface p { type q = u8; type o = u16; } }"),
]  # fmt: skip
MAIN = "package a:b; interface i { use c:d/e@1.0.0.{r}; use k:l/e.{w}; } world u { export i; }"


def test_dependencies_in_binary_form(tmp_path):
    """As such and as component text; of packages that only they mention most is taken that one says."""
    (tmp_path / "deps").mkdir()
    (tmp_path / "a.wit").write_text(MAIN)
    first, second = (encode(parse(text).main) for text in DEPENDENCIES)
    (tmp_path / "deps" / "c.wasm").write_bytes(first)
    (tmp_path / "deps" / "k.wat").write_text(print_component(second))
    resolved = load(tmp_path)
    assert list(resolved.packages) == ["x:y", "c:d@1.0.0", "k:l", "a:b"]
    there = resolved.packages["x:y"].interfaces
    assert {name: list(found.types) for name, found in there.items()} == {"z": ["t"], "p": ["q", "o"]}
    (tmp_path / "deps" / "x.wit").write_text(
        "package x:y; interface z { type t = s8; } interface p { type q = s8; }"
    )
    there = load(tmp_path).packages["x:y"].interfaces
    assert there["z"].types["t"].shape == "s8"


@pytest.mark.parametrize(
    "name, content, message",
    [
        ("c.wasm", b"\0asm\x0d\0\1\0", "c.wasm: this component is not a package in WIT's binary form"),
        ("c.wasm", b"\0asm\x0d\0\1", "c.wasm: unexpected end-of-file (at offset 0x7)"),
        ("c.wat", b"(component\n  (foo))", "c.wat:2:4: unknown operator foo\n    (foo))\n     ^"),
    ],
)
def test_dependencies_that_are_no_packages(tmp_path, name, content, message):
    (tmp_path / "deps").mkdir()
    (tmp_path / "a.wit").write_text(MAIN)
    (tmp_path / "deps" / name).write_bytes(content)
    with pytest.raises((Malformed, Invalid)) as caught:
        load(tmp_path)
    assert str(caught.value) == f"{tmp_path}/deps/{message}"
