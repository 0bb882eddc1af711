"""An error in a binary that was made from text: where in the text it is.

Decoder and validator know offsets of bytes. When they refuse such a binary, its text is translated once
more, with a note of what each byte comes from (`places`): a good module does not pay for this.
"""

from __future__ import annotations

from engine.binary.loading import Loading
from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.text.module import encode_module, whole_module
from engine.text.places import Places, token_at
from engine.text.tokens import Text


def locate(
    error: Malformed | Invalid, text: Text, features: Features | None = None, loading: Loading | None = None
) -> None:
    """Give an error line, column and text of the line, if it has an offset of which a place is known."""
    if error.offset is not None:
        found = place_in_text(text, error.offset, features, loading)
        if found is not None:
            error.placed(*found)


def place_in_text(
    source: Text, offset: int, features: Features | None = None, loading: Loading | None = None
) -> tuple[int, int, str] | None:
    """Return line, column and text of the line from which the byte at an offset of the binary comes.

    None where nothing is known.
    """
    # The same text gives the same bytes, so the offset means the same the second time.
    tokens, first, end = whole_module(source, features, loading)
    places: Places = []
    encode_module(tokens, first, end, features, places)
    token = token_at(places, offset)
    tokens.release()
    return None if token is None else tokens.excerpt(tokens.starts[token])
