"""Top-level forms of a script, found without the project's own parser: an independent witness."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|;;[^\n\r]*|\(;|\(@?|\)', re.DOTALL)
_COMMENT = re.compile(r"\(;|;\)")
_FIELD = re.compile(r"\(\s*(type|rec|import|export|func|table|memory|global|tag|start|elem|data)\b")


def forms(script: str) -> Iterator[str]:
    """Yield the text of each top-level list of a script, without annotations."""
    depth = position = start = 0
    while token := _TOKEN.search(script, position):
        text = token.group()
        position = token.end()
        if text == "(;":
            position = _end_of_comment(script, position)
        elif text.startswith("("):
            start = token.start() if depth == 0 else start
            depth += 1
        elif text == ")":
            depth -= 1
            if depth == 0 and not script.startswith("(@", start):
                yield script[start:position]


def _end_of_comment(script: str, position: int) -> int:
    """Return where the block comment ends that is open at `position`; they nest."""
    depth = 1
    while depth and (token := _COMMENT.search(script, position)):
        depth += 1 if token.group() == "(;" else -1
        position = token.end()
    return position


def count_commands(script: str) -> int:
    """Return the number of commands of a script; a module without the word `module` is one."""
    found = list(forms(script))
    return 1 if any(_FIELD.match(form) for form in found) else len(found)
