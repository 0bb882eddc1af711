"""Semantic versions: parsing, ordering, and compatibility.

Specification: semver.org; Explainer.md, "Canonical Interface Name". Messages are those of other tools
for WebAssembly.
"""

from __future__ import annotations

import re

from engine.errors import Invalid
from engine.fieldtuple import FieldTuple

_PARTS = ("major", "minor", "patch")
_MOST = (1 << 64) - 1
_IDENTIFIERS = re.compile(r"[0-9A-Za-z.-]*")


class Version(FieldTuple):
    """A version, such as 1.2.3-beta.1+build5.

    - `numbers`: major, minor and patch.
    - `pre_release`, `build`: the identifiers after `-` and after `+`.
    """

    __slots__ = ()
    numbers: tuple[int, int, int]
    pre_release: tuple[str, ...]
    build: tuple[str, ...]

    @classmethod
    def parse(cls, text: str, *, short: bool = False) -> Version:
        """Parse a version. Raises Invalid; `short` also allows 1 and 1.2, as in canonical names."""
        if not text:
            raise Invalid("empty string, expected a semver version")
        numbers, rest = _numbers(text, short)
        what = "patch version number"
        pre_release: tuple[str, ...] = ()
        build: tuple[str, ...] = ()
        if rest.startswith("-"):
            what = "pre-release identifier"
            pre_release, rest = _identifiers(rest[1:], what, numeric=True)
        if rest.startswith("+"):
            what = "build metadata"
            build, rest = _identifiers(rest[1:], what, numeric=False)
        if rest:
            raise Invalid(f"unexpected character {rest[0]!r} after {what}")
        return cls(numbers, pre_release, build)

    @classmethod
    def find(cls, text: str | None, *, short: bool = False) -> Version | None:
        """Parse a version like `parse`; None if it is not valid."""
        try:
            return None if text is None else cls.parse(text, short=short)
        except Invalid:
            return None

    @property
    def precedence(self) -> tuple[object, ...]:
        """The sort key of versions: numeric identifiers of pre-releases as numbers, before all words."""
        identifiers = [
            (0, len(word), word) if word.isdecimal() else (1, 0, word) for word in self.pre_release
        ]
        # A release comes after all its pre-releases: False sorts before True.
        return self.numbers, not identifiers, identifiers

    @property
    def track(self) -> str | None:
        """The part shared by compatible versions; None for pre-releases, which have none.

        This is the major number, `0.minor` if the major number is 0, and the whole version for
        `0.0.patch`: the version in a canonical name of an interface.
        """
        if self.pre_release:
            return None
        # Up to the first number that is not zero: the rule of Cargo and npm's caret.
        significant = next((count for count, number in enumerate(self.numbers, 1) if number), 3)
        return ".".join(map(str, self.numbers[:significant]))


def canonical_name(name: str) -> tuple[str, str | None]:
    """Return the canonical form of an interface's name, and the suffix of its version that this leaves out.

    `a:b/c@0.2.6+x` is `a:b/c@0.2` and `.6+x`. A pre-release is compatible with nothing else, so it stays
    whole, as do 0.0.1 and what has no version: None for the suffix.
    """
    _, version = split_version(name)
    track = None if version is None else Version.parse(version).track
    if version is None or track is None or track == version:
        return name, None
    suffix = version[len(track) :]
    return name.removesuffix(suffix), suffix


def split_version(name: str) -> tuple[str, str | None]:
    """Return the name of an interface without its version, and the version; None if it has none."""
    base, at, version = name.partition("@")
    # Only names of interfaces have versions; an @ elsewhere means nothing.
    return (base, version) if at and "/" in base else (name, None)


def _numbers(text: str, short: bool) -> tuple[tuple[int, int, int], str]:
    """Read the three numbers, and return what follows them."""
    found: list[int] = []
    rest = text
    for part in _PARTS:
        if found:
            rest = _dot(rest, _PARTS[len(found) - 1], part)
        number, rest = _number(rest, f"{part} version number")
        found.append(number)
        if short and not rest:
            break
    major, minor, patch = (*found, 0, 0)[:3]
    return (major, minor, patch), rest


def _number(text: str, what: str) -> tuple[int, str]:
    if not text:
        raise Invalid(f"unexpected end of input while parsing {what}")
    digits = text[: len(text) - len(text.lstrip("0123456789"))]
    if not digits:
        raise Invalid(f"unexpected character {text[0]!r} while parsing {what}")
    if digits[0] == "0" and len(digits) > 1:
        raise Invalid(f"invalid leading zero in {what}")
    if len(digits) > 20 or int(digits) > _MOST:
        raise Invalid(f"value of {what} exceeds u64::MAX")
    return int(digits), text[len(digits) :]


def _dot(text: str, before: str, after: str) -> str:
    if not text:
        raise Invalid(f"unexpected end of input while parsing {after} version number")
    if text[0] != ".":
        raise Invalid(f"unexpected character {text[0]!r} after {before} version number")
    return text[1:]


def _identifiers(text: str, what: str, *, numeric: bool) -> tuple[tuple[str, ...], str]:
    """Read identifiers with dots between, and return what follows them."""
    found = _IDENTIFIERS.match(text)
    assert found is not None  # it also matches the empty text
    words = found[0].split(".")
    for word in words:
        if not word:
            raise Invalid(f"empty identifier segment in {what}")
        if numeric and word.isdecimal() and word[0] == "0" and len(word) > 1:
            raise Invalid(f"invalid leading zero in {what}")
    return tuple(words), text[found.end() :]
