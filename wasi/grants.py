"""`Grants`: everything that a guest can access. Nothing is granted by default.

Without grants a guest has no arguments, no environment, empty input, output that is discarded,
and no files. It does have clocks and random bytes, which give no access to anything; set `clock` and
`random` to make a run repeatable.
"""

from __future__ import annotations

import os
from types import MappingProxyType

from engine.features import parse_size
from wasi.host.clocks import SystemClock
from wasi.host.files.hostfs import open_directory
from wasi.host.random import SeededRandom, SystemRandom
from wasi.host.stdio import Inherit, check_stream

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from socket import socket
    from typing import BinaryIO, NoReturn

    from wasi.host.clocks import Clock
    from wasi.host.files.filesystem import Directory
    from wasi.host.files.memfs import MemoryFilesystem
    from wasi.host.random import Random
    from wasi.host.sockets import Socket

    HostPath = str | os.PathLike[str]
    Input = bytes | bytearray | memoryview | BinaryIO | int | Inherit | None
    Output = BinaryIO | int | Inherit | None


class ReadOnly:
    """A directory that the guest may read but not change; created by `wasi.ro`."""

    __slots__ = ("directory",)

    def __init__(self, directory: HostPath | MemoryFilesystem) -> None:
        self.directory = _granted_directory(directory)

    def __repr__(self) -> str:
        return f"wasi.ro({self.directory!r})"


def ro(directory: HostPath | MemoryFilesystem) -> ReadOnly:
    """Grant a directory read-only: `dirs={"/data": wasi.ro("./data")}`."""
    return ReadOnly(directory)


def memfs(files: Mapping[str, bytes] | None = None, *, limit: int | str = "256MiB") -> MemoryFilesystem:
    """Create a file system in memory, to be granted as a directory: `dirs={"/scratch": wasi.memfs()}`.

    `files` is its initial content: path → contents; directories are created as needed. `limit` is the
    maximum number of bytes for contents, names and bookkeeping together, or a string such as "64MiB";
    beyond it guests get ENOSPC. The result is a mapping of the same form: `fs["a/b.txt"]` reads what
    guests wrote, even while they run. Raises ValueError for an invalid limit, TypeError if `files` is
    not a mapping.
    """
    from wasi.host.files.memfs import MemoryFilesystem

    size = parse_size(limit) if isinstance(limit, str) else limit
    return MemoryFilesystem(files, limit=size)


_BYTES = (bytes, bytearray, memoryview)
_CLOCK = "an object like wasi.host.clocks.SystemClock"
_RANDOM = "a seed (int or bytes) or an object with fill(buffer)"
_SHOWN = ("args", "env", "stdin", "stdout", "stderr", "dirs", "sockets")


