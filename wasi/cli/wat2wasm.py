"""`wasi wat2wasm`: the text of a module or component as binary."""

from __future__ import annotations

import os

from engine.text.custom import unknown_annotations
from engine.text.tokens import shorten
from wasi.cli import settings
from wasi.cli.failing import fail, note, report
from wasi.cli.files import add_output, input_name, read_input, write_output
from wasi.embed.compiling import compile_module, component_binary

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from engine.features import Features
    from engine.sources import Source

_MOST_NOTES = 10
USAGE = "[-o FILE] FILE"
EXAMPLES = """\
  wasi wat2wasm hello.wat
  wasi wat2wasm hello.wat -o build/hello.wasm
  wasi wat2wasm - < hello.wat > hello.wasm
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_output(parser, "the binary (default: FILE with the suffix .wasm, or - if FILE is -)")
    settings.add_features(parser)
    parser.add_argument("file", metavar="FILE", help="a module or component as text; - is standard input")


def run(arguments: Namespace) -> int:
    """Parse and validate, then write: nothing is written if the module is not valid.

    Components are parsed only.
    """
    file: str = arguments.file
    features = settings.features(arguments)
    output = _beside(file) if arguments.output is None else arguments.output
    try:
        source = read_input(file)
        if source.is_binary:
            return fail(f"{input_name(file)}: this is already a binary")
        binary = _translate(source, features)
        # The text format ignores unknown annotations; whoever wrote one may not expect that.
        left_out = unknown_annotations(bytes(source))
    except Exception as error:
        return report(error, file)
    if output == file != "-":
        return fail(f"{file}: the binary would overwrite the text; name another file with -o")
    for name, line, column in left_out[:_MOST_NOTES]:
        where = f"{input_name(file)}:{line}:{column}"
        note(f"{where}: unknown annotation @{shorten(name)} is dropped")
    if len(left_out) > _MOST_NOTES:
        note(f"{input_name(file)}: {len(left_out) - _MOST_NOTES} more annotations are dropped")
    return write_output(output, [binary], binary=True)


def _translate(source: Source, features: Features) -> bytes:
    component = component_binary(source, features)
    if component is not None:
        return component
    # Compiled and not only translated: a module that is not valid is not written.
    return bytes(compile_module(source, features))


def _beside(file: str) -> str:
    return "-" if file == "-" else os.path.splitext(file)[0] + ".wasm"
