"""The same operations in three worlds: a file system in memory, a directory of the host, the bare kernel.

Results, errnos and the trees at the end must agree. The kernel has no sandbox; it is asked only
where ours does not refuse the path as one that leaves.
"""

import errno
import os
import random
import stat
from pathlib import Path

import pytest

from wasi.grants import memfs
from wasi.host.files.filesystem import Directory, File
from wasi.host.files.hostfs import open_directory


def outcome(operation, *arguments, **options):
    """Return what an operation returns, or the name of the errno that it fails with."""
    try:
        return operation(*arguments, **options)
    except OSError as error:
        return os.strerror(error.errno)


def known(status):
    """What must agree of a status: sizes and link counts of directories are each system's own matter."""
    kind = stat.S_IFMT(status.st_mode)
    set_by_test = status.st_mtime_ns if status.st_mtime_ns < 10**15 else "now"
    if kind == stat.S_IFDIR:
        return ("directory", status.st_nlink > 0, set_by_test)
    return (oct(kind), status.st_nlink, status.st_size, set_by_test)


class World:
    """A tree below `root`, and what was opened in it by number; number 0 is the root."""

    def __init__(self, root):
        self.opened = {0: root}

    def do(self, name, number, *arguments, **options):
        """Carry out an operation of this class on what was opened as `number`."""
        handle = self.opened.get(number)
        wanted = File if name.startswith("file_") else Directory
        if not isinstance(handle, wanted):
            return "not open"
        return outcome(getattr(self, name), handle, *arguments, **options)

    def open(self, directory, number, path, **options):
        handle = directory.open_at(path, **options)
        self.opened.pop(number, handle)
        self.opened[number] = handle
        return type(handle).__name__ == "Directory"

    def close(self, _, number):
        handle = self.opened.pop(number, None)
        if handle is not None:
            handle.close()

    def stat(self, directory, path, follow):
        return known(directory.stat_at(path, follow=follow))

    def times(self, directory, path, modified, follow):
        directory.set_times_at(path, None, modified, follow=follow)

    def mkdir(self, directory, path):
        directory.create_directory_at(path)

    def rmdir(self, directory, path):
        directory.remove_directory_at(path)

    def unlink(self, directory, path):
        directory.unlink_file_at(path)

    def rename(self, directory, path, number, new_path):
        directory.rename_at(path, self._directory(number), new_path)

    def link(self, directory, path, number, new_path):
        directory.link_at(path, self._directory(number), new_path)

    def symlink(self, directory, target, path):
        directory.symlink_at(target, path)

    def readlink(self, directory, path):
        return directory.readlink_at(path)

    def list(self, directory):
        return sorted((entry.name, stat.S_IFMT(entry.mode)) for entry in directory.read_directory())

    def own_stat(self, directory):
        return known(directory.stat())

    def file_read(self, file, *sizes):
        buffers = [bytearray(size) for size in sizes]
        return file.readv([memoryview(buffer) for buffer in buffers]), buffers

    def file_write(self, file, *parts):
        return file.writev([memoryview(part) for part in parts])

    def file_pread(self, file, size, offset):
        buffer = bytearray(size)
        return file.preadv([memoryview(buffer)], offset), buffer

    def file_pwrite(self, file, data, offset):
        return file.pwritev([memoryview(data)], offset)

    def file_seek(self, file, offset, whence):
        return file.seek(offset, whence)

    def file_resize(self, file, size):
        file.set_size(size)

    def file_allocate(self, file, offset, length):
        file.allocate(offset, length)
        file.set_times(None, 0)  # file systems differ in whether this counts as modified

    def file_append(self, file, on):
        file.set_append(on)

    def file_times(self, file, modified):
        file.set_times(None, modified)

    def file_stat(self, file):
        return known(file.stat())

    def file_advise(self, file, offset, length, advice):
        file.advise(offset, length, advice)

    def tree(self):
        """Everything below the root: path → type, contents, and which paths are one file."""
        found, pending, inodes = {}, [""], {}
        root = self.opened[0]
        while pending:
            path = pending.pop()
            folder = root.open_at(path or ".", follow=False)
            for entry in sorted(folder.read_directory(), key=lambda entry: entry.name):
                name = f"{path}/{entry.name}".lstrip("/")
                status = root.stat_at(name, follow=False)
                one = inodes.setdefault(status.st_ino, len(inodes))
                assert status.st_ino == entry.inode
                assert stat.S_IFMT(status.st_mode) == stat.S_IFMT(entry.mode)
                found[name] = (one, *known(status), self._contents(root, name, status))
                if stat.S_ISDIR(status.st_mode):
                    pending.append(name)
        return found

    def _contents(self, root, name, status):
        if stat.S_ISLNK(status.st_mode):
            return root.readlink_at(name)
        if stat.S_ISDIR(status.st_mode):
            return None
        return self.file_pread(root.open_at(name, follow=False), status.st_size + 1, 0)

    def _directory(self, number):
        handle = self.opened.get(number)
        return handle if isinstance(handle, Directory) else self.opened[0]


