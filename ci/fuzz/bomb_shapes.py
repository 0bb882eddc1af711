"""Modules whose bytes stand for as much work as their kind can, by name: each is made for a size in bytes.

All are valid but those that break a limit of ours on purpose. For ci/fuzz/bombs.py, and for tests.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.sources import MODULE_PREAMBLE
from engine.text import encoder as e
from engine.text.encoder import section, sized, u, vector

I32, I64, F32, FUNCREF, REF_FUNC = b"\x7f", b"\x7e", b"\x7d", b"\x70", b"\x64\x70"
CONST, DROP, END, UNREACHABLE = b"\x41\0", b"\x1a", b"\x0b", b"\0"
WIDE = 1000  # parameters or results of a function: the most there may be


def functype(params: Sequence[bytes] = (), results: Sequence[bytes] = ()) -> bytes:
    """Return a function type."""
    return b"\x60" + vector(params) + vector(results)


EMPTY = functype()
MANY = [I32] * WIDE


def module(sections: dict[int, Sequence[bytes]]) -> bytes:
    """Return a module of sections that are vectors."""
    return MODULE_PREAMBLE + b"".join(
        section(i, vector(sections[i])) for i in e.SECTION_ORDER if i in sections
    )


def body(code: bytes, groups: Sequence[bytes] = ()) -> bytes:
    """Return a function body: its groups of locals, and code without the last `end`."""
    return sized(vector(groups) + code + END)


def funcs(
    types: Sequence[bytes], code: bytes, others: Sequence[int] = (), groups: Sequence[bytes] = ()
) -> bytes:
    """Return a module whose function 0 has the code, and those after it the types `others`, each a trap."""
    indices = [b"\0", *map(u, others)]
    bodies = [body(code, groups), *[body(UNREACHABLE) for _ in others]]
    return module({e.TYPE: types, e.FUNC: indices, e.CODE: bodies})


def _wide_block(prefix: bytes, unit: bytes, size: int) -> bytes:
    """Return a module that repeats `unit` in a block that gives 1000 results."""
    code = b"\x02\x01" + prefix + unit * (size // len(unit)) + END + DROP * WIDE
    return funcs([EMPTY, functype((), MANY)], code)


def _two_labels(size: int) -> bytes:
    """Return a br_table that names two labels by turns, whose types are equal and not the same."""
    opened = b"\x02\x01" + CONST + b"\x02\x02" + DROP + CONST * (WIDE + 1)
    code = opened + b"\x0e" + u(size // 2 * 2) + b"\0\x01" * (size // 2) + b"\0" + END + END + DROP * WIDE
    return funcs([EMPTY, functype((), MANY), functype([I32], MANY)], code)


def _labels(size: int) -> bytes:
    """Return br_tables that name each of 120 labels, whose types are equal and not the same."""
    n = 120
    odd = [functype([I32] * i, MANY) for i in range(1, n + 1)]
    table = b"\x0e" + u(n) + bytes(range(n + 1))
    opened = b"".join(CONST * i + b"\x02" + e.s(1 + i) + DROP * i for i in range(1, n + 1))
    unit = b"\x10\x01" + CONST + table
    code = b"\x02\x01" + opened + unit * (size // len(unit)) + END * n + END + DROP * WIDE
    return funcs([EMPTY, functype((), MANY), *odd], code, [1])


def _subtypes(size: int) -> bytes:
    """Return calls whose results match the parameters of the next call, and are not equal to them."""
    types = [EMPTY, functype((), [REF_FUNC] * WIDE), functype([FUNCREF] * WIDE)]
    return funcs(types, b"\x10\x01\x10\x02" * (size // 4), [1, 2])


def _distinct_pairs(size: int) -> bytes:
    """Return calls of 100 functions to each of 100 others, whose types match and are not equal."""
    n = 100
    types = [EMPTY]
    types += [functype((), [REF_FUNC] * (WIDE - 1 - i) + [I32]) for i in range(n)]
    types += [functype([FUNCREF] * (WIDE - 1 - i) + [I32], ()) for i in range(n)]
    code = b"".join(b"\x10" + u(1 + i % n) + b"\x10" + u(1 + n + i % n) for i in range(size // 5))
    return funcs(types, code, range(1, 2 * n + 1))


def _far_locals(size: int) -> bytes:
    """Return local.get of locals behind a thousand groups."""
    groups = [u(40) + (I32 if i % 2 else I64) for i in range(1200)]
    return funcs([EMPTY], (b"\x20" + u(39_990) + DROP) * (size // 5), (), groups)


def _sub_deep(size: int) -> bytes:
    """Return local.set of what is 62 supertypes below the local."""
    types = [b"\x50\0\x60\0\0"] + [b"\x50\x01" + u(i) + b"\x60\0\0" for i in range(62)]
    groups = [b"\x01\x63\x3e", b"\x01\x63\0"]
    return funcs(types, b"\x20\0\x21\x01" * (size // 4), (), groups)


def _sub_fields(size: int) -> bytes:
    """Return struct types below each other with many fields."""
    n = min(size // 62, 9000)
    types = [b"\x50\0\x5f" + vector([b"\x7f\0"] * (n // 2))]
    types += [b"\x50\x01" + u(i) + b"\x5f" + vector([b"\x7f\0"] * (n // 2)) for i in range(61)]
    return module({e.TYPE: types})


def _chain(size: int) -> bytes:
    """Return function types each of which names the one before."""
    return module({e.TYPE: [EMPTY, *[functype([b"\x63" + e.s(i)]) for i in range(size // 7)]]})


def _numbers(arity: int, n: int) -> list[bytes]:
    """Return n function types with so many parameters; no two of the first 4**arity are equal."""
    numbers = (I32, I64, F32, b"\x7c")
    return [functype([numbers[i >> 2 * k & 3] for k in range(arity)]) for i in range(n)]


def _type_groups(size: int) -> bytes:
    """Return groups of two types, the second of which names one of an earlier group."""
    groups = [b"\x4e\x02\x60\0\0\x60\x01\x63" + e.s(2 * i) + b"\0" for i in range(size // 12)]
    return module({e.TYPE: [EMPTY, EMPTY, *groups]})


def _many(each: bytes, size: int) -> list[bytes]:
    return [each] * min(size // len(each), 1_000_000)


def _functions(size: int, each: bytes, type_: bytes = EMPTY) -> bytes:
    """Return many functions of one type with the same body."""
    bodies = [sized(each)] * min(size // (len(each) + 2), 1_000_000)
    return module({e.TYPE: [type_], e.FUNC: [b"\0"] * len(bodies), e.CODE: bodies})


def _exports(names: Sequence[bytes]) -> bytes:
    exports = [name + b"\0\0" for name in names]
    return module({e.TYPE: [EMPTY], e.FUNC: [b"\0"], e.EXPORT: exports, e.CODE: [body(b"")]})


def _names(size: int, prefix: bytes) -> list[bytes]:
    return [sized(prefix + b"%x" % i) for i in range(size // (len(prefix) + 8))]


NO_DEFAULT = u(49_990) + REF_FUNC
FT_WIDE = functype(MANY, MANY)
FT_LESS = functype([I32] * (WIDE - 1), MANY)
SHAPES: dict[str, Callable[[int], bytes]] = {
    "nops": lambda n: funcs([EMPTY], b"\x01" * n),
    "locals": lambda n: _functions(n, vector([u(50_000) + I32]) + END),
    "locals without default": lambda n: _functions(n, vector([NO_DEFAULT]) + END),
    "groups of locals": lambda n: funcs([EMPTY], b"", (), [b"\0\x7f"] * (n // 2)),
    "locals far away": _far_locals,
    "parameters": lambda n: _functions(n, b"\0\0\x0b", functype(MANY)),
    "empty functions": lambda n: _functions(n, b"\0\x0b"),
    "br_if": lambda n: _wide_block(CONST * WIDE, CONST + b"\x0d\0", n),
    "br_if, unreachable": lambda n: _wide_block(UNREACHABLE, b"\x0d\0", n),
    "br_if, reset": lambda n: _wide_block(b"", b"\0\x0d\0", n),
    "br_table of one": lambda n: funcs([EMPTY], CONST + b"\x0e" + u(n) + b"\0" * (n + 1)),
    "br_table of two": _two_labels,
    "br_table of labels": _labels,
    "calls": lambda n: funcs([EMPTY, FT_WIDE], CONST * WIDE + b"\x10\x01" * (n // 2) + DROP * WIDE, [1]),
    "calls, moving": lambda n: funcs(
        [EMPTY, FT_LESS], CONST * (WIDE - 1) + b"\x10\x01" * min(n // 2, 40_000) + UNREACHABLE, [1]
    ),
    "calls, growing": lambda n: funcs([EMPTY, functype((), MANY)], b"\x10\x01\0" * (n // 3), [1]),
    "calls, subtypes": _subtypes,
    "calls, many subtypes": _distinct_pairs,
    "call_indirect": lambda n: module({
        e.TYPE: [EMPTY, FT_WIDE], e.FUNC: [b"\0"], e.TABLE: [b"\x70\0\0"],
        e.CODE: [body(CONST * WIDE + (CONST + b"\x11\x01\0") * (n // 5) + DROP * WIDE)],
    }),
    "call_ref": lambda n: funcs([EMPTY, FT_WIDE], (b"\0\x14\x01") * (n // 3) + UNREACHABLE),
    "return_call": lambda n: _functions(n, b"\0\x00" + b"\x12\0" * 50 + END, functype((), MANY)),
    "return": lambda n: funcs([functype((), MANY)] * 2, b"\x10\x01\x0f" * (n // 3) + UNREACHABLE, [1]),
    "throw": lambda n: module({
        e.TYPE: [EMPTY, functype(MANY), functype((), MANY)], e.FUNC: [b"\0", b"\x02"], e.TAG: [b"\0\x01"],
        e.CODE: [body(b"\x10\x01\x08\0" * (n // 4)), body(UNREACHABLE)],
    }),
    "block": lambda n: funcs([EMPTY, FT_WIDE], CONST * WIDE + b"\x02\x01\x0b" * (n // 3) + DROP * WIDE),
    "loop": lambda n: funcs([EMPTY, FT_WIDE], CONST * WIDE + b"\x03\x01\x0b" * (n // 3) + DROP * WIDE),
    "if": lambda n: funcs(
        [EMPTY, FT_WIDE], CONST * WIDE + b"\x41\0\x04\x01\x05\x0b" * (n // 6) + DROP * WIDE
    ),
    "try_table": lambda n: funcs([EMPTY, FT_WIDE], CONST * WIDE + b"\x1f\x01\0\x0b" * (n // 4) + DROP * WIDE),
    "catch clauses": lambda n: module({
        e.TYPE: [EMPTY, functype(MANY), functype((), MANY)], e.FUNC: [b"\0"], e.TAG: [b"\0\x01"],
        e.CODE: [body(b"\x02\x02\x1f\x40" + u(n // 3) + b"\0\0\0" * (n // 3) + b"\x0b\0\x0b" + DROP * WIDE)],
    }),
    "catch": lambda n: module({
        e.TYPE: [EMPTY, functype(MANY), functype((), MANY)], e.FUNC: [b"\0"], e.TAG: [b"\0\x01"],
        e.CODE: [body(b"\x06\x02\0" + b"\x07\0" * (n // 2) + END + DROP * WIDE)],
    }),
    "blocks in each other": lambda n: funcs([EMPTY], b"\x02\x40" * (n // 3) + END * (n // 3)),
    "subtypes": _sub_deep,
    "types, equal": lambda n: module({e.TYPE: _many(EMPTY, n)}),
    "types, different": lambda n: module({e.TYPE: _numbers(10, n // 13)}),
    "types, repeated": lambda n: module({e.TYPE: _numbers(6, 4096) * (n // 4096 // 9 + 1)}),
    "types, of types": _chain,
    "arrays of types": lambda n: module({
        e.TYPE: [EMPTY, *[b"\x5e\x63" + e.s(i) + b"\0" for i in range(min(n // 6, 999_999))]],
    }),
    "groups of types": _type_groups,
    "group of structs": lambda n: module({e.TYPE: [b"\x4e" + vector(_many(b"\x5f\x01\x7f\0", n))]}),
    "fields": _sub_fields,
    "imports": lambda n: module({
        e.TYPE: [FT_WIDE], e.IMPORT: [b"\0" + name + b"\0\0" for name in _names(n, b"")],
    }),
    "exports": lambda n: _exports(_names(n, b"")),
    "exports, long": lambda n: _exports(_names(n, b"a" * 5000)),
    "globals": lambda n: module({e.GLOBAL: _many(b"\x7f\0\x41\0\x0b", n)}),
    "tags": lambda n: module({e.TYPE: [EMPTY], e.TAG: _many(b"\0\0", n)}),
    "constant expression": lambda n: module({e.GLOBAL: [b"\x7f\0\x41\0" + b"\x41\0\x6a" * (n // 3) + END]}),
    "elements": lambda n: module({
        e.TYPE: [EMPTY], e.FUNC: [b"\0"], e.ELEM: [b"\x01\0" + vector([b"\0"] * n)], e.CODE: [body(b"")],
    }),
    "element expressions": lambda n: module({
        e.TYPE: [EMPTY], e.FUNC: [b"\0"], e.CODE: [body(b"")],
        e.ELEM: [b"\x05\x70" + vector([b"\xd2\0\x0b"] * (n // 3))],
    }),
    "element segments": lambda n: module({e.ELEM: [b"\x01\0\0"] * min(n // 3, 100_000)}),
    "data segments": lambda n: module({e.MEMORY: [b"\0\0"], e.DATA: [b"\x01\0"] * min(n // 2, 100_000)}),
    "custom sections": lambda n: MODULE_PREAMBLE + b"\0\x01\0" * (n // 3),
}  # fmt: skip
