"""Generates `mix`: irregular straight-line code, the nearest of our kernels to a big program.

One function body of about 3500 instructions, repeated `n` times: random i32 operators on eight locals, loads
and stores at masked addresses, and forward branches that depend on the data. Small loops flatter every
interpreter, since the branch predictor learns them; this body is too long for that. The text is generated
from a fixed seed, so that every run and every engine executes the same program.
"""

from random import Random

SEED = 20261122
LOCALS = 8
STATEMENTS = 427  # about 3500 instructions
ADDRESS_MASK = 0xFFFC  # one page, aligned

OPERATORS = ("add", "sub", "mul", "and", "or", "xor", "shl", "shr_u", "shr_s", "rotl")
UPDATES = ("add", "sub", "xor", "rotl")  # these lose no bits: the locals do not run into zeros
COMPARISONS = ("eq", "ne", "lt_s", "lt_u", "gt_s", "ge_u")


def _operand(random: Random) -> str:
    """A local two times of three, else a constant."""
    if random.random() < 0.67:
        return f"(local.get {random.randrange(1, LOCALS + 1)})"
    return f"(i32.const {random.randrange(-1000, 1000)})"


def _expression(random: Random, depth: int) -> str:
    """An operator tree of i32 type, `depth` operators deep on its left side."""
    left = _expression(random, depth - 1) if depth else f"(local.get {random.randrange(1, LOCALS + 1)})"
    return f"(i32.{random.choice(OPERATORS)} {left} {_operand(random)})"


def _address(random: Random) -> str:
    return f"(i32.and (local.get {random.randrange(1, LOCALS + 1)}) (i32.const {ADDRESS_MASK}))"


def _update(random: Random, target: int, value: str) -> str:
    """target = target op value: no assignment is dead, so that compilers have to execute them all."""
    return f"(local.set {target} (i32.{random.choice(UPDATES)} (local.get {target}) {value}))"


def _statement(random: Random) -> str:
    """One statement: an assignment, a load, a store, or a branch over an assignment."""
    target = random.randrange(1, LOCALS + 1)
    kind = random.random()
    if kind < 0.45:
        return _update(random, target, _expression(random, random.randrange(2)))
    if kind < 0.65:
        return _update(random, target, f"(i32.load {_address(random)})")
    if kind < 0.80:
        return f"(i32.store {_address(random)} {_expression(random, 0)})"
    condition = f"(i32.{random.choice(COMPARISONS)} {_expression(random, 0)} {_operand(random)})"
    return f"(block (br_if 0 {condition}) {_update(random, target, _expression(random, 0))})"


def text(seed: int = SEED) -> str:
    """The module as WAT; its export `run` takes the number of repetitions and gives an i32 checksum."""
    random = Random(seed)
    start = "\n".join(
        f"    (local.set {i} (i32.const {random.randrange(1, 1 << 30)}))" for i in range(1, LOCALS + 1)
    )
    body = "\n".join(f"      {_statement(random)}" for _ in range(STATEMENTS))
    checksum = "(local.get 1)"
    for i in range(2, LOCALS + 1):
        checksum = f"(i32.xor {checksum} (local.get {i}))"
    return f"""(module
  (memory 2)
  (func (export "run") (param i32) (result i32)
    (local {" ".join(["i32"] * LOCALS)})
    (loop $clear  ;; the memory of an earlier call
      (i64.store (local.get 1) (i64.const 0))
      (local.set 1 (i32.add (local.get 1) (i32.const 8)))
      (br_if $clear (i32.le_u (local.get 1) (i32.const {ADDRESS_MASK}))))
{start}
    (loop $again
      (local.set 1 (i32.add (local.get 1) (i32.mul (local.get 0) (i32.const 0x9E3779B1))))
{body}
      (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    {checksum}))
"""


if __name__ == "__main__":
    print(text())
