"""Calls of components leave nothing behind: memory, reference counts, handles and lends are as before.

Each shape is called CALLS times; `make soak` sets WASI_ENGINE_CALLS to a million.
"""

import array
import os
import sys

import pytest

from canonabi.binary.decode import decode
from canonabi.calls.functions import HostFunc
from canonabi.errors import WitError
from canonabi.instance.instantiation import instantiate
from canonabi.state.handles import Resource
from canonabi.text.component import parse_component
from canonabi.validation.validate import validate
from engine import Trap

CALLS = int(os.environ.get("WASI_ENGINE_CALLS", "20000"))
LIFT = '(memory (core memory $a "memory")) (realloc (core func $a "realloc"))'
GUEST = f"""(component
  (import "thing" (type $T (sub resource)))
  (import "call" (func $call (param "s" string) (result (list string))))
  (import "fail" (func $fail (param "n" u32) (result (result u32 (error string)))))
  (import "take" (func $take (param "x" (own $T)) (result (own $T))))
  (core module $allocator
    (memory (export "memory") 64)
    (global $top (mut i32) (i32.const 1024))
    (func (export "dtor") (param i32))
    (func (export "reset") (param i32) (global.set $top (i32.const 1024)))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (global.set $top (i32.and (i32.add (global.get $top) (i32.const 7)) (i32.const -8)))
      (global.get $top)
      (global.set $top (i32.add (global.get $top) (local.get 3)))))
  (core instance $a (instantiate $allocator))
  (type $R (resource (rep i32) (dtor (core func $a "dtor"))))
  (export $R-out "r" (type $R))
  (core func $call (canon lower (func $call) {LIFT}))
  (core func $fail (canon lower (func $fail) {LIFT}))
  (core func $take (canon lower (func $take)))
  (core func $new (canon resource.new $R))
  (core func $drop (canon resource.drop $R))
  (core func $drop-thing (canon resource.drop $T))
  (core module $main
    (import "a" "memory" (memory 1))
    (import "" "call" (func $call (param i32 i32 i32)))
    (import "" "fail" (func $fail (param i32 i32)))
    (import "" "take" (func $take (param i32) (result i32)))
    (import "" "drop" (func $drop (param i32)))
    (import "" "drop-thing" (func $drop-thing (param i32)))
    (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
    (func (export "echo") (param i32 i32) (result i32)
      (i32.store (i32.const 64) (local.get 0)) (i32.store (i32.const 68) (local.get 1)) (i32.const 64))
    (func (export "call") (param i32 i32) (result i32)
      (call $call (local.get 0) (local.get 1) (i32.const 80)) (i32.const 80))
    (func (export "fail") (param i32) (result i32) (call $fail (local.get 0) (i32.const 80)) (i32.const 80))
    (func (export "same") (param i32) (result i32) (local.get 0))
    (func (export "take") (param i32) (call $drop (local.get 0)))
    (func (export "borrow") (param i32) (call $drop-thing (local.get 0)))
    (func (export "thing") (param i32) (result i32) (call $take (local.get 0)))
    (func (export "trap") unreachable))
  (core instance $m (instantiate $main (with "a" (instance $a)) (with "" (instance
    (export "call" (func $call)) (export "fail" (func $fail)) (export "take" (func $take))
    (export "drop" (func $drop)) (export "drop-thing" (func $drop-thing))))))
  (type $rec' (record (field "a" u32) (field "b" string) (field "c" (option f64))))
  (type $var' (variant (case "one" u32) (case "two" string) (case "three")))
  (type $fl' (flags "x" "y"))
  (export $rec "rec" (type $rec'))
  (export $var "var" (type $var'))
  (export $fl "fl" (type $fl'))
  (type $pair (tuple string (list string)))
  (type $all (tuple $rec $var $fl))
  (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $m "add")))
  (func (export "text") (param "s" string) (result string)
    (canon lift (core func $m "echo") {LIFT} (post-return (core func $a "reset"))))
  (func (export "bytes") (param "s" (list u8)) (result (list u8))
    (canon lift (core func $m "echo") {LIFT} (post-return (core func $a "reset"))))
  (func (export "numbers") (param "s" (list u32)) (result (list u32))
    (canon lift (core func $m "echo") {LIFT} (post-return (core func $a "reset"))))
  (func (export "all") (param "s" (list $all)) (result (list $all))
    (canon lift (core func $m "echo") {LIFT} (post-return (core func $a "reset"))))
  (func (export "map") (param "s" (list $pair)) (result (list $pair))
    (canon lift (core func $m "echo") {LIFT} (post-return (core func $a "reset"))))
  (func (export "call") (param "s" string) (result (list string))
    (canon lift (core func $m "call") {LIFT} (post-return (core func $a "reset"))))
  (func (export "fail") (param "n" u32) (result (result u32 (error string)))
    (canon lift (core func $m "fail") {LIFT} (post-return (core func $a "reset"))))
  (func (export "make") (param "n" u32) (result (own $R-out)) (canon lift (core func $new)))
  (func (export "use") (param "x" (borrow $R-out)) (result u32) (canon lift (core func $m "same")))
  (func (export "take") (param "x" (own $R-out)) (canon lift (core func $m "take")))
  (func (export "thing") (param "x" (own $T)) (result (own $T)) (canon lift (core func $m "thing")))
  (func (export "borrow") (param "x" (borrow $T)) (canon lift (core func $m "borrow")))
  (func (export "trap") (canon lift (core func $m "trap"))))"""
