"""Calls between guests that do not block: nothing is made for them."""

import gc
import sys

import pytest

from canonabi.binary.decode import decode
from canonabi.instance.instantiation import instantiate
from canonabi.text.component import parse_component
from canonabi.validation.validate import validate
from engine import FORMS


@pytest.fixture(params=FORMS)
def load(request):
    def make(text):
        return instantiate(validate(decode(parse_component(text))), engine=request.param)

    return make


# A guest that calls another one, which returns at once: whatever is made in 1,000 calls is seen
AT_ONCE = """(component
  (component $callee
    (core module $m
      (import "" "return" (func $return (param i32)))
      (func (export "f") (param i32) (result i32) (call $return (local.get 0)) (i32.const 0))
      (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
    (core func $return (canon task.return (result u32)))
    (core instance $i (instantiate $m (with "" (instance (export "return" (func $return))))))
    (func (export "f") async (param "x" u32) (result u32)
      (canon lift (core func $i "f") async (callback (core func $i "callback")))))
  (component $caller
    (import "f" (func $f async (param "x" u32) (result u32)))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (core func $sync (canon lower (func $f)))
    (core func $async (canon lower (func $f) async (memory (core memory $memory "memory"))))
    (core func $new (canon waitable-set.new))
    (core module $m
      (import "" "sync" (func $sync (param i32) (result i32)))
      (import "" "async" (func $async (param i32 i32) (result i32)))
      (import "" "new" (func $new (result i32)))
      (func (export "sync") (param i32) (loop $again (drop (call $sync (i32.const 1)))
        (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
      (func (export "async") (param i32) (loop $again
        (if (i32.ne (call $async (i32.const 1) (i32.const 8)) (i32.const 2)) (then (unreachable)))
        (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
      (func (export "index") (result i32) (call $new)))
    (core instance $i (instantiate $m (with "" (instance
      (export "sync" (func $sync)) (export "async" (func $async)) (export "new" (func $new))))))
    (func (export "sync") (param "n" u32) (canon lift (core func $i "sync")))
    (func (export "async") (param "n" u32) (canon lift (core func $i "async")))
    (func (export "index") (result u32) (canon lift (core func $i "index"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "sync" (func $b "sync"))
  (export "async" (func $b "async"))
  (export "index" (func $b "index")))"""


@pytest.mark.parametrize("export", ["sync", "async"])
def test_calls_that_do_not_block_make_neither_objects_nor_handles(load, export):
    exports = load(AT_ONCE).exports
    exports[export](1000)
    gc.collect()
    gc.disable()
    try:
        before = sys.getallocatedblocks()
        exports[export](1000)
        made = sys.getallocatedblocks() - before
    finally:
        gc.enable()
    assert made < 20
    assert exports["index"]() == 1  # the table of handles is empty
