"""Linear memories from Python: bounds, typed access, growing, views that pin."""

import gc
import struct
import subprocess
import sys

import pytest

from engine import Instance, Memory, MemoryLimit, MemoryType, Module, Trap, WasmError
from engine.features import Limits

PAGE = 65536
OUT_OF_BOUNDS = "^out of bounds memory access$"


def test_a_new_memory_is_zero_and_has_its_type():
    memory = Memory(MemoryType(2, 5))
    assert (memory.pages, memory.size) == (2, 2 * PAGE)
    assert memory.read(0, 2 * PAGE) == bytes(2 * PAGE)
    assert memory.type == MemoryType(2, 5)


@pytest.mark.parametrize(
    "wrong",
    [
        MemoryType(2, 1),
        MemoryType(65537),
        MemoryType(0, 65537),
        MemoryType(1, page_size=2),
        MemoryType(1, address="i8"),
    ],
)
def test_types_that_do_not_exist(wrong):
    with pytest.raises(ValueError, match="no such memory type"):
        Memory(wrong)


def test_other_arguments_are_refused():
    with pytest.raises(TypeError, match="expected a MemoryType"):
        Memory(1)


@pytest.mark.parametrize(
    ("kind", "code", "value"),
    [
        ("u8", "<B", 0xFE),
        ("i8", "<b", -2),
        ("u16", "<H", 0xFEDC),
        ("i16", "<h", -2),
        ("u32", "<I", 0xFEDCBA98),
        ("i32", "<i", -2),
        ("u64", "<Q", 0xFEDCBA9876543210),
        ("i64", "<q", -2),
        ("f32", "<f", 1.5),
        ("f64", "<d", 0.1),
    ],
)
def test_typed_access(kind, code, value):
    memory = Memory(MemoryType(1))
    store, load = getattr(memory, f"store_{kind}"), getattr(memory, f"load_{kind}")
    n = struct.calcsize(code)
    store(5, value)
    assert memory.read(4, n + 2) == b"\0" + struct.pack(code, value) + b"\0"
    assert load(5) == value
    store(PAGE - n, value)
    assert load(PAGE - n) == value
    for ptr in (PAGE - n + 1, PAGE, -1, 2**32, 2**64 - 1, 2**64, 2**100):
        with pytest.raises(Trap, match=OUT_OF_BOUNDS):
            load(ptr)
        with pytest.raises(Trap, match=OUT_OF_BOUNDS):
            store(ptr, value)
    with pytest.raises(TypeError):
        load("0")


@pytest.mark.parametrize(
    ("kind", "value"), [("u8", 256), ("u8", -1), ("i8", 128), ("u16", 1 << 16), ("u32", -1), ("i64", 1 << 63)]
)
def test_values_that_do_not_fit_are_refused(kind, value):
    memory = Memory(MemoryType(1))
    with pytest.raises(OverflowError):
        getattr(memory, f"store_{kind}")(0, value)
    assert memory.read(0, 8) == bytes(8)


def test_read_and_write_are_all_or_nothing():
    memory = Memory(MemoryType(1))
    memory.write(3, b"abc")
    memory.write(6, bytearray(b"de"))
    memory.write(8, memoryview(b"fg"))
    assert memory.read(2, 9) == b"\0abcdefg\0"
    with pytest.raises(Trap, match=OUT_OF_BOUNDS):
        memory.write(PAGE - 2, b"abc")
    assert memory.read(PAGE - 3, 3) == bytes(3)
    for ptr, length in [(0, PAGE + 1), (PAGE, 1), (1, -1), (-1, 1), (2**64 - 1, 2), (1, 2**64 - 1)]:
        with pytest.raises(Trap, match=OUT_OF_BOUNDS):
            memory.read(ptr, length)
    assert memory.read(PAGE, 0) == b""
    with pytest.raises(TypeError):
        memory.write(0, "text")


def test_a_memory_may_be_copied_onto_itself():
    memory = Memory(MemoryType(1))
    memory.write(0, bytes(range(100)))
    memory.write(1, memoryview(memory)[:100])
    assert memory.read(0, 101) == b"\0" + bytes(range(100))


# Growing


def test_grow_answers_the_old_size_or_minus_one():
    memory = Memory(MemoryType(1, 3))
    assert [memory.grow(n) for n in (0, 1, 2, 1, 1, 2**64, 2**100)] == [1, 1, -1, 2, -1, -1, -1]
    assert memory.pages == 3
    with pytest.raises(ValueError, match="cannot shrink"):
        memory.grow(-1)


def test_new_pages_are_zero_and_old_bytes_stay():
    memory = Memory(MemoryType(1))
    memory.write(0, b"x" * PAGE)
    for _ in range(20):
        memory.grow(1)
    assert memory.read(0, 21 * PAGE) == b"x" * PAGE + bytes(20 * PAGE)


