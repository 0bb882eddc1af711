"""The benchmarks measure what they say: the guests compute the right things, and the tables add up."""

import hashlib

import pytest

import engine
from bench.measure import Sample, Table, geometric_mean
from bench.programs import FOLDER, mix

# smaller arguments than the benchmark's, and results known from elsewhere
KERNELS = [
    ("fib", 20, 6765),
    ("sum", 1, 3),
    ("sieve", 100, 25),
    ("matmul", 2, 22.0),
]


def instance(name, form):
    text = mix.text() if name == "mix" else (FOLDER / f"{name}.wat").read_text()
    return engine.Instance(engine.Module(text), {}, engine=form)


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize(("name", "argument", "result"), KERNELS)
def test_kernel(name, argument, result, form):
    assert instance(name, form).exports["run"](argument) == result


def test_mix_is_the_same_everywhere():
    assert hashlib.sha256(mix.text().encode()).hexdigest().startswith("e95746001a3e3fb0")
    assert mix.text() != mix.text(seed=1)


@pytest.mark.parametrize("form", ["tail", "switch"])
def test_mix_gives_what_other_engines_give(form):
    assert instance("mix", form).exports["run"](3) == 1000691136
    assert instance("mix", form).exports["run"](3000) == -1091999594


def test_table():
    table = Table("T", "note", "ms", mean=True)
    table.rows["a"] = {"ours": Sample([0.002, 0.001, 0.003]), "wasm3": Sample([0.004, 0.005, 0.002])}
    table.rows["b"] = {"ours": Sample([0.004]), "wasm3": Sample([0.001])}
    assert table.markdown().splitlines()[4:] == [
        "|  | ours, ms | wasm3, ms | ours / wasm3 |",
        "| --- | ---: | ---: | ---: |",
        "| a | 1.00 (2.00) | 2.00 (4.00) | 0.50 |",
        "| b | 4.00 (4.00) | 1.00 (1.00) | 4.00 |",
        "| geometric mean |  |  | 1.41 |",
    ]


def test_mean_of_what_was_measured():
    assert geometric_mean([2.0, None, 8.0]) == pytest.approx(4.0)
    assert geometric_mean([None]) is None
