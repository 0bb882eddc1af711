"""What guests find of an instance that was closed, and what becomes of calls that run in it."""

import signal

import pytest

import engine
from engine import (
    Call,
    Func,
    FuncType,
    Global,
    GlobalType,
    Instance,
    Memory,
    MemoryType,
    Module,
    Table,
    TableType,
)
from engine.errors import Trap, UncaughtException, WasmError

WORDS = "the instance is closed"
OWNER = Module("""(module
  (memory (export "memory") 1) (memory (export "wide") i64 1)
  (table (export "table") 4 funcref) (elem (i32.const 0) $f)
  (global (export "global") (mut i32) (i32.const 7))
  (global (export "reference") funcref (ref.func $f)) (tag (export "tag"))
  (func $f (export "f") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
  (func (export "other") (param i32) (result i32) (local.get 0))
  (func (export "store") (i32.store (i32.const 0) (i32.const 1))))""")
USER = Module("""(module
  (type $t (func (param i32) (result i32)))
  (import "a" "f" (func $f (type $t))) (import "a" "other" (func $other (type $t)))
  (import "a" "table" (table $table 4 funcref)) (import "a" "reference" (global $g funcref))
  (import "a" "memory" (memory $m 1)) (import "a" "wide" (memory $w i64 1)) (memory $own 1)
  (data $data "ab") (table $kept 1 funcref) (elem (table $kept) (i32.const 0) func $f)
  (func (export "call") (param i32) (result i32) (call $f (local.get 0)))
  (func (export "for the first time") (param i32) (result i32) (call $other (local.get 0)))
  (func (export "return_call") (param i32) (result i32) (return_call $f (local.get 0)))
  (func (export "call_indirect") (param i32) (result i32)
    (call_indirect $table (type $t) (local.get 0) (i32.const 0)))
  (func (export "return_call_indirect") (param i32) (result i32)
    (return_call_indirect $kept (type $t) (local.get 0) (i32.const 0)))
  (func (export "call_ref") (param i32) (result i32)
    (call_ref $t (local.get 0) (ref.func $f)))
  (func (export "caught") (param i32) (result i32)
    (block $b (try_table (catch_all $b) (return (call $f (local.get 0))))) (i32.const -1))
  (func (export "load") (drop (i32.load $m (i32.const 0))))
  (func (export "store") (i32.store8 $m (i32.const 0) (i32.const 1)))
  (func (export "load, 64 bits") (drop (i32.load $w (i64.const 0))))
  (func (export "fill") (memory.fill $m (i32.const 0) (i32.const 0) (i32.const 1)))
  (func (export "fill much") (memory.fill $m (i32.const 0) (i32.const 0) (i32.const 0x200000)))
  (func (export "copy from it") (memory.copy $own $m (i32.const 0) (i32.const 0) (i32.const 1)))
  (func (export "copy to it") (memory.copy $m $own (i32.const 0) (i32.const 0) (i32.const 1)))
  (func (export "init") (memory.init $m $data (i32.const 0) (i32.const 0) (i32.const 2)))
  (func (export "grow") (drop (memory.grow $m (i32.const 1))))
  (func (export "outside") (drop (i32.load $own (i32.const 65536))))
  (func (export "own") (result i32) (i32.load $own (i32.const 0))))""")
CALLS = (
    "call",
    "for the first time",
    "return_call",
    "call_indirect",
    "return_call_indirect",
    "call_ref",
    "caught",
)
ACCESSES = (
    "load", "store", "load, 64 bits", "fill", "fill much", "copy from it", "copy to it", "init", "grow",
)  # fmt: skip
# a guest that calls the host, alone and by a neighbour
CLOSER = Module("""(module (import "" "close" (func $close)) (tag $t)
  (func (export "g") (call $close)) (func (export "throws") (call $close) (throw $t)))""")
