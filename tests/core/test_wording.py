"""How messages quote, cut, count and advise."""

import pytest

from engine.wording import LONGEST, counted, cut, cut_off, miscounted, nearest, quoted, visible


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (("add",), "`add`"),
        (("env", "log"), "`env` `log`"),
        (("",), "``"),
        ((3,), "`3`"),
        (("a\x1b[0m\n",), "`a\\x1b[0m\\n`"),
        (("\udc80",), "`\\udc80`"),
        (("a" * 201,), f"`{'a' * 200}...`"),
    ],
)
def test_names_are_quoted(names, text):
    assert quoted(*names) == text


def test_lines_and_tabs_are_kept_where_there_may_be_some():
    assert visible("a\n\tb\r") == "a\n\tb\\r"
    assert visible("a\n\tb\r", lines=False) == "a\\n\\tb\\r"


def test_what_is_long_is_cut():
    assert (cut("a" * LONGEST), cut("abcd", 3)) == ("a" * LONGEST, "abc...")
    assert (cut_off("abc", 3), cut_off(iter("abcd"), 3)) == (["a", "b", "c"], ["a", "b", "c", "..."])


@pytest.mark.parametrize(
    ("name", "names", "advice"),
    [
        ("ad", ["add", "sub"], "; did you mean `add`?"),
        ("ad", ["mul"], ""),
        ("ad", [], ""),
        (3, ["3"], ""),
        ("a\nb", ["a\nbc"], "; did you mean `a\\nbc`?"),
        ("a" * 100, ["a" * 99], f"; did you mean `{'a' * 99}`?"),
        ("a" * 101, ["a" * 100], ""),
        ("a" * 100, ["a" * 101], ""),
        ("f1", [f"f{i}0" for i in range(300)], "; did you mean `f10`?"),
        ("f1", [f"f{i}0" for i in range(301)], ""),
    ],
)
def test_the_nearest_name(name, names, advice):
    assert nearest(name, names) == nearest(name, iter(names)) == advice


def test_counts():
    assert [counted(n, "import") for n in (0, 1, 2000)] == ["0 imports", "1 import", "2,000 imports"]


def test_arguments_are_counted_as_python_does():
    assert miscounted(1, 2) == "takes 1 argument but 2 were given"
    assert miscounted(0, 1) == "takes 0 arguments but 1 was given"
