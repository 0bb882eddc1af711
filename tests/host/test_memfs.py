"""A file system in memory: the mapping that Python sees, the limit, and what a guest does with it."""

import gc
import os
import stat
import struct
import threading
from collections import deque

import pytest

import wasi
from wasi.grants import Grants, memfs, ro
from wasi.host.clocks import VirtualClock
from wasi.host.files.filesystem import File
from wasi.host.files.hostfs import HostFile, HostFolder
from wasi.host.files.memfile import NODE_COST, PAGE, PAGE_COST, MemoryFile
from wasi.host.files.memfolder import NAME_COST, DirectoryNode
from wasi.host.files.memfs import MemoryFilesystem
from wasi.p1.definitions import EVENT, SUBSCRIPTION, EventType, OFlags, Rights
from wasi.p1.errno import Errno

READ, WRITE = Rights.FD_READ, Rights.FD_WRITE


def refused(operation):
    """Return what an operation raises, as text."""
    with pytest.raises(Exception) as error:  # noqa: PT011 (the text is compared)
        operation()
    return f"{type(error.value).__name__}: {error.value}"


# The mapping


def test_a_mapping_of_files():
    fs = memfs({"b": b"2", "a/deep/x": b"1"})
    assert dict(fs) == {"b": b"2", "a/deep/x": b"1"}
    assert fs == {"a/deep/x": b"1", "b": b"2"}
    assert (list(fs), len(fs)) == (["b", "a/deep/x"], 2)
    fs["a/new"] = bytearray(b"new")
    fs["b"] = memoryview(b"longer")
    del fs["a/deep/x"]
    assert fs == {"a/new": b"new", "b": b"longer"}
    assert list(fs.walk()) == [("", ["a"], ["b"]), ("a", ["deep"], ["new"]), ("a/deep", [], [])]
    assert (fs.get("nothing"), fs.pop("b")) == (None, b"longer")
    fs.clear()
    assert (list(fs.walk()), fs.used) == ([("", [], [])], NODE_COST)
    assert repr(memfs({"a": b"xy"}, limit=10_000)) == "<memfs: 1 files, 1411 of 10000 bytes>"


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("file", True),
        ("dir/file", True),
        ("./dir/../file", True),
        ("link", True),
        ("dirlink/file", True),
        ("dir", False),
        ("nothing", False),
        ("dir/nothing", False),
        ("file/x", False),
        ("file/", False),
        ("dangling", False),
        ("loop", False),
        ("../file", False),
        ("/file", False),
        ("", False),
        ("\0", False),
        (1, False),
    ],
)
def test_contains(path, there):
    fs = memfs({"file": b"1", "dir/file": b"2"})
    for target, link in (("file", "link"), ("dir", "dirlink"), ("nothing", "dangling"), ("loop", "loop")):
        fs.symlink(target, link)
    assert (path in fs) is there
    assert list(fs) == ["file", "dir/file"]


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        (lambda fs: fs["nothing"], "KeyError: 'nothing'"),
        (lambda fs: fs["file/x"], "KeyError: 'file/x'"),
        (lambda fs: fs["dir"], "IsADirectoryError: [Errno 21] Is a directory: 'dir'"),
        (lambda fs: fs["/file"], "ValueError: memfs: paths are relative: write 'file', not '/file'"),
        (lambda fs: fs["../file"], "PermissionError: [Errno 1] Operation not permitted: '../file'"),
        (lambda fs: fs["a\0"], "ValueError: memfs: 'a\\x00' contains a NUL character"),
        (lambda fs: fs[b"file"], "TypeError: memfs: a path is a str, not bytes: b'file'"),
        (lambda fs: fs.update({"dir": b""}), "IsADirectoryError: [Errno 21] Is a directory: 'dir'"),
        (lambda fs: fs.update({"new/": b""}), "IsADirectoryError: [Errno 21] Is a directory: 'new/'"),
        (lambda fs: fs.update({"file/x": b""}), "NotADirectoryError: [Errno 20] Not a directory: 'file/x'"),
        (
            lambda fs: fs.update({"new": "text"}),
            "TypeError: memfs: 'new': contents must be bytes, not str: encode it first",
        ),
        (lambda fs: fs.update({"new": 1}), "TypeError: memfs: 'new': contents must be bytes, not int"),
        (lambda fs: fs.update({"new": bytes(9999)}), "OSError: [Errno 28] No space left on device: 'new'"),
        (lambda fs: fs.update({"file": bytes(9999)}), "OSError: [Errno 28] No space left on device: 'file'"),
        (lambda fs: fs.pop("dir"), "IsADirectoryError: [Errno 21] Is a directory: 'dir'"),
        (lambda fs: fs.pop("nothing"), "KeyError: 'nothing'"),
        (lambda fs: fs.make_directory("file"), "NotADirectoryError: [Errno 20] Not a directory: 'file'"),
        (lambda fs: fs.symlink("x", "file"), "FileExistsError: [Errno 17] File exists: 'file'"),
        (lambda fs: fs.symlink("/x", "new"), "PermissionError: [Errno 1] Operation not permitted: 'new'"),
        (lambda fs: fs.stat("nothing"), "FileNotFoundError: [Errno 2] No such file or directory: 'nothing'"),
    ],
)
def test_clear_errors(operation, message):
    fs = memfs({"file": b"1", "dir/file": b"2"}, limit=10_000)
    assert refused(lambda: operation(fs)) == message
    assert fs == {"file": b"1", "dir/file": b"2"}


