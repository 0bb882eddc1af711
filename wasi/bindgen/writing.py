"""Lines of Python: documentation, functions, and expressions longer than a line."""

from __future__ import annotations

import re

from canonabi.values.classes import distinct, python_name

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from canonabi.wit.model import Function
    from wasi.bindgen.annotations import Annotations
    from wasi.bindgen.names import Side

WIDTH = 100  # columns that lines keep to where they can
STEP = "    "
# Documentation comes from others' files: a form feed or carriage return in it must not begin a line of code.
_LINE_END = re.compile(r"\r\n|[\r\n\f]")


def indented(lines: Iterable[str]) -> list[str]:
    """Return lines indented by one step."""
    return [STEP + line if line else "" for line in lines]


def lines_of(docs: str | None) -> list[str]:
    """Return the lines of documentation, split like Python does: nothing can escape from a comment."""
    return _LINE_END.split(docs) if docs else []


def comment(docs: str | None) -> list[str]:
    """Return documentation as comments."""
    return [f"# {line}".rstrip() for line in lines_of(docs)]


def docstring(docs: str | None, more: str | None = None) -> list[str]:
    """Return the lines of a docstring, with a sentence at the end; none if both are missing."""
    lines = [*lines_of(docs), *(("", more) if docs and more else (more,) if more else ())]
    if not lines:
        return []
    # So that no documentation can end its docstring and go on as code.
    escaped = [line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"').rstrip() for line in lines]
    # A quote right before the closing ones would end the docstring early.
    if escaped[-1].endswith('"') and not escaped[-1].endswith('\\"'):
        escaped[-1] = escaped[-1][:-1] + '\\"'
    if len(escaped) == 1:
        return [f'"""{escaped[0]}"""']
    return [f'"""{escaped[0]}', *escaped[1:], '"""']


def class_body(docs: list[str], members: Iterable[str]) -> list[str]:
    """Return the body of a class, its documentation first."""
    found = list(members)
    while found and not found[-1]:
        found.pop()
    return indented([*docs, *([""] if docs and found else ()), *found] or ["..."])


def union(begin: str, items: Iterable[str]) -> list[str]:
    """Return a union of types after the beginning of the line."""
    found = list(items)
    line = begin + " | ".join(found)
    if len(line) <= WIDTH:
        return [line]
    return [f"{begin}(", *indented([found[0], *(f"| {item}" for item in found[1:])]), ")"]


def function(
    annotations: Annotations,
    given: Function,
    name: str,
    side: Side,
    members: Collection[str],
) -> list[str]:
    """Return the lines of a method of a protocol; `members` are all members of its class.

    Functions implemented by hosts take positional parameters, so hosts may name them freely.
    """
    host = side == "import"
    # A parameter called `self` gets an underscore, as methods have one of their own.
    made = distinct(["self", *(python_name(label) for label, _ in given.parameters)])[1:]
    parameters = [] if given.kind == "static" else ["self"]
    for label, (_, part) in zip(made, given.parameters, strict=True):
        said = annotations.of(part, side, mode="taken" if host else "passed")
        parameters.append(f"{label}: {annotations.names.shadowed(said, members)}")
    # Positional only: then an implementation may call its parameters as it likes.
    if host and given.parameters:
        parameters.append("/")
    if given.kind == "constructor":
        name, result = "__init__", "None"
    else:
        result = annotations.names.shadowed(
            annotations.result(given, side, mode="passed" if host else "got"), members
        )
    lines = [f"@{annotations.names.shadowed('staticmethod', members)}"] if given.kind == "static" else []
    head = f"{'async ' * given.is_async}def {name}("
    line = f"{head}{', '.join(parameters)}) -> {result}:"
    if len(line) > WIDTH - len(STEP):
        lines += [head, *indented(f"{parameter}," for parameter in parameters), f") -> {result}:"]
    else:
        lines.append(line)
    docs = docstring(given.docs, annotations.raised(given, side))
    if not docs:
        lines[-1] += " ..."
        return [*lines, ""]
    return [*lines, *indented([*docs, "..."]), ""]
