"""Which component-level types match which, where components are instantiated; resource types in them."""

import pytest

RESOURCE = "(type $r (resource (rep i32)))"


def given(wanted: str, before: str, item: str) -> str:
    """Return a component that instantiates one that imports "a" with an item, which is defined before."""
    return f'{before} (component $c (import "a" {wanted})) (instance (instantiate $c (with "a" {item})))'


@pytest.mark.parametrize(
    ("wanted", "before", "item", "reason"),
    [
        ("(func)", "(component $d)", "(component $d)", "expected func, found component"),
        ("(core module)", "(component $d)", "(component $d)", "expected module, found component"),
        (
            '(func (param "x" u16))',
            '(import "f" (func $f (param "x" u8)))',
            "(func $f)",
            "type mismatch in function parameter `x`: expected primitive `u16` found primitive `u8`",
        ),
        (
            "(func)",
            '(import "f" (func $f async))',
            "(func $f)",
            "expected sync function, found async function",
        ),
        ("(func (result u8))", '(import "f" (func $f))', "(func $f)", "expected no result, found one"),
        (
            '(instance (export "x" (func)))',
            '(import "i" (instance $i))',
            "(instance $i)",
            "missing expected export `x`",
        ),
        (
            "(component)",
            '(import "d" (component $d (import "y" (func))))',
            "(component $d)",
            "missing import named `y`",
        ),
        (
            '(component (export "y" (func)))',
            "(component $d)",
            "(component $d)",
            "missing export named `y`",
        ),
        (
            '(core module (export "x" (func)))',
            "(core module $d)",
            "(core module $d)",
            "missing expected export `x`",
        ),
        ("(type (sub resource))", "(type $u u8)", "(type $u)", "expected resource, found defined type"),
    ],
)
def test_arguments(refusal, wanted, before, item, reason):
    assert refusal(given(wanted, before, item)) == f"type mismatch for import `a`: {reason}"


def test_a_missing_argument(refusal):
    assert (
        refusal('(component $c (import "a" (func))) (instance (instantiate $c))')
        == "missing import named `a`"
    )


@pytest.mark.parametrize(
    ("expected", "actual", "reason"),
    [
        ("u8", "(tuple u8)", "expected primitive, found tuple"),
        ("(tuple u8)", "u8", "expected tuple, found u8"),
        ("(tuple u8)", "(tuple (list u8))", "type mismatch in tuple field 0: expected u8, found list"),
        ("(tuple u8 u8)", "(tuple u8)", "expected 2 types, found 1"),
        ('(record (field "a" u8))', '(record (field "b" u8))', "expected field name `a`, found `b`"),
        (
            '(record (field "a" u8))',
            '(record (field "a" s8))',
            "type mismatch in record field `a`: expected primitive `u8` found primitive `s8`",
        ),
        ('(variant (case "a"))', '(variant (case "a" u8))', "expected case `a` to have no type"),
        ('(variant (case "a" u8))', '(variant (case "a"))', "expected case `a` to have a type, found none"),
        ('(variant (case "a"))', '(variant (case "a") (case "b"))', "expected 1 cases, found 2"),
        ('(enum "a")', '(enum "b")', "mismatch in enum elements"),
        ('(flags "a")', '(flags "b")', "mismatch in flags elements"),
        ("(result u8)", "(result)", "expected ok type, but found none"),
        ("(result)", "(result (error u8))", "expected err type to not be present"),
        (
            "(result u8)",
            "(result s8)",
            "type mismatch in ok variant: expected primitive `u8` found primitive `s8`",
        ),
        ("(list u8)", "(list s8)", "expected primitive `u8` found primitive `s8`"),
        ("(option u8)", "(option s8)", "expected primitive `u8` found primitive `s8`"),
        ("(option u8)", "(list u8)", "expected option, found list"),
        ("(stream u8)", "(stream)", "expected stream type, but found none"),
        (
            "(future u8)",
            "(future s8)",
            "type mismatch in future: expected primitive `u8` found primitive `s8`",
        ),
        (
            "(map u8 u8)",
            "(map u8 s8)",
            "type mismatch in map value: expected primitive `u8` found primitive `s8`",
        ),
        (
            "(map u8 u8)",
            "(map s8 u8)",
            "type mismatch in map key: expected primitive `u8` found primitive `s8`",
        ),
        ("(list u8 3)", "(list u8 4)", "expected fixed-length 3, found size 4"),
        ("(list u8 3)", "(list u8)", "expected fixed-length list, found list"),
        ("(list u8)", "(list u8 4)", "expected list, found fixed-length list"),
        ("(func)", "u8", "expected func type, found defined type"),
        ("(instance)", "(component)", "expected instance type, found component type"),
    ],
)
def test_types_that_differ(refusal, expected, actual, reason):
    text = (
        f'(component $c (type $t {expected}) (import "a" (type (eq $t)))) (type $u {actual})'
        ' (instance (instantiate $c (with "a" (type $u))))'
    )
    assert refusal(text, "cm-fixed-length-lists") == f"type mismatch for import `a`: {reason}"


PAIR = '(component $eq (import "a" (type $a (sub resource))) (import "b" (type (eq $a))))'
SAME = '(instance (instantiate $eq (with "a" (type $x)) (with "b" (type $y))))'


@pytest.mark.parametrize(
    ("types", "names"),
    [
        ('(import "r" (type $x (sub resource))) (import "s" (type $y (sub resource)))', "`s` and `r`"),
        ("(type $x (resource (rep i32))) (type $y (resource (rep i32)))", "`resource` and `resource`"),
        (
            (
                '(type $i (instance (export "r" (type (sub resource)))))'
                ' (import "i" (instance $i (type $i))) (import "j" (instance $j (type $i)))'
                ' (alias export $i "r" (type $x)) (alias export $j "r" (type $y))'
            ),
            "`r` and `r`",
        ),
        (
            (
                f'(component $c {RESOURCE} (export "r" (type $r)))'
                " (instance $i (instantiate $c)) (instance $j (instantiate $c))"
                ' (alias export $i "r" (type $x)) (alias export $j "r" (type $y))'
            ),
            "`r` and `r`",
        ),
        (
            f'{RESOURCE} (export $x "x" (type $r)) (export $y "y" (type $r) (type (sub resource)))',
            "`y` and `x`",
        ),
    ],
)
def test_resource_types_are_generative(refusal, types, names):
    message = f"type mismatch for import `b`: resource types are not the same: {names}"
    assert refusal(f"{types} {PAIR} {SAME}") == message


@pytest.mark.parametrize(
    "types",
    [
        '(import "r" (type $x (sub resource))) (import "s" (type $y (eq $x)))',
        f'{RESOURCE} (export $x "x" (type $r)) (export $y "y" (type $r))',
        (
            f'{RESOURCE} (component $c (import "x" (type $x (sub resource))) (export "y" (type $x)))'
            ' (instance $i (instantiate $c (with "x" (type $r))))'
            ' (instance $j (instantiate $c (with "x" (type $r))))'
            ' (alias export $i "y" (type $x)) (alias export $j "y" (type $y))'
        ),
        (
            '(import "i" (instance $i (export "r" (type $r (sub resource))) (export "s" (type (eq $r)))))'
            ' (alias export $i "r" (type $x)) (alias export $i "s" (type $y))'
        ),
    ],
)
def test_resource_types_that_are_the_same(refusal, types):
    assert refusal(f"{types} {PAIR} {SAME}") == ""
