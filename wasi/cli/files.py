"""Files that commands read and write; `-` is standard input or output."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser


def add_output(parser: ArgumentParser, what: str) -> None:
    """Declare `-o`."""
    parser.add_argument("-o", "--output", metavar="FILE", help=f"where to write {what}")


def input_name(file: str) -> str:
    """Return how messages call a file."""
    return "standard input" if file == "-" else file


def read_input(file: str) -> bytes:
    """Return the bytes of a file. Raises OSError."""
    if file == "-":
        return sys.stdin.buffer.read()
    with open(file, "rb") as opened:
        return opened.read()


def write_output(file: str, data: bytes) -> int:
    """Write a binary and return the exit status. Standard output may raise OSError, which `main` reports."""
    from wasi.cli.failing import fail, report

    if file != "-":
        try:
            with open(file, "wb") as opened:
                opened.write(data)
        except OSError as error:
            return report(error, "", {file: "-o"})
    elif sys.stdout.isatty():
        return fail("a binary is nothing for a terminal; name a file with -o")
    else:
        sys.stdout.buffer.write(data)
    return 0
