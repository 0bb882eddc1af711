"""Standard streams over Python objects and descriptors, clocks and random bytes."""

import errno
import io
import os
import time

import pytest

from wasi.host.clocks import SystemClock, VirtualClock
from wasi.host.files.filesystem import File
from wasi.host.random import SeededRandom, SystemRandom
from wasi.host.stdio import ObjectStream, check_stream, inherit, open_stream


def views(*lengths):
    return [memoryview(bytearray(length)) for length in lengths]


class Plain:
    """The least that a binary file can be, and it keeps what it is given."""

    def __init__(self, data=b""):
        self.data = data
        self.kept = []

    def read(self, size):
        piece, self.data = self.data[:size], self.data[size:]
        return piece

    def write(self, data):
        self.kept.append(data)
        return len(data)


class Never(io.RawIOBase):
    def readinto(self, buffer):
        return None

    def write(self, data):
        return None


def test_bytes_are_read_to_their_end():
    stream = open_stream(b"hello", 0)
    first = views(0, 3)
    assert stream.readv(first) == 3
    assert bytes(first[1]) == b"hel"
    assert stream.readv(views(3)) == 2
    assert stream.readv(views(3)) == 0


@pytest.mark.parametrize("source", [io.BytesIO(b"abc"), io.BufferedReader(io.BytesIO(b"abc")), Plain(b"abc")])
def test_reading_from_file_objects(source):
    stream = open_stream(source, 0)
    buffer = views(8)
    assert stream.readv(buffer) == 3
    assert bytes(buffer[0][:3]) == b"abc"
    assert stream.readv(buffer) == 0


def test_nothing_and_discarded():
    stream = open_stream(None, 1)
    assert stream.readv(views(3)) == 0
    assert stream.writev(views(3, 4)) == 7


def test_writing_to_file_objects():
    target = io.BytesIO()
    assert open_stream(target, 1).writev([memoryview(b"ab"), memoryview(b"c")]) == 3
    assert target.getvalue() == b"abc"


def test_what_a_user_object_is_given_stays_as_it_is():
    guest_memory = bytearray(b"ab")
    target = Plain()
    open_stream(target, 1).writev([memoryview(guest_memory)])
    guest_memory[:] = b"XX"
    assert target.kept == [b"ab"]


def test_buffered_writer_is_flushed(tmp_path):
    with open(tmp_path / "out", "wb") as target:
        open_stream(target, 1).writev([memoryview(b"now")])
        assert (tmp_path / "out").read_bytes() == b"now"


def test_would_block():
    stream = open_stream(Never(), 0)
    for transfer in (stream.readv, stream.writev):
        with pytest.raises(BlockingIOError) as refused:
            transfer(views(1))
        assert refused.value.errno == errno.EAGAIN


def test_descriptors():
    assert isinstance(open_stream(inherit, 1), File)
    reading, writing = os.pipe()
    try:
        assert open_stream(writing, 1).writev([memoryview(b"x")]) == 1
        assert os.read(reading, 2) == b"x"
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.parametrize(
    ("granted", "fd", "message"),
    [
        (io.StringIO(), 1, "stdout is a text stream, the guest needs bytes: use io.BytesIO"),
        (
            io.TextIOWrapper(io.BytesIO()),
            2,
            "stderr is a text stream, the guest needs bytes: use its .buffer",
        ),
        ("text", 0, "stdin must be wasi.inherit, None, a descriptor, a binary file or bytes, not str"),
        (b"bytes", 1, "stdout must be wasi.inherit, None, a descriptor, a binary file, not bytes"),
        (True, 1, "stdout must be wasi.inherit, None, a descriptor, a binary file, not bool"),
    ],
)
def test_what_cannot_be_a_stream(granted, fd, message):
    with pytest.raises(TypeError) as refused:
        check_stream(granted, fd)
    assert str(refused.value) == message


def test_stream_has_no_descriptor_and_no_position():
    assert ObjectStream(None).fileno() == -1
    assert not ObjectStream(None).is_terminal()
    assert ObjectStream(None).stat().st_size == 0


def test_system_clock():
    clock = SystemClock()
    assert abs(clock.wall() - time.time_ns()) < 10**9
    first = clock.monotonic()
    clock.sleep(2_000_000)
    assert clock.monotonic() - first >= 2_000_000
    assert min(clock.wall_resolution(), clock.monotonic_resolution()) >= 1
    assert clock.cpu() > 0


def test_virtual_clock_moves_by_sleeping():
    clock = VirtualClock(1000)
    assert (clock.wall(), clock.monotonic(), clock.cpu()) == (1000, 0, 0)
    clock.sleep(10**18)
    assert (clock.wall(), clock.monotonic()) == (1000 + 10**18, 10**18)
    assert [VirtualClock(step=5).monotonic(), VirtualClock(step=5).wall()] == [5, 5]


def test_random():
    buffer = bytearray(3_000_000)
    SystemRandom().fill(memoryview(buffer))
    assert buffer.count(0) < 20_000
    first, second = bytearray(40), bytearray(40)
    SeededRandom(7).fill(memoryview(first))
    SeededRandom(7).fill(memoryview(second))
    assert first == second != bytearray(40)


class Short(Plain):
    """A file that takes and gives two bytes at a time."""

    def write(self, data):
        super().write(data[:2])
        return len(data[:2])

    def read(self, size):
        return super().read(min(size, 2))


class Lying(Plain):
    def __init__(self, count):
        self.count = count

    def readinto(self, buffer):
        return self.count

    def write(self, data):
        return self.count


def test_short_writes_and_reads():
    target = Short()
    assert ObjectStream(target).writev([memoryview(b"ab"), memoryview(b"cdef"), memoryview(b"g")]) == 4
    assert target.kept == [b"ab", b"cd"]
    assert ObjectStream(Short(b"abc")).readv(views(8)) == 2


def test_a_writer_that_tells_nothing_took_all():
    class Silent:
        def write(self, data):
            pass

    assert ObjectStream(Silent()).writev([memoryview(b"abc"), memoryview(b"de")]) == 5


@pytest.mark.parametrize("count", [-1, 4, 1 << 70])
def test_a_size_that_cannot_be(count):
    message = f"Lying returned a size of {count}, but at most 3 bytes were requested"
    for transfer in (ObjectStream(Lying(count)).readv, ObjectStream(Lying(count)).writev):
        with pytest.raises(ValueError, match=message):
            transfer(views(3))
    with pytest.raises(ValueError, match="Longer returned a size of 9, but at most 3 bytes were requested"):
        ObjectStream(type("Longer", (), {"read": lambda self, size: b"too much!"})()).readv(views(3))


def test_part_of_a_write_that_would_block():
    class Full(Plain):
        def write(self, data):
            raise BlockingIOError(errno.EAGAIN, "full", 2)

    assert ObjectStream(Full()).writev([memoryview(b"abc")]) == 2


def test_a_stream_that_is_closed_while_it_writes():
    class Closing(Plain):
        def write(self, data):
            stream.close()
            return super().write(data)

    target = Closing()
    stream = ObjectStream(target)
    assert stream.writev([memoryview(b"a"), memoryview(b"b")]) == 2
    assert target.kept == [b"a", b"b"]
