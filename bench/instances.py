"""Many small instances in one process: `python -m bench.instances ENGINE WASM COUNT` prints what they take.

A process of its own for each engine, so that what one leaves behind is not in the figures of another. The
answer, in JSON, has resident bytes before, with the instances, and after a byte of each memory was written,
and the seconds that making them took. Each instance is apart from the others, as for users who are strangers:
wasmtime gets a store for each, wasm3 a runtime.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

COMPONENT = b"\0asm\x0d\0\1\0"  # the preamble
Write = Callable[[], object]  # writes a byte into the memory of an instance, which it keeps alive


def ours(wasm: bytes) -> Callable[[], Write]:
    """Compile a module or component and return what makes an instance of it."""
    if wasm[:8] == COMPONENT:
        import wasi

        component = wasi.compile(wasm)
        return lambda: component.instantiate()["write"]
    import engine

    module = engine.Module(wasm)
    return lambda: engine.Instance(module)["write"]


def wasmtime(wasm: bytes) -> Callable[[], Write]:
    """Compile a module or component and return what makes an instance of it."""
    import wasmtime

    runtime = wasmtime.Engine()
    if wasm[:8] == COMPONENT:
        return _wasmtime_component(runtime, wasm)
    module = wasmtime.Module(runtime, wasm)

    def make() -> Write:
        store = wasmtime.Store(runtime)
        write = wasmtime.Instance(store, module, []).exports(store)["write"]
        return lambda: write(store)

    return make


def _wasmtime_component(runtime: Any, wasm: bytes) -> Callable[[], Write]:
    import wasmtime
    from wasmtime.component import Component, Linker

    component, linker = Component(runtime, wasm), Linker(runtime)

    def make() -> Write:
        store = wasmtime.Store(runtime)
        write = linker.instantiate(store, component).get_func(store, "write")
        return lambda: write and write(store)

    return make


def wasm3(wasm: bytes) -> Callable[[], Write]:
    """Return what makes an instance of a module, which wasm3 reads each time."""
    import wasm3

    environment = wasm3.Environment()

    def make() -> Write:
        runtime = environment.new_runtime(8192)  # bytes of stack
        runtime.load(environment.parse_module(wasm))
        write: Write = runtime.find_function("write")
        return lambda: write() if runtime else None  # a function does not keep its runtime

    return make


ENGINES = {"ours": ours, "wasm3": wasm3, "wasmtime": wasmtime}


def resident() -> int:
    """Return how many bytes of this process are in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def measure(name: str, wasm: bytes, count: int) -> dict[str, float]:
    """Make instances of what exports `write`, call that on each, and return what it took."""
    make = ENGINES[name](wasm)
    make()()  # what the first one needs once is not counted
    before = resident()
    start = time.perf_counter()
    instances = [make() for _ in range(count)]
    seconds = time.perf_counter() - start
    made = resident()
    for write in instances:
        write()
    return {"before": before, "made": made, "written": resident(), "seconds": seconds}


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]).read_bytes(), int(sys.argv[3]))))
