"""Somebody exchanges what a path names while a guest uses it: nothing outside is read or changed.

The exchange is one system call (renameat2 with RENAME_EXCHANGE), repeated by another process, so
that it falls between any two steps of ours. A sandbox that looks first and opens then fails here.
"""

import os
import subprocess
import sys
import threading
from contextlib import contextmanager

import pytest

from wasi.grants import Grants, memfs
from wasi.p1.definitions import OFlags, Rights
from wasi.p1.errno import Errno

ROUNDS = 3000
READ, WRITE = Rights.FD_READ, Rights.FD_WRITE
# what the guest may meet: the directory, the link, or nothing; with "file" in it or not
REFUSED = {Errno.PERM, Errno.NOENT, Errno.NOTDIR, Errno.LOOP, Errno.EXIST, Errno.ISDIR, Errno.NOTEMPTY}


@contextmanager
def meanwhile(step):
    """Repeat `step` in another thread; yields its count of rounds, as a list of one number."""
    stop, rounds = threading.Event(), [0]

    def repeat():
        while not stop.is_set():
            step()
            rounds[0] += 1

    thread = threading.Thread(target=repeat)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    thread.start()
    try:
        yield rounds
    finally:
        stop.set()
        thread.join()
        sys.setswitchinterval(interval)


EXCHANGE = """
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
here, there, stop = map(os.fsencode, sys.argv[1:])
rounds = 0
while rounds % 256 or not os.path.exists(stop):
    if libc.renameat2(-100, here, -100, there, 2):
        sys.exit(os.strerror(ctypes.get_errno()))
    rounds += 1
    if rounds == 1:
        print("begun", flush=True)
print(rounds)
"""


@contextmanager
def exchanging(here, there):
    """Let another process exchange two paths again and again."""
    stop = there.parent.parent / "stop"
    command = [sys.executable, "-S", "-c", EXCHANGE, here, there, stop]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        if process.stdout.readline() != "begun\n":
            pytest.skip(f"this file system cannot exchange: {process.stderr.read().strip()}")
        try:
            yield
        finally:
            stop.touch()
            rounds, errors = process.communicate(timeout=60)
    assert (errors, int(rounds) > 100) == ("", True)


@pytest.fixture
def place(tmp_path):
    """A directory `root` to be granted, beside `outside`, which must stay as it is."""
    made = tmp_path / "race"
    for folder in ("", "outside", "root", "root/a", "root/dir"):
        (made / folder).mkdir()
    (made / "outside" / "file").write_text("secret")
    (made / "root" / "a" / "file").write_text("inside")
    (made / "root" / "dir" / "plain").write_text("inside")
    (made / "root" / "link").symlink_to("../outside")
    (made / "root" / "linkfile").symlink_to("../outside/file")
    before = os.stat(made / "outside" / "file")
    yield made
    assert [path.name for path in (made / "outside").iterdir()] == ["file"]
    assert (made / "outside" / "file").read_text() == "secret"
    after = os.stat(made / "outside" / "file")
    assert (after.st_mtime_ns, after.st_nlink) == (before.st_mtime_ns, before.st_nlink)


@pytest.fixture
def jail(place, guest):
    """A guest with `root` as descriptor 3."""
    made = type(guest)(Grants(dirs={"/": place / "root"}))
    yield made
    made.process.close()


def read(guest, path):
    """Open and read; the contents, or the errno."""
    guest.forget()
    code = guest.call("path_open", 3, 1, path, 0, READ, READ, 0, 0x40)
    if code != Errno.SUCCESS:
        return code
    fd = guest.u32(0x40)
    assert guest.call("fd_read", fd, *guest.iovs(10), 0x60) == Errno.SUCCESS
    assert guest.call("fd_close", fd) == Errno.SUCCESS
    return guest.memory.read(guest.SCRATCH + ((len(path) + 15) & ~7), guest.u32(0x60))


def read_again_and_again(guest, path):
    """What is seen in ROUNDS, and until both sides of the exchange were seen."""
    seen = set()
    for number in range(20 * ROUNDS):
        seen.add(read(guest, path))
        if number >= ROUNDS and {b"inside", Errno.PERM} <= seen:
            break
    return seen


@pytest.mark.parametrize("path", ["a/file", "a/../a/file", "dir/../a/./file"])
def test_reading_below_what_is_swapped(jail, place, path):
    with exchanging(place / "root" / "a", place / "root" / "link"):
        seen = read_again_and_again(jail, path)
    assert {b"inside", Errno.PERM} <= seen <= {b"inside", *REFUSED}


