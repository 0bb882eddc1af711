"""`wasi run` with its options, in this process."""

import io
import re
import sys

import pytest

from engine.text import parse_module
from wasi import cli

IMPORTS = """
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
"""
PROGRAMS = {
    "echo": f"""(module {IMPORTS} (memory (export "memory") 1)
      (data (i32.const 0) "\\40\\00\\00\\00\\40\\00\\00\\00")
      (func (export "_start")
        (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 4)))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))))""",
    # status: the errno of creating the file `new` in the first directory
    "create": f"""(module {IMPORTS} (memory (export "memory") 1) (data (i32.const 0) "new")
      (func (export "_start") (call $exit (call $open
        (i32.const 3) (i32.const 0) (i32.const 0) (i32.const 3) (i32.const 1)
        (i64.const 64) (i64.const 0) (i32.const 0) (i32.const 16)))))""",
    "name": f"""(module {IMPORTS} (memory (export "memory") 1)
      (func (export "_start")
        (drop (call $sizes (i32.const 0) (i32.const 12)))
        (drop (call $args (i32.const 64) (i32.const 256)))
        (i32.store (i32.const 8) (i32.const 256))
        (drop (call $write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 20)))))""",
    "loop": '(module (func $f (loop (br 0))) (func (export "_start") (call $f)))',
    "wide": """(module (func (export "f") (param i64) (result i64 i64)
      (i64.mul_wide_u (local.get 0) (local.get 0))))""",
    "tail": '(module (func $f) (func (export "_start") (return_call $f)))',
    "memory": """(module (memory (export "memory") 1)
      (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))""",
    "tables": '(module (table 11 funcref) (func (export "_start")))',
    "numbers": """(module
      (func (export "i32") (param i32) (result i32) (local.get 0))
      (func (export "i64") (param i64) (result i64) (local.get 0))
      (func (export "f32") (param f32) (result f32) (local.get 0))
      (func (export "f64") (param f64) (result f64) (local.get 0))
      (func (export "bits") (param f64) (result i64) (i64.reinterpret_f64 (local.get 0)))
      (func (export "null") (param externref) (result externref) (local.get 0))
      (func (export "func") (result funcref) (ref.func 0))
      (func (export "exact") (param (ref func)))
      (func (export "nothing"))
      (func (export "many") (param i32 f64) (result i32 f64 funcref)
        (local.get 0) (local.get 1) (ref.null func))
      (global (export "g") i32 (i32.const 1)))""",
    "reactor": f"""(module {IMPORTS} (memory (export "memory") 1) (global $ready (mut i32) (i32.const 0))
      (func (export "_initialize") (global.set $ready (i32.const 7)))
      (func (export "ready") (result i32) (global.get $ready))
      (func (export "leave") (call $exit (i32.const 5))))""",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("programs")
    for name, text in PROGRAMS.items():
        (made / f"{name}.wat").write_text(text)
    (made / "input").write_text("from a file\n")
    return made


@pytest.fixture
def run(folder, monkeypatch, capfd):
    """Return a function that runs the command and returns its status, output and errors."""
    monkeypatch.chdir(folder)

    def run(*args):
        try:
            status = cli.main(["run", *args])
        except SystemExit as end:
            status = end.code
        return status, *capfd.readouterr()

    return run


def test_stdin_from_a_file(run):
    assert run("--stdin", "input", "echo.wat") == (0, "from a file\n", "")


def test_module_from_standard_input(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(parse_module(PROGRAMS["name"]))))
    assert run("-") == (0, "main.wasm\0", "")


def test_name_of_the_program(run):
    assert run("--argv0", "other", "name.wat") == (0, "other\0", "")
    assert run("name.wat", "a") == (0, "name.wat\0a\0", "")


@pytest.mark.parametrize(
    ("option", "errno", "made"), [("--dir", 0, True), ("--ro-dir", 69, False)]
)  # 69: EROFS
def test_directories(run, tmp_path, option, errno, made):
    assert run(option, f"{tmp_path}::/", "create.wat") == (errno, "", "")
    assert (tmp_path / "new").exists() is made


