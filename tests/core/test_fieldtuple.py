"""Tuples with names for their items do what those of `collections.namedtuple` do."""

import copy
import inspect
import pickle
from collections import namedtuple

import pytest

from canonabi.binary.component import CoreAlias, Node, OwnType
from engine.fieldtuple import FieldTuple
from engine.types.externtypes import Export


class Pair(FieldTuple):
    """Two things."""

    __slots__ = ()
    count: int
    label: "str"

    @property
    def text(self):
        return f"{self.count} {self.label}"


class Row(FieldTuple):
    """One of ten, as long as they come."""

    __slots__ = ()
    a: int
    b: int
    c: int
    d: int
    e: int
    f: int
    g: int
    h: int
    i: int = 8
    j: "int | None" = None


class Titled(Pair):
    title: str = "a field of a field tuple adds no item"


Standard = namedtuple("Pair", ("count", "label"))  # noqa: PYI024


@pytest.mark.parametrize(
    "use",
    [
        lambda cls: tuple(cls(1, "a")),
        lambda cls: tuple(cls(label="a", count=1)),
        lambda cls: repr(cls(1, "a'")),
        lambda cls: (cls(1, "a").count, cls(1, "a").label, cls(1, "a")[1], len(cls(1, "a"))),
        lambda cls: cls._fields,
        lambda cls: cls.__match_args__,
        lambda cls: cls(1, "a")._asdict(),
        lambda cls: tuple(cls(1, "a")._replace(label="b")),
        lambda cls: cls(1, "a") == (1, "a") and cls(1, "a") != (1, "b") and cls(1, "a") < cls(2, "a"),
        lambda cls: hash(cls(1, "a")),
        lambda cls: cls(1, "a").__getnewargs__(),
        lambda cls: [str(each) for each in inspect.signature(cls).parameters.values()],
        lambda cls: cls.__name__,
    ],
)
def test_it_does_what_named_tuples_do(use):
    assert use(Pair) == use(Standard)


def test_defaults():
    assert tuple(Row(*range(8))) == (*range(8), 8, None)
    assert Row(*range(8), j=9) == (*range(8), 8, 9)
    assert [Row(*range(8)).i, Row(*range(10)).i] == [8, 8] and Row(*range(10)).j == 9
    standard = namedtuple("Row", "a b c d e f g h i j", defaults=(8, None))  # noqa: PYI024
    assert refusal(Row) == refusal(standard)


def refusal(call):
    with pytest.raises((TypeError, AttributeError)) as caught:
        call()
    return type(caught.value), str(caught.value)


@pytest.mark.parametrize(
    "use",
    [
        lambda cls: cls(1),
        lambda cls: cls(1, "a", 2),
        lambda cls: cls(1, "a", other=2),
        lambda cls: cls(1, count=1),
        lambda cls: setattr(cls(1, "a"), "count", 2),
        lambda cls: setattr(cls(1, "a"), "other", 2),
        lambda cls: cls(1, "a").other,
    ],
)
def test_it_refuses_what_named_tuples_refuse(use):
    assert refusal(lambda: use(Pair)) == refusal(lambda: use(Standard))


def test_fields_that_are_not_there_are_not_replaced():
    assert refusal(lambda: Pair(1, "a")._replace(other=2))[0] is TypeError


def test_match():
    match Pair(1, "a"):
        case Pair(2):
            pytest.fail("another count")
        case Pair(count, label="a"):
            assert count == 1


@pytest.mark.parametrize("made", [Export("f", None), CoreAlias(1, 2)])
def test_copies(made):
    copies = [copy.copy(made), copy.deepcopy(made)]
    copies += [
        pickle.loads(pickle.dumps(made, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
    ]
    assert all(type(each) is type(made) and each == made for each in copies)


def test_classes_of_classes():
    assert Pair(1, "a").text == "1 a"
    assert repr(Titled(1, "a")) == "Titled(count=1, label='a')"
    assert Titled(1, "a").title == Titled.title


def test_nodes_of_different_kinds_are_not_equal():
    assert OwnType(1) != (1,) and OwnType(1) == OwnType(1)
    assert Node._fields == ()
    assert len({OwnType(1), OwnType(1), (1,)}) == 2
