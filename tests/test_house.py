"""ci/house.py counts what it says: each figure sees what is planted in a small tree."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ci import house

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.source
# a tree in which every figure reaches its goal
GOOD = {
    "engine/__init__.py": "from engine.run.call import call\n",
    "engine/code/words.pxd": "cdef union Val:\n    int i\n",
    "engine/code/objects.pxd": "from engine.code.words cimport Val\ncdef struct StoreC:\n    Val v\n",
    "engine/code/context.pxd": "from engine.code.objects cimport StoreC\ncdef struct Ctx:\n    StoreC* s\n",
    "engine/binary/instructions.pyx": "from engine.code.words cimport Val\n",
    "engine/validation/bodies.pyx": 'cdef int f(int code):\n    return code == OP_END  # 0x0B\n"""0x0B"""\n',
    "engine/translate/blocks.pxd": "cdef int MOST = 0xFFFF\ncdef uint64_t ALL = 0xFFFFFFFFULL\n",
    "engine/run/call.pyx": "from engine.code.context cimport Ctx\ncdef class Builtin:\n    pass\n",
    "canonabi/builtins/context.pyx": "cdef class ContextGet(Builtin):\n    pass\n",
    "canonabi/types/spelling.py": 'def spelled(word, t):\n    """`list<u8>`."""\n    return f"{word}<{t}>"\n',
    "wasi/__init__.py": "def load():\n    return 1\n",
    "tests/test_a.py": "",
    "ci/a.py": "",
    "ARCHITECTURE.md": "A page.\n",
}
LADDER = """
cdef class ContextSet(ContextGet):
    pass
cdef object fill(made):
    if isinstance(made, ContextGet):
        pass
    elif issubclass(kind, (ContextSet, int)):
        pass
