"""What may be given for the imports of components, and what is said of what does not fit."""

import functools
import types
from pathlib import Path
from unittest import mock

import pytest

import wasi

COMPONENTS = Path(__file__).parent / "components"
API = "acme:host/api@0.1.0"


@pytest.fixture(scope="module")
def hosted():
    return wasi.compile(COMPONENTS / "hosted.wat")


class Conn:
    """Implements the resource `conn`."""

    def __init__(self, n):
        self.n = n

    def read(self, n):
        return self.n + n

    @staticmethod
    def open(n):
        return Conn(n)


class Host:
    """Implements acme:host/api."""

    Conn = Conn

    def log(self, message):
        pass

    def fetch_all(self, n):
        return n


def tick(n):
    return n


def problems(component, imports):
    with pytest.raises(wasi.LinkError) as info:
        component.instantiate(imports)
    count = len(info.value.problems)
    head = "1 import does not fit" if count == 1 else f"{count} imports do not fit"
    assert str(info.value) == head + ":" + "".join(f"\n  {problem}" for problem in info.value.problems)
    assert isinstance(info.value, wasi.Unlinkable)
    return list(info.value.problems)


class Lower(Host):
    conn, Conn = Conn, None


@wasi.resource("acme:host/api", "conn")
class Connection(Conn):
    pass


class Marked(Host):
    Conn = None
    Connection = Connection


def module():
    made = types.ModuleType("api")
    made.log, made.fetch_all, made.Conn = print, abs, Conn
    return made


@pytest.mark.parametrize(
    "imports",
    [
        {API: Host(), "tick": tick},
        {API: type("Static", (), {"log": print, "fetch_all": abs, "Conn": Conn}), "tick": tick},
        {API: Lower(), "tick": tick},
        {API: Marked(), "tick": tick},
        {API: module(), "tick": tick},
        {API: {"log": print, "fetch-all": abs, "conn": Conn}, "tick": tick},
        {API: {"log": print, "fetch_all": abs, "Conn": Conn}, "tick": tick},
        {API: {"log": print, "fetch_all": abs, "x": Connection}, "tick": tick},
        {API: {"log": print, "fetch_all": abs, "Conn": Conn, "[method]conn.read": pow}, "tick": tick},
        {"acme:host/api@0.1.9": Host(), "tick": tick},
        {"acme:host/api": Host(), "tick": tick},
        {API: Host(), "tick": functools.partial(pow, 2)},
        {API: Host(), "tick": lambda *_: 0},
        {API: Host(), "tick": lambda n, more=1: n},
        {API: Host(), "tick": Host().fetch_all},
        {API: mock.Mock(Conn=Conn), "tick": mock.Mock()},
        types.MappingProxyType({API: Host(), "tick": abs, "other": 1}),
    ],
    ids=range(17),
)
def test_what_fits(hosted, imports):
    hosted.instantiate(imports).close()


def test_everything_that_is_missing_is_said_at_once(hosted):
    assert problems(hosted, {"acme:hosts/api@0.1.0": Host(), "tock": tick}) == [
        f"""\
{API} is missing: imports has nothing for it; did you mean `acme:hosts/api@0.1.0`?
    {API} {{
      resource conn {{
        constructor(n: u32);
        read: func(n: u32) -> u32;
        open: static func(n: u32) -> conn;
      }}
      log: func(message: string);
      fetch-all: func(n: u32) -> result<u32, string>;
    }}""",
        "tick: func(n: u32) -> u32 is missing: imports has no `tick`; did you mean `tock`?",
    ]


@pytest.mark.parametrize(
    ("given", "has"),
    [
        (["2.0.0"], "`a:b/src@2.0.0`, which is incompatible"),
        (["0.1.0", "2.0.0"], "`a:b/src@0.1.0` and `a:b/src@2.0.0`, none of which is compatible"),
    ],
)
def test_a_version_that_is_not_compatible_is_named(given, has):
    component = wasi.compile('(component (import "a:b/src@1.2.3" (instance (export "f" (func)))))')
    imports = {f"a:b/src@{version}": {"f": print} for version in given}
    (problem,) = problems(component, imports)
    assert problem.splitlines()[0] == f"a:b/src@1.2.3 is missing: imports has {has}"


def test_imports_of_wasi_are_said_to_come_later():
    text = '(component (import "wasi:cli/exit@0.2.0" (instance (export "exit" (func)))))'
    (problem,) = problems(wasi.compile(text), {})
    assert problem.splitlines()[0] == (
        "wasi:cli/exit@0.2.0 is missing: imports has nothing for it; WASI 0.2 is not supported yet, "
        "so it must be given"
    )


class Little:
    def lag(self, message): ...

    class Con: ...


class NoMethods(Host):
    class Conn:
        def red(self, n): ...


def giving(name, value):
    """A host with something else in the place of one of its items."""
    return type("Host", (Host,), {name: value})()


def classed(name, value):
    return type("Host", (Host,), {"Conn": type("Conn", (Conn,), {name: value})})()


async def waits(*_): ...


async def yields(*_):
    yield


class WaitsWhenCalled:
    async def __call__(self, *_): ...


