"""engine.Module: sources, imports and exports, names, custom sections, pickling, lifetime."""

import copy
import gc
import mmap
import pickle
import sys
import threading
import weakref

import pytest

import engine.text
from engine import (
    Export,
    Features,
    FuncType,
    GlobalType,
    Import,
    Malformed,
    MemoryType,
    Module,
    TableType,
    TagType,
)
from engine.features import REVISIONS
from engine.text import parse_module

TEXT = """
(module $example
  (type $binary (func (param $a i32) (param $b i32) (result i32)))
  (import "env" "log" (func $log (param i64 f32 f64)))
  (import "env" "table" (table 1 2 externref))
  (import "env" "memory" (memory 1))
  (import "env" "wide" (memory i64 2 3))
  (import "env" "counter" (global (mut i64)))
  (import "env" "oops" (tag (param i32 i64)))
  (import "env" "callback" (global (ref null $binary)))
  (func $add (export "add") (param $a i32) (param $b i32) (result i32) (local $sum i32)
    (i32.add (local.get $a) (local.get $b)))
  (func (export "") (result i32 i64) (i32.const 1) (i64.const 2))
  (table (export "refs") i64 5 (ref null func))
  (memory (export "memory") 7)
  (global (export "answer") i32 (i32.const 42))
  (tag (export "failure") (param f64))
  (@custom "first" "one") (@custom "second" (after last) "two"))
"""
BINARY = parse_module(TEXT)


def test_imports():
    assert Module(BINARY).imports == (
        Import("env", "log", FuncType(["i64", "f32", "f64"])),
        Import("env", "table", TableType("externref", 1, 2)),
        Import("env", "memory", MemoryType(1)),
        Import("env", "wide", MemoryType(2, 3, "i64")),
        Import("env", "counter", GlobalType("i64", True)),
        Import("env", "oops", TagType(["i32", "i64"])),
        Import("env", "callback", GlobalType("(ref null (func (param i32 i32) (result i32)))")),
    )


def test_exports():
    assert Module(BINARY).exports == (
        Export("add", FuncType(["i32", "i32"], ["i32"])),
        Export("", FuncType([], ["i32", "i64"])),
        Export("refs", TableType("funcref", 5, None, "i64")),
        Export("memory", MemoryType(7)),
        Export("answer", GlobalType("i32")),
        Export("failure", TagType(["f64"])),
    )


def test_imports_and_exports_are_made_once():
    module = Module(BINARY)
    assert module.imports is module.imports
    assert module.exports is module.exports


def test_names():
    module = Module(BINARY)
    assert module.name == "example"
    assert [module.func_name(i) for i in range(4)] == ["log", "add", None, None]
    assert [module.local_name(1, i) for i in range(4)] == ["a", "b", "sum", None]
    assert module.local_name(2, 0) is None


def test_given_name_takes_precedence():
    assert Module(BINARY, name="given").name == "given"
    assert Module(b"\0asm\1\0\0\0").name is None


@pytest.mark.parametrize(
    "contents",
    [b"\0", b"\0\5\4abc", b"\1\4\1\0\2\xff\xff", b"\1\x0a\xff\xff\xff\xff\x0f\0\1a\1", b"\7\0\0"],
)
def test_broken_name_section_is_ignored(contents):
    """Custom sections never make a module malformed."""
    section = b"\4name" + contents
    module = Module(b"\0asm\1\0\0\0\0" + bytes([len(section)]) + section)
    assert (module.name, module.func_name(7), module.local_name(0, 0)) == (None, None, None)


def test_custom_sections():
    sections = Module(BINARY).custom_sections
    assert [(name, contents) for name, contents in sections if name != "name"] == [
        ("first", b"one"),
        ("second", b"two"),
    ]


# Sources


def test_bytes_are_kept():
    module = Module(BINARY)
    assert bytes(module) is BINARY


@pytest.mark.parametrize(
    "make",
    [
        bytearray,
        memoryview,
        lambda data: memoryview(bytearray(data)),
        lambda data: memoryview(b"!" + data)[1:],
    ],
)
def test_bytes_like_sources(make):
    source = make(BINARY)
    module = Module(source)
    assert bytes(module) == BINARY
    assert module.exports == Module(BINARY).exports


def test_later_writes_to_the_source_have_no_effect():
    source = bytearray(BINARY)
    module = Module(source)
    source[:] = bytes(len(source))
    assert bytes(module) == BINARY
    assert module.exports == Module(BINARY).exports


