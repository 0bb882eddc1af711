"""WIT: what is read, how it is printed, and what is said when it is wrong."""

import re
from random import Random

import pytest

from canonabi.wit.loading import load, parse
from canonabi.wit.printer import print_wit
from engine.errors import Invalid, Malformed, WasmError
from engine.features import Features

ALL = Features.parse("all")


def body(text: str) -> str:
    """Return what an interface with this text is printed as, without its braces, in one line."""
    printed = print_wit(parse(f"package a:b@1.2.0; interface i {{ {text} }}", features=ALL, unstable=None))
    lines = printed.split("\n")
    return " ".join(line.strip() for line in lines[3:-2] if line.strip())


SAME = [
    "type t = u8;",
    "type t = bool;",
    "type t = error-context;",
    "type t = list<string>;",
    "type t = list<list<char>, 4294967295>;",
    "type t = option<f32>;",
    "type t = result;",
    "type t = result<u8>;",
    "type t = result<_, u8>;",
    "type t = result<s64, u8>;",
    "type t = tuple<u8>;",
    "type t = tuple<u8, f64, tuple<s8>>;",
    "type t = map<string, list<u8>>;",
    "type t = stream;",
    "type t = stream<u8>;",
    "type t = future;",
    "type t = future<char>;",
    "type %list = u8; type t = %list;",
    "type %error-context = u8; type t = %error-context;",
    "type t = u; type u = u8;",
    "record r { a: u8, %type: string, }",
    "variant v { a, b(u8), c(option<u8>), }",
    "enum e { a, B-C, d2, e-3f, }",
    "flags f { a, b, }",
    "resource r;",
    "resource r; type t = own<r>;",
    "resource r; type s = r; f: func(x: borrow<s>) -> s;",
    "resource r { constructor(); }",
    "resource r { constructor(x: u8) -> result<r>; }",
    "resource r { constructor() -> result<own<r>, string>; }",
    "resource r { m: func(x: u8) -> r; s: static func(self: borrow<r>); }",
    "resource r { m: async func(); s: static async func(); }",
    "resource r { %constructor: func(); constructor(); }",
    "f: func();",
    "f: async func(a: u8, b: list<u8>) -> string;",
    "%interface: func(%u8: u8);",
    "/// one /// /// two type t = u8;",
    "record r { /// field a: u8, }",
    "@since(version = 1.2.0) f: func();",
    "@unstable(feature = some-thing) f: func();",
    "@since(version = 1.0.0) @deprecated(version = 1.2.0-rc.1) f: func();",
    '@external-id("a/\\"b\\\\\\u{1} é") f: func();',
    '@external-id("x") resource r { @external-id("y") m: func(); }',
]  # fmt: skip
CHANGED = [
    ("resource r {}", "resource r;"),
    ("type t = tuple<u8,>; enum e { a }", "type t = tuple<u8>; enum e { a, }"),
    ("%f: func(%x:u8);", "f: func(x: u8);"),
    ("/* a /* b */ */ f: func(); // c\n", "f: func();"),
    ("/** a\n * b */ f: func();", "/// a /// b f: func();"),
    ("f: func(); type t = u8;", "type t = u8; f: func();"),
    ("@deprecated(version = 1.2.0) @since(version = 1.0.0) f: func();",
     "@since(version = 1.0.0) @deprecated(version = 1.2.0) f: func();"),
]  # fmt: skip


@pytest.mark.parametrize("text", SAME)
def test_canonical_text_stays(text):
    text = text.replace("/// one /// /// two ", "/// one\n///\n/// two\n").replace(
        "/// field ", "/// field\n"
    )
    assert body(text) == " ".join(text.split())


@pytest.mark.parametrize("text, printed", CHANGED)
def test_other_text_is_made_canonical(text, printed):
    assert body(text) == printed


