"""Damaged texts, from a seed: a module, or Malformed or Invalid; never anything else."""

import random
import re

import pytest

from engine.errors import Invalid, Malformed
from engine.text import ModuleSource, parse_module, parse_script

SEEDS = [
    """(module $m (@name "n")
      (type $t (func (param $x i32) (result f64))) (rec (type $r (sub (func (param (ref null $r))))))
      (import "a" "b" (func $i (type $t))) (import "a" "m" (memory $mem i64 1 2))
      (func $f (export "e\\n") (param $a i32) (param f32 f64) (result i32) (local $l i64)
        (@metadata.code.branch_hint "\\00")
        (if (result i32) (i32.lt_s (i32.const -0x1f)) (then (i32.const 1)) (else (i32.const 2)))
        block $b (result i32) i32.const 7 br_table $b 0 1 end $b
        i32.add (i32.store8 offset=4 align=1 (i64.const 0) (i32.const 0x7_f)))
      (@custom "c" (before code) "x\\u{1f600}" "y"))""",
    """(table $t 1 10 funcref) (table externref (elem (ref.null extern))) (memory (data "abc\\00" "d"))
      (global $g (mut f32) (f32.const nan:0x1)) (global i64 (i64.add (i64.const 1) (i64.const 2)))
      (tag $e (param i32)) (elem $s (table $t) (offset i32.const 0) func 0) (data $d (i32.const 1) "x")
      (func $"quoted id" (try_table (catch $e 0) (catch_all_ref 1) (throw $e (i32.const 1)))
        (try $x (do (rethrow $x)) (catch $e drop) (catch_all))
        (call_indirect $t (param i32) (i32.const 1) (i32.const 0)) (memory.init $d) (table.copy)
        loop $l (; (; nested ;) ;) br $l end ;; comment
        select (result i64) return_call_ref 0)
      (start 0)""",
    """(module definition $d (memory 1)) (module instance $i $d) (register "m" $i)
      (assert_return (invoke "f" (f32.const 0x1.8p3) (ref.extern 1))
        (either (f64.const nan:canonical) (ref.null)))
      (assert_trap (module (start 0)) "x") (assert_malformed (module quote "(func" ")") "y")
      (assert_invalid (module binary "\\00asm") "z") (thread $t (shared (module $i)) (wait $u))
      (invoke $i "g" (v128.const i32x4 1 2 3 4))""",
]
PIECES = re.compile(r'"(?:[^"\\]|\\.)*"|[()]|[^\s()"]+|\s+')
VOCABULARY = sorted({piece for seed in SEEDS for piece in PIECES.findall(seed)} | set('()"\\$@;\0é'))


def damage(random_, text):
    """Return the text with a few pieces or bytes removed, replaced, doubled or swapped."""
    if random_.random() < 0.7:
        pieces = PIECES.findall(text)
        for _ in range(random_.choice((1, 1, 2, 4))):
            i, j = random_.randrange(len(pieces)), random_.randrange(len(pieces))
            match random_.randrange(4):
                case 0:
                    pieces[i] = ""
                case 1:
                    pieces[i] = random_.choice(VOCABULARY)
                case 2:
                    pieces[i] += random_.choice(VOCABULARY)
                case 3:
                    pieces[i], pieces[j] = pieces[j], pieces[i]
        return "".join(pieces)
    data = bytearray(text.encode())
    for _ in range(random_.randint(1, 4)):
        i = random_.randrange(len(data))
        data[i : i + random_.randrange(3)] = random_.randbytes(random_.randrange(3))
    return bytes(data[: random_.choice((len(data), random_.randrange(len(data) + 1)))])


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("read", [parse_module, parse_script])
def test_damaged_texts(read, seed):
    random_ = random.Random(seed)
    for _ in range(250):
        text = damage(random_, random_.choice(SEEDS))
        try:
            result = read(text)
            for command in result if isinstance(result, list) else ():
                module = getattr(command, "module", None)
                if isinstance(module, ModuleSource) and module.form == "text":
                    module.encode()
        except (Malformed, Invalid):
            continue


@pytest.mark.parametrize("seed", SEEDS[:2])
def test_the_seeds_are_modules(seed):
    assert parse_module(seed)
