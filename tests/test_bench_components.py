"""The benchmarks of components: their guests do what is measured, on each engine, and so do the tables."""

import json
import subprocess
import sys

import pytest

from bench import bench_components, bench_copy, coldstart, instances, measurements
from bench.bench_coldstart import ONE_PAGE
from bench.components import LOADERS, copied, loaded
from bench.measure import Listing, Sample, Table
from bench.programs import ROOT, assemble
from ci.components import ToolMissing, component

# export: arguments and result
ANSWERS = [
    ("nop", (), None),
    ("add", (2**32 - 1, 1), 0),
    ("echo-utf8", ("grün",), "grün"),
    ("echo-utf16", ("中文",), "中文"),
    ("echo-latin1", ("grün",), "grün"),
    ("echo-latin1", ("中文",), "中文"),
    ("echo-bytes", (b"abc",), b"abc"),
    ("take-bytes", (b"abc",), 3),
    ("echo-u32s", ([1, 2],), [1, 2]),
    ("echo-f64s", ([0.5],), [0.5]),
    ("echo-strings", (["a", "bc"],), ["a", "bc"]),
    ("echo-option", (None,), None),
    ("echo-option", (7,), 7),
    ("even", (2,), 2),
    ("call-add", (5,), 5),
    ("call-length", (3,), 3 * 64),
]


@pytest.fixture(scope="module", params=LOADERS)
def guest(request):
    return loaded()[request.param]


@pytest.mark.parametrize("name, arguments, result", ANSWERS)
def test_values(guest, name, arguments, result):
    for _ in range(2):  # the memory of the first call was given back
        assert guest.func(name)(*arguments) == result


def test_errors(guest):
    if guest.error is None:
        assert guest.func("even")(3) == "odd"
    else:
        with pytest.raises(guest.error, match="odd"):
            guest.func("even")(3)


def test_variants(guest):
    for value in (guest.value("none"), guest.value("number", 7), guest.value("text", "hello")):
        assert guest.func("echo-variant")(value) == value


def test_records(guest):
    for name, records in (
        ("echo-items", [{"id": 1, "weight": 0.5}]),
        ("echo-nameds", [{"id": 1, "name": "one"}, {"id": 2, "name": ""}]),
    ):
        given = guest.records(records)
        assert guest.func(name)(given) == given


def test_resources(guest):
    increment, counter = guest.counter()
    assert [increment(counter, 2), increment(counter, 3)] == [2, 5]


@pytest.mark.parametrize("row", [row for row in bench_copy.sent() if "1 M" not in row])
def test_pairs(row):
    piece = bench_copy.sent()[row]
    for guest in loaded(piece.pair, {}).values():
        guest.func(f"set-{piece.shape}")(piece.value[:3])
        assert guest.func(f"send-{piece.shape}")(5) == 5 * 3


@pytest.mark.parametrize("sender", ["utf8", "utf16", "latin1+utf16"])
@pytest.mark.parametrize("receiver", ["utf8", "utf16", "latin1+utf16"])
def test_pairs_of_encodings(sender, receiver):
    for guest in loaded(f"pair {sender} {receiver}", {}).values():
        guest.func("set-string")("grün")
        assert guest.func("send-string")(2) == 2 * (5 if receiver == "utf8" else 4)


@pytest.mark.parametrize("row", bench_copy.lists())
def test_lists_come_back(row):
    case = bench_copy.lists()[row]
    ours = loaded()["ours"]
    answer = bench_copy._call(ours, case)()
    if case.function == "take-bytes":
        assert answer == case.size
    elif case.out is None:
        assert list(answer) == list(ours.records(case.value))
    else:
        assert answer == len(case.out)
        assert list(case.out) == list(case.value)  # not bytes(): what lies between fields is not copied


def test_copies_are_counted():
    ours = loaded()["ours"]
    assert copied(ours, lambda: ours.func("echo-bytes")(bytes(1000))) == pytest.approx(2000, abs=64)
    assert copied(ours, lambda: ours.func("take-bytes")(bytes(1000))) == pytest.approx(1000, abs=64)
    assert copied(ours, lambda: ours.func("echo-utf8")("a" * 1000)) == pytest.approx(2000, abs=64)
    pair = loaded("pair utf8 utf8", {})["ours"]
    pair.func("set-bytes")(bytes(1000))
    assert copied(pair, lambda: pair.func("send-bytes")(3)) == pytest.approx(3000, abs=64)


def test_every_shape_of_a_call_is_measured(monkeypatch):
    """With a stop watch that measures nothing: what is called, and what the table shows."""
    monkeypatch.setattr(bench_components, "calls", lambda timers, *_, **__: _once(timers))
    (table,) = bench_components.tables(1)
    assert len(table.rows) == len(bench_components.EXPORTS) + len(bench_components.IMPORTS) + 4
    assert all({"ours", "wasmtime"} <= set(row) for row in table.rows.values())


def _once(timers):
    for timer in timers.values():
        timer.timeit(1)
    return {name: Sample([1.0]) for name in timers}


def test_the_command_prints_text_and_json():
    command = [sys.executable, "-m", "bench", "calls", "--rounds", "1", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    (table,) = json.loads(done.stdout)["calls"]
    assert table["title"] == "Overhead of a call"
    assert 0 < table["rows"]["export, nop () → ()"]["ours"]["least"] < 1


def test_measurements_have_names_of_their_own():
    assert len({m.name for m in measurements.MEASUREMENTS}) == len(measurements.MEASUREMENTS) == 3


def test_tables_as_text_and_json():
    table = Table("T", "note", "ms")
    table.rows["a"] = {"ours": Sample([0.002, 0.001, 0.003])}
    assert table.text() == "T\n      ours, ms\na  1.00 (2.00)\n"
    assert table.as_json() == {"title": "T", "rows": {"a": {"ours": {"least": 0.001, "median": 0.002}}}}
    listing = Listing("L", "note", ["", "size"], [["a", "1"], ["long", "22"]])
    assert listing.text() == "L\n      size\na        1\nlong    22\n"
    assert listing.as_json() == {"title": "L", "rows": {"a": {"size": "1"}, "long": {"size": "22"}}}


@pytest.mark.measures_memory
def test_small_components():
    answer = instances.measure("ours", assemble(ONE_PAGE), 50)
    assert answer["seconds"] > 0
    assert answer["written"] - answer["made"] >= 50 * 4096


def test_a_large_component():
    try:
        path = component("greeter")
    except ToolMissing as missing:
        pytest.skip(str(missing))
    answer = coldstart.measure("ours", str(path), 2)
    assert 0 < answer["compiled"] < answer["first"]
    assert len(answer["instances"]) == 2
