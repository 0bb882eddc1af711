"""Text → tokens, for modules, scripts and component text.

Tokens are plain strings in the order of the source, told apart by their first character:
`(`, `)`, `"` a string, `$` an identifier (`$"..."` is already spelled `$...`), a digit or sign
a number, anything else a keyword; `""` is the end. A token that is not lexically valid is kept as `ERROR`
followed by the message, so that only what reads it fails: a script survives a bad module.
`closing` gives the index of the parenthesis that closes one that opens. Annotations are taken
out and kept beside, by the index of the token that follows them, if anything reads them. Nothing recurses.

No match of a pattern goes through more than `SLICE` characters, and the clock is looked at between them.
What the end of a slice may have cut is read once more, from its beginning.
Specification: core 3.0, section 6.3 (lexical format).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from engine.binary.loading import Loading
from engine.cstack import check_stack
from engine.text.keywords import KEYWORDS
from engine.text.tokens import (
    CHARACTERS,
    ERROR,
    MOST_ANNOTATIONS,
    MOST_ERRORS,
    SLICE,
    STRING_PART,
    TEXT_BYTES,
    TOKEN_BYTES,
    Annotation,
    Text,
    Tokens,
    decode_source,
    shorten,
    unescape,
)

LONGEST = 100_000  # characters of a token that is not a string; of a name, bytes
HINT = "metadata.code.branch_hint"
SECTIONS = ("custom", "producers", "dylink.0")  # annotations that are sections
_NONE = (1 << 32) - 1  # no parenthesis; no source has so many tokens
_READ = {name: name for name in (*SECTIONS, "name", HINT)}
_KEYWORDS = {text: text for text in KEYWORDS}  # one object for each, however often it stands there
_ANNOTATION_BYTES = 300  # what an annotation with a token inside takes

# No pattern repeats a group possessively, nor has atomic groups: CPython before 3.11.5 misreads some of them.
_IDCHAR = r"!#$%&'*+\-./0-9:<=>?@A-Z\\^_`a-z|~"
_SPACE = r"[ \t\n\r]*+"
_COMMENT = r";;[^\n\r]*+|\(;[^;(]*+;\)"  # but for block comments with one of these characters inside
_ENDS = r"(?=[ \t\n\r();]|\Z)"

# groups: 1 keyword, number or identifier; 2 opening; 3 closing; 4 string; 5 comment; 6 what needs a closer
# look; none for the end
_WORD, _OPENING, _CLOSING, _STRING, _SKIPPED, _OTHER = range(1, 7)
_TOKEN = re.compile(
    rf"{_SPACE}(?:([{_IDCHAR}]++{_ENDS})|(\((?![;@]))|(\))"
    rf'|("{CHARACTERS}"{_ENDS})|({_COMMENT})|(.)|\Z)',
    re.DOTALL,
)
# the same inside an annotation, where more characters make a word, and it ends elsewhere
_INNER_ENDS = r"(?=[ \t\n\r()]|;;|\Z)"
_INSIDE = re.compile(
    rf"{_SPACE}(?:([{_IDCHAR},\[\]{{}}]++{_INNER_ENDS})|(\((?!;))|(\))"
    rf'|("{CHARACTERS}"{_INNER_ENDS})|({_COMMENT})|(.)|\Z)',
    re.DOTALL,
)
_END = re.compile(_ENDS)
_RESERVED_PART = re.compile(rf"[{_IDCHAR},\[\]{{}}]++|;(?!;)")
_IDENTIFIER = re.compile(rf"[{_IDCHAR}]++")
_NEWLINE = re.compile(r"[\n\r]")
_COMMENT_EDGE = re.compile(r"\(;|;\)")
_STRING_EDGE = re.compile(r'\\.|"', re.DOTALL)
_CODE_POINT = re.compile(r"\\(?:u\{([0-9a-fA-F_]+)\}|.)", re.DOTALL)


def tokenize(
    source: Text, *, annotations: bool = True, loading: Loading | None = None, enough: int | None = None
) -> Tokens:
    """Split a source into tokens. Without `annotations`, `(@` is an unknown operator.

    `loading` is what this is part of; the tokens count until they are released. `enough`: how many tokens
    are wanted, if not all. Raises Malformed for a source that is not UTF-8, StackLimit, and what
    `loading` raises; all other errors become tokens.
    """
    check_stack()
    return _Lexer(Tokens(decode_source(source), loading), annotations).run(enough)


class _Lexer:
    """One run over a source; `tokens` is filled in place."""

    def __init__(self, tokens: Tokens, annotations: bool) -> None:
        self.tokens = tokens
        self.look = tokens.look
        self.source = tokens.source
        self.known_annotations = annotations
        self.n_errors = 0  # after too many, what comes is not read
        self.open = _NONE  # the innermost parenthesis that is open; in `closing` each has the one around it

    def run(self, enough: int | None) -> Tokens:
        tokens, position, size = self.tokens, 0, len(self.source)
        wanted = size if enough is None else enough
        while position < size and len(tokens.texts) < wanted and self.n_errors <= MOST_ERRORS:
            self.look()
            n_before, before = len(tokens.texts), position
            position = self.tokens_from(position)
            self.count(n_before, before, position)
        end = len(tokens.texts)
        self.close_all(end)
        for _ in range(3):  # room for looking ahead
            tokens.texts.append("")
            tokens.starts.append(size)
            tokens.closing.append(end)
        self.check_words()
        if "\\u{" in self.source:
            self.check_code_points()
        return tokens

    def tokens_from(self, position: int) -> int:
        """Take the tokens of a slice, or up to one that needs a closer look; return where to go on."""
        tokens, source = self.tokens, self.source
        texts, closing, opened, none = tokens.texts, tokens.closing, self.open, _NONE
        add, add_start, add_closing, keyword = (
            texts.append,
            tokens.starts.append,
            closing.append,
            _KEYWORDS.get,
        )
        stop = position + SLICE if position + SLICE < len(source) else sys.maxsize
        for match in _TOKEN.finditer(source, position, stop):
            group = match.lastindex
            if match.end() == stop:
                self.open = opened
                return self.cut(match, position)
            if group == 2:  # numbers as literals: it is quicker
                add_closing(opened)
                opened = len(texts)
                add("(")
                add_start(match.start(2))
            elif group == 1 or group == 4:
                text = match[group]
                add(keyword(text, text))
                add_start(match.start(group))
                add_closing(0)
            elif group == 3:
                if opened != none:
                    outer = closing[opened]
                    closing[opened] = len(texts)
                    opened = outer
                add(")")
                add_start(match.start(3))
                add_closing(0)
            elif group == 6:
                self.open = opened
                return self.closer(match.start(6))
        self.open = opened
        return len(source)

    def cut(self, match: re.Match[str], position: int) -> int:
        """Return where to go on after a match that the end of the slice from `position` may have cut."""
        if match.lastindex is None:
            return match.end()
        start = match.start(match.lastindex)
        return start if start > position else self.closer(start)

    def count(self, n_before: int, before: int, after: int) -> None:
        """Count what the tokens take that were found between two places."""
        n = len(self.tokens.texts) - n_before
        parentheses = self.source.count("(", before, after) + self.source.count(")", before, after)
        self.tokens.use(TOKEN_BYTES * n + TEXT_BYTES * max(0, n - parentheses) + after - before)

    def close_all(self, end: int) -> None:
        """Let all parentheses that are open close at the end."""
        closing, at, n = self.tokens.closing, self.open, 0
        while at != _NONE:
            closing[at], at = end, closing[at]
            n += 1
            if not n & SLICE - 1:
                self.look()

    # what is no plain token

    def closer(self, start: int) -> int:
        """Deal with what needs a closer look; return where to go on."""
        source = self.source
        if source.startswith("(;", start):
            return self.comment_end(start)
        if source.startswith(";;", start):
            return self.line_end(start)
        if source.startswith("(@", start) and self.known_annotations:
            return self.annotation(start)
        end = self.string_end(start + (source[start] == "$"))
        if end and _END.match(source, end):
            if source[start] == "$":
                return self.quoted_id(start, end)
            self.put(source[start:end], start)
            return end
        word = _IDENTIFIER.match(source, start, start + LONGEST + 1)
        if word and word.end() - start > LONGEST:
            self.error(start, f"token of more than {LONGEST} characters")
            return self.reserved_end(start)
        if word and _END.match(source, word.end()):
            self.put(word[0], start)
            return word.end()
        end = self.reserved_end(start)
        if end == start:
            return self.bad_character(start, source[start])
        if source.startswith('"', end) or (end == start + 1 and source[start] == "$"):
            return self.string_error(start, end)
        self.error(start, "unknown operator " + shorten(source[start : min(end, start + LONGEST)]))
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
        stop = self.string_stop(quote)
        closing = next((edge for edge in self.edges(_STRING_EDGE, stop) if edge[0] == '"'), None)
        if closing is None:
            self.error(quote, "unclosed string")
            return len(source)
        if source[start:quote] == "$":
            self.error(start, "empty identifier")
        elif source[stop] == "\\":
            self.error(stop, "unknown operator: invalid string escape")
        else:
            self.error(stop, "illegal character in string")
        return closing.end()

    def string_stop(self, quote: int) -> int:
        """Return where the string that opens at `quote` closes, or what cannot be in it stands."""
        stop, end = quote, quote + 1
        while stop != end:
            self.look()
            stop = end
            part = STRING_PART.match(self.source, stop, stop + SLICE)
            end = part.end() if part else stop
        return stop

    def string_end(self, quote: int) -> int:
        """Return the end of a valid string that opens at `quote`; 0 if there is none."""
        if not self.source.startswith('"', quote):
            return 0
        stop = self.string_stop(quote)
        return stop + 1 if self.source.startswith('"', stop) else 0

    def reserved_end(self, at: int) -> int:
        """Return the end of the identifiers, strings and punctuation at `at` without space between."""
        while True:
            self.look()
            part = _RESERVED_PART.match(self.source, at, at + SLICE)
            end = part.end() if part else self.string_end(at)
            if not end:
                return at
            at = end

    def edges(self, edge: re.Pattern[str], at: int) -> Iterator[re.Match[str]]:
        """Yield what matches a pattern of one or two characters from a place on."""
        while at < len(self.source):
            self.look()
            stop = at + SLICE
            for match in edge.finditer(self.source, at, stop):
                at = match.end()
                yield match
            at = max(at, stop - 1)  # the end of the slice may stand between two characters

    def line_end(self, start: int) -> int:
        """Return the end of the line."""
        newline = next(self.edges(_NEWLINE, start), None)
        return newline.start() if newline else len(self.source)

    def comment_end(self, start: int) -> int:
        """Return the end of a block comment."""
        depth = 0
        for edge in self.edges(_COMMENT_EDGE, start):
            depth += 1 if edge[0] == "(;" else -1
            if depth == 0:
                return edge.end()
        self.error(start, "unclosed comment")
        return len(self.source)

    def error(self, start: int, message: str) -> None:
        self.n_errors += 1
        self.put(ERROR + message, start)

    def put(self, text: str, start: int) -> None:
        self.tokens.texts.append(text)
        self.tokens.starts.append(start)
        self.tokens.closing.append(0)

    def quoted_id(self, start: int, end: int) -> int:
        if end - start > LONGEST:
            self.error(start, f"token of more than {LONGEST} characters")
            return end
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

    # annotations

    def annotation(self, start: int) -> int:
        """Take `(@name ...)` out of the tokens; return where it ends."""
        source, head, tokens = self.source, start + 2, self.tokens
        bare = _IDENTIFIER.match(source, head, head + LONGEST + 1)
        end = bare.end() if bare else self.string_end(head)
        if end - head <= 2 and not bare:  # nothing, or an empty string
            self.error(start, "empty annotation id")
            return head
        if end - head > LONGEST:
            self.error(start, f"annotation id of more than {LONGEST} characters")
            return self.annotation_body(None, start, end)
        try:
            name = bare[0] if bare else unescape(source[head:end]).decode()
        except (ValueError, OverflowError):
            self.error(start, "malformed UTF-8 encoding")
            return end
        if name not in _READ:
            if name not in tokens.unknown:
                tokens.use(_ANNOTATION_BYTES)
                tokens.unknown[name] = start
            return self.annotation_body(None, start, end)
        tokens.use(_ANNOTATION_BYTES)
        found = Annotation(_READ[name], start)
        end = self.annotation_body(found, start, end)
        tokens.annotations.add(len(tokens.texts), found)
        if len(tokens.annotations) == MOST_ANNOTATIONS + 1:
            self.error(start, f"more than {MOST_ANNOTATIONS} annotations")
        return end

    def annotation_body(self, found: Annotation | None, start: int, position: int) -> int:
        """Go through what follows the name, and keep it in `found`, if that is given; return the end."""
        depth = 1
        texts: list[str] = []
        starts: list[int] = []
        for group, at, end in self.inside(position):
            depth += (group == _OPENING) - (group == _CLOSING)
            if depth == 0:
                if found is not None and texts:
                    found.texts, found.starts = texts, starts
                return end
            if found is not None:
                texts.append(self.source[at:end])
                starts.append(at)
                self.tokens.use(TOKEN_BYTES + TEXT_BYTES)
        self.error(start, "unclosed annotation")
        return len(self.source)

    def inside(self, position: int) -> Iterator[tuple[int, int, int]]:
        """Yield group, beginning and end of the tokens from a place on, as they are inside an annotation."""
        source = self.source
        while position < len(source):
            self.look()
            first, stop, closer = position, position + SLICE, False
            for match in _INSIDE.finditer(source, first, stop):
                group, position = match.lastindex, match.end()
                if group is None:
                    continue
                at = match.start(group)
                if group == _OTHER or position == stop:  # it may have been cut
                    closer, position = group == _OTHER or at == first, at
                    break
                if group != _SKIPPED:
                    yield group, at, position
            if closer:
                at, position = position, self.reserved_end(position)
                if position > at:
                    yield _WORD, at, position
                else:
                    position = self.unusual_inside(at)

    def unusual_inside(self, start: int) -> int:
        """Deal with a comment or an error; return where to go on."""
        if self.source.startswith("(;", start):
            return self.comment_end(start)
        if self.source.startswith(";;", start):
            return self.line_end(start)
        if self.source.startswith('"', start):
            return self.string_error(start, start)
        self.error(start, "illegal character")
        return start + 1

    # what only all tokens show

    def check_words(self) -> None:
        """Identifiers without a name become errors."""
        texts, at = self.tokens.texts, 0
        while at < len(texts):
            self.look()
            try:
                at = texts.index("$", at, at + SLICE)
            except ValueError:
                at += SLICE
            else:
                texts[at] = ERROR + "empty identifier"

    def check_code_points(self) -> None:
        """Strings with an escaped code point that is none become errors, also in annotations."""
        inside = [each.texts for _, each in self.tokens.annotations.items()]
        for texts in (self.tokens.texts, *inside):
            for i, text in enumerate(texts):
                if not i & 0xFFF:
                    self.look()
                if text.startswith('"') and "\\u{" in text and not self.has_scalars(text):
                    assert isinstance(texts, list)
                    texts[i] = ERROR + "malformed UTF-8 encoding: not a Unicode scalar value"

    def has_scalars(self, text: str) -> bool:
        """Tell whether all code points that a string escapes are Unicode scalar values."""
        for n, escape in enumerate(_CODE_POINT.finditer(text)):
            if not n & 0xFFF:
                self.look()
            if escape[1] and not _is_scalar(escape[1]):
                return False
        return True


def _is_scalar(digits: str) -> bool:
    digits = digits.replace("_", "").lstrip("0")
    value = int(digits or "0", 16) if len(digits) <= 6 else -1
    return 0 <= value < 0xD800 or 0xE000 <= value < 0x110000
