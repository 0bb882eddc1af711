"""Run a WASI program with arguments and an output stream, and no other grants.

The program is included as text, so that the example needs no file; `wasi.run("program.wasm", …)` runs any
command built by clang, Rust, TinyGo or zig for wasm32-wasip1.
"""

import wasi

# prints its first argument, then exits with the number of arguments
SOURCE = """
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)

  ;; 0: count and size of the arguments; 16: the buffer to write; 128: pointers; 1024: the strings
  (func $length (param $ptr i32) (result i32)
    (local $end i32)
    (local.set $end (local.get $ptr))
    (block $done
      (loop $next
        (br_if $done (i32.eqz (i32.load8_u (local.get $end))))
        (local.set $end (i32.add (local.get $end) (i32.const 1)))
        (br $next)))
    (i32.sub (local.get $end) (local.get $ptr)))
  (func (export "_start")
    (drop (call $args_sizes_get (i32.const 0) (i32.const 4)))
    (drop (call $args_get (i32.const 128) (i32.const 1024)))
    (i32.store (i32.const 16) (i32.load (i32.const 132)))
    (i32.store (i32.const 20) (call $length (i32.load (i32.const 132))))
    (drop (call $fd_write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 8)))
    (call $proc_exit (i32.load (i32.const 0)))))
"""


def main() -> None:
    result = wasi.run(SOURCE, ["hello from a sandbox", "second", "third"])
    print("it printed:", result.stdout.decode())
    print("its exit code:", result.returncode)  # the program's name counts as an argument


if __name__ == "__main__":
    main()
