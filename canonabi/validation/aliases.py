"""Aliases: exports of instances and of core instances, and what outer scopes have."""

from __future__ import annotations

from canonabi.binary import component as c
from canonabi.types.coresubtyping import kind_of
from canonabi.types.externs import Entity, InstanceType
from canonabi.validation import program as p
from canonabi.validation.externs import NO_VALUES
from canonabi.validation.freeing import free_resources
from canonabi.validation.scope import COMPONENT, Scope
from engine.errors import Invalid

_KINDS = {"func": "function"}  # what messages call the kinds of core exports
_SORTS = {"core module": "module"}  # and sorts


def of_type(scope: Scope, alias: c.Alias) -> None:
    """Add an alias within a component type or instance type."""
    allowed = ("type", "instance") if isinstance(alias, c.AliasExport) else ("type", "core type")
    if alias.sort not in allowed or isinstance(alias, c.AliasCoreExport):
        raise Invalid("aliases in a component or instance type may only refer to types or instances")
    define(scope, alias)


def define(scope: Scope, alias: c.Alias) -> None:
    """Add an alias, and the step that makes it."""
    if isinstance(alias, c.AliasExport):
        _export(scope, alias)
    elif isinstance(alias, c.AliasCoreExport):
        _core_export(scope, alias)
    else:
        _outer(scope, alias)


def _export(scope: Scope, alias: c.AliasExport) -> None:
    if alias.sort == "value":
        raise Invalid(NO_VALUES)
    instance = scope.entity("instance", alias.instance).type
    assert isinstance(instance, InstanceType)
    entity = instance.exports.get(alias.name)
    if entity is None:
        raise Invalid(f"instance {alias.instance} has no export named `{alias.name}`")
    if entity.sort != alias.sort:
        sort = _SORTS.get(alias.sort, alias.sort)
        raise Invalid(f"export `{alias.name}` for instance {alias.instance} is not a {sort}")
    scope.add(alias.sort, entity)
    # A type is nothing at run time: its meaning is in the index space, and no step is needed.
    if alias.sort != "type":
        scope.steps.append(p.AliasExport(alias.sort, alias.instance, alias.name))


def _core_export(scope: Scope, alias: c.AliasCoreExport) -> None:
    found = scope.core_instance(alias.instance).get(alias.name)
    if found is None:
        raise Invalid(f"core instance {alias.instance} has no export named `{alias.name}`")
    kind = alias.sort.removeprefix("core ")
    if kind_of(found) != kind:
        kind = _KINDS.get(kind, kind)
        raise Invalid(f"export `{alias.name}` for core instance {alias.instance} is not a {kind}")
    scope.add(alias.sort, found)
    scope.steps.append(p.AliasCoreExport(alias.sort, alias.instance, alias.name))


def _outer(scope: Scope, alias: c.AliasOuter) -> None:
    target = scope.outwards(alias.count)
    if target is None:
        raise Invalid(f"invalid outer alias count of {alias.count}")
    found = target.at(alias.sort, alias.index)
    # Resource types are made for each instance, while a nested component is a value that may be instantiated
    # elsewhere: it cannot mention those of the instance around it.
    if alias.sort in ("type", "component") and alias.count and _crosses_component(scope, target):
        _check_closed(scope, found)
    scope.add(alias.sort, found)
    if alias.sort in ("core module", "component"):
        scope.steps.append(p.AliasOuter(alias.sort, alias.count, alias.index))


def _check_closed(scope: Scope, type_: Entity) -> None:
    if free_resources([type_], scope.shared.work):
        raise Invalid(
            "cannot alias outer type which transitively refers to resources not defined in the current"
            " component"
        )


def _crosses_component(scope: Scope, target: Scope) -> bool:
    """Tell whether there is the boundary of a component between a scope and one further out."""
    while scope.outer is not target:
        assert scope.outer is not None
        scope = scope.outer
    return scope.kind == COMPONENT
