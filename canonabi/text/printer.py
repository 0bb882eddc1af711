"""Prints a component binary as text (Component Model, `Explainer.md`).

Definitions are printed in order, in pieces as they are produced. Indices without a name
are in comments at their definitions; identifiers come from the `component-name` section. Core
modules are printed like `engine.text.printer` does.
"""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.binary.decode import decode
from canonabi.opcodes import CANON_BY_NAME
from canonabi.text.printer_scopes import NAME_SECTION, ComponentNames, IndexNames
from canonabi.text.printer_types import (
    STEP,
    alias,
    core_type_definition,
    core_value_type,
    extern_name,
    extern_type,
    import_,
    result,
    type_definition,
)
from engine.errors import Invalid
from engine.features import Features
from engine.text.printer import iter_text
from engine.text.printer_literals import quote, quote_bytes
from engine.text.printer_names import Identifiers

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

_LINE = 64  # bytes of a custom section in a line of text


def print_component(
    source: bytes | bytearray | memoryview, *, features: Features | None = None, names: bool = True
) -> str:
    """Return the text of a component; see `iter_component`."""
    return "".join(iter_component(source, features=features, names=names))


def iter_component(
    source: bytes | bytearray | memoryview, *, features: Features | None = None, names: bool = True
) -> Iterator[str]:
    """Return the text of a component, in pieces that are produced on demand.

    Without `names` there are only indices, and name sections are omitted. The component must have the
    right form but may be invalid. Raises Malformed as `decode` does, at once; later the errors of printing a
    core module, and Invalid for a value definition, whose text needs its type resolved.
    """
    features = features or Features()
    return _ComponentPrinter(features, names).component(decode(source, features=features))


class _ComponentPrinter:
    """One run over a description; `indent` is a new line and the spaces at its start."""

    def __init__(self, features: Features, names: bool) -> None:
        self.features = features
        self.names = names

    def component(self, component: c.Component) -> Iterator[str]:
        names, section = self._find_names(component)
        ids = Identifiers("component", {} if names.component is None else {0: names.component})
        yield f"(component{ids.declared(0)}"
        yield from self._definitions(component, names, section, "\n")
        yield "\n"

    def _find_names(self, component: c.Component) -> tuple[ComponentNames, c.Custom | None]:
        """Return the names of the first section of names, if it can be read, and that section."""
        for definition in component.definitions:
            if isinstance(definition, c.Custom) and definition.name == NAME_SECTION:
                try:
                    names = ComponentNames(definition.binary)
                except (IndexError, KeyError, ValueError):
                    break
                return names if self.names else ComponentNames(), definition
        return ComponentNames(), None

    def _definitions(
        self, component: c.Component, names: ComponentNames, section: c.Custom | None, outer: str
    ) -> Iterator[str]:
        """Return what is in a component, and its closing parenthesis."""
        scope = IndexNames(names)
        indent = outer + STEP
        for definition, offset in zip(component.definitions, component.offsets, strict=True):
            if definition is section:
                continue
            if isinstance(definition, c.Value):
                raise Invalid("a value definition can only be printed once its type is resolved", offset)
            yield from _PRINTERS[type(definition)](self, scope, definition, indent)
        yield f"{outer})" if component.definitions else ")"

    # definitions with contents of their own

    def _nested(self, scope: IndexNames, component: c.Component, indent: str) -> Iterator[str]:
        yield f"{indent}(component{scope.head('component')}"
        yield from self._definitions(component, *self._find_names(component), indent)

    def _core_module(self, scope: IndexNames, module: c.CoreModule, indent: str) -> Iterator[str]:
        yield f"{indent}(core module{scope.head('core module')}"
        pieces = iter_text(module.binary, features=self.features, names=self.names)
        next(pieces)  # the same for a module that stands alone
        last = ""
        for piece in pieces:
            yield last
            last = piece.replace("\n", indent)
        yield last.removesuffix(indent)

    def _custom(self, _: IndexNames, custom: c.Custom, indent: str) -> Iterator[str]:
        yield f"{indent}(@custom {quote(custom.name)}"
        binary = custom.binary
        separator = " " if len(binary) <= _LINE else indent + STEP
        for p in range(0, len(binary), _LINE):
            yield f"{separator}{quote_bytes(binary[p : p + _LINE])}"
        yield ")" if binary else ' "")'

    # instances

    def _core_instantiate(self, scope: IndexNames, instance: c.CoreInstantiate, indent: str) -> Iterator[str]:
        module = scope.ref("core module", instance.module)
        args = [
            f"(with {quote(name)} (instance {scope.ref('core instance', index)}))"
            for name, index in instance.args
        ]
        yield f"{indent}(core instance{scope.head('core instance')} (instantiate {module}"
        yield from _listed(args, indent + STEP)
        yield f"{indent}))" if args else "))"

    def _core_exports(self, scope: IndexNames, instance: c.CoreInlineExports, indent: str) -> Iterator[str]:
        items = [
            f"(export {quote(name)} {scope.item(*item).replace('core ', '', 1)})"
            for name, item in instance.exports
        ]
        yield f"{indent}(core instance{scope.head('core instance')}"
        yield from _listed(items, indent + STEP)
        yield f"{indent})" if items else ")"

    def _instantiate(self, scope: IndexNames, instance: c.Instantiate, indent: str) -> Iterator[str]:
        args = [f"(with {quote(name)} {scope.item(*item)})" for name, item in instance.args]
        component = scope.ref("component", instance.component)
        yield f"{indent}(instance{scope.head('instance')} (instantiate {component}"
        yield from _listed(args, indent + STEP)
        yield f"{indent}))" if args else "))"

    def _exports(self, scope: IndexNames, instance: c.InlineExports, indent: str) -> Iterator[str]:
        items = [f"(export {extern_name(name)} {scope.item(*item)})" for name, item in instance.exports]
        yield f"{indent}(instance{scope.head('instance')}"
        yield from _listed(items, indent + STEP)
        yield f"{indent})" if items else ")"

    # types, aliases, imports, exports, start

    def _core_type(self, scope: IndexNames, definition: c.CoreType, indent: str) -> Iterator[str]:
        return core_type_definition(scope, definition, indent)

    def _type(self, scope: IndexNames, definition: c.Type, indent: str) -> Iterator[str]:
        return type_definition(scope, definition.type, indent)

    def _alias(self, scope: IndexNames, definition: c.Alias, indent: str) -> Iterator[str]:
        yield f"{indent}{alias(scope, definition)}"

    def _import(self, scope: IndexNames, definition: c.Import, indent: str) -> Iterator[str]:
        yield f"{indent}{import_(scope, definition)}"

    def _export(self, scope: IndexNames, export: c.Export, indent: str) -> Iterator[str]:
        item, type_ = scope.item(*export.item), export.type
        ascribed = "" if type_ is None else f" ({type_.sort} {extern_type(scope, type_)})"
        yield f"{indent}(export{scope.head(export.item.sort)} {extern_name(export.name)} {item}{ascribed})"

    def _start(self, scope: IndexNames, start: c.Start, indent: str) -> Iterator[str]:
        args = "".join(f" (value {scope.ref('value', index)})" for index in start.args)
        yield f"{indent}(start {scope.ref('func', start.func)}{args}"
        for _ in range(start.results):
            yield f" (result (value{scope.head('value')}))"
        yield ")"

    # canonical definitions

    def _canon(self, scope: IndexNames, canon: c.Canon, indent: str) -> Iterator[str]:
        if canon.name == "lift":
            func, options, type_ = canon.operands
            text = (
                f"(canon lift (core func {scope.ref('core func', _index(func))}){_options(scope, options)})"
            )
            yield f"{indent}(func{scope.head('func')} (type {scope.ref('type', _index(type_))}) {text})"
            return
        kinds = CANON_BY_NAME[canon.name].operands
        words = [_operand(scope, *pair) for pair in zip(kinds, canon.operands, strict=True)]
        yield f"{indent}(core func{scope.head('core func')} (canon {canon.name}{''.join(words)}))"


