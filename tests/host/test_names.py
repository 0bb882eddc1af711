"""What the face calls its things: modules of classes, reprs, tracebacks, pickles, and what is not called."""

import builtins
import copy
import inspect
import pickle
import pydoc
import re
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

import engine
import wasi

ROOT = Path(__file__).resolve().parents[2]
NAMED = [name for name in wasi.__all__ if name != "inherit"]
ADD = '(module (func (export "add") (param $a i32) (param i64) (result i32) (local.get $a)))'


@pytest.mark.parametrize("name", NAMED)
def test_classes_and_functions_are_of_wasi(name):
    public = getattr(wasi, name)
    assert (public.__module__, public.__qualname__) == ("wasi", name)
    assert pickle.loads(pickle.dumps(public)) is public
    if isinstance(public, type):
        assert repr(public) == f"<class 'wasi.{name}'>"


@pytest.mark.parametrize("name", sorted({*engine.__all__} & {*wasi.__all__} - {"Module", "Instance"}))
def test_what_the_engine_has_is_the_same(name):
    assert getattr(engine, name) is getattr(wasi, name)


def test_what_is_the_engines_own_says_so():
    assert repr(engine.Module) == "<class 'engine.module.module.Module'>"
    assert repr(engine.Instance) == "<class 'engine.run.instance.Instance'>"


def test_tracebacks_say_it():
    code = (
        "import engine; engine.Instance(engine.Module('(module (func (export \"f\") unreachable))'))['f']()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "\nwasi.Trap: unreachable\n" in done.stderr


NUMBERS = """(component (core module $m (func (export "b") (param i32) (result i32) local.get 0))
  (core instance $i (instantiate $m))
  (func (export "u") (param "x" u32) (result u32) (canon lift (core func $i "b"))))"""


@pytest.mark.parametrize(
    ("use", "line"),
    [
        (lambda guest: guest.u(True), "TypeError: x: expected int, got bool"),
        (
            lambda guest: guest.u(2**40),
            "ValueError: x: 1099511627776 is out of range for u32: 0 to 4294967295",
        ),
        (lambda guest: guest.nope, "AttributeError: the component has no export `nope`"),
    ],
)
def test_wrong_uses_are_errors_of_python(use, line):
    """In tracebacks, logs and pickles: they are what the documents call them."""
    kind, _, text = line.partition(": ")
    with pytest.raises(getattr(builtins, kind)) as caught:
        use(wasi.load(NUMBERS))
    error = caught.value
    assert traceback.format_exception_only(error)[0] == line + "\n"
    assert (type(error).__name__, type(error).__qualname__, repr(error)) == (kind, kind, f"{kind}({text!r})")
    back = pickle.loads(pickle.dumps(error))
    assert (type(back).__name__, str(back)) == (kind, text)
    assert type(back).__module__ == "builtins"
    assert str(copy.copy(error)) == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (wasi.Memory(wasi.MemoryType(1)), "<wasi.Memory of 1 page>"),
        (wasi.Table(wasi.TableType("funcref", 2)), "<wasi.Table of 2 funcref>"),
        (wasi.Global(wasi.GlobalType("i32"), 7), "<wasi.Global 7: i32>"),
        (wasi.Tag(wasi.TagType(["i32"])), "<wasi.Tag of TagType(params=('i32',))>"),
        (wasi.load(ADD).add, "<wasi.Func add (func (param i32 i64) (result i32))>"),
    ],
    ids=repr,
)
def test_repr(value, shown):
    assert repr(value) == shown


def test_help_shows_all_of_it():
    text = pydoc.plain(pydoc.render_doc(wasi))
    text = re.sub(r"\(\n\s+", "(", text)  # Python 3.13 breaks long signatures
    for name in ("class Trap(", "class Memory(", "class Component(", "load(source"):
        assert name in text


def test_all_is_offered():
    assert set(wasi.__all__) <= set(dir(wasi))


# what other engines call otherwise

