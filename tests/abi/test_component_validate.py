"""Validation of components: what is refused, and in which words; indices, types, instances, visibility."""

import pytest

from canonabi.binary.decode import decode
from canonabi.text.component import parse_component
from canonabi.validation.validate import validate
from engine.errors import Invalid

MODULE = '(core module $m (func (export "f"))) (core instance $i (instantiate $m))'
BOUND = "index out of bounds"
RECORD = '(type $r (record (field "a" u8)))'
RESOURCE = "(type $r (resource (rep i32)))"
IMPORTED = '(import "r" (type $r (sub resource)))'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(type (list 3))", f"unknown type 3: type {BOUND}"),
        ("(type (own 0))", f"unknown type 0: type {BOUND}"),
        ('(export "f" (func 0))', f"unknown function 0: function {BOUND}"),
        ('(export "c" (component 0))', f"unknown component 0: component {BOUND}"),
        ('(export "i" (instance 0))', f"unknown instance 0: instance {BOUND}"),
        ('(export "m" (core module 0))', f"unknown module 0: module {BOUND}"),
        ('(export "t" (type 0))', f"unknown type 0: type {BOUND}"),
        ("(core instance (instantiate 0))", f"unknown module 0: module {BOUND}"),
        ("(instance (instantiate 2))", f"unknown component 2: component {BOUND}"),
        ('(alias export 0 "x" (func))', f"unknown instance 0: instance {BOUND}"),
        ('(alias core export 0 "x" (core func))', f"unknown core instance 0: instance {BOUND}"),
        ("(core func (canon lower (func 0)))", f"unknown function 0: function {BOUND}"),
        ("(func (canon lift (core func 0)))", f"unknown core function 0: function {BOUND}"),
        ('(core instance (export "t" (tag 0)))', f"unknown tag 0: tag {BOUND}"),
        ('(core instance (export "g" (global 0)))', f"unknown global 0: global {BOUND}"),
        ('(core instance (export "t" (table 0)))', f"unknown table 0: table {BOUND}"),
        ('(core instance (export "m" (memory 0)))', f"unknown memory 0: memory {BOUND}"),
        ('(import "m" (core module (type 0)))', f"unknown type 0: type {BOUND}"),
        ('(import "f" (func (type 0)))', f"unknown type 0: type {BOUND}"),
        ("(alias outer 0 0 (type))", f"unknown type 0: type {BOUND}"),
        ("(type $t u8) (component (alias outer 1 1 (type)))", f"unknown type 1: type {BOUND}"),
    ],
)
def test_indices(refusal, text, message):
    assert refusal(text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('(core type (func)) (import "m" (core module (type 0)))', "core type index 0 is not a module type"),
        ('(type u8) (import "c" (component (type 0)))', "type index 0 is not a component type"),
        ('(type u8) (import "c" (instance (type 0)))', "type index 0 is not an instance type"),
        ('(type u8) (import "c" (func (type 0)))', "type index 0 is not a function type"),
        ("(type (func)) (type (list 0))", "type index 0 is not a defined type"),
        ("(type u8) (type (own 0))", "type index 0 is not a resource type"),
        ("(type u8) (core func (canon resource.drop 0))", "type index 0 is not a resource type"),
        (
            '(type (record (field "a" u8) (field "A" u8)))',
            "record field name `A` conflicts with previous field name `a`",
        ),
        ('(type (record (field "" u8)))', "record field name cannot be empty"),
        ("(type (variant))", "variant type must have at least one case"),
        ('(type (flags "a--b"))', "flag name `a--b` is not in kebab case"),
        ("(type (stream char))", "`stream<char>` is not valid at this time"),
        ("(type (map (list u8) u8))", "the key of a map is a bool, integer, char or string, not list<u8>"),
        (
            f"{IMPORTED} (type (func (result (tuple (borrow $r)))))",
            "function result cannot contain a `borrow` type",
        ),
        (f"{IMPORTED} (type (future (borrow $r)))", "a future cannot contain a `borrow` type"),
        ("(type (resource (rep f32)))", "resources can only be represented by `i32` or `i64`"),
        ("(type (resource (rep i64)))", "resources with `i64` require the `cm64` feature to be enabled"),
        (
            f'{MODULE} (type (resource (rep i32) (dtor (core func $i "f"))))',
            "core function 0 has wrong signature for a destructor",
        ),
        (f"(type (instance {RESOURCE}))", "resources can only be defined within a concrete component"),
        (f"(type (component {RESOURCE}))", "resources can only be defined within a concrete component"),
    ],
)
def test_types(refusal, text, message):
    assert refusal(text) == message


