"""Operands in the accumulators r0 and f0: every operator on what another operator has just computed.

The operators of one type are many and the forms that take an accumulator are not: where there is none the
translator has to take the slot.
"""

import math

import pytest

import engine

FLOAT = ["add", "sub", "mul", "div", "min", "max", "copysign"]
EXPECTED = {"add": -1.0, "sub": 5.0, "mul": -6.0, "div": 2 / -3, "min": -3.0, "max": 2.0, "copysign": -2.0}
SWAPPED = EXPECTED | {"sub": -5.0, "div": -1.5, "copysign": 3.0}


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize("value_type", ["f32", "f64"])
@pytest.mark.parametrize("operator", FLOAT)
def test_float_operator_on_a_computed_operand(operator, value_type, form):
    computed, plain = f"({value_type}.sqrt (local.get 0))", "(local.get 1)"
    head = f"(param {value_type} {value_type}) (result {value_type})"
    text = f"""(module
      (func (export "left") {head} ({value_type}.{operator} {computed} {plain}))
      (func (export "right") {head} ({value_type}.{operator} {plain} {computed})))"""
    exports = engine.Instance(engine.Module(text), {}, engine=form).exports
    assert math.isclose(exports["left"](4.0, -3.0), EXPECTED[operator], rel_tol=1e-7)
    assert math.isclose(exports["right"](4.0, -3.0), SWAPPED[operator], rel_tol=1e-7)
