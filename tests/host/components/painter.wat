;; imports an interface whose types nothing exports, and counts what it gives: 1 for a circle, 0 for a dot
(component
  (import "acme:shapes/source" (instance $source
    (type $s (variant (case "dot") (case "circle" f32)))
    (export "shape" (type $shape (eq $s)))
    (export "next" (func (result $shape)))))
  (alias export $source "next" (func $next))
  (core module $Memory (memory (export "memory") 1))
  (core instance $memory (instantiate $Memory))
  (core func $lowered (canon lower (func $next) (memory (core memory $memory "memory"))))
  (core module $Painter
    (import "" "memory" (memory 1))
    (import "" "next" (func $next (param i32)))
    (func (export "count") (result i32)
      (call $next (i32.const 16))
      (i32.load8_u (i32.const 16))))
  (core instance $painter (instantiate $Painter
    (with "" (instance (export "memory" (memory $memory "memory")) (export "next" (func $lowered))))))
  (func (export "count") (result u32) (canon lift (core func $painter "count"))))
