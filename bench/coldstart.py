"""A large component in one process: `python -m bench.coldstart ENGINE WASM COUNT` prints what it takes.

The answer, in JSON, has the seconds from the file to the first result of its export `greet`, of which
`compiled` passed before the first instance, and for this and each further instance the seconds until it has
answered, and by how many bytes the process has grown (resident).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from bench.instances import resident

Greet = Callable[[str], object]  # keeps its instance alive


def ours(path: str) -> Callable[[], Greet]:
    """Load a component and return what makes instances."""
    import wasi

    component = wasi.compile(path)
    return lambda: component.instantiate()["greet"]


def wasmtime(path: str) -> Callable[[], Greet]:
    """Load a component and return what makes instances."""
    import wasmtime
    from wasmtime.component import Component, Linker

    engine = wasmtime.Engine()
    component, linker = Component.from_file(engine, path), Linker(engine)

    def make() -> Greet:
        store = wasmtime.Store(engine)
        greet = linker.instantiate(store, component).get_func(store, "greet")
        return lambda name: greet and greet(store, name)

    return make


ENGINES = {"ours": ours, "wasmtime": wasmtime}


def measure(name: str, path: str, count: int) -> dict[str, object]:
    """Load a component, make instances, call each, and return what it took."""
    __import__({"ours": "wasi", "wasmtime": "wasmtime"}[name])  # which is measured elsewhere
    start = time.perf_counter()
    make = ENGINES[name](path)
    compiled = time.perf_counter() - start
    kept, instances = [], []
    for _ in range(count):
        before, begun = resident(), time.perf_counter()
        kept.append(make())
        answer = kept[-1]("you")
        if answer != "Hello, you!":
            raise AssertionError(f"{path} answered {answer!r}")
        instances.append((time.perf_counter() - begun, resident() - before))
    return {"compiled": compiled, "first": compiled + instances[0][0], "instances": instances}


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
