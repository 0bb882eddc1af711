"""`wasi bindgen`: what modules say, that type checkers take them, and that they are true at run time."""

import importlib.util
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import wasi
from canonabi.values.classes import class_of
from canonabi.wit.loading import parse
from canonabi.wit.metadata import apply_metadata
from canonabi.wit.worldtypes import WorldTypes, choose_world
from engine.features import Features
from wasi import cli
from wasi.bindgen import generate

ALL = Features.parse("all")
MYPY = importlib.util.find_spec("mypy")

WORLD = """
/// Things to "try".
package my:test@0.1.0;

interface types {
  /// A point.
  record point {
    /// How far right.
    x: u32,
    y: f64,
    label: option<string>,
  }
  record dot { x: u32, y: f64, label: option<string> }
  /// A shape.
  variant shape { none, circle(f32), value(u8) }
  enum color { red, dark-green }
  flags mode { read, write }
  type id = u64;
  type maybe = option<option<u8>>;
  type outcome = result<u8, color>;
  record %list { %list: list<u8>, %str: list<string>, class: bool, self: s8, %int: s64 }
}
interface host {
  use types.{point, shape as figure, outcome};
  resource conn {
    constructor(name: string);
    send: func(data: list<u8>) -> result<u32, string>;
    best: static func() -> conn;
  }
  /// Logs.
  log: func(text: string);
  %list: func(p: list<point>, f: figure) -> list<string>;
  use-conn: func(c: borrow<conn>, d: conn) -> option<conn>;
  out: func() -> outcome;
}
/// Operations.
interface ops {
  use types.{point, shape, color, mode, id, maybe, %list, dot};
  /// Counts.
  resource counter {
    constructor(start: s32);
    /// Adds.
    add: func(by: s32) -> s32;
    drop: func();
    two: static func() -> list<counter>;
  }
  record holder { c: counter, n: u8 }
  echo-point: func(p: point) -> point;
  echo-dot: func(p: dot) -> dot;
  echo-shape: func(s: shape) -> shape;
  echo-color: func(c: color) -> color;
  echo-mode: func(m: mode) -> mode;
  hold: func(c: counter) -> holder;
  fails: func(x: bool) -> result<u32, color>;
  all: func(i: id, m: maybe, l: %list, t: tuple<u8, string>, r: result<list<u8>, string>) -> list<maybe>;
  %bytes: func(b: list<u8>) -> list<u8>;
  later: async func(s: stream<u8>, f: future<string>) -> map<string, u8>;
}
world guest {
  import host;
  import say: func(text: string) -> result;
  import wasi:cli/exit@0.2.0;
  export ops;
  export run: func(self: string);
}
package wasi:cli@0.2.0 { interface exit { exit: func(); } }
"""

USE = """
from typing import assert_never

import guest
import wasi


class Connection:
    def __init__(self, label: str) -> None: ...

    def send(self, data: bytes) -> int:
        raise wasi.WitError("closed")

    @staticmethod
    def best() -> "Connection":
        return Connection("best")


class Host:
    Conn = Connection

    def log(self, text: str) -> None: ...

    def list(self, points: list[guest.Point], figure: guest.AnyFigure) -> list[str]:
        return [point.label or "" for point in points]

    def use_conn(self, lent: Connection, given: Connection) -> Connection | None:
        return given

    def out(self) -> int:
        raise wasi.WitError(guest.Color.RED)


def say(text: str) -> None: ...


def area(shape: guest.AnyShape) -> float:
    match shape:
        case guest.Shape.None_():
            return 0.0
        case guest.Shape.Circle(radius) | guest.ShapeValue(radius):
            return radius
        case _:
            assert_never(shape)


with guest.load("guest.wasm", {"my:test/host@0.1.0": Host(), "say": say}) as made:
    ops: guest.Ops = made["my:test/ops@0.1.0"]
    point: guest.Point = made.ops.echo_point(guest.Point(1, y=2, label=None))
    dot: guest.Dot = guest.Point(x=point.x, y=point.y)
    area(ops.echo_shape(guest.Shape.Circle(1.5)))
    with ops.Counter(5) as counter:
        total: int = counter.add(by=3)
        holder: guest.Holder = ops.hold(counter)
    color: guest.Color = ops.echo_color(guest.Color.DARK_GREEN)
    mode: guest.Mode = ops.echo_mode(guest.Mode.READ | guest.Mode.WRITE)
    some: wasi.Some[int | None] | None = ops.all(
        7, wasi.Some(None), guest.List(b"", ["x"], True, 1, 2), (1, "x"), wasi.Ok(bytearray())
    )[0]
    made.run("x")

by_name: guest.Imports = {"my:test/host": Host(), "say": say}
with guest.load("guest.wasm", by_name) as made:
    made.run("y")
with guest.load("guest.wasm", {"say": say, "my:test/host": Host()}) as made:
    made.run("z")


def code(error: wasi.WitError[guest.Color]) -> str:
    return error.value.name


plain: dict[str, object] = wasi.asdict(guest.Point(1, 2.0))
"""

