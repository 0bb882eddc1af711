"""The copier beside the specification's executable `definitions.py`, a few cases; `make oracle` has them all.

The program is no part of the project: WASI_ENGINE_DEFINITIONS names its folder, which is
design/mvp/canonical-abi of WebAssembly/component-model.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ci.oracle import mutants
from ci.oracle.coverage import CONSTRUCTORS, value_cells
from ci.oracle.values import live, random_type, random_value

ROOT = Path(__file__).resolve().parent.parent
FOLDER = os.environ.get("WASI_ENGINE_DEFINITIONS", "")
pytestmark = pytest.mark.source


@pytest.mark.skipif(not FOLDER, reason="NO definitions.py: set WASI_ENGINE_DEFINITIONS to its folder")
def test_copier_does_as_the_specification():
    command = ["ci/oracle/definitions.py", FOLDER, "--types", "100", "--count", "600", "--scripts", "50"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "600 cases of seed 1, 0 differences" in done.stdout


def test_table_has_every_constructor_in_every_direction():
    cells = {(cell.direction, cell.constructor) for cell in value_cells()}
    assert cells == {(way, name) for way in ("lower", "lift", "copy") for name in CONSTRUCTORS}


def test_values_are_of_their_types():
    import random

    rng = random.Random(1)
    seen = set()
    for _ in range(2000):
        t = random_type(rng, 2)
        seen |= {name for name, _, _ in live(t, random_value(rng, t), "flat")}
    assert seen == set(CONSTRUCTORS)


def test_mutants_are_lines_of_the_sources():
    assert len(mutants.MUTANTS) >= 20
    for mutant in mutants.MUTANTS:
        assert (ROOT / mutant.file).read_text().count(mutant.old) == 1, mutant
