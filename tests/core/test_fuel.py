"""What fuel pays for besides branches and calls: whatever else takes time, wherever the guest goes."""

import random

import pytest

import engine
from engine import Instance, Module
from engine.text import parse_module
from engine.translate.translate import disassemble

CHARGE_WORDS = 128  # as engine/translate/state.pxd has it
WORDS_OF_FUEL = 16
ENTERING = 1  # fuel of each call of a guest


def guest(text, form, imports=None, **limits):
    return Instance(Module(text), imports, engine=form, limits=engine.Limits(**limits))


def fuel_of(instance, name="f", *arguments):
    """Return what a call cost besides entering."""
    before = instance.usage()["fuel"]
    instance[name](*arguments)
    return instance.usage()["fuel"] - before - ENTERING


@pytest.mark.parametrize("n", [0, 10, 60, 200, 1000, 20_000])
def test_straight_code_is_paid_by_its_words(n, form):
    step = "(local.set 0 (f64.sqrt (local.get 0)))"
    text = f'(module (func (export "f") (local f64) {step * n}))'
    least = n // CHARGE_WORDS * (CHARGE_WORDS // WORDS_OF_FUEL)
    assert least <= fuel_of(guest(text, form)) <= least + least // 50  # a payment may cost a word


def test_straight_code_in_a_loop_is_paid_each_time(form):
    step = "(local.set 1 (f64.sqrt (local.get 1)))"
    loop = "(loop (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))"
    text = (
        f'(module (func (export "f") (param i32) (local f64) {loop.replace("(loop", "(loop" + step * 300)}))'
    )
    one = fuel_of(guest(text, form), "f", 1)
    assert one >= 2 * CHARGE_WORDS // WORDS_OF_FUEL
    assert fuel_of(guest(text, form), "f", 10) == 10 * one + 9


def test_a_way_around_all_that_pays_pays_too(form):
    # blocks of 100 words, and between them what is jumped over, where the words would be paid
    step = "(local.set 1 (f64.sqrt (local.get 1)))"
    piece = f"(block {step * 100} (br_if 0 (local.get 0)) {step * 100})"
    text = f'(module (func (export "f") (param i32) (local f64) {piece * 200}))'
    assert fuel_of(guest(text, form), "f", 1) >= 200 * 100 // WORDS_OF_FUEL // 2
    assert fuel_of(guest(text, form), "f", 0) >= 200 * 200 // WORDS_OF_FUEL // 2


@pytest.mark.parametrize("seed", range(6))
def test_no_way_through_executes_many_words_without_paying(seed, form):
    """Random blocks and branches over straight code: units of fuel keep up with the steps counted."""
    choose = random.Random(seed)

    def code(depth, room):
        parts = []
        while room > 0:
            n = choose.choice([1, 20, 60, 100, 126, 130, 200])
            parts.append("(global.set 0 (i32.add (global.get 0) (i32.const 1)))" * n)
            room -= n
            shape = choose.randrange(4)
            if depth and shape == 0:
                parts.append(f"(block {code(depth - 1, n)})")
            elif depth and shape == 1:
                condition = f"(i32.and (local.get 0) (i32.const {1 << choose.randrange(16)}))"
                parts.append(f"(if {condition} (then {code(depth - 1, n)}) (else {code(depth - 1, n)}))")
            elif shape == 2:
                condition = f"(i32.and (local.get 0) (i32.const {1 << choose.randrange(16)}))"
                parts.append(f"(br_if {choose.randrange(depth + 1)} {condition})")
        return "".join(parts)

    text = f"""(module (global (export "steps") (mut i32) (i32.const 0))
        (func (export "f") (param i32) (block (block (block {code(3, 1500)})))))"""
    instance = guest(text, form)
    for argument in [0, 0xFFFF, *(choose.randrange(1 << 16) for _ in range(30))]:
        instance["steps"].value = 0
        fuel = fuel_of(instance, "f", argument)
        words = 3 * instance["steps"].value  # at most
        assert fuel * CHARGE_WORDS >= words // 3 - CHARGE_WORDS
        assert fuel <= words // WORDS_OF_FUEL * 4 + 64


@pytest.mark.parametrize(("n_locals", "fuel"), [(0, 1), (63, 1), (64, 2), (640, 11), (40_000, 626)])
def test_locals_that_are_zeroed(n_locals, fuel, form):
    text = f"""(module (func $f (local {"i64 " * n_locals}))
        (func (export "f") (call $f)))"""
    assert fuel_of(guest(text, form)) == fuel


def test_unwinding_is_paid_by_what_is_searched(form):
    regions = "(block $b (try_table (catch $other $b)))" * 1000
    text = f"""(module (tag $t) (tag $other)
      (func $deep (param i32)
        (if (local.get 0) (then (call $deep (i32.sub (local.get 0) (i32.const 1))) (return)))
        (throw $t))
      (func (export "plain") (block $b (try_table (catch_all $b) (throw $t))))
      (func (export "regions") (block $b (try_table (catch_all $b) (throw $t))) {regions})
      (func (export "frames") (param i32)
        (block $b (try_table (catch_all $b) (call $deep (local.get 0))))))"""
    instance = guest(text, form)
    plain = fuel_of(instance, "plain")
    assert plain == 1
    assert fuel_of(instance, "regions") >= plain + 1000 // 16
    shallow = fuel_of(instance, "frames", 0)
    assert fuel_of(instance, "frames", 400) >= shallow + 400 + 4 * 400 // 16


