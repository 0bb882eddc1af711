"""Type definitions (Explainer.md, "Type Definitions"): from what the binary says to types."""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.types import valtypes as v
from canonabi.types.externs import NO_USES, ComponentType, Entity, InstanceType, Named
from canonabi.types.labels import check_labels
from canonabi.types.layout import check_size
from canonabi.validation import aliases, coretypes, externs, work
from canonabi.validation.scope import COMPONENT, COMPONENT_TYPE, INSTANCE_TYPE, Scope
from engine.errors import Invalid
from engine.types.externtypes import FuncType as CoreFuncType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from canonabi.validation.exposing import ExternSet

_PRIMITIVES: dict[str, v.ValType] = {
    t.name: t()
    for t in (
        v.Bool, v.S8, v.U8, v.S16, v.U16, v.S32, v.U32, v.S64, v.U64, v.F32, v.F64, v.Char, v.String,
        v.ErrorContext,
    )
}  # fmt: skip
_NEED_NAMES = v.Record | v.Variant | v.Enum | v.Flags
_REPS = {b"\x7f": "i32", b"\x7e": "i64"}


def define(scope: Scope, t: c.DefType) -> Entity:
    """Return the type that a definition makes; of a resource type see `define_resource`."""
    if isinstance(t, c.InstanceType):
        return Entity("type", _instance_type(scope, t), NO_USES)
    if isinstance(t, c.ComponentType):
        return Entity("type", _component_type(scope, t), NO_USES)
    if isinstance(t, c.ResourceType):
        raise Invalid("resources can only be defined within a concrete component")
    parts = _Parts(scope)
    if isinstance(t, c.FuncType):
        params = [(label, parts.get(part)) for label, part in t.params]
        functype = v.FuncType(params, parts.optional(t.result), t.is_async)
        work.check_size(functype.size, 0)
        _check_labels(scope, functype)
        return Entity("type", functype, parts.uses())
    made = _PRIMITIVES[t] if isinstance(t, str) else _MAKERS[type(t)](parts, t)
    check_size(made)
    work.check_size(made.size, 0)
    _check_labels(scope, made)
    # `uses` belongs to the Entity, not the type: equal types may be reached by other names.
    uses = parts.uses()
    # Records, variants, enums and flags may not be spelled out in an import or export, they need a name there
    # (Explainer.md, "External Visibility of Types"): what is used is the definition, not its parts.
    if isinstance(made, _NEED_NAMES):
        uses = frozenset([Named(made, uses)])
    return Entity("type", made, uses)


def _check_labels(scope: Scope, made: v.ValType | v.FuncType) -> None:
    """Compare labels under the later rule, which types, made once for everyone, know nothing of."""
    if scope.shared.features.cm_hyphen_uniqueness:
        check_labels(*made.labelling(), hyphens=True)


def value_type(scope: Scope, t: c.ValType) -> tuple[v.ValType, frozenset[Named]]:
    """Return a value type, and what has to be visible where it is mentioned."""
    if isinstance(t, str):
        return _PRIMITIVES[t], NO_USES
    entity = scope.valtype(t)
    assert isinstance(entity.type, v.ValType)
    return entity.type, entity.uses


