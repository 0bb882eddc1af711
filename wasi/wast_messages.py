"""Whether a message is what a script expects: core has its own wording, components that of another engine."""

from __future__ import annotations

# what scripts of the Component Model call something that has a name in core, or another one here
_OTHER_WORDS = {
    "wasm `unreachable` instruction executed": "unreachable",
    "section out of order": "unexpected content after last section",  # in a core module
    "outer item `x` is not a module, type, or component": "outer item $x is not a module, type, or component",
}


def begins(actual: str, expected: str) -> bool:
    """Tell whether a message is what a script of core expects: the beginning of it."""
    return actual.startswith(expected)


def traps(actual: str, expected: str) -> bool:
    """Tell whether a trap of a component is what a script expects: as in core, but in other words."""
    return actual.startswith(_in_our_words(expected))


def contains(actual: str, expected: str) -> bool:
    """Tell whether a message is what a script expects to be wrong with a component: a part of it."""
    return expected in actual or _in_our_words(expected) in actual


def _in_our_words(expected: str) -> str:
    wanted = expected.removeprefix("wasm trap: ")
    return _OTHER_WORDS.get(wanted, wanted)
