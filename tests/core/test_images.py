"""Data images: what instances find in their memories is the same with and without, and nothing leaks."""

import gc
import os
import pickle
import subprocess
import sys
import threading

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine import Features, Global, GlobalType, Instance, Memory, MemoryType, Module, Table, TableType, Trap

PAGE = 65536
LARGE = 70_000  # bytes of data that are worth an image
PROPOSALS = Features(custom_page_sizes=True)
pytestmark = pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="the system has no memory files")


def text(data: bytes) -> str:
    """Return a string literal of the text format."""
    return '"' + "".join(f"\\{byte:02x}" for byte in data) + '"'


DATA = bytes(range(41, 91)) * (LARGE // 50)  # printable, which is read faster
BIG = f'"{DATA.decode()}"'
PLAIN = f'(module (memory (export "m") 4) (data (i32.const 100) {BIG}))'


def copied(instance: Instance) -> int:
    """Return how many bytes of data segments were copied, not mapped."""
    return instance.usage()["bytes_copied"]


def contents(instance: Instance, name: str = "m") -> bytes:
    return bytes(instance[name])


def image_files() -> list[str]:
    """Return the descriptors that are files of images."""
    found = []
    for fd in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink(f"/proc/self/fd/{fd}")
        except OSError:  # the one that listed
            continue
        if "memfd:wasm-data" in target:
            found.append(fd)
    return found


def run(code: str, before: str = "") -> None:
    """Run a script in a process of its own, as it changes the process; it prints done."""
    script = f"{before}\nfrom engine import *\nPLAIN = {PLAIN!r}\n{code}"
    done = subprocess.run([sys.executable, "-"], input=script, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("done\n", "")


# The same bytes

pieces = st.lists(st.tuples(st.integers(0, 4 * PAGE - 9), st.binary(max_size=9)), max_size=12)


@settings(max_examples=60, deadline=None)
@example([(1000, b"kept")], 80_000, [(500, b"back"), (2000, b"zeros between")])
@given(pieces, st.integers(0, 4 * PAGE - LARGE), pieces)
def test_segments_in_any_order_overlapping_or_not(before, at, after):
    segments = [*before, (at, DATA), *after]
    expected = bytearray(4 * PAGE)
    for ptr, data in segments:
        expected[ptr : ptr + len(data)] = data
    items = "".join(
        f"(data (i32.const {ptr}) {BIG if data is DATA else text(data)})" for ptr, data in segments
    )
    module = Module(f'(module (memory (export "m") 4) {items})')
    instances = [Instance(module) for _ in range(3)]
    assert [contents(instance) == expected for instance in instances] == [True] * 3


def test_many_neighbours_and_gaps():
    expected = bytearray(4 * PAGE)
    items = []
    for i in range(3000):
        ptr = i * 60 + (i // 1000) * 20_000
        expected[ptr : ptr + 59] = bytes([i % 255 + 1]) * 59
        items.append(f"(data (i32.const {ptr}) {text(bytes([i % 255 + 1]) * 59)})")
    module = Module(f'(module (memory (export "m") 4) {"".join(items)})')
    instances = [Instance(module) for _ in range(3)]
    assert [contents(instance) == expected for instance in instances] == [True] * 3
    assert [copied(instance) for instance in instances] == [3000 * 59, 0, 0]


def at(offset: str) -> str:
    return f'(module (memory (export "m") 4) (global i32 (i32.const 3)) (data (offset {offset}) {BIG}))'


@pytest.mark.parametrize(
    ("module", "second"),
    [  # bytes that the second instance has to copy
        pytest.param(PLAIN, 0, id="one segment"),
        pytest.param(f'(module (memory (export "m") 4 4) (data (i32.const 0) {BIG}))', 0, id="fixed size"),
        pytest.param(
            f'(module (memory (export "m") 2 2) (data (i32.const 61072) {BIG}))', 0, id="to the end"
        ),
        pytest.param(f'(module (memory (export "m") i64 4) (data (i64.const 9) {BIG}))', 0, id="memory64"),
        pytest.param(
            f'(module (memory (export "m") 70001 (pagesize 1)) (data (i32.const 1) {BIG}))',
            0,
            id="pages of one byte",
        ),
        pytest.param(at("(i32.add (i32.const 5) (i32.mul (i32.const 7) (i32.const 9)))"), 0, id="extended"),
        pytest.param(at("(global.get 0)"), LARGE, id="global"),
        pytest.param(f'(module (memory (export "m") 4) (data {BIG}))', 0, id="passive"),
        pytest.param('(module (memory (export "m") 1))', 0, id="no data"),
        pytest.param(
            f'(module (memory (export "m") 4) (data "p") (data (i32.const 4) {BIG}) (data "q"))',
            0,
            id="passive and active",
        ),
        pytest.param(
            f'(module (memory (export "m") 1) (memory (export "n") 4) (data (memory 1) (i32.const 4) {BIG})'
            f' (data (memory 0) (i32.const 4) "few") (data (memory 1) (i32.const 9) "over"))',
            3,
            id="one memory of two",
        ),
        pytest.param(
            f'(module (memory (export "m") 3) (memory (export "n") 4)'
            f" (data (memory 1) (i32.const 70000) {BIG})"
            f" (data (memory 0) (i32.const 4) {BIG}))",
            0,
            id="two memories",
        ),
        pytest.param('(module (memory (export "m") 4) (data (i32.const 100) "little"))', 6, id="little data"),
        pytest.param(
            f'(module (memory (export "m") 9) (data (i32.const 0) {BIG}) (data (i32.const 500000) "far"))',
            LARGE + 3,
            id="mostly empty",
        ),
        pytest.param(
            f'(module (memory (export "m") 9) (global i32 (i32.const 7)) (data (i32.const 0) {BIG})'
            f' (data (global.get 0) "later") (data (i32.const 9) "last"))',
            9,
            id="from the first that is not constant",
        ),
    ],
)
def test_what_is_mapped_and_what_copied(module, second):
    module = Module(module, features=PROPOSALS)
    first, *others = [Instance(module) for _ in range(4)]
    for name in first.exports:
        assert [contents(instance, name) == contents(first, name) for instance in others] == [True] * 3
    assert [copied(instance) for instance in others] == [second] * 3
    assert copied(first) >= second


def test_imported_memories_are_written_to():
    module = Module(f'(module (memory (import "" "m") 4) (data (i32.const 100) {BIG}))')
    memories = [Memory(MemoryType(4)) for _ in range(3)]
    for memory in memories:
        memory.write(0, b"mine")
        Instance(module, {"": {"m": memory}})
        assert memory.read(0, 100 + LARGE) == b"mine" + bytes(96) + DATA


def test_passive_segments_are_there_to_be_copied():
    module = Module(
        f"""(module (memory (export "m") 4) (data "zero") (data (i32.const 10) {BIG}) (data "two")
        (func (export "init") (param i32) (memory.init 2 (i32.const 0) (i32.const 0) (local.get 0)))
        (func (export "gone") (param i32) (memory.init 1 (i32.const 0) (i32.const 0) (local.get 0))))"""
    )
    for _ in range(3):
        instance = Instance(module)
        instance["init"](3)
        assert contents(instance)[:13] == b"two" + bytes(7) + DATA[:3]
        instance["gone"](0)
        with pytest.raises(Trap, match="^out of bounds memory access\n"):
            instance["gone"](1)


# What traps

PEEK = "(memory 4) (func $peek (param i32) (result i32) (i32.load8_u (local.get 0)))"


@pytest.mark.parametrize(
    ("items", "written"),
    [
        ('(data (i32.const 262144) "x") (data (i32.const 9) "last")', {5: 41, 9: 45}),
        ('(data (i32.const -1) "xx") (data (i32.const 9) "last")', {5: 41, 9: 45}),
        ('(data (i32.const 9) "last") (data (i32.const 262140) "12345")', {5: 41, 9: ord("l"), 262140: 0}),
        ("(elem (table 0) (i32.const 9) func $peek)", {5: 0, 9: 0}),
    ],
)
def test_segments_before_the_one_that_traps_stay(items, written):
    module = Module(
        f"""(module (table (import "" "t") 5 funcref) {PEEK} (elem (i32.const 0) func $peek)
        (data (i32.const 5) {BIG}) {items})"""
    )
    for _ in range(3):
        table = Table(TableType("funcref", 5))
        with pytest.raises(Trap, match="^out of bounds (memory|table) access$"):
            Instance(module, {"": {"t": table}})
        peek = table[0]
        assert {ptr: peek(ptr) for ptr in written} == written


def test_imported_offsets_are_not_taken_for_constant():
    module = Module(
        f'(module (global (import "" "g") i32) (memory (export "m") 4) (data (global.get 0) {BIG}))'
    )
    for at in (0, 1, 70_000):
        instance = Instance(module, {"": {"g": Global(GlobalType("i32"), at)}})
        assert contents(instance) == (bytes(at) + DATA).ljust(4 * PAGE, b"\0")


# Isolation and lifetimes


def test_instances_do_not_see_each_other_write():
    module = Module(PLAIN)
    first = contents(Instance(module))
    a, b = Instance(module), Instance(module)
    a["m"].write(0, bytes(4 * PAGE))
    a["m"].write(LARGE, b"mine")
    assert contents(b) == first
    assert contents(Instance(module)) == first
    assert a["m"].read(LARGE, 4) == b"mine"


def test_growing_keeps_and_does_not_share():
    module = Module(PLAIN)
    first = contents(Instance(module))
    a, b = Instance(module), Instance(module)
    a["m"].store_u8(200, 7)
    assert a["m"].grow(3) == 4
    a["m"].store_u8(5 * PAGE, 9)
    expected = bytearray(first + bytes(3 * PAGE))
    expected[200], expected[5 * PAGE] = 7, 9
    assert contents(a) == expected
    assert contents(b) == first


@pytest.mark.measures_memory
@pytest.mark.parametrize("pinned", [False, True])
def test_moving_keeps_and_does_not_share(pinned):
    # with little address space there are no reservations, so that growing moves
    run(
        f"""
module = Module(PLAIN)
first, a, b = Instance(module), Instance(module), Instance(module)
assert [i.usage()["bytes_copied"] for i in (first, a, b)] == [{LARGE}, 0, 0]
expected = bytearray(bytes(b["m"]))
for round in range(4):
    view = a["m"].view()
    a["m"].store_u8(200 + round, round)
    a["m"].store_u8(len(expected) - 1, 7)
    expected[200 + round], expected[-1] = round, 7
    if not {pinned}:
        view.release()
    assert a["m"].grow(50) > 0
    assert view.stale
    if {pinned}:
        assert view.tobytes() == expected
    expected += bytes(50 * 65536)
    assert bytes(a["m"]) == expected
assert bytes(b["m"]) == bytes(first["m"]) != expected
print("done")
""",
        before="import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))",
    )


def test_views_outlive_instance_and_module():
    module = Module(PLAIN)
    expected = contents(Instance(module))
    instance = Instance(module)
    view = memoryview(instance["m"])
    instance.close()
    del instance, module
    gc.collect()
    assert bytes(view) == expected


def test_a_module_with_images_is_pickled():
    module = Module(PLAIN)
    expected = [contents(Instance(module)) for _ in range(2)]
    again = pickle.loads(pickle.dumps(module))
    assert [contents(Instance(again)) for _ in range(2)] == expected


def test_threads_make_images_at_once():
    module = Module(PLAIN)
    expected = contents(Instance(module))
    barrier = threading.Barrier(8)
    found = []

    def work() -> None:
        barrier.wait()
        instances = [Instance(module) for _ in range(20)]
        instances[0]["m"].store_u8(101, 255)
        found.extend(contents(instance) == expected for instance in instances[1:])

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 152


# The file


def test_the_file_goes_with_the_module():
    gc.collect()
    before = image_files()
    module = Module(PLAIN)
    instances = [Instance(module) for _ in range(3)]
    assert len(image_files()) == len(before) + 1
    memory = instances[2]["m"]
    del module, instances
    del memory
    gc.collect()
    assert image_files() == before


def test_one_instance_makes_no_file():
    before = image_files()
    module = Module(PLAIN)
    Instance(module)
    assert image_files() == before


def test_one_instance_with_very_much_data_makes_one():
    before = image_files()
    data = "".join(f'(data (i32.const {i << 20}) "\\01{"a" * 1023}")' for i in range(6))
    text = f'(module (memory (export "m") 96) {data} (data (i32.const 100) "{"b" * (4 << 20)}"))'
    module = Module(text)
    memory = Instance(module)["m"]
    assert len(image_files()) == len(before) + 1
    assert memory.read(99, 3) == b"abb"
    assert memory.read(5 << 20, 3) == b"\x01aa"


def test_the_file_is_sealed():
    module = Module(PLAIN)
    before = set(image_files())
    expected = [contents(Instance(module)) for _ in range(2)]
    (fd,) = set(image_files()) - before
    with open(f"/proc/self/fd/{fd}", "r+b", buffering=0) as file:
        with pytest.raises(PermissionError):
            file.write(b"x")
        with pytest.raises(PermissionError):
            file.truncate(0)
    assert contents(Instance(module)) == expected[0]


def test_a_descriptor_closed_by_others_is_noticed(tmp_path):
    module = Module(PLAIN)
    before = set(image_files())
    expected = [contents(Instance(module)) for _ in range(2)]
    (fd,) = set(image_files()) - before
    (tmp_path / "other").write_bytes(b"other" * 100_000)
    with open(tmp_path / "other", "rb") as other:
        os.dup2(other.fileno(), int(fd))
    try:
        assert contents(Instance(module)) == expected[0]
        assert copied(Instance(module)) == 0  # there is a new file
        del module
        gc.collect()
        assert os.read(int(fd), 5) == b"other"
    finally:
        os.close(int(fd))


@pytest.mark.parametrize("refusal", [OSError, None])
def test_without_memory_files_segments_are_copied(monkeypatch, refusal):
    def refuse(name: str, flags: int) -> int:
        raise OSError("refused")

    if refusal is None:
        monkeypatch.delattr(os, "memfd_create")
    else:
        monkeypatch.setattr(os, "memfd_create", refuse)
    module = Module(PLAIN)
    expected = contents(Instance(module))
    instances = [Instance(module) for _ in range(3)]
    assert [copied(instance) for instance in instances] == [LARGE] * 3
    assert [contents(instance) == expected for instance in instances] == [True] * 3


def test_an_interrupt_while_the_file_is_made_comes_out(monkeypatch):
    def interrupted(fd: int, size: int) -> None:
        raise KeyboardInterrupt

    before = image_files()
    module = Module(PLAIN)
    expected = contents(Instance(module))
    with monkeypatch.context() as patch:
        patch.setattr(os, "ftruncate", interrupted)
        with pytest.raises(KeyboardInterrupt):
            Instance(module)
    assert image_files() == before
    assert contents(Instance(module)) == expected
    assert copied(Instance(module)) == 0


@pytest.mark.parametrize(
    ("limit", "value", "n_files"),
    [("RLIMIT_NOFILE", 160, 20), ("RLIMIT_FSIZE", 1000, 0)],
)
def test_limits_of_the_process_are_respected(limit, value, n_files):
    run(
        f"""
import os, resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
resource.setrlimit(resource.{limit}, ({value}, resource.getrlimit(resource.{limit})[1]))
binary = bytes(Module(PLAIN))
modules = [Module(binary) for _ in range(60)]
kept = [Instance(module) for module in modules for _ in range(3)]
assert len({{bytes(instance["m"]) for instance in kept}}) == 1
links = [os.readlink(f"/proc/self/fd/{{fd}}") for fd in range(160) if os.path.exists(f"/proc/self/fd/{{fd}}")]
found = sum("memfd:wasm-data" in link for link in links)
del modules, kept
another = Module(PLAIN)
kept = [Instance(another) for _ in range(2)]
assert (kept[1].usage()["bytes_copied"] == 0) == (found > 0)
assert found == {n_files}, found
print("done")
"""
    )


def test_a_forked_process_has_its_own():
    run(
        """
import os
module = Module(PLAIN)
kept = [Instance(module) for _ in range(3)]
expected = bytes(kept[0]["m"])
child = os.fork()
kept[2]["m"].store_u8(101, 200 if child else 100)
assert bytes(kept[1]["m"]) == bytes(Instance(module)["m"]) == expected
assert Instance(module).usage()["bytes_copied"] == 0
if child == 0:
    del kept, module
    os._exit(3)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3
assert kept[2]["m"].load_u8(101) == 200
assert bytes(Instance(module)["m"]) == expected
assert Instance(module).usage()["bytes_copied"] == 0
print("done")
"""
    )
