"""Variants of this engine that exist for measuring only: one without fuel, one that counts its ops.

A variant is a copy of the tree in .cache/bench with a generated file edited and built again. Two variants of
one extension module cannot be in one process, so each runs in a worker of its own and is asked over a pipe.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

from bench.programs import CACHE
from ci.corpus import corpus
from ci.corpus.jobs import Job

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("engine", "canonabi", "wasi", "build", "setup.py", "pyproject.toml", "README.md", "LICENSE")
FUEL = re.compile(
    r"^ *ctx\.fuel = ctx\.fuel - 1\n *if ctx\.fuel < 0:\n *return leave\([^\n]*LEAVE_FUEL\)\n", re.M
)
LOOP = "    while True:\n        op = pc.op\n"
CHOICE = "if ctx.store.use_switch:"
COUNTING = """    global previous
    while True:
        op = pc.op
        PAIRS[previous * N_OPS + op] += 1
        previous = op
"""
COUNTERS = """

cdef uint64_t[N_OPS * N_OPS] PAIRS
cdef int previous = 0


def take_pairs():
    \"\"\"Return {(number of the first op, of the second): executions} and start again from zero.\"\"\"
    cdef int i
    taken = {(i // N_OPS, i % N_OPS): PAIRS[i] for i in range(N_OPS * N_OPS) if PAIRS[i]}
    for i in range(N_OPS * N_OPS):
        PAIRS[i] = 0
    return taken
"""


def without_fuel(tree: Path) -> None:
    """Edit a copy: ops that count no fuel. A guest cannot be interrupted then."""
    path = tree / "engine" / "code" / "ops_tail.pyx"
    source, removed = FUEL.subn("", path.read_text())
    if not removed:
        raise AssertionError(f"{path} has no fuel as this program knows it")
    path.write_text(source)


def counting(tree: Path) -> None:
    """Edit a copy: the switch twin counts the pairs of ops that it executes, and runs everything."""
    path = tree / "engine" / "code" / "ops_switch.pyx"
    source = path.read_text()
    if source.count(LOOP) != 1:
        raise AssertionError(f"{path} has not the one loop that this program knows")
    start = source.index("\n\ncdef int run_switch(")
    path.write_text(source[:start] + COUNTERS + source[start:].replace(LOOP, COUNTING))
    driver = tree / "engine" / "run" / "stack.pyx"
    source = driver.read_text()
    if CHOICE not in source:
        raise AssertionError(f"{driver} does not choose between the engines as this program knows it")
    driver.write_text(source.replace(CHOICE, "if True:"))


def unchanged(tree: Path) -> None:
    """Edit nothing: what the other variants are compared with."""


EDITS = {"plain": unchanged, "nofuel": without_fuel, "counting": counting}


def build(name: str) -> Path:
    """Copy the tree, edit it, compile what the edit changed, and return the copy."""
    tree = CACHE / name
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    for item in COPIED:
        source = ROOT / item
        if source.is_dir():
            shutil.copytree(source, tree / item)  # with the times, so that only what is edited is built
        elif source.exists():
            shutil.copy2(source, tree / item)
    EDITS[name](tree)
    command = [sys.executable, "setup.py", "--quiet", "build_ext", "--inplace"]
    built = subprocess.run(command, cwd=tree, check=False, capture_output=True, text=True)
    if built.returncode:
        raise RuntimeError(f"building the variant {name} failed:\n{built.stderr}")
    return tree


class Worker:
    """A process in which a variant runs; answers are dicts with `result`, `seconds` and `pairs`."""

    def __init__(self, name: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("worker.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(build(name))},
        )

    def call(self, wasm: Path, argument: int) -> dict[str, Any]:
        """Call the export `run` of a module."""
        return self._ask({"wasm": str(wasm), "argument": argument})

    def run(self, job: Job) -> dict[str, Any]:
        """Run a real program."""
        wasm = str(corpus.fetch(job.program))
        return self._ask({"wasm": wasm, "args": list(job.args), "dirs": corpus.directories(job)})

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("the worker was started with pipes")
        print(json.dumps(request), file=self._process.stdin, flush=True)
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def seconds(self, wasm: Path, argument: int) -> float:
        """Call the export `run` of a module and return how long it took."""
        return float(self.call(wasm, argument)["seconds"])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate("")  # the end of its input ends it
