"""A closed instance says the same words wherever it is touched, and nothing else."""

from pathlib import Path

import pytest

import engine
import wasi

COMPONENTS = Path(__file__).parent / "components"
WORDS = "the instance is closed"
MODULE = """(module
  (memory (export "memory") 1) (table (export "table") 1 funcref)
  (global (export "global") (mut i32) (i32.const 7))
  (global (export "reference") (mut externref) (ref.null extern)) (tag (export "tag"))
  (func (export "f") (result i32) (i32.const 42)))"""
HELD = {
    "a function": ("f", lambda f: f()),
    "a function, raw": ("f", lambda f: f.call_raw(())),
    "a call": ("f", lambda f: engine.Call(f)),
    "read": ("memory", lambda memory: memory.read(0, 1)),
    "read nothing": ("memory", lambda memory: memory.read(0, 0)),
    "read outside": ("memory", lambda memory: memory.read(1 << 40, 1)),
    "write": ("memory", lambda memory: memory.write(0, b"x")),
    "load": ("memory", lambda memory: memory.load_u32(0)),
    "store": ("memory", lambda memory: memory.store_f64(0, 1.0)),
    "grow": ("memory", lambda memory: memory.grow(1)),
    "grow by nothing": ("memory", lambda memory: memory.grow(0)),
    "a buffer": ("memory", memoryview),
    "a view": ("memory", lambda memory: memory.view()),
    "get": ("table", lambda table: table.get(0)),
    "get outside": ("table", lambda table: table[5]),
    "set": ("table", lambda table: table.set(0, None)),
    "grow a table": ("table", lambda table: table.grow(1)),
    "elements": ("table", list),
    "value": ("global", lambda variable: variable.value),
    "a new value": ("global", lambda variable: setattr(variable, "value", 8)),
    "bits": ("global", lambda variable: variable.get_raw()),
    "new bits": ("global", lambda variable: variable.set_raw(8)),
    "a reference": ("reference", lambda variable: variable.value),
}
# Each public name of what is kept: what is done with it; a value is what it still is: it never changes.
EVERYTHING = {
    "f": {
        "__call__": lambda f: f(),
        "call_raw": lambda f: f.call_raw(()),
        "type": wasi.FuncType((), ("i32",)),
        "name": "f",
    },
    "memory": {
        **{name: lambda memory, name=name: getattr(memory, name) for name in ("type", "size", "pages")},
        **{
            f"load_{kind}": lambda memory, kind=kind: getattr(memory, f"load_{kind}")(0)
            for kind in ("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64")
        },
        **{
            f"store_{kind}": lambda memory, kind=kind: getattr(memory, f"store_{kind}")(0, 1)
            for kind in ("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64")
        },
        "read": lambda memory: memory.read(0, 1),
        "write": lambda memory: memory.write(0, b"x"),
        "view": lambda memory: memory.view(),
        "grow": lambda memory: memory.grow(1),
        "close": None,
        "__buffer__": memoryview,
    },
    "table": {
        **{name: lambda table, name=name: getattr(table, name) for name in ("type", "size")},
        "get": lambda table: table.get(0),
        "set": lambda table: table.set(0, None),
        "grow": lambda table: table.grow(1),
        "__len__": len,
        "__getitem__": lambda table: table[0],
        "__setitem__": lambda table: table.__setitem__(0, None),
        "__iter__": list,
    },
    "global": {
        "type": wasi.GlobalType("i32", mutable=True),
        "value": lambda variable: variable.value,
        "get_raw": lambda variable: variable.get_raw(),
        "set_raw": lambda variable: variable.set_raw(1),
    },
    "tag": {"type": engine.TagType(())},
}
FUNCTIONS = {
    "usage": wasi.usage,
    "refuel": lambda instance: wasi.refuel(instance, 1),
    "interrupt": wasi.interrupt,
}
OF_MODULES = {
    "an attribute": lambda instance: instance.f,
    "an attribute that was used": lambda instance: instance.memory,
    "an item": lambda instance: instance["f"],
    "an export": lambda instance: instance.exports["f"],
    "get": lambda instance: instance.exports.get("f"),
    "all": lambda instance: dict(instance.exports),
    **FUNCTIONS,
}
OF_COMPONENTS = {
    "an attribute": lambda instance: instance.counters,
    "an attribute that was used": lambda instance: instance.dropped,
    "an item": lambda instance: instance["acme:calc/counters@1.2.0"],
    "an export": lambda instance: instance.exports["dropped"],
    "get": lambda instance: instance.exports.get("dropped"),
    "all": lambda instance: dict(instance.exports),
    **FUNCTIONS,
}
HELD_OF_COMPONENTS = {
    "a function": (lambda instance: instance.dropped, lambda dropped: dropped()),
    "an interface": (lambda instance: instance.counters, lambda counters: counters.Counter),
    "an interface's item": (lambda instance: instance.counters, lambda counters: counters["take"]),
    "a class": (lambda instance: instance.counters.Counter, lambda cls: cls(1)),
    "a resource": (lambda instance: instance.counters.Counter(1), lambda counter: counter.inc(1)),
}


