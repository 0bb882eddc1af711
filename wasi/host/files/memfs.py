"""A file system in memory: a directory for guests, a mapping of files for Python."""

from __future__ import annotations

import errno
from collections.abc import Mapping, MutableMapping
from contextlib import contextmanager
from stat import S_ISDIR
from time import time_ns

from wasi.host.files.filesystem import Directory
from wasi.host.files.memfile import FileNode, Volume
from wasi.host.files.memfolder import DirectoryNode
from wasi.host.files.sandbox import MAX_PATH, fail, resolve

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterator
    from typing import Protocol

    Contents = bytes | bytearray | memoryview

    class WallClock(Protocol):
        """The source of file times: the part of a `wasi.host.clocks.Clock` that is needed."""

        def wall(self) -> int:
            """Nanoseconds since 1970-01-01 00:00 UTC."""


class MemoryFilesystem(MutableMapping[str, bytes]):
    """Files, directories and links in memory; created by `wasi.memfs`.

    It may be granted to any number of guests, even at once and in several threads: each sees what
    the others write. It uses no descriptors of the host. As a mapping it contains the regular files by
    path, `"a/b.txt"`: reading follows links to a file inside, writing creates missing directories,
    deleting removes a file or a link. Iteration is in the order of `walk`, without links.

    Raises KeyError for a missing file, IsADirectoryError for a directory, ValueError or TypeError
    for an invalid path or contents, and OSError (ENOSPC) at the limit, which changes nothing.
    """

    def __init__(
        self, files: Mapping[str, Contents] | None = None, *, limit: int, clock: WallClock | None = None
    ) -> None:
        if type(limit) is not int or limit <= 0:
            raise ValueError(f'memfs: limit must be a size, such as 1048576 or "64MiB", not {limit!r}')
        if files is not None and not isinstance(files, Mapping):
            raise TypeError(
                f"memfs: files must be a mapping of paths to contents, not {type(files).__name__}: {files!r}"
            )
        self._volume = Volume(limit, time_ns if clock is None else clock.wall)
        self._root = DirectoryNode(self._volume)
        # Python uses the same sandbox as guests do: links and `..` in its paths mean the same.
        self._directory = Directory(self._root)
        for path, contents in (files or {}).items():
            self[path] = contents

    def open_root(self, *, read_only: bool = False) -> Directory:
        """Create a handle of the root, as passed to a guest."""
        return Directory(self._root, read_only=read_only)

    @property
    def limit(self) -> int:
        """The maximum number of bytes for everything."""
        return self._volume.limit

    @property
    def used(self) -> int:
        """The number of bytes in use: contents, names, and bookkeeping for each file."""
        return self._volume.used

    def __repr__(self) -> str:
        return f"<memfs: {len(self)} files, {self.used} of {self.limit} bytes>"

    def __getitem__(self, path: str) -> bytes:
        with _errors_name(path, looking_up=True):
            return self._file(path).contents()

    def __setitem__(self, path: str, contents: Contents) -> None:
        _checked(path)
        data = _bytes(contents, path)
        # The lock over all steps: for guests in other threads the file is there as a whole or not at all.
        with _errors_name(path), self._volume.lock:
            above = path.rpartition("/")[0]
            if above:
                self._make_directories(above)
            with resolve(self._root, path, follow=True) as place:
                folder = place.folder
                assert isinstance(folder, DirectoryNode)
                node = folder.child(place.name)
                if isinstance(node, DirectoryNode) or place.slash:
                    raise fail(errno.EISDIR)
                if isinstance(node, FileNode):
                    node.replace(data)
                else:
                    # Filled before it gets its name: without space for the contents nothing is left behind.
                    node = FileNode(self._volume)
                    node.replace(data)
                    folder.insert(place.name, node)

    def __delitem__(self, path: str) -> None:
        with _errors_name(path, looking_up=True):
            self._directory.unlink_file_at(_checked(path))

    def __contains__(self, path: object) -> bool:
        try:
            return isinstance(path, str) and bool(self._file(path))
        except (ValueError, OSError):
            return False

    def __iter__(self) -> Iterator[str]:
        for path, _, files in self.walk():
            yield from (f"{path}/{name}" if path else name for name in files)

    def __len__(self) -> int:
        return sum(len(files) for _, _, files in self.walk())

    def clear(self) -> None:
        """Remove everything, including directories and links."""
        with self._volume.lock:
            # A list and no recursion: a guest can nest directories deeper than Python recurses.
            folders = [self._root]
            for folder in folders:  # which grows: all directories, outer ones first
                folders += [node for _, node in folder.children() if isinstance(node, DirectoryNode)]
            for folder in reversed(folders):
                for name, node in folder.children():
                    if isinstance(node, DirectoryNode):
                        folder.remove_directory(name)
                    else:
                        folder.unlink(name)

    def walk(self) -> Iterator[tuple[str, list[str], list[str]]]:
        """Walk the directories from the root, whose path is "", downwards in the order of names.

        Yields (path, names of directories in it, names of files in it), like `os.walk`; links are
        omitted and not followed, and so are directories whose path is too long to be used.
        """
        for path, folder in self._folders():
            children = sorted((name.decode(), node) for name, node in folder.children())
            yield (
                path,
                [name for name, node in children if isinstance(node, DirectoryNode)],
                [name for name, node in children if isinstance(node, FileNode)],
            )

    def make_directory(self, path: str) -> None:
        """Create a directory and its missing parents; does nothing if it exists."""
        with _errors_name(path):
            self._make_directories(_checked(path))

    def symlink(self, target: str, path: str) -> None:
        """Create a symbolic link at `path`; its target is relative to the link's directory."""
        with _errors_name(path):
            self._directory.symlink_at(target, _checked(path))

    def stat(self, path: str) -> os.stat_result:
        """Return type, size, times and so on of the file at `path`, following links; "." is the root."""
        with _errors_name(path):
            return self._directory.stat_at(_checked(path), follow=True)

    def _folders(self) -> Iterator[tuple[str, DirectoryNode]]:
        pending = [("", self._root)]
        while pending:
            path, folder = pending.pop()
            yield path, folder
            prefix = path + "/" if path else ""
            # A guest can make deeper trees step by step; no path of a call leads there.
            if len(prefix.encode()) >= MAX_PATH:
                continue
            below = [(prefix + n.decode(), d) for n, d in folder.children() if isinstance(d, DirectoryNode)]
            pending += sorted(below, key=lambda pair: pair[0], reverse=True)

    def _file(self, path: str) -> FileNode:
        with resolve(self._root, _checked(path), follow=True) as place:
            assert isinstance(place.folder, DirectoryNode)
            node = place.folder.child(place.name)
            if isinstance(node, DirectoryNode):
                raise fail(errno.EISDIR)
            if not isinstance(node, FileNode):
                raise fail(errno.ENOENT)
            if place.slash:
                raise fail(errno.ENOTDIR)
            return node

    def _make_directories(self, path: str) -> None:
        # From the outside in, each through the sandbox: a link on the way is followed as by a guest.
        slash = path.find("/")
        while slash >= 0:
            self._make_one(path[:slash])
            slash = path.find("/", slash + 1)
        self._make_one(path)
        if not S_ISDIR(self._directory.stat_at(path, follow=True).st_mode):
            raise fail(errno.ENOTDIR)

    def _make_one(self, path: str) -> None:
        try:
            self._directory.create_directory_at(path)
        except FileExistsError:
            pass


def _checked(path: object) -> str:
    """Return a path that could be one of ours; TypeError or ValueError for others."""
    if not isinstance(path, str):
        raise TypeError(f"memfs: a path is a str, not {type(path).__name__}: {path!r}")
    if path.startswith("/"):
        raise ValueError(f"memfs: paths are relative: write {path.lstrip('/')!r}, not {path!r}")
    if "\0" in path:
        raise ValueError(f"memfs: {path!r} contains a NUL character")
    return path


def _bytes(contents: object, path: str) -> memoryview:
    try:
        return memoryview(contents).cast("B")  # type: ignore[arg-type]
    except TypeError:
        kind = type(contents).__name__
        hint = ": encode it first" if isinstance(contents, str) else ""
        raise TypeError(f"memfs: {path!r}: contents must be bytes, not {kind}{hint}") from None


@contextmanager
def _errors_name(path: str, *, looking_up: bool = False) -> Iterator[None]:
    """Put the path into what is raised, which is KeyError for a file that is looked up and not there."""
    try:
        yield
    except OSError as error:
        if looking_up and error.errno in (errno.ENOENT, errno.ENOTDIR):
            raise KeyError(path) from None
        raise OSError(error.errno, error.strerror, path) from None
