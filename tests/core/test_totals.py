"""`Limits.memory` bounds all that linked instances have together; what was refused is counted and named."""

import gc
import time

import pytest

import engine
from engine import Func, FuncType, Instance, Limits, Memory, MemoryType, Module, Table, TableType
from engine.errors import MemoryLimit, TableLimit

PAGE = 65536
MIB = 1 << 20
GROWING = Module("""(module
  (memory $m (export "memory") 1) (memory $n 1) (memory $few 1 3)
  (table $t (export "table") 10 funcref) (table $small 1 2 funcref)
  (func (export "grow") (param i32) (result i32) (memory.grow $m (local.get 0)))
  (func (export "grow other") (param i32) (result i32) (memory.grow $n (local.get 0)))
  (func (export "grow few") (param i32) (result i32) (memory.grow $few (local.get 0)))
  (func (export "grow table") (param i32) (result i32) (table.grow $t (ref.null func) (local.get 0)))
  (func (export "memory, then trap") (param i32 i32) (call $times (local.get 0) (local.get 1)) (unreachable))
  (func $times (param i32 i32)
    (loop
      (drop (memory.grow $m (local.get 0)))
      (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1))))))
  (func (export "few, then trap") (drop (memory.grow $few (i32.const 3))) (unreachable))
  (func (export "table, then trap") (param i32)
    (drop (table.grow $t (ref.null func) (local.get 0))) (unreachable))
  (func (export "small, then trap") (drop (table.grow $small (ref.null func) (i32.const 2))) (unreachable))
  (func (export "both, then trap") (param i32 i32)
    (drop (memory.grow $m (local.get 0))) (drop (table.grow $t (ref.null func) (local.get 1))) (unreachable))
  (func (export "trap") (unreachable)))""")
THROWING = Module("""(module
  (tag $link (param exnref)) (tag $wide (param i64 i64 i64 i64 i64 i64 i64 i64)) (tag $t (param externref))
  (func (export "chain") (param i32) (local exnref)
    (loop
      (block $b (result exnref exnref)
        (try_table (catch_ref $link $b) (throw $link (local.get 1))) (unreachable))
      (local.set 1) (drop)
      (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
  (func (export "garbage") (param i32) (local exnref)
    (loop
      (block $b (result exnref)
        (try_table (catch_all_ref $b)
          (throw $wide (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1)
            (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1)))
        (unreachable))
      (local.set 1)
      (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
  (table (export "objects") 40000 externref)
  (func (export "eat") (param externref)))""")


def growing(form=None, **limits):
    return Instance(GROWING, limits=Limits(**limits), engine=form)


# Memories and tables


def test_memories_share_the_limit(form):
    instance = growing(form, memory=10 * PAGE)
    assert [instance["grow"](4), instance["grow other"](4), instance["grow other"](1)] == [1, -1, 1]
    assert [instance["grow"](2), instance["grow other"](2), instance["grow"](1)] == [5, -1, -1]
    usage = instance.usage()
    assert (usage["memory"], usage["refused"]) == (10 * PAGE, 3)


def test_a_memory_that_does_not_fit_beside_another():
    with pytest.raises(
        MemoryLimit, match="^a memory of 1 page exceeds the limit of 131072 bytes, of which 131072 are used$"
    ):
        growing(memory=2 * PAGE)


def test_forty_memories_are_no_way_around():
    with pytest.raises(MemoryLimit, match="^a memory of 256 pages exceeds the limit of 16777216 bytes, of"):
        Instance(Module(f"(module {'(memory 256)' * 40})"), limits=Limits(memory="16MiB"))


def test_tables_count_eight_bytes_an_element(form):
    instance = growing(form, memory="1MiB")
    assert instance.usage()["tables"] == 11 * 8
    elements = (2 * MIB - 3 * PAGE) // 8  # with the MiB that is free
    assert [instance["grow table"](n) for n in (elements, elements - 1000, 1000)] == [-1, 10, -1]
    assert instance["table"].grow(1000) == -1
    assert instance.usage()["tables"] == (11 + elements - 1000) * 8


