"""Index spaces and scopes of component text, and how references find what they name.

A scope is a component, a component type, an instance type or a module type. Reading and writing are
apart: what is read is kept as parts, bytes and references; when its turn comes to be written, the
references are looked up in order, and the aliases that this takes are written before it.
Specification: Component Model, `Explainer.md`, "Index Spaces" and "Alias Definitions".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from canonabi import opcodes
from canonabi.binary.coremodules import CoreModules
from canonabi.opcodes import CORE_SORT, CORE_SORTS, SORTS
from engine.cstack import check_stack
from engine.features import Features
from engine.text.encoder import BYTES, custom_section, name_map, s, section, sized, u, vector
from engine.text.places import Places, in_section
from engine.text.tokens import Tokens
from engine.text.typedefs import IndexSpace, Types, number
from engine.wording import counted

NESTING = 100  # of components and types, which recurse

# by the words of an index space, the code of its sort; in the order of the name section
SORT_CODES: Mapping[str, bytes] = {
    **{f"core {name}": bytes((CORE_SORT, code)) for name, code in CORE_SORTS.items()},
    **{name: bytes((code,)) for name, code in SORTS.items()},
}
OUTER_SORTS = ("core module", "core type", "type", "component")

Emit = Callable[[], object]
"""Writes one definition into the current scope."""


# Identifiers are looked up only when the definition is written: only then it is known which indices were
# taken by aliases and types that the text spells in place.
class Ref:
    """A reference to a definition; `index` is known once it was looked up.

    `at` is the token of its index, `names` those of the exports that are taken from the instance there.
    """

    __slots__ = ("at", "index", "names", "signed", "space")

    def __init__(self, space: str, at: int = 0, names: Sequence[int] = (), *, signed: bool = False) -> None:
        self.space = space
        self.at = at
        self.names = names
        self.signed = signed  # written as s33, as value types are
        self.index: int | None = None


class Body:
    """The declarations of a type, which are a scope of their own."""

    __slots__ = ("declarations", "id", "kind")

    def __init__(self, kind: str, declarations: Sequence[Emit], id_: str | None) -> None:
        self.kind = kind
        self.declarations = declarations
        self.id = id_


Parts = list[bytes | Ref | Body]

_DECLARATIONS: Mapping[str, Mapping[int, int]] = {
    "module": {
        opcodes.IMPORT: opcodes.MODULE_IMPORT,
        opcodes.CORE_TYPE: opcodes.MODULE_TYPE_DECL,
        opcodes.ALIAS: opcodes.MODULE_ALIAS,
        opcodes.EXPORT: opcodes.MODULE_EXPORT,
    },
    "type": {
        opcodes.CORE_TYPE: opcodes.DECL_CORE_TYPE,
        opcodes.TYPE: opcodes.DECL_TYPE,
        opcodes.ALIAS: opcodes.DECL_ALIAS,
        opcodes.IMPORT: opcodes.DECL_IMPORT,
        opcodes.EXPORT: opcodes.DECL_EXPORT,
    },
}
_ALONE = frozenset((opcodes.CUSTOM, opcodes.CORE_MODULE, opcodes.COMPONENT, opcodes.START))  # no vectors


class TextScope:
    """What is defined so far in one scope, and what is written of it.

    `kind` is "component", "type" (a component or instance type) or "module" (a module type).
    """

    def __init__(self, tokens: Tokens, kind: str, id_: str | None) -> None:
        self.kind = kind
        self.id = id_
        self.core_types = Types(tokens)
        self.core_types.space = IndexSpace("core type")
        self.spaces = {name: IndexSpace(name) for name in SORT_CODES}
        self.spaces["core type"] = self.core_types.space
        self.sections: list[tuple[int, list[bytes]]] = []
        self.places: list[list[Places]] = []  # of the definitions in the sections
        self.token = 0  # where the definition opens that is being written

    def emit(self, section_id: int, code: bytes, places: Places | None = None) -> None:
        """Write a definition: into a section of its kind, or as the declaration it is in a type.

        `places` say where its bytes come from, if that is not all the same place.
        """
        # In a type there are no sections: each declaration has an opcode of its own.
        if self.kind != "component":
            code = BYTES[_DECLARATIONS[self.kind][section_id]] + code
            section_id = 0
        elif section_id in _ALONE:
            self.sections.append((section_id, [code]))
            self.places.append([places or [(0, self.token)]])
            return
        # Neighbours of a kind share a section; their order stays, so kinds of sections may come again.
        if not self.sections or self.sections[-1][0] != section_id:
            self.sections.append((section_id, []))
            self.places.append([])
        self.sections[-1][1].append(code)
        self.places[-1].append([(0, self.token)])

    def define(self, space: str, tokens: Tokens, id_at: int | None) -> int:
        """Give what was just written the next index, and the identifier that may stand at token `id_at`."""
        entries = self.spaces[space]
        index = entries.count
        if space == "core type":
            self.core_types.entries.append(None)
        if id_at is None:
            entries.count += 1
        else:
            entries.define(tokens, id_at)
        return index

    def declarations(self) -> bytes:
        """Return the declarations of a type, as a vector."""
        return vector(self.sections[0][1] if self.sections else [])

    def component(self, name: str | None) -> bytes:
        """Return the binary of a component."""
        out = bytearray(opcodes.PREAMBLE)
        for section_id, items in self.sections:
            if section_id == opcodes.CUSTOM:
                out += items[0]  # a section already
            else:
                out += section(section_id, items[0] if section_id in _ALONE else vector(items))
        return bytes(out) + self._name_section(name)

    def component_places(self) -> Places:
        """Return where the bytes of the component's binary come from."""
        found: Places = [(0, 0)]
        start = len(opcodes.PREAMBLE)
        for (section_id, items), places in zip(self.sections, self.places, strict=True):
            if section_id == opcodes.CUSTOM:
                found.append((start, places[0][0][1]))
                start += len(items[0])
                continue
            counted = section_id not in _ALONE
            found += in_section(start, items, places, counted=counted)
            start += len(section(section_id, vector(items) if counted else items[0]))
        return found

    def _name_section(self, name: str | None) -> bytes:
        content = b"" if name is None else BYTES[opcodes.NAME_COMPONENT] + sized(sized(name.encode()))
        for space, code in SORT_CODES.items():
            names = self.spaces[space].names
            if names:
                named = name_map(self.core_types.tokens.looked(names))
                content += BYTES[opcodes.NAME_SORT] + sized(code + named)
        return custom_section(b"component-name", content) if content else b""


