"""Elaboration of a component's definitions: its imports and exports, with all names of their types.

Validation tells what is equal, so a type is there once, whatever it is called. Here a type has the
identity that WIT gives it: each import and each export of a type makes a `NamedType`, and whatever
mentions the type by it has this one. Components are valid already; a component type is opened by
making its imports anew, and a component is instantiated by going through its definitions with what it
is given. Core definitions are passed over.
Specification: Explainer.md, "Type Definitions", "Instance Definitions", "Alias Definitions".
"""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.wit import model as m
from engine.cstack import check_stack
from engine.errors import Invalid

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeAlias

# Components that instantiate each other twice have 2**n definitions: counted as they are gone through.
MOST = 1_000_000  # definitions, those of a component counted each time it is instantiated
DEEPEST = 100  # instantiations within each other
_SPACES = ("type", "func", "instance", "component")
_CODE = (c.Component, c.ComponentType, c.InstanceType)


# Two names of one resource type are two objects whose `behind` leads to the same end, which keeps aliases
# apart from definitions: a binary has `use a.{t}` only in this form.
class NamedType:
    """A type under a name; `behind` is what has the name, another label among others, None for a resource."""

    __slots__ = ("behind", "external_id", "name")

    def __init__(self, name: c.ExternName, behind: Value | None) -> None:
        self.name: str = name.name
        self.behind = behind
        self.external_id = attribute(name, "external-id")


class NamedItem:
    """An import or export: `entry` is a value type, FuncSignature, InstanceExports or Code, by its `sort`."""

    __slots__ = ("entry", "name", "sort")

    def __init__(self, name: c.ExternName, sort: str, entry: Any) -> None:
        self.name = name
        self.sort = sort
        self.entry = entry


class FuncSignature:
    """A function type over value types."""

    __slots__ = ("is_async", "params", "result")

    def __init__(self, params: tuple[tuple[str, Value], ...], result: Value | None, is_async: bool) -> None:
        self.params = params
        self.result = result
        self.is_async = is_async


class InstanceExports:
    """An instance: exports by name."""

    __slots__ = ("exports",)

    def __init__(self, exports: dict[str, NamedItem]) -> None:
        self.exports = exports


# Opened as often as it is instantiated or imported, with fresh NamedTypes each time.
class Code:
    """A component, a component type or an instance type, with the scope that it is written in."""

    __slots__ = ("node", "outer")

    def __init__(
        self, node: c.Component | c.ComponentType | c.InstanceType, outer: OpenedScope | None
    ) -> None:
        self.node = node
        self.outer = outer


class OpenedScope:
    """The index spaces of a component or a type, and what it imports and exports."""

    __slots__ = ("exports", "given", "imports", "outer", "spaces")

    def __init__(self, outer: OpenedScope | None, given: Mapping[str, NamedItem] | None) -> None:
        self.outer = outer
        self.given = given
        self.spaces: dict[str, list[Any]] = {space: [] for space in _SPACES}
        self.imports: dict[str, NamedItem] = {}
        self.exports: dict[str, NamedItem] = {}


def attribute(name: c.ExternName, key: str) -> str | None:
    """Return an attribute of the name of an import or export."""
    return next((value for found, value in name.attributes if found == key), None)


