"""WIT costs in proportion to what is written: eight times the text takes about eight times the time.

Times of the process are compared, the best of three; what costs the square takes 64 times as long.
"""

import time
from itertools import count

import pytest

from canonabi.wit.binary import read_binary
from canonabi.wit.encode import encode
from canonabi.wit.loading import parse
from canonabi.wit.printer import print_wit
from canonabi.wit.worldtypes import WorldTypes
from engine.errors import Invalid, Malformed
from engine.features import Features

ALL = Features.parse("all")


def lines(text: str, n: int) -> str:
    return "".join(text.replace("#", str(i)).replace("%", str(i + 1)) for i in range(n))


SHAPES = {
    "documentation": lambda n: "/// x\n" * 8 * n + "interface i {}",
    "documentation in blocks": lambda n: "/** x\n" + " * y\n" * 8 * n + "*/ interface i {}",
    "comments in comments": lambda n: "/*" * 4 * n + "*/" * 4 * n,
    "interfaces": lambda n: lines("interface i# { f: func(); }\n", n),
    "uses at the top": lambda n: (
        lines("interface i# {} use i# as j#;", n) + f"world w {{ {lines('import j#;', n)} }}"
    ),
    "uses of types": lambda n: (
        f"interface j {{ {lines('type t# = u8;', n)} }} interface i {{ {lines('use j.{t#};', n)} }}"
    ),
    "types in a chain": lambda n: (
        f"interface i {{ {lines('type t# = t%;', n)} type t{n} = u8; {lines('g#: func(x: t0);', n)} }}"
    ),
    "aliases of a resource": lambda n: (
        f"interface i {{ {lines('type t# = t%;', n)} resource t{n}; {lines('g#: func() -> own<t#>;', n)} }}"
    ),
    "methods": lambda n: f"interface i {{ resource r {{ {lines('g#: func();', n)} }} }}",
    "gates": lambda n: f"interface i {{ {lines('@since(version = 1.0.0) g#: func();', n)} }}",
    "renames": lambda n: (
        f"world v {{ {lines('import g#: func();', n)} }}"
        f"world w {{ include v with {{ {lines('g# as h#,', n)} }} }}"
    ),
    "exports that need the same": lambda n: (
        lines("interface c# { use c%.{t}; } interface e# { use c0.{t}; }", n)
        + f"interface c{n} {{ type t = u8; }} world w {{ {lines('export e#;', n)} }}"
    ),
    "packages": lambda n: lines("package c:d# { interface i {} }", n),
    "the same name of others": lambda n: (
        lines("interface i# { type t = u8; }", n)
        + f"interface j {{ {lines('use i#.{t as un#};', n)} {lines('g#: func(x: un#);', n)} }}"
    ),
}


@pytest.mark.parametrize(
    "text",
    [
        f"interface i0 {{ {lines('type t# = t%;', 5000)} type t5000 = u8; type t = t0; }}",
        lines("interface i# { use i%.{t}; }", 3000) + "interface i3000 { type t = u8; }",
    ],
    ids=["types", "uses"],
)
def test_chains_of_any_length_have_types(text):
    resolved = parse(f"package a:b; {text} world w {{ use i0.{{t}}; import f: func(x: t); }}")
    types = WorldTypes(resolved.packages["a:b"].worlds["w"])
    assert str(types.imports["f"]) == "func(x: u8)"


def cost(shape: str, n: int) -> float:
    times = []
    for _ in range(3):
        text = f"package a:b@1.0.0; {SHAPES[shape](n)}"
        start = time.process_time()
        resolved = parse(text, features=ALL)
        print_wit(resolved)
        if shape not in ("packages", "exports that need the same"):  # the binary form repeats what is needed
            print_wit(read_binary(encode(resolved.main), features=ALL))
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.alone
@pytest.mark.parametrize("shape", SHAPES)
def test_texts_cost_what_is_in_them(shape):
    n = next(n for n in (64 << k for k in count()) if cost(shape, n) > 0.004)
    assert cost(shape, 8 * n) < 24 * cost(shape, n)


WORLDS = "".join(f"world w{i + 1} {{ include w{i}; import i{i}; }} interface i{i} {{}} " for i in range(500))
USES = "".join(f"interface i{i + 1} {{ use i{i}.{{t}}; }} world w{i} {{ import i{i}; }} " for i in range(500))
TOO_MANY = "the worlds have more than 100000 imports, exports and types that are not their own"


@pytest.mark.parametrize(
    "text, message",
    [
        (f"package a:b; world w0 {{}} {WORLDS}", TOO_MANY),
        (f"package a:b; interface i0 {{ type t = u8; }} {USES}", TOO_MANY),
        (f"package a:b; interface {'a' * 1001} {{}}", "a name of more than 1000 characters"),
        (f"package a:{'b' * 1001};", "a name of more than 1000 characters"),
        (f"package {'a:' * 1000}b;", "a name of more than 1000 characters"),
        (f"package a:b@1.0.0-{'a' * 995};", "a version of more than 1000 characters"),
    ],
    ids=range(6),
)
def test_texts_that_come_to_more(text, message):
    with pytest.raises((Malformed, Invalid)) as caught:
        parse(text, features=ALL)
    assert caught.value.message == message


@pytest.mark.parametrize("length", [100, 101])
def test_nothing_is_compared_with_long_names(length):
    """Which takes the product of the lengths."""
    name = "a" * (length - 1)
    with pytest.raises(Invalid) as caught:
        parse(f"package a:b; interface i {{ type {name}b = u8; f: func(x: {name}c); }}")
    assert caught.value.message.endswith(" here") == (length > 100)
