"""Copies: strings and lists between Python and a guest, and between guests; time, and bytes copied.

As pytest-benchmark: `python -m pytest bench/bench_copy.py`; as tables: `make bench` or
`python -m bench copies`.
"""

from __future__ import annotations

import array
import functools
from collections.abc import Callable, Mapping
from timeit import Timer
from typing import NamedTuple

from bench.components import Guest, Ours, copied, loaded, present
from bench.measure import Listing, Samples, Table, actions, calls
from bench.peers import has

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

ENCODINGS = ("utf8", "utf16", "latin1")  # exports echo-…; the last is latin1+utf16
LETTERS = {"ascii": "a", "latin1": "é", "CJK": "中"}
SIZES = {"5": 5, "1 K": 1024, "1 M": 1 << 20}  # characters
LARGE = 10_000  # bytes of a value; of those below the number of copies would say nothing else
STRINGS_NOTE = """A string to a component and back, minimum (median), by the encoding of the guest, the kind
of characters, and the number of characters."""
LISTS_NOTE = """A list to a component and back, or only to it (*take*), minimum (median). *out* is the object
that receives the result instead of a new `bytes` or `list`. wasmtime takes `bytes` for list<u8>, and `list`
for all others; its slow calls were made twice."""
GUESTS_NOTE = """From one component to another inside one instance, one call in a loop of the sender, minimum
(median). No Python object is created."""
VOLUME_NOTE = """This engine's counter `bytes_copied` for one call, compared with the size of the value in the
memories of the guests. 2.00 is once to the guest and once back, 1.00 is one way."""


class Case(NamedTuple):
    """A call: an export, what it is given, what the result is written to, and which peers can do it."""

    function: str
    value: object
    size: int  # bytes in the guest's memory, strings and lists in it too
    out: object = None
    peers: bool = True
    slow: bool = False  # for peers: timed once a round, and in few rounds


def strings() -> dict[str, Case]:
    """Return the cases of strings."""
    return {
        f"{encoding}, {letters}, {size}": Case(
            f"echo-{encoding}", letter * count, count * _width(encoding, letter)
        )
        for encoding in ENCODINGS
        for letters, letter in LETTERS.items()
        for size, count in SIZES.items()
    }


def _width(encoding: str, letter: str) -> int:
    """Return how many bytes a letter takes in an encoding."""
    if encoding == "utf8":
        return len(letter.encode())
    return 2 if encoding == "utf16" or letter > "\xff" else 1


def lists() -> dict[str, Case]:
    """Return the cases of lists."""
    return {**_bytes(), **_numbers(), **_compounds(), **(_arrays() if has("numpy") else {})}


def _bytes() -> dict[str, Case]:
    kilobyte, megabyte = bytes(range(256)) * 4, bytes(range(256)) * 4096
    size = len(megabyte)
    echo = functools.partial(Case, "echo-bytes", peers=False)
    return {
        "list<u8> 1 KB, bytes": Case("echo-bytes", kilobyte, 1024),
        "list<u8> 1 MB, take bytes": Case("take-bytes", megabyte, size, slow=True),
        "list<u8> 1 MB, bytes": Case("echo-bytes", megabyte, size, slow=True),
        "list<u8> 1 MB, bytearray": echo(bytearray(megabyte), size),
        "list<u8> 1 MB, memoryview": echo(memoryview(megabyte), size),
        "list<u8> 1 MB, array.array": echo(array.array("B", megabyte), size),
        "list<u8> 1 MB, list": echo(list(megabyte), size),
        "list<u8> 1 MB, bytes, out bytearray": echo(megabyte, size, bytearray(size)),
    }


def _numbers() -> dict[str, Case]:
    count = 100_000
    integers, floats = list(range(count)), [i / 2 for i in range(count)]
    echo = functools.partial(Case, "echo-u32s", size=4 * count, peers=False)
    return {
        "list<u32> 100 k, list": Case("echo-u32s", integers, 4 * count, slow=True),
        "list<u32> 100 k, array.array": echo(array.array("I", integers)),
        "list<u32> 100 k, array.array, out array.array": echo(
            array.array("I", integers), out=array.array("I", integers)
        ),
        "list<f64> 100 k, list": Case("echo-f64s", floats, 8 * count, slow=True),
    }


def _compounds() -> dict[str, Case]:
    count = 10_000
    texts = [f"text {i:04}" for i in range(count)]
    items = [{"id": i, "weight": i / 2} for i in range(count)]
    named = [{"id": i, "name": f"name {i:03}"} for i in range(1000)]
    return {
        "list<string> 10 k": Case("echo-strings", texts, 8 * count + sum(map(len, texts)), slow=True),
        "list<record {u32, f64}> 10 k, list": Case("echo-items", items, 16 * count, slow=True),
        "list<record {u32, string}> 1 k": Case("echo-nameds", named, 12_000 + 8 * 1000, slow=True),
    }


