"""Programs: the steps that components become, slots of resource types and what fills them, names of types."""

import pickle

from canonabi.binary.decode import decode
from canonabi.text.component import parse_component
from canonabi.types.externs import InstanceType
from canonabi.types.valtypes import U8, FuncType, List, Own, Record, ResourceType
from canonabi.validation import program as p
from canonabi.validation.validate import validate
from engine.features import Features

RECORD = Record([("x", U8())])
F = FuncType()


def program(definitions: str) -> p.Program:
    return validate(decode(parse_component(f"(component {definitions})")))


def steps(definitions: str, kind: type) -> list:
    return [step for step in program(definitions).steps if isinstance(step, kind)]


def test_types_leave_no_step():
    assert program("(type $t u8) (type (list $t)) (alias outer 0 $t (type)) (core type (func))").steps == ()


def test_modules_and_core_instances():
    made = program(
        '(core module $m (func (export "f"))) (core instance $i (instantiate $m))'
        ' (alias core export $i "f" (core func $f)) (core instance $j (export "g" (func $f)))'
        ' (core module $n (import "a" "g" (func))) (core instance (instantiate $n (with "a" (instance $j))))'
    )
    assert [type(step) for step in made.steps] == [
        p.CoreModule,
        p.CoreInstantiate,
        p.AliasCoreExport,
        p.CoreInlineExports,
        p.CoreModule,
        p.CoreInstantiate,
    ]
    assert made.steps[2:4] == (
        p.AliasCoreExport("core func", 0, "f"),
        p.CoreInlineExports((("g", "core func", 0),)),
    )
    assert made.steps[5] == p.CoreInstantiate(1, (("a", 1),))
    assert made.steps[0].module.exports[0].name == "f"


def test_imports_and_exports_of_functions():
    made = program('(import "f" (func $f)) (export $g "g" (func $f)) (export "h" (func $g))')
    assert made.steps == (
        p.Import("f", "func", F, ()),
        p.Export("g", "func", 0, F, F, ()),
        p.Export("h", "func", 1, F, F, ()),
    )
    assert (list(made.type.imports), list(made.type.exports)) == (["f"], ["g", "h"])
    assert made.type.exports["h"].type is F


def test_a_resource_type_that_is_imported():
    made = program('(import "r" (type $r (sub resource))) (import "f" (func (param "x" (own $r))))')
    resource = made.steps[0].type
    assert isinstance(resource, ResourceType)
    assert (resource.name, resource.slot, resource.rep) == ("r", 0, None)
    assert made.steps[0] == p.Import("r", "type", resource, (p.Bind((), 0),))
    assert made.steps[1] == p.Import("f", "func", FuncType([("x", Own(resource))]), ())
    assert made.type.import_resources == ((resource, ("r",)),)
    assert made.n_slots == 1


def test_resource_types_in_imported_instances():
    made = program(
        '(type $i (instance (export "r" (type (sub resource)))'
        ' (export "j" (instance (export "s" (type (sub resource)))))))'
        ' (import "a" (instance $a (type $i))) (import "b" (instance (type $i)))'
        ' (alias export $a "r" (type $r)) (import "f" (func (param "x" (own $r))))'
    )
    first, second, func = made.steps
    assert first.binds == (p.Bind(("r",), 0), p.Bind(("j", "s"), 1))
    assert second.binds == (p.Bind(("r",), 2), p.Bind(("j", "s"), 3))
    assert func.type.params[0][1].resource.slot == 0
    assert [path for _, path in made.type.import_resources] == [
        ("a", "r"),
        ("a", "j", "s"),
        ("b", "r"),
        ("b", "j", "s"),
    ]
    assert made.n_slots == 4


def test_a_resource_type_that_is_defined():
    made = program(
        '(core module $m (func (export "d") (param i32))) (core instance $i (instantiate $m))'
        ' (type $r (resource (rep i32) (dtor (core func $i "d"))))'
        ' (export $e "r" (type $r)) (core func (canon resource.new $r)) (core func (canon resource.drop $e))'
    )
    defined, exported, new, drop = made.steps[3:]
    resource = defined.type
    assert defined == p.DefineResource(resource, 0)
    assert (resource.name, resource.slot, resource.rep) == ("r", 0, "i32")
    assert exported == p.Export("r", "type", 0, resource, resource, ())
    assert (new.operands, drop.operands) == ((resource,), (resource,))
    assert made.type.export_resources == ((resource, ("r",)),)