class Grants:
    """Everything granted to a guest; immutable, and usable for any number of instances, in any threads.

    Instances share the objects in it, such as files: give each instance its own where that matters.

    - `args`: the command line; the first one is the program's name by convention.
    - `env`: environment variables, or `wasi.inherit` for those of this process.
    - `stdin`: bytes, a binary file, a file descriptor or `wasi.inherit`; None is empty.
    - `stdout`, `stderr`: a binary file (`io.BytesIO()`), a descriptor or `wasi.inherit`; None discards.
      A descriptor remains yours; keep it open as long as guests may use it.
      An OSError of a file object becomes its errno in the guest; any other exception ends the guest's call.
    - `dirs`: guest path → host directory, `wasi.memfs()`, or `wasi.ro(...)` of either; opened when an
      instance is created. Their descriptors are 3 and up, in this order.
    - `sockets`: listening or connected sockets (`socket.socket`), the descriptors after those of `dirs`.
      Each instance gets a duplicate. They are switched to non-blocking mode, so do not use them yourself.
    - `clock`: an object like `wasi.host.clocks.SystemClock`; `VirtualClock` stands still.
    - `random`: an object with `fill(buffer)`, or a seed (int or bytes): each instance gets the same bytes.

    Raises TypeError or ValueError that names the grant.
    """

    __module__ = "wasi"
    __slots__ = ("args", "clock", "dirs", "env", "random", "sockets", "stderr", "stdin", "stdout")

    args: tuple[str, ...]
    env: Mapping[str, str]
    stdin: Input
    stdout: Output
    stderr: Output
    dirs: Mapping[str, str | MemoryFilesystem | ReadOnly]
    sockets: tuple[socket, ...]
    clock: Clock
    random: Random | int | bytes

    def __init__(
        self,
        args: Iterable[str] = (),
        env: Mapping[str, str] | Inherit | None = None,
        stdin: Input = None,
        stdout: Output = None,
        stderr: Output = None,
        dirs: Mapping[str, HostPath | MemoryFilesystem | ReadOnly] | None = None,
        sockets: Iterable[socket] = (),
        clock: Clock | None = None,
        random: Random | int | bytes | None = None,
    ) -> None:
        if isinstance(args, str):
            raise TypeError("args must be a sequence of str, not one str")
        _require(
            hasattr(args, "__iter__") and not isinstance(args, _BYTES), "args", "a sequence of str", args
        )
        _require(dirs is None or hasattr(dirs, "items"), "dirs", "a mapping", dirs)
        _require(clock is None or hasattr(clock, "monotonic"), "clock", _CLOCK, clock)
        _require(_can_be_random(random), "random", _RANDOM, random)
        for fd, stream in enumerate((stdin, stdout, stderr)):
            check_stream(stream, fd)
        values: dict[str, object] = {
            "args": tuple(_plain(arg, "args") for arg in args),
            "env": MappingProxyType(_environment(env)),
            "stdin": bytes(stdin) if isinstance(stdin, _BYTES) else stdin,
            "stdout": stdout,
            "stderr": stderr,
            "dirs": MappingProxyType(
                {_plain(guest, "dirs"): _granted(given) for guest, given in (dirs or {}).items()}
            ),
            "sockets": _sockets(sockets),
            "clock": SystemClock() if clock is None else clock,
            "random": SystemRandom() if random is None else random,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    # The mappings in it are copies that cannot change: instances in several threads are made of one Grants.
    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"Grants are immutable; create new ones to change {name}")

    def __repr__(self) -> str:
        given = {name: getattr(self, name) for name in _SHOWN}
        plain = ((name, dict(v) if isinstance(v, MappingProxyType) else v) for name, v in given.items() if v)
        shown = ", ".join(f"{name}={value!r}" for name, value in plain)
        return f"Grants({shown})"

    def open_directories(self) -> list[tuple[str, Directory]]:
        """Open the granted directories: (guest path, handle) in the order given. Raises OSError."""
        opened = []
        for guest, given in self.dirs.items():
            read_only = isinstance(given, ReadOnly)
            directory = given.directory if isinstance(given, ReadOnly) else given
            if isinstance(directory, str):
                # Opened for each instance: an instance closes its descriptors when it goes.
                opened.append((guest, open_directory(directory, read_only=read_only)))
            else:
                opened.append((guest, directory.open_root(read_only=read_only)))
        return opened

    def open_sockets(self) -> list[Socket]:
        """Duplicate the granted sockets, in the order given. Raises OSError."""
        if not self.sockets:
            return []
        from wasi.host.sockets import Socket

        # A duplicate has a descriptor of its own: closing the guest's leaves the embedder's open.
        return [Socket(sock.dup()) for sock in self.sockets]

    def open_random(self) -> Random:
        """Return the source of random bytes: for a seed, a new generator in its initial state."""
        return SeededRandom(self.random) if isinstance(self.random, (int, bytes)) else self.random


# Protocols, not classes: what a grant must be able to do is asked, not what it is.
def _require(right: bool, name: str, kind: str, value: object) -> None:
    if not right:
        raise TypeError(f"{name} must be {kind}, not {type(value).__name__}: {value!r}")


def _can_be_random(random: object) -> bool:
    seed = isinstance(random, (int, bytes)) and not isinstance(random, bool)
    return random is None or seed or hasattr(random, "fill")


def _sockets(sockets: Iterable[socket]) -> tuple[socket, ...]:
    _require(hasattr(sockets, "__iter__"), "sockets", "a sequence of socket.socket", sockets)
    granted = tuple(sockets)
    if granted:
        from wasi.host.sockets import check_socket

        for number, sock in enumerate(granted):
            check_socket(sock, f"sockets[{number}]")
    return granted


def _environment(env: Mapping[str, str] | Inherit | None) -> dict[str, str]:
    if env is None:
        return {}
    if isinstance(env, Inherit):
        return dict(os.environ)
    _require(hasattr(env, "items"), "env", "a mapping", env)
    plain = {_plain(name, "env"): _plain(value, f"env[{name!r}]") for name, value in env.items()}
    for name in plain:
        if not name or "=" in name:
            raise ValueError(f"env: {name!r} is not a valid variable name")
    return plain


def _granted(given: HostPath | MemoryFilesystem | ReadOnly) -> str | MemoryFilesystem | ReadOnly:
    return given if isinstance(given, ReadOnly) else _granted_directory(given)


def _granted_directory(given: HostPath | MemoryFilesystem) -> str | MemoryFilesystem:
    if isinstance(given, str) or hasattr(given, "__fspath__"):
        path: object = os.fspath(given)
        if isinstance(path, str):
            if "\0" in path:
                raise ValueError(f"dirs: {path!r} contains a NUL character")
            return path
    elif hasattr(given, "open_root"):  # a MemoryFilesystem: its module is not loaded for nothing
        return given
    raise TypeError(
        f"dirs: a directory is a path, wasi.memfs() or wasi.ro(...), not {type(given).__name__}: {given!r}"
    )


def _plain(text: str, what: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"{what}: expected str, not {type(text).__name__}: {text!r}")
    if "\0" in text:
        raise ValueError(f"{what}: {text!r} contains a NUL character")
    try:
        # Arguments and variables of the host may be bytes that are no UTF-8: they pass unchanged.
        text.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        raise ValueError(f"{what}: {text!r} cannot be encoded: UTF-8 has no surrogates") from None
    return text


for _public in (ro, memfs):
    _public.__module__ = "wasi"  # where users find them