FETCH = f"fetch-all: func(n: u32) -> result<u32, string> of {API}"
LOG = f"log: func(message: string) of {API}"
CONN = f"resource conn of {API}"
READ = f"conn.read: func(n: u32) -> u32 of {API}"
OPEN = f"conn.open: static func(n: u32) -> conn of {API}"
MAKE = f"conn.constructor(n: u32) of {API}"
A_CLASS = "which takes 2 arguments, not 1; Host is a class, pass an instance of it"
ASYNC = "which is async: give it a plain function"


@pytest.mark.parametrize(
    ("host", "said"),
    [
        (None, [f"{API} is given None, which has no functions"]),
        (5, [f"{API} is given int 5, which has no functions"]),
        (
            Host,
            [
                f"{LOG} is given Host.log, {A_CLASS}",
                f"{FETCH} is given Host.fetch_all, {A_CLASS}",
            ],
        ),
        ("app.wasm", [f"{API} is given str 'app.wasm', not an instance: wasi.compose links components"]),
        (
            wasi.compile("(component)"),
            [f"{API} is given Component, not an instance: wasi.compose links components"],
        ),
        (
            Little(),
            [
                f"{CONN} is missing: Little has no class for it; did you mean `Con`?",
                f"{LOG} is missing: Little has no `log`; did you mean `lag`?",
                f"{FETCH} is missing: Little has no `fetch_all`",
            ],
        ),
        (
            {"log": print, "conn": Conn},
            [f"{FETCH} is missing: imports['{API}'] has no `fetch_all`"],
        ),
        (
            NoMethods(),
            [
                f"{MAKE} is given NoMethods.Conn, which takes 0 arguments, not 1",
                f"{READ} is missing: NoMethods.Conn has no `read`; did you mean `red`?",
                f"{OPEN} is missing: NoMethods.Conn has no `open`",
            ],
        ),
        (giving("Conn", 5), [f"{CONN} is missing: Host has int 5 for it, which is not a class"]),
        (giving("log", 5), [f"{LOG} is given int 5, which is not callable"]),
        (giving("log", lambda self: 0), [f"{LOG} is given <lambda>, which takes 0 arguments, not 1"]),
        (giving("log", lambda self, a, b: 0), [f"{LOG} is given <lambda>, which takes 2 arguments, not 1"]),
        (
            giving("log", lambda self, a, b, c=1: 0),
            [f"{LOG} is given <lambda>, which takes from 2 to 3 arguments, not 1"],
        ),
        (
            giving("log", lambda self, a, b, *c: 0),
            [f"{LOG} is given <lambda>, which takes 2 arguments or more, not 1"],
        ),
        (
            giving("log", lambda self, a, *, level: 0),
            [f"{LOG} is given <lambda>, which needs the keyword argument `level`; arguments are positional"],
        ),
        (giving("log", waits), [f"{LOG} is given waits, {ASYNC}"]),
        (giving("log", yields), [f"{LOG} is given yields, {ASYNC}"]),
        (giving("log", staticmethod(functools.partial(waits, 1))), [f"{LOG} is given partial, {ASYNC}"]),
        (giving("log", WaitsWhenCalled()), [f"{LOG} is given WaitsWhenCalled, {ASYNC}"]),
        (classed("read", waits), [f"{READ} is given waits, {ASYNC}"]),
        (classed("read", lambda self: 0), [f"{READ} is given <lambda>, which takes 1 argument, not 2"]),
        (
            classed("read", staticmethod(lambda: 0)),
            [f"{READ} is given <lambda>, which takes 0 arguments, not 1"],
        ),
        (classed("read", 5), [f"{READ} is given int 5, which is not callable"]),
        (classed("open", waits), [f"{OPEN} is given waits, {ASYNC}"]),
        (
            classed("open", staticmethod(lambda: 0)),
            [f"{OPEN} is given <lambda>, which takes 0 arguments, not 1"],
        ),
        (classed("__init__", lambda self: None), [f"{MAKE} is given Conn, which takes 0 arguments, not 1"]),
    ],
)
def test_what_does_not_fit(hosted, host, said):
    found = problems(hosted, {API: host, "tick": tick})
    assert [problem.partition("\n")[0] for problem in found] == said


def test_an_async_import_cannot_be_given_yet():
    component = wasi.compile('(component (import "f" (func async (param "a" u8))))')
    why = "async functions, streams and futures are not supported yet"
    assert problems(component, {"f": waits}) == [f"f: async func(a: u8) cannot be provided by Python: {why}"]


def test_an_interface_of_types_alone_need_not_be_given():
    types = '(type $p (record (field "x" u8))) (export "point" (type (eq $p)))'
    wasi.load(f'(component (import "acme:shapes/types" (instance {types})))').close()


@pytest.mark.parametrize("sort", ["component", "core module"])
def test_code_is_given_compiled(sort):
    component = wasi.compile(f'(component (import "part" ({sort})))')
    part = wasi.compile("(component)" if sort == "component" else "(module)")
    other = wasi.compile("(module)" if sort == "component" else "(component)")
    component.instantiate({"part": part}).close()
    assert problems(component, {}) == [
        f"{sort} part is missing: imports has nothing for it; wasi.compile creates one"
    ]
    assert problems(component, {"part": other}) == [
        f"{sort} part is missing: imports has {type(other).__name__}; wasi.compile creates one"
    ]


