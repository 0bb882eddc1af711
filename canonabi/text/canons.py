"""Canonical definitions in component text, read by the table of opcodes.

Specification: Component Model, `Explainer.md`, "Canonical Definitions".
"""

from __future__ import annotations

from canonabi import opcodes
from canonabi.opcodes import (
    CANON_BY_NAME,
    CANON_OPTIONS,
    LIFT,
    LOWER,
    OPERAND_GATES,
    REMOVED_OPERANDS,
    Canon,
)
from canonabi.text.scopes import Parts, Ref
from canonabi.text.types import TypeReader
from engine.text.encoder import BYTES, u
from engine.text.tokens import shorten
from engine.text.typedefs import Types, number

_OPTIONS = {option.name: option for option in CANON_OPTIONS}


class CanonReader(TypeReader):
    """Reads canonical definitions."""

    def canon(self, i: int) -> tuple[Canon, Parts, int]:
        """Read what follows `canon`, without the type that a lift ends in."""
        canon = CANON_BY_NAME.get(self.texts[i])
        if canon is None:
            raise self.tokens.error(i, f"unknown canonical definition {shorten(self.texts[i])}")
        self.scopes.check(canon.gate, i, canon.name)
        parts: Parts = [BYTES[canon.opcode] + (b"\0" if canon in (LIFT, LOWER) else b"")]
        i += 1
        for operand in canon.operands[:2] if canon is LIFT else canon.operands:
            read, i = self._operand(operand, i)
            parts += read
        return canon, parts, i

    def _operand(self, operand: str, i: int) -> tuple[Parts, int]:
        texts = self.texts
        if operand == "options":
            return self._options(i)
        if operand == "result":
            return self.resultlist(i)
        if operand == "slot":
            return [u(number(self.tokens, i))], i + 1
        if operand == "core valtype":
            code, i = Types(self.tokens).valtype(i)
            return [code], i
        if operand in ("async", "cancellable", "shared"):
            if texts[i] != operand:
                return [b"\0"], i
            self.scopes.check(OPERAND_GATES.get(operand), i, operand)
            self.scopes.check_removed(REMOVED_OPERANDS.get(operand), i, operand)
            return [b"\1"], i + 1
        if operand == "core memory":  # within `(memory ...)`
            i = self.tokens.expect(self.tokens.expect(i, "("), "memory")
            ref, i = self.index(operand, i)
            return [ref], self.tokens.expect(i, ")")
        ref, i = self.index(operand, i)
        return [ref], i

    def _options(self, i: int) -> tuple[Parts, int]:
        """Read any number of canonical options."""
        parts: Parts = []
        count = 0
        while True:
            wrapped = self.texts[i] == "("
            option = _OPTIONS.get(self.texts[i + wrapped])
            if option is None or wrapped != (option.operand is not None):
                return [u(count), *parts], i
            self.scopes.check(option.gate, i + wrapped, option.name)
            parts.append(BYTES[option.opcode])
            i += 1
            if option.operand is not None:
                ref, i = self.index(f"core {option.operand}", i + 1)
                parts.append(ref)
                i = self.tokens.expect(i, ")")
            count += 1

    def lift(self, parts: Parts, type_: Ref, id_at: int) -> int:
        """Write a lift: its type is looked up first, and stands last."""
        self.scopes.resolve(type_)
        return self.scopes.add(opcodes.CANON, "func", [*parts, type_], id_at)
