"""Validation of canonical definitions: options, core types, built-ins, and what is switched off."""

import pytest

from canonabi.binary.decode import decode
from canonabi.text.component import parse_component
from canonabi.validation import program as p
from canonabi.validation.validate import validate
from engine.errors import Invalid
from engine.features import Features
from engine.types.externtypes import FuncType

LIBC = """
  (core module $libc
    (memory (export "m") 1) (memory (export "m64") i64 1)
    (table (export "t") 1 funcref) (table (export "e") 1 externref) (table (export "t64") i64 1 funcref)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
    (func (export "realloc64") (param i64 i64 i64 i64) (result i64) unreachable)
    (func (export "f"))
    (func (export "i") (result i32) unreachable)
    (func (export "p") (param i32))
    (func (export "pp") (param i32 i32))
    (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
  (core instance $l (instantiate $libc))"""
M = '(memory (core memory $l "m"))'
M64 = '(memory (core memory $l "m64"))'
R = '(realloc (core func $l "realloc"))'
CALLBACK = '(callback (core func $l "callback"))'
WANTS_MEMORY = "canonical option `memory` is required"
WANTS_REALLOC = "canonical option `realloc` is required"
MORE = "cm-more-async-builtins"


def made(text: str, features: str = "") -> p.Canon:
    """Return the last canonical definition of a valid component."""
    chosen = Features.parse(features)
    program = validate(decode(parse_component(f"(component {LIBC} {text})"), features=chosen), chosen)
    return [step for step in program.steps if isinstance(step, p.Canon)][-1]


def refusal(text: str, features: str = "") -> str:
    """Return the message with which a component is refused."""
    with pytest.raises(Invalid) as caught:
        made(text, features)
    return caught.value.message


def lifted(func: str, options: str = "", type_: str = "") -> str:
    return f'(func {type_} (canon lift (core func $l "{func}") {options}))'


def lowered(type_: str = "", options: str = "") -> str:
    return f'(import "g" (func $g {type_})) (core func (canon lower (func $g) {options}))'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            lifted("i"),
            "lowered result types `[]` do not match result types `[I32]` of core function 0",
        ),
        (
            lifted("pp", type_='(param "a" u8)'),
            "lowered parameter types `[I32]` do not match parameter types `[I32, I32]` of core function 0",
        ),
        (lifted("pp", type_='(param "s" string)'), WANTS_MEMORY),
        (lifted("pp", M, '(param "s" string)'), WANTS_REALLOC),
        (
            lifted("pp", R, '(param "s" string)'),
            "canonical option `realloc` requires `memory` to also be specified",
        ),
        (
            lifted("f", f'{M} (realloc (core func $l "f"))'),
            "canonical option `realloc` uses a core function with an incorrect signature",
        ),
        (lifted("i", type_="(result string)"), WANTS_MEMORY),
        (lifted("i", type_="(result (tuple u8 u8))"), WANTS_MEMORY),
        (
            lifted("i", '(post-return (core func $l "f"))', "(result u8)"),
            "canonical option `post-return` uses a core function with an incorrect signature",
        ),
        (
            lifted("f", "string-encoding=utf8 string-encoding=latin1+utf16"),
            "canonical encoding option `utf8` conflicts with option `latin1-utf16`",
        ),
        (
            lifted("f", "string-encoding=utf8 string-encoding=utf8"),
            "canonical encoding option `utf8` conflicts with option `utf8`",
        ),
        (lifted("f", f"{M} {M}"), "canonical option `memory` is specified more than once"),
        (lifted("f", f"{M} {R} {R}"), "canonical option `realloc` is specified more than once"),
        (lifted("f", M64), "64-bit memories require the `cm64` feature to be enabled"),
        (
            lifted("f", "async", "async"),
            "requires the component model async stackful feature: an async lift without callback",
        ),
        (
            lifted("i", f"async {CALLBACK}"),
            "the `async` canonical option requires an async function type",
        ),
        (
            lifted("i", 'async (callback (core func $l "i"))', "async"),
            "canonical option `callback` uses a core function with an incorrect signature",
        ),
        (lifted("f", CALLBACK, "async"), "cannot specify callback without async"),
        (
            lifted("i", f'async {CALLBACK} (post-return (core func $l "f"))', "async"),
            "cannot specify post-return function in async",
        ),
        (lifted("i", f"async {CALLBACK}", "async (result string)"), WANTS_MEMORY),
        (lowered('(param "s" string)'), WANTS_MEMORY),
        (lowered("(result string)", M), WANTS_REALLOC),
        (lowered("(result (tuple u8 u8))"), WANTS_MEMORY),
        (lowered("", "async"), "the `async` canonical option requires an async function type"),
        (
            lowered("", '(post-return (core func $l "f"))'),
            "canonical option `post-return` cannot be specified for lowerings",
        ),
        (
            lowered("async", f"async {CALLBACK}"),
            "canonical option `callback` cannot be specified for lowerings",
        ),
        (lowered("async (result u8)", "async"), WANTS_MEMORY),
        (lowered('async (param "t" (tuple u8 u8 u8 u8 u8))', "async"), WANTS_MEMORY),
    ],
)
def test_lift_and_lower(text, message):
    assert refusal(text) == message


