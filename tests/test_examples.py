"""The programs of examples/ run as a reader would start them, and print what they promise."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PRINTED = {
    "load_and_call": [
        "gcd(1071, 462) = 21",
        "div_mod(-17, 5) = (-3, -2)",
        "sum = 4.0",
        "trap: integer divide by zero",
    ],
    "host_import": [
        "log: sorted in the guest",
        "[15, 14, 6, 3, -1, -92]",
        "raised in Python, through the guest: 7 comes twice",
    ],
    "made_in_python": [
        "count, as Python sees it: 3",
        "sum: 12 product: 42",
        "with a zero in between: 9 -1",
    ],
    "limits": [
        "stopped after a million steps",
        "stopped after a tenth of a second",
        "and still of use: 42",
        "growing by 15 pages, to 1 MiB: 1",
        "growing by one more: -1",
        "endless recursion: call stack exhausted",
    ],
    "component": [
        "import acme:host/words {",
        "  greeting: func(hour: u8) -> result<string, string>;",
        "}",
        "export greet: func(name: string, hour: u8) -> result<string, string>;",
        "Good morning, Zoë",
        "Good day, world",
        "the guest passed on: nobody is greeted at 23 o'clock",
        "never called: hour: 969 is out of range for u8: 0 to 255",
        "1 import does not fit:",
        "  acme:host/words is missing: imports has nothing for it; did you mean `acme:host/word`?",
        "    acme:host/words {",
        "      greeting: func(hour: u8) -> result<string, string>;",
        "    }",
    ],
    "plugin_host": [
        "Outcome(kind='done', detail='', value=42, log=['at work'])",
        "Outcome(kind='took too many steps', detail='out of fuel', value=None, log=['for ever'])",
        "cancelled",
        "8",
        "Outcome(kind='trapped', detail='unreachable', value=None, log=[])",
    ],
    "compose": ["sold for 25", "balance: 125", "balance: 130", "error: account was dropped"],
    "run_wasi_program": ["it printed: hello from a sandbox", "its exit code: 4"],
}


def test_every_example_is_tested():
    assert {path.stem for path in EXAMPLES.glob("*.py")} == set(PRINTED)


@pytest.mark.parametrize("name", PRINTED)
def test_example(name):
    command = [sys.executable, str(EXAMPLES / f"{name}.py")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines() == PRINTED[name]
