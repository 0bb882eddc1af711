"""Element and data segments in text, also within tables and memories (core 3.0, sections 6.6.8 and 9)."""

from __future__ import annotations

from engine.text.encoder import sized, u, vector
from engine.text.externtypes import ExternTypes
from engine.text.immediates import Spaces
from engine.text.instructions import Expressions
from engine.text.places import Places, in_vector, moved
from engine.text.tokens import LOOK_ITEMS, Tokens
from engine.text.typedefs import FUNCREF, IndexSpace, Types, is_index

_PAGE_LOG2 = 16


class Segments:
    """Reads segments; each method takes the index of the first token and gives code and what comes next.

    `places` is what the expressions of the last segment come from.
    """

    def __init__(self, tokens: Tokens, types: Types, spaces: Spaces, expressions: Expressions) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.types = types
        self.spaces = spaces
        self.expressions = expressions
        self.places: Places = []
        self.item_places: list[Places] = []  # of the items that were read last, if places are wanted

    def elem(self, i: int) -> tuple[bytes, int]:
        """Read what follows `(elem`."""
        texts = self.texts
        if texts[i][:1] == "$":
            i += 1
        flags = 1  # passive
        table = offset = b""
        places: Places = []
        bare = texts[i][:1].isdigit()
        if texts[i] == "declare":
            flags, i = 3, i + 1
        elif bare or (texts[i] == "(" and texts[i + 1] != "ref"):
            flags = 0
            if bare or texts[i + 1] == "table":
                flags = 2
                table, i = self._where(self.spaces.table, i)
            offset, i = self._expression(i, "offset")
            places = self.expressions.places
        # (elem (i32.const 0) $f) and (table funcref (elem $f)) are abbreviations with function indices.
        if texts[i] == "func" or ((flags == 0 or bare) and (texts[i] == ")" or is_index(texts[i]))):
            items, i = self._functions(i + 1 if texts[i] == "func" else i)
            kind = b"\0"
        else:
            kind, i = self.types.reftype(i)
            items, i = self._items(i)
            flags |= 4
            # The form with expressions alone means funcref; another type needs the form with a table.
            if flags == 4 and kind != FUNCREF:
                flags, table = 6, b"\0"
        self.places = moved(places, 1 + len(table))
        head = u(flags) + table + offset + (kind if flags & 3 else b"")
        return head + self._vector(items, len(head)), i

    def inline_elem(self, i: int, table: int, *, is_64: bool) -> tuple[bytes, bytes, int]:
        """Read `reftype (elem ...)` of a table; return the table's type too."""
        element, i = self.types.reftype(i)
        i = self.tokens.expect(i, "(")
        i = self.tokens.expect(i, "elem")
        if self.texts[i] == "(" or element != FUNCREF:
            items, i = self._items(i)
            flags, kind = 6, element
        else:
            items, i = self._functions(i)
            flags, kind = 2, b"\0"
        # A table of exactly as many elements: minimum and maximum.
        count = u(len(items))
        type_ = element + (b"\x05" if is_64 else b"\x01") + count + count
        head = u(flags) + u(table) + _zero(is_64) + kind
        self.places = []
        code = head + self._vector(items, len(head))
        return type_, code, self.tokens.expect(i, ")")

    def data(self, i: int) -> tuple[bytes, int]:
        """Read what follows `(data`."""
        texts = self.texts
        if texts[i][:1] == "$":
            i += 1
        head = b"\x01"  # passive
        self.places = []
        if texts[i] == "(" or texts[i][:1].isdigit():
            memory = b"\0"
            if texts[i] != "(" or texts[i + 1] == "memory":
                memory, i = self._where(self.spaces.memory, i)
            offset, i = self._expression(i, "offset")
            head = b"\x02" + memory if memory != b"\0" else memory
            self.places = moved(self.expressions.places, len(head))
            head += offset
        data, i = self.tokens.strings(i)
        return head + sized(data), i

    def inline_data(self, i: int, memory: int, *, is_64: bool) -> tuple[bytes, bytes, int]:
        """Read `(pagesize n)? (data ...)` of a memory, which is as large as its data; return its type too."""
        page_log2, i = ExternTypes(self.tokens, self.types).page_size(i)
        i = self.tokens.expect(i, "(")
        i = self.tokens.expect(i, "data")
        data, i = self.tokens.strings(i)
        shift = _PAGE_LOG2 if page_log2 is None else page_log2
        pages = u((len(data) + (1 << shift) - 1) >> shift)
        flags = 1 | (4 if is_64 else 0) | (0 if page_log2 is None else 8)
        type_ = u(flags) + pages + pages + (b"" if page_log2 is None else u(page_log2))
        code = (b"\x02" + u(memory) if memory else b"\0") + _zero(is_64) + sized(data)
        return type_, code, self.tokens.expect(i, ")")

    def _where(self, space: IndexSpace, i: int) -> tuple[bytes, int]:
        """Read `(table x)` or `(memory x)`, or a number alone, as the first version had it."""
        if self.texts[i] != "(":
            return u(space.index(self.tokens, i)), i + 1
        return u(space.index(self.tokens, i + 2)), self.tokens.expect(i + 3, ")")

    def _expression(self, i: int, keyword: str) -> tuple[bytes, int]:
        """Read `(offset ...)` or `(item ...)`, or the one folded instruction that may stand for it."""
        if self.texts[i] == "(" and self.texts[i + 1] == keyword:
            code, i = self.expressions.constant(i + 2)
            return code, self.tokens.expect(i, ")")
        return self.expressions.constant(i, single=True)

    def _functions(self, i: int) -> tuple[list[bytes], int]:
        items: list[bytes] = []
        placing, self.item_places = self.expressions.placing, []
        while is_index(self.texts[i]):
            items.append(u(self.spaces.func.index(self.tokens, i)))
            if placing:
                self.item_places.append([(0, i)])
            i += 1
            if not len(items) & LOOK_ITEMS - 1:
                self.tokens.look()
        return items, i

    def _items(self, i: int) -> tuple[list[bytes], int]:
        """Read element expressions, or the function indices that may stand for them in a table."""
        if is_index(self.texts[i]):
            indices, i = self._functions(i)
            return [b"\xd2" + index + b"\x0b" for index in self.tokens.looked(indices)], i
        items: list[bytes] = []
        placing, self.item_places = self.expressions.placing, []
        while self.texts[i] == "(":
            code, i = self._expression(i, "item")
            items.append(code)
            if placing:
                self.item_places.append(self.expressions.places)
            if not len(items) & LOOK_ITEMS - 1:
                self.tokens.look()
        return items, i

    def _vector(self, items: list[bytes], start: int) -> bytes:
        """Return the vector of the items, and note their places; it stands at `start`."""
        if self.expressions.placing:
            found = zip(items, self.item_places, strict=True)
            self.places = [*self.places, *moved(in_vector(found), start)]
        return vector(items)


def _zero(is_64: bool) -> bytes:
    """Return the expression for offset 0."""
    return b"\x42\0\x0b" if is_64 else b"\x41\0\x0b"


def quoted_binary(tokens: Tokens, strings: range, places: Places | None) -> bytes:
    """Return what the strings of `(module binary ...)` spell."""
    if places is None:
        return tokens.strings(strings.start, strings.stop)[0]
    out = bytearray()
    for i in tokens.looked(strings):
        places.append((len(out), i))
        out += tokens.string(i)
    return bytes(out)
