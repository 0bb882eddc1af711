"""Custom sections of tools as text, in the form of wasm-tools: `(@producers ...)` and `(@dylink.0 ...)`.

Specification: tool-conventions, "Producers Section" and "WebAssembly Dynamic Linking".
"""

from __future__ import annotations

from engine.text.encoder import BYTES, custom_section, sized, u, vector
from engine.text.tokens import LOOK_ITEMS, Annotation, Tokens
from engine.text.typedefs import annotation_tokens, number

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from engine.errors import Malformed

_FIELDS = ("language", "sdk", "processed-by")  # in the order in which they are written
_MEM_INFO, _NEEDED, _EXPORT_INFO, _IMPORT_INFO, _RUNTIME_PATH, _TARGET_ARCH = range(1, 7)
_LISTS = {"needed": _NEEDED, "runtime-path": _RUNTIME_PATH}
_SYMBOLS = {"export-info": (_EXPORT_INFO, 1), "import-info": (_IMPORT_INFO, 2)}  # and how many names it has
_FLAGS = {
    "binding-weak": 1,
    "binding-local": 2,
    "visibility-hidden": 4,
    "undefined": 0x10,
    "exported": 0x20,
    "explicit-name": 0x40,
    "no-strip": 0x80,
    "tls": 0x100,
    "absolute": 0x200,
}


def producers_section(tokens: Tokens, annotation: Annotation) -> bytes:
    """Read `(@producers ((language|sdk|processed-by) "name" "version")*)`."""
    reader = _AnnotationParser(tokens, annotation)
    found: dict[str, list[bytes]] = {}
    while reader.opens():
        field = reader.keyword(_FIELDS)
        found.setdefault(field, []).append(reader.name() + reader.name())
        reader.close()
    fields = [sized(field.encode()) + vector(found[field]) for field in _FIELDS if field in found]
    return custom_section(b"producers", vector(fields))


def dylink_section(tokens: Tokens, annotation: Annotation) -> bytes:
    """Read `(@dylink.0 subsection*)`; symbols of one kind that follow each other are one subsection."""
    reader = _AnnotationParser(tokens, annotation)
    out, symbols, kind = bytearray(), list[bytes](), 0
    while reader.opens():
        word = reader.keyword(("mem-info", *_LISTS, *_SYMBOLS, "target-arch"))
        id_, names = _SYMBOLS.get(word, (0, 0))
        if id_ != kind:
            out += _symbols(kind, symbols)
            symbols, kind = [], id_
        if names:
            symbols.append(b"".join(reader.name() for _ in range(names)) + u(reader.flags()))
        else:
            out += reader.subsection(word)
        reader.close()
    return custom_section(b"dylink.0", bytes(out + _symbols(kind, symbols)))


def _symbols(kind: int, symbols: list[bytes]) -> bytes:
    return BYTES[kind] + sized(vector(symbols)) if kind else b""


class _AnnotationParser:
    """A place within an annotation; what is wrong has its place in the source."""

    def __init__(self, tokens: Tokens, annotation: Annotation) -> None:
        self.annotation = annotation
        self.tokens = annotation_tokens(tokens, annotation)
        self.i = 0

    def malformed(self, message: str = "unexpected token") -> Malformed:
        """Return the error at this token."""
        starts, i = self.annotation.starts, self.i
        offset = starts[i] if i < len(starts) else self.annotation.start
        return self.tokens.malformed(offset, f"@{self.annotation.name} annotation: {message}")

    def opens(self) -> bool:
        """Go over a parenthesis that opens; tell whether it was there, and not the end."""
        self.tokens.look()
        text = self.tokens.texts[self.i]
        if text not in ("(", ""):
            raise self.malformed()
        self.i += text == "("
        return text == "("

    def close(self) -> None:
        """Go over a parenthesis that closes."""
        if self.tokens.texts[self.i] != ")":
            raise self.malformed()
        self.i += 1

    def keyword(self, keywords: tuple[str, ...]) -> str:
        """Go over one of some words and return it."""
        text = self.tokens.texts[self.i]
        if text not in keywords:
            raise self.malformed(f"expected one of {', '.join(keywords)}")
        self.i += 1
        return text

    def name(self) -> bytes:
        """Go over a string and return it as a name of the binary format."""
        if self.tokens.texts[self.i][:1] != '"':
            raise self.malformed("expected a string")
        self.i += 1
        return sized(self.tokens.name(self.i - 1))

    def number(self) -> int:
        """Go over a number and return it."""
        if not self.tokens.texts[self.i][:1].isdigit():
            raise self.malformed("expected a number")
        self.i += 1
        return number(self.tokens, self.i - 1)

    def flags(self) -> int:
        """Go over the flags of a symbol, words and numbers, and return them as one."""
        flags = 0
        while self.tokens.texts[self.i] not in (")", ""):
            text = self.tokens.texts[self.i]
            flags |= _FLAGS[text] if text in _FLAGS else self.number()
            self.i += text in _FLAGS
            if not self.i & LOOK_ITEMS - 1:
                self.tokens.look()
        return flags

    def subsection(self, word: str) -> bytes:
        """Return the subsection whose name was read."""
        if word == "mem-info":
            content = b"".join(u(number) for part in ("memory", "table") for number in self.sizes(part))
            return BYTES[_MEM_INFO] + sized(content)
        if word == "target-arch":
            return BYTES[_TARGET_ARCH] + sized(self.name())
        names = []
        while self.tokens.texts[self.i] != ")":
            names.append(self.name())
            if not len(names) & LOOK_ITEMS - 1:
                self.tokens.look()
        return BYTES[_LISTS[word]] + sized(vector(names))

    def sizes(self, part: str) -> tuple[int, int]:
        """Return size and alignment of what may be there, else zeros."""
        texts = self.tokens.texts
        if texts[self.i] != "(" or texts[self.i + 1] != part:
            return 0, 0
        self.i += 2
        found = self.number(), self.number()
        self.close()
        return found
