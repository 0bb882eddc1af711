"""Backtraces: frames know their functions, and where the instructions are when somebody asks."""

import copy
import pickle

import pytest

import engine
from engine import Frame, Instance, Module

# $f calls itself from a hundred places, one for each depth; then it traps
SITES = "".join(
    f"(if (i32.eq (local.get 0) (i32.const {k})) (then (call $f (i32.const {k - 1})) (return)))"
    for k in range(1, 100)
)
DEEP = f"""(module $deep (func (export "start") (param i32) (call $f (local.get 0)))
    (func $f (param i32) {SITES} unreachable))"""


def trap_of(text, *arguments, form=None):
    with pytest.raises(engine.Trap) as caught:
        Instance(Module(text), engine=form)["start"](*arguments)
    return caught.value


def test_each_frame_has_the_place_of_its_call(form):
    frames = trap_of(DEEP, 98, form=form).frames
    assert [frame.func_name for frame in frames] == ["f"] * 99 + ["start"]
    assert {frame.module_name for frame in frames} == {"deep"}
    offsets = [frame.offset for frame in frames]
    assert offsets[1:-1] == sorted(offsets[1:-1])
    assert len(set(offsets)) == 100


def test_places_are_the_same_whatever_else_is_in_the_backtrace():
    long, short = (trap_of(DEEP, n).frames for n in (98, 3))
    assert [frame.offset for frame in short[:4]] == [frame.offset for frame in long[:4]]


def test_frames_have_their_values_after_the_instance_is_gone():
    frames = trap_of(DEEP, 2).frames
    assert [str(frame) for frame in frames][-1].startswith("deep!start (at offset 0x")


def test_frames_compare_and_travel_by_value():
    first, second = (trap_of(DEEP, 1) for _ in range(2))
    assert first.frames == second.frames
    assert hash(first.frames) == hash(second.frames)
    assert pickle.loads(pickle.dumps(first)).frames == first.frames
    assert copy.copy(first.frames[0]) == first.frames[0]
    frame = first.frames[0]
    assert frame == Frame(1, "f", "deep", frame.offset)
    assert frame != Frame(1, "f", "deep", frame.offset + 1)
    assert frame != (1, "f", "deep", frame.offset)
    assert repr(frame) == f"Frame(func_index=1, func_name='f', module_name='deep', offset={frame.offset})"


def test_a_function_without_a_name_has_that_of_its_first_export():
    text = '(module (func (export "start") (export "other") unreachable))'
    assert trap_of(text).frames[0].func_name == "start"


def test_where_a_comparison_became_part_of_a_branch_and_values_were_moved():
    text = """(module (func (export "start") (param i32)
      (block (result i32 i32 i32 i32 i32 i32)
        (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 4) (i32.const 5) (i32.const 6)
        (br_if 0 (i32.lt_u (local.get 0) (i32.const 5)))
        (drop (i32.div_u (i32.const 1) (i32.const 0))))
      unreachable))"""
    binary = engine.text.parse_module(text)
    taken, not_taken = (trap_of(text, n).frames[0].offset for n in (0, 7))
    assert binary[taken] == 0x00
    assert binary[not_taken] == 0x6E
