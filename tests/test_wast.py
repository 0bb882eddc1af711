"""The conformance runner: what is false must fail, and nothing may pass unexecuted."""

from dataclasses import fields, is_dataclass
from typing import get_args

import pytest

from engine.features import Features
from engine.text import commands, parse_script
from engine.text.commands import Command
from wasi.wast.runner import Runner

MODULE = """
(module $m
  (tag $e)
  (memory 1)
  (table 1 funcref)
  (global (export "g") i32 (i32.const 7))
  (func $f (export "f") (param i32) (result i32) (local.get 0))
  (func (export "f32") (param f32) (result f32) (local.get 0))
  (func (export "f64") (param f64) (result f64) (local.get 0))
  (func (export "two") (result i32 i64) (i32.const 1) (i64.const 2))
  (func (export "none"))
  (func (export "trap") (unreachable))
  (func (export "divide") (param i32) (result i32) (i32.div_s (i32.const 1) (local.get 0)))
  (func $deep (export "deep") (call $deep) (drop (i32.const 0)))
  (func (export "throw") (throw $e))
  (func (export "extern") (param externref) (result externref) (local.get 0))
  (func (export "func") (result funcref) (ref.func $f))
  (func (export "null") (result funcref) (ref.null func)))
"""
GOOD = '(module (func (export "f")))'

