"""Traps: every message, and backtraces with the names and offsets that other tools give."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import engine
from engine import Exhaustion, Instance, Module, Trap
from engine.features import Limits

MESSAGES = [
    ("unreachable", "unreachable"),
    ("integer divide by zero", "(drop (i32.div_s (i32.const 1) (local.get $zero)))"),
    ("integer divide by zero", "(drop (i32.div_u (i32.const 1) (local.get $zero)))"),
    ("integer divide by zero", "(drop (i32.rem_s (i32.const 1) (local.get $zero)))"),
    ("integer divide by zero", "(drop (i64.rem_u (i64.const 1) (i64.extend_i32_s (local.get $zero))))"),
    (
        "integer overflow",
        "(drop (i32.div_s (i32.const 0x80000000) (i32.sub (local.get $zero) (i32.const 1))))",
    ),
    ("integer overflow", "(drop (i32.trunc_f32_s (f32.const 3e9)))"),
    ("integer overflow", "(drop (i64.trunc_f64_u (f64.const -1)))"),
    ("integer overflow", "(drop (i32.trunc_f64_u (f64.const inf)))"),
    ("invalid conversion to integer", "(drop (i32.trunc_f32_s (f32.const nan)))"),
    ("invalid conversion to integer", "(drop (i64.trunc_f64_u (f64.const nan)))"),
    ("out of bounds memory access", "(drop (i32.load (i32.const 65533)))"),
    ("out of bounds memory access", "(drop (i64.load8_u offset=0xffffffff (i32.const -1)))"),
    ("out of bounds memory access", "(i64.store (i32.const 65529) (i64.const 0))"),
    ("out of bounds memory access", "(memory.fill (i32.const 65530) (i32.const 0) (i32.const 7))"),
    ("out of bounds memory access", "(memory.fill (i32.const 0) (i32.const 0) (i32.const -1))"),
    ("out of bounds memory access", "(memory.copy (i32.const 0) (i32.const 65530) (i32.const 7))"),
    ("out of bounds memory access", "(memory.copy (i32.const 1) (i32.const 0) (i32.const 0x200000))"),
    ("out of bounds memory access", "(memory.init $data (i32.const 0) (i32.const 0) (i32.const 4))"),
    ("out of bounds memory access", "(drop (i32.load $wide (i64.const -4)))"),
    ("out of bounds table access", "(drop (table.get $table (i32.const 5)))"),
    ("out of bounds table access", "(table.set $table (i32.const 5) (ref.null func))"),
    ("out of bounds table access", "(table.fill $table (i32.const 4) (ref.null func) (i32.const 2))"),
    ("out of bounds table access", "(table.copy $table $table (i32.const 0) (i32.const 4) (i32.const 2))"),
    ("out of bounds table access", "(table.init $table $elem (i32.const 0) (i32.const 0) (i32.const 2))"),
    ("undefined element", "(call_indirect $table (i32.const 5))"),
    ("uninitialized element 3", "(call_indirect $table (i32.const 3))"),
    ("uninitialized element 4", "(return_call_indirect $table (i32.const 4))"),
    ("indirect call type mismatch", "(call_indirect $table (i32.const 1))"),
    ("null reference", "(drop (ref.as_non_null (ref.null func)))"),
    ("null function reference", "(call_ref $void (ref.null $void))"),
    ("null function reference", "(return_call_ref $void (ref.null $void))"),
    ("null exception reference", "(throw_ref (ref.null exn))"),
]
TRAPPING = """(module $m
  (type $void (func))
  (memory 1) (memory $wide i64 1) (data $data "abc")
  (table $table 5 funcref) (elem $elem func $fine)
  (elem (table $table) (i32.const 1) func $add)
  (func $add (param i32) (result i32) (local.get 0))
  (func $fine (export "fine"))
  (func $f (export "f") (local $zero i32) nop BODY))"""


@pytest.mark.parametrize(("message", "body"), MESSAGES)
def test_messages(message, body, form):
    instance = Instance(Module(TRAPPING.replace("BODY", body)), engine=form)
    for _ in range(2):
        with pytest.raises(Trap) as raised:
            instance["f"]()
        assert raised.value.message == message
        assert [frame.func_name for frame in raised.value.frames] == ["f"]
    assert instance["fine"]() is None


def test_no_message_is_untested():
    source = Path(engine.__file__).with_name("backtrace.pyx")
    if not source.exists():
        pytest.skip("no sources here")
    known = re.search(r"MESSAGES = \((.*?)\n\)", source.read_text(), re.DOTALL)
    assert known is not None
    tested = {message.rstrip(" 0123456789") for message, _ in MESSAGES} | {"", "call stack exhausted"}
    assert set(re.findall(r'"(.*?)"', known[1])) == tested


# Backtraces

NESTED = """(module $traced
  (import "other" "call" (func $other (param i32)))
  (table $table 2 funcref)
  (elem (i32.const 0) func $leaf $indirect)
  (type $step (func (param i32)))
  (func $leaf (param $n i32)
    (local $x i32)
    (local.set $x (i32.const 7))
    (if (i32.eqz (local.get $n)) (then (unreachable))
      (else (drop (i32.div_u (local.get $x) (i32.sub (local.get $n) (local.get $n)))))))
  (func $direct (export "direct") (param i32) nop (call $leaf (local.get 0)) nop)
  (func $indirect (param i32) nop nop (call_indirect (type $step) (local.get 0) (i32.const 0)))
  (func $twice (export "indirect") (param i32) (call_indirect (type $step) (local.get 0) (i32.const 1)))
  (func $reference (export "reference") (param i32) (call_ref $step (local.get 0) (ref.func $indirect)))
  (func (export "unnamed") (param i32) (call $direct (local.get 0)) (nop))
  (func (export "foreign") (param i32) (nop) (call $other (local.get 0)) (nop))
  (func $tail (export "tail") (param i32) (return_call $direct (local.get 0)))
  (func $in_try (export "in_try") (param i32)
    (block $caught (try_table (catch_all $caught) (call $direct (local.get 0))) (return))))"""


def printed(module):
    """Return offset → instruction for every function index, as `wasm-tools print` sees the module."""
    text = subprocess.run(
        [Path(sys.executable).with_name("wasm-tools"), "print", "--print-offsets", "-"],
        input=bytes(module), capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    found, index = {}, -1
    for line in text.splitlines():
        match = re.match(r"\(;@([0-9a-f]+)\s*;\)\s*(\S+)", line)
        if match is None:
            continue
        if match[2] in ("(func", "(import"):
            index += "func" in line
        else:
            found[int(match[1], 16)] = (index, match[2].strip("()"))
    return found


CASES = [
    ("direct", 0, [("leaf", "unreachable"), ("direct", "call")]),
    ("direct", 1, [("leaf", "i32.div_u"), ("direct", "call")]),
    ("indirect", 0, [("leaf", "unreachable"), ("indirect", "call_indirect"), ("twice", "call_indirect")]),
    ("reference", 1, [("leaf", "i32.div_u"), ("indirect", "call_indirect"), ("reference", "call_ref")]),
    ("unnamed", 0, [("leaf", "unreachable"), ("direct", "call"), ("unnamed", "call")]),
    ("tail", 0, [("leaf", "unreachable"), ("direct", "call")]),
    ("in_try", 0, [("leaf", "unreachable"), ("direct", "call"), ("in_try", "call")]),
    (
        "foreign",
        0,
        [
            ("leaf", "unreachable"),
            ("direct", "call"),
            ("second", "call"),
            ("first", "call"),
            ("foreign", "call"),
        ],
    ),
]
OTHER = """(module $other
  (import "traced" "direct" (func $direct (param i32)))
  (func $second (param i32) nop nop (call $direct (local.get 0)) nop)
  (func $first (export "call") (param i32) (call $second (local.get 0))))"""


def link(form):
    """Return two instances that call each other, and their modules by name."""
    nested, other = Module(NESTED), Module(OTHER)
    inner = Instance(nested, {"other": {"call": lambda x: None}}, engine=form)
    middle = Instance(other, {"traced": inner}, engine=form)
    return Instance(nested, {"other": middle}, engine=form), {"traced": nested, "other": other}


@pytest.mark.parametrize(("name", "argument", "expected"), CASES)
def test_frames(name, argument, expected, form):
    instance, modules = link(form)
    listings = {key: printed(module) for key, module in modules.items()}
    with pytest.raises(Trap) as raised:
        instance[name](argument)
    frames = raised.value.frames
    assert [frame.func_name for frame in frames] == [function for function, _ in expected]
    assert [listings[frame.module_name].get(frame.offset) for frame in frames] == [
        (frame.func_index, instruction) for frame, (_, instruction) in zip(frames, expected, strict=True)
    ]
    assert [frame.module_name for frame in frames if frame.func_name in ("first", "second")] in (
        [],
        ["other", "other"],
    )


def test_the_message_shows_the_frames(form):
    instance, _ = link(form)
    with pytest.raises(Trap) as raised:
        instance["direct"](0)
    lines = str(raised.value).splitlines()
    assert lines[0] == "unreachable"
    assert [re.sub("0x[0-9a-f]+", "...", line) for line in lines[1:]] == [
        "  0: traced!leaf (at offset ...)",
        "  1: traced!direct (at offset ...)",
    ]


def test_frames_without_names(form):
    module = Module('(module (func unreachable) (func (export "f") (call 0)))')
    with pytest.raises(Trap) as raised:
        Instance(module, engine=form)["f"]()
    assert re.sub("0x[0-9a-f]+", "...", str(raised.value)) == (
        "unreachable\n  0: <module>!func[0] (at offset ...)\n  1: <module>!f (at offset ...)"
    )


@pytest.mark.parametrize(
    "body",
    [
        "(call $f (i32.add (local.get 0) (i32.const 1)))",
        "(call_indirect (param i32) (i32.add (local.get 0) (i32.const 1)) (i32.const 0))",
        "(call_ref $t (i32.add (local.get 0) (i32.const 1)) (ref.func $f))",
    ],
)
def test_endless_recursion_has_a_bounded_number_of_frames(body, form):
    text = f"""(module $m (type $t (func (param i32))) (table 1 funcref) (elem (i32.const 0) $f)
      (global $depth (export "depth") (mut i32) (i32.const 0))
      (func $f (export "f") (param i32) (global.set $depth (local.get 0)) {body} nop)
      (func (export "fine") (result i32) (i32.const 1)))"""
    instance = Instance(Module(text), engine=form, limits=Limits(stack=1 << 16))
    depths = []
    for _ in range(3):
        with pytest.raises(Exhaustion, match="^call stack exhausted") as raised:
            instance["f"](0)
        assert len(raised.value.frames) == 100
        assert {frame.func_name for frame in raised.value.frames} == {"f"}
        assert len({frame.offset for frame in raised.value.frames}) == 1
        depths.append(instance["depth"].value)
    assert instance["fine"]() == 1
    assert depths[0] > 1000
    assert len(set(depths)) == 1


def test_recursion_over_two_instances(form):
    first = Instance(
        Module("""(module (import "" "table" (table 2 funcref)) (elem (i32.const 0) $f)
          (func $f (export "f") (call_indirect (i32.const 1)) nop))"""),
        {"": {"table": (table := engine.Table(engine.TableType("funcref", 2)))}},
        engine=form,
    )
    Instance(
        Module("""(module (import "" "table" (table 2 funcref)) (elem (i32.const 1) $g)
          (func $g (call_indirect (i32.const 0)) nop))"""),
        {"": {"table": table}},
    )
    with pytest.raises(Exhaustion, match="^call stack exhausted") as raised:
        first["f"]()
    assert len(raised.value.frames) == 100


def test_a_frame_that_is_too_large_is_exhaustion(form):
    locals_ = "(local i64) " * 30_000
    text = f"""(module (func $big (export "big") (result i64) {locals_} local.get 29999)
        (func (export "call") (result i64) (call $big)))"""
    instance = Instance(Module(text), engine=form)
    assert instance["big"]() == 0
    small = Instance(Module(text), engine=form, limits=Limits(stack=100_000))
    for name, frames in (("big", []), ("call", ["call"])):
        with pytest.raises(Exhaustion, match="^call stack exhausted") as raised:
            small[name]()
        assert [frame.func_name for frame in raised.value.frames] == frames
    assert instance["call"]() == 0


def test_the_limit_of_stacks_does_not_depend_on_the_stacks_of_others(form):
    deep = """(module (func $f (export "f") (param i32) (result i32)
      (if (result i32) (local.get 0)
        (then (i32.add (i32.const 1) (call $f (i32.sub (local.get 0) (i32.const 1)))))
        (else (i32.const 0)))))"""
    small = Instance(Module(deep), engine=form, limits=Limits(stack=8192))
    depth = 0
    while depth < 1000:
        try:
            small["f"](depth)
        except Exhaustion:
            break
        depth += 1
    assert 20 < depth < 500
    large = Instance(Module(deep), engine=form)
    assert large["f"](600) == 600  # leaves a larger stack in the pool
    assert small["f"](depth - 1) == depth - 1
    with pytest.raises(Exhaustion):
        small["f"](depth)
