"""Semantic versions, as semver.org defines them; messages are those of other tools for WebAssembly."""

from __future__ import annotations

import re

from engine.errors import Invalid

_PARTS = ("major", "minor", "patch")
_MOST = (1 << 64) - 1
_IDENTIFIER = re.compile(r"[0-9A-Za-z-]+")


def check_version(text: str) -> None:
    """Raise Invalid unless a text is a version, such as 1.2.3-beta.1+build5."""
    if not text:
        raise Invalid("empty string, expected a semver version")
    rest = text
    for i, part in enumerate(_PARTS):
        rest = _number(rest, f"{part} version number")
        if i < 2:
            rest = _dot(rest, f"{part} version number")
    what = "patch version number"
    if rest.startswith("-"):
        what = "pre-release identifier"
        rest = _identifiers(rest[1:], what, numeric=True)
    if rest.startswith("+"):
        what = "build metadata"
        rest = _identifiers(rest[1:], what, numeric=False)
    if rest:
        raise Invalid(f"unexpected character {rest[0]!r} after {what}")


def _number(text: str, what: str) -> str:
    """Read a number, and return what follows it."""
    if not text:
        raise Invalid(f"unexpected end of input while parsing {what}")
    digits = text[: len(text) - len(text.lstrip("0123456789"))]
    if not digits:
        raise Invalid(f"unexpected character {text[0]!r} while parsing {what}")
    if digits[0] == "0" and len(digits) > 1:
        raise Invalid(f"invalid leading zero in {what}")
    if len(digits) > 20 or int(digits) > _MOST:
        raise Invalid(f"value of {what} exceeds u64::MAX")
    return text[len(digits) :]


def _dot(text: str, what: str) -> str:
    if not text:
        after = "minor" if what.startswith("major") else "patch"
        raise Invalid(f"unexpected end of input while parsing {after} version number")
    if text[0] != ".":
        raise Invalid(f"unexpected character {text[0]!r} after {what}")
    return text[1:]


def _identifiers(text: str, what: str, *, numeric: bool) -> str:
    """Read identifiers with dots between, and return what follows them."""
    while True:
        found = _IDENTIFIER.match(text)
        if found is None:
            raise Invalid(f"empty identifier segment in {what}")
        word = found[0]
        if numeric and word.isdecimal() and word[0] == "0" and len(word) > 1:
            raise Invalid(f"invalid leading zero in {what}")
        text = text[len(word) :]
        if not text.startswith("."):
            return text
        text = text[1:]