TRUE = [
    '(assert_return (invoke "f" (i32.const -1)) (i32.const 0xffffffff))',
    '(assert_return (invoke $m "f" (i32.const 5)) (i32.const 5))',
    '(assert_return (invoke "f32" (f32.const nan:0x200001)) (f32.const nan:0x200001))',
    '(assert_return (invoke "f32" (f32.const -nan)) (f32.const nan:canonical))',
    '(assert_return (invoke "f64" (f64.const nan:0xc000000000001)) (f64.const nan:arithmetic))',
    '(assert_return (invoke "f64" (f64.const -0)) (f64.const -0))',
    '(assert_return (invoke "f" (i32.const 2)) (either (i32.const 1) (i32.const 2)))',
    '(assert_return (invoke "two") (i32.const 1) (i64.const 2))',
    '(assert_return (invoke "none"))',
    '(assert_return (get "g") (i32.const 7))',
    '(assert_return (invoke "extern" (ref.extern 3)) (ref.extern 3))',
    '(assert_return (invoke "extern" (ref.extern 3)) (ref.extern))',
    '(assert_return (invoke "extern" (ref.null extern)) (ref.null extern))',
    '(assert_return (invoke "extern" (ref.null extern)) (ref.null noextern))',
    '(assert_return (invoke "func") (ref.func))',
    '(assert_return (invoke "func") (ref.func 0))',
    '(assert_return (invoke "func") (ref.func $f))',
    '(assert_return (invoke "null") (ref.null))',
    '(assert_trap (invoke "trap") "unreachable")',
    '(assert_trap (invoke "divide" (i32.const 0)) "integer divide by")',
    '(assert_trap (module (func $s (unreachable)) (start $s)) "unreachable")',
    '(assert_exhaustion (invoke "deep") "call stack exhausted")',
    '(assert_exception (invoke "throw"))',
    '(assert_malformed (module quote "(func") "unexpected token")',
    '(assert_malformed (module binary "\\00asm") "unexpected end")',
    '(assert_invalid (module (func (result i32))) "type mismatch")',
    '(assert_unlinkable (module (import "no" "f" (func))) "unknown import")',
    '(assert_unlinkable (module (import "spectest" "print" (func (param i64)))) "incompatible import type")',
    '(invoke "f" (i32.const 1))',
    '(get "g")',
    '(register "name" $m)',
    '(module (import "spectest" "memory" (memory 1 2)) (import "spectest" "table64" (table i64 10 funcref)))',
]
FALSE = [
    '(assert_return (invoke "f" (i32.const 1)) (i32.const 2))',
    '(assert_return (invoke "f" (i32.const 1)) (i64.const 1))',
    '(assert_return (invoke "f" (i32.const 1)))',
    '(assert_return (invoke "f" (i64.const 1)) (i32.const 1))',
    '(assert_return (invoke "f") (i32.const 1))',
    '(assert_return (invoke "f" (i32.const 1)) (i32.const 1) (i32.const 1))',
    '(assert_return (invoke "f32" (f32.const nan:0x200000)) (f32.const nan:0x200001))',
    '(assert_return (invoke "f32" (f32.const nan:0x200000)) (f32.const nan:arithmetic))',
    '(assert_return (invoke "f32" (f32.const nan:0x400001)) (f32.const nan:canonical))',
    '(assert_return (invoke "f32" (f32.const inf)) (f32.const nan:arithmetic))',
    '(assert_return (invoke "f64" (f64.const 0)) (f64.const -0))',
    '(assert_return (invoke "f64" (f64.const 1)) (f64.const 1.0000000000000002))',
    '(assert_return (invoke "f64" (f64.const 1)) (v128.const i64x2 1 1))',
    '(assert_return (invoke "f" (i32.const 3)) (either (i32.const 1) (i32.const 2)))',
    '(assert_return (invoke "two") (i64.const 2) (i32.const 1))',
    '(assert_return (invoke "none") (i32.const 0))',
    '(assert_return (invoke "trap"))',
    '(assert_return (invoke "throw"))',
    '(assert_return (invoke "deep"))',
    '(assert_return (invoke "missing"))',
    '(assert_return (invoke "g"))',
    '(assert_return (invoke $absent "f" (i32.const 1)) (i32.const 1))',
    '(assert_return (get "g") (i32.const 8))',
    '(assert_return (get "f") (i32.const 7))',
    '(assert_return (get "missing") (i32.const 7))',
    '(assert_return (invoke "extern" (ref.extern 3)) (ref.extern 4))',
    '(assert_return (invoke "extern" (ref.extern 3)) (ref.func))',
    '(assert_return (invoke "extern" (ref.extern 3)) (ref.null extern))',
    '(assert_return (invoke "extern" (ref.null extern)) (ref.extern))',
    '(assert_return (invoke "extern" (ref.null extern)) (ref.null func))',
    '(assert_return (invoke "func") (ref.null))',
    '(assert_return (invoke "func") (ref.extern))',
    '(assert_return (invoke "null") (ref.func))',
    '(assert_return (invoke "null") (ref.func 0))',
    '(assert_return (invoke "extern" (ref.extern 3)) (ref.func 0))',
    '(assert_return (invoke "null") (ref.null extern))',
    '(assert_trap (invoke "none") "unreachable")',
    '(assert_trap (invoke "trap") "integer divide by zero")',
    '(assert_trap (invoke "trap") "unreachable, and more")',
    '(assert_trap (invoke "deep") "call stack exhausted")',
    '(assert_trap (invoke "throw") "")',
    '(assert_trap (invoke "missing") "")',
    f'(assert_trap {GOOD} "unreachable")',
    '(assert_trap (module (func (result i32))) "")',
    '(assert_trap (module (import "no" "f" (func))) "unknown import")',
    '(assert_exhaustion (invoke "none") "call stack exhausted")',
    '(assert_exhaustion (invoke "trap") "unreachable")',
    '(assert_exhaustion (invoke "deep") "stack overflow")',
    '(assert_exception (invoke "none"))',
    '(assert_exception (invoke "trap"))',
    '(assert_suspension (invoke "none") "unhandled")',
    f'(assert_malformed {GOOD} "unexpected token")',
    '(assert_malformed (module quote "(func") "unknown operator")',
    '(assert_malformed (module quote "(func (result i32))") "type mismatch")',
    '(assert_malformed (module binary "\\00asm") "magic header not detected")',
    f'(assert_malformed_custom {GOOD} "")',
    f'(assert_invalid {GOOD} "type mismatch")',
    '(assert_invalid (module (func (result i32))) "unknown local")',
    '(assert_invalid (module quote "(func") "unexpected token")',
    f'(assert_invalid_custom {GOOD} "")',
    f'(assert_unlinkable {GOOD} "unknown import")',
    '(assert_unlinkable (module (import "no" "f" (func))) "incompatible import type")',
    '(assert_unlinkable (module (func (result i32))) "type mismatch")',
    '(assert_unlinkable (module (func $s (unreachable)) (start $s)) "unreachable")',
    "(module (func (result i32)))",
    '(module quote "(func")',
    '(module binary "")',
    '(module (import "no" "f" (func)))',
    "(module (func $s (unreachable)) (start $s))",
    "(module definition (func (result i32)))",
    "(module instance $a $absent)",
    "(component (type $t))",
    '(register "n" $absent)',
    '(invoke "trap")',
    '(invoke "missing")',
    '(get "missing")',
    "(thread $t (shared (module $m)))",
    "(wait $t)",
    "(script)",
    '(input "file")',
    "(output)",
]


