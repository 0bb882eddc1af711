"""wasi.interrupt() ends what waits in WASI functions, and nothing else."""

import errno
import gc
import os
import signal
import threading

import pytest

import wasi
from tests.host.test_waiting import CALLS, HOUR, Blocked, block, clock, readable
from wasi.host.waking import Wake


class Striking:
    """A thread that interrupts a guest again and again: nobody can tell when it waits."""

    def __init__(self, guest):
        self.guest = guest
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._strike)

    def _strike(self):
        while not self.over.wait(0.001):
            wasi.interrupt(self.guest)

    def __enter__(self):
        self.thread.start()

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("seconds", [None, 60])
def test_another_thread_ends_what_waits(name, seconds):
    with Blocked(seconds=seconds) as guest:
        with Striking(guest), pytest.raises(wasi.Interrupted, match="^interrupted"):
            block(guest, name)
        guest.memory.write(0x200, clock(0))
        assert guest.poll(1) == 0, "it can be called afterwards"


@pytest.mark.parametrize("name", CALLS)
def test_a_signal_handler_ends_what_waits(name):
    with Blocked() as guest:
        old = signal.signal(signal.SIGALRM, lambda *_: wasi.interrupt(guest))
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
            with pytest.raises(wasi.Interrupted):
                block(guest, name)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, old)


@pytest.mark.parametrize("name", ["fd_read", "a clock", "both"])
def test_without_a_descriptor_to_wake_it(name, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(os, "eventfd", refuse)
    with Blocked() as guest, Striking(guest), pytest.raises(wasi.Interrupted):
        block(guest, name)


def test_waiting_leaves_no_descriptors():
    with Blocked(seconds=0.01) as guest:
        before = len(os.listdir("/proc/self/fd"))
        for name in ("fd_read", "a clock", "both", "descriptors"):
            with pytest.raises(wasi.Timeout):
                block(guest, name)
        gc.collect()
        assert len(os.listdir("/proc/self/fd")) == before


def test_the_guest_of_a_nested_call_is_woken():
    """The outer guest is interrupted while a guest waits that its host function has called."""
    with Blocked() as inner:
        inner.memory.write(0x200, readable(0) + clock(HOUR))
        outer = wasi.load(
            '(module (import "host" "f" (func $f (result i32))) (func (export "g") (result i32) (call $f)))',
            imports={"host": {"f": lambda: inner.poll(2)}},
        )
        with Striking(outer), pytest.raises(wasi.Interrupted):
            outer.g()


def test_a_write_without_a_limit_is_a_whole_one():
    """It goes in pieces that pipes take, but the guest need not know."""
    read = bytearray()
    blocked = Blocked()

    def drain():
        while len(read) < 1 << 20:
            read.extend(os.read(blocked.unread, 1 << 16))

    with blocked as guest:
        guest.memory.write(0x1000, bytes(range(256)) * 4096)
        thread = threading.Thread(target=drain)
        thread.start()
        assert (guest.write_once(), guest.memory.load_u32(0x20)) == (0, 1 << 20)
        thread.join()
    assert read == bytes(range(256)) * 4096


def test_a_reader_that_goes_away():
    """What was written until then is told; the next call finds out."""
    blocked = Blocked()

    def go():
        os.read(blocked.unread, 1 << 16)
        os.close(blocked.unread)

    with blocked as guest:
        thread = threading.Thread(target=go)
        thread.start()
        assert guest.write_once() == 0
        assert 0 < guest.memory.load_u32(0x20) < 1 << 20
        thread.join()
        assert guest.write_once() == 64  # PIPE
        blocked.unread = os.open(os.devnull, os.O_RDONLY)


def test_waking_what_is_closed():
    with Wake() as wake:
        wake()
        wake()
        fd = wake.fd
        assert os.eventfd_read(fd) == 2
    wake()
    assert wake.fd == -1
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(fd)