PACKAGES = [
    (("package a:b; use c:d/e as f; interface i { use f.{t as u, v}; }"
     " package c:d { interface e { type t = u8; type v = t; } }"),
     "use c:d/e.{t as u, v};"),
    ("package a:b; use j as k; interface i { use k.{t}; } interface j { type t = u8; }", "use j.{t};"),
    ("package a:b@1.0.0; interface i { use a:b/j@1.0.0.{t}; } interface j { type t = u8; }", "use j.{t};"),
    (("package a:b; interface i { use c:d/e@1.0.0-rc.1+x.{t}; }"
     " package c:d@1.0.0-rc.1+x { interface e { type t = u8; } }"),
     "use c:d/e@1.0.0-rc.1+x.{t};"),
    ("package a:b; world w { import i; } interface i {}", "world w {\n  import i;\n}"),
    ("package a:b; world w { export c:d/e; } package c:d { interface e {} }",
     "world w {\n  export c:d/e;\n}"),
    ("package a:b; world w { import f:func(); export g: async func(); }",
     "world w {\n  import f: func();\n\n  export g: async func();\n}"),
    ("package a:b; world w { import x: i; import y: c:d/i; } interface i {} package c:d { interface i {} }",
     "  import x: i;\n  import y: c:d/i;\n"),
    ("package a:b; world w { import x: interface { f: func(); } }",
     "  import x: interface {\n    f: func();\n  }\n"),
    ("package a:b; world w { resource r; import f: func(x: r); }",
     "  resource r;\n\n  import f: func(x: r);\n"),
    ("package a:b; world w { export j; } interface i { type t = u8; } interface j { use i.{t}; }",
     "  import i;\n\n  export j;\n"),
    ("package a:b; world w { export j; export i; } interface i { type t = u8; } interface j { use i.{t}; }",
     "world w {\n  export i;\n  export j;\n}"),
    (("package a:b; interface i { resource r; } interface j { use i.{r}; } interface k {}"
      " world w { export k; export x: interface { use j.{r}; } export f: func(); export j; export i; }"),
     "  export f: func();\n  export k;\n  export i;\n  export j;\n  export x: interface {"),
    ("package a:b; world w { use i.{t}; } interface i { type t = u8; }", "  import i;\n\n  use i.{t};\n"),
    ("package a:b; world v { import f:func(); export g:func();} world w { include v with { f as h, g as k }}",
     "world w {\n  import h: func();\n\n  export k: func();\n}"),
    ("package a:b; world v { record t { a: u8 } import f: func(x: t); } world w { include v; }",
     "world w {\n  record t {\n    a: u8,\n  }\n\n  import f: func(x: t);\n}"),
    ("package a:b; world w { include x; include y;} world x { import i;} world y { import i;} interface i{}",
     "world w {\n  import i;\n}"),
    ("package a:b; world w { include v; } world v { import s: i; } interface i {}",
     "world w {\n  import s: i;\n}"),
    ("/// docs\npackage a:b; /// of i\ninterface i {}",
     "/// docs\npackage a:b;\n\n/// of i\ninterface i {\n}\n"),
    ("package a:b { interface i {} } package c:d { }",
     "package a:b {\n  interface i {\n  }\n}\n\npackage c:d {\n}\n"),
    ("package a:b:c; interface i { use a:b:c/j.{t}; } interface j { type t = u8; }", "package a:b:c;"),
]  # fmt: skip


@pytest.mark.parametrize("text, part", PACKAGES)
def test_packages_and_worlds(text, part):
    printed = print_wit(parse(text, features=ALL))
    assert part in printed
    assert print_wit(parse(printed, features=ALL)) == printed


