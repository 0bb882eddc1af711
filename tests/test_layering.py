"""Imports point one way, folder by folder: those of Cython, deferred and type-checking ones as well."""

import re
from pathlib import Path

import pytest

from ci import imports as graph
from ci.imports import KINDS, TOP, Import

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source
OUTSIDE = ("tests", "bench", "ci", "examples")

# Folders, each with those right below it: it may import from these, and from what these may. What a package
# shows of itself, its `__init__`, and `wasi.__main__` are above its folders.
ORDER = """
engine:
engine.types: engine
engine.code: engine.types
engine.binary: engine.code
engine.validation: engine.binary
engine.text: engine.validation
engine.module: engine.text
engine.translate: engine.module
engine.store: engine.module
engine.externs: engine.store
engine.run: engine.externs engine.translate
engine.__init__: engine.run

canonabi: engine.__init__
canonabi.types: canonabi
canonabi.values: canonabi.types
canonabi.binary: canonabi.types
canonabi.validation: canonabi.binary
canonabi.text: canonabi.validation
canonabi.state: canonabi.values
canonabi.copier: canonabi.state
canonabi.wit: canonabi.text canonabi.copier
canonabi.concurrency: canonabi.copier
canonabi.calls: canonabi.concurrency
canonabi.builtins: canonabi.calls
canonabi.instance: canonabi.builtins canonabi.validation
canonabi.__init__:

wasi.host.files:
wasi.host: wasi.host.files
wasi: wasi.host canonabi.values engine.__init__
wasi.p1: wasi
wasi.embed: wasi.p1 canonabi.instance canonabi.wit
wasi.__init__: wasi.embed
wasi.bindgen: wasi.embed
wasi.wast: wasi.embed
wasi.cli: wasi.__init__ wasi.bindgen wasi.wast
wasi.__main__: wasi.cli
"""

# Modules of one folder that import each other when they are made: at most LARGEST, each with the reason why
# they do not stand one above the other
LARGEST = 10
KNOTS = {
    "engine.types: typegroups valtypes": "types are in groups, and a group is one of types",
    "engine.store: collector cycles store totals": "a store is collected when totals are at their limit",
    "engine.externs: memory views": "a view holds its memory, which makes it",
    "engine.run: backtrace running slow stack unwinding": "the driver, and what mends for it",
    "engine.run: exports instance": "an instance makes its mapping, which holds it",
    "canonabi.state: component_instance handles": "one state: a table of handles, handles of a table",
    "canonabi.copier: sequences walk": "lists are walked, and walks have lists",
    "canonabi.copier: strings transcode": "each calls the other for its case",
}
# Folders in which modules import each other in whatever way: deferred, for types only, by name; how many at
# most, and why
LOOSE = {
    "canonabi.types": (2, "types are spelled by the speller that they are given"),
    "engine.module": (2, "a module asks `needs`, which tries smaller features on it"),
    "canonabi.validation": (2, "a scope keeps core types, whose rules read the scope"),
    "canonabi.wit": (3, "types of scopes, for annotations"),
    "wasi.host.files": (2, "types of folders, for annotations"),
    "wasi.p1": (3, "functions are registered with the type of their process"),
    "wasi.embed": (5, "modules and components take each other, each imported when it is met"),
    "wasi.wast": (2, "the type of a script's state, for annotations"),
    "wasi.cli": (2, "errors of commands, read when one fails; completion lists the commands"),
}


def allowed(order: str) -> dict[str, set[str]]:
    """Return for each folder all that are below it. One that has no row above its mention is a KeyError."""
    below: dict[str, set[str]] = {}
    for line in order.split("\n"):
        folder, colon, names = line.partition(":")
        if colon:
            below[folder] = {*names.split()}.union(*(below[name] for name in names.split()))
    return below


def upward(imports: list[Import], order: str) -> list[str]:
    """Return the imports that the order does not allow."""
    found = []
    for each in graph.ours(imports):
        here, there = graph.folder_of(each.source), graph.folder_of(each.target)
        if there not in {here, *allowed(order)[here]}:
            found.append(f"{each.path}:{each.line}: {here} may not import {each.target}")
    return found


def named(knot: list[str]) -> str:
    """Return a knot as KNOTS has it: its folder and its modules."""
    return f"{graph.folder_of(knot[0])}: {' '.join(module.rpartition('.')[2] for module in knot)}"


def unlisted(imports: list[Import]) -> list[str]:
    """Return the knots that no table allows."""
    tight = {named(knot): knot for knot in graph.knots(imports)}
    found = [name for name, knot in tight.items() if name not in KNOTS or len(knot) > LARGEST]
    for knot in graph.knots(imports, KINDS):
        most, _ = LOOSE.get(graph.folder_of(knot[0]), (0, ""))
        if named(knot) not in tight and len(knot) > most:
            found.append(named(knot))
    return found


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    return graph.sources(ROOT)