def says_so(attempt, *arguments):
    with pytest.raises(wasi.WasmError) as raised:
        attempt(*arguments)
    assert (type(raised.value), str(raised.value)) == (wasi.WasmError, WORDS)
    return raised.value


@pytest.mark.parametrize("name", HELD)
def test_what_was_kept_of_a_module(name):
    export, use = HELD[name]
    instance = wasi.load(MODULE)
    kept = instance[export]
    instance.close()
    says_so(use, kept)


@pytest.mark.parametrize(("export", "name"), [(e, name) for e in EVERYTHING for name in EVERYTHING[e]])
def test_everything_that_was_kept(export, name):
    instance = wasi.load(MODULE)
    kept = instance[export]
    instance.close()
    then = EVERYTHING[export][name]
    if then is None:
        assert getattr(kept, name)() is None
    elif callable(then):
        says_so(then, kept)
    else:
        assert getattr(kept, name) == then


@pytest.mark.parametrize("export", EVERYTHING)
def test_nothing_is_left_out(export):
    public = {name for name in dir(wasi.load(MODULE)[export]) if not name.startswith("_")}
    assert public == {name for name in EVERYTHING[export] if not name.startswith("_")}


@pytest.mark.parametrize("name", OF_MODULES)
def test_a_module(name):
    instance = wasi.load(MODULE)
    assert instance.memory.size == 65536
    instance.close()
    says_so(OF_MODULES[name], instance)


@pytest.mark.parametrize("name", OF_COMPONENTS)
def test_a_component(name):
    instance = wasi.load(COMPONENTS / "counters.wat")
    assert instance.dropped() == 0
    instance.close()
    says_so(OF_COMPONENTS[name], instance)


@pytest.mark.parametrize("name", HELD_OF_COMPONENTS)
def test_what_was_kept_of_a_component(name):
    instance = wasi.load(COMPONENTS / "counters.wat")
    keep, use = HELD_OF_COMPONENTS[name]
    kept = keep(instance)
    instance.close()
    says_so(use, kept)


def test_a_composition():
    class Log:
        def note(self, n): ...

    parts = {"acme:calc/counters@1.2.0": wasi.compile(COMPONENTS / "counters.wat"), "acme:log/api": Log()}
    instance = wasi.compose(COMPONENTS / "relay.wat", parts).instantiate()
    sum_of = instance.sum
    instance.close()
    says_so(sum_of, 1, 2)
    says_so(lambda: instance.sum)
    says_so(wasi.usage, instance)


def test_a_call_that_was_suspended():
    instance = engine.Instance(
        engine.Module('(module (import "" "f" (func $f)) (func (export "g") (call $f)))'),
        {"": {"f": lambda: engine.SUSPEND}},
    )
    call = engine.Call(instance["g"])
    call.resume()
    instance.close()
    says_so(call.resume)


def test_a_function_that_another_instance_imports():
    first = wasi.load(MODULE)
    second = wasi.load(
        '(module (import "a" "f" (func $f (result i32))) (export "g" (func $f)))', imports={"a": first}
    )
    first.close()
    says_so(second.g)
    second.close()
    says_so(lambda: second.g)


def test_what_an_instance_only_imports_stays_open():
    memory = wasi.Memory(wasi.MemoryType(1))
    table = wasi.Table(wasi.TableType("funcref", 1))
    variable = wasi.Global(wasi.GlobalType("i32", mutable=True), 7)
    source = """(module (import "" "m" (memory 1)) (import "" "t" (table 1 funcref))
      (import "" "g" (global (mut i32)))
      (export "m" (memory 0)) (export "t" (table 0)) (export "g" (global 0)))"""
    instance = wasi.load(source, imports={"": {"m": memory, "t": table, "g": variable}})
    assert instance.m is memory
    instance.close()
    memory.write(0, b"x")
    assert (memory.read(0, 1), table[0], variable.value) == (b"x", None, 7)


def test_a_memory_that_was_closed_alone():
    memory = engine.Memory(engine.MemoryType(1))
    memory.close()
    with pytest.raises(wasi.WasmError, match="^the memory is closed$"):
        memory.read(0, 0)


def test_what_can_still_be_done():
    for source in (MODULE, COMPONENTS / "counters.wat"):
        instance = wasi.load(source)
        names = list(instance)
        instance.close()
        instance.close()
        assert repr(instance)
        assert dir(instance)
        assert list(instance) == names == list(instance.exports)
        assert names[0] in instance
        assert not hasattr(instance, "no_such_export")


