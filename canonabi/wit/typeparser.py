"""Types of values in WIT text: what `ty` and the bodies of records, variants, enums and flags are.

Specification: WIT.md, "Types" and "Items: type".
"""

from __future__ import annotations

from canonabi.types.labels import difference, fold
from canonabi.types.spelling import KEYWORDS
from canonabi.wit.lexer import Lexer, WitText, clean
from canonabi.wit.model import (
    KEYS,
    PRIMITIVES,
    Borrow,
    Field,
    Future,
    List,
    Map,
    NameUse,
    Option,
    Own,
    Result,
    Shape,
    Stream,
    Tuple,
)
from engine.cstack import check_stack

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from canonabi.wit.model import Type
    from engine.features import Features

    Member = TypeVar("Member")

DEEPEST = 100  # types within types
MOST_FLAGS = 32
NO_CHARS = "a stream of `char` is not defined; use `stream<u8>` with encoded text"


class TypeParser:
    """The part of the parser that reads types, and what all parts share."""

    __slots__ = ("depth", "features", "lexer", "source")

    def __init__(self, source: WitText, features: Features) -> None:
        self.source = source
        self.features = features
        self.lexer = Lexer(source)
        self.depth = 0

    def need(self, feature: str, at: int) -> None:
        """Refuse what stands at an offset if the proposal that it is of is off."""
        if not getattr(self.features, feature):
            name = feature.replace("_", "-")
            message = f"this needs the proposal {name}, which is off (--features {name})"
            raise self.source.malformed(at, message)

    def accept(self, kind: str) -> bool:
        """Go over a token if it is of this kind."""
        if self.lexer.kind != kind:
            return False
        self.lexer.advance()
        return True

    def expect(self, kind: str) -> None:
        """Go over a token that must be of this kind."""
        if not self.accept(kind):
            raise self.lexer.expected(f"keyword `{kind}`" if kind in KEYWORDS else f"`{kind}`")

    def name(self) -> NameUse:
        """Return the name that this token is, and go on."""
        lexer = self.lexer
        if lexer.kind != "id":
            advice = f"; write %{lexer.kind} to use it as a name" if lexer.kind in KEYWORDS else ""
            raise self.source.malformed(lexer.at, f"expected a name, found {lexer.described()}{advice}")
        found = NameUse(lexer.text, lexer.at)
        lexer.advance()
        return found

    def members(self, end: str, member: Callable[[], Member]) -> list[Member]:
        """`member (',' member)* ','?` and the end."""
        found: list[Member] = []
        while not self.accept(end):
            found.append(member())
            if not self.accept(","):
                self.expect(end)
                break
        return found

    def type(self) -> Type:
        """`ty`."""
        check_stack()
        lexer = self.lexer
        kind, text, at = lexer.kind, lexer.text, lexer.at
        # `error-context` is no keyword of the grammar, yet a type; `%error-context` is the name.
        if kind == "id" and (text != "error-context" or self.escaped()):
            return self.name()
        if kind not in KEYWORDS and kind != "id":
            raise lexer.expected("a type")
        lexer.advance()
        # Gated by word: the grammar has these types in any case, so the message can name the feature.
        if text in _PROPOSALS:
            self.need(_PROPOSALS[text], at)
        if text in PRIMITIVES:
            return text
        compound = _COMPOUND.get(text)
        if compound is None:
            advice = f"write %{text} to use it as a name"
            raise self.source.malformed(at, f"expected a type, found keyword `{text}`; {advice}")
        self.depth += 1
        # Bounded here, as everything that walks types afterwards recurses as deep.
        if self.depth > DEEPEST:
            raise self.source.malformed(at, f"more than {DEEPEST} nested types")
        found = compound(self)
        self.depth -= 1
        return found

    def escaped(self) -> bool:
        """Tell whether the name that this token is has a %."""
        return self.source.text.startswith("%", self.lexer.at)

    def one(self) -> Type:
        """`'<' ty '>'`."""
        self.expect("<")
        found = self.type()
        self.expect(">")
        return found

    def one_or_none(self) -> Type | None:
        """`('<' ty '>')?`."""
        return self.one() if self.lexer.kind == "<" else None

    def list(self) -> List:
        """`list`, with the length of a fixed-length one."""
        self.expect("<")
        element = self.type()
        length = None
        if self.accept(","):
            at, text = self.lexer.at, self.lexer.text
            self.need("cm_fixed_length_lists", at)
            if self.lexer.kind != "integer":
                raise self.lexer.expected("the length of the list")
            # First by length: int() of very many digits takes long, and Python refuses it.
            if len(text) > len(str(_LONGEST)) or not 0 < int(text) <= _LONGEST or text[0] == "0":
                raise self.source.malformed(at, f"the length of a list must be from 1 to {_LONGEST}")
            length = int(text)
            self.lexer.advance()
        self.expect(">")
        return List(element, length)

    def tuple(self) -> Tuple:
        """`tuple`."""
        at = self.lexer.at
        self.expect("<")
        elements = self.members(">", self.type)
        if not elements:
            raise self.source.malformed(at, "a tuple must have a type")
        return Tuple(tuple(elements))

    def result(self) -> Result:
        """`result` in its four forms."""
        if not self.accept("<"):
            return Result(None, None)
        ok = None if self.accept("_") else self.type()
        error = None
        # `result<_>` alone does not exist: after `_` there must be an error type.
        if ok is None or self.lexer.kind == ",":
            self.expect(",")
            error = self.type()
        self.expect(">")
        return Result(ok, error)

    def map(self) -> Map:
        """`map`."""
        self.expect("<")
        if self.lexer.text not in KEYS or self.lexer.kind == "id":
            raise self.lexer.expected(f"the type of a key, one of {', '.join(sorted(KEYS))}")
        key = self.type()
        self.expect(",")
        value = self.type()
        self.expect(">")
        return Map(key, value)

    def stream(self) -> Stream:
        """`stream`."""
        at = self.lexer.at
        element = self.one_or_none()
        if element == "char":
            raise self.source.malformed(at, NO_CHARS)
        return Stream(element)

    def handle(self) -> NameUse:
        """`'<' id '>'`."""
        self.expect("<")
        found = self.name()
        self.expect(">")
        return found

    def shape(self, kind: str) -> Shape:
        """`'{' fields '}'` of a record, variant, enum or flags."""
        at = self.lexer.at
        self.expect("{")
        seen: dict[str, str] = {}

        def member() -> Field:
            docs = clean(self.lexer.docs)
            name = self.name()
            folded = fold(name.text, hyphens=self.features.cm_hyphen_uniqueness)
            if folded in seen:
                again = difference(name.text, seen[folded])
                raise self.source.malformed(name.at, f"`{name.text}` is defined twice{again}")
            seen[folded] = name.text
            return Field(name.text, self.payload(kind), docs)

        fields = tuple(self.members("}", member))
        if not fields:
            raise self.source.malformed(at, f"this {kind} must have a {_WORDS[kind]}")
        if kind == "flags" and len(fields) > MOST_FLAGS:
            raise self.source.malformed(at, f"at most {MOST_FLAGS} flags are allowed, not {len(fields)}")
        return Shape(kind, fields)

    def payload(self, kind: str) -> Type | None:
        """Return the type behind the name of a field or a case."""
        if kind == "record":
            self.expect(":")
            return self.type()
        if kind == "variant" and self.accept("("):
            found = self.type()
            self.expect(")")
            return found
        return None


_LONGEST = 2**32 - 1
_WORDS = {"record": "field", "variant": "case", "enum": "case", "flags": "flag"}
_PROPOSALS = {
    "map": "cm_map",
    "stream": "cm_async",
    "future": "cm_async",
    "error-context": "cm_error_context",
}
_COMPOUND: dict[str, Callable[[TypeParser], Type]] = {
    "list": TypeParser.list,
    "option": lambda parser: Option(parser.one()),
    "result": TypeParser.result,
    "tuple": TypeParser.tuple,
    "map": TypeParser.map,
    "stream": TypeParser.stream,
    "future": lambda parser: Future(parser.one_or_none()),
    "own": lambda parser: Own(parser.handle()),
    "borrow": lambda parser: Borrow(parser.handle()),
}