def test_a_fixed_length_list_has_a_size(refusal):
    message = "type of 268435456 bytes exceeds maximum byte size of 268435455"
    assert refusal("(type (list u8 268435456))", "cm-fixed-length-lists") == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "(core module (func i32.add))",
            "type mismatch: instruction requires [i32] but stack has []",
        ),
        ('(core module (import "a" "b" (func)) (import "a" "b" (func)))', "duplicate import name `a:b`"),
        ('(core type (module (export "x" (func (type 4)))))', f"unknown type 4: type {BOUND}"),
        ('(core type (module (export "x" (func)) (export "x" (func))))', "export name `x` already defined"),
        ('(core type (module (import "" "" (func)) (import "" "" (func))))', "duplicate import name `:`"),
        (
            '(core type (module (import "a" "b" (memory 65537))))',
            "memory size must be at most 65536 pages (4GiB)",
        ),
        ("(core type (sub 7 (func)))", f"unknown type 7: type {BOUND}"),
        (
            "(core type $m (module)) (core type (module (alias outer 1 $m (type))))",
            "a module type cannot contain aliases of module types",
        ),
        ("(core type (module (alias outer 2 0 (type))))", "invalid outer alias count of 2"),
        (
            "(core type (module)) (core type (array (ref 0)))",
            "core type index 0 is a module type, not a type of values",
        ),
    ],
)
def test_core_modules_and_types(refusal, text, message):
    assert refusal(text) == message


def linked(importing: str, exporting: str) -> str:
    """Return a component that gives a core module another one's export "x" for its import "a" "x"."""
    return (
        f'(core module $m (import "a" "x" ({importing}))) (core module $n {exporting})'
        ' (core instance $i (instantiate $n)) (core instance (instantiate $m (with "a" (instance $i))))'
    )


@pytest.mark.parametrize(
    ("importing", "exporting", "reason"),
    [
        ("func", '(memory (export "x") 1)', "expected func, found memory"),
        ("func (param i64)", '(func (export "x"))', "expected: (func (param i64)), found: (func)"),
        ("tag (param i64)", '(tag (export "x"))', "expected: (func (param i64)), found: (func)"),
        ("global (mut i32)", '(global (export "x") i32 (i32.const 0))', "global types differ in mutability"),
        ("global i64", '(global (export "x") i32 (i32.const 0))', "expected global type i64, found i32"),
        ("memory i64 1", '(memory (export "x") 1)', "mismatch in index type used for memories"),
        ("memory 2", '(memory (export "x") 1)', "mismatch in memory limits"),
        ("memory 1 2", '(memory (export "x") 1)', "mismatch in memory limits"),
        ("table i64 1 funcref", '(table (export "x") 1 funcref)', "mismatch in index type used for tables"),
        ("table 1 1 funcref", '(table (export "x") 1 2 funcref)', "mismatch in table limits"),
        (
            "table 1 externref",
            '(table (export "x") 1 funcref)',
            "expected table element type externref, found funcref",
        ),
    ],
)
def test_core_exports_match_imports(refusal, importing, exporting, reason):
    message = f"type mismatch for export `x` of module instantiation argument `a`: {reason}"
    assert refusal(linked(importing, exporting)) == message


@pytest.mark.parametrize(
    ("importing", "exporting"),
    [
        ("func (param i32) (result i32)", '(func (export "x") (param i32) (result i32) local.get 0)'),
        ("global anyref", '(global (export "x") i31ref (ref.null i31))'),
        ("memory 1 9", '(memory (export "x") 2 8)'),
        ("table 0 funcref", '(table (export "x") 1 funcref)'),
        ("tag (param i64)", '(tag (export "x") (param i64))'),
        ("func (param (ref null func))", '(func (export "x") (param funcref))'),
    ],
)
def test_core_exports_that_match(refusal, importing, exporting):
    assert refusal(linked(importing, exporting)) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '(core module $m (import "a" "f" (func))) (core instance (instantiate $m))',
            "missing module instantiation argument named `a`",
        ),
        (
            (
                '(core module $m (import "a" "f" (func))) (core instance $e)'
                ' (core instance (instantiate $m (with "a" (instance $e))))'
            ),
            "module instantiation argument `a` does not export an item named `f`",
        ),
        (
            f'{MODULE} (core instance (instantiate $m (with "a" (instance $i)) (with "a" (instance $i))))',
            "duplicate module instantiation argument named `a`",
        ),
        (
            f'{MODULE} (core instance (export "a" (func $i "f")) (export "a" (func $i "f")))',
            "duplicate instantiation export name `a` already defined",
        ),
        (f'{MODULE} (alias core export $i "g" (core func))', "core instance 0 has no export named `g`"),
        (
            f'{MODULE} (alias core export $i "f" (core table))',
            "export `f` for core instance 0 is not a table",
        ),
        (
            '(import "i" (instance $i (export "f" (func)))) (alias export $i "g" (func))',
            "instance 0 has no export named `g`",
        ),
        (
            '(import "i" (instance $i (export "f" (func)))) (alias export $i "f" (core module))',
            "export `f` for instance 0 is not a module",
        ),
        (
            '(import "f" (func $f)) (instance (export "a" (func $f)) (export "A" (func $f)))',
            "export name `A` conflicts with previous name `a`",
        ),
        (
            '(component $c) (instance (instantiate $c (with "a" (component $c)) (with "a" (component $c))))',
            "instantiation argument `a` conflicts with previous argument `a`",
        ),
        (
            '(import "f" (func $f)) (export "g" (func $f) (func (param "x" u8)))',
            "ascribed type of export is not compatible with item's type: expected 1 parameters, found 0",
        ),
    ],
)
def test_instances(refusal, text, message):
    assert refusal(text) == message


