"""What a host has in store for a guest: devices, FIFOs, permissions, limits, directories that go away."""

import os
import resource
import socket
import struct
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine import Limits
from wasi.grants import Grants, memfs
from wasi.host.files.sandbox import MAX_DEPTH
from wasi.p1.definitions import FdFlags, OFlags, Rights
from wasi.p1.errno import Errno

READ, WRITE = Rights.FD_READ, Rights.FD_WRITE
ROOT = Path(__file__).resolve().parent.parent.parent


def try_open(guest, path, *, fd=3, oflags=0, rights=READ, flags=0):
    """Open, links followed; return the errno. The descriptor is at 0x40 then."""
    guest.forget()
    return guest.call("path_open", fd, 1, path, oflags, rights, rights, flags, 0x40)


def list_all(guest, fd, size=4096):
    """Return all names that `fd_readdir` gives, dots left out."""
    names, cookie = [], 0
    while True:
        assert guest.call("fd_readdir", fd, 0x1000, size, cookie, 0x10) == Errno.SUCCESS
        used = int.from_bytes(guest.memory.read(0x10, 4), "little")
        data, at = guest.memory.read(0x1000, used), 0
        while at + 24 <= used:
            following, _, length, _ = struct.unpack_from("<QQIB", data, at)
            if at + 24 + length > used:
                break
            names.append(data[at + 24 : at + 24 + length].decode())
            at, cookie = at + 24 + length, following
        if used < size:
            return names[2:]


# Devices and FIFOs that the host put there are opened like files, but opening never waits


def test_opening_a_fifo_does_not_wait(guest, tree):
    os.mkfifo(tree / "fifo")
    assert try_open(guest, "fifo", rights=WRITE) == Errno.NXIO, "there is no reader"
    assert try_open(guest, "fifo", flags=FdFlags.NONBLOCK) == Errno.SUCCESS
    fd = guest.u32(0x40)
    assert guest.call("fd_read", fd, *guest.iovs(4), 0x60) == Errno.AGAIN
    assert try_open(guest, "fifo", rights=WRITE) == Errno.SUCCESS


def test_reading_a_fifo_waits_for_a_writer(guest, tree):
    os.mkfifo(tree / "fifo")
    fd = guest.open("fifo")
    writer = threading.Thread(target=lambda: (tree / "fifo").write_bytes(b"late"))
    writer.start()
    iovs = guest.iovs(9)
    assert guest.call("fd_read", fd, *iovs, 0x60) == Errno.SUCCESS
    writer.join()
    assert guest.u32(0x60) == 4
    assert guest.call("fd_read", fd, *iovs, 0x60) == Errno.SUCCESS
    assert guest.memory.read(0x60, 4) == bytes(4), "the writer is gone: the end"


def test_a_socket_is_not_opened(guest, tree, monkeypatch):
    monkeypatch.chdir(tree)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        assert try_open(guest, "socket") == Errno.NXIO
        assert guest.call("path_filestat_get", 3, 0, "socket", 0x80) == Errno.SUCCESS


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk(guest):
    made = type(guest)(Grants(dirs={"/dev": "/dev"}))
    fd = made.open("full", rights=WRITE)
    assert made.call("fd_write", fd, *made.iovs(b"x"), 0x60) == Errno.NOSPC
    made.process.close()


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("root", Errno.PERM),
        ("root/etc/passwd", Errno.PERM),
        ("cwd", Errno.PERM),
        ("cwd/README.md", Errno.PERM),
        ("exe", Errno.PERM),
        ("task/../root/etc/passwd", Errno.PERM),
        ("fd/{file}", Errno.PERM),
        ("fd/{directory}", Errno.PERM),
        ("fd/{directory}/file", Errno.PERM),
        ("fd/{pipe}", Errno.NOENT),  # the link reads "pipe:[…]": a name like another, and nothing has it
        ("status", Errno.SUCCESS),
    ],
)
@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="no /proc here")
def test_magic_links_of_proc_lead_nowhere(guest, tree, path, code):
    made = type(guest)(Grants(dirs={"/proc": "/proc/self"}))
    pipe = os.pipe()
    with open(tree / "file") as file:
        directory = os.open(tree, os.O_RDONLY)
        path = path.format(file=file.fileno(), directory=directory, pipe=pipe[0])
        assert try_open(made, path) == code
    for fd in (directory, *pipe):
        os.close(fd)
    made.process.close()


