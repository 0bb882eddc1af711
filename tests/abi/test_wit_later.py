"""WIT by rules that are later than WASI 0.3.1, each with the feature that it needs."""

import pytest

from canonabi.wit.binary import read_binary
from canonabi.wit.encode import encode
from canonabi.wit.loading import parse
from canonabi.wit.printer import print_wit
from engine.errors import WasmError
from engine.features import Features


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("interface i { enum e { a-b, ab } }",
         "`ab` is defined twice: it differs from `a-b` only in hyphens"),
        ("interface i { record r { a-b: u8, AB: u8 } }",
         "`AB` is defined twice: it differs from `a-b` only in case and hyphens"),
        ("interface i { f: func(a-b: u8, ab: u8); }", "parameter `ab` is defined twice"),
        ("interface i { a-b: func(); ab: func(); }",
         "`ab` is defined twice; it is a function already: it differs from `a-b` only in hyphens"),
        ("interface i { resource r-s { rs: func(); } }", "`rs` is the name of the resource itself"),
        ("interface i { resource r { a-b: func(); ab: func(); } }", "`ab` is defined twice in resource `r`"),
        ("interface a-b {} interface ab {}", "`ab` is defined twice: it differs from `a-b` only in hyphens"),
        ("world w { export a-b: func(); export ab: func(); }",
         "`ab` is exported twice: it differs from `a-b` only in hyphens"),
        ("interface i {} use i as a-b; use i as ab;",
         "`ab` is defined twice: it differs from `a-b` only in hyphens"),
    ],
)  # fmt: skip
def test_names_that_conflict_by_the_later_rule(text, message):
    """#704: names are compared without hyphens, too."""
    parse(f"package a:b; {text}")
    with pytest.raises(WasmError) as caught:
        parse(f"package a:b; {text}", features=Features(cm_hyphen_uniqueness=True))
    assert caught.value.message == message


ACCESSORS = Features(cm_accessors=True)


def refusal(text: str, features: Features = ACCESSORS, **options: object) -> str:
    with pytest.raises(WasmError) as caught:
        parse(f"package a:b@1.0.0; {text}", features=features, **options)
    return str(caught.value).partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("x: set(v: u8); y: func(); x: get() -> u8;", "y: func(); x: get() -> u8; x: set(v: u8);"),
        ("x: get() -> u8; y: func(); x: set(v: u8);", "x: get() -> u8; y: func(); x: set(v: u8);"),
        (
            "resource r { x: static set(v: u8); y: func(); x: static get() -> u8; }",
            "resource r { y: func(); x: static get() -> u8; x: static set(v: u8); }",
        ),
        ("get: func(); set: get() -> u8;", "get: func(); set: get() -> u8;"),
        ("type get = u8; f: func(get: get) -> get;", "type get = u8; f: func(get: get) -> get;"),
        ("type e = result; x: get() -> u8; x: set(v: u8) -> e;",) * 2,
        ("type t = u8; x: get() -> t; x: set(v: u8);",) * 2,
        ("@unstable(feature = q) x: get() -> u8; @unstable(feature = q) x: set(v: u8);", ""),
        ("x: get() -> u8; @unstable(feature = q) x: set(v: u8);", "x: get() -> u8;"),
    ],
)
def test_getters_and_setters(text, printed):
    """#701: in a binary getters come first, in WIT in any order, as in wasm-tools."""
    resolved = parse(f"package a:b@1.0.0; interface i {{ {text} }}", features=ACCESSORS)
    whole = print_wit(resolved)
    assert " ".join(whole.split()) == " ".join(f"package a:b@1.0.0; interface i {{ {printed} }}".split())
    assert print_wit(read_binary(encode(resolved.main), features=ACCESSORS)) == whole


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x: set(v: u8);", "1:34: setter `x` has no getter"),
        ("x: get() -> u8; X: set(v: u8);", "1:50: setter `X` has no getter"),
        ("x: get();", "1:34: a getter must return a value"),
        ("x: get(a: u8) -> u8;", "1:41: a getter cannot have parameters"),
        ("x: get() -> result<_, u8>;", "1:46: a getter that returns a `result` must have a value in it"),
        ("x: set(); x: get() -> u8;", "1:34: a setter must have exactly one parameter"),
        ("x: get() -> u8; x: set(v: u8) -> u8;",
         "1:67: a setter can only return a `result` without a value"),
        ("x: get() -> u8; x: set(v: u16);", "1:50: setter `x` does not take what its getter returns"),
        ("x: get() -> u8; x: func();", "1:50: `x` is defined twice; it is a getter already"),
        ("x: get() -> u8; x: set(v: u8); x: set(v: u8);",
         "1:65: `x` is defined twice; it is a setter already"),
        ("type x = u8; x: get() -> u8;", "1:47: `x` is defined twice; it is a type already"),
        ("x: get() -> u8; f: func(a: x);", "1:61: `x` is not a type: it is a getter"),
        ("x: async get() -> u8;", "1:43: expected keyword `func`, found `get`"),
        ("resource r { x: static get() -> u8; x: set(v: u8); }", "1:70: setter `x` has no getter"),
        ("resource r { x: get() -> u8; x: static func(); }",
         "1:63: `x` is defined twice in resource `r`"),
        ("resource r { r: get() -> u8; }", "1:47: `r` is the name of the resource itself"),
        ("resource r { x: get() -> u8; x: set(self: u8); }", "1:70: parameter `self` is defined twice"),
        ("@unstable(feature = q) x: get() -> u8; x: set(v: u8);",
         "1:73: the getter of `x` is unstable, and its feature `q` is not enabled"),
    ],
)  # fmt: skip
def test_getters_and_setters_that_do_not_fit(text, message):
    assert refusal(f"interface i {{ {text} }}") == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("world b { import x: set(v: u8); export x: get() -> u8; }",
         "1:37: setter `x` is imported without its getter"),
        ("world b { export x: set(v: u8); }", "1:37: setter `x` is exported without its getter"),
        ("world b { import x: get() -> u8; import x: func(); }",
         "1:60: `x` is defined twice; it is an import already"),
        ("world b { export x: get() -> u8; export x: get() -> u8; }", "1:60: `x` is exported twice"),
        ("world b { export x: get() -> u8; export x: set(v: u16); }",
         "1:60: setter `x` does not take what its getter returns"),
        ("world a { import x: get() -> u8; } world b { include a; import x: func(); }",
         "1:73: `x` is defined twice; it is an import already"),
    ],
)  # fmt: skip
def test_getters_and_setters_of_worlds_that_do_not_fit(text, message):
    assert refusal(text) == message


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("world b { import x: set(v: u8); import x: get() -> u8; }",
         "world b { import x: get() -> u8; import x: set(v: u8); }"),
        ("world b { import x:get() -> u8; }", "world b { import x: get() -> u8; }"),
        ("world a { export x: get() -> u8; export x: set(v: u8); } world b { include a with { x as y } }",
         ("world a { export x: get() -> u8; export x: set(v: u8); }"
          " world b { export y: get() -> u8; export y: set(v: u8); }")),
        ("world a { import x: get() -> u8; } world b { import x: set(v: u8); include a; }",
         "world a { import x: get() -> u8; } world b { import x: get() -> u8; import x: set(v: u8); }"),
        ("interface get { f: func(); } world b { import a: get; }",) * 2,
    ],
)  # fmt: skip
def test_getters_and_setters_of_worlds(text, printed):
    resolved = parse(f"package a:b@1.0.0; {text}", features=ACCESSORS)
    whole = print_wit(resolved)
    assert whole.split() == f"package a:b@1.0.0; {printed}".split()
    assert print_wit(read_binary(encode(resolved.main), features=ACCESSORS)) == whole


