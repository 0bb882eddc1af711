"""The process in which a variant of this engine runs: bench/variants.py starts it, the variant on its path.

Each line on stdin is a JSON request: {"wasm": path, "argument": n} calls the export `run`, and {"wasm": path,
"args": […], "dirs": {…}} runs a WASI program. The answer is a line with seconds, result and pairs of ops.
"""

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

ops_switch = importlib.import_module("engine.code.ops_switch")  # where the variant keeps its counts

instances: dict[str, Any] = {}


def call(wasm: str, argument: int) -> dict[str, Any]:
    """Call the export `run` of a module, which is loaded once."""
    import engine

    if wasm not in instances:
        instances[wasm] = engine.Instance(engine.Module(Path(wasm).read_bytes()))
        instances[wasm].exports["run"](1)  # translated before it is timed
        take_pairs()
    start = time.perf_counter()
    result = instances[wasm].exports["run"](argument)
    return {"result": result, "seconds": time.perf_counter() - start}


def command(wasm: str, args: list[str], dirs: dict[str, str]) -> dict[str, Any]:
    """Run a WASI program; its result is its exit code."""
    import wasi

    start = time.perf_counter()
    done = wasi.run(wasm, args, dirs=dirs)
    return {"result": done.returncode, "seconds": time.perf_counter() - start}


def take_pairs() -> list[tuple[int, int, int]]:
    """Return (first op, second op, executions) since the last time; nothing if not counted."""
    if not hasattr(ops_switch, "take_pairs"):
        return []
    return [(first, second, count) for (first, second), count in ops_switch.take_pairs().items()]


for line in sys.stdin:
    request = json.loads(line)
    answer = call(**request) if "argument" in request else command(**request)
    print(json.dumps({**answer, "pairs": take_pairs()}), flush=True)
