"""Names of imports and exports: their grammar, versions, annotations, attributes, and which conflict."""

import pytest

from canonabi.binary import component as c
from canonabi.validation.validate import validate
from engine.errors import Invalid
from engine.features import Features

R = '(import "r" (type $r (sub resource)))'


@pytest.mark.parametrize(
    "name",
    [
        "a",
        "a1-2b-C3",
        "A",
        "a:b/c",
        "a-1:b-2/C-d",
        "a:b/c@0.0.0",
        "a:b/c@1.2.3-a.0.b-1+01.x",
        "a:b/c@1.2.3--",
    ],
)
def test_names(refusal, name):
    assert refusal(f'(import "{name}" (func))') == ""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "`` is not in kebab case"),
        ("a b", "`a b` is not in kebab case"),
        ("1a", "`1a` is not in kebab case"),
        ("aB", "`aB` is not in kebab case"),
        ("a-", "`a-` is not in kebab case"),
        ("a:b", "expected `/` after package name"),
        ("a:b:c/d", "expected `/` after package name"),
        ("a:b/c/d", "trailing characters found: `/d`"),
        ("A:b/c", "`A` is not lowercase: namespaces and packages have to be"),
        ("a:b-C/c", "`b-C` is not lowercase: namespaces and packages have to be"),
        ("a:b/", "`` is not in kebab case"),
        (":/", "`` is not in kebab case"),
        ("url=<https://x>", "`url=<https` is not in kebab case"),
        ("[method]a", "failed to find `.` character"),
        ("[method]a.b.c", "`b.c` is not in kebab case"),
        ("[static].a", "`` is not in kebab case"),
        ("[constructor]", "`` is not in kebab case"),
        ("[async]a", "`[async]a` is not in kebab case"),
    ],
)
def test_names_that_are_none(refusal, name, reason):
    assert (
        refusal(f'(import "{name}" (func))') == f"import name `{name}` is not a valid extern name: {reason}"
    )


@pytest.mark.parametrize(
    ("version", "reason"),
    [
        ("", "empty string, expected a semver version"),
        ("1", "unexpected end of input while parsing minor version number"),
        ("1.2", "unexpected end of input while parsing patch version number"),
        ("1.", "unexpected end of input while parsing minor version number"),
        (".", "unexpected character '.' while parsing major version number"),
        ("1.x", "unexpected character 'x' while parsing minor version number"),
        ("1.2x", "unexpected character 'x' after minor version number"),
        ("01.2.3", "invalid leading zero in major version number"),
        ("1.2.3-01", "invalid leading zero in pre-release identifier"),
        ("1.2.3-a..b", "empty identifier segment in pre-release identifier"),
        ("1.2.3+", "empty identifier segment in build metadata"),
        ("1.2.3 ", "unexpected character ' ' after patch version number"),
        ("1.2.3-a_b", "unexpected character '_' after pre-release identifier"),
        ("1.18446744073709551616.0", "value of minor version number exceeds u64::MAX"),
    ],
)
def test_versions(refusal, version, reason):
    name = f"a:b/c@{version}"
    message = f"import name `{name}` is not valid: invalid interface version: {reason}"
    assert refusal(f'(import "{name}" (func))') == message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('(import "[constructor]r" (func))', "function should return one value"),
        (
            '(import "[constructor]r" (func (result u8)))',
            "function should return `(own $T)` or `(result (own $T))`",
        ),
        (
            '(import "[constructor]r" (func (result (result (result (own $r))))))',
            "function should return `(own $T)` or `(result (own $T))`",
        ),
        ('(import "[constructor]r" (func async (result (own $r))))', "constructor function cannot be async"),
        ('(import "[constructor]r" (type (eq $r)))', "item is not a func"),
        ('(import "[method]r.m" (func))', "function should have at least one argument"),
        (
            '(import "[method]r.m" (func (param "x" (borrow $r))))',
            "function should have a first argument called `self`",
        ),
        (
            '(import "[method]r.m" (func (param "self" (own $r))))',
            "function should take a first argument of `(borrow $T)`",
        ),
        (
            '(import "[method]s.m" (func (param "self" (borrow $r))))',
            "function does not match expected resource name `r`",
        ),
        ('(import "[static]s.m" (func))', "static resource name is not known in this context"),
    ],
)
def test_annotations(refusal, text, reason):
    name = text.split('"')[1]
    assert refusal(f"{R} {text}") == f"import name `{name}` is not valid: {reason}"


def test_a_method_of_a_resource_type_without_name(refusal):
    text = (
        '(import "i" (instance $i (export "r" (type (sub resource))))) (alias export $i "r" (type $r))'
        ' (import "[method]r.m" (func (param "self" (borrow $r))))'
    )
    reason = "resource used in function does not have a name in this context"
    assert refusal(text) == f"import name `[method]r.m` is not valid: {reason}"


