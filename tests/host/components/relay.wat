;; Uses counters of another component: `sum` makes one, notes its handle, adds and drops it.
(component $relay
  (import "acme:log/api" (instance $log (export "note" (func (param "n" u32)))))
  (import "acme:calc/counters@1.2.0" (instance $i
    (export "counter" (type $c (sub resource)))
    (export "[constructor]counter" (func (param "start" u32) (result (own $c))))
    (export "[method]counter.inc" (func (param "self" (borrow $c)) (param "by" u32) (result u32)))))
  (alias export $i "counter" (type $c))
  (core func $make (canon lower (func $i "[constructor]counter")))
  (core func $inc (canon lower (func $i "[method]counter.inc")))
  (core func $note (canon lower (func $log "note")))
  (core func $drop (canon resource.drop $c))
  (core module $m
    (import "i" "make" (func $make (param i32) (result i32)))
    (import "i" "inc" (func $inc (param i32 i32) (result i32)))
    (import "i" "note" (func $note (param i32)))
    (import "i" "drop" (func $drop (param i32)))
    (func (export "make") (param i32) (result i32) (call $make (local.get 0)))
    (func (export "sum") (param i32 i32) (result i32)
      (local $c i32)
      (local.set $c (call $make (local.get 0)))
      (call $note (local.get $c))
      (call $inc (local.get $c) (local.get 1))
      (call $drop (local.get $c))))
  (core instance $m (instantiate $m (with "i" (instance
    (export "make" (func $make)) (export "inc" (func $inc)) (export "note" (func $note))
    (export "drop" (func $drop))))))
  (func (export "sum") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $m "sum")))
  (func (export "make") (param "n" u32) (result (own $c)) (canon lift (core func $m "make"))))