def write(guest, path, oflags):
    code = guest.call("path_open", 3, 1, path, oflags, WRITE, WRITE, 0, 0x40)
    if code == Errno.SUCCESS:
        fd = guest.u32(0x40)
        assert guest.call("fd_write", fd, *guest.iovs(b"inside"), 0x60) == Errno.SUCCESS
        assert guest.call("fd_close", fd) == Errno.SUCCESS
    return code


@pytest.mark.parametrize(
    "attempt",
    [
        lambda g, path: write(g, path, OFlags.CREAT),
        lambda g, path: write(g, path, OFlags.TRUNC),
        lambda g, path: write(g, path + "2", OFlags.CREAT | OFlags.EXCL),
        lambda g, path: g.call("path_filestat_set_times", 3, 1, path, 1, 1, 1),
        lambda g, path: g.call("path_create_directory", 3, path + "3"),
        lambda g, path: g.call("path_symlink", "x", 3, path + "4"),
        lambda g, path: g.call("path_unlink_file", 3, path),
        lambda g, path: g.call("path_rename", 3, path, 3, "dir/gotten"),
        lambda g, path: g.call("path_rename", 3, "dir/gotten", 3, path),
        lambda g, path: g.call("path_link", 3, 0, path, 3, "dir/gotten"),
    ],
    ids=["create", "truncate", "create-new", "times", "mkdir", "symlink", "unlink", "take", "put", "link"],
)
def test_changing_what_is_below_what_is_swapped(jail, place, attempt):
    root = place / "root"
    (root / "dir" / "gotten").write_text("inside")
    with exchanging(root / "a", root / "link"):
        for _ in range(ROUNDS // 3):
            jail.forget()
            assert attempt(jail, "a/file") in {Errno.SUCCESS, *REFUSED}
    gotten = root / "dir" / "gotten"
    assert not gotten.exists() or gotten.read_text() in ("inside", "")


def test_reading_what_is_swapped(jail, place):
    with exchanging(place / "root" / "dir" / "plain", place / "root" / "linkfile"):
        seen = read_again_and_again(jail, "linkfile")
    assert {b"inside", Errno.PERM} <= seen <= {b"inside", Errno.PERM, Errno.LOOP}


@pytest.mark.parametrize("oflags", [0, OFlags.TRUNC, OFlags.CREAT | OFlags.TRUNC])
def test_writing_what_is_swapped(jail, place, oflags):
    with exchanging(place / "root" / "dir" / "plain", place / "root" / "linkfile"):
        for _ in range(ROUNDS // 3):
            jail.forget()
            assert write(jail, "linkfile", oflags) in {Errno.SUCCESS, Errno.PERM, Errno.LOOP}


def test_directory_moved_out_while_it_is_walked(jail, place):
    """From a directory that was moved away, `..` does not lead to what is above it now."""
    (place / "root" / "a" / "deep").mkdir()

    def step():
        os.rename(place / "root" / "a", place / "elsewhere")
        os.rename(place / "elsewhere", place / "root" / "a")

    with meanwhile(step) as rounds:
        paths = ("a/deep/../../outside/file", "a/../outside/file")
        seen = {read(jail, path) for _ in range(ROUNDS // 3) for path in paths}
    assert rounds[0] > 10
    assert seen <= REFUSED


def test_many_guests_at_once_in_memory(guest):
    """The links of a tree in memory are exchanged by one guest while others walk it."""
    shared = memfs({"a/file": b"inside", "b/file": b"inside"}, limit="1MiB")
    guests = [type(guest)(Grants(dirs={"/": shared})) for _ in range(3)]
    swapper = guests.pop()

    def step():
        swapper.forget()
        assert swapper.call("path_symlink", "a", 3, "new") == Errno.SUCCESS
        assert swapper.call("path_rename", 3, "new", 3, "swapped") == Errno.SUCCESS
        assert swapper.call("path_symlink", "../b", 3, "new") == Errno.SUCCESS
        assert swapper.call("path_rename", 3, "new", 3, "swapped") == Errno.SUCCESS

    with meanwhile(step) as rounds:
        seen = {read(one, "swapped/file") for _ in range(ROUNDS) for one in guests}
    assert rounds[0] > 10
    assert seen <= {b"inside", Errno.PERM, Errno.NOENT}