MALFORMED = [
    ("", "1:1: no package declaration: begin with `package namespace:name;`"),
    ("interface i {}", "1:1: no package declaration: begin with `package namespace:name;`"),
    ("package a;", "1:10: expected `:`, found `;`"),
    ("package a:b", "1:12: expected `;`, found the end of the text"),
    ("package a:b@1.0;", "1:13: expected a version such as 1.2.3, found `1`"),
    ("package a:b@01.0.0;", "1:13: expected a version such as 1.2.3, found `01`"),
    ("package a:b@18446744073709551616.0.0;",
     "1:13: expected a version such as 1.2.3, found `18446744073709551616`"),
    ("package a:b; package c:d;", "1:14: `package c:d;` must be the first item; or `package c:d { ... }`"),
    ("package a:b; type t = u8;",
     "1:14: expected `interface`, `world`, `use` or `package`, found keyword `type`"),
    ("package a:b; /*/**/", "1:14: unclosed comment"),
    ("package a:b; #", "1:14: unexpected character '#'"),
    ("package a:b; \u202e", "1:14: character U+202E is not allowed in WIT"),
    ("package a:b; \x01", "1:14: character U+0001 is not allowed in WIT"),
    ("package a:Bc;", "1:11: `Bc` is not a valid name: words of one case, joined by single hyphens"),
    ("package a:b--c;", "1:11: `b--c` is not a valid name: words of one case, joined by single hyphens"),
    ("package a:b:c;",
     "1:12: this needs the proposal cm-nested-names, which is off (--features cm-nested-names)"),
    ("package a:b; world w { import c:d; }",
     "1:34: expected `/` and an interface or world of package `c:d`, found `;`"),
    ("package a:b; world w { f: func(); }",
     "1:24: expected `import`, `export`, `include`, `use` or a type, found `f`"),
    ("package a:b; world v {} world w { include v with { a:b as c } }",
     "1:53: expected keyword `as`, found `:`"),
    ("package a:b; @since(version = 1.0.0) @since(version = 1.0.0) interface i {}",
     "1:39: `@since` is given twice"),
    ("package a:b; @new interface i {}",
     "1:19: expected `(`, found keyword `interface`"),
    ("package a:b; @new(version = 1.0.0) interface i {}",
     "1:15: unknown attribute `@new`; the attributes are @since, @unstable, @deprecated and @external-id"),
    ('package a:b; @external-id("a") interface i {}', "1:14: keyword `interface` has no `@external-id`"),
    ("interface-i {}", "1:1: expected `interface`, `world`, `use` or `package`, found `interface-i`"),
]  # fmt: skip
MALFORMED_WITHIN = [
    ("type type = u8;", "6: expected a name, found keyword `type`; write %type to use it as a name"),
    ("type t = func;", "10: expected a type, found keyword `func`; write %func to use it as a name"),
    ("type t = ;", "10: expected a type, found `;`"),
    ("type t = list<u8, 4>;",
     "19: this needs the proposal cm-fixed-length-lists, which is off (--features cm-fixed-length-lists)"),
    ("type t = error-context;",
     "10: this needs the proposal cm-error-context, which is off (--features cm-error-context)"),
    ("type t = tuple<>;", "15: a tuple must have a type"),
    ("type t = result<_>;", "18: expected `,`, found `>`"),
    ("type t = stream<char>;",
     "16: a stream of `char` is not defined; use `stream<u8>` with encoded text"),
    ("type t = map<f32, u8>;",
     ("14: expected the type of a key, one of bool, char, s16, s32, s64, s8, string, u16, u32, u64, u8, "
     "found keyword `f32`")),
    ("type t = " + "list<" * 101 + "u8" + ">" * 101 + ";", "510: more than 100 nested types"),
    ("record r {}", "10: this record must have a field"),
    ("variant v {}", "11: this variant must have a case"),
    ("flags f { " + ", ".join(f"b{i}" for i in range(33)) + " }", "9: at most 32 flags are allowed, not 33"),
    ("enum e { a, b, a }", "16: `a` is defined twice"),
    ("enum e { a, A }", "13: `A` is defined twice: it differs from `a` only in case"),
    ("f: func(a);", "10: expected `:`, found `)`"),
    ("f: func() -> ;", "14: expected a type, found `;`"),
    ("f: func", "9: expected `(`, found `}`"),
    ("resource r { async constructor(); }",
     "14: expected `constructor`, or a method such as `name: func();`, found keyword `async`"),
    ("use j.{};", "9: expected a name that is used, found `;`"),
    ("@deprecated(version = 1.0.0) f: func();", "1: `@deprecated` requires `@since` or `@unstable`"),
    ("@since(version = 1.0.0) @unstable(feature = a) f: func();",
     "1: `@since` and `@unstable` cannot be combined"),
    ("@since(feature = a) f: func();", "8: expected `version`, found `feature`"),
    ('@external-id("\\q") f: func();', "15: invalid escape in a string"),
    ('@external-id("\\ff") f: func();', "14: the string is not UTF-8"),
    ('@external-id("a) f: func();', "14: unclosed string"),
]  # fmt: skip


