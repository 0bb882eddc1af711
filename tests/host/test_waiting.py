"""Waiting in WASI functions: signals and `Limits.seconds` end it, and the granted clock measures it."""

import os
import select
import signal
import socket
import struct
import threading
import time

import pytest

import wasi
from wasi.embed.hidden import core_of
from wasi.host.clocks import SystemClock, VirtualClock

SOURCE = """(module
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_accept" (func $accept (param i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_recv" (func $recv (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (memory (export "memory") 32)
  (data (i32.const 0x100) "\\00\\10\\00\\00\\00\\00\\10\\00")  ;; one buffer: 1 MiB at 0x1000
  (func (export "fd_read") (result i32)
    (call $read (i32.const 0) (i32.const 0x100) (i32.const 1) (i32.const 0x20)))
  (func $once (export "write_once") (result i32)
    (call $write (i32.const 1) (i32.const 0x100) (i32.const 1) (i32.const 0x20)))
  (func (export "fd_write") (result i32) (loop $more (result i32) (drop (call $once)) (br $more)))
  (func (export "sock_accept") (result i32)
    (call $accept (i32.const 3) (i32.const 0) (i32.const 0x20)))
  (func (export "sock_recv") (result i32)
    (call $recv (i32.const 4) (i32.const 0x100) (i32.const 1) (i32.const 2)
      (i32.const 0x20) (i32.const 0x30)))
  (func (export "sock_read") (result i32)
    (call $read (i32.const 4) (i32.const 0x100) (i32.const 1) (i32.const 0x20)))
  (func (export "poll") (param i32) (result i32)
    (call $poll (i32.const 0x200) (i32.const 0x400) (local.get 0) (i32.const 0x20)))
  (func (export "random") (result i32)
    (loop $more (result i32) (drop (call $random (i32.const 0) (i32.const 0x100000))) (br $more)))
)"""
HOUR = 3600 * 10**9


def clock(nanoseconds, flags=0):
    return struct.pack("<QB7xI4xQQH6x", 1, 0, 1, nanoseconds, 0, flags)


def readable(fd):
    return struct.pack("<QB7xI28x", 2, 1, fd)


class Blocked:
    """A guest for which nothing ever comes: an open pipe, a full one, and silent sockets."""

    def __init__(self, seconds=None, **grants):
        self.reading, self.never = os.pipe()
        self.unread, self.writing = os.pipe()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.ours, self.theirs = socket.socketpair()
        self.guest = wasi.compile(SOURCE).instantiate(
            limits=wasi.Limits(seconds=seconds),
            grants=wasi.Grants(
                stdin=self.reading, stdout=self.writing, sockets=[self.listener, self.theirs], **grants
            ),
        )

    def __enter__(self):
        return self.guest

    def __exit__(self, *_):
        self.guest.close()
        for fd in (self.reading, self.never, self.unread, self.writing):
            os.close(fd)
        for sock in (self.listener, self.ours, self.theirs):
            sock.close()


CALLS = {
    "fd_read": b"",
    "fd_write": b"",
    "sock_accept": b"",
    "sock_recv": b"",
    "sock_read": b"",
    "random": b"",
    "a clock": clock(HOUR),
    "the longest time": clock((1 << 64) - 1),
    "descriptors": readable(0) + readable(3) + readable(4),
    "both": readable(0) + clock(HOUR),
}


def block(guest, name):
    subscriptions = CALLS[name]
    if not subscriptions:
        return guest[name]()
    guest.memory.write(0x200, subscriptions)
    return guest.poll(len(subscriptions) // 48)


@pytest.mark.parametrize("name", CALLS)
def test_time_limit_ends_what_waits(name):
    with Blocked(seconds=0.02) as guest, pytest.raises(wasi.Timeout, match="time limit exceeded"):
        block(guest, name)


@pytest.mark.parametrize("name", CALLS)
def test_signal_ends_what_waits(name):
    """As Ctrl-C does; the timer strikes while the guest waits."""

    def interrupt(*_):
        raise KeyboardInterrupt

    old = signal.signal(signal.SIGALRM, interrupt)
    try:
        with Blocked() as guest:
            signal.setitimer(signal.ITIMER_REAL, 0.02)
            with pytest.raises(KeyboardInterrupt):
                block(guest, name)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)


def test_what_is_there_is_not_waited_for():
    blocked = Blocked(seconds=60)
    with blocked as guest:
        os.write(blocked.never, b"abc")
        assert (guest.fd_read(), guest.memory.load_u32(0x20)) == (0, 3)
        blocked.ours.sendall(b"abcd")
        assert (guest.sock_read(), guest.memory.load_u32(0x20)) == (0, 4)


