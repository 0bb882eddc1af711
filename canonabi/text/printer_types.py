"""Types of a component as text (Component Model, `Explainer.md`)."""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.text.printer_scopes import IndexNames
from engine.text.cursor import Cursor
from engine.text.printer_literals import quote
from engine.text.printer_types import UNKNOWN, TypePrinter

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from canonabi.binary.component import Declaration, DefType, ModuleDeclaration, ValType

STEP = "  "


def extern_name(name: c.ExternName) -> str:
    """Return a name and its attributes."""
    return quote(name.name) + "".join(f" ({kind} {quote(text)})" for kind, text in name.attributes)


def value_type(scope: IndexNames, type_: ValType) -> str:
    """Return a primitive type, or the index of another."""
    return type_ if isinstance(type_, str) else scope.ref("type", type_)


def core_value_type(scope: IndexNames, binary: bytes) -> str:
    """Return a core value type."""
    return scope.core_types.valtype(binary, 0)[0]


def extern_type(scope: IndexNames, type_: c.ExternType) -> str:
    """Return what stands behind the sort of an import or export."""
    if type_.sort == "value":
        return value_type(scope, type_.valtype) if type_.index is None else f"(eq {type_.index})"  # type: ignore[arg-type]
    if type_.index is None:
        return "(sub resource)"
    if type_.sort == "type":
        return f"(eq {scope.ref('type', type_.index)})"
    space = "core type" if type_.sort == "core module" else "type"
    return f"(type {scope.ref(space, type_.index)})"


# value types and function types


def _labelled(scope: IndexNames, keyword: str, items: tuple[tuple[str, ValType | None], ...]) -> str:
    return "".join(
        f" ({keyword} {quote(label)}{'' if type_ is None else ' ' + value_type(scope, type_)})"
        for label, type_ in items
    )


def _optional(scope: IndexNames, type_: ValType | None) -> str:
    return "" if type_ is None else f" {value_type(scope, type_)}"


def result(scope: IndexNames, type_: ValType | None) -> str:
    """Return ` (result t)`, or nothing."""
    return "" if type_ is None else f" (result {value_type(scope, type_)})"


def _list(scope: IndexNames, t: c.ListType) -> str:
    return f"list {value_type(scope, t.element)}{'' if t.length is None else f' {t.length}'}"


def _result_type(scope: IndexNames, t: c.ResultType) -> str:
    error = "" if t.error is None else f" (error {value_type(scope, t.error)})"
    return f"result{_optional(scope, t.ok)}{error}"


def _func(scope: IndexNames, t: c.FuncType) -> str:
    word = "func async" if t.is_async else "func"
    return f"{word}{_labelled(scope, 'param', t.params)}{result(scope, t.result)}"


def _resource(scope: IndexNames, t: c.ResourceType) -> str:
    dtor = "" if t.dtor is None else f" (dtor {scope.item('core func', t.dtor)})"
    return f"resource (rep {core_value_type(scope, t.rep)}){dtor}"


_TEXTS: dict[type, Callable[[IndexNames, Any], str]] = {
    c.RecordType: lambda s, t: f"record{_labelled(s, 'field', t.fields)}",
    c.VariantType: lambda s, t: f"variant{_labelled(s, 'case', t.cases)}",
    c.ListType: _list,
    c.TupleType: lambda s, t: f"tuple{''.join(_optional(s, element) for element in t.elements)}",
    c.FlagsType: lambda _, t: f"flags{''.join(' ' + quote(label) for label in t.labels)}",
    c.EnumType: lambda _, t: f"enum{''.join(' ' + quote(label) for label in t.labels)}",
    c.OptionType: lambda s, t: f"option {value_type(s, t.element)}",
    c.ResultType: _result_type,
    c.OwnType: lambda s, t: f"own {s.ref('type', t.resource)}",
    c.BorrowType: lambda s, t: f"borrow {s.ref('type', t.resource)}",
    c.StreamType: lambda s, t: f"stream{_optional(s, t.element)}",
    c.FutureType: lambda s, t: f"future{_optional(s, t.element)}",
    c.MapType: lambda s, t: f"map {value_type(s, t.key)} {value_type(s, t.value)}",
    c.FuncType: _func,
    c.ResourceType: _resource,
}


def describe_type(scope: IndexNames, type_: DefType) -> str:
    """Return a type; of one that has declarations only what it is."""
    if isinstance(type_, str):
        return type_
    if isinstance(type_, c.ComponentType | c.InstanceType):
        return "component" if isinstance(type_, c.ComponentType) else "instance"
    return f"({_TEXTS[type(type_)](scope, type_)})"


# definitions, each on lines of its own


