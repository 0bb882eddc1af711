"""`limits=` of wasi.compile, load and run while something is loaded: modules, components, text."""

import pytest

import wasi
from ci.fuzz.bomb_shapes import EMPTY, SHAPES, functype, module
from engine.text import encoder
from engine.text.encoder import sized
from wasi import Limits

NOW = Limits(seconds=1e-9)  # is over at the first look
MESSAGE = "time limit exceeded: loading takes more than 1e-09 s"
NOPS = SHAPES["nops"](600_000)
COMPONENT = '(component (import "f" (func $f)) (export "g" (func $f)))'
WITH_MODULE = b"\0asm\x0d\0\1\0" + encoder.section(1, NOPS)


@pytest.mark.parametrize(
    "source",
    [
        NOPS,
        "(module (func nop))",
        COMPONENT,
        bytes(wasi.compile("(module)")) + b"\0\1\0" * 50_000,
        WITH_MODULE,
    ],
    ids=["module", "text", "component text", "custom sections", "component"],
)
@pytest.mark.parametrize("use", [wasi.compile, wasi.load, wasi.run])
def test_loading_has_a_time_limit(use, source):
    with pytest.raises(wasi.Timeout) as caught:
        use(source, limits=NOW)
    assert str(caught.value) == MESSAGE


def test_files_have_a_time_limit(tmp_path):
    file = tmp_path / "nops.wasm"
    file.write_bytes(NOPS)
    with pytest.raises(wasi.Timeout, match="loading takes more than"):
        wasi.load(file, limits=NOW)


def test_calls_have_their_own_time():
    """What loading took is not missing afterwards: each outermost operation has all of the limit."""
    instance = wasi.load('(module (func (export "f") (result i32) (i32.const 1)))', limits=Limits(seconds=60))
    assert instance.f() == 1


@pytest.mark.parametrize("use", [wasi.compile, wasi.load])
def test_loading_has_a_memory_limit(use):
    source = SHAPES["group of structs"](1_000_000)
    use(source)
    with pytest.raises(wasi.MemoryLimit, match="the decoded module takes more than 8388608 bytes"):
        use(source, limits=Limits(memory=0))


def test_components_have_a_memory_limit():
    names = b"".join(sized(b"a%05x" % i) for i in range(60_000))
    source = b"\0asm\x0d\0\1\0" + encoder.section(7, b"\x01\x6d" + encoder.u(60_000) + names)
    wasi.compile(source)
    with pytest.raises(wasi.MemoryLimit, match="the decoded module takes more than 8388608 bytes"):
        wasi.compile(source, limits=Limits(memory=0))


def test_limits_are_checked_first():
    with pytest.raises(TypeError, match="limits must be wasi.Limits, not int: 5"):
        wasi.compile("(module)", limits=5)


def test_many_missing_imports_are_not_all_listed():
    n = 3000
    names = [b"\x03env" + sized(b"f%x" % i) + b"\0\0" for i in range(n)]
    source = module({encoder.TYPE: [functype([b"\x7f"] * 1000)], encoder.IMPORT: names})
    with pytest.raises(wasi.Unlinkable) as caught:
        wasi.load(source, imports={"env": {f"g{i:x}": print for i in range(n)}})
    message = str(caught.value)
    assert message.count("\n") == 201
    assert message.endswith("\n  and 2800 more")
    assert len(message) < 100_000


def test_names_are_compared_where_it_is_cheap():
    """Twenty missing imports come with the nearest name, if they are short and there are few to compare."""
    names = [b"\x03env" + sized(b"func_%02d" % i) + b"\0\0" for i in range(30)]
    source = module({encoder.TYPE: [EMPTY], encoder.IMPORT: names})
    few = {"env": {"func_xx": print}}
    with pytest.raises(wasi.Unlinkable) as caught:
        wasi.load(source, imports=few)
    assert str(caught.value).count("did you mean") == 20
    many = {"env": {f"func_x{i}": print for i in range(301)}}
    with pytest.raises(wasi.Unlinkable) as caught:
        wasi.load(source, imports=many)
    assert "did you mean" not in str(caught.value)


def test_long_names_are_cut():
    names = [b"\x03env" + sized(b"a" * 5000) + b"\0\0"]
    source = module({encoder.TYPE: [EMPTY], encoder.IMPORT: names})
    with pytest.raises(wasi.Unlinkable) as caught:
        wasi.load(source, imports={"env": {"a" * 4999: print}})
    assert str(caught.value) == f"unknown import: `env` `{'a' * 200}...` (func)"
