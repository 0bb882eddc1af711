"""Which world is meant, and what its imports and exports are as types."""

import pytest

from canonabi.types import valtypes as v
from canonabi.wit.loading import parse
from canonabi.wit.worldtypes import WorldTypes, choose_world
from engine.errors import Invalid
from engine.features import Features

ALL = Features.parse("all")
ONE = "package a:b@1.0.0; world w {}"
TWO = "package a:b; world v {} world w {}"
NESTED = "package a:b { world v {} } package c:d@2.1.0 { world w {} }"
BOTH = "package a:b { world w {} } package c:d { world w {} }"
OTHER = "package a:b; interface i {} package c:d { world w {} }"

CHOSEN = [
    (ONE, None, "a:b/w@1.0.0"),
    (ONE, "w", "a:b/w@1.0.0"),
    (ONE, "a:b/w", "a:b/w@1.0.0"),
    (ONE, "a:b/w@1.0.0", "a:b/w@1.0.0"),
    (TWO, "v", "a:b/v"),
    (NESTED, "w", "c:d/w@2.1.0"),
    (NESTED, "c:d/w", "c:d/w@2.1.0"),
    (BOTH, "c:d/w", "c:d/w"),
    (OTHER, None, "c:d/w"),
    (OTHER, "c:d/w", "c:d/w"),
]


@pytest.mark.parametrize("text, name, path", CHOSEN)
def test_chooses(text, name, path):
    assert choose_world(parse(text), name).path == path


REFUSED = [
    (TWO, None, "which world? `a:b/v`, `a:b/w`"),
    ("package a:b;", None, "no world in package `a:b`"),
    ("package a:b {}", None, "no world"),
    (ONE, "a:b/w@2.0.0", "no world `a:b/w@2.0.0`; did you mean `a:b/w@1.0.0`?"),
    (ONE, "q", "no world `q`; worlds: `a:b/w@1.0.0`"),
    (BOTH, "w", "world `w` exists in more than one package: `a:b/w`, `c:d/w`"),
]


@pytest.mark.parametrize("text, name, message", REFUSED)
def test_refuses(text, name, message):
    with pytest.raises(Invalid) as caught:
        choose_world(parse(text), name)
    assert caught.value.message == message


TYPES = [
    ("bool", v.Bool()), ("s8", v.S8()), ("u64", v.U64()), ("f32", v.F32()), ("char", v.Char()),
    ("string", v.String()),
    ("error-context", v.ErrorContext()),
    ("list<u8>", v.List(v.U8())), ("list<u8, 3>", v.List(v.U8(), 3)), ("option<u8>", v.Option(v.U8())),
    ("result", v.Result()), ("result<u8>", v.Result(v.U8())), ("result<_, u8>", v.Result(None, v.U8())),
    ("tuple<u8, char>", v.Tuple((v.U8(), v.Char()))), ("map<u8, char>", v.Map(v.U8(), v.Char())),
    ("stream", v.Stream()), ("stream<u8>", v.Stream(v.U8())), ("future<u8>", v.Future(v.U8())),
    ("future", v.Future()),
    ("r", v.Record((("x", v.U8()), ("y", v.Char())))), ("s", v.Variant((("a", None), ("b", v.U8())))),
    ("e", v.Enum(("a", "b"))), ("g", v.Flags(("a", "b"))),
    ("t", v.List(v.Record((("x", v.U8()), ("y", v.Char()))))),
]  # fmt: skip
DEFINED = (
    "record r { x: u8, y: char } variant s { a, b(u8) } enum e { a, b } flags g { a, b } type t = list<r>;"
)


@pytest.mark.parametrize("text, t", TYPES)
def test_value_types(text, t):
    world = parse(
        f"package a:b; interface i {{ {DEFINED} f: func(x: {text}); }} world w {{ import i; }}", features=ALL
    )
    assert WorldTypes(choose_world(world)).imports == {"a:b/i": {"f": v.FuncType((("x", t),))}}


def test_resources_are_the_same_by_all_their_names():
    text = """package a:b;
      interface i { resource r { constructor(x: u8); m: async func(); s: static func() -> r; } }
      interface j { use i.{r as q}; f: func(x: q, y: borrow<q>) -> result<own<q>>; }
      world w { import i; export j; resource z { m: func(); } import g: func(x: z); }"""
    types = WorldTypes(choose_world(parse(text, features=ALL)))
    r, z = (types.resources[made] for made in types.resources)
    assert (r.name, z.name) == ("r", "z")
    self_ = ("self", v.Borrow(r))
    assert types.imports == {
        "a:b/i": {
            "[constructor]r": v.FuncType((("x", v.U8()),), v.Own(r)),
            "[method]r.m": v.FuncType((self_,), None, True),
            "[static]r.s": v.FuncType((), v.Own(r)),
        },
        "g": v.FuncType((("x", v.Own(z)),)),
        "[method]z.m": v.FuncType((("self", v.Borrow(z)),)),
    }
    taken = (("x", v.Own(r)), ("y", v.Borrow(r)))
    assert types.exports == {"a:b/j": {"f": v.FuncType(taken, v.Result(v.Own(r)))}}
