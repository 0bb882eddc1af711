"""Forms that several parts of component text share: indices, names of imports and exports."""

from __future__ import annotations

from canonabi.opcodes import ATTRIBUTES, CORE_SORTS, NAME_WITH_ATTRIBUTES, PLAIN_NAME, SORT_GATES, SORTS
from canonabi.text.scopes import Emit, Ref, Scopes
from engine.text.encoder import BYTES, sized, vector
from engine.text.tokens import Tokens
from engine.text.typedefs import is_index

_ATTRIBUTES = {attribute.name: attribute for attribute in ATTRIBUTES}
_ATTRIBUTES["version-suffix"] = _ATTRIBUTES["versionsuffix"]  # as wasm-tools spells it


class FormReader:
    """Tokens and scopes, and what is to be written before and after the definition being read.

    Each method takes the index of the first token and gives what it read and what comes next.
    """

    def __init__(self, scopes: Scopes) -> None:
        self.scopes = scopes
        self.tokens: Tokens = scopes.tokens
        self.texts = scopes.texts
        self.pending: list[Emit] = []  # types that are spelled where they are used
        self.depth = 0

    def skip_id(self, i: int) -> int:
        """Return the index after an identifier that may stand at token i."""
        return i + 1 if self.texts[i][:1] == "$" else i

    def opens(self, i: int, keyword: str) -> bool:
        """Tell whether `(keyword` stands at token i."""
        return self.texts[i] == "(" and self.texts[i + 1] == keyword

    def refers(self, i: int, keyword: str) -> bool:
        """Tell whether `(keyword index)` or `(keyword index "name" ...)` stands at token i."""
        texts = self.texts
        return self.opens(i, keyword) and is_index(texts[i + 2]) and texts[i + 3][:1] in (")", '"')

    def sort(self, i: int) -> tuple[str, int]:
        """Read the words of a sort; `core` is one of them."""
        texts = self.texts
        if texts[i] == "core" and texts[i + 1] in CORE_SORTS:
            return f"core {texts[i + 1]}", i + 2
        if texts[i] not in SORTS:
            raise self.tokens.error(i + 1 if texts[i] == "core" else i)
        self.scopes.check(SORT_GATES.get(texts[i]), i, texts[i])
        return texts[i], i + 1

    def item(self, space: str, i: int) -> tuple[Ref, int]:
        """Read an index and the names of exports after it, and the parenthesis that closes them."""
        texts = self.texts
        if not is_index(texts[i]):
            raise self.tokens.error(i)
        at = i
        i += 1
        while texts[i][:1] == '"':
            self.tokens.look()
            i += 1
        return Ref(space, at, range(at + 1, i)), self.tokens.expect(i, ")")

    def sorted_item(self, i: int) -> tuple[Ref, int]:
        """Read `(sort index)`, of any sort that a component may export."""
        at = self.tokens.expect(i, "(")
        space, i = self.sort(at)
        if space.startswith("core ") and space != "core module":
            raise self.tokens.error(at + 1)
        return self.item(space, i)

    def index(self, space: str, i: int) -> tuple[Ref, int]:
        """Read an index, alone or with its sort around it: `$f`, `0`, `(core func $f)`."""
        if is_index(self.texts[i]):
            if self.texts[i + 1][:1] == '"':
                raise self.tokens.error(i, f"write ({space} ...) around this export of an instance")
            return Ref(space, i), i + 1
        words = space.split()
        i = self.tokens.expect(i, "(")
        if len(words) == 2 and self.texts[i] == words[1]:
            raise self.tokens.error(i, f"write (core {words[1]} ...): this is an index of core WebAssembly")
        for word in words:
            i = self.tokens.expect(i, word)
        return self.item(space, i)

    def label(self, i: int) -> bytes:
        """Return a name with its length before it."""
        return sized(self.tokens.name(i))

    # names of imports and exports

    def extern_name(self, i: int) -> tuple[bytes, int]:
        """Read the name of an import or export, with its attributes."""
        name = self.label(i)
        i += 1
        found: dict[str, bytes] = {}
        while self.texts[i] == "(" and self.texts[i + 1] in _ATTRIBUTES:
            attribute = _ATTRIBUTES[self.texts[i + 1]]
            if attribute.name in found:
                raise self.tokens.error(i + 1, f"unexpected token {attribute.name}: given twice")
            self.scopes.check(attribute.gate, i + 1, attribute.name)
            found[attribute.name] = BYTES[attribute.opcode] + self.label(i + 2)
            i = self.tokens.expect(i + 3, ")")
        if found:
            return BYTES[NAME_WITH_ATTRIBUTES] + name + vector(list(found.values())), i
        return BYTES[PLAIN_NAME] + name, i

    def inline_name(self, keyword: str, i: int) -> tuple[bytes | None, int]:
        """Read `(import "name")` or `(export "name")`; None if another form stands there."""
        if not self.opens(i, keyword) or self.texts[i + 2][:1] != '"':
            return None, i
        name, after = self.extern_name(i + 2)
        return (name, after + 1) if after == self.tokens.closing[i] else (None, i)

    def inline_exports(self, i: int) -> tuple[list[bytes], int]:
        """Read any number of `(export "name")`."""
        names: list[bytes] = []
        name, i = self.inline_name("export", i)
        while name is not None:
            names.append(name)
            name, i = self.inline_name("export", i)
        return names, i
