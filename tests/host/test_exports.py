"""`exports` of modules, components and their instances: one shape; and `as_` of modules."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import pytest

import wasi

MODULE = r"""(module $calc
  (import "env" "base" (global i32))
  (func (export "add") (param $a i32) (param $b i64) (result i32) (local.get $a))
  (func (export "both") (result f64 i32) (f64.const 0) (i32.const 0))
  (func (export "run"))
  (func (export "half") (param f32) (result f64) (f64.const 0))
  (memory (export "memory") 1 2)
  (table (export "functions") 3 funcref)
  (global (export "count") (mut i64) (i64.const 7))
  (tag (export "failed") (param i32))
  (func (export "a b\1b")))"""
COMPONENT = r"""(component
  (core module $m (func (export "f") (result i32) (i32.const 1)))
  (core instance $i (instantiate $m))
  (func (export "one") (result u32) (canon lift (core func $i "f")))
  (func (export "two") (result u32) (canon lift (core func $i "f"))))"""
IMPORTS = {"env": {"base": 1}}


@pytest.fixture(scope="module")
def module():
    return wasi.compile(MODULE)


@pytest.fixture
def instance(module):
    return module.instantiate(IMPORTS)


@pytest.mark.parametrize("source", [MODULE, COMPONENT], ids=["module", "component"])
@pytest.mark.parametrize("compiled", [True, False], ids=["compiled", "instance"])
def test_one_shape(source, compiled):
    made = wasi.compile(source)
    exports = (made if compiled else made.instantiate(IMPORTS if source is MODULE else None)).exports
    names = [*exports]
    assert isinstance(exports, Mapping)
    assert [*exports.keys()] == names
    assert [name for name, _ in exports.items()] == names
    assert len(exports) == len(names) == len([*exports.values()])
    assert names[0] in exports
    assert "nothing" not in exports
    assert 3 not in exports
    assert exports.get("nothing") is exports.get(None) is None
    assert exports.get(names[0]) is not None
    with pytest.raises(KeyError, match="nothing"):
        exports["nothing"]
    assert repr(exports).splitlines()[0].startswith(f"export {names[0]}")
    assert len(repr(exports).splitlines()) == len(names)
    if compiled:
        assert [exports[name].name for name in names] == names
        assert {exports[name].kind for name in names} >= {"func"}


def test_what_modules_export(module, instance):
    shown = r"""
