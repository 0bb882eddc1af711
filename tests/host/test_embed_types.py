"""Classes of types that nothing exports, values as plain data, and imports looked up by version."""

import json
import pickle

import pytest

import wasi

# a host's interface with types that only its functions use, a second one with a type called alike,
# types of the world itself, and a function that passes on what the host gives
SOURCE = r"""
(component $guest
  (type $point' (record (field "x" u32) (field "the-label" (option string))))
  (import "spot" (type $spot (eq $point')))
  (import "acme:host/api@1.2.0" (instance $api
    (type $p (record (field "x" u32) (field "the-label" (option string))))
    (export "point" (type $point (eq $p)))
    (type $s (variant (case "dot") (case "circle" f32) (case "lines" (list $point))))
    (export "shape" (type $shape (eq $s)))
    (type $c (enum "red" "dark-green"))
    (export "color" (type (eq $c)))
    (type $m (flags "read" "write" "exec"))
    (export "mode" (type (eq $m)))
    (type $ids u32)
    (export "ids" (type (eq $ids)))
    (export "size" (func (param "of" $shape) (result u32)))
    (export "best" (func (result $shape)))))
  (import "acme:other/api" (instance
    (type $c (enum "cyan"))
    (export "color" (type (eq $c)))
    (type $p (record (field "x" u32) (field "the-label" (option string))))
    (export "point" (type (eq $p)))))
  (import "acme:plain/api" (instance (export "run" (func))))
  (alias export $api "best" (func $best))
  (alias export $api "shape" (type $shape))
  (export $shape' "shape" (type $shape))
  (core module $Memory (memory (export "memory") 1)
    (global $free (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (global.get $free)
      (global.set $free (i32.add (global.get $free) (i32.const 128)))))
  (core instance $memory (instantiate $Memory))
  (core func $lowered (canon lower (func $best) (memory (core memory $memory "memory"))
    (realloc (core func $memory "realloc"))))
  (core module $Guest
    (import "" "best" (func $best (param i32)))
    (func (export "best") (result i32) (call $best (i32.const 16)) (i32.const 16)))
  (core instance $core (instantiate $Guest (with "" (instance (export "best" (func $lowered))))))
  (func $best' (result $shape') (canon lift (core func $core "best")
    (memory (core memory $memory "memory"))))
  (export "best" (func $best') (func (result $shape'))))
"""


@pytest.fixture(scope="module")
def component():
    return wasi.compile(SOURCE)


@pytest.fixture(scope="module")
def types(component):
    return component.types


def test_types_by_attribute(types):
    assert types.Shape.Circle(2.0).value == 2.0
    assert types.Point(1).the_label is None
    assert [each.name for each in types.Mode] == ["READ", "WRITE", "EXEC"]
    assert {"Mode", "Point", "Shape", "Spot"} <= {*dir(types)}
    assert "Color" not in dir(types)


def test_types_by_the_names_of_wit(types):
    api = types["acme:host/api@1.2.0"]
    assert [*types] == ["spot", "acme:host/api@1.2.0", "acme:other/api", "shape"]
    assert [*api] == ["point", "shape", "color", "mode"]
    assert api is not types
    assert api["color"] is api.Color
    assert [each.value for each in types["acme:other/api"].Color] == ["cyan"]
    assert types["shape"] is api.Shape is types.Shape
    assert types["spot"] == types["acme:other/api"]["point"]


@pytest.mark.parametrize("name", ["acme:host/api", "acme:host/api@1.0.0", "acme:host/api@1.9.9"])
def test_an_interface_is_found_by_compatible_versions(component, types, name):
    assert types[name].Shape is types.Shape
    assert name in types
    assert name in component.imports
    assert component.imports[name].name == "acme:host/api@1.2.0"
    assert component.imports.get(name).exports["size"].kind == "func"


@pytest.mark.parametrize("name", ["acme:host/api@2.0.0", "acme:host", "api"])
def test_others_are_not(component, types, name):
    assert name not in types
    assert name not in component.imports
    with pytest.raises(KeyError, match=name):
        component.imports[name]


