"""Sources: bytes or text to compile, and their kind, told by how they begin.

A `Source` is made once, where something is given or read, and all code asks it. Whether a text is of a
module or of a component its second word tells, which takes a lexer: `canonabi.text.is_component`.
"""

from __future__ import annotations

import os

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import TypeGuard

    from typing_extensions import Buffer

    Path = str | os.PathLike[str]

MAGIC = b"\0asm"
MODULE_PREAMBLE = MAGIC + b"\1\0\0\0"  # version 1
COMPONENT_PREAMBLE = MAGIC + b"\x0d\0\1\0"  # version 13, layer 1

# kinds of sources
MODULE = "module"
COMPONENT = "component"
BINARY = "binary"  # of a version that is not known
TEXT = "text"
OTHER = ""
_KINDS = {MODULE_PREAMBLE: MODULE, COMPONENT_PREAMBLE: COMPONENT}


class Source:
    """A binary or a text.

    - `data`: a str is text; bytes, or a view of bytes, may be either.
    - `kind`: MODULE, COMPONENT or BINARY of a binary, TEXT, or OTHER.
    - `name`: what it is called, such as its file without suffix; None if it has no name.

    Raises TypeError for what is neither str nor bytes-like. Bytes are not copied.
    """

    __slots__ = ("data", "kind", "name")

    data: str | bytes | memoryview

    def __init__(self, given: str | Buffer, name: str | None = None) -> None:
        self.name = name
        if isinstance(given, str):
            self.data = given
            self.kind = TEXT
        else:
            self.data = given if type(given) is bytes else _bytes(given)
            self.kind = _kind(self.data)

    @property
    def is_binary(self) -> bool:
        """Whether it is a binary, of whatever version."""
        return self.kind in (MODULE, COMPONENT, BINARY)

    @property
    def text(self) -> str | bytes | None:
        """The text; None of anything else."""
        if self.kind != TEXT:
            return None
        return self.data if isinstance(self.data, str) else bytes(self.data)

    def __bytes__(self) -> bytes:
        """Return the bytes; of a str those of UTF-8, in which what cannot be encoded is replaced."""
        data = self.data
        return data.encode(errors="replace") if isinstance(data, str) else bytes(data)


def _bytes(given: Buffer) -> bytes | memoryview:
    try:
        view = memoryview(given).cast("B")
    except TypeError:
        kind = type(given).__name__
        raise TypeError(f"a module's source is bytes-like or str, not {kind}") from None
    return view if type(view.obj) is bytes and view.contiguous else view.tobytes()


def _kind(data: bytes | memoryview) -> str:
    # Large sources are not copied to look at their beginning.
    head = bytes(data[:64])
    if head.startswith(MAGIC):
        return _KINDS.get(head[:8], BINARY)
    head = head.lstrip() or bytes(data).lstrip()
    return TEXT if head.startswith((b"(", b";;")) else OTHER


def is_path(given: object) -> TypeGuard[Path]:
    """Return whether what a user gives names a file: a PathLike, or a str that does not look like text.

    A text has several lines, or begins as modules and components do.
    """
    if isinstance(given, str):
        return "\n" not in given and not given.lstrip().startswith(("(", ";;"))
    return isinstance(given, os.PathLike)


def name_of_path(path: Path) -> str | None:
    """Return what comes from a file is called: the file's name without suffix; None for `-`."""
    return os.path.splitext(os.path.basename(os.fspath(path)))[0].removeprefix("-") or None
