"""The translator: which words it makes, and what must not fit into sixteen bits."""

import pytest

import engine
from engine.translate.translate import disassemble


def words(body, header="(param i32 i32) (result i32) (local i32)"):
    """Names of the ops of a function."""
    module = engine.Module(f'(module (memory 1) (func (export "f") {header} {body}))')
    return [name for _, name, *_ in disassemble(module, 0)]


def call(text, *args, form=None):
    return engine.Instance(engine.Module(text), engine=form)["f"](*args)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("(i32.add (local.get 0) (local.get 1))", "i32_add_rr ret1"),
        ("(i32.add (local.get 0) (i32.const 7))", "i32_add_ri ret1"),
        ("(i32.add (i32.const 7) (local.get 0))", "i32_add_ri ret1"),
        ("(i32.sub (local.get 0) (i32.const 7))", "i32_add_ri ret1"),
        ("(i32.sub (i32.const 7) (local.get 0))", "i32_sub_ir ret1"),
        ("(i32.and (local.get 0) (i32.const 0xfffff))", "i32_and_rx ret1"),
        ("(i32.lt_s (i32.const 1) (local.get 0))", "i32_gt_s_ri ret1"),
        ("(local.set 2 (i32.add (local.get 0) (local.get 1))) (local.get 2)", "i32_add_rr ret1"),
        ("(i32.mul (i32.add (local.get 0) (local.get 1)) (local.get 1))", "i32_add_rr i32_mul_ar ret1"),
        ("(i32.sub (local.get 1) (i32.add (local.get 0) (local.get 1)))", "i32_add_rr i32_sub_ra ret1"),
        ("(if (i32.lt_u (local.get 0) (local.get 1)) (then (return (i32.const 1)))) (local.get 0)",
         "br_i32_ge_u_rr const32 ret1 ret1"),
        ("(if (i32.eqz (local.get 0)) (then (return (i32.const 1)))) (local.get 1)",
         "br_if const32 ret1 ret1"),
        (("(loop (br_if 0 (i32.ne (local.tee 0 (i32.add (local.get 0) (i32.const 1))) (local.get 1))))"
         " (local.get 0)"),
         "i32_add_ri__br_i32_ne_ar_bk br_i32_ne_ar_bk ret1"),
        ("(i32.load offset=4 (local.get 0))", "load32_u__ret1 ret1"),
        ("(i32.load offset=70000 (local.get 0))", "load32_u_x ret1"),
        ("(i32.load offset=70000 (i32.const 8))", "load32_u_abs ret1"),
        ("(i32.store (local.get 0) (i32.const -1)) (local.get 0)", "store32_i ret1"),
        ("(i32.store (local.get 0) (i32.add (local.get 0) (local.get 1))) (local.get 0)",
         "i32_add_rr store32_a ret1"),
        ("(select (i32.const 1) (i32.const 2) (local.get 0))", "select_xx ret1"),
        ("(select (local.get 0) (local.get 1) (i32.eqz (local.get 1)))", "i32_eqz select_a ret1"),
    ],
)  # fmt: skip
def test_words(body, expected):
    assert " ".join(words(body)) == expected


def test_a_pending_read_survives_a_write(form):
    text = """(module (func (export "f") (param i32) (result i32)
        local.get 0  i32.const 9  local.set 0  local.get 0  i32.sub))"""
    assert call(text, 4, form=form) == 4 - 9


def test_returned_parameters_may_change_places(form):
    swap = '(module (func (export "f") (param i32 i32) (result i32 i32) (local.get 1) (local.get 0)))'
    assert call(swap, 1, 2, form=form) == (2, 1)


def test_far_branch(form):
    """A forward branch over more words than 16 bits reach."""
    body = "(local.set 0 (i32.xor (i32.mul (local.get 0) (i32.const 3)) (local.get 1)))" * 20000
    text = ('(module (func (export "f") (param i32 i32) (result i32) (block'
            " (br_if 0 (i32.gt_s (local.get 0) (local.get 1)))"
            f" {body}) (local.get 0)))")  # fmt: skip
    assert call(text, 2, 1, form=form) == 2
    x = 1
    for _ in range(20000):
        x = (x * 3 ^ 1) & 0xFFFFFFFF
    assert call(text, 1, 1, form=form) == (x ^ 0x80000000) - 0x80000000


def test_far_backward_branch(form):
    body = "(local.set 2 (i32.add (local.get 2) (local.get 1)))" * 40000
    text = ('(module (func (export "f") (param i32 i32) (result i32) (local i32) (loop'
            f" {body} (local.set 0 (i32.sub (local.get 0) (i32.const 1)))"
            " (br_if 0 (i32.gt_s (local.get 0) (i32.const 0)))) (local.get 2)))")  # fmt: skip
    assert call(text, 3, 1, form=form) == 3 * 40000


def test_large_branch_table(form):
    n = 5000
    text = ('(module (func (export "f") (param i32) (result i32) (block (block'
            f" (br_table {'1 0 ' * n} 0 (local.get 0))) (return (i32.const 10)))"
            " (i32.const 11)))")  # fmt: skip
    assert [call(text, i, form=form) for i in (0, 1, 2 * n - 2, 2 * n - 1, 2 * n, -1)] == [
        11,
        10,
        11,
        10,
        10,
        10,
    ]


def test_branch_table_that_moves_values(form):
    text = ('(module (func (export "f") (param i32) (result i32) (block $a (result i32)'
            " (drop (block $b (result i32)"
            " (i32.const 5) (i32.const 40) (local.get 0) (br_table $a $b 2)))"
            " (return (i32.const 1)))))")  # fmt: skip
    assert [call(text, i, form=form) for i in (0, 1, 2)] == [40, 1, 40]


def test_many_functions(form):
    """A call of a function whose index does not fit into sixteen bits."""
    n = 70000
    functions = "(func (result i32) (i32.const 1))" * n
    text = (
        f'(module {functions} (func (result i32) (i32.const 77)) (func (export "f") (result i32) (call {n})))'
    )
    assert call(text, form=form) == 77


def test_many_locals(form):
    locals_ = " ".join(["i64"] * 40000)
    text = (f'(module (func (export "f") (param i64) (result i64) (local {locals_})'
            " (local.set 39999 (local.get 0)) (i64.add (local.get 39999) (local.get 20000))))")  # fmt: skip
    assert call(text, 5, form=form) == 5


def test_a_frame_has_a_bound(form):
    """Operands without end: an error of its own, no wrong slot."""
    text = ('(module (func (export "f") (param i32) (result i32) '
            + "(local.get 0) (i32.const 1) (i32.add)" * 70000 + "(i32.add)" * 69999 + "))")  # fmt: skip
    with pytest.raises(engine.Exhaustion, match="a frame of more than 65,535 slots"):
        call(text, 1, form=form)


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("(table 0 funcref)", "too many tables: .*at most 100\\n"),
        ("(memory 0)", "too many memories: .*at most 100\\n"),
        ('(import "m" "t" (table 0 funcref))', "too many tables: .*at most 100\\n"),
    ],
)
def test_indices_of_ops_have_a_bound(field, message):
    """As each may be large there are few tables and memories; what is imported counts too."""
    engine.Module(f"(module {field * 100})")
    with pytest.raises(engine.Malformed, match=message):
        engine.Module(f"(module {field * 101})")


def test_many_tables(form):
    text = f"""(module {"(table 1 funcref)" * 98} (table 3 funcref) (table 5 funcref)
        (func (export "f") (result i32) (i32.mul (table.size 98) (table.size 99))))"""
    assert call(text, form=form) == 15