def _listed(items: list[str], indent: str) -> Iterator[str]:
    return (f"{indent}{item}" for item in items)


def _index(operand: Any) -> int:
    assert isinstance(operand, int)
    return operand


def _operand(scope: IndexNames, kind: str, value: Any) -> str:
    """Return an operand of a canonical definition, with a space before it, or nothing."""
    if kind == "options":
        return _options(scope, value)
    if kind == "result":
        return result(scope, value)
    if kind == "core valtype":
        return f" {core_value_type(scope, value)}"
    if kind in ("async", "cancellable", "shared"):
        return f" {kind}" if value else ""
    if kind == "slot":
        return f" {value}"
    if kind in ("type", "core type"):
        return f" {scope.ref(kind, value)}"
    if kind == "core memory":
        return f" (memory {scope.ref(kind, value)})"  # an option here, not a reference
    return f" {scope.item(kind, value)}"


def _options(scope: IndexNames, options: Any) -> str:
    words = []
    for name, index in options:
        space = "core memory" if name == "memory" else "core func"
        words.append(f" {name}" if index is None else f" ({name} {scope.ref(space, index)})")
    return "".join(words)


_PRINTERS: dict[type, Callable[[_ComponentPrinter, IndexNames, Any, str], Iterator[str]]] = {
    c.Custom: _ComponentPrinter._custom,
    c.CoreModule: _ComponentPrinter._core_module,
    c.CoreInstantiate: _ComponentPrinter._core_instantiate,
    c.CoreInlineExports: _ComponentPrinter._core_exports,
    c.CoreType: _ComponentPrinter._core_type,
    c.Component: _ComponentPrinter._nested,
    c.Instantiate: _ComponentPrinter._instantiate,
    c.InlineExports: _ComponentPrinter._exports,
    c.AliasExport: _ComponentPrinter._alias,
    c.AliasCoreExport: _ComponentPrinter._alias,
    c.AliasOuter: _ComponentPrinter._alias,
    c.Type: _ComponentPrinter._type,
    c.Canon: _ComponentPrinter._canon,
    c.Start: _ComponentPrinter._start,
    c.Import: _ComponentPrinter._import,
    c.Export: _ComponentPrinter._export,
}