def test_a_file_in_memory_is_not_waited_for():
    source = """(module
      (import "wasi_snapshot_preview1" "path_open"
        (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
      (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
      (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
      (memory (export "memory") 1)
      (data (i32.const 0x40) "\\00\\10\\00\\00\\00\\20\\00\\00file")  ;; 8 KiB at 0x1000
      (func (export "go") (result i32)
        (drop (call $open (i32.const 3) (i32.const 0) (i32.const 0x48) (i32.const 4) (i32.const 0)
                          (i64.const -1) (i64.const 0) (i32.const 0) (i32.const 0x80)))
        (drop (call $read (i32.const 4) (i32.const 0x40) (i32.const 1) (i32.const 0x20)))
        (call $write (i32.const 4) (i32.const 0x40) (i32.const 1) (i32.const 0x24))))"""
    files = wasi.memfs({"file": b"abc"})
    guest = wasi.load(source, limits=wasi.Limits(seconds=60), grants=wasi.Grants(dirs={"/": files}))
    assert guest.go() == 0
    assert (guest.memory.load_u32(0x20), guest.memory.load_u32(0x24)) == (3, 0x2000)
    assert len(files["file"]) == 0x2003


def test_a_write_takes_as_much_as_a_pipe_does_without_waiting():
    """A larger one would wait until all of it is read, and nothing could end that."""
    with Blocked(seconds=60) as guest:
        assert (guest.write_once(), guest.memory.load_u32(0x20)) == (0, select.PIPE_BUF)


@pytest.mark.parametrize("limits", [None, 60])
def test_time_left(limits):
    seen = []
    source = '(module (import "" "f" (func $f)) (func (export "g") (call $f)))'
    functions = {"f": lambda: seen.append(core_of(guest).time_left())}
    guest = wasi.load(source, imports={"": functions}, limits=wasi.Limits(seconds=limits))
    guest.g()
    assert core_of(guest).time_left() is None, "nothing runs"
    assert seen == [None] if limits is None else 50 < seen[0] <= 60


def test_the_whole_call_has_the_limit_not_each_wait():
    with Blocked(seconds=0.02) as guest:
        guest.memory.write(0x200, clock(HOUR))
        for _ in range(2):  # the second call has its own
            start = time.monotonic()
            with pytest.raises(wasi.Timeout):
                guest.poll(1)
            assert time.monotonic() - start >= 0.02


def test_the_granted_clock_measures_waits():
    granted = VirtualClock()
    with Blocked(clock=granted) as guest:
        guest.memory.write(0x200, readable(0) + clock(HOUR))
        assert guest.poll(2) == 0
        assert guest.memory.load_u32(0x20) == 1
        assert guest.memory.load_u64(0x400) == 1, "the clock's event"
    assert granted.monotonic() == HOUR


def test_virtual_time_is_not_limited():
    with Blocked(seconds=60, clock=VirtualClock()) as guest:
        guest.memory.write(0x200, clock(10**6 * HOUR))
        assert guest.poll(1) == 0


def test_a_virtual_sleeper_is_woken_by_what_is_there():
    granted = VirtualClock()
    blocked = Blocked(clock=granted)
    with blocked as guest:
        blocked.ours.sendall(b"x")
        guest.memory.write(0x200, readable(4) + clock(HOUR))
        assert guest.poll(2) == 0
        assert guest.memory.load_u64(0x400) == 2
    assert granted.monotonic() == 0


def test_a_clock_that_asks_again_and_again():
    class Asking(VirtualClock):
        def sleep(self, duration, wait):
            return [wait(0), wait(0), wait(0)][-1]

    blocked = Blocked(clock=Asking())
    with blocked as guest:
        blocked.ours.sendall(b"x")
        guest.memory.write(0x200, readable(4) + clock(HOUR))
        guest.memory.write(0x400, b"\xa5" * 128)
        assert guest.poll(2) == 0
        assert guest.memory.load_u32(0x20) == 1
        assert guest.memory.read(0x420, 96) == b"\xa5" * 96


def test_sleeping_really_takes_the_time():
    waited = []
    start = time.monotonic_ns()
    assert SystemClock().sleep(3_000_000, lambda left: waited.append(left)) is False
    assert time.monotonic_ns() - start >= 3_000_000
    assert waited[0] == 3_000_000
    assert waited == sorted(waited, reverse=True)
    assert SystemClock().sleep(HOUR, lambda left: True) is True
    assert SystemClock().sleep(0, lambda left: left == 0) is True


def test_a_waiting_guest_does_not_stop_other_threads():
    blocked = Blocked()
    with blocked as guest:
        thread = threading.Thread(target=lambda: os.write(blocked.never, b"x"))
        thread.start()
        assert guest.fd_read() == 0
        thread.join()