@pytest.mark.parametrize(
    ("look", "kind", "message"),
    [
        (lambda types: types.Pint, AttributeError, "the component has no type `Pint`; did you mean `Point`?"),
        (
            lambda types: types.Color,
            AttributeError,
            "`Color` could be any of 2 types: use ['acme:host/api@1.2.0']['color'] or ['acme:other/",
        ),
        (lambda types: types["acme:other/api"].Dot, AttributeError, "acme:other/api has no type `Dot`"),
        (lambda types: types._hidden, AttributeError, "_hidden"),
        (
            lambda types: types["point"],
            KeyError,
            "the component has no types under `point`; did you mean `spot`?",
        ),
        (
            lambda types: types["acme:other/api"]["colour"],
            KeyError,
            "acme:other/api has no types under `colour`; did you mean `color`?",
        ),
        (
            lambda types: types["acme:plain/api"],
            KeyError,
            "the component has no types under `acme:plain/api`",
        ),
    ],
)
def test_types_that_are_not_there(types, look, kind, message):
    with pytest.raises(kind) as missing:
        look(types)
    assert missing.value.args[0].startswith(message)


def test_repr(types):
    assert repr(types.Point) == "<class 'wasi.Spot'>"
    assert repr(types.Shape.Circle) == "<class 'wasi.Shape.Circle'>"
    assert (types.Mode.__module__, types["acme:other/api"].Color.__module__) == ("wasi", "wasi")
    assert repr(types) == "<types Spot, Point, Shape, Color, Mode>"
    assert repr(wasi.compile("(component)").types) == "<types none>"


def test_a_host_makes_values_of_them(component, types):
    class Api:
        def size(self, of):
            return 1

        def best(self):
            return types.Shape.Lines([types.Point(3, "here")])

    plain = {"run": lambda: None}
    guest = component.instantiate({"acme:host/api": Api(), "acme:plain/api": plain})
    best = guest.best()
    assert best == types.Shape.Lines([types.Point(3, "here")])
    assert isinstance(best, types.Shape.Lines)
    assert wasi.asdict(best) == {"lines": [{"x": 3, "the_label": "here"}]}
    assert wasi.compose(component, {"acme:plain/api": plain}).types.Shape is types.Shape


def test_a_component_without_versions_apart_is_not_guessed():
    source = """(component
      (import "a:b/c@1.0.0" (instance (export "f" (func))))
      (import "a:b/c@2.0.0" (instance (export "g" (func)))))"""
    imports = wasi.compile(source).imports
    assert "a:b/c" not in imports
    assert [*imports["a:b/c@1.1.0"].exports] == ["f"]


# values as plain data


def test_asdict(types):
    values = [
        (types.Point(1, "a"), {"x": 1, "the_label": "a"}),
        (types.Point(1), {"x": 1, "the_label": None}),
        (types.Shape.Dot(), "dot"),
        (types.Shape.Circle(1.5), {"circle": 1.5}),
        (types.Shape.Lines([types.Point(1)]), {"lines": [{"x": 1, "the_label": None}]}),
        (types["acme:host/api"].Color.DARK_GREEN, "dark-green"),
        (types.Mode.READ | types.Mode.EXEC, ["read", "exec"]),
        (types.Mode(0), []),
        (wasi.Some(None), {"some": None}),
        (wasi.Ok(types.Shape.Dot()), {"ok": "dot"}),
        (wasi.Err(3), {"err": 3}),
        ((1, types.Shape.Dot()), (1, "dot")),
        ({"a": types.Point(1)}, {"a": {"x": 1, "the_label": None}}),
        (b"bytes", b"bytes"),
        (None, None),
        (1.5, 1.5),
        (types.Shape, types.Shape),
    ]
    for value, plain in values:
        assert wasi.asdict(value) == plain
    assert json.dumps(wasi.asdict(types.Point(1, "a"))) == '{"x": 1, "the_label": "a"}'
    assert types.Point(**wasi.asdict(types.Point(1, "a"))) == types.Point(1, "a")


def test_asdict_leaves_alone_what_it_takes(types):
    point = types.Point(1, "a")
    value = [point]
    assert wasi.asdict(value) == [{"x": 1, "the_label": "a"}]
    assert value[0] is point


# errors of a type


def test_wit_errors_are_generic():
    assert wasi.WitError[int].__origin__ is wasi.WitError
    assert isinstance(wasi.WitError[int](3), wasi.WitError)
    assert pickle.loads(pickle.dumps(wasi.WitError(3))).value == 3
    with pytest.raises(wasi.WitError, match="too many"):
        raise wasi.WitError("too many")
