"""Components in Python: recognised, described, their exports by name."""

import copy
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import wasi
from engine.sources import Source
from wasi.embed.compiling import component_binary

ROOT = Path(wasi.__file__).resolve().parents[1]
COMPONENTS = Path(__file__).parent / "components"
COUNTERS = "acme:calc/counters@1.2.0"


@pytest.fixture(scope="module")
def counters():
    return wasi.compile(COMPONENTS / "counters.wat")


@pytest.fixture(scope="module")
def names():
    return wasi.compile(COMPONENTS / "names.wat")


# recognised


@pytest.mark.parametrize(
    "source",
    [
        "(component)",
        b"(component)",
        " (; a ;) ;; b\n (component $c)",
        b"\0asm\x0d\0\1\0",
        bytearray(b"\0asm\x0d\0\1\0"),
        memoryview(b"\0asm\x0d\0\1\0"),
    ],
    ids=lambda source: f"{type(source).__name__}-{len(source)}",
)
def test_components_are_recognised(source):
    assert type(wasi.compile(source)) is wasi.Component
    assert type(wasi.load(source)) is wasi.ComponentInstance


@pytest.mark.parametrize("source", ['(module (func (export "component")))', b"\0asm\1\0\0\0"], ids=repr)
def test_modules_are_still_modules(source):
    assert type(wasi.compile(source)) is wasi.Module


def test_a_component_of_a_file_has_its_name(tmp_path):
    (tmp_path / "calc.wasm").write_bytes(b"\0asm\x0d\0\1\0")
    assert wasi.compile(tmp_path / "calc.wasm").name == "calc"
    assert wasi.compile("(component)").name is None
    assert wasi.compile("(component $shop)").name == "shop"


@pytest.mark.parametrize(
    ("source", "error", "message"),
    [
        (b"\0asm\x0d\0\1\0\x63", wasi.Malformed, "malformed section id: 99 (at offset 0x8)"),
        (
            '(component (import "a" (func (type 0))))',
            wasi.Invalid,
            (
                "1:12: unknown type 0: type index out of bounds\n"
                '  (component (import "a" (func (type 0))))\n             ^'
            ),
        ),
        (
            "(component (import))",
            wasi.Malformed,
            "1:19: unexpected token )\n  (component (import))\n                    ^",
        ),
    ],
)
def test_bad_components(source, error, message):
    with pytest.raises(error) as info:
        wasi.compile(source)
    assert str(info.value) == message


def test_components_are_no_programs_yet():
    message = (
        "unknown export: running components as programs is not supported yet, because it needs WASI 0.2; "
        "to call a component's exports: wasi.load"
    )
    with pytest.raises(wasi.Unlinkable) as info:
        wasi.run("(component)")
    assert str(info.value) == message


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"imports": 5}, "imports must be a mapping of names, not int: 5"),
        ({"grants": {}}, "grants must be wasi.Grants, not dict: {}"),
        ({"limits": 5}, "limits must be wasi.Limits, not int: 5"),
        ({"features": 5}, "features must be wasi.Features, not int: 5"),
        ({"as_": 5}, "as_ must be a typing.Protocol class, not 5"),
        ({"as_": int}, "as_ must be a typing.Protocol class, not <class 'int'>"),
    ],
)
def test_wrong_arguments(arguments, message):
    with pytest.raises(TypeError) as info:
        wasi.load("(component)", **arguments)
    assert str(info.value) == message


def test_usage_is_of_instances(counters):
    with pytest.raises(TypeError, match="usage: expected an instance, not Component"):
        wasi.usage(counters)


# described


def test_repr(counters):
    assert repr(wasi.compile("(component)")) == "<wasi.Component without a name: no imports, no exports>"
    shown = "export acme:calc/counters@1.2.0, export dropped: func() -> u32, export trap: func()"
    assert repr(counters) == f"<wasi.Component counters: {shown}>"
    with counters.instantiate() as instance:
        assert repr(instance) == f"<wasi.ComponentInstance counters: {shown.replace('export ', '')}>"


def test_exports_show_themselves_in_wit(counters):
    interface = """\
acme:calc/counters@1.2.0 {
  resource counter {
    constructor(start: u32);
    inc: func(by: u32) -> u32;
    drop: func() -> u32;
    merge: static func(a: borrow<counter>, b: borrow<counter>) -> counter;
  }
  take: func(counter: counter);
}"""
    shown = f"export {interface}\nexport dropped: func() -> u32;\nexport trap: func();"
    assert repr(counters.exports) == shown
    assert str(counters.exports[COUNTERS]) == interface
    instance = counters.instantiate()
    assert repr(instance.exports) == shown
    assert repr(instance[COUNTERS]) == f"interface {interface}"


