"""The command line, as a process of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import engine
from engine.text import parse_module

ROOT = Path(engine.__file__).resolve().parents[1]  # the tree, or where a wheel was installed
WRITE = '(import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))'
EXIT = '(import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))'
ARGS = """(module
  (import "wasi_snapshot_preview1" "{0}_sizes_get" (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "{0}_get" (func $args (param i32 i32) (result i32)))
  {1}
  (memory (export "memory") 1)
  (func (export "_start")
    (drop (call $sizes (i32.const 0) (i32.const 4)))
    (drop (call $args (i32.const 64) (i32.const 1024)))
    (i32.store (i32.const 8) (i32.const 1024))
    (i32.store (i32.const 12) (i32.load (i32.const 4)))
    (drop (call $write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 20)))))
"""
PROGRAMS = {
    "args": ARGS.format("args", WRITE),
    "environ": ARGS.format("environ", WRITE),
    "exit": f"""(module {EXIT} (memory (export "memory") 1)
      (func (export "_start") (call $exit (i32.const 300))))""",
    "trap": '(module (func $inner unreachable) (func $main (export "_start") (call $inner)))',
    "loop": """(module
        (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (data (i32.const 0) "\\08\\00\\00\\00\\06\\00\\00\\00ready\\n")
        (func (export "_start")
            (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))
            (loop (br 0))))""",
    "deep": '(module (func $f (export "_start") (call $f) (call $f)))',
    "imports": '(module (import "env" "f" (func (param i32))) (func (export "_start")))',
    "library": '(module (func (export "add")))',
    "invalid": "(module (func (result i32)))",
    "malformed": "(module (func",
}


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("programs")
    for name, text in PROGRAMS.items():
        (folder / f"{name}.wat").write_text(text)
    (folder / "args.wasm").write_bytes(parse_module(PROGRAMS["args"]))
    (folder / "component.wasm").write_bytes(b"\0asm\x0d\0\1\0")
    (folder / "truncated.wasm").write_bytes(b"\0asm\1\0")
    (folder / "unreadable.wasm").touch(mode=0)
    return folder


def command(*args):
    return [sys.executable, "-m", "wasi", *map(str, args)]


def environment():
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def wasi(*args, cwd=None, stdin=b""):
    done = subprocess.run(
        command(*args), capture_output=True, cwd=cwd, input=stdin, env=environment(), timeout=60, check=False
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_version():
    assert wasi("--version") == (0, "wasi 0.1.0\n", "")


@pytest.mark.parametrize("args", [("--help",), ("run", "--help")])
def test_help_has_examples(args):
    code, out, err = wasi(*args)
    assert (code, err) == (0, "")
    assert "wasi run --dir" in out


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "usage: wasi [--help] [--version] COMMAND ..."),
        (("rnu",), "wasi: error: no command 'rnu'; did you mean 'run'?"),
        (("xyz",), "wasi: error: no command 'xyz'; there are: run, wast"),
        (("exit.wat",), "wasi: error: 'exit.wat' is a file, not a command; to run it: wasi run exit.wat"),
        (("run",), "wasi run: error: the following arguments are required: FILE"),
        (("run", "--nonsense", "exit.wat"), "wasi run: error: unrecognized arguments: --nonsense"),
        (("run", "--engine", "jit", "exit.wat"), "invalid choice: 'jit'"),
        (("run", "--env", "=1", "exit.wat"), "wasi: env: '' cannot be the name of a variable"),
    ],
)
def test_wrong_command_line(programs, args, message):
    code, out, err = wasi(*args, cwd=programs)
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("args", "printed"),
    [
        (("args.wat",), "args.wat\0"),
        (("args.wat", "-v", "--help", "--dir", "x", "--", "-"), "args.wat\0-v\0--help\0--dir\0x\0--\0-\0"),
        (("--engine", "switch", "args.wat", "a b"), "args.wat\0a b\0"),
        (("--env", "A=1", "--env", "B=x=y", "--env=C=", "environ.wat"), "A=1\0B=x=y\0C=\0"),
        (("--env", "HOME", "--env", "NOT_SET_ANYWHERE", "environ.wat"), f"HOME={os.environ.get('HOME')}\0"),
        (("environ.wat",), ""),
    ],
)
def test_arguments_and_environment(programs, args, printed):
    assert wasi("run", *args, cwd=programs) == (0, printed, "")


def test_name_of_the_program_is_that_of_its_file(programs):
    assert wasi("run", programs / "args.wat") == (0, "args.wat\0", "")


@pytest.mark.parametrize(
    ("file", "status", "message"),
    [
        ("exit.wat", 300 & 255, ""),
        ("trap.wat", 134, "wasi: trap.wat: unreachable"),
        ("deep.wat", 134, "wasi: deep.wat: call stack exhausted"),
        ("nothing.wasm", 1, "wasi: nothing.wasm: No such file or directory"),
        (".", 1, "wasi: .: Is a directory"),
        (
            "component.wasm",
            1,
            "wasi: component.wasm: this is a component; components come with a later version",
        ),
        ("truncated.wasm", 1, "wasi: truncated.wasm: "),
        ("invalid.wat", 1, "wasi: invalid.wat: type mismatch"),
        ("malformed.wat", 1, "wasi: malformed.wat: 1:"),
        ("imports.wat", 1, 'wasi: imports.wat: unknown import: "env" "f" (func (param i32))'),
        ("library.wat", 1, 'wasi: library.wat: unknown export: no "_start"'),
    ],
)
def test_status_and_message(programs, file, status, message):
    code, out, err = wasi("run", file, cwd=programs)
    assert (code, out) == (status, "")
    assert err.startswith(message)
    assert "Traceback" not in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_no_permission(programs):
    code, _, err = wasi("run", "unreadable.wasm", cwd=programs)
    assert (code, err) == (1, "wasi: unreadable.wasm: Permission denied\n")


def test_trap_has_a_backtrace(programs):
    _, _, err = wasi("run", "trap.wat", cwd=programs)
    assert err.splitlines()[1:] == [
        "  0: trap!inner (at offset 0x24)",
        "  1: trap!main (at offset 0x28)",
    ]


def test_directory_that_is_missing(programs):
    code, _, err = wasi("run", "--dir", "nothing", "args.wat", cwd=programs)
    assert (code, err) == (1, "wasi: nothing: No such file or directory\n")


@pytest.fixture
def interruptible():
    """Whoever runs the tests may ignore SIGINT, which children would inherit."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_interrupt_ends_without_a_traceback(programs):
    with subprocess.Popen(
        command("run", programs / "loop.wat"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdout.readline() == b"ready\n"  # from now on the guest loops
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")


def test_closed_output_is_an_error_for_the_guest_alone(programs):
    process = subprocess.Popen(
        command("run", programs / "args.wat"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=20) == 0
    process.stderr.close()


def test_wast_is_delegated(programs):
    code, out, _ = wasi("wast", "--help")
    assert code == 0
    assert "--junit" in out


HEAVY = {
    "asyncio", "typing_extensions", "inspect", "dataclasses", "pathlib", "tempfile", "subprocess", "shutil",
    "logging", "json", "difflib", "traceback", "socket", "ssl", "email", "http", "urllib", "multiprocessing",
    "concurrent.futures", "random", "hashlib", "select", "fcntl", "importlib.metadata", "threading", "numpy",
}  # fmt: skip


def test_run_imports_little(programs):
    """Start-up is a headline: what `wasi run` of a small program may not import."""
    code = (
        "import sys; before = set(sys.modules); from wasi.cli import main; status = main(sys.argv[1:]);"
        "print(*sorted(set(sys.modules) - before), file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code, "run", programs / "args.wasm"],
        capture_output=True, env=environment(), timeout=60, check=True,
    )  # fmt: skip
    imported = set(done.stderr.decode().split())
    assert "wasi.p1.fd" in imported
    assert imported & HEAVY == set()
    ours = {name for name in imported if name.startswith("wasi.")}
    assert not {"wasi.wast", "wasi.describing"} & ours