"""


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def missed(tree: Path) -> dict[str, str]:
    """Return the figures that miss their goals."""
    return {figure.name: figure.value for figure in house.measured(tree) if not figure.reached}


@pytest.fixture
def plant(tmp_path):
    """Return what adds to files of the good tree, and says which figures miss their goals then."""
    written(tmp_path, GOOD)

    def plant(files: dict[str, str]) -> dict[str, str]:
        written(tmp_path, {name: GOOD.get(name, "") + text for name, text in files.items()})
        return missed(tmp_path)

    return plant


def test_a_tree_that_reaches_all_goals(plant):
    assert plant({}) == {}


@pytest.mark.parametrize("package", ["engine", "canonabi", "wasi"])
def test_a_large_folder(plant, package):
    files = {f"{package}/many/{i}{suffix}": "" for i in range(12) for suffix in (".py", ".pyx", ".pxd")}
    assert plant(files) == {f"files in the largest folder of {package}": f"36 ({package}/many)"}
    assert plant({f"{package}/many/1.pyi": ""}) == {
        f"files in the largest folder of {package}": f"36 ({package}/many)"
    }


@pytest.mark.parametrize(
    "text, kind",
    [
        ("from engine.run.call cimport Ctx\n", "top"),
        ("cimport engine.run.call\n", "top"),
        ("from engine.run import (  # a comment\n    call,\n)\n", "top"),
        ("from ..run import call\n", "top"),
        ("include '../run/call.pyx'\n", "top"),
        ("try:\n    import engine.run.call\nexcept ImportError:\n    pass\n", "top"),
        ("def f():\n    import engine.run.call\n", "deferred"),
        ('def f():\n    text = """\nx\n"""\n    import engine.run.call\n', "deferred"),
        ("if TYPE_CHECKING:\n    from engine.run.call import Ctx\n", "typing"),
        ('HOMES = {"call": "engine.run.call"}\n', "named"),
    ],
)
@pytest.mark.parametrize("name", ["context.pxd", "context.pyx", "context.pyi", "context.py"])
def test_a_circle_between_folders(plant, text, kind, name):
    found = plant({f"engine/code/{name}": text})
    names = {
        "circles between folders, imports deferred, typing and named ones too": "1 (of 2)",
        "circles between folders, imports at the top of modules": "1 (of 2)",
    }
    if kind != "top":
        names.pop("circles between folders, imports at the top of modules")
    assert found == names


def test_what_is_no_import(plant):
    text = "# from engine.run.call cimport Ctx\n'''\nimport engine.run.call\n'''\nx = 'engine.run.calls'\n"
    assert plant({"engine/code/context.pxd": text}) == {}


def test_a_large_knot_inside_a_folder(plant):
    files = {f"wasi/many/m{i}.py": f"import wasi.many.m{(i + 1) % 11}\n" for i in range(11)}
    top, all_kinds = "at the top of modules", "deferred, typing and named ones too"
    assert plant(files) == {
        f"largest knot inside a folder, imports {kinds}": "11 (of 11)" for kinds in (top, all_kinds)
    }


@pytest.mark.parametrize(
    "path, what",
    [
        ("engine/validation/bodies.pyx", "the validator"),
        ("engine/validate_typed.pxd", "the validator"),
        ("engine/translate/blocks.pxd", "the translator"),
        ("engine/accesses.pxd", "the translator"),
        ("engine/binary/instructions.pyx", "the skipper of immediates"),
    ],
)
@pytest.mark.parametrize(
    "text",
    ["if code == 0x0B: pass\n", "x = PREFIX_FC + 0x0f\n", "OP = 0x100\n", "if opcode in (11, 12): pass\n"],
)
def test_an_opcode_as_a_number(plant, path, what, text):
    assert plant({path: text}) == {f"lines in hex in {what}": "1"}


@pytest.mark.parametrize("text", ['f"list<{x}>"', "'option<' + x + '>'", '"result<%s>" % x', 'f"{x}<{y}>"'])
def test_another_speller(plant, text):
    assert plant({"wasi/embed.py": f"x = {text}\n"}) == {"spellers of WIT types": "2"}


def test_a_ladder_of_builtins(plant):
    assert plant({"canonabi/builtins/context.pyx": LADDER}) == {"`isinstance` ladders over built-ins": "1"}


def test_a_long_architecture(plant):
    assert plant({"ARCHITECTURE.md": "word " * 700}) == {"words of ARCHITECTURE.md": "702"}


def test_lines_with_comments():
    text = '"""A\n\nB."""\n\n# why\nx = 1  # so\ny = "#"\ntext = """\n# no comment\n"""\n'
    assert house.lines_of(text) == (5, 1, 1, 2)


@pytest.mark.parametrize(
    "path",
    [
        "engine/code/words.pxd", "engine/code/context.pxd", "engine/validation/bodies.pyx",
        "engine/translate/blocks.pxd", "engine/binary/instructions.pyx", "canonabi/builtins/context.pyx",
        "wasi/__init__.py", "ARCHITECTURE.md", "tests/test_a.py", "ci/a.py",
    ],
)  # fmt: skip
def test_a_figure_without_anything_to_count_in_is_an_error(tmp_path, path):
    written(tmp_path, {name: text for name, text in GOOD.items() if name != path})
    with pytest.raises((LookupError, OSError)):
        house.measured(tmp_path)


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "ci" / "house.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_table_of_two_trees(tmp_path):
    good = written(tmp_path / "good", GOOD)
    bad = written(tmp_path / "bad", {**GOOD, "ARCHITECTURE.md": "word " * 701})
    done = run(bad, good, "--check", "--list")
    assert done.returncode == 1
    assert done.stdout.startswith("|  | bad | good | goal |\n| --- | --- | --- | --- |\n")
    assert "\n| words of ARCHITECTURE.md | **701** | 2 | ≤ 700 |\n" in done.stdout
    assert "\nfiles cimporting the context: 1 (engine.code.context)\n    engine/run/call.pyx\n" in done.stdout
    assert run(good, "--check").returncode == 0
    assert run(tmp_path).returncode == 2


def test_this_tree_reaches_the_goals():
    done = run("--json", "--check")
    assert done.returncode == 0, done.stderr
    ((_, figures),) = json.loads(done.stdout).items()
    assert len(figures) > 20