@pytest.fixture(scope="module")
def imports(sources) -> list[Import]:
    return graph.read(sources)


def test_imports_keep_the_order(imports):
    assert upward(imports, ORDER) == []


def test_every_folder_is_in_the_order(sources):
    assert {graph.folder_of(graph.module_of(path)) for path in sources} == set(allowed(ORDER))


@pytest.mark.parametrize("kinds", [(TOP,), KINDS])
def test_no_folders_import_each_other(imports, kinds):
    assert graph.circles_of_folders(imports, kinds) == []


def test_knots_are_listed_with_a_reason(imports):
    assert unlisted(imports) == []
    assert set(KNOTS) - {named(knot) for knot in graph.knots(imports)} == set()
    assert set(LOOSE) - {graph.folder_of(knot[0]) for knot in graph.knots(imports, KINDS)} == set()


def test_nothing_knows_what_is_outside(imports):
    assert [str(each) for each in imports if each.target.partition(".")[0] in OUTSIDE] == []


def test_imports_are_absolute(sources):
    relative = re.compile(r"^\s*(?:from|c?import)\s+\.", re.MULTILINE)
    assert [path for path, text in sources.items() if relative.search(text)] == []


# Imports as they could be planted: each is upward, in its own way
PLANTED = {
    "engine/code/words.pxd": "from engine.run.stack cimport Stack\n",
    "engine/types/valtypes.pyi": "import engine.code.words\n",
    "engine/store/store.pyx": "def f():\n    from engine.run import (\n        stack,\n    )\n",
    "engine/run/stack.pyx": "from engine.code.words cimport Val; cimport canonabi.state.table\n",
    "engine/text/__init__.py": "if TYPE_CHECKING:\n    import wasi.cli.run\n",
    "engine/binary/decode.pyx": "include '../run/rows.pxi'\n",
    "canonabi/state/table.pxd": "cimport engine.code.words\n",
    "canonabi/types/base.py": "HOMES = {'Table': 'canonabi.state.table'}\n",
    "wasi/host/clocks.py": "try:\n    from wasi import __init__\nexcept ImportError:\n    pass\n",
    "wasi/cli/run.py": "import wasi, canonabi.types.base as b\n",
    "wasi/__init__.py": "def load(): from wasi.cli import run\n",
}


def test_planted_imports_are_found():
    assert upward(graph.read(PLANTED), ORDER) == [
        "engine/code/words.pxd:1: engine.code may not import engine.run.stack",
        "engine/types/valtypes.pyi:1: engine.types may not import engine.code.words",
        "engine/store/store.pyx:2: engine.store may not import engine.run.stack",
        "engine/run/stack.pyx:1: engine.run may not import canonabi.state.table",
        "engine/text/__init__.py:2: engine.text may not import wasi.cli.run",
        "engine/binary/decode.pyx:1: engine.binary may not import engine.run.rows",
        "canonabi/types/base.py:1: canonabi.types may not import canonabi.state.table",
        "wasi/host/clocks.py:2: wasi.host may not import wasi.__init__",
        "wasi/__init__.py:1: wasi.__init__ may not import wasi.cli.run",
    ]


@pytest.mark.parametrize("name", ["a.py", "a.pyx", "a.pxd", "a.pyi"])
@pytest.mark.parametrize(
    "text",
    [
        "import wasi.host.b\n",
        "def f():\n    import wasi.host.b\n",
        "if TYPE_CHECKING:\n    import wasi.host.b\n",
    ],
)
def test_a_planted_circle_is_found(name, text):
    files = {f"wasi/p1/{name}": text, "wasi/host/b.py": "from wasi.p1 import a\n"}
    assert graph.circles_of_folders(graph.read(files)) == [["wasi.host", "wasi.p1"]]


def test_a_planted_knot_is_found():
    text = "from engine.code.b cimport B\n"
    files = {"engine/code/a.pxd": text, "engine/code/b.pxd": "from engine.code cimport a\n"}
    assert unlisted(graph.read(files)) == ["engine.code: a b"]
    files = {"engine/code/a.py": f"def f():\n    {text}", "engine/code/b.pxd": "from engine.code cimport a\n"}
    assert unlisted(graph.read(files)) == ["engine.code: a b"]
    ring = {f"wasi/p1/m{i}.py": f"def f():\n    import wasi.p1.m{(i + 1) % 4}\n" for i in range(4)}
    assert unlisted(graph.read(ring)) == ["wasi.p1: m0 m1 m2 m3"]