def test_a_resource_of_the_world():
    component = wasi.compile(
        '(component (import "conn" (type $c (sub resource)))'
        ' (import "[constructor]conn" (func (param "n" u32) (result (own $c)))))'
    )
    component.instantiate({"conn": Conn}).close()
    assert problems(component, {}) == ["resource conn is missing: imports has no class for it"]


@pytest.mark.parametrize(
    ("wanted", "offered", "found"),
    [
        ("a:b/c@1.2.3", ["a:b/c@1.2.3", "a:b/c@1.9.0"], "a:b/c@1.2.3"),
        ("a:b/c@1.2.3", ["a:b/c@1.0.0", "a:b/c@1.10.0", "a:b/c@1.9.0"], "a:b/c@1.10.0"),
        ("a:b/c@1.2.3", ["a:b/c@2.2.3"], None),
        ("a:b/c@1.2.3", ["a:b/c@2.2.3", "a:b/c"], "a:b/c"),
        ("a:b/c@0.2.3", ["a:b/c@0.2.9", "a:b/c@0.3.3"], "a:b/c@0.2.9"),
        ("a:b/c@0.2", ["a:b/c@0.2.9"], "a:b/c@0.2.9"),
        ("a:b/c@1", ["a:b/c@1.2.9"], "a:b/c@1.2.9"),
        ("a:b/c@1.2.9", ["a:b/c@1", "a:b/c@0"], "a:b/c@1"),
        ("a:b/c@1.2.9", ["a:b/c@1.2", "a:b/c@1.x", "a:b/c@1.2.8.7", "a:b/c@"], "a:b/c@1.2"),
        ("a:b/c@1.2.9", ["a:b/c@1.x", "a:b/c@01.2.9"], None),
        ("a:b/c@0.0.3", ["a:b/c@0.0.4"], None),
        ("a:b/c@0.0.3", ["a:b/c@0.0.3+linux"], "a:b/c@0.0.3+linux"),
        ("a:b/c@0.3.0-rc-1", ["a:b/c@0.3.0-rc-2", "a:b/c@0.3.0"], None),
        ("a:b/c@0.3.0", ["a:b/c@0.3.0-rc-2"], None),
        ("a:b/c@0.3.0-rc-1", ["a:b/c@0.3.0-rc-1"], "a:b/c@0.3.0-rc-1"),
        ("a:b/c@1.2.3", ["a:b/d@1.2.3", "c:b/c@1.2.3"], None),
        ("a:b/c", ["a:b/c@1.2.3"], None),
    ],
)
def test_versions(wanted, offered, found):
    from wasi.embed.naming import matching

    assert matching(wanted, offered) == found


def test_resources_are_marked_on_classes():
    with pytest.raises(TypeError, match="wasi.resource must decorate a class, not function"):
        wasi.resource("acme:host/api", "conn")(tick)


def test_what_is_said_of_very_much_is_bounded():
    """Every import is said; nearest names only for the first of them, among names that are not too many."""
    imports = "".join(f'(export "function-{n}" (func))' for n in range(100))
    component = wasi.compile(f'(component (import "i" (instance {imports})))')
    few = problems(component, {"i": {"function-100": print}})
    assert ["; did you mean `function-100`?" in problem for problem in few] == [True] * 50 + [False] * 50
    many = problems(component, {"i": {f"g{n}": print for n in range(1001)}})
    assert many == [
        f"function-{n}: func() of i is missing: imports['i'] has no `function_{n}`" for n in range(100)
    ]


@pytest.mark.parametrize(
    "type_",
    [
        "(instance)",
        '(instance (export "x" (instance)))',
        '(instance (export "x" (instance (export "y" (instance)))))',
        '(instance (type $t u32) (export "t" (type (eq $t))) (export "x" (instance)))',
    ],
)
def test_an_instance_that_has_nothing_need_not_be_given(type_):
    assert wasi.load(f'(component (import "h" {type_}))') is not None


TWO_NAMES = """(component
  (import "a:a/one" (instance $a (export "r" (type (sub resource))) (export "f" (func (result u32)))))
  (alias export $a "r" (type $r))
  (import "b:b/two" (instance $b (export "s" (type (eq $r))) (export "g" (func (param "x" (own $r)))))))"""


class One:
    """A class for a resource."""


class Two:
    """Another one."""


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ({}, ""),
        ({"S": One}, ""),
        ({"s": "no class"}, ""),
        (
            {"S": Two},
            "resource s of b:b/two is given Two, but it is the same type as r of a:a/one, which is given One",
        ),
    ],
)
def test_one_resource_type_under_two_names(second, message):
    component = wasi.compile(TWO_NAMES)
    imports = {"a:a/one": {"r": One, "f": lambda: 1}, "b:b/two": {"g": lambda x: None, **second}}
    if message:
        assert problems(component, imports) == [message]
    else:
        assert component.instantiate(imports) is not None
