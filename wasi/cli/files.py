"""Files that commands read and write; `-` is standard input or output."""

from __future__ import annotations

import errno
import os
import sys

from engine.sources import Source, name_of_path

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterable


def add_output(parser: ArgumentParser, what: str) -> None:
    """Declare `-o`."""
    parser.add_argument("-o", "--output", metavar="FILE", help=f"where to write {what}")


def input_name(file: str) -> str:
    """Return the name of a file for messages."""
    return "standard input" if file == "-" else file or "''"


def read_input(file: str) -> Source:
    """Return what is in a file. Raises OSError."""
    return Source(_read(file), name_of_path(file))


def _read(file: str) -> bytes:
    if file == "-":
        if sys.stdin is None:  # that is how Python shows a closed descriptor
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        # The bytes: a module is no text, whatever the terminal's encoding.
        return sys.stdin.buffer.read()
    with open(file, "rb") as opened:
        return opened.read()


def write_output(file: str, pieces: Iterable[bytes], *, binary: bool) -> int:
    """Write pieces as they are produced and return the exit status; refuses to write a binary to a terminal.

    Standard output may raise OSError, which `main` reports; exceptions of `pieces` propagate.
    """
    from wasi.cli.failing import fail, report

    if file == "-":
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        # Bytes of a module may be commands to the terminal.
        if binary and sys.stdout.isatty():
            return fail("refusing to write a binary to a terminal; name a file with -o")
        sys.stdout.buffer.writelines(pieces)
        return 0
    try:
        with open(file, "wb") as opened:
            opened.writelines(pieces)
    except OSError as error:
        error.filename = file  # errors of writing do not have it
        return report(error, "", {file: "-o"})
    return 0
