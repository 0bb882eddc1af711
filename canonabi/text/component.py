"""Text of a component → its binary.

Definitions keep their order. What is spelled in place of an index, such as a type, the alias of an
export or an instance of exports, becomes a definition of its own before the one that uses it; inline
exports come last. Sections and names come out as wasm-tools writes them. Nothing is validated here.
Specification: Component Model, `Explainer.md` and `Binary.md`.
"""

from __future__ import annotations

from collections.abc import Callable

from canonabi import opcodes
from canonabi.binary.coremodules import ENGINE, CoreModules
from canonabi.opcodes import CORE_SORTS, LIFT, SORTS
from canonabi.text.canons import CanonReader
from canonabi.text.scopes import SORT_CODES, Emit, Parts, Ref, Scopes
from engine.binary.loading import Loading
from engine.errors import Malformed
from engine.features import Features
from engine.text.custom import LAST, CustomSection, sections_before
from engine.text.encoder import BYTES, u
from engine.text.lexer import SECTIONS, tokenize
from engine.text.places import Places, token_at
from engine.text.tokens import Annotation, Text, Tokens
from engine.text.typedefs import annotated_name
from engine.types.typecodes import EXTERN_KINDS

_IMPORTABLE = frozenset(("core module", *SORTS))


def parse_component(
    source: Text,
    features: Features | None = None,
    loading: Loading | None = None,
    modules: CoreModules = ENGINE,
) -> bytes:
    """Translate the text of one component, with or without `(component ...)` around its definitions.

    Returns the binary, not validated, with a name section when the text has identifiers. Raises
    Malformed with line, column and excerpt. `features` of None has everything on; `loading` is what this
    is part of: it may end it, and counts what it takes meanwhile. `modules` reads the core modules.
    """
    tokens, first, end = _whole_component(source, features, loading)
    code = encode_component(tokens, first, end, features, modules=modules)
    tokens.release()
    return code


def place_in_component(
    source: Text,
    offset: int,
    features: Features | None = None,
    loading: Loading | None = None,
    modules: CoreModules = ENGINE,
) -> tuple[int, int, str] | None:
    """Return line, column and text of the line from which the byte at an offset of the binary comes.

    For errors of decoding and validation: translates the component once more. None where nothing is known.
    """
    tokens, first, end = _whole_component(source, features, loading)
    places: Places = []
    encode_component(tokens, first, end, features, places, modules)
    token = token_at(places, offset)
    tokens.release()
    return None if token is None else tokens.excerpt(tokens.starts[token])


def _whole_component(
    source: Text, features: Features | None, loading: Loading | None
) -> tuple[Tokens, int, int]:
    """Return the tokens of a source that is one component, and where its definitions begin and end."""
    tokens = tokenize(source, annotations=features is None or features.annotations, loading=loading)
    if tokens.texts[0] == "(" and tokens.texts[1] == "component":
        end = tokens.closing[0]
        if tokens.texts[end] == ")" and tokens.texts[end + 1]:
            raise tokens.error(end + 1)
        return tokens, 2, end
    return tokens, 0, len(tokens.texts) - 3


def is_component(source: bytes, loading: Loading | None = None) -> bool:
    """Tell whether a source begins like the text of a component, after space and comments."""
    try:
        tokens = tokenize(source, loading=loading, enough=2)
    except Malformed:  # not UTF-8
        return False
    texts = tokens.texts
    tokens.release()
    return texts[0] == "(" and texts[1] == "component"


def encode_component(
    tokens: Tokens,
    first: int,
    end: int,
    features: Features | None = None,
    places: Places | None = None,
    modules: CoreModules = ENGINE,
) -> bytes:
    """Translate the definitions from token `first`, just after `component`, up to token `end`.

    `places`, if given, is filled with what each definition in the binary comes from.
    """
    texts = tokens.texts
    wrapped = first > 0 and texts[first - 1] == "component"
    id_ = texts[first] if texts[first][:1] == "$" else None
    i = first if id_ is None else first + 1
    if wrapped and texts[i] == "binary":
        return tokens.strings(i + 1, end)[0]
    name = annotated_name(tokens, i, None if id_ is None else id_[1:])
    scopes = Scopes(tokens, features, modules, with_places=places is not None)
    emits, i = ComponentReader(scopes).definitions(i)
    if i != end or (wrapped and texts[end] != ")"):
        raise tokens.error(i)
    scope = scopes.run("component", emits, id_)
    for at, annotation in tokens.looked(tokens.annotations.items()):
        if first <= at <= end and annotation.name in SECTIONS and not annotation.used:
            raise tokens.malformed(annotation.start, f"misplaced @{annotation.name} annotation")
    if places is not None:
        places += scope.component_places()
    return scope.component(name)


