"""The public face: load, compile, run."""

import copy
import gc
import io
import os
import pickle
import weakref

import pytest

import wasi

CALC = """
(module $calc
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "divide") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func (export "two") (result i32 i64) (i32.const 1) (i64.const 2))
  (func (export "close") (result i32) (i32.const 7))
  (memory (export "memory") 1 2)
  (table (export "table") 3 funcref)
  (global (export "count") (mut i64) (i64.const 3))
)
"""
ECHO = """
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (drop (call $sizes (i32.const 0) (i32.const 4)))
    (drop (call $args (i32.const 64) (i32.const 1024)))
    (i32.store (i32.const 8) (i32.const 1024))
    (i32.store (i32.const 12) (i32.load (i32.const 4)))
    (drop (call $write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 20)))
    (i32.store (i32.const 8) (i32.const 4096))
    (i32.store (i32.const 12) (i32.const 4096))
    (drop (call $read (i32.const 0) (i32.const 8) (i32.const 1) (i32.const 12)))
    (drop (call $write (i32.const 2) (i32.const 8) (i32.const 1) (i32.const 20)))
    (call $exit (i32.const 300)))
)
"""


def test_exports_are_attributes_and_items():
    calc = wasi.load(CALC)
    assert calc.add(1, 2) == 3
    assert calc["add"](2, 3) == 5
    assert calc.two() == (1, 2)
    assert calc.count.value == 3
    assert list(calc) == ["add", "divide", "two", "close", "memory", "table", "count"]
    assert "add" in calc
    assert "sub" not in calc
    assert {"add", "exports", "close"} <= set(dir(calc))


def test_ours_are_not_shadowed():
    calc = wasi.load(CALC)
    assert calc["close"]() == 7
    assert calc.close() is None


def test_missing_export():
    calc = wasi.load(CALC)
    with pytest.raises(AttributeError, match="^the module has no export `sub`$"):
        calc.sub  # noqa: B018
    with pytest.raises(KeyError):
        calc["sub"]
    assert not hasattr(copy.copy(calc).__class__.__new__(wasi.Instance), "anything")


def test_repr_lists_exports_with_types():
    shown = (
        "calc: add(i32, i32) -> i32, divide(i32, i32) -> i32, two() -> (i32, i64), close() -> i32, "
        "memory: (memory 1 2), table: (table 3 funcref), count: (global (mut i64))>"
    )
    assert repr(wasi.compile(CALC)) == "<wasi.Module " + shown
    assert repr(wasi.load(CALC)) == "<wasi.Instance " + shown
    assert repr(wasi.load("(module)")) == "<wasi.Instance without a name: no exports>"


@pytest.mark.parametrize("kind", [str, bytes, bytearray, memoryview, os.PathLike, "path", "binary path"])
def test_sources(tmp_path, kind):
    path = tmp_path / "calc (1).wat"
    path.write_text(CALC)
    if kind is str:
        source = CALC
    elif kind is os.PathLike:
        source = path
    elif kind == "path":
        source = str(path)
    elif kind == "binary path":
        source = str(tmp_path / "calc.wasm")
        (tmp_path / "calc.wasm").write_bytes(bytes(wasi.compile(CALC)))
    else:
        source = kind(CALC.encode())
    assert wasi.load(source).add(20, 22) == 42


def test_wrong_sources(tmp_path):
    with pytest.raises(FileNotFoundError):
        wasi.load("nothing.wasm")
    with pytest.raises(IsADirectoryError):
        wasi.load(tmp_path)
    (tmp_path / "notes.txt").write_text("hello\n")
    with pytest.raises(wasi.Malformed, match="not a WebAssembly module: it begins with 'hello"):
        wasi.load(tmp_path / "notes.txt")
    with pytest.raises(wasi.Invalid):
        wasi.load("(module (func (result i32)))")


def test_module_is_picklable_and_makes_instances():
    module = pickle.loads(pickle.dumps(wasi.compile(CALC)))
    assert module.name == "calc"
    assert [item.name for item in module.exports.values()][:2] == ["add", "divide"]
    first, second = module.instantiate(), module.instantiate()
    first.count.value = 9
    assert second.count.value == 3


def test_custom_sections():
    module = wasi.compile('(module (@custom "notes" "abc") (@custom "more" "") (func $f))')
    assert module.custom_sections[:2] == [("notes", b"abc"), ("more", b"")]
    assert [name for name, _ in module.custom_sections] == ["notes", "more", "name"]


def test_imports_from_python():
    seen = []
    source = """(module
      (import "env" "log" (func $log (param i32)))
      (import "env" "base" (global $base i32))
      (func (export "go") (call $log (global.get $base))))"""
    wasi.load(source, imports={"env": {"log": seen.append, "base": 5}}).go()
    assert seen == [5]


