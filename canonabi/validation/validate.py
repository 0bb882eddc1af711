"""Component → Program: validation (Component Model, Explainer.md and Binary.md).

Every definition is checked in order against those before it; what it does at run time becomes a step.
Messages are those of the official test suite, with the offset of the definition.
"""

from __future__ import annotations

import copyreg

from canonabi.binary import component as c
from canonabi.binary.coremodules import ENGINE
from canonabi.types.externs import NO_USES, Entity, Named
from canonabi.validation import aliases, canons, coretypes, deftypes, externs, instances
from canonabi.validation import program as p
from canonabi.validation.scope import COMPONENT, Scope, Shared
from engine.errors import Invalid
from engine.features import Features
from engine.wording import cut

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from canonabi.binary.component import Component
    from canonabi.binary.coremodules import CoreModules
    from canonabi.validation.program import Program
    from engine.binary.loading import Loading

_LONGEST = 1000  # characters of a message


def validate(
    component: Component,
    features: Features | None = None,
    loading: Loading | None = None,
    modules: CoreModules = ENGINE,
) -> Program:
    """Validate a decoded component, and return what instantiates it.

    `features` are the proposals that are on, as they were for decoding; the default those that are
    released. `loading` is what this is part of, `modules` reads the core modules. Raises Invalid that tells
    what is wrong and where (`offset` is that of the definition), Timeout and MemoryLimit.
    """
    try:
        return _component(component, Shared(features or Features(), loading, modules), None)
    except RecursionError:
        raise Invalid("nesting is too deep for the remaining Python stack") from None
    except Invalid as error:
        raise _placed(error, 0) from None


def _reduce(program: Program) -> tuple[Callable[..., Program], tuple[Any, ...]]:
    """Pickle a program as what it was made of: unpickling validates it again."""
    return validate, (program.component, program.features)


# Pickles are not trusted to be valid: only what was decoded goes into them.
copyreg.pickle(p.Program, _reduce)


def _component(component: Component, shared: Shared, outer: Scope | None) -> Program:
    scope = Scope(COMPONENT, shared, outer)
    # One pass is enough: an index can only mean what was defined before it, also within types.
    for definition, offset in zip(component.definitions, component.offsets, strict=True):
        scope.offset = offset
        scope.shared.look()
        try:
            _DEFINE[type(definition)](scope, definition)
        except Invalid as error:
            raise _placed(error, offset) from None
    return p.Program(
        externs.component_type(scope),
        tuple(scope.steps),
        scope.slots,
        scope.names,
        component,
        shared.features,
    )


def _placed(error: Invalid, offset: int) -> Invalid:
    """Return an error that says where it is, and that is not as long as the names in it may be."""
    message = cut(error.message, _LONGEST)
    return Invalid(message, offset if error.offset is None else error.offset, func_index=error.func_index)


def _core_module(scope: Scope, definition: c.CoreModule) -> None:
    try:
        shared = scope.shared
        module = shared.modules.module(definition.binary, shared.features, shared.loading)
    except Invalid as error:
        # The engine counts from the beginning of the module, messages from that of the component.
        offset = scope.offset + (error.offset or 0)
        raise Invalid(error.message, offset, func_index=error.func_index) from None
    scope.add("core module", Entity("core module", coretypes.type_of(module), NO_USES))
    scope.steps.append(p.CoreModule(module))


def _nested(scope: Scope, definition: c.Component) -> None:
    # Validated where it is defined, however often it is instantiated; `scope` is for `alias outer`.
    program = _component(definition, scope.shared, scope)
    scope.add("component", Entity("component", program.type, NO_USES))
    scope.steps.append(p.Component(program))


def _type(scope: Scope, definition: c.Type) -> None:
    if isinstance(definition.type, c.ResourceType):
        made = deftypes.define_resource(scope, definition.type)
        # A step, as each instance makes a resource type of its own. Other types are nothing at run time.
        scope.steps.append(p.DefineResource(made, definition.type.dtor))
        scope.add("type", Entity("type", made, frozenset([Named(made)])))
    else:
        scope.add("type", deftypes.define(scope, definition.type))


def _import(scope: Scope, definition: c.Import) -> None:
    entity, slots = externs.declare_import(scope, definition)
    scope.steps.append(p.Import(definition.name.name, entity.sort, entity.type, slots))


def _export(scope: Scope, definition: c.Export) -> None:
    sort, index = definition.item
    given = instances.item(scope, sort, index)
    entity, slots = externs.add_export(scope, definition.name, given, definition.type)
    scope.steps.append(p.Export(definition.name.name, sort, index, given.type, entity.type, slots))


def _no_values(*_: object) -> None:
    raise Invalid(externs.NO_VALUES)


def _nothing(*_: object) -> None:
    """Custom sections define nothing."""


_DEFINE: dict[type, Callable[[Scope, Any], object]] = {
    c.Custom: _nothing,
    c.CoreModule: _core_module,
    c.CoreInstantiate: instances.core_instantiate,
    c.CoreInlineExports: instances.core_inline,
    c.CoreType: coretypes.define,
    c.Component: _nested,
    c.Instantiate: instances.instantiate,
    c.InlineExports: instances.inline,
    c.AliasExport: aliases.define,
    c.AliasCoreExport: aliases.define,
    c.AliasOuter: aliases.define,
    c.Type: _type,
    c.Canon: canons.define,
    c.Start: _no_values,
    c.Import: _import,
    c.Export: _export,
    c.Value: _no_values,
}