def test_mapped_file(tmp_path):
    path = tmp_path / "module.wasm"
    path.write_bytes(BINARY)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        module = Module(mapped)
    assert bytes(module) == BINARY


@pytest.mark.parametrize(
    "source", [TEXT, TEXT.encode(), ";; comment\n(module)", b" \n(module)", b"(; ;) (module)", ""]
)
def test_text_sources(source):
    assert bytes(Module(source)) == parse_module(source)


@pytest.mark.parametrize("source", [None, 3, ["(module)"], object()])
def test_other_sources(source):
    with pytest.raises(TypeError, match="bytes-like or str"):
        Module(source)


def test_features_reach_the_text_parser(monkeypatch):
    seen = []
    monkeypatch.setattr(
        engine.text, "parse_module", lambda text, features, look: seen.append(features) or BINARY
    )
    features = Features(wide_arithmetic=True)
    assert Module("(module)", features=features).features is features
    assert seen == [features]


def test_bits_of_features_are_in_field_order():
    """engine/features.pxd names those that core modules ask for; test_validate.py has a test of each."""
    for i, name in enumerate(Features.__slots__):
        assert Features.parse("mvp," + name).bits() == 1 << i


def test_all_features_are_those_that_add_to_the_language():
    """A newer rule in the place of another one is a choice; everything released is on by default."""
    everything = Features.parse("all")
    assert {name for name in Features.__slots__ if not getattr(everything, name)} == REVISIONS
    assert not any(getattr(Features(), name) for name in REVISIONS)
    assert not Features().cm_forward and not Features().cm_accessors
    assert Features.parse("all,cm-reentrance").cm_reentrance


# The object


def test_pickle():
    module = Module(BINARY, features=Features(wide_arithmetic=True), name="given")
    again = pickle.loads(pickle.dumps(module))
    assert (bytes(again), again.features, again.name) == (BINARY, module.features, "given")
    assert bytes(copy.deepcopy(module)) == BINARY


def test_hash_and_equality_are_by_identity():
    one, other = Module(BINARY), Module(BINARY)
    assert one != other
    assert len({one, other, one}) == 2


def test_immutable():
    module = Module(BINARY)
    with pytest.raises(AttributeError):
        module.name = "other"
    with pytest.raises(TypeError):
        type("Sub", (Module,), {})


def test_there_is_no_module_without_a_source():
    with pytest.raises(TypeError):
        Module.__new__(Module)
    with pytest.raises(Malformed):
        Module.__new__(Module, b"\0asm\1\0\0\0\1\1")


def test_source_is_released():
    source = bytes(bytearray(BINARY))
    before = sys.getrefcount(source)
    module = Module(source)
    ref = weakref.ref(module)
    del module
    gc.collect()
    assert ref() is None
    assert sys.getrefcount(source) == before


def test_threads_decode_at_once():
    text = "(module {})".format(
        "(func (param i32) (result i32) {} (local.get 0))".format("(nop)" * 5000) * 100
    )
    data = parse_module(text)
    modules = []
    threads = [threading.Thread(target=lambda: modules.append(Module(data))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(modules) == 4


def test_memories_and_tables():
    module = Module("""(module (import "m" "t" (table i64 1 2 externref)) (import "m" "m" (memory 3))
      (table 4 funcref) (memory i64 5 6))""")
    assert module.memories == (MemoryType(3), MemoryType(5, 6, "i64"))
    assert module.tables == (TableType("externref", 1, 2, "i64"), TableType("funcref", 4))
    assert (Module("(module)").memories, Module("(module)").tables) == ((), ())


# Types as Python values


def test_types_are_values():
    assert FuncType(["i32"], ()) == FuncType(("i32",), [])
    assert hash(FuncType(["i32"])) == hash(FuncType(("i32",)))
    assert FuncType(["i32"]) != TagType(["i32"])
    assert GlobalType("i32") != GlobalType("i32", True)
    assert (
        repr(MemoryType(1))
        == "MemoryType(minimum=1, maximum=None, address='i32', shared=False, page_size=65536)"
    )
    assert str(FuncType(["i32", "f64"], ["i64"])) == "(func (param i32 f64) (result i64))"
    assert pickle.loads(pickle.dumps(TableType("funcref", 1, 2))) == TableType("funcref", 1, 2)
    with pytest.raises(AttributeError):
        GlobalType("i32").content = "i64"
