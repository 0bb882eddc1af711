"""A guest without code: a memory, and a way to call WASI functions on it."""

from __future__ import annotations

import io
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import engine
from engine import Limits
from wasi import cli
from wasi.grants import Grants
from wasi.p1 import FUNCTIONS, Process
from wasi.p1.errno import Errno

GUARD = 0xA5


class Guest:
    """A process and its memory; `call` returns the errno and puts strings where a pointer is expected."""

    SCRATCH = 0x8000  # results go below, strings and buffers from here on

    def __init__(self, grants: Grants, limits: Limits | None = None) -> None:
        self.process = Process(grants, limits)
        self.memory = engine.Memory(engine.MemoryType(1, 1))
        self.memory.write(0, bytes([GUARD]) * self.memory.size)
        self.process.memory = self.memory
        self._scratch = self.SCRATCH

    def put(self, data: bytes) -> int:
        ptr = self._scratch
        self.memory.write(ptr, data)
        self._scratch += (len(data) + 15) & ~7
        return ptr

    def forget(self) -> None:
        """Use the room for strings and buffers once more."""
        self._scratch = self.SCRATCH

    def call(self, name: str, *params: int | str | bytes | list[bytes | int]) -> Errno:
        """Call a function; a str or bytes stands for its pointer and its length, a list for buffers."""
        flat: list[int] = []
        for param in params:
            if isinstance(param, int):
                flat.append(param)
            elif isinstance(param, list):
                flat += self.iovs(*param)
            else:
                data = param.encode() if isinstance(param, str) else param
                flat += [self.put(data), len(data)]
        function = FUNCTIONS[name]
        assert len(flat) == len(function.params), f"{name} takes {function.params}"
        signed = [
            v - (1 << 32) if t == "i32" and v >> 31 else v for v, t in zip(flat, function.params, strict=True)
        ]
        return Errno(function.bind(self.process)(*signed))

    def iovs(self, *buffers: bytes | int) -> tuple[int, int]:
        """Make an array of buffers: bytes are put into memory, an int is an empty one of that length."""
        placed = [b if isinstance(b, bytes) else bytes([GUARD]) * b for b in buffers]
        table = b"".join(struct.pack("<II", self.put(b), len(b)) for b in placed)
        return self.put(table), len(placed)

    def window(self, ptr: int, length: int) -> bytes:
        """Return memory with four guard bytes on each side, which must be untouched."""
        around = self.memory.read(ptr - 4, length + 8)
        assert around[:4] == around[-4:] == bytes([GUARD]) * 4, f"wrote around {ptr:#x}"
        return around[4:-4]

    def wipe(self, ptr: int = 0, length: int = SCRATCH) -> None:
        """Make guard bytes again of what was written."""
        self.memory.write(ptr, bytes([GUARD]) * length)

    def u32(self, ptr: int) -> int:
        return int.from_bytes(self.window(ptr, 4), "little")

    def u64(self, ptr: int) -> int:
        return int.from_bytes(self.window(ptr, 8), "little")

    def open(self, path: str, *, oflags: int = 0, rights: int = 1 << 1, fd: int = 3, flags: int = 0) -> int:
        """Open with path_open, links followed, and return the descriptor."""
        assert self.call("path_open", fd, 1, path, oflags, rights, rights, flags, 0x40) == Errno.SUCCESS
        result = self.u32(0x40)
        self.wipe(0x40, 4)
        return result


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A directory `root` to be granted, with a secret beside it."""
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_text("secret")
    root = tmp_path / "root"
    (root / "dir" / "nested").mkdir(parents=True)
    (root / "file").write_bytes(b"0123456789")
    (root / "dir" / "file").write_text("inner")
    (root / "link").symlink_to("file")
    (root / "dirlink").symlink_to("dir")
    (root / "dangling").symlink_to("nothing")
    (root / "loop").symlink_to("loop")
    return root


@pytest.fixture
def guest(tree: Path) -> Iterator[Guest]:
    """A guest with `tree` as its directory `/`, descriptor 3."""
    made = Guest(Grants(args=["prog", "-v", "é"], env={"A": "1", "LANG": "C"}, dirs={"/": tree}))
    yield made
    made.process.close()


@pytest.fixture
def inspect(monkeypatch, capfdbinary):
    """Return a function that runs `wasi inspect` on bytes; it gives its status, output and errors."""

    def inspect(source, *options):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source)))
        status = cli.main(["inspect", *options, "-"])
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return inspect