CLOSING = Module("""(module (import "" "close" (func $close))
  (import "n" "g" (func $g)) (import "n" "throws" (func $throws))
  (memory 1) (func $f (export "f") (result i32) (i32.const 1))
  (func (export "compute") (result i32) (call $close) (i32.const 5))
  (func (export "access") (result i32) (call $close) (i32.load (i32.const 0)))
  (func (export "call") (result i32) (call $close) (call $f))
  (func (export "deep") (result i32) (call $deep))
  (func $deep (result i32) (call $close) (i32.const 5))
  (func (export "by a neighbour") (result i32) (call $g) (i32.const 5))
  (func (export "caught") (result i32)
    (block $b (try_table (catch_all $b) (call $close))) (i32.const 5))
  (func (export "left") (return_call $g))
  (func (export "throws") (block $b (try_table (catch_all $b) (call $throws))))
  (func (export "loop") (loop (br 0))))""")
ENDS = ("compute", "access", "call", "deep", "by a neighbour", "caught")


def says_so(attempt, *arguments):
    with pytest.raises(WasmError) as raised:
        attempt(*arguments)
    assert (type(raised.value), str(raised.value)) == (WasmError, WORDS)
    return getattr(raised.value, "__notes__", [])


def pair(form=None):
    owner = Instance(OWNER, engine=form)
    return owner, Instance(USER, {"a": owner}, engine=form)


def closing(form=None):
    """An instance and its neighbour, whose host function closes the first one."""
    neighbour = Instance(CLOSER, {"": {"close": lambda: instance.close()}}, engine=form)
    instance = Instance(CLOSING, {"": {"close": lambda: instance.close()}, "n": neighbour}, engine=form)
    return instance, neighbour


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("before", [0, 1])
def test_a_guest_calls_it(name, before, form):
    """Whether it was called before, and so translated, or not."""
    owner, user = pair(form)
    for _ in range(before):
        assert user[name](4) in (4, 5)
    owner.close()
    notes = says_so(user[name], 4)
    assert len(notes) == 1
    assert notes[0].startswith("called from wasm:\n")
    assert user["own"]() == 0


@pytest.mark.parametrize("name", ACCESSES)
def test_a_guest_uses_its_memory(name, form):
    owner, user = pair(form)
    owner.close()
    says_so(user[name])


def test_a_trap_of_another_memory_is_one(form):
    owner, user = pair(form)
    owner.close()
    with pytest.raises(Trap, match="^out of bounds memory access"):
        user["outside"]()


def test_others_of_the_module_are_open(form):
    """They share its code, and all that closed ones have in its place."""
    first, user = pair(form)
    more = [Instance(OWNER, {}, engine=form) for _ in range(3)]
    table = Instance(Module('(module (table (export "t") 8 funcref))'))["t"]
    joined = Module(
        '(module (import "" "t" (table 8 funcref)) (import "" "f" (func)) (elem (i32.const 0) 0))'
    )
    for other in more:  # all in one store
        Instance(joined, {"": {"t": table, "f": other["store"]}})
    Instance(joined, {"": {"t": table, "f": first["store"]}})
    for i, closed in enumerate([more[1], first, more[0]]):
        assert closed["f"](1) == 2
        closed.close()
        assert more[2]["f"](i) == i + 1
        says_so(lambda closed=closed: closed["f"])
    says_so(user["call"], 1)
    more[2].close()
    last = Instance(OWNER, engine=form)
    Instance(joined, {"": {"t": table, "f": last["store"]}})
    assert last["f"](1) == 2
    says_so(user["call"], 1)


def test_its_code_is_not_counted_any_more():
    owner, user = pair()
    before = user.usage()["code"]
    owner["f"](1)
    assert user.usage()["code"] > before
    owner.close()
    assert user.usage()["code"] == before


@pytest.mark.parametrize("name", ENDS)
def test_a_call_that_closes_its_instance(name, form):
    instance, _ = closing(form)
    notes = says_so(instance[name])
    assert notes[0].startswith("called from wasm:\n  0: ")
    says_so(lambda: instance[name])


