"""Handles of files and directories."""

import errno
import os
import stat

import pytest

from wasi.grants import Grants, memfs
from wasi.host.clocks import VirtualClock
from wasi.host.files.hostfs import MAX_BUFFERS, open_directory
from wasi.host.stdio import HostStream
from wasi.p1.definitions import FILESTAT, FileType, pack_filestat
from wasi.p1.errno import Errno


@pytest.fixture
def root(tree):
    return open_directory(tree)


def refused(operation):
    """Return the errno that an operation fails with, 0 if it succeeds."""
    try:
        operation()
    except OSError as error:
        return error.errno
    return 0


def read_all(file, size=100):
    buffer = bytearray(size)
    return bytes(buffer[: file.readv([memoryview(buffer)])])


def views(*parts):
    return [memoryview(bytearray(part)) for part in parts]


def test_read_write_seek(root, tree):
    file = root.open_at("new", follow=True, write=True, create=True)
    assert file.writev(views(b"abc", b"", b"defg")) == 7
    assert file.seek(-3, os.SEEK_CUR) == 4
    parts = views(b"..", b"..")
    assert file.readv(parts) == 3
    assert b"".join(parts) == b"efg."
    assert file.preadv(views(b"..."), 1) == 3
    assert file.pwritev(views(b"XY"), 1) == 2
    assert file.seek(0, os.SEEK_CUR) == 7
    assert (tree / "new").read_bytes() == b"aXYdefg"


def test_more_buffers_than_the_kernel_takes(root):
    file = root.open_at("many", follow=True, write=True, create=True)
    assert file.writev(views(*[b"x"] * (MAX_BUFFERS + 5))) == MAX_BUFFERS


def test_append(root, tree):
    file = root.open_at("file", follow=True, write=True, append=True)
    file.seek(0, os.SEEK_SET)
    file.writev(views(b"+"))
    file.set_append(False)
    file.seek(0, os.SEEK_SET)
    file.writev(views(b"-"))
    file.set_append(True)
    file.writev(views(b"+"))
    assert (tree / "file").read_bytes() == b"-123456789++"


def test_size_times_and_allocation(root):
    file = root.open_at("file", follow=True, write=True)
    file.set_size(4)
    assert read_all(file) == b"0123"
    file.allocate(0, 100)
    assert file.stat().st_size == 100
    file.set_times(None, 5_000_000_001)
    assert file.stat().st_mtime_ns == 5_000_000_001
    before = file.stat().st_mtime_ns
    file.set_times(7, None)
    assert (file.stat().st_atime_ns, file.stat().st_mtime_ns) == (7, before)
    assert refused(lambda: file.set_size(1 << 63)) == errno.EINVAL
    assert refused(lambda: file.allocate(0, 0)) == errno.EINVAL
    root.set_times_at("link", 1, 2, follow=True)
    assert root.stat_at("file", follow=False).st_mtime_ns == 2
    root.set_times_at("link", 1, 3, follow=False)
    assert root.stat_at("link", follow=False).st_mtime_ns == 3
    assert root.stat_at("file", follow=False).st_mtime_ns == 2


def test_descriptor_is_closed_once(root):
    file = root.open_at("file", follow=True)
    fd = file.fileno()
    file.close()
    file.close()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(fd)
    file = root.open_at("file", follow=True)
    fd = file.fileno()
    del file
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(fd)


def test_descriptors_are_not_inherited(root):
    assert not os.get_inheritable(root.fileno())
    assert not os.get_inheritable(root.open_at("file", follow=True).fileno())


def test_list(root, tree):
    os.mkfifo(tree / "fifo")
    (tree / "ünï").touch()
    os.close(os.open(os.fsencode(tree) + b"/\xff", os.O_CREAT))
    entries = {entry.name: stat.S_IFMT(entry.mode) for entry in root.read_directory()}
    assert entries == {
        "dir": stat.S_IFDIR,
        "dirlink": stat.S_IFLNK,
        "dangling": stat.S_IFLNK,
        "fifo": stat.S_IFIFO,
        "file": stat.S_IFREG,
        "link": stat.S_IFLNK,
        "loop": stat.S_IFLNK,
        "ünï": stat.S_IFREG,
    }
    assert {e.name: e.inode for e in root.read_directory()}["file"] == (tree / "file").stat().st_ino


@pytest.mark.parametrize(
    ("options", "path", "code"),
    [
        ({"exclusive": True, "create": True}, "file", errno.EEXIST),
        ({"exclusive": True, "create": True}, "dangling", errno.EEXIST),
        ({"exclusive": True}, "file", 0),
        ({"create": True, "write": True}, "new/", errno.EISDIR),
        ({"create": True, "write": True}, "dir", errno.EISDIR),
        ({"write": True}, "dir", errno.EISDIR),
        ({"write": True, "directory": True}, "dir", errno.EISDIR),
        ({"create": True, "directory": True}, "x", errno.EINVAL),
        ({"directory": True}, "file", errno.ENOTDIR),
        ({"directory": True}, "dirlink", errno.ENOTDIR),
        ({}, "dirlink", errno.ELOOP),
        ({}, "dirlink/", 0),
    ],
)
def test_open(root, options, path, code):
    assert refused(lambda: root.open_at(path, follow=False, **options)) == code