class Kernel(World):
    """Paths are given to the kernel as they are: no sandbox, so only for those that stay inside."""

    def open(self, directory, number, path, *, follow, read=True, write=False, create=False,
             exclusive=False, truncate=False, directory_only=False, append=False):  # fmt: skip
        flags = (os.O_RDWR if read else os.O_WRONLY) if write else os.O_RDONLY
        flags |= os.O_CREAT * create | os.O_EXCL * (create and exclusive) | os.O_TRUNC * truncate
        flags |= os.O_DIRECTORY * directory_only | os.O_APPEND * append | os.O_NOFOLLOW * (not follow)
        fd = os.open(path, flags, 0o666, dir_fd=directory.fileno())
        is_directory = stat.S_ISDIR(os.fstat(fd).st_mode)
        os.close(fd)
        # opened once more for a handle of ours; the second time changes nothing
        super().open(directory, number, path, follow=follow, read=read, write=write, append=append)
        return is_directory

    def stat(self, directory, path, follow):
        return known(os.stat(path, dir_fd=directory.fileno(), follow_symlinks=follow))

    def times(self, directory, path, modified, follow):
        at = {"dir_fd": directory.fileno(), "follow_symlinks": follow}
        os.utime(path, ns=(os.stat(path, **at).st_atime_ns, modified), **at)

    def mkdir(self, directory, path):
        os.mkdir(path, dir_fd=directory.fileno())

    def rmdir(self, directory, path):
        os.rmdir(path, dir_fd=directory.fileno())

    def unlink(self, directory, path):
        os.unlink(path, dir_fd=directory.fileno())

    def rename(self, directory, path, number, new_path):
        to = self._directory(number).fileno()
        os.rename(path, new_path, src_dir_fd=directory.fileno(), dst_dir_fd=to)

    def link(self, directory, path, number, new_path):
        to = self._directory(number).fileno()
        os.link(path, new_path, src_dir_fd=directory.fileno(), dst_dir_fd=to, follow_symlinks=False)

    def symlink(self, directory, target, path):
        os.symlink(target, path, dir_fd=directory.fileno())

    def readlink(self, directory, path):
        return os.readlink(path, dir_fd=directory.fileno())


def memory_world(**options):
    """An empty tree in memory."""
    return World(memfs(**options).open_root())


def host_world(path: Path, kind=World):
    """An empty tree at a new path of the host."""
    path.mkdir(parents=True)
    return kind(open_directory(path))


SEEDS = 30  # 2,000 were tried when this was written
NAMES = ["a", "b", "c", "d", "dir", "dir/a", "dir/b", "dir/sub", "dir/sub/a", "link", "dir/link"]
FLAVOURS = [
    *(["{}"] * 12),
    *("{}/", "{}/.", "{}/..", "./{}", "dir/../{}", "link/{}", "dir/link/{}", "{}//a", "{}/a", "..", "."),
    *("../{}", "", "n" * 256, "{}/" + "n" * 255, "{}/" * 3 + "a", "./" * 2100, "ü{}"),
]
TARGETS = [
    "a",
    "b",
    "dir",
    "dir/sub",
    "../a",
    "sub",
    "link",
    "dir/link",
    ".",
    "..",
    "nothing",
    "dir/",
    "a/",
    "./b",
]
OPTIONS = ("write", "create", "exclusive", "truncate", "append")


