"""The tokens of one source, in the form that `lexer` gives them, and errors with their places in it.

They are kept small, as a byte of a source may be a token: where they begin, and which parenthesis closes
which, are arrays of machine integers. What they take is counted with the load that they are part of.
"""

from __future__ import annotations

import re
from array import array
from binascii import unhexlify
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeVar

from engine.binary.loading import Loading
from engine.errors import Malformed
from engine.text.keywords import is_keyword, proposal_of
from engine.text.literals import is_number
from engine.wording import cut, visible

Item = TypeVar("Item")
Text = str | bytes | bytearray | memoryview
ERROR = "\0"
LOOK = 2_000  # tokens or instructions between two looks at the clock
LOOK_ITEMS = 1 << 10  # of anything that is made of several
SLICE = 1 << 14  # characters that one match of a pattern may go through
TOKEN_BYTES = 16  # what a token takes beside its text: in `texts`, `starts` and `closing`
TEXT_BYTES = 64  # what a text of several characters takes beside these
MOST_ANNOTATIONS = 1_000_000
MOST_ERRORS = 10_000  # tokens that are not valid
_SHOWN = 1000  # characters of a line to each side of a place

ESCAPE = r'\\(?:[tnr"\'\\]|[0-9a-fA-F]{2}|u\{(?![0-9a-fA-F_]*?__)[0-9a-fA-F][0-9a-fA-F_]*+(?<!_)\})'
_PLAIN = r'[^"\\\x00-\x1f\x7f]*+'
# a group that is repeated costs memory for each time, hence the bound; see also `lexer`
CHARACTERS = rf"{_PLAIN}(?:{ESCAPE}{_PLAIN}){{0,1000}}"
STRING_PART = re.compile(CHARACTERS)
_NEWLINE = re.compile(r"[\n\r]")
_ESCAPES = re.compile(rb"((?:\\[0-9a-fA-F]{2}){1,1000})|\\(?:u\{([0-9a-fA-F_]+)\}|(.))")
_SIMPLE_ESCAPES = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b'"': b'"', b"'": b"'", b"\\": b"\\"}


class Annotation:
    """`(@name ...)`: its tokens between name and closing parenthesis, and where it stands."""

    __slots__ = ("name", "start", "starts", "texts", "used")

    def __init__(self, name: str, start: int) -> None:
        self.name = name
        self.start = start
        self.texts: Sequence[str] = ()
        self.starts: Sequence[int] = ()
        self.used = False  # something has read it; what is left over is misplaced


class Annotations:
    """The annotations of a source that something reads, found by the index of the token that follows them."""

    __slots__ = ("_before", "_found")

    def __init__(self) -> None:
        self._before = array("Q")  # index of that token
        self._found: list[Annotation] = []

    def __len__(self) -> int:
        return len(self._found)

    def add(self, i: int, annotation: Annotation) -> None:
        """Add what stands before token i and behind all others."""
        self._before.append(i)
        self._found.append(annotation)

    def get(self, i: int) -> Sequence[Annotation]:
        """Return those directly before token i, in their order."""
        at = bisect_left(self._before, i)
        # Nearly always: few tokens have annotations before them.
        if at == len(self._before) or self._before[at] != i:
            return ()
        return self._found[at : bisect_left(self._before, i + 1, at)]

    def items(self) -> Iterator[tuple[int, Annotation]]:
        """Yield each with the index of the token that follows it."""
        return zip(self._before, self._found, strict=True)


