"""The commands of `wasi` that do not run a guest."""

import io
import json
import re
import shutil
import subprocess
import sys

import pytest

import engine
from engine.text import parse_module
from wasi import cli

VALID = '(module (func (export "f")))'
BINARY = parse_module(VALID)
NO_MODULE = "not a WebAssembly module: it begins with 'text', not with \\0asm (binary) or ( (text)"


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
        (["a.wasm"], "a.wasm: this is already a binary"),
        (["text.wasm"], "text.wasm: the binary would overwrite the text; name another file with -o"),
        (["b.wat", "-o", "no/folder.wasm"], "-o no/folder.wasm: No such file or directory"),
        (["b.wat", "-o", "."], "-o .: Is a directory"),
        (["b.wat", "-o", "/dev/full"], "-o /dev/full: No space left on device"),
        (["b.wat", "-o", ""], "-o '': No such file or directory"),
        ([""], "'': No such file or directory"),
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


COMPONENT = b"\0asm\x0d\0\x01\0"


@pytest.mark.parametrize("text", ["(component)", ";; first\n(; second (; third ;) ;)\n( component )"])
def test_wat2wasm_takes_components(wasi, text):
    assert wasi("wat2wasm", "-", stdin=text.encode()) == (0, COMPONENT, "")


def test_wat2wasm_says_what_it_leaves_out(wasi):
    text = b'(module (@a (@b)) (@"\\1b" x)\n (@a) (@producers))'
    status, out, err = wasi("wat2wasm", "-", stdin=text)
    assert (status, out) == (0, BINARY[:8] + b"\0\x0b\x09producers\0")
    assert err.splitlines() == [
        "wasi: standard input:1:9: unknown annotation @a is dropped",
        "wasi: standard input:1:19: unknown annotation @\\x1b is dropped",
    ]


def test_wat2wasm_names_only_so_many_annotations(wasi):
    _, _, err = wasi("wat2wasm", "-", stdin=b"(module " + b" ".join(b"(@a%d)" % n for n in range(13)) + b")")
    assert len(err.splitlines()) == 11
    assert err.splitlines()[-1] == "wasi: standard input: 3 more annotations are dropped"


def test_wat2wasm_knows_a_module_that_has_the_word_component(wasi):
    status, out, _ = wasi("wat2wasm", "-", stdin=b'(module (func (export "component")))')
    assert (status, out[:8]) == (0, b"\0asm\1\0\0\0")


@pytest.mark.parametrize(
    ("args", "text", "column", "message"),
    [
        ("", "(component (type $t))", 20, "unexpected token )"),
        ("", "(component (start 0))", 13, "start needs the feature cm-values"),
        ("--features cm-values", "(component (start $f))", 19, "unknown func $f"),
    ],
)
def test_wat2wasm_says_where_a_component_is_wrong(wasi, tmp_path, args, text, column, message):
    (tmp_path / "a.wat").write_text(text)
    shown = f"wasi: a.wat: 1:{column}: {message}\n  {text}\n  {' ' * (column - 1)}^\n"
    assert wasi("wat2wasm", *args.split(), "a.wat") == (1, b"", shown)
    assert not (tmp_path / "a.wasm").exists()


def test_print_takes_components(wasi, tmp_path):
    text = b"(component $c\n  (core module $m (;0;)\n    (memory (;0;) 1)\n  )\n  (type (;0;) (list u8))\n)\n"
    (tmp_path / "a.wat").write_bytes(text)
    assert wasi("wat2wasm", "a.wat") == (0, b"", "")
    assert wasi("print", "a.wasm") == (0, text, "")
    assert wasi("print", "a.wat") == (0, text, "")
    assert b"$" not in wasi("print", "--no-names", "a.wasm")[1]


