"""The command `wasi`. Only what the given command needs is imported: start-up is part of every run.

Exit status: the guest's own (its low 8 bits); 134 after a trap or a limit; 1 for a file that cannot
be read or is no valid module; 2 for a wrong command line; 130 after Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from typing import NoReturn

FAILED, USAGE, INTERRUPTED, TRAPPED = 1, 2, 130, 134

COMMANDS = {
    "run": "run a WASI program",
    "wast": "run scripts of the official test suites",
}

_ABOUT = """\
Runs WebAssembly: programs for WASI, and scripts of the official test suites.

  wasi run hello.wasm
  wasi run --dir . --env LANG=C tool.wasm --flag-of-the-tool file.txt
  wasi COMMAND --help

commands:
"""

_ABOUT_RUN = """\
Runs a WASI program with this terminal's standard streams. It sees no file, no
directory and no environment variable but those granted here.

examples:
  wasi run hello.wasm
  wasi run --dir . cat.wasm notes.txt
  wasi run --dir ./data::/data --env LANG=C tool.wasm --flag-of-the-tool /data/x
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (without the program's name) and return the exit status."""
    try:
        return _dispatch(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        return INTERRUPTED


def _dispatch(argv: list[str]) -> int:
    if argv and argv[0] in COMMANDS:
        parser, command = _command(argv[0])
        return command(parser.parse_args(argv[1:]))
    return _without_command(argv)


def _command(name: str) -> tuple[ArgumentParser, Callable[[Namespace], int]]:
    """Return the parser of one command and what runs it."""
    if name == "run":
        parser = _parser("wasi run", _ABOUT_RUN)
        _add_run_arguments(parser)
        return parser, _run
    from wasi import wast

    parser = _parser(f"wasi {name}", f"{COMMANDS[name].capitalize()}.")
    wast.add_arguments(parser)
    return parser, wast.run


def _without_command(argv: list[str]) -> int:
    """Answer --help and --version; everything else is a wrong command line."""
    listed = "".join(f"  {name:<8}{about}\n" for name, about in COMMANDS.items())
    parser = _parser("wasi", _ABOUT + listed)
    parser.usage = "wasi [--help] [--version] COMMAND ..."
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    parser.add_argument("command", nargs="?", help=SUPPRESS)
    arguments, _ = parser.parse_known_args(argv)
    if arguments.version:
        from wasi import __version__

        print(f"wasi {__version__}")
        return 0
    if arguments.command is None:
        parser.print_help(sys.stderr)
        return USAGE
    return _wrong_command(parser, arguments.command)


def _wrong_command(parser: ArgumentParser, command: str) -> NoReturn:
    from difflib import get_close_matches

    if os.path.exists(command):
        parser.error(f"{command!r} is a file, not a command; to run it: wasi run {command}")
    near = get_close_matches(command, COMMANDS, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(COMMANDS)}"
    parser.error(f"no command {command!r}; {hint}")


class _Help(RawDescriptionHelpFormatter):
    """Help of a fixed width: asking the terminal would import shutil at every start."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100, max_help_position=32)


def _parser(prog: str, about: str) -> ArgumentParser:
    return ArgumentParser(prog=prog, description=about, formatter_class=_Help, allow_abbrev=False)


def _add_run_arguments(parser: ArgumentParser) -> None:
    parser.usage = "wasi run [OPTION ...] FILE [ARG ...]"
    parser.add_argument(
        "--dir",
        metavar="HOST[::GUEST]",
        action="append",
        default=[],
        help="grant a directory of the host, as GUEST inside (default: the same name)",
    )
    parser.add_argument(
        "--env",
        metavar="NAME[=VALUE]",
        action="append",
        default=[],
        help="set an environment variable; without a value it is that of this process",
    )
    parser.add_argument("--engine", choices=("tail", "switch"), help="which form of the interpreter")
    parser.add_argument("file", metavar="FILE", help="the program: a .wasm or .wat file")
    rest = parser.add_argument(
        "args", metavar="ARG", nargs="...", help="arguments of the program, options too"
    )
    rest.required = False  # argparse would name it among what is missing


def _run(arguments: Namespace) -> int:
    from engine.errors import Invalid, Malformed, Unlinkable, WasmError
    from wasi.grants import Grants
    from wasi.host.stdio import inherit
    from wasi.loading import compile_file, start

    file: str = arguments.file
    try:
        grants = Grants(
            args=(os.path.basename(file), *arguments.args),
            env=_environment(arguments.env),
            stdin=inherit,
            stdout=inherit,
            stderr=inherit,
            dirs=dict(_directory(given) for given in arguments.dir),
        )
    except ValueError as error:
        return _fail(str(error), USAGE)
    try:
        return start(compile_file(file), grants=grants, engine=arguments.engine) & 0xFF
    except OSError as error:
        where = file if error.filename is None else os.fsdecode(error.filename)
        return _fail(f"{where}: {error.strerror or error}")
    except (Malformed, Invalid, Unlinkable) as error:
        return _fail(f"{file}: {error}")
    except WasmError as error:
        return _fail(f"{file}: {error}", TRAPPED)


def _environment(given: list[str]) -> dict[str, str]:
    """Read NAME=VALUE, and NAME for a variable of this process, which may be unset."""
    pairs = [item.partition("=") for item in given]
    named = {name: value if sign else os.environ.get(name) for name, sign, value in pairs}
    return {name: value for name, value in named.items() if value is not None}


def _directory(given: str) -> tuple[str, str]:
    """Read HOST[::GUEST] and return (guest, host)."""
    host, _, guest = given.partition("::")
    return guest or host, host


def _fail(message: str, status: int = FAILED) -> int:
    print(f"wasi: {message}", file=sys.stderr)
    return status
