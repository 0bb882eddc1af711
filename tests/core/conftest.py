"""What tests of calls between host and guest share: a guest that calls the host in every way."""

import pytest

from engine import Instance, Module, Table, TableType

GUEST = """(module $guest
  (import "host" "f" (func $f (param i32) (result i32)))
  (import "host" "table" (table $table 4 funcref))
  (memory (export "memory") 1 10)
  (func $inner (export "inner") (param i32) (result i32) (call $f (local.get 0)))
  (func $outer (export "outer") (param i32) (result i32)
    (i32.add (i32.const 100) (call $inner (local.get 0))))
  (func (export "add_one") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
  (func (export "load_after") (param i32) (result i32)
    (i32.store (local.get 0) (i32.const 7))
    (drop (call $f (local.get 0)))
    (i32.load (local.get 0)))
  (func (export "indirect") (param i32) (result i32)
    (call_indirect $table (param i32) (result i32) (local.get 0) (i32.const 0)))
  (func (export "loop") (param $n i32) (result i32) (local $sum i32)
    (loop $again
      (local.set $sum (i32.add (local.get $sum) (call $f (local.get $n))))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum)))"""


@pytest.fixture(params=["tail", "switch"])
def form(request):
    """Return each form of the interpreter in turn."""
    return request.param


@pytest.fixture
def guest():
    """Make an instance of GUEST whose host function is `f`."""

    def make(f, form=None, table=None, **more):
        table = table or Table(TableType("funcref", 4))
        return Instance(Module(GUEST), {"host": {"f": f, "table": table}}, engine=form, **more)

    return make