export add(i32, i64) -> i32
export both() -> (f64, i32)
export run() -> None
export half(f32) -> f64
export memory: (memory 1 2)
export functions: (table 3 funcref)
export count: (global (mut i64))
export failed: (tag (param i32))
export a b\x1b() -> None"""
    assert repr(module.exports) == repr(instance.exports) == shown[1:]
    kinds = ["func"] * 4 + ["memory", "table", "global", "tag", "func"]
    assert [each.kind for each in module.exports.values()] == kinds
    assert module.exports["memory"].type == wasi.MemoryType(1, 2)
    assert module.imports[0].kind == "global"
    assert instance.exports["add"] is instance.add


def test_what_is_not_exported(module, instance):
    for exports in (module.exports, instance.exports):
        with pytest.raises(KeyError) as missing:
            exports["ad"]
        assert missing.value.args == ("the module has no export `ad`; did you mean `add`?",)
        with pytest.raises(KeyError, match="the module has no export `7`"):
            exports[7]


def test_many_exports_are_cut_off():
    functions = "".join(f'(func (export "f{i}"))' for i in range(1000))
    lines = repr(wasi.compile(f"(module {functions})").exports).splitlines()
    assert len(lines) == 201
    assert lines[-1] == "..."


# as_


class Calc(Protocol):
    memory: wasi.Memory
    count: wasi.Global

    @property
    def functions(self) -> wasi.Table: ...
    def add(self, a: int, b: int, /) -> int: ...
    def both(self) -> tuple[float, int]: ...
    def run(self) -> None: ...
    def half(self, x: float) -> float: ...
    def close(self) -> None: ...


class Loose(Protocol):
    memory: Any
    run: Any

    def add(self, *numbers): ...
    def half(self, x: "Unknown") -> int: ...  # noqa: F821


def test_an_instance_as_a_protocol_says(module):
    calc = module.instantiate(IMPORTS, as_=Calc)
    assert calc.add(1, 2) == 1
    assert wasi.load(module, IMPORTS, as_=Calc).both() == (0.0, 0)
    assert wasi.load(MODULE, IMPORTS, as_=Loose).add(1, 2) == 1


class Wrong(Protocol):
    memory: wasi.Func
    count: int

    def ad(self) -> None: ...
    def functions(self) -> None: ...


class WrongCounts(Protocol):
    def add(self, a: int) -> int: ...
    async def run(self) -> None: ...


class WrongTypes(Protocol):
    def add(self, a: float, b: int) -> int: ...
    def half(self, x: str) -> float: ...
    def run(self) -> int: ...


class WrongResults(Protocol):
    def add(self, a: int, b: int) -> None: ...
    def half(self, x: int) -> int: ...
    def both(self) -> tuple[int, int]: ...
    def run(self) -> tuple[int, int]: ...


class WithDefaults(Protocol):
    def add(self, a: int, b: int = 0) -> int: ...
    def half(self, x: float = 1.0) -> float: ...


ADD, HALF = "(func (param i32 i64) (result i32))", "(func (param f32) (result f64))"
BOTH = "(func (result f64 i32))"


@pytest.mark.parametrize(
    ("protocol", "problems"),
    [
        (
            Wrong,
            [
                "memory is (memory 1 2), not wasi.Func",
                "count is (global (mut i64)), not int",
                "ad is not exported; did you mean `add`?",
                "functions is (table 3 funcref), not a function",
            ],
        ),
        (
            WrongCounts,
            [
                f"add is {ADD}; the protocol's takes 1 argument",
                "run is (func), which is not async; the protocol's is",
            ],
        ),
        (
            WithDefaults,
            [
                f"add is {ADD}; the protocol's takes from 1 to 2 arguments",
                f"half is {HALF}; the protocol's takes from 0 to 1 argument",
            ],
        ),
        (
            WrongTypes,
            [
                f"add is {ADD}; the protocol's a is float, not i32",
                f"half is {HALF}; the protocol's x is str, not f32",
                "run is (func); the protocol's returns int",
            ],
        ),
        (
            WrongResults,
            [
                f"add is {ADD}; the protocol's returns None",
                f"half is {HALF}; the protocol's returns int",
                f"both is {BOTH}; the protocol's returns tuple[int, int]",
                "run is (func); the protocol's returns tuple[int, int]",
            ],
        ),
    ],
)
def test_what_is_not_as_a_protocol_says(module, protocol, problems):
    with pytest.raises(wasi.LinkError) as refused:
        module.instantiate(as_=protocol)  # before imports are looked up
    assert list(refused.value.problems) == problems
    says = f"{len(problems)} exports do not match {protocol.__qualname__}:"
    assert str(refused.value) == "\n  ".join((says, *problems))


class Reads(Protocol):
    def read(self, address: int, size: int, /) -> bytes: ...


class Called(Protocol):
    def __call__(self, *numbers: Any) -> Any: ...


@pytest.mark.parametrize(
    ("name", "annotation", "said"),
    [
        ("memory", wasi.Memory, None),
        ("memory", Any, None),
        ("memory", object, None),
        ("memory", Reads, None),
        ("memory", wasi.Memory | None, None),
        ("memory", "Unknown", None),
        ("memory", Called, "memory is (memory 1 2), not Called"),
        ("memory", Callable[[int], int], "memory is (memory 1 2), not collections.abc.Callable[[int], int]"),
        ("memory", Callable, "memory is (memory 1 2), not Callable"),
        ("memory", wasi.Table, "memory is (memory 1 2), not wasi.Table"),
        ("memory", wasi.Table | wasi.Func, "memory is (memory 1 2), not wasi.Table | wasi.Func"),
        ("memory", bytes, "memory is (memory 1 2), not bytes"),
        ("memory", type[int], "memory is (memory 1 2), not type[int]"),
        ("memory", None, "memory is (memory 1 2), not NoneType"),
        ("add", wasi.Func, None),
        ("add", Called, None),
        ("add", Callable[[int, int], int], None),
        ("add", Reads, f"add is {ADD}, not Reads"),
        ("add", int, f"add is {ADD}, not int"),
        ("add", wasi.Memory, f"add is {ADD}, not wasi.Memory"),
        ("count", int, "count is (global (mut i64)), not int"),
        ("failed", wasi.Tag, None),
        ("failed", wasi.Global, "failed is (tag (param i32)), not wasi.Global"),
        ("functions", list, "functions is (table 3 funcref), not list"),
    ],
)
def test_kinds(module, name, annotation, said):
    protocol = type(Protocol)("Wanted", (Protocol,), {"__annotations__": {name: annotation}})
    if said is None:
        assert module.instantiate(IMPORTS, as_=protocol)
        return
    with pytest.raises(wasi.LinkError) as refused:
        module.instantiate(as_=protocol)
    assert refused.value.problems == (said,)


@pytest.mark.parametrize("wrong", [5, int, Calc.add])
def test_what_is_no_protocol(module, wrong):
    with pytest.raises(TypeError, match="as_ must be a typing.Protocol class, not "):
        wasi.load(module, as_=wrong)


COMPILED = """(component
  (import "a:b/api@1.0.0" (instance $i (export "one" (func))))
  (import "a:b/twice@1.0.0" (instance)) (import "a:b/twice@2.0.0" (instance))
  (alias export $i "one" (func $f))
  (export "one" (func $f)) (export "a:b/out" (instance $i)))"""
NOT_THERE = [
    (lambda c: c.exports["on"], "the component has no export `on`; did you mean `one`?"),
    (lambda c: c.exports["other"], "the component has no export `other`"),
    (lambda c: c.exports[3], "the component has no export `3`"),
    (lambda c: c.exports["a:b/out"].exports["on"], "a:b/out has no export `on`; did you mean `one`?"),
    (lambda c: c.imports["a:b/apt"], "the component has no import `a:b/apt`; did you mean `a:b/api@1.0.0`?"),
    (
        lambda c: c.imports["a:b/api@2.0.0"],
        "the component has no import `a:b/api@2.0.0`; did you mean `a:b/api@1.0.0`?",
    ),
    (
        lambda c: c.imports["a:b/twice"],
        "`a:b/twice` could be any of 2 imports: a:b/twice@1.0.0, a:b/twice@2.0.0",
    ),
]


@pytest.mark.parametrize(("look_up", "message"), NOT_THERE)
def test_compiled_components_say_what_is_not_there(look_up, message):
    with pytest.raises(KeyError) as missing:
        look_up(wasi.compile(COMPILED))
    assert missing.value.args == (message,)
