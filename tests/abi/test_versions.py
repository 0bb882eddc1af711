"""Versions: what is read of them, how they are ordered, which are compatible, and names that have one."""

import time

import pytest

from canonabi.versions import Version, canonical_name, split_version
from engine.errors import Invalid


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("1.2.3", Version((1, 2, 3), (), ())),
        ("0.0.0", Version((0, 0, 0), (), ())),
        ("18446744073709551615.0.0", Version(((1 << 64) - 1, 0, 0), (), ())),
        ("1.2.3-rc.1", Version((1, 2, 3), ("rc", "1"), ())),
        ("1.2.3+05.x-y", Version((1, 2, 3), (), ("05", "x-y"))),
        ("1.2.3-0.0a+b", Version((1, 2, 3), ("0", "0a"), ("b",))),
    ],
)
def test_what_is_read(text, version):
    assert Version.parse(text) == version == Version.find(text)


@pytest.mark.parametrize(("text", "numbers"), [("1", (1, 0, 0)), ("0.2", (0, 2, 0)), ("0.0.1", (0, 0, 1))])
def test_short_versions(text, numbers):
    assert Version.parse(text, short=True).numbers == numbers
    assert Version.find(text) is None or text.count(".") == 2


@pytest.mark.parametrize("text", [None, "", "1.", "x", "1.2-a", "1.2.3.4", "1.2.3-", "1.2.3+a+b", "01", "٣"])
def test_texts_that_are_no_versions(text):
    assert Version.find(text, short=True) is None


def test_order():
    words = (
        "1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.10.0"
    )
    backwards = words.split()[::-1]
    assert sorted(backwards, key=lambda text: Version.parse(text).precedence) == words.split()
    assert Version.parse("1.0.0+a").precedence == Version.parse("1.0.0+b").precedence


@pytest.mark.parametrize(
    ("text", "track"),
    [
        ("1.2.3", "1"),
        ("0.2.3", "0.2"),
        ("0.0.3", "0.0.3"),
        ("0.0.0", "0.0.0"),
        ("1.2.3+a", "1"),
        ("1.2.3-a", None),
    ],
)
def test_tracks(text, track):
    assert Version.parse(text).track == track


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a:b/c@1.2.3", ("a:b/c", "1.2.3")),
        ("a:b/c@", ("a:b/c", "")),
        ("a:b/c", ("a:b/c", None)),
        ("a@1", ("a@1", None)),
    ],
)
def test_names_and_their_versions(name, parts):
    assert split_version(name) == parts


def test_long_versions_take_no_time():
    before = time.process_time()
    assert len(Version.parse("1.2.3-" + ".".join("a" * 200_000)).pre_release) == 200_000
    with pytest.raises(Invalid, match="empty identifier segment in build metadata"):
        Version.parse("1.2.3+" + "a." * 200_000)
    assert time.process_time() - before < 2


@pytest.mark.parametrize(
    ("name", "canonical", "suffix"),
    [
        ("a:b/c@1.2.3", "a:b/c@1", ".2.3"),
        ("a:b/c@0.2.6+x.1", "a:b/c@0.2", ".6+x.1"),
        ("a:b/c@0.0.1", "a:b/c@0.0.1", None),
        ("a:b/c@0.0.1+x", "a:b/c@0.0.1", "+x"),
        ("a:b/c@0.0.0", "a:b/c@0.0.0", None),
        ("a:b/c@1.2.3-a+x", "a:b/c@1.2.3-a+x", None),
        ("a:b/c", "a:b/c", None),
    ],
)
def test_canonical_names(name, canonical, suffix):
    assert canonical_name(name) == (canonical, suffix)