def test_a_table_that_is_too_large_from_the_beginning():
    with pytest.raises(MemoryLimit, match="^a table of 1000000 elements exceeds the limit of 1048576 bytes$"):
        Instance(Module("(module (table 1000000 funcref))"), limits=Limits(memory="1MiB"))
    with pytest.raises(TableLimit, match="^a table of 1000000 elements exceeds the limit of 10$"):
        Instance(Module("(module (table 1000000 funcref))"), limits=Limits(memory="1MiB", table=10))


def test_what_is_given_back_no_longer_counts(form):
    instance = growing(form, memory=10 * PAGE)
    assert instance["grow"](7) == 1
    instance["memory"].close()
    assert [instance["grow other"](7), instance.usage()["memory"]] == [1, 9 * PAGE]


def test_garbage_is_collected_before_anything_is_refused(form):
    """An instance that nobody has any more, but whose store lives on."""
    table = Table(TableType("funcref", 1))
    plugin = Module('(module (import "m" "t" (table 1 funcref)) (memory 5))')
    host = Module("""(module (import "m" "t" (table 1 funcref)) (memory 1)
      (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))""")
    kept = Instance(host, {"m": {"t": table}}, limits=Limits(memory=10 * PAGE), engine=form)
    Instance(plugin, {"m": {"t": table}})
    assert kept.usage()["memory"] == 6 * PAGE
    assert [kept["grow"](9), kept.usage()["memory"]] == [1, 10 * PAGE]


# Exceptions and references


def test_exceptions_that_are_kept(form):
    instance = Instance(THROWING, limits=Limits(memory=0, table=40000), engine=form)
    instance["chain"](1000)
    with pytest.raises(MemoryLimit) as raised:
        instance["chain"](100_000)
    assert raised.value.message.startswith("an exception of 1 value exceeds the limit of 0 bytes")
    assert [frame.func_name for frame in raised.value.frames] == ["chain"]
    usage = instance.usage()
    assert MIB // 2 < usage["exceptions"] + usage["references"] <= MIB
    instance["chain"](1000)


def test_exceptions_that_are_not_kept(form):
    instance = Instance(THROWING, limits=Limits(memory=0), engine=form)
    instance["garbage"](100_000)
    assert instance.usage()["exceptions"] < MIB


def fill(objects):
    """How many elements can be set before the limit is reached, and what is said then."""
    for i in range(objects.size):
        try:
            objects.set(i, [i])
        except MemoryLimit as error:
            return i, error.message
    return objects.size, None


def test_objects_that_are_kept():
    instance = Instance(THROWING, limits=Limits(memory=0))
    objects, eat = instance["objects"], instance["eat"]
    eat(None)  # its code is counted from now on
    count, message = fill(objects)
    assert 10_000 < count < 40_000
    assert message == "a reference exceeds the limit of 0 bytes"
    for i in range(40000):
        objects.set(i, None)
        eat([i])
    assert instance.usage()["references"] < MIB


def test_a_host_function_that_returns_objects(form):
    guest = Module("""(module (import "m" "f" (func $f (result externref))) (table 50000 externref)
      (func (export "run") (param i32)
        (loop
          (table.set (local.get 0) (call $f))
          (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))))""")
    instance = Instance(guest, {"m": {"f": lambda: [0]}}, limits=Limits(memory=0), engine=form)
    instance["run"](5000)
    with pytest.raises(MemoryLimit, match="^a reference exceeds") as raised:
        instance["run"](49999)
    assert [frame.func_name for frame in raised.value.frames] == ["run"]
    assert instance.usage()["references"] < MIB


# Stores that are linked