# Directories that go away, permissions


def test_granted_directory_is_moved(guest, tree):
    tree.rename(tree.parent / "moved")
    tree.mkdir()
    assert try_open(guest, "file") == Errno.SUCCESS
    assert try_open(guest, "new", oflags=OFlags.CREAT, rights=WRITE) == Errno.SUCCESS
    assert (tree.parent / "moved" / "new").exists()
    assert list(tree.iterdir()) == []


@pytest.mark.parametrize("kind", ["host", "memory"])
def test_granted_directory_is_removed(guest, tmp_path, kind):
    (tmp_path / "gone").mkdir()
    fs = memfs()
    fs.make_directory("gone")
    made = type(guest)(Grants(dirs={"/": fs if kind == "memory" else tmp_path}))
    assert try_open(made, "gone", oflags=OFlags.DIRECTORY, rights=Rights.DIRECTORY) == Errno.SUCCESS
    fd = made.u32(0x40)
    assert made.call("path_remove_directory", 3, "gone") == Errno.SUCCESS
    assert list_all(made, fd) == []
    assert try_open(made, "new", fd=fd, oflags=OFlags.CREAT, rights=WRITE) == Errno.NOENT
    assert made.call("path_create_directory", fd, "new") == Errno.NOENT
    assert made.call("path_symlink", "x", fd, "new") == Errno.NOENT
    assert made.call("path_filestat_get", fd, 0, "n" * 256, 0x80) == Errno.NOENT
    assert made.call("path_rename", 3, "gone", fd, "new") == Errno.NOENT
    assert made.call("fd_filestat_get", fd, 0x80) == Errno.SUCCESS
    assert int.from_bytes(made.memory.read(0x80 + 24, 8), "little") == 0, "no link is left"
    made.process.close()


def test_permissions_of_the_host(guest, tree):
    (tree / "file").chmod(0)
    (tree / "dir").chmod(0o444)
    tree.chmod(0o555)
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)  # nobody
    try:
        codes = [
            try_open(guest, "file"),
            try_open(guest, "dir/file"),
            try_open(guest, "new", oflags=OFlags.CREAT, rights=WRITE),
            guest.call("path_unlink_file", 3, "link"),
            guest.call("path_filestat_set_times", 3, 0, "file", 1, 1, 1),
        ]
    finally:
        os.seteuid(before)
    assert codes == [Errno.ACCES] * 4 + [Errno.PERM if before == 0 else Errno.SUCCESS]


def test_names_that_are_not_utf8(guest, tree):
    """A guest cannot name them, so they are not shown; they are there all the same."""
    raw = os.fsencode(tree / "dir" / "nested")
    os.close(os.open(raw + b"/\xff", os.O_CREAT))
    os.mkdir(raw + b"/\xfe")
    os.symlink(b"\xfe", raw + b"/rawlink")
    os.symlink(b"\xfe/../../file", raw + b"/through")
    nested = guest.open("dir/nested", rights=Rights.DIRECTORY)
    assert sorted(list_all(guest, nested)) == ["rawlink", "through"]
    assert guest.call("path_readlink", nested, "rawlink", 0x80, 64, 0x60) == Errno.ILSEQ
    assert try_open(guest, "dir/nested/through") == Errno.SUCCESS
    for name in ("rawlink", "through"):
        assert guest.call("path_unlink_file", nested, name) == Errno.SUCCESS
    assert list_all(guest, nested) == []
    assert guest.call("path_remove_directory", 3, "dir/nested") == Errno.NOTEMPTY


# Limits


