"""Index spaces, value types and type uses in text (core 3.0, sections 6.4 and 6.6.3).

Types are kept in their binary form: two types are equal when their bytes are. Type uses
without an index take the first plain function type that is equal, or a type that is
appended after those of the text, in the order in which the text needs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from engine.text import encoder
from engine.text.literals import NumberError, unsigned
from engine.text.places import Places, in_vector, moved
from engine.text.tokens import LOOK_ITEMS, Annotation, Tokens
from engine.types.typecodes import HEAPTYPES, PACKED_TYPES, REFTYPES, VALTYPES

FUNCREF = REFTYPES["funcref"]
_ALL = VALTYPES | REFTYPES
_UNNAMED = (0, None)  # one for all: there may be many


class IndexSpace:
    """One index space: identifiers, how many there are, and the names for the name section."""

    def __init__(self, kind: str, spoken: str | None = None) -> None:
        self.kind = kind
        self.spoken = spoken or kind
        self.ids: dict[str, int] = {}
        self.names: list[tuple[int, str]] = []
        self.count = 0

    def define(self, tokens: Tokens, i: int) -> int:
        """Add an entry whose identifier may stand at token i; return the index after it and its `@name`."""
        text = tokens.texts[i]
        name = None
        if text[:1] == "$":
            if text in self.ids:
                raise tokens.error(i, f"duplicate {self.kind} identifier {text}")
            self.ids[text] = self.count
            name = text[1:]
            i += 1
        if tokens.annotations:
            name = annotated_name(tokens, i, name)
        if name is not None:
            self.names.append((self.count, name))
        self.count += 1
        return i

    def index(self, tokens: Tokens, i: int) -> int:
        """Return the index that token i names or spells. Raises Malformed("unknown ...")."""
        text = tokens.texts[i]
        index = self.ids.get(text)
        if index is not None:
            return index
        if text[:1] == "$":
            raise tokens.error(i, f"unknown {self.spoken} {text}")
        return number(tokens, i)


def is_index(text: str) -> bool:
    """Tell whether a token is an index: a number or an identifier."""
    return text[:1] == "$" or text[:1].isdigit()


def number(tokens: Tokens, i: int, bits: int = 32) -> int:
    """Return the unsigned number at token i."""
    text = tokens.texts[i]
    # The usual spelling, far below 2**32, without a regular expression.
    if text.isdigit() and len(text) < 10:
        return int(text)
    try:
        return unsigned(text, bits)
    except NumberError as error:
        raise tokens.error(i, str(error) or None) from None


def annotated_name(tokens: Tokens, i: int, otherwise: str | None = None, what: str = "names") -> str | None:
    """Return the name that a `(@name "...")` directly before token i gives, or `otherwise` without one."""
    found = [a for a in tokens.annotations.get(i) if a.name == "name"]
    if not found:
        return otherwise
    if len(found) > 1:
        raise tokens.malformed(found[1].start, f"@name annotation: multiple {what}")
    inner = found[0]
    inner.used = True
    if len(inner.texts) != 1 or inner.texts[0][:1] != '"':
        raise tokens.malformed(inner.start, "@name annotation: unexpected token")
    return annotation_tokens(tokens, inner).name(0).decode()


def annotation_tokens(tokens: Tokens, annotation: Annotation) -> Tokens:
    """Return the tokens of an annotation's inside, with room for looking ahead."""
    inner = Tokens(tokens.source, tokens.loading)
    end = annotation.starts[-1] if annotation.starts else annotation.start
    # Readers look ahead by up to four tokens without asking for the end.
    inner.texts = [*annotation.texts, "", "", "", ""]
    inner.starts.extend((*annotation.starts, end, end, end, end))
    return inner


class TypeUse(NamedTuple):
    """`(type x)? (param ...)* (result ...)*` as read; ids of parameters are kept by the reader."""

    type_index: int | None
    params: tuple[bytes, ...]
    results: tuple[bytes, ...]
    at: int  # token at which it stands


