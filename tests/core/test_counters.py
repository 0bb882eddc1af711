"""Counters: each counts, what it should and nothing else."""

import pytest

import engine
from engine import Call, Instance, Limits, Module

PAGE = 65536
TEXT = """
(module
  (import "host" "f" (func $f (param i32) (result i32)))
  (memory (export "memory") 1 5)
  (table $t 10 20 funcref)
  (data $d "0123456789")
  (func (export "nop"))
  (func (export "host") (param i32) (result i32) (call $f (local.get 0)))
  (func $loop (export "loop") (param i32)
    (loop $l (local.set 0 (i32.sub (local.get 0) (i32.const 1))) (br_if $l (local.get 0))))
  (func (export "calls") (call $loop (i32.const 1)) (call $loop (i32.const 1)))
  (func (export "host_loop") (param i32)
    (loop $l
      (drop (call $f (i32.const 0)))
      (local.set 0 (i32.sub (local.get 0) (i32.const 1))) (br_if $l (local.get 0))))
  (func (export "fill") (param i32) (memory.fill (i32.const 0) (i32.const 1) (local.get 0)))
  (func (export "copy") (param i32) (memory.copy (i32.const 0) (i32.const 8) (local.get 0)))
  (func (export "init") (memory.init $d (i32.const 0) (i32.const 0) (i32.const 10)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "trap") (unreachable)))
"""
MODULE = Module(TEXT)
COUNTERS = ("bytes_copied", "fuel", "guest_calls", "host_calls", "peak_memory", "refused")
TOTALS = ("code", "exceptions", "memory", "references", "tables")  # tests/core/test_totals.py


def started_call(instance):
    call = Call(instance["host"], 1)
    call.resume()
    return call


def suspend_twice(instance):
    started_call(instance).resume(1)


def trap(instance):
    with pytest.raises(engine.Trap):
        instance["trap"]()


def grow_and_close(instance):
    instance["memory"].grow(2)
    instance["memory"].close()


def call_raw(instance):
    instance["loop"].call_raw([3])


# what is done, and by how much that changes which counters: those not named stay as they are
CHANGES = [
    ("nothing", lambda i: None, {}),
    ("a call", lambda i: i["nop"](), {"guest_calls": 1, "fuel": 1}),
    ("a raw call", call_raw, {"guest_calls": 1, "fuel": 1 + 2}),
    ("a call that traps", trap, {"guest_calls": 1, "fuel": 1}),
    ("backward branches", lambda i: i["loop"](1000), {"guest_calls": 1, "fuel": 1 + 999}),
    ("calls within the guest", lambda i: i["calls"](), {"guest_calls": 1, "fuel": 1 + 2}),
    ("a host call", lambda i: i["host"](1), {"guest_calls": 1, "host_calls": 1, "fuel": 1}),
    ("host calls", lambda i: i["host_loop"](7), {"guest_calls": 1, "host_calls": 7, "fuel": 1 + 6}),
    ("a suspended call", started_call, {"guest_calls": 1, "host_calls": 1, "fuel": 1}),
    ("a resumed call", suspend_twice, {"guest_calls": 1, "host_calls": 1, "fuel": 1}),
    ("memory.fill", lambda i: i["fill"](640), {"guest_calls": 1, "fuel": 1 + 10}),
    ("memory.copy", lambda i: i["copy"](128), {"guest_calls": 1, "fuel": 1 + 2}),
    ("memory.init", lambda i: i["init"](), {"guest_calls": 1, "fuel": 1}),
    ("memory.grow", lambda i: i["grow"](3), {"guest_calls": 1, "fuel": 1, "peak_memory": 3 * PAGE}),
    ("memory.grow in vain", lambda i: i["grow"](5), {"guest_calls": 1, "fuel": 1, "refused": 1}),
    ("Memory.grow in vain", lambda i: i["memory"].grow(5), {}),
    ("Memory.grow", lambda i: i["memory"].grow(2), {"peak_memory": 2 * PAGE}),
    ("memory that is gone again", grow_and_close, {"peak_memory": 2 * PAGE}),
    ("Memory.write", lambda i: i["memory"].write(8, b"12345"), {"bytes_copied": 5}),
    ("Memory.read", lambda i: i["memory"].read(8, 3), {"bytes_copied": 3}),
    ("typed stores", lambda i: i["memory"].store_f64(0, 1.0), {"bytes_copied": 8}),
    ("typed loads", lambda i: i["memory"].load_u16(0), {"bytes_copied": 2}),
    ("bytes through a view", lambda i: bytes(i["memory"].view()), {}),
]


@pytest.mark.parametrize(("action", "changes"), [case[1:] for case in CHANGES], ids=[c[0] for c in CHANGES])
def test_counters_change_by(form, action, changes):
    host = (lambda x: engine.SUSPEND) if action in (started_call, suspend_twice) else lambda x: x
    instance = Instance(MODULE, {"host": {"f": host}}, engine=form)
    before = instance.usage()
    kept = action(instance)
    after = instance.usage()
    assert {name: after[name] - before[name] for name in COUNTERS if after[name] != before[name]} == changes
    del kept


def test_every_counter_is_counted_somewhere():
    usage = Instance(Module("(module)")).usage()
    assert usage == dict.fromkeys((*COUNTERS, *TOTALS), 0)
    assert {name for _, _, changes in CHANGES for name in changes} == set(COUNTERS)


def test_instantiation(form):
    """The start function is a call, active data segments are copied, memories are there from then on."""
    text = """(module (memory 2) (memory 1) (data (i32.const 7) "abc") (data (memory 1) (i32.const 0) "de")
        (data "passive") (func $s (loop)) (start $s))"""
    assert Instance(Module(text), engine=form).usage() == {
        "bytes_copied": 5,
        "fuel": 1,
        "guest_calls": 1,
        "host_calls": 0,
        "peak_memory": 3 * PAGE,
        "memory": 3 * PAGE,
        "references": 64,
        "refused": 0,
        "code": 16,  # a word: the loop does nothing
        "exceptions": 0,
        "tables": 0,
    }


def test_calls_back_into_the_guest(form):
    instance = Instance(MODULE, {"host": {"f": lambda x: instance["loop"](x)}}, engine=form)
    with pytest.raises(TypeError):  # the loop gives nothing, the host function should
        instance["host"](11)
    usage = instance.usage()
    assert (usage["guest_calls"], usage["host_calls"], usage["fuel"]) == (2, 1, 2 + 10)


def test_a_function_of_another_instance_is_no_host_function(form):
    """Linked instances have their counters together; a call between them costs fuel like one within.

    So here: two calls by Python, two backward branches, and three calls between them.
    """
    text = '(module (func (export "f") (param i32) (result i32) (local.get 0)))'
    other = Instance(Module(text), engine=form)
    other["f"](1)
    instance = Instance(MODULE, {"host": other}, engine=form)
    instance["host_loop"](3)
    usage = instance.usage()
    assert usage == other.usage()
    assert (usage["guest_calls"], usage["host_calls"], usage["fuel"]) == (2, 0, 2 + 2 + 3)


def test_what_is_left_of_the_fuel_is_not_used(form):
    instance = Instance(MODULE, {"host": {"f": abs}}, engine=form, limits=Limits(fuel=100))
    with pytest.raises(engine.OutOfFuel):
        instance["loop"](1000)
    assert instance.usage()["fuel"] == 100