PROGRAM = validate(decode(parse_component(GUEST)))
LETTERS = [chr(97 + i % 26) * (i % 7) for i in range(20)]


class Thing:
    pass


def fails(n):
    if n % 2:
        raise WitError("odd")
    return n


def guest(call=lambda s: [s, "é€😀"], fail=fails):
    types = dict(PROGRAM.type.imports)
    functions = {"call": call, "fail": fail, "take": lambda x: x}
    imports = {name: HostFunc(f, types[name].type, name) for name, f in functions.items()}
    return instantiate(PROGRAM, imports | {"thing": Resource.host("thing", Thing)})


def ignoring(kind, function, *arguments):
    """A function that calls, and drops the exception of this kind."""

    def run():
        try:
            function(*arguments)
        except kind:
            return
        raise AssertionError("no exception")

    return run


def raises(_):
    raise KeyError("by the host")


def closed_after(*, name, kind, **functions):
    """A call that fails, on an instance of its own."""

    def run():
        instance = guest(**functions)
        ignoring(kind, instance.exports[name], *([] if name == "trap" else ["text"]))()
        instance.close()

    return run


def shapes():
    """Name → (function without arguments, objects whose reference counts must not change, share of CALLS)."""
    exports = guest().exports
    text, thing, numbers = "text é" * 20, Thing(), array.array("I", range(200))
    records = exports["all"]([({"a": 1, "b": "x", "c": None}, exports_variant(exports), {"x"})] * 5)
    make, use, take = exports["make"], exports["use"], exports["take"]
    handle = make(1)

    def cyclic():
        instance = guest(call=lambda s: [instance and s])
        assert instance.exports["call"]("a") == ["a"]

    return {
        "numbers": (lambda f=exports["add"]: f(1, 2), (exports["add"],), 1),
        "text": (lambda f=exports["text"]: f(text), (text,), 1),
        "bytes": (lambda f=exports["bytes"]: f(b"x" * 500), (), 1),
        "lists and buffers": (lambda f=exports["numbers"]: f(numbers) == f(list(numbers)), (numbers,), 0.35),
        "records, variants and flags": (lambda f=exports["all"]: f(records), (records, records[0][0]), 0.35),
        "nested lists": (lambda f=exports["map"]: f([(a, LETTERS) for a in LETTERS[:3]]), (LETTERS,), 0.35),
        "imports": (lambda f=exports["call"]: f(text), (text,), 1),
        "results and errors": (
            lambda f=exports["fail"]: (f(2), ignoring(WitError, f, 3)()), (exports["fail"],), 0.5,
        ),
        "handles made and dropped": (lambda: make(1).drop(), (make,), 0.5),
        "handles made and lost": (lambda: make(1), (make,), 0.5),
        "handles lent and given": (lambda: (use(handle), take(make(2))), (handle, use, take), 0.5),
        "objects of the host": (
            lambda f=exports["thing"], g=exports["borrow"]: (f(thing), g(thing)), (thing,), 0.5,
        ),
        "wrong arguments": (ignoring(TypeError, exports["text"], thing), (thing,), 0.35),
        "traps": (closed_after(name="trap", kind=Trap), (PROGRAM,), 0.02),
        "hosts that raise": (closed_after(name="call", kind=KeyError, call=raises), (PROGRAM, raises), 0.02),
        "instances in cycles": (cyclic, (PROGRAM,), 0.02),
    }  # fmt: skip


def exports_variant(exports):
    """A case of the variant, made by its class."""
    from canonabi.values.classes import class_of

    return class_of(exports["var"]).Two("text")


@pytest.fixture(scope="module")
def calls():
    return shapes()


NAMES = (
    "numbers", "text", "bytes", "lists and buffers", "records, variants and flags", "nested lists", "imports",
    "results and errors", "handles made and dropped", "handles made and lost", "handles lent and given",
    "objects of the host", "wrong arguments", "traps", "hosts that raise", "instances in cycles",
)  # fmt: skip


@pytest.mark.measures_memory
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("name", NAMES)
def test_calls_of_components_leave_nothing_behind(leaves_nothing, calls, name):
    leaves_nothing(name, calls[name], CALLS)
