"""WIT text → tokens, one at a time, because a version can only be read where one is expected.

Specification: WIT.md, "Lexical structure".
"""

from __future__ import annotations

import re

from canonabi.types.spelling import KEYWORDS
from canonabi.versions import Version
from engine.cstack import check_stack
from engine.errors import Invalid, Malformed
from engine.text.tokens import Tokens, shorten, unescape

# no possessive or atomic groups, and none that is repeated over a whole text: see engine.text.lexer
_SPACE = re.compile(r"[ \t\r\n]*+(?://[^\n]*+\n?|(/\*))?")
_COMMENT_EDGE = re.compile(r"/\*|\*/")
_TOKEN = re.compile(r"(%?[A-Za-z][A-Za-z0-9-]*+)|([0-9]++)|(->|[=,:;(){}<>*/.@_])")
_STRING_EDGE = re.compile(r'\\[^\n]|["\n]')
_START_OF_WORD = re.compile(r"[%A-Za-z]")
LABEL = re.compile(r"(?:[a-z][a-z0-9]*|[A-Z][A-Z0-9]*)(?:-(?:[a-z0-9]+|[A-Z0-9]+))*")
_OF_VERSIONS = re.compile(r"[0-9A-Za-z.+-]*+")
LONGEST = 1000  # characters of a name or a version
_BAD_ESCAPE = re.compile(r'\\(?![tnr"\'\\]|[0-9a-fA-F]{2}|u\{[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*\})')
# control codes, overrides of the direction of writing, and what Unicode deprecates or strongly discourages
FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069"
    r"\u0149\u0673\u0f77\u0f79\u17a3\u17a4\u17b4\u17b5]"
)


class WitText:
    """The text of one file, and errors with a place in it."""

    __slots__ = ("_places", "name", "text")

    def __init__(self, text: str, name: str | None = None) -> None:
        self.text = text
        self.name = name
        # Only errors need lines and columns.
        self._places: Tokens | None = None

    def malformed(self, at: int, message: str) -> Malformed:
        """Return the error of the grammar at an offset."""
        return Malformed(message).placed(*self._place(at), file=self.name)

    def invalid(self, at: int, message: str) -> Invalid:
        """Return the error of a name or a rule at an offset."""
        return Invalid(message).placed(*self._place(at), file=self.name)

    def _place(self, at: int) -> tuple[int, int, str]:
        if self._places is None:
            self._places = Tokens(self.text)
        return self._places.excerpt(at)


