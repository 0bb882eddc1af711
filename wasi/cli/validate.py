"""`wasi validate`: check modules; silent when all are valid."""

from __future__ import annotations

from wasi.cli import settings
from wasi.cli.failing import report
from wasi.cli.files import read_input
from wasi.loading import compile_bytes, module_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

USAGE = "[--features LIST] FILE ..."
EXAMPLES = """\
  wasi validate build/*.wasm
  wasi validate --features mvp,sign-extension old.wat
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    settings.add_features(parser)
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="a module, binary or text; - is standard input"
    )


def run(arguments: Namespace) -> int:
    """Check every file; the status is that of the last failure, 0 if there was none."""
    features = settings.features(arguments)
    status = 0
    for file in arguments.files:
        try:
            compile_bytes(read_input(file), name=module_name(file), features=features)
        except Exception as error:
            status = report(error, file)
    return status
