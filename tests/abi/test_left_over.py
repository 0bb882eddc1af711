"""What a task does after `task.return`, when Python has its result: it goes on at the next call."""

import pytest

import wasi

# `leave` returns at once, and counts when it is resumed; `spin` returns at once, and gives way for ever.
COUNTING = wasi.compile(
    """(component
  (core module $m
    (import "" "return" (func $return))
    (global $count (mut i32) (i32.const 0))
    (func (export "leave") (result i32) (call $return) (i32.const 1))
    (func (export "go-on") (param i32 i32 i32) (result i32)
      (global.set $count (i32.add (global.get $count) (i32.const 1)))
      (i32.const 0))
    (func (export "for-ever") (param i32 i32 i32) (result i32) (i32.const 1))
    (func (export "trap") (param i32 i32 i32) (result i32) unreachable)
    (func (export "count") (result i32) (global.get $count)))
  (core func $return (canon task.return))
  (core instance $i (instantiate $m (with "" (instance (export "return" (func $return))))))
  (func (export "leave") async (canon lift (core func $i "leave") async (callback (core func $i "go-on"))))
  (func (export "spin") async (canon lift (core func $i "leave") async (callback (core func $i "for-ever"))))
  (func (export "fail") async (canon lift (core func $i "leave") async (callback (core func $i "trap"))))
  (func (export "count") (result u32) (canon lift (core func $i "count")))
)"""
)


@pytest.mark.parametrize("engine", [None, "switch"])
def test_it_goes_on_when_the_next_call_does_not_wait(engine):
    with COUNTING.instantiate(engine=engine) as instance:
        for calls in range(50):
            assert instance.count() == max(calls - 1, 0)
            instance.leave()


def test_one_that_gives_way_for_ever_keeps_no_call_from_beginning():
    with COUNTING.instantiate(limits=wasi.Limits(fuel=10_000)) as instance:
        instance.spin()
        instance.spin()
        for calls in range(10):
            instance.leave()
            assert instance.count() == calls


def test_its_trap_comes_out_of_the_next_call():
    with COUNTING.instantiate() as instance:
        instance.fail()
        with pytest.raises(wasi.Trap, match="unreachable"):
            instance.leave()
        with pytest.raises(wasi.Trap, match="unreachable"):
            instance.count()
