"""What may have been meant."""

from __future__ import annotations

from itertools import islice

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable


_LONGEST, _MOST = 100, 200  # characters of a name, and names: comparing takes the product of all


def nearest(name: str, names: Iterable[str]) -> str:
    """Return `; did you mean ...?` if one of the names is close, else nothing."""
    from difflib import get_close_matches

    if len(name) > _LONGEST:
        return ""
    few = islice((each for each in names if len(each) <= _LONGEST), _MOST)
    found = get_close_matches(name, list(few), n=1)
    return f"; did you mean `{found[0]}`?" if found else ""
