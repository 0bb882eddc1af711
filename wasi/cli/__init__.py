"""The command `wasi`. Only what the given command needs is imported: start-up is part of every run.

Each command is a module of this package with `USAGE`, `EXAMPLES`, `add_arguments(parser)` and
`run(arguments)`, which returns the exit status.

Exit status: the guest's own (its low 8 bits); 134 after a trap, an uncaught exception or a limit;
1 for a file that cannot be read or is not a valid module; 2 for a wrong command line; 130 after
Ctrl-C; 141 if the reader of the output closed it.
"""

from __future__ import annotations

import io
import os
import sys

from engine.wording import nearest, quoted
from wasi.cli.parsing import Parser, UsageError
from wasi.cli.statuses import FAILED, INTERRUPTED, UNREAD, USAGE

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType
    from typing import NoReturn

# name: (module, what it does); a module called `print` would take the place of Python's in this one
COMMANDS = {
    "run": ("wasi.cli.run", "run a WASI program, or call one function of a module or component"),
    "validate": ("wasi.cli.validate", "check modules and components, binary or text"),
    "wat2wasm": ("wasi.cli.wat2wasm", "translate a module or component from text to binary"),
    "print": ("wasi.cli.printing", "translate a module or component from binary to text"),
    "inspect": ("wasi.cli.inspect", "show what a module or component contains and requires"),
    "wit": ("wasi.cli.wit", "print WIT interfaces with every name resolved"),
    "bindgen": ("wasi.cli.bindgen", "write a typed Python module for a component or a world"),
    "wast": ("wasi.wast.command", "run scripts of the official test suites"),
    "completion": ("wasi.cli.completion", "print a completion script for a shell"),
}

_ABOUT = """\
Runs WebAssembly: programs for WASI, functions of modules and components, test suites.

commands:
"""

_EXAMPLES = """\
  wasi run hello.wasm
  wasi run --dir . --env LANG=C tool.wasm --flag-of-the-tool file.txt
  wasi run --invoke add calc.wat 1 2
  wasi COMMAND --help
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (without the program's name) and return the exit status."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # a console that lacks a character of a name gets its escape
        sys.stdout.reconfigure(errors="backslashreplace")
    # Two levels: output that fails while it is flushed is handled as if the command itself had written it.
    try:
        try:
            return _dispatch(list(sys.argv[1:] if argv is None else argv))
        finally:
            if sys.stdout is not None:  # that is how Python shows a closed descriptor
                sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    # The reader has gone, as with `| head`: no error to report, and Python must not write one at its end.
    except BrokenPipeError:
        _drop_output()
        return UNREAD
    except OSError as error:  # commands report those of files
        _drop_output()
        print(f"wasi: standard output: {error.strerror}", file=sys.stderr)
        return FAILED


def command_parser(name: str) -> tuple[Parser, ModuleType]:
    """Return the parser of one command and the module that runs it."""
    # Imported only now: a command's own imports are most of the start-up.
    where, about = COMMANDS[name]
    from wasi.embed.compiling import import_ours

    module = import_ours(where)
    usage = f"wasi {name} {module.USAGE}"
    parser = Parser(f"wasi {name}", about[0].upper() + about[1:] + ".", usage, module.EXAMPLES)
    module.add_arguments(parser)
    return parser, module


def _dispatch(argv: list[str]) -> int:
    # Before any parser is made: argparse with all commands would be most of the start-up.
    if not argv or argv[0] not in COMMANDS:
        return _without_command(argv)
    parser, module = command_parser(argv[0])
    arguments = parser.parse(argv[1:])
    try:
        status: int = module.run(arguments)
    except UsageError as error:
        parser.error(str(error))
    return status


def _without_command(argv: list[str]) -> int:
    """Handle --help and --version; everything else is a wrong command line."""
    parser = main_parser()
    if argv and not argv[0].startswith("-"):
        _wrong_command(parser, argv[0])
    if parser.parse(argv).version:
        from wasi import __version__

        print(f"wasi {__version__}")
        return 0
    parser.print_help(sys.stderr)
    return USAGE


def main_parser() -> Parser:
    """Return the parser for arguments before or instead of a command."""
    listed = "".join(f"  {name:<12}{about}\n" for name, (_, about) in COMMANDS.items())
    parser = Parser("wasi", _ABOUT + listed, "wasi [--help] [--version] COMMAND ...", _EXAMPLES)
    parser.add_argument("-V", "--version", action="store_true", help="print the version and exit")
    return parser


def _wrong_command(parser: Parser, command: str) -> NoReturn:
    # The most common mistake: `wasi file.wasm`.
    if os.path.exists(command):
        parser.error(f"{quoted(command)} is a file, not a command; to run it: wasi run {command}")
    hint = nearest(command, COMMANDS) or f"; commands: {', '.join(COMMANDS)}"
    parser.error(f"unknown command {quoted(command)}{hint}")


def _drop_output() -> None:
    """Discard buffered output: Python would complain about it on exit."""
    if sys.stdout is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