MODULE = "wasi.Module cannot be called: wasi.compile(source) creates one, wasi.load(source) an instance"
INSTANCE = (
    "wasi.Instance cannot be called: wasi.load(source, imports) or module.instantiate(imports) creates one"
)
RUN = "wasi.CompletedRun cannot be called: wasi.run(source, args) creates one"
COMPOSITION = "wasi.Composition cannot be called: wasi.compose(source, parts) creates one"
INTERFACE = "wasi.Interface cannot be called: instance.NAME or instance[NAME] is one"
COMPONENT_INSTANCE = (
    "wasi.ComponentInstance cannot be called: "
    "wasi.load(source, imports) or component.instantiate(imports) creates one"
)
COMPONENT = "wasi.Component cannot be called: wasi.compile(source) creates one, wasi.load(source) an instance"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: wasi.Module("calc.wasm"), MODULE),
        (lambda: wasi.Module(b"\0asm\1\0\0\0"), MODULE),
        (lambda: wasi.Module(None, b"\0asm\1\0\0\0"), MODULE),
        (lambda: wasi.Module(), MODULE),
        (lambda: wasi.Instance(wasi.compile("(module)")), INSTANCE),
        (lambda: wasi.Instance(wasi.compile("(module)"), {}), INSTANCE),
        (lambda: wasi.Instance(None, wasi.compile("(module)"), []), INSTANCE),
        (lambda: wasi.Component("calc.wasm"), COMPONENT),
        (lambda: wasi.Component(None, b""), COMPONENT),
        (lambda: wasi.Component(program="calc.wasm"), COMPONENT),
        (lambda: wasi.ComponentInstance(), COMPONENT_INSTANCE),
        (lambda: wasi.ComponentInstance("calc.wasm"), COMPONENT_INSTANCE),
        (lambda: wasi.ComponentInstance(wasi.compile("(component)"), {}), COMPONENT_INSTANCE),
        (lambda: wasi.ComponentInstance(1, 2, 3, 4, 5), COMPONENT_INSTANCE),
        (lambda: wasi.Interface(), INTERFACE),
        (lambda: wasi.Interface("acme:log/api"), INTERFACE),
        (lambda: wasi.Interface({}, {}), INTERFACE),
        (lambda: wasi.Composition(), COMPOSITION),
        (lambda: wasi.Composition("app.wasm", {}), COMPOSITION),
        (lambda: wasi.Composition(wasi.compile("(component)"), []), COMPOSITION),
        (lambda: wasi.CompletedRun(), RUN),
        (lambda: wasi.CompletedRun("program.wasm"), RUN),
        (lambda: wasi.CompletedRun("program.wasm", ["-v"], None), RUN),
        (lambda: wasi.CompletedRun(0, b"", b"", None), RUN),
    ],
)
def test_classes_that_are_not_called(call, message):
    with pytest.raises(TypeError) as refused:
        call()
    assert str(refused.value) == message


STORE = "wasi has no stores: wasi.load(source, imports={...}) creates an instance"
LINKER = (
    'imports are a mapping: wasi.load(source, imports={"env": {"log": print}}), for a component by interface'
)
GRANTS = "grant access with wasi.Grants(...), or with the arguments of wasi.run"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Store", f"module 'wasi' has no attribute 'Store': {STORE}"),
        ("Engine", f"module 'wasi' has no attribute 'Engine': {STORE}"),
        (
            "Linker",
            f"module 'wasi' has no attribute 'Linker': {LINKER}",
        ),
        (
            "WasiConfig",
            f"module 'wasi' has no attribute 'WasiConfig': {GRANTS}",
        ),
        ("nothing", "module 'wasi' has no attribute 'nothing'"),
    ],
)
def test_names_of_other_engines(name, message):
    with pytest.raises(AttributeError) as missing:
        getattr(wasi, name)
    assert str(missing.value) == message


def test_imports_by_position():
    source = '(module (import "env" "n" (global i32)) (export "n" (global 0)))'
    assert wasi.load(source, {"env": {"n": 4}}).n.value == 4
    assert wasi.compile(source).instantiate({"env": {"n": 5}}).n.value == 5
    component = '(component (import "f" (func $f (result u32))) (export "g" (func $f)))'
    assert wasi.load(component, {"f": lambda: 6}).g() == 6


# signatures


@pytest.mark.parametrize(
    ("function", "signature"),
    [
        ("(param $a i32) (param $b f64) (result i32) (i32.const 0)", "(a: 'i32', b: 'f64', /) -> 'i32'"),
        ("(param i32 i64)", "(arg0: 'i32', arg1: 'i64', /) -> None"),
        ("(param $class i32) (param $a.b i32)", "(arg0: 'i32', arg1: 'i32', /) -> None"),
        ("(param $arg1 i32) (param i32)", "(arg1: 'i32', arg1_: 'i32', /) -> None"),
        (
            "(result i32 funcref) (i32.const 0) (ref.null func)",
            "() -> 'tuple[i32, funcref]'",
        ),
        ("(param $x externref)", "(x: 'externref', /) -> None"),
    ],
)
def test_signatures_of_functions(function, signature):
    guest = wasi.load(f'(module (func (export "f") {function}))')
    assert str(inspect.signature(guest.f)) == signature


def test_signatures_of_classes():
    """A class is told from its objects; without a signature it is as `inspect` says of built-in ones."""
    assert str(inspect.signature(wasi.Func)) == "(callable, type)"
    source = """(component (core module $m (func (export "f"))) (core instance $i (instantiate $m))
      (func (export "f") (canon lift (core func $i "f"))))"""
    function = wasi.load(source).f
    for cls in (type(function), wasi.Memory, wasi.Table, wasi.Global, wasi.Tag):
        with pytest.raises(ValueError, match="^no signature found for builtin type <class '"):
            inspect.signature(cls)
    with pytest.raises(AttributeError, match="^__signature__ cannot be set$"):
        function.__signature__ = None
    assert str(inspect.signature(function)) == "() -> None"


