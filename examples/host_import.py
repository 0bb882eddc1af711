"""Give a guest Python functions to call: it sends text to `log`, and sorts with a comparison in Python.

An exception in a Python function propagates through the guest unchanged.
"""

import wasi

SOURCE = """
(module
  (import "host" "log" (func $log (param $ptr i32) (param $length i32)))
  (import "host" "less" (func $less (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "sorted in the guest")

  ;; insertion sort of the i32 numbers starting at byte 64
  (func (export "sort") (param $count i32)
    (local $i i32) (local $j i32) (local $value i32)
    (local.set $i (i32.const 1))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $count)))
        (local.set $value (call $get (local.get $i)))
        (local.set $j (local.get $i))
        (block $placed
          (loop $shift
            (br_if $placed (i32.eqz (local.get $j)))
            (br_if $placed
              (i32.eqz (call $less (local.get $value) (call $get (i32.sub (local.get $j) (i32.const 1))))))
            (call $set (local.get $j) (call $get (i32.sub (local.get $j) (i32.const 1))))
            (local.set $j (i32.sub (local.get $j) (i32.const 1)))
            (br $shift)))
        (call $set (local.get $j) (local.get $value))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (call $log (i32.const 0) (i32.const 19)))
  (func $get (param $i i32) (result i32)
    (i32.load offset=64 (i32.shl (local.get $i) (i32.const 2))))
  (func $set (param $i i32) (param $value i32)
    (i32.store offset=64 (i32.shl (local.get $i) (i32.const 2)) (local.get $value))))
"""


class UnequalError(Exception):
    """Raised by a Python function that the guest calls."""


def main() -> None:
    def log(ptr: int, length: int) -> None:
        print("log:", guest.memory.read(ptr, length).decode())

    def less(a: int, b: int) -> int:
        if a == b:
            raise UnequalError(f"{a} comes twice")
        return int(a > b)  # so the guest sorts in descending order

    guest = wasi.load(SOURCE, imports={"host": {"log": log, "less": less}})

    def sort(numbers: list[int]) -> list[int]:
        for index, number in enumerate(numbers):
            guest.memory.store_i32(64 + 4 * index, number)
        guest.sort(len(numbers))
        return [guest.memory.load_i32(64 + 4 * index) for index in range(len(numbers))]

    print(sort([3, -1, 14, 15, -92, 6]))
    try:
        sort([2, 7, 1, 7])
    except UnequalError as error:
        print("raised in Python, through the guest:", error)


if __name__ == "__main__":
    main()
