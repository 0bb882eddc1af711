"""The layout of the tree in figures: folders, circles, one name for one thing.

    python ci/house.py [TREE ...] [--json] [--list] [--check]

prints a table with a column for each tree (this one, unless told; for an older state: `git worktree add`),
and with --list what the figures count, by file and line. --check exits with 1 if a figure misses its goal.
Nothing needs to be built. A figure that finds nothing to count in is an error, so that none is good only
because something moved.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]  # as a script, its own folder is first instead

from ci import imports as graph  # noqa: E402
from ci.imports import DEFERRED, KINDS, NAMED, PACKAGES, TOP, TYPING, Import  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST_FILES, LARGEST_KNOT, MOST_WORDS = 35, 10, 700  # goals
# what nearly everything in Cython wants, each by a structure that its header declares
HEADERS = {"the words": "Val", "the objects": "StoreC", "the context": "Ctx"}
# files that read instructions: in their folders, and where they were
READERS = {
    "the validator": r"engine/(validation/.*|validat\w*|module_validate)\.p[yx][xd]",
    "the translator": r"engine/(translate/.*|translat\w*|opera\w*|accesses|branches|blocks|calls)\.p[yx][xd]",
    "the skipper of immediates": r"engine/(binary/)?instructions\.p[yx][xd]",
}
_HEX = re.compile(r"\b0x[0-9A-Fa-f]+\b")
_WIDTH = re.compile(r"0x(?:FFFF)+", re.IGNORECASE)  # the mask of a slot or a word, no number of anything
_COMPARED = re.compile(r"\b(?:\w*opcode|code|prefix|sub)\s*(?:[=!<>]=|[<>]|in\b)\s*\(?\s*\d")
_GENERIC = re.compile(r"\b(?:list|option|result|tuple|map|stream|future|own|borrow)<(?:\{|%|['\"])|\}<\{")
_CLASS = re.compile(r"^\s*(?:cdef )?class (\w+)\(([\w.]+)", re.MULTILINE)
_FUNCTION = re.compile(r"^([ \t]*)(?:async def|def|cdef|cpdef) [^=\n]*?(\w+)\([^\n]*", re.MULTILINE)
_TESTED = re.compile(r"\b(?:is(?:instance|subclass)\(\w+(?:\.\w+)*,|type\(\w+\) is)\s*(\([^)]*\)|[\w.]+)")


class Tree:
    """The sources of a tree and their imports, each read once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = graph.sources(root)
        self.imports = graph.read(self.files)
        self.inner = graph.ours(self.imports)

    def matching(self, pattern: str, what: str) -> dict[str, str]:
        """Return the sources whose whole path a pattern matches. Raises LookupError if there is none."""
        found = {path: text for path, text in self.files.items() if re.fullmatch(pattern, path)}
        if not found:
            raise LookupError(f"{self.root}: nothing matches {pattern}, where {what} should be")
        return found


class Figure(NamedTuple):
    """A row of the table for one tree."""

    name: str
    value: str
    goal: str = ""  # nothing: only shown
    reached: bool = True
    counted: tuple[str, ...] = ()


def folders(tree: Tree) -> Iterator[Figure]:
    """Yield the largest folder of each package, and of tests and ci."""
    for top in (*PACKAGES, "tests", "ci"):
        paths = [path for path in (tree.root / top).rglob("*") if path.suffix in (".py", ".pyx", ".pxd")]
        counts = Counter(path.parent.relative_to(tree.root).as_posix() for path in paths)
        if not counts:
            raise LookupError(f"{tree.root} has no sources in {top}")
        folder, most = counts.most_common(1)[0]
        goal = f"≤ {MOST_FILES}" if top in PACKAGES else ""
        listed = tuple(f"{name}: {count}" for name, count in sorted(counts.items()))
        name = f"files in the largest folder of {top}"
        yield Figure(name, f"{most} ({folder})", goal, not goal or most <= MOST_FILES, listed)


def circles(tree: Tree) -> Iterator[Figure]:
    """Yield circles between folders and knots within them, by what executes the imports."""
    if not tree.inner:
        raise LookupError(f"{tree.root}: no module imports another")
    for kinds, words in (((TOP,), "at the top of modules"), (KINDS, "deferred, typing and named ones too")):
        found = graph.circles_of_folders(tree.imports, kinds)
        listed = tuple(", ".join(circle) for circle in found)
        name = f"circles between folders, imports {words}"
        yield Figure(name, f"{len(found)}{_sizes(found)}", "0", not found, listed)
        knots = graph.knots(tree.imports, kinds)
        listed = tuple(", ".join(knot) for knot in knots)
        largest = max(map(len, knots), default=0)
        goal = f"≤ {LARGEST_KNOT}"
        name = f"largest knot inside a folder, imports {words}"
        value = f"{largest}{_sizes(knots)}"
        yield Figure(name, value, goal, largest <= LARGEST_KNOT, listed)


