"""Path resolution under a directory: no path leaves the directory that was opened.

A path is resolved component by component over `Folder`s, open directories of the host or in memory
that look up one plain name at a time and never follow a symbolic link. Links are read, and
their components are resolved in their place. `..` returns to the folder that the walk came from;
it is never looked up in the file system, so a directory that is moved away during the walk leads
nowhere new. The result is a `Place`: the last folder and one plain name in it, for an operation
that does not follow links either.

An absolute path, an absolute link, or one `..` too many is `PermissionError` (EPERM).
"""

from __future__ import annotations

import errno
import os
from stat import S_ISDIR

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol, Self

    from wasi.host.files.filesystem import Entry, File

    class Folder(Protocol):
        """An open directory as the kernel sees it: operations on one name in it, links not followed.

        A name is bytes without a slash, never `..`; `.` is the directory itself. Errors are
        OSError with Linux's errno.
        """

        def close(self) -> None:
            """Release the directory; closing it again does nothing."""

        def fileno(self) -> int:
            """The file descriptor, -1 if there is none."""

        def enter(self, name: bytes) -> Folder:
            """Open the directory `name` for lookups in it; ENOTDIR or ELOOP for a link."""

        def open(
            self, name: bytes, flags: int, *, read_only: bool = False, nonblock: bool = False
        ) -> File | Folder:
            """Open or create by `os.O_…` flags; `read_only` and `nonblock` are a File's."""

        def stat(self, name: bytes) -> os.stat_result:
            """Return type, size, times and so on of `name`."""

        def set_times(self, name: bytes, times: tuple[int, int]) -> None:
            """Set the times of access and modification, in nanoseconds."""

        def read_link(self, name: bytes) -> bytes:
            """Return the contents of a link; EINVAL if it is not a link."""

        def make_directory(self, name: bytes) -> None:
            """Create a directory."""

        def remove_directory(self, name: bytes) -> None:
            """Remove an empty directory."""

        def unlink(self, name: bytes) -> None:
            """Remove a file or link, not a directory."""

        def rename(self, name: bytes, folder: Folder, new_name: bytes) -> None:
            """Move to `new_name` in `folder`; EXDEV if it is in another file system."""

        def link(self, name: bytes, folder: Folder, new_name: bytes) -> None:
            """Create a hard link `new_name` in `folder`; EXDEV if it is in another file system."""

        def symlink(self, target: bytes, name: bytes) -> None:
            """Create a link with the contents `target`."""

        def entries(self) -> Iterator[Entry]:
            """Return all entries except `.`, `..` and names that are not UTF-8."""

        def sync(self) -> None:
            """Write the directory to the disk."""


# The kernel has these limits for a whole path. Here it sees one name at a time, so we count.
MAX_LINKS = 40  # links expanded in one path, as in Linux
MAX_PATH = 4096  # bytes of one path with the NUL that a system call would add, as in Linux
MAX_STEPS = 4096  # components of a path and its links together: 40 links could have 80,000
MAX_DEPTH = 512  # directories that a walk is in at once: each may be a descriptor of the host


def fail(code: int) -> OSError:
    """Return the OSError (of the matching subclass) for an errno."""
    return OSError(code, os.strerror(code))


class Place:
    """A name in a directory: `name` has no slash and is never `..`; `folder` is the directory.

    `slash` tells that the path ended in a slash and requires a directory. A context manager: the
    folders opened on the way are closed at the end of the block.
    """

    __slots__ = ("_opened", "folder", "name", "slash")

    def __init__(self, folder: Folder, name: bytes, slash: bool, opened: list[Folder]) -> None:
        self.folder = folder
        self.name = name
        self.slash = slash
        self._opened = opened  # by the walk, `folder` among them unless it is the root

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        _close_all(self._opened)

    def stat(self) -> os.stat_result:
        """Return the status of the file at this place, links not followed."""
        return self.folder.stat(self.name)

    def require_directory(self) -> None:
        """Raise NotADirectoryError unless a directory is here; FileNotFoundError if nothing is."""
        if not S_ISDIR(self.stat().st_mode):
            raise fail(errno.ENOTDIR)


