"""Path resolution under a directory handle: no path leaves the directory that was opened.

A path is walked component by component, each opened relative to the handle of the one before
with O_NOFOLLOW, so the kernel never follows a symbolic link for us. Links are read and their
components are walked in their place. `..` goes back to the handle that the walk came from; it is
never looked up in the file system, so a directory that is moved away during the walk leads nowhere
new. What remains is a `Place`: the handle of the last directory and one plain name in it, for a
system call with `dir_fd` that does not follow links either.

An absolute path, an absolute link, or one `..` too many is `PermissionError` (EPERM).
"""

from __future__ import annotations

import errno
import os
from stat import S_ISDIR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

MAX_LINKS = 40  # links expanded in one path, as in Linux
MAX_PATH = 4096  # bytes of one path with the NUL that a system call would add, as in Linux
_PATH_ONLY = getattr(os, "O_PATH", os.O_RDONLY)
_STEP = _PATH_ONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def fail(code: int) -> OSError:
    """Make the OSError (of the subclass that fits) of an errno."""
    return OSError(code, os.strerror(code))


class Place:
    """A name in a directory: `name` has no slash and is never `..`; `parent` is a handle of the directory.

    `slash` tells that the path ended in a slash, so that only a directory will do. To be used with
    `with`: the handle is closed at its end.
    """

    __slots__ = ("_handles", "name", "parent", "slash")

    def __init__(self, parent: int, name: bytes, slash: bool, handles: list[int]) -> None:
        self.parent = parent
        self.name = name
        self.slash = slash
        self._handles = handles  # opened by the walk, `parent` among them unless it is the root

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        _close_all(self._handles)

    def stat(self) -> os.stat_result:
        """What is here, links not followed."""
        return os.stat(self.name, dir_fd=self.parent, follow_symlinks=False)

    def require_directory(self) -> None:
        """Raise NotADirectoryError unless a directory is here; FileNotFoundError if nothing is."""
        if not S_ISDIR(self.stat().st_mode):
            raise fail(errno.ENOTDIR)


def resolve(root: int, path: str, *, follow: bool) -> Place:
    """Walk `path` from the directory handle `root` and return where it ends.

    With `follow`, a symbolic link in the last place is followed too, as far as it leads to
    something; the end of a dangling link is a Place, too, so that it can be created.
    """
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
        _close_all(walk.handles)
        raise


def check_link_target(target: str) -> None:
    """Refuse contents of a symbolic link that could lead out of any sandbox: absolute ones."""
    if not target:
        raise fail(errno.ENOENT)
    if "\0" in target:
        raise fail(errno.EINVAL)
    if target.startswith("/"):
        raise fail(errno.EPERM)


class _Walk:
    """One resolution: `handles` are the directories below the root, outermost first."""

    __slots__ = ("handles", "links", "pending", "root", "slash")

    def __init__(self, root: int, path: bytes) -> None:
        self.root = root
        self.handles: list[int] = []
        self.pending: list[bytes] = []  # components still to walk, next one last
        self.slash = False  # the whole path ends in a slash
        self.links = 0
        self._push(path)

    def run(self, follow: bool) -> Place:
        """Walk to the end and return it; `handles` are the Place's then."""
        while self.pending:
            name = self.pending.pop()
            if name == b".":
                continue
            if name == b"..":
                if not self.handles:
                    raise fail(errno.EPERM)
                os.close(self.handles.pop())
            elif self.pending:
                self._enter(name)
            elif not (follow and self._expand(name)):
                return Place(self.here, name, self.slash, self.handles)
        return Place(self.here, b".", self.slash, self.handles)

    @property
    def here(self) -> int:
        """The handle of the directory that the walk has reached."""
        return self.handles[-1] if self.handles else self.root

    def _push(self, path: bytes) -> None:
        if path.startswith(b"/"):
            raise fail(errno.EPERM)
        if not self.pending:
            self.slash = self.slash or path.endswith(b"/")
        self.pending += [part for part in reversed(path.split(b"/")) if part]

    def _enter(self, name: bytes) -> None:
        """Step into directory `name`, or put a link's components in its place."""
        try:
            self.handles.append(os.open(name, _STEP, dir_fd=self.here))
        except OSError as error:
            # ENOTDIR (Linux), ELOOP or EMLINK (elsewhere): a link, or really no directory
            if error.errno not in (errno.ENOTDIR, errno.ELOOP, errno.EMLINK):
                raise
            if not self._expand(name):
                raise fail(errno.ENOTDIR) from None

    def _expand(self, name: bytes) -> bool:
        """Put the components of link `name` before the pending ones; False if it is no link."""
        try:
            target = os.readlink(name, dir_fd=self.here)
        except OSError as error:
            if error.errno in (errno.EINVAL, errno.ENOENT):
                return False
            raise
        self.links += 1
        if self.links > MAX_LINKS:
            raise fail(errno.ELOOP)
        self._push(target)
        return True


def _close_all(handles: list[int]) -> None:
    while handles:
        os.close(handles.pop())