def _sizes(groups: list[list[str]]) -> str:
    return f" (of {', '.join(str(len(group)) for group in groups)})" if groups else ""


def headers(tree: Tree) -> Iterator[Figure]:
    """Yield how many files cimport the headers that nearly everything wants."""
    for what, name in HEADERS.items():
        declared = re.compile(rf"^cdef (struct|union) {name}:", re.MULTILINE)
        paths = [path for path, text in tree.files.items() if path.endswith(".pxd") and declared.search(text)]
        if len(paths) != 1:
            raise LookupError(f"{tree.root}: {name}, of {what}, is declared in {paths or 'no header'}")
        target = graph.module_of(paths[0])
        found = sorted({each.path for each in tree.inner if each.is_cimport and each.target == target})
        if not found:
            raise LookupError(f"{tree.root}: no file cimports {target}")
        yield Figure(f"files cimporting {what}", f"{len(found)} ({target})", counted=tuple(found))


def opcodes(tree: Tree) -> Iterator[Figure]:
    """Yield the lines that spell opcodes and the like as numbers."""
    for what, pattern in READERS.items():
        found = tuple(
            f"{path}:{number}: {line.strip()}"
            for path, text in tree.matching(pattern, what).items()
            for number, line in enumerate(graph.without_strings(text).split("\n"), 1)
            if in_numbers(line)
        )
        yield Figure(f"lines in hex in {what}", str(len(found)), "0", not found, found)


def in_numbers(line: str) -> bool:
    """Whether a line of code has an opcode, type or flag as a number."""
    return any(not _WIDTH.fullmatch(each) for each in _HEX.findall(line)) or bool(_COMPARED.search(line))


def spellers(tree: Tree) -> Iterator[Figure]:
    """Yield the modules that put the text of a WIT type with parameters together, such as `list<u8>`."""
    found: dict[str, str] = {}
    for path, text in tree.matching(r"(canonabi|wasi)/.*\.pyx?", "what spells types").items():
        for token in graph.TOKEN.finditer(text):
            if token["string"] and not token["quotes"] and _GENERIC.search(token[0]):
                line = text.count("\n", 0, token.start()) + 1
                found.setdefault(graph.module_of(path), f"{path}:{line}: {token[0]}")
    yield Figure("spellers of WIT types", str(len(found)), "1", len(found) == 1, tuple(found.values()))


def ladders(tree: Tree) -> Iterator[Figure]:
    """Yield the functions that ask more than once which of the canonical built-ins something is."""
    sources = tree.matching(r"(canonabi|engine)/.*\.pyx?", "the built-ins")
    bases = {name: base for text in sources.values() for name, base in _CLASS.findall(text)}
    builtins = {"Builtin"}
    while more := {name for name, base in bases.items() if base.rpartition(".")[2] in builtins} - builtins:
        builtins |= more
    if len(builtins) < 2:
        raise LookupError(f"{tree.root}: no class of Builtin")
    found = []
    for path, text in sources.items():
        for name, body, line in functions(graph.without_strings(text)):
            tests = [
                each for each in _TESTED.findall(body) if builtins.intersection(re.findall(r"\w+", each))
            ]
            if len(tests) > 1:
                found.append(f"{path}:{line}: {name}: {', '.join(tests)}")
    yield Figure("`isinstance` ladders over built-ins", str(len(found)), "0", not found, tuple(found))


def functions(code: str) -> Iterator[tuple[str, str, int]]:
    """Yield each function of a source without strings and comments: its name, its text and its line."""
    for found in _FUNCTION.finditer(code):
        rest = code[found.end() :]
        end = re.search(rf"^(?!{found[1]}[ \t]+\S|[ \t]*$|[ \t]*\).*:$)", rest, re.MULTILINE)
        yield found[2], rest[: end.start()] if end else rest, code.count("\n", 0, found.start()) + 1


class Lines(NamedTuple):
    """Lines of sources that are not blank; those of comments alone, and of docstrings, are not code."""

    code: int
    commented: int  # lines of code with a comment behind them
    comments: int
    docstrings: int