MADE = [
    ("func", "(import \"m\" \"x\" (func (param i32)))",
     lambda: wasi.Func(print, wasi.FuncType(["i32"], []))),
    ("memory", "(import \"m\" \"x\" (memory 1 2))", lambda: wasi.Memory(wasi.MemoryType(1, 2))),
    ("table", "(import \"m\" \"x\" (table 1 funcref))", lambda: wasi.Table(wasi.TableType("funcref", 1))),
    ("global", "(import \"m\" \"x\" (global (mut i64)))",
     lambda: wasi.Global(wasi.GlobalType("i64", True), 3)),
    ("tag", "(import \"m\" \"x\" (tag (param i32)))", lambda: wasi.Tag(wasi.TagType(["i32"]))),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "make"), MADE)
def test_imports_made_in_python(kind, text, make):
    """Users import `wasi` and nothing else; an export that is given back is the same object."""
    made = make()
    instance = wasi.load(f'(module {text} (export "same" ({kind} 0)))', imports={"m": {"x": made}})
    assert instance.same is made
    assert type(made) is getattr(wasi, kind.capitalize())
    assert type(made.type) is getattr(wasi, kind.capitalize() + "Type")
    assert type(instance.exports["same"]).__name__ in wasi.__all__


def test_imports_from_an_instance():
    source = (
        '(module (import "calc" "add" (func $add (param i32 i32) (result i32))) (export "plus" (func $add)))'
    )
    for calc in (wasi.load(CALC), wasi.load(CALC).exports):
        assert wasi.load(source, imports={"calc": calc}).plus(1, 2) == 3


def test_wasi_functions_can_be_replaced():
    written = []

    def fd_write(fd, iovs, count, size):
        written.append((fd, count))
        return 0

    with pytest.raises(wasi.Exit) as exited:
        wasi.load(ECHO, imports={"wasi_snapshot_preview1": {"fd_write": fd_write}})._start()
    assert exited.value.code == 300
    assert written == [(1, 1), (2, 1)]


def test_every_missing_import_is_listed():
    source = """(module
      (import "env" "log" (func (param i32)))
      (import "env" "memory" (memory 1 2))
      (import "enw" "g" (global (mut i64)))
      (import "wasi_snapshot_preview1" "fd_reed" (func (param i32) (result i32))))"""
    with pytest.raises(wasi.Unlinkable) as refused:
        wasi.load(source, imports={"env": {"logs": print}})
    assert refused.value.message == "unknown import"
    assert str(refused.value).splitlines() == [
        "unknown import:",
        "  `env` `log` (func (param i32)); did you mean `logs`?",
        "  `env` `memory` (memory 1 2)",
        "  `enw` `g` (global (mut i64)); nothing is given for `enw`; did you mean `env`?",
        "  `wasi_snapshot_preview1` `fd_reed` (func (param i32) (result i32)); did you mean `fd_read`?",
    ]


def test_what_is_given_may_be_empty():
    with pytest.raises(wasi.Unlinkable) as refused:
        wasi.load('(module (import "env" "log" (func)))', imports={"env": {}})
    assert str(refused.value) == "unknown import: `env` `log` (func); the mapping given for `env` is empty"


def test_wrong_imports():
    source = '(module (import "env" "f" (func)))'
    with pytest.raises(
        TypeError, match=r"imports\['env'\] must be a mapping of names or an instance, not int"
    ):
        wasi.load(source, imports={"env": 3})
    with pytest.raises(wasi.Unlinkable, match="incompatible import type"):
        wasi.load('(module (import "wasi_snapshot_preview1" "fd_close" (func (param i64))))')


@pytest.mark.parametrize(
    ("call", "given", "message"),
    [
        (wasi.load, {"source": 3}, "a source must be a path, bytes or text, not int: 3"),
        (wasi.run, {"source": None}, "a source must be a path, bytes or text, not NoneType: None"),
        (
            wasi.compile,
            {"source": ["(module)"]},
            "a source must be a path, bytes or text, not list: ['(module)']",
        ),
        (wasi.compile, {"features": "all"}, "features must be wasi.Features, not str: 'all'"),
        (wasi.load, {"limits": {"fuel": 1}}, "limits must be wasi.Limits, not dict: {'fuel': 1}"),
        (wasi.load, {"grants": {"args": []}}, "grants must be wasi.Grants, not dict: {'args': []}"),
        (wasi.load, {"imports": [1]}, "imports must be a mapping of module names, not list: [1]"),
        (wasi.run, {"args": "-v"}, "args must be a sequence of str, not one str"),
        (wasi.run, {"args": b"-v"}, "args must be a sequence of str, not bytes: b'-v'"),
        (wasi.run, {"args": [1]}, "args: expected str, not int: 1"),
    ],
)
def test_what_is_of_the_wrong_kind_is_named(call, given, message):
    with pytest.raises(TypeError) as refused:
        call(**{"source": '(module (func (export "_start")))', **given})
    assert str(refused.value) == message


