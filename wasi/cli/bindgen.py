"""`wasi bindgen`: a Python module for a component or a world, with typed classes and protocols."""

from __future__ import annotations

import os
import re
import shlex
from keyword import iskeyword

from canonabi.wit.worldtypes import choose_world
from engine.errors import Invalid
from wasi.cli import settings
from wasi.cli.failing import fail, report
from wasi.cli.files import add_output, write_output
from wasi.cli.wit import add_unstable, read

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

USAGE = "[-o FILE] [-w WORLD] [--unstable LIST] [--features LIST] PATH"
EXAMPLES = """\
  wasi bindgen guest.wasm -o guest.py
  wasi bindgen wit/ -w command -o command.py
  wasi bindgen wit/ -w my:calc/calc@1.0.0
"""
_IMPLIED = "root:component/root"  # the world of a component, which is named after its file


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_output(parser, "the module (default: standard output)")
    parser.add_argument(
        "-w",
        "--world",
        metavar="WORLD",
        help="the world, such as calc or my:calc/calc (default: the only one)",
    )
    add_unstable(parser)
    settings.add_features(parser)
    parser.add_argument(
        "path",
        metavar="PATH",
        help="a component, or WIT: a file, text or binary, or a directory with dependencies in deps/; "
        "- is standard input",
    )


def run(arguments: Namespace) -> int:
    """Write the module; nothing is written if the world does not exist."""
    from wasi.bindgen import generate

    path: str = arguments.path
    output = arguments.output or "-"
    if output == path != "-":
        return fail(f"{output}: this would overwrite the input; name another file with -o")
    resolved = read(path, arguments)
    if isinstance(resolved, int):
        return resolved
    try:
        world = choose_world(resolved, arguments.world)
        # A component's world has no name of its own: the class is named after the file then.
        text = generate(world, _command(arguments), _class(path) if world.path == _IMPLIED else None)
    except Invalid as error:
        advice = "; name it with -w WORLD" if error.message.startswith("which world?") else ""
        return fail(f"{path}: {error.message}{advice}") if advice else report(error, path)
    return write_output(output, [text.encode()], binary=False)


def _command(arguments: Namespace) -> str:
    """Return the command line in a canonical form, without the output file."""
    # By long names and without -o: the same input gives the same module, wherever it goes.
    words = ["wasi", "bindgen", arguments.path]
    for option in ("world", "unstable", "features"):
        value = getattr(arguments, option)
        words += [f"--{option}", value] if value else []
    # It goes into a docstring.
    return shlex.join(words).replace("\\", "\\\\").replace('"', "'")


def _class(path: str) -> str | None:
    """Return the class name for the content of a file; None if the file's name gives none."""
    words = re.findall(r"[A-Za-z0-9]+", os.path.splitext(os.path.basename(path))[0])
    name = "".join(word[:1].upper() + word[1:] for word in words)
    return name if name.isidentifier() and not iskeyword(name) else None
