"""The registry of defined types: equal groups are one, held as long as needed, and found again."""

import gc
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from threading import Barrier

import pytest

from ci.fuzz.bomb_shapes import functype, module
from engine import Func, FuncType, Instance, Invalid, Limits, Malformed, MemoryLimit, Module, Tag, TagType
from engine.text import encoder as e
from engine.text.encoder import u
from engine.types.typegroups import statistics

NUMBERS = b"\x7f", b"\x7e", b"\x7d", b"\x7c"
OWN = b"\x60\7" + b"\x7c" * 7 + b"\0"  # a type that nobody else holds


@pytest.fixture(autouse=True)
def no_garbage():
    """Instances are in cycles with what they export: no other test's are freed here, nor ours elsewhere."""
    gc.collect()
    yield
    gc.collect()


def numbered(number: int, arity: int = 10) -> bytes:
    """Return a function type for each number below 4**arity, with results that no other test has."""
    return functype([NUMBERS[number >> 2 * i & 3] for i in range(arity)], [b"\x7c", b"\x7d"])


def types(*definitions: bytes) -> bytes:
    return module({e.TYPE: definitions})


def rec(*definitions: bytes) -> bytes:
    """Return a recursive group."""
    return b"\x4e" + e.vector(definitions)


def more(before: dict[str, int]) -> dict[str, int]:
    """Return how many groups and types there are more than before."""
    return {key: number - before[key] for key, number in statistics().items()}


# What a key says. A function (param (ref a)) (result (ref b)) is valid exactly if types a and b match.


@pytest.mark.parametrize(
    ("sections", "one", "other", "equal"),
    [
        ("(rec (type (func (param (ref 0))))) (rec (type (func (param (ref 1)))))", 0, 1, True),
        ("(rec (type (func (param (ref 0))))) (rec (type (func (param (ref 0)))))", 0, 1, False),
        ("(rec (type (func (result (ref 0))))) (rec (type (func (result (ref 0)))))", 0, 1, False),
        ("(rec (type (struct (field (ref 0))))) (rec (type (struct (field (ref 0)))))", 0, 1, False),
        ("(rec (type (struct (field (ref 0))))) (rec (type (struct (field (ref 1)))))", 0, 1, True),
        ("(rec (type (array (ref 0)))) (rec (type (array (ref 1))))", 0, 1, True),
        ("(rec (type (sub (func))) (type (sub 0 (func)))) (rec (type (sub (func))) (type (sub 2 (func))))",
         1, 3, True),
        ("(rec (type (sub (func))) (type (sub 0 (func)))) (rec (type (sub (func))) (type (sub 0 (func))))",
         1, 3, False),
        ("(type (sub (func))) (type (sub 0 (func))) (rec (type (sub (func)))) (type (sub 2 (func)))",
         1, 3, True),
        (("(rec (type (func)) (type (func (param (ref 0)))))"
          " (rec (type (func)) (type (func (param (ref 2)))))"),
         1, 3, True),
        (("(rec (type (func)) (type (func (param (ref 0)))))"
          " (rec (type (func)) (type (func (param (ref 3)))))"),
         1, 3, False),
        ("(rec (type (func)) (type (func (param i32)))) (rec (type (func (param i32))) (type (func)))",
         1, 2, False),
        ("(rec (type (func)) (type (func))) (rec (type (func)) (type (func)) (type (func)))", 0, 2, False),
        ("(type (func (param i32 i64) (result f32))) (type (func (param i32) (result i64 f32)))",
         0, 1, False),
        ("(type (func (param i32 i64))) (type (func (param i64 i32)))", 0, 1, False),
        ("(type (struct (field i32))) (type (struct (field (mut i32))))", 0, 1, False),
        ("(type (struct (field i8))) (type (struct (field i16)))", 0, 1, False),
        ("(type (struct (field i8))) (type (struct (field i8)))", 0, 1, True),
        ("(type (struct (field i32))) (type (array i32))", 0, 1, False),
        ("(type (struct)) (type (func))", 0, 1, False),
        ("(type (struct (field i32 i32))) (type (struct (field i32)))", 0, 1, False),
    ],
)  # fmt: skip
def test_equal_types_are_one(sections, one, other, equal):
    matches = []
    for sub, above in ((one, other), (other, one)):
        try:
            Module(f"(module {sections} (func (param (ref {sub})) (result (ref {above})) (local.get 0)))")
            matches.append(True)
        except Invalid:
            matches.append(False)
    assert matches == [equal, equal]


def test_modules_share_types():
    before = statistics()
    one = Module(types(OWN, numbered(0), numbered(1)))
    assert more(before) == {"groups": 3, "types": 3}
    other = Module(
        types(numbered(1), numbered(1), rec(numbered(0), numbered(1)), rec(numbered(0), numbered(1)))
    )
    assert more(before) == {"groups": 4, "types": 5}
    del one
    assert more(before) == {"groups": 2, "types": 3}
    del other
    assert more(before) == {"groups": 0, "types": 0}