TYPES = """
(component
  (import "acme:shapes/types" (instance $types
    (type $p (record (field "x" f64) (field "from" (list u8))))
    (export "point" (type $point (eq $p)))
    (type $s (variant (case "dot" $point) (case "none")))
    (export "shape" (type (eq $s)))
    (type $c (enum "red" "dark-green"))
    (export "color" (type (eq $c)))
    (type $f (flags "bold" "thin"))
    (export "style" (type (eq $f)))
    (type $u u32)
    (export "size" (type (eq $u)))
    (export "dots" (type (eq $point)))
    (export "draw" (func (param "at" $point) (param "more" (option (tuple u8 char)))
                         (result (result (list $point) (error string)))))
  ))
)
"""


def test_imports_show_themselves_in_wit():
    assert repr(wasi.compile(TYPES).imports) == (
        """\
import acme:shapes/types {
  record point {
    x: f64,
    %from: list<u8>,
  }
  variant shape {
    dot(point),
    none,
  }
  enum color { red, dark-green }
  flags style { bold, thin }
  type size = u32;
  type dots = point;
  draw: func(at: point, more: option<tuple<u8, char>>) -> result<list<point>, string>;
}"""
    )


def test_types_are_objects():
    interface = wasi.compile(TYPES).imports["acme:shapes/types"]
    assert (interface.name, interface.kind) == ("acme:shapes/types", "interface")
    draw = interface.exports["draw"]
    assert (draw.kind, [name for name, _ in draw.type.params], draw.type.is_async) == (
        "func",
        ["at", "more"],
        False,
    )
    assert repr(draw) == (
        "<Extern draw: func(at: point, more: option<tuple<u8, char>>) -> result<list<point>, string>;>"
    )
    assert dict(draw.exports) == {}


def test_long_types_are_cut():
    """Types may share their parts: in full this one had 2**17 words."""
    types = "".join(f"(type $t{i + 1} (tuple $t{i} $t{i}))" for i in range(17))
    component = wasi.compile(
        f'(component (type $t0 (tuple u8 u8)) {types} (import "f" (func (param "a" $t17))))'
    )
    shown = repr(component.imports)
    assert shown.startswith("import f: func(a: tuple<tuple<tuple<")
    assert shown.endswith("...);")
    assert len(shown) < 400


def test_a_component_is_picklable(counters):
    again = pickle.loads(pickle.dumps(counters))
    assert repr(again) == repr(counters)
    assert again.instantiate().dropped() == 0


# names


def test_exports_are_attributes_and_items(names):
    instance = names.instantiate()
    assert instance.import_() == 1
    assert instance["import"]() == 1
    assert instance.to_sum(1, 2) == 3
    assert instance.to_sum(from_=1, more_of_it=2) == 3
    assert instance.to_sum is instance["to-sum"]
    assert list(instance) == list(instance.exports)
    assert len(instance.exports) == 9
    assert instance.exports["to-sum"] is instance.to_sum
    assert {"import_", "to_sum", "keys", "exports", "close"} <= set(dir(instance))
    assert not {"store", "table"} & set(dir(instance))


def test_ours_are_not_shadowed(names):
    instance = names.instantiate()
    assert instance["exports"]() == 1
    assert instance["close"]() == 2
    assert instance.close() is None


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("store", "`store` could be any of 2 exports: use ['store'] or ['acme:a/store']"),
        ("table", "`table` could be any of 2 exports: use ['acme:b/table@1.0.0'] or ['acme:b/table@2.0.0']"),
        ("to_sun", "the component has no export `to_sun`; did you mean `to_sum`?"),
        ("_private", "the component has no export `_private`"),
    ],
)
def test_what_is_no_attribute(names, name, message):
    with pytest.raises(AttributeError) as info:
        getattr(names.instantiate(), name)
    assert str(info.value) == message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("acme:a/store", 1),
        ("acme:b/table@1.0.0", 1),
        ("acme:b/table@1.2.3", 1),  # compatible
        ("acme:b/table@2.0.7", 2),
        ("acme:b/keys", 2),  # the only one
        ("acme:b/keys@0.2.9", 2),
    ],
)
def test_interfaces_are_items(names, name, value):
    instance = names.instantiate()
    assert name in instance
    assert instance[name].get() == value
    assert instance[name]["get"]() == value


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("acme:b/table", "`acme:b/table` could be any of 2 exports: acme:b/table@1.0.0, acme:b/table@2.0.0"),
        (
            "acme:b/keys@0.3.0",
            "the component has no export `acme:b/keys@0.3.0`; did you mean `acme:b/keys@0.2.1`?",
        ),
        ("to_sum", "the component has no export `to_sum`; did you mean `to-sum`?"),
    ],
)
def test_what_is_no_item(names, name, message):
    instance = names.instantiate()
    assert name not in instance
    with pytest.raises(KeyError) as info:
        instance[name]
    assert info.value.args == (message,)


