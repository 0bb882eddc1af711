;; The boundary: exports of several signatures, and loops that call imports of several signatures.
(module
  (import "host" "nop" (func $host_nop))
  (import "host" "add" (func $host_add (param i32 i32) (result i32)))
  (import "host" "i64" (func $host_i64 (param i64) (result i64)))
  (import "host" "f64" (func $host_f64 (param f64) (result f64)))
  (memory (export "memory") 17)

  (func (export "nop"))
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "i64") (param i64) (result i64) (i64.add (local.get 0) (i64.const 1)))
  (func (export "f64") (param f64) (result f64) (f64.mul (local.get 0) (f64.const 0.5)))
  (func (export "four") (param i32 i64 f32 f64) (result f64)
    (f64.add
      (f64.add (f64.convert_i32_s (local.get 0)) (f64.convert_i64_s (local.get 1)))
      (f64.add (f64.promote_f32 (local.get 2)) (local.get 3))))
  (func (export "swap") (param i32 i32) (result i32 i32) (local.get 1) (local.get 0))
  (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))

  ;; each calls its import n times
  (func (export "call_nop") (param $n i32)
    (loop $again
      (call $host_nop)
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "call_add") (param $n i32) (result i32)
    (local $sum i32)
    (loop $again
      (local.set $sum (call $host_add (local.get $sum) (i32.const 1)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum))
  (func (export "call_i64") (param $n i32) (result i64)
    (local $value i64)
    (loop $again
      (local.set $value (call $host_i64 (local.get $value)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $value))
  (func (export "call_f64") (param $n i32) (result f64)
    (local $value f64)
    (loop $again
      (local.set $value (call $host_f64 (local.get $value)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $value)))