class Elaborator:
    """Goes through definitions; what all of it costs is bounded."""

    __slots__ = ("count", "depth")

    def __init__(self) -> None:
        self.count = 0
        self.depth = 0

    def open(self, code: Code, given: Mapping[str, NamedItem] | None = None) -> OpenedScope:
        """Return the scope of a component or a type: with imports as given, or made anew. Raises Invalid."""
        check_stack()
        scope = OpenedScope(code.outer, given)
        node = code.node
        definitions: Iterable[Any] = node.definitions if isinstance(node, c.Component) else node.declarations
        self.depth += 1
        if self.depth > DEEPEST:
            raise Invalid(f"more than {DEEPEST} nested components are instantiated")
        for definition in definitions:
            self.count += 1
            if self.count > MOST:
                raise Invalid(f"the component has more than {MOST} definitions")
            # Core definitions have no rule: they give no types to the outside.
            rule = _RULES.get(type(definition))
            if rule is not None:
                rule(self, scope, definition)
        self.depth -= 1
        return scope

    # definitions

    def _type(self, scope: OpenedScope, definition: c.Type) -> None:
        scope.spaces["type"].append(self._definition(scope, definition.type))

    def _component(self, scope: OpenedScope, definition: c.Component) -> None:
        scope.spaces["component"].append(Code(definition, scope))

    def _alias_export(self, scope: OpenedScope, definition: c.AliasExport) -> None:
        if definition.sort in _SPACES:
            instance = scope.spaces["instance"][definition.instance]
            # The entry itself: an alias is another index of the same thing, not a new name of it.
            scope.spaces[definition.sort].append(instance.exports[definition.name].entry)

    def _alias_outer(self, scope: OpenedScope, definition: c.AliasOuter) -> None:
        if definition.sort in _SPACES:
            there: Any = scope
            for _ in range(definition.count):
                there = there.outer
            scope.spaces[definition.sort].append(there.spaces[definition.sort][definition.index])

    def _import(self, scope: OpenedScope, definition: c.Import) -> None:
        name, sort = definition.name, definition.type.sort
        # The outermost component, or a type: nobody gives anything, so what is imported is made of its type.
        if scope.given is None:
            entry = self._extern(scope, name, definition.type)
        else:
            entry = scope.given[name.name].entry
        self._bind(scope, scope.imports, NamedItem(name, sort, entry))

    def _export_decl(self, scope: OpenedScope, definition: c.ExportDecl) -> None:
        entry = self._extern(scope, definition.name, definition.type)
        self._bind(scope, scope.exports, NamedItem(definition.name, definition.type.sort, entry))

    def _export(self, scope: OpenedScope, definition: c.Export) -> None:
        item = self._item(scope, definition.name, definition.item)
        # An ascribed type decides how the world looks from outside.
        if definition.type is not None:
            item.entry = self._extern(scope, definition.name, definition.type)
        self._bind(scope, scope.exports, item)

    def _canon(self, scope: OpenedScope, definition: c.Canon) -> None:
        if definition.name == "lift":
            # Of a lifted function only the type is of interest, which is the last operand.
            index: Any = definition.operands[-1]
            scope.spaces["func"].append(scope.spaces["type"][index])

    def _instantiate(self, scope: OpenedScope, definition: c.Instantiate) -> None:
        given = {
            name: self._item(scope, c.ExternName(name, ()), found, label=False)
            for name, found in definition.args
        }
        code = scope.spaces["component"][definition.component]
        scope.spaces["instance"].append(InstanceExports(self.open(code, given).exports))

    def _inline_exports(self, scope: OpenedScope, definition: c.InlineExports) -> None:
        exports = {name.name: self._item(scope, name, found) for name, found in definition.exports}
        scope.spaces["instance"].append(InstanceExports(exports))

    # what is imported and exported

    def _bind(self, scope: OpenedScope, names: dict[str, NamedItem], item: NamedItem) -> None:
        names[item.name.name] = item
        if item.sort in _SPACES:
            scope.spaces[item.sort].append(item.entry)

    def _item(
        self, scope: OpenedScope, name: c.ExternName, found: c.SortIndex, *, label: bool = True
    ) -> NamedItem:
        entry = scope.spaces[found.sort][found.index] if found.sort in _SPACES else None
        # An export gives a type a name; as an argument of an instantiation it keeps the one it has.
        if label and found.sort == "type" and not isinstance(entry, (FuncSignature, Code)):
            entry = NamedType(name, entry)
        return NamedItem(name, found.sort, entry)

    def _extern(self, scope: OpenedScope, name: c.ExternName, given: c.ExternType) -> object:
        """Return what an import or export with a type is."""
        if given.sort not in _SPACES:
            return None
        # `(sub resource)`: nothing is behind such a name.
        if given.index is None:
            return NamedType(name, None)
        entry = scope.spaces["type"][given.index]
        if given.sort == "instance":
            return InstanceExports(self.open(entry).exports)
        return (
            NamedType(name, entry)
            if given.sort == "type" and not isinstance(entry, (FuncSignature, Code))
            else entry
        )

    # types

    def _definition(self, scope: OpenedScope, given: c.DefType) -> object:
        if isinstance(given, _CODE):
            return Code(given, scope)
        if isinstance(given, c.ResourceType):
            return NamedType(c.ExternName("", ()), None)
        types = scope.spaces["type"]

        def value(valtype: str | int) -> Any:
            return valtype if isinstance(valtype, str) else types[valtype]

        def maybe(valtype: str | int | None) -> Any:
            return None if valtype is None else value(valtype)

        if isinstance(given, c.FuncType):
            params = tuple((name, value(part)) for name, part in given.params)
            return FuncSignature(params, maybe(given.result), given.is_async)
        return _value_type(given, value, maybe)


def _value_type(given: Any, value: Any, maybe: Any) -> object:
    """Return the definition of a value type over what its parts are."""
    match given:
        case c.RecordType(fields):
            return m.Shape("record", tuple(m.Field(label, value(part)) for label, part in fields))
        case c.VariantType(cases):
            return m.Shape("variant", tuple(m.Field(label, maybe(part)) for label, part in cases))
        case c.EnumType(labels) | c.FlagsType(labels):
            kind = "enum" if isinstance(given, c.EnumType) else "flags"
            return m.Shape(kind, tuple(m.Field(label, None) for label in labels))
        case c.ListType(element, length):
            return m.List(value(element), length)
        case c.TupleType(elements):
            return m.Tuple(tuple(map(value, elements)))
        case c.OptionType(element):
            return m.Option(value(element))
        case c.ResultType(ok, error):
            return m.Result(maybe(ok), maybe(error))
        case c.MapType(key, part):
            return m.Map(value(key), value(part))
        case c.StreamType(element):
            return m.Stream(maybe(element))
        case c.FutureType(element):
            return m.Future(maybe(element))
        case c.OwnType(resource):
            return m.Own(value(resource))
        case c.BorrowType(resource):
            return m.Borrow(value(resource))
    return given  # a primitive type


_RULES: Mapping[type, Any] = {
    c.Type: Elaborator._type,
    c.Component: Elaborator._component,
    c.AliasExport: Elaborator._alias_export,
    c.AliasOuter: Elaborator._alias_outer,
    c.Import: Elaborator._import,
    c.ExportDecl: Elaborator._export_decl,
    c.Export: Elaborator._export,
    c.Canon: Elaborator._canon,
    c.Instantiate: Elaborator._instantiate,
    c.InlineExports: Elaborator._inline_exports,
}

if TYPE_CHECKING:
    Value: TypeAlias = (
        str
        | m.Shape
        | m.List
        | m.Option
        | m.Result
        | m.Tuple
        | m.Map
        | m.Stream
        | m.Future
        | m.Own
        | m.Borrow
        | NamedType
    )
    """A value type: as the model has them, with labels where it has definitions."""
