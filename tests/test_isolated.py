"""Worker processes that die cost their own item only."""

import os
import signal
import time

import pytest

from wasi.wast.isolated import Lost, run_isolated


def work(item: int) -> int:
    if item == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if item == 5:
        time.sleep(60)
    if item == 7:
        os._exit(9)
    return item * item


@pytest.mark.parametrize("jobs", [1, 3])
def test_crash_exit_and_delay(jobs):
    answers = dict(run_isolated(work, range(10), jobs=jobs, seconds=2))
    lost = {item: answer.reason for item, answer in answers.items() if isinstance(answer, Lost)}
    assert lost == {
        3: "the process died of signal 9",
        5: "did not finish within 2 s",
        7: "the process exited with code 9",
    }
    assert {item: answer for item, answer in answers.items() if item not in lost} == {
        n: n * n for n in (0, 1, 2, 4, 6, 8, 9)
    }


def test_nothing_to_do():
    assert list(run_isolated(work, [], jobs=2, seconds=1)) == []