def test_no_directory_is_granted(run):
    assert run("create.wat") == (8, "", "")  # EBADF: there is no descriptor 3


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--fuel 1000", "out of fuel; --fuel N sets this limit"),
        ("--fuel 1e3", "out of fuel; --fuel N sets this limit"),
        ("--wasm fuel=1_000", "out of fuel; --fuel N sets this limit"),
        ("-Wfuel=1_000", "out of fuel; --fuel N sets this limit"),
        ("-W fuel=1_000", "out of fuel; --fuel N sets this limit"),
        ("--fuel 10 -W fuel=1000000000000", "out of fuel; --fuel N sets this limit"),
        ("--timeout 400ms", "time limit exceeded; --timeout TIME sets this limit"),
        ("--timeout 0.4", "time limit exceeded; --timeout TIME sets this limit"),
        ("-W timeout=400ms,fuel=1e15", "time limit exceeded; --timeout TIME sets this limit"),
        ("--engine switch --fuel 1000", "out of fuel; --fuel N sets this limit"),
        ("--total-fuel 1000", "out of total fuel; --total-fuel N sets this limit"),
        ("--fuel 1000 --total-fuel 1e6", "out of fuel; --fuel N sets this limit"),
        ("--fuel 1e6 --total-fuel 1_000", "out of total fuel; --total-fuel N sets this limit"),
    ],
)
def test_an_endless_loop_ends(run, options, message):
    status, out, err = run(*options.split(), "loop.wat")
    assert (status, out) == (134, "")
    assert err.splitlines()[0] == f"wasi: loop.wat: {message}"


@pytest.mark.parametrize(
    ("options", "pages", "answer"),
    [
        ("--max-memory 128KiB", 1, "1"),
        ("--max-memory 128KiB", 2, "-1"),
        ("--max-memory 131071", 1, "-1"),
        ("-W max-memory-size=128KiB", 1, "1"),
        ("-W max-memory-size=128KiB", 2, "-1"),
    ],
)
def test_memory_does_not_grow_past_its_limit(run, options, pages, answer):
    assert run(*options.split(), "--invoke", "grow", "memory.wat", str(pages)) == (0, f"{answer}\n", "")


def test_limits_of_wasmtime(run):
    message = "wasi: tables.wat: a table of 11 elements exceeds the limit of 10; "
    message += "-W max-table-elements=N sets this limit\n"
    assert run("-W", "max-table-elements=11,max-instances=1", "tables.wat") == (0, "", "")
    assert run("-W", "max-table-elements=10", "tables.wat") == (134, "", message)
    message = "wasi: tables.wat: more than 0 instances; -W max-instances=N sets this limit\n"
    assert run("-W", "max-instances=0", "tables.wat") == (134, "", message)


@pytest.mark.parametrize(
    ("options", "file", "status"),
    [
        ("--invoke f --features wide-arithmetic", "wide.wat", 0),
        ("--invoke f -W wide-arithmetic", "wide.wat", 0),
        ("--invoke f -W wide-arithmetic=y,fuel=1000", "wide.wat", 0),
        ("--invoke f -W all-proposals", "wide.wat", 0),
        ("--invoke f", "wide.wat", 1),
        ("--invoke f -W all-proposals=n", "wide.wat", 1),
        ("--invoke f --features all -W wide-arithmetic=n", "wide.wat", 1),
        ("--features=-tail-call", "tail.wat", 1),
        ("-W tail-call=n", "tail.wat", 1),
        ("-W tail-call=n -W tail-call=y", "tail.wat", 0),
        ("", "tail.wat", 0),
    ],
)
def test_features(run, options, file, status):
    assert run(*options.split(), file, *(["3"] if file == "wide.wat" else []))[0] == status


@pytest.mark.parametrize(
    ("name", "word", "printed"),
    [
        ("i32", "-0x80000000", "-2147483648"),
        ("i32", "4294967295", "-1"),
        ("i32", "0x1F", "31"),
        ("i32", "007", "7"),
        ("i32", "1_000", "1000"),
        ("i64", "-9223372036854775808", "-9223372036854775808"),
        ("i64", "0xffffffffffffffff", "-1"),
        ("f32", "0.1", "0.1"),
        ("f32", "16777217", "16777216"),
        ("f32", "1e-45", "0." + "0" * 44 + "1"),
        ("f32", "3.4028235e38", "34028235" + "0" * 31),
        ("f64", "1", "1"),
        ("f64", "-0", "-0"),
        ("f64", "0.1", "0.1"),
        ("f64", "0x1.8p3", "12"),
        ("f64", "1e21", "1" + "0" * 21),
        ("f64", "1e-7", "0.0000001"),
        ("f64", "-inf", "-inf"),
        ("f64", "nan", "NaN"),
        ("bits", "-nan:0x1", str(-0x10000000000000 + 1)),
        ("null", "null", "<null externref>"),
    ],
)
def test_invoke(run, name, word, printed):
    assert run("--invoke", name, "numbers.wat", word) == (0, f"{printed}\n", "")