def test_interfaces_have_nothing_of_ours(names):
    interface = names.instantiate()["acme:a/store"]
    assert (interface.get(), interface.keys(), interface.items()) == (1, 1, 1)
    assert list(interface) == ["get", "keys", "items"]
    assert [name for name in dir(interface) if not name.startswith("_")] == ["get", "items", "keys"]
    with pytest.raises(AttributeError, match="^acme:a/store has no export `gett`; did you mean `get`"):
        interface.gett  # noqa: B018
    with pytest.raises(KeyError, match="acme:a/store has no export `gett`; did you mean `get`"):
        interface["gett"]


def test_an_instance_that_was_never_made():
    with pytest.raises(AttributeError):
        copy.copy(wasi.ComponentInstance.__new__(wasi.ComponentInstance)).anything  # noqa: B018


@pytest.mark.parametrize("names", [b"", b"\0", b"\0\xff", b"\0\4\3ab", b"\1\0", b"\x63\1\0"])
def test_a_broken_section_of_names_is_no_matter(names):
    content = b"\x0ecomponent-name" + names
    section = b"\0" + bytes([len(content)]) + content
    assert wasi.compile(b"\0asm\x0d\0\1\0" + section).name is None


def test_modules_need_nothing_of_components():
    code = (
        "import sys, wasi; wasi.load('(module (func (export \"f\")))').f(); dir(wasi);"
        "print(*(name for name in sys.modules if name.startswith(('canonabi', 'wasi.embed'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names = ("compiling hidden loading module module_instance module_linking providers running").split()
    assert set(done.stdout.split()) == {"wasi.embed", *(f"wasi.embed.{name}" for name in names)}


def test_a_binary_needs_nothing_that_reads_texts(tmp_path):
    binary = component_binary(Source((COMPONENTS / "counters.wat").read_bytes()), wasi.Features())
    (tmp_path / "counters.wasm").write_bytes(binary)
    code = (
        "import sys, wasi; wasi.load(sys.argv[1]).counters.Counter(1).inc(1);"
        "heavy = ('typing', 'inspect', 'difflib', 'dataclasses', 'asyncio');"
        "print(*(name for name in sys.modules if '.text' in name or '.wit.' in name or name in heavy))"
    )
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"]
    done = subprocess.run([*command, tmp_path / "counters.wasm"], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_what_is_lazy_is_there():
    assert {"Component", "LinkError", "compose"} <= set(dir(wasi))
    assert all(hasattr(wasi, name) for name in wasi.__all__)
    with pytest.raises(AttributeError, match="module 'wasi' has no attribute 'nothing'"):
        wasi.nothing  # noqa: B018


def test_types_of_other_interfaces_are_used():
    component = wasi.compile(
        """(component
          (import "acme:a/types" (instance $a
            (type $p (record (field "x" u8)))
            (export "point" (type (eq $p)))
            (export "file" (type (sub resource)))))
          (alias export $a "point" (type $point))
          (alias export $a "file" (type $file))
          (import "acme:b/api" (instance
            (alias outer 1 $point (type $p))
            (export "point" (type (eq $p)))
            (export "dot" (type $dot (eq $p)))
            (alias outer 1 $file (type $f))
            (export "handle" (type $handle (eq $f)))
            (export "draw" (func (param "at" $dot) (param "to" (borrow $handle)))))))"""
    )
    assert str(component.imports["acme:b/api"]) == (
        """\
acme:b/api {
  use acme:a/types.{point, point as dot, file as handle};
  draw: func(at: point, to: borrow<file>);
}"""
    )
