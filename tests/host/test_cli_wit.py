"""`wasi wit`."""

import io
import sys

import pytest

from wasi import cli

TEXT = "package a:b; interface i { @unstable(feature = x) f: func(); g: func(x: list<u8, 2>); }"
PRINTED = "package a:b;\n\ninterface i {\n%s  g: func(x: list<u8, 2>);\n}\n"
GATED = "  @unstable(feature = x)\n  f: func();\n\n"
ON = ("--features", "cm-fixed-length-lists")


@pytest.fixture
def wit(tmp_path, monkeypatch, capfd):
    """Return a function that runs the command beside a file; its status, output and errors."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.wit").write_text(TEXT)
    (tmp_path / "a.wasm").write_bytes(b"\0asm\1\0\0\0")
    (tmp_path / "empty").mkdir()
    (tmp_path / "mixed").mkdir()
    (tmp_path / "mixed" / "b.wit").write_bytes(b"\0asm")
    (tmp_path / "nested").write_text("package a:b { interface i {} }")
    (tmp_path / "a.wat").write_text('(component (import "f" (func)))')

    def run(*args: str, stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        status = cli.main(["wit", *args])
        return status, *capfd.readouterr()

    return run


CASES = [
    (("a.wit",), PRINTED % ""),
    ((".",), PRINTED % ""),
    (("--unstable", "x", "a.wit"), PRINTED % GATED),
    (("--unstable", "y,x", "-"), PRINTED % GATED),
    (("--unstable", "all", "a.wit"), PRINTED % GATED),
    (("--unstable", "y", "a.wit"), PRINTED % ""),
    (("a.wit", "a.wit"), PRINTED % "" * 2),
]


@pytest.mark.parametrize("args, printed", CASES)
def test_prints(wit, args, printed):
    assert wit(*ON, *args, stdin=TEXT) == (0, printed, "")


def test_writes_a_file(wit, tmp_path):
    assert wit(*ON, "a.wit", "-o", "b.wit") == (0, "", "")
    assert (tmp_path / "b.wit").read_text() == PRINTED % ""


FAILURES = [
    (("a.wit",), "a.wit:1:82: this needs the proposal cm-fixed-length-lists, which is off"),
    (("none.wit",), "none.wit: No such file or directory"),
    (("-",), "standard input: 1:1: expected `interface`, `world`, `use` or `package`, found `x`"),
    (("empty",), "empty: the directory has no .wit file\n"),
    (("a.wasm",), "a.wasm: this core module has no embedded WIT: section `component-type` is missing\n"),
    (
        ("mixed",),
        "mixed/b.wit:1:1: this is a WebAssembly binary; a package of several files must consist of texts\n",
    ),
    ((*ON, "-o", "a.wit", "a.wit"), "a.wit: this would overwrite the input; name another file with -o\n"),
    (("--wasm", "-o", "b.wasm", "nested"), "nested: no package to write: no `package a:b;` at"),
    ((*ON, "a.wit", "none"), "none: No such file or directory"),
]


@pytest.mark.parametrize("args, message", FAILURES)
def test_fails(wit, args, message):
    status, out, err = wit(*args, stdin="x")
    assert (status, out) == (1, "")
    assert err.startswith(f"wasi: {message}")


IMPLIED = "package root:component;\n\nworld root {\n  import f: func();\n}\n"


def test_a_component_implies_a_world(wit):
    assert wit("a.wat") == (0, IMPLIED, "")


def test_writes_and_reads_the_binary_form(wit):
    assert wit("--wasm", *ON, "a.wit", "-o", "b.wasm") == (0, "", "")
    assert wit(*ON, "b.wasm") == (0, PRINTED % "", "")


def test_writes_one_package_in_binary(wit):
    with pytest.raises(SystemExit) as caught:
        wit("--wasm", "a.wit", "a.wit")
    assert caught.value.code == 2
