"""Fused ops: where they are put; each instruction still traps, counts and is entered at its own word."""

import pytest

import engine
from engine.opcodes import FUSED, ops
from engine.translate.translate import disassemble

MEMORY_SIZE = 0x10000
LOAD, STORE = 0x28, 0x36  # opcodes of i32.load and i32.store

COPY = """(i32.store offset={1} (local.get 1) (i32.load offset={0} (local.get 0)))
    (i32.load offset=16 (local.get 1))"""


def module(body, header="(param i32 i32) (result i32) (local i32)"):
    return engine.Module(
        f"""(module (memory (export "m") 1) (global $g (export "g") (mut i32) (i32.const 64))
          (func (export "f") {header} {body}))"""
    )


def words(body):
    return [name for _, name, *_ in disassemble(module(body), 0)]


def test_each_fused_op_is_reached_over_shorter_ones():
    """The translator lengthens a fused op by one op at a time."""
    assert sorted(FUSED) == list(FUSED)
    assert [row for row in FUSED if row.count(" ") > 1 and row.rpartition(" ")[0] not in FUSED] == []
    assert [op.words for op in ops() if op.parts] == [
        next(op.words for op in ops() if op.name == row.partition(" ")[0]) for row in FUSED
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("(i32.load offset=4 (i32.load (local.get 0)))", "load32_u__load32_u_a load32_u_a ret1"),
        ("(global.set $g (local.tee 2 (i32.sub (global.get $g) (i32.const 16)))) (local.get 2)",
         "global_get__i32_add_ai__global_set_a i32_add_ai global_set_a__ret1 ret1"),
        ("(i32.store (local.get 0) (i32.load (local.get 1))) (i32.load (local.get 1))",
         "load32_u__store32_a__load32_u store32_a__load32_u load32_u__ret1 ret1"),
        ("(i32.load (i32.add (local.get 0) (i32.shl (local.get 1) (i32.const 2))))",
         "i32_shl_ri__i32_add_ar__load32_u_a i32_add_ar__load32_u_a load32_u_a ret1"),
        # words that end what runs into them begin nothing
        ("(return (local.get 0)) (i32.load (local.get 1))", "ret1"),
        # the words of a br_table are no ops
        ("(block (br_table 0 0 0 0 0 0 (i32.add (i32.load (local.get 0)) (i32.const 3)))) (local.get 0)",
         "load32_u__i32_add_ai i32_add_ai__br_table br_table ret1"),
    ],
)  # fmt: skip
def test_words(body, expected):
    assert " ".join(words(body)) == expected


def test_distances_of_branch_tables_are_never_taken_for_ops():
    """Those of branches backward are large numbers where a word has the number of its op."""
    count = 3000
    tables = "(block (br_table 1 1 1 0 (local.get 0)))" * count
    names = [name for name in words(f"(loop {tables}) (local.get 0)") if name != "fuel"]
    assert names == ["br_table"] * count + ["ret1"]


@pytest.mark.parametrize(
    ("body", "arguments", "at"),
    [
        # (first argument, second), the immediate offset of the access that traps
        ("(i32.load offset=8 (i32.load offset=4 (local.get 0)))", (-1, 0), (LOAD, 4)),
        ("(i32.load offset=8 (i32.load offset=4 (local.get 0)))", (0, 0), (LOAD, 8)),
        (COPY.format(4, 12),
         (-1, 0), (LOAD, 4)),
        (COPY.format(8, 12),
         (0, MEMORY_SIZE - 12), (STORE, 12)),
        (COPY.format(8, 8),
         (0, MEMORY_SIZE - 12), (LOAD, 16)),
        ("(i32.load offset=20 (i32.add (local.get 0) (i32.shl (local.get 1) (i32.const 2))))",
         (-4, 0), (LOAD, 20)),
    ],
)  # fmt: skip
def test_a_trap_is_at_the_instruction_that_trapped(body, arguments, at, form):
    """In whichever of the fused words; what came before it has happened, what comes behind it has not."""
    guest = module(body)
    assert any("__" in name for name in words(body))
    instance = engine.Instance(guest, engine=form)
    instance["m"].write(4, b"\xff\xff\xff\x7f\x11\x22\x33\x44")
    with pytest.raises(engine.Trap, match="^out of bounds memory access") as raised:
        instance["f"](*arguments)
    (frame,) = raised.value.frames
    opcode, _, offset = bytes(guest)[frame.offset : frame.offset + 3]
    assert (opcode, offset) == at
    stored = instance["m"].read(MEMORY_SIZE - 4, 4)
    assert stored == (b"\x11\x22\x33\x44" if at == (LOAD, 16) else bytes(4))


def test_both_stores_of_a_pair_have_their_own_trap(form):
    body = "(i32.store (local.get 0) (local.get 1)) (i32.store (local.get 1) (local.get 0)) (local.get 0)"
    assert words(body)[0].startswith("store32__store32")
    instance = engine.Instance(module(body), engine=form)
    with pytest.raises(engine.Trap):
        instance["f"](16, MEMORY_SIZE)
    assert instance["m"].read(16, 4) == MEMORY_SIZE.to_bytes(4, "little")
    assert instance["f"](16, 32) == 16
    assert instance["m"].read(32, 4) == (16).to_bytes(4, "little")


def test_a_loop_may_begin_within_fused_words(form):
    """Its first word is executed as part of those before it, and alone when branched to."""
    body = """(local.set 2 (i32.add (local.get 0) (i32.const 100)))
        (loop (local.set 2 (i32.add (local.get 2) (i32.const 3)))
          (br_if 0 (i32.lt_u (local.get 2) (local.get 1))))
        (local.get 2)"""
    assert words(body)[0].startswith("i32_add_ri__i32_add_ri")
    instance = engine.Instance(module(body), engine=form)
    assert [instance["f"](0, end) for end in (0, 103, 104, 110)] == [103, 103, 106, 112]


def test_fuel_that_ends_within_fused_words(form):
    """A fused backward branch pays for itself; it is resumed at its target with nothing done twice."""
    body = """(loop (local.set 2 (i32.add (local.get 2) (i32.const 5)))
          (br_if 0 (i32.ne (local.tee 0 (i32.add (local.get 0) (i32.const -1))) (local.get 1))))
        (local.get 2)"""
    assert any(name.endswith("__br_i32_ne_ar_bk") for name in words(body))
    instance = engine.Instance(module(body), engine=form)
    rounds = 20_000  # more than the first slices of fuel
    assert instance["f"](rounds, 0) == 5 * rounds
    assert instance.usage()["fuel"] == rounds  # one to enter, and one for each branch taken


def test_a_frame_that_does_not_fit_is_entered_at_the_call_of_fused_words(form):
    """The call is executed again when the stack has grown: the words before it are not."""
    guest = engine.Module("""(module (global $g (export "g") (mut i32) (i32.const 0))
        (func $f (export "f") (param i32 i32) (result i32)
          (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
          (global.set $g (i32.add (global.get $g) (i32.const 1)))
          (call $f (i32.sub (local.get 0) (i32.const 1)) (local.get 1))))""")
    assert any(name.endswith("__call") for _, name, *_ in disassemble(guest, 0))
    instance = engine.Instance(guest, engine=form)
    assert instance["f"](5000, 7) == 7
    assert instance["g"].value == 5000
