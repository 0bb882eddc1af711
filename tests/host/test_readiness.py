"""`wasi.host.waiting` alone: several things waited for at once, by somebody who is no guest."""

import os
import time

import pytest

from wasi.host.clocks import SystemClock, VirtualClock
from wasi.host.waiting import POLLHUP, POLLIN, POLLNVAL, POLLOUT, Readiness, Waiting

HOUR = 3600 * 10**9


class Over(Exception):
    """What ends a wait."""


class Waiter:
    """Waits as long as its time lasts, unless it is to end."""

    def __init__(self, seconds=None):
        self.end = None if seconds is None else time.monotonic() + seconds
        self.is_over = False
        self.wake = None

    def time_left(self):
        return None if self.end is None else max(0.0, self.end - time.monotonic())

    def look_around(self):
        if self.is_over or self.time_left() == 0:
            raise Over

    def wake_by(self, wake):
        self.wake = wake
        return self.is_over

    def out_of_time(self):
        raise Over

    def is_ready(self, fd, events):
        return False


@pytest.fixture
def pipe():
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def readiness(*added, waiter=None):
    made = Readiness(Waiting(waiter or Waiter()))
    for item in added:
        if item is None:
            made.add_ready()
        elif isinstance(item, int):
            made.add_duration(item)
        else:
            made.add_descriptor(*item)
    return made


def test_what_is_ready_comes_in_order(pipe):
    reading, writing = pipe
    several = readiness((writing, POLLOUT), 0, HOUR, (reading, POLLIN), None)
    assert several.wait(SystemClock()) == [(4, 0), (0, POLLOUT), (1, 0)]


def test_only_what_is_ready_is_numbered(pipe):
    reading, writing = pipe
    os.write(writing, b"x")
    assert readiness(HOUR, (reading, POLLIN)).wait(SystemClock()) == [(1, POLLIN)]
    assert readiness((reading, POLLIN), (reading, POLLOUT)).wait(SystemClock()) == [(0, POLLIN)]


def test_a_time_that_passes_first(pipe):
    assert readiness((pipe[0], POLLIN), 10**6, HOUR).wait(SystemClock()) == [(1, 0)]
    assert readiness((pipe[0], POLLIN), HOUR, HOUR + 1).wait(VirtualClock()) == [(1, 0)]


def test_descriptors_that_fail_are_ready():
    reading, writing = os.pipe()
    os.close(writing)
    assert readiness((reading, POLLIN)).wait(SystemClock()) == [(0, POLLHUP)]
    os.close(reading)
    assert readiness((reading, POLLIN)).wait(SystemClock()) == [(0, POLLNVAL)]


@pytest.mark.parametrize("added", [HOUR, (0, POLLIN)], ids=["a time", "a descriptor"])
def test_the_time_of_who_waits_ends_it(pipe, added):
    several = readiness(added if isinstance(added, int) else (pipe[0], POLLIN), waiter=Waiter(0.02))
    with pytest.raises(Over):
        several.wait(SystemClock())


def test_who_waits_is_woken(pipe):
    class Woken(Waiter):
        def time_left(self):
            if self.wake is not None:  # it is about to wait
                self.is_over = True
                self.wake()

    waiter = Woken()
    with pytest.raises(Over):
        readiness((pipe[0], POLLIN), waiter=waiter).wait(SystemClock())
    assert waiter.wake is None
