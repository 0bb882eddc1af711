"""Text → tokens, for modules, scripts and component text.

Tokens are plain strings in the order of the source, told apart by their first character:
`(`, `)`, `"` a string, `$` an identifier (`$"..."` is already spelled `$...`), a digit or sign
a number, anything else a keyword; `""` is the end. A token that is not lexically valid is kept as `ERROR`
followed by the message, so that only what reads it fails: a script survives a bad module.
`closing` gives the index of the parenthesis that closes one that opens. Annotations are taken
out and kept beside, by the index of the token that follows them. Nothing recurses.
Specification: core 3.0, section 6.3 (lexical format).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import islice

from engine.errors import Malformed, visible
from engine.text.keywords import is_keyword, proposal_of
from engine.text.literals import is_number

Look = Callable[[], object]
Source = str | bytes | bytearray | memoryview
ERROR = "\0"
LOOK = 10_000  # tokens or instructions between two looks at the clock

# No pattern repeats a group possessively, nor has atomic groups: CPython before 3.11.5 misreads some of them.
# A group that is repeated otherwise costs memory for each time, hence the bound.
_IDCHAR = r"!#$%&'*+\-./0-9:<=>?@A-Z\\^_`a-z|~"
_PLAIN = r'[^"\\\x00-\x1f\x7f]*+'
_ESCAPE = r'\\(?:[tnr"\'\\]|[0-9a-fA-F]{2}|u\{(?![0-9a-fA-F_]*?__)[0-9a-fA-F][0-9a-fA-F_]*+(?<!_)\})'
_CHARACTERS = rf"{_PLAIN}(?:{_ESCAPE}{_PLAIN}){{0,1000}}"
_SPACE = r"[ \t\n\r]*+"
_COMMENT = r";;[^\n\r]*+|\(;[^;(]*+;\)"  # but for block comments with one of these characters inside
_ENDS = r"(?=[ \t\n\r();]|\Z)"

# groups: 1 keyword, number or identifier; 2 opening; 3 closing; 4 string; 5 what needs a closer look; none
# for a comment or the end
_TOKEN = re.compile(
    rf'{_SPACE}(?:([{_IDCHAR}]++{_ENDS})|(\((?![;@]))|(\))|("{_CHARACTERS}"{_ENDS})|{_COMMENT}|(.)|\Z)',
    re.DOTALL,
)
# inside an annotation: 1 opening, 2 closing, 3 a comment, 4 anything else
_INSIDE = re.compile(rf"{_SPACE}(?:(\((?!;))|(\))|({_COMMENT})|(.))", re.DOTALL)
_END = re.compile(_ENDS)
_STRING_PART = re.compile(_CHARACTERS)
_RESERVED_PART = re.compile(rf"[{_IDCHAR},\[\]{{}}]++|;(?!;)")
_IDENTIFIER = re.compile(rf"[{_IDCHAR}]++")
_COMMENT_EDGE = re.compile(r"\(;|;\)")
_STRING_EDGE = re.compile(r'\\.|"', re.DOTALL)
_NEWLINE = re.compile(r"\r\n|\n|\r")
_TEXT_ESCAPE = re.compile(rb"\\(?:u\{([0-9a-fA-F_]+)\}|([0-9a-fA-F]{2})|(.))")
_CODE_POINT = re.compile(r"\\u\{([0-9a-fA-F_]+)\}")
_SIMPLE_ESCAPES = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b'"': b'"', b"'": b"'", b"\\": b"\\"}


class Annotation:
    """`(@name ...)`: its tokens between name and closing parenthesis, and where it stands."""

    __slots__ = ("name", "start", "starts", "texts", "used")

    def __init__(self, name: str, start: int) -> None:
        self.name = name
        self.start = start
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.used = False  # something has read it; what is left over is misplaced


class Tokens:
    """The tokens of one source; see the module's docstring for their form."""

    __slots__ = ("_lines", "annotations", "closing", "look", "source", "starts", "texts")

    def __init__(self, source: str, look: Look | None = None) -> None:
        self.source = source
        self.look: Look = look or _nothing  # called now and then by all who read: may raise, to end it
        self.texts: list[str] = []
        self.starts: list[int] = []  # offset of each token in the source
        self.closing: list[int] = []  # for "(" the index of its ")", else 0
        self.annotations: dict[int, list[Annotation]] = {}
        self._lines: list[int] = []  # offsets where lines start

    def line(self, i: int) -> int:
        """Return the line of token i, from 1."""
        return self.place(self.starts[i])[0]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset in the source; columns count code points."""
        if not self._lines:
            self._lines = [0, *(m.end() for m in _NEWLINE.finditer(self.source))]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def excerpt(self, offset: int) -> tuple[int, int, str]:
        """Return line, column and the text of the line, as errors show them, of an offset in the source."""
        line, column = self.place(offset)
        end = self._lines[line] if line < len(self._lines) else len(self.source)
        text = self.source[self._lines[line - 1] : end].rstrip("\r\n").replace("\t", " ")
        if not text.isprintable():  # nothing that a terminal would act on, or that cannot be written
            text = "".join(c if c.isprintable() else "\ufffd" for c in text)
        return line, column, text

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
        return unescape(text)

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
        return next((a for a in self.annotations.get(i, ()) if a.name == name), None)


def _nothing() -> None:
    """Look at nothing."""


def shorten(text: str, limit: int = 40) -> str:
    """Return a token for a message, cut when it is long."""
    return visible(text if len(text) <= limit else text[:limit] + "...")


def unescape(text: str) -> bytes:
    """Return the bytes of a valid string token, quotes included in `text`."""
    raw = text[1:-1].encode("utf-8", "surrogatepass")
    return _TEXT_ESCAPE.sub(_unescape_one, raw) if b"\\" in raw else raw


def _unescape_one(match: re.Match[bytes]) -> bytes:
    code_point, byte, simple = match.groups()
    if byte:
        return bytes.fromhex(byte.decode())
    if simple:
        return _SIMPLE_ESCAPES[simple]
    return chr(int(code_point.replace(b"_", b""), 16)).encode()


def decode_source(source: str | bytes | bytearray | memoryview) -> str:
    """Return the text of a source. Raises Malformed("malformed UTF-8 encoding"), TypeError."""
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"a text is str or bytes-like, not {type(source).__name__}: {source!r}")
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


def tokenize(source: Source, *, annotations: bool = True, look: Look | None = None) -> Tokens:
    """Split a source into tokens. Without `annotations`, `(@` is an unknown operator.

    `look` is called now and then, by what reads the tokens, too. Raises Malformed for a source that is
    not UTF-8, StackLimit; all other errors become tokens.
    """
    from engine.func import check_stack  # which needs what reads modules

    check_stack()
    return _Lexer(Tokens(decode_source(source), look), annotations).run()


def _string_stop(source: str, quote: int) -> int:
    """Return where the string that opens at `quote` closes, or what cannot be in it stands."""
    stop, end = quote, quote + 1
    while stop != end:
        stop = end
        end = _STRING_PART.match(source, stop).end()  # type: ignore[union-attr]  # it matches nothing, too
    return stop


def _string_end(source: str, quote: int) -> int:
    """Return the end of a valid string that opens at `quote`; 0 if there is none."""
    if not source.startswith('"', quote):
        return 0
    stop = _string_stop(source, quote)
    return stop + 1 if source.startswith('"', stop) else 0


def _reserved_end(source: str, at: int) -> int:
    """Return the end of what stands at `at` of identifiers, strings and punctuation without space between."""
    while True:
        part = _RESERVED_PART.match(source, at)
        end = part.end() if part else _string_end(source, at)
        if not end:
            return at
        at = end


class _Lexer:
    """One run over a source; `tokens` is filled in place."""

    def __init__(self, tokens: Tokens, annotations: bool) -> None:
        self.tokens = tokens
        self.source = tokens.source
        self.known_annotations = annotations
        self.open: list[int] = []

    def run(self) -> Tokens:
        tokens = self.tokens
        position: int | None = 0
        while position is not None:
            tokens.look()
            position = self.tokens_from(position)
        end = len(tokens.texts)
        for i in self.open:
            tokens.closing[i] = end
        for _ in range(3):  # room for looking ahead
            tokens.texts.append("")
            tokens.starts.append(len(self.source))
            tokens.closing.append(end)
        if "$" in tokens.texts:
            self.replace_all("$", "empty identifier")
        if "\\u{" in self.source:
            self.check_code_points()
        return tokens

    def tokens_from(self, position: int) -> int | None:
        """Take some tokens, up to one that needs a closer look; return where to go on, or None at the end."""
        tokens = self.tokens
        texts, starts, closing, opened = tokens.texts, tokens.starts, tokens.closing, self.open
        last = position
        for match in islice(_TOKEN.finditer(self.source, position), LOOK):
            last = match.end()
            group = match.lastindex
            if group == 2:
                opened.append(len(texts))
                texts.append("(")
            elif group == 3:
                if opened:
                    closing[opened.pop()] = len(texts)
                texts.append(")")
            elif group == 5:
                return self.unusual(match.start(5))
            elif group is None:
                continue
            else:
                texts.append(match[group])
            starts.append(match.start(group))
            closing.append(0)
        return last if last < len(self.source) else None

    def unusual(self, start: int) -> int:
        """Deal with a comment, an annotation, a quoted identifier or an error; return where to go on."""
        source = self.source
        if source.startswith("(;", start):
            return self.comment_end(start)
        if source.startswith("(@", start) and self.known_annotations:
            return self.annotation(start)
        end = _string_end(source, start + (source[start] == "$"))
        if end and _END.match(source, end):
            return self.long_string(start, end) if source[start] == '"' else self.quoted_id(start, end)
        end = _reserved_end(source, start)
        if end == start:
            return self.bad_character(start, source[start])
        if source.startswith('"', end) or source[start:end] == "$":
            return self.string_error(start, end)
        self.error(start, "unknown operator " + shorten(source[start:end]))
        return end

    def bad_character(self, start: int, character: str) -> int:
        if character == '"':
            return self.string_error(start, start)
        if character == "(":  # "(@" without annotations
            self.error(start, "unknown operator (@")
            return start + 2
        self.error(start, "illegal character" if character < " " or character > "~" else "unknown operator")
        return start + 1

    def string_error(self, start: int, quote: int) -> int:
        """Report the string that opens at `quote` within a token at `start`; return where to go on."""
        source = self.source
        if not source.startswith('"', quote):
            self.error(start, "empty identifier")
            return quote
        stop = _string_stop(source, quote)
        closing = next((edge for edge in _STRING_EDGE.finditer(source, stop) if edge[0] == '"'), None)
        if closing is None:
            self.error(quote, "unclosed string")
            return len(source)
        character = source[stop]
        if source[start:quote] == "$":
            self.error(start, "empty identifier")
        elif character == "\\":
            self.error(stop, "unknown operator: invalid string escape")
        else:
            self.error(stop, "illegal character in string")
        return closing.end()

    def error(self, start: int, message: str) -> None:
        self.put(ERROR + message, start)

    def put(self, text: str, start: int) -> None:
        self.tokens.texts.append(text)
        self.tokens.starts.append(start)
        self.tokens.closing.append(0)

    def comment_end(self, start: int) -> int:
        depth = 0
        for edge in _COMMENT_EDGE.finditer(self.source, start):
            depth += 1 if edge[0] == "(;" else -1
            if depth == 0:
                return edge.end()
        self.error(start, "unclosed comment")
        return len(self.source)

    def long_string(self, start: int, end: int) -> int:
        """Take a string of more escapes than the pattern of tokens goes through."""
        self.put(self.source[start:end], start)
        return end

    def quoted_id(self, start: int, end: int) -> int:
        try:
            name = unescape(self.source[start + 1 : end]).decode()
        except (ValueError, OverflowError):
            self.error(start, "malformed UTF-8 encoding")
        else:
            if name:
                self.put("$" + name, start)
            else:
                self.error(start, "empty identifier")
        return end

    def annotation(self, start: int) -> int:
        """Take `(@name ...)` out of the tokens; return where it ends."""
        source, head = self.source, start + 2
        bare = _IDENTIFIER.match(source, head)
        end = bare.end() if bare else _string_end(source, head)
        if end - head <= 2 and not bare:  # nothing, or an empty string
            self.error(start, "empty annotation id")
            return head
        try:
            name = bare[0] if bare else unescape(source[head:end]).decode()
        except (ValueError, OverflowError):
            self.error(start, "malformed UTF-8 encoding")
            return end
        found = Annotation(name, start)
        end = self.annotation_body(found, end)
        self.tokens.annotations.setdefault(len(self.tokens.texts), []).append(found)
        return end

    def annotation_body(self, found: Annotation, position: int) -> int:
        source, depth = self.source, 1
        match = _INSIDE.match(source, position)
        while match is not None:
            group = match.lastindex or 4
            start, position = match.span(group)
            if group == 4:
                position = _reserved_end(source, start)
                if position == start:
                    position = self.unusual_inside(start)
                    group = 3
            elif group != 3:
                depth += 1 if group == 1 else -1
                if depth == 0:
                    return position
            if group != 3:
                found.texts.append(source[start:position])
                found.starts.append(start)
            match = _INSIDE.match(source, position)
        self.error(found.start, "unclosed annotation")
        return len(source)

    def unusual_inside(self, start: int) -> int:
        if self.source.startswith("(;", start):
            return self.comment_end(start)
        if self.source.startswith('"', start):
            return self.string_error(start, start)
        self.error(start, "illegal character")
        return start + 1

    def replace_all(self, text: str, message: str) -> None:
        texts = self.tokens.texts
        for i, token in enumerate(texts):
            if token == text:
                texts[i] = ERROR + message

    def check_code_points(self) -> None:
        """Strings with an escaped code point that is none become errors, also in annotations."""
        inside = [found.texts for many in self.tokens.annotations.values() for found in many]
        for texts in (self.tokens.texts, *inside):
            for i, text in enumerate(texts):
                escaped = text.startswith('"') and "\\u{" in text
                if escaped and not all(_is_scalar(digits) for digits in _CODE_POINT.findall(text)):
                    texts[i] = ERROR + "malformed UTF-8 encoding: not a Unicode scalar value"


def _is_scalar(digits: str) -> bool:
    digits = digits.replace("_", "").lstrip("0")
    value = int(digits or "0", 16) if len(digits) <= 6 else -1
    return 0 <= value < 0xD800 or 0xE000 <= value < 0x110000
