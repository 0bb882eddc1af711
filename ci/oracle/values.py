"""Random types and values for the comparison with the specification's `definitions.py`.

A value is what `definitions.py` has, but for strings, which are `str` here: dicts by label for records,
tuples, variants and flags, a list of pairs for a map. `to_theirs` makes the strings what the program
wants, `to_python` makes it what Python programs get from us.
"""

from __future__ import annotations

import math
import random
import struct
from array import array
from collections.abc import Callable, Iterator
from typing import Any

from canonabi.types import valtypes as vt
from canonabi.types.valtypes import ValType
from canonabi.values.classes import Err, Ok, Some, class_of

RESOURCE = vt.ResourceType()
SCALARS: dict[str, type[vt.PrimValType]] = {
    t.name: t
    for t in (
        vt.Bool, vt.S8, vt.U8, vt.S16, vt.U16, vt.S32, vt.U32, vt.S64, vt.U64, vt.F32, vt.F64, vt.Char,
        vt.String,
    )
}  # fmt: skip
COMPOUNDS = ("list", "fixed list", "map", "record", "tuple", "variant", "enum", "flags", "option", "result")
HANDLES = ("own", "borrow")
CONSTRUCTORS = (*SCALARS, *COMPOUNDS, *HANDLES)
KEYS = tuple(name for name in SCALARS if name not in ("f32", "f64"))
WITH_CASES = ("variant", "enum", "option", "result")
CASES = (1, 2, 3, 5, 255, 256, 257)
LENGTHS = (0, 1, 1, 2, 2, 3, 5, 9)
LETTERS = {"s8": "b", "u8": "B", "s16": "h", "u16": "H", "s32": "i", "u32": "I", "s64": "q", "u64": "Q",
           "f32": "f", "f64": "d"}  # fmt: skip

EDGES = "\ufeff\0\x7f\x80\xff\u0100\u07ff\u0800\ud7ff\ue000\ufffd\uffff\U00010000\U0010ffff"
ALPHABETS = (
    "ab \0\x7f", "\ufeff\ufffea", "a\x80\xe9\xff", "\x80\xff", "a\xe9\u20ac", "\u0100\ud7ff\ue000\uffff",
    "\x7f\x80\u07ff\u0800", "a\uffff\U00010000",
    "a\U00010000\U0010ffff", "\U0001f600", EDGES,
)  # fmt: skip
FLOATS = (0.0, -0.0, 1.0, -1.5, math.inf, -math.inf, math.nan, 2.0**-149, 2.0**-1074, 2.0**127, 1.7e308)


def constructor(t: ValType) -> str:
    """Return the name of what made a type."""
    if isinstance(t, vt.PrimValType):
        return t.name
    if isinstance(t, vt.List):
        return "list" if t.length is None else "fixed list"
    return type(t).__name__.lower()


def random_type(rng: random.Random, depth: int) -> ValType:
    """Return a random type of at most `depth` types in each other."""
    if depth == 0 or rng.random() < 0.3:
        return type_of(rng, rng.choice((*SCALARS, "string", *HANDLES)), 0)
    return type_of(rng, rng.choice(COMPOUNDS), depth)


def type_of(rng: random.Random, name: str, depth: int) -> ValType:
    """Return a random type of a constructor."""

    def part() -> ValType:
        return random_type(rng, max(depth - 1, 0))

    def maybe() -> ValType | None:
        return part() if rng.random() < 0.7 else None

    count = rng.choice((1, 2, 2, 3, 4))
    if name in SCALARS:
        return SCALARS[name]()
    match name:
        case "list":
            return vt.List(part())
        case "fixed list":
            return vt.List(part(), rng.choice((1, 2, 3)))
        case "map":
            return vt.Map(SCALARS[rng.choice(KEYS)](), part())
        case "record":
            return vt.Record((f"f{i}", part()) for i in range(count))
        case "tuple":
            return vt.Tuple(part() for _ in range(count))
        case "option":
            return vt.Option(part())
        case "result":
            return vt.Result(maybe(), maybe())
        case "own" | "borrow":
            return vt.Own(RESOURCE) if name == "own" else vt.Borrow(RESOURCE)
    return _labelled(rng, name, maybe)


