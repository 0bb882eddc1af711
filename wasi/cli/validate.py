"""`wasi validate`: check modules and components; silent when all are valid."""

from __future__ import annotations

from wasi.cli import settings
from wasi.cli.failing import report
from wasi.cli.files import read_input
from wasi.embed.compiling import compile_module, component_binary, validated

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from engine.features import Features

USAGE = "[--features LIST] FILE ..."
EXAMPLES = """\
  wasi validate build/*.wasm
  wasi validate --features mvp,sign-extension old.wat
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    settings.add_features(parser)
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="a module or component, binary or text; - is standard input"
    )


def run(arguments: Namespace) -> int:
    """Check every file; the status is that of the last failure, 0 if there was none."""
    features = settings.features(arguments)
    status = 0
    for file in arguments.files:
        try:
            _check(file, features)
        except Exception as error:
            # Goes on: all files are reported, as by a compiler.
            status = report(error, file)
    return status


def _check(file: str, features: Features) -> None:
    source = read_input(file)
    component = component_binary(source, features)
    if component is None:
        compile_module(source, features)
        return
    validated(source, component, features)
