"""A little of what `make fuzz` does with random programs; and that they are what they should be."""

import pytest

import engine
from ci.fuzz import programs

COUNT = 40
CONTROL = """block loop if else br br_if br_table return call call_indirect call_ref return_call
return_call_indirect return_call_ref throw throw_ref try_table try catch catch_all delegate rethrow
br_on_null br_on_non_null select"""


def test_programs_depend_on_seed_and_number_only():
    assert programs.program(1, 5) == programs.program(1, 5)
    assert programs.program(1, 5) != programs.program(2, 5)


def test_programs_use_every_instruction_of_control():
    texts = [module.ours for number in range(100) for module in programs.program(1, number)]
    text = "\n".join(texts)
    for name in CONTROL.split():
        assert any(f"{before}{name}{after}" in text for before in "\n( " for after in "\n )"), name


def test_programs_agree_with_wasmtime(tmp_path, monkeypatch):
    pytest.importorskip("wasmtime")
    from ci.fuzz import compare_programs

    monkeypatch.chdir(tmp_path)
    assert compare_programs.compare_block((1, 0, COUNT)) == []


def test_a_difference_is_found_and_kept(tmp_path, monkeypatch):
    pytest.importorskip("wasmtime")
    from ci.fuzz import compare_programs

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        compare_programs, "run_ours", lambda modules, calls, form, preempted: (["nothing"], 0)
    )
    problem = compare_programs.compare(1, 3)
    assert problem is not None and problem.startswith(
        f"program 3: {engine.FORMS[0]}: ours nothing, wasmtime "
    )
    kept = tmp_path / "build/programs/1-3-a.ours.wat"
    engine.Module(kept.read_text(), features=compare_programs.FEATURES)