OPTIONS = p.Options("utf8", None, 4, None, None, None, False)


@pytest.mark.parametrize(
    ("text", "options", "core_type"),
    [
        (lifted("f"), OPTIONS, FuncType()),
        (lifted("p", type_='(param "x" u8)'), OPTIONS, FuncType(["i32"])),
        (
            lifted("i", f'{M} (post-return (core func $l "p")) string-encoding=utf16', "(result string)"),
            p.Options("utf16", 0, 4, None, 1, None, False),
            FuncType([], ["i32"]),
        ),
        (
            lifted("pp", f"{M} {R}", '(param "s" string)'),
            OPTIONS._replace(memory=0, realloc=1),
            FuncType(["i32", "i32"]),
        ),
        (
            lifted("i", f"async {CALLBACK}", "async"),
            OPTIONS._replace(callback=1, is_async=True),
            FuncType([], ["i32"]),
        ),
        (lowered("(result (tuple u8 u8))", M), OPTIONS._replace(memory=0), FuncType(["i32"])),
        (lowered("(result string)", f"{M} {R}"), OPTIONS._replace(memory=0, realloc=0), FuncType(["i32"])),
        (lowered("async", "async"), OPTIONS._replace(is_async=True), FuncType([], ["i32"])),
    ],
)
def test_options_and_core_types(text, options, core_type):
    canon = made(text)
    assert (canon.options, canon.core_type) == (options, core_type)


def test_options_of_64_bit_memories():
    realloc = '(realloc (core func $l "realloc64"))'
    canon = made(lowered("(result string)", f"{M64} {realloc}"), "cm64")
    assert canon.options == p.Options("utf8", 0, 8, 0, None, None, False)
    assert canon.core_type == FuncType(["i64"])


IMPORTED = '(import "r" (type $r (sub resource)))'
STREAM = "(type $s (stream string))"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{IMPORTED} (core func (canon resource.new $r))", "type 0 is not a local resource"),
        (f"{IMPORTED} (core func (canon resource.rep $r))", "type 0 is not a local resource"),
        ("(core func (canon task.return (result string)))", WANTS_MEMORY),
        (f"(core func (canon task.return {M} {R}))", "cannot specify `realloc` option on `task.return`"),
        ("(core func (canon task.return async))", "cannot specify `async` option on `task.return`"),
        (
            "(core func (canon context.get i64 0))",
            "64-bit `context.get` requires the component model 64-bit feature",
        ),
        ("(core func (canon context.get f32 0))", "`context.get` only supports `i32` or `i64`"),
        ("(core func (canon context.set i32 2))", "`context.set` immediate must be zero or one: 2"),
        ("(type u8) (core func (canon stream.new 0))", "`stream.new` requires a stream type"),
        (f"{STREAM} (core func (canon future.new $s))", "`future.new` requires a future type"),
        (f"{STREAM} (core func (canon stream.read $s async))", WANTS_MEMORY),
        (f"{STREAM} (core func (canon stream.read $s async {M}))", WANTS_REALLOC),
        (
            f"{STREAM} (core func (canon stream.write $s {M}))",
            "synchronous `stream.write` requires the component model more async builtins feature",
        ),
        (
            f"{STREAM} (core func (canon stream.write $s async {M} {CALLBACK}))",
            "canonical option `callback` cannot be specified for lowerings",
        ),
        (
            '(core func (canon waitable-set.wait (memory (core memory $l "m64"))))',
            "64-bit memories require the `cm64` feature to be enabled",
        ),
        ("(core func (canon waitable-set.poll (memory 7)))", "unknown memory 7: memory index out of bounds"),
    ],
)
def test_built_ins(text, message):
    assert refusal(text) == message


SIXTEEN = " u8" * 16


@pytest.mark.parametrize(
    ("result", "params"),
    [
        ("", []),
        ("(result u64)", ["i64"]),
        ("(result (option u64))", ["i32", "i64"]),
        ("(result (result f32 (error u8)))", ["i32", "i32"]),
        ("(result (own $r))", ["i32"]),
        ("(result (stream string))", ["i32"]),
        ("(result (future (list u8)))", ["i32"]),
        (f"(result (tuple{SIXTEEN}))", ["i32"] * 16),
    ],
)
def test_task_return_needs_no_memory_for_flat_values(result, params):
    """As parameters of a lowered function: only what is elsewhere in memory needs it."""
    without, given = (made(f"{IMPORTED} (core func (canon task.return {result} {m}))") for m in ("", M))
    assert without.core_type == given.core_type == FuncType(params)
    assert (without.options.memory, given.options.memory) == (None, 0)


@pytest.mark.parametrize(
    "result",
    ["string", "(list u8)", "(option string)", "(tuple u8 (list u8))", "(map u8 u8)", f"(tuple u8{SIXTEEN})"],
)
def test_task_return_needs_memory_for_what_is_in_it(result):
    text = f"(core func (canon task.return (result {result}) {{}}))"
    assert refusal(text.format("")) == WANTS_MEMORY
    assert made(text.format(M)).options.memory == 0