def failure(text: str, **options: object) -> WasmError:
    with pytest.raises((Malformed, Invalid)) as caught:
        parse(text, **options)
    return caught.value


@pytest.mark.parametrize("text, message", MALFORMED)
def test_what_the_grammar_refuses(text, message):
    assert str(failure(text)).split("\n")[0].startswith(message)


@pytest.mark.parametrize("text, message", MALFORMED_WITHIN)
def test_what_the_grammar_refuses_in_an_interface(text, message):
    error = failure(f"package a:b; interface i {{\n{text}\n}}" if text[-1] in ";}" else
                    f"package a:b; interface i {{\n{text} }}")  # fmt: skip
    assert isinstance(error, Malformed)
    assert f"{error.line}:{error.column}: {error.message}" == f"2:{message}"


INVALID = [
    ("f: func(x: pear); record pair { a: u8 }", "12: no type `pear` here; did you mean `pair`?"),
    ("f: func() -> f;", "14: `f` is not a type: it is a function"),
    ("f: func(); f: func();", "12: `f` is defined twice; it is a function already"),
    ("type f = u8; F: func();",
     "14: `F` is defined twice; it is a type already: it differs from `f` only in case"),
    ("f: func(a: u8, A: u8);", "16: parameter `A` is defined twice"),
    ("type t = t;", "10: type `t` depends on itself"),
    ("type t = list<u>; record u { a: t }", "33: type `t` depends on itself"),
    ("type t = borrow<u>; type u = u8;", "17: `u` is not a resource, so it has no handles"),
    ("resource r; type t = own<r>; type u = own<t>;", "43: `t` is not a resource, so it has no handles"),
    ("resource r; f: func() -> option<borrow<r>>;", "26: a result cannot contain a `borrow`"),
    ("resource r; type t = borrow<r>; f: func() -> t;", "46: a result cannot contain a `borrow`"),
    ("resource r; type t = stream<list<borrow<r>>>;",
     "41: a stream or future cannot contain a `borrow`"),
    ("type c = char; type t = stream<c>;",
     "32: a stream of `char` is not defined; use `stream<u8>` with encoded text"),
    ("resource r { constructor(); constructor(); }", "29: `constructor` is defined twice in resource `r`"),
    ("resource r { a: func(); A: static func(); }", "25: `A` is defined twice in resource `r`"),
    ("resource r { r: func(); }", "14: `r` is the name of the resource itself"),
    ("resource r { R: static func(); }", "14: `R` is the name of the resource itself"),
    ("resource r { a: func(self: u8); }", "22: parameter `self` is defined twice"),
    ("resource r { constructor() -> r; }", "31: a constructor can only return a `result`"),
    ("resource r { constructor() -> result<u8>; }",
     "31: the constructor of `r` must return it on success"),
    ("use k.{t};", "5: no interface or world `k` in package `a:b`; did you mean `j`?"),
    ("use j.{tea};", "8: no type `tea` in interface `a:b/j`; did you mean `tee`?"),
    ("use j.{g};", "8: `g` of interface `a:b/j` is a function: only types can be used"),
    ("use j.{tee}; type tee = u8;", "8: `tee` is defined twice; it is a type already"),
    ("use w.{tee};", "5: `w` is not an interface: it is a world"),
    ("use c:d/e.{t};", "5: no package `c:d`; put it below deps/"),
    ("use i.{t};", "5: interface `i` depends on itself"),
    ("@since(version = 1.0.0) f: func();", "25: a gate has version 1.0.0, but package `a:b` has none"),
    ("@unstable(feature = x) type t = u8; f: func() -> t;",
     "50: type `t` is unstable, and its feature `x` is not enabled"),
    ("@unstable(feature = x) resource r { m: func(); }",
     "37: its parent has `@unstable(feature = x)`, so this must be unstable too"),
]  # fmt: skip