def test_invoke_without_and_with_many_results(run):
    assert run("--invoke", "nothing", "numbers.wat") == (0, "", "")
    assert run("--invoke", "func", "numbers.wat") == (0, "<funcref>\n", "")
    assert run("--invoke", "many", "numbers.wat", "-5", "2.5") == (0, "-5\n2.5\n<null funcref>\n", "")


MANY = "many(i32, f64) -> (i32, f64, funcref)"
EXPORTS = f"""
  i32(i32) -> i32
  i64(i64) -> i64
  f32(f32) -> f32
  f64(f64) -> f64
  bits(f64) -> i64
  null(externref) -> externref
  func() -> funcref
  exact((ref func)) -> None
  nothing() -> None
  {MANY}
  g: (global i32)"""


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ("i3 numbers.wat", f"""no exported function `i3`; did you mean `i32`?; exports:{EXPORTS}"""),
        ("g numbers.wat", f"no exported function `g`; exports:{EXPORTS}"),
        ("many numbers.wat 1", f"{MANY} takes 2 arguments but 1 was given"),
        ("nothing numbers.wat 1", "nothing() -> None takes 0 arguments but 1 was given"),
        ("i32 numbers.wat x", "parameter 1 of i32(i32) -> i32: `x` is not a valid i32"),
        ("i32 numbers.wat 1.5", "parameter 1 of i32(i32) -> i32: `1.5` is not a valid i32"),
        (
            "i32 numbers.wat 4294967296",
            "parameter 1 of i32(i32) -> i32: `4294967296` is not a valid i32: constant out of range",
        ),
        ("many numbers.wat 1 y", f"parameter 2 of {MANY}: `y` is not a valid f64"),
        (
            "f32 numbers.wat 1e39",
            "parameter 1 of f32(f32) -> f32: `1e39` is not a valid f32: constant out of range",
        ),
        (
            "null numbers.wat 1",
            (
                "parameter 1 of null(externref) -> externref: "
                "a command line cannot pass values of type externref, except null"
            ),
        ),
        (
            "exact numbers.wat null",
            "parameter 1 of exact((ref func)) -> None: a command line cannot pass values of type (ref func)",
        ),
    ],
)
def test_invoke_wrongly(run, args, message):
    expected = f"wasi run: {message}\nTry: wasi run --help\n"
    assert run("--invoke", *args.split()) == (2, "", expected)


def test_invoke_of_a_reactor(run):
    assert run("--invoke", "ready", "reactor.wat") == (0, "7\n", "")
    assert run("--invoke", "leave", "reactor.wat") == (5, "", "")


@pytest.mark.parametrize(
    ("args", "status", "counters"),
    [
        ("name.wat", 0, {"host calls": 3, "guest calls": 1, "fuel": 1, "peak memory": 65536}),
        ("create.wat", 8, {"host calls": 2, "guest calls": 1, "fuel": 1, "peak memory": 65536}),
        ("--fuel 10 loop.wat", 134, {"host calls": 0, "guest calls": 1, "fuel": 10, "peak memory": 0}),
        (
            "--invoke grow memory.wat 2",
            0,
            {"host calls": 0, "guest calls": 1, "fuel": 1, "peak memory": 3 * 65536},
        ),
    ],
)
def test_stats(run, args, status, counters):
    """At the end, also after an exit and a limit; the last lines of what we say."""
    code, _, err = run("--stats", *args.split())
    rows = re.findall(r"^([a-z ]+?) +([\d,.]+)( bytes| ms|)$", err, re.MULTILINE)
    numbers = {name: number for name, number, _ in rows}
    assert code == status
    assert {name: int(numbers[name].replace(",", "")) for name in counters} == counters
    assert [name for name, _, unit in rows if unit == " ms"] == ["read", "compile", "instantiate", "run"]
    assert err.endswith(" ms\n")


def test_stats_of_what_does_not_compile(run, tmp_path):
    (tmp_path / "broken.wat").write_text("(module")
    code, _, err = run("--stats", str(tmp_path / "broken.wat"))
    assert code == 1
    assert re.findall(r"^(\w+) +[\d.]+ ms$", err, re.MULTILINE) == ["read", "compile"]
    assert "peak" not in err