class Player:
    """Makes operations from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def path(self) -> str:
        return self.random.choice(FLAVOURS).replace("{}", self.random.choice(NAMES))

    def number(self) -> int:
        return self.random.choice([0, 0, 0, 1, 2, 3, 4])

    def size(self) -> int:
        return self.random.choice([0, 1, 5, 100, 4096, 65535, 65536, 65537, 200_000])

    def options(self) -> dict[str, bool]:
        chance = self.random.random()
        options = {name: True for name in OPTIONS if self.random.random() < chance}
        return {**options, "read": self.random.random() < 0.8, "follow": self.random.random() < 0.7}

    def on_a_path(self) -> tuple:
        random, path = self.random, self.path()
        name = random.choice(
            "open open open mkdir mkdir rmdir unlink rename link symlink readlink stat times list".split()
        )
        match name:
            case "open":
                return (name, self.number(), random.randrange(1, 5), path), self.options()
            case "rename" | "link":
                return (name, self.number(), path, self.number(), self.path()), {}
            case "symlink":
                return (name, self.number(), random.choice(TARGETS), path), {}
            case "stat":
                return (name, self.number(), path, random.random() < 0.5), {}
            case "times":
                return (name, self.number(), path, random.randrange(10**12), random.random() < 0.5), {}
            case "list":
                return (random.choice(["list", "own_stat"]), self.number()), {}
        return (name, self.number(), path), {}

    def on_a_file(self) -> tuple:
        random, number, size = self.random, self.random.randrange(1, 5), self.size()
        data = bytes(random.randrange(256) for _ in range(10)) * (size // 10 + 1)
        return random.choice([
            ("file_read", number, size, 0, 7),
            ("file_write", number, data[:size], b"", b"end"),
            ("file_write", number),
            ("file_pread", number, size, random.choice([0, 10, 65530, 1 << 62, 1 << 63])),
            ("file_pwrite", number, data[:size], random.choice([0, 10, 65530, 300_000, 1 << 63])),
            ("file_seek", number, random.choice([0, 3, -3, 65536, -(1 << 62)]), random.randrange(3)),
            ("file_resize", number, random.choice([size, 10 * size, 1 << 63])),
            ("file_allocate", number, size, random.choice([0, 1, 100_000, 1 << 63])),
            ("file_append", number, random.random() < 0.5),
            ("file_times", number, random.choice([0, 5, 10**12, 1 << 63])),
            ("file_stat", number),
            ("file_advise", number, size, random.choice([0, 10, 1 << 63]), random.choice([0, 3, 5, 6])),
            ("close", number, number),
        ]), {}  # fmt: skip

    def operation(self) -> tuple:
        return self.on_a_path() if self.random.random() < 0.6 else self.on_a_file()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_memory_is_as_the_host(seed, tmp_path):
    player, log = Player(seed), []
    memory, host = memory_world(), host_world(tmp_path / "host")
    for _ in range(250):
        operation, options = player.operation()
        results = [world.do(*operation, **options) for world in (memory, host)]
        log.append(f"{operation} {options} -> {results}"[:300])
        assert results[0] == results[1], "\n".join(log[-20:])
    assert memory.tree() == host.tree()


# (operation, ours, the kernel's): where both refuse and the reasons differ
DIFFERENCES = {
    ("rmdir", errno.EINVAL, errno.ENOTEMPTY),  # "dir/..": ours ends at "." and says what is said of that
    ("symlink", errno.ENOTDIR, errno.EEXIST),  # "file/": ours always is ENOTDIR
    ("link", errno.ENOTDIR, errno.EEXIST),
    ("open", errno.ELOOP, errno.EISDIR),  # creating through "a", a link to "a/": the slash is seen first
    ("rename", errno.ENOTDIR, errno.ENAMETOOLONG),  # "file/" to a long name: two errors at once
}
TEXTS = {(name, os.strerror(ours), os.strerror(kernels)) for name, ours, kernels in DIFFERENCES}


@pytest.mark.parametrize("seed", range(SEEDS))
def test_host_is_as_the_kernel(seed, tmp_path):
    player, log = Player(seed), []
    kernel, host = host_world(tmp_path / "a" / "b" / "kernel", Kernel), host_world(tmp_path / "host")
    for _ in range(250):
        operation, options = player.operation()
        results = [host.do(*operation, **options)]
        if results[0] != os.strerror(errno.EPERM):
            results.append(kernel.do(*operation, **options))
        log.append(f"{operation} {options} -> {results}"[:300])
        if results[0] != results[-1]:
            assert (operation[0], *results) in TEXTS, "\n".join(log[-20:])
    assert kernel.tree() == host.tree()