PACKAGE = """package a:b@1.0.0;

interface i {
  enum e {
    a,
  }

  resource r {
    get: func();
    /// How large.
    @external-id("s")
    size: get() -> e;
    size: set(v: e) -> result<_, string>;
    most: static get() -> result<u8, string>;
    most: static set(v: u8);
  }

  /// The getter.
  x: get() -> r;

  y: func();

  /// The setter.
  x: set(v: r);
}

world w {
  import i;

  resource q {
    set: get() -> u8;
  }

  import x: get() -> u8;
  import x: set(v: u8);

  export x: get() -> u8;
  export y: interface {
    x: get() -> u8;

    x: set(v: u8);
  }
}
"""


def test_getters_and_setters_in_a_binary_are_those_of_wasm_tools(beside_wasm_tools):
    resolved = parse(PACKAGE, features=ACCESSORS)
    theirs = beside_wasm_tools(PACKAGE, encode(resolved.main))
    assert print_wit(resolved) == print_wit(read_binary(theirs, features=ACCESSORS)) == PACKAGE


def test_getters_are_gated():
    message = "1:37: this needs the proposal cm-accessors, which is off (--features cm-accessors)"
    assert refusal("interface i { x: get() -> u8; }", Features()) == message
    binary = encode(parse("package a:b; interface i { x: get() -> u8; }", features=ACCESSORS).main)
    with pytest.raises(WasmError, match=r"`\[get\]x` is not in kebab case"):
        read_binary(binary)


CANONICAL = Features(cm_canonical_names=True, cm_implements=True)
VERSIONED = """package a:b@{};

interface i {{
  type t = u8;

  f: func();
}}

interface j {{
  use i.{{t}};

  f: func() -> t;
}}

world w {{
  import i;

  export j;
}}

world x {{
  @external-id("x")
  import k: i;
}}
"""


@pytest.mark.parametrize(
    ("version", "names"),
    [
        ("1.2.3", [b"\x02\x07a:b/i@1\1\1\4.2.3", b"\x02\1k\3\0\7a:b/i@1\1\4.2.3\2\1x"]),
        ("10.0.0", [b"\x02\x08a:b/i@10\1\1\4.0.0"]),
        ("0.2.6+sha", [b"\x02\x09a:b/i@0.2\1\1\6.6+sha"]),
        ("0.0.1", [b"\0\x0ba:b/i@0.0.1"]),
        ("0.0.1+x", [b"\x02\x0ba:b/i@0.0.1\1\1\2+x"]),
        ("1.2.3-rc.1", [b"\0\x10a:b/i@1.2.3-rc.1"]),
    ],
)
def test_canonical_names_of_interfaces(beside_wasm_tools, version, names):
    """#711: what is compatible is in the name, the rest in an attribute; a pre-release is not split."""
    text = VERSIONED.format(version)
    resolved = parse(text, features=CANONICAL)
    binary = encode(resolved.main, features=CANONICAL)
    for name in names:
        assert name in binary
    assert print_wit(resolved) == print_wit(read_binary(binary, features=CANONICAL)) == text
    beside_wasm_tools(text, binary, "--emit-canonical-names")
    assert b"versionsuffix" not in encode(resolved.main)
    assert f"a:b/i@{version}".encode() in encode(resolved.main)


def test_a_pre_release_keeps_its_build():
    """A suffix needs a canonical version before it (version-suffix.wast); wasm-tools takes off `+sha`."""
    text = VERSIONED.format("0.0.1-a+sha")
    binary = encode(parse(text, features=CANONICAL).main, features=CANONICAL)
    assert b"a:b/i@0.0.1-a+sha" in binary
    assert print_wit(read_binary(binary, features=CANONICAL)) == text
