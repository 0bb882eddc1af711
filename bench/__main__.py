"""What crossing the border costs: `python -m bench`, beside wasmtime-py and wasm3 where they are installed.

python -m bench                 all measurements of bench/measurements.py
python -m bench calls --json    some, for machines
"""

from __future__ import annotations

import argparse
import json
import sys

from bench.measurements import MEASUREMENTS
from bench.peers import BORDER, missing


def main() -> None:
    """Read the command line, measure and print."""
    known = {measurement.name: measurement for measurement in MEASUREMENTS}
    described = "; ".join(f"{m.name}: {m.what}" for m in MEASUREMENTS)
    parser = argparse.ArgumentParser(prog="python -m bench", description=f"Measure. {described}.")
    parser.add_argument("name", nargs="*", choices=[*known, []], help="only these")
    parser.add_argument("--rounds", type=int, default=5, help="of each measurement (5)")
    parser.add_argument("--json", action="store_true", help="print JSON, times in seconds")
    options = parser.parse_args()
    for line in missing(BORDER):
        print(line, file=sys.stderr, flush=True)
    found = {}
    for name in options.name or known:
        tables = known[name].tables(options.rounds)
        found[name] = [table.as_json() for table in tables]
        if not options.json:
            print("\n".join(table.text() for table in tables), flush=True)
    if options.json:
        print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