def resolve(root: Folder, path: str, *, follow: bool) -> Place:
    """Resolve `path` from the directory `root` and return where it ends.

    With `follow`, a symbolic link in the last place is followed as well, as long as its target
    exists; the end of a dangling link is also a Place, so that it can be created.
    """
    # As the kernel has it: an empty path is nothing, not the directory itself.
    if not path:
        raise fail(errno.ENOENT)
    if "\0" in path:
        raise fail(errno.EINVAL)
    name = path.encode()
    if len(name) >= MAX_PATH:
        raise fail(errno.ENAMETOOLONG)
    walk = _Walk(root, name)
    try:
        return walk.run(follow)
    except BaseException:
        # Nobody else has these descriptors yet: the Place that would close them was not made.
        _close_all(walk.opened)
        raise


def check_link_target(target: str) -> None:
    """Refuse symbolic link contents that could lead out of a sandbox: absolute ones."""
    if not target:
        raise fail(errno.ENOENT)
    if "\0" in target:
        raise fail(errno.EINVAL)
    # It could not be followed, but a tool of the host that reads the directory later might.
    if target.startswith("/"):
        raise fail(errno.EPERM)


# No path is ever checked as text: a check and the use after it would be two look-ups, and somebody could put
# a link in between. Each step opens a directory without following links and goes on from that descriptor;
# what it is called by then does not matter.
class _Walk:
    """One resolution: `opened` are the directories below the root, outermost first."""

    __slots__ = ("links", "opened", "pending", "root", "slash", "steps")

    def __init__(self, root: Folder, path: bytes) -> None:
        self.root = root
        self.opened: list[Folder] = []
        self.pending: list[bytes] = []  # components still to walk, next one last
        self.slash = False  # the whole path ends in a slash
        self.links = 0
        self.steps = 0
        self._push(path)

    def run(self, follow: bool) -> Place:
        """Walk to the end and return it; the Place takes over `opened`."""
        while self.pending:
            name = self.pending.pop()
            if name == b".":
                continue
            if name == b"..":
                if not self.opened:
                    raise fail(errno.EPERM)
                # Back to the directory that the walk came through, by its descriptor. `..` of the kernel
                # would lead to where the directory is now, which may be outside.
                self.opened.pop().close()
            # Not the last one: it has to be a directory, or a link to one.
            elif self.pending:
                self._enter(name)
            # The last name is not opened here. The caller's operation works on it without following links, so
            # a link that appears there from now on makes it fail, not leave.
            elif not (follow and self._expand(name)):
                return Place(self.here, name, self.slash, self.opened)
        return Place(self.here, b".", self.slash, self.opened)

    @property
    def here(self) -> Folder:
        """The directory that the walk has reached."""
        return self.opened[-1] if self.opened else self.root

    def _push(self, path: bytes) -> None:
        # Of links as well: a link that is absolute means the host's root, not the guest's.
        if path.startswith(b"/"):
            raise fail(errno.EPERM)
        # Of the whole path: a link in the middle may end in a slash and mean nothing by it.
        if not self.pending:
            self.slash = self.slash or path.endswith(b"/")
        parts = [part for part in reversed(path.split(b"/")) if part]
        self.steps += len(parts)
        if self.steps > MAX_STEPS:
            raise fail(errno.ELOOP)
        self.pending += parts

    def _enter(self, name: bytes) -> None:
        """Enter directory `name`, or replace a link with its components."""
        if len(self.opened) == MAX_DEPTH:
            raise fail(errno.ENAMETOOLONG)
        try:
            # Try to enter first: most components are directories, and asking would be one more call.
            self.opened.append(self.here.enter(name))
        except OSError as error:
            # ENOTDIR (Linux), ELOOP or EMLINK (elsewhere): a link, or really no directory
            if error.errno not in (errno.ENOTDIR, errno.ELOOP, errno.EMLINK):
                raise
            if not self._expand(name):
                raise fail(errno.ENOTDIR) from None

    def _expand(self, name: bytes) -> bool:
        """Insert the components of link `name` before the pending ones; False if it is not a link."""
        try:
            target = self.here.read_link(name)
        except OSError as error:
            # Not a link, or gone since it was tried: the operation itself then says which.
            if error.errno in (errno.EINVAL, errno.ENOENT):
                return False
            raise
        self.links += 1
        if self.links > MAX_LINKS:
            raise fail(errno.ELOOP)
        self._push(target)
        return True


def _close_all(opened: list[Folder]) -> None:
    while opened:
        opened.pop().close()