MEMORY, TABLE, GLOBAL = wasi.MemoryType(1), wasi.TableType("funcref", 1), wasi.GlobalType("i32")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: wasi.Memory(), "Memory() missing 1 required positional argument: 'type'"),
        (lambda: wasi.Memory(1, 10), "Memory() takes 1 positional argument but 2 were given"),
        (lambda: wasi.Memory(minimum=1), "Memory() got an unexpected keyword argument 'minimum'"),
        (lambda: wasi.Memory(MEMORY, type=MEMORY), "Memory() got multiple values for argument 'type'"),
        (lambda: wasi.Memory(1), "expected a MemoryType, got 1"),
        (lambda: wasi.Table(), "Table() missing 1 required positional argument: 'type'"),
        (
            lambda: wasi.Table(TABLE, None, 3),
            "Table() takes from 1 to 2 positional arguments but 3 were given",
        ),
        (lambda: wasi.Table("funcref", 1), "expected a TableType, got 'funcref'"),
        (lambda: wasi.Global("i32"), "Global() missing 1 required positional argument: 'value'"),
        (lambda: wasi.Global(GLOBAL), "Global() missing 1 required positional argument: 'value'"),
        (lambda: wasi.Global("i32", 3), "expected a GlobalType, got 'i32'"),
        (lambda: wasi.Tag(), "Tag() missing 1 required positional argument: 'type'"),
        (lambda: wasi.Tag("i32", "i32"), "Tag() takes 1 positional argument but 2 were given"),
        (lambda: wasi.Tag("i32"), "expected a TagType, got 'i32'"),
        (lambda: wasi.Func(print), "Func() missing 1 required positional argument: 'type'"),
        (lambda: wasi.Func(print, typ=None), "Func() got an unexpected keyword argument 'typ'"),
    ],
)
def test_wrong_arguments_of_what_python_makes(call, message):
    with pytest.raises(TypeError) as refused:
        call()
    said, _, _ = str(refused.value).partition(". Did you mean")  # as Python 3.13 adds
    assert said == message


def test_arguments_by_name():
    assert wasi.Memory(type=MEMORY).type == MEMORY
    assert wasi.Table(type=TABLE, init=None).type == wasi.Table(TABLE).type == TABLE
    assert wasi.Global(type=GLOBAL, value=3).value == 3
    assert wasi.Tag(type=wasi.TagType(["i32"])).type == wasi.TagType(["i32"])
    assert wasi.Func(callable=abs, type=wasi.FuncType(["i32"], ["i32"]))(-2) == 2


def test_signatures_of_functions_without_names():
    stripped = bytes(wasi.compile(ADD))
    stripped = stripped[: re.search(rb"\x00.\x04name", stripped).start()]
    assert str(inspect.signature(wasi.load(stripped).add)) == "(arg0: 'i32', arg1: 'i64', /) -> 'i32'"
    host = wasi.Func(print, wasi.FuncType(["i32"]))
    assert str(inspect.signature(host)) == "(arg0: 'i32', /) -> None"


# what only tools read


@pytest.mark.source
def test_tools_follow_what_only_they_read():
    """Jedi takes a plain `TYPE_CHECKING = False` at its word, so it is annotated; typing costs time."""
    plain = [
        path.relative_to(ROOT).as_posix()
        for package in ("engine", "canonabi", "wasi")
        for path in (ROOT / package).rglob("*.py")
        if re.search(r"^TYPE_CHECKING = False", path.read_text(), re.M)
    ]
    assert plain == []


@pytest.mark.source
def test_jedi_completes_what_is_imported_late():
    jedi = pytest.importorskip("jedi", reason="NO jedi: completion is not tried")
    script = jedi.Script("import wasi\nwasi.", project=jedi.Project(ROOT))
    assert {*wasi.__all__} <= {found.name for found in script.complete()}


@pytest.mark.source
@pytest.mark.parametrize(
    ("code", "name", "docs"),
    [
        ("wasi.loa", "load", "Compile and instantiate; initialises a WASI reactor"),
        ('wasi.compile("x.wat").inst', "instantiate", "Create an instance"),
        ('wasi.load("x.wat").clo', "close", "Close the instance now"),
        ('wasi.run("x.wasm").stdo', "stdout", ""),
        ("wasi.Memory(wasi.MemoryType(1)).rea", "read", "Return a copy of `length` bytes starting at"),
        ('wasi.compose("a.wasm", {}).inst', "instantiate", "Create an instance"),
    ],
)
def test_jedi_completes_and_shows_docs(code, name, docs):
    jedi = pytest.importorskip("jedi", reason="NO jedi: completion is not tried")
    found = jedi.Script(f"import wasi\n{code}", project=jedi.Project(ROOT)).complete()
    assert name in {each.name for each in found}
    assert any(docs in each.docstring() for each in found if each.name == name)