@pytest.mark.parametrize("text, message", INVALID)
def test_what_the_rules_refuse(text, message):
    if "did you mean `j`" in message:
        message = message.removesuffix("; did you mean `j`?")
    error = failure(
        f"package a:b; world w {{}} interface j {{ type tee = u8; g: func(); }} interface i {{\n{text}\n}}"
    )
    assert isinstance(error, Invalid)
    assert f"{error.line}:{error.column}: {error.message}" == f"2:{message}"


INVALID_WORLDS = [
    ("world w { import f: func(); import f: func(); }",
     "`f` is defined twice; it is an import already"),
    ("world w { export f: func(); export F: func(); }",
     "`F` is exported twice: it differs from `f` only in case"),
    ("world w { import i; import i; } interface i {}", "interface `a:b@1.0.0/i` is imported twice"),
    ("world w { type t = u8; import t: func(); }", "`t` is defined twice; it is a type already"),
    ("world w { import x: w; }", "`w` is not an interface: it is a world"),
    ("world w { import w; }", "`w` is not an interface: it is a world"),
    ("world w { export w; }", "`w` is not an interface: it is a world"),
    ("world w { use w.{t}; }", "`w` is not an interface: it is a world"),
    ("interface jim {} use jim as jam; interface k { use a:b/jam@1.0.0.{t}; }",
     "no interface or world `jam` in package `a:b@1.0.0`; did you mean `jim`?"),
    ("world w { import x: v; } world v {}", "`v` is not an interface: it is a world"),
    ("world w { include i; } interface i {}", "`i` is not a world: it is an interface"),
    ("world w { include w; }", "world `w` depends on itself"),
    ("world w { include v; } world v { include w; }", "world `w` depends on itself"),
    ("world w { include v with { runs as b } } world v { import run: func(); }",
     "no plain name `runs` in world `a:b/v@1.0.0`; did you mean `run`?"),
    ("world w { include v with { i as b } } world v { import i; } interface i {}",
     "no plain name `i` in world `a:b/v@1.0.0`"),
    ("world w { include v; include u; } world v { import f: func(); } world u { import f: func(); }",
     "`f` is defined twice; it is an import already"),
    (("world w { export a; export c; } interface a { type t = u8; } interface b { use a.{t}; }"
     " interface c { use a.{t}; use b.{t as u}; }"),
     ("world `w` exports `a:b/c@1.0.0`, which needs the import `a:b/b@1.0.0` and, through it, "
     "`a:b/a@1.0.0`, which is exported; also export `a:b/b@1.0.0`")),
    ("interface i {} interface I {}", "`I` is defined twice: it differs from `i` only in case"),
    ("use i as j; interface i {} interface j {}", "`j` is defined twice"),
    ("use w; world w {}", "`w` is defined twice"),
    ("use c:d/w; package c:d { world w {} }", "`w` is a world: only interfaces can be used"),
    ("package c:d {} package c:d {}", "package `c:d` is defined twice"),
    ("package c:d@1.0.0 {} interface i { use c:d/e.{t}; }", "no package `c:d`; packages: `c:d@1.0.0`"),
    ("interface i { use c:d/e.{t}; } package c:d { interface e { use a:b/i@1.0.0.{t}; } }",
     "package `a:b@1.0.0` depends on itself"),
    ("@since(version = 2.0.0) interface i {}",
     "a gate has version 2.0.0, which is later than `a:b@1.0.0`"),
    ("@since(version = 1.0.1) @deprecated(version = 1.0.0) interface i {}",
     "a gate has version 1.0.1, which is later than `a:b@1.0.0`"),
    ("@unstable(feature = x) interface i {} world w { import i; }",
     "interface `i` is unstable, and its feature `x` is not enabled"),
]  # fmt: skip


