"""Types of tables, memories and globals in text (core 3.0, section 6.4.13 and on; custom page sizes)."""

from __future__ import annotations

from engine.text.encoder import u
from engine.text.tokens import Tokens
from engine.text.typedefs import Types, number


class ExternTypes:
    """Reads the types; each method takes the index of the first token and gives code and what comes next.

    `limit_bits` is how wide the numbers of limits may be: 32 without memory64.
    """

    def __init__(self, tokens: Tokens, types: Types, limit_bits: int = 64) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.types = types
        self.limit_bits = limit_bits

    def _limits(self, i: int) -> tuple[int, bytes, int]:
        """Read address type, minimum and maximum; return flags, code and what comes next."""
        texts = self.texts
        flags = 0
        if texts[i] in ("i32", "i64"):
            flags = 4 if texts[i] == "i64" else 0
            i += 1
        code = u(number(self.tokens, i, self.limit_bits))
        i += 1
        if texts[i][:1].isdigit():
            flags |= 1
            code += u(number(self.tokens, i, self.limit_bits))
            i += 1
        return flags, code, i

    def table(self, i: int) -> tuple[bytes, int]:
        """Read address type, limits and element type."""
        flags, code, i = self._limits(i)
        element, i = self.types.reftype(i)
        return element + u(flags) + code, i

    def memory(self, i: int) -> tuple[bytes, int]:
        """Read address type, limits, whether it is shared, and page size."""
        flags, code, i = self._limits(i)
        if self.texts[i] == "shared":
            flags, i = flags | 2, i + 1
        page_size, i = self.page_size(i)
        if page_size is not None:
            return u(flags | 8) + code + u(page_size), i
        return u(flags) + code, i

    def page_size(self, i: int) -> tuple[int | None, int]:
        """Read `(pagesize n)`, if it is there; return the binary logarithm of the size."""
        if self.texts[i] != "(" or self.texts[i + 1] != "pagesize":
            return None, i
        size = number(self.tokens, i + 2)
        if size == 0 or size & (size - 1):
            raise self.tokens.error(i + 2, "invalid custom page size")
        return size.bit_length() - 1, self.tokens.expect(i + 3, ")")

    def global_(self, i: int) -> tuple[bytes, int]:
        """Read `valtype` or `(mut valtype)`."""
        if self.texts[i] == "(" and self.texts[i + 1] == "mut":
            valtype, i = self.types.valtype(i + 2)
            return valtype + b"\x01", self.tokens.expect(i, ")")
        valtype, i = self.types.valtype(i)
        return valtype + b"\0", i
