"""All imports of engine, canonabi and wasi: what tests/test_layering.py asks, and ci/house.py counts.

Read from the text of Python, Cython and stubs alike, so nothing needs to be built: `import`, `cimport`,
`include`, at the top of a module, in functions, under TYPE_CHECKING, and modules that are named by a string.
A module is called `engine.text.lexer`, and a package's own file `engine.text.__init__`; a header, a body
and a stub of one name are one module. Folders are called by their dotted names, too.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PACKAGES = ("engine", "canonabi", "wasi")
SUFFIXES = (".py", ".pyx", ".pxd", ".pxi", ".pyi")
FACES = ("__init__", "__main__")  # of PACKAGES: above all that the package has
# kinds of imports: when the module is made, when a function is called, never, and by its name in a string
TOP, DEFERRED, TYPING, NAMED = "top", "deferred", "typing", "named"
KINDS = (TOP, DEFERRED, TYPING, NAMED)

TOKEN = re.compile(
    r"(?P<string>(?P<quotes>\"\"\"|''')(?:\\.|(?!(?P=quotes)).)*(?P=quotes)"
    r"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*')|#[^\n]*",
    re.DOTALL,
)
_STATEMENT = re.compile(
    r"(?:^|[;:])\s*(?:from\s+(?P<module>[\w.]+)\s+(?P<word>c?import)\b(?P<names>[^;]*)"
    r"|(?P<plain>c?import)\s+(?P<modules>[^;]*))"
)
_INCLUDE = re.compile(r"""\s*include\s+["']([^"']+)["']""")
_FUNCTION = re.compile(r"(?:async\s+def|def|cpdef|cdef(?!\s+(?:class|extern|struct|enum|union)\b))\b.*\(")
_TYPE_CHECKING = re.compile(r"if\s+(?:typing\.)?TYPE_CHECKING\s*:")
_NAMED = re.compile(rf"[\"']((?:{'|'.join(PACKAGES)})(?:\.\w+)+)[\"']")


class Import(NamedTuple):
    """One module imports another, in a line of a file."""

    source: str
    target: str
    kind: str  # one of KINDS
    is_cimport: bool
    path: str
    line: int

    def __str__(self) -> str:
        word = "cimport" if self.is_cimport else "import"
        return f"{self.path}:{self.line}: {word} of {self.target}"


class _Line(NamedTuple):
    """A logical line: what it has without comments and strings, and the text it is."""

    number: int
    indent: int
    code: str
    text: str


def sources(root: Path) -> dict[str, str]:
    """Return path → text of every source in the packages of a tree. Raises LookupError if there is none."""
    found = {
        path.relative_to(root).as_posix(): path.read_text()
        for package in PACKAGES
        for path in sorted((root / package).rglob("*"))
        if path.suffix in SUFFIXES
    }
    if not found:
        raise LookupError(f"{root} has no sources of {', '.join(PACKAGES)}")
    return found


def module_of(path: str) -> str:
    """Return the name of the module that a file is of."""
    return ".".join(PurePosixPath(path).with_suffix("").parts)


def folder_of(module: str) -> str:
    """Return the folder of a module. The face of a package is above its folders: one of its own."""
    folder, _, name = module.rpartition(".")
    return module if folder in PACKAGES and name in FACES else folder


def without_strings(text: str) -> str:
    """Return a source with blanks in place of comments and of what strings have.

    Every line stays in its place; those of a string end in a backslash, so that it is one logical line.
    """

    def blank(token: re.Match[str]) -> str:
        if not token["string"]:
            return " " * len(token[0])
        inner = re.sub(r"[^\n]", " ", token[0][1:-1])
        return f'"{inner}"'.replace("\n", "\\\n")

    return TOKEN.sub(blank, text)


def _logical_lines(text: str) -> Iterator[_Line]:
    """Yield the lines of a source, those of parentheses and those that end in a backslash as one."""
    originals = text.split("\n")
    lines = without_strings(text).split("\n")
    number = 0
    while number < len(lines):
        start, code = number, lines[number]
        while number + 1 < len(lines) and (_depth(code) > 0 or code.endswith("\\")):
            number += 1
            code = f"{code.removesuffix(chr(92))} {lines[number]}"
        number += 1
        if code.strip():
            indent = len(code) - len(code.lstrip())
            yield _Line(start + 1, indent, code.strip(), "\n".join(originals[start:number]))


def _depth(code: str) -> int:
    return sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))


def _kinds(text: str) -> Iterator[tuple[_Line, str]]:
    """Yield each logical line, and when an import in it is executed."""
    blocks: list[tuple[int, str]] = []  # indents of the lines that opened the blocks around this one
    for line in _logical_lines(text):
        while blocks and blocks[-1][0] >= line.indent:
            blocks.pop()
        around = {kind for _, kind in blocks}
        opens = TOP
        if _TYPE_CHECKING.match(line.code):
            opens = TYPING
        elif _FUNCTION.match(line.code):
            opens = DEFERRED
        around.add(opens)
        if line.code.endswith(":"):
            blocks.append((line.indent, opens))
        yield line, TYPING if TYPING in around else DEFERRED if DEFERRED in around else TOP


def _written(path: str, text: str) -> Iterator[tuple[str, tuple[str, ...], str, bool, int]]:
    """Yield (module, names, kind, whether it is a cimport, line) of each import, as it is written."""
    for line, kind in _kinds(text):
        if include := _INCLUDE.match(line.text):
            included = normpath(f"{PurePosixPath(path).parent}/{include[1]}")
            yield module_of(included), (), TOP, True, line.number
        for found in _STATEMENT.finditer(line.code):
            names = found["names"] or found["modules"]
            each = tuple(re.split(r"\s+as\s", name)[0].strip(" ()") for name in names.split(","))
            each = tuple(name for name in each if re.fullmatch(r"[\w.*]+", name))
            if found["module"]:
                yield _absolute(path, found["module"]), each, kind, found["word"] == "cimport", line.number
            else:
                yield from ((name, (), kind, found["plain"] == "cimport", line.number) for name in each)


def _absolute(path: str, module: str) -> str:
    """Return the module that a relative name means in a file."""
    name = module.lstrip(".")
    up = len(module) - len(name)
    if not up:
        return module
    return ".".join([*PurePosixPath(path).parts[:-up], *([name] if name else [])])


def _named(text: str, known: set[str]) -> Iterator[tuple[str, int]]:
    """Yield the modules whose whole name is a string that is no docstring: (name, line)."""
    for token in TOKEN.finditer(text):
        found = _NAMED.fullmatch(token[0])
        if found and found[1] in known:
            yield found[1], text.count("\n", 0, token.start()) + 1


def read(files: Mapping[str, str]) -> list[Import]:
    """Return the imports of sources (path → text), those of modules elsewhere as well, in their order."""
    known = {module_of(path) for path in files}
    known |= {module.removesuffix(".__init__") for module in known}

    def module(name: str) -> str:
        return f"{name}.__init__" if f"{name}.__init__" in known else name

    found = []
    for path, text in files.items():
        source = module_of(path)
        for name, inner, kind, is_cimport, line in _written(path, text):
            parts = [f"{name}.{each}" if f"{name}.{each}" in known else name for each in inner or ("",)]
            for target in dict.fromkeys(map(module, parts)):
                found.append(Import(source, target, kind, is_cimport, path, line))
        for name, line in _named(text, known):
            found.append(Import(source, module(name), NAMED, False, path, line))
    return [each for each in found if each.source != each.target]


def ours(imports: Iterable[Import]) -> list[Import]:
    """Return those of the imports whose target is in PACKAGES."""
    return [each for each in imports if each.target.partition(".")[0] in PACKAGES]


def reach(edges: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Return for each node that has edges all nodes that its edges lead to, by whatever way."""
    graph: dict[str, set[str]] = {}
    for source, target in edges:
        graph.setdefault(source, set()).add(target)
    reached = {}
    for node in graph:
        seen: set[str] = set()
        todo = [node]
        while todo:
            new = graph.get(todo.pop(), set()) - seen
            seen |= new
            todo += new
        reached[node] = seen
    return reached


def circles(edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the sets of nodes that lead to each other, the largest first; each is sorted."""
    reached = reach(edges)
    within = {node for node, seen in reached.items() if node in seen}
    found = {tuple(sorted(n for n in within & reached[node] if node in reached[n])) for node in within}
    return sorted(map(list, found), key=lambda circle: (-len(circle), circle))


def circles_of_folders(imports: Iterable[Import], kinds: Iterable[str] = KINDS) -> list[list[str]]:
    """Return the folders that import from each other."""
    pairs = [(folder_of(each.source), folder_of(each.target)) for each in ours(imports) if each.kind in kinds]
    return circles(pair for pair in pairs if pair[0] != pair[1])


def knots(imports: Iterable[Import], kinds: Iterable[str] = (TOP,)) -> list[list[str]]:
    """Return the modules within a folder that import each other without leaving it."""
    return circles(
        (each.source, each.target)
        for each in ours(imports)
        if each.kind in kinds and folder_of(each.source) == folder_of(each.target)
    )


def type_checking_blocks(text: str) -> int:
    """Return how many `if TYPE_CHECKING:` a source has."""
    return sum(bool(_TYPE_CHECKING.match(line.code)) for line in _logical_lines(text))
