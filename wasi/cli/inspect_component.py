"""What `wasi inspect` says of a component: it is decoded and not validated.

Types are shown as far as they are said in one place: an instance that the component makes itself has
only its sort, and exports of an instance type are listed where it is used first. Types with names are
shown by name, others in full, cut off where they are long.
"""

from __future__ import annotations

from canonabi import component as c
from canonabi.decode import decode
from canonabi.printer_scopes import Scope
from canonabi.printer_types import describe_type
from engine.features import Features

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    Facts = dict[str, object]

_LONGEST = 300  # characters of a type that is shown


def component_facts(binary: bytes) -> Facts:
    """Return what is known, as JSON has it. Raises Malformed."""
    component = decode(binary, features=Features.parse("all"))
    space = _Space()
    imports, exports = [], []
    for definition in component.definitions:
        if isinstance(definition, c.Import):
            imports.append(space.fact(definition.name.name, definition.type))
        elif isinstance(definition, c.Export):
            exports.append(space.export_fact(definition))
        space.add(definition)
    return {
        "bytes": len(binary),
        "kind": "component",
        "imports": imports,
        "exports": exports,
        "modules": [len(module.binary) for module in _modules(component)],
        "sections": [dict(section._asdict()) for section in component.sections],
    }


def component_lines(facts: Any) -> Iterator[str]:
    """Say the same to people, but for the sections."""
    yield f"{facts['file']}: a component of {facts['bytes']:,} bytes, decoded and not validated"
    sizes = facts["modules"]
    yield f"modules:   {len(sizes):,} of {sum(sizes):,} bytes"
    for title in ("imports", "exports"):
        if facts[title]:
            yield f"{title}:"
        for fact in facts[title]:
            yield f'  "{fact["name"]}" {fact["type"]}'
            for item in fact["exports"]:
                yield f'    "{item["name"]}" {item["type"]}'


def _modules(component: c.Component) -> Iterator[c.CoreModule]:
    """Return the core modules of a component and of those within it."""
    for definition in component.definitions:
        if isinstance(definition, c.CoreModule):
            yield definition
        elif isinstance(definition, c.Component):
            yield from _modules(definition)


class _Space(Scope):
    """A component or instance type, whose types are written as what they are called or what they are."""

    def __init__(self, outer: _Space | None = None) -> None:
        super().__init__()
        self._outer = outer
        self._types: list[c.InstanceType | None] = []  # by type index
        self._known: dict[str, list[c.ExternType | None]] = {"func": [], "instance": []}  # by index

    def add(self, item: c.Definition | c.Declaration) -> None:
        """Count a definition, and remember how its index is to be written."""
        if isinstance(item, c.Type):
            is_instance = isinstance(item.type, c.InstanceType)
            self._add_type(describe_type(self, item.type), item.type if is_instance else None)  # type: ignore[arg-type]
        elif isinstance(item, c.Canon) and item.name == "lift":
            self._known["func"].append(c.ExternType("func", item.operands[2], None))
        elif isinstance(item, c.Instantiate | c.InlineExports):
            self._known["instance"].append(None)
        elif isinstance(item, c.Import | c.ExportDecl):
            self._add_item(item.type.sort, item.name.name, item.type)
        elif isinstance(item, c.Export):
            self._add_item(item.item.sort, item.name.name, self._type_of(item))
        elif isinstance(item, c.AliasExport):
            self._add_item(item.sort, item.name, None)
        elif isinstance(item, c.AliasOuter) and item.sort == "type":
            self._add_outer(item)

    def _add_item(self, sort: str, name: str, type_: c.ExternType | None) -> None:
        if sort == "type":
            self._add_type(name, None)
        elif sort in self._known:
            self._known[sort].append(type_)

    def _add_type(self, text: str, type_: c.InstanceType | None) -> None:
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
        self.call("type", len(self._types), shown)
        self._types.append(type_)

    def _add_outer(self, alias: c.AliasOuter) -> None:
        space: _Space | None = self
        for _ in range(min(alias.count, 2)):
            space = None if space is None else space._outer
        if space is None or alias.count > 1:
            self._add_type("type", None)
        else:
            self._add_type(space.ref("type", alias.index), space._instance_type(alias.index))

    def _instance_type(self, index: int) -> c.InstanceType | None:
        return self._types[index] if index < len(self._types) else None

    def _type_of(self, export: c.Export) -> c.ExternType | None:
        known = self._known.get(export.item.sort, [])
        index = export.item.index
        return export.type or (known[index] if index < len(known) else None)

    def export_fact(self, export: c.Export) -> Facts:
        """Return what is known of an export."""
        type_ = self._type_of(export)
        if type_ is None:
            return {"name": export.name.name, "type": export.item.sort, "exports": []}
        return self.fact(export.name.name, type_)

    def fact(self, name: str, type_: c.ExternType) -> Facts:
        """Return what is known of something with a type, the exports of an instance included."""
        exports: list[Facts] = []
        text = type_.sort
        if type_.sort == "func" and type_.index is not None:
            text = self.ref("type", type_.index)
        elif type_.sort == "type":
            text = "resource" if type_.index is None else f"type {self.ref('type', type_.index)}"
        elif type_.sort == "instance" and type_.index is not None:
            exports = self._exports_of(type_.index)
        return {"name": name, "type": text, "exports": exports}

    def _exports_of(self, index: int) -> list[Facts]:
        """Return the exports of an instance type, once: what is shown is no longer than the binary."""
        declared = self._instance_type(index)
        if declared is None or self._outer is not None:
            return []
        self._types[index] = None
        return list(_Space(self)._exports(declared.declarations))

    def _exports(self, declarations: Iterable[c.Declaration]) -> Iterator[Facts]:
        for declaration in declarations:
            if isinstance(declaration, c.ExportDecl):
                yield self.fact(declaration.name.name, declaration.type)
            self.add(declaration)
