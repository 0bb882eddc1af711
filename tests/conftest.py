"""What all tests share: cases for a form of the interpreter that this build does not have are left out.

Names of cases are the same in every process, which `make test` has several of: no addresses of objects.
"""

import gc
import os
import signal
import sys
from pathlib import Path

import pytest

import engine


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the cases of the form "tail" where that does not work, such as under a sanitizer."""
    for item in items:
        if " at 0x" in item.name:
            raise pytest.UsageError(f"{item.nodeid}: an address in the name of a case; give ids=")
    absent = [item for item in items if _form(item) == "tail" and "tail" not in engine.FORMS]
    if absent:
        config.hook.pytest_deselected(items=absent)
        items[:] = [item for item in items if item not in absent]


def pytest_collection_finish() -> None:
    """Take what collecting made, for more than 12,000 tests, out of what each gc.collect() looks through."""
    gc.collect()
    gc.freeze()


def _form(item: pytest.Item) -> object:
    return item.callspec.params.get("form") if hasattr(item, "callspec") else None


@pytest.fixture
def interruptible():
    """SIGINT interrupts here and in children: whoever runs the tests may ignore it, as shells do with `&`."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(name="leaves_nothing")
def _leaves_nothing() -> object:
    return leaves_nothing


def leaves_nothing(name: str, shape: tuple[object, ...], calls: int) -> None:
    """Call a function `calls` times, thrice: neither memory nor the counts of references grow.

    `shape`: the function without arguments, objects whose counts must not change, the share of `calls`.
    """
    run, watched, share = shape
    count = max(int(calls * share), 100)

    def repeat(n: int) -> None:
        for _ in range(n):
            run()
        gc.collect()

    for _ in range(2):  # warm up: pools, free lists, thresholds of collectors
        repeat(count // 2)
    counts = [sys.getrefcount(thing) for thing in watched]
    rounds = []
    for _ in range(3):
        before = _resident()
        repeat(count)
        rounds.append(_resident() - before)
        assert [sys.getrefcount(thing) for thing in watched] == counts
    print(f"{name}: {rounds} bytes in {count} calls each")
    # what leaks does so in every round; when the allocator takes and gives pages is its own affair
    assert sorted(rounds)[1] <= count + (256 << 10)  # a byte a call, and pieces that the allocator takes


def _resident() -> int:
    """Bytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