def test_shown():
    instance = wasi.load(MODULE)
    kept = [instance[name] for name in ("memory", "table", "global")]
    instance.close()
    assert [repr(item) for item in kept] == [
        "<wasi.Memory of a closed instance>",
        "<wasi.Table of a closed instance: funcref>",
        "<wasi.Global of a closed instance: i32>",
    ]


# Guests that another one calls: tests/core/test_closed_calls.py has those of modules


class Closer:
    """A host function that closes an instance."""

    def __init__(self):
        self.instance = None

    def f(self):
        if self.instance is not None:
            self.instance.close()


COMPONENT = """(component (import "f" (func $f))
  (core func $lowered (canon lower (func $f)))
  (core module $m (import "" "f" (func $f)) (memory (export "memory") 1)
    (func (export "call") (result i32) (call $f) (i32.const 5)))
  (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered))))))
  (func (export "call") (result u32) (canon lift (core func $i "call"))))"""
USER = """(component (import "f" (func $f (result u32)))
  (core func $lowered (canon lower (func $f)))
  (core module $m (import "" "f" (func $f (result i32))) (memory (export "memory") 1)
    (func (export "call") (call $f) (drop)))
  (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered))))))
  (func (export "call") (canon lift (core func $i "call"))))"""


def test_a_component_that_is_closed_in_mid_call():
    closer = Closer()
    closer.instance = wasi.load(COMPONENT, imports={"f": closer.f})
    call = closer.instance.call
    says_so(call)
    says_so(call)


def test_a_component_that_another_one_imports():
    first = wasi.load(COMPONENT, imports={"f": Closer().f})
    second = wasi.load(USER, imports={"f": first.call})
    call = second.call
    call()
    first.close()
    says_so(call)


@pytest.mark.parametrize("closed", [0, 1])
def test_one_of_two_components_is_closed_in_mid_call(closed):
    """The callee, or the one that waits for it."""
    closer = Closer()
    first = wasi.load(COMPONENT, imports={"f": closer.f})
    second = wasi.load(USER, imports={"f": first.call})
    call = second.call
    call()
    closer.instance = (first, second)[closed]
    says_so(call)


# Nothing of a closed instance is imported: what it is given as is named.

ONE = '(func (export "one") (result i32) i32.const 1)'
OFFERED = f"""(component (core module $m {ONE}) (core instance $i (instantiate $m))
  (func $f (result u32) (canon lift (core func $i "one"))) (instance $x (export "one" (func $f)))
  (export "one" (func $f)) (export "a:b/c" (instance $x)))"""
WANTS_FUNCTION = '(component (import "one" (func (result u32))))'
WANTS_INTERFACE = '(component (import "a:b/c" (instance (export "one" (func (result u32))))))'
WANTS_OF_MODULE = '(module (import "a" "one" (func (result i32))))'
IMPORTED = {  # what offers it, what is kept before it is closed, what it is given to, the name in the note
    "a function": (OFFERED, lambda i: {"one": i.one}, WANTS_FUNCTION, "`one`"),
    "an instance's function": (OFFERED, lambda i: i, WANTS_FUNCTION, "`one`"),
    "a function of an object": (
        OFFERED,
        lambda i: {"a:b/c": {"one": i.one}},
        WANTS_INTERFACE,
        "`a:b/c` `one`",
    ),
    "an interface": (OFFERED, lambda i: {"a:b/c": i.c}, WANTS_INTERFACE, "`a:b/c` `one`"),
    "an instance": (OFFERED, lambda i: {"a:b/c": i}, WANTS_INTERFACE, "`a:b/c` `one`"),
    "an instance with the interface": (OFFERED, lambda i: i, WANTS_INTERFACE, "`a:b/c`"),
    "exports": (OFFERED, lambda i: i.exports, WANTS_FUNCTION, "`one`"),
    "a module's function": (f"(module {ONE})", lambda i: {"a": {"one": i.one}}, WANTS_OF_MODULE, "`a` `one`"),
    "a module's instance": (f"(module {ONE})", lambda i: {"a": i}, WANTS_OF_MODULE, "`a` `one`"),
    "a module's exports": (f"(module {ONE})", lambda i: {"a": i.exports}, WANTS_OF_MODULE, "`a` `one`"),
}


@pytest.mark.parametrize("case", IMPORTED)
def test_nothing_of_a_closed_instance_is_imported(case):
    source, keep, wants, name = IMPORTED[case]
    instance = wasi.load(source)
    kept = keep(instance)
    wasi.load(wants, imports=kept)
    instance.close()
    error = says_so(lambda: wasi.load(wants, imports=kept))
    assert error.__notes__ == [f"it is given as import {name}"]


@pytest.mark.parametrize("source", [f"(module {ONE})", OFFERED])
def test_a_closed_instance_is_not_entered_and_says_so(source):
    instance = wasi.load(source)
    with instance as entered:
        assert entered is instance
        assert "(closed)" not in repr(instance)
    says_so(instance.__enter__)
    assert " without a name (closed): " in repr(instance)
    instance.close()  # again: nothing
