"""Custom sections of a text module: annotations that stand for such, names, branch hints.

Specification: core 3.0, appendix "Custom Sections and Annotations"; proposal branch hinting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from engine.binary.sections import SECTION_NAMES
from engine.errors import Malformed
from engine.text import encoder
from engine.text.encoder import BYTES, indirect_name_map, name_map, sized
from engine.text.lexer import SECTIONS, tokenize
from engine.text.tokens import Annotation, Tokens
from engine.text.toolsections import dylink_section, producers_section
from engine.text.typedefs import annotation_tokens

SECTION_KINDS = {name: id_ for id_, name in enumerate(SECTION_NAMES) if id_ != encoder.CUSTOM}
FIRST, LAST = -1, -2  # stand for a section id in a placement

Names = Sequence[tuple[int, str]]
IndirectNames = Sequence[tuple[int, Names]]
Looked = Callable[[Names], Iterable[tuple[int, str]]]


class CustomSection(NamedTuple):
    """A custom section and where it goes."""

    before: bool  # or after
    anchor: int  # section id, FIRST or LAST
    code: bytes


def unknown_annotations(source: bytes) -> list[tuple[str, int, int]]:
    """Return what no binary keeps of a well-formed text: name, line and column of the first of each."""
    if b"(@" not in source:
        return []
    tokens = tokenize(source)
    return [(name, *tokens.place(start)) for name, start in tokens.unknown.items()]


def sections_before(tokens: Tokens, i: int) -> list[tuple[Annotation, CustomSection]]:
    """Return the annotations before token i that are sections, and these."""
    found = [each for each in tokens.annotations.get(i) if each.name in SECTIONS]
    return [(each, _section_of(tokens, each)) for each in tokens.looked(found)]


def _section_of(tokens: Tokens, annotation: Annotation) -> CustomSection:
    """Read one of `SECTIONS`: what tools read stands first for linkers, and last for producers."""
    annotation.used = True
    if annotation.name == "producers":
        return CustomSection(False, LAST, producers_section(tokens, annotation))
    if annotation.name == "dylink.0":
        return CustomSection(True, FIRST, dylink_section(tokens, annotation))
    return _custom(tokens, annotation)


def _custom(tokens: Tokens, annotation: Annotation) -> CustomSection:
    """Read `(@custom "name" (before|after kind)? "data"*)`."""
    inner = annotation_tokens(tokens, annotation)
    texts = inner.texts

    def malformed(i: int, message: str) -> Malformed:
        offset = annotation.starts[i] if i < len(annotation.starts) else annotation.start
        return tokens.malformed(offset, f"@custom annotation: {message}")

    if texts[0][:1] != '"':
        raise malformed(0, "missing section name")
    name = inner.string(0)
    try:
        name.decode()
    except UnicodeDecodeError:
        raise malformed(0, "malformed UTF-8 encoding") from None
    before, anchor, i = False, LAST, 1
    if texts[1] == "(":
        if texts[2] not in ("before", "after"):
            raise malformed(2, "malformed placement")
        before = texts[2] == "before"
        place = SECTION_KINDS.get(texts[3], FIRST if before else LAST)
        if texts[3] not in SECTION_KINDS and texts[3] != ("first" if before else "last"):
            raise malformed(3, "malformed section kind")
        if texts[4] != ")":
            raise malformed(4, "malformed placement")
        anchor, i = place, 5
    content, i = inner.strings(i)
    if texts[i]:
        raise malformed(i, "unexpected token")
    return CustomSection(before, anchor, encoder.custom_section(name, content))


def branch_hint_section(functions: Sequence[bytes]) -> bytes:
    """Return the section with the hints of functions, each with its index; nothing for none."""
    if not functions:
        return b""
    return encoder.custom_section(b"metadata.code.branch_hint", encoder.vector(functions))


class ModuleNames(NamedTuple):
    """What the name section holds, in the order in which it stands."""

    module: str | None
    func: Names
    locals_: IndirectNames
    labels: IndirectNames
    type: Names
    table: Names
    memory: Names
    global_: Names
    elem: Names
    data: Names
    fields: IndirectNames  # of the struct types of the text
    tag: Names
    params: IndirectNames  # of the function types of the text


def name_section(looked: Looked, names: ModuleNames) -> bytes:
    """Return the name section; nothing when nothing has a name. `looked` is that of the tokens."""

    def direct(names: Names) -> bytes:
        return name_map(looked(names))

    def indirect(names: IndirectNames) -> bytes:
        return indirect_name_map((index, looked(inner)) for index, inner in names)

    subsections = (
        (1, direct(names.func)),
        (2, indirect(names.locals_)),
        (3, indirect(names.labels)),
        (4, direct(names.type)),
        (5, direct(names.table)),
        (6, direct(names.memory)),
        (7, direct(names.global_)),
        (8, direct(names.elem)),
        (9, direct(names.data)),
        (10, indirect(names.fields)),
        (11, direct(names.tag)),
        (12, indirect(names.params)),
    )
    content = b"" if names.module is None else BYTES[0] + sized(sized(names.module.encode()))
    content += b"".join(BYTES[id_] + sized(code) for id_, code in subsections if code != b"\0")
    return encoder.custom_section(b"name", content) if content else b""