class Lexer:
    """Stands on one token: its `kind`, `text`, where it begins (`at`), and the doc comments before it.

    `kind` is `id` (`text` without a %), `integer`, `string` (as written), `end`, or the text itself
    of a keyword or an operator.
    """

    __slots__ = ("_end", "at", "docs", "kind", "source", "text")

    def __init__(self, source: WitText) -> None:
        check_stack()
        self.source = source
        # WIT.md forbids these everywhere, also in comments: text must not look other than it is.
        forbidden = FORBIDDEN.search(source.text)
        if forbidden:
            code = ord(forbidden[0])
            raise source.malformed(forbidden.start(), f"character U+{code:04X} is not allowed in WIT")
        # A byte order mark, which editors add.
        self._end = 1 if source.text.startswith("\ufeff") else 0
        self.at, self.kind, self.text = 0, "end", ""
        self.docs: list[str] = []
        self.advance()

    def advance(self) -> None:
        """Go on to the next token."""
        self._skip()
        match = _TOKEN.match(self.source.text, self._end)
        self.at = self._end
        if match is None:
            self._string_or_end()
            return
        self._end = match.end()
        self.text = match[0]
        if match[1]:
            self._word(match[1])
        elif match[3]:
            self.kind = match[3]
        else:
            self.kind = "integer"

    def back(self, to: int) -> None:
        """Stand again on the token that begins at an offset."""
        self._end = to
        self.advance()

    def version(self) -> str:
        """Return the version that begins with this token, and go on."""
        text = self.source.text
        match = _OF_VERSIONS.match(text, self.at)
        assert match is not None  # it also matches the empty text
        version = match[0].removesuffix(".")  # that of a `use`: `a:b/c@1.2.3.{t}`
        if len(version) > LONGEST:
            raise self.source.malformed(self.at, f"a version of more than {LONGEST} characters")
        if Version.find(version) is None:
            raise self.expected("a version such as 1.2.3")
        self._end = self.at + len(version)
        self.advance()
        return version

    def string(self) -> str:
        """Return what the string that is this token stands for, and go on."""
        if self.kind != "string":
            raise self.expected("a string")
        escape = _BAD_ESCAPE.search(self.text.replace("\\\\", "  "))
        if escape:
            raise self.source.malformed(self.at + escape.start(), "invalid escape in a string")
        try:
            value = unescape(self.text).decode()
        except (ValueError, OverflowError):
            raise self.source.malformed(self.at, "the string is not UTF-8") from None
        self.advance()
        return value

    def joined(self) -> bool:
        """Tell whether the next token follows this one without space, and is a word."""
        return bool(_START_OF_WORD.match(self.source.text, self._end))

    def expected(self, what: str) -> Malformed:
        """Return the error of another token than this."""
        return self.source.malformed(self.at, f"expected {what}, found {self.described()}")

    def described(self) -> str:
        """Return this token in words."""
        if self.kind == "end":
            return "the end of the text"
        if self.kind in KEYWORDS:
            return f"keyword `{self.kind}`"
        return f"`{shorten(self.text)}`"

    def _word(self, text: str) -> None:
        self.text = text.removeprefix("%")
        self.kind = text if text in KEYWORDS else "id"
        if len(text) > LONGEST:  # whole names are made of these over and over
            raise self.source.malformed(self.at, f"a name of more than {LONGEST} characters")
        if not LABEL.fullmatch(self.text):
            message = (
                f"`{shorten(self.text)}` is not a valid name: words of one case, joined by single hyphens"
            )
            raise self.source.malformed(self.at, message)

    def _string_or_end(self) -> None:
        text, at = self.source.text, self.at
        if at == len(text):
            self.kind, self.text = "end", ""
            return
        if text[at] != '"':
            raise self.source.malformed(at, f"unexpected character {text[at]!r}")
        closing = next((edge for edge in _STRING_EDGE.finditer(text, at + 1) if edge[0] in '"\n'), None)
        if closing is None or closing[0] == "\n":
            raise self.source.malformed(at, "unclosed string")
        self._end = closing.end()
        self.kind, self.text = "string", text[at : self._end]

    def _skip(self) -> None:
        """Go over space and comments; keep those that document what follows."""
        text, at = self.source.text, self._end
        self.docs = []
        while True:
            match = _SPACE.match(text, at)
            assert match is not None  # it matches nothing, too
            start, end = at, match.end()
            if match[1]:
                end = self._block(match.start(1))
            if end == start:
                break
            self._keep(match[0].lstrip(" \t\r\n") if not match[1] else text[match.start(1) : end])
            at = end
        self._end = at

    def _block(self, start: int) -> int:
        """Return the end of a block comment; they nest."""
        depth, at = 0, start
        while True:
            edge = _COMMENT_EDGE.search(self.source.text, at)
            if edge is None:
                raise self.source.malformed(start, "unclosed comment")
            depth += 1 if edge[0] == "/*" else -1
            at = edge.end()
            if depth == 0:
                return at

    def _keep(self, comment: str) -> None:
        if comment.startswith("///"):
            self.docs.append(comment.lstrip("/").rstrip())
        elif comment.startswith("/**") and comment != "/**/":
            for line in comment[3:-2].strip("\n").split("\n"):
                bare = line.lstrip()
                self.docs.append((bare[1:] if bare.startswith("*") else line).removeprefix(" ").rstrip())


def clean(docs: list[str]) -> str | None:
    """Return doc comments as one text without the space that all lines begin with; None if there are none."""
    indents = [len(line) - len(line.lstrip(" ")) for line in docs if line]
    if not indents:
        return None
    indent = min(indents)
    lines = [line[indent:] for line in docs]
    return "\n".join(lines).strip("\n")