TYPES_ONLY = "aliases in a component or instance type may only refer to types or instances"
CLOSED = "cannot alias outer type which transitively refers to resources not defined in the current component"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(alias outer 1 0 (type))", "invalid outer alias count of 1"),
        ("(component (alias outer 2 0 (core module)))", "invalid outer alias count of 2"),
        (f"{RESOURCE} (component (alias outer 1 $r (type)))", CLOSED),
        (f"{RESOURCE} (type $l (list (own $r))) (component (alias outer 1 $l (type)))", CLOSED),
        (
            (
                f'{RESOURCE} (type $i (instance (export "x" (type (eq $r)))))'
                " (component (alias outer 1 $i (type)))"
            ),
            CLOSED,
        ),
        (f"{RESOURCE} (component (type (component (alias outer 2 $r (type)))))", CLOSED),
        (
            (
                f'{IMPORTED} (import "c" (component $c (import "x" (type (eq $r)))))'
                " (component (alias outer 1 $c (component)))"
            ),
            CLOSED,
        ),
        ("(type (component (alias outer 1 0 (core module))))", TYPES_ONLY),
        ("(component $c) (type (instance (alias outer 1 $c (component))))", TYPES_ONLY),
        (
            '(type (component (import "i" (instance (export "f" (func)))) (alias export 0 "f" (func))))',
            TYPES_ONLY,
        ),
    ],
)
def test_outer_aliases(refusal, text, message):
    assert refusal(text) == message


@pytest.mark.parametrize(
    "text",
    [
        f"{RESOURCE} (alias outer 0 $r (type))",
        f"{RESOURCE} (type (component (alias outer 1 $r (type))))",
        '(type $i (instance (export "r" (type (sub resource))))) (component (alias outer 1 $i (type)))',
        "(core module $m) (component (component (alias outer 2 $m (core module))))",
        "(core type $t (struct)) (core type (module (alias outer 1 $t (type)) (type (array (ref 0)))))",
    ],
)
def test_outer_aliases_that_are_valid(refusal, text):
    assert refusal(text) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f'{RECORD} (import "f" (func (param "x" $r)))', "func not valid to be used as import"),
        (
            f'{RECORD} (export "t" (type $r)) (import "f" (func (param "x" $r)))',
            "func not valid to be used as import",
        ),
        (
            '(type $e (enum "a")) (type $l (list $e)) (export "l" (type $l))',
            "type not valid to be used as export",
        ),
        (
            f'{RESOURCE} (type $l (list (own $r))) (export "l" (type $l))',
            "type not valid to be used as export",
        ),
        (
            f'{RESOURCE} (export "s" (type $r)) (import "f" (func (param "x" (own $r))))',
            "func not valid to be used as import",
        ),
        (f'{RESOURCE} (import "s" (type (eq $r)))', "local resource type found in imports"),
        (
            f'(type (component {RECORD} (import "f" (func (param "x" $r)))))',
            "func not valid to be used as import",
        ),
        (
            (
                f'(type $i (instance {RECORD} (export "f" (func (param "x" $r)))))'
                ' (import "i" (instance (type $i)))'
            ),
            "instance not valid to be used as import",
        ),
        (
            f'(type $i (instance {RECORD} (export "f" (func (param "x" $r))))) (import "i" (type (eq $i)))',
            "type not valid to be used as import",
        ),
    ],
)
def test_types_that_are_not_visible(refusal, text, message):
    assert refusal(text) == message


@pytest.mark.parametrize(
    "text",
    [
        f'{RECORD} (import "t" (type $t (eq $r))) (import "f" (func (param "x" $t)))',
        f'{RECORD} (type (instance (export "f" (func (param "x" $r)))))',
        (
            '(import "i" (instance $i (export "r" (type (sub resource))))) (alias export $i "r" (type $r))'
            ' (import "f" (func (param "x" (own $r))))'
        ),
        (
            f'{RESOURCE} (instance $b (export "r" (type $r))) (export $c "i" (instance $b))'
            ' (alias export $c "r" (type $t)) (type $l (list (own $t))) (export "l" (type $l))'
        ),
    ],
)
def test_types_that_are_visible(refusal, text):
    assert refusal(text) == ""


def test_errors_have_the_place_of_their_definition():
    binary = parse_component('(component (type $a u8) (import "x y" (func)))')
    with pytest.raises(Invalid) as caught:
        validate(decode(binary))
    assert binary[caught.value.offset :].startswith(b"\0\3x y")


def test_errors_of_core_modules_have_the_place_in_the_component():
    binary = parse_component("(component (component (core module (func) (func i32.add))))")
    with pytest.raises(Invalid) as caught:
        validate(decode(binary))
    assert (binary[caught.value.offset], caught.value.func_index) == (0x6A, 1)


@pytest.mark.parametrize("text", ['(import "v" (value u8))', '(import "f" (func $f)) (start $f)'])
def test_values_are_refused(refusal, text):
    message = "component model values and start functions are not supported: cm-values is for decoding only"
    assert refusal(text, "cm-values") == message
