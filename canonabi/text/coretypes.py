"""Core types in component text: those of modules, and the types of modules.

Specification: Component Model, `Explainer.md`, "Type Definitions"; `Binary.md`, "core:type".
"""

from __future__ import annotations

from canonabi import opcodes
from canonabi.text.reading import FormReader
from canonabi.text.scopes import Body, Emit, Parts
from engine.text.encoder import BYTES, sized, u, vector
from engine.text.externtypes import ExternTypes
from engine.text.typedefs import FuncType, TypeUse, is_index
from engine.types.typecodes import EXTERN_KINDS

_Known = dict[FuncType, int]  # the function types that a module type spells out, with their indices


class CoreTypes(FormReader):
    """Reads core types; their definitions may refer to themselves, so that they are read when written."""

    def definition(self, i: int) -> tuple[Emit, int]:
        """Read `type` or `rec` after `core`, up to the parenthesis that closes them."""
        word = self.texts[i]
        after = self.skip_id(i + 1)
        if word == "type" and self.opens(after, "module"):
            parts, end = self.module_type(after + 2, self.texts[i + 1] if after > i + 1 else None)
            end = self.tokens.expect(end, ")")
            return (lambda: self.scopes.add(opcodes.CORE_TYPE, "core type", parts, i + 1)), end
        end = self.tokens.closing[i - 2]
        if word == "type":
            return (lambda: self._subtype(i - 1)), end
        if word == "rec":
            return (lambda: self._recursive(i - 1)), end
        raise self.tokens.error(i)

    def _subtype(self, i: int) -> FuncType | None:
        """Write the type whose `type` stands after token i; return it, if it is a function's."""
        types = self.scopes.current.core_types
        types.space.define(self.tokens, i + 2)
        code, end = types.subtype(i, plain=True)
        if end != self.tokens.closing[i if self.texts[i] == "(" else i - 1]:
            raise self.tokens.error(end)
        if code[0] == opcodes.MODULE_TYPE:  # the same opcode; wasm-tools lets it stand in module types
            code = BYTES[opcodes.SUBTYPE_PREFIX] + code
        self.scopes.current.emit(opcodes.CORE_TYPE, code)
        return types.entries[-1]

    def _recursive(self, i: int) -> None:
        """Write the recursive types whose `rec` stands after token i."""
        types = self.scopes.current.core_types
        at = i + 2
        while self.opens(at, "type"):
            self.tokens.look()
            types.space.define(self.tokens, at + 2)
            at = self.tokens.closing[at] + 1
        self.tokens.expect(at, ")")
        types.recursive(i)
        self.scopes.current.emit(opcodes.CORE_TYPE, types.groups[-1])

    # module types

    def module_type(self, i: int, id_: str | None) -> tuple[Parts, int]:
        """Read the declarations that follow `module` in a type."""
        declarations: list[Emit] = []
        known: _Known = {}
        while self.texts[i] == "(":
            self.tokens.look()
            declarations.append(self._declaration(i, known))
            i = self.tokens.expect(self.tokens.closing[i], ")")
        return [BYTES[opcodes.MODULE_TYPE], Body("module", declarations, id_)], i

    def _declaration(self, i: int, known: _Known) -> Emit:
        word = self.texts[i + 1]
        if word == "type":
            return lambda: self._type(i, known)
        if word == "rec":
            return lambda: self._recursive(i)
        if word == "alias":
            return lambda: self._alias(i + 2)
        if word == "import":
            return lambda: self._extern(i, i + 4, opcodes.IMPORT, known)
        if word == "export":
            return lambda: self._extern(i, i + 3, opcodes.EXPORT, known)
        raise self.tokens.error(i + 1)

    def _type(self, i: int, known: _Known) -> None:
        index = self.scopes.current.core_types.space.count
        functype = self._subtype(i)
        if functype is not None:
            known[functype] = index

    def _alias(self, i: int) -> None:
        """Write `alias outer component index (type $id?)`."""
        i = self.tokens.expect(i, "outer")
        for at in (i, i + 1):
            if not is_index(self.texts[at]):
                raise self.tokens.error(at)
        id_at = self.tokens.expect(self.tokens.expect(i + 2, "("), "type")
        self.tokens.expect(self.tokens.expect(self.skip_id(id_at), ")"), ")")
        code = self.scopes.outer_alias("core type", *self.scopes.outer_target("core type", i))
        self.scopes.add(opcodes.ALIAS, "core type", [code], id_at)

    def _extern(self, field: int, i: int, section_id: int, known: _Known) -> None:
        """Write an import or export of a module type; its names end before token i."""
        names = b"".join(sized(self.tokens.name(at)) for at in range(field + 2, i))
        kind = self.texts[self.tokens.expect(i, "(")]
        if kind not in EXTERN_KINDS:
            raise self.tokens.error(i + 1)
        code, end = self._entity(kind, self.skip_id(i + 2), known)
        self.tokens.expect(self.tokens.expect(end, ")"), ")")
        self.scopes.current.emit(section_id, names + BYTES[EXTERN_KINDS[kind]] + code)

    def _entity(self, kind: str, i: int, known: _Known) -> tuple[bytes, int]:
        types = self.scopes.current.core_types
        externtypes = ExternTypes(self.tokens, types)
        if kind == "table":
            return externtypes.table(i)
        if kind == "memory":
            return externtypes.memory(i)
        if kind == "global":
            return externtypes.global_(i)
        use, i = types.typeuse(i, [])
        return (b"\0" if kind == "tag" else b"") + u(self._index_of(use, known)), i

    def _index_of(self, use: TypeUse, known: _Known) -> int:
        """Return the index of the type of a function, which may have to be written first."""
        if use.type_index is not None:
            return use.type_index
        functype = FuncType(use.params, use.results)
        index = known.get(functype)
        if index is None:
            code = b"\x60" + vector(functype.params) + vector(functype.results)
            self.scopes.current.emit(opcodes.CORE_TYPE, code)
            index = self.scopes.current.define("core type", self.tokens, None)
            self.scopes.current.core_types.entries[-1] = functype
        return index
