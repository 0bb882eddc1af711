"""A tail call leaves its frame: no handler of that frame sees what the callee throws.

Where the frame cannot be replaced (a host function, another instance) the translator makes a call of it.
"""

import pytest

import engine

THROWER = '(module (tag $t (export "t")) (func (export "boom") (result i32) (throw $t)))'
CALLER = """(module
  (import "b" "t" (tag $t))
  (import "b" "boom" (func $boom (result i32)))
  (type $s (func (result i32)))
  (table funcref (elem $boom))
  (func $inner (result i32)
    (block $h (block $outer (try_table (catch_all $outer) (try_table (catch $t $h) {call})))) (i32.const 7))
  (func (export "f") (result i32)
    (block $h (try_table (catch $t $h) (return (call $inner)))) (i32.const 3)))"""
CALLS = [
    "(return_call $boom)",
    "(return_call_indirect (type $s) (i32.const 0))",
    "(return_call_ref $s (ref.func $boom))",
]


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize("call", CALLS)
def test_another_instance_throws_past_the_frame_that_tail_called(call, form):
    other = engine.Instance(engine.Module(THROWER), {}, engine=form)
    instance = engine.Instance(engine.Module(CALLER.replace("{call}", call)), {"b": other}, engine=form)
    assert instance["f"]() == 3


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize("call", CALLS)
def test_the_host_throws_past_the_frame_that_tail_called(call, form):
    tag = engine.Tag(engine.TagType(()))

    def boom():
        raise engine.UncaughtException(tag=tag, values=())

    module = engine.Module(CALLER.replace("{call}", call))
    instance = engine.Instance(module, {"b": {"t": tag, "boom": boom}}, engine=form)
    assert instance["f"]() == 3


@pytest.mark.parametrize("form", ["tail", "switch"])
def test_code_behind_a_tail_call_is_guarded_again(form):
    text = """(module
      (import "b" "t" (tag $t))
      (import "b" "boom" (func $boom (result i32)))
      (func (export "f") (param i32) (result i32)
        (block $h (try_table (catch $t $h)
          (if (local.get 0) (then (return_call $boom)))
          (drop (call $boom)))) (i32.const 7)))"""
    other = engine.Instance(engine.Module(THROWER), {}, engine=form)
    instance = engine.Instance(engine.Module(text), {"b": other}, engine=form)
    assert instance["f"](0) == 7
    with pytest.raises(engine.UncaughtException):
        instance["f"](1)