@contextmanager
def limited(kind, soft):
    old = resource.getrlimit(kind)
    resource.setrlimit(kind, (soft, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(kind, old)


def test_no_descriptor_is_left_in_the_host(guest, tree):
    before = set(os.listdir("/proc/self/fd"))
    highest = max(map(int, before))
    most = 2 * (highest + 10)  # a quarter of them is kept from guests
    with limited(resource.RLIMIT_NOFILE, most):
        codes = [try_open(guest, "file") for _ in range(most)]
        walk = try_open(guest, "dir/nested/../nested/../file")
        created = try_open(guest, "new", oflags=OFlags.CREAT, rights=WRITE)
    opened = codes.count(Errno.SUCCESS)
    assert 0 < opened < len(codes)
    assert codes == [Errno.SUCCESS] * opened + [Errno.MFILE] * (len(codes) - opened)
    assert (walk, created) == (Errno.MFILE, Errno.MFILE)
    assert not (tree / "new").exists()
    for fd in range(4, 4 + opened):
        assert guest.call("fd_close", fd) == Errno.SUCCESS
    assert len(os.listdir("/proc/self/fd")) == len(before)
    assert try_open(guest, "dir/nested/../file") == Errno.SUCCESS


@pytest.mark.parametrize("operation", ["open", "create", "truncate", "walk", "directory", "accept"])
def test_the_host_keeps_a_quarter_of_the_descriptors(guest, tree, operation):
    """However many guests there are, and without a bound of their own, and whatever they open."""
    with socket.create_server(("127.0.0.1", 0)) as listener, limited(resource.RLIMIT_NOFILE, 400):
        grants = Grants(dirs={"/": tree}, sockets=[listener])
        guests = [type(guest)(grants, Limits(files=None)) for _ in range(2)]
        while Errno.SUCCESS in [try_open(made, "file") for made in guests]:
            pass
        client = socket.create_connection(listener.getsockname())
        attempts = {
            "open": lambda: try_open(made, "file"),
            "create": lambda: try_open(made, "new", oflags=OFlags.CREAT, rights=WRITE),
            "truncate": lambda: try_open(made, "file", oflags=OFlags.TRUNC, rights=WRITE),
            "walk": lambda: try_open(made, "dir/file"),
            "directory": lambda: try_open(made, "dir", oflags=OFlags.DIRECTORY),
            "accept": lambda: made.call("sock_accept", 4, 0, 0x40),
        }
        made = guests[0]
        assert attempts[operation]() == Errno.MFILE
        client.close()
        held = [os.open(tree / "file", os.O_RDONLY) for _ in range(90)]
        for fd in held:
            os.close(fd)
        for fd in (5, 6):
            assert made.call("fd_close", fd) == Errno.SUCCESS
        assert attempts[operation]() == Errno.SUCCESS, "the connection has waited"
        for made in guests:
            made.process.close()
    assert (tree / "new").exists() == (operation == "create")


@pytest.mark.parametrize(("files", "opened"), [(0, 0), (3, 3), (None, 5000)])
def test_a_limit_of_files(guest, files, opened):
    """Beside what was granted, and whether the host has a descriptor for it or not."""
    made = type(guest)(Grants(dirs={"/": memfs({"file": b""}), "/b": memfs()}), Limits(files=files))
    codes = [try_open(made, "file") for _ in range(5000)]
    assert codes == [Errno.SUCCESS] * opened + [Errno.MFILE] * (5000 - opened)


def test_no_descriptor_is_left_in_the_guest(guest, tree):
    guest = type(guest)(Grants(dirs={"/": tree}), Limits(files=1))
    assert try_open(guest, "file") == Errno.SUCCESS
    assert try_open(guest, "new", oflags=OFlags.CREAT, rights=WRITE) == Errno.MFILE
    assert try_open(guest, "file", oflags=OFlags.TRUNC, rights=WRITE) == Errno.MFILE
    assert not (tree / "new").exists()
    assert (tree / "file").read_bytes() == b"0123456789"


def test_a_file_as_large_as_the_host_allows(guest, tree):
    fd = guest.open("file", rights=WRITE | Rights.FD_SEEK | Rights.FD_FILESTAT_SET_SIZE)
    with limited(resource.RLIMIT_FSIZE, 12):
        assert guest.call("fd_write", fd, *guest.iovs(b"x" * 20), 0x60) == Errno.SUCCESS
        assert guest.u32(0x60) == 12
        assert guest.call("fd_write", fd, *guest.iovs(b"x"), 0x60) == Errno.FBIG
        assert guest.call("fd_filestat_set_size", fd, 13) == Errno.FBIG


@pytest.mark.parametrize("kind", ["host", "memory"])
def test_deep_paths_hold_few_descriptors(guest, tmp_path, kind):
    made = type(guest)(Grants(dirs={"/": memfs() if kind == "memory" else tmp_path}))
    fd = 3
    for _ in range(MAX_DEPTH + 2):
        assert made.call("path_create_directory", fd, "d") == Errno.SUCCESS
        assert try_open(made, "d", fd=fd, oflags=OFlags.DIRECTORY, rights=Rights.DIRECTORY) == Errno.SUCCESS
        if fd > 3:
            assert made.call("fd_close", fd) == Errno.SUCCESS
        fd = made.u32(0x40)
        made.wipe(0x40, 4)
    before = len(os.listdir("/proc/self/fd"))
    assert try_open(made, "d/" * MAX_DEPTH + "d") == Errno.SUCCESS
    assert try_open(made, "d/" * (MAX_DEPTH + 1) + "d") == Errno.NAMETOOLONG
    assert try_open(made, "d/../" * 500 + "d") == Errno.SUCCESS, "only what is entered at once counts"
    assert len(os.listdir("/proc/self/fd")) - before == (2 if kind == "host" else 0)
    made.process.close()


@pytest.mark.parametrize(("kind", "count"), [("host", 5_000), ("memory", 100_000)])
def test_a_directory_of_many_files(guest, tmp_path, kind, count):
    names = [f"file-{number}" for number in range(count)]
    if kind == "memory":
        granted = memfs(dict.fromkeys(names, b""))
    else:
        granted = tmp_path / "many"
        granted.mkdir()
        for name in names:
            (granted / name).touch()
    made = type(guest)(Grants(dirs={"/": granted}))
    assert sorted(list_all(made, 3)) == sorted(names)
    made.process.close()


def test_listings_that_are_kept_are_bounded(guest, monkeypatch):
    """A listing lives as long as its descriptor; of many descriptors they could fill the host's memory."""
    monkeypatch.setattr("wasi.p1.listing.MAX_LISTED", 800)  # 12 entries take 400 bytes
    made = type(guest)(Grants(dirs={"/": memfs({f"{number}": b"" for number in range(10)})}))
    second, third = (made.open(".", rights=Rights.DIRECTORY) for _ in range(2))
    assert [len(list_all(made, fd)) for fd in (3, second, 3)] == [10, 10, 10]
    assert made.call("fd_readdir", third, 0x1000, 4096, 0, 0x10) == Errno.NOMEM
    assert made.call("fd_close", second) == Errno.SUCCESS
    assert len(list_all(made, third)) == 10
    made.process.close()


MOUNTED = """
import sys
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tests/host"]
from conftest import Guest
from wasi.grants import Grants
guest = Guest(Grants(dirs={"/": sys.argv[2]}))
for path in ("bound/file", "bound/../file", "bound/../../secret", "bound/.."):
    guest.forget()
    print(guest.call("path_open", 3, 1, path, 0, 2, 0, 0, 0x40).name)
print(guest.call("path_rename", 3, "file", 3, "bound/new").name)
print(guest.call("path_link", 3, 0, "bound/file", 3, "new").name)
print(guest.call("path_remove_directory", 3, "bound").name)
"""


def test_mount_points_in_a_granted_directory(tree):
    """What is mounted there is granted, too; `..` leads back to where the path came from."""
    (tree / "bound").mkdir()
    script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"'
    command = ["unshare", "--mount", "sh", "-c", script, "sh", tree.parent / "outside", tree / "bound"]
    try:
        probe = subprocess.run([*command, "true"], capture_output=True, timeout=60, check=False)
    except FileNotFoundError:
        pytest.skip("no unshare here")
    if probe.returncode:
        pytest.skip(f"nothing can be mounted here: {probe.stderr.decode().strip()}")
    command += [sys.executable, "-c", MOUNTED, ROOT, tree]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    expected = ["SUCCESS", "SUCCESS", "PERM", "SUCCESS", "XDEV", "XDEV", "BUSY"]
    assert (done.stdout.split(), done.stderr) == (expected, "")