def test_empty_groups_are_none():
    before = statistics()
    holding = Module(types(rec(), OWN, rec()))
    assert more(before) == {"groups": 1, "types": 1}
    del holding
    assert more(before) == {"groups": 0, "types": 0}


# How long types are held


def chained(n: int) -> bytes:
    """Return a module of n types, each of which names the one before; its import f has the last one."""
    chain = [OWN, *[functype([b"\x63" + e.s(i)]) for i in range(n - 1)]]
    return module({e.TYPE: chain, e.IMPORT: [b"\0\1f\0" + u(n - 1)], e.EXPORT: [b"\1f\0\0"]})


def of_function():
    held = Module(chained(3))
    return Func(print, held.imports[0].type)


def of_tag():
    held = Module(chained(3))
    return Tag(TagType(held.imports[0].type.params))


def of_global():
    binary = module({e.TYPE: [OWN, functype([b"\x63\0"])], e.GLOBAL: [b"\x63\1\0\xd0\1\x0b"],
                     e.EXPORT: [b"\1g\3\0"]})  # fmt: skip
    return Instance(Module(binary))["g"]


def of_export():
    held = Module(chained(3))
    func = Func(print, held.imports[0].type)
    return Instance(held, {"": {"f": func}})["f"]


@pytest.mark.parametrize(("make", "n"), [(of_function, 3), (of_tag, 3), (of_global, 2), (of_export, 3)])
def test_types_live_as_long_as_what_names_them(make, n):
    before = statistics()
    holding = make()
    assert more(before)["types"] == n
    del holding
    gc.collect()
    assert more(before) == {"groups": 0, "types": 0}


@pytest.mark.parametrize(
    ("binary", "limits", "error"),
    [
        (types(OWN, numbered(1), b"\x61"), None, Malformed),
        (types(OWN, functype([b"\x63\7"])), None, Invalid),
        (types(OWN, rec(numbered(1), b"\x61")), None, Malformed),
        (types(*[numbered(i) for i in range(100_000)]), Limits(memory=0), MemoryLimit),
    ],
)
def test_modules_that_fail_leave_no_types(binary, limits, error):
    before = statistics()
    with pytest.raises(error):
        Module(binary, limits=limits)
    assert more(before) == {"groups": 0, "types": 0}


# The table


def test_equal_hashes():
    """Of so many groups, several have the same hash of 32 bits as another (8, more or less)."""
    section = types(*[b"\x60\11" + b"".join(params) + b"\1\x7d" for params in product(NUMBERS, repeat=9)])
    before = statistics()
    holding = Module(section)
    assert more(before)["types"] == 4**9
    again = Module(section)
    assert more(before)["types"] == 4**9
    del holding, again
    assert more(before) == {"groups": 0, "types": 0}


@pytest.mark.parametrize("seed", range(4))
def test_groups_come_and_go_in_any_order(seed):
    """What is registered is found, whatever was registered before it and is gone."""
    before = statistics()
    rng = random.Random(seed)
    held: dict[int, Module] = {}
    lived: set[int] = set()
    for step in range(3000):
        number = rng.randrange(2000)
        if held.pop(number, None) is None:
            held[number] = Module(types(numbered(number), rec(numbered(number), numbered(number + 1))))
        if step % 100 == 0:
            lived = set(held)
            assert more(before) == {"groups": 2 * len(lived), "types": 3 * len(lived)}
    held.clear()
    assert lived
    assert more(before) == {"groups": 0, "types": 0}


def test_threads_share_types():
    """Threads register the same types, and free them, while they take turns as often as they can."""
    before, interval = statistics(), sys.getswitchinterval()
    section = types(
        *[functype([b"\x63" + e.s(i - 1)], [b"\x7d"]) if i % 3 else numbered(i) for i in range(10_000)]
    )
    start = Barrier(4)

    def load(seed: int) -> Module:
        rng = random.Random(seed)
        start.wait(30)
        for _ in range(10):
            holding = Module(types(*[numbered(rng.randrange(10_000)) for _ in range(5000)])), Module(section)
        return holding[1]

    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            held = list(pool.map(load, range(4)))
    finally:
        sys.setswitchinterval(interval)
    assert more(before)["types"] == 10_000
    del held
    assert more(before) == {"groups": 0, "types": 0}


def test_types_of_another_thread_link():
    """A function whose type one thread has made fits the import whose type another has."""
    text = '(module (type $t (func (param f64 f32) (result f32 f64))) (import "m" "f" (func (type $t))))'
    with ThreadPoolExecutor(1) as pool:
        guest = pool.submit(Module, text).result()
    func = Func(lambda a, b: (b, a), FuncType(["f64", "f32"], ["f32", "f64"]))
    assert Instance(guest, {"m": {"f": func}})