ENDLESS = {
    "return_call_ref": """(type $v (func)) (elem declare func $f)
        (func $f (export "f") (return_call_ref $v (ref.func $f)))""",
    "call_ref": """(type $v (func)) (elem declare func $f)
        (func $f (export "f") (call_ref $v (ref.func $f)))""",
    "throw and catch": """(tag $t) (func (export "f")
        (loop $l (block $b (try_table (catch_all $b) (throw $t))) (br $l)))""",
    "throw_ref": """(tag $t) (func (export "f") (local exnref)
        (block $b (result exnref) (try_table (catch_all_ref $b) (throw $t)) (unreachable)) (local.set 0)
        (loop $l (block $b (try_table (catch_all $b) (throw_ref (local.get 0)))) (br $l)))""",
    "catch and rethrow": """(tag $t) (func $f (export "f")
        (block $b (try_table (catch_all $b) (throw $t))) (return_call $f))""",
    "br_table": '(func (export "f") (loop $l (br_table $l $l (i32.const 1))))',
}  # fmt: skip


@pytest.mark.parametrize("name", ENDLESS)
@pytest.mark.parametrize("fuel", [0, 1, 100, 20_000])
def test_fuel_survives(name, fuel, form):
    instance = guest(f"(module {ENDLESS[name]})", form, fuel=fuel, stack="64MiB")
    with pytest.raises(engine.OutOfFuel, match="^out of fuel"):
        instance["f"]()
    assert instance.usage()["fuel"] == fuel


def test_it_is_the_same_whoever_translated_before(form):
    text = f'(module (func (export "f") (local f64) {"(local.set 0 (f64.sqrt (local.get 0)))" * 1000}))'
    module = Module(text)
    first, second = (Instance(module, engine=form) for _ in range(2))
    assert fuel_of(first) == fuel_of(first) == fuel_of(second) == 56


# Words in proportion to bytes

TYPES = f"(type $v (func)) (type $many (func (result {'i32 ' * 1000})))"
CONSTANTS = "(i32.const 1)" * 1000
CONDITION = "(br_if 0 (local.get 0))"
WIDE = {
    "branches with constants": f"""(func (param i32) (i32.const 0)
        (block (type $many) (i32.const 0) {CONSTANTS} {CONDITION * 2000} (br 0)) {"drop " * 1001})""",
    "branches with locals": f"""(func (param i32) (i32.const 0) (block (type $many)
        (i32.const 0) {"(local.get 0)" * 1000} {CONDITION * 2000} (br 0)) {"drop " * 1001})""",
    "returns": f"(func (param i32) (result {'i32 ' * 1000}) {CONSTANTS} {CONDITION * 2000})",
    "a table": f"""(func (param i32) (block (type $many) {CONSTANTS} (block)
        (br_table {"0 " * 4000} (i32.const 0))) {"drop " * 1000})""",
    "a table of many labels": f"""(func (param i32) (local i64)
        {"(block (result i64 i64) (local.get 1)" * 300} (local.get 1) (i64.const 0x123456789a)
        (br_table {" ".join(map(str, range(300)))} (i32.const 0))
        {") drop" * 300} (drop) )""",
    "nested blocks over many reads": f"""(func (param i32) {"(local.get 0)" * 5000}
        {"(local.get 0) (block) (drop)" * 5000} {"drop " * 5000})""",
    "writes under many reads": f"""(func (param i32) {"(local.get 0)" * 5000}
        {"(local.set 0 (i32.const 1)) (local.get 0)" * 5000} {"drop " * 10000})""",
}  # fmt: skip


@pytest.mark.parametrize("shape", WIDE)
def test_code_is_in_proportion_to_bytes(shape):
    binary = parse_module(f"(module {TYPES} {WIDE[shape]})")
    listing = disassemble(Module(binary), 0)
    assert listing[-1][0] * 16 <= 50 * len(binary)


@pytest.mark.parametrize("n", [1, 4, 5, 8, 100])
@pytest.mark.parametrize("taken", [0, 1, 2])
def test_many_values_arrive_by_every_branch(n, taken, form):
    kinds = " ".join(["i32"] * n)
    values = "".join(f"(i32.const {i})" if i % 3 else "(local.get 1)" for i in range(n))
    text = f"""(module (func (export "f") (param i32 i32) (result {kinds}) (i32.const 99)
      (block (result {kinds}) (i32.const 77) {values}
        (br_if 0 (i32.eq (local.get 0) (i32.const 0)))
        (br_if 1 (i32.eq (local.get 0) (i32.const 1)))
        (br_table 0 1 (i32.const 0)))
      (return)))"""
    wanted = [i if i % 3 else -5 for i in range(n)]
    result = guest(text, form)["f"](taken, -5)
    assert (result if n > 1 else (result,)) == tuple(wanted)


@pytest.mark.parametrize("n", [1, 31, 32, 33, 64, 65, 200])
def test_pending_reads_are_of_the_time_when_they_were_read(n, form):
    reads = "".join(f"(local.get 0) (local.set 0 (i32.add (local.get 0) (i32.const {i})))" for i in range(n))
    text = f"""(module (func (export "f") (param i32) (result i32) {"(local.get 0)" * n} {reads}
        {"(block)" * 2} {"i32.add " * (2 * n - 1)}))"""
    total, value = 0, 7
    total += n * value
    for i in range(n):
        total += value
        value += i
    assert guest(text, form)["f"](7) == total
