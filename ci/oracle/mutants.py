"""Breaks the copier one line at a time, and demands that the comparison or the tests notice.

    python ci/oracle/mutants.py DIR [--only N]

DIR holds the specification's `definitions.py`. For each line of `MUTANTS`: a copy of the tree with that
line changed, only what depends on it compiled, `ci/oracle/definitions.py` with fewer cases, and for what no
value shows the tests that are named. Prints a table; ends with status 1 if one was not noticed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
COPY = ROOT / "build" / "mutants"
PARTS = ("engine", "canonabi", "wasi", "ci", "tests", "bench", "examples", "setup.py", "pyproject.toml",
         "README.md")  # fmt: skip
COUNTS = ("--count", "6000", "--scripts", "500")  # of ci/oracle/definitions.py
DIFFERS = 1  # status of ci/oracle/definitions.py
SECONDS = 600.0  # a mutant that does not end is noticed, too


class Mutant(NamedTuple):
    """A line that is changed, and what that breaks."""

    file: str
    old: str  # is in the file exactly once
    new: str
    breaks: str
    tests: tuple[str, ...] = ()  # that notice; without any the comparison with definitions.py must


MUTANTS: tuple[Mutant, ...] = (
    Mutant("canonabi/copier/strings.pyx", "(data.two[i] >= 0x800)", "(data.two[i] > 0x800)",
           "the size of U+0800 in UTF-8, which is written beyond it"),
    Mutant("canonabi/copier/strings.pyx",
           "units += data.four[i] >= 0x10000", "units += data.four[i] > 0x10000",
           "the size of U+10000 in UTF-16"),
    Mutant("canonabi/copier/strings.pyx", "cdef int little = -1 ", "cdef int little = 0 ",
           "a byte order mark at the start of UTF-16 is lost"),
    Mutant("canonabi/copier/strings.pyx", "allocate(to, None, True, 1 if to.encoding == UTF8 else 2, size)",
           "allocate(to, None, True, 1, size)", "the alignment that realloc is asked for"),
    Mutant("canonabi/copier/transcode.pyx", "text.units * (3 if text.encoding == SIMPLE_UTF16 else 2)",
           "text.units * 3", "the worst case of Latin-1 in UTF-8"),
    Mutant("canonabi/copier/transcode.pyx", "if worst > out.length:", "if worst >= out.length:",
           "a realloc that changes nothing"),
    Mutant("canonabi/copier/characters.pxd", "if unit[0] >= 0xDC00 or end - cursor[0] < 4",
           "if unit[0] > 0xDC00 or end - cursor[0] < 4", "U+DC00 begins a pair of surrogates"),
    Mutant("canonabi/copier/characters.pxd", "end - cursor[0] < 4", "end - cursor[0] < 2",
           "a surrogate at the end of a string is read with what follows the string"),
    Mutant("canonabi/copier/characters.pxd", "high = 0x9F ", "high = 0xBF ", "surrogates in UTF-8"),
    Mutant("canonabi/copier/characters.pxd",
           "if byte[0] < 0xC2 or", "if byte[0] < 0xC0 or", "ASCII in two bytes"),
    Mutant("canonabi/copier/transcode.pyx",
           "if every >= 0x100:", "if every > 0x100:", "U+0100 taken for Latin-1"),
    Mutant("canonabi/copier/transcode.pyx",
           "for i in range(n, first, -1):", "for i in range(first + 1, n + 1):",
           "Latin-1 is inflated from its start, over itself"),
    Mutant("canonabi/copier/transcode.pyx", "text.size, 1, text.units)", "text.size, 2, text.units)",
           "the alignment of the last realloc of latin1+utf16"),
    Mutant("canonabi/copier/side.pyx", "    if size > MAX_BYTES:", "    if size > MAX_BYTES + 1:",
           "strings and lists of 2**28 bytes"),
    Mutant("canonabi/copier/side.pyx", """so that no sum wraps; `size` first, or the difference would.
    if side.memory == NULL or size > side.memory.size or ptr > side.memory.size - size:""",
           """so that no sum wraps; `size` first, or the difference would.
    if side.memory == NULL or size > side.memory.size or ptr >= side.memory.size - size:""",
           "what realloc returns may not reach the end of the memory"),
    Mutant("canonabi/copier/numbers.pxd", "value.u64 = value.u64 != 0", "value.u64 = value.u64 & 1",
           "bools that are neither 0 nor 1"),
    Mutant("canonabi/copier/numbers.pxd", "FIRST_SURROGATE or LAST_SURROGATE < code <= LAST_CHARACTER",
           "FIRST_SURROGATE or LAST_SURROGATE <= code <= LAST_CHARACTER", "U+DFFF is a character"),
    Mutant("canonabi/copier/numbers.pxd", "CANONICAL_NAN32 = 0x7FC00000", "CANONICAL_NAN32 = 0x7FC00001",
           "the NaN of f32"),
    Mutant("canonabi/copier/plans.pyx",
           "node.parts[i].plain and node.offsets[i] == end", "node.parts[i].plain",
           "records are copied with what is between their fields"),
    Mutant("canonabi/copier/sequences.pyx", "UINT64_MAX if given.length > MAX_BYTES else given", "given",
           "the size of a list wraps at 64 bits"),
    Mutant("canonabi/copier/sequences.pyx",
           "put.ptr = sink_ptr + i * b.size", "put.ptr = sink_ptr + i * a.size",
           "elements from memory32 to memory64"),
    Mutant("canonabi/copier/walk.pyx", """    if index >= a.n:
        raise Trap""", """    if index > a.n:
        raise Trap""", "one discriminant too many"),
    Mutant("canonabi/copier/walk.pyx", "sink.ptr + b.payload", "sink.ptr + a.payload",
           "payloads from memory32 to memory64"),
    Mutant("canonabi/copier/walk.pyx",
           "        source.flat = source_end", "        source.flat = source.flat",
           "slots behind a case that has few"),
    Mutant("canonabi/state/table.pyx", """    table.entries[index].rep = table.free
    table.free = index""", """    table.entries[index].rep = 0
    table.free = index""", "only the last index that was freed is used again"),
    Mutant("canonabi/state/handles.pyx", "    entry.num_lends += 1\n", "    entry.num_lends += 0\n",
           "a handle is given away while it is lent"),
)  # fmt: skip


def copy_tree() -> None:
    """Copy the tree with what is compiled, times included, so that only what changes is compiled again."""
    COPY.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        source, target = ROOT / part, COPY / part
        if source.is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    shutil.rmtree(COPY / "build", ignore_errors=True)  # --inplace takes what is in there for the newest
    for pattern in ("cython", "temp.*", "lib.*"):
        for made in (ROOT / "build").glob(pattern):
            shutil.copytree(made, COPY / "build" / made.name)


def command(*words: str) -> tuple[int, str]:
    """Run Python with these arguments in the copy; return its status and what it said."""
    environment = {**os.environ, "PYTHONPATH": str(COPY)}
    try:
        done = subprocess.run(
            [sys.executable, *words],
            check=False,
            cwd=COPY,
            env=environment,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return 1, f"did not finish within {SECONDS:.0f} s"
    return done.returncode, done.stdout + done.stderr


def build() -> None:
    """Compile what changed in the copy."""
    status, said = command("setup.py", "--quiet", "build_ext", "--inplace")
    if status:
        raise SystemExit(f"does not compile:\n{said[-3000:]}")


def noticed(mutant: Mutant, folder: Path) -> str:
    """Return what noticed the mutant that was compiled, "" if nothing did."""
    if mutant.tests:
        status, said = command("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *mutant.tests)
        failed = [line for line in said.splitlines() if line.startswith(("FAILED", "ERROR"))]
        return f"test: {(failed or ['a crash'])[0][:100]}" if status else ""
    status, said = command("ci/oracle/definitions.py", str(folder), "--types", "0", "--most", "1", *COUNTS)
    lines = said.strip().splitlines() or [""]
    if status < 0 or "Traceback" in said:
        return f"comparison: ended with status {status}, {lines[-1][:60]}"
    differences = [line for line in lines if "differences" in line and ", 0 differences" not in line]
    return f"comparison: {differences[-1].partition(';')[0]}" if status == DIFFERS and differences else ""


def try_mutant(mutant: Mutant, folder: Path) -> str:
    """Change the line, compile, look who notices, and put it back."""
    path = COPY / mutant.file
    text = path.read_text()
    if text.count(mutant.old) != 1:
        raise SystemExit(f"{mutant.file} has {mutant.old!r} {text.count(mutant.old)} times, not once")
    path.write_text(text.replace(mutant.old, mutant.new))
    try:
        build()
        return noticed(mutant, folder)
    finally:
        path.write_text(text)


def main() -> int:
    """Try all mutants, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where definitions.py is")
    parser.add_argument("--only", type=int, action="append", help="the mutants of these numbers, from 1 on")
    chosen = parser.parse_args()
    copy_tree()
    build()
    if noticed(Mutant("", "", "", "nothing"), chosen.folder.resolve()):
        raise SystemExit("the comparison finds differences in what was not changed")
    alive = 0
    print("| no. | file | what it breaks | noticed by |\n|---|---|---|---|")
    for number, mutant in enumerate(MUTANTS, 1):
        if chosen.only and number not in chosen.only:
            continue
        who = try_mutant(mutant, chosen.folder.resolve())
        alive += not who
        print(f"| {number} | `{mutant.file}` | {mutant.breaks} | {who or 'NOBODY'} |", flush=True)
    print(f"{alive} of {len(MUTANTS)} mutants were not noticed")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