@pytest.mark.parametrize(
    "text",
    [
        '(import "[constructor]r" (func (result (own $r))))',
        '(import "[constructor]r" (func (param "x" u8) (result (result (own $r) (error string)))))',
        '(import "[method]r.m" (func (param "self" (borrow $r)) (param "x" u8)))',
        '(import "[static]r.m" (func)) (import "[static]r.n" (func))',
        '(import "[method]r.m" (func async (param "self" (borrow $r))))',
    ],
)
def test_annotations_that_fit(refusal, text):
    assert refusal(f"{R} {text}") == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a", "a"),
        ("a", "A"),
        ("a-b", "a-B"),
        ("a:b/c", "a:b/C"),
        ("a:b/c@1.0.0", "a:b/c@1.0.0"),
        ("[static]r.m", "[static]r.M"),
        ("r", "[static]r.r"),
    ],
)
def test_names_that_conflict(refusal, first, second):
    start = R if first != "r" else ""
    items = {"r": '(import "r" (type (sub resource)))'}
    imports = "".join(items.get(name, f'(import "{name}" (func))') for name in (first, second))
    assert refusal(start + imports) == f"import name `{second}` conflicts with previous name `{first}`"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("foo-bar", "foobar"),
        ("foo-bar", "FOOB-ar"),
        ("a:b/c-d", "a:b/cd"),
        ("[static]r.a-b", "[static]r.ab"),
    ],
)
def test_names_that_conflict_by_the_later_rule(refusal, first, second):
    """#704: names are compared without hyphens, too."""
    imports = R + "".join(f'(import "{name}" (func))' for name in (first, second))
    message = f"import name `{second}` conflicts with previous name `{first}`"
    assert refusal(imports) == ""
    assert refusal(imports, "cm-hyphen-uniqueness") == message


def test_resource_and_function_that_conflict_by_the_later_rule(refusal):
    text = '(import "foo-bar" (type (sub resource))) (import "[static]foo-bar.FO-ob-AR" (func))'
    message = "import name `[static]foo-bar.FO-ob-AR` conflicts with previous name `foo-bar`"
    assert (refusal(text), refusal(text, "cm-hyphen-uniqueness")) == ("", message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '(func (param "a-b" u8) (param "ab" u8))',
            "function parameter name `ab` conflicts with previous parameter name `a-b`",
        ),
        (
            '(record (field "a-b" u8) (field "ab" u8))',
            "record field name `ab` conflicts with previous field name `a-b`",
        ),
        (
            '(variant (case "a-b") (case "ab"))',
            "variant case name `ab` conflicts with previous case name `a-b`",
        ),
        ('(enum "a-b" "ab")', "enum tag name `ab` conflicts with previous tag name `a-b`"),
        ('(flags "a-b" "AB")', "flag name `AB` conflicts with previous flag name `a-b`"),
    ],
)
def test_labels_that_conflict_by_the_later_rule(refusal, text, message):
    assert (refusal(f"(type {text})"), refusal(f"(type {text})", "cm-hyphen-uniqueness")) == ("", message)


def test_names_that_do_not_conflict(refusal):
    names = ("s", "[constructor]s", "[static]s.a", "[static]s.b", "x:y/z", "x:y/z@1.0.0", "x:y/z@1.0.1", "s1")
    texts = {"s": '(import "s" (type $s (sub resource)))'}
    texts["[constructor]s"] = '(import "[constructor]s" (func (result (own $s))))'
    assert refusal("".join(texts.get(name, f'(import "{name}" (func))') for name in names)) == ""
    assert refusal('(import "f" (func $f)) (export "f" (func $f))') == ""  # one is an import, one an export


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('(import "a" (implements "x:y/z") (func))', "only instances can have an `implements`"),
        ('(import "a" (implements "x") (instance))', "name `x` must be an interface"),
        ('(import "a:b/c" (implements "x:y/z") (instance))', "name `a:b/c` is not valid with `implements`"),
        ('(import "a" (implements "") (instance))', "`` is not a valid name: `` is not in kebab case"),
        (
            '(import "a" (implements "x:y/z@1") (instance))',
            "`x:y/z@1` is not a valid name: unexpected end of input while parsing minor version number",
        ),
        ('(import "a" (implements "x:y/z") (external-id "/") (instance))', ""),
        ('(import "a" (external-id "") (func))', ""),
    ],
)
def test_attributes(refusal, text, message):
    assert refusal(text) == message