def type_definition(scope: IndexNames, type_: DefType, indent: str) -> Iterator[str]:
    """Return the definition of a type."""
    head = f"{indent}(type{scope.head('type')}"
    if isinstance(type_, c.ComponentType | c.InstanceType):
        yield f"{head}{indent}{STEP}({describe_type(scope, type_)}"
        inner = IndexNames()
        for declaration in type_.declarations:
            yield from _declaration(inner, declaration, indent + 2 * STEP)
        yield f"{indent}{STEP}){indent})" if type_.declarations else f"){indent})"
    else:
        yield f"{head} {describe_type(scope, type_)})"


def _declaration(scope: IndexNames, declaration: Declaration, indent: str) -> Iterator[str]:
    if isinstance(declaration, c.Type):
        yield from type_definition(scope, declaration.type, indent)
    elif isinstance(declaration, c.CoreType):
        yield from core_type_definition(scope, declaration, indent)
    elif isinstance(declaration, c.Import):
        yield f"{indent}{import_(scope, declaration)}"
    elif isinstance(declaration, c.ExportDecl):
        yield f"{indent}(export {_named_type(scope, declaration)})"
    else:
        yield f"{indent}{alias(scope, declaration)}"


def import_(scope: IndexNames, definition: c.Import) -> str:
    """Return an import."""
    return f"(import {_named_type(scope, definition)})"


def _named_type(scope: IndexNames, item: c.Import | c.ExportDecl) -> str:
    """Return a name and a type with the index that it defines."""
    type_ = item.type
    text = extern_type(scope, type_)
    return f"{extern_name(item.name)} ({type_.sort}{scope.head(type_.sort)} {text})"


def alias(scope: IndexNames, definition: c.Alias) -> str:
    """Return an alias."""
    if isinstance(definition, c.AliasOuter):
        target = f"outer {definition.count} {definition.index}"
    elif isinstance(definition, c.AliasExport):
        target = f"export {scope.ref('instance', definition.instance)} {quote(definition.name)}"
    else:
        target = f"core export {scope.ref('core instance', definition.instance)} {quote(definition.name)}"
    text = f"(alias {target} ({definition.sort}{scope.head(definition.sort)}))"
    if definition.sort == "core type":
        scope.core_types.signatures.append(UNKNOWN)
    return text


# core types


def core_type_definition(scope: IndexNames, definition: c.CoreType, indent: str) -> Iterator[str]:
    """Return the definition of a core type."""
    type_ = definition.type
    if isinstance(type_, c.CoreRecType):
        scope.skip_core_types(type_.count)
        yield f"{indent}(core {_rec_type(scope.core_types, type_, indent)[1:]}"
        return
    yield f"{indent}(core type{scope.head('core type')}{indent}{STEP}(module"
    scope.core_types.signatures.append(UNKNOWN)
    inner = IndexNames()
    for declaration in type_.declarations:
        yield from _module_declaration(inner, declaration, indent + 2 * STEP)
    yield f"{indent}{STEP}){indent})" if type_.declarations else f"){indent})"


def _rec_type(types: TypePrinter, type_: c.CoreRecType, indent: str) -> str:
    """Return `(type ...)` or `(rec ...)`."""
    text = "".join(types.definitions(Cursor(b"\1" + type_.binary)))
    return text.lstrip().replace(f"\n{STEP}", indent)


def _module_declaration(scope: IndexNames, declaration: ModuleDeclaration, indent: str) -> Iterator[str]:
    if isinstance(declaration, c.CoreImport):
        names = f"{quote(declaration.module)} {quote(declaration.name)}"
        type_ = declaration.type
        head = scope.head(f"core {type_.kind}")
        yield f"{indent}(import {names} ({type_.kind}{head}{_core_extern_type(scope, type_)}))"
    elif isinstance(declaration, c.CoreExportDecl):
        type_ = declaration.type
        yield f"{indent}(export {quote(declaration.name)} ({type_.kind}{_core_extern_type(scope, type_)}))"
    elif isinstance(declaration, c.CoreAlias):
        scope.core_types.signatures.append(UNKNOWN)
        head = scope.head("core type")
        yield f"{indent}(alias outer {declaration.count} {declaration.index} (type{head}))"
    elif isinstance(declaration.type, c.CoreRecType):
        scope.skip_core_types(declaration.type.count)
        yield indent + _rec_type(scope.core_types, declaration.type, indent)
    else:  # which is never valid, and has a text all the same
        yield from core_type_definition(scope, declaration, indent)


def _core_extern_type(scope: IndexNames, type_: c.CoreExternType) -> str:
    cursor = Cursor(type_.binary)
    types = scope.core_types
    if type_.kind == "table":
        return types.table(cursor)
    if type_.kind == "memory":
        return types.memory(cursor)
    if type_.kind == "global":
        return types.global_(cursor)
    cursor.p += 1 if type_.kind == "tag" else 0  # its attribute
    return f" (type {types.ids[cursor.u()]})"
