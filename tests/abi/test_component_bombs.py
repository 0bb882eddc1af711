"""Small components that describe very large types: each is refused clearly, or costs little."""

import pytest

from canonabi.binary import component as c
from canonabi.validation import work
from canonabi.validation.validate import validate
from engine.errors import Invalid
from engine.features import Features

TOO_MUCH = "types are too complex: validation takes more than 20000 steps"
TOO_LARGE = "effective type size exceeds the limit of 1000000"
TOO_DEEP = "type nesting is too deep: more than 100 nested types"
RESOURCE = c.ExternType("type", None, None)


@pytest.fixture(autouse=True)
def little_work(monkeypatch):
    monkeypatch.setattr(work, "MAX_WORK", 20_000)  # of 200,000: what counts is that all work is counted


def component(*definitions):
    return c.Component(definitions, tuple(range(len(definitions))), ())


def named(name):
    return c.ExternName(name, ())


def exported(name, sort, index):
    return c.ExportDecl(named(name), c.ExternType(sort, index, None))


def outer(index):
    return c.AliasOuter("type", 1, index)


def instance_type(*declarations):
    return c.Type(c.InstanceType(declarations))


def twice_each(count, first):
    """Instance types, each of which exports two instances of the one before."""
    pairs = [
        instance_type(outer(i), exported("a", "instance", 0), exported("b", "instance", 0))
        for i in range(count)
    ]
    return component(
        instance_type(first), *pairs, c.Import(named("i"), c.ExternType("instance", count, None))
    )


def in_each_other(count):
    levels = [instance_type(outer(i), exported("a", "instance", 0)) for i in range(count)]
    return component(instance_type(), *levels)


def imported_often(exports, imports):
    """One instance type of functions that mention its resource type, for very many imports."""
    declarations = [
        c.ExportDecl(named("r"), RESOURCE),
        c.Type(c.OwnType(0)),
        c.Type(c.FuncType((("x", 1),), None, False)),
        *(exported(f"f{i}", "func", 2) for i in range(exports)),
    ]
    items = [c.Import(named(f"i{i}"), c.ExternType("instance", 0, None)) for i in range(imports)]
    return component(instance_type(*declarations), *items)


def instances_of_instances(count):
    """Components that make and export two instances each of the one before: 2**count resource types."""
    first = component(
        c.Type(c.ResourceType(b"\x7f", None)), c.Export(named("r"), c.SortIndex("type", 0), None)
    )
    others = [
        component(
            c.AliasOuter("component", 1, i),
            c.Instantiate(0, ()),
            c.Instantiate(0, ()),
            c.Export(named("a"), c.SortIndex("instance", 0), None),
            c.Export(named("b"), c.SortIndex("instance", 1), None),
        )
        for i in range(count)
    ]
    return component(first, *others)


def many_arguments(imports, instances):
    """A component with many imports of one type, instantiated very often."""
    args = tuple((f"r{i}", c.SortIndex("type", 0)) for i in range(imports))
    inner = component(*(c.Import(named(name), RESOURCE) for name, _ in args))
    return component(c.Import(named("r"), RESOURCE), inner, *[c.Instantiate(0, args)] * instances)


def many_names(records, tuples):
    """Tuples of the same many records: each mentions all of them."""
    made = [c.Type(c.RecordType((("x", "u8"), (f"y{i}", "u8")))) for i in range(records)]
    wide = c.Type(c.TupleType(tuple(range(records))))
    return component(*made, wide, *(c.Type(c.TupleType((records, i % records))) for i in range(tuples)))


def doubled_lists(count):
    definitions = [c.Type(c.ListType("u8", None))]
    for i in range(count):
        definitions += [c.Type(c.TupleType((2 * i, 2 * i))), c.Type(c.ListType(2 * i + 1, None))]
    return component(*definitions)


def core_types_in_a_row(count):
    """Function types that each take a reference to the one before."""
    first = c.CoreType(c.CoreRecType(b"\x60\0\0", 1))
    indices = [bytes([i & 127 | 128, i >> 7]) for i in range(count)]
    return component(first, *(c.CoreType(c.CoreRecType(b"\x60\1\x63" + i + b"\0", 1)) for i in indices))


def lowered_often(params, times):
    """A function of many parameters, lowered very often; its core module exports a memory."""
    module = c.CoreModule(b"\0asm\1\0\0\0\5\3\1\0\0\7\5\1\1m\2\0")
    functype = c.FuncType(tuple((f"p{i}", "u8") for i in range(params)), None, False)
    lower = c.Canon("lower", (0, (c.CanonOption("memory", 0),)))
    return component(
        module,
        c.CoreInstantiate(0, ()),
        c.AliasCoreExport("core memory", 0, "m"),
        c.Type(functype),
        c.Import(named("i"), c.ExternType("func", 0, None)),
        *[lower] * times,
    )


@pytest.mark.parametrize(
    ("bomb", "message"),
    [
        (twice_each(40, c.ExportDecl(named("r"), RESOURCE)), TOO_MUCH),
        (in_each_other(200), TOO_DEEP),
        (imported_often(100, 300), TOO_MUCH),
        (instances_of_instances(40), TOO_MUCH),
        (many_arguments(100, 300), TOO_MUCH),
        (many_names(100, 300), TOO_MUCH),
        (doubled_lists(25), TOO_LARGE),
        (core_types_in_a_row(500), TOO_MUCH),
        (lowered_often(200, 200), TOO_MUCH),
    ],
)
def test_bombs(bomb, message):
    with pytest.raises(Invalid) as caught:
        validate(bomb, Features.parse("all"))
    assert caught.value.message == message


def nested(count):
    inner = component()
    for _ in range(count):
        inner = component(inner)
    return inner


def nested_types(count):
    inner = c.InstanceType(())
    for _ in range(count):
        inner = c.ComponentType((c.Type(inner),))
    return component(c.Type(inner))


@pytest.mark.parametrize("valid", [nested(99), nested_types(99), in_each_other(99)])
def test_what_is_deep_but_not_too_deep(valid):
    validate(valid)