WRONG = [  # a line of code, and what mypy says of it
    ("guest.Point('1', 2.0)", 'Argument 1 to "Point" has incompatible type "str"; expected "int"'),
    ("guest.Point(1)", 'Missing positional argument "y" in call to "Point"'),
    ("guest.Point(1, 2.0).x = 2", 'Property "x" defined in "Point" is read-only'),
    ("guest.load('g', {})", 'expected "_Imports1 | _Imports2"'),
    (
        "a: guest.Imports = {}",
        'expression has type "dict[Never, Never]", variable has type "_Imports1 | _Imports2"',
    ),
    ("b: guest.Imports = {'say': print}", 'variable has type "_Imports1 | _Imports2"'),
    ("guest.load('g', {'my:test/host': 1, 'say': print})", 'has type "int"'),
    ("def f(e: wasi.WitError[guest.Color]) -> int: return e.value", 'got "Color", expected "int"'),
    ("guest.load('g', {'my:test/host@0.1.0': 1, 'say': print})", 'has type "int"'),
    ("def f(g: guest.Guest) -> None: g.ops.fails(1)", 'incompatible type "int"; expected "bool"'),
    ("def f(g: guest.Guest) -> str: return g.ops.fails(True)", 'got "int", expected "str"'),
    ("def f(g: guest.Guest) -> None: g.ops.nothing()", '"Ops" has no attribute "nothing"'),
    ("def f(g: guest.Guest) -> None: g.ops.Counter('1')", 'expected "int"'),
]


def module_text(text: str, name: str | None = None) -> str:
    return generate(choose_world(parse(text, features=ALL, unstable=None)), "wasi bindgen guest.wit", name)


