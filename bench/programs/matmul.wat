;; Floating point and address arithmetic: C = A * B of n by n f64 matrices (n <= 200); gives the sum of C.
;; A starts at byte 0, B at 320000, C at 640000 (320000 = 200 * 200 * 8).
(module
  (memory 15)
  (func $fill (param $n i32)
    (local $i i32) (local $end i32)
    (local.set $end (i32.mul (local.get $n) (local.get $n)))
    (loop $again
      (f64.store (i32.shl (local.get $i) (i32.const 3))
        (f64.convert_i32_u (i32.rem_u (local.get $i) (i32.const 7))))
      (f64.store offset=320000 (i32.shl (local.get $i) (i32.const 3))
        (f64.convert_i32_u (i32.rem_u (local.get $i) (i32.const 5))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $again (i32.lt_u (local.get $i) (local.get $end)))))
  (func (export "run") (param $n i32) (result f64)
    (local $i i32) (local $j i32) (local $k i32) (local $cell f64) (local $total f64)
    (call $fill (local.get $n))
    (loop $rows
      (local.set $j (i32.const 0))
      (loop $columns
        (local.set $k (i32.const 0))
        (local.set $cell (f64.const 0))
        (loop $dot
          (local.set $cell
            (f64.add (local.get $cell)
              (f64.mul
                (f64.load
                  (i32.shl (i32.add (i32.mul (local.get $i) (local.get $n)) (local.get $k)) (i32.const 3)))
                (f64.load offset=320000
                  (i32.shl (i32.add (i32.mul (local.get $k) (local.get $n)) (local.get $j)) (i32.const 3))))))
          (local.set $k (i32.add (local.get $k) (i32.const 1)))
          (br_if $dot (i32.lt_u (local.get $k) (local.get $n))))
        (f64.store offset=640000
          (i32.shl (i32.add (i32.mul (local.get $i) (local.get $n)) (local.get $j)) (i32.const 3))
          (local.get $cell))
        (local.set $total (f64.add (local.get $total) (local.get $cell)))
        (local.set $j (i32.add (local.get $j) (i32.const 1)))
        (br_if $columns (i32.lt_u (local.get $j) (local.get $n))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $rows (i32.lt_u (local.get $i) (local.get $n))))
    (local.get $total)))
