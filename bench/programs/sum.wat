;; A register chain: a loop of i64 arithmetic that touches no memory and calls nothing.
(module
  (func (export "run") (param $n i32) (result i64)
    (local $i i32) (local $sum i64)
    (loop $again
      (local.set $sum
        (i64.add
          (i64.xor (local.get $sum) (i64.extend_i32_u (local.get $i)))
          (i64.const 3)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $again (i32.lt_u (local.get $i) (local.get $n))))
    (local.get $sum)))
