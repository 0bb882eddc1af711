"""The real programs of ci/corpus/corpus.py: what can be checked of them without fetching anything."""

import re
from pathlib import Path

import pytest

from ci.corpus.jobs import JOBS, PROGRAMS

pytestmark = pytest.mark.source


@pytest.mark.parametrize("name", PROGRAMS)
def test_programs_are_pinned(name):
    program = PROGRAMS[name]
    assert re.fullmatch(r"[0-9a-f]{64}", program.sha256)
    assert program.member.endswith(".wasm")


@pytest.mark.parametrize("name", JOBS)
def test_jobs_use_what_is_there(name):
    job = JOBS[name]
    assert job.program in PROGRAMS
    assert re.fullmatch(r"[0-9a-f]{64}", job.output)
    assert not job.stdin or job.stdin in JOBS
    assert all(host == "{data}" or Path(host).is_dir() for host in job.dirs.values())
    assert all(Path(path).is_file() for path in job.preload.values())


def test_every_program_has_a_job():
    driven_by_exports = {"quickjs"}
    assert {job.program for job in JOBS.values()} | driven_by_exports == set(PROGRAMS)
