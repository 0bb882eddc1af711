"""Create shared objects in Python: a memory, a global, a table of functions, the tag of an exception.

Two guests import the same objects. Each guest and Python see what the others write.
"""

import wasi

WRITER = """
(module
  (import "shared" "memory" (memory 1))
  (import "shared" "count" (global $count (mut i32)))
  (func (export "write") (param $value i32)
    (i32.store (i32.shl (global.get $count) (i32.const 2)) (local.get $value))
    (global.set $count (i32.add (global.get $count) (i32.const 1)))))
"""
READER = """
(module
  (type $fold (func (param i32 i32) (result i32)))
  (import "shared" "memory" (memory 1))
  (import "shared" "count" (global $count (mut i32)))
  (import "shared" "folds" (table $folds 2 funcref))
  (import "shared" "bad_value" (tag $bad_value (param i32)))

  ;; fold all numbers with a function from the table; a bad value ends the fold and is its result
  (func (export "fold") (param $how i32) (result i32)
    (local $i i32) (local $result i32)
    (block $caught (result i32)
      (try_table (catch $bad_value $caught)
        (loop $next
          (local.set $result
            (call_indirect $folds (type $fold)
              (local.get $result) (i32.load (i32.shl (local.get $i) (i32.const 2))) (local.get $how)))
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $next (i32.lt_u (local.get $i) (global.get $count)))))
      (local.get $result))))
"""


def main() -> None:
    memory = wasi.Memory(wasi.MemoryType(1, 2))
    count = wasi.Global(wasi.GlobalType("i32", mutable=True), 0)
    bad_value = wasi.Tag(wasi.TagType(["i32"]))
    folds = wasi.Table(wasi.TableType("funcref", 2))

    def product(a: int, b: int) -> int:
        if b == 0:
            raise wasi.UncaughtException(tag=bad_value, values=(-1,))
        return (a or 1) * b

    fold = wasi.FuncType(["i32", "i32"], ["i32"])
    folds[0] = wasi.Func(lambda a, b: a + b, fold)
    folds[1] = wasi.Func(product, fold)

    shared = {"memory": memory, "count": count, "folds": folds, "bad_value": bad_value}
    writer = wasi.load(WRITER, imports={"shared": shared})
    reader = wasi.load(READER, imports={"shared": shared})

    for value in (2, 3, 7):
        writer.write(value)
    print("count, as Python sees it:", count.value)
    print("sum:", reader.fold(0), "product:", reader.fold(1))
    memory.store_i32(4, 0)
    print("with a zero in between:", reader.fold(0), reader.fold(1))


if __name__ == "__main__":
    main()
