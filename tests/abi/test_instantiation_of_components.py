"""Instantiating a component with all that is nested in it is one load, with one limit of each kind."""

import gc

import pytest

import wasi
from canonabi.instance.instantiation import instantiate
from engine import Limits, MemoryLimit, OutOfFuel, Timeout

NOW = Limits(seconds=1e-9)  # is over at the first look
MIB = 1 << 20
LATE = "time limit exceeded: loading takes more than 1e-09 s"
COUNT = """(func $start (local i32)
  (loop (br_if 0 (i32.lt_u (local.tee 0 (i32.add (local.get 0) (i32.const 1))) (i32.const 1000)))))"""


def test_components_have_one_time(program):
    made = program(
        "(component (core module $m "
        + "(global i32 (i32.const 0))" * 100
        + ")"
        + "(core instance (instantiate $m))" * 100
        + ")"
    )
    with pytest.raises(Timeout) as caught:
        instantiate(made, limits=NOW)
    assert str(caught.value) == LATE
    instantiate(made)


def test_components_have_one_fuel(program):
    made = program(
        f"(component (core module $m {COUNT} (start $start))" + "(core instance (instantiate $m))" * 3 + ")"
    )
    used = instantiate(made).usage()["fuel"]
    with pytest.raises(OutOfFuel):
        instantiate(made, limits=Limits(fuel=used - 1))
    instantiate(made, limits=Limits(fuel=used))


SMALL = '(core module $m (func (export "f")))(core instance $i (instantiate $m))'
TREES = [
    "(core module $m " + "(global i32 (i32.const 0))" * 1000 + ")" + "(core instance (instantiate $m))" * 20,
    "(component $c "
    + SMALL
    + "(core instance "
    + " ".join(f'(export "{i}" (func $i "f"))' for i in range(1000))
    + "))"
    + "(instance (instantiate $c))" * 20,
    "(component $c " + "(component)" * 500 + ")" + "(instance (instantiate $c))" * 20,
]


@pytest.mark.parametrize("tree", TREES)
def test_components_have_one_memory(program, tree):
    made = program(f"(component {tree})")
    with pytest.raises(MemoryLimit, match="exceeds the limit of 1000 bytes"):
        instantiate(made, limits=Limits(memory=1000))
    instantiate(made, limits=Limits(memory=8 * MIB))


def test_parts_of_components_are_given_back():
    shared = wasi.load(
        '(component (core module $m (func (export "f"))) (core instance $i (instantiate $m))'
        '(func (export "f") (canon lift (core func $i "f"))))',
        limits=Limits(memory=4 * MIB),
    )
    user = wasi.compile(
        '(component (import "f" (func $f)) (core func $l (canon lower (func $f)))'
        '(core module $m (import "" "f" (func)))'
        '(core instance $i (instantiate $m (with "" (instance (export "f" (func $l))))))'
        "(core instance " + " ".join(f'(export "{i}" (func $l))' for i in range(10_000)) + "))"
    )
    for _ in range(10):
        user.instantiate({"f": shared.f})
        gc.collect()