def test_truncate_at_opening(root):
    assert root.open_at("file", follow=True, truncate=True, write=True).stat().st_size == 0


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (lambda d: d.create_directory_at("new"), 0),
        (lambda d: d.create_directory_at("new/"), 0),
        (lambda d: d.create_directory_at("dir"), errno.EEXIST),
        (lambda d: d.create_directory_at("dangling"), errno.EEXIST),
        (lambda d: d.create_directory_at("."), errno.EEXIST),
        (lambda d: d.remove_directory_at("dir/nested/"), 0),
        (lambda d: d.remove_directory_at("dir"), errno.ENOTEMPTY),
        (lambda d: d.remove_directory_at("file"), errno.ENOTDIR),
        (lambda d: d.remove_directory_at("file/"), errno.ENOTDIR),
        (lambda d: d.remove_directory_at("dirlink"), errno.ENOTDIR),
        (lambda d: d.remove_directory_at("dirlink/"), errno.ENOTDIR),
        (lambda d: d.remove_directory_at("."), errno.EINVAL),
        (lambda d: d.unlink_file_at("link"), 0),
        (lambda d: d.unlink_file_at("dir"), errno.EISDIR),
        (lambda d: d.unlink_file_at("dir/"), errno.EISDIR),
        (lambda d: d.unlink_file_at("file/"), errno.ENOTDIR),
        (lambda d: d.unlink_file_at("link/"), errno.ENOTDIR),
        (lambda d: d.unlink_file_at("nothing/"), errno.ENOENT),
        (lambda d: d.rename_at("dir", d, "moved/"), 0),
        (lambda d: d.rename_at("dir/", d, "moved"), 0),
        (lambda d: d.rename_at("file", d, "moved/"), errno.ENOTDIR),
        (lambda d: d.rename_at("file/", d, "moved"), errno.ENOTDIR),
        (lambda d: d.rename_at("dirlink/", d, "moved"), errno.ENOTDIR),
        (lambda d: d.rename_at("file", d, "dir"), errno.EISDIR),
        (lambda d: d.rename_at("dir", d, "file"), errno.ENOTDIR),
        (lambda d: d.rename_at("dir", d, "dir/nested/x"), errno.EINVAL),
        (lambda d: d.link_at("file", d, "hard"), 0),
        (lambda d: d.link_at("dangling", d, "hard"), 0),
        (lambda d: d.link_at("file", d, "hard/"), errno.ENOENT),
        (lambda d: d.link_at("file/", d, "hard"), errno.ENOTDIR),
        (lambda d: d.link_at("file", d, "dangling"), errno.EEXIST),
        (lambda d: d.link_at("dir", d, "hard"), errno.EPERM),
        (lambda d: d.symlink_at("anything", "new"), 0),
        (lambda d: d.symlink_at("anything", "new/"), errno.ENOENT),
        (lambda d: d.symlink_at("anything", "dir/"), errno.EEXIST),
        (lambda d: d.symlink_at("anything", "file/"), errno.ENOTDIR),
        (lambda d: d.symlink_at("anything", "file"), errno.EEXIST),
        (lambda d: d.symlink_at("/etc", "new"), errno.EPERM),
        (lambda d: d.symlink_at("", "new"), errno.ENOENT),
        (lambda d: d.symlink_at("a\0", "new"), errno.EINVAL),
        (lambda d: d.readlink_at("file"), errno.EINVAL),
        (lambda d: d.stat_at("file/", follow=False), errno.ENOTDIR),
        (lambda d: d.stat_at("link/", follow=False), errno.ENOTDIR),
        (lambda d: d.stat_at("dirlink/", follow=False), 0),
    ],
)
def test_operation(root, operation, code):
    assert refused(lambda: operation(root)) == code


def test_readlink(root, tree):
    assert root.readlink_at("link") == "file"
    (tree / "abs").symlink_to("/etc/passwd")
    assert refused(lambda: root.readlink_at("abs")) == errno.EPERM


