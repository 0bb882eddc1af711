"""Compares messages with those that scripts expect: core has its own wording, components another engine's."""

from __future__ import annotations

# what scripts of the Component Model call something that has a name in core, or another one here
_OTHER_WORDS = {
    "wasm `unreachable` instruction executed": "unreachable",
    "section out of order": "unexpected content after last section",  # in a core module
    "outer item `x` is not a module, type, or component": "outer item $x is not a module, type, or component",
}


def begins(actual: str, expected: str) -> bool:
    """Return whether a message matches the one that a core script expects, which is its beginning."""
    # As the reference interpreter does: a message may say more than the script expects.
    return actual.startswith(expected)


def traps(actual: str, expected: str) -> bool:
    """Return whether a component's trap matches the one that a script expects: as in core, in other words."""
    return actual.startswith(_in_our_words(expected))


def contains(actual: str, expected: str) -> bool:
    """Return whether a component's error matches the one that a script expects, which is a part of it."""
    return expected in actual or _in_our_words(expected) in actual


def _in_our_words(expected: str) -> str:
    wanted = expected.removeprefix("wasm trap: ")
    return _OTHER_WORDS.get(wanted, wanted)
