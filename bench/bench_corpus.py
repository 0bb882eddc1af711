"""Programs of the corpus as whole processes: time from nothing to their result, and peak memory.

An uncached wasmtime compiles first; this engine decodes, validates, and translates what is called.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.measure import Table, processes
from bench.programs import write_file
from bench.runners import precompiled, runners
from ci.corpus import corpus
from ci.corpus.jobs import JOBS, Job

NOTE = """Whole processes, from start to exit: minimum (median), peak resident memory. wasmtime is its
command line without its cache, `cached` with it, `pulley` its interpreter on code compiled beforehand, which
is not included in the time. The jobs are those of ci/corpus/jobs.py: inventory is a script for CPython 3.12
that uses json, re, hashlib and dataclasses. wasmtime takes minutes to compile Yosys, so it ran once, without
the cache."""
MEASURED = ("harbour", "compass", "factors", "compile", "assemble", "inventory", "unwinding", "synthesise")


def tables(rounds: int) -> list[Table]:
    """Measure all programs, in two rounds at most, as wasmtime compiles them in each."""
    rounds = min(rounds, 2)
    table = Table("Whole programs", NOTE, "ms")
    for name in MEASURED:
        job = JOBS[name]
        with tempfile.TemporaryDirectory() as out:
            given = corpus.command(job, [], out)
            candidates = runners(given)
            if job.compared:
                candidates |= precompiled(given, corpus.fetch(job.program))
            else:
                candidates.pop("cached", None)
            table.rows[f"{job.program}: {name}"] = processes(
                candidates,
                rounds if job.compared else 1,
                returncode=job.returncode,
                stdin=_input(job),
                warm=job.compared,
            )
    return [table]


def _input(job: Job) -> Path | None:
    """Return a file with what a job reads: the output of another one."""
    if not job.stdin:
        return None
    return write_file(f"{job.stdin}.output", corpus.run(JOBS[job.stdin], corpus.OURS).output)
