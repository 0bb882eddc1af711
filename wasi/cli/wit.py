"""`wasi wit`: WIT interfaces from texts and binaries: resolved, printed in canonical form or as binary."""

from __future__ import annotations

import os

from canonabi.wit.loading import load, parse
from canonabi.wit.printer import print_wit
from engine.errors import Invalid, Malformed
from engine.sources import TEXT
from wasi.cli import settings
from wasi.cli.failing import fail, report
from wasi.cli.files import add_output, read_input, write_output
from wasi.cli.parsing import UsageError
from wasi.embed.compiling import component_binary

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Collection

    from canonabi.wit.model import Resolved
    from engine.features import Features

USAGE = "[-o FILE] [--wasm] [--unstable LIST] [--features LIST] PATH ..."
EXAMPLES = """\
  wasi wit calc.wit
  wasi wit guest.wasm
  wasi wit wit/ -o all.wit
  wasi wit --wasm wit/ -o calc.wasm
  wasi wit --unstable clocks-timezone wit/
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_output(parser, "the text or binary (default: standard output)")
    parser.add_argument(
        "--wasm", action="store_true", help="write the package in WIT's binary form (one PATH only)"
    )
    add_unstable(parser)
    settings.add_features(parser)
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a file of WIT as text or binary, a component, a core module with embedded WIT, or a directory "
        "that is one package, with dependencies in deps/; - is standard input",
    )


def add_unstable(parser: ArgumentParser) -> None:
    """Declare `--unstable`."""
    parser.add_argument(
        "--unstable",
        metavar="LIST",
        default="",
        help="@unstable features to enable: clocks-timezone,other; or all",
    )


def run(arguments: Namespace) -> int:
    """Print each PATH; if one cannot be read, print nothing and return 1."""
    if arguments.wasm and len(arguments.paths) > 1:
        raise UsageError(f"--wasm writes one package and takes one PATH, not {len(arguments.paths)}")
    # All are read before anything is written: an error in the last must not leave half an output.
    found = _read_all(arguments)
    if isinstance(found, int):
        return found
    output = arguments.output or "-"
    # By name only; other ways to spell the same path are the user's business.
    if output != "-" and output in arguments.paths:
        return fail(f"{output}: this would overwrite the input; name another file with -o")
    if not arguments.wasm:
        return write_output(output, [print_wit(each).encode() for each in found], binary=False)
    if found[0].main is None:
        return fail(f"{arguments.paths[0]}: no package to write: no `package a:b;` at the top level")
    from canonabi.wit.encode import encode

    try:
        binary = encode(found[0].main, features=settings.features(arguments))
    except Invalid as error:
        return report(error, arguments.paths[0])
    return write_output(output, [binary], binary=True)


def _read_all(arguments: Namespace) -> list[Resolved] | int:
    """Return the content of each PATH; or the exit status, after reporting that one cannot be read."""
    found = []
    for path in arguments.paths:
        resolved = read(path, arguments)
        if isinstance(resolved, int):
            return resolved
        found.append(resolved)
    return found


def read(path: str, arguments: Namespace) -> Resolved | int:
    """Read a path by the options of `add_unstable` and `settings`; return its content or an exit status."""
    words = [word.strip() for word in arguments.unstable.split(",")]
    try:
        return _read(path, settings.features(arguments), None if "all" in words else frozenset(words))
    except (Malformed, Invalid) as error:
        # An error in one of several files of a package says itself which one.
        return report(error, path) if error.file is None else fail(str(error))
    except Exception as error:
        return report(error, path)


def _read(path: str, features: Features, unstable: Collection[str] | None) -> Resolved:
    if os.path.isdir(path):
        return load(path, features=features, unstable=unstable)
    source = read_input(path)
    binary = component_binary(source, features) if source.kind == TEXT else None  # no WIT begins like that
    name = None if path == "-" else path
    return parse(binary or bytes(source), name, features=features, unstable=unstable)
