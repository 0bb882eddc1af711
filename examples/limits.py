"""Run untrusted code with limits on steps, time and memory: the guest is stopped, the process continues."""

import wasi

SOURCE = """
(module
  (memory (export "memory") 1)
  (func (export "spin") (loop $forever (br $forever)))
  (func (export "recurse") (call $recurse))
  (func $recurse (call $recurse))
  (func (export "grow") (param $pages i32) (result i32) (memory.grow (local.get $pages)))
  (func (export "answer") (result i32) (i32.const 42)))
"""


def main() -> None:
    module = wasi.compile(SOURCE)  # immutable: one module, any number of instances

    frugal = wasi.load(module, limits=wasi.Limits(fuel=1_000_000))
    try:
        frugal.spin()
    except wasi.OutOfFuel:
        print("stopped after a million steps")

    hasty = wasi.load(module, limits=wasi.Limits(seconds=0.1))
    try:
        hasty.spin()
    except wasi.Timeout:
        print("stopped after a tenth of a second")
    print("and still of use:", hasty.answer())

    small = wasi.load(module, limits=wasi.Limits(memory=1 << 20))
    print("growing by 15 pages, to 1 MiB:", small.grow(15))  # the old size in pages
    print("growing by one more:", small.grow(1))  # -1: refused, as WebAssembly specifies

    try:
        small.recurse()
    except wasi.Exhaustion as exhaustion:
        print("endless recursion:", exhaustion.message)


if __name__ == "__main__":
    main()
