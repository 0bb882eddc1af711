"""Types in component text: value types, functions, resources, components and instances.

A type that is spelled where an index is wanted becomes a definition of its own before what uses it.
Specification: Component Model, `Explainer.md`, "Type Definitions"; `Binary.md`.
"""

from __future__ import annotations

from collections.abc import Callable

from canonabi import opcodes
from canonabi.opcodes import PRIMITIVES, TYPE_GATES
from canonabi.text.coretypes import CoreTypes
from canonabi.text.reading import FormReader
from canonabi.text.scopes import NESTING, OUTER_SORTS, SORT_CODES, Body, Emit, Parts, Ref, Scopes
from engine.cstack import check_stack
from engine.text.encoder import BYTES, u, vector
from engine.text.typedefs import Types, is_index, number

_NAMELESS = {"list": opcodes.LIST, "option": opcodes.OPTION}
_MAYBE = {"stream": opcodes.STREAM, "future": opcodes.FUTURE}
_LABELS = {"flags": opcodes.FLAGS, "enum": opcodes.ENUM}
_HANDLES = {"own": opcodes.OWN, "borrow": opcodes.BORROW}
_FIELDS = {"record": (opcodes.RECORD, "field"), "variant": (opcodes.VARIANT, "case")}


class TypeReader(FormReader):
    """Reads types."""

    def __init__(self, scopes: Scopes) -> None:
        super().__init__(scopes)
        self.core_types = CoreTypes(scopes)

    def gated(self, code: int, i: int) -> bytes:
        """Return the opcode of the type that token i names, if its feature is on."""
        self.scopes.check(TYPE_GATES.get(code), i, self.texts[i])
        return BYTES[code]

    def deeper(self, i: int) -> None:
        """Count a level of nesting that recurses."""
        check_stack()
        self.depth += 1
        if self.depth > NESTING:
            raise self.tokens.error(i, f"nesting too deep: more than {NESTING} levels")

    # value types

    def valtype(self, i: int) -> tuple[Parts, int]:
        """Read a value type: an index, a primitive type, or one that is defined by being used."""
        text = self.texts[i]
        if is_index(text):
            return [Ref("type", i, signed=True)], i + 1
        code = PRIMITIVES.get(text)
        if code is not None:
            return [self.gated(code, i)], i + 1
        parts, i = self.defvaltype(i)
        return [self.defined(parts, signed=True)], i

    def defined(self, parts: Parts, *, signed: bool = False) -> Ref:
        """Make a definition of a type that is spelled in place; return the reference to it."""
        ref = Ref("type", signed=signed)

        def emit() -> None:
            ref.index = self.scopes.add(opcodes.TYPE, "type", parts)

        self.pending.append(emit)
        return ref

    def starts_valtype(self, i: int) -> bool:
        """Tell whether a value type stands at token i."""
        text = self.texts[i]
        return is_index(text) or text in PRIMITIVES or (text == "(" and self.texts[i + 1] != "error")

    def optional(self, i: int) -> tuple[Parts, int]:
        """Read a value type that need not be there."""
        if not self.starts_valtype(i):
            return [b"\0"], i
        parts, i = self.valtype(i)
        return [b"\1", *parts], i

    def defvaltype(self, i: int) -> tuple[Parts, int]:
        """Read a defined value type in its parentheses."""
        keyword = self.texts[self.tokens.expect(i, "(")]
        self.deeper(i)
        if keyword in _FIELDS:
            parts, i = self._fields(i + 2, *_FIELDS[keyword])
        elif keyword in _LABELS:
            parts, i = self._labels(i + 2, _LABELS[keyword])
        elif keyword in _NAMELESS:
            parts, i = self._nameless(i + 1, _NAMELESS[keyword])
        elif keyword in _MAYBE:
            inner, after = self.optional(i + 2)
            parts, i = [self.gated(_MAYBE[keyword], i + 1), *inner], after
        elif keyword in _HANDLES:
            ref, after = self.index("type", i + 2)
            parts, i = [BYTES[_HANDLES[keyword]], ref], after
        elif keyword == "tuple":
            parts, i = self._tuple(i + 2)
        elif keyword == "result":
            parts, i = self._result(i + 2)
        elif keyword == "map":
            key, after = self.valtype(i + 2)
            value, after = self.valtype(after)
            parts, i = [self.gated(opcodes.MAP_TYPE, i + 1), *key, *value], after
        else:
            raise self.tokens.error(i + 1)
        self.depth -= 1
        return parts, self.tokens.expect(i, ")")

    def _fields(self, i: int, code: int, word: str) -> tuple[Parts, int]:
        parts: Parts = []
        count = 0
        while self.texts[i] == "(":
            self.tokens.look()
            i = self.tokens.expect(i + 1, word)
            parts.append(self.label(i))
            inner, i = self.valtype(i + 1) if word == "field" else self.optional(i + 1)
            parts += inner
            if word == "case":
                parts.append(b"\0")  # no refinement
            i = self.tokens.expect(i, ")")
            count += 1
        return [BYTES[code], u(count), *parts], i

    def _labels(self, i: int, code: int) -> tuple[Parts, int]:
        labels: list[bytes] = []
        while self.texts[i][:1] == '"':
            self.tokens.look()
            labels.append(self.label(i))
            i += 1
        return [BYTES[code] + vector(labels)], i

    def _nameless(self, i: int, code: int) -> tuple[Parts, int]:
        inner, after = self.valtype(i + 1)
        if code == opcodes.LIST and self.texts[after][:1].isdigit():
            length = u(number(self.tokens, after))
            return [self.gated(opcodes.FIXED_LENGTH_LIST, i), *inner, length], after + 1
        return [BYTES[code], *inner], after

    def _tuple(self, i: int) -> tuple[Parts, int]:
        parts: Parts = []
        count = 0
        while self.texts[i] != ")":
            self.tokens.look()
            inner, i = self.valtype(i)
            parts += inner
            count += 1
        return [BYTES[opcodes.TUPLE], u(count), *parts], i

    def _result(self, i: int) -> tuple[Parts, int]:
        ok, i = self.optional(i)
        error: Parts = [b"\0"]
        if self.opens(i, "error"):
            error, i = self.valtype(i + 2)
            error = [b"\1", *error]
            i = self.tokens.expect(i, ")")
        return [BYTES[opcodes.RESULT], *ok, *error], i

    # other types

    def functype(self, i: int) -> tuple[Parts, int]:
        """Read what follows `func`: `async`, parameters and a result."""
        head = BYTES[opcodes.FUNC]
        if self.texts[i] == "async":
            head = self.gated(opcodes.ASYNC_FUNC, i)
            i += 1
        parts: Parts = []
        count = 0
        while self.opens(i, "param"):
            self.tokens.look()
            parts.append(self.label(i + 2))
            inner, i = self.valtype(i + 3)
            parts += inner
            i = self.tokens.expect(i, ")")
            count += 1
        result, i = self.resultlist(i)
        return [head, u(count), *parts, *result], i

    def resultlist(self, i: int) -> tuple[Parts, int]:
        """Read `(result t)`, which need not be there."""
        if not self.opens(i, "result"):
            return [b"\1\0"], i
        inner, i = self.valtype(i + 2)
        return [b"\0", *inner], self.tokens.expect(i, ")")

    def resource(self, i: int) -> tuple[Parts, int]:
        """Read what follows `resource`: the representation, and a destructor."""
        at = self.tokens.expect(self.tokens.expect(i, "("), "rep")
        rep, i = Types(self.tokens).valtype(at)
        i = self.tokens.expect(i, ")")
        parts: Parts = [BYTES[opcodes.RESOURCE] + rep]
        if not self.opens(i, "dtor"):
            return [*parts, b"\0"], i
        ref, i = self.index("core func", i + 2)
        return [*parts, b"\1", ref], self.tokens.expect(i, ")")

    def typebody(self, keyword: str, i: int, id_: str | None) -> tuple[Parts, int]:
        """Read the declarations that follow `component` or `instance` in a type."""
        outer, declarations = self.pending, list[Emit]()
        self.deeper(i)
        while self.texts[i] == "(":
            self.tokens.look()
            self.pending = []
            emit, after = self.declaration(i, keyword)
            i = self.tokens.expect(after, ")")
            declarations += [*self.pending, emit]
        self.depth -= 1
        self.pending = outer
        code = opcodes.COMPONENT_TYPE if keyword == "component" else opcodes.INSTANCE_TYPE
        return [BYTES[code], Body("type", declarations, id_)], i

    def deftype(self, i: int, id_: str | None = None) -> tuple[Parts, int]:
        """Read the type that a type definition gives its identifier."""
        if self.texts[i] in PRIMITIVES:
            return [self.gated(PRIMITIVES[self.texts[i]], i)], i + 1
        keyword = self.texts[self.tokens.expect(i, "(")]
        if keyword == "func":
            parts, i = self.functype(i + 2)
        elif keyword in ("component", "instance"):
            parts, i = self.typebody(keyword, i + 2, id_)
        elif keyword == "resource":
            parts, i = self.resource(i + 2)
        else:
            return self.defvaltype(i)
        return parts, self.tokens.expect(i, ")")

    def typeuse(self, keyword: str, i: int) -> tuple[Ref, int]:
        """Read the type of a function, component or instance: `(type $t)`, or the type itself."""
        if self.refers(i, "type"):
            return self.item("type", i + 2)
        parts, i = self.functype(i) if keyword == "func" else self.typebody(keyword, i, None)
        return self.defined(parts), i

    def core_typeuse(self, i: int) -> tuple[Ref, int]:
        """Read the type of a core module, up to the parenthesis that closes what has it."""
        if self.refers(i, "type"):
            return self.item("core type", i + 2)
        body, i = self.core_types.module_type(i, None)
        ref = Ref("core type")

        def emit() -> None:
            ref.index = self.scopes.add(opcodes.CORE_TYPE, "core type", body)

        self.pending.append(emit)
        return ref, i

    # types of imports and exports

    def externtype(self, i: int, *, named: bool = True) -> tuple[str, Parts, int, int]:
        """Read `(sort $id? type)`; return sort, code, where the identifier may stand, what comes next."""
        i = self.tokens.expect(i, "(")
        at = i
        space, i = self.sort(i)
        id_at = i
        i = self.skip_id(i) if named else i
        if space.startswith("core ") and space != "core module":
            raise self.tokens.error(at + 1)
        parts, i = self.bound(space, i)
        return space, parts, id_at, self.tokens.expect(i, ")")

    def bound(self, space: str, i: int) -> tuple[Parts, int]:
        """Read what an import or export of a sort has for its type."""
        if space == "type":
            return self._typebound(i)
        if space == "value":
            return self._valuebound(i)
        ref, i = self.core_typeuse(i) if space == "core module" else self.typeuse(space, i)
        return [SORT_CODES[space], ref], i

    def _typebound(self, i: int) -> tuple[Parts, int]:
        head = SORT_CODES["type"]
        i = self.tokens.expect(i, "(")
        if self.texts[i] == "sub":
            return [head + b"\1"], self.tokens.expect(self.tokens.expect(i + 1, "resource"), ")")
        ref, i = self.index("type", self.tokens.expect(i, "eq"))
        return [head + b"\0", ref], self.tokens.expect(i, ")")

    def _valuebound(self, i: int) -> tuple[Parts, int]:
        head = SORT_CODES["value"]
        if self.opens(i, "eq"):
            ref, i = self.index("value", i + 2)
            return [head + b"\0", ref], self.tokens.expect(i, ")")
        if self.refers(i, "type"):
            ref, i = self.item("type", i + 2)
            ref.signed = True
            return [head + b"\1", ref], i
        inner, i = self.valtype(i)
        return [head + b"\1", *inner], i

    # declarations and definitions that types and components share

    def declaration(self, i: int, keyword: str) -> tuple[Emit, int]:
        """Read a declaration of a component or instance type, up to its closing parenthesis."""
        word = self.texts[i + 1]
        if word == "core":
            return self.core_types.definition(i + 2)
        if word == "type":
            return self.type_definition(i + 2)
        if word == "alias":
            return self.alias(i + 2)
        if word == "export" or (word == "import" and keyword == "component"):
            return self.extern_declaration(i + 2, opcodes.EXPORT if word == "export" else opcodes.IMPORT)
        raise self.tokens.error(i + 1)

    def type_definition(self, i: int) -> tuple[Emit, int]:
        """Read what follows `type`: an identifier and a type."""
        after = self.skip_id(i)
        parts, end = self.deftype(after, self.texts[i] if after > i else None)
        return (lambda: self.scopes.add(opcodes.TYPE, "type", parts, i)), end

    def extern_declaration(self, i: int, section_id: int) -> tuple[Emit, int]:
        """Read what follows `import`, or `export` in a type: a name and a type."""
        name, i = self.extern_name(i)
        space, parts, id_at, end = self.externtype(i)
        parts = [name, *parts]
        return (lambda: self.scopes.add(section_id, space, parts, id_at)), end

    def alias(self, i: int) -> tuple[Emit, int]:
        """Read what follows `alias`."""
        target, sort_at = self.alias_target(i)
        space, id_at = self.sort(self.tokens.expect(sort_at, "("))
        end = self.tokens.expect(self.skip_id(id_at), ")")
        self.check_alias(space, i)
        return (lambda: target(space, id_at)), end

    def check_alias(self, space: str, i: int) -> None:
        """Refuse an alias, whose target begins at token i, of a sort that it cannot have."""
        word = self.texts[i]
        core = space.startswith("core ")
        if word == "outer":
            fits = space in OUTER_SORTS
        elif word == "core":
            fits = core and space[5:] not in ("type", "module", "instance")
        else:
            fits = not core or space == "core module"
        if not fits:
            raise self.tokens.error(i, f"an alias of this kind cannot be of sort {space}")

    def alias_target(self, i: int) -> tuple[Callable[[str, int | None], int], int]:
        """Read what an alias is of: writes the alias, given its sort and where its identifier may stand."""
        scopes = self.scopes
        if self.texts[i] == "outer":

            def outer(space: str, id_at: int | None) -> int:
                code = scopes.outer_alias(space, *scopes.outer_target(space, i + 1))
                return scopes.add(opcodes.ALIAS, space, [code], id_at)

            if not is_index(self.texts[i + 1]) or not is_index(self.texts[i + 2]):
                raise self.tokens.error(i + 2 if is_index(self.texts[i + 1]) else i + 1)
            return outer, i + 3
        core = self.texts[i] == "core"
        at = self.tokens.expect(i + 1 if core else i, "export")
        ref = Ref("core instance" if core else "instance", at)
        if not is_index(self.texts[at]):
            raise self.tokens.error(at)
        head = BYTES[opcodes.ALIAS_CORE_EXPORT if core else opcodes.ALIAS_EXPORT]
        name = self.label(at + 1)

        def export(space: str, id_at: int | None) -> int:
            return scopes.add(opcodes.ALIAS, space, [SORT_CODES[space] + head, ref, name], id_at)

        return export, at + 2
