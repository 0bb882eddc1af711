"""Load a module and call its exports: numbers in, numbers out, and access to the guest's memory."""

import wasi

SOURCE = """
(module
  (memory (export "memory") 1)
  (func (export "gcd") (param $a i32) (param $b i32) (result i32)
    (local $rest i32)
    (block $done
      (loop $again
        (br_if $done (i32.eqz (local.get $b)))
        (local.set $rest (i32.rem_u (local.get $a) (local.get $b)))
        (local.set $a (local.get $b))
        (local.set $b (local.get $rest))
        (br $again)))
    (local.get $a))
  (func (export "div_mod") (param $a i64) (param $b i64) (result i64 i64)
    (i64.div_s (local.get $a) (local.get $b))
    (i64.rem_s (local.get $a) (local.get $b)))
  (func (export "sum") (param $ptr i32) (param $length i32) (result f64)
    (local $sum f64)
    (loop $again
      (if (local.get $length)
        (then
          (local.set $sum (f64.add (local.get $sum) (f64.load (local.get $ptr))))
          (local.set $ptr (i32.add (local.get $ptr) (i32.const 8)))
          (local.set $length (i32.sub (local.get $length) (i32.const 1)))
          (br $again))))
    (local.get $sum)))
"""


def main() -> None:
    guest = wasi.load(SOURCE)  # a path or the bytes of a binary work as well

    print("gcd(1071, 462) =", guest.gcd(1071, 462))
    print("div_mod(-17, 5) =", guest.div_mod(-17, 5))  # several results are a tuple

    memory = guest.memory
    for index, value in enumerate((0.5, 1.25, 2.25)):
        memory.store_f64(index * 8, value)
    print("sum =", guest.sum(0, 3))

    try:
        guest.div_mod(1, 0)
    except wasi.Trap as trap:
        print("trap:", trap.message)


if __name__ == "__main__":
    main()