@pytest.mark.parametrize("text, message", INVALID_WORLDS)
def test_what_worlds_and_packages_refuse(text, message):
    error = failure(f"package a:b@1.0.0; {text}")
    assert isinstance(error, Invalid)
    assert error.message == message.replace("a:b@1.0.0/i", "a:b/i@1.0.0")


def test_errors_show_the_place():
    error = failure("package a:b;\ninterface i {\n\ttype t = u9;\n}", name="x.wit")
    assert str(error) == "x.wit:3:11: no type `u9` here\n   type t = u9;\n            ^"


UNSTABLE = "package a:b; interface i { @unstable(feature = x) f: func(); @unstable(feature = y) g: func(); }"


@pytest.mark.parametrize(
    "unstable, names", [((), []), ({"x"}, ["f"]), ({"x", "y"}, ["f", "g"]), (None, ["f", "g"])]
)
def test_unstable_items_are_there_if_switched_on(unstable, names):
    resolved = parse(UNSTABLE, unstable=unstable)
    assert list(resolved.packages["a:b"].interfaces["i"].functions) == names


GATED = """package a:b@1.0.0;
@unstable(feature = x) interface i {
  @unstable(feature = y) f: func();
  @unstable(feature = x) @deprecated(version = 1.0.0) g: func();
}
interface j {
  @since(version = 1.0.0) @deprecated(version = 2.0.0) f: func();
  @unstable(feature = y) @deprecated(version = 2.0.0) g: func();
}"""


@pytest.mark.parametrize(
    "unstable, names",
    [((), {"j": ["f"]}), ({"x"}, {"i": ["g"], "j": ["f"]}), ({"y"}, {"j": ["f", "g"]}),
     ({"x", "y"}, {"i": ["f", "g"], "j": ["f", "g"]})],
)  # fmt: skip
def test_gates_within_gates_and_deprecation_to_come(unstable, names):
    interfaces = parse(GATED, unstable=unstable).packages["a:b@1.0.0"].interfaces
    assert {name: list(found.functions) for name, found in interfaces.items()} == names


def test_long_chains_need_no_recursion():
    chain = " ".join(f"type t{i} = option<t{i + 1}>;" for i in range(5000))
    interfaces = " ".join(f"interface i{i} {{ use i{i + 1}.{{t}}; }}" for i in range(2000))
    text = f"package a:b; interface i {{ {chain} type t5000 = u8; f: func() -> t0; }} {interfaces}"
    resolved = parse(f"{text} interface i2000 {{ type t = u8; }} world w {{ import i0; }}")
    assert len(resolved.packages["a:b"].worlds["w"].imports) == 2001


# directories


@pytest.fixture
def write(tmp_path):
    def writer(files: dict[str, str]) -> str:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        return str(tmp_path)

    return writer


def test_a_directory_is_a_package_and_has_dependencies(write):
    folder = write({
        "a.wit": "package a:b; interface i { use c:d/e.{t}; use j.{u}; }",
        "b.wit": "interface j { type u = u8; }",
        "note.txt": "none of it",
        "deps/c/x.wit": "package c:d;",
        "deps/c/y.wit": "interface e { use f:g/h@1.0.0.{t}; }",
        "deps/f.wit": "package f:g@1.0.0; interface h { type t = u8; }",
        "deps/f.txt": "nor this",
    })  # fmt: skip
    resolved = load(folder)
    assert resolved.main is resolved.packages["a:b"]
    assert list(resolved.packages) == ["f:g@1.0.0", "c:d", "a:b"]