def _arrays() -> dict[str, Case]:
    """Return the cases of numpy's arrays."""
    import numpy

    megabyte = numpy.frombuffer(bytes(range(256)) * 4096, "u1")
    integers, floats = numpy.arange(100_000, dtype="u4"), numpy.arange(100_000) / 2
    item = numpy.dtype([("id", "<u4"), ("weight", "<f8")], align=True)
    items = numpy.array([(i, i / 2) for i in range(10_000)], item)
    found = {"list<u8> 1 MB, numpy": Case("echo-bytes", megabyte, megabyte.nbytes, peers=False)}
    for row, function, value in (
        ("list<u32> 100 k", "echo-u32s", integers),
        ("list<f64> 100 k", "echo-f64s", floats),
        ("list<record {u32, f64}> 10 k", "echo-items", items),
    ):
        out = numpy.zeros_like(value)
        found[f"{row}, numpy, out numpy"] = Case(function, value, value.nbytes, out, peers=False)
    return found


class Sent(NamedTuple):
    """Something sent by one guest to another: the shape, the value, its bytes in the receiver's memory."""

    shape: str
    value: object
    size: int
    pair: str = "pair utf8 utf8"


def sent() -> dict[str, Sent]:
    """Return what goes from guest to guest."""
    cases = {
        "list<u8> 1 MB": Sent("bytes", bytes(1 << 20), 1 << 20),
        "list<tuple<u32, f64>> 10 k": Sent("items", [(i, i / 2) for i in range(10_000)], 160_000),
        "list<tuple<u32, string>> 1 k": Sent("nameds", [(i, f"name {i:03}") for i in range(1000)], 20_000),
    }
    encodings = {"utf8": "utf8", "utf16": "utf16", "latin1": "latin1+utf16"}
    for sender in encodings:
        for receiver in encodings:
            pair = f"pair {encodings[sender]} {encodings[receiver]}"
            for letters in ("ascii", "CJK"):
                letter = LETTERS[letters]
                cases[f"{sender} → {receiver}, {letters}, 1 M"] = Sent(
                    "string", letter * (1 << 20), (1 << 20) * _width(receiver, letter), pair
                )
    return cases


def tables(rounds: int) -> list[Table | Listing]:
    """Measure everything."""
    guests = loaded()
    values = {
        "Strings": (STRINGS_NOTE, strings()),
        "Lists": (LISTS_NOTE, lists()),
    }
    found: list[Table | Listing] = []
    volume = Listing("Bytes copied", VOLUME_NOTE, ["", "bytes of the value", "copied", "times"])
    for title, (note, cases) in values.items():
        table = Table(title, note, "µs")
        for row, case in cases.items():
            table.rows[row] = _timed(
                {name: _call(g, case) for name, g in guests.items() if name == "ours" or case.peers},
                case.slow,
                rounds,
            )
            if case.size >= LARGE:
                _note(volume, row, case.size, guests, functools.partial(_call, case=case))
        found.append(table)
    table = Table("From guest to guest", GUESTS_NOTE, "µs")
    for row, piece in sent().items():
        table.rows[row] = _sent(piece, rounds, volume, row)
    return [*found, table, *([volume] if volume.rows else [])]


def _call(guest: Guest, case: Case) -> Callable[[], object]:
    function = guest.func(case.function)
    value = guest.records(case.value)
    if case.out is None:
        return functools.partial(function, value)
    return functools.partial(function, value, out=case.out)


def _timed(candidates: Mapping[str, Callable[[], object]], slow: bool, rounds: int) -> Samples:
    """Time ours repeatedly, and what is slow of peers once a round."""
    timed = {name: Timer("f()", globals={"f": f}) for name, f in candidates.items()}
    repeated = {name: timer for name, timer in timed.items() if not slow or name == "ours"}
    once = {name: f for name, f in candidates.items() if name not in repeated}
    return {**calls(repeated, rounds), **(actions(once, min(rounds, 2)) if once else {})}


def _note(
    volume: Listing,
    row: str,
    size: int,
    guests: Mapping[str, Guest],
    call: Callable[[Guest], Callable[[], object]],
) -> None:
    """Add to the listing what this engine copies in a call."""
    ours = guests.get("ours")
    if isinstance(ours, Ours):
        count = copied(ours, call(ours))
        volume.rows.append([row, f"{size:,}", f"{count:,}", f"{count / size:.2f}"])


def _sent(piece: Sent, rounds: int, volume: Listing, row: str) -> Samples:
    guests = loaded(piece.pair, {})
    for guest in guests.values():
        guest.func(f"set-{piece.shape}")(piece.value)
    _note(volume, row, piece.size, guests, lambda g: functools.partial(g.func(f"send-{piece.shape}"), 1))
    timers = {
        name: Timer("f(10)", globals={"f": g.func(f"send-{piece.shape}")}) for name, g in guests.items()
    }
    return calls(timers, rounds, divisor=10)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give the test its cases; `python -m bench` needs no pytest."""
    cases = {**strings(), **lists()}
    shapes = [
        (engine, row) for row, case in cases.items() for engine in present() if engine == "ours" or case.peers
    ]
    metafunc.parametrize(("engine", "row"), shapes)


def test_copy(benchmark: BenchmarkFixture, engine: str, row: str) -> None:
    case = {**strings(), **lists()}[row]
    benchmark.group = row
    benchmark.pedantic(_call(loaded()[engine], case), rounds=3, warmup_rounds=1)