class Tokens:
    """The tokens of one source; see `lexer` for their form."""

    __slots__ = (
        "_line",
        "_line_start",
        "_used",
        "annotations",
        "closing",
        "loading",
        "look",
        "source",
        "starts",
        "texts",
        "unknown",
    )

    def __init__(self, source: str, loading: Loading | None = None) -> None:
        self.source = source
        self.loading = loading or Loading()  # what this is part of
        self.look = self.loading.look  # called now and then by all who read: may raise, to end it
        self.texts: list[str] = []
        offsets: Literal["I", "Q"] = "I" if len(source) < 1 << 32 else "Q"
        self.starts = array(offsets)  # offset of each token in the source
        self.closing = array(offsets)  # for "(" the index of its ")", else 0
        self.annotations = Annotations()
        self.unknown: dict[str, int] = {}  # names of annotations that nothing reads, and where each is first
        self._line, self._line_start = 1, 0  # a line whose start is known
        self._used = 0

    def use(self, n: int) -> None:
        """Count bytes that parsing takes. Raises MemoryLimit when they are too many."""
        self._used += n
        self.loading.use(n)

    def looked(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the items, and look now and then."""
        for n, item in enumerate(items):
            if not n & LOOK_ITEMS - 1:
                self.look()
            yield item

    def release(self) -> None:
        """Take back what was counted, once nothing of it is needed any more."""
        self.loading.give_back(self._used)
        self._used = 0

    def line(self, i: int) -> int:
        """Return the line of token i, from 1."""
        return self.place(self.starts[i])[0]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset in the source; columns count code points."""
        source, start = self.source, self._line_start
        if offset < start:
            self._line, self._line_start = 1, 0
            start = 0
        end = offset
        if (
            source.startswith("\r\n", offset - 1) and offset > start
        ):  # between the two it is still the same line
            end -= 1
        lines = source.count("\n", start, end) + source.count("\r", start, end)
        if lines:
            self._line += lines - source.count("\r\n", start, end)
            self._line_start = 1 + max(source.rfind("\n", start, end), source.rfind("\r", start, end))
        return self._line, offset - self._line_start + 1

    def excerpt(self, offset: int) -> tuple[int, int, str]:
        """Return line, column and the text of the line, as errors show them, of an offset in the source.

        Of a very long line only what is near has its text; space stands for what is before that.
        """
        source = self.source
        line, column = self.place(offset)
        newline = _NEWLINE.search(source, offset, offset + _SHOWN)
        far = max(0, column - 1 - _SHOWN)
        text = source[offset - column + 1 + far : newline.start() if newline else offset + _SHOWN]
        text = text.replace("\t", " ")
        if not text.isprintable():  # nothing that a terminal would act on, or that cannot be written
            text = "".join(c if c.isprintable() else "\ufffd" for c in text)
        return line, column, " " * far + text

    def malformed(self, offset: int, message: str) -> Malformed:
        """Return the error for a place in the source."""
        return Malformed(message).placed(*self.excerpt(offset))

    def error(self, i: int, message: str | None = None) -> Malformed:
        """Return the error for token i: `message`, or what is wrong with the token as it stands."""
        text = self.texts[i]
        if text[:1] == ERROR:
            message = text[1:]
        elif message is None:
            if text == "":
                message = "unexpected token: end of text"
            elif text[0] in '()$"' or is_keyword(text) or is_number(text):
                message = f"unexpected token {shorten(text)}"
            else:
                message = f"unknown operator {shorten(text)}"
                if (proposal := proposal_of(text)) is not None:
                    message += f": the {proposal} proposal is not supported"
        return self.malformed(self.starts[i], message)

    def expect(self, i: int, text: str) -> int:
        """Return the index after token i, which must be `text`."""
        if self.texts[i] != text:
            raise self.error(i)
        return i + 1

    def string(self, i: int) -> bytes:
        """Return the bytes of the string token i."""
        text = self.texts[i]
        if text[:1] != '"':
            raise self.error(i)
        return unescape(text, self.loading)

    def strings(self, i: int, end: int | None = None) -> tuple[bytes, int]:
        """Return the bytes of the strings from token i on, up to token `end` or whatever else comes."""
        texts, out, next_look = self.texts, bytearray(), i + LOOK
        while texts[i][:1] == '"' if end is None else i < end:
            part = self.string(i)
            out += part
            i += 1
            if i > next_look:
                self.look()
                next_look = i + LOOK
        self.use(len(out))
        return bytes(out), i

    def name(self, i: int) -> bytes:
        """Return the bytes of the string token i, which must be UTF-8."""
        value = self.string(i)
        if not value.isascii():
            try:
                value.decode()
            except UnicodeDecodeError:
                raise self.error(i, "malformed UTF-8 encoding") from None
        return value

    def annotation(self, i: int, name: str) -> Annotation | None:
        """Return the annotation `name` that stands directly before token i, if any."""
        return next((a for a in self.annotations.get(i) if a.name == name), None)


def shorten(text: str, limit: int = 40) -> str:
    """Return a token for a message, cut when it is long."""
    return visible(cut(text, limit))


def unescape(text: str, loading: Loading | None = None) -> bytes:
    """Return the bytes of a valid string token, quotes included in `text`."""
    end = len(text) - 1
    if end < SLICE:
        raw = text[1:-1].encode("utf-8", "surrogatepass")
        return _ESCAPES.sub(_unescape_some, raw) if b"\\" in raw else raw
    loading = loading or Loading()
    out = bytearray()
    at = 1
    while at < end:
        loading.look()
        match = STRING_PART.match(text, at, min(at + SLICE, end))
        stop = match.end() if match and match.end() > at else end
        out += _ESCAPES.sub(_unescape_some, text[at:stop].encode("utf-8", "surrogatepass"))
        at = stop
    return bytes(out)


def _unescape_some(match: re.Match[bytes]) -> bytes:
    some, code_point, simple = match.groups()
    if some:
        return unhexlify(some.replace(b"\\", b""))
    if simple:
        return _SIMPLE_ESCAPES[simple]
    return chr(int(code_point.replace(b"_", b""), 16)).encode()


def decode_source(source: Text) -> str:
    """Return the text of a source. Raises Malformed("malformed UTF-8 encoding"), TypeError."""
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"text must be str or bytes-like, not {type(source).__name__}: {source!r}")
    try:
        if isinstance(source, str):
            source.encode()  # lone surrogates are not Unicode scalar values
            return source
        return bytes(source).decode()
    except UnicodeDecodeError as error:
        before = bytes(source[: error.start]) if not isinstance(source, str) else b""
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
        raise Malformed("malformed UTF-8 encoding").placed(line, column) from None
    except UnicodeEncodeError as error:
        raise Tokens(error.object).malformed(error.start, "malformed UTF-8 encoding") from None
