"""`wasi inspect` for components: they are validated, so each import and export has its type.

Named types of imports and exports are shown by name inside other types, and in full where
they are defined; long ones are truncated.
"""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.types.base import Type
from canonabi.types.externs import InstanceType
from canonabi.types.spelling import TypeSpeller
from canonabi.types.valtypes import ResourceType
from engine.wording import cut
from wasi.cli.lenient import ALL, missing_line
from wasi.embed.compiling import validated

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from canonabi.types.externs import Entity
    from canonabi.validation.program import Program
    from engine.sources import Source
    from wasi.cli.lenient import LenientModules

    Facts = dict[str, object]

_MOST = 5000  # exports of instances that are listed, all in all: a small component may have very many


def component_facts(source: Source, binary: bytes, lenient: LenientModules) -> Facts:
    """Return what is known of a component, as JSON has it. Raises Malformed and Invalid.

    `lenient` has read its modules if it is text, and reads them here otherwise.
    """
    program = validated(source, binary, ALL, None, lenient)
    component = program.component
    describer = _Describer(program)
    modules = [module.binary for module in _modules(component)]
    outlined = bool(lenient.outlines)  # then there are no sizes
    facts = {
        "bytes": None if outlined else len(binary),
        "kind": "component",
        "imports": describer.facts(program.type.imports),
        "exports": describer.facts(program.type.exports),
        "modules": [None if module in lenient.outlines else len(module) for module in modules],
        "sections": None if outlined else [dict(section._asdict()) for section in component.sections],
    }
    return facts | lenient.facts(modules)


def component_lines(facts: Any) -> Iterator[str]:
    """Return the same facts as text, without the sections."""
    sizes = facts["modules"]
    yield f"modules:   {len(sizes):,}" + ("" if None in sizes else f" of {sum(sizes):,} bytes")
    if "missing" in facts:
        yield missing_line(facts)
    for title in ("imports", "exports"):
        if facts[title]:
            yield f"{title}:"
            yield from _item_lines(facts[title], "  ")


def _item_lines(facts: Any, indent: str) -> Iterator[str]:
    for fact in facts:
        yield f'{indent}"{fact["name"]}" {fact["type"]}'
        yield from _item_lines(fact["exports"], indent + "  ")


def _modules(component: c.Component) -> Iterator[c.CoreModule]:
    """Return the core modules of a component and of those within it."""
    for definition in component.definitions:
        if isinstance(definition, c.CoreModule):
            yield definition
        elif isinstance(definition, c.Component):
            # In the order of the binary, nested ones where they stand: `refused` counts them so.
            yield from _modules(definition)


class _Describer:
    """Describes the imports and exports of one component."""

    def __init__(self, program: Program) -> None:
        self._speller = TypeSpeller(program.names)
        self._left = _MOST

    def facts(self, items: Mapping[str, Entity]) -> list[Facts]:
        """Return the facts about imports, exports, or the exports of an instance."""
        return [
            {"name": name, "type": self._text(entity), "exports": self._exports(entity)}
            for name, entity in items.items()
        ]

    def _exports(self, entity: Entity) -> list[Facts]:
        if entity.sort != "instance" or not isinstance(entity.type, InstanceType):
            return []
        # Instance types may be shared in each other, so there are more paths than any list should have.
        self._left -= len(entity.type.exports)
        return self.facts(entity.type.exports) if self._left >= 0 else []

    def _text(self, entity: Entity) -> str:
        type_ = entity.type
        if isinstance(type_, ResourceType):
            return "resource"
        if not isinstance(type_, Type):
            return entity.sort
        shown = cut(self._speller.shape(type_))
        return f"type {shown}" if entity.sort == "type" else shown