def test_rename_into_another_directory(root, tree):
    other = root.open_at("dir", follow=True)
    root.rename_at("file", other, "nested/file")
    assert (tree / "dir" / "nested" / "file").read_bytes() == b"0123456789"
    assert refused(lambda: root.rename_at("dir/file", other, "../x")) == errno.EPERM


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (lambda d: d.open_at("file", follow=True), 0),
        (lambda d: d.open_at("file", follow=True, create=True), 0),
        (lambda d: d.open_at("file", follow=True, write=True), errno.EROFS),
        (lambda d: d.open_at("file", follow=True, truncate=True), errno.EROFS),
        (lambda d: d.open_at("new", follow=True, create=True), errno.EROFS),
        (lambda d: d.open_at("dir/new", follow=True, create=True), errno.EROFS),
        (lambda d: d.open_at("dir", follow=True).open_at("file", follow=True, write=True), errno.EROFS),
        (lambda d: d.open_at("file", follow=True).set_times(1, 1), errno.EROFS),
        (lambda d: d.open_at("file", follow=True).set_size(1), errno.EROFS),
        (lambda d: d.open_at("file", follow=True).allocate(0, 1), errno.EROFS),
        (lambda d: d.set_times(1, 1), errno.EROFS),
        (lambda d: d.set_times_at("file", 1, 1, follow=True), errno.EROFS),
        (lambda d: d.create_directory_at("new"), errno.EROFS),
        (lambda d: d.remove_directory_at("dir/nested"), errno.EROFS),
        (lambda d: d.unlink_file_at("file"), errno.EROFS),
        (lambda d: d.rename_at("file", d, "new"), errno.EROFS),
        (lambda d: d.link_at("file", d, "new"), errno.EROFS),
        (lambda d: d.symlink_at("file", "new"), errno.EROFS),
        (lambda d: d.stat_at("file", follow=True), 0),
        (lambda d: d.readlink_at("link"), 0),
        (lambda d: d.read_directory(), 0),
    ],
)
def test_read_only(tree, operation, code):
    before = sorted(p.name for p in tree.rglob("*"))
    assert refused(lambda: operation(open_directory(tree, read_only=True))) == code
    assert sorted(p.name for p in tree.rglob("*")) == before
    assert (tree / "file").read_bytes() == b"0123456789"


def test_read_only_is_kept_across_directories(tree, root):
    locked = open_directory(tree, read_only=True)
    assert refused(lambda: root.rename_at("file", locked, "new")) == errno.EROFS
    assert refused(lambda: root.link_at("file", locked, "new")) == errno.EROFS
    assert refused(lambda: locked.link_at("file", root, "new")) == errno.EROFS


def test_nonblock_asks_before_it_reads():
    reading, writing = os.pipe()
    try:
        file = HostStream(reading, nonblock=True)
        assert refused(lambda: file.readv(views(b"."))) == errno.EAGAIN
        os.write(writing, b"x")
        assert read_all(file) == b"x"
        assert os.get_blocking(reading)
    finally:
        os.close(reading)
        os.close(writing)


def test_shared_descriptor_stays_open_and_unchanged():
    reading, writing = os.pipe()
    try:
        file = HostStream(writing)
        assert refused(lambda: file.set_append(True)) == errno.ENOTSUP
        file.close()
        os.write(writing, b"still open")
    finally:
        os.close(reading)
        os.close(writing)


@pytest.fixture(params=["host", "memory"])
def dated(request, tree):
    """A guest's directory with a file of 1969, and how the embedder sees the times of `file`."""
    if request.param == "host":
        directory = open_directory(tree)
        return directory, lambda: os.stat(tree / "file")
    fs = memfs({"file": b""})
    return fs.open_root(), lambda: fs.stat("file")


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (-1, 0),
        (-(10**9) - 5, 0),
        (-(2**31) * 10**9, 0),
        (0, 0),
        (10**9 - 1, 10**9 - 1),
        (2**63 + 10**9, 2**63 + 10**9),  # 2262, which ext4 can keep
    ],
)
def test_times_that_wasi_cannot_show(dated, time, shown):
    """Setting one time leaves the other where it was, before 1970 too."""
    directory, status = dated
    directory.set_times_at("file", time, time, follow=True)
    assert (status().st_atime_ns, status().st_mtime_ns) == (time, time)
    packed = pack_filestat(directory.stat_at("file", follow=True), FileType.REGULAR_FILE)
    assert FILESTAT.unpack(packed)[5:7] == (shown, shown)
    directory.set_times_at("file", 7, None, follow=True)
    assert (status().st_atime_ns, status().st_mtime_ns) == (7, time)
    file = directory.open_at("file", follow=True, write=True)
    file.set_times(None, 8)
    assert (status().st_atime_ns, status().st_mtime_ns) == (7, 8)


@pytest.mark.parametrize(("time", "shown"), [(-1, 0), (2**64 - 1, 2**64 - 1), (2**64, 2**64 - 1)])
def test_clocks_and_files_in_memory_beyond_wasis_times(guest, time, shown):
    fs = memfs({"file": b""})
    fs.open_root().set_times_at("file", time, time, follow=True)
    made = type(guest)(Grants(dirs={"/": fs}, clock=VirtualClock(time)))
    assert made.call("path_filestat_get", 3, 0, "file", 0x10) == Errno.SUCCESS
    assert FILESTAT.unpack(made.window(0x10, 64))[5:7] == (shown, shown)
    assert made.call("clock_time_get", 0, 0, 0x100) == Errno.SUCCESS
    assert made.u64(0x100) == shown