def _labelled(rng: random.Random, name: str, maybe: Callable[[], ValType | None]) -> ValType:
    if name == "flags":
        return vt.Flags(f"b{i}" for i in range(rng.choice((1, 2, 7, 8, 9, 16, 17, 31, 32))))
    if name == "enum":
        return vt.Enum(f"e{i}" for i in range(rng.choice(CASES)))
    if rng.random() < 0.1:  # discriminants of two bytes
        payload = maybe()
        return vt.Variant((f"c{i}", payload if i % 7 == 0 else None) for i in range(rng.choice((256, 257))))
    return vt.Variant((f"c{i}", maybe()) for i in range(rng.choice((1, 2, 3, 4))))


def random_value(rng: random.Random, t: ValType, size: int = 5) -> Any:
    """Return a random value of a type; lists in it get shorter with their depth, from `size` on."""
    match t:
        case vt.Bool():
            return rng.random() < 0.5
        case vt.Integer():
            return _integer(rng, t)
        case vt.F32() | vt.F64():
            return _float(rng, t)
        case vt.Char():
            return rng.choice(rng.choice(ALPHABETS))
        case vt.String():
            return random_text(rng)
        case vt.List(element, length):
            count = min(rng.choice(LENGTHS), size) if length is None else length
            return [random_value(rng, element, size // 2) for _ in range(count)]
        case vt.Map(key, value):
            keys = [random_value(rng, key) for _ in range(min(rng.choice(LENGTHS), size))]
            return [{"0": k, "1": random_value(rng, value, size // 2)} for k in dict.fromkeys(keys)]
        case vt.Record() | vt.Tuple():
            return {label: random_value(rng, part, size) for label, part in fields_of(t)}
        case vt.Flags(labels):
            return {label: rng.random() < 0.5 for label in labels}
        case vt.Own() | vt.Borrow():
            return rng.getrandbits(32)
    label, payload = rng.choice(cases_of(t))
    return {label: None if payload is None else random_value(rng, payload, size)}


def _integer(rng: random.Random, t: vt.Integer) -> int:
    low = -(1 << (t.bits - 1)) if t.signed else 0
    high = low + (1 << t.bits) - 1
    return rng.choice((low, low + 1, 0, 1, high - 1, high, rng.randint(low, high), rng.randint(low, high)))


def _float(rng: random.Random, t: ValType) -> float:
    size, letter = (4, "f") if isinstance(t, vt.F32) else (8, "d")
    if rng.random() < 0.5:
        return float(struct.unpack(letter, rng.randbytes(size))[0])
    number = rng.choice(FLOATS)
    try:
        return float(struct.unpack(letter, struct.pack(letter, number))[0])
    except OverflowError:
        return math.inf


def random_text(rng: random.Random) -> str:
    """Return a string of one of the kinds that encodings treat apart; what is wide may come late."""
    length = rng.choice((0, 1, 1, 2, 3, 5, 8, 15, 16, 17, 31, 33))
    text = "".join(rng.choices(rng.choice(ALPHABETS), k=length))
    if rng.random() < 0.4:
        text += "".join(rng.choices(rng.choice(ALPHABETS), k=rng.choice((1, 2, 7))))
    return text * 9 if rng.random() < 0.05 else text


def fields_of(t: ValType) -> list[tuple[str, ValType]]:
    """Return the fields of a record or tuple, as the specification names those of a tuple."""
    if isinstance(t, vt.Record):
        return list(t.fields)
    assert isinstance(t, vt.Tuple)
    return [(str(i), part) for i, part in enumerate(t.types)]


def cases_of(t: ValType) -> list[tuple[str, ValType | None]]:
    """Return the cases of a variant, enum, option or result."""
    match t:
        case vt.Variant(cases):
            return list(cases)
        case vt.Enum(labels):
            return [(label, None) for label in labels]
        case vt.Option(some):
            return [("none", None), ("some", some)]
        case vt.Result(ok, error):
            return [("ok", ok), ("error", error)]
    raise AssertionError(t)


def to_theirs(t: ValType, value: Any, text: Callable[[str], object]) -> Any:
    """Return a value with its strings as `text` has them."""
    match t:
        case vt.String():
            return text(value)
        case vt.List(element, _):
            return [to_theirs(element, each, text) for each in value]
        case vt.Map():
            pair = vt.Tuple((t.key, t.value))
            return [to_theirs(pair, each, text) for each in value]
        case vt.Record() | vt.Tuple():
            return {label: to_theirs(part, value[label], text) for label, part in fields_of(t)}
        case vt.Variant() | vt.Option() | vt.Result():
            [(label, payload)] = value.items()
            part = dict(cases_of(t))[label]
            return {label: payload if part is None else to_theirs(part, payload, text)}
    return value


def to_python(t: ValType, value: Any) -> Any:
    """Return what the value of a type is in Python; strings may be `definitions.py`'s."""
    match t:
        case vt.String():
            return value if isinstance(value, str) else value[0]
        case vt.List(element, _):
            items = [to_python(element, each) for each in value]
            return bytes(items) if isinstance(element, vt.U8) else items
        case vt.Map(key, content):
            return {to_python(key, each["0"]): to_python(content, each["1"]) for each in value}
        case vt.Record():
            return class_of(t)(*(to_python(part, value[label]) for label, part in t.fields))
        case vt.Tuple():
            return tuple(to_python(part, value[label]) for label, part in fields_of(t))
        case vt.Flags(labels):
            return class_of(t)(sum(1 << i for i, label in enumerate(labels) if value[label]))
        case vt.Enum():
            return class_of(t)(next(iter(value)))
        case vt.Variant() | vt.Option() | vt.Result():
            [(label, payload)] = value.items()
            return _case_to_python(t, label, payload)
    return value


def _case_to_python(t: ValType, label: str, payload: Any) -> Any:
    labels = [name for name, _ in cases_of(t)]
    part = cases_of(t)[labels.index(label)][1]
    inner = None if part is None else to_python(part, payload)
    match t:
        case vt.Option(some):
            return Some(inner) if label == "some" and isinstance(some, vt.Option) else inner
        case vt.Result():
            return Ok(inner) if label == "ok" else Err(inner)
    cls = class_of(t).__wit_cases__[labels.index(label)]
    return cls() if part is None else cls(inner)


def other_form(rng: random.Random, t: ValType, value: Any) -> Any:
    """Return a Python value in another form that will do as well: a buffer, a mapping, a label."""
    match t:
        case vt.List(element, None) if str(element) in LETTERS:
            letter = LETTERS[str(element)]
            return rng.choice((array(letter, value), memoryview(array(letter, value)), list(value)))
        case vt.List(element, _) if not isinstance(element, vt.U8):
            return tuple(other_form(rng, element, each) for each in value)
        case vt.Record(fields):
            values = value._values()
            return {label: other_form(rng, part, v) for (label, part), v in zip(fields, values, strict=True)}
        case vt.Tuple(types):
            return [other_form(rng, part, each) for part, each in zip(types, value, strict=True)]
        case vt.Enum():
            return value.value
        case vt.Flags(labels):
            return {label for i, label in enumerate(labels) if value.value >> i & 1}
    return value


def same(a: Any, b: Any) -> bool:
    """Whether two Python values are the same to the bit: of one type, floats by their bits."""
    if type(a) is not type(b):
        return False
    if isinstance(a, float):
        return struct.pack("d", a) == struct.pack("d", b)
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return len(a) == len(b) and all(key in b and same(v, b[key]) for key, v in a.items())
    if hasattr(a, "_values"):
        return all(map(same, a._values(), b._values()))
    return bool(a == b)


def live(t: ValType, value: Any, place: str) -> Iterator[tuple[str, str, Any]]:
    """Yield (constructor, place, value) for all that is in a value; what lists hold is in "memory"."""
    yield constructor(t), place, value
    match t:
        case vt.List(element, length):
            for each in value:
                yield from live(element, each, "memory" if length is None else place)
        case vt.Map(key, content):
            for each in value:
                yield from live(key, each["0"], "memory")
                yield from live(content, each["1"], "memory")
        case vt.Record() | vt.Tuple():
            for label, part in fields_of(t):
                yield from live(part, value[label], place)
        case vt.Variant() | vt.Option() | vt.Result():
            [(label, payload)] = value.items()
            case = dict(cases_of(t))[label]
            if case is not None:
                yield from live(case, payload, place)
