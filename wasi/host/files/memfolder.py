"""Directories and links in memory.

A `DirectoryNode` is a `Folder` of `wasi.host.files.sandbox`, so paths are resolved as on the host. It
has a weak reference to its parent; files and links do not know where they are. Errors are Linux's.
"""

from __future__ import annotations

import errno
import os
import weakref
from stat import S_IFDIR, S_IFLNK

from wasi.host.files.filesystem import Entry
from wasi.host.files.memfile import FileNode, Inode, MemoryFile
from wasi.host.files.sandbox import MAX_PATH, fail

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wasi.host.files.filesystem import File
    from wasi.host.files.memfile import Volume
    from wasi.host.files.sandbox import Folder

MAX_NAME = 255  # bytes of one name, as on Linux
NAME_COST = 128  # charged for a name beside its bytes


class LinkNode(Inode):
    """A symbolic link."""

    __slots__ = ("target",)
    TYPE = S_IFLNK

    def __init__(self, volume: Volume, target: bytes) -> None:
        super().__init__(volume)
        self.charge(len(target))
        self.target = target

    def size(self) -> int:
        return len(self.target)


class DirectoryNode(Inode):
    """A directory; see `wasi.host.files.sandbox.Folder` for its operations on names."""

    __slots__ = ("_children", "_parent")
    TYPE = S_IFDIR

    def __init__(self, volume: Volume) -> None:
        super().__init__(volume)
        self._children: dict[bytes, Inode] = {}
        # Weak, so that a removed tree is freed at once and not by the collector: it counts for the limit.
        self._parent: weakref.ref[DirectoryNode] | None = None
        self.links = 2  # its name and its "."; each directory in it adds one; 0 when it was removed

    def fileno(self) -> int:
        return -1

    def close(self) -> None:
        pass

    def sync(self) -> None:
        pass

    def child(self, name: bytes) -> Inode | None:
        """Return the node at `name`, None if there is none."""
        if name == b".":
            return self
        if len(name) > MAX_NAME and self.links:  # in a directory that was removed it is not even looked for
            raise fail(errno.ENAMETOOLONG)
        return self._children.get(name)

    def children(self) -> list[tuple[bytes, Inode]]:
        """List names and nodes."""
        with self.volume.lock:
            return list(self._children.items())

    def entries(self) -> Iterator[Entry]:
        with self.volume.lock:  # two plain lists: pairs would be a million objects made in one step
            # A copy under the lock: the listing is of one moment, and iterating over it needs no lock.
            names, nodes = list(self._children), list(self._children.values())
        entries = zip(names, nodes, strict=True)
        return (Entry(name.decode(), node.inode, node.TYPE) for name, node in entries)

    def enter(self, name: bytes) -> DirectoryNode:
        node = self._existing(name)
        if not isinstance(node, DirectoryNode):
            raise fail(errno.ENOTDIR)
        return node

    def open(
        self, name: bytes, flags: int, *, read_only: bool = False, nonblock: bool = False
    ) -> File | DirectoryNode:
        with self.volume.lock:
            node = self.child(name)
            if node is None and flags & os.O_CREAT:
                node = FileNode(self.volume)
                self.insert(name, node)
            elif node is None:
                raise fail(errno.ENOENT)
            elif flags & os.O_CREAT and flags & os.O_EXCL:
                raise fail(errno.EEXIST)
            if isinstance(node, DirectoryNode):
                if flags & (os.O_ACCMODE | os.O_CREAT | os.O_TRUNC):
                    raise fail(errno.EISDIR)
                return node
            if flags & os.O_DIRECTORY:
                raise fail(errno.ENOTDIR)
            if not isinstance(node, FileNode):
                raise fail(errno.ELOOP)
            if flags & os.O_TRUNC:
                node.resize(0)
            return MemoryFile(node, flags, read_only=read_only, nonblock=nonblock)

    def stat(self, name: bytes) -> os.stat_result:
        return self._existing(name).status()

    def set_times(self, name: bytes, times: tuple[int, int]) -> None:
        self._existing(name).update_times(times)

    def read_link(self, name: bytes) -> bytes:
        node = self._existing(name)
        if not isinstance(node, LinkNode):
            raise fail(errno.EINVAL)
        return node.target

    def make_directory(self, name: bytes) -> None:
        self._make(name, lambda: DirectoryNode(self.volume))

    def symlink(self, target: bytes, name: bytes) -> None:
        if len(target) >= MAX_PATH:
            raise fail(errno.ENAMETOOLONG)
        self._make(name, lambda: LinkNode(self.volume, target))

    def remove_directory(self, name: bytes) -> None:
        with self.volume.lock:
            if name == b".":
                raise fail(errno.EINVAL)
            node = self._existing(name)
            if not isinstance(node, DirectoryNode):
                raise fail(errno.ENOTDIR)
            if node._children:
                raise fail(errno.ENOTEMPTY)
            self._remove(name)

    def unlink(self, name: bytes) -> None:
        with self.volume.lock:
            if isinstance(self._existing(name), DirectoryNode):
                raise fail(errno.EISDIR)
            self._remove(name)

    def link(self, name: bytes, folder: Folder, new_name: bytes) -> None:
        to = self._same_system(folder)
        with self.volume.lock:
            node = self._existing(name)
            if to.child(new_name) is not None:
                raise fail(errno.EEXIST)
            if isinstance(node, DirectoryNode):
                # Hard links to directories are refused, as circles would be possible.
                raise fail(errno.ENOENT if to.links == 0 else errno.EPERM)
            to.insert(new_name, node)

    def rename(self, name: bytes, folder: Folder, new_name: bytes) -> None:
        to = self._same_system(folder)
        with self.volume.lock:
            node, old = self._existing(name), to.child(new_name)
            # A directory cannot be moved into itself: the tree would lose its root.
            if isinstance(node, DirectoryNode) and node._holds(to):
                raise fail(errno.EINVAL)
            if isinstance(old, DirectoryNode) and old._holds(self):
                raise fail(errno.ENOTEMPTY)
            # Two names of one file: rename does nothing and succeeds, as POSIX has it.
            if old is node:
                return
            if old is not None:
                _check_replaceable(node, old)
            to._reserve(new_name)  # all that can fail comes before all that changes something
            if old is not None:
                to._remove(new_name)
            self._detach(name)
            to._attach(new_name, node)

    def insert(self, name: bytes, node: Inode) -> None:
        """Give a node a name, which must be free; ENOENT if this directory was removed."""
        with self.volume.lock:
            self._reserve(name)
            self._attach(name, node)

    def _existing(self, name: bytes) -> Inode:
        with self.volume.lock:  # between the steps of a rename its new name is nobody's
            node = self.child(name)
        if node is None:
            raise fail(errno.ENOENT)
        return node

    def _make(self, name: bytes, make: Callable[[], Inode]) -> None:
        with self.volume.lock:
            if self.child(name) is not None:
                raise fail(errno.EEXIST)
            self.insert(name, make())

    def _reserve(self, name: bytes) -> None:
        if self.links == 0:
            raise fail(errno.ENOENT)
        self.charge(NAME_COST + len(name))

    def _attach(self, name: bytes, node: Inode) -> None:
        self._children[name] = node
        if isinstance(node, DirectoryNode):
            node._parent = weakref.ref(self)
            self.links += 1
        else:
            node.links += 1
        self.touch()
        node.changed = self.modified

    def _detach(self, name: bytes) -> Inode:
        node = self._children.pop(name)
        self.charge(-NAME_COST - len(name))
        if isinstance(node, DirectoryNode):
            node._parent = None
            self.links -= 1
        else:
            node.links -= 1
        self.touch()
        node.changed = self.modified
        return node

    def _remove(self, name: bytes) -> None:
        node = self._detach(name)
        if isinstance(node, DirectoryNode):
            # What is still open of it goes on, empty: nothing can be made in a directory without links.
            node.links = 0

    def _holds(self, node: DirectoryNode) -> bool:
        """True if `node` is this directory or somewhere below it."""
        above: DirectoryNode | None = node
        while above is not None and above is not self:
            above = above._parent() if above._parent is not None else None
        return above is self

    def _same_system(self, folder: Folder) -> DirectoryNode:
        if not isinstance(folder, DirectoryNode) or folder.volume is not self.volume:
            raise fail(errno.EXDEV)
        return folder


def _check_replaceable(node: Inode, old: Inode) -> None:
    if isinstance(node, DirectoryNode):
        if not isinstance(old, DirectoryNode):
            raise fail(errno.ENOTDIR)
        if old.children():
            raise fail(errno.ENOTEMPTY)
    elif isinstance(old, DirectoryNode):
        raise fail(errno.EISDIR)