@pytest.mark.parametrize("files", [3, 0, "text", [], {"a"}])
def test_files_that_are_none(files):
    kind = type(files).__name__
    message = f"TypeError: memfs: files must be a mapping of paths to contents, not {kind}: {files!r}"
    assert refused(lambda: memfs(files)) == message


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        (0, 'ValueError: memfs: limit must be a size, such as 1048576 or "64MiB", not 0'),
        (None, 'ValueError: memfs: limit must be a size, such as 1048576 or "64MiB", not None'),
        (True, 'ValueError: memfs: limit must be a size, such as 1048576 or "64MiB", not True'),
        (100, "OSError: [Errno 28] No space left on device"),
    ],
)
def test_limits_that_are_none(limit, message):
    assert refused(lambda: memfs(limit=limit)) == message


def test_limit_as_a_text():
    assert refused(lambda: memfs(limit="64 megs")).startswith(
        "ValueError: `64 megs` is not a valid size: write 65536, "
    )
    assert (memfs(limit="64MiB").limit, memfs().limit, wasi.memfs) == (64 << 20, 256 << 20, memfs)


def test_times_are_those_of_the_clock():
    fs = MemoryFilesystem({"file": b"1"}, limit=10_000, clock=VirtualClock(1_000_000_000_007))
    status = fs.stat("file")
    assert (status.st_mtime_ns, status.st_mtime, status[8]) == (1_000_000_000_007, 1000.000000007, 1000)
    assert (stat.S_ISREG(status.st_mode), status.st_nlink, status.st_size) == (True, 1, 1)
    assert fs.stat(".").st_ino != status.st_ino


# The limit


def test_everything_is_charged_and_given_back():
    fs = memfs(limit="1MiB")
    root = fs.open_root()
    fs["file"] = bytes(PAGE + 1)
    assert fs.used == 2 * NODE_COST + NAME_COST + 4 + PAGE + 1 + 2 * PAGE_COST
    file = root.open_at("file", follow=False, write=True)
    file.set_size(10)
    assert fs.used == 2 * NODE_COST + NAME_COST + 4 + 10 + PAGE_COST
    root.link_at("file", root, "second")
    root.unlink_file_at("file")
    root.unlink_file_at("second")
    assert fs.used == 2 * NODE_COST + 10 + PAGE_COST, "it is open still"
    assert file.preadv([memoryview(bytearray(100))], 0) == 10
    file.close()
    assert fs.used == NODE_COST
    for name in ("a", "b"):
        root.create_directory_at(name)
    root.symlink_at("target", "a/link")
    root.rename_at("a", root, "b")
    root.unlink_file_at("b/link")
    root.remove_directory_at("b")
    assert fs.used == NODE_COST


def test_a_full_file_system():
    fs = memfs({"file": b""}, limit=3 * NODE_COST + 1000)
    root = fs.open_root()
    file = root.open_at("file", follow=False, write=True, append=True)
    room = fs.limit - fs.used - PAGE_COST
    assert file.writev([memoryview(bytes(room - 1)), memoryview(b"ab")]) == room, "what fits is written"
    for operation in (
        lambda: file.writev([memoryview(b"x")]),
        lambda: file.allocate(0, room + 1),
        lambda: root.create_directory_at("new"),
        lambda: root.symlink_at("x", "new"),
        lambda: root.link_at("file", root, "new"),
        lambda: root.open_at("new", follow=False, create=True),
        lambda: root.rename_at("file", root, "longer"),
    ):
        assert refused(operation) == "OSError: [Errno 28] No space left on device"
    assert fs == {"file": bytes(room - 1) + b"a"}
    assert file.writev([memoryview(b"")]) == 0
    file.set_size(0)
    assert file.writev([memoryview(b"x")]) == 1