def test_print_does_not_overwrite_what_it_reads(wasi, tmp_path):
    (tmp_path / "a.wasm").write_bytes(BINARY)
    message = "wasi: a.wasm: the text would overwrite the input; name another file with -o\n"
    assert wasi("print", "a.wasm", "-o", "a.wasm") == (1, b"", message)
    assert (tmp_path / "a.wasm").read_bytes() == BINARY


def test_print_says_where_a_component_is_malformed(wasi, tmp_path):
    (tmp_path / "a.wasm").write_bytes(COMPONENT + b"\x0d\0")
    assert wasi("print", "a.wasm") == (1, b"", "wasi: a.wasm: malformed section id: 13 (at offset 0x8)\n")


def test_no_binary_for_a_terminal(wasi, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    status, out, err = wasi("wat2wasm", "-", stdin=VALID.encode())
    assert (status, out, err) == (
        1,
        b"",
        "wasi: refusing to write a binary to a terminal; name a file with -o\n",
    )


# print


def test_print_gives_what_wat2wasm_reads(wasi, tmp_path):
    (tmp_path / "a.wasm").write_bytes(BINARY)
    status, text, err = wasi("print", "a.wasm")
    assert (status, err) == (0, "")
    assert text.startswith(b"(module")
    assert wasi("wat2wasm", "-", stdin=text) == (0, BINARY, "")
    assert wasi("print", "a.wasm", "-o", "b.wat") == (0, b"", "")
    assert (tmp_path / "b.wat").read_bytes() == text
    assert wasi("print", "-", stdin=VALID.encode()) == (0, text, "")


def test_print_with_names_and_without(wasi):
    source = b'(module (func $main (export "f") nop))'
    assert b"$main" in wasi("print", "-", stdin=source)[1]
    assert b"$main" not in wasi("print", "--no-names", "-", stdin=source)[1]


def test_print_of_what_is_not_valid(wasi):
    """A module that is refused is the one to be read."""
    binary = bytearray(parse_module("(module (func (result i32) (i32.const 0) (i32.const 0) drop))"))
    binary[binary.index(b"\x1a\x0b")] = 0x01  # nop for drop: two values are left
    assert wasi("validate", "-", stdin=binary)[0] == 1
    assert b"    nop\n" in wasi("print", "-", stdin=binary)[1]


def test_print_of_what_is_malformed_further_on(wasi):
    binary = parse_module("(func block nop end)").replace(b"\x02\x40\x01\x0b", b"\x02\x40\x05\x0b")
    status, text, err = wasi("print", "-", stdin=binary)
    assert (status, err) == (1, "wasi: standard input: END opcode expected (at offset 0x19)\n")
    assert text.startswith(b"(module\n")


def test_print_of_no_module(wasi, tmp_path):
    assert wasi("print", "absent.wasm") == (1, b"", "wasi: absent.wasm: No such file or directory\n")
    assert wasi("print", "-", stdin=b"text") == (1, b"", f"wasi: standard input: {NO_MODULE}\n")
    status, out, err = wasi("print", "-", stdin=BINARY[:-1])
    assert (status, out) == (1, b"")
    assert err.startswith("wasi: standard input: ")


# inspect

GUEST = """(module $guest
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (import "env" "n" (global i32))
  (memory (export "memory") 2 3)
  (table 4 funcref)
  (elem func $add)
  (data (i32.const 0) "abc") (data "defg")
  (func $add (export "add") (param i32 i32) (result i32) (i32.extend8_s (local.get 0)))
  (func (export "_start") (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))
  (@custom "producers" "\\01\\08language\\02\\04Rust\\031.9\\01C\\00"))"""


def test_inspect(wasi):
    status, out, err = wasi("inspect", "-", stdin=GUEST.encode())
    assert (status, err) == (0, "")
    size = len(parse_module(GUEST))
    assert (
        out.decode()
        == f"""\
standard input: a command of {size} bytes
functions: 2 defined, 1 imported
code:      19 bytes
data:      15 bytes in 2 segments
memories:  (memory 2 3)
tables:    (table 4 funcref)
names:     2 functions, the module is `guest`
language:  Rust 1.9, C
features:  sign-extension, bulk-memory
imports:
  "wasi_snapshot_preview1" "proc_exit" (func (param i32))
  "env" "n" (global i32)
exports:
  memory: (memory 2 3)
  add(i32, i32) -> i32
  _start() -> None
sections:                    offset         size    count
"""
        + "".join(section_lines(GUEST))
    )


def section_lines(text):
    """The rows of the table of sections, from what the engine says of them."""
    for id_, name, offset, size, count in engine.Module(text).sections:
        shown = f'custom "{name}"' if id_ == 0 else name
        yield f"  {shown:<22} {offset:>#10x} {size:>12,} {'' if count is None else count:>8}".rstrip() + "\n"


def test_inspect_as_json(wasi):
    status, out, err = wasi("inspect", "--json", "-", stdin=GUEST.encode())
    assert (status, err) == (0, "")
    facts = json.loads(out)
    sections = facts.pop("sections")
    assert sections[0] == {"id": 1, "name": "type", "offset": 10, "size": 14, "count": 3}
    assert [section["name"] for section in sections if section["id"] == 0] == ["producers", "name"]
    assert facts == {
        "file": "standard input",
        "bytes": len(parse_module(GUEST)),
        "kind": "command",
        "imports": [
            {"module": "wasi_snapshot_preview1", "name": "proc_exit", "type": "(func (param i32))"},
            {"module": "env", "name": "n", "type": "(global i32)"},
        ],
        "exports": [
            {"name": "memory", "type": "(memory 2 3)", "use": "memory: (memory 2 3)"},
            {"name": "add", "type": "(func (param i32 i32) (result i32))", "use": "add(i32, i32) -> i32"},
            {"name": "_start", "type": "(func)", "use": "_start() -> None"},
        ],
        "functions": {"imported": 1, "defined": 2},
        "memories": ["(memory 2 3)"],
        "tables": ["(table 4 funcref)"],
        "code_bytes": 19,
        "data": {"segments": 2, "bytes": 15},
        "names": {"module": "guest", "functions": 2},
        "producers": {"language": ["Rust 1.9", "C"]},
        "features": ["sign-extension", "bulk-memory"],
    }


@pytest.mark.parametrize(
    ("text", "kind", "features"),
    [
        ("(module)", "library", "none"),
        ('(module (func (export "_initialize")))', "reactor", "none"),
        ("(module (memory 1 (pagesize 1)))", "library", "custom-page-sizes"),
        (
            "(module (func (i64.mul_wide_u (i64.const 1) (i64.const 1)) drop drop))",
            "library",
            "wide-arithmetic",
        ),
    ],
)
def test_inspect_knows_what_is_needed(wasi, text, kind, features):
    status, out, _ = wasi("inspect", "-", stdin=text.encode())
    lines = out.decode().splitlines()
    assert status == 0
    assert lines[0].startswith(f"standard input: a {kind} of ")
    assert f"features:  {features}" in lines


@pytest.mark.parametrize("section", ["name", "producers"])
@pytest.mark.parametrize("content", ["\\01", "\\ff\\ff\\ff\\ff\\0f", "\\01\\05ab", "\\01\\01\\ff\\01\\01a"])
def test_inspect_of_custom_sections_that_are_broken(wasi, section, content):
    """They mean nothing to the engine; what cannot be read is left out."""
    status, out, err = wasi("inspect", "-", stdin=f'(module (@custom "{section}" "{content}"))'.encode())
    assert (status, err) == (0, "")
    assert b"features:  none" in out


def test_names_that_would_move_the_cursor_are_escaped(wasi):
    source = b'(module (func (export "\\1b[31m\\e2\\80\\ae")))'
    assert "\n  \\x1b[31m\\u202e() -> None\n" in wasi("inspect", "-", stdin=source)[1].decode()
    assert "\n  \\x1b[31m\\u202e() -> None\n" in wasi("run", "-", stdin=source)[2]


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
        ("wasi run --stdin x --m", "--max-memory --max-stack --max-files"),
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


IMPORTING = """(component
  (core module $m (func (export "f")))
  (core instance $i (instantiate $m))
  (import "a:b/c" (instance
    (export "r" (type $r (sub resource)))
    (type $e u8) (export "e" (type (eq $e)))
    (export "f" (func (param "self" (borrow $r)) (result (list u8))))))
  (import "g" (func async))
  (func $f (canon lift (core func $i "f")))
  (component (core module))
  (instance $made)
  (export "f" (func $f))
  (export "made" (instance $made)))"""


def test_inspect_of_a_component(wasi):
    status, out, err = wasi("inspect", "-", stdin=IMPORTING.encode())
    assert (status, err) == (0, "")
    lines = out.decode().splitlines()
    assert re.fullmatch(r"standard input: a component of \d+ bytes", lines[0])
    assert lines[1:12] == [
        "modules:   2 of 50 bytes",
        "imports:",
        '  "a:b/c" instance',
        '    "r" resource',
        '    "e" type u8',
        '    "f" func(self: borrow<r>) -> list<u8>',
        '  "g" async func()',
        "exports:",
        '  "f" func()',
        '  "made" instance',
        "sections:                    offset         size    count",
    ]
    assert lines[12].split() == ["core", "module", "0xa", "42"]


def test_inspect_of_a_component_as_json(wasi):
    facts = json.loads(wasi("inspect", "--json", "-", stdin=IMPORTING.encode())[1])
    assert list(facts) == ["file", "bytes", "kind", "imports", "exports", "modules", "sections"]
    assert facts["imports"][1] == {"name": "g", "type": "async func()", "exports": []}


def test_inspect_shows_types_by_the_names_that_they_get(wasi):
    text = """(component (import "i" (instance
      (type $p (record (field "x" u8))) (export "p" (type $q (eq $p)))
      (export "n" (instance (export "f" (func (param "all" (list $q)))))))))"""
    lines = wasi("inspect", "-", stdin=text.encode())[1].decode().splitlines()
    assert lines[3:7] == [
        '  "i" instance',
        '    "p" type record { x: u8 }',
        '    "n" instance',
        '      "f" func(all: list<p>)',
    ]


def test_inspect_lists_at_most_so_many_exports(wasi):
    exports = "".join(f'(export "e{i}" (type $e))' for i in range(1000)).replace("(type $e)", "(type (eq 0))")
    imports = "".join(f'(import "i{i}" (instance (type $t)))' for i in range(7))
    text = f"(component (type $t (instance (type u8) {exports})) {imports})"
    facts = json.loads(wasi("inspect", "--json", "-", stdin=text.encode())[1])
    assert [len(fact["exports"]) for fact in facts["imports"]] == [1000] * 5 + [0] * 2


def test_inspect_wants_a_valid_component(wasi):
    status, out, err = wasi("inspect", "-", stdin=b"(component (type (list 7)))")
    place = "  (component (type (list 7)))\n             ^\n"
    message = f"wasi: standard input: 1:12: unknown type 7: type index out of bounds\n{place}"
    assert (status, out, err) == (1, b"", message)


def test_validate_of_components(wasi, tmp_path):
    (tmp_path / "good.wat").write_text('(component (import "f" (func)))')
    (tmp_path / "bad.wat").write_text('(component (import "f g" (func)))')
    assert wasi("validate", "good.wat") == (0, b"", "")
    status, out, err = wasi("validate", "good.wat", "bad.wat")
    message = "import name `f g` is not a valid extern name: `f g` is not in kebab case"
    place = '  (component (import "f g" (func)))\n             ^\n'
    assert (status, out, err) == (1, b"", f"wasi: bad.wat: 1:12: {message}\n{place}")
