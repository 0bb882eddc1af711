"""`wasi print`: a binary module or component as text, written as it is produced, however large."""

from __future__ import annotations

from engine.errors import WasmError
from engine.features import Features
from engine.text.printer import iter_text
from wasi.cli.failing import fail, report
from wasi.cli.files import add_output, read_input, write_output
from wasi.embed.compiling import check_module, component_binary

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from engine.sources import Source

USAGE = "[-o FILE] [--no-names] FILE"
EXAMPLES = """\
  wasi print hello.wasm
  wasi print hello.wasm -o hello.wat
  wasi print --no-names stripped.wasm | less
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_output(parser, "the text (default: standard output)")
    parser.add_argument("--no-names", action="store_true", help="print indices instead of names")
    parser.add_argument(
        "file", metavar="FILE", help="a module or component, binary or text; - is standard input"
    )


def run(arguments: Namespace) -> int:
    """Print; the module or component must be well-formed, it need not be valid."""
    try:
        source = read_input(arguments.file)
        # A generator: nothing is printed yet, but what is no module at all is found here.
        text = _text(source, names=not arguments.no_names)
    except Exception as error:
        return report(error, arguments.file)
    output = "-" if arguments.output is None else arguments.output
    if output == arguments.file != "-":
        return fail(f"{output}: the text would overwrite the input; name another file with -o")
    try:
        return write_output(output, (piece.encode() for piece in text), binary=False)
    except WasmError as error:  # some faults are met only on the way
        return report(error, arguments.file)


def _text(source: Source, *, names: bool) -> Iterator[str]:
    features = Features.parse("all")
    component = component_binary(source, features)
    if component is not None:
        from canonabi.text.printer import iter_component

        return iter_component(component, features=features, names=names)
    check_module(source)
    return iter_text(source.data, features=features, names=names)
