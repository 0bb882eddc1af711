"""Patterns mean the same on every Python that we run on.

CPython before 3.11.5 misreads possessive quantifiers and atomic groups over what can backtrack: no
pattern of ours repeats more than one character possessively, and none has an atomic group.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import canonabi.instance.instance  # noqa: F401  # first: extension modules import each other in its order

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source
PACKAGES = ("engine", "canonabi", "wasi", "ci", "bench")
SOURCES = sorted(
    path
    for path in [
        ROOT / "setup.py",
        *(p for each in (*PACKAGES, "tests", "examples") for p in (ROOT / each).rglob("*.py")),
    ]
)
ONE_CHARACTER = ("LITERAL", "NOT_LITERAL", "ANY", "IN")


def misread(pattern: str | bytes, flags: int = 0) -> list[str]:
    """Return what a pattern has that some Pythons misread."""
    return list(walk(re._parser.parse(pattern, flags).data))


def walk(tree: object) -> Iterator[str]:
    """Go through what `re` makes of a pattern: lists of pairs of an operation and what it has."""
    if isinstance(tree, re._parser.SubPattern):
        tree = tree.data
    if not isinstance(tree, (list, tuple)):
        return
    if len(tree) == 2 and str(tree[0]) == "ATOMIC_GROUP":
        yield "an atomic group"
    if len(tree) == 2 and str(tree[0]) == "POSSESSIVE_REPEAT":
        repeated = tree[1][2]
        if len(repeated) != 1 or str(repeated[0][0]) not in ONE_CHARACTER:
            yield "a possessive quantifier over a group"
    for part in tree:
        yield from walk(part)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"a++b*+[cd]?+.{2}+", []),
        (r"(?:[a]++)*", []),
        (r"(?>a)b", ["an atomic group"]),
        (r"x|(?:a|bc)*+", ["a possessive quantifier over a group"]),
        (rb"(?=(?:ab)++)", ["a possessive quantifier over a group"]),
        (r"((?:ab){2,3}+)?", ["a possessive quantifier over a group"]),
        (r"(a)?+", ["a possessive quantifier over a group"]),
    ],
)
def test_what_is_misread(pattern, found):
    assert misread(pattern) == found


def written(path: Path) -> Iterator[tuple[int, str | bytes]]:
    """Return (line, pattern) for the literals that a source gives to a function of `re`."""
    for node in ast.walk(ast.parse(path.read_text())):
        function = getattr(node, "func", None)
        if (
            isinstance(function, ast.Attribute)
            and isinstance(function.value, ast.Name)
            and function.value.id == "re"
        ):
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, (str, bytes)):
                yield node.lineno, first.value


def test_no_source_has_a_pattern_that_is_misread():
    sources = [path for path in SOURCES if path != Path(__file__)]
    found = [(path, *each) for path in sources for each in written(path)]
    assert len(found) > 50
    bad = [f"{path.relative_to(ROOT)}:{line}: {what}" for path, line, p in found for what in misread(p)]
    assert bad == []


def compiled(package: str) -> Iterator[tuple[str, re.Pattern]]:
    """Return (place, pattern) for the patterns that modules of a package keep, in dicts and lists too."""
    for module in pkgutil.walk_packages([str(ROOT / package)], package + "."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            many = (
                value.values()
                if isinstance(value, dict)
                else value
                if isinstance(value, (list, tuple))
                else (value,)
            )
            yield from ((f"{module.name}.{name}", each) for each in many if isinstance(each, re.Pattern))


@pytest.mark.parametrize("package", ["engine", "canonabi", "wasi"])
def test_no_module_keeps_a_pattern_that_is_misread(package):
    found = list(compiled(package))
    assert found
    assert [f"{place}: {what}" for place, p in found for what in misread(p.pattern, p.flags)] == []


def test_cython_sources_have_no_patterns():
    sources = [path for each in PACKAGES for path in (ROOT / each).rglob("*.pyx")]
    assert [
        path.name
        for path in sources
        if re.search(r"^\s*(?:import re\b|from re import)", path.read_text(), re.M)
    ] == []