def lines_of(text: str) -> Lines:
    """Count the lines of a source."""
    rows = text.split("\n")
    docstring: set[int] = set()
    comment: set[int] = set()
    behind: set[int] = set()
    for token in graph.TOKEN.finditer(text):
        first = text.count("\n", 0, token.start())
        start = rows[first][: token.start() - text.rfind("\n", 0, token.start()) - 1]
        if not token["string"]:
            (behind if start.strip() else comment).add(first)
        elif token["quotes"] and not start.strip(" rR"):
            docstring.update(range(first, first + token[0].count("\n") + 1))
    filled = {number for number, row in enumerate(rows) if row.strip()}
    docstring &= filled
    code = filled - comment - docstring
    return Lines(len(code), len(behind & code), len(comment - docstring), len(docstring))


def comments(tree: Tree) -> Iterator[Figure]:
    """Yield how many of a package's lines say why, those of generated files apart."""
    for package in PACKAGES:
        sources = tree.matching(rf"{package}/.*\.(py|pyx|pxd|pxi)", f"the package {package}")
        every = [lines_of(text) for text in sources.values() if not text.startswith("# Generated")]
        code, commented, alone, docstrings = map(sum, zip(*every, strict=True))
        whole = code + alone + docstrings
        value = f"{(alone + commented) / whole:.1%} ({alone / whole:.1%} nothing else)"
        yield Figure(f"lines with comments in {package}", value)
        yield Figure(f"lines of docstrings in {package}", f"{docstrings / whole:.1%}")


def architecture(tree: Tree) -> Iterator[Figure]:
    """Yield how long ARCHITECTURE.md is."""
    words = len((tree.root / "ARCHITECTURE.md").read_text().split())
    yield Figure("words of ARCHITECTURE.md", str(words), f"≤ {MOST_WORDS}", 0 < words <= MOST_WORDS)


def deferred(tree: Tree) -> Iterator[Figure]:
    """Yield the imports that are not executed with their module.

    Those of a module that imports this one, by whatever way, could not be; the others save time at the start.
    """
    reached = graph.reach((each.source, each.target) for each in tree.inner if each.kind == TOP)

    def is_circular(each: Import) -> bool:
        return each.source in reached.get(each.target, ())

    names = {
        DEFERRED: "deferred imports",
        TYPING: "imports for types only",
        NAMED: "modules named by a string",
    }
    for kind, name in names.items():
        found = [each for each in tree.inner if each.kind == kind]
        listed = tuple(f"{each}{' (which imports this one)' * is_circular(each)}" for each in found)
        value = f"{len(found)}, of them {sum(map(is_circular, found))} of what imports the module itself"
        yield Figure(name, value, counted=listed)
    blocks = sum(graph.type_checking_blocks(text) for text in tree.files.values())
    yield Figure("TYPE_CHECKING blocks", str(blocks))


FIGURES: tuple[Callable[[Tree], Iterator[Figure]], ...] = (
    folders, circles, headers, opcodes, spellers, ladders, comments, architecture, deferred,
)  # fmt: skip


def measured(root: Path) -> list[Figure]:
    """Return all figures of a tree. Raises LookupError if one finds nothing that it could count in."""
    tree = Tree(root)
    return [figure for figures in FIGURES for figure in figures(tree)]


def table(names: Iterable[str], columns: list[list[Figure]]) -> str:
    """Return the figures of trees as a table in Markdown; bold is what misses its goal."""
    rows = [["", *names, "goal"], ["---"] * (len(columns) + 2)]
    for same in zip(*columns, strict=True):
        rows.append([same[0].name, *(f.value if f.reached else f"**{f.value}**" for f in same), same[0].goal])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main(arguments: list[str]) -> int:
    """Print the figures of trees; return 1 with --check if one misses its goal."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("trees", nargs="*", type=Path, metavar="TREE")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args(arguments)
    trees = chosen.trees or [ROOT]
    try:
        columns = [measured(tree) for tree in trees]
    except (LookupError, OSError) as error:
        print(f"house.py: {error}", file=sys.stderr)
        return 2
    if chosen.json:
        named = {
            str(tree): [f._asdict() for f in column] for tree, column in zip(trees, columns, strict=True)
        }
        print(json.dumps(named, indent=1, ensure_ascii=False))
    else:
        print(table([tree.resolve().name for tree in trees], columns))
    for figure in (f for column in columns if chosen.list and not chosen.json for f in column if f.counted):
        print(f"\n{figure.name}: {figure.value}", *figure.counted, sep="\n    ")
    return int(chosen.check and not all(f.reached for column in columns for f in column))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