WRONG_FILES = [
    ({"a.wit": "package a:b;", "b.wit": "package a:c;"},
     "b.wit:1:1: the package is `a:c` here, and `a:b` in another file of it"),
    ({"a.wit": "package a:b; use j as k; interface j {}", "b.wit": "interface i { use k.{t}; }"},
     "b.wit:1:19: no interface or world `k` in package `a:b`"),
    ({"a.wit": "package a:b; interface i {}", "b.wit": "interface i {}"}, "b.wit:1:11: `i` is defined twice"),
    ({"a.wit": "interface i {}", "b.wit": ""},
     "a.wit:1:1: no package declaration: begin with `package namespace:name;`"),
    ({"a.wit": "package a:b;", "deps/c.wit": "interface i {}"},
     "deps/c.wit:1:1: the package has no name: no file begins with `package a:b;`"),
    ({"a.wit": "package a:b;", "deps/c.wit": "package a:b;"},
     "deps/c.wit:1:1: package `a:b` is defined twice"),
    ({"a.wit": "package a:b;", "deps/c.wit": "package c:d; interface"},
     "deps/c.wit:1:23: expected a name, found the end of the text"),
    ({"a.wit": "/// x\npackage a:b;", "b.wit": "/// y\npackage a:b;"},
     "b.wit:2:1: package `a:b` is documented in two files"),
]  # fmt: skip


@pytest.mark.parametrize("files, message", WRONG_FILES)
def test_errors_name_the_file(write, files, message):
    folder = write(files)
    with pytest.raises((Malformed, Invalid)) as caught:
        load(folder)
    assert str(caught.value).split("\n")[0] == f"{folder}/{message}"


def test_a_directory_without_files(tmp_path):
    with pytest.raises(Malformed, match=r"^the directory has no \.wit file$"):
        load(tmp_path)


def test_a_binary_is_named(tmp_path):
    (tmp_path / "a.wit").write_bytes(b"\0asm\x0d\0\1\0")
    with pytest.raises(
        Malformed,
        match=r"a.wit:1:1: this is a WebAssembly binary; a package of several files must consist of texts$",
    ):
        load(tmp_path)


def test_bytes_that_are_no_text(tmp_path):
    (tmp_path / "a.wit").write_bytes(b"package a:b;\n \xff")
    with pytest.raises(Malformed, match=r"a.wit:2:2: this is not UTF-8$"):
        load(tmp_path)


# damage

TOKENS = re.compile(r"[\w%-]+|\s+|[^\s\w]")
WHOLE = [text for text, _ in PACKAGES] + [f"package a:b@1.2.0; interface i {{ {text} }}" for text in SAME]


@pytest.mark.parametrize("seed", range(4))
def test_damaged_texts_are_refused_at_a_place_or_print_what_reads_back(seed):
    random = Random(seed)
    words = sorted({word for text in WHOLE for word in TOKENS.findall(text)})
    accepted, refused = 0, []
    for _ in range(500):
        parts = TOKENS.findall(random.choice(WHOLE))
        for _ in range(random.choice((1, 1, 2))):
            i = random.randrange(len(parts))
            parts[i : i + random.choice((0, 1))] = random.choice(
                ([], [random.choice(words)], [parts[i], " "])
            )
        try:
            printed = print_wit(parse("".join(parts), features=ALL, unstable=None))
        except (Malformed, Invalid) as error:
            refused.append(error)
            continue
        accepted += 1
        assert print_wit(parse(printed, features=ALL, unstable=None)) == printed
    assert accepted > 50 and len(refused) > 50
    assert [error for error in refused if error.line is None or not str(error).endswith("^")] == []