def test_forward_takes_the_type_of_its_ends():
    stream, future = (f"(core func (canon {kind}.forward 0))" for kind in ("stream", "future"))
    assert refusal(f"(type (future)) {stream}", "cm-forward") == "`stream.forward` requires a stream type"
    assert refusal(f"{STREAM} {future}", "cm-forward") == "`future.forward` requires a future type"


def test_context_slots_of_a_component_have_one_type():
    text = "(core func (canon context.get i32 0)) (core func (canon context.set i64 0))"
    assert refusal(text, "cm64") == "`context.set` type must match previous context type"


THREAD = '(core func (canon thread.new-indirect $f (core table $l "{}")))'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f"(core type $f (func)) {THREAD.format('t')}",
            "start function must take a single `i32` argument (currently)",
        ),
        (
            f"(core type $f (func (param i32) (result i32))) {THREAD.format('t')}",
            "start function must not return any values",
        ),
        (f"(core type $f (module)) {THREAD.format('t')}", "expected a core function type"),
        (
            f"(core type $f (func (param i32))) {THREAD.format('e')}",
            "table is not a 32-bit table of (ref null (func))",
        ),
        (
            f"(core type $f (func (param i32))) {THREAD.format('t64')}",
            "table is not a 32-bit table of (ref null (func))",
        ),
        (
            "(core type $f (func (param i32))) (core func (canon thread.spawn-ref $f))",
            "spawn type must be shared: shared function types are not supported",
        ),
    ],
)
def test_threads(text, message):
    assert refusal(text, "cm-threading") == message


@pytest.mark.parametrize(
    ("text", "core_type"),
    [
        ("(type $r (resource (rep i32))) (core func (canon resource.new $r))", FuncType(["i32"], ["i32"])),
        ("(type $r (resource (rep i32))) (core func (canon resource.rep $r))", FuncType(["i32"], ["i32"])),
        (f"{IMPORTED} (core func (canon resource.drop $r))", FuncType(["i32"])),
        ("(type $r (resource (rep i64))) (core func (canon resource.new $r))", FuncType(["i64"], ["i32"])),
        ("(core func (canon task.return (result u64)))", FuncType(["i64"])),
        ("(core func (canon task.cancel))", FuncType()),
        ("(core func (canon subtask.cancel async))", FuncType(["i32"], ["i32"])),
        ("(core func (canon subtask.drop))", FuncType(["i32"])),
        ("(core func (canon backpressure.inc))", FuncType()),
        ("(core func (canon context.get i32 1))", FuncType([], ["i32"])),
        ("(core func (canon context.set i32 0))", FuncType(["i32"])),
        ("(core func (canon thread.yield))", FuncType([], ["i32"])),
        (f"{STREAM} (core func (canon stream.new $s))", FuncType([], ["i64"])),
        (f"{STREAM} (core func (canon stream.read $s {M} {R}))", FuncType(["i32"] * 3, ["i32"])),
        (
            f"{STREAM} (core func (canon stream.write $s async {M64}))",
            FuncType(["i32", "i64", "i64"], ["i64"]),
        ),
        (f"{STREAM} (core func (canon stream.cancel-read $s))", FuncType(["i32"], ["i32"])),
        (f"{STREAM} (core func (canon stream.drop-writable $s))", FuncType(["i32"])),
        (f"{STREAM} (core func (canon stream.forward $s))", FuncType(["i32"] * 2)),
        ("(type $f (future string)) (core func (canon future.forward $f))", FuncType(["i32"] * 2)),
        (
            f"(type $f (future u8)) (core func (canon future.read $f async {M}))",
            FuncType(["i32"] * 2, ["i32"]),
        ),
        (
            f"(type $f (future u8)) (core func (canon future.write $f {M64}))",
            FuncType(["i32", "i64"], ["i32"]),
        ),
        ("(type $f (future)) (core func (canon future.write $f async))", FuncType(["i32"] * 2, ["i32"])),
        (f"(core func (canon error-context.new {M}))", FuncType(["i32"] * 2, ["i32"])),
        (f"(core func (canon error-context.debug-message {M} {R}))", FuncType(["i32"] * 2)),
        ("(core func (canon error-context.drop))", FuncType(["i32"])),
        ("(core func (canon waitable-set.new))", FuncType([], ["i32"])),
        (f"(core func (canon waitable-set.wait {M64}))", FuncType(["i32", "i64"], ["i32"])),
        ("(core func (canon waitable.join))", FuncType(["i32"] * 2)),
        ("(core func (canon thread.index))", FuncType([], ["i32"])),
        (f"(core type $f (func (param i32))) {THREAD.format('t')}", FuncType(["i32"] * 2, ["i32"])),
        ("(core func (canon thread.suspend cancellable))", FuncType([], ["i32"])),
        ("(core func (canon thread.yield-then-resume))", FuncType(["i32"], ["i32"])),
    ],
)
def test_core_types_of_built_ins(text, core_type):
    features = f"{MORE},cm64,cm-error-context,cm-threading,cm-forward"
    assert made(text, features).core_type == core_type