def test_an_export_that_hides_what_a_resource_type_is():
    made = program('(type $r (resource (rep i32))) (export "r" (type $r) (type (sub resource)))')
    defined, exported = made.steps
    assert exported.type is defined.type
    assert (exported.exposed.slot, exported.exposed.rep) == (1, None)
    assert exported.binds == (p.Bind((), 1),)
    assert made.type.export_resources == ((exported.exposed, ("r",)),)


def test_an_instance_that_is_exported_with_less():
    made = program(
        '(type $r (resource (rep i32))) (instance $i (export "r" (type $r)) (export "s" (type $r)))'
        ' (export "i" (instance $i) (instance (export "s" (type (sub resource)))))'
    )
    exported = made.steps[-1]
    assert list(exported.exposed.exports) == ["s"]
    assert exported.binds == (p.Bind(("s",), 1),)
    assert exported.exposed.exports["s"].type.slot == 1


CHILD = """
  (component $c
    (import "in" (type $in (sub resource)))
    (type $r (resource (rep i32)))
    (export "r" (type $r))
    (export "again" (type $in)))
"""


def test_instances_of_components_have_resource_types_of_their_own():
    made = program(
        f'{CHILD} (import "t" (type $t (sub resource)))'
        ' (instance $i (instantiate $c (with "in" (type $t))))'
        ' (instance (instantiate $c (with "in" (type $i "r"))))'
    )
    component, _, first, second = made.steps
    assert component.program.n_slots == 2
    assert first.args == (p.Item("in", "type", 0, made.steps[1].type),)
    assert (first.binds, second.binds) == ((p.Bind(("r",), 1),), (p.Bind(("r",), 2),))
    assert [entity.type.slot for entity in first.type.exports.values()] == [1, 0]
    assert [entity.type.slot for entity in second.type.exports.values()] == [2, 1]
    assert made.n_slots == 3


def test_instances_of_what_is_there():
    (made,) = steps(
        '(type $r (resource (rep i32))) (import "f" (func $f)) (core module $m)'
        ' (instance (export "r" (type $r)) (export "f" (func $f)) (export "m" (core module $m)))',
        p.InlineExports,
    )
    assert [(item.name, item.sort, item.index) for item in made.exports] == [
        ("r", "type", 0),
        ("f", "func", 0),
        ("m", "core module", 0),
    ]
    assert made.exports[0].type.slot == 0


def test_aliases():
    made = program(
        '(import "i" (instance $i (export "f" (func)) (export "t" (type (sub resource)))))'
        ' (alias export $i "f" (func)) (alias export $i "t" (type)) (core module $m)'
        " (component (alias outer 1 $m (core module)))"
    )
    assert made.steps[1] == p.AliasExport("func", 0, "f")
    assert made.steps[3].program.steps == (p.AliasOuter("core module", 1, 0),)


def test_names_of_types_are_those_they_get_first():
    made = program(
        '(type $r (record (field "x" u8))) (import "first" (type $f (eq $r)))'
        ' (import "i" (instance (type $s (record (field "x" u8))) (export "second" (type (eq $s)))'
        ' (type $e (enum "a")) (export "e" (type (eq $e)))))'
        ' (type $l (list $f)) (export "l" (type $l))'
    )
    assert {str(type_): name for type_, name in made.names.items()} == {
        "record { x: u8 }": "first",
        "enum { a }": "e",
    }
    assert made.type.exports["l"].type is List(RECORD)


def test_types_of_value_are_those_of_valtypes():
    (lift,) = steps(
        '(core module $m (func (export "f") (param i32))) (core instance $i (instantiate $m))'
        ' (type $r (record (field "x" u8))) (func (param "p" $r) (canon lift (core func $i "f")))',
        p.Canon,
    )
    assert lift.type is FuncType([("p", RECORD)])


def test_programs_can_be_pickled():
    made = program(f'{CHILD} (import "i" (instance $i (export "f" (func)))) (export "i" (instance $i))')
    copy = pickle.loads(pickle.dumps(made))
    assert copy.component == made.component
    assert [type(step) for step in copy.steps] == [type(step) for step in made.steps]
    assert isinstance(copy.type.exports["i"].type, InstanceType)


def test_programs_keep_their_features():
    chosen = Features(cm_threading=True)
    binary = parse_component("(component (core func (canon thread.index)))")
    assert validate(decode(binary, features=chosen), chosen).features == chosen
