"""Generates `pair`: a component of two, of which one sends the other strings and lists.

What is sent lies in the sender's memory; `set-…` puts it there, `send-…` sends it n times. The two encodings
of strings are chosen: what the sender has, and what the receiver wants.
"""

MEMORY = """
    (core module $Memory
      (memory (export "memory") 512)
      (global $next (mut i32) (i32.const 4096))
      (func (export "realloc")
        (param $old i32) (param $old_size i32) (param $align i32) (param $size i32) (result i32)
        (local $ptr i32)
        (if (i32.and (i32.ne (local.get $old) (i32.const 0))
                     (i32.eq (i32.add (local.get $old) (local.get $old_size)) (global.get $next)))
          (then (local.set $ptr (local.get $old)))
          (else
            (local.set $ptr (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
            (memory.copy (local.get $ptr) (local.get $old) (local.get $old_size))))
        (global.set $next (i32.add (local.get $ptr) (local.get $size)))
        (if (i32.gt_u (global.get $next) (i32.const 33554432)) (then unreachable))
        (local.get $ptr))
      (func (export "reset") (param i32) (global.set $next (i32.const 4096))))
    (core instance $memory (instantiate $Memory))
    (alias core export $memory "memory" (core memory $mem))
    (alias core export $memory "realloc" (core func $realloc))
    (alias core export $memory "reset" (core func $reset))"""
# name: type
SHAPES = {
    "string": "string",
    "bytes": "(list u8)",
    "items": "(list (tuple u32 f64))",
    "nameds": "(list (tuple u32 string))",
}
TAKE = """
    (func (export "take-{name}") (param "v" {type}) (result u32)
      (canon lift (core func $main "take") string-encoding={encoding} (memory $mem)
        (realloc $realloc) (post-return $reset)))"""
IMPORT = """
    (import "take-{name}" (func $take-{name} (param "v" {type}) (result u32)))
    (core func $core-{name}
      (canon lower (func $take-{name}) string-encoding={encoding} (memory $mem)))"""
CORE_IMPORT = """
      (import "take" "{name}" (func $take-{name} (param i32 i32) (result i32)))"""
SEND = """
      (func (export "send-{name}") (param $n i32) (result i32)
        (local $sum i32)
        (loop $again
          (local.set $sum
            (i32.add (local.get $sum) (call $take-{name} (global.get $ptr) (global.get $length))))
          (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
        (local.get $sum))"""
EXPORT = """
    (func (export "set-{name}") (param "v" {type})
      (canon lift (core func $main "set") string-encoding={encoding} (memory $mem)
        (realloc $realloc)))
    (func (export "send-{name}") (param "n" u32) (result u32) (canon lift (core func $main "send-{name}")))"""
COMPONENT = """(component
  (component $Receiver{memory}
    (core module $Main
      (func (export "take") (param i32 i32) (result i32) (local.get 1)))
    (core instance $main (instantiate $Main)){takes})
  (component $Sender{memory}{imports}
    (core module $Main{core_imports}
      (global $ptr (mut i32) (i32.const 0))
      (global $length (mut i32) (i32.const 0)){sends}
      (func (export "set") (param i32 i32)
        (global.set $ptr (local.get 0))
        (global.set $length (local.get 1))))
    (core instance $main (instantiate $Main (with "take" (instance{lowered})))){exports})
  (instance $receiver (instantiate $Receiver))
  (instance $sender (instantiate $Sender{linked})){lifted})
"""


def text(sender: str = "utf8", receiver: str = "utf8") -> str:
    """Return the component as text; the encodings are named as in canonical options."""

    def of(template: str, encoding: str = sender) -> str:
        return "".join(
            template.format(name=name, type=spelled, encoding=encoding) for name, spelled in SHAPES.items()
        )

    return COMPONENT.format(
        memory=MEMORY,
        takes=of(TAKE, receiver),
        imports=of(IMPORT),
        core_imports=of(CORE_IMPORT),
        sends=of(SEND),
        lowered=of(' (export "{name}" (func $core-{name}))'),
        exports=of(EXPORT),
        linked=of('\n    (with "take-{name}" (func $receiver "take-{name}"))'),
        lifted=of(
            '\n  (export "set-{name}" (func $sender "set-{name}"))'
            '\n  (export "send-{name}" (func $sender "send-{name}"))'
        ),
    )