class ComponentReader(CanonReader):
    """Reads the definitions of components."""

    def __init__(self, scopes: Scopes) -> None:
        super().__init__(scopes)
        self.bundles: list[Emit] = []  # instances that are spelled where they are used
        self.exports: list[Emit] = []  # inline ones of the component being read

    def definitions(self, i: int) -> tuple[list[Emit], int]:
        """Read the definitions of a component."""
        # Saved as nested components have lists of their own; each definition begins with empty ones.
        outer = self.pending, self.bundles, self.exports
        emits: list[Emit] = []
        self.exports = []
        self.deeper(i)
        while self.texts[i] == "(":
            self.tokens.look()
            emits += self._customs(i)
            self.pending, self.bundles = [], []
            opening = i
            emit, after = self.definition(i)
            i = self.tokens.expect(after, ")")
            # In the binary's order: types spelled in place, instances spelled in place, the definition.
            emits += [self.scopes.mark(opening), *self.pending, *self.bundles, emit]
        emits += [*self._customs(i), *self.exports]
        self.depth -= 1
        self.pending, self.bundles, self.exports = outer
        return emits, i

    def _customs(self, i: int) -> list[Emit]:
        """Read the custom sections that annotations before token i give."""
        return [self._custom(*found) for found in sections_before(self.tokens, i)]

    def _custom(self, annotation: Annotation, custom: CustomSection) -> Emit:
        if annotation.name == "dylink.0":
            raise self.tokens.malformed(annotation.start, "@dylink.0 annotation: not in a core module")
        if custom.before or custom.anchor != LAST:
            message = "@custom annotation: in a component, put it where the section belongs"
            raise self.tokens.malformed(annotation.start, message)
        return lambda: self.scopes.current.emit(opcodes.CUSTOM, custom.code)

    def definition(self, i: int) -> tuple[Emit, int]:
        """Read the definition that opens at token i, up to its closing parenthesis."""
        word = self.texts[i + 1]
        if word == "core" and self.texts[i + 2] in ("type", "rec"):
            return self.core_types.definition(i + 2)
        if word == "import":
            return self.extern_declaration(i + 2, opcodes.IMPORT)
        if word == "export":
            return self.export(i + 2)
        if word == "alias":
            return self.alias(i + 2)
        if word == "start":
            return self.start(i + 2)
        if word == "canon":
            return self.canon_definition(i + 2)
        if word != "core" and word not in SORTS:
            raise self.tokens.error(i + 1)
        space, after = self.sort(i + 1)
        return self.sorted_definition(space, after)

    def sorted_definition(self, space: str, i: int) -> tuple[Emit, int]:
        """Read a definition that begins with its sort: identifier, inline exports, and what it is."""
        id_at = i
        i = self.skip_id(i)
        exports: list[bytes] = []
        if not space.startswith("core ") or space == "core module":
            exports, i = self.inline_exports(i)
        item = Ref(space)
        define, i = self.defined_as(space, i, id_at)

        def emit() -> None:
            item.index = define()

        for name in self.tokens.looked(exports):
            parts: Parts = [name, SORT_CODES[space], item, b"\0"]
            self.exports.append(self.scopes.mark(id_at))
            # At the end of the component, whatever comes in between (Explainer.md, inline exports).
            self.exports.append(lambda parts=parts: self.scopes.add(opcodes.EXPORT, space, parts))  # type: ignore[misc]
        return emit, i

    def defined_as(self, space: str, i: int, id_at: int) -> tuple[Callable[[], int], int]:
        """Read what a definition is: an import, an alias, or what its sort has of its own."""
        add = self.scopes.add
        if space in _IMPORTABLE:
            name, after = self.inline_name("import", i)
            if name is not None:
                parts, i = self.bound(space, after)
                parts = [name, *parts]
                return (lambda: add(opcodes.IMPORT, space, parts, id_at)), i
        if self.opens(i, "alias") and self.texts[self.tokens.closing[i] - 1] != ")":
            # an alias within a component has its sort last
            self.check_alias(space, i + 2)
            target, after = self.alias_target(i + 2)
            return (lambda: target(space, id_at)), self.tokens.expect(after, ")")
        if space == "core module":
            return self.core_module(i, id_at)
        if space == "component":
            return self.component(i, id_at)
        if space == "type":
            parts, i = self.deftype(i, self.texts[id_at] if self.texts[id_at][:1] == "$" else None)
            return (lambda: add(opcodes.TYPE, "type", parts, id_at)), i
        if space == "func":
            type_, i = self.typeuse("func", i)
            i = self.tokens.expect(self.tokens.expect(i, "("), "canon")
            self.tokens.expect(i, "lift")
            _, parts, i = self.canon(i)
            return (lambda: self.lift(parts, type_, id_at)), self.tokens.expect(i, ")")
        if space == "core func":
            canon, parts, after = self.canon(self.tokens.expect(self.tokens.expect(i, "("), "canon"))
            if canon is LIFT:
                raise self.tokens.error(i + 2, "a lift does not define a core function")
            return (lambda: add(opcodes.CANON, space, parts, id_at)), self.tokens.expect(after, ")")
        if space in ("instance", "core instance"):
            section_id = opcodes.INSTANCE if space == "instance" else opcodes.CORE_INSTANCE
            parts, i = self.instance(space, i)
            return (lambda: add(section_id, space, parts, id_at)), i
        raise self.tokens.error(i)

    def core_module(self, i: int, id_at: int) -> tuple[Callable[[], int], int]:
        """Take in the fields of a core module from token i on; core text has its own parser."""
        field = id_at - 3
        end = self.tokens.closing[field]
        first, name = id_at, None
        if i > self.skip_id(id_at):  # inline exports stand between
            first = i
            name = self.texts[id_at][1:] if self.texts[id_at][:1] == "$" else None
            name = annotated_name(self.tokens, self.skip_id(id_at), name)

        def define() -> int:
            places: Places | None = [] if self.scopes.with_places else None
            scopes = self.scopes
            code = scopes.modules.translate(self.tokens, first, end, scopes.features, places, name)
            return self.scopes.add(opcodes.CORE_MODULE, "core module", [code], id_at, places)

        return define, end

    def component(self, i: int, id_at: int) -> tuple[Callable[[], int], int]:
        """Read the definitions of a nested component."""
        text = self.texts[id_at]
        id_ = text if text[:1] == "$" else None
        name = annotated_name(self.tokens, self.skip_id(id_at), None if id_ is None else id_[1:])
        emits, i = self.definitions(i)

        def define() -> int:
            scope = self.scopes.run("component", emits, id_)
            places = scope.component_places() if self.scopes.with_places else None
            return self.scopes.add(opcodes.COMPONENT, "component", [scope.component(name)], id_at, places)

        return define, i

    # instances

    def instance(self, space: str, i: int) -> tuple[Parts, int]:
        """Read how an instance is made: `(instantiate ...)`, or exports."""
        if not self.opens(i, "instantiate"):
            return self.bundle(space, i)
        of = "component" if space == "instance" else "core module"
        if space == "instance" or not self.opens(i + 2, "module"):
            ref, i = self.index(of, i + 2)
        else:  # in a core instance the word `core` is understood
            ref, i = self.item(of, i + 4)
        parts: Parts = []
        count = 0
        while self.opens(i, "with"):
            self.tokens.look()
            parts.append(self.label(i + 2))
            argument, i = self.argument(space, i + 3)
            parts += argument
            i = self.tokens.expect(i, ")")
            count += 1
        return [BYTES[opcodes.INSTANTIATE], ref, u(count), *parts], self.tokens.expect(i, ")")

    def argument(self, space: str, i: int) -> tuple[Parts, int]:
        """Read an argument of an instantiation: something defined, or an instance of exports."""
        if self.opens(i, "instance") and not self.refers(i, "instance"):
            bundle, i = self.bundle(space, i + 2)
            ref = Ref(space)
            section_id = opcodes.INSTANCE if space == "instance" else opcodes.CORE_INSTANCE

            def emit() -> None:
                ref.index = self.scopes.add(section_id, space, bundle)

            self.bundles.append(emit)
            i = self.tokens.expect(i, ")")
        elif space == "instance":
            ref, i = self.sorted_item(i)
        else:
            ref, i = self.item(space, self.tokens.expect(self.tokens.expect(i, "("), "instance"))
        code = SORT_CODES[ref.space]
        return [code[1:] if space == "core instance" else code, ref], i

    def bundle(self, space: str, i: int) -> tuple[Parts, int]:
        """Read any number of `(export "name" item)`."""
        parts: Parts = []
        count = 0
        while self.opens(i, "export"):
            self.tokens.look()
            if space == "instance":
                name, i = self.extern_name(i + 2)
                ref, i = self.sorted_item(i)
                parts += [name, SORT_CODES[ref.space], ref]
            else:
                name = self.label(i + 2)
                kind = self.texts[self.tokens.expect(i + 3, "(")]
                if kind not in EXTERN_KINDS:
                    raise self.tokens.error(i + 4)
                ref, i = self.item(f"core {kind}", i + 5)
                parts += [name, BYTES[CORE_SORTS[kind]], ref]
            i = self.tokens.expect(i, ")")
            count += 1
        return [BYTES[opcodes.INLINE_EXPORTS], u(count), *parts], i

    # other definitions

    def export(self, i: int) -> tuple[Emit, int]:
        """Read what follows `export`: a name, what is exported, and a type that it is to have."""
        id_at = i
        name, i = self.extern_name(self.skip_id(i))
        ref, i = self.sorted_item(i)
        type_: Parts = []
        if self.texts[i] == "(":
            _, type_, _, i = self.externtype(i, named=False)

        def emit() -> None:
            code = self.scopes.encode(type_)  # looked up first, and stands last
            tail = b"\1" + code if type_ else b"\0"
            self.scopes.add(opcodes.EXPORT, ref.space, [name, SORT_CODES[ref.space], ref, tail], id_at)

        return emit, i

    def canon_definition(self, i: int) -> tuple[Emit, int]:
        """Read what follows `canon`, with the function that it defines."""
        canon, parts, i = self.canon(i)
        i = self.tokens.expect(i, "(")
        if canon is LIFT:
            id_at = self.tokens.expect(i, "func")
            type_, i = self.typeuse("func", self.skip_id(id_at))
            return (lambda: self.lift(parts, type_, id_at)), self.tokens.expect(i, ")")
        id_at = self.tokens.expect(self.tokens.expect(i, "core"), "func")
        i = self.tokens.expect(self.skip_id(id_at), ")")
        return (lambda: self.scopes.add(opcodes.CANON, "core func", parts, id_at)), i

    def start(self, i: int) -> tuple[Emit, int]:
        """Read what follows `start`: a function, values for its parameters, identifiers for its results."""
        self.scopes.check(opcodes.VALUES, i - 1, "start")
        func, i = self.index("func", i)
        arguments: Parts = []
        results: list[int] = []
        while self.opens(i, "value"):
            self.tokens.look()
            value, i = self.item("value", i + 2)
            arguments.append(value)
        while self.opens(i, "result"):
            self.tokens.look()
            i = self.tokens.expect(self.tokens.expect(i + 2, "("), "value")
            results.append(i)
            i = self.tokens.expect(self.tokens.expect(self.skip_id(i), ")"), ")")
        parts: Parts = [func, u(len(arguments)), *arguments, u(len(results))]

        def emit() -> None:
            self.scopes.current.emit(opcodes.START, self.scopes.encode(parts))
            for id_at in self.tokens.looked(results):
                self.scopes.current.define("value", self.tokens, id_at)

        return emit, i
