"""Loading hostile modules: many operands at once, work that is bounded, looks at clock and signals."""

import gc
import signal
import threading
import time

import pytest

import engine
from ci.fuzz.bomb_shapes import CONST, DROP, EMPTY, END, I32, SHAPES, UNREACHABLE, funcs, functype, module
from engine import Features, Func, FuncType, Invalid, Limits, MemoryLimit, Module, Timeout
from engine.binary.loading import Loading
from engine.text import encoder, parse_module
from engine.text.encoder import u, vector

ALL = Features.parse("all")
NOW = Limits(seconds=1e-9)  # is over at the first look


def outcome(source: bytes) -> str:
    """Return "ok", or the message of the Invalid."""
    try:
        Module(source, features=ALL)
    except Invalid as error:
        return error.message
    return "ok"


# Many operands are one entry of the validator's stack: what of it can be seen must be as if they were many.

TWENTY = "i32 " * 20
TYPES = f"""
  (type $give (func (result {TWENTY}))) (type $take (func (param {TWENTY})))
  (type $swap (func (param {TWENTY}) (result {TWENTY})))
  (type $mixed (func (result {"i32 " * 19} i64))) (type $nineteen (func (param {"i32 " * 19})))
  (type $refs (func (result {"(ref func) " * 20}))) (type $nulls (func (param {"funcref " * 20})))
  (type $nullres (func (result {"funcref " * 20}))) (type $refpar (func (param {"(ref func) " * 20})))
  (func $give (type $give) unreachable) (func $take (type $take)) (func $swap (type $swap) unreachable)
  (func $mixed (type $mixed) unreachable) (func $nineteen (type $nineteen))
  (func $refs (type $refs) unreachable) (func $nulls (type $nulls)) (func $refpar (type $refpar))
"""
CONSTS = "i32.const 0 " * 20
WIDE = [
    ("call $give call $take", "ok"),
    ("call $give call $swap call $swap call $take", "ok"),
    (f"{CONSTS} call $take", "ok"),
    ("call $give drop i32.const 1 call $take", "ok"),
    ("i32.const 1 call $give call $take drop", "ok"),
    ("call $give i32.const 1 call $take drop", "ok"),
    ("call $give call $nineteen drop", "ok"),
    ("call $give " + "drop " * 20, "ok"),
    ("call $give " + "drop " * 21, "type mismatch: instruction requires a value but stack has []"),
    ("call $give " + "drop " * 19, "type mismatch: block requires [] but stack has [i32] beyond its results"),
    ("i32.const 0 call $give drop",
     "type mismatch: block requires [] but stack has 20 values beyond its results"),
    ("call $give call $give call $take",
     "type mismatch: block requires [] but stack has 20 values beyond its results"),
    ("call $give drop call $take", "type mismatch: instruction requires [i32] but stack has []"),
    ("call $mixed call $take", "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("call $give drop i64.const 1 call $take",
     "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("i64.const 1 call $give drop call $take",
     "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("call $give i32.add call $nineteen", "ok"),
    ("call $give select call $nineteen", "type mismatch: instruction requires [i32] but stack has []"),
    ("call $refs call $nulls", "ok"),
    ("call $refs ref.as_non_null call $nulls", "ok"),
    ("call $refs br_if 0 call $nulls",
     "type mismatch: instruction requires [i32] but stack has [(ref func)]"),
    ("call $refs call $refpar", "ok"),
    ("block (type $nullres) call $refs i32.const 0 br_if 0 end call $nulls", "ok"),
    ("block (type $nullres) call $refs i32.const 0 br_if 0 call $refpar unreachable end call $nulls",
     "type mismatch: instruction requires [(ref func)] but stack has [funcref]"),
    ("block (type $nullres) unreachable br_if 0 call $refpar unreachable end call $nulls",
     "type mismatch: instruction requires [(ref func)] but stack has [funcref]"),
    ("block (type $give) unreachable br_if 0 br_if 0 end call $take", "ok"),
    ("block (type $give) unreachable end call $take", "ok"),
    ("call $give block (type $swap) call $swap end call $take", "ok"),
    ("call $give block (type $take) call $take end", "ok"),
    ("call $give loop (type $swap) i32.const 0 br_if 0 end call $take", "ok"),
    ("call $give block block (type $take) call $take call $give end end",
     "type mismatch: instruction requires [i32] but stack has []"),
    ("call $give i32.const 0 if (type $swap) call $swap else end call $take", "ok"),
    ("call $give i32.const 0 if (type $take) call $take else end",
     "type mismatch: block requires [] but stack has 20 values beyond its results"),
    ("block (type $give) block (type $give) call $give i32.const 0 br_table 0 1 0 1 end end call $take",
     "ok"),
    (f"block (type $give) block (type $give) {CONSTS} i32.const 0 br_table 0 1 0 1 end end call $take",
     "ok"),
    ("block (type $mixed) block (type $give) call $give i32.const 0 br_table 0 1 0 1 end end return",
     "type mismatch: instruction requires [i64] but stack has [i32]"),
    ("block (type $nullres) block (type $refs) call $refs i32.const 0 br_table 0 1 0 end end call $nulls",
     "ok"),
    ("block (type $nullres) block (type $refs) call $refs i32.const 0 br_table 1 0 1 end end call $nulls",
     "ok"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "expected"), WIDE)
def test_many_operands(code, expected):
    assert outcome(parse_module(f"(module {TYPES} (func {code}))", ALL)) == expected


def test_locals_far_away():
    """Locals beyond the bytes of a body are found in their groups."""
    groups = [u(300) + I32, u(0) + b"\x7e", u(400) + b"\x7e", u(300) + b"\x7d"]
    for index, opcode in ((0, 0x45), (299, 0x45), (300, 0x50), (699, 0x50), (700, 0x8B), (999, 0x8B)):
        code = b"\x20" + u(index) + bytes([opcode]) + DROP
        assert outcome(funcs([EMPTY], code, (), groups)) == "ok"
    assert outcome(funcs([EMPTY], b"\x20" + u(1000) + DROP, (), groups)) == "unknown local 1000"
    assert outcome(funcs([EMPTY], b"\x20" + u(300) + b"\x45\x1a", (), groups)) == (
        "type mismatch: instruction requires [i32] but stack has [i64]"
    )


def test_parameters_far_away():
    many = functype([I32] * 500 + [b"\x7e"])
    assert outcome(funcs([many], b"\x20" + u(500) + b"\x50\x1a")) == "ok"


def test_set_locals_are_of_their_body():
    """What one body has set is not set in the next, nor behind the block that set it."""
    text = """(module (func $f (param (ref func)) (local (ref func)) (local.set 1 (local.get 0)))
      (func (param (ref func)) (local (ref func)) (drop (local.get 1))))"""
    assert outcome(parse_module(text, ALL)) == "uninitialized local 1"


# Work


def subtypes(n_tables: int) -> bytes:
    """Return br_tables of 100 labels each, whose 64 operands match their types and are not equal to them."""
    opened = b"\x02\x01" * 100
    table = b"\xd2\0" * 64 + CONST + b"\x0e" + u(99) + bytes(range(100))
    closed = END * 100 + DROP * 64
    code = opened + table * n_tables + closed
    declared = {
        encoder.TYPE: [EMPTY, functype((), [b"\x70"] * 64)],
        encoder.FUNC: [b"\0"],
        encoder.ELEM: [b"\x03\0\x01\0"],
        encoder.CODE: [encoder.sized(b"\0" + code + END)],
    }
    return module(declared)


@pytest.mark.parametrize(
    ("n_tables", "expected"),
    [
        (100, "ok"),
        (2000, "matching operands takes too many steps: more than 8 a byte and 1000000"),
    ],
)
def test_work_is_bounded(n_tables, expected):
    """A label costs 64 comparisons and a byte: what comes together beyond the limit is refused."""
    assert outcome(subtypes(n_tables)) == expected


def test_work_of_many_bodies_is_one_sum():
    body = encoder.sized(vector([]) + b"\x02\x01" * 100 + (b"\xd2\0" * 64 + CONST + b"\x0e" + u(99)
                         + bytes(range(100))) * 20 + END * 100 + DROP * 64 + END)  # fmt: skip
    sections = {encoder.TYPE: [EMPTY, functype((), [b"\x70"] * 64)], encoder.ELEM: [b"\x03\0\x01\0"]}
    few, many = (sections | {encoder.FUNC: [b"\0"] * n, encoder.CODE: [body] * n} for n in (5, 60))
    assert outcome(module(few)) == "ok"
    assert outcome(module(many)).startswith("matching operands takes too many steps")


def test_deep_supertypes():
    """Any supertype is found, whatever the depth; nothing else is."""
    types = ["(type $t0 (sub (func)))"] + [f"(type $t{i} (sub $t{i - 1} (func)))" for i in range(1, 64)]
    other = "(type $other (sub final $t0 (func)))"
    for low in range(64):
        for high in (0, low // 2, low - 1, low):
            if high >= 0:
                text = f"(func (param (ref $t{low})) (result (ref $t{high})) (local.get 0))"
                assert outcome(parse_module(f"(module {''.join(types)} {text})", ALL)) == "ok"
    for low, high in (("$t3", "$t4"), ("$other", "$t1"), ("$t63", "$other")):
        text = f"(func (param (ref {low})) (result (ref {high})) (local.get 0))"
        assert outcome(parse_module(f"(module {''.join(types)} {other} {text})", ALL)).startswith("type mis")


# Looks

LARGE = ["nops", "groups of locals", "br_table of one", "br_table of two", "catch clauses", "calls", "locals",
         "empty functions", "types, equal", "types, of types", "group of structs", "imports", "exports",
         "globals", "constant expression", "elements", "element expressions", "custom sections"]  # fmt: skip


@pytest.mark.parametrize("shape", LARGE)
def test_time_is_looked_at(shape):
    source = SHAPES[shape](600_000)
    Module(source, features=ALL)
    with pytest.raises(Timeout) as caught:
        Module(source, features=ALL, limits=NOW)
    assert str(caught.value) == "time limit exceeded: loading takes more than 1e-09 s"


def test_time_is_looked_at_in_text():
    text = "(module (func " + "(drop (i32.const 1)) " * 20_000 + "))"
    with pytest.raises(Timeout, match="loading takes more than"):
        Module(text, limits=NOW)


def test_time_for_small_modules():
    assert Module("(module)", limits=Limits(seconds=60)).exports == ()


@pytest.mark.parametrize("shape", ["nops", "br_table of one", "groups of locals", "element expressions"])
def test_signals_end_loading(shape):
    """Whichever look finds the signal, the exception of its handler comes out, and nothing is broken."""
    source = SHAPES[shape](2_000_000)

    def raising(*_):
        raise KeyboardInterrupt

    def load_for_ever():
        while True:
            signal.setitimer(signal.ITIMER_REAL, 0.001)
            Module(source)

    before = signal.signal(signal.SIGALRM, raising)
    try:
        with pytest.raises(KeyboardInterrupt):
            load_for_ever()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    Module(source)


def test_handlers_may_load():
    """A signal handler that runs amid a load may load something itself."""
    source = SHAPES["nops"](2_000_000)
    inner = []
    before = signal.signal(signal.SIGALRM, lambda *_: inner.append(Module(SHAPES["calls"](1000))))
    try:
        while not inner:
            signal.setitimer(signal.ITIMER_REAL, 0.001)
            Module(source)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert type(inner[0]) is Module


def test_other_threads_run_meanwhile():
    """A look hands the turn to a thread that waits for it: here one that would never get it otherwise."""
    loading = Loading()
    turns = []
    thread = threading.Thread(target=lambda: turns.append(1))
    thread.start()
    deadline = time.monotonic() + 60
    while not turns and time.monotonic() < deadline:
        loading.look()
    thread.join()
    assert turns == [1]


def test_half_made_modules_are_not_found(monkeypatch):
    found = []

    def parse(text, features, look):
        found.extend(item for item in gc.get_objects() if type(item) is Module and item not in before)
        return parse_module(text, features)

    before = [item for item in gc.get_objects() if type(item) is Module]
    monkeypatch.setattr(engine.text, "parse_module", parse)
    made = Module("(module)")
    assert found == []
    assert gc.is_tracked(made)


# Memory


@pytest.mark.parametrize("shape", ["empty functions", "group of structs", "element expressions", "globals"])
def test_memory_is_limited(shape):
    source = SHAPES[shape](2_000_000)
    Module(source)
    with pytest.raises(MemoryLimit) as caught:
        Module(source, limits=Limits(memory=65536))
    assert str(caught.value) == "memory limit exceeded: the decoded module takes more than 8454144 bytes"


def test_memory_of_usual_modules():
    assert Module(SHAPES["nops"](2_000_000), limits=Limits(memory=0)).exports == ()


def test_types_of_functions_are_shared():
    """A type of a thousand parameters is one object, however many functions have it."""
    made = Module(SHAPES["imports"](1000))
    assert len({id(item.type) for item in made.imports}) == 1


def test_chains_of_types_are_freed_without_nesting():
    """The last of 100,000 types that name each other may be all that is left of a module."""
    n = 100_000
    types = [EMPTY, *[functype([b"\x63" + encoder.s(i)]) for i in range(n)]]
    source = module({
        encoder.TYPE: types, encoder.FUNC: [u(n)], encoder.EXPORT: [b"\x01f\0\0"],
        encoder.CODE: [encoder.sized(b"\0" + UNREACHABLE + END)],
    })  # fmt: skip
    types_before = engine.types.typegroups.statistics()["types"]
    func = engine.Instance(Module(source)).exports["f"]
    del func
    gc.collect()
    assert engine.types.typegroups.statistics()["types"] == types_before
    assert Func(print, FuncType([], [])).type == FuncType([], [])
