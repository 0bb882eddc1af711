"""The command line, as a process of its own."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import engine
from engine.text import parse_module
from wasi import cli
from wasi.cli import failing

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
    # the name of the first directory
    "preopen": f"""(module {WRITE}
      (import "wasi_snapshot_preview1" "fd_prestat_get" (func $get (param i32 i32) (result i32)))
      (import "wasi_snapshot_preview1" "fd_prestat_dir_name" (func $name (param i32 i32 i32) (result i32)))
      (memory (export "memory") 1)
      (func (export "_start")
        (drop (call $get (i32.const 3) (i32.const 0)))
        (drop (call $name (i32.const 3) (i32.const 64) (i32.load (i32.const 4))))
        (i32.store (i32.const 0) (i32.const 64))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 20)))))""",
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
    "imports": """(module
      (import "env" "f" (func (param i32)))
      (import "wasi_snapshot_preview1" "fd_wrte" (func (param i32)))
      (func (export "_start")))""",
    "library": """(module (func (export "add") (param i32 i32) (result i32) (i32.const 0))
      (memory (export "memory") 1))""",
    "nothing": "(module)",
    "entry": '(module (func (export "_start") (param i32)))',
    "uses": """(module (import "other" "answer" (func $answer (result i32)))
      (func (export "ask") (result i32) (call $answer)))""",
    "gives": '(module (func (export "answer") (result i32) (i32.const 42)))',
    "relays": """(module (import "gives" "answer" (func $answer (result i32)))
      (func (export "answer") (result i32) (i32.add (call $answer) (i32.const 1))))""",
    "start": '(module (func $s unreachable) (start $s) (func (export "_start")))',
    "throw": '(module (tag $e) (func (export "_start") (throw $e)))',
    "large": '(module (memory 2) (func (export "_start")))',
    "grows": '(module (memory 1) (func (export "_start") (drop (memory.grow (i32.const 1))) (unreachable)))',
    "invalid": "(module (func (result i32)))",
    "malformed": "(module (func",
}
FILES = {
    "component.wasm": b"\0asm\x0d\0\1\0",
    "empty.wasm": b"",
    "truncated.wasm": b"\0asm\1\0",
    "cut.wasm": b"\0asm\1\0\0\0\1\x7f\1",
    "version.wasm": b"\0asm\7\0\0\0",
    "notes.txt": b"Dear diary, today I wrote no module.\n",
    "native": b"\x7fELF\2\1\1\0",
    "m.gz": b"\x1f\x8b\x08\0",
    "bom.wat": b"\xef\xbb\xbf(module)",
}


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("programs")
    for name, text in PROGRAMS.items():
        (folder / f"{name}.wat").write_text(text)
    (folder / "args.wasm").write_bytes(parse_module(PROGRAMS["args"]))
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "folder" / "empty").mkdir(parents=True)
    for name in ("b.wat", "a.wasm", "c.txt"):
        (folder / "folder" / name).touch()
    (folder / "unreadable.wasm").touch(mode=0)
    return folder


def command(*args):
    return [sys.executable, "-m", "wasi", *map(os.fsdecode, args)]


def environment():
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def wasi(*args, cwd=None, stdin=b""):
    done = subprocess.run(
        command(*args), capture_output=True, cwd=cwd, input=stdin, env=environment(), timeout=60, check=False
    )
    return done.returncode, os.fsdecode(done.stdout), done.stderr.decode()


def test_version():
    assert wasi("--version") == wasi("-V") == (0, "wasi 0.1.0\n", "")


def test_nothing_shows_the_help():
    code, out, err = wasi()
    assert (code, out) == (2, "")
    assert err.startswith("usage: wasi [--help] [--version] COMMAND ...\n")


@pytest.mark.parametrize("args", [(), *([name] for name in cli.COMMANDS)], ids=" ".join)
def test_help_has_examples(args, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main([*args, "--help"])
    assert end.value.code == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert f"\nexamples:\n  {' '.join(['wasi', *args])}" in printed.out.replace("source <(", "")
    assert max(map(len, printed.out.splitlines())) <= 100


KNOWN = (
    "annotations, bulk-memory, cm64, cm-accessors, cm-async, cm-async-stackful, "
    "cm-callback-cancellation, cm-canonical-names, cm-error-context, cm-fixed-length-lists, cm-forward, "
    "cm-hyphen-uniqueness, cm-implements, cm-linked-ends, cm-map, cm-more-async-builtins, "
    "cm-nested-names, cm-notified-drops, cm-reentrance, cm-threading, cm-values, custom-page-sizes, "
    "exceptions, extended-const, "
    "function-references, legacy-exceptions, memory64, multi-memory, multi-value, mutable-globals, "
    "recursive-types, reference-types, saturating-conversions, sign-extension, tail-call, threads, "
    "wide-arithmetic"
)
COUNT = "is not a valid count: write 1000000, 1_000_000 or 1e6"
TIME = "is not a valid time: write 5, 0.5, 5s, 100ms, 2m or 1h, more than 0"
MINUS = "; write OPTION=VALUE if the value begins with a minus"
W_KEYS = (
    "fuel, timeout, max-memory-size, max-wasm-stack, max-table-elements, max-instances, all-proposals "
    "and the proposals of --features"
)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ("rnu", """wasi: unknown command `rnu`; did you mean `run`?"""),
        ("xyz", f"wasi: unknown command `xyz`; commands: {', '.join(cli.COMMANDS)}"),
        ("exit.wat", "wasi: `exit.wat` is a file, not a command; to run it: wasi run exit.wat"),
        ("--verbose", """wasi: unknown option `--verbose`; did you mean `--version`?"""),
        ("run", "wasi run: the following arguments are required: FILE"),
        ("run --nonsense exit.wat", "wasi run: unknown option `--nonsense`"),
        ("run --dri=. exit.wat", """wasi run: unknown option `--dri`; did you mean `--dir`?"""),
        ("run --engine jit exit.wat", "wasi run: argument --engine: `jit` is neither tail nor switch"),
        ("run --env =1 exit.wat", "wasi run: env: '' is not a valid variable name"),
        (
            "run --dir ::x exit.wat",
            "wasi run: `::x` does not name a host directory: write HOST or HOST::GUEST",
        ),
        (
            "run --dir . --ro-dir /::. exit.wat",
            "wasi run: two directories are granted as `.`: rename one with HOST::GUEST",
        ),
        ("run --preload gives.wat uses.wat", "wasi run: --preload `gives.wat`: write NAME=FILE"),
        (
            "run --invoke ask --preload a=gives.wat --preload a=gives.wat uses.wat",
            "wasi run: --preload: two modules are named `a`",
        ),
        ("run --fuel", f"wasi run: argument --fuel: expected one argument{MINUS}"),
        ("run --features -tail-call f", f"wasi run: argument --features: expected one argument{MINUS}"),
        ("run --features x f", f"wasi run: unknown feature `x`; known: {KNOWN}"),
        ("validate --features x f", f"wasi validate: unknown feature `x`; known: {KNOWN}"),
        ("run -W x=1 f", f"wasi run: -W x: unknown option; the options are {W_KEYS}"),
        ("run -W tail-call=2 f", "wasi run: -W tail-call: expected y or n, got `2`"),
        ("run -W fuel=x f", f"wasi run: -W fuel: `x` {COUNT}"),
        ("run --fuel -5 f", f"wasi run: argument --fuel: `-5` {COUNT}"),
        ("run --total-fuel x f", f"wasi run: argument --total-fuel: `x` {COUNT}"),
        ("run --fuel 1.5 f", f"wasi run: argument --fuel: `1.5` {COUNT}"),
        ("run --fuel 1e99 f", f"wasi run: argument --fuel: `1e99` {COUNT}"),
        ("run --timeout 0 f", f"wasi run: argument --timeout: `0` {TIME}"),
        ("run --timeout 5d f", f"wasi run: argument --timeout: `5d` {TIME}"),
        ("run --timeout nan f", f"wasi run: argument --timeout: `nan` {TIME}"),
        (
            "run --max-memory 64M f",
            (
                "wasi run: argument --max-memory: `64M` is not a valid size: "
                "write 65536, 64KiB, 16MiB or 2GiB; kB, "
                "MB and GB are powers of 1000"
            ),
        ),
        (
            "run --max-memory 8388608TiB f",
            "wasi run: argument --max-memory: `8388608TiB` is too large: sizes must be less than 8388608TiB",
        ),
        (
            "run -W max-wasm-stack=9223372036854775808 f",
            (
                "wasi run: -W max-wasm-stack: `9223372036854775808` is too large: "
                "sizes must be less than 8388608TiB"
            ),
        ),
        (
            "wast --jobs x f",
            "wasi wast: argument --jobs: `x` is not a positive number",
        ),
        ("wast --jobs 1.5 f", "wasi wast: argument --jobs: `1.5` is not a positive number"),
        ("wast --timeout nan f", "wasi wast: argument --timeout: `nan` is not a positive number"),
        ("wat2wasm a.wat b.wat", "wasi wat2wasm: unexpected argument: `b.wat`"),
        ("completion ksh", "wasi completion: argument SHELL: `ksh` is not one of bash, zsh, fish"),
    ],
)
def test_wrong_command_line(programs, args, message):
    code, out, err = wasi(*args.split(), cwd=programs)
    prog = message.partition(":")[0]
    assert (code, out, err) == (2, "", f"{message}\nTry: {prog} --help\n")


@pytest.mark.parametrize(
    ("args", "printed"),
    [
        (("args.wat",), "args.wat\0"),
        (("args.wat", "-v", "--help", "--dir", "x", "--", "-"), "args.wat\0-v\0--help\0--dir\0x\0--\0-\0"),
        (("--engine", "switch", "args.wat", "a b"), "args.wat\0a b\0"),
        (("--env", "A=1", "--env", "B=x=y", "--env=C=", "environ.wat"), "A=1\0B=x=y\0C=\0"),
        (("--env", "HOME", "--env", "NOT_SET_ANYWHERE", "environ.wat"), f"HOME={os.environ.get('HOME')}\0"),
        (("environ.wat",), ""),
        (("--dir", b"name-\xff", "preopen.wat"), "name-\udcff"),
    ],
)
def test_arguments_and_environment(programs, args, printed):
    (programs / os.fsdecode(b"name-\xff")).mkdir(exist_ok=True)
    assert wasi("run", *args, cwd=programs) == (0, printed, "")


@pytest.mark.parametrize(
    ("preload", "printed"),
    [
        (["other=gives.wat"], "42\n"),
        (["gives=gives.wat", "other=relays.wat"], "43\n"),
    ],
)
def test_modules_that_answer_imports(programs, preload, printed):
    options = [f"--preload={given}" for given in preload]
    assert wasi("run", *options, "--invoke", "ask", "uses.wat", cwd=programs) == (0, printed, "")


def test_name_of_the_program_is_that_of_its_file(programs):
    assert wasi("run", programs / "args.wat") == (0, "args.wat\0", "")


@pytest.mark.parametrize(
    ("args", "status", "message"),
    [
        ("exit.wat", 300 & 255, ""),
        (
            "trap.wat",
            134,
            "trap.wat: unreachable\n  0: trap!inner (at offset 0x24)\n  1: trap!main (at offset 0x28)",
        ),
        ("start.wat", 134, "start.wat: unreachable\n  0: start!s (at offset 0x27)"),
        ("throw.wat", 134, "throw.wat: uncaught exception\n  0: throw!_start (at offset 0x28)"),
        (
            "--max-stack 4KiB deep.wat",
            134,
            "deep.wat: call stack exhausted; --max-stack SIZE sets this limit"
            + "".join(f"\n  {i}: deep!f (at offset 0x23)" for i in range(20))
            + "\n  ...",
        ),
        (
            "--max-memory 64KiB grows.wat",
            134,
            (
                "grows.wat: unreachable; memory.grow was refused 1 time: Limits.memory is 65536 bytes"
                "\n  0: grows!_start (at offset 0x2d)"
            ),
        ),
        (
            "--max-memory 64KiB large.wat",
            134,
            (
                "large.wat: a memory of 2 pages exceeds the limit of 65536 bytes; --max-memory SIZE sets "
                "this limit"
            ),
        ),
        ("absent.wasm", 1, "absent.wasm: No such file or directory"),
        ("--invoke ask --preload other=none.wat uses.wat", 1, "none.wat: No such file or directory"),
        ("trp.wat", 1, "trp.wat: No such file or directory; did you mean `trap.wat`?"),
        ("./folder/trp.wat", 1, "./folder/trp.wat: No such file or directory"),
        ("folder", 1, "folder: Is a directory; name a file in it: a.wasm, b.wat"),
        ("folder/empty", 1, "folder/empty: Is a directory; it has no .wasm or .wat file"),
        (
            "component.wasm",
            1,
            (
                "component.wasm: a component; running WASI 0.2 programs is not supported yet"
                "\nimports: none\nfunctions: none"
                "\nto call a function: wasi run --invoke 'NAME(ARG, ...)' FILE"
            ),
        ),
        ("empty.wasm", 1, "empty.wasm: the file is empty"),
        ("truncated.wasm", 1, "truncated.wasm: unexpected end (at offset 0x6); is the file complete?"),
        ("cut.wasm", 1, "cut.wasm: length out of bounds (at offset 0x9); is the file complete?"),
        ("version.wasm", 1, "version.wasm: unknown binary version (at offset 0x4)"),
        (
            "notes.txt",
            1,
            (
                "notes.txt: not a WebAssembly module: it begins with 'Dear diary, today I ', not with \\0asm "
                "(binary) or ( (text)"
            ),
        ),
        ("native", 1, "native: not a WebAssembly module: this is a native program"),
        ("m.gz", 1, "m.gz: not a WebAssembly module: this is compressed; unpack it: gunzip FILE"),
        (
            "bom.wat",
            1,
            "bom.wat: not a WebAssembly module: this is text with a byte order mark; save it without",
        ),
        (
            "malformed.wat",
            1,
            "malformed.wat: 1:14: unexpected token: end of text\n  (module (func\n               ^",
        ),
        (
            "imports.wat",
            1,
            (
                "imports.wat: unknown import:\n"
                """  `env` `f` (func (param i32)); nothing is given for `env`\n"""
                """  `wasi_snapshot_preview1` `fd_wrte` (func (param i32)); did you mean `fd_write`?\n"""
                "give them with --preload NAME=FILE, or in Python: wasi.load(file, imports={...})"
            ),
        ),
        (
            "library.wat",
            1,
            (
                "library.wat: unknown export: no `_start`, so this is not a program; it exports\n"
                "  add(i32, i32) -> i32\n  memory: (memory 1)\n"
                "to call a function: wasi run --invoke NAME FILE ARG ..."
            ),
        ),
        (
            "nothing.wat",
            1,
            (
                "nothing.wat: unknown export: no `_start`, so this is not a "
                "program; it exports nothing\n"
                "to call a function: wasi run --invoke NAME FILE ARG ..."
            ),
        ),
        (
            "entry.wat",
            1,
            "entry.wat: incompatible export type: `_start` must be (func), not (func (param i32))",
        ),
        ("--dir absent args.wat", 1, "--dir absent: No such file or directory"),
        ("--ro-dir trap.wat::/x args.wat", 1, "--ro-dir trap.wat: Not a directory"),
        ("--stdin absent args.wat", 1, "--stdin absent: No such file or directory"),
        ("--stdin folder args.wat", 1, "--stdin folder: Is a directory"),
    ],
)
def test_status_and_message(programs, args, status, message):
    code, out, err = wasi("run", *args.split(), cwd=programs)
    assert (code, out, err) == (status, "", f"wasi: {message}\n" if message else "")


def test_invalid_module(programs):
    code, out, err = wasi("run", "invalid.wat", cwd=programs)
    assert (code, out) == (1, "")
    assert err.startswith("wasi: invalid.wat: ")
    assert "type mismatch" in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_no_permission(programs):
    code, _, err = wasi("run", "unreadable.wasm", cwd=programs)
    assert code == 1
    assert (
        err
        == "wasi: unreadable.wasm: Permission denied; this user cannot read it, see: ls -l unreadable.wasm\n"
    )


def test_no_permission_in_words(capsys):
    """Also where tests are run by root, who may read everything."""
    assert failing.report(PermissionError(errno.EACCES, "Permission denied", "x.wasm"), "x.wasm") == 1
    expected = "wasi: x.wasm: Permission denied; this user cannot read it, see: ls -l x.wasm\n"
    assert capsys.readouterr().err == expected


def test_faults_of_ours_are_not_hidden():
    with pytest.raises(AssertionError):
        failing.report(AssertionError(), "x.wasm")


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


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("args", ["--help", "run --help", "completion fish", "wat2wasm args.wat -o -"])
def test_output_that_nobody_reads_ends_quietly(programs, args, unbuffered):
    reading, writing = os.pipe()
    os.close(reading)
    env = {**environment(), "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(
        command(*args.split()), stdout=writing, stderr=subprocess.PIPE, cwd=programs, env=env, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("args", ["--help", "print args.wat", "wat2wasm args.wat -o -", "inspect args.wat"])
def test_output_that_cannot_be_written(programs, args, unbuffered):
    env = {**environment(), "PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command(*args.split()), stdout=full, stderr=subprocess.PIPE, cwd=programs, env=env, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"wasi: standard output: No space left on device\n")


@pytest.mark.parametrize(
    ("args", "stream"),
    [
        ("run -", "input"),
        ("validate -", "input"),
        ("print args.wat", "output"),
        ("wat2wasm args.wat -o -", "output"),
    ],
)
def test_standard_stream_that_is_closed(programs, args, stream):
    """Python has None for it then."""
    redirected = "<&-" if stream == "input" else ">&-"
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {redirected}', "sh", *command(*args.split())],
        capture_output=True,
        cwd=programs,
        env=environment(),
        check=False,
    )
    expected = f"wasi: standard {stream}: Bad file descriptor\n".encode()
    assert (done.returncode, done.stderr) == (1, expected)


def test_wast_is_a_command():
    code, out, _ = wasi("wast", "--help")
    assert code == 0
    assert "--junit" in out
