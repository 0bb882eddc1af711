"""The adapter of wasi-testsuite: a test that fails must be seen, whatever it is that is wrong."""

import json
from pathlib import Path

import pytest

import wasi
from ci import testsuite
from engine import FORMS

ROOT = Path(__file__).resolve().parent.parent
# exits with the number of its arguments, after writing these and the environment; `file` must open
PROGRAM = """(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get" (func $env_sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $env (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_unlink_file" (func $unlink (param i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0x300) "file")
  (data (i32.const 0x100) "\\00\\10\\00\\00\\00\\00\\00\\00\\00\\20\\00\\00")
  (func (export "_start")
    (drop (call $args_sizes (i32.const 0) (i32.const 0x104)))
    (drop (call $args (i32.const 0x400) (i32.const 0x1000)))
    (drop (call $env_sizes (i32.const 4) (i32.const 0x10c)))
    (drop (call $env (i32.const 0x400) (i32.const 0x2000)))
    (drop (call $write (i32.const 1) (i32.const 0x100) (i32.const 2) (i32.const 0x20)))
    (if (i32.load8_u (i32.const 4))  ;; with an environment: remove the file of the root
      (then (call $exit (call $unlink (i32.const 3) (i32.const 0x300) (i32.const 4)))))
    (call $exit (i32.load (i32.const 0)))))"""


@pytest.fixture
def suite(tmp_path):
    """A suite with one group, and a function that adds a test with a .json."""
    folder = tmp_path / "tests" / "c" / "testsuite" / "wasm32-wasip1"
    (folder / "root.dir").mkdir(parents=True)
    (folder / "root.dir" / "file").write_text("kept")

    def add(name, told=None):
        (folder / f"{name}.wasm").write_bytes(bytes(wasi.compile(PROGRAM)))
        if told is not None:
            (folder / f"{name}.json").write_text(json.dumps(told))

    return tmp_path, add


@pytest.mark.parametrize(
    ("told", "failure"),
    [
        ({"exit_code": 1, "stdout": "t.wasm\0"}, None),
        ({"exit_code": 3, "args": ["a", 'b "c"'], "stdout": 't.wasm\0a\0b "c"\0'}, None),
        ({"env": {"A": "1\n2"}, "root": "root.dir", "stdout": "t.wasm\0A=1\n2\0"}, None),
        (None, "exit status 1, not 0"),
        ({"exit_code": 2}, "exit status 1, not 2"),
        ({"exit_code": 1, "stdout": "x"}, "stdout is 't.wasm\\x00', not 'x'"),
        ({"exit_code": 1, "stderr": "x"}, "stderr is '', not 'x'"),
        ({"env": {"A": "1"}}, "exit status 8, not 0"),  # no root: BADF
    ],
)
def test_one_test(suite, told, failure):
    folder, add = suite
    add("t", told)
    (case,) = testsuite.find(folder)
    assert case.run("switch").failure == failure


def test_each_run_has_a_fresh_copy_of_the_root(suite):
    folder, add = suite
    add("t", {"env": {"A": "1"}, "root": "root.dir"})
    (case,) = testsuite.find(folder)
    assert [case.run(engine).failure for engine in FORMS] == [None] * len(FORMS)
    assert (case.root / "file").read_text() == "kept"


def test_a_test_that_does_not_end(suite, monkeypatch):
    folder, add = suite
    add("t")
    (case,) = testsuite.find(folder)
    case.file.write_bytes(bytes(wasi.compile('(module (func (export "_start") (loop (br 0))))')))
    monkeypatch.setattr(testsuite, "SECONDS", 1)
    assert case.run("switch").failure == "not at its end after 1 s"


def test_the_command(suite, tmp_path, monkeypatch, capsys):
    folder, add = suite
    page = tmp_path / "page.md"
    page.write_text(f"before\n{testsuite.BEGIN}old\n{testsuite.END}\nafter\n")
    monkeypatch.setattr(testsuite.write, "__defaults__", (page,))
    add("good", {"exit_code": 1})
    assert testsuite.main([str(folder), "--write"]) == 0
    text = page.read_text()
    assert f"| all {'| 1 of 1 ' * len(FORMS)}|\n<!-- end -->\nafter\n" in text
    assert "old" not in text
    add("bad")
    assert testsuite.main([str(folder), "--engine", "switch"]) == 1
    out = capsys.readouterr().out
    assert "| c | 1 of 2 |" in out
    assert "- c/bad, switch: exit status 1, not 0" in out
    assert testsuite.main([str(folder), "--only", "goo"]) == 0


def test_what_cannot_be_run(suite, monkeypatch, capsys):
    folder, add = suite
    for arguments, told in [
        ([str(folder)], "no tests tests/*/testsuite/wasm32-wasip1/*.wasm in"),
        ([], "no DIR given: a checkout of WebAssembly/wasi-testsuite, or WASI_TESTSUITE=DIR"),
    ]:
        monkeypatch.delenv("WASI_TESTSUITE", raising=False)
        with pytest.raises(SystemExit) as ended:
            testsuite.main(arguments)
        assert ended.value.code == 2
        assert told in capsys.readouterr().err
    add("t", {"operations": []})
    with pytest.raises(SystemExit):
        testsuite.main([str(folder)])
    assert "unknown keys: operations" in capsys.readouterr().err


@pytest.mark.source
def test_the_page_has_the_marks():
    text = testsuite.PAGE.read_text()
    assert testsuite.BEGIN in text
    assert testsuite.END in text.partition(testsuite.BEGIN)[2]
