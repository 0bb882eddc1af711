"""Load a component, call it with Python values, and implement its import as a class.

The guest greets people: it asks the host for the greeting, and the host refuses some hours.
"""

import wasi

SOURCE = """
(component $greeter
  (import "acme:host/words" (instance $words
    (export "greeting" (func (param "hour" u8) (result (result string (error string)))))))

  ;; strings of both sides are allocated consecutively
  (core module $memory
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32) (param $length i32) (result i32)
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (local.get $length)))))
  (core instance $memory (instantiate $memory))
  (alias core export $memory "memory" (core memory $memory))
  (alias core export $memory "realloc" (core func $realloc))
  (core func $greeting (canon lower (func $words "greeting") (memory $memory) (realloc $realloc)))

  (core module $greeter
    (import "words" "greeting" (func $greeting (param $hour i32) (param $to i32)))
    (import "memory" "memory" (memory 1))
    (import "memory" "realloc" (func $realloc (param i32 i32 i32 i32) (result i32)))
    ;; result: at 0 the discriminant (1: error), at 4 pointer and length of the string
    (func (export "greet") (param $ptr i32) (param $length i32) (param $hour i32) (result i32)
      (local $all i32)
      (call $greeting (local.get $hour) (i32.const 0))
      (if (i32.eqz (i32.load8_u (i32.const 0)))
        (then
          (local.set $all (call $realloc (i32.const 0) (i32.const 0) (i32.const 1)
            (i32.add (i32.load (i32.const 8)) (local.get $length))))
          (memory.copy (local.get $all) (i32.load (i32.const 4)) (i32.load (i32.const 8)))
          (memory.copy (i32.add (local.get $all) (i32.load (i32.const 8)))
            (local.get $ptr) (local.get $length))
          (i32.store (i32.const 4) (local.get $all))
          (i32.store (i32.const 8) (i32.add (i32.load (i32.const 8)) (local.get $length)))))
      (i32.const 0)))
  (core instance $greeter (instantiate $greeter
    (with "memory" (instance $memory))
    (with "words" (instance (export "greeting" (func $greeting))))))
  (func (export "greet") (param "name" string) (param "hour" u8) (result (result string (error string)))
    (canon lift (core func $greeter "greet") (memory $memory) (realloc $realloc))))
"""


class Words:
    """Implements acme:host/words."""

    def greeting(self, hour: int) -> str:
        if not 6 <= hour < 22:
            raise wasi.WitError(f"nobody is greeted at {hour} o'clock")
        return "Good morning, " if hour < 12 else "Good day, "


def main() -> None:
    component = wasi.compile(SOURCE)
    print(component.imports)
    print(component.exports)
    with component.instantiate({"acme:host/words": Words()}) as greeter:
        print(greeter.greet("Zoë", 8))
        print(greeter.greet(name="world", hour=15))
        try:
            greeter.greet("Dracula", 23)
        except wasi.WitError as error:
            print("the guest passed on:", error.value)
        try:
            greeter.greet("Methuselah", 969)
        except ValueError as error:
            print("never called:", error)
    try:
        component.instantiate({"acme:host/word": Words()})
    except wasi.LinkError as error:
        print(error)


if __name__ == "__main__":
    main()
