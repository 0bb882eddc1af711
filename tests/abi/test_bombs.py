"""Small components that mean something huge: refused in few words, or run, in bounded time and memory."""

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from canonabi.text import parse_component
from engine.errors import Malformed

SCRIPT = Path(__file__).with_name("bombs.py")
BOMBS = runpy.run_path(str(SCRIPT))["BOMBS"]
pytestmark = [pytest.mark.slow, pytest.mark.measures_memory]

SIZE = "Invalid: effective type size exceeds the limit of 1000000"
WORK = "Invalid: types are too complex: validation takes more than 200000 steps"
DEPTH = "Invalid: type nesting is too deep: more than 100 nested types"
NESTING = "Malformed: nesting too deep: at most 100 nested components and types"
ITEMS = "Malformed: too many items: at most 1000000 sections and entries of vectors"
OUTCOMES = {
    "lists in lists": DEPTH,
    "options in options": DEPTH,
    "pairs of pairs": SIZE,
    "lists of pairs": SIZE,
    "records of records": SIZE,
    "variants of variants": SIZE,
    "results of results": SIZE,
    "fixed lists of fixed lists": "Invalid: type of 4294967295 bytes exceeds maximum byte size of 268435455",
    "a long fixed list of nothing much": "runs",
    "million flags": ITEMS,
    "many flags": "Invalid: cannot have more than 32 flags",
    "many cases of an enum": "runs",
    "many cases of a variant": "runs",
    "many fields of a record": "runs",
    "many parameters": "runs",
    "many functions with a wide record": "runs",
    "a label of a megabyte": "runs",
    "instances of instances": WORK,
    "resources of instances": WORK,
    "resources imported often": WORK,
    "components of components": SIZE,
    "types in types": NESTING,
    "a chain of equal types": "runs",
    "a chain of aliases": "runs",
    "imports of the same big type": WORK,
    "components in components": NESTING,
    "hundred thousand components": "runs",
    "many sections": ITEMS,
    "many instances of nothing": "runs",
    "instances doubled": "InstanceLimit: more than 1000 instances\n",
    "an import of a long name": "LinkError: ",
    "names that differ at the end": "LinkError: ",
}


TEXTS = [
    "(component " * 100_000,
    "(component (type (list " + "(list " * 100_000,
    '(component (type (record (field "a" ' + "(option " * 100_000,
    "(component (type (instance " + "(type (instance " * 100_000,
    '(component (import "a" (instance ' + '(export "a" (instance ' * 100_000,
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:40])
def test_text(text):
    with pytest.raises(Malformed) as raised:
        parse_component(text + ")" * text.count("("))
    assert raised.value.message == "nesting too deep: more than 100 levels"


def test_every_bomb_has_an_outcome():
    assert list(BOMBS) == list(OUTCOMES)


@pytest.mark.parametrize("name", OUTCOMES)
def test_bomb(name):
    """The script bounds address space and processor time of itself; what exceeds them has no outcome."""
    command = [sys.executable, "-c", SCRIPT.read_text(), name]  # not by path: the packages are where we are
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.stdout.startswith(OUTCOMES[name]), ended.stderr[-1000:]
    assert ended.returncode == 0
