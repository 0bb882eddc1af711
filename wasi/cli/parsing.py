"""Command lines: parsers whose help has examples and whose errors are short, and types of values.

A type of value is a function from text that raises ArgumentTypeError, whose text argparse appends
to the name of the option.
"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter

from engine.features import parse_size
from engine.wording import nearest, quoted, visible
from wasi.cli.statuses import USAGE

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from typing import NoReturn

    from _typeshed import SupportsWrite

_SECONDS = {"": 1.0, "ms": 0.001, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}


class UsageError(Exception):
    """A wrong command line that only the command itself can detect."""


class _Help(RawDescriptionHelpFormatter):
    """Help of a fixed width: asking the terminal would import shutil at every start."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100, max_help_position=32)


class Parser(ArgumentParser):
    """A parser of one command."""

    def __init__(self, prog: str, about: str, usage: str, examples: str) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=about,
            epilog=f"examples:\n{examples}",
            formatter_class=_Help,
            # An abbreviation would change its meaning with the next option that is added.
            allow_abbrev=False,
        )

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Print the help; argparse would hide that the output is closed."""
        print(self.format_help(), end="", file=file)

    def error(self, message: str) -> NoReturn:
        """Exit with a message and a reference to --help instead of pages of usage."""
        # argparse takes `-1` for an option.
        if message.endswith("expected one argument"):
            message += "; write OPTION=VALUE if the value begins with a minus"
        self.exit(USAGE, f"{self.prog}: {visible(message)}\nTry: {self.prog} --help\n")

    def parse(self, argv: Sequence[str]) -> Namespace:
        """Parse a command line; for an unknown option suggest the nearest one."""
        # argparse's own message lists all unknown words and helps with none.
        arguments, unknown = self.parse_known_args(argv)
        if unknown:
            self._refuse(unknown[0].partition("=")[0])
        return arguments

    def options(self) -> dict[str, str]:
        """Return all options with their help, in the order of their definition."""
        return {name: action.help or "" for action in self._actions for name in action.option_strings}

    def _refuse(self, word: str) -> NoReturn:
        if not word.startswith("-"):
            self.error(f"unexpected argument: {quoted(word)}")
        self.error(f"unknown option {quoted(word)}{nearest(word, self.options())}")


def size(text: str) -> int:
    """Read a number of bytes, such as 64MiB."""
    try:
        number = parse_size(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None
    # The engine counts in 64 bits with a sign.
    if number >= 2**63:
        raise ArgumentTypeError(f"{quoted(text)} is too large: sizes must be less than 8388608TiB")
    return number


def count(text: str) -> int:
    """Read a whole number; 1e9 is also accepted."""
    try:
        # First as an integer: a float would round what is above 2**53.
        number: float = int(text)
    except ValueError:
        try:
            number = float(text)
        except ValueError:
            number = -1
    if not 0 <= number < 2**63 or number != int(number):
        raise ArgumentTypeError(f"{quoted(text)} is not a valid count: write 1000000, 1_000_000 or 1e6")
    return int(number)


def duration(text: str) -> float:
    """Read a time in seconds, or with a unit: 0.5, 5s, 100ms, 2m, 1h."""
    number = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    factor = _SECONDS.get(text[len(number) :], 0.0)
    try:
        seconds = float(number) * factor
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e9:  # also false for nan
        raise ArgumentTypeError(
            f"{quoted(text)} is not a valid time: write 5, 0.5, 5s, 100ms, 2m or 1h, more than 0"
        )
    return seconds


def form(text: str) -> str:
    """Read the name of a form of the interpreter."""
    if text not in ("tail", "switch"):
        raise ArgumentTypeError(f"{quoted(text)} is neither tail nor switch")
    from engine import FORMS

    if text not in FORMS:
        raise ArgumentTypeError(
            f"{text} does not work in this build: its compiler turned tail calls into calls"
        )
    return text