def with_attributes(name: str, *attributes: tuple[str, str]) -> str:
    """Return how validation refuses an import of an instance whose name has attributes, "" if it does not."""
    definitions = (
        c.Type(c.InstanceType(())),
        c.Import(c.ExternName(name, attributes), c.ExternType("instance", 0, None)),
    )
    try:
        validate(c.Component(definitions, (0, 0), ()), Features(cm_canonical_names=True))
    except Invalid as error:
        return error.message
    return ""


@pytest.mark.parametrize(
    ("name", "suffix", "reason"),
    [
        ("a:b/c@1", ".2.3", ""),
        ("a:b/c@0.2", ".3-x+y", ""),
        ("a:b/c@0.0.1", "", ""),
        ("a:b/c@1", "", "unexpected end of input while parsing minor version number"),
        (
            "a:b/c@1.2",
            ".3",
            "a `versionsuffix` needs a canonical version before it, such as 1, 0.2 or 0.0.1",
        ),
    ],
)
def test_suffixes_of_versions(name, suffix, reason):
    message = f"import name `{name}` is not valid: invalid interface version: {reason}" if reason else ""
    assert with_attributes(name, ("versionsuffix", suffix)) == message


def test_attributes_that_do_not_fit():
    assert with_attributes("a", ("versionsuffix", ".1")) == "name `a` is not valid with `versionsuffix`"
    twice = ("external-id", "x"), ("external-id", "y")
    assert with_attributes("a", *twice) == "duplicate 'external-id' option in name"


SELF = '(param "self" (borrow $r))'
GETTERS = (
    '(import "[get]x" (func (result u8)))'
    ' (import "[static][get]r.x" (func (result u8)))'
    f' (import "[method][get]r.y" (func {SELF} (result u8)))'
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        '(import "[set]x" (func (param "a" u8)))',
        '(import "[set]x" (func (param "a" u8) (result (result))))',
        '(import "[set]x" (func (param "a" u8) (result (result (error string)))))',
        '(import "[static][set]r.x" (func (param "a" u8)))',
        f'(import "[method][set]r.y" (func {SELF} (param "a" u8)))',
        '(import "[static]r.get-x" (func)) (import "[static]r.set-x" (func)) (import "get-x" (func))',
        '(export "[get]x" (func 0))',
        '(type (instance (export "[get]x" (func (result u8)))))',
    ],
)
def test_accessors(refusal, text):
    """#701, Binary.md, "Import and Export Definitions"."""
    assert refusal(f"{R} {GETTERS} {text}", "cm-accessors") == ""
    message = "import name `[get]x` is not a valid extern name: `[get]x` is not in kebab case"
    assert refusal(f"{R} {GETTERS} {text}") == message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('(import "[get]" (func))', "`` is not in kebab case"),
        ('(import "[get]a.b" (func))', "`a.b` is not in kebab case"),
        ('(import "[static][get]r" (func))', "failed to find `.` character"),
        ('(import "[get][static]r.b" (func))', "`[static]r.b` is not in kebab case"),
        ('(import "[static][get][set]r.b" (func))', "`[set]r` is not in kebab case"),
        ('(import "[constructor][get]r" (func))', "names with [constructor] cannot contain [get] or [set]"),
    ],
)
def test_names_that_are_none_of_accessors(refusal, text, reason):
    name = text.split('"')[1]
    message = f"import name `{name}` is not a valid extern name: {reason}"
    assert refusal(f"{R} {text}", "cm-accessors") == message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('"[get]a" (instance)', "item is not a func"),
        ('"[get]a" (func)', "getter function should return a value"),
        ('"[get]a" (func (param "b" u8) (result u8))', "getter function should have no parameters"),
        (
            '"[get]a" (func (result (result (error u8))))',
            "if a getter function returns a result, that result must have a value type",
        ),
        ('"[get]a" (func async (result u8))', "getter function cannot be async"),
        ('"[set]x" (func)', "setter function should have exactly one parameter"),
        (
            '"[set]x" (func (param "a" u8) (param "b" u8))',
            "setter function should have exactly one parameter",
        ),
        (
            '"[set]x" (func (param "a" u8) (result u8))',
            "setter function should return nothing or `(result (error $E)?)`",
        ),
        (
            '"[set]x" (func (param "a" u8) (result (result u8)))',
            "setter function should return nothing or `(result (error $E)?)`",
        ),
        ('"[set]x" (func async (param "a" u8))', "setter function cannot be async"),
        ('"[static][get]q.a" (func (result u8))', "static resource name is not known in this context"),
        ('"[method][get]r.a" (func (result u8))', "function should have at least one argument"),
        (f'"[method][get]r.a" (func {SELF})', "getter function should return a value"),
        (
            f'"[method][get]r.a" (func {SELF} (param "b" u8) (result u8))',
            "getter function should have no parameters besides `self`",
        ),
        (
            f'"[method][set]r.y" (func {SELF})',
            "setter function should have exactly one parameter besides `self`",
        ),
    ],
)
def test_accessors_that_do_not_fit(refusal, text, reason):
    name = text.split('"')[1]
    message = f"import name `{name}` is not valid: {reason}"
    assert refusal(f"{R} {GETTERS} (import {text})", "cm-accessors") == message