class _Parts:
    """The parts of a type while it is made."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._uses: list[frozenset[Named]] = []

    def get(self, t: c.ValType) -> v.ValType:
        made, uses = value_type(self._scope, t)
        if uses:
            self._uses.append(uses)
        return made

    def optional(self, t: c.ValType | None) -> v.ValType | None:
        return None if t is None else self.get(t)

    def resource(self, index: int) -> v.ResourceType:
        entity = self._scope.resource(index)
        self._uses.append(entity.uses)
        assert isinstance(entity.type, v.ResourceType)
        return entity.type

    def uses(self) -> frozenset[Named]:
        """Return what has to be visible where any part is mentioned."""
        if len(self._uses) < 2:
            return self._uses[0] if self._uses else NO_USES
        distinct = set(self._uses)
        self._scope.shared.work.spend(sum(map(len, distinct)))
        return NO_USES.union(*distinct)


_MAKERS: dict[type, Callable[[_Parts, Any], v.ValType]] = {
    c.RecordType: lambda parts, t: v.Record([(label, parts.get(part)) for label, part in t.fields]),
    c.VariantType: lambda parts, t: v.Variant([(label, parts.optional(part)) for label, part in t.cases]),
    c.ListType: lambda parts, t: v.List(parts.get(t.element), t.length),
    c.TupleType: lambda parts, t: v.Tuple([parts.get(part) for part in t.elements]),
    c.FlagsType: lambda _, t: v.Flags(t.labels),
    c.EnumType: lambda _, t: v.Enum(t.labels),
    c.OptionType: lambda parts, t: v.Option(parts.get(t.element)),
    c.ResultType: lambda parts, t: v.Result(parts.optional(t.ok), parts.optional(t.error)),
    c.OwnType: lambda parts, t: v.Own(parts.resource(t.resource)),
    c.BorrowType: lambda parts, t: v.Borrow(parts.resource(t.resource)),
    c.StreamType: lambda parts, t: v.Stream(parts.optional(t.element)),
    c.FutureType: lambda parts, t: v.Future(parts.optional(t.element)),
    c.MapType: lambda parts, t: v.Map(parts.get(t.key), parts.get(t.value)),
}


# resource types


def define_resource(scope: Scope, t: c.ResourceType) -> v.ResourceType:
    """Make the resource type that a component defines."""
    if scope.kind != COMPONENT:
        raise Invalid("resources can only be defined within a concrete component")
    rep = _REPS.get(t.rep)
    if rep == "i64" and not scope.shared.features.cm64:
        raise Invalid("resources with `i64` require the `cm64` feature to be enabled")
    if rep is None:
        raise Invalid("resources can only be represented by `i32` or `i64`")
    if t.dtor is not None and scope.core_func(t.dtor) != CoreFuncType([rep]):
        raise Invalid(f"core function {t.dtor} has wrong signature for a destructor")
    made = scope.new_resource("resource", rep)
    scope.defined.add(made)
    return made


# types with declarations


def _instance_type(scope: Scope, t: c.InstanceType) -> InstanceType:
    inner = Scope(INSTANCE_TYPE, scope.shared, scope)
    _declare(inner, t.declarations)
    exports = inner.exports
    # What an instance type exports as `(sub resource)` is a variable of it: each instance has its own.
    resources = exports_of(exports, inner.defined)
    size, depth = total(exports)
    return InstanceType(exports.items, resources, size, depth)


def _component_type(scope: Scope, t: c.ComponentType) -> ComponentType:
    inner = Scope(COMPONENT_TYPE, scope.shared, scope)
    _declare(inner, t.declarations)
    return externs.component_type(inner)


def exports_of(
    side: ExternSet, defined: set[v.ResourceType]
) -> tuple[tuple[v.ResourceType, tuple[str, ...]], ...]:
    """Return the resource types that are made here and that are exported, with paths."""
    return tuple([(resource, path) for resource, path in side.resources.items() if resource in defined])


def total(*sides: ExternSet) -> tuple[int, int]:
    """Return size and depth of a type. Raises Invalid if it is too large."""
    size, depth = sum(side.size for side in sides), 1 + max(side.depth for side in sides)
    work.check_size(size, depth)
    return size, depth


def _declare(scope: Scope, declarations: Iterable[c.Declaration]) -> None:
    for declaration in declarations:
        _DECLARE[type(declaration)](scope, declaration)


def _define(scope: Scope, declaration: Any) -> None:
    scope.add("type", define(scope, declaration.type))


_DECLARE: dict[type, Callable[[Scope, Any], object]] = {
    c.Type: _define,
    c.CoreType: coretypes.define,
    c.AliasExport: aliases.of_type,
    c.AliasCoreExport: aliases.of_type,
    c.AliasOuter: aliases.of_type,
    c.Import: externs.declare_import,
    c.ExportDecl: externs.declare_export,
}
