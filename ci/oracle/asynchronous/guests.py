"""The guests of random scripts: three components that do what a host tells them, word by word.

C calls nobody, B calls C, A calls both; B and C also call up, to A, by a function of the component around
them. Every activation of core code, be it a function, a callback, a thread or a destructor, asks the host who
it is (`begin`), and from then on what to do (`next`), with the result of what it did before.
"""

from __future__ import annotations

from functools import cache

from canonabi.binary.decode import decode
from canonabi.text.component import parse_component
from canonabi.types.valtypes import U32, U64, FuncType
from canonabi.validation.program import Program
from canonabi.validation.validate import validate
from ci.oracle.asynchronous import guestops as ops
from engine.features import Features

FEATURES = Features(
    cm_more_async_builtins=True, cm_async_stackful=True, cm_threading=True, cm_error_context=True
)
BEGIN = FuncType([(name, U32()) for name in "wxyz"], U32())
NEXT = FuncType([("me", U32()), ("result", U64())], U64())
ROLES = {**{lift: i for i, lift in enumerate(ops.LIFTS)}, "callback": 4, "thread": 5, "destructor": 6}
BUFFERS = 4096  # bytes of memory that are hashed; operands point into its first half
GOOD_THREAD, BAD_THREAD, NO_THREAD = 3, 4, 5  # elements of the table

HOST = (
    f'(import "begin" (func $begin {" ".join(f"""(param "{name}" u32)""" for name in "wxyz")} (result u32)))',
    '(import "next" (func $next (param "me" u32) (param "result" u64) (result u64)))',
)
BASE = """
    (core module $Base
      (type $give (func (param i32)))
      (memory (export "memory") 1)
      (memory (export "other") 1)
      (table $table (export "table") 8 funcref)
      (global $misbehaves (export "misbehaves") (mut i32) (i32.const 0))
      (global $top (mut i32) (i32.const 8192))
      (func $maybe (param $bit i32)
        (if (i32.and (global.get $misbehaves) (local.get $bit))
          (then (call_indirect $table (type $give) (global.get $misbehaves) (i32.const 1)))))
      (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32)
          (result i32) (local $ptr i32)
        (call $maybe (i32.const 1))
        (local.set $ptr (i32.and (i32.add (global.get $top) (i32.const 7)) (i32.const -8)))
        (global.set $top (i32.add (local.get $ptr) (local.get $size)))
        (if (i32.gt_u (global.get $top) (i32.const 60000)) (then (global.set $top (i32.const 8192))))
        (memory.copy (local.get $ptr) (local.get $old)
          (select (local.get $old-size) (local.get $size) (i32.lt_u (local.get $old-size) (local.get $size))))
        (local.get $ptr))
      (func (export "post-return") (param i32) (call $maybe (i32.const 2)))
      (func (export "destructor") (param i32)
        (call_indirect $table (type $give) (local.get 0) (i32.const 2))))
    (core instance $base (instantiate $Base))"""

CODE = """
      (import "" "begin" (func $begin (param i32 i32 i32 i32) (result i32)))
      (import "" "next" (func $next (param i32 i64) (result i64)))
      (import "" "memory" (memory 1))
      (import "" "table" (table $table 8 funcref))
      (import "" "misbehaves" (global $misbehaves (mut i32)))
      (elem (table $table) (i32.const 1) func $misbehave $destroy $thread $bad-thread)
      (func $pointer (param i32) (result i32)
        (select (i32.const 65534) (local.get 0) (i32.eq (local.get 0) (i32.const 2047))))
      (func $length (param i32) (result i32)
        (select (i32.const 0x10000000) (local.get 0) (i32.eq (local.get 0) (i32.const 2047))))
      (func $handle (param i32) (result i32)
        (select (i32.const 0x10000000) (local.get 0) (i32.eq (local.get 0) (i32.const 2047))))
      (func $hash (result i64) (local $i i32) (local $h i64)
        (loop $l
          (local.set $h (i64.add (i64.mul (local.get $h) (i64.const 1099511628211))
            (i64.load (local.get $i))))
          (local.set $i (i32.add (local.get $i) (i32.const 8)))
          (br_if $l (i32.lt_u (local.get $i) (i32.const {buffers}))))
        (local.get $h))
      (func $activity (param $me i32) (result i32) (local $word i64) (local $result i64)
        (loop $l
          (local.set $word (call $next (local.get $me) (local.get $result)))
          (if (i64.eqz (i64.and (local.get $word) (i64.const 0x3ff)))
            (then (return (i32.wrap_i64 (i64.shr_u (local.get $word) (i64.const 10))))))
          (local.set $result (call $do (local.get $word)))
          (br $l))
        (unreachable))
      (func $misbehave (param $word i32) (drop (call $do (i64.extend_i32_u
        (i32.and (i32.shr_u (local.get $word) (i32.const 2)) (i32.const 0x3ff))))))
      (func $destroy (param i32)
        (drop (call $activity (call $begin (i32.const {destructor}) (local.get 0)
          (i32.const 0) (i32.const 0)))))
      (func $thread (param i32)
        (drop (call $activity (call $begin (i32.const {thread}) (local.get 0) (i32.const 0) (i32.const 0)))))
      (func $bad-thread (param i64))
      (func (export "callback") (param i32 i32 i32) (result i32)
        (call $activity (call $begin (i32.const {callback}) (local.get 0) (local.get 1) (local.get 2))))"""