@pytest.mark.parametrize(
    ("name", "getter"),
    [
        ("[set]X", "[get]X"),
        ("[set]b", "[get]b"),
        ("[static][set]r.y", "[static][get]r.y"),
    ],
)
def test_setters_come_behind_their_getters(refusal, name, getter):
    text = f'{R} {GETTERS} (import "{name}" (func (param "a" u8)))'
    message = f"import name `{name}` requires a preceding import named `{getter}`"
    assert refusal(text, "cm-accessors") == message


@pytest.mark.parametrize(
    ("result", "param", "fits"),
    [
        ("u8", "u16", False),
        ("(option u8)", "u8", False),
        ("(result u8 (error string))", "u8", True),
        ("(result u8 (error string))", "(result u8 (error string))", False),
        ("(list u8)", "(list u8)", True),
        ("(own $r)", "(own $s)", True),
        ("(own $r)", "(borrow $r)", False),
    ],
)
def test_setters_take_what_their_getters_return(refusal, result, param, fits):
    """As wasm-tools has it; what a getter may fail with, its setter does not take."""
    resources = f'{R} (import "s" (type $s (eq $r)))'
    getter = f'(import "[get]x" (func (result {result})))'
    setter = f'(import "[set]x" (func (param "a" {param})))'
    message = "import `[set]x`'s parameter type must match the return type of `[get]x`"
    assert refusal(f"{resources} {getter} {setter}", "cm-accessors") == ("" if fits else message)


@pytest.mark.parametrize(
    ("second", "first"),
    [
        ("x", "[get]x"),
        ("[static]r.x", "[static][get]r.x"),
        ("[static]r.y", "[method][get]r.y"),
        ("[static][get]r.X", "[static][get]r.x"),
        ("[get]r", "r"),
        ("[static][get]r.r", "r"),
    ],
)
def test_accessors_that_conflict(refusal, second, first):
    text = f'{R} {GETTERS} (import "{second}" (func (result u8)))'
    message = f"import name `{second}` conflicts with previous name `{first}`"
    assert refusal(text, "cm-accessors") == message


def test_setters_that_conflict(refusal):
    setters = "".join(f'(import "[set]{name}" (func (param "a" u8)))' for name in "xX")
    message = "import name `[set]X` conflicts with previous name `[set]x`"
    assert refusal(f"{R} {GETTERS} {setters}", "cm-accessors") == message
    own = '(import "[static][set]r.r" (func (param "a" u8)))'
    message = "import name `[static][set]r.r` conflicts with previous name `r`"
    assert refusal(f"{R} {own}", "cm-accessors") == message


def test_canonical_versions_are_whole_with_their_suffix(refusal):
    """#711: what is no version by itself needs a suffix; WASI 0.3.1 has neither."""
    text = '(import "a:b/c@1" (instance))'
    reason = "invalid interface version: unexpected end of input while parsing minor version number"
    for features in ("", "cm-canonical-names"):
        assert refusal(text, features) == f"import name `a:b/c@1` is not valid: {reason}"
    assert refusal('(import "a:b/c@0.0.1" (instance))', "cm-canonical-names") == ""


def test_suffixes_of_what_is_implemented(refusal):
    """As wasm-tools writes it: the suffix belongs to the interface that `implements` names."""

    def of(attributes: str) -> str:
        return refusal(f'(import "x" {attributes} (instance))', "cm-canonical-names")

    assert of('(implements "a:b/c@0.2") (versionsuffix ".1")') == ""
    assert of('(implements "a:b/c@0.2.1")') == ""
    assert of('(implements "a:b/c@0.2")').startswith("`a:b/c@0.2` is not a valid name: unexpected end")
    assert "needs a canonical version" in of('(implements "a:b/c@0.2.1") (versionsuffix "+x")')
    assert of('(versionsuffix ".1")') == "name `x` is not valid with `versionsuffix`"


def test_nested_names_are_gated(refusal):
    text = '(import "a:b:c/d/e" (func))'
    assert refusal(text, "cm-nested-names") == ""
    assert refusal(text) != ""


def test_messages_are_cut_where_names_are_long(refusal):
    name = "a" * 100_000 + "!"
    assert len(refusal(f'(import "{name}" (func))')) == 1003