def test_one_that_has_left_its_instance_returns(form):
    """A tail call: nothing of the closed one is to go on."""
    instance, _ = closing(form)
    outer = Module('(module (import "" "f" (func $f)) (func (export "g") (call $f)))')
    assert Instance(outer, {"": {"f": instance["left"]}}, engine=form)["g"]() is None
    says_so(lambda: instance["left"])


def test_its_handlers_catch_nothing(form):
    """The exception goes on to whoever called it."""
    instance, neighbour = closing(form)
    text = """(module (import "" "f" (func $f)) (func (export "g") (result i32)
      (block $b (try_table (catch_all $b) (call $f)) (return (i32.const 0))) (i32.const 1)))"""
    outer = Instance(Module(text), {"": {"f": instance["throws"]}}, engine=form)
    assert outer["g"]() == 1
    instance, neighbour = closing(form)
    with pytest.raises(UncaughtException):
        instance["throws"]()
    assert neighbour.usage()["guest_calls"] == 1


def test_what_the_host_raises_goes_on(form):
    def close():
        instance.close()
        raise KeyError(5)

    neighbour = Instance(CLOSER, {"": {"close": close}}, engine=form)
    instance = Instance(CLOSING, {"": {"close": close}, "n": neighbour}, engine=form)
    with pytest.raises(KeyError, match="^5"):
        instance["compute"]()


def test_a_signal_handler_closes_it(form):
    instance, _ = closing(form)
    before = signal.signal(signal.SIGALRM, lambda *_: instance.close())
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    try:
        says_so(instance["loop"])
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_a_call_of_another_instance_that_waits_in_it():
    text = '(module (import "" "f" (func $f)) (func (export "g") (call $f)))'
    inner = Instance(Module(text), {"": {"f": lambda: engine.SUSPEND}})
    outer = Instance(Module(text), {"": {"f": inner["g"]}})
    call = Call(outer["g"])
    assert not call.resume()
    inner.close()
    says_so(call.resume)
    assert call.done


def test_its_start_function_that_was_not_called():
    text = '(module (import "" "f" (func $f)) (start $f))'
    said = []
    instance = Instance(Module(text), {"": {"f": lambda: said.append(1)}}, start=False)
    instance.close()
    says_so(instance.start)
    assert said == []


def test_a_start_function_that_is_of_a_closed_instance():
    owner = Instance(Module('(module (func (export "f")))'))
    user = Instance(Module('(module (import "a" "f" (func $f)) (start $f))'), {"a": owner}, start=False)
    owner.close()
    says_so(user.start)


@pytest.mark.parametrize("name", ["f", "memory", "table", "global", "reference"])
def test_it_is_imported(name):
    owner = Instance(OWNER)
    types = {
        "f": "(func (param i32) (result i32))", "memory": "(memory 0)", "table": "(table 0 funcref)",
        "global": "(global (mut i32))", "reference": "(global funcref)",
    }  # fmt: skip
    module = Module(f'(module (import "a" "{name}" {types[name]}))')
    kept = owner[name]
    owner.close()
    assert says_so(Instance, module, {"a": {name: kept}}) == [f"it is given as import `a` `{name}`"]
    says_so(Instance, module, {"a": owner})


def test_what_is_of_no_instance_is_imported():
    things = {
        "f": Func(lambda: None, FuncType([], [])),
        "memory": Memory(MemoryType(1)),
        "table": Table(TableType("funcref", 1)),
        "global": Global(GlobalType("i32", mutable=True), 1),
        "tag": Instance(OWNER)["tag"],
    }
    text = """(module (import "" "f" (func))
      (import "" "memory" (memory 1)) (import "" "table" (table 1 funcref))
      (import "" "global" (global (mut i32))) (import "" "tag" (tag)))"""
    first = Instance(Module(text), {"": things})
    first.close()
    Instance(Module(text), {"": things})