def test_growing_beyond_the_reservation_moves_the_bytes():
    memory = Memory(MemoryType(1))
    memory.write(PAGE - 4, b"last")
    assert memory.grow(8192) == 1  # 512 MiB
    assert memory.read(PAGE - 4, 8) == b"last" + bytes(4)
    memory.store_u32(8193 * PAGE - 4, 7)
    assert memory.grow(8192) == 8193
    assert memory.load_u32(8193 * PAGE - 4) == 7


def test_a_view_stays_mapped_when_the_memory_moves():
    memory = Memory(MemoryType(1))
    memory.write(0, b"before")
    old = memoryview(memory)
    view = memory.view()
    assert not view.stale
    memory.grow(8192)
    memory.write(0, b"after.")
    assert bytes(old[:6]) == b"before"
    assert memory.read(0, 6) == b"after."
    assert view.stale
    view.release()
    old.release()
    assert not memory.view().stale


def test_a_view_sees_what_the_guest_writes_after_growing_in_place():
    memory = Memory(MemoryType(1, 10))
    view = memory.view()
    memory.grow(3)
    memory.store_u8(9, 200)
    assert not view.stale
    assert (view[9], len(view)) == (200, PAGE)
    view[0:2] = b"ab"
    assert memory.read(0, 3) == b"ab\0"


def test_views():
    memory = Memory(MemoryType(1))
    with memory.view() as view:
        assert view.obj is memory
        assert memoryview(view)[:3] == b"\0\0\0"
        assert view.tobytes() == bytes(PAGE)
    assert view.stale
    with pytest.raises(ValueError, match="released"):
        view[0]
    assert memoryview(Memory(MemoryType(0))).nbytes == 0


def test_a_view_keeps_its_memory():
    view = memoryview(Memory(MemoryType(1)))
    gc.collect()
    view[PAGE - 1] = 1
    assert view[PAGE - 1] == 1


def test_numpy_sees_the_bytes():
    numpy = pytest.importorskip("numpy")
    memory = Memory(MemoryType(1))
    array = numpy.frombuffer(memory, dtype="<u4")
    array[1] = 0x01020304
    assert memory.load_u32(4) == 0x01020304
    memory.store_u32(8, 5)
    assert array[2] == 5


def test_close_gives_the_pages_back_and_spares_views():
    memory = Memory(MemoryType(1))
    memory.write(0, b"abc")
    view = memory.view()
    memory.close()
    memory.close()
    assert bytes(view[:3]) == b"abc"
    assert view.stale
    with pytest.raises(WasmError, match="^the memory is closed$"):
        _ = memory.size
    for use in (lambda: memory.grow(1), lambda: memory.load_u8(0), lambda: memoryview(memory)):
        with pytest.raises(WasmError, match="^the memory is closed$"):
            use()


# Limits and address types


def test_pages_of_one_byte():
    memory = Memory(MemoryType(3, 10, page_size=1))
    assert (memory.size, memory.pages, memory.grow(7), memory.grow(1)) == (3, 3, 3, -1)
    memory.store_u16(8, 1)
    with pytest.raises(Trap, match=OUT_OF_BOUNDS):
        memory.store_u16(9, 1)


def test_addresses_of_64_bits():
    memory = Memory(MemoryType(1, 2**48, address="i64"))
    assert memory.grow(2**47) == -1
    assert memory.grow(1) == 1
    assert memory.type == MemoryType(2, 2**48, "i64")


def test_the_limit_stops_growing_and_large_minimums():
    module = Module('(module (memory (export "m") 1))')
    memory = Instance(module, limits=Limits(memory=3 * PAGE + 5))["m"]
    assert [memory.grow(2), memory.grow(1)] == [1, -1]
    with pytest.raises(MemoryLimit, match="exceeds the limit"):
        Instance(module, limits=Limits(memory=PAGE - 1))
    text = "a memory of 281474976710656 pages exceeds the limit of 70368744177664 bytes"
    with pytest.raises(MemoryLimit, match=text):  # which is ours
        Instance(Module("(memory i64 0x1000000000000)"))


def test_many_memories_live_at_once():
    memories = [Memory(MemoryType(1)) for _ in range(3000)]
    for i, memory in enumerate(memories):
        if i % 100 == 0:
            memory.store_u32(0, i)
            assert memory.grow(1) == 1
    assert memories[2900].load_u32(0) == 2900


@pytest.mark.measures_memory
def test_little_address_space_is_enough():
    code = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
from engine import Memory, MemoryType
memories = [Memory(MemoryType(1)) for _ in range(1000)]
for memory in memories:
    assert memory.grow(1) == 1
    memory.store_u32(131068, 7)
big = Memory(MemoryType(1))
big.store_u8(0, 5)
assert big.grow(8000) == 1 and big.load_u8(0) == 5
assert big.grow(40000) == -1
print("done")
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("done\n", "")
