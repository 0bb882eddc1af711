"""The table of what guests of random scripts can do: an operation for each form of each built-in and call.

An operation is one word of the host: its number in `numbered`, and three operands, a of 32 bits, b and c of
11. How they become core arguments is in the table (`guests.py` has the functions `$pointer` and so on).
"""

from __future__ import annotations

from typing import NamedTuple

A, B, C = "(local.get $a)", "(local.get $b)", "(local.get $c)"
POINTER, LENGTH = "(call $pointer (local.get $b))", "(call $length (local.get $c))"
HANDLE_B = "(call $handle (local.get $b))"
STREAMS = {"u8": "(stream u8)", "bool": "(stream bool)", "unit": "(stream)"}
FUTURES = {"u32": "(future u32)", "string": "(future string)", "unit": "(future)"}
LIFTS = ("s", "as", "ac", "af")  # of a func; of an async func: synchronous, with a callback, stackful
OPTIONS = {"s": "", "as": "", "ac": 'async (callback (core func $code "callback"))', "af": "async"}
NODES = {"c": (), "b": ("c",), "a": ("b", "c")}  # each component with those it calls


class Signature(NamedTuple):
    """A component function type: in text, and what the core functions have."""

    params: str
    result: str
    passed: str | None  # what is given besides the number x: "stream", "future", "borrow", "own"
    lifted: str  # core parameters
    returned: str  # which task.return is its


U32, PAIR = "(result u32)", "(result (tuple u32 u32))"
SIGNATURES = {
    "plain": Signature('(param "x" u32)', U32, None, "i32", "u32"),
    "six": Signature(
        " ".join(f'(param "{name}" u32)' for name in "abcde"), PAIR, None, "i32 " * 5, "pair"
    ),
    "give": Signature('(param "x" u32) (param "s" $u8)', U32, "stream", "i32 i32", "u32"),
    "give-future": Signature('(param "x" u32) (param "s" $f)', U32, "future", "i32 i32", "u32"),
    "take": Signature('(param "x" u32)', "(result $u8)", None, "i32", "stream"),
    "take-future": Signature('(param "x" u32)', "(result $f)", None, "i32", "future"),
    "take-own": Signature('(param "x" u32)', "(result (own $r))", None, "i32", "own"),
    "lend": Signature('(param "x" u32) (param "r" (borrow $r))', U32, "borrow", "i32 i32", "u32"),
    "own": Signature('(param "x" u32) (param "r" (own $r))', U32, "own", "i32 i32", "u32"),
}  # fmt: skip
RETURNS = {
    "u32": (U32, "i32"),
    "pair": (PAIR, "i32 i32"),
    "stream": ("(result $u8)", "i32"),
    "future": ("(result $f)", "i32"),
    "own": ("(result (own $r))", "i32"),
    "other encoding": (f"{U32} string-encoding=utf16", "i32"),
    "other memory": (f'{U32} (memory (core memory $base "other"))', "i32"),
}


class Op(NamedTuple):
    """An operation: `canon` in text makes its core function; None: the guest does it itself."""

    name: str
    canon: str | None
    params: str  # core types
    result: str  # "", "i32" or "i64"
    args: tuple[str, ...]
    before: str = ""  # what the guest does first


MEMORY = '(memory (core memory $base "memory"))'
REALLOC = '(realloc (core func $base "realloc"))'


def _ends(kind: str, types: dict[str, str]) -> list[Op]:
    found = []
    for name in types:
        t = f"${kind}-{name}"
        found.append(Op(f"{kind}.new {name}", f"{kind}.new {t}", "", "i64", ()))
        for way, form in (("read", f"{MEMORY} {REALLOC}"), ("write", MEMORY)):
            for word in ("", "async"):
                args = (A, POINTER, LENGTH)[: 3 if kind == "stream" else 2]
                params = " ".join(["i32"] * len(args))
                canon = f"{kind}.{way} {t} {word} {form}"
                found.append(Op(f"{kind}.{way} {name} {word}".rstrip(), canon, params, "i32", args))
                canon = f"{kind}.cancel-{way} {t} {word}"
                found.append(Op(f"{kind}.cancel-{way} {name} {word}".rstrip(), canon, "i32", "i32", (A,)))
            end = {"read": "readable", "write": "writable"}[way]
            found.append(Op(f"{kind}.drop-{end} {name}", f"{kind}.drop-{end} {t}", "i32", "", (A,)))
    return found