def test_no_file_is_larger_than_the_limit():
    """Holes take no room, but what Python reads from a file does."""
    fs = memfs({"file": b""}, limit="1MiB")
    file = fs.open_root().open_at("file", follow=False, write=True)
    file.set_size(1 << 20)
    assert fs.used < 2000
    assert refused(lambda: file.set_size((1 << 20) + 1)) == "OSError: [Errno 27] File too large"
    assert refused(lambda: file.pwritev([memoryview(b"x")], 1 << 20)) == "OSError: [Errno 27] File too large"
    assert refused(lambda: file.allocate(1 << 20, 1)) == "OSError: [Errno 27] File too large"
    assert file.pwritev([memoryview(b"xy")], (1 << 20) - 1) == 1
    assert fs["file"] == bytes((1 << 20) - 1) + b"x"


@pytest.mark.parametrize("make", ["files", "directories", "links", "names", "holes"])
def test_bookkeeping_is_charged(make):
    """Whatever a guest makes many of, the limit ends it; a thousand bytes each at least is no way around."""
    fs = memfs({"file": b""}, limit="1MiB")
    root = fs.open_root()
    file = root.open_at("file", follow=False, write=True)
    steps = {
        "files": lambda i: root.open_at(f"{i}", follow=False, create=True),
        "directories": lambda i: root.create_directory_at(f"{i}"),
        "links": lambda i: root.symlink_at("x", f"{i}"),
        "names": lambda i: root.link_at("file", root, f"{i}"),
        "holes": lambda i: file.pwritev([memoryview(b"x")], i * PAGE),
    }
    message = "File too large" if make == "holes" else "No space left on device"
    with pytest.raises(OSError, match=message):
        deque(map(steps[make], range(10_000)))
    assert fs.used <= fs.limit


# The nodes


def test_deep_trees_end_without_recursion():
    fs = memfs(limit="256MiB")
    folder = fs.open_root()
    for _ in range(50_000):
        folder.create_directory_at("d")
        folder = folder.open_at("d", follow=False, directory=True)
    assert sum(1 for _ in fs.walk()) == 2049, "as far as a path can tell"
    del folder
    fs.clear()
    gc.collect()
    assert fs.used == NODE_COST


def test_a_file_system_is_freed_without_the_collector():
    fs = memfs({"a/b": bytes(100)})
    gc.collect()
    node = fs.open_root().open_at("a", follow=False)
    gc.disable()
    try:
        volume = fs._volume
        del fs, node
        assert volume.used == 0
    finally:
        gc.enable()


def test_handles_offer_the_same_methods():
    interface = {name for name in vars(File) if not name.startswith("_")}
    for kind in (HostFile, MemoryFile):
        assert interface - {"append", "nonblock", "read_only", "check_writable"} <= set(vars(kind))
    folders = [{n for n in vars(kind) if not n.startswith("_")} for kind in (HostFolder, DirectoryNode)]
    assert folders[0] <= folders[1]


def test_no_descriptor_of_the_host_is_used():
    before = os.listdir("/proc/self/fd")
    fs = memfs({"a/file": b"1"})
    handles = [fs.open_root().open_at("a/file", follow=False) for _ in range(100)]
    assert {handle.fileno() for handle in handles} == {-1}
    assert (fs.open_root().fileno(), os.listdir("/proc/self/fd")) == (-1, before)


def test_threads_share_it():
    fs = memfs({"log": b""}, limit="8MiB")
    errors = []

    def work(number):
        try:
            root = fs.open_root()
            log = root.open_at("log", follow=False, write=True, append=True)
            for i in range(300):
                log.writev([memoryview(b"%d%5d\n" % (number, i))])
                root.open_at(f"{number}-{i}", follow=False, create=True, write=True).writev(
                    [memoryview(b"x")]
                )
                root.rename_at(f"{number}-{i}", root, "same")
                root.stat_at("same", follow=True)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert sorted(fs["log"].split(b"\n")[:-1]) == sorted(
        b"%d%5d" % (n, i) for n in range(4) for i in range(300)
    )
    assert sorted(fs) == ["log", "same"]
    del fs["log"], fs["same"]
    assert fs.used == NODE_COST