class Scopes:
    """The scopes around what is being written, innermost last."""

    def __init__(
        self, tokens: Tokens, features: Features | None, modules: CoreModules, *, with_places: bool = False
    ) -> None:
        self.with_places = with_places
        self.tokens = tokens
        self.texts = tokens.texts
        self.features = features
        self.modules = modules
        self.stack: list[TextScope] = []

    @property
    def current(self) -> TextScope:
        """The innermost scope."""
        return self.stack[-1]

    def check(self, gate: str | None, i: int, what: str) -> None:
        """Refuse what stands at token i if the feature that it needs is off."""
        if gate is not None and self.features is not None and not getattr(self.features, gate):
            raise self.tokens.error(i, f"{what} needs the feature {gate.replace('_', '-')}")

    def check_removed(self, revision: str | None, i: int, what: str) -> None:
        """Refuse what stands at token i if the rule is on that has removed it."""
        if revision is not None and self.features is not None and getattr(self.features, revision):
            raise self.tokens.error(i, f"unexpected token {what}: {revision.replace('_', '-')} removes it")

    def run(self, kind: str, emits: Sequence[Emit], id_: str | None) -> TextScope:
        """Write definitions into a scope of their own and return it."""
        check_stack()
        scope = TextScope(self.tokens, kind, id_)
        self.stack.append(scope)
        for emit in emits:
            self.tokens.look()
            emit()
        self.stack.pop()
        return scope

    def encode(self, parts: Parts) -> bytes:
        """Return the code of some parts, looking up their references in order."""
        out = bytearray()
        for part in self.tokens.looked(parts):
            if isinstance(part, bytes):
                out += part
            elif isinstance(part, Ref):
                index = self.resolve(part)
                out += s(index) if part.signed else u(index)
            else:
                out += self.run(part.kind, part.declarations, part.id).declarations()
        return bytes(out)

    def mark(self, i: int) -> Emit:
        """Return what notes that the definitions written next are those at token i."""
        return lambda: setattr(self.current, "token", i)

    def add(
        self,
        section_id: int,
        space: str,
        parts: Parts,
        id_at: int | None = None,
        places: Places | None = None,
    ) -> int:
        """Write a definition into the current scope and return its index."""
        code = self.encode(parts)
        self.current.emit(section_id, code, places)
        return self.current.define(space, self.tokens, id_at)

    # references

    def resolve(self, ref: Ref) -> int:
        """Return the index of what a reference names, in the current scope."""
        if ref.index is None:
            if not ref.names:
                ref.index = self.lookup(ref.space, ref.at)
            elif ref.space.startswith("core ") and ref.space != "core module":
                ref.index = self._core_export(ref)
            else:
                ref.index = self._export(ref)
        return ref.index

    def _core_export(self, ref: Ref) -> int:
        if ref.space in ("core type", "core instance"):
            raise self.tokens.error(ref.at, f"a core instance exports no {ref.space[5:]}")
        if len(ref.names) > 1:
            raise self.tokens.error(ref.names[1])
        instance = self.lookup("core instance", ref.at)
        name = sized(self.tokens.name(ref.names[0]))
        return self._alias(ref.space, BYTES[opcodes.ALIAS_CORE_EXPORT] + u(instance) + name)

    def _export(self, ref: Ref) -> int:
        index = self.lookup("instance", ref.at)
        for position, at in enumerate(ref.names, 1):
            space = ref.space if position == len(ref.names) else "instance"
            name = sized(self.tokens.name(at))
            index = self._alias(space, BYTES[opcodes.ALIAS_EXPORT] + u(index) + name)
        return index

    def _alias(self, space: str, target: bytes) -> int:
        """Write an alias that the text does not spell out."""
        self.current.emit(opcodes.ALIAS, SORT_CODES[space] + target)
        return self.current.define(space, self.tokens, None)

    def lookup(self, space: str, i: int) -> int:
        """Return the index that token i spells or names, here or further out."""
        text = self.texts[i]
        # A number means the index space here, always; only names are looked for further out.
        if text[:1] != "$":
            return number(self.tokens, i)
        for depth, scope in enumerate(reversed(self.stack)):
            index = scope.spaces[space].ids.get(text)
            if index is not None:
                return index if depth == 0 else self._outer(space, i, depth, index)
        raise self.tokens.error(i, f"unknown {space} {text}")

    def _outer(self, space: str, i: int, depth: int, index: int) -> int:
        """Write the alias of something further out: one for each use, without a name."""
        if space not in OUTER_SORTS:
            message = f"outer item {self.texts[i]} is not a module, type, or component"
            raise self.tokens.error(i, message)
        # A new one for each use, as wasm-tools does it: the bytes are compared with its.
        self.current.emit(opcodes.ALIAS, self.outer_alias(space, depth, index))
        return self.current.define(space, self.tokens, None)

    def outer_alias(self, space: str, depth: int, index: int) -> bytes:
        """Return the code of an alias of something further out."""
        if self.current.kind == "module":
            sort, target = SORT_CODES[space][1:], opcodes.ALIAS_CORE_EXPORT
        else:
            sort, target = SORT_CODES[space], opcodes.ALIAS_OUTER
        return sort + BYTES[target] + u(depth) + u(index)

    def outer_target(self, space: str, i: int) -> tuple[int, int]:
        """Return depth and index that the tokens from i give: `alias outer` has them before the sort."""
        texts = self.texts
        depth = None
        if texts[i][:1] != "$":
            depth = number(self.tokens, i)
            if texts[i + 1][:1] != "$":
                return depth, number(self.tokens, i + 1)
        else:
            depth = next((n for n, scope in enumerate(reversed(self.stack)) if scope.id == texts[i]), None)
            if depth is None:
                raise self.tokens.error(i, f"unknown outer component {texts[i]}")
        if depth >= len(self.stack):
            raise self.tokens.error(i, f"only {counted(len(self.stack), 'scope')} here, not {depth + 1}")
        return depth, self.stack[-1 - depth].spaces[space].index(self.tokens, i + 1)