def test_linked_instances_have_one_total_and_the_stricter_limit():
    first, second = growing(memory=20 * PAGE), growing(memory=30 * PAGE)
    assert [first["grow"](0), second["grow"](20)] == [1, 1]
    link = Module('(module (import "a" "memory" (memory 1)) (import "b" "memory" (memory 1)))')
    Instance(link, {"a": first, "b": second})
    assert first.usage() == second.usage()
    assert first.usage()["memory"] == 26 * PAGE
    assert [first["grow"](1), second["grow"](1)] == [-1, -1]


def test_a_memory_of_python_is_limited_by_whom_it_is_given_to():
    memory = Memory(MemoryType(1))
    Instance(Module('(module (import "m" "m" (memory 1)))'), {"m": {"m": memory}}, limits=Limits(memory=PAGE))
    assert memory.grow(1) == -1


# What was refused


@pytest.mark.parametrize(
    ("name", "arguments", "notes"),
    [
        ("trap", (), []),
        ("memory, then trap", (8, 1), ["memory.grow was refused 1 time: Limits.memory is 655360 bytes"]),
        ("memory, then trap", (4, 4), ["memory.grow was refused 3 times: Limits.memory is 655360 bytes"]),
        ("few, then trap", (), ["memory.grow was refused 1 time: the memory's maximum is 3 pages"]),
        ("table, then trap", (30,), ["table.grow was refused 1 time: Limits.table is 20 elements"]),
        ("small, then trap", (), ["table.grow was refused 1 time: the table's maximum is 2 elements"]),
        (
            "both, then trap",
            (8, 11),
            [
                "memory.grow was refused 1 time: Limits.memory is 655360 bytes",
                "table.grow was refused 1 time: Limits.table is 20 elements",
            ],
        ),
    ],
)
def test_a_trap_names_what_was_refused(name, arguments, notes, form):
    instance = growing(form, memory=10 * PAGE, table=20)
    with pytest.raises(engine.Trap, match="^unreachable") as raised:
        instance[name](*arguments)
    assert getattr(raised.value, "__notes__", []) == notes
    with pytest.raises(engine.Trap) as raised:  # which has nothing to do with it
        instance["trap"]()
    assert getattr(raised.value, "__notes__", []) == []


NAMED = "memory.grow was refused 2 times: Limits.memory is 655360 bytes"


def notes_of_trap(instance):
    with pytest.raises(engine.Trap) as raised:
        instance["trap"]()
    return getattr(raised.value, "__notes__", [])


def test_a_trap_of_a_later_call_names_it_once(form):
    instance = growing(form, memory=10 * PAGE)
    assert [instance["grow"](8), instance["grow"](9)] == [-1, -1]
    assert notes_of_trap(instance) == [NAMED]
    assert notes_of_trap(instance) == []
    assert instance.usage()["refused"] == 2


def test_not_if_the_memory_grew_since(form):
    instance = growing(form, memory=10 * PAGE, table=20)
    assert [instance["grow"](8), instance["grow"](1)] == [-1, 1]
    assert notes_of_trap(instance) == []
    assert [instance["grow table"](11), instance["grow table"](1)] == [-1, 10]
    assert notes_of_trap(instance) == []


def test_growing_by_nothing_is_no_growing(form):
    instance = growing(form, memory=10 * PAGE, table=20)
    assert [instance["grow"](8), instance["grow"](9), instance["grow"](0)] == [-1, -1, 1]
    assert [instance["grow table"](11), instance["grow table"](0)] == [-1, 10]
    assert notes_of_trap(instance) == [NAMED, "table.grow was refused 1 time: Limits.table is 20 elements"]


def test_the_trap_of_another_instance_of_the_store(form):
    """It is counted there, too: one limit bounds both."""
    first = growing(form, memory=10 * PAGE)
    assert [first["grow"](8), first["grow"](9)] == [-1, -1]
    text = '(module (import "a" "trap" (func $f)) (func (export "trap") (call $f)))'
    assert notes_of_trap(Instance(Module(text), {"a": first}, engine=form)) == [NAMED]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("(memory 1 1)", "memory.grow was refused 1 time: the memory's maximum is 1 page"),
        ("(memory 0 0)", "memory.grow was refused 1 time: the memory's maximum is 0 pages"),
    ],
)
def test_units_are_singular(text, note, form):
    module = Module(
        f'(module {text} (func (export "trap") (drop (memory.grow (i32.const 1))) (unreachable)))'
    )
    assert notes_of_trap(Instance(module, engine=form)) == [note]


