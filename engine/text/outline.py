"""The outline of a module's text without its code, for texts with instructions that the engine does not have.

Bodies of functions and constant expressions are skipped by their parentheses, whether what is in them
is flat or folded; types, imports, exports and definitions are read as ever.
"""

from __future__ import annotations

from engine.text.instructions import Expressions
from engine.text.keywords import proposal_of
from engine.text.module import ModuleReader
from engine.text.segments import Segments
from engine.text.tokens import ERROR, Tokens


def outline_module(tokens: Tokens, first: int, end: int, name: str | None = None) -> bytes:
    """Return the binary of a module with nothing in its bodies and constant expressions.

    Parameters are those of `encode_module`. Raises Malformed for what is wrong outside of them.
    """
    reader = ModuleReader(tokens, first, end, 64, None, name)
    # Everything else is ModuleReader's: only what reads expressions is exchanged.
    reader.expressions = _Skipped(tokens, reader.types, reader.spaces)
    reader.segments = Segments(tokens, reader.types, reader.spaces, reader.expressions)
    return reader.encode()


def proposals_of(tokens: Tokens, first: int, end: int) -> set[str]:
    """Return the proposals that are not supported of which there are instructions between two tokens."""
    words = set(tokens.texts[first:end])
    return {proposal for word in words if (proposal := proposal_of(word)) is not None}


class _Skipped(Expressions):
    """Finds where expressions end, and takes nothing of them."""

    def read(self, i: int, *, single: bool = False) -> int:
        """Skip what `Expressions.read` reads."""
        tokens, texts = self.tokens, self.texts
        start = i
        if single and texts[i] != "(":
            raise tokens.error(i)
        while texts[i] not in (")", ""):
            i = tokens.closing[i] + 1 if texts[i] == "(" else i + 1
            if single:
                break
        if texts[i] == "":
            raise tokens.error(i)
        # What is skipped must still be tokens, and its annotations are nowhere else to be read.
        for at in tokens.looked(range(start, i + 1)):
            if texts[at][:1] == ERROR:
                raise tokens.error(at)
            for annotation in tokens.annotations.get(at):
                annotation.used = True
        return i
