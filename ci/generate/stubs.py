"""Put the docstrings of the compiled modules into their stubs, so that editors show them; `--check` says
which stubs are stale.

The rest of a stub is written by hand: a class, function or property of it gets what the compiled module
says, in place of what the stub has. The modules have to be built; `ruff format` comes afterwards.
"""

from __future__ import annotations

import ast
import inspect
import sys
from importlib import import_module
from pathlib import Path
from types import WrapperDescriptorType
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]
Documented: TypeAlias = ast.ClassDef | ast.FunctionDef


def stubs() -> list[Path]:
    """Return the stubs of compiled modules."""
    return sorted(path for package in ("engine", "canonabi") for path in (ROOT / package).rglob("*.pyi"))


def documented(path: Path) -> str:
    """Return the text of a stub with the docstrings of its module."""
    text = path.read_text()
    lines = text.splitlines()
    module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    for node, owner in reversed(list(_nodes(ast.parse(text).body, module))):
        _document(lines, node, _docs(owner, node.name))
    return "\n".join(lines) + "\n"


def _nodes(body: list[ast.stmt], owner: object) -> list[tuple[Documented, object]]:
    """Return classes and functions in their order, each with the object that has it."""
    found: list[tuple[Documented, object]] = []
    for node in body:
        if isinstance(node, ast.FunctionDef):
            found.append((node, owner))
        elif isinstance(node, ast.ClassDef):
            found += [(node, owner), *_nodes(node.body, getattr(owner, node.name, None))]
    return found


def _docs(owner: object, name: str) -> str | None:
    """Return what a class or module says of a member; nothing for what Python says of every object."""
    member = vars(owner).get(name) if owner is not None else None
    if member is None or isinstance(member, WrapperDescriptorType) or name in ("__new__", "__init__"):
        return None  # None itself has documentation from Python 3.13 on
    docs = getattr(member, "__doc__", None)
    return inspect.cleandoc(docs) if docs else None


def _document(lines: list[str], node: Documented, docs: str | None) -> None:
    """Replace the docstring of a definition; the lines behind it move."""
    first, *rest = node.body
    has_docs = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    indent = " " * (node.col_offset + 4)
    if has_docs:  # a docstring or `...`, on lines of its own or behind the colon
        end = first.end_lineno
        assert end is not None
        head = lines[first.lineno - 1][: first.col_offset].rstrip()
        lines[first.lineno - 1 : end] = [head] if head else []
        at = first.lineno if head else first.lineno - 1
    else:
        first_line = min([first.lineno, *(each.lineno for each in getattr(first, "decorator_list", ()))])
        at = first_line - 1
        rest = node.body
    if docs is not None:
        lines[at:at] = _quoted(docs, indent)
    elif not rest:
        lines[at - 1] += " ..."
    while rest and lines[at - 1 + (docs is None) : at] == [""]:  # before the first member of a class
        del lines[at - 1]
        at -= 1


def _quoted(docs: str, indent: str) -> list[str]:
    first, *rest = docs.replace("\\", "\\\\").replace('"""', '\\"\\"\\"').splitlines()
    if not rest:
        return [f'{indent}"""{first}"""']
    return [f'{indent}"""{first}', *(indent + line if line else "" for line in rest), f'{indent}"""']


def main(arguments: list[str]) -> int:
    """Write the stubs that are stale, or with --check only say which (exit status 1)."""
    sys.path.insert(0, str(ROOT))
    import_module("canonabi.instance.instance")  # which cimports all others in an order that works
    stale = {path: text for path in stubs() if (text := documented(path)) != path.read_text()}
    for path, text in stale.items():
        name = path.relative_to(ROOT)
        if "--check" in arguments:
            print(f"stale: {name}; run: python ci/generate/stubs.py")
        else:
            path.write_text(text)
            print(f"{name}: written")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