def load_module(text: str, folder, name: str = "guest"):
    """Write and import a generated module."""
    path = folder / f"{name}.py"
    path.write_text(text)
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mypy(folder, *files: str) -> str:
    if MYPY is None:
        pytest.skip("NO mypy: generated modules are not checked (extra `test`)")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(folder / "cache"), *files]
    root = Path(wasi.__file__).parents[1]  # mypy finds installed packages by itself, and refuses their folder
    environment = os.environ if root.name == "site-packages" else {**os.environ, "MYPYPATH": str(root)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.stdout


def test_mypy_takes_the_module_and_what_uses_it_and_nothing_wrong(tmp_path):
    (tmp_path / "guest.py").write_text(module_text(WORLD))
    (tmp_path / "use.py").write_text(USE)
    (tmp_path / "wrong.py").write_text("import guest, wasi\n" + "".join(f"{line}\n" for line, _ in WRONG))
    said = mypy(tmp_path, "guest.py", "use.py", "wrong.py")
    assert [line for line in said.splitlines() if line.startswith(("guest.py", "use.py"))] == []
    for number, (line, message) in enumerate(WRONG, 2):
        found = [each for each in said.splitlines() if each.startswith(f"wrong.py:{number}: error")]
        assert any(message in each for each in found), (line, found)


def test_the_module_is_always_the_same():
    assert module_text(WORLD) == module_text(WORLD)


def only(item: str) -> str:
    return f"package a:b; interface i {{ {item} }} world w {{ export i; }}"


SAID = [  # an item of an interface, and lines that the module has
    ("f: func();", ["    def f(self) -> None: ..."]),
    ("f: func(a-b: u8, class: bool);", ["    def f(self, a_b: int, class_: bool) -> None: ..."]),
    ("f: func(l: list<u8>) -> list<u8>;",
     ["    def f(self, l: bytes | bytearray | memoryview) -> bytes: ..."]),
    ("f: func(l: list<s16>) -> list<s16>;", ["    def f(self, l: Sequence[int]) -> list[int]: ..."]),
    ("f: func(l: map<u8, char>) -> map<u8, char>;",
     ["    def f(self, l: Mapping[int, str]) -> dict[int, str]: ..."]),
    ("f: func(o: option<f32>) -> option<option<f32>>;",
     ["    def f(self, o: float | None) -> Some[float | None] | None: ..."]),
    ("f: func() -> tuple<u8, list<string>>;", ["    def f(self) -> tuple[int, list[str]]: ..."]),
    ("f: func() -> result;", ["    def f(self) -> None:", '        """Raises WitError."""']),
    ("f: func() -> result<u8, char>;",
     ["    def f(self) -> int:", '        """Raises WitError[str]."""']),
    ("f: func(r: result<u8>);", ["    def f(self, r: Ok[int] | Err[None]) -> None: ..."]),
    ("f: async func();", ["    async def f(self) -> None: ..."]),
    ("f: func(s: stream<u8>) -> future<u8>;",
     ["    def f(self, s: AsyncIterator[bytes]) -> Awaitable[int]: ..."]),
    ("type id = u64; f: func(i: id);", ["Id: TypeAlias = int", "    def f(self, i: Id) -> None: ..."]),
    ("exports: func(); close: func();",
     ["    def exports(self) -> None: ...", "    def close(self) -> None: ..."]),
    ("record protocol { a: u8 }", ["class IProtocol(_t.RecordValue):", "    a: int"]),
    ("record r { a: option<u8>, b: u8, c: option<u8> }",
     ["    a: int | None", "    b: int", "    c: int | None = None"]),
    ("record a { x: u8 } record b { x: u8 }",
     ['@_t.record(_A_type, "A", "B")', "B: TypeAlias = A  # the same type"]),
    ("variant v { a, b(u8) }",
     ["class VA(V):", "class VB(V):", "    value: int", "AnyV: TypeAlias = VA | VB"]),
    ("enum e { a, b-c }", ['    A = "a"', '    B_C = "b-c"']),
    ("flags f { a, b-c }", ["    A = 1", "    B_C = 2"]),
    ("%list: func() -> list<u16>;", ["    def list(self) -> _builtins.list[int]: ..."]),
    ("resource r { constructor(); drop: func(); m: func(); }",
     ["class R(_t.Handle, Protocol):", "    def __init__(self) -> None: ...", "    def m(self) -> None: ...",
      "    def R(self) -> type[_R]: ..."]),
    ("x: get() -> u8; x: set(v: u8); resource r { y: static get() -> u8; }",
     ["    def get_x(self) -> int: ...", "    def set_x(self, v: int) -> None: ...",
      "    def get_y() -> int: ..."]),
    ('/// Says "a\\b".\nf: func();', ['        """Says "a\\\\b"."""']),
    ('/// """\nf: func();', ['        """\\"\\"\\""""']),
]  # fmt: skip


@pytest.mark.parametrize("item, lines", SAID)
def test_says(tmp_path, item, lines):
    text = module_text(only(item))
    assert [line for line in lines if line not in text.splitlines()] == []
    load_module(text, tmp_path)


def imports_of(*lines: str) -> dict[str, list[str]]:
    """Return the keys of each TypedDict of imports of a world that has these lines."""
    packages = "".join(f"package {name} {{ interface c {{ f: func(); }} }}" for name in PACKAGES)
    text = module_text(f"package t:t; world w {{ {' '.join(lines)} }} {packages}")
    found = re.findall(r"^(\w+) = TypedDict\(\n(.*?)^\)", text, re.M | re.S)
    return {name: re.findall(r'"([^"]*)": ', body) for name, body in found}


SEVERAL = (("a:b", "1.0.0"), ("d:e", "0.1.0"), ("q:a", "1.0.0"), ("q:b", "1.0.0"))
PACKAGES = ("a:b@1.0.0", "a:b@2.0.0", "d:e@0.1.0", "p:p", "wasi:x@0.2.0", "q:a@1.0.0", "q:b@1.0.0")


@pytest.mark.parametrize(
    ("imports", "keys"),
    [
        (["import f: func();"], {"Imports": ["f"]}),
        (["import p:p/c;"], {"Imports": ["p:p/c"]}),
        (["import wasi:x/c@0.2.0;"], {"Imports": ["wasi:x/c@0.2.0", "wasi:x/c"]}),
        (
            ["import a:b/c@1.0.0;", "import f: func();"],
            {"_Imports1": ["a:b/c@1.0.0", "f"], "_Imports2": ["a:b/c", "f"]},
        ),
        (["import a:b/c@1.0.0;", "import a:b/c@2.0.0;"], {"Imports": ["a:b/c@1.0.0", "a:b/c@2.0.0"]}),
        (
            ["import a:b/c@1.0.0;", "import a:b/c@2.0.0;", "import d:e/c@0.1.0;"],
            {
                "_Imports1": ["a:b/c@1.0.0", "a:b/c@2.0.0", "d:e/c@0.1.0"],
                "_Imports2": ["a:b/c@1.0.0", "a:b/c@2.0.0", "d:e/c"],
            },
        ),
        (
            ["import a:b/c@1.0.0;", "import d:e/c@0.1.0;", "import wasi:x/c@0.2.0;"],
            {
                "_Imports1": ["a:b/c@1.0.0", "d:e/c@0.1.0", "wasi:x/c@0.2.0", "wasi:x/c"],
                "_Imports2": ["a:b/c@1.0.0", "d:e/c", "wasi:x/c@0.2.0", "wasi:x/c"],
                "_Imports3": ["a:b/c", "d:e/c@0.1.0", "wasi:x/c@0.2.0", "wasi:x/c"],
                "_Imports4": ["a:b/c", "d:e/c", "wasi:x/c@0.2.0", "wasi:x/c"],
            },
        ),
        (
            ["import a:b/c@1.0.0;", "import d:e/c@0.1.0;", "import q:a/c@1.0.0;", "import q:b/c@1.0.0;"],
            {"Imports": [f"{n}/c{v}" for n, at in SEVERAL for v in (f"@{at}", "")]},
        ),
    ],
)
def test_keys_of_imports(imports, keys):
    assert imports_of(*imports) == keys


MIXED = """
import two

class C:
    def f(self) -> None: ...

two.load("two.wasm", {"a:b/c@1.0.0": C(), "d:e/c@0.1.0": C()})
two.load("two.wasm", {"a:b/c": C(), "d:e/c@0.1.0": C()})
two.load("two.wasm", {"a:b/c@1.0.0": C(), "d:e/c": C(), "wasi:x/c": C()})
two.load("two.wasm", {"a:b/c": C(), "d:e/c": C(), "wasi:x/c@0.2.0": C()})
given: two.Imports = {"a:b/c": C(), "d:e/c@0.1.0": C()}
two.load("two.wasm", given)
"""


def test_keys_with_and_without_versions_are_mixed(tmp_path):
    packages = "".join(f"package {name} {{ interface c {{ f: func(); }} }}" for name in PACKAGES)
    world = "world w { import a:b/c@1.0.0; import d:e/c@0.1.0; import wasi:x/c@0.2.0; }"
    (tmp_path / "two.py").write_text(module_text(f"package t:t; {world} {packages}"))
    (tmp_path / "use.py").write_text(MIXED)
    (tmp_path / "wrong.py").write_text("import two\ntwo.load('two.wasm', {'a:b/c': two, 'd:e/d': two})\n")
    said = mypy(tmp_path, "two.py", "use.py", "wrong.py")
    assert [line for line in said.splitlines() if line.startswith(("two.py", "use.py"))] == []
    assert "wrong.py:2: error" in said


HOSTILE = '""" \\r\\n\rraise SystemExit\r\n\\N{BULLET}\nraise SystemExit\n\\"""\nraise SystemExit #'


@pytest.mark.parametrize("ending", ["", '"', "\\", '\\"', '"""', " "])
def test_documentation_stays_documentation(tmp_path, ending):
    """A binary may have any text for it; in comments, in docstrings of classes and of functions."""
    package = parse(
        "package a:b; interface i { record r { f: u8 } enum e { c } type t = u8; resource s { m: func(); } "
        "f: func(); } world w { export i; }"
    )
    docs = HOSTILE + ending
    said = {"docs": docs, "items": {"f": docs, "c": docs}}
    types = {"r": said, "e": said, "s": said, "t": said}
    members = {"types": types, "funcs": {"f": said, "[method]s.m": said}}
    section = {"docs": docs, "interfaces": {"i": {"docs": docs, **members}}, "worlds": {"w": {"docs": docs}}}
    apply_metadata(package.main, b"\1" + json.dumps(section).encode())
    module = load_module(generate(choose_world(package), "wasi bindgen a.wasm"), tmp_path)
    assert module.R.__doc__.startswith('""" \\r\\n')


def test_interfaces_that_call_types_alike_are_told_apart(tmp_path):
    text = module_text(
        "package a:b; interface i { enum code { x } record only { x: u8 } } interface j { enum code { y } }"
        " interface k { use i.{code, only}; f: func(c: code); g: func(x: only); }"
        " interface l { use j.{code}; f: func(c: code); } world w { export k; export l; }"
    )
    module = load_module(text, tmp_path)
    assert [member.value for member in module.Code] == ["x"]
    assert [member.value for member in module.JCode] == ["y"]
    assert "    def f(self, c: JCode) -> None: ..." in text.splitlines()


def test_a_resource_may_be_of_the_host_and_of_the_guest(tmp_path):
    text = module_text(
        "package a:b; interface i { resource r { m: func() -> r; } } world w { import i; export i; }"
    )
    load_module(text, tmp_path)
    lines = text.splitlines()
    assert "class ImportedR(Protocol):" in lines
    assert "class R(_t.Handle, Protocol):" in lines
    assert lines.count("    def m(self) -> R: ...") == 1
    assert lines.count("    def m(self) -> ImportedR: ...") == 1


def test_classes_are_those_that_values_have(tmp_path):
    first = load_module(module_text(WORLD), tmp_path, "first")
    second = load_module(module_text(WORLD), tmp_path, "second")
    types = WorldTypes(choose_world(parse(WORLD, features=ALL)))
    named = {
        made.name: made
        for e in types.world.exports.values()
        for made in getattr(e.item, "types", {}).values()
    }
    for label in ("point", "dot", "shape", "color", "mode", "list", "holder"):
        cls = class_of(types.definition(named[label]), label.capitalize())
        assert cls is getattr(first, label.capitalize()) is getattr(second, label.capitalize())
    assert first.Point.__doc__ == "A point."
    assert first.Point.__module__ == "first"
    assert first.Shape.Circle is first.ShapeCircle
    assert first.Point(1, 2.0) == first.Dot(x=1, y=2.0, label=None)
    assert repr(first.Shape.Circle(1.0)) == "Shape.Circle(1.0)"


# the command


@pytest.fixture
def bindgen(tmp_path, monkeypatch, capfd):
    """Return a function that runs the command; its status, output and errors."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "guest.wit").write_text(WORLD)
    (tmp_path / "two.wit").write_text("package a:b; world v {} world w {}")
    (tmp_path / "none.wit").write_text("package a:b;")
    (tmp_path / "my-calc.wat").write_text('(component (import "f" (func)))')

    def run(*args: str, stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        status = cli.main(["bindgen", *args])
        return status, *capfd.readouterr()

    return run


ON = ("--features", "all")


def test_writes_a_module(bindgen, tmp_path):
    assert bindgen(*ON, "guest.wit", "-o", "guest.py") == (0, "", "")
    text = (tmp_path / "guest.py").read_text()
    assert text.startswith('"""World `my:test/guest@0.1.0`: its types, imports and exports.\n')
    assert "\nGenerated by `wasi bindgen guest.wit --features all`; do not edit." in text


def test_a_component_gives_its_name(bindgen):
    status, out, err = bindgen("my-calc.wat")
    assert (status, err) == (0, "")
    assert "class MyCalc(Protocol):" in out


FAILURES = [
    (("two.wit",), "two.wit: which world? `a:b/v`, `a:b/w`; name it with -w WORLD\n"),
    (("two.wit", "-w", "x"), "two.wit: no world `x`; worlds: `a:b/v`, `a:b/w`\n"),
    (("guest.wit", *ON, "-w", "my:test/gest"),
     "guest.wit: no world `my:test/gest`; did you mean `my:test/guest@0.1.0`?\n"),
    (("none.wit",), "none.wit: no world in package `a:b`\n"),
    (("absent.wit",), "absent.wit: No such file or directory"),
    (("-o", "two.wit", "two.wit"), "two.wit: this would overwrite the input; name another file with -o\n"),
]  # fmt: skip


@pytest.mark.parametrize("args, message", FAILURES)
def test_fails(bindgen, args, message):
    status, out, err = bindgen(*args)
    assert (status, out) == (1, "")
    assert err.startswith(f"wasi: {message}")


# the chapter

CHAPTER = Path(wasi.__file__).parents[1] / "docs" / "bindgen.md"
source = pytest.mark.source


def blocks(language: str) -> list[str]:
    """Return the examples of the chapter in one language."""
    return CHAPTER.read_text().split(f"```{language}\n")[1:]


@source
def test_the_chapter_shows_what_is_made(bindgen, tmp_path):
    """Every line of the excerpts is in the module; what uses it type checks."""
    (tmp_path / "shapes.wit").write_text(blocks("wit")[0].partition("```")[0])
    status, made, _ = bindgen("shapes.wit")
    excerpt, use = (block.partition("```")[0] for block in blocks("python")[:2])
    assert status == 0
    assert [line for line in excerpt.splitlines() if line != "..." and line not in made.splitlines()] == []
    (tmp_path / "shapes.py").write_text(made)
    (tmp_path / "use.py").write_text(use)
    assert "Success" in mypy(tmp_path, "shapes.py", "use.py")