def _lines(found: list[str], depth: int) -> str:
    return "".join(f"\n{'  ' * depth}{line}" for line in found)


def _lifted(signature: str, lift: str, number: int) -> str:
    """Return the core function of an export: it tells what it got, five numbers as a sum."""
    params = ops.SIGNATURES[signature].lifted.split()
    role = ROLES[lift] + 8 * number  # 4 bits of signature, and then those of the component
    shown = [f"(local.get {i})" for i in range(len(params))]
    if len(params) > 3:
        tail = "(local.get 2)"
        for each in shown[3:]:
            tail = f"(i32.add (i32.mul {tail} (i32.const 31)) {each})"
        shown = [*shown[:2], tail]
    shown += ["(i32.const 0)"] * (3 - len(shown))
    call = f"(call $activity (call $begin (i32.const {role}) {' '.join(shown)}))"
    result = "" if lift == "af" else " (result i32)"
    body = f"(drop {call})" if lift == "af" else call
    return f'(func (export "{signature}-{lift}") (param {" ".join(params)}){result} {body})'


def _dispatch(node: str) -> list[str]:
    """Return the function that does what a word says."""
    body = [
        "(func $do (param $word i64) (result i64)",
        "  (local $op i32) (local $a i32) (local $b i32) (local $c i32) (local $high i32)",
        "  (local.set $op (i32.and (i32.wrap_i64 (local.get $word)) (i32.const 0x3ff)))",
        "  (local.set $a (i32.wrap_i64 (i64.shr_u (local.get $word) (i64.const 10))))",
        "  (local.set $high (i32.wrap_i64 (i64.shr_u (local.get $word) (i64.const 42))))",
        "  (local.set $b (i32.and (local.get $high) (i32.const 0x7ff)))",
        "  (local.set $c (i32.shr_u (local.get $high) (i32.const 11)))",
    ]

    def case(number: int, what: str) -> None:
        body.append(f"  (if (i32.eq (local.get $op) (i32.const {number})) (then {what}))")

    zero = "(return (i64.const 0))"
    case(ops.HASH, "(return (call $hash))")
    case(ops.FILL, f"(memory.fill {ops.POINTER} {ops.A} {ops.LENGTH}) {zero}")
    case(ops.STORE, f"(i32.store {ops.POINTER} {ops.A}) {zero}")
    case(ops.MISBEHAVE, f"(global.set $misbehaves {ops.A}) {zero}")
    case(ops.TRAP, "unreachable")
    for i, op in enumerate(ops.built_ins(node)):
        before = op.before and (f"(call $store-five {ops.POINTER} {ops.A} {ops.B} {ops.C} {ops.A} {ops.B})")
        call = f"(call $f{i} {' '.join(op.args)})"
        result = {
            "": f"{call} {zero}",
            "i32": f"(return (i64.extend_i32_u {call}))",
            "i64": f"(return {call})",
        }
        case(ops.BUILT_INS + i, f"{before}{result[op.result]}")
    return [*body, "  (unreachable))"]


def _code(node: str) -> str:
    """Return the core module of a component."""
    number = "abc".index(node)
    roles = {name: ROLES[name] + 128 * number for name in ("callback", "thread", "destructor")}
    imports = []
    for i, op in enumerate(ops.built_ins(node)):
        params = f" (param {op.params})" if op.params.strip() else ""
        result = f" (result {op.result})" if op.result else ""
        imports.append(f'(import "" "f{i}" (func $f{i}{params}{result}))')
    stores = [f"(i32.store offset={4 * i} (local.get 0) (local.get {i + 1}))" for i in range(5)]
    functions = [f"(func $store-five (param i32 i32 i32 i32 i32 i32) {' '.join(stores)})"]
    for i, signature in enumerate(ops.SIGNATURES):
        functions += [_lifted(signature, lift, i + 16 * number) for lift in ops.LIFTS]
    text = CODE.format(buffers=BUFFERS, **roles)
    return f"(core module $Code{_lines(imports, 3)}{text}{_lines([*functions, *_dispatch(node)], 3)})"


def _types() -> list[str]:
    found = [f"(type $stream-{name} {text})" for name, text in ops.STREAMS.items()]
    found += [f"(type $future-{name} {text})" for name, text in ops.FUTURES.items()]
    return [*found, "(alias outer 0 $stream-u8 (type $u8))", "(alias outer 0 $future-string (type $f))"]


def _func_types() -> list[str]:
    found = []
    for name, signature in ops.SIGNATURES.items():
        text = f"{signature.params} {signature.result}"
        found += [f"(type ${name} (func {text}))", f"(type ${name}-async (func async {text}))"]
    return found