def _threads() -> list[Op]:
    found = [
        Op("thread.index", "thread.index", "", "i32", ()),
        Op("thread.new-indirect", 'thread.new-indirect $start (core table $base "table")', "i32 i32", "i32",
           (A, B)),
        Op("thread.resume-later", "thread.resume-later", "i32", "", (A,)),
    ]  # fmt: skip
    for word in ("", "cancellable"):
        for name in ("suspend", "yield"):
            found.append(Op(f"thread.{name} {word}".rstrip(), f"thread.{name} {word}", "", "i32", ()))
            for then in ("resume", "promote"):
                long = f"thread.{name}-then-{then}"
                found.append(Op(f"{long} {word}".rstrip(), f"{long} {word}", "i32", "i32", (A,)))
    return found


def _sets() -> list[Op]:
    found = [
        Op("waitable-set.new", "waitable-set.new", "", "i32", ()),
        Op("waitable-set.drop", "waitable-set.drop", "i32", "", (A,)),
        Op("waitable.join", "waitable.join", "i32 i32", "", (A, HANDLE_B)),
        Op("subtask.cancel", "subtask.cancel", "i32", "i32", (A,)),
        Op("subtask.cancel async", "subtask.cancel async", "i32", "i32", (A,)),
        Op("subtask.drop", "subtask.drop", "i32", "", (A,)),
    ]
    for name in ("wait", "poll"):
        for word in ("", "cancellable"):
            canon = f"waitable-set.{name} {word} {MEMORY}"
            found.append(Op(f"waitable-set.{name} {word}".rstrip(), canon, "i32 i32", "i32", (A, POINTER)))
    return found


def _tasks() -> list[Op]:
    found = [Op("task.cancel", "task.cancel", "", "", ())]
    for name, (text, params) in RETURNS.items():
        args = (A, B)[: len(params.split())]
        found.append(Op(f"task.return {name}", f"task.return {text}", params, "", args))
    for slot in (0, 1):
        found.append(Op(f"context.get {slot}", f"context.get i32 {slot}", "", "i32", ()))
        found.append(Op(f"context.set {slot}", f"context.set i32 {slot}", "i32", "", (A,)))
    found += [Op(f"backpressure.{what}", f"backpressure.{what}", "", "", ()) for what in ("inc", "dec")]
    return found


def _others(node: str) -> list[Op]:
    found = [
        Op("error-context.new", f"error-context.new {MEMORY} {REALLOC}", "i32 i32", "i32", (POINTER, LENGTH)),
        Op("error-context.debug-message", f"error-context.debug-message {MEMORY} {REALLOC}", "i32 i32", "",
           (A, POINTER)),
        Op("error-context.drop", "error-context.drop", "i32", "", (A,)),
        Op("resource.drop", "resource.drop $r", "i32", "", (A,)),
    ]  # fmt: skip
    if node == "c":
        found.append(Op("resource.new", "resource.new $r", "i32", "i32", (A,)))
        found.append(Op("resource.rep", "resource.rep $r", "i32", "i32", (A,)))
    return found


def _calls(node: str) -> list[Op]:
    found = []
    for target in NODES[node]:
        for name, signature in SIGNATURES.items():
            for lift in LIFTS:
                for word in ("", "async") if lift != "s" else ("",):
                    found.append(_call(f"{target}-{name}-{lift}", name, signature, word))
    if node != "a":
        for lift in ("s", "as"):
            for word in ("", "async") if lift != "s" else ("",):
                found.append(_call(f"up-plain-{lift}", "plain", SIGNATURES["plain"], word))
    return found


def _call(func: str, name: str, signature: Signature, word: str) -> Op:
    """Call a function of another component. The result of an asynchronous call is written to b."""
    canon = f"lower (func ${func}) {word} {MEMORY} {REALLOC}"
    op = f"call {func} {word}".rstrip()
    if name == "six":
        # its parameters are written to b, its results behind them
        results = "(i32.add (call $pointer (local.get $b)) (i32.const 32))"
        five = (A, B, C, A, B)
        if word:
            return Op(op, canon, "i32 i32", "i32", (POINTER, results), "(call $store-five)")
        return Op(op, canon, "i32 " * 6, "", (*five, results))
    args = (C, A) if signature.passed else (A,)
    params = signature.lifted
    if word:
        return Op(op, canon, f"{params} i32", "i32", (*args, POINTER))
    return Op(op, canon, params, "i32", args)


END, HASH, FILL, STORE, MISBEHAVE, TRAP, BUILT_INS = range(7)
OWN = (
    "end",
    "hash",
    "fill",
    "store",
    "misbehave",
    "trap",
)  # without a core function; from BUILT_INS on the others


def built_ins(node: str) -> list[Op]:
    """Return the operations of a component with core functions."""
    ends = _ends("stream", STREAMS) + _ends("future", FUTURES)
    return _sets() + ends + _tasks() + _threads() + _others(node) + _calls(node)


def numbered(node: str) -> dict[str, int]:
    """Return the numbers of all operations of a component."""
    return {name: n for n, name in enumerate((*OWN, *(op.name for op in built_ins(node))))}
