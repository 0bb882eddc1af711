"""WIT in binary form, and the WIT that components imply: beside wasm-tools where it is there."""

import random

import pytest

from canonabi.text import parse_component
from canonabi.wit.binary import read_binary
from canonabi.wit.encode import encode
from canonabi.wit.loading import parse
from canonabi.wit.metadata import apply_metadata
from canonabi.wit.printer import print_wit
from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.text.encoder import custom_section

ALL = Features.parse("all")

TYPES = """
  /// A record.
  record point {
    /// How far right.
    x: u32,
    y: f64,
  }

  variant shape {
    none,
    circle(f32),
    lines(list<point>),
  }

  enum color {
    red,
    green,
  }

  flags mode {
    read,
    write,
  }

  type id = u64;

  type points = list<point>;

  resource counter {
    constructor(start: s32);
    add: func(by: s32) -> result<s32, string>;
    zero: static func() -> counter;
  }

  resource bare;
"""
FUNCTIONS = """
  f: func(a: bool, b: s8, c: u8, d: s16, e: u16, g: s64, h: char, i: string) -> option<id>;

  g: func(p: tuple<point, shape, color>, m: mode, c: borrow<counter>) -> counter;

  h: async func(s: stream<u8>, t: stream, u: future<string>, v: future) -> result<_, shape>;

  i: func(m: map<string, points>, n: list<u8, 4>, r: result, s: result<u8>, e: error-context);
"""
TEXTS = [
    "package a:b;\n\ninterface r {\n  resource x;\n\n  type h = own<x>;\n\n  type k = x;\n}\n",
    """\
package foo:bar;

interface a {
  resource r;
}

interface z {
  use a.{r};

  f: func() -> r;
}

interface q {
  f: func();
}

world module {
  export k: func();
  export q;
  export a;
  export z;
  export anon: interface {
    use z.{r};

    foo: func() -> r;
  }
}
""",
    "package a:b;\n\ninterface i {\n  f: func();\n}\n",
    f"package a:b@1.2.3;\n\ninterface i {{{TYPES}{FUNCTIONS}}}\n",
    """\
package a:b;

interface j {
  record t {
    x: u8,
  }
}

interface i {
  use j.{t as u};

  f: func(x: u);
}
""",
    f"""\
package a:b;

world w {{{TYPES}
  import f: func(p: point) -> bare;

  export f: func(c: counter);
}}
""",
    """\
/// A package.
package a:b@2.0.0;

/// An interface.
@since(version = 1.0.0)
@deprecated(version = 1.1.0)
interface i {
  /// A record.
  ///
  /// "Of" \\ two lines, é.
  record t {
    /// One.
    x: u8,
  }

  resource r {
    /// Makes one.
    constructor();
    @since(version = 1.1.0)
    m: func();
  }

  /// A function.
  @unstable(feature = later)
  f: func(x: t);
}

/// A world.
@since(version = 2.0.0)
world w {
  /// Imported.
  @since(version = 2.0.0)
  import i;
  /// Inline.
  import k: interface {
    /// Inside.
    f: func();
  }

  /// Of the world.
  type t = u8;

  /// A function.
  import g: func();

  /// Exported.
  export g: func();
  @since(version = 2.0.0)
  export i;
  export k: interface {
    /// Another inside.
    f: func();
  }
}
""",
    """\
package a:b;

interface i {
  @external-id("the type")
  resource r {
    @external-id("the method")
    m: func();
  }

  @external-id("the function")
  f: func();
}

world w {
  @external-id("one")
  import one: i;
  import two: i;

  @external-id("g")
  export g: func();
  export one: i;
}
""",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_package_reads_back_from_its_binary_form(text):
    resolved = parse(text, features=ALL, unstable=None)
    assert print_wit(resolved) == text
    assert print_wit(read_binary(encode(resolved.main), features=ALL)) == text


def test_what_others_need_comes_first():
    text = "package a:b; interface i { use j.{t}; type a = list<b>; type d = u8; type b = t; } %s"
    read = print_wit(read_binary(encode(parse(text % "interface j { type t = u8; }").main)))
    places = [read.index(word) for word in ("j {", "type t", "i {", "type d", "type b", "type a")]
    assert places == sorted(places)


@pytest.mark.parametrize("text", TEXTS)
def test_the_binary_form_is_that_of_wasm_tools(beside_wasm_tools, text):
    theirs = beside_wasm_tools(text, encode(parse(text, features=ALL, unstable=None).main))
    assert print_wit(read_binary(theirs, features=ALL)) == text


ROOT = "package root:component;\n\nworld root {\n%s}\n"
POINT = '(type $p (record (field "x" u32)))'
COMPONENTS = [
    ("", ""),
    ('(import "f" (func (param "a" u8) (result string)))', "  import f: func(a: u8) -> string;\n"),
    (
        f'{POINT} (import "point" (type $q (eq $p))) (import "f" (func (param "a" $q)))',
        "  record point {\n    x: u32,\n  }\n\n  import f: func(a: point);\n",
    ),
    (
        f'{POINT} (export $q "point" (type $p))',
        "  // exported, which WIT cannot express\n  record point {\n    x: u32,\n  }\n",
    ),
    ('(import "i" (instance (export "f" (func))))', "  import i: interface {\n    f: func();\n  }\n"),
    ('(import "m" (core module))', "  // import m: core module, which WIT cannot express\n"),
    ('(import "c" (component))', "  // import c: component, which WIT cannot express\n"),
    (
        '(import "i" (instance (export "j" (instance))))',
        "  // import i: instance, which WIT cannot express\n",
    ),
    ('(import "a:b/c" (func))', "  // import a:b/c: func, which WIT cannot express\n"),
    (
        '(import "r" (type $r (sub resource))) (import "[method]r.m" (func (param "self" (borrow $r))))',
        "  resource r {\n    m: func();\n  }\n",
    ),
    (  # structurally equal types keep the names that they are mentioned by
        """(import "i" (instance $i (type $p (record (field "x" u32)))
             (export "a" (type $a (eq $p))) (export "b" (type $b (eq $p)))
             (export "f" (func (param "x" $b) (result $a)))))""",
        """\
  import i: interface {
    record a {
      x: u32,
    }

    record b {
      x: u32,
    }

    f: func(x: b) -> a;
  }
""",
    ),
    (  # through nested components
        f"""(component $c {POINT} (import "point" (type $q (eq $p))) (import "g" (func $g (param "a" $q)))
              (export $e "dot" (type $q)) (export "f" (func $g) (func (param "a" $e))))
            {POINT} (import "point" (type $q (eq $p))) (import "g" (func $g (param "a" $q)))
            (instance $i (instantiate $c (with "point" (type $q)) (with "g" (func $g))))
            (export "a:b/c" (instance $i))""",
        """\
  record point {
    x: u32,
  }

  import g: func(a: point);

  export a:b/c;
}

package a:b {
  interface c {
    record dot {
      x: u32,
    }

    f: func(a: dot);
  }
""",
    ),
]


@pytest.mark.parametrize("text, world", COMPONENTS)
def test_components_of_text(text, world):
    binary = parse_component(f"(component {text})".encode(), ALL)
    assert print_wit(read_binary(binary, features=ALL)) == ROOT % world


INTERFACES = """(component
  (import "a:b/types@1.0.0" (instance $t (export "r" (type (sub resource)))))
  (alias export $t "r" (type $r))
  (import "a:b/more@1.0.0" (instance (export "r" (type $s (eq $r))) (export "f" (func (result (own $s))))))
  (import "a:b/other@1.0.0" (instance (export "g" (func (param "x" (borrow $r)))))))"""
TOGETHER = """\
package root:component;

world root {
  import a:b/types@1.0.0;
  import a:b/more@1.0.0;
  import a:b/other@1.0.0;
}

package a:b@1.0.0 {
  interface types {
    resource r;
  }

  interface more {
    use types.{r};

    f: func() -> r;
  }

  interface other {
    use types.{r};

    g: func(x: borrow<r>);
  }
}
"""


def test_interfaces_are_put_together_by_their_names():
    assert print_wit(read_binary(parse_component(INTERFACES.encode(), ALL))) == TOGETHER


AROUND = """(component
  (import "a:x/i" (instance $i (export "t" (type (sub resource)))))
  (alias export $i "t" (type $t))
  (import "b:y/j" (instance $j (export "t" (type $s (eq $t))) (export "u" (type (sub resource)))))
  (alias export $j "u" (type $u))
  (instance $e (export "t" (type $t)) (export "u" (type $u)))
  (export "a:x/i" (instance $e)))"""


def test_packages_that_need_each_other_are_printed_and_not_written():
    resolved = read_binary(parse_component(AROUND.encode(), ALL))
    assert "use b:y/j.{u};" in print_wit(resolved)
    with pytest.raises(Invalid, match=r"^interface `b:y/j` is needed before it is imported or exported$"):
        encode(resolved.main)
    with pytest.raises(Invalid, match=r"^interface `a:x/i` depends on itself$"):
        encode(resolved.packages["a:x"])


FAILURES = [
    (b"\0asm\1\0\0\0", Invalid, "this core module has no embedded WIT: section `component-type` is missing"),
    (
        b"\0asm\1\0\0\0" + custom_section(b"component-type:x", b"\0asm"),
        Malformed,
        "section `component-type` of the core module: unexpected end-of-file",
    ),
    (b"\0asm\x0d\0\1\0\0", Malformed, "unexpected end"),
    (
        b'(component (type (export "a") (component)))',
        Invalid,
        "export `a` is neither an interface nor a world",
    ),
    (
        b'(component (type (export "a") (component (export "b" (instance)))))',
        Invalid,
        "`b` is not the name of an interface or world of a package",
    ),
    (
        b"""(component (type (export "i") (component (export "a:b/i" (instance))))
              (type (export "j") (component (export "a:c/j" (instance)))))""",
        Invalid,
        "the types in it are not of one package",
    ),
]


@pytest.mark.parametrize("source, error, message", FAILURES)
def test_refuses(source, error, message):
    binary = parse_component(source, ALL) if source.startswith(b"(") else source
    with pytest.raises(error) as caught:
        read_binary(binary, features=ALL)
    assert message in str(caught.value)


def test_instantiations_that_double_are_refused():
    """Thirty components that each instantiate the one before twice: 2**30 definitions."""
    nested = '(component $c0 (import "f" (func)))'
    for n in range(30):
        twice = f'(instance (instantiate $c{n} (with "f" (func $f)))) ' * 2
        nested += f'(component $c{n + 1} (import "f" (func $f)) {twice})'
    text = f'(component {nested} (import "f" (func $f)) (instance (instantiate $c30 (with "f" (func $f)))))'
    with pytest.raises(Invalid):
        read_binary(parse_component(text.encode(), ALL), features=ALL)


SAID = [
    (b"", None),
    (b"\1not json", None),
    (b'\1{"docs": 7, "interfaces": []}', None),
    (b'\1{"docs": "Good.", "worlds": {"w": null}}', "Good."),
    ('\1{"docs": "a\u202eb"}'.encode(), "a\ufffdb"),
    (b"\1" + b"[" * 100_000, None),
    (b'\1{"docs": "x", "interfaces": {"i": {"stability": {"stable": {"since": "1) x"}}}}}', "x"),
]


@pytest.mark.parametrize("section, docs", SAID)
def test_damaged_documentation_says_less(section, docs):
    package = parse("package a:b; interface i { f: func(); }").main
    apply_metadata(package, section)
    assert package.docs == docs
    parse(print_wit(parse("package a:b; interface i { f: func(); }")))
    assert package.interfaces["i"].gate.since is None


def test_damaged_binaries_are_refused_or_read():
    rng = random.Random(5)
    binary = encode(parse(TEXTS[1], features=ALL).main)
    read = 0
    for _ in range(400):
        damaged = bytearray(binary)
        for _ in range(rng.randint(1, 3)):
            damaged[rng.randrange(8, len(damaged))] = rng.randrange(256)
        try:
            print_wit(read_binary(bytes(damaged), features=ALL))
            read += 1
        except (Malformed, Invalid):
            pass
    assert 0 < read < 400