def _type_of(name: str, lift: str) -> str:
    return f"(type ${name})" if lift == "s" else f"(type ${name}-async)"


def _component(node: str) -> str:
    """Return a component: types, imports, built-ins, code and exports."""
    parts = [BASE.strip()]
    if node == "c":
        parts.append('(type $r0 (resource (rep i32) (dtor (core func $base "destructor"))))')
        parts.append('(export $r "r" (type $r0))')
    else:
        parts.append('(import "r" (type $r (sub resource)))')
    parts += _types() + _func_types()
    parts += HOST
    for target in ops.NODES[node]:
        parts += [
            f'(import "{target}-{name}-{lift}" (func ${target}-{name}-{lift} {_type_of(name, lift)}))'
            for name in ops.SIGNATURES
            for lift in ops.LIFTS
        ]
    if node != "a":
        parts += [f'(import "up-plain-{lift}" (func $up-plain-{lift} {_type_of("plain", lift)}))'
                  for lift in ("s", "as")]  # fmt: skip
    parts.append("(core type $start (func (param i32)))")
    parts += [f"(core func $f{i} (canon {op.canon}))" for i, op in enumerate(ops.built_ins(node)) if op.canon]
    parts += [f"(core func ${name}' (canon lower (func ${name})))" for name in ("begin", "next")]
    parts.append(_code(node))
    exports = [f'(export "f{i}" (func $f{i}))' for i in range(len(ops.built_ins(node)))]
    exports += [f'(export "{name}" (func ${name}\'))' for name in ("begin", "next")]
    exports += [f'(export "{name}" ({sort} $base "{name}"))' for name, sort in
                (("memory", "memory"), ("table", "table"), ("misbehaves", "global"))]  # fmt: skip
    parts.append(f'(core instance $code (instantiate $Code (with "" (instance {" ".join(exports)}))))')
    parts += [_export(name, lift) for name in ops.SIGNATURES for lift in ops.LIFTS]
    return f"(component ${node.upper()}{_lines(parts, 2)})"


def _export(name: str, lift: str) -> str:
    post_return = '(post-return (core func $base "post-return"))' if (name, lift) == ("six", "s") else ""
    options = f"{ops.OPTIONS[lift]} {ops.MEMORY} {ops.REALLOC} {post_return}"
    lifted = f'(canon lift (core func $code "{name}-{lift}") {options})'
    return f'(func (export "{name}-{lift}") {_type_of(name, lift)} {lifted})'


UP = """
  (core module $Up
    (type $call (func (param i32) (result i32)))
    (table $table (export "table") 2 funcref)
    (func (export "up-s") (param i32) (result i32)
      (call_indirect $table (type $call) (local.get 0) (i32.const 0)))
    (func (export "up-as") (param i32) (result i32)
      (call_indirect $table (type $call) (local.get 0) (i32.const 1))))
  (core instance $up (instantiate $Up))
  (func $up-plain-s (param "x" u32) (result u32) (canon lift (core func $up "up-s")))
  (func $up-plain-as async (param "x" u32) (result u32) (canon lift (core func $up "up-as")))"""
DOWN = """
  (core module $Down
    (import "" "table" (table $table 2 funcref))
    (import "" "s" (func $s (param i32) (result i32)))
    (import "" "as" (func $as (param i32) (result i32)))
    (elem (table $table) (i32.const 0) func $s $as))
  (core func $s (canon lower (func $a "plain-s")))
  (core func $as (canon lower (func $a "plain-as")))
  (core instance (instantiate $Down (with "" (instance
    (export "table" (table $up "table")) (export "s" (func $s)) (export "as" (func $as))))))"""


def text() -> str:
    """Return the component of all: it exports what A, B and C export, with their names in front."""
    parts = [
        *HOST,
        UP.strip(),
    ]
    for node, targets in ops.NODES.items():
        withs = ['(with "begin" (func $begin))', '(with "next" (func $next))']
        withs += [] if node == "c" else ['(with "r" (type $c "r"))']
        withs += [
            f'(with "{target}-{name}-{lift}" (func ${target} "{name}-{lift}"))'
            for target in targets
            for name in ops.SIGNATURES
            for lift in ops.LIFTS
        ]
        if node != "a":
            withs += [f'(with "up-plain-{lift}" (func $up-plain-{lift}))' for lift in ("s", "as")]
        parts.append(_component(node))
        parts.append(f"(instance ${node} (instantiate ${node.upper()} {' '.join(withs)}))")
        parts += [
            f'(func (export "{node}-plain-{lift}") (alias export ${node} "plain-{lift}"))'
            for lift in ops.LIFTS
        ]
    parts.append(DOWN.strip())
    return f"(component{_lines(parts, 1)})"


@cache
def program() -> Program:
    """Return it, validated."""
    return validate(decode(parse_component(text(), FEATURES), features=FEATURES), FEATURES)