# Guests

COPY = """
(module
  (import "wasi_snapshot_preview1" "path_open"
    (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\\20\\00\\00\\00\\05\\00\\00\\00")
  (data (i32.const 32) "hello" "out.txt")
  (func (export "_start")
    (call $exit (i32.or
      (call $open (i32.const 3) (i32.const 0) (i32.const 37) (i32.const 7) (i32.const 1)
                  (i64.const 64) (i64.const 0) (i32.const 0) (i32.const 16))
      (call $write (i32.load (i32.const 16)) (i32.const 0) (i32.const 1) (i32.const 20))))))
"""


def test_a_program_writes_and_python_reads():
    fs = wasi.memfs({"in.txt": b"given"})
    assert wasi.run(COPY, dirs={"/scratch": fs}).returncode == 0
    assert fs == {"in.txt": b"given", "out.txt": b"hello"}
    assert wasi.run(COPY, dirs={"/scratch": wasi.ro(fs)}).returncode == Errno.ROFS | Errno.BADF
    assert repr(Grants(dirs={"/": ro(fs)})).startswith("Grants(dirs={'/': wasi.ro(<memfs: 2 files")


@pytest.fixture
def reader(guest):
    """A guest with a file system in memory as descriptor 3."""
    made = type(guest)(Grants(dirs={"/": memfs({"file": b"0123456789", "dir/x": b""})}))
    yield made
    made.process.close()


def test_read_only_root_refuses_changes(guest):
    fs = memfs({"file": b"1"})
    locked = type(guest)(Grants(dirs={"/": ro(fs)}))
    assert locked.call("path_open", 3, 0, "file", 0, WRITE, WRITE, 0, 0x40) == Errno.ROFS
    assert locked.call("path_open", 3, 0, "new", OFlags.CREAT, READ, READ, 0, 0x40) == Errno.ROFS
    assert locked.call("path_create_directory", 3, "new") == Errno.ROFS
    fd = locked.open("file")
    assert locked.call("fd_filestat_set_size", fd, 0) in (Errno.ROFS, Errno.NOTCAPABLE)
    fs["new"] = b"Python may"
    assert locked.call("path_filestat_get", 3, 0, "new", 0x80) == Errno.SUCCESS


def test_poll_finds_files_in_memory_ready(reader):
    fd = reader.open("file", rights=READ | WRITE | Rights.POLL_FD_READWRITE | Rights.FD_SEEK)
    assert reader.call("fd_seek", fd, 4, 0, 0x10) == Errno.SUCCESS
    events = [(7, EventType.FD_READ), (8, EventType.FD_WRITE)]
    subscriptions = b"".join(SUBSCRIPTION.pack(userdata, tag, fd, 0, 0, 0) for userdata, tag in events)
    ptr = reader.put(subscriptions)
    assert reader.call("poll_oneoff", ptr, 0x100, 2, 0x20) == Errno.SUCCESS
    assert reader.u32(0x20) == 2
    found = [EVENT.unpack(reader.memory.read(0x100 + EVENT.size * i, EVENT.size)) for i in range(2)]
    assert [event[:4] for event in found] == [(7, 0, EventType.FD_READ, 6), (8, 0, EventType.FD_WRITE, 1)]


def test_entries_have_stable_cookies(guest):
    """What is removed and added while a directory is read neither hides nor doubles another entry."""
    fs = memfs({f"{i:03}": b"" for i in range(100)})
    reader = type(guest)(Grants(dirs={"/": fs}))
    names, cookie = [], 0
    while True:
        assert reader.call("fd_readdir", 3, 0x200, 64, cookie, 0x10) == Errno.SUCCESS
        if reader.u32(0x10) < 24:
            break
        cookie, _, length, _ = struct.unpack_from("<QQIB", reader.memory.read(0x200, 64))
        names.append(reader.memory.read(0x218, length).decode())
        fs[f"new{cookie}"] = b""
        fs.pop(names[-1], None) if names[-1].isdigit() else None
    assert names == [".", "..", *(f"{i:03}" for i in range(100))]
    assert fs.keys().isdisjoint(names)


def test_limits_of_time_do_not_poll_what_has_no_descriptor():
    fs = wasi.memfs()
    done = wasi.run(COPY, dirs={"/": fs}, limits=wasi.Limits(seconds=10))
    assert (done.returncode, fs["out.txt"]) == (0, b"hello")
