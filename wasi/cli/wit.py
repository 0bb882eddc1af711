"""`wasi wit`: interfaces in WIT, read, resolved, and printed in one form."""

from __future__ import annotations

from canonabi.wit.loading import load, parse
from canonabi.wit.printer import print_wit
from engine.errors import Invalid, Malformed
from wasi.cli import settings
from wasi.cli.failing import fail, report
from wasi.cli.files import add_output, read_input, write_output

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Collection

    from engine.features import Features

USAGE = "[-o FILE] [--unstable LIST] [--features LIST] PATH ..."
EXAMPLES = """\
  wasi wit calc.wit
  wasi wit wit/ -o all.wit
  wasi wit --unstable clocks-timezone wit/
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_output(parser, "the text (default: standard output)")
    parser.add_argument(
        "--unstable",
        metavar="LIST",
        default="",
        help="features of @unstable that are switched on: clocks-timezone,other; or all",
    )
    settings.add_features(parser)
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a file, or a directory whose files are one package, with those it uses below deps/; "
        "- is standard input",
    )


def run(arguments: Namespace) -> int:
    """Print each; the status is 1 and nothing is printed if one cannot be read."""
    features = settings.features(arguments)
    words = [word.strip() for word in arguments.unstable.split(",")]
    unstable = None if "all" in words else frozenset(words)
    texts = []
    for path in arguments.paths:
        try:
            texts.append(_text(path, features, unstable))
        except (Malformed, Invalid) as error:
            return report(error, path) if error.file is None else fail(str(error))
        except Exception as error:
            return report(error, path)
    return write_output(arguments.output or "-", [text.encode() for text in texts], binary=False)


def _text(path: str, features: Features, unstable: Collection[str] | None) -> str:
    if path == "-":
        return print_wit(parse(read_input(path), features=features, unstable=unstable))
    return print_wit(load(path, features=features, unstable=unstable))
