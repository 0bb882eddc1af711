"""The commands of `wasi` that do not run a guest."""

import io
import shutil
import subprocess
import sys

import pytest

from engine.text import parse_module
from wasi import cli

VALID = '(module (func (export "f")))'
BINARY = parse_module(VALID)
NO_MODULE = "no WebAssembly module: it begins with 'text', not with \\0asm (binary) or ( (text)"


@pytest.fixture
def wasi(tmp_path, monkeypatch, capfdbinary):
    """Return a function that runs a command in an empty folder; its status, output and errors."""
    monkeypatch.chdir(tmp_path)

    def wasi(*args, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = cli.main(args)
        except SystemExit as end:
            status = end.code
        out, err = capfdbinary.readouterr()
        return status, out, err.decode()

    return wasi


# validate


def test_valid_modules_are_passed_in_silence(wasi, tmp_path):
    (tmp_path / "a.wat").write_text(VALID)
    (tmp_path / "b.wasm").write_bytes(BINARY)
    assert wasi("validate", "a.wat", "b.wasm", "-", stdin=BINARY) == (0, b"", "")


def test_every_wrong_module_is_told_with_its_place(wasi, tmp_path):
    (tmp_path / "a.wat").write_text("(module\n  (fun))")
    (tmp_path / "b.wasm").write_bytes(BINARY[:-1])
    (tmp_path / "c.wat").write_text(VALID)
    status, out, err = wasi("validate", "a.wat", "b.wasm", "c.wat", "absent.wat", "-", stdin=b"text")
    assert (status, out) == (1, b"")
    assert err.splitlines() == [
        "wasi: a.wat: 2:4: unknown operator fun",
        "    (fun))",
        "     ^",
        *err.splitlines()[3:4],
        "wasi: absent.wat: No such file or directory",
        f"wasi: standard input: {NO_MODULE}",
    ]
    assert err.splitlines()[3].startswith("wasi: b.wasm: ")


def test_a_valid_file_after_a_wrong_one_does_not_hide_it(wasi, tmp_path):
    (tmp_path / "a.wat").write_text(VALID)
    assert wasi("validate", "missing.wasm", "a.wat")[0] == 1


def test_validate_with_features(wasi, tmp_path):
    (tmp_path / "a.wat").write_text("(module (func (result i32 i32) (i32.const 0) (i32.const 0)))")
    assert wasi("validate", "a.wat") == (0, b"", "")
    status, _, err = wasi("validate", "--features", "mvp", "a.wat")
    assert status == 1
    assert err.startswith("wasi: a.wat: ")


# wat2wasm


@pytest.mark.parametrize(
    ("args", "output"),
    [
        (["a.wat"], "a.wasm"),
        (["folder/b.wat"], "folder/b.wasm"),
        (["folder/b.wat", "-o", "c"], "c"),
        (["-o", "c.wasm", "-"], "c.wasm"),
    ],
)
def test_wat2wasm_to_a_file(wasi, tmp_path, args, output):
    (tmp_path / "folder").mkdir()
    for name in ("a.wat", "folder/b.wat"):
        (tmp_path / name).write_text(VALID)
    assert wasi("wat2wasm", *args, stdin=VALID.encode()) == (0, b"", "")
    assert (tmp_path / output).read_bytes() == BINARY


@pytest.mark.parametrize("args", [["-"], ["-", "-o", "-"], ["a.wat", "-o", "-"]])
def test_wat2wasm_to_standard_output(wasi, tmp_path, args):
    (tmp_path / "a.wat").write_text(VALID)
    assert wasi("wat2wasm", *args, stdin=VALID.encode()) == (0, BINARY, "")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["a.wasm"], "a.wasm: this is a binary already"),
        (["text.wasm"], "text.wasm: the binary would overwrite the text; name another file with -o"),
        (["b.wat", "-o", "no/folder.wasm"], "-o no/folder.wasm: No such file or directory"),
        (["b.wat", "-o", "."], "-o .: Is a directory"),
        (["broken.wat"], "broken.wat: 1:8: unexpected token: end of text\n  (module\n         ^"),
        (["absent.wat"], "absent.wat: No such file or directory"),
    ],
)
def test_wat2wasm_writes_nothing(wasi, tmp_path, args, message):
    (tmp_path / "a.wasm").write_bytes(BINARY)
    (tmp_path / "text.wasm").write_text(VALID)
    (tmp_path / "b.wat").write_text(VALID)
    (tmp_path / "broken.wat").write_text("(module")
    before = sorted(tmp_path.iterdir())
    assert wasi("wat2wasm", *args) == (1, b"", f"wasi: {message}\n")
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "text.wasm").read_text() == VALID


def test_wat2wasm_refuses_an_invalid_module(wasi, tmp_path):
    (tmp_path / "a.wat").write_text("(module (func (result i32)))")
    status, out, err = wasi("wat2wasm", "a.wat")
    assert (status, out) == (1, b"")
    assert "type mismatch" in err
    assert not (tmp_path / "a.wasm").exists()


def test_no_binary_for_a_terminal(wasi, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    status, out, err = wasi("wat2wasm", "-", stdin=VALID.encode())
    assert (status, out, err) == (1, b"", "wasi: a binary is nothing for a terminal; name a file with -o\n")


# completion


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command_and_option(wasi, shell):
    status, out, err = wasi("completion", shell)
    assert (status, err) == (0, "")
    text = out.decode()
    for name in cli.COMMANDS:
        assert name in text
        for option in cli.command_parser(name)[0].options():
            spelled = option.replace("--", "-l ", 1) if option[:2] == "--" else option.replace("-", "-s ")
            assert (f" {spelled} " if shell == "fish" else option) in text


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_what_the_shell_can_read(wasi, tmp_path, shell):
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    (tmp_path / "script").write_bytes(wasi("completion", shell)[1])
    subprocess.run([shell, "-n", "script"], cwd=tmp_path, check=True)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("wasi va", "validate"),
        ("wasi run --fu", "--fuel"),
        ("wasi run --stdin x --m", "--max-memory --max-stack"),
        ("wasi wast --ju", "--junit"),
        ("wasi unknown --x", ""),
    ],
)
@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_completion_in_bash(wasi, tmp_path, line, offered):
    (tmp_path / "script").write_bytes(wasi("completion", "bash")[1])
    words = line.split()
    code = f"source ./script; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _wasi; echo ${{COMPREPLY[@]}}"
    done = subprocess.run(["bash", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == offered