def reasons(script: str, form: str) -> list[str | None]:
    """Return why each command failed, after MODULE."""
    runner = Runner(form, Features())
    commands = parse_script(MODULE + script)
    outcomes = [runner.execute(command) for command in commands]
    assert outcomes[0] is None
    return outcomes[1:]


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize("script", TRUE)
def test_true_passes(script, form):
    assert reasons(script, form) == [None]


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize("script", FALSE)
def test_false_fails(script, form):
    (reason,) = reasons(script, form)
    assert reason


def test_every_command_has_a_false_case():
    covered = {type(command) for script in FALSE for command in parse_script(script)}
    assert covered == set(get_args(Command))


def test_every_command_is_in_the_union():
    """What has a line of its own in a script is a command, an action or a module."""
    classes = {
        value
        for value in vars(commands).values()
        if is_dataclass(value) and "line" in {field.name for field in fields(value)}
    }
    assert classes == {*get_args(Command), *get_args(commands.Action), commands.ModuleSource}


@pytest.mark.parametrize(
    "after",
    [
        '(invoke "none")',
        '(assert_return (invoke "none"))',
        '(get "g")',
        '(register "r")',
        "(module instance)",
    ],
)
def test_what_follows_a_module_that_failed_fails(after):
    """It must not run against the module before."""
    broken = (
        "(module (func (result i32)))" if after != "(module instance)" else '(module definition quote "(")'
    )
    first, second = reasons(broken + after, "switch")
    assert first
    assert second


def test_a_module_that_failed_takes_its_name_away():
    first, second = reasons('(module $m (func (result i32))) (assert_return (invoke $m "none"))', "switch")
    assert first
    assert second == "no instance $m"


def test_definitions_are_instantiated_apart():
    script = """
        (module definition $d (global (export "n") (mut i32) (i32.const 0))
          (func (export "up") (global.set 0 (i32.const 1))))
        (module instance $a $d) (module instance $b $d)
        (invoke $a "up")
        (assert_return (get $a "n") (i32.const 1)) (assert_return (get $b "n") (i32.const 0))"""
    assert reasons(script, "switch") == [None] * 6


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (
            "(module\n (func (result i32)\n  (nop)))",
            "Invalid: 4:8: type mismatch: instruction requires [i32] but stack has [] in function 0",
        ),
        ("(module definition\n (func (drop)))", "Invalid: 3:9: type mismatch: instruction requires a value"),
        ('(module $x (func) (export "a" (func 3)))', "Invalid: 2:37: unknown function 3"),
        ("(module (func (nop nop)))", "Malformed: 2:20: unexpected token nop"),
        ('(module quote "(func (drop))")', "Invalid: type mismatch: instruction requires a value"),
        ('(module binary "\\00asm\\01\\00\\00\\00\\ff\\00")', "Malformed: malformed section id"),
    ],
)
def test_where_in_the_script_a_module_is_wrong(command, reason):
    runner = Runner("switch", Features())
    (failed,) = parse_script("\n" + command)
    assert (runner.execute(failed) or "").startswith(reason)