# What collections look at


def cpu_seconds(action):
    began = time.process_time()
    action()
    return time.process_time() - began


@pytest.mark.alone
def test_collections_do_not_look_at_elements_that_were_never_set():
    text = """(module {} (tag $t) (func (export "f") (param i32) (local exnref)
      (loop
        (block $b (result exnref) (try_table (catch_all_ref $b) (throw $t)) (unreachable))
        (local.set 1) (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))))"""
    few, many = (Instance(Module(text.format("(table 9999999 funcref)" * n))) for n in (1, 100))
    assert cpu_seconds(lambda: many["f"](50_000)) < 5 * cpu_seconds(lambda: few["f"](50_000))


@pytest.mark.alone
def test_collections_are_rarer_where_they_have_more_to_look_at():
    """A table of a million functions: each collection looks at all, so there are few."""
    text = """(module (table {} funcref) (elem declare func $g) (func $g) (tag $t)
      (func (export "fill") (param i32) (table.fill (i32.const 0) (ref.func $g) (local.get 0)))
      (func (export "f") (param i32) (local exnref)
        (loop
          (block $b (result exnref) (try_table (catch_all_ref $b) (throw $t)) (unreachable))
          (local.set 1) (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))))"""
    small, large = Instance(Module(text.format(1))), Instance(Module(text.format(1_000_000)))
    large["fill"](1_000_000)
    assert cpu_seconds(lambda: large["f"](400_000)) < 5 * cpu_seconds(lambda: small["f"](400_000))


# Objects that the guest has forgotten


class Watched:
    alive = 0

    def __init__(self):
        Watched.alive += 1

    def __del__(self):
        Watched.alive -= 1


def test_objects_go_with_gc_collect():
    instance = Instance(THROWING)
    for _ in range(100):
        instance["eat"](Watched())
    gc.collect()
    assert Watched.alive == 0


def test_objects_go_with_close():
    instance = Instance(THROWING)
    objects = instance["objects"]
    objects.set(0, Watched())
    del objects
    for _ in range(100):
        instance["eat"](Watched())
    gc.disable()
    try:
        instance.close()
        assert Watched.alive == 0
    finally:
        gc.enable()


def test_objects_that_others_share_stay_when_an_instance_is_closed():
    text = """(module (import "m" "objects" (table 40000 externref))
      (func (export "get") (result externref) (table.get (i32.const 0))))"""
    instance = Instance(THROWING)
    other = Instance(Module(text), {"m": instance})
    instance["objects"].set(0, Watched())
    instance.close()
    gc.collect()
    assert (Watched.alive, type(other["get"]())) == (1, Watched)
    del instance, other
    gc.collect()
    assert Watched.alive == 0


def test_a_call_does_not_go_on_with_tables_that_close_made_null():
    text = """(module (import "m" "f" (func $f)) (type $v (func)) (elem declare func $g) (func $g)
      (table 1 (ref func) (ref.func $g)) (table 1 (ref $v) (ref.func $g)) (table $null 1 funcref)
      (func (export "run") (result i32)
        (call $f) (call_ref $v (table.get 1 (i32.const 0))) (ref.is_null (table.get $null (i32.const 0)))))"""
    instance = Instance(Module(text), {"m": {"f": lambda: instance.close()}})
    with pytest.raises(engine.WasmError, match="^the instance is closed\ncalled from wasm:\n"):
        instance["run"]()


# Instances that are being made