def test_run_is_like_subprocess():
    completed = wasi.run(ECHO, ["a", "é"], stdin=b"input")
    assert completed.returncode == 300
    assert completed.stdout == "main.wasm\0a\0é\0".encode()
    assert completed.stderr == b"input"
    out = io.BytesIO()
    completed = wasi.run(wasi.compile(ECHO), stdout=out)
    assert (completed.stdout, out.getvalue()) == (b"", b"main.wasm\0")


def test_program_is_called_as_its_file(tmp_path):
    (tmp_path / "echo.wat").write_text(ECHO)
    assert wasi.run(tmp_path / "echo.wat").stdout == b"echo.wat\0"
    assert wasi.run(str(tmp_path / "echo.wat")).stdout == b"echo.wat\0"


def test_program_that_returns_has_status_0():
    assert wasi.run('(module (func (export "_start")))').returncode == 0


def test_run_needs_a_program():
    with pytest.raises(wasi.Unlinkable, match="no `_start`, so this is not a program; it exports nothing"):
        wasi.run("(module)")


def test_trap_is_raised():
    with pytest.raises(wasi.Trap, match="unreachable"):
        wasi.run('(module (func (export "_start") unreachable))')


def test_reactor_is_initialised_and_command_is_not_started():
    source = """(module (import "wasi_snapshot_preview1" "sched_yield" (func (result i32)))
      (global $g (export "g") (mut i32) (i32.const 0))
      (func (export "{}") (global.set $g (i32.const 1))))"""
    assert wasi.load(source.format("_initialize")).g.value == 1
    assert wasi.load(source.format("_start")).g.value == 0


def test_start_function_can_call_wasi():
    out = io.BytesIO()
    source = """(module
      (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
      (memory (export "memory") 1)
      (data (i32.const 0) "\\08\\00\\00\\00\\02\\00\\00\\00hi")
      (func $main (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16))))
      (start $main))"""
    wasi.load(source, grants=wasi.Grants(stdout=out))
    assert out.getvalue() == b"hi"


def test_memory_must_be_exported_for_wasi():
    source = """(module
      (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
      (memory 1) (func (export "go") (drop (call $random (i32.const 0) (i32.const 1)))))"""
    with pytest.raises(wasi.Trap, match="WASI functions need the memory exported as `memory`"):
        wasi.load(source).go()


def test_what_a_grant_raises_comes_out_unchanged():
    class Broken(io.RawIOBase):
        def write(self, data):
            raise ZeroDivisionError("ours")

    with pytest.raises(ZeroDivisionError, match="ours"):
        wasi.run(ECHO, stdout=Broken())


def test_closing_closes_directories(tmp_path):
    before = len(os.listdir("/proc/self/fd"))
    with wasi.load(ECHO, grants=wasi.Grants(dirs={"/": tmp_path})):
        assert len(os.listdir("/proc/self/fd")) == before + 1
    assert len(os.listdir("/proc/self/fd")) == before
    with pytest.raises(FileNotFoundError):
        wasi.load(ECHO, grants=wasi.Grants(dirs={"/": tmp_path, "/x": tmp_path / "nothing"}))
    assert len(os.listdir("/proc/self/fd")) == before


def test_closed_instance_says_so():
    calc = wasi.load(CALC)
    add = calc.add
    calc.close()
    calc.close()
    with pytest.raises((RuntimeError, ValueError, wasi.WasmError), match="closed"):
        add(1, 2)


def test_instance_with_wasi_is_collected(tmp_path):
    instance = wasi.load(ECHO, grants=wasi.Grants(dirs={"/": tmp_path}))
    process = weakref.ref(instance)
    before = len(os.listdir("/proc/self/fd"))
    del instance
    gc.collect()
    assert process() is None
    assert len(os.listdir("/proc/self/fd")) == before - 1


def test_usage_counts():
    instance = wasi.load(ECHO)
    with pytest.raises(wasi.Exit):
        instance._start()
    counted = wasi.usage(instance)
    assert counted["host_calls"] == 6
    assert counted["peak_memory"] >= 65536
    assert {"host_calls", "guest_calls", "bytes_copied", "fuel", "peak_memory"} <= set(counted)


def test_limits_apply():
    with pytest.raises(wasi.OutOfFuel):
        wasi.run('(module (func (export "_start") (loop (br 0))))', limits=wasi.Limits(fuel=1000))


def test_version_is_that_of_the_distribution():
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    assert wasi.__version__ == project["version"]