class FuncType(NamedTuple):
    """The types of a function, each in binary form."""

    params: tuple[bytes, ...]
    results: tuple[bytes, ...]


class Types:
    """The type section: definitions of the text, then those that type uses imply."""

    def __init__(
        self, tokens: Tokens, foreseen: Sequence[FuncType | None] = (), *, placing: bool = False
    ) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.space = IndexSpace("type")
        self.entries: list[FuncType | None] = []  # None: not a function type
        self.groups: list[bytes] = []  # encoded recursive types
        self.placing = placing
        self.places: list[Places] = []  # of each of them, if wanted
        self.param_names: list[tuple[int, list[tuple[int, str]]]] = []
        self.fields: dict[int, IndexSpace] = {}  # of each struct type
        self.foreseen = foreseen  # entries of an earlier pass, for references to implied types
        self.unforeseen = False  # such a reference was met, and nothing foreseen for it
        self._first: dict[tuple[tuple[bytes, ...], tuple[bytes, ...]], int] = {}
        self._unchecked: list[tuple[int, TypeUse]] = []

    # types

    def valtype(self, i: int) -> tuple[bytes, int]:
        """Read a value type at token i."""
        code = _ALL.get(self.texts[i])
        if code is not None:
            return code, i + 1
        return self.reftype(i)

    def reftype(self, i: int) -> tuple[bytes, int]:
        """Read a reference type at token i."""
        texts = self.texts
        code = REFTYPES.get(texts[i])
        if code is not None:
            return code, i + 1
        if texts[i] != "(":
            raise self.tokens.error(i)
        self.tokens.expect(i + 1, "ref")
        nullable = texts[i + 2] == "null"
        code, i = self.heaptype(i + 3 if nullable else i + 2)
        i = self.tokens.expect(i, ")")
        if nullable:
            # The short form: types are compared as bytes, so each must have one form only.
            return (code, i) if len(code) == 1 and code[0] & 0x40 else (b"\x63" + code, i)
        return b"\x64" + code, i

    def heaptype(self, i: int) -> tuple[bytes, int]:
        """Read a heap type at token i."""
        text = self.texts[i]
        code = HEAPTYPES.get(text)
        if code is None:
            if not is_index(text):
                raise self.tokens.error(i)
            code = encoder.s(self.space.index(self.tokens, i))
        return code, i + 1

    def functype(
        self, i: int, ids: list[tuple[int, str | None]] | None
    ) -> tuple[tuple[bytes, ...], tuple[bytes, ...], int]:
        """Read params and results; `ids` takes token index and name of each param, None allows no ids."""
        texts = self.texts
        params: list[bytes] = []
        results: list[bytes] = []
        while texts[i] == "(" and texts[i + 1] == "param":
            i = self.declarations(i + 2, params, ids)
        while texts[i] == "(" and texts[i + 1] == "result":
            i = self.declarations(i + 2, results, None)
        return tuple(params), tuple(results), i

    def declarations(self, i: int, types: list[bytes], ids: list[tuple[int, str | None]] | None) -> int:
        """Read what follows `(param`, `(result` or `(local`, up to and with the closing parenthesis."""
        tokens, texts = self.tokens, self.texts
        named = ids is not None and texts[i][:1] == "$"
        name_at = i if named else 0
        i += named
        name = annotated_name(tokens, i) if ids is not None and tokens.annotations else None
        before = len(types)
        while named or texts[i] != ")":
            valtype, i = self.valtype(i)
            types.append(valtype)
            if not len(types) & LOOK_ITEMS - 1:
                tokens.look()
            if ids is not None:
                ids.append((name_at, name) if name_at or name is not None else _UNNAMED)
            # (param $x i32) declares one; without an identifier there may be any number.
            if named:
                break
        if name is not None and len(types) != before + 1:
            raise tokens.error(i, "misplaced @name annotation")
        return tokens.expect(i, ")")

    def names_of(self, ids: list[tuple[int, str | None]], first: int = 0) -> list[tuple[int, str]]:
        """Return the names of parameters and locals, the first of which has index `first`."""
        found = enumerate(self.tokens.looked(ids), first)
        return [(n, name or self.texts[at][1:]) for n, (at, name) in found if at or name is not None]

    # type uses

    def typeuse(self, i: int, ids: list[tuple[int, str | None]] | None) -> tuple[TypeUse, int]:
        """Read a type use at token i and check that its two forms agree."""
        texts = self.texts
        index = None
        at = i
        if texts[i] == "(" and texts[i + 1] == "type":
            index = self.space.index(self.tokens, i + 2)
            i = self.tokens.expect(i + 3, ")")
        params, results, i = self.functype(i, ids)
        if texts[i] == "(" and texts[i + 1] == "param":
            raise self.tokens.error(i + 1)  # params after results
        use = TypeUse(index, params, results, at)
        if index is not None and (params or results):
            self._check(at + 2, use)
        return use, i

    def _check(self, i: int, use: TypeUse, *, final: bool = False) -> None:
        """Check that the type with the index of a type use is the one spelled out beside it."""
        assert use.type_index is not None
        # It may name a type that a later type use appends; finish() looks again.
        if use.type_index >= len(self.entries) and not final:
            self._unchecked.append((i, use))
        elif use.type_index >= len(self.entries):
            raise self.tokens.error(i, "unknown type")
        elif self.entries[use.type_index] != (use.params, use.results):
            raise self.tokens.error(i, "inline function type")

    def finish(self) -> None:
        """Check the type uses that named types implied later in the text."""
        for i, use in self.tokens.looked(self._unchecked):
            self._check(i, use, final=True)

    def index_of(self, use: TypeUse) -> int:
        """Return the index of the type of a type use, appending the type if there is none."""
        if use.type_index is not None:
            return use.type_index
        # The first equal type is used, as the specification has it (6.6.3).
        key = (use.params, use.results)
        index = self._first.get(key)
        if index is None:
            index = self._first[key] = len(self.entries)
            self.entries.append(FuncType(*key))
            self.groups.append(_encode_functype(*key))
            if self.placing:
                self.places.append([(0, use.at)])
            self.space.count += 1
        return index

    def param_count(self, use: TypeUse) -> int:
        """Return how many parameters a function with this type use has."""
        if use.type_index is None or use.params or use.results:
            return len(use.params)
        if use.type_index < len(self.entries):
            entry = self.entries[use.type_index]
        # Locals are numbered behind parameters, also behind those of a type that is appended only later: such
        # a text is read twice, and the first reading says which types will be there.
        elif use.type_index < len(self.foreseen):
            entry = self.foreseen[use.type_index]
        else:
            self.unforeseen = True
            return 0
        return len(entry.params) if entry is not None else 0

    # definitions

    def definition(self, i: int) -> None:
        """Read a `(type ...)` or `(rec ...)` field at token i."""
        if self.texts[i + 1] == "type":
            code, _ = self.subtype(i, plain=True)
            self.groups.append(code)
            if self.placing:
                self.places.append([(0, i)])
        else:
            self.recursive(i)

    def recursive(self, i: int) -> None:
        """Read a `(rec ...)` at token i and append its code to the groups."""
        texts = self.texts
        end = self.tokens.closing[i]
        at = i
        i += 2
        members: list[bytes] = []
        places: list[Places] = []
        # A group of one is the same type as without (rec ...), so type uses may find it.
        single = texts[i] == "(" and self.tokens.closing[i] + 1 == end
        while texts[i] == "(":
            self.tokens.look()
            self.tokens.expect(i + 1, "type")
            if self.placing:
                places.append([(0, i)])
            code, i = self.subtype(i, plain=single)
            members.append(code)
            i += 1
        self.tokens.expect(i, ")")
        self.groups.append(b"\x4e" + encoder.vector(members))
        if self.placing:
            self.places.append([(0, at), *moved(in_vector(zip(members, places, strict=True)), 1)])

    def subtype(self, i: int, *, plain: bool) -> tuple[bytes, int]:
        """Read one `(type ...)`; return its code and the index of its closing parenthesis."""
        tokens, texts = self.tokens, self.texts
        i += 3 if texts[i + 2][:1] == "$" else 2
        tokens.expect(i, "(")
        prefix = b""
        wrapped = texts[i + 1] == "sub"
        if wrapped:
            final = texts[i + 2] == "final"
            i += 3 if final else 2
            supertypes: list[bytes] = []
            while is_index(texts[i]):
                supertypes.append(encoder.u(self.space.index(tokens, i)))
                if not len(supertypes) & LOOK_ITEMS - 1:
                    tokens.look()
                i += 1
            if supertypes or not final:
                prefix = (b"\x4f" if final else b"\x50") + encoder.vector(supertypes)
            tokens.expect(i, "(")
        code, i = self._composite(i, plain=plain and not prefix)
        if wrapped:
            i = tokens.expect(i, ")")
        if texts[i] != ")":
            raise tokens.error(i)
        return prefix + code, i

    def _composite(self, i: int, *, plain: bool) -> tuple[bytes, int]:
        """Read a function, struct or array type at token i; return its code and what comes next."""
        tokens = self.tokens
        keyword = self.texts[i + 1]
        if keyword == "struct":
            code, i = self._struct(i + 2)
        elif keyword == "array":
            code, i = self._fieldtype(i + 2)
            code = b"\x5e" + code
            self.entries.append(None)
        else:
            tokens.expect(i + 1, "func")
            code, i = self._func(i + 2, plain=plain)
        return code, tokens.expect(i, ")")

    def _func(self, i: int, *, plain: bool) -> tuple[bytes, int]:
        ids: list[tuple[int, str | None]] = []
        params, results, i = self.functype(i, ids)
        names = self.names_of(ids)
        if names:
            self.param_names.append((len(self.entries), names))
        if plain:
            self._first.setdefault((params, results), len(self.entries))
        self.entries.append(FuncType(params, results))
        return _encode_functype(params, results), i

    def _struct(self, i: int) -> tuple[bytes, int]:
        """Read the fields of a struct type: one with an identifier, or any number without."""
        tokens, texts = self.tokens, self.texts
        fields: list[bytes] = []
        space = self.fields[len(self.entries)] = IndexSpace("field")
        while texts[i] == "(":
            i = tokens.expect(i + 1, "field")
            named = texts[i][:1] == "$" or any(a.name == "name" for a in tokens.annotations.get(i))
            while named or texts[i] != ")":
                if named:
                    i = space.define(tokens, i)
                else:
                    space.count += 1
                code, i = self._fieldtype(i)
                fields.append(code)
                if not len(fields) & LOOK_ITEMS - 1:
                    tokens.look()
                if named:
                    break
            i = tokens.expect(i, ")")
        self.entries.append(None)
        return b"\x5f" + encoder.vector(fields), i

    def _fieldtype(self, i: int) -> tuple[bytes, int]:
        """Read a storage type, which may stand within `(mut ...)`."""
        mutable = self.texts[i] == "(" and self.texts[i + 1] == "mut"
        if mutable:
            i += 2
        code = PACKED_TYPES.get(self.texts[i])
        if code is not None:
            i += 1
        else:
            code, i = self.valtype(i)
        return (code + b"\x01", self.tokens.expect(i, ")")) if mutable else (code + b"\0", i)

    def field_names(self) -> list[tuple[int, list[tuple[int, str]]]]:
        """Return the names of fields by type, for the name section."""
        return [(index, space.names) for index, space in self.fields.items() if space.names]


def _encode_functype(params: Sequence[bytes], results: Sequence[bytes]) -> bytes:
    return b"\x60" + encoder.vector(params) + encoder.vector(results)