@pytest.mark.parametrize(
    "use",
    [
        lambda instance: instance.close(),
        lambda instance: instance.start(),
        lambda instance: instance.usage(),
        lambda instance: instance.time_left(),
        lambda instance: instance.engine,
        lambda instance: instance["f"],
        lambda instance: instance.exports["f"],
    ],
)
def test_an_instance_that_is_being_made_refuses_to_be_used(use):
    module = Module('(module (import "m" "g" (global f64)) (memory 1) (func (export "f")))')
    errors = []

    class Number(int):
        def __float__(self):
            for found in gc.get_objects():
                if type(found) is Instance and found.module is module:
                    with pytest.raises(RuntimeError) as raised:
                        use(found)
                    errors.append(str(raised.value))
            return 1.0

    instance = Instance(module, {"m": {"g": Number(1)}})
    assert errors == ["the instance is still being created, or its creation failed"]
    assert instance["f"]() is None


def test_a_host_function_that_is_given_as_a_reference_goes_with_close():
    watched = Watched()
    instance = Instance(Module('(module (table (export "t") 1 funcref))'))
    instance["t"].set(0, Func(watched.__init__, FuncType([], [])))
    del watched
    instance.close()
    gc.collect()
    assert Watched.alive == 0


# Calls within calls

NESTED = Module(f"""(module
  (import "h" "f" (func $h))
  (func $deep (param i32) (local{" i64" * 2000})
    (if (local.get 0) (then (call $deep (i32.sub (local.get 0) (i32.const 1)))) (else (call $h))))
  (func (export "f") (call $deep (i32.const 20))) (export "deep" (func $deep)))""")
WIDE = Module(f"""(module
  (import "h" "f" (func $h)) (func $f (export "f") (call $h))
  (func (export "wide") (param i32) (local{" i64" * 6000}) (drop (local.get 5))))""")


def nested(levels, **limits):
    """Return a function that calls the guest, which calls the host, so many levels deep."""
    left = levels

    def host():
        nonlocal left
        left -= 1
        if left:
            instance["f"]()

    def call():
        nonlocal left
        left = levels
        instance["f"]()

    instance = Instance(NESTED, {"h": {"f": host}}, limits=Limits(**limits))
    return call


def test_stacks_of_calls_within_calls_count():
    nested(40)()
    call = nested(40, memory=4 * MIB)
    with pytest.raises(
        MemoryLimit, match=r"^a stack of \d+ bytes exceeds the limit of 4194304 bytes, of which"
    ):
        call()


def test_stacks_are_given_back():
    call = nested(4, memory=4 * MIB)
    for _ in range(100):
        call()


def test_the_stack_of_the_outermost_call_is_bounded_by_its_own_limit():
    instance = Instance(NESTED, {"h": {"f": lambda: None}}, limits=Limits(memory=0, stack=8 * MIB))
    instance["deep"](200)  # more than 3 MiB, of which one would be free


@pytest.mark.parametrize("memory", [0, 64 * MIB])
def test_the_first_frame_of_a_call_within_a_call(memory):
    """It is made room for before the stack is one of the store's."""
    instance = Instance(WIDE, {"h": {"f": lambda: instance["wide"](1)}}, limits=Limits(memory=memory))
    for _ in range(100):
        instance["f"]()


def test_a_first_frame_that_is_too_large():
    held = Instance(Module('(module (memory (export "memory") 0) (table (export "table") 100000 funcref))'))
    instance = Instance(
        Module(bytes(WIDE)), {"h": {"f": lambda: instance["wide"](1)}}, limits=Limits(memory=0)
    )
    link = Module('(module (import "a" "table" (table 1 funcref)) (import "b" "f" (func)))')
    Instance(link, {"a": held, "b": instance})  # one total, nearly all of the free MiB
    held["table"].grow(26_000)
    for _ in range(2):
        with pytest.raises(
            MemoryLimit, match="^a stack of 48[0-9]{3} bytes exceeds the limit of 0 bytes"
        ) as caught:
            instance["f"]()
        assert [frame.func_name for frame in caught.value.frames] == ["f"]
