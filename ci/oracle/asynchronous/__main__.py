"""Run component scripts on the specification's `definitions.py`, and compare with what the project does.

    python -m ci.oracle.asynchronous FILE.wast ... [--definitions DIR] [--command LINE] [--trace]
        [--choices LIST] [--seed N] [--ours] [--verbose]

DIR holds `definitions.py` (design/mvp/canonical-abi of WebAssembly/component-model); without the option
WASI_ENGINE_DEFINITIONS names it. With `--command` only commands up to that line are run, and only that one
is reported and traced. A trace has all calls of canonical built-ins with arguments and results, switches of
threads, events and choices in their order. `--choices 0,1` makes other choices than the first of each,
`--seed` random ones.

Ends with status 1 if a command does not do what its script says, but for those known (`suite.py`), or if with
`--ours` the two sides disagree.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import Counter
from pathlib import Path

from ci.oracle.asynchronous import scripts, suite
from ci.oracle.asynchronous.machine import Machine


def main() -> int:
    """Run the scripts, and report."""
    chosen = _arguments()
    machine = Machine(chosen.definitions)
    machine.choices.given = [int(number) for number in chosen.choices.split(",") if number][::-1]
    machine.choices.rng = None if chosen.seed is None else random.Random(chosen.seed)
    unexpected = 0
    counts: Counter[str] = Counter()
    for path in chosen.files:
        theirs = scripts.run(path, scripts.Theirs(machine))
        ours = scripts.run(path, scripts.Ours()) if chosen.ours else None
        for number, command in enumerate(scripts.commands_of(path)[0]):
            if chosen.command is not None and command.line > chosen.command:
                break
            shown = chosen.command is None or command.line == chosen.command
            machine.trace.write = print if chosen.trace and shown else None
            if machine.trace.write is not None:
                print(f"--- {path.name}:{command.line} ({number})")
            judged = next(theirs)
            machine.trace.write = None
            mine = None if ours is None else next(ours)
            if not shown:
                continue
            known = suite.reason(path, judged.line)
            unexpected += bool(judged.wrong) != bool(known)
            unexpected += mine is not None and not suite.agree(judged, mine)
            counts.update(suite.tally(judged, mine))
            for line in suite.report(path.name, judged, mine, known, chosen.verbose or bool(chosen.command)):
                print(line)
    print(suite.summary(counts))
    return 1 if unexpected else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a .wast script of components")
    parser.add_argument(
        "--definitions", metavar="DIR", type=Path, help="where definitions.py is",
        default=os.environ.get("WASI_ENGINE_DEFINITIONS"),
    )  # fmt: skip
    parser.add_argument("--command", metavar="LINE", type=int, help="only the command at this line")
    parser.add_argument("--trace", action="store_true", help="print what happens")
    parser.add_argument("--choices", metavar="LIST", default="", help="which of those in order: 0,2,1")
    parser.add_argument("--seed", metavar="N", type=int, help="make random choices")
    parser.add_argument("--ours", action="store_true", help="compare with the project's own run time")
    parser.add_argument("--verbose", action="store_true", help="print a line for each command")
    chosen = parser.parse_args()
    if chosen.definitions is None:
        parser.error("no definitions.py: --definitions, or WASI_ENGINE_DEFINITIONS")
    return chosen


if __name__ == "__main__":
    sys.exit(main())
