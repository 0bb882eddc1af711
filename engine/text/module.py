"""Text of a module → its binary (core 3.0, section 6.6).

Three rounds over the fields: each takes its place in its index space, so that identifiers may be used
before they are defined; then types are read; then the rest, in order. Nothing is validated here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.binary.loading import Loading
from engine.errors import Invalid
from engine.features import Features
from engine.sources import MODULE_PREAMBLE
from engine.text import encoder
from engine.text.custom import (
    FIRST,
    LAST,
    CustomSection,
    ModuleNames,
    branch_hint_section,
    name_section,
    sections_before,
)
from engine.text.encoder import section, sized, u, vector
from engine.text.externtypes import ExternTypes
from engine.text.immediates import Spaces
from engine.text.instructions import Expressions
from engine.text.lexer import HINT, tokenize
from engine.text.places import Places, in_section, moved
from engine.text.segments import Segments, quoted_binary
from engine.text.tokens import Text, Tokens
from engine.text.typedefs import FuncType, Types, annotated_name
from engine.types.typecodes import EXTERN_KINDS

_Whole = tuple[Tokens, int, int]


def parse_module(source: Text, features: Features | None = None, loading: Loading | None = None) -> bytes:
    """Translate the text of one module, with or without `(module ...)` around its fields.

    Returns the binary, not validated, with a name section when the text has identifiers. Raises
    Malformed with line, column and excerpt; Invalid for a branch hint on what is no branch; what `loading`
    raises, which is what this is part of, and counts what it takes meanwhile.
    """
    tokens, first, end = whole_module(source, features, loading)
    code = encode_module(tokens, first, end, features)
    tokens.release()
    return code


def whole_module(source: Text, features: Features | None, loading: Loading | None) -> _Whole:
    """Return the tokens of a source that is one module, and where its fields begin and end."""
    tokens = tokenize(source, annotations=features is None or features.annotations, loading=loading)
    if tokens.texts[0] == "(" and tokens.texts[1] == "module":
        end = tokens.closing[0]
        if tokens.texts[end] == ")" and tokens.texts[end + 1]:
            raise tokens.error(end + 1)
        return tokens, 2, end
    return tokens, 0, len(tokens.texts) - 3


def encode_module(
    tokens: Tokens,
    first: int,
    end: int,
    features: Features | None = None,
    places: Places | None = None,
    name: str | None = None,
) -> bytes:
    """Translate the fields from token `first`, just after `module`, up to token `end`.

    `places`, if given, is filled with what each part of the binary comes from. `name` is the module's
    if its identifier does not stand at `first`.
    """
    if tokens.texts[first - 1] == "module":
        form = first + 1 if tokens.texts[first][:1] == "$" else first
        if tokens.texts[form] == "binary":
            return quoted_binary(tokens, range(form + 1, end), places)
    limit_bits = 64 if features is None or features.memory64 else 32
    module = ModuleReader(tokens, first, end, limit_bits, places, name)
    code = module.encode()
    if module.types.unforeseen:
        # a function's type was one that is implied further down: read again, now that it is known
        code = ModuleReader(tokens, first, end, limit_bits, places, name, module.types.entries).encode()
    return code


class ModuleReader:
    """One run over the fields of a module: sections grow as they are read."""

    def __init__(
        self,
        tokens: Tokens,
        first: int,
        end: int,
        limit_bits: int,
        places: Places | None,
        name: str | None = None,
        foreseen: Sequence[FuncType | None] = (),
    ) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.first = first
        self.end = end
        self.fields: list[int] = []  # where they start
        self.field = first  # the one that is being read
        self.types = Types(tokens, foreseen, placing=places is not None)
        self.spaces = Spaces()
        self.expressions = Expressions(tokens, self.types, self.spaces, placing=places is not None)
        self.externtypes = ExternTypes(tokens, self.types, limit_bits)
        self.segments = Segments(tokens, self.types, self.spaces, self.expressions)
        self.sections: dict[int, list[bytes]] = {id_: [] for id_ in encoder.SECTION_ORDER}
        self.item_places: dict[int, list[Places]] = {id_: [] for id_ in encoder.SECTION_ORDER}
        self.places = places
        self.customs: list[CustomSection] = []
        self.branch_hints: list[bytes] = []
        self.name = name
        self.local_names: list[tuple[int, list[tuple[int, str]]]] = []
        self.label_names: list[tuple[int, list[tuple[int, str]]]] = []
        self.defined: list[tuple[str, int]] = []  # kinds that have a definition, which no import may follow
        # the indices the next definitions get, in the order of the third round
        self.next = dict.fromkeys(("func", "table", "memory", "global", "tag"), 0)

    def encode(self) -> bytes:
        self.register_fields()
        for i in self.tokens.looked(self.fields):
            if self.texts[i + 1] in ("type", "rec"):
                self.types.definition(i)
        for i in self.fields:
            self.read_field(i)
        self.read_annotations_before(self.end)
        if self.texts[self.end] not in (")", ""):
            raise self.tokens.error(self.end)
        # The one that closes (module is missing.
        if self.texts[self.end] == "" and self.texts[self.first - 1] == "module" and self.first >= 2:
            raise self.tokens.error(self.end)
        self.types.finish()
        if self.tokens.annotations:
            self.check_annotations()
        return self.assemble()

    # first round: index spaces

    def register_fields(self) -> None:
        """Give every field its index."""
        tokens, texts = self.tokens, self.texts
        i = self.first
        if texts[i][:1] == "$":
            self.name = texts[i][1:]
            i += 1
        if tokens.annotations:
            self.name = annotated_name(tokens, i, self.name, "module")
        while i < self.end:
            if texts[i] != "(":
                raise tokens.error(i)
            tokens.look()
            self.fields.append(i)
            self.register(i)
            i = tokens.closing[i] + 1

    def register(self, i: int) -> None:
        tokens, texts = self.tokens, self.texts
        kind = texts[i + 1]
        if kind == "type":
            self.types.space.define(tokens, i + 2)
        elif kind == "rec":
            end, i = tokens.closing[i], i + 2
            while i < end and texts[i] == "(" and texts[i + 1] == "type":
                tokens.look()
                self.types.space.define(tokens, i + 2)
                i = tokens.closing[i] + 1
        elif kind == "import":
            if texts[i + 4] == "(" and texts[i + 5] in EXTERN_KINDS:
                self.spaces.of(texts[i + 5]).define(tokens, i + 6)
            self.check_import_order(i)
        elif kind in ("elem", "data"):
            self.spaces.of(kind).define(tokens, i + 2)
        elif kind in EXTERN_KINDS:
            after = self.spaces.of(kind).define(tokens, i + 2)
            self.register_inline(kind, i, after)

    def register_inline(self, kind: str, field: int, i: int) -> None:
        """Note whether a definition is an import, and give its inline segment an index."""
        texts, closing = self.texts, self.tokens.closing
        while texts[i] == "(" and texts[i + 1] == "export":
            self.tokens.look()
            i = closing[i] + 1
        # (func $f (import "m" "n") ...) is an abbreviation of an import.
        if texts[i] == "(" and texts[i + 1] == "import":
            self.check_import_order(field)
            return
        self.defined.append((kind, field))
        if kind not in ("table", "memory"):
            return
        if texts[i] in ("i32", "i64"):
            i += 1
        if kind == "table" and not texts[i][:1].isdigit():
            i = closing[i] + 1 if texts[i] == "(" else i + 1
        elif kind == "memory" and texts[i] == "(" and texts[i + 1] == "pagesize":
            i = closing[i] + 1
        segment = "elem" if kind == "table" else "data"
        # (table funcref (elem ...)) defines a segment without identifier, which takes the next index.
        if texts[i] == "(" and texts[i + 1] == segment:
            self.spaces.of(segment).count += 1

    # Imports come first in every index space, so none may stand behind a definition.
    def check_import_order(self, i: int) -> None:
        if self.defined:
            kind = {"func": "function"}.get(self.defined[0][0], self.defined[0][0])
            raise self.tokens.error(i, f"import after {kind}")

    # third round: everything but types

    def read_field(self, i: int) -> None:
        self.read_annotations_before(i)
        self.field = i
        self.tokens.look()
        kind = self.texts[i + 1]
        if kind in ("type", "rec"):
            return
        # Only after a look at the known kinds: a text must not choose methods at will.
        reader = getattr(self, f"read_{kind}", None) if kind in _FIELDS else None
        if reader is None:
            raise self.tokens.error(i + 1)
        end = reader(i + 2)
        if self.texts[end] != ")" or end != self.tokens.closing[i]:
            raise self.tokens.error(end)

    def add(self, section_id: int, code: bytes, places: Iterable[tuple[int, int]] = ()) -> None:
        """Add an item of a section; `places` are those within it that are not due to the field as such."""
        self.sections[section_id].append(code)
        if self.places is not None:
            self.item_places[section_id].append([(0, self.field), *places])

    def read_import(self, i: int) -> int:
        tokens = self.tokens
        module, name = tokens.name(i), tokens.name(i + 1)
        tokens.expect(i + 2, "(")
        kind = self.texts[i + 3]
        if kind not in EXTERN_KINDS:
            raise tokens.error(i + 3)
        i += 4
        if self.texts[i][:1] == "$":
            i += 1
        i = self.add_import(kind, module, name, i)
        return tokens.expect(i, ")")

    def add_import(self, kind: str, module: bytes, name: bytes, i: int) -> int:
        """Add an import whose type stands at token i."""
        ids: list[tuple[int, str | None]] = []
        at = i
        if kind in ("func", "tag"):
            use, i = self.types.typeuse(i, ids)
            externtype = (b"\0" if kind == "tag" else b"") + u(self.types.index_of(use))
        elif kind == "table":
            externtype, i = self.externtypes.table(i)
        elif kind == "memory":
            externtype, i = self.externtypes.memory(i)
        else:
            externtype, i = self.externtypes.global_(i)
        head = sized(module) + sized(name) + bytes((EXTERN_KINDS[kind],))
        self.add(encoder.IMPORT, head + externtype, [(len(head), at)])
        names = self.types.names_of(ids)
        if names and kind == "func":
            self.local_names.append((self.next["func"], names))
        self.next[kind] += 1
        self.check_duplicates(ids)
        return i

    def definition_head(self, kind: str, i: int) -> tuple[int, bool]:
        """Read identifier, inline exports and inline import; tell whether it was an import."""
        tokens, texts = self.tokens, self.texts
        if texts[i][:1] == "$":
            i += 1
        while texts[i] == "(" and texts[i + 1] == "export":
            tokens.look()
            self.add_export(tokens.name(i + 2), kind, self.next[kind], i)
            i = tokens.expect(i + 3, ")")
        if texts[i] == "(" and texts[i + 1] == "import":
            module, name = tokens.name(i + 2), tokens.name(i + 3)
            i = tokens.expect(i + 4, ")")
            return self.add_import(kind, module, name, i), True
        self.next[kind] += 1
        return i, False

    def add_export(self, name: bytes, kind: str, index: int, at: int) -> None:
        self.add(encoder.EXPORT, sized(name) + bytes((EXTERN_KINDS[kind],)) + u(index), [(0, at)])

    def read_export(self, i: int) -> int:
        tokens = self.tokens
        name = tokens.name(i)
        tokens.expect(i + 1, "(")
        kind = self.texts[i + 2]
        if kind not in EXTERN_KINDS:
            raise tokens.error(i + 2)
        self.add_export(name, kind, self.spaces.of(kind).index(tokens, i + 3), i + 3)
        return tokens.expect(i + 4, ")")

    def read_start(self, i: int) -> int:
        if self.sections[encoder.START]:
            raise self.tokens.error(i - 1, "multiple start sections")
        self.add(encoder.START, u(self.spaces.func.index(self.tokens, i)), [(0, i)])
        return i + 1

    def read_tag(self, i: int) -> int:
        i, imported = self.definition_head("tag", i)
        if not imported:
            ids: list[tuple[int, str | None]] = []
            use, i = self.types.typeuse(i, ids)
            self.check_duplicates(ids)
            self.add(encoder.TAG, b"\0" + u(self.types.index_of(use)), [(1, use.at)])
        return i

    def read_global(self, i: int) -> int:
        i, imported = self.definition_head("global", i)
        if not imported:
            type_, i = self.externtypes.global_(i)
            code, i = self.expressions.constant(i)
            self.add(encoder.GLOBAL, type_ + code, moved(self.expressions.places, len(type_)))
        return i

    # functions

    def read_func(self, i: int) -> int:
        index = self.next["func"]
        i, imported = self.definition_head("func", i)
        if imported:
            return i
        types = self.types
        ids: list[tuple[int, str | None]] = []
        use, i = types.typeuse(i, ids)
        # With (type $t) alone parameters have no identifiers, but locals are numbered behind them.
        n_unnamed = 0 if ids else types.param_count(use)
        self.add(encoder.FUNC, u(types.index_of(use)), [(0, use.at)])
        locals_: list[bytes] = []
        while self.texts[i] == "(" and self.texts[i + 1] == "local":
            i = types.declarations(i + 2, locals_, ids)
        expressions = self.expressions
        expressions.start(self.check_duplicates(ids, n_unnamed))
        i = expressions.read(i)
        expressions.place(i)
        head = encoder.local_groups(self.tokens.looked(locals_))
        body = head + expressions.out + b"\x0b"
        start = len(u(len(body))) + len(head)
        self.add(encoder.CODE, sized(body), moved(expressions.places, start))
        names = types.names_of(ids, n_unnamed)
        if names:
            self.local_names.append((index, names))
        if expressions.labels.names:
            self.label_names.append((index, expressions.labels.names))
        if expressions.hints:
            # Offsets of hints count from the local declarations on.
            hints = [u(len(head) + offset) + sized(value) for offset, value in expressions.hints]
            self.branch_hints.append(u(index) + vector(hints))
        return i

    def check_duplicates(self, ids: list[tuple[int, str | None]], first: int = 0) -> dict[str, int]:
        """Return the identifiers of locals with their indices, which begin with `first`."""
        found: dict[str, int] = {}
        for index, (at, _) in enumerate(self.tokens.looked(ids), first):
            if at:
                if self.texts[at] in found:
                    raise self.tokens.error(at, f"duplicate local {self.texts[at]}")
                found[self.texts[at]] = index
        return found

    # tables, memories and segments

    def read_table(self, i: int) -> int:
        texts = self.texts
        index = self.next["table"]
        i, imported = self.definition_head("table", i)
        if imported:
            return i
        is_64 = texts[i] == "i64"
        at = i + 1 if texts[i] in ("i32", "i64") else i
        if not texts[at][:1].isdigit():
            type_, code, i = self.segments.inline_elem(at, index, is_64=is_64)
            self.add(encoder.ELEM, code, self.segments.places)
            self.add(encoder.TABLE, type_)
            return i
        type_, i = self.externtypes.table(i)
        if texts[i] == ")":
            self.add(encoder.TABLE, type_)
            return i
        code, i = self.expressions.constant(i)
        head = b"\x40\0" + type_
        self.add(encoder.TABLE, head + code, moved(self.expressions.places, len(head)))
        return i

    def read_memory(self, i: int) -> int:
        texts = self.texts
        index = self.next["memory"]
        i, imported = self.definition_head("memory", i)
        if imported:
            return i
        is_64 = texts[i] == "i64"
        at = i + 1 if texts[i] in ("i32", "i64") else i
        if texts[at] == "(":
            type_, code, i = self.segments.inline_data(at, index, is_64=is_64)
            self.add(encoder.DATA, code)
        else:
            type_, i = self.externtypes.memory(i)
        self.add(encoder.MEMORY, type_)
        return i

    def read_elem(self, i: int) -> int:
        code, i = self.segments.elem(i)
        self.add(encoder.ELEM, code, self.segments.places)
        return i

    def read_data(self, i: int) -> int:
        code, i = self.segments.data(i)
        self.add(encoder.DATA, code, self.segments.places)
        return i

    # annotations, and the end

    def read_annotations_before(self, i: int) -> None:
        self.customs += [custom for _, custom in sections_before(self.tokens, i)]

    def check_annotations(self) -> None:
        """Refuse annotations of a known kind that stand where nothing reads them."""
        for i, annotation in self.tokens.looked(self.tokens.annotations.items()):
            if annotation.used or not self.first <= i <= self.end:
                continue
            if annotation.name != HINT:
                message = f"misplaced @{annotation.name} annotation"
                raise self.tokens.malformed(annotation.start, message)
            closing = self.tokens.closing
            fields = (at for at in self.fields if at < i <= closing[at])
            if any(self.texts[at + 1] == "func" for at in fields):
                place = self.tokens.excerpt(annotation.start)
                raise Invalid(f"@{HINT} annotation: invalid target").placed(*place)
            raise self.tokens.malformed(annotation.start, f"@{HINT} annotation: not in a function")

    def assemble(self) -> bytes:
        """Put the sections together."""
        sections = self.sections
        sections[encoder.TYPE] = self.types.groups
        self.item_places[encoder.TYPE] = self.types.places
        data_use = self.expressions.immediates.data_use
        if data_use:
            # Only if code names a segment: others are modules of the first version.
            self.add(encoder.DATACOUNT, u(len(sections[encoder.DATA])), [(0, data_use)])
        out = bytearray(MODULE_PREAMBLE)
        self.put_customs(out, True, FIRST)
        for id_ in encoder.SECTION_ORDER:
            self.put_customs(out, True, id_)
            if id_ == encoder.CODE:
                out += branch_hint_section(self.branch_hints)
            if sections[id_]:
                counted = id_ not in (encoder.START, encoder.DATACOUNT)
                if self.places is not None:
                    found = self.item_places[id_]
                    self.places += in_section(len(out), sections[id_], found, counted=counted)
                out += section(id_, vector(sections[id_]) if counted else sections[id_][0])
            self.put_customs(out, False, id_)
        self.put_customs(out, False, LAST)
        out += self.names()
        return bytes(out)

    def put_customs(self, out: bytearray, before: bool, anchor: int) -> None:
        for custom in self.tokens.looked(self.customs):
            if custom.before == before and custom.anchor == anchor:
                out += custom.code

    def names(self) -> bytes:
        spaces = self.spaces
        return name_section(
            self.tokens.looked,
            ModuleNames(
                self.name,
                spaces.func.names,
                self.local_names,
                self.label_names,
                self.types.space.names,
                spaces.table.names,
                spaces.memory.names,
                spaces.global_.names,
                spaces.elem.names,
                spaces.data.names,
                self.types.field_names(),
                spaces.tag.names,
                self.types.param_names,
            ),
        )


_FIELDS = frozenset(("import", "export", "start", "func", "table", "memory", "global", "tag", "elem", "data"))
