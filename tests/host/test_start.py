"""Commands and reactors, and what memory WASI functions can use."""

import pytest

import engine
import wasi

EXIT = '(import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))'
COUNT = """(global $count (mut i32) (i32.const 0))
  (func $more (global.set $count (i32.add (global.get $count) (i32.const 1))))
  (func (export "count") (result i32) (global.get $count))"""


YIELD = '(import "wasi_snapshot_preview1" "sched_yield" (func (result i32)))'


def counting(*exports, body="(call $more)", imports=YIELD):
    functions = "".join(f'(func (export "{name}") {body})' for name in exports)
    return f"(module {imports} {COUNT} {functions})"


def test_a_reactor_is_initialised_once_before_its_exports():
    reactor = wasi.load(counting("_initialize"))
    assert reactor.count() == 1
    assert reactor.count() == 1


def test_each_instance_of_a_reactor_is_initialised():
    module = wasi.compile(counting("_initialize"))
    assert [module.instantiate().count() for _ in range(2)] == [1, 1]


def initializers(reactor):
    """Return each way to `_initialize` of an instance."""
    importing = '(module (import "m" "_initialize" (func $f)) (func (export "call") (call $f)))'
    return {
        "attribute": lambda: reactor._initialize(),
        "item": lambda: reactor["_initialize"](),
        "exports": lambda: reactor.exports["_initialize"](),
        "values": lambda: dict(reactor.exports.items())["_initialize"](),
        "imported": lambda: wasi.load(importing, imports={"m": reactor}).call(),
        "exports imported": lambda: wasi.load(importing, imports={"m": reactor.exports}).call(),
    }


@pytest.mark.parametrize("way", list(initializers(None)))
def test_initialising_again_does_nothing(way):
    """Hosts that are written for other engines call `_initialize` themselves."""
    reactor = wasi.load(counting("_initialize"))
    for _ in range(2):
        assert initializers(reactor)[way]() is None
    assert reactor.count() == 1
    assert list(reactor) == list(reactor.exports) == ["count", "_initialize"]


def test_it_has_its_name_then():
    function = wasi.load(counting("_initialize"))._initialize
    assert repr(function) == "<wasi.Func _initialize (func)>"
    with pytest.raises(TypeError, match="^function `_initialize` takes 0 arguments but 1 was given$"):
        function(1)


def test_a_reactor_whose_wasi_is_the_hosts_own():
    imports = {"wasi_snapshot_preview1": {"sched_yield": lambda: 0}}
    reactor = wasi.load(counting("_initialize"), imports=imports)
    reactor._initialize()
    assert reactor.count() == 1


@pytest.mark.parametrize("way", list(initializers(None)))
def test_a_module_without_wasi_keeps_its_functions(way):
    module = wasi.load(counting("_initialize", imports=""))
    assert module.count() == 0
    for _ in range(2):
        initializers(module)[way]()
    assert module.count() == 2


@pytest.mark.parametrize("type_", ["(param i32)", "(result i32)"])
def test_a_module_without_wasi_may_give_it_any_type(type_):
    assert "_initialize" in wasi.load(f'(module (func (export "_initialize") {type_} unreachable))')
    assert "_initialize" in wasi.load('(module (memory (export "_initialize") 1))')


def test_a_command_is_not_started_by_loading():
    """Its exports can be called before and after: what they find is the program's business."""
    command = wasi.load(counting("_start"))
    assert command.count() == 0
    command._start()
    assert command.count() == 1
    command._start()
    assert command.count() == 2


def test_a_module_with_both_is_a_command():
    """The specification forbids it, but there are such modules; `_start` does all the work."""
    assert wasi.load(counting("_start", "_initialize")).count() == 0


def test_a_reactor_has_nothing_to_start():
    reactor = wasi.load(counting("_initialize"))
    with pytest.raises(AttributeError, match="the module has no export `_start`"):
        reactor._start()
    with pytest.raises(wasi.Unlinkable, match="no `_start`, so this is not a program"):
        wasi.run(counting("_initialize"))


@pytest.mark.parametrize(("call", "name"), [(wasi.run, "_start"), (wasi.load, "_initialize")])
@pytest.mark.parametrize(
    ("body", "type_"),
    [
        ('(memory (export "{}") 1)', "(memory 1)"),
        ('(func (export "{}") (param i32))', "(func (param i32))"),
        ('(func (export "{}") (result i32) (i32.const 7))', "(func (result i32))"),
    ],
)
def test_what_cannot_be_started(call, name, body, type_):
    with pytest.raises(wasi.Unlinkable) as refused:
        call(f"(module {YIELD} {body.format(name)})")
    assert str(refused.value) == f"incompatible export type: `{name}` must be (func), not {type_}"


def test_a_command_that_exits_can_be_used_on():
    command = wasi.load(counting("_start", body="(call $more) (call $exit (i32.const 3))", imports=EXIT))
    for count in (1, 2):
        with pytest.raises(wasi.Exit, match="the guest exited with status 3") as exited:
            command._start()
        assert isinstance(exited.value, wasi.WasmError)
        assert command.count() == count


def test_a_reactor_that_exits_while_it_is_initialised():
    with pytest.raises(wasi.Exit) as exited:
        wasi.load(counting("_initialize", body="(call $exit (i32.const 0))", imports=EXIT))
    assert exited.value.code == 0


def test_a_trap_while_a_reactor_is_initialised():
    with pytest.raises(wasi.Trap, match="unreachable"):
        wasi.load(counting("_initialize", body="unreachable"))


RANDOM = """
  (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
  (func (export "random") (result i32) (call $random (i32.const 0) (i32.const 4)))
  (func (export "yield") (result i32) (call $yield))"""


MISSING = "missing required memory export: WASI functions need the memory exported as `memory`"
WIDE = "export: the memory exported as `memory` has 64-bit addresses, WASI 0.1 has 32-bit ones"


@pytest.mark.parametrize(
    ("memory", "message"),
    [
        ("", MISSING),
        ('(memory (export "mem") 1)', MISSING),
        ('(func (export "memory"))', MISSING),
        ('(memory (export "memory") i64 1)', WIDE),
    ],
)
def test_a_memory_that_cannot_be_used(memory, message):
    guest = wasi.load(f"(module {RANDOM} {memory})")
    assert guest["yield"]() == 0, "functions without pointers need none"
    with pytest.raises(wasi.Trap) as trapped:
        guest.random()
    assert str(trapped.value).splitlines()[0].endswith(message)


def test_an_imported_memory_must_be_exported():
    imports = {"env": {"memory": engine.Memory(engine.MemoryType(1))}}
    source = f"""(module (import "env" "memory" (memory 1)) {RANDOM} %s)"""
    assert wasi.load(source % '(export "memory" (memory 0))', imports=imports).random() == 0
    with pytest.raises(
        wasi.Trap, match="exported as `memory`; the module imports a memory but does not export it"
    ):
        wasi.load(source % "", imports=imports).random()
