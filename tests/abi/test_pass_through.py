"""Values of random types go from Python through a chain of components to a function of the host, and back.

Each component hands on what it gets: with memory32 or memory64, and one of the three string encodings.
So parameters and results pass flat and spilled, by Python and from guest to guest, in all combinations.
"""

import random

import pytest

from canonabi.binary.decode import decode
from canonabi.calls.functions import HostFunc
from canonabi.instance.instantiation import instantiate
from canonabi.text.component import parse_component
from canonabi.types import layout
from canonabi.types import valtypes as vt
from canonabi.validation.validate import validate
from ci.oracle.values import random_type, random_value, same, to_python
from engine import Features

ALL = Features.parse("all")
ENCODINGS = ("utf8", "utf16", "latin1+utf16")
CHAIN = 3
# types that need no name to be imported and exported
UNNAMED = (vt.PrimValType, vt.List, vt.Map, vt.Tuple, vt.Option, vt.Result)
PASSING = """(component
  (import "f" (func $f {type}))
  (core module $allocator
    (memory (export "memory") {p} 64)
    (global $top (mut {p}) ({p}.const 8192))
    (func (export "realloc") (param {p} {p} {p} {p}) (result {p})
      (global.set $top ({p}.and ({p}.add (global.get $top) ({p}.const 7)) ({p}.const -8)))
      (global.get $top)
      (memory.copy (global.get $top) (local.get 0) (local.get 1))
      (global.set $top ({p}.add (global.get $top) (local.get 3)))))
  (core instance $a (instantiate $allocator))
  (core func $lowered (canon lower (func $f) {options}))
  (core module $main
    (import "" "f" (func $f {lowered}))
    (func (export "f") {lifted} {body}))
  (core instance $m (instantiate $main (with "" (instance (export "f" (func $lowered))))))
  (func (export "f") {type} (canon lift (core func $m "f") {options})))"""


def text_of(t):
    match t:
        case vt.List(element, length):
            return f"(list {text_of(element)}{'' if length is None else f' {length}'})"
        case vt.Map(key, value):
            return f"(map {text_of(key)} {text_of(value)})"
        case vt.Tuple(types):
            return f"(tuple {' '.join(map(text_of, types))})"
        case vt.Option(some):
            return f"(option {text_of(some)})"
        case vt.Result(ok, error):
            parts = [
                "" if ok is None else f" {text_of(ok)}",
                "" if error is None else f" (error {text_of(error)})",
            ]
            return f"(result{''.join(parts)})"
    return str(t)


def core(ft):
    results = f" (result {' '.join(ft.results)})" if ft.results else ""
    return f"(param {' '.join(ft.params)}){results}"


def passing(ft, pointer_size, encoding):
    """The text of a component that hands on calls of a function."""
    params = "".join(f'(param "{name}" {text_of(t)}) ' for name, t in ft.params)
    lifted, lowered = layout.flatten_lift(ft, pointer_size), layout.flatten_lower(ft, pointer_size)
    given = " ".join(f"(local.get {i})" for i in range(len(lifted.params)))
    pointer = "i64" if pointer_size == 8 else "i32"
    if len(lowered.params) > len(lifted.params):  # where the result is to be put
        body = f"(call $f {given} ({pointer}.const 64)) ({pointer}.const 64)"
    else:
        body = f"(call $f {given})"
    options = (
        f'(memory (core memory $a "memory")) (realloc (core func $a "realloc")) string-encoding={encoding}'
    )
    return PASSING.format(
        type=params + ("" if ft.result is None else f"(result {text_of(ft.result)})"), p=pointer,
        options=options, lowered=core(lowered), lifted=core(lifted), body=body,
    )  # fmt: skip


def unnamed(t):
    return isinstance(t, UNNAMED) and all(part is None or unnamed(part) for part in t.parts())


def some_type(rng, depth):
    while True:
        t = random_type(rng, depth)
        if unnamed(t) and layout.elem_size(t, 8) < 4096:
            return t


def some_functype(rng):
    params = [(f"p{i}", some_type(rng, rng.randrange(3))) for i in range(rng.choice((0, 1, 2, 3, 5, 17)))]
    return vt.FuncType(params, some_type(rng, rng.randrange(3)) if rng.random() < 0.8 else None)


def some_value(rng, t):
    """A random value without NaNs, which come out as the canonical one."""
    while True:
        value = to_python(t, random_value(rng, t))
        if "nan" not in repr(value):
            return value


@pytest.mark.parametrize("seed", range(60))
def test_values_pass_through_components(seed):
    rng = random.Random(seed)
    ft = some_functype(rng)
    if isinstance(ft.result, vt.Result):
        ft = vt.FuncType(ft.params, vt.Tuple((ft.result,)))  # which Python would raise
    got, answer = [], []
    item = HostFunc(lambda *args: got.append(args) or answer[0], ft, "f")
    instances = []
    for _ in range(CHAIN):
        text = passing(ft, rng.choice((4, 8)), rng.choice(ENCODINGS))
        program = validate(decode(parse_component(text, ALL), features=ALL), ALL)
        instances.append(instantiate(program, {"f": item}))
        item = instances[-1].exports["f"]
    for _ in range(4):
        args = [some_value(rng, t) for _, t in ft.params]
        answer[:] = [None if ft.result is None else some_value(rng, ft.result)]
        result = item(*args)
        assert len(got) == 1
        assert all(map(same, got.pop(), args))
        assert same(result, answer[0])
